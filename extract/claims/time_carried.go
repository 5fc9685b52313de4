package claims

import (
	"strconv"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/extract/times"
)

// early fills the times of claims before the first time that the text names, as the
// headline's are: they are those of what follows right behind.
func (b *builder) early() {
	b.beforePeriod()
	for k := range b.claims {
		if b.period == "" {
			return
		}
		if b.claims[k].Time.Text == "" || b.facts[k].back || b.facts[k].timed < inSentence {
			continue
		}
		for j := max(0, k-reachClaims); j < k; j++ {
			if b.claims[j].Time.Text == "" && b.facts[j].sentence < b.facts[k].sentence && b.facts[k].sentence <= b.facts[j].sentence+2 &&
				!b.old(k) && b.carries(k, j) {
				b.claims[j].Time = b.claims[k].Time
				b.claims[j].Time.Guess = true
			}
		}
		return
	}
}

// beforePeriod gives the claims of the headline and lead the time that the whole text reports
// on, where a sentence without numbers right behind names it first.
func (b *builder) beforePeriod() {
	const opening = 3
	for k := range b.in.Times {
		t := &b.in.Times[k]
		if b.period == "" || b.now == 0 || t.Sentence >= opening {
			return
		}
		if t.ISO != b.period || !reportable(b.in, t) {
			continue
		}
		for n := range b.claims {
			if b.facts[n].sentence > t.Sentence {
				return
			}
			if ended, _ := b.against(t.ISO); ended && b.facts[n].sentence < t.Sentence && b.takesPeriod(n) {
				b.claims[n].Time, b.facts[n].timed = claim.Field{Text: t.ISO, Key: t.ISO, From: t.Span, Guess: true}, running
			}
		}
		return
	}
}

// takesPeriod: claim n of the opening tells no time, and may be told of an ended one.
func (b *builder) takesPeriod(n int) bool {
	c, f := &b.claims[n], &b.facts[n]
	return c.Time.Text == "" && !open(c) && !f.dated && !f.back && !timeUnit(c.Quantity.Unit) && (f.tense != present || f.sentence == 0)
}

// passageTime is the time that the passage speaks of: the latest in the last
// sentence with one, since writers compare with what was before.
func (b *builder) passageTime(n int) claim.Field {
	var f claim.Field
	sentence := -1
	for k := n - 1; b.period != "" && k >= 0 && k >= n-reachClaims; k-- {
		t := b.claims[k].Time
		if b.facts[k].timed < inSentence || b.facts[k].back || t.Text == "" || strings.HasSuffix(t.Text, "/..") {
			continue
		}
		if sentence >= 0 && b.facts[k].sentence != sentence {
			break
		}
		sentence = b.facts[k].sentence
		if (f.Text == "" || t.Key > f.Key) && overlap(t.Key, b.period) && b.carries(k, n) {
			f = t
		}
	}
	f.Guess = f.Text != ""
	return f
}

// carries: the time of claim k goes on to hold for claim n. What is said in the
// present, what is planned and a mere length of time do not hold for a past year,
// and one event's date does not hold for the next event's.
func (b *builder) carries(k, n int) bool {
	c, f, g := &b.claims[n], &b.facts[n], &b.facts[k]
	apart := b.blocksApart(f.sentence, g.sentence)
	if f.dated || timeUnit(c.Quantity.Unit) || apart < -1 || apart > 1 {
		return false
	}
	now := f.tense == present && g.tense == past && apart <= 0 // headlines tell the past in the present
	if b.old(k) && (now || f.sentence > g.sentence+1) {
		return false
	}
	if b.now == 0 {
		return open(c) == open(&b.claims[k]) && !now
	}
	iso := b.claims[k].Time.Key
	ended, begun := b.against(iso)
	if ended && open(c) || now && year(lastOf(iso)) < b.now {
		return false
	}
	return begun || open(c) || !open(&b.claims[k])
}

