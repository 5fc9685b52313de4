package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// currency is one ISO 4217 currency in one language.
type currency struct {
	code    string
	names   []string // lower case
	symbols []string
	lands   []string // the largest economy first
	gdp     []float64
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
	slices.SortStableFunc(list, func(a, b *currency) int { return cmp.Compare(len(b.lands), len(a.lands)) })
	for _, cur := range list {
		names := cur.names
		if cur.current {
			names = inflected(code, names)
		}
		t.add("cur", cur.code, inOrder(cur.symbols), inOrder(names))
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
		if len(cur.names) > 0 && !notMoney(k) {
			list = append(list, cur)
		}
	}
	return list, nil
}

// notMoney codes stand for metals, bonds, units of account and tests, or have the name of a metal: "12 gold" are medals.
func notMoney(code string) bool {
	switch code {
	case "XAF", "XOF", "XPF", "XCD", "XCG":
		return false
	}
	return code[0] == 'X' || slices.Contains([]string{"CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW", "BOV", "CLE", "ECV", "ZWG"}, code)
}

// plainName drops what stands in parentheses: "franc (1960–1999)".
func plainName(v string) string {
	v, _, _ = strings.Cut(v, "(")
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(tidy(v)), "-", " ")), " ")
}

// placeCurrencies adds where each currency is tender.
func placeCurrencies(c *cldr, code string, list []*currency) error {
	var data, info, names object
	for path, o := range map[string]*object{
		"cldr-core/supplemental/currencyData.json":                 &data,
		"cldr-core/supplemental/territoryInfo.json":                &info,
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
				cur.add(strings.ToLower(territories.text(land)), gdp)
			}
		}
	}
	return nil
}

// add notes a land where the currency is tender.
func (c *currency) add(land string, gdp float64) {
	i := 0
	for i < len(c.gdp) && c.gdp[i] >= gdp {
		i++
	}
	c.gdp = slices.Insert(c.gdp, i, gdp)
	c.lands = slices.Insert(c.lands, i, land)
	c.current = true
}

// size is how much speaks for a currency where its bare name is all there is.
func (c *currency) size() (sum float64) {
	for _, g := range c.gdp {
		sum += g
	}
	return sum
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

// heads finds each name's head, its noun, and writes which currencies a bare head
// can mean.
func heads(code string, list []*currency, t *table) {
	cands := map[string][]*currency{}
	for _, cur := range list {
		for _, n := range cur.names {
			h := head(code, n)
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
		slices.SortStableFunc(list, func(a, b *currency) int { return cmp.Compare(b.size(), a.size()) })
		var fields []string
		for _, cur := range list {
			fields = append(fields, cur.code+"="+inOrder(evidence(cur, h)))
		}
		t.add("head", h, fields...)
	}
}

// head is a name's noun: the last word in languages that put the adjective first,
// else the first.
func head(code, name string) string {
	words := strings.Fields(name)
	if len(words) == 1 {
		return words[0]
	}
	if !adjectiveFirst[code] {
		return words[0]
	}
	return words[len(words)-1]
}

var adjectiveFirst = map[string]bool{"de": true, "en": true, "nl": true}

// evidence are the words that speak for a currency: its lands and the adjectives
// of its name.
func evidence(cur *currency, h string) (out []string) {
	out = append(out, cur.lands[:min(3, len(cur.lands))]...)
	for _, n := range cur.names {
		for w := range strings.FieldsSeq(n) {
			if w != h && len(w) > 3 {
				out = append(out, w)
			}
		}
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
