package claims

import "crossfoot/extract/syntax"

// byGapped: "Halden spent £3m, Norika £2m": a number in a clause that leaves out the verb of
// the one before is about its own subject, and of what that one measures.
func (b *builder) byGapped(n, i int, _ measure) bool {
	c := b.gapped(n, i)
	if c < 0 {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	if p := &b.claims[n-1]; p.Metric.Text != "" && b.claims[n].Quantity.NounSpan.Empty() {
		b.claims[n].Metric, b.claims[n].Qualifiers = p.Metric, p.Qualifiers
		if p.Metric.From.Overlaps(p.Subject.From) {
			b.claims[n].Metric = b.claims[n].Subject
		}
	}
	return true
}

// gapped is the subject of such a clause; -1 if the number at word i stands in none. The
// number before it must stand right behind its own verb, so that nothing but the subjects
// is set side by side.
func (b *builder) gapped(n, i int) int {
	if n == b.first || !b.comparable(n, n-1) {
		return -1
	}
	v, j := b.facts[n-1].verb, b.facts[n-1].word
	if !b.facts[n-1].gapped && (v < 0 || v >= j || !b.alone(v+1, j) || b.Reporting(v) || b.Subject(v) < 0) {
		return -1
	}
	k := i - 1
	for k > j && (b.W[k].Tag == syntax.Adv || b.W[k].Tag == syntax.Prep) {
		k--
	}
	c := int(b.ChunkAt[k])
	if k <= j || c < 0 {
		return -1
	}
	ch := b.Chunks[c]
	h := ch.Head()
	if ch.Prep >= 0 || ch.From <= j || b.W[h].Gen || b.Measures(h) || b.W[h].Tag != syntax.Name && !b.nameable(c) || !b.setApart(j+1, ch.From) {
		return -1
	}
	b.facts[n].gapped = true
	return c
}

// setApart: only a comma or a conjunction stands in the words [from, to).
func (b *builder) setApart(from, to int) bool {
	if to <= from || to > from+2 {
		return false
	}
	for k := from; k < to; k++ {
		if t := b.W[k].Tag; t != syntax.Comma && t != syntax.Coord {
			return false
		}
	}
	return true
}
