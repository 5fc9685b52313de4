package main

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// speller spells numbers by one language's rule-based number format.
type speller struct {
	sets  map[string][]rule
	names []string // public cardinal sets, in file order
	code  string
}

type rule struct {
	base, div int64
	text      string
}

// newSpeller reads the spell-out rules of a language.
func newSpeller(c *cldr, code string) (*speller, error) {
	var o object
	if err := c.read("cldr-rbnf/rbnf/"+code+".json", &o); err != nil {
		return nil, err
	}
	s := &speller{sets: map[string][]rule{}, code: code}
	group := o.at("rbnf", "rbnf", "SpelloutRules")
	for _, name := range group.keys() {
		rows, ok := group[name].([]any)
		if !ok {
			continue
		}
		for _, r := range rows {
			pair := r.([]any)
			if rl, ok := newRule(pair[0].(string), pair[1].(string)); ok {
				s.sets[name] = append(s.sets[name], rl)
			}
		}
		s.names = append(s.names, name)
	}
	return s, nil
}

// newRule reads a rule for whole numbers; ok is false for others.
func newRule(key, text string) (rule, bool) {
	base, radix, slash := strings.Cut(key, "/")
	b, err := strconv.ParseInt(base, 10, 64)
	if err != nil {
		return rule{}, false
	}
	r := int64(10)
	if slash {
		r, _ = strconv.ParseInt(radix, 10, 64)
	}
	div := int64(1)
	for b > 0 && div <= b/r {
		div *= r
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "'"), ";")
	return rule{b, div, text}, true
}

// cardinals are the public sets that spell plain numbers; ordinals those that
// spell ordinals.
func (s *speller) cardinals() []string { return s.public("%spellout-numbering", "%spellout-cardinal") }
func (s *speller) ordinals() []string  { return s.public("%spellout-ordinal") }

func (s *speller) public(prefixes ...string) (out []string) {
	for _, n := range s.names {
		for _, p := range prefixes {
			if strings.HasPrefix(n, p) && !strings.Contains(n, "-year") {
				out = append(out, n)
				break
			}
		}
	}
	return out
}

// spell writes n by the rule set; "" where the rules fall back to digits.
func (s *speller) spell(set string, n int64) string {
	text, err := s.apply(set, n, 0)
	if err != nil {
		return ""
	}
	return text
}

var errDigits = fmt.Errorf("digits")

func (s *speller) apply(set string, n int64, depth int) (string, error) {
	rules := s.sets[set]
	i := len(rules) - 1
	for i >= 0 && rules[i].base > n {
		i--
	}
	if i < 0 || depth > 30 {
		return "", errDigits
	}
	r := rules[i]
	if i > 0 && both(r.text) && n%r.div == 0 && r.base%r.div != 0 {
		r = rules[i-1]
	}
	return s.expand(set, r, n, r.text, depth)
}

func both(text string) bool { return strings.Contains(text, "←") && strings.Contains(text, "→") }

var piece = regexp.MustCompile(`←([^←]*)←|→([^→]*)→|=([^=]*)=|\[([^\]]*)\]|\$\(cardinal,([^)]*)\)\$|\$\(ordinal[^)]*\)\$`)

func (s *speller) expand(set string, r rule, n int64, text string, depth int) (string, error) {
	var out strings.Builder
	for text != "" {
		m := piece.FindStringSubmatchIndex(text)
		if m == nil {
			out.WriteString(text)
			break
		}
		out.WriteString(text[:m[0]])
		got, err := s.substitute(set, r, n, text, m, depth)
		if err != nil {
			return "", err
		}
		out.WriteString(got)
		text = text[m[1]:]
	}
	return out.String(), nil
}

// substitute expands the piece that m found in text.
func (s *speller) substitute(set string, r rule, n int64, text string, m []int, depth int) (string, error) {
	group := func(i int) (string, bool) {
		if m[2*i] < 0 {
			return "", false
		}
		return text[m[2*i]:m[2*i+1]], true
	}
	name := func(in string) string {
		if in == "" {
			return set
		}
		return in
	}
	if g, ok := group(1); ok {
		return s.apply(name(g), n/r.div, depth+1)
	}
	if g, ok := group(2); ok {
		return s.apply(name(g), n%r.div, depth+1)
	}
	if g, ok := group(3); ok {
		if !strings.HasPrefix(g, "%") {
			return "", errDigits
		}
		return s.apply(g, n, depth+1)
	}
	if g, ok := group(4); ok {
		return s.optional(set, r, n, g, depth)
	}
	if g, ok := group(5); ok {
		return plural(s.code, n/r.div, g), nil
	}
	return "", errDigits
}

func (s *speller) optional(set string, r rule, n int64, text string, depth int) (string, error) {
	yes, no, _ := strings.Cut(text, "|")
	if n%r.div == 0 {
		return s.expand(set, r, n, no, depth+1)
	}
	return s.expand(set, r, n, yes, depth+1)
}

var pluralCase = regexp.MustCompile(`(\w+)\{([^}]*)\}`)

// plural picks the form of "few{…}other{…}" for n.
func plural(code string, n int64, cases string) string {
	want := "other"
	switch {
	case n == 1:
		want = "one"
	case code == "pl" && n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
		want = "few"
	}
	other := ""
	for _, m := range pluralCase.FindAllStringSubmatch(cases, -1) {
		if m[1] == want {
			return m[2]
		}
		if m[1] == "other" {
			other = m[2]
		}
	}
	return other
}
