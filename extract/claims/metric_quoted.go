package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// quotation: claim n tells what something is quoted at, or how that changed: a price of
// the day, for which the period of a report does not hold.
func (b *builder) quotation(n int) bool {
	c := &b.claims[n]
	if u := c.Quantity.Unit; !cash(u) && u != mention.Percent && u != mention.Points {
		return false
	}
	k := b.quotedAt(n)
	return k >= 0 && b.Level(b.facts[n].verb)
}

// quotedAt is the word of the metric of claim n that names what has a price of the day;
// -1 if none does.
func (b *builder) quotedAt(n int) int {
	i := b.facts[n].word
	for k := max(0, i-reach); k < len(b.W) && k < i+reach; k++ {
		if w := &b.W[k]; w.Tag == syntax.Noun && w.Overlaps(b.claims[n].Metric.From) && b.c.Quoted[w.Lower[strings.LastIndexByte(w.Lower, '-')+1:]] {
			return k
		}
	}
	return -1
}

// sharePrice names the amount that shares rise or fall to: it is no number of shares.
func (b *builder) sharePrice(n int, m measure) {
	c := &b.claims[n]
	if m.prep < 0 || !b.c.Endpoints[b.W[m.prep].Lower] || !cash(c.Quantity.Unit) || !b.facts[n].quoted || !b.corporate(b.quotedAt(n)) {
		return
	}
	c.Metric.Text = strings.ReplaceAll(b.c.SharePrice, "{}", c.Metric.Text)
}

// byCurrency: "the dollar rose to $1.33 to the euro", "pushed the euro up 2%": the currency
// that the verb tells of is what the number is about.
func (b *builder) byCurrency(n, i int, m measure) bool {
	u := b.claims[n].Quantity.Unit
	if v := b.facts[n].verb; v < 0 || !money(u) && u != mention.Percent || !(m.prep >= 0 && b.c.Endpoints[b.W[m.prep].Lower]) && !b.Level(v) {
		return false
	}
	c := b.currency(n, i)
	if c < 0 {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	if money(u) {
		k := keyer{b: b}
		k.add(strings.ToLower(b.c.ExchangeRate), 0)
		b.claims[n].Metric = claim.Field{Text: b.c.ExchangeRate, Key: k.key(), From: b.Span(b.Chunks[c].From, b.Chunks[c].To)}
	}
	return true
}

// currency is the chunk of the currency that is the subject of the verb of claim n, or
// its object before word i; -1 if there is none.
func (b *builder) currency(n, i int) int {
	v := b.facts[n].verb
	if s := b.Subject(v); s >= 0 && b.c.Currencies[b.W[b.Chunks[s].Head()].Lower] && !b.HasNumber(b.Chunks[s]) {
		return s
	}
	for k := v + 1; k < i && k < v+reach; k++ {
		if c := int(b.ChunkAt[k]); c >= 0 && b.Chunks[c].Prep < 0 && b.c.Currencies[b.W[b.Chunks[c].Head()].Lower] && !b.HasNumber(b.Chunks[c]) {
			return c
		}
	}
	return -1
}

// ranking: the time at word k only says since when nothing was more: "the highest rate
// since 1990".
func (b *builder) ranking(k int) bool {
	if !b.open(k) {
		return false
	}
	for j := k - 1; j >= 0 && j > k-9 && b.SegAt[j] == b.SegAt[k]; j-- {
		if b.c.Superlatives[b.W[j].Lower] {
			return true
		}
	}
	return false
}

// cash: the unit is one of money, or of its parts.
func cash(unit string) bool { return money(unit) || unit == "penny" || unit == "cent" }
