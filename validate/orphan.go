package validate

import (
	"math"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// A figure of headline or lead comes again in the rest of an article. Where it does
// not, and the rest holds a figure that the lead lacks, in a passage about the same,
// the one is probably a slip of the other. Such orphans are rare in printed
// articles, so that far fewer shared words tell a slip from chance than between
// figures that have their own like.

// need is what two passages must share: the weight of the words, and their part of
// the first passage.
type need struct {
	weight float64 // of the words shared
	part   float64 // of the words of the first passage
}

// The needs by the way the figures differ. They were set on the orphans of 1,500
// printed articles: exchanged digits, a lost comma or a wrong scale word hardly ever
// come by chance, figures that differ in their last digit often.
var (
	leadNeeds = map[string]need{
		slipScale: {0, 0}, slipTransposed: {0.3, 0}, slipShifted: {0.8, 0}, slipDigit: {0.7, 0.1}, slipDropped: {1, 0.2},
		slipLast: {1.5, 0.35}, slipWord: {2, 0.35}, slipFraction: {2.5, 0.6}, slipFigure: {2.2, 0.7},
	}
	bodyNeeds = map[string]need{
		slipScale: {0.8, 0.15}, slipTransposed: {1.2, 0.2}, slipShifted: {2.8, 0.3}, slipDigit: {4, 0.3},
	}
)

// orphaned names how the second figure differs from the first, where both are
// orphans and their passages share enough; else it is "".
func (c *checker) orphaned(first, second int, slip string) string {
	if slip == "" || c.Doc.Quantities[second].Form == mention.Fraction {
		slip = c.difference(first, second)
	}
	a, b := c.Doc.Quantities[first].Sentence, c.Doc.Quantities[second].Sentence
	needs := bodyNeeds
	if c.retellsLead(a, b) {
		needs = leadNeeds
	}
	if slip == slipFraction && c.direction(first) != c.direction(second) || slip == slipFigure && c.farApart(first, second) {
		return "" // the one tells a change, the other a share
	}
	n, ok := needs[slip]
	if !ok || !c.comparable(first, second, slip) || c.otherAge(first, second) {
		return ""
	}
	n.weight = max(n.weight, leastWords(&c.Doc.Quantities[second], slip))
	if c.otherCounted(first, second) {
		n.weight += otherNoun
	}
	weight, part := c.passages(first, second, slip)
	if c.fewDigits(first) && slip != slipScale && (weight <= 0 || slip == slipDigit && part < fewPart && c.fewEvidence(first, second)) {
		return "" // two digits are exchanged by chance
	}
	if ofDigits(slip) && c.takenUp(second) || slip == slipFraction && c.sole(second) {
		weight, part = weight+pointed, part+pointed
	}
	if weight < n.weight+c.crowd(second) || part < n.part || !c.lacksTwin(first, second) || c.otherScope(a, b) ||
		c.subjectsApart(first, second) && !(ofDigits(slip) && (c.headline(a) || weight >= n.weight+otherWords && part < parallel)) {
		return ""
	}
	return slip
}

// Among many figures some differ as slips do, by chance alone: those of one or two
// digits, from so many figures of the unit on. News has fewer; the pages where two
// such figures met by chance had 37 to 71.
const (
	crowded     = 24
	crowdDigits = 2
)

// fewDigits: the figure has so few digits that others differ from it as slips do by
// chance. An age said as an attribute tells who it is.
func (c *checker) fewDigits(q int) bool {
	m := &c.Doc.Quantities[q]
	return significantDigits(m) <= crowdDigits && len(c.numeralOf(q)) <= crowdDigits && !(m.Adjective && m.Age)
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
func (c *checker) fewEvidence(first, second int) bool {
	return c.evidence(first, second, slipDigit) < fewNeed
}

// byChance: figures of so few digits that differ as slips do tell two things: they count
// others, or do not say what they count, or one is told of an earlier time or of somebody else, or written as a word.
func (c *checker) byChance(first, second int, slip string) bool {
	return c.fewDigits(first) && (slip == slipDigit && inSeconds(&c.Doc.Quantities[first]) || c.otherCounted(first, second) &&
		!c.renamed(first, second, slip) || c.slight(first, second, slip)) || c.fewApart(first, second)
}

// renamed: one thing is counted by two names in sentences that share much, and its digits are exchanged.
func (c *checker) renamed(first, second int, slip string) bool {
	return slip == slipTransposed && c.kindred(&c.Doc.Quantities[first], &c.Doc.Quantities[second]) && c.share(first, second) >= muchShared
}

// fewApart: figures of few digits that are of different people, or of which one is written as a word.
func (c *checker) fewApart(first, second int) bool {
	return c.fewDigits(first) && (c.formsApart(first, second) || c.doersApart(first, second))
}

// formsApart: the one figure is spelled and the other is not, so that no digits were exchanged.
func (c *checker) formsApart(first, second int) bool {
	return (c.Doc.Quantities[first].Form == mention.Words) != (c.Doc.Quantities[second].Form == mention.Words)
}

// doersApart: right before the two counts, in their sentences, stand two people's names.
func (c *checker) doersApart(first, second int) bool {
	if c.Doc.Quantities[first].Unit != mention.Count {
		return false
	}
	x, y := c.doer(first), c.doer(second)
	return x != "" && y != "" && x != y
}

// doer is the last person named before the figure in its sentence, "" where there is none.
func (c *checker) doer(q int) string {
	m, key := &c.Doc.Quantities[q], ""
	for _, e := range c.entitiesOf(m.Sentence) {
		if e.Kind == mention.Person && e.Start < m.Start {
			key = e.Key
		}
	}
	return key
}

// otherWords is the weight of words beyond the need that speaks for one fact though
// the two sentences have other subjects: a parliament is called by its chamber's name.
// The words of a headline are too few to tell, and sentences that share parallel of
// their words say the same of different things.
const (
	otherWords = 1.2
	parallel   = 0.5
)

// crowd is the weight that words must make up for by how many figures there are.
func (c *checker) crowd(q int) float64 {
	if len(c.Doc.Quantities) <= crowded || len(strings.TrimRight(c.numeralOf(q), "0")) > crowdDigits {
		return 0
	}
	n := 0
	for i := max(0, q-twinWindow); i < min(len(c.Doc.Quantities), q+twinWindow); i++ {
		if c.Doc.Quantities[i].Unit == c.Doc.Quantities[q].Unit {
			n++
		}
	}
	return math.Max(0, math.Log2(float64(n)/crowded))
}

// difference names that of two figures that no slip of the digits explains.
func (c *checker) difference(first, second int) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.Form == mention.Fraction && a.Unit == mention.Percent:
		return slipFraction
	case a.Form == mention.Words && b.Form == mention.Words && c.mid(first) < smallFigure && c.mid(second) < smallFigure:
		return slipWord
	}
	return slipFigure
}

