package validate

import (
	"math"
	"strconv"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["repeat"] = bindRepeats }

// repeatWindow bounds how many earlier figures of one unit each is compared with.
const repeatWindow = 60

// bindRepeats finds figures stated twice: equal or differently rounded ones in
// passages about the same thing, and figures that differ as slips of the pen do.
func bindRepeats(c *checker, fp *rules.FramePatterns) []*binding {
	groups := map[string][]int{}
	var out []*binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if !c.repeatable(m) {
			continue
		}
		key := m.Unit
		g := groups[key]
		for i := len(g) - 1; i >= max(0, len(g)-repeatWindow); i-- {
			if b := c.repeat(fp.Frame, g[i], q); b != nil {
				out = append(out, b)
				break
			}
		}
		if b := c.bareEcho(fp.Frame, q); b != nil {
			out = append(out, b)
		} else if b := c.bareMoney(fp.Frame, q); b != nil {
			out = append(out, b)
		}
		groups[key] = append(g, q)
	}
	out = append(out, c.exchangedCounts(fp.Frame)...)
	return append(out, c.bareAges(fp.Frame)...)
}

// repeatable leaves out figures too small to be told from chance, and table cells.
func (c *checker) repeatable(m *mention.Quantity) bool {
	if m.Low == nil || m.High == nil || m.Form == mention.Vague {
		return false
	}
	return c.Doc.Blocks[c.Doc.Tokens.Sentences[m.Sentence].Block].Kind != article.Cell
}

