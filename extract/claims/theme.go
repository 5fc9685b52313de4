package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// themeOf is the noun of the first two sentences that stands most often in all, alone
// and in compounds, where capitals tell nouns: what a text without a clear entity is
// about. It also says how often.
func themeOf(in *Input, c *lang.Clauses) (claim.Field, int) {
	const opening, least, shortest, most = 2, 4, 5, 40
	names := named(in)
	nouns := nounsOf(in, names)
	best, at := least-1, -1
	tried := 0
	for i := range in.Tokens.All {
		t := &in.Tokens.All[i]
		if t.Sentence >= opening || tried == most {
			break
		}
		if t.Kind != token.Word || !t.Capital || t.Upper || names[i] || c.Words[t.Lower] != 0 || c.Compound(t.Lower, nounClasses) {
			continue
		}
		stem := nounStem(c, t.Lower)
		if len(stem) < shortest {
			continue
		}
		tried++
		if n := occurrences(nouns, stem); n > best {
			best, at = n, i
		}
	}
	if at < 0 {
		return claim.Field{}, 0
	}
	s := in.Tokens.All[at].Span
	return claim.Field{Text: in.text(s), Key: nounStem(c, in.Tokens.All[at].Lower), From: s, Guess: true}, best
}

// nounStem takes a plural or case ending off.
func nounStem(c *lang.Clauses, lower string) string {
	for _, e := range c.Endings["noun"] {
		if len(lower) > len(e)+4 && strings.HasSuffix(lower, e) {
			return lower[:len(lower)-len(e)]
		}
	}
	return lower
}

// nounsOf are the text's nouns, in lower case, but for those of names.
func nounsOf(in *Input, names []bool) []string {
	nouns := make([]string, 0, len(in.Tokens.All)/4)
	for i := range in.Tokens.All {
		if t := &in.Tokens.All[i]; t.Kind == token.Word && t.Capital && !names[i] {
			nouns = append(nouns, t.Lower)
		}
	}
	return nouns
}

// occurrences counts the nouns that the stem is part of.
func occurrences(nouns []string, stem string) int {
	n := 0
	for _, noun := range nouns {
		if len(noun) >= len(stem) && strings.Contains(noun, stem) {
			n++
		}
	}
	return n
}

// named marks the tokens of entities, numbers and times.
func named(in *Input) []bool {
	marks := make([]bool, len(in.Tokens.All))
	for i := range in.Entities {
		for k := in.Entities[i].First; k < in.Entities[i].Last && k < len(marks); k++ {
			marks[k] = true
		}
	}
	for i := range in.Quantities {
		for k := in.Quantities[i].First; k < in.Quantities[i].Last && k < len(marks); k++ {
			marks[k] = true
		}
	}
	for i := range in.Times {
		for k := in.Times[i].First; k < in.Times[i].Last && k < len(marks); k++ {
			marks[k] = true
		}
	}
	return marks
}
