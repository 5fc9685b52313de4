package claims

import (
	"strconv"

	"crossfoot/extract/claim"
)

// contrasted gives a number of the sentence that names no time the year of the article
// where the same of the year before stands right behind: "59 Prozent fahren Rad, 2015
// waren es 69 Prozent."
func (b *builder) contrasted() {
	for n := b.first; b.now > 0 && n+1 < len(b.claims) && b.claims[n+1].Quantity.Sentence == b.claims[n].Quantity.Sentence; n++ {
		x, y := &b.claims[n], &b.claims[n+1]
		if x.Time.Text == "" && b.facts[n+1].timed >= inClause && year(y.Time.Key) == b.now-1 && len(y.Time.Key) == len("2006") &&
			b.comparable(n, n+1) && x.Metric.Text != "" && x.Metric.Text == y.Metric.Text && !open(x) && (b.facts[n].tense != past ||
			b.Reporting(b.facts[n].verb)) {
			x.Time = claim.Field{Text: strconv.Itoa(b.now), From: y.Time.From, Guess: true}
		}
	}
}
