package validate

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/doubt"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// mostShifted is how far, as a ratio, a figure with the right digits may be off: a
// scale word goes wrong by a thousand.
const mostShifted = 1000.5

// likely: a contradiction between figures that were put together by a guess is
// likelier a slip of the pen than a wrong guess: the stated figure is near the
// recalculated one, or has its digits.
func likely(k *check.Check) bool {
	if k.StatedValue == nil || k.Value == nil || k.Slip == passage.SlipScale { // another scale word makes the figures agree, which hardly happens by chance
		return true
	}
	off := doubt.Misses(k)
	return off <= math.Log(sums.NearMiss)+1e-9 || off <= math.Log(mostShifted) && evidence.SameDigits(*k.StatedValue, *k.Value)
}

// farthestSlip is how many times a stated figure may be too large or small where no slip of the
// pen explains it. Of some 1,400 contradictions that people had planted none was farther off;
// those told of consistent articles often are, as they tie figures that have nothing to do with
// each other.
const farthestSlip = 6

// nearPower is how far the logarithm of a ratio may be from a power of ten that rounding hides.
const nearPower = 0.02

// beyondSlips: the stated figure is too far from the recalculated one to be meant for it, and no other digit
// in a figure that the wording sets against another explains it.
func (c *checker) beyondSlips(k *check.Check, b *passage.Binding) bool {
	if k.Slip != "" || c.otherDigitInEnd(k) || c.closelyTold(b) || !slices.Contains(doubt.CalculatedKinds, k.Rule.Kind) {
		return false
	}
	far := doubt.Misses(k)
	powers := far / math.Ln10
	return !math.IsInf(far, 1) && far > math.Log(farthestSlip) && math.Abs(powers-math.Round(powers)) > nearPower
}

// closelyTold: both levels of a change and its size stand side by side, each with its own small word, and no other figure between them that
// could be meant: whatever they come to, they belong together: "rose 2% to $41bn from $11bn".
func (c *checker) closelyTold(b *passage.Binding) bool {
	levels := b.Levels()
	if b.Frame.Kind != check.KindChange || b.Guessed || b.Weak || b.Across || b.SlipOnly || slices.Contains(searchers, b.Frame.Binder) || len(levels) != 2 {
		return false
	}
	figures := b.Quantities()
	if len(figures) < 3 {
		return false
	}
	first, last := figures[0], figures[len(figures)-1]
	if slices.ContainsFunc(figures, c.InBracket) || !b.LevelsTogether() {
		return false
	}
	all := c.Doc.Quantities
	if all[first].Sentence != all[last].Sentence || all[last].First-all[first].Last > closeReach {
		return false
	}
	for q := first + 1; q < last; q++ {
		if !b.Holds(q) && !mention.IsDuration(all[q].Unit) && !c.InBracket(q) {
			return false
		}
	}
	return c.oneClause(all[first].Last, all[last].First)
}

// closeReach is how many tokens may stand between the first and the last figure of a change that is told closely.
const closeReach = 24

// oneClause: nothing among the tokens, which are of one sentence, begins another clause; a comma may set off a level.
func (c *checker) oneClause(first, last int) bool {
	for k := first; k < last; k++ {
		t := &c.Doc.Tokens.All[k]
		if t.Is(";") || t.Is(":") || c.WordsIn(k, k+1, lang.Coordinator|lang.Subordinator|lang.Relative) && !c.WordsIn(k, k+1, lang.Preposition|lang.Determiner) {
			return false
		}
	}
	return true
}

// crowd is from how many figures on an article is so full of them that a wrong guess finds
// partners easily. In 240 consistent articles of 12 to 25 figures, three of four contradictions told in
// error were such as no slip of the pen explains; of those that people had planted, half were.
const crowd = 10

// optionCrowded is a frame's option: "slips" where, among many figures, only a slip of the pen
// contradicts, though words tell its figures; so it is for figures that a binder has looked for.
const optionCrowded = "crowded"

