package validate

import (
	"math"
	"strconv"
	"strings"
)

// never is a need for shared words that no two passages meet.
const never = 99

// A slip's need is how many content words two passages must share before two
// figures that differ in its way are taken for one: the more digits agree, the less
// chance explains it. By number of digits, from one up.
var (
	scaleNeed      = []int{never, 3, 2, 2}
	shiftNeed      = []int{never, 4, 2, 1}
	transposedNeed = []int{never, 4, 3, 2}
	digitNeed      = []int{never, 6, 5, 4}
)

// slipBetween names the slip that turns the one figure into the other and its
// need. The figures are given as their digits and their values.
func slipBetween(a, b string, x, y float64) (slip string, need int) {
	if a == "" || b == "" || x <= 0 || y <= 0 || x == y {
		return "", never
	}
	ratio := math.Max(x/y, y/x)
	significant := strings.Trim(a, "0")
	same := significant == strings.Trim(b, "0")
	switch {
	case same && (near1(ratio/1e3) || near1(ratio/1e6)):
		return "scale", byDigits(scaleNeed, len(significant))
	case same && (near1(ratio/10) || near1(ratio/100)):
		return "shifted", byDigits(shiftNeed, len(significant))
	case len(a) >= 2 && len(a) == len(b) && swapped(a, b) && ratio < 10:
		return "transposed", byDigits(transposedNeed, len(strings.TrimRight(a, "0")))
	case len(a) >= 2 && len(a) == len(b) && oneDigit(a, b) && samePlace(a, b, x, y):
		return "digit", byDigits(digitNeed, len(strings.TrimRight(a, "0")))
	}
	return "", never
}

func byDigits(need []int, digits int) int {
	if digits < 1 {
		return never
	}
	return need[min(digits, len(need))-1]
}

func near1(x float64) bool { return math.Abs(x-1) < 1e-9 }

// oneDigit: the two differ in a single digit.
func oneDigit(a, b string) bool {
	differ := 0
	for i := 0; i < len(a); i++ {
		if a[i] != b[i] {
			differ++
		}
	}
	return differ == 1
}

// samePlace: the last digits of the two stand for the same power of ten.
func samePlace(a, b string, x, y float64) bool {
	m, errA := strconv.ParseFloat(a, 64)
	n, errB := strconv.ParseFloat(b, 64)
	return errA == nil && errB == nil && m > 0 && n > 0 && near1(x/m/(y/n))
}

// swapped: the two differ by exchanging two neighbouring digits.
func swapped(a, b string) bool {
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}
