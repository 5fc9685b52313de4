package validate

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// mostSlips is the most figures of one binding that slips are looked for in: each is
// tried with all others, and of many figures some slip would fit by chance.
const mostSlips = 40

// mostMends bounds the contradictions of one rule in one article for which a slip
// is looked for: of so many nobody reads each, and the search is what takes time.
const mostMends = 500

// mend looks for the slip that explains a contradiction: first those that the
// rule names, then the common slips of figures, one figure at a time. Only a slip
// that makes the check hold is named.
func (c *checker) mend(k *check.Check, r *rules.Rule, b *passage.Binding, implied interval.Interval) {
	if c.mended[r.ID]++; c.mended[r.ID] > mostMends {
		return
	}
	if cause := c.book.Holding(r, c.fullEnv(b, passage.Strict)); cause != nil {
		for lang, t := range cause.Text {
			k.Causes[lang] = c.fill(t, lang, r, b, k, implied)
		}
		for lang, t := range cause.Fix {
			k.Fixes[lang] = c.fill(t, lang, r, b, k, implied)
		}
		return
	}
	if c.wrongSign(k, r, b) || k.Implied == "" { // one side of a comparison is no slip of the other
		return
	}
	quantities := statedFirst(b, r)
	if len(quantities) > mostSlips {
		return
	}
	for _, slip := range slips {
		for _, q := range quantities {
			if text, ok := c.slipped(slip, q, r, b); ok {
				k.Slip = slip.id
				c.name(k, slip.id, q, text)
				return
			}
		}
	}
}

// statedFirst lists the binding's quantities, the one that the rule recalculates
// first: of two slips that explain a contradiction, it is the likelier.
func statedFirst(b *passage.Binding, r *rules.Rule) []int {
	quantities := b.Quantities()
	stated := b.Get(r.StatedRole())
	slices.SortStableFunc(quantities, func(x, y int) int {
		isX := slices.ContainsFunc(stated, func(f passage.Filler) bool { return f.Quantity == x })
		isY := slices.ContainsFunc(stated, func(f passage.Filler) bool { return f.Quantity == y })
		switch {
		case isX == isY:
			return 0
		case isX:
			return -1
		}
		return 1
	})
	return quantities
}

// wrongSign looks whether another currency of the frame's option "signs" in place of
// one of the two makes a pair of amounts fit the market.
func (c *checker) wrongSign(k *check.Check, r *rules.Rule, b *passage.Binding) bool {
	if !b.Has([]string{"amount", "other", "rate"}) {
		return false
	}
	a, o := b.Get("amount")[0].Quantity, b.Get("other")[0].Quantity
	x, y := c.Doc.Quantities[a].Unit, c.Doc.Quantities[o].Unit
	for _, sign := range strings.Fields(b.Frame.Options["signs"]) {
		if sign == x || sign == y {
			continue
		}
		if c.fitsRate(r, b, a, o, x, sign) {
			c.name(k, "sign", o, sign)
			return true
		}
		if c.fitsRate(r, b, a, o, sign, y) {
			c.name(k, "sign", a, sign)
			return true
		}
	}
	return false
}

func (c *checker) fitsRate(r *rules.Rule, b *passage.Binding, a, o int, x, y string) bool {
	rate, ok := c.Rate([]int{a, o}, []string{x}, []string{y})
	if !ok {
		return false
	}
	env := c.env(b, passage.Strict)
	env["rate"] = rate
	out, err := r.Eval(env)
	return err == nil && out.Known && out.Holds
}

// slip is a way in which one figure goes wrong: from its digits and scale it
// makes the figures that may have been meant.
type slip struct {
	id   string
	make func(digits string) []string
	// factors are used instead of digits where the scale word or the decimal sign is
	// wrong; scaled: only figures of thousands and more have a scale word.
	factors []float64
	scaled  bool
}

var slips = []slip{
	{id: "scale", factors: []float64{1e3, 1e-3, 1e6, 1e-6}, scaled: true},
	{id: "transposed", make: evidence.Transpositions},
	{id: "shifted", factors: []float64{10, 0.1, 100, 0.01}},
	{id: "dropped", make: dropped},
	{id: "doubled", make: doubled},
}

