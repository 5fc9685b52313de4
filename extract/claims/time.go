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

// rank says how closely a time is tied to a number.
type rank uint8

const (
	untimed rank = iota
	running      // the passage's
	inSentence
	inClause
	adjacent
)

// setTime finds the time that claim n, at word i, holds for.
func (b *builder) setTime(n, i int) {
	cl, f := &b.claims[n], &b.facts[n]
	f.back = b.back(i)
	k, r := b.nearest(i)
	switch {
	case f.takes >= 0 && k < 0 && !f.back:
		cl.Time, f.timed = b.claims[f.takes].Time, running
		cl.Time.Guess = true
		return
	case k >= 0 && (r >= inClause || n == b.first || b.facts[n-1].timed < inClause):
		cl.Time, f.timed = b.when(k, n), r
	case n > b.first && b.claims[n-1].Time.Text != "" && b.goesOnInTime(n, i):
		cl.Time, f.timed = b.claims[n-1].Time, inSentence
		cl.Time.Guess = true
	case k >= 0:
		cl.Time, f.timed = b.when(k, n), r
	}
	if cl.Time.Text == "" && !f.quoted {
		cl.Time, f.timed = b.passageTime(n), running
	}
}

// goesOnInTime: the time of the claim before in the sentence holds for claim n, at word
// i, too: not where it is that of what the number is compared with, or of the value
// that a change leads from.
func (b *builder) goesOnInTime(n, i int) bool {
	f := &b.facts[n-1]
	if si := b.SegAt[i]; si >= 0 && si != b.SegAt[f.word] && b.Segs[si].Main >= 0 && (b.Segs[si].Sub || b.Segs[si].Rel) {
		return false
	}
	return !f.back && !(f.timed == adjacent && b.endpoint(f.word) && b.endpoint(i))
}

// back: the number is what another is compared with.
func (b *builder) back(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		switch {
		case b.W[k].Class&lang.Comparison != 0:
			return true
		case b.W[k].Tag != syntax.Adv && b.W[k].Tag != syntax.Prep && b.W[k].Tag != syntax.Det && b.W[k].Tag != syntax.Adj:
			return false
		}
	}
	return false
}

// nearest is the word of the time closest to the number in structure.
func (b *builder) nearest(i int) (int, rank) {
	if k := b.timeRight(i); k >= 0 {
		return k, adjacent
	}
	if k := b.timeLeft(i); k >= 0 {
		return k, adjacent
	}
	best, r := -1, untimed
	latest, matrix := -1, -1
	for k := max(0, i-reach); k < len(b.W) && k < i+reach; k++ {
		if b.W[k].Tag != syntax.Time || !b.usable(k) || b.other(k, i) {
			continue
		}
		if (b.earlier(k) && !b.ownEarlier(k, i) || b.compared(k)) && !b.back(i) {
			b.base(k)
			continue // the time of what the number is compared with
		}
		if b.telling(k, i) {
			continue
		}
		if b.otherClause(k, i) {
			if b.matrix(k, i) {
				matrix = k
			}
			continue
		}
		x := b.tie(k, i)
		if o := b.taken(k); o >= 0 {
			if b.back(o) && !b.back(i) || b.endpoint(o) && b.endpoint(i) {
				continue
			}
			// It is another number's; the later of them is what a change leads to.
			if x >= inSentence && b.SegAt[k] == b.SegAt[i] && (latest < 0 || b.iso(k) > b.iso(latest)) {
				latest = k
			}
			continue
		}
		if b.attributed(k) {
			x = running
		} else if b.open(k) {
			x = min(x, inSentence)
		}
		if x > r || x == r && best >= 0 && b.coarser(k, best) || x == r && abs(k-i) < abs(best-i) && !b.coarser(best, k) {
			best, r = k, x
		}
	}
	if best < 0 && latest >= 0 {
		return latest, inSentence
	}
	if best < 0 && matrix >= 0 {
		return matrix, running
	}
	return best, r
}

// attributed: the time at word k only says of which time the thing right before it is: "die
// Bevölkerung von 2015", "the player of the year 2004".
func (b *builder) attributed(k int) bool {
	if k < 2 || b.ChunkAt[k-2] < 0 || !(b.W[k-1].Tag == syntax.Prep && b.W[k-1].Class&lang.Of != 0 ||
		b.Nouns && b.W[k-1].Tag == syntax.Det && b.c.Genitive[b.W[k-1].Lower]) {
		return false
	}
	h := b.Chunks[b.ChunkAt[k-2]].Head()
	return h == k-2 && b.W[h].Tag == syntax.Noun && b.W[h].Class&(lang.TimeNoun|lang.Change|lang.Transparent) == 0
}

