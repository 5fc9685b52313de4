package sums

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Figures that words by them call the result of an operation ("saves", "ahead", "in all") are
// drawn, by frames whose option "sources" is "fitting", from the only figures around whose
// units fit, whatever stands between. A bare number takes unit and scale of its neighbour, and
// metres may lie beside centimetres.

// SourcesFitting is the value of the option "sources" for this.
const SourcesFitting = "fitting"

// Word classes by a drawn figure.
const (
	classRestWord = "rest-word" // it is what others leave of a whole
	classGapTo    = "gap-to"    // what stands behind a gap leads to one of its ends: "the lead over"
)

// fittedBack is how many sentences before a result the figures that it comes of may begin.
const fittedBack = 1

// fitted is the binding of the result with the figures of the fewest sentences that fit it; nil
// where they are too few, or so many that some may not be meant.
func (c *Sums) fitted(b *passage.Binding, q int) *passage.Binding {
	m := &c.Doc.Quantities[q]
	if !c.operand(q) || m.Hedge != mention.Exact || c.TakenOfThings(m) || c.InsideOther(q) || m.Per != "" && b.Frame.Kind != check.KindAverage || c.Compared(q) ||
		c.TokenIn(m.Last, evidence.ClassExtra) && !c.MoreThan(m) {
		return nil
	}
	switch b.Frame.Kind {
	case check.KindSum:
		return c.fittedSum(b, q)
	case check.KindAverage:
		return c.fittedMean(b, q)
	}
	for back := 0; back <= fittedBack && back <= m.Sentence; back++ {
		pool, ok := c.fittingFigures(q, m.Sentence-back, m.Sentence)
		if !ok || len(pool) > fewestSources {
			return nil
		}
		if len(pool) == fewestSources {
			return c.liesBetween(b, q, pool)
		}
	}
	return nil
}

// operand: the figure can be added, or taken away.
func (c *Sums) operand(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Fits("amount", m) && !m.Adjective && !c.Vague(q) && !c.Cell(m) && !c.YearLike(m) && !m.Age && c.Mid(q) > 0
}

// fittingFigures lists the figures of the sentences, the result aside, whose units fit it; false
// where one of them is no operand, or there are too many to tell.
func (c *Sums) fittingFigures(q, first, last int) ([]int, bool) {
	pool := c.FiguresAround(q, first, last)
	if pool == nil {
		return nil, false
	}
	unit := c.fitUnit(q, pool)
	var out []int
	for _, k := range pool {
		if k == q || !c.fitsUnit(k, unit) {
			continue
		}
		if !c.operand(k) || c.TellsBy(k) || c.DeltaBehind(c.Doc.Quantities[k].Last, c.Doc.Quantities[k].Last+1) {
			return nil, false
		}
		out = append(out, k)
	}
	out = c.countedAlike(q, out)
	return out, !evidence.BareFigure(&c.Doc.Quantities[q]) || !c.otherUnits(pool)
}

// otherUnits: some of the figures are measured or paid, so that a bare number may be, too.
func (c *Sums) otherUnits(pool []int) bool {
	return slices.ContainsFunc(pool, func(k int) bool {
		m := &c.Doc.Quantities[k]
		return m.Unit != mention.Count && roletype.Of(m) != roletype.Multiple
	})
}

// fitUnit is the unit of the figure, or, where it has none, of the last one before it that has one.
func (c *Sums) fitUnit(q int, pool []int) string {
	if m := &c.Doc.Quantities[q]; !evidence.BareFigure(m) {
		return m.Unit
	}
	for i := len(pool) - 1; i >= 0; i-- {
		if k := pool[i]; k < q && !evidence.BareFigure(&c.Doc.Quantities[k]) && c.operand(k) {
			return c.Doc.Quantities[k].Unit
		}
	}
	return mention.Count
}

// fitsUnit: the figure is told in the unit, or in one that turns into it, or in none.
func (c *Sums) fitsUnit(k int, unit string) bool {
	m := &c.Doc.Quantities[k]
	if evidence.BareFigure(m) {
		g := c.unitBefore(k)
		return g < 0 || c.fitsUnit(g, unit)
	}
	_, ok := evidence.InUnits(m.Unit, unit)
	return m.Unit == unit || ok
}

