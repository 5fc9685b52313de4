package validate

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

const drawnBinder = "drawn"

func init() { binders[drawnBinder] = bindDrawn }

// The roles of frames that draw a figure from others: the figure, and either two
// others or a list of them.
const (
	roleStated = "stated"
	roleOne    = "one"
	roleOther  = "other"
	roleParts  = "parts"
)

// Of more figures than these, which ones another was drawn from is a guess: only
// agreement counts. A longer list than mostParts is none that an article adds up.
const (
	mostSources = 3
	mostParts   = 8
)

// optionExcept names the word class that must not stand around the drawn figure;
// optionSources says what the figure is drawn from: "like" is figures of its own
// unit (the default), "one-unit" figures of any one unit, "two-units" one of its own
// unit and one of another. With "within" as "sentence" they stand in the figure's own,
// with "nouns" as "same" they count the same thing; "least" is how many there must be of a list; "no-unit" names a unit that
// the drawn figure does not have; "each" the words by the figure of a single thing.
const (
	optionExcept  = "except"
	optionSources = "sources"
	optionWithin  = "within"
	optionLeast   = "least"
	optionSide    = "side"
	optionNoUnit  = "no-unit"
	optionEach    = "each"
	optionNouns   = "nouns"
	// optionOtherwise as "none": the wording admits no other arithmetic.
	optionOtherwise = "otherwise"
)

// bindDrawn finds figures that are drawn from others ("that is 35 per cent") by the
// frame's patterns, which name the figure alone, and looks for the others before it:
// in its sentence and, where that has too few, in the one before. Every two of them
// are a reading, or all of them where the frame has a list of parts.
func bindDrawn(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		stated := b.get(roleStated)
		if len(stated) != 1 || stated[0].quantity < 0 || c.doc.Quantities[stated[0].quantity].Unit == fp.Frame.Options[optionNoUnit] ||
			c.around(stated[0].quantity, fp.Frame.Options[optionExcept]) {
			continue
		}
		if d := c.drawn(b, stated[0].quantity); d != nil {
			out = append(out, d)
		}
	}
	return out
}

// drawn is the binding with the readings of what the figure was drawn from; nil
// where nothing before it can be meant.
func (c *checker) drawn(b *binding, q int) *binding {
	pool := c.sources(b, q)
	if len(pool) < 2 {
		return nil
	}
	var readings []*binding
	if _, many := b.frame.Roles[roleParts]; many {
		readings = c.list(b, pool)
	} else {
		readings = c.couples(b, pool)
	}
	if len(readings) == 0 {
		return nil
	}
	sure := c.sure(b.frame, q)
	for _, r := range readings {
		r.agreeOnly = r.agreeOnly || !sure
	}
	readings[0].others = readings[1:]
	return readings[0]
}

// sure: the figure can have been drawn in no other way than the frame's. Where the
// wording admits no other arithmetic, it must still be the only one of its unit.
func (c *checker) sure(f *rules.Frame, q int) bool {
	if f.Options[optionOtherwise] != "none" {
		return !c.otherwise(q)
	}
	return f.Options[optionNouns] != "linked" || c.alone(q)
}

// couples are the readings of two figures each: the smaller first, or, of two units,
// the one of the drawn figure's.
func (c *checker) couples(b *binding, pool []int) []*binding {
	var out []*binding
	for i := len(pool) - 1; i > 0; i-- {
		for j := i - 1; j >= 0 && len(out) < maxReadings; j-- {
			one, other := pool[j], pool[i]
			if c.swap(b, one, other) {
				one, other = other, one
			}
			if !c.couple(b, one, other) {
				continue
			}
			r := b.with(roleOne, c.quantityFiller(one)).with(roleOther, c.quantityFiller(other))
			r.weak, r.agreeOnly = len(pool) > 2, len(pool) > mostSources
			out = append(out, r)
		}
	}
	return out
}

// swap: the two stand in the wrong order for their roles.
func (c *checker) swap(b *binding, one, other int) bool {
	if b.frame.Options[optionSources] == "two-units" {
		return !sameUnit(&c.doc.Quantities[one], &c.doc.Quantities[b.get(roleStated)[0].quantity])
	}
	return c.mid(one) > c.mid(other)
}

// couple: the two figures can be those that the frame draws another from.
func (c *checker) couple(b *binding, one, other int) bool {
	x, y := &c.doc.Quantities[one], &c.doc.Quantities[other]
	options := b.frame.Options
	if options[optionSources] == "two-units" {
		return !sameUnit(x, y) && (options[optionEach] == "" || c.each(b, one, other))
	}
	if !sameUnit(x, y) && !unnamed(x) && !unnamed(y) {
		return false
	}
	stated := b.get(roleStated)[0].quantity
	switch options[optionNouns] {
	case "same":
		return c.oneNoun(stated, x, y)
	case "linked":
		return c.linked(stated, one, other)
	}
	return true
}

// each: the one figure is said of a single thing, of which the other is the number,
// and the drawn one is not.
func (c *checker) each(b *binding, one, other int) bool {
	stated := b.get(roleStated)[0].quantity
	class := b.frame.Options[optionEach]
	x, y, z := &c.doc.Quantities[one], &c.doc.Quantities[other], &c.doc.Quantities[stated]
	if !sameUnit(x, z) || y.Unit != mention.Count || y.Per != "" || z.Per != "" || z.Sentence < x.Sentence || c.around(stated, class) {
		return false
	}
	return (x.Per != "" || c.near(x, class)) && (x.Sentence == y.Sentence || !c.counts(x.Sentence, one))
}

