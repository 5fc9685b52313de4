package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// A figure of headline or lead comes again in the rest of an article. Where it does
// not, and the rest holds a figure that the lead lacks, in a passage about the same,
// the one is probably a slip of the other. Such orphans are rare in printed
// articles, so that far fewer shared words tell a slip from chance than between
// figures that have their own like.

// The needs by the way the figures differ. They were set on the orphans of 1,500
// printed articles: exchanged digits, a lost comma or a wrong scale word hardly ever
// come by chance, figures that differ in their last digit often.
var (
	leadNeeds = map[string]evidence.Need{
		passage.SlipScale: {Weight: 0, Part: 0}, passage.SlipTransposed: {Weight: 0.3, Part: 0}, passage.SlipShifted: {Weight: 0.8, Part: 0},
		passage.SlipDigit: {Weight: 0.7, Part: 0.1}, passage.SlipDropped: {Weight: 1, Part: 0.2},
		passage.SlipLast: {Weight: 1.5, Part: 0.35}, passage.SlipWord: {Weight: 2, Part: 0.35},
		passage.SlipFraction: {Weight: 2.5, Part: 0.6}, passage.SlipFigure: {Weight: 2.2, Part: 0.7},
	}
	bodyNeeds = map[string]evidence.Need{
		passage.SlipScale: {Weight: 0.8, Part: 0.15}, passage.SlipTransposed: {Weight: 1.2, Part: 0.2},
		passage.SlipShifted: {Weight: 2.8, Part: 0.3}, passage.SlipDigit: {Weight: 4, Part: 0.3},
	}
)

// orphaned names how the second figure differs from the first, where both are
// orphans and their passages share enough; else it is "".
func (c *Retold) orphaned(first, second int, slip string) string {
	if slip == "" || c.Doc.Quantities[second].Form == mention.Fraction {
		slip = c.Difference(first, second)
	}
	a, b := c.Doc.Quantities[first].Sentence, c.Doc.Quantities[second].Sentence
	needs := bodyNeeds
	if c.RetellsLead(a, b) {
		needs = leadNeeds
	}
	if slip == passage.SlipFraction && c.Direction(first) != c.Direction(second) || slip == passage.SlipFigure && c.FarApart(first, second) {
		return "" // the one tells a change, the other a share
	}
	n, ok := needs[slip]
	if !ok || !c.Comparable(first, second, slip) || c.OtherAge(first, second) {
		return ""
	}
	n.Weight = max(n.Weight, evidence.LeastWords(&c.Doc.Quantities[second], slip))
	if c.OtherCounted(first, second) {
		n.Weight += evidence.OtherNoun
	}
	weight, part := c.Passages(first, second, slip)
	if c.FewDigits(first) && slip != passage.SlipScale && (weight <= 0 || slip == passage.SlipDigit && part < fewPart && c.fewEvidence(first, second)) {
		return "" // two digits are exchanged by chance
	}
	if evidence.OfDigits(slip) && c.TakenUp(second) || slip == passage.SlipFraction && c.sole(second) {
		weight, part = weight+pointed, part+pointed
	}
	if weight < n.Weight+c.Crowd(second) || part < n.Part || !c.lacksTwin(first, second) || c.OtherScope(a, b) ||
		c.SubjectsApart(first, second) && !(evidence.OfDigits(slip) && (c.Headline(a) || weight >= n.Weight+otherWords && part < evidence.Parallel)) {
		return ""
	}
	return slip
}

// What two figures of two digits need that differ in one: how much of the first passage the
// second has, or how much speaks for one fact.
const (
	fewPart = 0.35
	fewNeed = 1.2
)

// inSeconds: a time that something took, or a lead, of which a report of a race has many.
func inSeconds(m *mention.Quantity) bool { return m.Unit == "second" || m.Unit == "minute" }

// fewEvidence: little speaks for one fact.
func (c *Retold) fewEvidence(first, second int) bool {
	return c.EvidenceFor(first, second, passage.SlipDigit) < fewNeed
}

// byChance: figures of so few digits that differ as slips do tell two things: they count
// others, or do not say what they count, or one is told of an earlier time or of somebody else, or written as a word.
func (c *Retold) byChance(first, second int, slip string) bool {
	return c.FewDigits(first) && (slip == passage.SlipDigit && inSeconds(&c.Doc.Quantities[first]) || c.OtherCounted(first, second) &&
		!c.renamed(first, second, slip) || c.Slight(first, second, slip)) || c.FewApart(first, second)
}

// renamed: one thing is counted by two names in sentences that share much, and its digits are exchanged.
func (c *Retold) renamed(first, second int, slip string) bool {
	return slip == passage.SlipTransposed && c.Kindred(&c.Doc.Quantities[first], &c.Doc.Quantities[second]) && c.Share(first, second) >= evidence.MuchShared
}

// otherWords is the weight of words beyond the need that speaks for one fact though
// the two sentences have other subjects: a parliament is called by its chamber's name.
// The words of a headline are too few to tell, and sentences that share parallel of
// their words say the same of different things.
const otherWords = 1.2

// pointed is the weight of a wording that points at a figure named before.
const pointed = 1.5

// sole: the article has no other percentage in figures.
func (c *Retold) sole(q int) bool {
	for i := max(0, q-evidence.TwinWindow); i < min(len(c.Doc.Quantities), q+evidence.TwinWindow); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Unit == mention.Percent && o.Form == mention.Figures {
			return false
		}
	}
	return c.Doc.Quantities[q].Form == mention.Figures
}

// lacksTwin: neither figure is stated where the other one should be: the first
// behind the lead, the second before it or, where no lead is at stake, anywhere.
func (c *Retold) lacksTwin(first, second int) bool {
	lead, told := c.Leads(first), !c.Opens(c.Doc.Quantities[first].Sentence)
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	for i := max(0, first-evidence.TwinWindow); i < min(len(c.Doc.Quantities), second+evidence.TwinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i == first || i == second || o.Unit != a.Unit || o.Low == nil || o.High == nil {
			continue
		}
		if (told || o.Sentence >= b.Sentence || !c.Opens(o.Sentence)) && c.SameFigure(first, i) {
			return false
		}
		if (!lead || c.Leads(i)) && c.SameFigure(i, second) {
			return false
		}
	}
	return true
}

// toldAs: the bare figure is told again as one of a unit: "dies at 87 … at the age of 87".
func (c *Retold) toldAs(q int) bool {
	if c.twins == nil {
		c.twins = make([]stream.Answer, len(c.Doc.Quantities))
	}
	return c.twins[q].Ask(func() bool { return c.hasTwin(q) })
}

// hasTwin: the same digits stand near the bare figure with a unit.
func (c *Retold) hasTwin(q int) bool {
	if !roletype.Bare(&c.Doc.Quantities[q]) {
		return false
	}
	digits := c.NumeralOf(q)
	for i := max(0, q-evidence.TwinWindow); i < min(len(c.Doc.Quantities), q+evidence.TwinWindow); i++ {
		if c.Doc.Quantities[i].Unit != mention.Count && c.NumeralOf(i) == digits {
			return true
		}
	}
	return false
}
