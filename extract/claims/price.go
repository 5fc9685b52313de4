package claims

import (
	"strings"

	"crossfoot/extract/lang"
)

// priced: the amount at word i is what the subject of its clause costs: "ist ab 739 Euro
// erhältlich", "was sold for 5m".
func (b *builder) priced(i int, m *measure) bool {
	v := b.facts[b.w[i].num].verb
	if v < 0 || m.prep >= 0 && b.w[m.prep].class&(lang.Of|lang.With) != 0 && !b.c.Endpoints[b.w[m.prep].lower] || !money(b.in.Quantities[b.w[i].num].Unit) || b.segAt[v] != b.segAt[i] {
		return false
	}
	t := b.trade(i, m.prep, v)
	if t < 0 || t != i+1 && m.prep < 0 || t == v && b.w[t].tag != tPart && !b.passive(v) && m.prep != v+1 {
		return false
	}
	if s := b.subject(v); s < 0 || b.measures(b.chunks[s].head()) {
		return false
	}
	m.price = t
	return true
}

// trade is the word that makes the amount at word i a price: the verb at v, or what
// stands right before the preposition or right behind it; -1 if there is none.
func (b *builder) trade(i, prep, v int) int {
	for _, k := range [...]int{v, prep - 1, i + 1} {
		if k >= 0 && k < len(b.w) && b.segAt[k] == b.segAt[i] && b.w[k].class&lang.Trade != 0 {
			return k
		}
	}
	return -1
}

// byPrice makes the metric of claim n a price.
func (b *builder) byPrice(n int, m measure) {
	cl := &b.claims[n]
	k := keyer{b: b}
	k.add(strings.ToLower(b.c.Price), 0)
	cl.Metric.Text, cl.Metric.From, cl.Metric.Key = b.c.Price, b.w[m.price].Span, k.key()
	b.facts[n].metric = true
}