// nearFigure is the ratio up to which a figure may be another one cut short.
const nearFigure = 1.15

// smallFigure is the first number that is no longer spelled out by habit.
const smallFigure = 13

// notAlone is the weight that figures beside others of their unit lose: which of
// them is meant is a guess.
const notAlone = 2

// passages weighs what the passages of the two figures share. Of a sentence with
// several figures of the unit, each has its own clause.
func (c *checker) passages(first, second int, slip string) (weight, part float64) {
	weight, part = c.overlap(c.contextOf(first), c.contextOf(second))
	if slip == slipScale || slip == slipTransposed || c.alone(first) && c.alone(second) {
		return weight, part
	}
	p, okP := c.ownPassage(first)
	q, okQ := c.ownPassage(second)
	if !okP || !okQ {
		return weight - notAlone, part
	}
	return c.overlap(p, q)
}

// ownPassage is the context of the figure, of its clause where others of its unit
// stand beside it; false where the clause has others too.
func (c *checker) ownPassage(q int) (context, bool) {
	if c.alone(q) {
		return c.contextOf(q), true
	}
	m := &c.Doc.Quantities[q]
	first, last := c.clauseOf(q)
	for i := max(0, q-maxLook); i < min(len(c.Doc.Quantities), q+maxLook); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Unit == m.Unit && o.First >= first && o.Last <= last {
			return nil, false
		}
	}
	var out context
	for k := first; k < last; k++ {
		if (k < m.First || k >= m.Last) && c.isContent(k, false) {
			out = out.with(c.contentOf(k))
		}
	}
	return out, true
}

// clauseOf is the tokens [first, last) between the marks around a quantity.
func (c *checker) clauseOf(q int) (first, last int) {
	from, to := c.clauseAround(c.ItemAt(c.Doc.Quantities[q].Number.Start), func(it *stream.Item) bool { return it.Pause || it.Stop })
	return int(c.Items[from].First), int(c.Items[to-1].Last)
}

// ofDigits: the two figures have digits in common.
func ofDigits(slip string) bool {
	return slip != slipFigure && slip != slipWord && slip != slipFraction
}

// pointed is the weight of a wording that points at a figure named before.
const pointed = 1.5

// takenUp: an article says that the figure was named before ("the 34-year-old said"),
// and no noun behind it tells it from another ("the 34-year-old driver").
func (c *checker) takenUp(q int) bool {
	m := &c.Doc.Quantities[q]
	if !m.Adjective || !c.definite(m.First, m.Sentence) {
		return c.definite(m.First, m.Sentence)
	}
	s := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.Last
	for k < s.Last && c.Doc.Tokens.All[k].Kind != token.Word {
		k++
	}
	if c.Doc.Pack.Clauses().Inflects {
		return k >= s.Last || !c.Doc.Tokens.All[k].Capital
	}
	return k >= s.Last || !c.isContent(k, false) || c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower].Lemma != ""
}

// sole: the article has no other percentage in figures.
func (c *checker) sole(q int) bool {
	for i := max(0, q-twinWindow); i < min(len(c.Doc.Quantities), q+twinWindow); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Unit == mention.Percent && o.Form == mention.Figures {
			return false
		}
	}
	return c.Doc.Quantities[q].Form == mention.Figures
}