func (c *checker) repeat(f *rules.Frame, first, second int) *binding {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Per != b.Per && a.Per != "" && b.Per != "" {
		return nil
	}
	slip := slipBetween(c.numeralOf(first), c.numeralOf(second), c.written(first), c.written(second))
	if (slip == slipShifted || slip == slipScale) && c.factorTold(first, second) {
		return nil
	}
	if slip == "" && c.mid(first) != c.mid(second) && (c.toldAs(first) || c.toldAs(second)) {
		return nil
	}
	if how := c.echoed(first, second, c.orRounded(first, second, slip)); how != "" {
		return c.repeated(f, first, second, how)
	}
	if a.Sentence == b.Sentence {
		return nil
	}
	if how := c.loneAntecedent(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if how := c.groupAgain(first, second); how != "" {
		return c.repeated(f, first, second, how)
	}
	if how := c.retold(first, second); how != "" {
		return c.repeated(f, first, second, how)
	}
	if c.sameFigure(first, second) {
		if c.share(first, second)+c.nounTold(first, second) < c.sharedForEqual(first) && !c.sameAge(first, second) &&
			(c.mid(first) != c.mid(second) || c.evidence(first, second, "") < chanceEqual && !c.samePointed(first, second)) {
			return nil
		}
		if c.mid(first) != c.mid(second) && !c.roundedFrom(first, second) && !c.roundedFrom(second, first) {
			return nil
		}
		if c.turnedRound(first, second) {
			return c.repeated(f, first, second, retoldDirection)
		}
		return c.repeated(f, first, second, "")
	}
	if how := c.leadAgain(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if how := c.wordForWord(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if how := c.sameLabel(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if c.ageAndSpan(first, second) || c.ofWhole(first) != c.ofWhole(second) || c.aimedAt(first) != c.aimedAt(second) || c.placedBehind(first, b) ||
		c.ofOther(first, second) {
		return nil
	}
	if how := c.ageAgain(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if how := c.headlined(first, second, slip); how != "" {
		return c.repeated(f, first, second, how)
	}
	if slip != "" && slip != slipScale && (c.oneByOne(first, second) || c.byChance(first, second, slip) || c.restOf(first, second) || c.sumTold(first, second)) {
		return nil
	}
	if (slip == "" || !ofDigits(slip)) && c.tokenIn(c.Doc.Tokens.Sentences[b.Sentence].First, classAnew) {
		return nil // "A woman of 34 got two years" tells of somebody else
	}
	for _, told := range [...]func(int, int, string) string{c.orphaned, c.outvoted, c.labelled, c.weighed, c.enoughShared, c.otherPointed} {
		if how := told(first, second, slip); how != "" {
			return c.repeated(f, first, second, how)
		}
	}
	return nil
}

// factorTold: the power of ten that one figure is of the other stands by the later of the two, so that it was
// taken times that: "150 calls an hour. In ten hours that makes 1,500".
func (c *checker) factorTold(first, second int) bool {
	x, y := c.mid(first), c.mid(second)
	ratio := math.Max(x/y, y/x)
	for q := max(0, second-contextFigures); q < min(len(c.Doc.Quantities), second+contextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if q != first && q != second && m.Sentence == c.Doc.Quantities[second].Sentence && m.Unit != mention.Percent && near1(c.mid(q)/ratio) {
			return true
		}
	}
	return false
}

// ageAndSpan: the one figure is how old somebody is, the other how long ago something was:
// "two-year-old horses" and "five years ago" tell of nothing in common.
func (c *checker) ageAndSpan(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return toldAge(a) && !toldAge(b) && c.inTime(b.First) || toldAge(b) && !toldAge(a) && c.inTime(a.First)
}

// classGoal holds what a figure is called that is aimed at, and goalReach is how many words
// before it that may stand: "a target of about 95%".
const (
	classGoal = "goal"
	goalReach = 3
)

// aimedAt: the figure is one that is aimed at or expected, no result.
func (c *checker) aimedAt(q int) bool {
	if c.aimed == nil {
		c.aimed = make([]answer, len(c.Doc.Quantities))
	}
	if c.aimed[q] == unasked {
		c.aimed[q] = answerOf(c.shortlyBefore(&c.Doc.Quantities[q], goalReach, classGoal))
	}
	return c.aimed[q] == yes
}

// restOf: the one percentage is what the other leaves of the whole.
func (c *checker) restOf(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == mention.Percent && b.Unit == mention.Percent && c.mid(first)+c.mid(second) == 100
}

// enoughShared is the slip where the passages share the words that it needs.
func (c *checker) enoughShared(first, second int, slip string) string {
	need := slipNeed(slip, c.numeralOf(first))
	if need == never || !c.sameTime(first, second) || c.stated(first, second) ||
		c.share(first, second) < max(need-c.expected(second), 1)+int(math.Ceil(c.crowd(second))) {
		return ""
	}
	return slip
}

// nounTold counts the nouns of the two that stand in the other's passage without being counted
// there: "three million debts", "debts of three million". Of small figures there are too many.
func (c *checker) nounTold(first, second int) (n int) {
	if c.mid(first) < leastScaled {
		return 0
	}
	for _, q := range [...][2]int{{first, second}, {second, first}} {
		if m := &c.Doc.Quantities[q[0]]; !m.NounSpan.Empty() && c.contextOf(q[1]).has(c.contentOf(m.Last-1)) {
			n++
		}
	}
	return n
}

// definiteWords is how many shared words a definite figure stands for: "the 0.6 per
// cent that …" takes up a figure named before.
const definiteWords = 2

// expected is how many shared words the wording of the second figure stands for.
func (c *checker) expected(second int) int {
	if c.times(second) == 1 && c.namedBefore(&c.Doc.Quantities[second]) {
		return definiteWords
	}
	return 0
}

// share counts the content words that stand around both figures.
func (c *checker) share(first, second int) int {
	return c.contextOf(first).shared(c.contextOf(second))
}

// repeated is the binding of two figures that should be one, with how they differ.
func (c *checker) repeated(f *rules.Frame, first, second int, slip string) *binding {
	b := &binding{frame: f, firm: slip == slipTransposed && c.headline(c.Doc.Quantities[first].Sentence)}
	for i, q := range [...]int{first, second} {
		told := c.quantityFiller(q)
		told.near = c.nearOf(first, second, slip)
		b.add([...]string{"first", "second"}[i], told)
	}
	if slip != "" {
		b.addWord("slip", slip)
	}
	return b
}

// nearOf says how far the hedges of two figures reach that differ by the slip: nobody calls 61 "more
// than 16", and where both have one hedge it is of one figure.
func (c *checker) nearOf(first, second int, slip string) near {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case slip == "" || slip == retoldDirection:
		return unbounded
	case a.LowPlace == b.LowPlace && a.Hedge == b.Hedge && sharp(a) && sharp(b):
		return toDigit
	case a.Hedge == b.Hedge && a.Hedge != mention.About && (slip != slipShifted || significantDigits(a) > 1):
		return unhedged
	case slip == slipTransposed, (slip == slipLast || slip == slipFigure) && c.headline(a.Sentence):
		return tight
	case slip == slipDigit || slip == slipRounded:
		return close
	}
	return unbounded
}

// sharedForEqual is how many content words must be shared for equal figures to be
// one fact: a figure of three digits hardly comes twice by chance, and a lead is
// retold.
func (c *checker) sharedForEqual(q int) int {
	need := 3 - max(significantDigits(&c.Doc.Quantities[q]), len(c.numeralOf(q)))
	if c.leads(q) {
		need--
	}
	return max(0, need)
}

// sameAge: an age stands for who it is of ("the 38-year-old"), but for two people.
func (c *checker) sameAge(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == unitYear && (a.Adjective || b.Adjective) && significantDigits(a) > 1 && c.mid(first) == c.mid(second) && !c.otherAge(first, second)
}

// sameFigure: equal, or one is the other rounded.
func (c *checker) sameFigure(first, second int) bool {
	x, y := c.mid(first), c.mid(second)
	if x == y {
		return true
	}
	if math.Abs(x-y) > 0.1*math.Max(math.Abs(x), math.Abs(y)) {
		return false
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.LowPlace == b.LowPlace && sharp(a) && sharp(b) || swapped(c.numeralOf(first), c.numeralOf(second)) {
		return false
	}
	return interval.Meet(interval.Abs(valueOf(a, strict, close)), interval.Abs(valueOf(b, strict, close)))
}

// sharp: an exact figure whose last digit says something.
func sharp(m *mention.Quantity) bool {
	return m.Hedge == mention.Exact && m.Form == mention.Figures && !m.IsRange && math.Mod(math.Round(mention.Float(m.Low, -1)/math.Pow10(m.LowPlace)), 10) != 0
}

// mid is the size of the middle of a quantity's ends: "minus 3" and "fell by 3" are
// one figure.
func (c *checker) mid(q int) float64 {
	if c.mids == nil {
		c.mids = make([]float64, len(c.Doc.Quantities))
		for i := range c.mids {
			m := &c.Doc.Quantities[i]
			c.mids[i] = math.Abs(mention.Float(m.Low, -1)+mention.Float(m.High, 1)) / 2
		}
	}
	return c.mids[q]
}

// sameTime: the times of the two claims are not known to differ.
func (c *checker) sameTime(a, b int) bool {
	if a >= len(c.Doc.Claims) || b >= len(c.Doc.Claims) {
		return true
	}
	x, y := c.Doc.Claims[a].Time.Key, c.Doc.Claims[b].Time.Key
	return x == "" || y == "" || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// stated: each of the two figures stands in the article more than once, so that
// neither is a slip of the other.
func (c *checker) stated(a, b int) bool { return c.times(a) > 1 && c.times(b) > 1 }

// times is how often the figure is told around its place.
func (c *checker) times(q int) int {
	if c.told == nil {
		c.told = make([]int, len(c.Doc.Quantities))
	}
	if c.told[q] == 0 {
		c.told[q] = c.countTold(q)
	}
	return c.told[q]
}

func (c *checker) countTold(q int) int {
	n, v, unit := 0, c.mid(q), c.Doc.Quantities[q].Unit
	for i := max(0, q-4*repeatWindow); i < min(len(c.Doc.Quantities), q+4*repeatWindow); i++ {
		if c.mid(i) == v && c.Doc.Quantities[i].Unit == unit {
			n++
		}
	}
	return n
}

// numeralText is what numeralOf knows of a figure.
type numeralText struct {
	digits string
	known  bool
}

// numeralOf is the digits of a quantity written in figures, of one in words that is not small,
// or of the percentage that a fraction makes, else "".
func (c *checker) numeralOf(i int) string {
	if c.numerals == nil {
		c.numerals = make([]numeralText, len(c.Doc.Quantities))
	}
	if n := &c.numerals[i]; n.known {
		return n.digits
	}
	q, digits := &c.Doc.Quantities[i], ""
	switch v := c.mid(i); {
	case q.Form == mention.Fraction && q.Unit == mention.Percent:
		digits = strconv.Itoa(int(math.Round(v)))
	case q.IsRange:
	case q.Form == mention.Figures:
		d, _ := numeral(c.Doc.Text[q.Number.Start:q.Number.End])
		digits = strings.Map(plain, d)
	case q.Form == mention.Words && v >= smallFigure || q.Form == mention.Fraction:
		digits = spelledDigits(v)
	}
	c.numerals[i] = numeralText{digits, true}
	return digits
}

// written is the value that numeralOf's digits stand for.
func (c *checker) written(q int) float64 {
	if m := &c.Doc.Quantities[q]; m.Form == mention.Fraction && m.Unit == mention.Percent {
		return math.Round(c.mid(q))
	}
	return c.mid(q)
}

// significantDigits counts a figure's digits without zeros at the ends.
func significantDigits(q *mention.Quantity) int {
	if q.Low == nil {
		return 0
	}
	return len(strings.Trim(strings.Map(plain, q.Low.Text('f')), "0"))
}

// scaleFrom is from where on a spelled number has a scale word, as figures have one.
const scaleFrom = 1e6

// spelledDigits is the digits of a number in words, as they would be written in figures.
func spelledDigits(v float64) string {
	digits := strings.Map(plain, strconv.FormatFloat(v, 'f', -1, 64))
	if v >= scaleFrom {
		return strings.TrimRight(digits, "0")
	}
	return digits
}
