package validate

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

const misprintedBinder = "misprinted"

func init() { binders[misprintedBinder] = bindMisprinted }

// bindMisprinted takes figures beside each other of which no word need say that they are a total
// and its parts, or so many things of so much each: they make one another to the last digit as
// soon as two neighbouring digits of one of them are exchanged, as figures hardly do by chance.
func bindMisprinted(c *checker, fp *rules.FramePatterns) []*binding {
	find := c.misprintedSum
	if fp.Frame.Kind == check.KindProduct {
		find = c.misprintedProduct
	}
	var out []*binding
	for q := range c.Doc.Quantities {
		for _, meant := range c.exchangedDigits(q) {
			if b := find(fp.Frame, mended{c: c, q: q, meant: meant}); b != nil && c.times(q) == 1 {
				b.weak, b.guessed, b.slipOnly, b.movedOnly = true, true, true, true
				out = append(out, b)
			}
		}
		if b := c.drawnDigit(fp.Frame, q); b != nil && c.times(q) == 1 {
			b.weak, b.guessed, b.slipOnly = true, true, true
			out = append(out, b)
		}
	}
	return out
}

// drawnDigit is the binding of a figure that words say comes of those before it, the only ones of its
// unit, where it is their sum, or what lies between two of them, but for one digit; else nil.
func (c *checker) drawnDigit(f *rules.Frame, q int) *binding {
	if f.Kind != check.KindSum || !c.exactAmount(q) || c.Doc.Quantities[q].Form != mention.Figures || !c.comesOf(f, q) {
		return nil
	}
	s := c.Doc.Quantities[q].Sentence
	for _, w := range [...][2]int{{s, s}, {s - 1, s}} {
		group := c.closedGroup(q, c.figuresAround(q, w[0], w[1]))
		if len(group) < fewestGroup || group[len(group)-1] != q {
			continue
		}
		total := 0.0
		for _, k := range group[:len(group)-1] {
			total += c.mid(k)
		}
		values := []float64{total}
		if len(group) == fewestGroup {
			values = append(values, math.Abs(c.mid(group[0])-c.mid(group[1])))
		}
		for _, v := range values {
			if c.oneDigitOff(q, v) {
				return c.addsUpTo(f, group, mended{c: c, q: q, meant: v})
			}
		}
	}
	return nil
}

// comesOf: a word by the figure says that it comes of others, or takes it up.
func (c *checker) comesOf(f *rules.Frame, q int) bool {
	first := c.Doc.Quantities[q].First
	return c.near(q, f.Options[optionMarks]) || first > 0 && c.tokenIn(first-1, f.Options[optionTotals])
}