// comparable: nothing in the wording says that the two are figures of different
// things. What only looks like a slip must be told of the same noun and direction.
func (c *checker) comparable(first, second int, slip string) bool {
	if slip != slipScale && slip != slipFraction && c.slight(first, second, slip) {
		return false
	}
	if slip == slipScale || slip == slipTransposed {
		return true
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip == slipFigure && c.mid(first)*nearFigure > c.mid(second) && c.mid(second)*nearFigure > c.mid(first) {
		return false
	}
	return !a.IsRange && !b.IsRange && c.sameCounted(a, b) && c.direction(first)*c.direction(second) >= 0
}

// slight: the figures have so few digits that they differ as a slip does by chance: one
// digit, or two in numbers of which one does not say what it counts.
func (c *checker) slight(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	digits := max(significantDigits(a), significantDigits(b))
	least := min(significantDigits(a), significantDigits(b))
	if slip == slipWord && (roletype.Bare(a) || roletype.Bare(b)) {
		return true
	}
	return slip == slipLast && digits < 2 && a.Unit != mention.Percent || (roletype.Bare(a) || roletype.Bare(b)) && a.Unit == mention.Count &&
		b.Unit == mention.Count && least <= 2 && digits <= 3 && slip != slipWord && slip != slipFigure && slip != slipShifted
}

// sameCounted: two counts share a word of their nouns, if both have one.
func (c *checker) sameCounted(a, b *mention.Quantity) bool {
	if a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" {
		return true
	}
	return c.stemsOf(a.Noun).shared(c.stemsOf(b.Noun)) > 0 || c.compounds(headOf(a.Noun), headOf(b.Noun))
}

// compounds: the one noun is the last part of the other, as written: "Nummern", "Telefonnummern".
func (c *checker) compounds(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return c.Doc.Pack.Clauses().Inflects && len(b) >= minTail && strings.HasSuffix(strings.ToLower(a), strings.ToLower(b))
}

// lacksTwin: neither figure is stated where the other one should be: the first
// behind the lead, the second before it or, where no lead is at stake, anywhere.
func (c *checker) lacksTwin(first, second int) bool {
	lead, told := c.leads(first), !c.opens(c.Doc.Quantities[first].Sentence)
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i == first || i == second || o.Unit != a.Unit || o.Low == nil || o.High == nil {
			continue
		}
		if (told || o.Sentence >= b.Sentence || !c.opens(o.Sentence)) && c.sameFigure(first, i) {
			return false
		}
		if (!lead || c.leads(i)) && c.sameFigure(i, second) {
			return false
		}
	}
	return true
}

// toldAs: the bare figure is told again as one of a unit: "dies at 87 … at the age of 87".
func (c *checker) toldAs(q int) bool {
	if c.twins == nil {
		c.twins = make([]answer, len(c.Doc.Quantities))
	}
	if c.twins[q] == unasked {
		c.twins[q] = answerOf(c.hasTwin(q))
	}
	return c.twins[q] == yes
}

// answer is what is remembered of a question.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func answerOf(is bool) answer {
	if is {
		return yes
	}
	return no
}

func (c *checker) hasTwin(q int) bool {
	if !roletype.Bare(&c.Doc.Quantities[q]) {
		return false
	}
	digits := c.numeralOf(q)
	for i := max(0, q-twinWindow); i < min(len(c.Doc.Quantities), q+twinWindow); i++ {
		if c.Doc.Quantities[i].Unit != mention.Count && c.numeralOf(i) == digits {
			return true
		}
	}
	return false
}

// twinWindow bounds how many figures around two are looked at.
const twinWindow = 240

// leads: the quantity stands in a headline or in the first two sentences.
func (c *checker) leads(q int) bool { return c.leadSentence(c.Doc.Quantities[q].Sentence) }

// leadSentence: the sentence is among the first of the text.
func (c *checker) leadSentence(sentence int) bool { return sentence < 2 || c.headSentence(sentence) }

// opens: the sentence is a headline or the first one behind it.
func (c *checker) opens(sentence int) bool {
	return c.headSentence(sentence) || sentence == 0 || sentence == 1 && c.headSentence(0)
}

// leadOnly is the number of sentences from which a text of one paragraph has a lead.
const leadOnly = 6

// retellsLead: the first sentence is headline or lead, and the second tells of it
// again: behind the lead's paragraph, or in a text that runs on as one.
func (c *checker) retellsLead(first, second int) bool {
	s := c.Doc.Tokens.Sentences
	return c.leadSentence(first) && !c.headSentence(second) && (s[first].Block != s[second].Block || len(s) >= leadOnly)
}

// headline: the sentence is a headline and no full sentence.
func (c *checker) headline(sentence int) bool {
	s := c.Doc.Tokens.Sentences[sentence]
	return c.headSentence(sentence) && !strings.HasSuffix(strings.TrimSpace(c.Doc.Text[s.Start:s.End]), ".")
}

// headSentence: the sentence is a headline.
func (c *checker) headSentence(sentence int) bool {
	kind := c.Doc.Blocks[c.Doc.Tokens.Sentences[sentence].Block].Kind
	return kind == article.Title || kind == article.Heading
}
