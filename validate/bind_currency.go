package validate

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/fx"
)

func init() { binders["currency-pairs"] = bindCurrencyPairs }

// Months around a time over which rates count: amounts are converted at the rate
// of the day, of the period or of the last balance sheet, which in August is still
// December's; or of the day of writing, a month or two after the time told of.
const (
	monthsBefore = 8
	monthsAfter  = 2
)

// withRate adds the market's rate for the time to a reading of a frame that wants
// one: it has the roles amount, other and rate.
func (c *checker) withRate(b *binding) {
	if _, ok := b.frame.Roles["rate"]; !ok || !b.has([]string{"amount", "other"}) || len(b.get("rate")) > 0 {
		return
	}
	x, y := &c.Doc.Quantities[b.get("amount")[0].quantity], &c.Doc.Quantities[b.get("other")[0].quantity]
	if perOther(x, y) || c.isRate(b.get("amount")[0].quantity) || c.isRate(b.get("other")[0].quantity) {
		return
	}
	if rate, ok := c.rate(b.quantities(), c.currencies(b.frame, x), c.currencies(b.frame, y)); ok {
		b.add("rate", filler{quantity: -1, time: -1, span: y.Span, sentence: y.Sentence, given: &rate})
	}
}

// perOther: the later amount is so much of each, the earlier one is not: "184 million dollars, or 86 cents a
// share". Of "£500 a month ($900)" both are by the month.
func perOther(x, y *mention.Quantity) bool {
	if x.Start > y.Start {
		x, y = y, x
	}
	return y.Per != "" && x.Per != y.Per
}

// optionShared is a frame's option: word classes of names that several currencies share,
// each with the currencies, the one that the bare name is read as first: "crowns:SEK,NOK,DKK".
const optionShared = "shared"

// currencies are those that the amount may be in.
func (c *checker) currencies(f *rules.Frame, q *mention.Quantity) []string {
	for _, family := range strings.Fields(f.Options[optionShared]) {
		class, codes, _ := strings.Cut(family, ":")
		if members := strings.Split(codes, ","); members[0] == q.Unit && c.bareName(q, class) {
			return members
		}
	}
	return []string{q.Unit}
}

// bareName: the word of the class follows the number, with nothing that says whose: "francs", not "Swiss francs".
func (c *checker) bareName(q *mention.Quantity, class string) bool {
	k := q.First
	for k < q.Last && c.Doc.Tokens.All[k].Start < q.Number.End {
		k++
	}
	return k < q.Last && c.tokenIn(k, class)
}

// rate is the range of market rates, in units of one of xs for one of ys, around the
// article's date and the times that the claims name; of all months where the
// article has no date.
func (c *checker) rate(qs []int, xs, ys []string) (rate interval.Interval, known bool) {
	add := func(from, to fx.Month) {
		for _, x := range xs {
			for _, y := range ys {
				lo, hi, ok := fx.Range(x, y, from, to)
				switch r := (interval.Interval{Lo: lo, Hi: hi}); {
				case ok && known:
					rate = interval.Hull(rate, r)
				case ok:
					rate, known = r, true
				}
			}
		}
	}
	around := func(iso string) bool {
		first, last, ok := times.Months(iso)
		if ok {
			add(max(fx.First, fx.Month(first)-monthsBefore), min(fx.Last, fx.Month(last)+monthsAfter))
		}
		return ok
	}
	if !around(c.Doc.Date) {
		add(fx.First, fx.Last)
	}
	for _, q := range qs {
		if q < len(c.Doc.Claims) {
			around(c.Doc.Claims[q].Time.Key)
		}
	}
	return rate, known
}

// bindCurrencyPairs sets each pair of amounts against the article's other pairs
// of the same two currencies. Its frame names the frames of the pairs in the
// option "pairs".
func bindCurrencyPairs(c *checker, fp *rules.FramePatterns) []*binding {
	groups := map[string][]pairRate{}
	var order []string
	for _, p := range c.pairs(strings.Fields(fp.Frame.Options["pairs"])) {
		if len(groups[p.key]) == 0 {
			order = append(order, p.key)
		}
		groups[p.key] = append(groups[p.key], p)
	}
	var out []*binding
	for _, key := range order {
		g := groups[key]
		middle := byRate(g)
		for i := range g {
			if typical, ok := typicalOther(g, middle, i); ok && c.oneRate(&g[i], &typical) {
				out = append(out, pairBinding(c, fp.Frame, g[i], typical))
			}
		}
	}
	return out
}

