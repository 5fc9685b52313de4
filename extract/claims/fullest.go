package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/token"
)

// fullest makes a field of the chunk. Where it takes up with a bare noun what the text calls
// by one compound ("der Index" the "Geschäftsklimaindex"), it is called by that.
func (b *builder) fullest(s int) claim.Field {
	f, ch := b.noun(s), b.chunks[s]
	if !b.nouns || ch.to-ch.from != 2 || !b.definite(ch) {
		return f
	}
	const opening, behind = 600, 400 // how many tokens of the text are looked through
	first := b.in.Tokens.Sentences[b.topic.entered].First
	noun := b.w[ch.head()].lower
	at := compoundOf(b.in, 0, min(opening, first), noun)
	if at < 0 {
		at = compoundOf(b.in, max(opening, first-behind), first, noun)
	}
	if at >= 0 {
		t := &b.in.Tokens.All[at]
		f.Text, f.Key, f.Guess = b.in.text(t.Span), b.lemma(t.Lower), true
	}
	return f
}

// compoundOf is the last of the tokens [from, to) that is a compound ending in the noun, if
// all that are have the same beginning; -1 if there is none.
func compoundOf(in *Input, from, to int, noun string) int {
	const shortest = 5 // "Halbdistanz" is no name of a distance
	at, front := -1, ""
	for i := from; i < to; i++ {
		t := &in.Tokens.All[i]
		k := strings.Index(t.Lower, noun)
		if t.Kind != token.Word || !t.Capital || k < shortest || len(t.Lower) > k+len(noun)+2 {
			continue
		}
		if front != "" && front != t.Lower[:k] {
			return -1
		}
		at, front = i, t.Lower[:k]
	}
	return at
}
