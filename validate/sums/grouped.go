package sums

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

// wholeGroup is how many digits stand behind a sign that groups them.
const wholeGroup = 3

// bindGrouped binds the amount of money in which the language's sign between groups of three digits has fewer or more of them behind it: "£135,00".
// Where several are written so, that is how the text writes its decimals.
func bindGrouped(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	sign := c.Doc.Pack.Numbers().Group
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if m.IsRange || m.Low == nil || m.Form != mention.Figures || !rules.IsCurrency(m.Unit) {
			continue
		}
		digits := oddGroup(c.Doc.Text[m.Number.Start:m.Number.End], sign)
		if digits == 0 {
			continue
		}
		behind := interval.Of(float64(digits))
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("number", c.QuantityFiller(q))
		b.Add("digits", passage.Filler{Quantity: -1, Time: -1, Span: m.Span, Sentence: m.Sentence, Given: &behind})
		out = append(out, b)
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// oddGroup is how many digits stand behind the only sign of the number, where it is the grouping one and they are not three; else 0.
func oddGroup(number string, sign rune) int {
	at, digits := -1, 0
	for i, r := range number {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r == sign && at < 0 && digits > 0 && digits <= wholeGroup:
			at, digits = i+utf8.RuneLen(r), 0
		case r == ' ' && at >= 0 || unicode.IsLetter(r):
			return odd(at, digits)
		case strings.ContainsRune(".,'’ ", r):
			return 0
		}
	}
	return odd(at, digits)
}

func odd(at, digits int) int {
	if at < 0 || digits == wholeGroup {
		return 0
	}
	return digits
}
