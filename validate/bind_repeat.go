package validate

import (
	"math"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["repeat"] = bindRepeats }

const (
	// repeatWindow bounds how many earlier figures of one unit each is compared with.
	repeatWindow = 60
	// sharedForRepeat and sharedForSlip are how many content words two passages
	// must share for equal figures to be one fact, and for nearly equal ones.
	sharedForRepeat = 1
	sharedForSlip   = 3
)

// bindRepeats finds figures stated twice: equal or differently rounded ones in
// passages about the same thing, and figures that differ as slips of the pen do.
func bindRepeats(c *checker, fp *rules.FramePatterns) []*binding {
	groups := map[string][]int{}
	var out []*binding
	for q := range c.doc.Quantities {
		m := &c.doc.Quantities[q]
		if !c.repeatable(m) {
			continue
		}
		key := m.Unit + "|" + m.Per
		g := groups[key]
		for i := len(g) - 1; i >= max(0, len(g)-repeatWindow); i-- {
			if b := c.repeat(fp.Frame, g[i], q); b != nil {
				out = append(out, b)
				break
			}
		}
		groups[key] = append(g, q)
	}
	return out
}

// repeatable leaves out figures too small to be told from chance, and table cells.
func (c *checker) repeatable(m *mention.Quantity) bool {
	if m.Low == nil || m.High == nil || m.Form == mention.Vague {
		return false
	}
	return c.doc.Blocks[c.doc.Tokens.Sentences[m.Sentence].Block].Kind != article.Cell
}

func (c *checker) repeat(f *rules.Frame, first, second int) *binding {
	a, b := &c.doc.Quantities[first], &c.doc.Quantities[second]
	if a.Sentence == b.Sentence {
		return nil
	}
	shared := c.contextOf(first).shared(c.contextOf(second))
	slip := ""
	switch {
	case c.sameFigure(first, second):
		need := sharedForRepeat
		if significantDigits(a) < 2 {
			need++
		}
		if shared < need {
			return nil
		}
	case shared >= sharedForSlip && c.sameTime(first, second):
		slip = slipBetween(c.numeralOf(first), c.numeralOf(second), c.mid(first), c.mid(second))
		if slip == "" || c.stated(first, second) {
			return nil
		}
	default:
		return nil
	}
	out := &binding{frame: f, weak: slip != "" && shared < sharedForSlip+1}
	out.add("first", c.quantityFiller(first))
	out.add("second", c.quantityFiller(second))
	if slip != "" {
		out.add("slip", filler{quantity: -1, time: -1, class: slip, span: b.Span, given: &interval.Interval{}})
	}
	return out
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
	a, b := &c.doc.Quantities[first], &c.doc.Quantities[second]
	return interval.Meet(valueOf(a, strict, close), valueOf(b, strict, close))
}

// mid is the middle of a quantity's ends.
func (c *checker) mid(q int) float64 {
	if c.mids == nil {
		c.mids = make([]float64, len(c.doc.Quantities))
		for i := range c.mids {
			m := &c.doc.Quantities[i]
			c.mids[i] = (float(m.Low, -1) + float(m.High, 1)) / 2
		}
	}
	return c.mids[q]
}

// sameTime: the times of the two claims are not known to differ.
func (c *checker) sameTime(a, b int) bool {
	if a >= len(c.doc.Claims) || b >= len(c.doc.Claims) {
		return true
	}
	x, y := c.doc.Claims[a].Time.Key, c.doc.Claims[b].Time.Key
	return x == "" || y == "" || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// stated: each of the two figures stands in the article more than once, so that
// neither is a slip of the other.
func (c *checker) stated(a, b int) bool { return c.times(a) > 1 && c.times(b) > 1 }

func (c *checker) times(q int) int {
	n, v, unit := 0, c.mid(q), c.doc.Quantities[q].Unit
	for i := max(0, q-4*repeatWindow); i < min(len(c.doc.Quantities), q+4*repeatWindow); i++ {
		if c.mid(i) == v && c.doc.Quantities[i].Unit == unit {
			n++
		}
	}
	return n
}

// numeralOf is the digits of a quantity written in figures, else "".
func (c *checker) numeralOf(i int) string {
	if c.numerals == nil {
		c.numerals = map[int]string{}
	}
	if d, ok := c.numerals[i]; ok {
		return d
	}
	q, digits := &c.doc.Quantities[i], ""
	if q.Form == mention.Figures && !q.IsRange {
		d, _ := numeral(c.doc.Text[q.Number.Start:q.Number.End])
		digits = strings.Map(plain, d)
	}
	c.numerals[i] = digits
	return digits
}

// significantDigits counts a figure's digits without zeros at the ends.
func significantDigits(q *mention.Quantity) int {
	if q.Low == nil {
		return 0
	}
	return len(strings.Trim(strings.Map(plain, q.Low.Text('f')), "0"))
}

// slipBetween names the slip that turns one figure into the other, or "".
func slipBetween(a, b string, x, y float64) string {
	if a == "" || b == "" || x == 0 || y == 0 {
		return ""
	}
	ratio := math.Max(x/y, y/x)
	switch {
	case a == b && (near1(ratio/1e3) || near1(ratio/1e6)):
		return "scale"
	case a == b && near1(ratio/10), a == b && near1(ratio/100):
		return "shifted"
	case len(a) >= 3 && len(a) == len(b) && swapped(a, b):
		return "transposed"
	}
	return ""
}

func near1(x float64) bool { return math.Abs(x-1) < 1e-9 }

// swapped: the two differ by exchanging two neighbouring digits.
func swapped(a, b string) bool {
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}
