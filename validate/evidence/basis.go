package evidence

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// A change has a basis: "26,000 fewer than in the quarter before" and "a year ago there
// were 901,000" go together only if both look back to the same time.

// The roles of a change: how much, from what and to what.
const (
	RoleDelta    = "delta"
	RolePercent  = "percent"
	RoleFraction = "fraction"
	RolePoints   = "points"
)

// OtherBasis: right behind the change of the binding stands a time that it is counted
// from, and the clause of the earlier figure tells another: "from 40 in 2010 to 52, 8 per cent more than in 2015".
func (c *Evidence) OtherBasis(b *passage.Binding) bool {
	from := b.Get(passage.RoleFrom)
	if len(from) == 0 || from[0].Quantity < 0 {
		return false
	}
	told := c.pastOf(from[0].Quantity, "")
	if told == nil {
		return false
	}
	for _, name := range [...]string{RoleDelta, RolePercent, check.RoleStated} {
		for _, f := range b.Get(name) {
			if f.Quantity < 0 {
				continue
			}
			if basis := c.pastOf(f.Quantity, ClassBasis); basis != nil && basis.Span != told.Span && basisApart(basis, told) {
				return true
			}
		}
	}
	return false
}

// PointsTold: right before the later figure stands by how many points it changed, which
// the binding does not see, and the earlier one stands in another sentence: "fell by 1.1
// points to 69.3%. In January it was 66.8%" may be counted from last year.
func (c *Evidence) PointsTold(b *passage.Binding) bool {
	from, to := b.Get(passage.RoleFrom), b.Get(passage.RoleTo)
	if len(from) == 0 || from[0].Quantity < 0 || len(to) == 0 || to[0].Quantity < 1 || from[0].Sentence == to[0].Sentence {
		return false
	}
	m := &c.Doc.Quantities[to[0].Quantity-1]
	return m.Unit == mention.Points && m.Sentence == to[0].Sentence && !slices.Contains(b.Quantities(), to[0].Quantity-1)
}

// The roles of a comparison: what it is said of, and the words that say which is larger.
const RoleOrder = "o"

// ComparesEarlier: a figure that something fell or rose from is not what is compared: "fell to
// £54m from £60m, below the £57m expected".
func (c *Evidence) ComparesEarlier(b *passage.Binding) bool {
	one := b.Get(passage.RoleSubject)
	if b.Frame.Kind != check.KindComparison || len(one) == 0 || one[0].Quantity < 1 || c.OfMultiple(b) {
		return false // a multiple has its basis as the one figure
	}
	m := &c.Doc.Quantities[one[0].Quantity]
	return c.Precedes(m, ClassBasis) && c.Doc.Quantities[one[0].Quantity-1].Sentence == m.Sentence
}

// OfMultiple: the stated figure is a multiple of another.
func (c *Evidence) OfMultiple(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	return len(stated) == 1 && stated[0].Quantity >= 0 && roletype.Of(&c.Doc.Quantities[stated[0].Quantity]) == roletype.Multiple
}

// RoleWhole is what something is a part of.
const RoleWhole = "whole"

// ClassBy holds the words before a figure that says by how much.
const ClassBy = "by-how-much"

// OfDistance: a figure that is taken for a level tells by how much something differs or
// changed: "fell by 108,000. Of those arriving …", "700 more than in 2016". Percentages
// may be rates of growth.
func (c *Evidence) OfDistance(b *passage.Binding) bool {
	if c.stepsCompared(b) {
		return false
	}
	for _, name := range [...]string{passage.RoleFrom, passage.RoleTo, RoleWhole, check.RoleOne, check.RoleOther} {
		for _, f := range b.Get(name) {
			if f.Quantity < 0 {
				continue
			}
			m := &c.Doc.Quantities[f.Quantity]
			if m.Unit == mention.Percent {
				continue
			}
			before := c.Precedes(m, ClassBy) && name != check.RoleOne && name != check.RoleOther
			if before || c.MoreThan(m) || c.moreToo(f.Quantity) || name == RoleWhole && c.TellsDelta(m) {
				return true
			}
		}
	}
	return false
}

// moreToo: the figure is told in another unit too, behind which stands what it is more or less than.
func (c *Evidence) moreToo(q int) bool {
	k := c.ToldAsToo(q)
	return k >= 0 && c.MoreThan(&c.Doc.Quantities[k])
}

// stepsCompared: both levels are the sizes of changes that go one way, which can be compared as levels can: "rose by £7bn, up from a £6bn
// rise".
func (c *Evidence) stepsCompared(b *passage.Binding) bool {
	from, known := b.Only(passage.RoleFrom)
	to, ok := b.Only(passage.RoleTo)
	if !known || !ok {
		return false
	}
	way := c.wayOfStep(&c.Doc.Quantities[from])
	return way != 0 && way == c.wayOfStep(&c.Doc.Quantities[to])
}

// stepReach is how many tokens stand between a verb of change and the word before its size: "rose in December by".
const stepReach = 5

// wayOfStep is the way that a change goes whose size the figure tells with a word right beside it, 0 where there is none: "rose by 7",
// "a 6% rise", "a rise of 6".
func (c *Evidence) wayOfStep(m *mention.Quantity) int {
	all, s := c.Doc.Tokens.All, c.Doc.Tokens.Sentences[m.Sentence]
	if m.Last < s.Last {
		if way := c.TurnOf(all[m.Last].Lower); way != 0 {
			return way
		}
	}
	k := m.First - 1
	if k <= s.First || !c.TokenIn(k, ClassBy) && !c.WordsIn(k, k+1, lang.Of) {
		return 0
	}
	for first := max(s.First, k-stepReach); k > first && !stream.Pauses(all[k-1].Lower); k-- {
		if way := c.TurnOf(all[k-1].Lower); way != 0 {
			return way
		}
	}
	return 0
}

