package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

func init() { binders["addends"] = bindAddends }

// optionMarks is a frame's option: the class of words that make a figure a part of one
// before it ("a further", "the rest").
const optionMarks = "marks"

// Sentences behind a total in which its parts stand, and by how much, as a fraction of
// it, they may miss it to be its parts at all.
const (
	addendsAhead = 2
	addendsMiss  = 0.35
)

// bindAddends takes an amount for a total and the amounts of its unit in the sentences
// from it on for its parts, where they add up to about as much: all of them, or a run of
// three or more. Only a slip of the pen contradicts, of a digit only where a word says
// that they are parts.
func bindAddends(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for s := range c.Doc.Quantities {
		if !c.addable(s) || !c.mayBeTotal(s) {
			continue
		}
		if b := c.addUp(fp.Frame, s, c.addends(s)); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// addable: the figure is an amount that others may add up to, or a part of one.
func (c *checker) addable(q int) bool {
	m := &c.Doc.Quantities[q]
	return q < len(c.Doc.Claims) && roletype.Fits("amount", m) && !mention.IsDuration(m.Unit) && !m.Adjective && m.Per == "" && !c.vague(q) && !c.cell(m) &&
		c.mid(q) > 0 && !c.countsPoints(m)
}

// mayBeTotal: the figure is the first of its unit in its sentence, and tells no change.
func (c *checker) mayBeTotal(q int) bool {
	return !isChange(&c.Doc.Claims[q]) && c.likeBeside(q, -1) < 0
}

// addends lists the figures from the total on that may be its parts.
func (c *checker) addends(s int) []int {
	all := c.Doc.Quantities
	var out []int
	for q := s + 1; q < len(all) && all[q].Sentence <= all[s].Sentence+addendsAhead && len(out) <= check.MostParts; q++ {
		if !c.addable(q) || len(out) > 0 && c.insideOther(q) || !roletype.SameUnit(&all[q], &all[s]) || !c.sameOrPeople(&all[q], &all[s]) {
			continue
		}
		if c.mid(q) >= c.mid(s) {
			break
		}
		out = append(out, q)
	}
	return out
}

// insideReach is how many words stand between a figure and the word that makes it part of
// the one before it: "of these, by the middle of November, 14m".
const insideReach = 6

// insideOther: the figure is a part of the one before it: "38 died, two nurses among them".
func (c *checker) insideOther(q int) bool {
	m := &c.Doc.Quantities[q]
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-insideReach)
	if q > 0 {
		first = max(first, c.Doc.Quantities[q-1].Last)
	}
	return c.ofThem(q) || c.tokensIn(first, m.First, classInside)
}

// classInside holds the words before a part of a part: "including".
const classInside = "inside-other"

// addUp is the binding of the total and its parts, with a reading for each run of three
// or more of them, or of two where a longer one comes near; nil where none does.
func (c *checker) addUp(f *rules.Frame, s int, pool []int) *binding {
	if len(pool) < 2 {
		return nil
	}
	marked := c.marksParts(f, s, pool)
	var readings []*binding
	for n := len(pool); n >= 3 || n == 2 && (marked || len(readings) > 0); n-- {
		for from := 0; from+n <= len(pool) && len(readings) < maxReadings; from++ {
			if r := c.sumOf(f, s, pool[from:from+n]); r != nil {
				r.agreeOnly = n < len(pool)
				r.slipOnly, r.movedOnly = true, !marked
				readings = append(readings, r)
			}
		}
	}
	return oneOf(readings)
}

// marksParts: a word by one of the figures says that they are parts, or a colon between
// the total and them does. Of "4,300 are to go and another 3,500 next year" the second comes on top.
func (c *checker) marksParts(f *rules.Frame, s int, pool []int) bool {
	first := &c.Doc.Quantities[pool[0]]
	for k := c.Doc.Quantities[s].Last; k < first.First && c.Doc.Quantities[s].Sentence == first.Sentence; k++ {
		if c.Doc.Tokens.All[k].Lower == ":" {
			return true
		}
	}
	return !c.near(pool[0], classExtra) && slices.ContainsFunc(pool[1:], func(q int) bool { return c.near(q, f.Options[optionMarks]) })
}

// sumOf is the reading of the parts, nil where they do not come near the total.
func (c *checker) sumOf(f *rules.Frame, s int, parts []int) *binding {
	total := 0.0
	for _, q := range parts {
		total += c.mid(q)
	}
	if miss := total/c.mid(s) - 1; miss < -addendsMiss || miss > addendsMiss {
		return nil
	}
	b := &binding{frame: f, weak: true}
	b.add("sum", c.quantityFiller(s))
	for _, q := range parts {
		b.add("parts", c.quantityFiller(q))
	}
	return b
}
