package sums

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// bindMisprinted takes figures beside each other of which no word need say that they are a total
// and its parts, or so many things of so much each: they make one another to the last digit as
// soon as two neighbouring digits of one of them are exchanged, as figures hardly do by chance.
func bindMisprinted(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	find := c.misprintedSum
	if fp.Frame.Kind == check.KindProduct {
		find = c.misprintedProduct
	}
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		for _, meant := range c.exchangedDigits(q) {
			if b := find(fp.Frame, mended{c: c, q: q, meant: meant}); b != nil && c.Times(q) == 1 {
				b.Weak, b.Guessed, b.SlipOnly, b.MovedOnly = true, true, true, true
				out = append(out, b)
			}
		}
		if b := c.drawnDigit(fp.Frame, q); b != nil && c.Times(q) == 1 {
			b.Weak, b.Guessed, b.SlipOnly = true, true, true
			out = append(out, b)
		}
	}
	return out
}

// drawnDigit is the binding of a figure that words say comes of those before it, the only ones of its
// unit, where it is their sum, or what lies between two of them, but for one digit; else nil.
func (c *Sums) drawnDigit(f *rules.Frame, q int) *passage.Binding {
	if f.Kind != check.KindSum || !c.exactAmount(q) || c.Doc.Quantities[q].Form != mention.Figures || !c.comesOf(f, q) {
		return nil
	}
	s := c.Doc.Quantities[q].Sentence
	for _, w := range [...][2]int{{s, s}, {s - 1, s}} {
		group := c.closedGroup(q, c.FiguresAround(q, w[0], w[1]))
		if len(group) < fewestGroup || group[len(group)-1] != q {
			continue
		}
		total := 0.0
		for _, k := range group[:len(group)-1] {
			total += c.Mid(k)
		}
		values := []float64{total}
		if len(group) == fewestGroup {
			values = append(values, math.Abs(c.Mid(group[0])-c.Mid(group[1])))
		}
		for _, v := range values {
			if c.OneDigitOff(q, v) {
				return c.addsUpTo(f, group, mended{c: c, q: q, meant: v})
			}
		}
	}
	return nil
}

// comesOf: a word by the figure says that it comes of others, or takes it up.
func (c *Sums) comesOf(f *rules.Frame, q int) bool {
	first := c.Doc.Quantities[q].First
	return c.Near(q, f.Options[optionMarks]) || first > 0 && c.TokenIn(first-1, f.Options[optionTotals])
}

// mended is what a figure would be, and the others are, in one unit.
type mended struct {
	c     *Sums
	q     int
	meant float64
	unit  string // that all are told in; "" where each has its own
}

func (m mended) value(q int) float64 {
	if q == m.q {
		return m.meant * m.scale(q)
	}
	return m.printed(q)
}

func (m mended) printed(q int) float64 { return m.c.Mid(q) * m.scale(q) }

// scale is what the figure's unit is in that of all.
func (m mended) scale(q int) float64 {
	x := &m.c.Doc.Quantities[q]
	if m.unit == "" || x.Unit == m.unit || passage.Unnamed(x) {
		return 1
	}
	f, ok := evidence.InUnits(x.Unit, m.unit)
	if !ok || mention.IsDuration(x.Unit) {
		return 1
	}
	return f.Mid()
}

// unitOf is the unit of the first of the figures that has one.
func (c *Sums) unitOf(group []int) string {
	for _, q := range group {
		if m := &c.Doc.Quantities[q]; !passage.Unnamed(m) {
			return m.Unit
		}
	}
	return ""
}

// exchangedDigits lists what the figure is with two neighbouring digits exchanged.
func (c *Sums) exchangedDigits(q int) []float64 {
	m := &c.Doc.Quantities[q]
	if !c.exactAmount(q) || m.Form != mention.Figures {
		return nil
	}
	digits, _ := passage.Numeral(c.Doc.Text[m.Number.Start:m.Number.End])
	was, err := strconv.ParseFloat(strings.Map(passage.Plain, digits), 64)
	if err != nil || was == 0 {
		return nil
	}
	var out []float64
	for _, d := range evidence.Transpositions(digits) {
		if now, err := strconv.ParseFloat(strings.Map(passage.Plain, d), 64); err == nil {
			out = append(out, c.Mid(q)*now/was)
		}
	}
	return out
}

// exactAmount: the figure can be added to others and is told without a hedge.
func (c *Sums) exactAmount(q int) bool {
	return c.addable(q) && c.Doc.Quantities[q].Hedge == mention.Exact
}

// besideLook is how many figures on either side of one are looked at for those it comes of.
const besideLook = 10