// ratesApart is how many times one rate of two currencies may be another of some years on.
const ratesApart = 2

// oneRate: the pairs are not known to be of two years, each with a rate of its own, or their
// rates are too far apart for that.
func (c *checker) oneRate(p, o *pairRate) bool {
	return c.sameYear(p.a, o.a) && c.sameYear(p.b, o.b) || p.rate > ratesApart*o.rate || o.rate > ratesApart*p.rate
}

// sameYear: the claims are not known to be of two years.
func (c *checker) sameYear(a, b int) bool {
	const year = len("2006")
	if max(a, b) >= len(c.Doc.Claims) {
		return true
	}
	x, y := c.Doc.Claims[a].Time.Key, c.Doc.Claims[b].Time.Key
	return len(x) < year || len(y) < year || x[:year] == y[:year]
}

// pairRate is two amounts in a fixed order of currencies and their rate.
type pairRate struct {
	key  string
	a, b int
	rate float64
}

// pairs are the pairs of two amounts that the patterns of the frames find.
func (c *checker) pairs(frames []string) []pairRate {
	var out []pairRate
	seen := map[[2]int]bool{}
	for i := range c.Lang.Patterns {
		fp := &c.Lang.Patterns[i]
		if !slices.Contains(frames, fp.Frame.ID) {
			continue
		}
		for _, b := range bindPatterns(c, fp) {
			if !b.has([]string{"amount", "other"}) {
				continue
			}
			x, y := b.get("amount")[0].quantity, b.get("other")[0].quantity
			p, ok := c.pair(x, y)
			if ok && !c.isRate(x) && !c.isRate(y) && !seen[[2]int{p.a, p.b}] {
				seen[[2]int{p.a, p.b}] = true
				out = append(out, p)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return min(out[i].a, out[i].b) < min(out[j].a, out[j].b) })
	return out
}

// Words before the price of a unit of money, "at a rate of $1.20", and the most that one costs.
const (
	classExchangeRate = "exchange-rate"
	exchangeReach     = 3
	mostRate          = 1e5
)

// isRate: the amount is what one of another currency costs.
func (c *checker) isRate(q int) bool {
	return c.mid(q) < mostRate && c.shortlyBefore(&c.Doc.Quantities[q], exchangeReach, classExchangeRate)
}

func (c *checker) pair(a, b int) (pairRate, bool) {
	if c.Doc.Quantities[a].Unit == c.Doc.Quantities[b].Unit {
		return pairRate{}, false
	}
	if c.Doc.Quantities[a].Unit > c.Doc.Quantities[b].Unit {
		a, b = b, a
	}
	x, y := valueOf(&c.Doc.Quantities[a], strict, close).Mid(), valueOf(&c.Doc.Quantities[b], strict, close).Mid()
	if x <= 0 || y <= 0 {
		return pairRate{}, false
	}
	return pairRate{c.Doc.Quantities[a].Unit + "/" + c.Doc.Quantities[b].Unit, a, b, x / y}, true
}

// byRate lists the pairs in order of rate, those nearest the middle first.
func byRate(g []pairRate) []pairRate {
	s := slices.Clone(g)
	slices.SortStableFunc(s, func(a, b pairRate) int { return cmp.Compare(a.rate, b.rate) })
	mid := s[len(s)/2].rate
	slices.SortStableFunc(s, func(a, b pairRate) int { return cmp.Compare(math.Abs(a.rate-mid), math.Abs(b.rate-mid)) })
	return s
}

// typicalOther is the other pair with the middle rate; of two, the one before.
func typicalOther(g, middle []pairRate, i int) (pairRate, bool) {
	if len(g) == 2 {
		return g[0], i == 1 && g[0].a != g[1].a && g[0].b != g[1].b
	}
	for _, p := range middle[:min(len(middle), 3)] {
		if p.a != g[i].a && p.b != g[i].b {
			return p, true
		}
	}
	return pairRate{}, false
}

func pairBinding(c *checker, f *rules.Frame, p, other pairRate) *binding {
	b := &binding{frame: f}
	b.add("amount", c.quantityFiller(p.a))
	b.add("other", c.quantityFiller(p.b))
	b.add("amount2", c.quantityFiller(other.a))
	b.add("other2", c.quantityFiller(other.b))
	return b
}
