package passage

import (
	"math"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
)

// numeralText is what NumeralOf knows of a figure.
type numeralText struct {
	digits string
	known  bool
}

// NumeralOf is the digits of a quantity written in figures, of one in words that is not small,
// or of the percentage that a fraction makes, else "".
func (c *Passage) NumeralOf(i int) string {
	if c.numerals == nil {
		c.numerals = make([]numeralText, len(c.Doc.Quantities))
	}
	if n := &c.numerals[i]; n.known {
		return n.digits
	}
	q, digits := &c.Doc.Quantities[i], ""
	switch v := c.Mid(i); {
	case q.Form == mention.Fraction && q.Unit == mention.Percent:
		digits = strconv.Itoa(int(math.Round(v)))
	case q.IsRange:
	case q.Form == mention.Figures:
		d, _ := Numeral(c.Doc.Text[q.Number.Start:q.Number.End])
		digits = strings.Map(Plain, d)
	case q.Form == mention.Words && v >= SmallFigure || q.Form == mention.Fraction:
		digits = spelledDigits(v)
	}
	c.numerals[i] = numeralText{digits, true}
	return digits
}

// ScaleFrom is from where on a spelled number has a scale word, as figures have one.
const ScaleFrom = 1e6

// spelledDigits is the digits of a number in words, as they would be written in figures.
func spelledDigits(v float64) string {
	digits := strings.Map(Plain, strconv.FormatFloat(v, 'f', -1, 64))
	if v >= ScaleFrom {
		return strings.TrimRight(digits, "0")
	}
	return digits
}

// separators stand between the digits of a number.
const separators = ".,'"

// Numeral is the run of digits and separators in a number, and where it begins.
func Numeral(text string) (string, int) {
	isDigit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		return "", 0
	}
	end := start
	for end < len(text) && (isDigit(end) || strings.IndexByte(separators, text[end]) >= 0 && isDigit(end+1)) {
		end++
	}
	return text[start:end], start
}

// Plain keeps digits; separators do not matter for the ratio of two numerals of
// one shape, as the factor between them is the same.
func Plain(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}