// timeLeft: "2003's 9.1%", "last year's inflation rate of 3%", "(2003: 9.1%)".
func (b *builder) timeLeft(i int) int {
	if k := b.relativeTime(i); k >= 0 {
		return k
	}
	if i > 1 && b.W[i-1].Tag == syntax.Colon && b.W[i-2].Tag == syntax.Time && b.usable(i-2) {
		return i - 2
	}
	for k := i - 1; k >= 0 && k > i-6; k-- {
		switch b.W[k].Tag {
		case syntax.Time:
			if b.W[k].Gen && b.usable(k) {
				return k
			}
			return -1
		case syntax.Adj, syntax.Noun, syntax.Adv:
		case syntax.Prep:
			if b.W[k].Class&lang.Of == 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// endpoint: the number at word i is one that a change leads to or from.
func (b *builder) endpoint(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if b.W[k].Tag == syntax.Prep {
			return b.c.Endpoints[b.W[k].Lower]
		}
		if t := b.W[k].Tag; t != syntax.Adv && t != syntax.Det && t != syntax.Adj {
			return false
		}
	}
	return false
}

// open: the time only says since when.
func (b *builder) open(k int) bool { return strings.HasSuffix(b.iso(k), "/..") }

func (b *builder) iso(k int) string { return b.in.Times[b.W[k].Time].ISO }

// taken is the number right before the time, whose time it is; -1 if there is none.
func (b *builder) taken(k int) int {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		switch b.W[j].Tag {
		case syntax.Num:
			return j
		case syntax.Prep, syntax.Det, syntax.Adv:
		default:
			return -1
		}
	}
	return -1
}

// timeRight: "£3.24bn in 2003", "24,7 Prozent für 1997": a time right behind the
// number, brackets and small words between.
func (b *builder) timeRight(i int) int {
	for k := i + 1; k < len(b.W) && k < i+8; k++ {
		switch b.W[k].Tag {
		case syntax.Time:
			if (b.usable(k) || b.ago(k)) && (b.back(i) || !b.compared(k)) && !(k+1 < len(b.W) && b.W[k+1].Num >= 0 && k > i+1 && b.W[k-1].Tag == syntax.Comma) {
				return k
			}
			return -1
		case syntax.Prep, syntax.Adv, syntax.Det, syntax.Adj:
		case syntax.Noun:
			if b.W[k].Class&lang.TimeNoun == 0 {
				return -1
			}
		case syntax.Open:
			for stop := k + reach; k < len(b.W) && k < stop && b.W[k].Tag != syntax.Close; {
				k++
			}
		default:
			return -1
		}
	}
	return -1
}

// tie is how closely the time at word k is tied to the number at word i.
func (b *builder) tie(k, i int) rank {
	if b.SegAt[k] == b.SegAt[i] && b.SegAt[k] >= 0 {
		if n := b.numberBetween(k, i); n {
			return inSentence
		}
		return inClause
	}
	return inSentence
}

func (b *builder) numberBetween(k, i int) bool {
	for j := min(k, i) + 1; j < max(k, i); j++ {
		if b.W[j].Tag == syntax.Num {
			return true
		}
	}
	return false
}

// usable: the time says when something holds. A weekday on which somebody spoke
// does not, nor a mere length of time.
func (b *builder) usable(k int) bool {
	t := &b.in.Times[b.W[k].Time]
	if t.ISO == "" && !b.earlier(k) || b.ranking(k) {
		return false
	}
	if t.Kind == mention.Anchor && !b.earlier(k) && !t.Context || t.Kind == mention.Clock {
		return false
	}
	if t.Kind == mention.Century || t.Kind == mention.Decade && !b.written(t) {
		return false // "set in the 19th century", "in his twenties"
	}
	if t.Kind == mention.Day && t.Relative && !b.written(t) || t.Kind == mention.Weekday {
		return false
	}
	return true
}

// written: a date stands in figures, as opposed to "on Friday".
func (b *builder) written(t *mention.Time) bool {
	return t.Weekday == 0 && strings.ContainsAny(b.in.Tokens.Text[t.Start:t.End], "0123456789")
}

// coarser: the time at word k is of a kind that numbers of a report hold for, the
// one at j a mere day.
func (b *builder) coarser(k, j int) bool {
	x, y := b.in.Times[b.W[k].Time].Kind, b.in.Times[b.W[j].Time].Kind
	return x != mention.Day && y == mention.Day
}

// earlier: the time is counted back from another one ("a year earlier", "zuvor").
func (b *builder) earlier(k int) bool {
	t := &b.in.Times[b.W[k].Time]
	return t.Kind == mention.Anchor && t.Amount < 0 && (t.Context || b.comparing(k))
}

// ago: the time is counted back in years from the article: "a year ago", "vor zwei Jahren".
func (b *builder) ago(k int) bool {
	t := &b.in.Times[b.W[k].Time]
	return t.Kind == mention.Anchor && t.Amount < 0 && t.AnchorUnit == "year" && t.ISO != ""
}

// ownEarlier: the clause of the number at word i is told of the earlier time at word k, and of no other number: "A year earlier it
// had been 2,800", unlike "the figure a year earlier".
func (b *builder) ownEarlier(k, i int) bool {
	if b.opensPart(k, i) {
		return true
	}
	si := b.SegAt[i]
	if si < 0 || b.SegAt[k] != si || b.Segs[si].Main < 0 || k > 0 && b.W[k-1].Tag == syntax.Noun {
		return false
	}
	for j := max(b.Segs[si].From, k-reach); j < min(b.Segs[si].To, k+reach); j++ {
		if b.W[j].Tag == syntax.Num && j != i {
			return false
		}
	}
	return true
}

// comparing: a word of comparison belongs to the time.
func (b *builder) comparing(k int) bool {
	t := &b.in.Times[b.W[k].Time]
	for j := t.First; j < t.Last && j < len(b.in.Tokens.All); j++ {
		if b.c.Words[b.in.Tokens.All[j].Lower]&lang.Comparison != 0 {
			return true
		}
	}
	return false
}

// when makes a field of the time at word k.
func (b *builder) when(k, n int) claim.Field {
	t := &b.in.Times[b.W[k].Time]
	iso := t.ISO
	if b.earlier(k) || b.ago(k) && partOfYear(b.timeBefore(n)) {
		if from := times.Shift(b.timeBefore(n), t.Amount, t.AnchorUnit); from != "" {
			iso = from
		}
	}
	if t.Relative && !b.earlier(k) && b.facts[n].back && b.comparing(k) {
		if base := b.timeBefore(n); base != "" && before(base, t.Kind) != "" {
			iso = before(base, t.Kind) // "1.9 in 2003, compared with 1.7 in the previous year"
		}
	}
	if from := b.joined(k, iso); from != "" {
		iso = from + "/" + iso
	}
	return claim.Field{Text: iso, Key: iso, From: t.Span}
}

// before is the ISO time one year before the time that a number is compared with, if such
// a time is of the kind; "" if it is not.
func before(base string, kind mention.TimeKind) string {
	if kind != mention.Year {
		return ""
	}
	return times.Shift(base, -1, "year")
}

// joined is the month right before the month iso at word k that a conjunction joins to
// it: "in April and May"; "" if there is none.
func (b *builder) joined(k int, iso string) string {
	const year = len("2006")
	if k < 2 || b.W[k-1].Tag != syntax.Coord || b.W[k-2].Tag != syntax.Time {
		return ""
	}
	t, p := &b.in.Times[b.W[k].Time], &b.in.Times[b.W[k-2].Time]
	if t.Kind != mention.Month || p.Kind != mention.Month || len(iso) <= year || len(p.ISO) != len(iso) || t.Part != "" || p.Part != "" {
		return ""
	}
	if from := iso[:year] + p.ISO[year:]; month(from)+1 == month(iso) {
		return from
	}
	return ""
}

// month is the month of an ISO time that names one.
func month(iso string) int {
	m, _ := strconv.Atoi(iso[len("2006-"):])
	return m
}

// base notes that something is only compared with the time at word k.
func (b *builder) base(k int) {
	if b.bases == nil {
		b.bases = map[int32]bool{}
	}
	b.bases[b.W[k].Time] = true
}

// timeBefore is the time that "a year earlier" counts from: that of the claim before.
func (b *builder) timeBefore(n int) string {
	for k := n - 1; k >= 0 && k >= n-4; k-- {
		if b.claims[k].Time.Key != "" && !b.facts[k].back {
			return b.claims[k].Time.Key
		}
	}
	return ""
}

// opensPart: the time at word k begins a part of the sentence, behind a comma or conjunction and right before the number at word i:
// "Sales were 5m, and the year before 4m".
func (b *builder) opensPart(k, i int) bool {
	if k >= i || i-k >= 5 {
		return false
	}
	for j := k + 1; j < i; j++ {
		if t := b.W[j].Tag; t != syntax.Prep && t != syntax.Det && t != syntax.Adv {
			return false
		}
	}
	j := k - 1
	for j > 0 && (b.W[j].Tag == syntax.Prep || b.W[j].Tag == syntax.Det) {
		j--
	}
	return j >= 0 && (b.W[j].Tag == syntax.Comma || b.W[j].Tag == syntax.Coord)
}

// partOfYear: the ISO time is shorter than a year, a quarter, half, month or day: what is compared with it is of the same part.
func partOfYear(iso string) bool { return len(iso) > yearLen && !strings.Contains(iso, "/") }