// FiguresAround lists the figures of the sentences around the figure, itself among them; nil where there
// are too many to tell which belong together.
func (c *Sums) FiguresAround(q, first, last int) []int {
	from, to := q, q+1
	for from > 0 && c.Doc.Quantities[from-1].Sentence >= first && q-from < besideLook {
		from--
	}
	for to < len(c.Doc.Quantities) && c.Doc.Quantities[to].Sentence <= last && to-q <= besideLook {
		to++
	}
	if q-from >= besideLook || to-q > besideLook {
		return nil
	}
	var out []int
	for k := from; k < to; k++ {
		out = append(out, k)
	}
	return out
}

// misprintedSum is the binding of all figures of a unit in the sentence, or in two beside each
// other, of which the largest is what the others make with the one mended; nil where there is none.
func (c *Sums) misprintedSum(f *rules.Frame, m mended) *passage.Binding {
	s := c.Doc.Quantities[m.q].Sentence
	for _, w := range [...][2]int{{s, s}, {s - 1, s}, {s, s + 1}} {
		if b := c.addsUpTo(f, c.closedGroup(m.q, c.FiguresAround(m.q, w[0], w[1])), m); b != nil {
			return b
		}
	}
	return nil
}

// fewestGroup is how many figures a total and its parts are.
const fewestGroup = 3

// closedGroup keeps the figures of the figure's unit, or that may have it; nil where one of them is no
// exact amount. Bare numbers take their unit from their own sentence, and what says how many the
// parts are is none of them.
func (c *Sums) closedGroup(q int, pool []int) []int {
	out := slices.DeleteFunc(pool, func(k int) bool {
		x, y := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
		return !passage.Unnamed(x) && !passage.Unnamed(y) && !roletype.SameUnit(x, y) && !evidence.OneDimension(x, y)
	})
	named := func(sentence int) bool {
		return slices.ContainsFunc(out, func(k int) bool {
			return c.Doc.Quantities[k].Sentence == sentence && !passage.Unnamed(&c.Doc.Quantities[k])
		})
	}
	out = slices.DeleteFunc(slices.Clone(out), func(k int) bool { return !named(c.Doc.Quantities[k].Sentence) })
	if parts := len(out) - 2; parts > 2 {
		out = slices.DeleteFunc(out, func(k int) bool { return c.Mid(k) == float64(parts) && c.Doc.Quantities[k].Noun != "" })
	}
	if len(out) < fewestGroup || len(out) > check.MostParts+1 || !slices.Contains(out, q) ||
		slices.ContainsFunc(out, func(k int) bool { return !c.exactAmount(k) }) {
		return nil
	}
	return out
}

// addsUpTo is the binding of the group's largest figure with the others, where these add up to it
// with the one mended, and two of them do not make the one as it is printed.
func (c *Sums) addsUpTo(f *rules.Frame, group []int, m mended) *passage.Binding {
	sum, total := -1, 0.0
	m.unit = c.unitOf(group)
	for _, k := range group {
		total += m.value(k)
		if sum < 0 || m.value(k) > m.value(sum) {
			sum = k
		}
	}
	if sum < 0 || !SameValue(total, 2*m.value(sum)) || len(group) > fewestGroup && sum != group[0] && sum != group[len(group)-1] ||
		m.placesOf(m.value(sum), group) < c.fewestPlaces(f, group, m.q) || m.madeBy(group) || !c.partsOfOne(sum, group) {
		return nil
	}
	b := &passage.Binding{Frame: f}
	b.Add(evidence.RoleSum, c.QuantityFiller(sum))
	for _, k := range group {
		if k != sum {
			part := c.QuantityFiller(k)
			part.Scale = m.scale(k) / m.scale(sum)
			b.Add(check.RoleParts, part)
		}
	}
	return b
}

// partsOfOne: the total and its parts are of one unit, or of two of which one is ten times the other, a hundred or so, other than of time,
// which may also be told as on a clock, and count one thing as far as they say so, or the total counts what none of its parts does: "212
// oils and 148 sketches, 360 works".
func (c *Sums) partsOfOne(sum int, group []int) bool {
	total, first := &c.Doc.Quantities[sum], -1
	one, apart := true, total.Noun != ""
	for _, q := range group {
		m := &c.Doc.Quantities[q]
		if passage.Unnamed(m) {
			continue
		}
		if first < 0 {
			first = q
		}
		if !roletype.SameUnit(m, &c.Doc.Quantities[first]) && !decimal(m, &c.Doc.Quantities[first]) || mention.IsDuration(m.Unit) {
			return false
		}
		one = one && c.SameOrPeople(m, &c.Doc.Quantities[first])
		apart = apart && (q == sum || !passage.SameNoun(m, total))
	}
	return first >= 0 && (one || apart)
}

// decimal: the units of the two are a power of ten apart: metres and centimetres.
func decimal(x, y *mention.Quantity) bool {
	f, ok := evidence.InUnits(x.Unit, y.Unit)
	return ok && f.Lo == f.Hi && passage.Near1(math.Pow10(int(math.Round(math.Log10(f.Mid()))))/f.Mid())
}