// mended is what a figure would be, and the others are, in one unit.
type mended struct {
	c     *checker
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

func (m mended) printed(q int) float64 { return m.c.mid(q) * m.scale(q) }

// scale is what the figure's unit is in that of all.
func (m mended) scale(q int) float64 {
	x := &m.c.Doc.Quantities[q]
	if m.unit == "" || x.Unit == m.unit || unnamed(x) {
		return 1
	}
	f, ok := inUnits(x.Unit, m.unit)
	if !ok || mention.IsDuration(x.Unit) {
		return 1
	}
	return f.Mid()
}

// unitOf is the unit of the first of the figures that has one.
func (c *checker) unitOf(group []int) string {
	for _, q := range group {
		if m := &c.Doc.Quantities[q]; !unnamed(m) {
			return m.Unit
		}
	}
	return ""
}

// exchangedDigits lists what the figure is with two neighbouring digits exchanged.
func (c *checker) exchangedDigits(q int) []float64 {
	m := &c.Doc.Quantities[q]
	if !c.exactAmount(q) || m.Form != mention.Figures {
		return nil
	}
	digits, _ := numeral(c.Doc.Text[m.Number.Start:m.Number.End])
	was, err := strconv.ParseFloat(strings.Map(plain, digits), 64)
	if err != nil || was == 0 {
		return nil
	}
	var out []float64
	for _, d := range transpositions(digits) {
		if now, err := strconv.ParseFloat(strings.Map(plain, d), 64); err == nil {
			out = append(out, c.mid(q)*now/was)
		}
	}
	return out
}

// exactAmount: the figure can be added to others and is told without a hedge.
func (c *checker) exactAmount(q int) bool {
	return c.addable(q) && c.Doc.Quantities[q].Hedge == mention.Exact
}

// besideLook is how many figures on either side of one are looked at for those it comes of.
const besideLook = 10

// figuresAround lists the figures of the sentences around the figure, itself among them; nil where there
// are too many to tell which belong together.
func (c *checker) figuresAround(q, first, last int) []int {
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
func (c *checker) misprintedSum(f *rules.Frame, m mended) *binding {
	s := c.Doc.Quantities[m.q].Sentence
	for _, w := range [...][2]int{{s, s}, {s - 1, s}, {s, s + 1}} {
		if b := c.addsUpTo(f, c.closedGroup(m.q, c.figuresAround(m.q, w[0], w[1])), m); b != nil {
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
func (c *checker) closedGroup(q int, pool []int) []int {
	out := slices.DeleteFunc(pool, func(k int) bool {
		x, y := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
		return !unnamed(x) && !unnamed(y) && !roletype.SameUnit(x, y) && !oneDimension(x, y)
	})
	named := func(sentence int) bool {
		return slices.ContainsFunc(out, func(k int) bool {
			return c.Doc.Quantities[k].Sentence == sentence && !unnamed(&c.Doc.Quantities[k])
		})
	}
	out = slices.DeleteFunc(slices.Clone(out), func(k int) bool { return !named(c.Doc.Quantities[k].Sentence) })
	if parts := len(out) - 2; parts > 2 {
		out = slices.DeleteFunc(out, func(k int) bool { return c.mid(k) == float64(parts) && c.Doc.Quantities[k].Noun != "" })
	}
	if len(out) < fewestGroup || len(out) > check.MostParts+1 || !slices.Contains(out, q) || slices.ContainsFunc(out, func(k int) bool { return !c.exactAmount(k) }) {
		return nil
	}
	return out
}

// oneDimension: the units of the two turn into one another.
func oneDimension(x, y *mention.Quantity) bool {
	_, ok := inUnits(x.Unit, y.Unit)
	return ok
}

// addsUpTo is the binding of the group's largest figure with the others, where these add up to it
// with the one mended, and two of them do not make the one as it is printed.
func (c *checker) addsUpTo(f *rules.Frame, group []int, m mended) *binding {
	sum, total := -1, 0.0
	m.unit = c.unitOf(group)
	for _, k := range group {
		total += m.value(k)
		if sum < 0 || m.value(k) > m.value(sum) {
			sum = k
		}
	}
	if sum < 0 || !sameValue(total, 2*m.value(sum)) || len(group) > fewestGroup && sum != group[0] && sum != group[len(group)-1] ||
		m.placesOf(m.value(sum), group) < c.fewestPlaces(f, group, m.q) || m.madeBy(group) || !c.partsOfOne(sum, group) {
		return nil
	}
	b := &binding{frame: f}
	b.add(roleSum, c.quantityFiller(sum))
	for _, k := range group {
		if k != sum {
			part := c.quantityFiller(k)
			part.scale = m.scale(k) / m.scale(sum)
			b.add(check.RoleParts, part)
		}
	}
	return b
}

// partsOfOne: the total and its parts are of one unit, or of two of which one is ten times the other, a hundred or so, other than of time, which may also be told as on a clock, and count one thing as far as they say so, or
// the total counts what none of its parts does: "212 oils and 148 sketches, 360 works".
func (c *checker) partsOfOne(sum int, group []int) bool {
	total, first := &c.Doc.Quantities[sum], -1
	one, apart := true, total.Noun != ""
	for _, q := range group {
		m := &c.Doc.Quantities[q]
		if unnamed(m) {
			continue
		}
		if first < 0 {
			first = q
		}
		if !roletype.SameUnit(m, &c.Doc.Quantities[first]) && !decimal(m, &c.Doc.Quantities[first]) || mention.IsDuration(m.Unit) {
			return false
		}
		one = one && c.sameOrPeople(m, &c.Doc.Quantities[first])
		apart = apart && (q == sum || !sameNoun(m, total))
	}
	return first >= 0 && (one || apart)
}

// decimal: the units of the two are a power of ten apart: metres and centimetres.
func decimal(x, y *mention.Quantity) bool {
	f, ok := inUnits(x.Unit, y.Unit)
	return ok && f.Lo == f.Hi && near1(math.Pow10(int(math.Round(math.Log10(f.Mid()))))/f.Mid())
}

// fewestPlaces is how many digits the largest of a group must have for that its figures make one
// another is no chance: fewer where a word by the last of it says that it comes of others, or there
// are several parts.
func (c *checker) fewestPlaces(f *rules.Frame, group []int, misprint int) int {
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

// sameValue: two values are one but for what calculating with binary figures costs.
func sameValue(a, b float64) bool { return math.Abs(a/b-1) < 1e-9 }

// madeBy: the figure as it is printed is what two others of the group make or lie apart.
func (m mended) madeBy(group []int) bool {
	said := m.printed(m.q)
	for i, x := range group {
		for _, y := range group[i+1:] {
			a, b := m.printed(x), m.printed(y)
			if x != m.q && y != m.q && (sameValue(a+b, said) || sameValue(math.Abs(a-b), said)) {
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
		said := wholes(m.printed(q), unit)
		place := unit * math.Pow10(len(said)-len(strings.TrimRight(said, "0")))
		most = max(most, len(wholes(v, place)))
	}
	return most
}

// misprintedProduct is the binding of what one thing comes to, how many there are and what all come
// to, in one sentence or two beside each other, where the last is the product with one mended.
func (c *checker) misprintedProduct(f *rules.Frame, m mended) *binding {
	s := c.Doc.Quantities[m.q].Sentence
	for _, w := range [...][2]int{{s - 1, s}, {s, s + 1}} {
		pool := slices.DeleteFunc(c.figuresAround(m.q, w[0], w[1]), func(k int) bool { return !c.multiplicand(k) })
		for _, total := range pool {
			for _, one := range pool {
				for _, number := range pool {
					if (total == m.q || one == m.q || number == m.q) && c.multiplies(total, one, number) && c.madeOf(m, total, one, number) {
						b := &binding{frame: f}
						b.add(check.RoleOne, c.quantityFiller(one))
						b.add(check.RoleOther, c.quantityFiller(number))
						b.add(check.RoleStated, c.quantityFiller(total))
						return b
					}
				}
			}
		}
	}
	return nil
}

// multiplicand: the figure is exact, and can be multiplied or come of that.
func (c *checker) multiplicand(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && !c.vague(q) && !c.cell(m) && c.mid(q) > 1 && roletype.Of(m) != roletype.Multiple && !percents(m)
}

// multiplies: so many things at so much each may come to the total, told of no single thing.
func (c *checker) multiplies(total, one, number int) bool {
	x, y, z := &c.Doc.Quantities[one], &c.Doc.Quantities[number], &c.Doc.Quantities[total]
	return total != one && number != one && number != total && !unnamed(x) && !unnamed(z) && roletype.SameUnit(x, z) && (z.Per == "" || mention.IsDuration(z.Per)) &&
		y.Unit == mention.Count && !(x.Unit == mention.Count && sameNoun(x, y))
}

// madeOf: the total is the product with the one mended, and has digits enough.
func (c *checker) madeOf(m mended, total, one, number int) bool {
	return sameValue(m.value(one)*m.value(number), m.value(total)) && max(significant(m.value(total)), significant(c.mid(total))) >= fewestMoved
}

// significant is how many digits a value has but for noughts at the ends.
func significant(v float64) int {
	return len(strings.Trim(strings.Map(plain, strconv.FormatFloat(v, 'f', 6, 64)), "0"))
}