// slipped tries the slip on a quantity; text is the numeral that makes the rule hold.
func (c *checker) slipped(s slip, qi int, r *rules.Rule, b *passage.Binding) (string, bool) {
	q := &c.Doc.Quantities[qi]
	if q.Low == nil || q.IsRange || q.Form != mention.Figures {
		return "", false
	}
	was := passage.ValueOf(q, passage.Strict, passage.Unbounded)
	if s.factors != nil {
		if s.scaled && q.LowPlace < 3 {
			return "", false
		}
		for _, f := range s.factors {
			if c.holdsWith(qi, interval.Mul(was, interval.Of(f)), r, b) {
				return c.book.Format(c.Doc.Pack.Code).Quantity(was.Mid()*f, q.Unit, 6), true
			}
		}
		return "", false
	}
	digits, at := passage.Numeral(c.Doc.Text[q.Number.Start:q.Number.End])
	for _, v := range c.variants(qi, s.make) {
		if c.holdsWith(qi, v.value, r, b) {
			text := c.Doc.Text[q.Start:q.End]
			at += q.Number.Start - q.Start
			return text[:at] + v.digits + text[at+len(digits):], true
		}
	}
	return "", false
}

// variant is a figure with its digits written otherwise.
type variant struct {
	digits string
	value  interval.Interval
}

// variants lists the figure with its digits changed in each of the ways, as wide as it is written.
func (c *checker) variants(qi int, change func(digits string) []string) []variant {
	q := &c.Doc.Quantities[qi]
	written := c.Doc.Text[q.Number.Start:q.Number.End]
	if mention.IsDuration(q.Unit) && strings.Contains(written, ":") {
		return nil // no place of "2:20:36" is worth ten times the next
	}
	digits, _ := passage.Numeral(written)
	old, err := strconv.ParseFloat(strings.Map(passage.Plain, digits), 64)
	if err != nil || old == 0 {
		return nil
	}
	was := passage.ValueOf(q, passage.Strict, passage.Unbounded)
	var out []variant
	for _, d := range change(digits) {
		if v, err := strconv.ParseFloat(strings.Map(passage.Plain, d), 64); err == nil {
			out = append(out, variant{d, interval.Add(was, interval.Of(was.Mid()*(v/old-1)))})
		}
	}
	return out
}

// holdsWith evaluates the rule with one quantity replaced.
func (c *checker) holdsWith(q int, v interval.Interval, r *rules.Rule, b *passage.Binding) bool {
	c.Override = map[int]interval.Interval{q: v}
	defer func() { c.Override = nil }()
	out, err := r.Eval(c.env(b, passage.Strict))
	return err == nil && out.Known && out.Holds
}

// dropped puts a digit back that is missing at the end of a whole number.
func dropped(s string) []string {
	if strings.ContainsAny(s, ".,") || len(s) > 6 {
		return nil
	}
	out := make([]string, 0, 20)
	for d := byte('0'); d <= '9'; d++ {
		out = append(out, s+string(d), string(d)+s)
	}
	return out
}

// doubled takes a digit out that stands twice.
func doubled(s string) []string {
	var out []string
	for i := 1; i < len(s); i++ {
		if s[i] == s[i-1] {
			out = append(out, s[:i]+s[i+1:])
		}
	}
	return out
}

// name writes the slip's cause and mend in every report language.
func (c *checker) name(k *check.Check, id string, q int, meant string) {
	s := c.book.Slip(id)
	if s == nil {
		return
	}
	said := c.Doc.Text[c.Doc.Quantities[q].Start:c.Doc.Quantities[q].End]
	for _, lang := range c.book.Languages() {
		f := c.book.Format(lang)
		rep := strings.NewReplacer("{said}", f.Quote[0]+said+f.Quote[1], "{meant}", f.Quote[0]+meant+f.Quote[1])
		k.Causes[lang] = rep.Replace(s.Text[lang])
		k.Fixes[lang] = rep.Replace(s.Fix[lang])
	}
}
