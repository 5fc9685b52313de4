package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// restMetric is what an editor would call what the number at word i measures, where
// nothing says it: what is done in its clause, or what its clause speaks of. It has
// no key, so that no two claims meet in it.
func (b *builder) restMetric(n, i int) claim.Field {
	v := b.facts[n].verb
	if v >= 0 && b.W[v].Class&lang.Auxiliary != 0 {
		v = -1
	}
	f := claim.Field{Guess: true}
	c := b.thing(n, i, b.SegAt[i])
	if v := b.facts[n].verb; c < 0 && v >= 0 {
		c = b.thing(n, i, b.SegAt[v])
	}
	if c >= 0 {
		f.From = b.Span(b.trim(b.Chunks[c].From, b.Chunks[c].To), b.Chunks[c].To)
		f.Text = b.in.Text(f.From)
	}
	if v >= 0 && !b.Level(v) && !b.Reporting(v) {
		switch {
		case f.Text != "":
			f.Text += " " + b.wholeVerb(v)
		case timeUnit(b.claims[n].Quantity.Unit) || b.Nouns && b.W[v].Class&^lang.Trade == 0:
			f.Text, f.From = b.wholeVerb(v), b.W[v].Span
		}
	}
	if s := b.in.Quantities[n].NounSpan; f.Text == "" && !s.Empty() && b.unitNoun(s) {
		f.Text, f.From = b.in.Text(s), s // "points" is all that is said
	}
	f.Text = plainText(f.Text)
	return f
}

// wholeVerb is the verb at v with the prefix that stands apart from it.
func (b *builder) wholeVerb(v int) string {
	if v > 0 && b.W[v].Tag == syntax.Part && b.W[v-1].Tag == syntax.Part && b.Nouns {
		v-- // "zustellen lassen"
	}
	verb := b.in.Text(b.W[v].Span)
	if p := b.prefix(v); p >= 0 {
		return b.in.Text(b.W[p].Span) + verb
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
		ch := b.Chunks[c]
		return b.nameable(c) && !b.Span(ch.From, ch.To).Overlaps(b.claims[n].Subject.From)
	})
}

// nearestChunk is the chunk of the segment next to word i that passes; -1 if none does.
func (b *builder) nearestChunk(i int, si int32, passes func(int) bool) int {
	s, best, far := &b.Segs[si], -1, 0
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		c := int(b.ChunkAt[k])
		if c < 0 {
			continue
		}
		k = b.Chunks[c].To - 1
		if !passes(c) {
			continue
		}
		if d := distance(b.Chunks[c], i); best < 0 || d < far {
			best, far = c, d
		}
	}
	return best
}

// nameable: the chunk names a thing that a number may measure.
func (b *builder) nameable(c int) bool {
	ch := b.Chunks[c]
	h := &b.W[ch.Head()]
	return h.Tag == syntax.Noun && h.Class&lang.TimeNoun == 0 && !(b.Nouns && b.c.Compound(h.Lower, lang.TimeNoun)) && !b.HasNumber(ch) && !b.Quoted(c)
}

// distance is how many words lie between the chunk and word i.
func distance(ch syntax.Chunk, i int) int {
	if ch.From > i {
		return ch.From - i
	}
	return i - ch.Head()
}

// rest fills the metrics that nothing said, once no later claim can take them over.
func (b *builder) rest() {
	for n := range b.claims {
		if c := &b.claims[n]; c.Metric.Text == "" {
			c.Metric = b.facts[n].rest
		}
	}
}
