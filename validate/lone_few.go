package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
)

// pairs are parts with their wholes: the first, and whether there are others.
type pairs struct {
	first   *binding
	several bool
}

func (p *pairs) add(b *binding) {
	p.several = p.several || p.first != nil && !p.first.includes(b) && !b.includes(p.first)
	if p.first == nil || b.includes(p.first) {
		p.first = b
	}
}

// thingsIn lists the numbers of things in the sentences from the first to the last, no value twice.
func (c *checker) thingsIn(first, last int) []int {
	var out []int
	for s := max(first, 0); s <= last && s < len(c.Sentences); s++ {
		if slices.ContainsFunc(c.timesOf(s), c.mayCount) {
			return nil
		}
		for _, q := range c.quantitiesOf(s) {
			if c.countsThings(q) && !slices.ContainsFunc(out, func(o int) bool { return c.mid(o) == c.mid(q) }) {
				out = append(out, q)
			}
		}
	}
	return out
}

// modern is from which year on a bare year is one: news seldom tells of earlier ones.
const modern = 1900

// mayCount: the year stands as a number of things may: "1412 gingen an den Start".
func (c *checker) mayCount(t mention.Time) bool {
	return years(t.ISO).Lo < modern && t.Kind == mention.Year && !t.Relative && t.Last == t.First+1 && (t.First == 0 || !c.tokenIn(t.First-1, classHappenedAt))
}

// How many figures of things may stand around a share that goes with two of them, how large
// the whole of a contradiction is at least where there are more than the two, and how far
// off, as a ratio, a share may be from that of the two it is of.
const (
	fewThings   = 6
	leastWhole  = 10
	shareBelow  = 0.6
	shareAbove  = 1.7
	nearlyWhole = 0.95 // of a whole and no part
)

// loneFew is the binding of the share with every two of the figures of things around it. A
// contradiction counts for the only two whose share is near.
func (c *checker) loneFew(b *binding, cue *filler) *binding {
	things := c.thingsIn(cue.sentence-loneReach, cue.sentence+loneReach)
	if len(things) < 2 || len(things) > fewThings {
		return nil
	}
	var readings []*binding
	var sure *binding
	rivals := 0
	for i, x := range things {
		for _, y := range things[i+1:] {
			r := c.partOf(b, x, y)
			if c.leavesShare(r) {
				return nil
			}
			if near := c.nearShare(r); near && (len(things) == 2 || c.mid(r.get(roleWhole)[0].quantity) >= leastWhole) {
				sure, rivals = r, rivals+1
			}
			readings = append(readings, r)
		}
	}
	if sure != nil && rivals == 1 {
		sure.agreeOnly, sure.slipOnly = !c.partFits(sure), c.toTheTenth(cue.quantity)
	}
	return oneOf(readings)
}

// partOf is the reading with the smaller of the two as the part of the other; it only agrees.
func (c *checker) partOf(b *binding, x, y int) *binding {
	if c.mid(x) > c.mid(y) {
		x, y = y, x
	}
	r := b.with(rolePart, c.quantityFiller(x)).with(roleWhole, c.quantityFiller(y))
	r.weak, r.guessed, r.agreeOnly = true, true, true
	return r
}

// partFits: the part may be one of the whole's things, which are named.
func (c *checker) partFits(b *binding) bool {
	x, y := &c.Doc.Quantities[b.get(rolePart)[0].quantity], &c.Doc.Quantities[b.get(roleWhole)[0].quantity]
	return y.Noun != "" && (x.Noun == "" || c.sameOrPeople(x, y) || c.kindred(x, y))
}

// nearShare: the part is about as much of the whole as the share says.
func (c *checker) nearShare(b *binding) bool {
	part, whole := c.mid(b.get(rolePart)[0].quantity), c.mid(b.get(roleWhole)[0].quantity)
	off := c.mid(b.get(check.RoleStated)[0].quantity) * whole / (100 * part)
	return part < nearlyWhole*whole && off > shareBelow && off < shareAbove
}

// toTheTenth: the percentage is told with decimals, so that only the very figures give it.
func (c *checker) toTheTenth(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Form != mention.Fraction && m.LowPlace < 0
}
