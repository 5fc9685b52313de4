package compare

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// bindRanges takes the two ends of every range as written, and two figures whose wording makes them one.
func bindRanges(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if b := c.turned(fp.Frame, q); b != nil {
			out = append(out, b)
			continue
		}
		if !m.IsRange || m.Low == nil || m.High == nil || c.countedBack(m) || c.spansGap(m) || c.roundsClock(m) || c.fallsTo(m) || belowNought(m) {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("low", c.EndOf(q, mention.Float(m.Low, -1)))
		b.Add("high", c.EndOf(q, mention.Float(m.High, 1)))
		out = append(out, b)
	}
	return out
}

// belowNought: both ends are negative, so that either may come first: "between minus 4 and minus 9 degrees".
func belowNought(m *mention.Quantity) bool {
	return mention.Float(m.Low, -1) < 0 && mention.Float(m.High, 1) < 0
}

// countedBack: the range is one of lengths of time that are counted from today, so that the
// larger comes first: "20,000 to 15,000 years ago".
func (c *Comparisons) countedBack(m *mention.Quantity) bool {
	return mention.IsDuration(m.Unit) && (c.Precedes(m, classCountedBack) || m.Last < len(c.Doc.Tokens.All) &&
		c.TokenIn(m.Last, classCountedBack))
}

// fallsTo: the range is where something falls to, so that its larger end may be reached first: "a further drop to 3.5 to
// 3.25 per cent", "falling to 14 degrees, at night to 9 to 6".
func (c *Comparisons) fallsTo(m *mention.Quantity) bool {
	return m.First > 0 && c.TokensIn(m.First, m.Last, classRangeTo) && c.TokenIn(m.First-1, evidence.ClassTurnsTo) &&
		c.TokensIn(c.Doc.Tokens.Sentences[m.Sentence].First, m.First, evidence.ClassDownAny)
}

// spansGap: the two figures are no range but what a gap lies between, whichever stands first: "between
// 240 and 120 euros there is a gap of 120".
func (c *Comparisons) spansGap(m *mention.Quantity) bool {
	if m.Unit == mention.Percent && evidence.Nought(mention.Float(m.Low, -1)+mention.Float(m.High, 1)-100) {
		return true // the two sides of a vote
	}
	if c.TokensIn(m.Last, min(m.Last+rangeGapReach, c.Doc.Tokens.Sentences[m.Sentence].Last), evidence.ClassBetweenNoun) {
		return true
	}
	if c.ShortlyBefore(m, gapNounBefore, evidence.ClassBetweenNoun) && !c.TokensIn(m.First, m.Last, classRangeTo) {
		return true // "the difference between $6,000 and $3,000"
	}
	gap := mention.Float(m.Low, -1) - mention.Float(m.High, 1)
	return slices.ContainsFunc(c.QuantitiesOf(m.Sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return o.First > m.First && (roletype.SameUnit(o, m) || roletype.Bare(o)) && evidence.Nought(c.Mid(q)-gap)
	})
}

// rangeGapReach is how many words behind two figures may name what lies between them.
const rangeGapReach = 5

// gapNounBefore is how many words before two figures may name what lies between them.
const gapNounBefore = 2

// hoursOfDay is where the clock begins again.
const hoursOfDay = 24

// roundsClock: the ends count nothing and may be hours, of which those past midnight are smaller:
// "between 22 and 5 no trains run".
func (c *Comparisons) roundsClock(m *mention.Quantity) bool {
	low, high := mention.Float(m.Low, -1), mention.Float(m.High, 1)
	return roletype.Bare(m) && m.Form == mention.Figures && m.LowPlace >= 0 && low > high && low <= hoursOfDay && low >= hoursOfDay/2 && high < hoursOfDay/2
}

// classCountedBack holds the words by such lengths.
const classCountedBack = "counted-back"
