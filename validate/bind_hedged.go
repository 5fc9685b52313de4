package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

func init() { binders["hedged"] = bindHedged }

// classCountNoun holds the nouns for a number of people or things that was counted.
const classCountNoun = "count-noun"

// classExact holds the words for a figure that is exact.
const classExact = "exact-word"

// mostRounded is how far, as a fraction of it, a round figure may lie from the exact one
// that it stands for.
const mostRounded = 0.06

// bindHedged finds round figures that are said to be passed or not quite reached ("more
// than 12,000", "nearly 60,000", role "bound") and the exact one, told elsewhere, that
// each may stand for ("exact"): of its unit and noun, and nearer to it than to the next
// round figure.
func bindHedged(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for q := range c.Doc.Quantities {
		if !c.hedgedToSide(q) || c.speech(c.Doc.Quantities[q].Sentence) {
			continue // who speaks may be wrong
		}
		var readings []*binding
		for e := max(0, q-maxLook); e < min(len(c.Doc.Quantities), q+maxLook) && len(readings) < maxReadings; e++ {
			if e == q || !c.standsFor(q, e) && !c.apposes(q, e) && !c.countsUp(q, e) {
				continue
			}
			b := &binding{frame: fp.Frame, weak: true}
			b.add("bound", c.quantityFiller(q))
			b.add("exact", c.quantityFiller(e))
			readings = append(readings, b)
		}
		if b := oneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// hedgedToSide: the figure is said to be passed or not quite reached.
func (c *checker) hedgedToSide(q int) bool {
	m := &c.Doc.Quantities[q]
	return (m.Hedge == mention.Over || m.Hedge == mention.Under || m.Hedge == mention.AtLeast) && !m.IsRange && !c.cell(m)
}

// round: the figure is a large round one.
func (c *checker) round(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Fits("amount", m) && !mention.IsDuration(m.Unit) && m.Form != mention.Fraction && c.mid(q) >= 100 && significantDigits(m) <= 2
}

// standsFor: the second figure is an exact one that the first, a round one, may stand for.
func (c *checker) standsFor(round, exact int) bool {
	r, e := &c.Doc.Quantities[round], &c.Doc.Quantities[exact]
	if !c.round(round) || e.Hedge != mention.Exact || e.Unit != r.Unit || c.vague(exact) || c.cell(e) ||
		significantDigits(e) <= significantDigits(r) || e.Sentence == r.Sentence {
		return false
	}
	last := math.Pow10(int(math.Log10(c.mid(round))) - significantDigits(r) + 1) // place of the last digit but for zeros
	if math.Abs(c.mid(exact)-c.mid(round)) > min(last/2, mostRounded*c.mid(round)) {
		return false
	}
	told := e.Noun != "" && (sameNoun(r, e) || c.kindred(r, e)) || c.near(exact, classCountNoun) || c.share(round, exact) > 0
	return told && (c.sameOrPeople(r, e) || c.kindred(r, e) || c.near(exact, classExact)) && c.sameTime(round, exact) &&
		isChange(&c.Doc.Claims[round]) == isChange(&c.Doc.Claims[exact]) &&
		!c.ofEarlier(exact) && !c.ofEarlier(round)
}