// lostInCrowd: the article has many figures, those of the contradiction were looked for among them,
// and no slip of the pen explains it.
func (c *checker) lostInCrowd(k *check.Check, b *passage.Binding) bool {
	if len(c.Doc.Quantities) < crowd || c.explained(k) {
		return false
	}
	return b.Frame.Options[optionCrowded] == "slips" || (b.Guessed || slices.Contains(searchers, b.Frame.Binder)) && k.Implied != "" &&
		slices.Contains(doubt.CalculatedKinds, k.Rule.Kind)
}

// A text that has more figures than throng, or is longer than longText, is a report, a chapter or a list, hardly one article: of 1,536
// printed articles one in 200 is. What is only likely meets by chance in such a text: of some 150 contradictions of that kind told
// there nearly all were wrong. A few right ones go with them.
const (
	throng   = 60
	longText = 15000 // bytes
)

// kindList is the kind of counts and what is enumerated, which long texts were said to contradict and did not.
const kindList = "list"

// certain are the binders and kinds of frames by which a text of any length is contradicted: the calendar, what comes
// whole, units and currencies.
var certain = []string{"weekdays", "counted", check.KindUnit, "currency"}

// lostInThrong: what contradicts is only likely or of a list, stands in a long text or one of very many figures, and no digits have changed
// places. Last resorts are asked after digits anyway.
func (c *checker) lostInThrong(k *check.Check, b *passage.Binding) bool {
	if c.figuresInSentences() <= throng && len(c.Doc.Text) <= longText || k.LastResort || k.Severity > rules.Warning && b.Frame.Kind != kindList {
		return false
	}
	return !slices.Contains(certain, b.Frame.Kind) && !slices.Contains(certain, b.Frame.Binder) && !doubt.DigitsSlipped(k)
}

// figuresInSentences is how many figures the article has outside its tables.
func (c *checker) figuresInSentences() int {
	if c.figures == 0 && len(c.Doc.Quantities) > 0 {
		for i := range c.Doc.Quantities {
			if !c.Cell(&c.Doc.Quantities[i]) {
				c.figures++
			}
		}
	}
	return c.figures
}

// explained: a slip of the pen, one that the rule names or another digit, explains the contradiction.
func (c *checker) explained(k *check.Check) bool {
	if k.Slip == passage.SlipTransposed && !doubt.DigitsSlipped(k) && c.toldElsewhere(k) {
		return false
	}
	return k.Slip != "" || len(k.Causes) > 0 || c.otherDigit(k.StatedClaim(), k) || c.OtherDigitInPart(k)
}

// toldDigits is how many digits a figure has that hardly comes to another calculation by chance.
const toldDigits = 3

// toldElsewhere: another figure of the article is what the others give, so that none of them is
// misprinted: those of "It took $24.1m at 2,000 screens, or $12,050 at each. It cost $51m to make".
func (c *checker) toldElsewhere(k *check.Check) bool {
	stated := k.StatedClaim()
	if stated < 0 || k.Value == nil {
		return false
	}
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if q != stated && roletype.SameUnit(m, &c.Doc.Quantities[stated]) && evidence.SignificantDigits(m) >= toldDigits &&
			math.Abs(c.Mid(q)-*k.Value) <= math.Pow10(m.LowPlace)/2 {
			return true
		}
	}
	return false
}

// searchers are the binders that look for figures around a word instead of taking those that a wording joins.
var searchers = []string{passage.AddendsBinder, passage.DrawnBinder, "groups", "joined", "lone", "means", passage.MovedBinder, passage.RatesBinder, "within"}

// optionSlips is a frame's option: "digits" where a contradiction counts only if the
// stated figure has the digits of the recalculated one, in another order or at another
// place of the decimal sign; "any" where any slip of the pen will do; "near" where the
// stated figure must be no further off than one that was bound by a guess may be.
const optionSlips = "slips"
