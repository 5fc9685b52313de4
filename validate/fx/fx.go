// Package fx knows monthly exchange rates since 1971. Source: US Federal Reserve,
// release H.10, by way of the public-domain exchange-rates data set (see NOTICE).
package fx

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"crossfoot/extract/times"
)

// To renew the table: go run ./gen monthly.csv rates.txt, with the data set's monthly table.

//go:embed rates.txt
var table string

// Month counts months since the year 0: 2005-02 is 2005×12 + 1.
type Month int

// The months that the table spans.
const (
	First Month = 1971 * 12
	Last  Month = 2026*12 + 5
)

// series is one currency's rates: units per US dollar from the first month on,
// NaN where unknown.
type series struct {
	first Month
	rates []float64
}

var (
	mu     sync.Mutex
	parsed = map[string]*series{}
)

// lookup reads a currency's line of the table, once; nil for an unknown one.
func lookup(code string) *series {
	mu.Lock()
	defer mu.Unlock()
	if s, ok := parsed[code]; ok {
		return s
	}
	s := parse(code)
	parsed[code] = s
	return s
}

func parse(code string) *series {
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, code+" ") {
			continue
		}
		fields := strings.Fields(line)
		first, _, ok := times.Months(fields[1])
		if !ok {
			return nil
		}
		s := &series{first: Month(first), rates: make([]float64, len(fields)-2)}
		for i, f := range fields[2:] {
			v, err := strconv.ParseFloat(f, 64)
			if err != nil || v <= 0 {
				v = math.NaN()
			}
			s.rates[i] = v
		}
		return s
	}
	return nil
}

// at is the rate per dollar in a month; NaN where unknown.
func (s *series) at(m Month) float64 {
	i := int(m - s.first)
	if i < 0 || i >= len(s.rates) {
		return math.NaN()
	}
	return s.rates[i]
}

func perDollar(code string, m Month) float64 {
	if code == "USD" {
		return 1
	}
	if s := lookup(code); s != nil {
		return s.at(m)
	}
	return math.NaN()
}

// Range is the lowest and highest monthly rate, in units of a for one b, over the
// months from and to included. ok is false where the table knows no month of them.
func Range(a, b string, from, to Month) (lo, hi float64, ok bool) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for m := from; m <= to; m++ {
		r := perDollar(a, m) / perDollar(b, m)
		if math.IsNaN(r) {
			continue
		}
		lo, hi, ok = math.Min(lo, r), math.Max(hi, r), true
	}
	return lo, hi, ok
}
