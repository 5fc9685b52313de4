package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// themeOf is the noun that stands in the first two sentences and most often in all,
// where capitals tell nouns: what a text without a clear entity is about.
func themeOf(in *Input, words map[string]lang.WordClass) claim.Field {
	const opening, least = 2, 3
	names := named(in)
	count := map[string]int{}
	for i := range in.Tokens.All {
		if t := &in.Tokens.All[i]; t.Kind == token.Word && t.Capital && !t.Upper && !names[i] {
			count[t.Lower]++
		}
	}
	best, at := least-1, -1
	for i := range in.Tokens.All {
		t := &in.Tokens.All[i]
		if t.Sentence >= opening {
			break
		}
		if t.Kind != token.Word || !t.Capital || t.Upper || names[i] || words[t.Lower] != 0 || len(t.Lower) < 5 {
			continue
		}
		if count[t.Lower] > best {
			best, at = count[t.Lower], i
		}
	}
	if at < 0 {
		return claim.Field{}
	}
	s := in.Tokens.All[at].Span
	return claim.Field{Text: in.text(s), Key: in.Tokens.All[at].Lower, From: s, Guess: true}
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
