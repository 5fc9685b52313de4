package claims

import (
	"iter"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

const (
	yearLen  = len("2006")
	monthLen = len("2006-01")
)

// asOf says when reports take each claim to hold: at its time; where the text names
// none, on the day that its clause names, or in the month or year of the article, whose news
// it is; what lasts since a time, until the article. Checks go by Time alone.
func (b *builder) asOf() {
	date := ""
	if b.in.Article != nil {
		date = b.in.Article.Date[:min(monthLen, len(b.in.Article.Date))]
	}
	for n := range b.claims {
		c := &b.claims[n]
		c.AsOf = c.Time
		switch {
		case c.Time.Text == "" && b.facts[n].day.Text != "":
			c.AsOf = b.facts[n].day
		case len(date) < yearLen:
		case c.Time.Text == "":
			c.AsOf = b.takenToHold(n, date)
		case strings.HasSuffix(c.Time.Text, "/..") && c.Time.Text[:4] <= date[:4]:
			c.AsOf.Text = strings.TrimSuffix(c.Time.Text, "..") + date
		}
	}
}

// takenToHold is the time of claim n, which tells none: that which the passage told last, where both are of the past, else the article's
// date.
func (b *builder) takenToHold(n int, date string) claim.Field {
	c, f := &b.claims[n], &b.facts[n]
	if f.tense == past && !f.aged && !open(c) && !f.back && !f.quoted {
		if t := b.past(c.Quantity.Sentence); t != nil {
			return claim.Field{Text: t.ISO, Key: t.ISO, From: t.Span, Guess: true}
		}
	}
	if !b.news(n) {
		return claim.Field{}
	}
	return claim.Field{Text: date, Key: date, Guess: true}
}

// news: claim n tells of the time of the article. What is planned, expected or alleged is of
// another, and what is told in the past behind an earlier time may be of that.
func (b *builder) news(n int) bool {
	c, f := &b.claims[n], &b.facts[n]
	if f.aged {
		return true // an age is that of today
	}
	if c.Status != claim.Reported || f.back && b.likeBeside(n) {
		return false
	}
	return f.tense != past || f.quoted || !b.history(c.Quantity.Sentence)
}

// likeBeside: another number of the sentence has the unit of claim n, so that the one may be of
// an earlier time than the other.
func (b *builder) likeBeside(n int) bool {
	for _, k := range [...]int{n - 1, n + 1} {
		if k >= 0 && k < len(b.claims) && b.claims[k].Quantity.Sentence == b.claims[n].Quantity.Sentence && b.comparable(n, k) {
			return true
		}
	}
	return false
}

// history: the sentence, or the two before it in its block, name a year before the
// article's.
func (b *builder) history(sentence int) bool {
	for k := range b.timesBefore(sentence, 2) {
		if year(b.in.Times[k].ISO) < b.now {
			return true
		}
	}
	return false
}

// past is the time that the sentence or the one before it in its block told last where that was over when the article appeared;
// nil where it was not, or none is told.
func (b *builder) past(sentence int) *mention.Time {
	for k := range b.timesBefore(sentence, 1) {
		if ended, _ := b.against(b.in.Times[k].ISO); !ended {
			return nil
		}
		return &b.in.Times[k]
	}
	return nil
}

// timesBefore are the times of the sentence and the few before it in its block, the last first.
func (b *builder) timesBefore(sentence, few int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := b.timesUpTo(sentence) - 1; k >= 0 && b.in.Times[k].Sentence >= sentence-few; k-- {
			t := &b.in.Times[k]
			if strings.HasSuffix(t.ISO, "/..") || b.bases[int32(k)] || t.First > 0 && syntax.Punctuation(b.in.Tokens.All[t.First-1].Lower) == syntax.Open {
				continue // "the first since 1995" is of today, "6.3m (2003: 4.9m)" of another year than the brackets
			}
			if year(t.ISO) > 0 && b.blocksApart(t.Sentence, sentence) == 0 && !yield(k) {
				return
			}
		}
	}
}

// timesUpTo is how many times stand up to the end of the sentence.
func (b *builder) timesUpTo(sentence int) int {
	for b.timed < len(b.in.Times) && b.in.Times[b.timed].Sentence <= sentence {
		b.timed++
	}
	return b.timed
}

// dayOf is the day in the clause of the number at word i on which it happened: "fell on
// Tuesday"; empty if it names none.
func (b *builder) dayOf(i int) claim.Field {
	if b.Reporting(b.facts[b.W[i].Num].verb) {
		return claim.Field{}
	}
	for k := max(0, i-reach); k < len(b.W) && k < i+reach; k++ {
		if b.W[k].Tag != syntax.Time || b.SegAt[k] != b.SegAt[i] || b.SegAt[k] < 0 {
			continue
		}
		t := &b.in.Times[b.W[k].Time]
		if (t.Kind == mention.Weekday || t.Kind == mention.Day || t.Kind == mention.Anchor && (!t.Context || b.back(i))) && t.ISO != "" {
			return claim.Field{Text: t.ISO, Key: t.ISO, From: t.Span}
		}
	}
	return claim.Field{}
}