// MoreThan: behind the figure stands what it is more or less than.
func (c *Evidence) MoreThan(m *mention.Quantity) bool {
	k := m.Last
	if c.Precedes(m, ClassAsLevel) {
		return false // "at 4 metres longer than" tells a level
	}
	return k+2 < len(c.Doc.Tokens.All) && c.TokenIn(k, ClassDiffers) && c.TokenIn(k+1, ClassThan) && !c.TokenIn(k+2, classNoStandard)
}

// Word classes behind a figure that says by how much something differs.
const (
	ClassDiffers    = "differs"
	ClassThan       = "than-word"
	classNoStandard = "no-standard"
	// ClassAsLevel holds the words that make the figure behind them a level, whatever follows.
	ClassAsLevel = "as-level"
)

// GapReach is how many words may stand between a gap and the time it is counted from, with
// the noun of the gap and what orders it: "three million passengers more than in 2019".
const GapReach = 4

// GapSince: right behind the gap or multiple of the binding stands the time that it is counted
// from, and neither figure is of that time: "79m in 2023; three million more than in 2019".
func (c *Evidence) GapSince(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindDifference && !c.OfMultiple(b) {
		return false
	}
	one, okOne := b.Only(check.RoleOne)
	other, okOther := b.Only(check.RoleOther)
	stated, okStated := b.Only(check.RoleStated)
	if !okOne || !okOther || !okStated || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	m := &c.Doc.Quantities[stated]
	for i, all := 0, c.TimesOf(m.Sentence); i < len(all); i++ {
		t := &all[i]
		if t.ISO == "" || t.First < m.Last || !c.basisAt(t.First, m) {
			continue
		}
		if c.bracketsOther(one, t.ISO) || c.bracketsOther(other, t.ISO) {
			return true
		}
		return !c.ofTime(one, t.ISO, m) && !c.ofTime(other, t.ISO, m)
	}
	return false
}

// multipleReach is how many words may stand between a multiple and the time it is counted from:
// "four times as many cars as it did in 1980".
const multipleReach = 8

// basisAt: the time at token k is the one that the gap or multiple is counted from.
func (c *Evidence) basisAt(k int, gap *mention.Quantity) bool {
	if roletype.Of(gap) == roletype.Multiple {
		return k <= gap.Last+multipleReach && c.TokensIn(gap.Last, k, ClassAsThan) && !c.MarkBetween(gap.Last, k)
	}
	return k <= gap.Last+GapReach && c.behind(k, gap.Last, ClassBasis)
}

// ClassAsThan holds the words between a multiple and what it is a multiple of.
const ClassAsThan = "as-than"

// bracketsOther: the figure stands in brackets right behind a time other than this one:
// "eight fewer than in 2018 and the lowest since 2016 (79)".
func (c *Evidence) bracketsOther(q int, iso string) bool {
	m := &c.Doc.Quantities[q]
	if m.First == 0 || !c.Doc.Tokens.All[m.First-1].Is("(") {
		return false
	}
	return slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool {
		if t.Last != m.First-1 || t.ISO == "" {
			return false
		}
		order, _ := times.Compare(t.ISO, iso)
		return order != 0
	})
}

// ofTime: the claim is known to be of the time; or nothing tells its time, and it stands
// behind the gap in its sentence.
func (c *Evidence) ofTime(q int, iso string, gap *mention.Quantity) bool {
	if q < 0 {
		return true
	}
	m := &c.Doc.Quantities[q]
	own := m.Sentence == gap.Sentence
	if c.Doc.Claims[q].Time.Key == "" {
		return own && m.First > gap.First && !c.InsideOther(q)
	}
	if own && m.First < gap.First && !slices.ContainsFunc(c.TimesOf(gap.Sentence), func(t mention.Time) bool { return t.Last <= gap.First }) {
		return false // it has its time from behind the gap
	}
	order, _ := times.Compare(c.Doc.Claims[q].Time.Key, iso)
	return order == 0
}

// basisApart: the two times look back by other spans, or are known not to share a day.
func basisApart(a, b *mention.Time) bool {
	if a.AnchorUnit != "" && b.AnchorUnit != "" {
		return a.AnchorUnit != b.AnchorUnit || a.Amount != b.Amount
	}
	order, _ := times.Compare(a.ISO, b.ISO)
	return order != 0
}

// ClassBasis holds the words between a change and the time it is counted from.
const ClassBasis = "basis-before"

// pastOf is the only time of the quantity's clause that is told from the reader's own or
// another; of those behind a word of the class, if there is one. It is nil where there is
// none or several.
func (c *Evidence) pastOf(q int, class string) *mention.Time {
	first, last := c.ClauseOf(q)
	var found *mention.Time
	for i, all := 0, c.TimesOf(c.Doc.Quantities[q].Sentence); i < len(all); i++ {
		t := &all[i]
		if t.First < first || t.Last > last || !t.Relative && !t.Context || class != "" && !c.behind(t.First, first, class) {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	return found
}

// basisReach is how many words may stand between such a word and the time.
const basisReach = 2

// behind: a word of the class stands shortly before token k, not before token from.
func (c *Evidence) behind(k, from int, class string) bool {
	for i := k - 1; i >= max(from, k-1-basisReach); i-- {
		if c.TokenIn(i, class) {
			return true
		}
	}
	return false
}
