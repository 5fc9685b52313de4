// Package measure converts between units by the factors of Unicode CLDR (see
// NOTICE). Where a unit's name has several meanings, a conversion covers them all.
package measure

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// To renew the table: go run ./gen UNITS.JSON PACK.TSV… > factors.txt, with CLDR's
// supplemental/units.json and the language packs' number tables.

var (
	//go:embed factors.txt
	factors string
	//go:embed also.txt
	also string
)

// unit is how values turn into the base unit: value × factor + offset.
type unit struct {
	dimension string
	factor    []float64 // more than one where the name has several meanings
	offset    float64
	ashore    int // of the factors, those that hold on land
}

// atSea stands in the table by meanings that only those on ships and aircraft use.
const atSea = "at sea"

var table = sync.OnceValue(func() map[string]*unit {
	t := map[string]*unit{}
	rows(factors, func(f []string) {
		t[f[0]] = &unit{dimension: f[1], factor: []float64{float(f[2])}, offset: float(f[3]), ashore: 1}
	})
	rows(also, func(f []string) {
		o := t[f[1]]
		if t[f[0]] == nil {
			t[f[0]] = &unit{dimension: o.dimension}
		}
		t[f[0]].factor = append(t[f[0]].factor, o.factor[0]*float(f[2]))
		if len(f) < 4 || f[3] != atSea { // they come last
			t[f[0]].ashore = len(t[f[0]].factor)
		}
	})
	return t
})

func rows(text string, each func(fields []string)) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			each(strings.Split(line, "\t"))
		}
	}
}

func float(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

// Conversion is what one unit is in another: value × (Low to High) + Offset.
type Conversion struct{ Low, High, Offset float64 }

// Convert is how values in the unit from turn into the unit to; ok is false where
// they measure different things or a unit is unknown.
func Convert(from, to string) (c Conversion, ok bool) {
	return convert(from, to, func(u *unit) []float64 { return u.factor })
}

// Ashore is Convert without the meanings that only those on ships and aircraft use: a mile is no nautical one.
func Ashore(from, to string) (c Conversion, ok bool) {
	return convert(from, to, func(u *unit) []float64 { return u.factor[:u.ashore] })
}

func convert(from, to string, meanings func(*unit) []float64) (c Conversion, ok bool) {
	a, b := table()[from], table()[to]
	if a == nil || b == nil {
		return convertRates(from, to)
	}
	if a.dimension != b.dimension {
		return Conversion{}, false
	}
	c = Conversion{Low: math.Inf(1), High: math.Inf(-1), Offset: (a.offset - b.offset) / b.factor[0]}
	for _, x := range meanings(a) {
		for _, y := range meanings(b) {
			c.Low, c.High = math.Min(c.Low, x/y), math.Max(c.High, x/y)
		}
	}
	return c, true
}

// per stands between the two units of a rate.
const per = "-per-"

// convertRates converts what the table has no row for: gallons a day into barrels an hour. Litres
// a second are no other unit than litres an hour, but another rate.
func convertRates(from, to string) (c Conversion, ok bool) {
	a, each, isRate := strings.Cut(from, per)
	b, other, bothRates := strings.Cut(to, per)
	if !isRate || !bothRates || a == b {
		return Conversion{}, false
	}
	above, ok := Convert(a, b)
	below, same := unitsOf(each, other)
	if !ok || !same || above.Offset != 0 || below.Offset != 0 {
		return Conversion{}, false
	}
	return Conversion{Low: above.Low / below.High, High: above.High / below.Low}, true
}

// unitsOf converts what a rate is counted per, which may be a thing that is no unit.
func unitsOf(from, to string) (Conversion, bool) {
	if from == to {
		return Conversion{Low: 1, High: 1}, true
	}
	return Convert(from, to)
}

// Temperature: the unit is one of temperatures, which nobody adds up.
func Temperature(unit string) bool {
	if unit == "degree" || unit == "celsius" {
		return true
	}
	_, ok := Convert(unit, "celsius")
	return ok
}