// fewestPlaces is how many digits the largest of a group must have for that its figures make one
// another is no chance: fewer where a word by the last of it says that it comes of others, or there
// are several parts.
func (c *Sums) fewestPlaces(f *rules.Frame, group []int, misprint int) int {
	last := slices.Max(group)
	marked := c.comesOf(f, last)
	switch {
	case marked && misprint == last, marked && len(group) > fewestGroup:
		return 2
	case marked, len(group) > fewestGroup:
		return 3
	}
	return 4
}

// SameValue: two values are one but for what calculating with binary figures costs.
func SameValue(a, b float64) bool { return math.Abs(a/b-1) < 1e-9 }

// madeBy: the figure as it is printed is what two others of the group make or lie apart.
func (m mended) madeBy(group []int) bool {
	said := m.printed(m.q)
	for i, x := range group {
		for _, y := range group[i+1:] {
			a, b := m.printed(x), m.printed(y)
			if x != m.q && y != m.q && (SameValue(a+b, said) || SameValue(math.Abs(a-b), said)) {
				return true
			}
		}
	}
	return false
}

// placesOf is how many digits a value has up to the last one that any of the group has.
func (m mended) placesOf(v float64, group []int) int {
	most := 0
	for _, q := range group {
		unit := math.Pow10(m.c.Doc.Quantities[q].LowPlace) * m.scale(q)
		said := evidence.Wholes(m.printed(q), unit)
		place := unit * math.Pow10(len(said)-len(strings.TrimRight(said, "0")))
		most = max(most, len(evidence.Wholes(v, place)))
	}
	return most
}

// misprintedProduct is the binding of what one thing comes to, how many there are and what all come
// to, in one sentence or two beside each other, where the last is the product with one mended.
func (c *Sums) misprintedProduct(f *rules.Frame, m mended) *passage.Binding {
	s := c.Doc.Quantities[m.q].Sentence
	for _, w := range [...][2]int{{s - 1, s}, {s, s + 1}} {
		pool := slices.DeleteFunc(c.FiguresAround(m.q, w[0], w[1]), func(k int) bool { return !c.multiplicand(k) })
		for _, total := range pool {
			for _, one := range pool {
				for _, number := range pool {
					if (total == m.q || one == m.q || number == m.q) && c.multiplies(total, one, number) && c.madeOf(m, total, one, number) {
						b := &passage.Binding{Frame: f}
						b.Add(check.RoleOne, c.QuantityFiller(one))
						b.Add(check.RoleOther, c.QuantityFiller(number))
						b.Add(check.RoleStated, c.QuantityFiller(total))
						return b
					}
				}
			}
		}
	}
	return nil
}

// multiplicand: the figure is exact, and can be multiplied or come of that.
func (c *Sums) multiplicand(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && !c.Vague(q) && !c.Cell(m) && c.Mid(q) > 1 && roletype.Of(m) != roletype.Multiple && !evidence.Percents(m)
}

// multiplies: so many things at so much each may come to the total, told of no single thing.
func (c *Sums) multiplies(total, one, number int) bool {
	x, y, z := &c.Doc.Quantities[one], &c.Doc.Quantities[number], &c.Doc.Quantities[total]
	return total != one && number != one && number != total && !passage.Unnamed(x) && !passage.Unnamed(z) && roletype.SameUnit(x, z) &&
		(z.Per == "" || mention.IsDuration(z.Per)) &&
		y.Unit == mention.Count && !(x.Unit == mention.Count && passage.SameNoun(x, y))
}

// madeOf: the total is the product with the one mended, and has digits enough.
func (c *Sums) madeOf(m mended, total, one, number int) bool {
	return SameValue(m.value(one)*m.value(number), m.value(total)) && max(Significant(m.value(total)), Significant(c.Mid(total))) >= FewestMoved
}

// Significant is how many digits a value has but for noughts at the ends.
func Significant(v float64) int {
	return len(strings.Trim(strings.Map(passage.Plain, strconv.FormatFloat(v, 'f', 6, 64)), "0"))
}

// NearMiss is how far off, as a ratio, a figure may be that was put together with
// others by a guess: beyond it they hardly belong together at all. With it, none of the
// contradictions in 1,536 printed articles was such a guess.
const NearMiss = 3

// FewestMoved is how many digits a stated figure has that others' exchanged digits make hold.
const FewestMoved = 3

// OneDigitOff: the figure, of three digits or more, is the value with one other digit.
func (c *Sums) OneDigitOff(q int, value float64) bool {
	unit := math.Pow10(c.Doc.Quantities[q].LowPlace)
	said := evidence.Wholes(c.Mid(q), unit)
	digits := strings.TrimRight(said, "0")
	meant := evidence.Wholes(value, unit*math.Pow10(len(said)-len(digits)))
	return len(digits) >= 3 && len(digits) == len(meant) && passage.DigitSlip(digits, meant) != ""
}