// unitBefore is the last figure before the bare one in its sentence from which it may take its unit, -1 where there is none.
func (c *Sums) unitBefore(k int) int {
	for g := k - 1; g >= 0 && c.Doc.Quantities[g].Sentence == c.Doc.Quantities[k].Sentence; g-- {
		if m := &c.Doc.Quantities[g]; !evidence.BareFigure(m) && !evidence.Percents(m) && roletype.Of(m) != roletype.Multiple && !c.TellsBy(g) {
			return g
		}
	}
	return -1
}

// countedAlike keeps of counted things those that count what the result does, or, where none
// of them does, what the last one before it does, and bare numbers.
func (c *Sums) countedAlike(q int, pool []int) []int {
	stated := &c.Doc.Quantities[q]
	if stated.Unit != mention.Count {
		return pool
	}
	ref := -1
	for _, k := range pool {
		m := &c.Doc.Quantities[k]
		switch {
		case m.Noun == "":
		case stated.Noun != "" && c.SameOrPeople(m, stated):
			ref = k
		case k < q && (ref < 0 || stated.Noun == "" || !c.SameOrPeople(&c.Doc.Quantities[ref], stated)):
			ref = k
		}
	}
	if ref < 0 {
		return pool
	}
	return slices.DeleteFunc(pool, func(k int) bool {
		return !c.SameOrPeople(&c.Doc.Quantities[k], &c.Doc.Quantities[ref]) || c.ofOtherThings(k, ref)
	})
}

// liesBetween is the binding of two figures and what lies between them.
func (c *Sums) liesBetween(b *passage.Binding, q int, pool []int) *passage.Binding {
	one, other := c.scaledFiller(pool[0], q, pool), c.scaledFiller(pool[1], q, pool)
	if c.Mid(one.Quantity)*ScaleOf(&one) > c.Mid(other.Quantity)*ScaleOf(&other) {
		one, other = other, one
	}
	r := b.With(check.RoleOne, one).With(check.RoleOther, other)
	r.Weak, r.Guessed = true, true
	r.AgreeOnly = b.AgreeOnly || c.otherSources(r) || c.GapSince(r) || c.gapOfOthers(r) || c.restOfOther(r) || c.unitsUntold(q, pool) || c.unsureEnds(q, pool)
	return r
}

// gapOfOthers: the gap lies between other figures than these: it stands before them without a word that leads
// to them, or they stand in two sentences with no word that it follows from them, or it is told from something else than the later one, or its
// sentence, which has none of them, names somebody new; or few things are counted that are none of theirs.
func (c *Sums) gapOfOthers(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)[0]
	x, y := b.Get(check.RoleOne)[0], b.Get(check.RoleOther)[0]
	first, last := min(x.Quantity, y.Quantity), max(x.Quantity, y.Quantity)
	m := &c.Doc.Quantities[stated.Quantity]
	switch {
	case x.Sentence != y.Sentence && !c.TokensIn(c.Doc.Tokens.Sentences[m.Sentence].First, m.First, evidence.ClassHence):
		return true
	case stated.Quantity < first:
		return !c.colonBetween(m.Last, c.Doc.Quantities[first].First)
	case stated.Quantity < last:
		return !c.MoreThan(m) && !c.TokenIn(m.Last, evidence.ClassSideOf) && !c.colonBetween(m.Last, c.Doc.Quantities[last].First)
	case c.MoreThan(m), c.fewOfOthers(stated.Quantity, first, last):
		return true
	}
	toOther := c.TokensIn(c.Doc.Tokens.Sentences[m.Sentence].First, m.First, classGapTo) && c.Near(stated.Quantity, evidence.ClassBetweenNoun)
	return x.Sentence != m.Sentence && (toOther || c.NamesClash(x.Sentence, m.Sentence))
}

// mostFew is up to where a number of things comes of others by chance.
const mostFew = 9

