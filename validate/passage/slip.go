package passage

import (
	"math"
	"strconv"
	"strings"
)

// The ways in which two figures differ that should be one.
const (
	SlipScale      = "scale"      // another scale word
	SlipShifted    = "shifted"    // the comma slipped
	SlipTransposed = "transposed" // two digits exchanged
	SlipRounded    = "rounded"    // two digits exchanged in a figure or in its rounding
	SlipDropped    = "dropped"    // a digit too few or too many
	SlipDigit      = "digit"      // another digit
	SlipLast       = "last"       // another last digit
	SlipWord       = "word"       // another small number, spelled out
	SlipFraction   = "fraction"   // a fraction and another percentage
	SlipFigure     = "figure"     // another figure
)

// SlipOr is the slip, or that of another figure where it has no name.
func SlipOr(slip string) string {
	if slip == "" {
		return SlipFigure
	}
	return slip
}

// Never is a need for shared words that no two passages meet.
const Never = 99

// A slip's need is how many content words two passages must share before two
// figures that differ in its way are taken for one: the more digits agree, the less
// chance explains it. By number of digits, from one up.
var slipNeeds = map[string][]int{
	SlipScale:      {Never, 3, 2, 2},
	SlipShifted:    {Never, 4, 2, 1},
	SlipTransposed: {Never, 4, 3, 2},
	SlipDigit:      {Never, 6, 5, 4},
	SlipLast:       {Never, 6, 5, 4},
}

// SlipNeed is the need of a slip between two numerals.
func SlipNeed(slip, a string) int {
	need := slipNeeds[slip]
	digits := len(strings.TrimRight(a, "0"))
	if slip == SlipScale || slip == SlipShifted {
		digits = len(strings.Trim(a, "0"))
	}
	if digits < 1 || len(need) == 0 {
		return Never
	}
	return need[min(digits, len(need))-1]
}

// SlipBetween names the slip that turns the one figure into the other, or is "".
// The figures are given as their digits and their values.
func SlipBetween(a, b string, x, y float64) string {
	if a == "" || b == "" || x <= 0 || y <= 0 || x == y {
		return ""
	}
	ratio := math.Max(x/y, y/x)
	significant := strings.Trim(a, "0")
	switch {
	case significant == strings.Trim(b, "0") && (Near1(ratio/1e3) || Near1(ratio/1e6)):
		return SlipScale
	case significant == strings.Trim(b, "0") && (Near1(ratio/10) || Near1(ratio/100)):
		return SlipShifted
	case len(a) != len(b) && min(len(a), len(b)) > 1 && oneMore(a, b) && samePlace(a, b, x, y):
		return SlipDropped
	case ratio >= 10:
		return ""
	case len(a) != len(b):
		slip := DigitSlip(alignedDigits(a, b, x, y))
		if min(len(a), len(b)) < 3 && slip != SlipTransposed { // 16 is 16.6 cut short
			return ""
		}
		return slip
	}
	if slip := DigitSlip(a, b); slip != "" && samePlace(a, b, x, y) {
		return slip
	}
	return ""
}

// farDigits is from how many digits on two that stand apart are exchanged by a slip.
const farDigits = 3

// exchanged: two numerals that differ in two places have each other's digits there.
func exchanged(a, b string) bool {
	i := 0
	for a[i] == b[i] {
		i++
	}
	k := i + 1
	for a[k] == b[k] {
		k++
	}
	return a[i] == b[k] && a[k] == b[i]
}

// DigitSlip names the slip between two runs of as many digits.
func DigitSlip(a, b string) string {
	if len(a) < 2 || len(a) != len(b) {
		return ""
	}
	place, differ := 0, 0
	for i := range a {
		if a[i] != b[i] {
			place, differ = i, differ+1
		}
	}
	switch {
	case Swapped(a, b), len(a) >= farDigits && differ == 2 && exchanged(a, b):
		return SlipTransposed
	case differ == 1 && strings.Trim(a[place+1:], "0") == "" && strings.Trim(b[place+1:], "0") == "":
		return SlipLast
	case differ == 1:
		return SlipDigit
	}
	return ""
}

// alignedDigits rounds the longer of two numerals to the digits of the shorter, so
// that 3.716 can be set against 3.27. Digits of different places are "".
func alignedDigits(a, b string, x, y float64) (string, string) {
	if len(a) < len(b) {
		b, a = alignedDigits(b, a, y, x)
		return a, b
	}
	if len(b) < 2 {
		return "", ""
	}
	n, errA := strconv.ParseFloat(a, 64)
	m, errB := strconv.ParseFloat(b, 64)
	if errA != nil || errB != nil || n <= 0 || m <= 0 {
		return "", ""
	}
	cut := math.Round(math.Log10(y / m / (x / n))) // places that the shorter lacks
	if cut < 1 || len(a)-int(cut) != len(b) {
		return "", ""
	}
	return strconv.FormatFloat(math.Round(n/math.Pow(10, cut)), 'f', 0, 64), b
}

// Near1: the ratio is as good as one.
func Near1(x float64) bool { return math.Abs(x-1) < 1e-9 }

// oneMore: the one numeral is the other with one digit more.
func oneMore(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) != len(b)+1 {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	return a[i+1:] == b[i:]
}

// samePlace: the last digits of the two stand for the same power of ten.
func samePlace(a, b string, x, y float64) bool {
	m, errA := strconv.ParseFloat(a, 64)
	n, errB := strconv.ParseFloat(b, 64)
	return errA == nil && errB == nil && m > 0 && n > 0 && Near1(x/m/(y/n))
}

// Swapped: the two differ by exchanging two neighbouring digits.
func Swapped(a, b string) bool {
	for i := 0; i+1 < len(a) && len(a) == len(b); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}
