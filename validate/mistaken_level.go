package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Figures that belong to something that the binding's others are only held against, or
// counted in something else.

// classHeldAgainst holds the words before what something is held against: "short of", "beating".
const classHeldAgainst = "held-against"

// heldReach is how many words lie between such a word and its figure: "beating the state average of".
const heldReach = 6

// heldAgainst: another figure is measured by this one: "short of the 95 per cent standard".
func (c *checker) heldAgainst(q int) bool {
	m := &c.Doc.Quantities[q]
	if mention.IsDuration(m.Unit) {
		return false // "over the past 16 years"
	}
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-heldReach)
	if q > 0 {
		first = max(first, c.Doc.Quantities[q-1].Last)
	}
	known := false
	for k := m.First - 1; k >= first && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k-- {
		if known && c.tokenIn(k, classHeldAgainst) {
			return true
		}
		known = known || c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&(lang.Determiner|lang.Possessive) != 0
	}
	return false
}

// ofStandard: what a change led to, or a figure that another is calculated with, is one that
// the passage only holds something against: "short of the 95 per cent standard and down from
// 85", "yielded 30 tonnes, beating the state average of five an acre".
func (c *checker) ofStandard(b *binding) bool {
	for _, r := range b.roles {
		calculated := (b.frame.Kind == check.KindProduct || b.frame.Kind == check.KindAverage) && r.name != check.RoleStated && r.name != roleTotal
		if calculated || b.frame.Kind == check.KindChange && r.name == roleTo {
			for _, f := range r.fillers {
				if f.quantity >= 0 && c.heldAgainst(f.quantity) {
					return true
				}
			}
		}
	}
	return false
}

// comparesPast: a multiple is compared past the figure that it is said of, or with one of the
// next clause.
func (c *checker) comparesPast(b *binding) bool {
	return b.frame.Kind == check.KindComparison && b.frame.Binder != drawnBinder && c.passedOver(b)
}

// paused: of the tokens [first, last) a comma and "and" stand side by side.
func (c *checker) paused(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Coordinator != 0 {
			return true
		}
	}
	return false
}

// passedOver: right before a multiple in its sentence stands a figure that is none of the
// binding's ("In the capital it is 410, three times as much as in the north, where it fell by
// 0.9 per cent"), or the next figure stands in a clause of its own ("seven times as much as in 1995, and
// subsidies £3.5bn").
func (c *checker) passedOver(b *binding) bool {
	for _, name := range [...]string{check.RoleStated, roleFactor} {
		for _, f := range b.get(name) {
			if f.quantity < 1 || roletype.Of(&c.Doc.Quantities[f.quantity]) != roletype.Multiple {
				continue
			}
			m, before := &c.Doc.Quantities[f.quantity], f.quantity-1
			next := f.quantity + 1
			if c.Doc.Quantities[before].Sentence == m.Sentence && !b.holds(before) || b.holds(next) && c.paused(m.Last, c.Doc.Quantities[next].First) {
				return true
			}
		}
	}
	return false
}

// holds: the figure fills a role of the binding.
func (b *binding) holds(q int) bool {
	for _, used := range b.quantities() {
		if used == q {
			return true
		}
	}
	return false
}

// scored: the total counts points, which its parts have earned and are none: "nine wins and
// four draws, which makes 31 points".
func (c *checker) scored(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if len(sum) == 0 {
		sum = b.get(check.RoleStated)
	}
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil || !c.countsPoints(&c.Doc.Quantities[sum[0].quantity]) {
		return false
	}
	for _, f := range list.fillers {
		if m := &c.Doc.Quantities[f.quantity]; m.Noun == "" || c.countsPoints(m) {
			return false
		}
	}
	return true
}
