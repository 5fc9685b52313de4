package retold

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// classCountNoun holds the nouns for a number of people or things that was counted.
const classCountNoun = "count-noun"

// bindHedged finds round figures that are said to be passed or not quite reached ("more
// than 12,000", "nearly 60,000", role "bound") and the exact one, told elsewhere, that
// each may stand for ("exact"): of its unit and noun, and nearer to it than to the next
// round figure.
func bindHedged(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		if !c.hedgedToSide(q) || c.Speech(c.Doc.Quantities[q].Sentence) {
			continue // who speaks may be wrong
		}
		var readings []*passage.Binding
		for e := max(0, q-evidence.MaxLook); e < min(len(c.Doc.Quantities), q+evidence.MaxLook) && len(readings) < completion.MaxReadings; e++ {
			if e == q || !c.standsFor(q, e) && !c.apposes(q, e) && !c.countsUp(q, e) && !c.exactTold(q, e) {
				continue
			}
			b := &passage.Binding{Frame: fp.Frame, Weak: true}
			bound := c.QuantityFiller(q)
			if c.exactTold(q, e) {
				bound.Near = passage.Close
			}
			b.Add("bound", bound)
			b.Add("exact", c.QuantityFiller(e))
			readings = append(readings, b)
		}
		if b := passage.OneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// hedgedToSide: the figure is said to be passed or not quite reached.
func (c *Retold) hedgedToSide(q int) bool {
	m := &c.Doc.Quantities[q]
	return (m.Hedge == mention.Over || m.Hedge == mention.Under || m.Hedge == mention.AtLeast) && !m.IsRange && !c.Cell(m)
}

// round: the figure is a large round one.
func (c *Retold) round(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Fits("amount", m) && !mention.IsDuration(m.Unit) && m.Form != mention.Fraction && c.Mid(q) >= 100 && evidence.SignificantDigits(m) <= 2
}

// exactTold: the next sentence tells the exact number and says so, and the two sentences have no other: "more than 1.2 million signed. To be
// exact, it was 1,214,380".
func (c *Retold) exactTold(round, exact int) bool {
	r, e := &c.Doc.Quantities[round], &c.Doc.Quantities[exact]
	if r.Unit != mention.Count || e.Unit != mention.Count || e.Hedge != mention.Exact || e.Sentence != r.Sentence+1 || !c.round(round) ||
		evidence.SignificantDigits(e) <= evidence.SignificantDigits(r) || e.Noun != "" && !c.SameCounted(r, e) && !c.Kindred(r, e) {
		return false
	}
	if len(c.QuantitiesOf(r.Sentence)) != 1 || len(c.QuantitiesOf(e.Sentence)) != 1 || c.Mid(exact) > mostAbove*c.Mid(round) || c.Mid(round) > mostAbove*c.Mid(exact) {
		return false
	}
	return c.TokensIn(c.Doc.Tokens.Sentences[e.Sentence].First, e.First, evidence.ClassExact)
}

// standsFor: the second figure is an exact one that the first, a round one, may stand for.
func (c *Retold) standsFor(round, exact int) bool {
	r, e := &c.Doc.Quantities[round], &c.Doc.Quantities[exact]
	if !c.round(round) || e.Hedge != mention.Exact || e.Unit != r.Unit || c.Vague(exact) || c.Cell(e) ||
		evidence.SignificantDigits(e) <= evidence.SignificantDigits(r) || e.Sentence == r.Sentence {
		return false
	}
	last := math.Pow10(int(math.Log10(c.Mid(round))) - evidence.SignificantDigits(r) + 1) // place of the last digit but for zeros
	if math.Abs(c.Mid(exact)-c.Mid(round)) > min(last/2, passage.MostRounded*c.Mid(round)) {
		return false
	}
	told := e.Noun != "" && (passage.SameNoun(r, e) || c.Kindred(r, e)) || c.Near(exact, classCountNoun) || c.Share(round, exact) > 0
	return told && (c.SameOrPeople(r, e) || c.Kindred(r, e) || c.Near(exact, evidence.ClassExact)) && c.SameTime(round, exact) &&
		completion.IsChange(&c.Doc.Claims[round]) == completion.IsChange(&c.Doc.Claims[exact]) &&
		!c.OfEarlier(exact) && !c.OfEarlier(round)
}
