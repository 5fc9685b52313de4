package moves

import (
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// A change whose size one sentence tells and whose two ends another does: "Shares in the firm fell 9.8% in late trade. … The firm's stock
// fell in late trade to $92.9, from $103.05."

// apartReach is how many tokens lie between two ends that stand side by side, and apartShared how many content words the two sentences
// share: with two, one in three of the printed ones told of something else; with three none did.
const (
	apartReach  = 14
	apartShared = 3
)

// toldApart: another sentence tells the two ends side by side, of which its words say which was before, and no size; and the sentence of
// the change, which has no figure that the change can lie between, tells with the same words that it went that way.
func (r *endReader) toldApart(v *move, from, to int) bool {
	c := r.c
	there := c.Doc.Quantities[from].Sentence
	return v.q >= 0 && sizesByShare(v) && there != v.m.Sentence && r.besideEach(from, to) && c.goesTheirWay(v, from, to) && !r.sizedThere(there) &&
		!r.endsHere(v, from) && c.ContentOfSentence(v.m.Sentence).Shared(c.ContentOfSentence(there)) >= apartShared &&
		!c.ofElsewhere(v, there) && !c.Narrower(v.q, there) && !c.PlannedApart(v.q, to) && c.SameTime(v.q, to) && !c.SubjectsApart(v.q, from) && !c.SubjectsApart(v.q, to)
}

// ofElsewhere: the other sentence says that it tells of something else: one of several things, another place or another part.
func (c *Moves) ofElsewhere(v *move, there int) bool {
	here := v.m.Sentence
	return c.WhichApart(here, there) || c.OtherOpening(here, there) || c.OtherAttribute(here, there)
}

// besideEach: the two are neighbours in one sentence, and words or times say which was before.
func (r *endReader) besideEach(from, to int) bool {
	a, b := &r.c.Doc.Quantities[min(from, to)], &r.c.Doc.Quantities[max(from, to)]
	return a.Sentence == b.Sentence && max(from, to)-min(from, to) == 1 && b.First-a.Last <= apartReach && r.rank(from) != rankUnknown &&
		r.earlier(from, to) < 0
}

// goesTheirWay: the word of direction by the change is that of the two figures.
func (c *Moves) goesTheirWay(v *move, from, to int) bool {
	cue := v.Get(RoleDirection)
	return len(cue) > 0 && cue[0].Class != "" && DirOf(cue[0].Class) == passage.Direction(c.Mid(to) > c.Mid(from))
}

// sizedThere: the sentence tells the size of a change itself.
func (r *endReader) sizedThere(sentence int) bool {
	for _, q := range r.c.QuantitiesOf(sentence) {
		switch roletype.Of(&r.c.Doc.Quantities[q]) {
		case roletype.Percent, roletype.Points, roletype.Multiple, roletype.Fraction:
			return true
		}
	}
	return false
}

// endsHere: a figure beside the change can be one of its ends, as the one of another sentence can.
func (r *endReader) endsHere(v *move, from int) bool {
	for _, q := range r.c.QuantitiesOf(v.m.Sentence) {
		if q != v.q && r.c.EndOfChange(q) && r.fit(v, q, from) {
			return true
		}
	}
	return false
}
