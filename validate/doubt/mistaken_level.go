package doubt

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Figures that belong to something that the binding's others are only held against, or
// counted in something else.

// classHeldAgainst holds the words before what something is held against: "short of", "beating".
const classHeldAgainst = "held-against"

// heldReach is how many words lie between such a word and its figure: "beating the state average of".
const heldReach = 6

// heldAgainst: another figure is measured by this one: "short of the 95 per cent standard".
func (c *Doubt) heldAgainst(q int) bool {
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
		if known && c.TokenIn(k, classHeldAgainst) {
			return true
		}
		known = known || c.WordsIn(k, k+1, lang.Determiner|lang.Possessive)
	}
	return false
}

// ofStandard: what a change led to, or a figure that another is calculated with, is one that
// the passage only holds something against: "short of the 95 per cent standard and down from
// 85", "yielded 30 tonnes, beating the state average of five an acre".
func (c *Doubt) ofStandard(b *passage.Binding) bool {
	for _, r := range b.Roles {
		calculated := (b.Frame.Kind == check.KindProduct || b.Frame.Kind == check.KindAverage) && r.Name != check.RoleStated && r.Name != sums.RoleTotal
		if calculated || b.Frame.Kind == check.KindChange && r.Name == passage.RoleTo {
			for _, f := range r.Fillers {
				if f.Quantity >= 0 && c.heldAgainst(f.Quantity) {
					return true
				}
			}
		}
	}
	return false
}

// comparesPast: a multiple is compared past the figure that it is said of, or with one of the
// next clause.
func (c *Doubt) comparesPast(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindComparison && b.Frame.Binder != passage.DrawnBinder && c.PassedOver(b)
}

// scored: the total counts points, which its parts have earned and are none: "nine wins and
// four draws, which makes 31 points".
func (c *Doubt) scored(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if len(sum) == 0 {
		sum = b.Get(check.RoleStated)
	}
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil || !c.CountsPoints(&c.Doc.Quantities[sum[0].Quantity]) {
		return false
	}
	for _, f := range list.Fillers {
		if m := &c.Doc.Quantities[f.Quantity]; m.Noun == "" || c.CountsPoints(m) {
			return false
		}
	}
	return true
}