// counts: the sentence of the figure holds a number of things.
func (c *checker) counts(sentence, near int) bool {
	for k := max(0, near-maxLook); k < min(len(c.doc.Quantities), near+maxLook); k++ {
		if m := &c.doc.Quantities[k]; m.Sentence == sentence && m.Unit == mention.Count {
			return true
		}
	}
	return false
}

// linked: the two figures are of one thing, and nothing says that the drawn one is of
// another.
func (c *checker) linked(stated, x, y int) bool {
	if len(c.doc.Claims) != len(c.doc.Quantities) || !sameThing(&c.doc.Claims[x], &c.doc.Claims[y]) {
		return false
	}
	m := c.doc.Claims[stated].Metric.Key
	return m == "" || m == c.doc.Claims[x].Metric.Key || m == c.doc.Claims[y].Metric.Key
}

// oneNoun: the two figures and the drawn one count the same, as far as they say what.
func (c *checker) oneNoun(drawn int, x, y *mention.Quantity) bool {
	stated := &c.doc.Quantities[drawn]
	return sameNoun(x, y) && sameNoun(x, stated) && sameNoun(y, stated)
}

// list is the reading of all figures together.
func (c *checker) list(b *binding, pool []int) []*binding {
	if b.frame.Options[optionNouns] == "same" {
		pool = c.sameThings(pool)
	}
	if len(pool) < fewestParts(b.frame) || len(pool) > mostParts {
		return nil
	}
	for _, q := range pool {
		b = b.with(roleParts, c.quantityFiller(q))
	}
	b.weak = len(pool) > 2
	return []*binding{b}
}

// fewestParts is the option "least", or two.
func fewestParts(f *rules.Frame) int {
	if n, err := strconv.Atoi(f.Options[optionLeast]); err == nil {
		return n
	}
	return 2
}

// sameThings keeps the figures that count what the last of the list counts, and those
// that do not say what they count.
func (c *checker) sameThings(pool []int) []int {
	last := &c.doc.Quantities[pool[len(pool)-1]]
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.doc.Quantities[q]
		return !sameNoun(m, last) || m.Noun != "" && last.Noun == "" && m.Unit == mention.Count
	})
}

// sources lists the figures that q can be drawn from, in text order: those of its
// sentence, and where it has less than two, those of the sentences beside it. Only
// figures before it count, unless the frame's option "side" is "both".
func (c *checker) sources(b *binding, q int) []int {
	s := c.doc.Quantities[q].Sentence
	options := b.frame.Options
	reach := 1
	if options[optionWithin] == "sentence" {
		reach = 0
	}
	var out []int
	for d := 0; d <= reach && len(out) < 2; d++ {
		out = append(out, c.fitting(b.frame, q, s-d)...)
		if d > 0 && options[optionSide] == "both" {
			out = append(out, c.fitting(b.frame, q, s+d)...)
		}
	}
	slices.Sort(out)
	if options[optionSources] == "one-unit" {
		return c.oneUnit(out)
	}
	return out
}

// fitting lists the figures of the sentence that q can be drawn from.
func (c *checker) fitting(f *rules.Frame, q, sentence int) []int {
	var out []int
	from, to := max(0, q-maxLook), q
	if f.Options[optionSide] == "both" {
		to = min(len(c.doc.Quantities), q+maxLook)
	}
	for k := from; k < to; k++ {
		if k != q && c.doc.Quantities[k].Sentence == sentence && c.feeds(f, q, k) {
			out = append(out, k)
		}
	}
	return out
}

// feeds: figure q can be drawn from figure k.
func (c *checker) feeds(f *rules.Frame, q, k int) bool {
	m, stated := &c.doc.Quantities[k], &c.doc.Quantities[q]
	class := classOf(m)
	switch {
	case c.cell(m) || class == "multiple" || class == "points" || class == "fraction":
		return false
	case f.Options[optionSources] != "":
		return class != "percent"
	case classOf(stated) == "points":
		return class == "percent"
	}
	return sameUnit(m, stated) || unnamed(m)
}

// oneUnit keeps the figures of the units that stand at least twice; a number
// without a unit may have any.
func (c *checker) oneUnit(pool []int) []int {
	count := map[string]int{}
	bare := 0
	for _, q := range pool {
		if m := &c.doc.Quantities[q]; unnamed(m) {
			bare++
		} else {
			count[m.Unit]++
		}
	}
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.doc.Quantities[q]
		return !unnamed(m) && count[m.Unit]+bare < 2
	})
}

// unnamed: a number that takes its unit from the figures around it.
func unnamed(m *mention.Quantity) bool {
	return m.Unit == mention.Count && m.Noun == "" && m.Form == mention.Figures
}

// cell: the quantity stands in a table.
func (c *checker) cell(m *mention.Quantity) bool { return c.sentences[m.Sentence].skip }

// Tokens around a drawn figure in which a word of the excepted class is looked for.
const exceptReach = 5

// around: a word of the class stands around the quantity.
func (c *checker) around(q int, class string) bool {
	if class == "" {
		return false
	}
	m := &c.doc.Quantities[q]
	sent := c.doc.Tokens.Sentences[m.Sentence]
	for k := max(sent.First, m.First-exceptReach); k < min(sent.Last, m.Last+exceptReach); k++ {
		if (k < m.First || k >= m.Last) && c.inClass(c.doc.Tokens.All[k].Lower, class) {
			return true
		}
	}
	return false
}
