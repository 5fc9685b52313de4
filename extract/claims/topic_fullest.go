package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/syntax"
	"crossfoot/extract/token"
)

// fullest makes a field of the chunk. Where it takes up with a bare noun what the text calls
// by one compound ("der Index" the "Geschäftsklimaindex"), it is called by that.
func (b *builder) fullest(s int) claim.Field {
	f, ch := b.noun(s), b.Chunks[s]
	if !b.Nouns || ch.To-ch.From != 2 || !b.definite(ch) {
		return f
	}
	at := b.compoundFor(b.W[ch.Head()].Lower, b.in.Tokens.Sentences[b.topic.entered].First)
	if at >= 0 {
		t := &b.in.Tokens.All[at]
		f.Text, f.Key, f.Guess = b.in.Text(t.Span), b.Lemma(t.Lower), true
	}
	return f
}

// How many tokens are looked through for the compound: those in which an article brings in what it is about, and those before the
// passage that the reader still has in mind. More would find namesakes.
const opening, behind = 600, 400

// called is a noun with the token at which the passage begins that calls something by it.
type called struct {
	noun  string
	first int
}

// compoundFor is the token of the compound that the noun stands for in the passage from token first on, -1 where there is none.
func (b *builder) compoundFor(noun string, first int) int {
	key := called{noun, first}
	at, ok := b.compounds[key]
	if ok {
		return at
	}
	if at = compoundOf(b.in, 0, min(opening, first), noun); at < 0 {
		at = compoundOf(b.in, max(opening, first-behind), first, noun)
	}
	if b.compounds == nil {
		b.compounds = map[called]int{}
	}
	b.compounds[key] = at
	return at
}

// compoundOf is the last of the tokens [from, to) that is a compound ending in the noun, if
// all that are have the same beginning; -1 if there is none.
func compoundOf(in *syntax.Input, from, to int, noun string) int {
	const shortest = 5 // what is put before the noun: "Halbdistanz" is no name of a distance
	at, front := -1, ""
	for i := from; i < to; i++ {
		t := &in.Tokens.All[i]
		if t.Kind != token.Word || !t.Capital {
			continue
		}
		k := strings.Index(t.Lower, noun)
		if k < shortest || len(t.Lower) > k+len(noun)+2 {
			continue
		}
		if front != "" && front != t.Lower[:k] {
			return -1
		}
		at, front = i, t.Lower[:k]
	}
	return at
}
