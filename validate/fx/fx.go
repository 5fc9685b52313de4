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

//go:embed euro.txt
var euro string

//go:embed bands.txt
var bands string

//go:embed pegs.txt
var pegs string

// perEuro are the fixed rates of the currencies that the euro took the place of, and the
// bounds of those of which no more is known: code to least and most.
var perEuro = sync.OnceValue(func() map[string][2]float64 { return fixed(euro + bands) })

// perPeg are the rates to the US dollar at which central banks hold their currencies.
var perPeg = sync.OnceValue(func() map[string][2]float64 { return fixed(pegs) })

// fixed reads lines of a currency's code and a rate, or the least and the most.
func fixed(table string) map[string][2]float64 {
	all := map[string][2]float64{}
	for line := range strings.Lines(table) {
		if f := strings.Fields(line); f[0] != "#" {
			least, errLeast := strconv.ParseFloat(f[1], 64)
			most, errMost := strconv.ParseFloat(f[len(f)-1], 64)
			if errLeast == nil && errMost == nil {
				all[f[0]] = [...]float64{least, most}
			}
		}
	}
	return all
}

// Month counts months since the year 0: 2005-02 is 2005×12 + 1.
type Month int

// The months that the table spans.
const (
	First     Month = 1971 * 12
	Last      Month = 2026*12 + 5
	euroStart Month = 1999 * 12 // the euro's first month
	pegStart  Month = 2002 * 12 // from when on all pegs held
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

// at is the rate per dollar in a month; NaN where unknown, as of a currency without rates.
func (s *series) at(m Month) float64 {
	if s == nil {
		return math.NaN()
	}
	i := int(m - s.first)
	if i < 0 || i >= len(s.rates) {
		return math.NaN()
	}
	return s.rates[i]
}

// rates are what is known of one currency.
type rates struct {
	dollar, pegged, fixed bool       // it is the dollar, is held at a rate to it, or went up in the euro
	peg, euro             [2]float64 // at these rates
	own, euros            *series    // of the currency, and of the euro where it went up in it
}

// ratesOf looks up what is known of a currency.
func ratesOf(code string) rates {
	r := rates{dollar: code == "USD"}
	if r.dollar {
		return r
	}
	r.peg, r.pegged = perPeg()[code]
	if r.euro, r.fixed = perEuro()[code]; r.fixed {
		r.euros = lookup("EUR")
	}
	r.own = lookup(code)
	return r
}

// perDollar is the least and the most of the currency for one US dollar in a month; NaN where
// unknown.
func (r *rates) perDollar(m Month) (least, most float64) {
	switch {
	case r.dollar:
		return 1, 1
	case r.pegged && m >= pegStart:
		return r.peg[0], r.peg[1]
	case r.fixed && m >= euroStart:
		euro := r.euros.at(m)
		return r.euro[0] * euro, r.euro[1] * euro
	}
	rate := r.own.at(m)
	return rate, rate
}

// span is a pair of currencies and the months that a range was taken over.
type span struct {
	a, b     string
	from, to Month
}

// band is what Range found.
type band struct {
	lo, hi float64
	ok     bool
}

// ever keeps the ranges over all months, which every article without a date asks for.
var ever sync.Map // span to band

// Range is the lowest and highest monthly rate, in units of a for one b, over the
// months from and to included. ok is false where the table knows no month of them.
func Range(a, b string, from, to Month) (lo, hi float64, ok bool) {
	if from > First || to < Last {
		return over(a, b, from, to)
	}
	key := span{a, b, from, to}
	if have, known := ever.Load(key); known {
		r := have.(band)
		return r.lo, r.hi, r.ok
	}
	lo, hi, ok = over(a, b, from, to)
	ever.Store(key, band{lo, hi, ok})
	return lo, hi, ok
}

func over(a, b string, from, to Month) (lo, hi float64, ok bool) {
	lo, hi = math.Inf(1), math.Inf(-1)
	x, y := ratesOf(a), ratesOf(b)
	for m := from; m <= to; m++ {
		leastA, mostA := x.perDollar(m)
		leastB, mostB := y.perDollar(m)
		if math.IsNaN(leastA) || math.IsNaN(leastB) {
			continue
		}
		lo, hi, ok = math.Min(lo, leastA/mostB), math.Max(hi, mostA/leastB), true
	}
	return lo, hi, ok
}
