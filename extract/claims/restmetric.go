package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// restMetric is what an editor would call what the number at word i measures, where
// nothing says it: what is done in its clause, or what its clause speaks of. It has
// no key, so that no two claims meet in it.
func (b *builder) restMetric(n, i int) claim.Field {
	v := b.facts[n].verb
	if v >= 0 && b.w[v].class&lang.Auxiliary != 0 {
		v = -1
	}
	f := claim.Field{Guess: true}
	c := b.thing(n, i, b.segAt[i])
	if v := b.facts[n].verb; c < 0 && v >= 0 {
		c = b.thing(n, i, b.segAt[v])
	}
	if c >= 0 {
		f.From = b.span(b.trim(b.chunks[c].from, b.chunks[c].to), b.chunks[c].to)
		f.Text = b.in.text(f.From)
	}
	if v >= 0 && !b.level(v) && !b.reporting(v) {
		switch {
		case f.Text != "":
			f.Text += " " + b.wholeVerb(v)
		case timeUnit(b.claims[n].Quantity.Unit) || b.nouns && b.w[v].class&^lang.Trade == 0:
			f.Text, f.From = b.wholeVerb(v), b.w[v].Span
		}
	}
	if s := b.in.Quantities[n].NounSpan; f.Text == "" && !s.Empty() && b.unitNoun(s) {
		f.Text, f.From = b.in.text(s), s // "points" is all that is said
	}
	f.Text = plainText(f.Text)
	return f
}

// wholeVerb is the verb at v with the prefix that stands apart from it.
func (b *builder) wholeVerb(v int) string {
	if v > 0 && b.w[v].tag == tPart && b.w[v-1].tag == tPart && b.nouns {
		v-- // "zustellen lassen"
	}
	verb := b.in.text(b.w[v].Span)
	if p := b.prefix(v); p >= 0 {
		return b.in.text(b.w[p].Span) + verb
	}
	return verb
}

// thing is the phrase of the segment nearest to the number that names a thing other than
// what the claim is about; -1 if there is none.
func (b *builder) thing(n, i int, si int32) int {
	if si < 0 {
		return -1
	}
	return b.nearestChunk(i, si, func(c int) bool {
		ch := b.chunks[c]
		return b.nameable(c) && !b.span(ch.from, ch.to).Overlaps(b.claims[n].Subject.From)
	})
}

// nearestChunk is the chunk of the segment next to word i that passes; -1 if none does.
func (b *builder) nearestChunk(i int, si int32, passes func(int) bool) int {
	s, best, far := &b.segs[si], -1, 0
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		c := int(b.chunkAt[k])
		if c < 0 {
			continue
		}
		k = b.chunks[c].to - 1
		if !passes(c) {
			continue
		}
		if d := distance(b.chunks[c], i); best < 0 || d < far {
			best, far = c, d
		}
	}
	return best
}

// nameable: the chunk names a thing that a number may measure.
func (b *builder) nameable(c int) bool {
	ch := b.chunks[c]
	h := &b.w[ch.head()]
	return h.tag == tNoun && h.class&lang.TimeNoun == 0 && !(b.nouns && b.c.Compound(h.lower, lang.TimeNoun)) && !b.hasNumber(ch) && !b.quoted(c)
}

// distance is how many words lie between the chunk and word i.
func distance(ch chunk, i int) int {
	if ch.from > i {
		return ch.from - i
	}
	return i - ch.head()
}

// rest fills the metrics that nothing said, once no later claim can take them over.
func (b *builder) rest() {
	for n := range b.claims {
		if c := &b.claims[n]; c.Metric.Text == "" {
			c.Metric = b.facts[n].rest
		}
	}
}
