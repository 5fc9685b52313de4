package claims

import (
	"strings"
	"sync"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
	"crossfoot/extract/token"
)

// themeOf is the noun of the first two sentences that stands most often in all, alone
// and in compounds: what a text without a clear entity is about. It also says how often.
func themeOf(in *syntax.Input, c *lang.Clauses) (claim.Field, int) {
	const opening, least, shortest, most = 2, 4, 5, 40
	names := named(in)
	nouns := nounLists.Get().(*[]string)
	defer func() {
		if clear(*nouns); cap(*nouns) <= mostNouns { // they hold the text
			nounLists.Put(nouns)
		}
	}()
	*nouns = nounsOf((*nouns)[:0], in, c, names)
	best, at := least-1, -1
	tried := 0
	for i := range in.Tokens.All {
		t := &in.Tokens.All[i]
		if t.Sentence >= opening || tried == most {
			break
		}
		if names[i] || !themable(in, c, i) {
			continue
		}
		stem := nounStem(c, t.Lower)
		if len(stem) < shortest {
			continue
		}
		tried++
		if n := occurrences(*nouns, stem, c.Inflects); n > best {
			best, at = n, i
		}
	}
	if at < 0 {
		return claim.Field{}, 0
	}
	s := in.Tokens.All[at].Span
	if !c.Inflects {
		s = paired(in, c, at, best)
	} else if k := compoundOf(in, 0, len(in.Tokens.All), in.Tokens.All[at].Lower); k >= 0 && onlyTakenUp(in, c, at) {
		s = in.Tokens.All[k].Span // "die Branche" is the "Werbebranche"
	} else if k := uninflected(in, c, at); k >= 0 {
		s = in.Tokens.All[k].Span
	}
	return claim.Field{Text: in.Text(s), Key: nounStem(c, in.Tokens.All[at].Lower), From: s, Guess: true}, best
}

// uninflected is a token where the noun at token i, which is a genitive, stands without its ending; -1 if there is none.
func uninflected(in *syntax.Input, c *lang.Clauses, i int) int {
	text := in.Text(in.Tokens.All[i].Span)
	for k := range in.Tokens.All {
		t := &in.Tokens.All[k]
		if n := len(text) - t.Len(); t.Kind == token.Word && n > 0 && n <= 2 && in.Text(t.Span) == text[:t.Len()] && c.Without(text, "genitive-noun") != text {
			return k
		}
	}
	return -1
}

// onlyTakenUp: behind the opening of the text, the noun at token i mostly stands alone behind
// the definite article and never before the plural of a verb, as what takes something up does.
func onlyTakenUp(in *syntax.Input, c *lang.Clauses, i int) bool {
	names, n, definite := in.Pack.Names(), 0, 0
	for k := i + 1; k < len(in.Tokens.All); k++ {
		if t := &in.Tokens.All[k]; t.Sentence > 0 && t.Lower == in.Tokens.All[i].Lower {
			n++
			if next := in.Tokens.All[min(k+1, len(in.Tokens.All)-1)].Lower; c.Ends(next, "plural") || c.Plural[next] {
				return false
			}
			if names.Lower[in.Tokens.All[k-1].Lower]&lang.Definite != 0 {
				definite++
			}
		}
	}
	return n > 1 && 3*definite > 2*n
}

// paired is the noun at token i, which stands n times, with the one that mostly stands
// beside it: "call centre", "asylum seekers".
func paired(in *syntax.Input, c *lang.Clauses, i, n int) article.Span {
	all, s := in.Tokens.All, in.Tokens.All[i].Span
	for _, step := range [...]int{-1, 1} {
		k := i + step
		if k < 0 || k >= len(all) || all[k].Sentence != all[i].Sentence || all[k].Kind != token.Word || c.Words[all[k].Lower]&^lang.People != 0 {
			continue
		}
		x, y, pairs := nounStem(c, all[min(i, k)].Lower), nounStem(c, all[max(i, k)].Lower), 0
		for j := 1; j < len(all); j++ {
			if strings.HasPrefix(all[j-1].Lower, x) && strings.HasPrefix(all[j].Lower, y) {
				pairs++
			}
		}
		if pairs > 1 && 3*pairs >= n {
			return article.Span{Start: min(s.Start, all[k].Start), End: max(s.End, all[k].End)}
		}
	}
	return s
}

// themable: the token is a noun of its own meaning. Where capitals do not tell nouns, a
// determiner before it does, or that it takes the plural, and verbs are left out.
func themable(in *syntax.Input, c *lang.Clauses, i int) bool {
	t := &in.Tokens.All[i]
	if t.Kind != token.Word || t.Upper || c.Words[t.Lower] != 0 {
		return false
	}
	if c.Inflects {
		return t.Capital && !c.Compound(t.Lower, syntax.NounClasses)
	}
	if c.Verbs[t.Lower].Form != 0 || c.Ends(t.Lower, "adverb") || c.Ends(t.Lower, "adjective") || c.Ends(t.Lower, "gerund") || c.Ends(t.Lower, "past") {
		return false
	}
	names := in.Pack.Names()
	return names.Lower[t.Lower] == 0 && names.Classes[t.Lower] == 0
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

// mostNouns is how long a list of nouns is that the next text gets; those of a long text are not kept.
const mostNouns = 1 << 14

// nounLists are the lists of nouns of texts that are done, for the next ones.
var nounLists = sync.Pool{New: func() any { return new([]string) }}

// nounsOf appends the text's nouns, in lower case, but for those of names.
func nounsOf(nouns []string, in *syntax.Input, c *lang.Clauses, names []bool) []string {
	for i := range in.Tokens.All {
		if t := &in.Tokens.All[i]; t.Kind == token.Word && (t.Capital || !c.Inflects) && !names[i] {
			nouns = append(nouns, t.Lower)
		}
	}
	return nouns
}

// occurrences counts the nouns that the stem is part of, or begins with where they do
// not join.
func occurrences(nouns []string, stem string, join bool) int {
	n := 0
	for _, noun := range nouns {
		if len(noun) >= len(stem) && (join && strings.Contains(noun, stem) || !join && len(noun) < len(stem)+3 && strings.HasPrefix(noun, stem)) {
			n++
		}
	}
	return n
}

// named marks the tokens of entities, numbers and times.
func named(in *syntax.Input) []bool {
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
