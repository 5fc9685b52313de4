package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Sentences beside a total in which its parts stand, how many of them are looked at, and by
// how much, as a fraction of it, they may miss it to be its parts at all.
const (
	addendsReach = 2
	mostAddends  = 12
	addendsMiss  = 0.35
	toldMiss     = 0.7 // where the wording says that they are all of its parts
)

// bindAddends takes an amount for a total and the amounts of its unit in the sentences
// around it for its parts, where they add up to about as much: those behind it, those
// before it, or the two on either side in its sentence. What contradicts depends on how many
// words say that they are parts (addends_cues.go).
func bindAddends(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for s := range c.Doc.Quantities {
		if !c.addable(s) || completion.IsChange(&c.Doc.Claims[s]) {
			continue
		}
		if b := c.addUp(fp.Frame, s); b != nil {
			out = append(out, b)
		}
	}
	whole := slices.Clone(out) // out changes while it is searched
	return slices.DeleteFunc(out, func(b *passage.Binding) bool { return slices.ContainsFunc(whole, b.AddsUpWithin) })
}

// addable: the figure is an amount that others may add up to, or a part of one.
func (c *Sums) addable(q int) bool {
	m := &c.Doc.Quantities[q]
	return q < len(c.Doc.Claims) && roletype.Fits("amount", m) && m.Unit != evidence.UnitYear && !m.Adjective && m.Per == "" && !c.Vague(q) && !c.Cell(m) &&
		c.Mid(q) > 0 && !c.CountsPoints(m) && !c.YearLike(m)
}

// addition is a total and what may be its parts, in the order of the text.
type addition struct {
	total int
	parts []int
	side  int // 1 where the parts stand behind the total, -1 where before, 0 on either side
	// holding: a figure among them is a part of another one.
	holding bool
	// closed: the wording says that the last part is the last. listed: they are told one by
	// one right behind the total.
	closed, listed bool
}

// addUp is the binding of the total and its parts: a reading for all figures behind it, for
// all before it, and for the runs of them that begin beside it; nil where none come near.
func (c *Sums) addUp(f *rules.Frame, s int) *passage.Binding {
	var readings []*passage.Binding
	for _, a := range c.additions(f, s) {
		sure := c.howSure(f, a)
		for n := len(a.parts); n >= 2 && len(readings) < completion.MaxReadings; n-- {
			for from := 0; from+n <= len(a.parts) && len(readings) < completion.MaxReadings; from++ {
				if n < len(a.parts) && (c.cutsRun(a.parts, from) || c.cutsRun(a.parts, from+n)) {
					continue // a list is one thing
				}
				if r := c.sumOf(f, s, a.parts[from:from+n], sure == certain && n == len(a.parts) && (a.listed || a.side < 0)); r != nil && (n > 2 ||
					sure > unsaid || len(readings) > 0) {
					r.AgreeOnly = n < len(a.parts) || sure == guessedAt || a.side <= 0 && sure == unsaid
					r.SlipOnly, r.MovedOnly, r.Guessed = sure < certain, sure <= unsaid, true
					readings = append(readings, r)
				}
			}
		}
	}
	return passage.OneOf(append(readings, c.farSums(f, s)...))
}

// cutsRun: the parts from the i-th on are the rest of a list that begins before them.
func (c *Sums) cutsRun(parts []int, i int) bool {
	return i > 0 && i < len(parts) && parts[i-1]+1 == parts[i] && c.Coordinated(parts[i-1])
}

// additions lists what may be the parts of the total: the figures behind it where it is
// the first of its unit in its sentence, or only one of them stands before it ("12 of the 40"), those
// before it where it is the last, those listed right behind it, and the two beside it.
func (c *Sums) additions(f *rules.Frame, s int) []addition {
	var out []addition
	add := func(a addition) {
		if len(a.parts) > 1 {
			out = append(out, a)
		}
	}
	first := c.LikeBeside(s, -1)
	taken := first >= 0 && c.TakenFrom(first, s)
	ahead, back := c.addends(f, s, 1, nil), c.addends(f, s, -1, nil)
	if list := c.listedBehind(s); list != nil {
		add(addition{total: s, parts: list, side: 1, listed: true})
	}
	if taken {
		add(c.addends(f, s, 1, []int{first}))
	} else if first < 0 && len(ahead.parts) > 0 && !c.joinedAs(s, ahead.parts[0]) {
		add(ahead)
	}
	if c.LikeBeside(s, 1) < 0 {
		add(c.ownSentence(back))
		add(back)
	}
	if len(ahead.parts) == 1 && len(back.parts) == 1 && c.Doc.Quantities[back.parts[0]].Sentence == c.Doc.Quantities[ahead.parts[0]].Sentence {
		add(addition{total: s, parts: []int{back.parts[0], ahead.parts[0]}, holding: ahead.holding || back.holding})
	}
	return out
}

// TakenFrom: the first figure is told of as some of the second: "12 of the 40".
func (c *Sums) TakenFrom(part, whole int) bool {
	x, y := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return c.addable(part) && c.Mid(part) < c.Mid(whole) && y.First-x.Last <= JoinedReach && c.TokenIn(x.Last, evidence.ClassTaken)
}

