package evidence

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
)

// SignificantDigits counts a figure's digits without zeros at the ends.
func SignificantDigits(q *mention.Quantity) int {
	if q.Low == nil {
		return 0
	}
	return len(strings.Trim(strings.Map(passage.Plain, q.Low.Text('f')), "0"))
}

// SameDigits: two figures are written with the same digits, at least two of them,
// in another order or at another place of the decimal sign.
func SameDigits(a, b float64) bool {
	x, y := sortedDigits(a), sortedDigits(b)
	return len(x) >= 2 && slices.Equal(x, y)
}

// sortedDigits is a figure's first three digits but for zeros at the ends, sorted.
func sortedDigits(v float64) []byte {
	digits, _, _ := strings.Cut(strconv.FormatFloat(math.Abs(v), 'e', 2, 64), "e")
	out := []byte(strings.TrimRight(strings.Replace(digits, ".", "", 1), "0"))
	slices.Sort(out)
	return out
}

// Transpositions swaps two neighbouring digits, over separators too.
func Transpositions(s string) []string {
	var out []string
	at := digitPlaces(s)
	for i := 0; i+1 < len(at); i++ {
		if s[at[i]] == s[at[i+1]] {
			continue
		}
		b := []byte(s)
		b[at[i]], b[at[i+1]] = b[at[i+1]], b[at[i]]
		if b[0] == '0' && len(b) > 1 && b[1] >= '0' && b[1] <= '9' {
			continue // nobody writes 0400
		}
		out = append(out, string(b))
	}
	return out
}

func digitPlaces(s string) []int {
	var at []int
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			at = append(at, i)
		}
	}
	return at
}

// ScaledPlace is the place from which on a figure is told in thousands or more.
const ScaledPlace = 3
