package retold

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// bindRepeats finds figures stated twice: equal or differently rounded ones in
// passages about the same thing, and figures that differ as slips of the pen do.
func bindRepeats(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	groups := map[string][]int{}
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if !c.Repeatable(m) {
			continue
		}
		key := m.Unit
		g := groups[key]
		for i := len(g) - 1; i >= max(0, len(g)-evidence.RepeatWindow); i-- {
			if b := c.repeat(fp.Frame, g[i], q); b != nil {
				out = append(out, b)
				break
			}
		}
		if b := c.BareEcho(fp.Frame, q); b != nil {
			out = append(out, b)
		} else if b := c.bareMoney(fp.Frame, q); b != nil {
			out = append(out, b)
		}
		groups[key] = append(g, q)
	}
	out = append(out, c.exchangedCounts(fp.Frame)...)
	return append(out, c.BareAges(fp.Frame)...)
}

// repeat is the second figure told as the first again, and by what sign; nil where nothing says so. What shows a sign more surely is asked
// first.
func (c *Retold) repeat(f *rules.Frame, first, second int) *passage.Binding {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Per != b.Per && a.Per != "" && b.Per != "" {
		return nil
	}
	slip := passage.SlipBetween(c.NumeralOf(first), c.NumeralOf(second), c.Written(first), c.Written(second))
	if (slip == passage.SlipShifted || slip == passage.SlipScale) && c.factorTold(first, second) {
		return nil
	}
	if slip == passage.SlipShifted && significant(c.NumeralOf(first)) < 2 && a.Hedge == mention.Over && b.Hedge == mention.Over {
		return nil // "more than 2,000 leaders", "more than 20 of government"
	}
	if slip == "" && c.Mid(first) != c.Mid(second) && (c.toldAs(first) || c.toldAs(second)) {
		return nil
	}
	if c.Mid(first) != c.Mid(second) && (c.inExample(a.Sentence) || c.inExample(b.Sentence) || c.inSeries(first, second)) {
		return nil
	}
	if c.Mid(first) != c.Mid(second) && (c.toldBeside(first, second) || c.TwoOfAKind(first, second)) {
		return nil
	}
	if how := c.Echoed(first, second, c.OrRounded(first, second, slip)); how != "" {
		return c.differs(f, first, second, how)
	}
	if a.Sentence == b.Sentence {
		return nil
	}
	if how := firstSign(first, second, slip, c.loneAntecedent, c.nameTakenUp, c.ageTakenUp, c.GroupAgain, c.retold); how != "" {
		return c.differs(f, first, second, how)
	}
	if c.SameFigure(first, second) {
		return c.equalAgain(f, first, second)
	}
	if c.OtherShares(first, second) {
		return nil
	}
	if how := c.differing(first, second, slip); how != "" {
		return c.differs(f, first, second, how)
	}
	return nil
}

// toldBeside: the headline's figure is told again, as it is, right before the second, so that this is another one: "£6.50 to get in. …
// Admission is £6.50. Under-16s pay £5.60".
func (c *Retold) toldBeside(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.Headline(a.Sentence) || a.Adjective {
		return false
	}
	for q := first + 1; q < second; q++ {
		m := &c.Doc.Quantities[q]
		if m.Sentence > a.Sentence && m.Sentence >= b.Sentence-1 && roletype.SameUnit(m, a) && c.SameFigure(first, q) {
			return true
		}
	}
	return false
}

// differs is the binding of a figure that is told again in other digits, nil where its sentence says that it is another one.
func (c *Retold) differs(f *rules.Frame, first, second int, how string) *passage.Binding {
	if c.Mid(first) != c.Mid(second) && (c.OfAnother(first, second) || how == passage.SlipFigure && c.ofKind(first, second)) {
		return nil
	}
	return c.alikeHedged(c.Repeated(f, first, second, how))
}

// alikeHedged: "up to 40 km" and "up to 4 km" are one figure told again as much as "40 km" and "4 km" are: a hedge that stands by both opens
// none of them towards the other.
func (c *Retold) alikeHedged(b *passage.Binding) *passage.Binding {
	if b == nil || len(b.Quantities()) != 2 {
		return b
	}
	of := b.Quantities()
	one, other := &c.Doc.Quantities[of[0]], &c.Doc.Quantities[of[1]]
	if one.Hedge == mention.Exact || one.Hedge == mention.About || one.Hedge != other.Hedge {
		return b
	}
	for i := range b.Roles {
		for j := range b.Roles[i].Fillers {
			b.Roles[i].Fillers[j].Plain = true
		}
	}
	return b
}

// ofKind: the second figure, which counts no things, measures a kind of what the first does: "six bids" may be "six anonymous bids".
func (c *Retold) ofKind(first, second int) bool {
	a := &c.Doc.Quantities[first]
	return (a.Unit != mention.Count || c.CountsPoints(a)) && c.Narrowed(first, second)
}

// sign says by what the second figure tells the first again, where they differ by the slip; "" where it says nothing.
type sign func(first, second int, slip string) string

// firstSign is what the first of the signs says that says anything.
func firstSign(first, second int, slip string, signs ...sign) string {
	for _, says := range signs {
		if how := says(first, second, slip); how != "" {
			return how
		}
	}
	return ""
}

// equalAgain is a figure told again as it was or rounded, where the passages are about one thing.
func (c *Retold) equalAgain(f *rules.Frame, first, second int) *passage.Binding {
	if c.Share(first, second)+c.nounTold(first, second) < c.sharedForEqual(first) && !c.sameAge(first, second) &&
		(c.Mid(first) != c.Mid(second) || c.EvidenceFor(first, second, "") < evidence.ChanceEqual && !c.samePointed(first, second)) {
		return nil
	}
	if c.Mid(first) != c.Mid(second) && !c.RoundedFrom(first, second) && !c.RoundedFrom(second, first) {
		return nil
	}
	if c.TurnedRound(first, second) {
		return c.Repeated(f, first, second, evidence.RetoldDirection)
	}
	return c.Repeated(f, first, second, "")
}

