package money

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// bindCurrencyPairs sets each pair of amounts against the article's other pairs
// of the same two currencies. Its frame names the frames of the pairs in the
// option "pairs".
func bindCurrencyPairs(c *Money, fp *rules.FramePatterns) []*passage.Binding {
	groups := map[string][]pairRate{}
	var order []string
	for _, p := range c.pairs(c.Lang.Listed(fp.Frame.Options["pairs"])) {
		if len(groups[p.key]) == 0 {
			order = append(order, p.key)
		}
		groups[p.key] = append(groups[p.key], p)
	}
	var out []*passage.Binding
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
func (c *Money) oneRate(p, o *pairRate) bool {
	return c.sameYear(p.a, o.a) && c.sameYear(p.b, o.b) || p.rate > ratesApart*o.rate || o.rate > ratesApart*p.rate
}

// sameYear: the claims are not known to be of two years.
func (c *Money) sameYear(a, b int) bool {
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
func (c *Money) pairs(frames []int) []pairRate {
	var out []pairRate
	seen := map[[2]int]bool{}
	for _, i := range frames {
		for _, b := range passage.BindPatterns(c.Passage, &c.Lang.Patterns[i]) {
			if !b.Has([]string{"amount", "other"}) {
				continue
			}
			x, y := b.Get("amount")[0].Quantity, b.Get("other")[0].Quantity
			p, ok := c.pair(x, y)
			if ok && !c.IsRate(x) && !c.IsRate(y) && !seen[[2]int{p.a, p.b}] {
				seen[[2]int{p.a, p.b}] = true
				out = append(out, p)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return min(out[i].a, out[i].b) < min(out[j].a, out[j].b) })
	return out
}

func (c *Money) pair(a, b int) (pairRate, bool) {
	if c.Doc.Quantities[a].Unit == c.Doc.Quantities[b].Unit {
		return pairRate{}, false
	}
	if c.Doc.Quantities[a].Unit > c.Doc.Quantities[b].Unit {
		a, b = b, a
	}
	x, y := passage.ValueOf(&c.Doc.Quantities[a], passage.Strict, passage.Close).Mid(), passage.ValueOf(&c.Doc.Quantities[b], passage.Strict, passage.Close).Mid()
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

func pairBinding(c *Money, f *rules.Frame, p, other pairRate) *passage.Binding {
	b := &passage.Binding{Frame: f}
	b.Add("amount", c.QuantityFiller(p.a))
	b.Add("other", c.QuantityFiller(p.b))
	b.Add("amount2", c.QuantityFiller(other.a))
	b.Add("other2", c.QuantityFiller(other.b))
	return b
}