// ownSentence keeps of the parts before a total those of the sentence nearest to it, where it
// has two.
func (c *Sums) ownSentence(a addition) addition {
	n := len(a.parts)
	for n > 0 && c.Doc.Quantities[a.parts[n-1]].Sentence == c.Doc.Quantities[a.parts[len(a.parts)-1]].Sentence {
		n--
	}
	if n == 0 {
		return addition{}
	}
	a.parts = a.parts[n:]
	return a
}

// JoinedReach is how many words "and" and what the next figure tells of may take.
const JoinedReach = 4

// joinedAs: the next figure is joined to the total as something else, "121 passengers and a crew of 22", or the total
// is the first of a list that leaves out its unit: "the Swiss pay 4.1, the French 2.9 and the Dutch 1.2 billion".
func (c *Sums) joinedAs(total, next int) bool {
	x, y := &c.Doc.Quantities[total], &c.Doc.Quantities[next]
	if x.Unit != mention.Count && x.Span.End == x.Number.End && next == total+1 && c.Coordinated(total) && c.TokenAt(x.End) != y.First-1 {
		return true
	}
	return x.Last < y.First && y.First-x.Last <= JoinedReach && c.WordsIn(x.Last, x.Last+1, lang.Coordinator)
}

// addends lists the figures on one side of the total that may be its parts, up to one as
// great as it, or one that is said to be the last, after those that are known; and whether one of them is
// said to be a part of another.
func (c *Sums) addends(f *rules.Frame, s, step int, known []int) addition {
	a := addition{total: s, side: step, parts: known}
	all := c.Doc.Quantities
	for q := s + step; q >= 0 && q < len(all) && len(a.parts) < mostAddends && !a.closed; q += step {
		if d := all[q].Sentence - all[s].Sentence; d > addendsReach || d < -addendsReach {
			break
		}
		if !c.addable(q) || !c.addsTo(q, s) || c.basis(q) || c.toldAlready(a.parts, q) || c.ofOtherThings(q, s) {
			continue
		}
		if (len(a.parts) > 0 || step < 0) && c.InsideOther(q) {
			a.holding = true
			continue
		}
		if c.Mid(q) >= c.Mid(s) || c.timeBefore(q, s) {
			break
		}
		a.parts = append(a.parts, q)
		a.closed = step > 0 && len(a.parts) > 1 && c.LikeBeside(q, 1) < 0 && c.LedBy(q, f.Options[optionLast])
	}
	if step < 0 {
		slices.Reverse(a.parts)
	}
	return a
}

// timeBefore: another sentence tells the figure of an earlier time, the total's own tells none: "In the year before it paid 2,100".
func (c *Sums) timeBefore(q, s int) bool {
	if c.Doc.Quantities[q].Sentence == c.Doc.Quantities[s].Sentence {
		return false
	}
	t, own := c.ClauseTime(q), c.ClauseTime(s)
	return t != nil && evidence.LooksBack(*t) && own == nil
}

// basis: the figure is the one that another has changed from, "up from 51".
func (c *Sums) basis(q int) bool {
	first := c.Doc.Quantities[q].First
	return first > 0 && c.TokenIn(first-1, evidence.ClassBasis)
}

// toldAlready: the figure is one of the parts, told again in another sentence.
func (c *Sums) toldAlready(parts []int, q int) bool {
	return slices.ContainsFunc(parts, func(p int) bool {
		return c.Mid(p) == c.Mid(q) && c.Doc.Quantities[p].Sentence != c.Doc.Quantities[q].Sentence
	})
}

// addsTo: the figure is of the total's unit, or takes it, and counts the same or nothing
// else that its own sentence would tell of.
func (c *Sums) addsTo(q, s int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[s]
	switch {
	case !roletype.SameUnit(x, y):
		return completion.TakesUnit(x, y) && !mention.IsDuration(y.Unit) && (y.Unit == mention.Count || !c.TakenOfThings(x) && x.LowPlace >= min(y.LowPlace, 0))
	case c.SameOrPeople(x, y):
		return true
	}
	return x.Sentence != y.Sentence && x.Form == mention.Figures && evidence.SignificantDigits(x) > 1
}

// oneMore: the parts lack one, and their sentences tell of a single thing besides: "88 shrank,
// three stayed, only one grew".
func (c *Sums) oneMore(total int, parts []int, lack float64) bool {
	if lack != 1 || c.Doc.Quantities[total].Unit != mention.Count {
		return false
	}
	s := c.Doc.Tokens.Sentences[c.Doc.Quantities[parts[len(parts)-1]].Sentence]
	return c.TokensIn(s.First, s.Last, passage.ClassOneThing)
}

// sumOf is the reading of the parts, nil where they do not come near the total; further off
// where it is told that they are all.
func (c *Sums) sumOf(f *rules.Frame, s int, parts []int, told bool) *passage.Binding {
	total := 0.0
	for _, q := range parts {
		total += c.Mid(q)
	}
	least, most := -addendsMiss, addendsMiss
	if told {
		least, most = -toldMiss, apartMost
	}
	if miss := total/c.Mid(s) - 1; miss < least || miss > most || c.oneMore(s, parts, c.Mid(s)-total) {
		return nil
	}
	b := &passage.Binding{Frame: f, Weak: true}
	b.Add("sum", c.QuantityFiller(s))
	for _, q := range parts {
		b.Add(check.RoleParts, c.QuantityFiller(q))
	}
	return b
}