// dated: the clause of the number at word i names a day of its own ("fell on
// Wednesday"), though not one that says when.
func (b *builder) dated(i int) bool {
	if b.Reporting(b.facts[b.W[i].Num].verb) {
		return false
	}
	for k := max(0, i-reach); k < len(b.W) && k < i+reach; k++ {
		if b.W[k].Tag == syntax.Time && b.SegAt[k] == b.SegAt[i] && b.SegAt[k] >= 0 {
			if t := b.in.Times[b.W[k].Time].Kind; t == mention.Weekday || t == mention.Day {
				return true
			}
		}
	}
	return false
}

// open: the claim is of what has not happened yet.
func open(c *claim.Claim) bool { return c.Status == claim.Planned || c.Status == claim.Estimated }

// against compares a time with the article's: it was over before that month, or that
// year where no more is known; it had begun by then.
func (b *builder) against(iso string) (ended, begun bool) {
	const month = len("2006-01")
	last, date := lastOf(iso), b.in.Article.Date
	if len(last) >= month && len(date) >= month && isDigit(last[5]) {
		return last[:month] < date[:month], iso[:min(month, len(iso))] <= date
	}
	if order, ok := times.Compare(last, date); ok { // a quarter or half of the year
		first, _, _ := strings.Cut(iso, "/")
		start, apart := times.Compare(first, date)
		return order < 0, !apart || start <= 0
	}
	return year(last) < b.now, year(iso) <= b.now
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// old: the time of claim k lies more than a year before the article: history.
func (b *builder) old(k int) bool {
	return year(lastOf(b.claims[k].Time.Key)) < b.now-1
}

// lastOf is the end of an ISO time that names two.
func lastOf(iso string) string { return iso[strings.LastIndexByte(iso, '/')+1:] }

// year is the year that an ISO time begins with; 0 without one.
func year(iso string) int {
	if len(iso) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(iso[:4])
	return y
}

// timeUnit: the unit is a length of time. Quarters are periods of accounts.
func timeUnit(unit string) bool { return mention.IsDuration(unit) && unit != "quarter" }

// blocksApart is how many blocks the sentence t comes after the sentence s.
func (b *builder) blocksApart(s, t int) int {
	return b.in.Tokens.Sentences[t].Block - b.in.Tokens.Sentences[s].Block
}

// tense is the time that a clause speaks of.
type tense uint8

const (
	past tense = iota // or unknown
	perfect
	present
)

// tenseOf is the tense of the clause of the number at word i.
func (b *builder) tenseOf(i int) tense {
	v := b.facts[b.W[i].Num].verb
	if v < 0 || b.SegAt[v] < 0 {
		return past
	}
	s := &b.Segs[b.SegAt[v]]
	if s.Finite < 0 {
		return past
	}
	w := &b.W[s.Finite]
	switch {
	case w.Class&lang.Present != 0 && b.perfect(s):
		return perfect
	case w.Class&lang.Present != 0,
		b.Nouns && w.Class&lang.Auxiliary == 0 && b.c.Ends(w.Lower, "present") && !b.c.Preterite[w.Lower],
		!b.Nouns && w.Class&lang.Auxiliary == 0 && w.Verb.Form&(lang.Third|lang.Base) != 0 && w.Verb.Form&lang.Past == 0:
		return present
	}
	return past
}

// perfect: an auxiliary and a participle say what has happened.
func (b *builder) perfect(s *syntax.Segment) bool {
	w := &b.W[s.Finite]
	if !b.Nouns {
		return w.Class&lang.Have != 0 && s.Main != s.Finite
	}
	if w.Class&(lang.Have|lang.Be) == 0 {
		return false
	}
	for k := s.Finite + 1; k < len(b.W) && k < s.Finite+reach; k++ {
		switch b.W[k].Tag {
		case syntax.Part:
			return true
		case syntax.Verb, syntax.Aux, syntax.Sub, syntax.Rel:
			return false
		}
	}
	return false
}