// fewOfOthers: the figure is a small number of things that neither of the others counts.
func (c *Sums) fewOfOthers(q, one, other int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return m.Unit == mention.Count && m.Noun != "" && c.Mid(q) <= mostFew && !(c.SameOrPeople(m, x) && c.SameOrPeople(m, y))
}

// unitsUntold: neither of two figures says what it measures, though the result does.
func (c *Sums) unitsUntold(q int, pool []int) bool {
	return c.Doc.Quantities[q].Unit != mention.Count && !slices.ContainsFunc(pool, func(k int) bool { return !evidence.BareFigure(&c.Doc.Quantities[k]) })
}

// unsureEnds: one of the figures is hedged or a part of another, or a number of their sentences is no
// figure that could be looked at.
func (c *Sums) unsureEnds(q int, pool []int) bool {
	first := c.Doc.Quantities[min(q, pool[0])].Sentence
	if slices.ContainsFunc(pool, func(k int) bool { return c.Doc.Quantities[k].Hedge != mention.Exact || c.OfThem(k) }) {
		return true
	}
	return c.NumberUnread(first, c.Doc.Quantities[q].Sentence)
}

// colonBetween: a mark that announces what follows stands among the tokens.
func (c *Sums) colonBetween(first, last int) bool {
	for k := first; k < last; k++ {
		switch c.Doc.Tokens.All[k].Lower {
		case ":", ";", "–", "—":
			return true
		}
	}
	return false
}

// restOfOther: the figure is called a rest, and a larger one than both others stands before it, which
// may be the whole.
func (c *Sums) restOfOther(b *passage.Binding) bool {
	stated, other := b.Get(check.RoleStated)[0], b.Get(check.RoleOther)[0]
	if !c.Near(stated.Quantity, classRestWord) {
		return false
	}
	first, _ := b.Sentences()
	return slices.ContainsFunc(c.FiguresAround(stated.Quantity, first-1, stated.Sentence), func(k int) bool {
		return k < stated.Quantity && c.operand(k) && c.Mid(k) > c.Mid(other.Quantity)*ScaleOf(&other) && !mention.IsDuration(c.Doc.Quantities[k].Unit)
	})
}

// ScaleOf is what the filler's unit is in that of its binding.
func ScaleOf(f *passage.Filler) float64 {
	if f.Scale == 0 {
		return 1
	}
	return f.Scale
}

// scaledFiller is the figure with what it is in the result's unit and scale.
func (c *Sums) scaledFiller(k, q int, pool []int) passage.Filler {
	f := c.QuantityFiller(k)
	m, stated := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
	from, to, scale := m.Unit, stated.Unit, 1.0
	if evidence.BareFigure(m) {
		from = to
		if giver := c.giverOf(pool); giver >= 0 {
			from, scale = c.Doc.Quantities[giver].Unit, c.sharedScale(giver, k)
		}
	}
	if !evidence.BareFigure(stated) && from != to {
		if conv, ok := evidence.InUnits(from, to); ok {
			scale *= conv.Mid()
		}
	}
	if scale != 1 {
		f.Scale = scale
	}
	return f
}

// giverOf is the figure of the pool that says of which unit a bare one is, -1 where there is none.
func (c *Sums) giverOf(pool []int) int {
	for _, g := range pool {
		if !evidence.BareFigure(&c.Doc.Quantities[g]) {
			return g
		}
	}
	return -1
}

// sharedScale is the scale that the bare figure takes from the one beside it: the 4.9 beside
// "4.2 million" are millions.
func (c *Sums) sharedScale(giver, k int) float64 {
	x, y := &c.Doc.Quantities[giver], &c.Doc.Quantities[k]
	for _, place := range [...]int{9, 6, 3} {
		scale := math.Pow10(place)
		if c.Mid(giver) >= scale && x.LowPlace >= place-2 && y.LowPlace <= 1 && c.Mid(k) < 1e3 && c.scaleWritten(x) {
			return scale
		}
	}
	return 1
}

// scaleWritten: the figure is told with a scale word, not with all its digits.
func (c *Sums) scaleWritten(m *mention.Quantity) bool {
	digits := 0
	for _, r := range c.Doc.Text[m.Number.Start:m.Number.End] {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits > 0 && digits <= 3
}