// differing is the sign of a figure told again with another value.
func (c *Retold) differing(first, second int, slip string) string {
	if how := firstSign(first, second, slip, c.leadAgain, c.headlineSlip, c.wordForWord, c.SameLabel); how != "" {
		return how
	}
	b := &c.Doc.Quantities[second]
	if c.ageAndSpan(first, second) || c.OfWhole(first) != c.OfWhole(second) || c.aimedAt(first) != c.aimedAt(second) || c.PlacedBehind(first, b) ||
		c.OfOther(first, second) {
		return ""
	}
	if how := firstSign(first, second, slip, c.AgeAgain, c.headlined); how != "" {
		return how
	}
	if slip != "" && slip != passage.SlipScale && (c.OneByOne(first, second) || c.byChance(first, second, slip) || c.restOf(first, second) ||
		c.sumTold(first, second)) {
		return ""
	}
	if (slip == "" || !evidence.OfDigits(slip)) && c.TokenIn(c.Doc.Tokens.Sentences[b.Sentence].First, evidence.ClassAnew) {
		return "" // "A woman of 34 got two years" tells of somebody else
	}
	return firstSign(first, second, slip, c.orphaned, c.outvoted, c.Labelled, c.Weighed, c.enoughShared, c.otherPointed, c.moneyTaken, c.staffTaken, c.hardlyChance)
}

// inExample: the sentence makes up a case to show how something works: "for example, if you buy goods worth $100".
func (c *Retold) inExample(sentence int) bool { return c.SentenceHas(sentence, evidence.ClassExample) }

// factorTold: the power of ten that one figure is of the other stands by the later of the two, so that it was
// taken times that: "150 calls an hour. In ten hours that makes 1,500".
func (c *Retold) factorTold(first, second int) bool {
	x, y := c.Mid(first), c.Mid(second)
	ratio := math.Max(x/y, y/x)
	for q := max(0, second-passage.ContextFigures); q < min(len(c.Doc.Quantities), second+passage.ContextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if q != first && q != second && m.Sentence == c.Doc.Quantities[second].Sentence && m.Unit != mention.Percent && passage.Near1(c.Mid(q)/ratio) {
			return true
		}
	}
	return false
}

// ageAndSpan: the one figure is how old somebody is, the other how long ago something was:
// "two-year-old horses" and "five years ago" tell of nothing in common.
func (c *Retold) ageAndSpan(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return evidence.ToldAge(a) && !evidence.ToldAge(b) && c.InTime(b.First) || evidence.ToldAge(b) && !evidence.ToldAge(a) && c.InTime(a.First)
}

// classGoal holds what a figure is called that is aimed at, and goalReach is how many words
// before it that may stand: "a target of about 95%".
const (
	classGoal = "goal"
	goalReach = 3
)

// aimedAt: the figure is one that is aimed at or expected, no result.
func (c *Retold) aimedAt(q int) bool {
	if c.aimed == nil {
		c.aimed = make([]stream.Answer, len(c.Doc.Quantities))
	}
	return c.aimed[q].Ask(func() bool { return c.ShortlyBefore(&c.Doc.Quantities[q], goalReach, classGoal) })
}

// restOf: the one percentage is what the other leaves of the whole.
func (c *Retold) restOf(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == mention.Percent && b.Unit == mention.Percent && c.Mid(first)+c.Mid(second) == 100
}

// enoughShared is the slip where the passages share the words that it needs.
func (c *Retold) enoughShared(first, second int, slip string) string {
	need := passage.SlipNeed(slip, c.NumeralOf(first))
	if need == passage.Never || !c.SameTime(first, second) || c.Stated(first, second) ||
		c.Share(first, second) < max(need-c.expected(second), 1)+int(math.Ceil(c.Crowd(second))) {
		return ""
	}
	return slip
}

// nounTold counts the nouns of the two that stand in the other's passage without being counted
// there: "three million debts", "debts of three million". Of small figures there are too many.
func (c *Retold) nounTold(first, second int) (n int) {
	if c.Mid(first) < evidence.LeastScaled {
		return 0
	}
	for _, q := range [...][2]int{{first, second}, {second, first}} {
		if m := &c.Doc.Quantities[q[0]]; !m.NounSpan.Empty() && c.ContextOf(q[1]).Has(c.ContentOf(m.Last-1)) {
			n++
		}
	}
	return n
}

// definiteWords is how many shared words a definite figure stands for: "the 0.6 per
// cent that …" takes up a figure named before.
const definiteWords = 2

// expected is how many shared words the wording of the second figure stands for.
func (c *Retold) expected(second int) int {
	if c.Times(second) == 1 && c.NamedBefore(&c.Doc.Quantities[second]) {
		return definiteWords
	}
	return 0
}

// sharedForEqual is how many content words must be shared for equal figures to be
// one fact: a figure of three digits hardly comes twice by chance, and a lead is
// retold.
func (c *Retold) sharedForEqual(q int) int {
	need := 3 - max(evidence.SignificantDigits(&c.Doc.Quantities[q]), len(c.NumeralOf(q)))
	if c.Leads(q) {
		need--
	}
	return max(0, need)
}

// sameAge: an age stands for who it is of ("the 38-year-old"), but for two people.
func (c *Retold) sameAge(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == evidence.UnitYear && (a.Adjective || b.Adjective) && evidence.SignificantDigits(a) > 1 && c.Mid(first) == c.Mid(second) &&
		!c.OtherAge(first, second)
}
