package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// inBrackets gives a count that stands alone in brackets right behind a name or a
// description to whom they call: "Halden (24 points) is behind Norika (30)". A bare one
// counts what the passage last told in points or the like.
func (b *builder) inBrackets(n, i int) {
	q := &b.in.Quantities[n]
	if i < 2 || i+1 >= len(b.W) || b.W[i-1].Tag != syntax.Open || b.W[i+1].Tag != syntax.Close || timeUnit(q.Unit) || q.Age {
		return
	}
	c := int(b.ChunkAt[i-2])
	if c < 0 || b.Chunks[c].To != i-1 {
		return
	}
	h := b.Chunks[c].Head()
	if w := &b.W[h]; w.Tag != syntax.Name && w.Tag != syntax.Noun || b.Measures(h) || b.HasNumber(b.Chunks[c]) || w.Class&(lang.TimeNoun|lang.UnitNoun) != 0 {
		return
	}
	if q.Unit == mention.Count && b.objectOf(n, c) {
		return // "scored the most points (39)"
	}
	switch {
	case q.Unit != mention.Count:
		if b.W[h].Tag != syntax.Name && n > b.first && b.comparable(n, n-1) && b.facts[n-1].word == i-2 {
			return
		}
	case q.NounSpan.Empty():
		k := b.scoredBefore(n)
		if k < 0 {
			return
		}
		s := b.in.Quantities[k].NounSpan
		b.claims[n].Metric = claim.Field{Text: b.in.Text(s), From: s, Guess: true}
	default:
		k := keyer{b: b}
		k.span(q.NounSpan)
		b.claims[n].Metric.Text, b.claims[n].Metric.From, b.claims[n].Metric.Key = b.in.Text(q.NounSpan), q.NounSpan, k.key()
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = b.W[h].Tag != syntax.Name
	b.takeUp(n)
}

// objectOf: chunk c is a thing that the verb of claim n, behind its subject, acts on.
func (b *builder) objectOf(n, c int) bool {
	v, ch := b.facts[n].verb, b.Chunks[c]
	if v < 0 || b.SegAt[v] < 0 || ch.Prep >= 0 {
		return false
	}
	h := ch.Head()
	if h == ch.From || b.W[h].Tag != syntax.Noun || b.W[h].Ent >= 0 || b.Persons(h) || b.official(h) || b.body(h) || b.names.Describes(b.W[h].Lower) != 0 {
		return false
	}
	s := b.Subject(v)
	return s >= 0 && s != c && b.Chunks[s].To <= ch.From && max(b.Segs[b.SegAt[v]].Finite, min(v, ch.From)) < ch.From
}

// scoredBefore is the last claim, in the sentence of claim n or the two before, that counts
// points or the like; -1 if there is none.
func (b *builder) scoredBefore(n int) int {
	const before = 2
	for k := n - 1; k >= 0 && k > n-reachClaims && b.claims[k].Quantity.Sentence >= b.claims[n].Quantity.Sentence-before; k-- {
		if s := b.in.Quantities[k].NounSpan; !s.Empty() && b.in.Quantities[k].Unit == mention.Count && b.unitNoun(s) {
			return k
		}
	}
	return -1
}
