package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// inBrackets gives a count that stands alone in brackets right behind a name or a
// description to whom they call: "Halden (24 points) is behind Norika (30)". A bare one
// counts what the passage last told in points or the like.
func (b *builder) inBrackets(n, i int) {
	q := &b.in.Quantities[n]
	if i < 2 || i+1 >= len(b.w) || b.w[i-1].tag != tOpen || b.w[i+1].tag != tClose || timeUnit(q.Unit) || q.Age {
		return
	}
	c := int(b.chunkAt[i-2])
	if c < 0 || b.chunks[c].to != i-1 {
		return
	}
	h := b.chunks[c].head()
	if w := &b.w[h]; w.tag != tName && w.tag != tNoun || b.measures(h) || b.hasNumber(b.chunks[c]) || w.class&(lang.TimeNoun|lang.UnitNoun) != 0 {
		return
	}
	if q.Unit == mention.Count && b.objectOf(n, c) {
		return // "scored the most points (39)"
	}
	switch {
	case q.Unit != mention.Count:
		if b.w[h].tag != tName && n > b.first && b.comparable(n, n-1) && b.facts[n-1].word == i-2 {
			return
		}
	case q.NounSpan.Empty():
		k := b.scoredBefore(n)
		if k < 0 {
			return
		}
		s := b.in.Quantities[k].NounSpan
		b.claims[n].Metric = claim.Field{Text: b.in.text(s), From: s, Guess: true}
	default:
		k := keyer{b: b}
		k.span(q.NounSpan)
		b.claims[n].Metric.Text, b.claims[n].Metric.From, b.claims[n].Metric.Key = b.in.text(q.NounSpan), q.NounSpan, k.key()
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = b.w[h].tag != tName
	b.takeUp(n)
}

// objectOf: chunk c is a thing that the verb of claim n, behind its subject, acts on.
func (b *builder) objectOf(n, c int) bool {
	v, ch := b.facts[n].verb, b.chunks[c]
	if v < 0 || b.segAt[v] < 0 || ch.prep >= 0 {
		return false
	}
	h := ch.head()
	if h == ch.from || b.w[h].tag != tNoun || b.w[h].ent >= 0 || b.persons(h) || b.official(h) || b.body(h) || b.names.Describes(b.w[h].lower) != 0 {
		return false
	}
	s := b.subject(v)
	return s >= 0 && s != c && b.chunks[s].to <= ch.from && max(b.segs[b.segAt[v]].finite, min(v, ch.from)) < ch.from
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
