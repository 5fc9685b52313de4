package main

import (
	"slices"
	"strconv"
	"strings"
)

// currency is one ISO 4217 currency in one language.
type currency struct {
	code    string
	names   []string // lower case
	symbols []string
	head    string // the word that is shared with other currencies, "peso"
	lands   []string
	gdp     float64
	current bool
}

// currencies writes codes, symbols and names, and for each bare name ("pesos") the
// currencies it can mean, that of the largest economy first, each with the words
// that speak for it.
func currencies(c *cldr, code string, t *table) error {
	list, err := readCurrencies(c, code)
	if err != nil {
		return err
	}
	if err := placeCurrencies(c, code, list); err != nil {
		return err
	}
	for _, cur := range list {
		t.add("cur", cur.code, inOrder(cur.symbols), inOrder(inflected(code, cur.names)))
	}
	heads(code, list, t)
	return nil
}

func readCurrencies(c *cldr, code string) ([]*currency, error) {
	var o object
	if err := c.read("cldr-numbers-full/main/"+code+"/currencies.json", &o); err != nil {
		return nil, err
	}
	all := o.at("main", code, "numbers", "currencies")
	var list []*currency
	for _, k := range all.keys() {
		cur := &currency{code: k}
		e := all.at(k)
		for _, f := range e.keys() {
			v := e.text(f)
			switch {
			case strings.HasPrefix(f, "displayName"):
				if n := plainName(v); !slices.Contains(cur.names, n) {
					cur.names = append(cur.names, n)
				}
			case f == "symbol" && v != k:
				cur.symbols = append(cur.symbols, v)
			case f == "symbol-alt-narrow":
				cur.symbols = append(cur.symbols, v)
			}
		}
		if len(cur.names) > 0 && k != "XXX" && k != "XTS" {
			list = append(list, cur)
		}
	}
	return list, nil
}

// plainName drops what stands in parentheses: "franc (1960–1999)".
func plainName(v string) string {
	v, _, _ = strings.Cut(v, "(")
	return strings.Join(strings.Fields(strings.ToLower(v)), " ")
}

// placeCurrencies adds where each currency is tender.
func placeCurrencies(c *cldr, code string, list []*currency) error {
	var data, info, names object
	for path, o := range map[string]*object{
		"cldr-core/supplemental/currencyData.json":                &data,
		"cldr-core/supplemental/territoryInfo.json":               &info,
		"cldr-localenames-full/main/" + code + "/territories.json": &names,
	} {
		if err := c.read(path, o); err != nil {
			return err
		}
	}
	by := map[string]*currency{}
	for _, cur := range list {
		by[cur.code] = cur
	}
	regions := data.at("supplemental", "currencyData", "region")
	territories := names.at("main", code, "localeDisplayNames", "territories")
	for _, land := range regions.keys() {
		for _, iso := range currentTender(regions[land]) {
			if cur := by[iso]; cur != nil {
				gdp, _ := strconv.ParseFloat(info.at("supplemental", "territoryInfo", land).text("_gdp"), 64)
				cur.gdp += gdp
				cur.current = true
				cur.lands = append(cur.lands, strings.ToLower(territories.text(land)))
			}
		}
	}
	return nil
}

func currentTender(entries any) (out []string) {
	list, _ := entries.([]any)
	for _, e := range list {
		for iso, v := range e.(map[string]any) {
			o := object(v.(map[string]any))
			if o.text("_to") == "" && o.text("_tender") != "false" {
				out = append(out, iso)
			}
		}
	}
	return out
}

// heads finds each name's head, the word that most currencies share, and writes
// which currencies a bare head can mean.
func heads(code string, list []*currency, t *table) {
	freq := map[string]int{}
	for _, cur := range list {
		for _, n := range cur.names {
			for w := range strings.FieldsSeq(n) {
				freq[w]++
			}
		}
	}
	cands := map[string][]*currency{}
	for _, cur := range list {
		for _, n := range cur.names {
			h := head(code, n, freq)
			if h != "" && !slices.Contains(cands[h], cur) {
				cands[h] = append(cands[h], cur)
			}
		}
	}
	for _, h := range sorted(cands) {
		list := cands[h]
		if slices.ContainsFunc(list, func(c *currency) bool { return c.current }) {
			list = slices.DeleteFunc(list, func(c *currency) bool { return !c.current })
		}
		slices.SortStableFunc(list, func(a, b *currency) int { return int(b.gdp/1e6) - int(a.gdp/1e6) })
		var fields []string
		for _, cur := range list {
			fields = append(fields, cur.code+"="+inOrder(evidence(cur, h)))
		}
		t.add("head", h, fields...)
	}
}

// head is the word of a name that the most names share; the last of several in
// languages that put the adjective first, else the first.
func head(code, name string, freq map[string]int) string {
	words := strings.Fields(name)
	if len(words) == 1 {
		return words[0]
	}
	if !adjectiveFirst[code] {
		return words[0]
	}
	best := words[len(words)-1]
	for _, w := range words {
		if freq[w] > 3*freq[best] {
			best = w
		}
	}
	return best
}

var adjectiveFirst = map[string]bool{"de": true, "en": true, "nl": true}

// evidence are the words that speak for a currency: its lands and the adjectives
// of its name.
func evidence(cur *currency, h string) (out []string) {
	out = append(out, cur.lands...)
	for _, n := range cur.names {
		for w := range strings.FieldsSeq(n) {
			if w != h && len(w) > 3 {
				out = append(out, w)
			}
		}
	}
	if len(out) > 8 {
		out = out[:8]
	}
	return out
}

// inflected adds the adjective's other endings, in the language whose CLDR names
// give only one case.
func inflected(code string, names []string) []string {
	if code != "de" {
		return names
	}
	out := slices.Clone(names)
	for _, n := range names {
		adj, rest, ok := strings.Cut(n, " ")
		if !ok || strings.HasSuffix(adj, "ar") {
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(adj, "r"), "s"), "n"), "e")
		if stem == adj {
			continue
		}
		for _, end := range []string{"e", "en", "er", "es", "em"} {
			out = append(out, stem+end+" "+rest)
		}
	}
	return out
}
