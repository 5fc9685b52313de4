package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

const addendsBinder = "addends"

func init() { binders[addendsBinder] = bindAddends }

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
func bindAddends(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for s := range c.Doc.Quantities {
		if !c.addable(s) || isChange(&c.Doc.Claims[s]) {
			continue
		}
		if b := c.addUp(fp.Frame, s); b != nil {
			out = append(out, b)
		}
	}
	whole := slices.Clone(out) // out changes while it is searched
	return slices.DeleteFunc(out, func(b *binding) bool { return slices.ContainsFunc(whole, b.addsUpWithin) })
}

// addsUpWithin: the total and its parts are all parts of the other's total.
func (b *binding) addsUpWithin(o *binding) bool {
	if o == b {
		return false
	}
	parts := o.get(check.RoleParts)
	for _, r := range b.roles {
		for _, f := range r.fillers {
			if !slices.ContainsFunc(parts, func(p filler) bool { return p.quantity == f.quantity }) {
				return false
			}
		}
	}
	return true
}

// addable: the figure is an amount that others may add up to, or a part of one.
func (c *checker) addable(q int) bool {
	m := &c.Doc.Quantities[q]
	return q < len(c.Doc.Claims) && roletype.Fits("amount", m) && m.Unit != unitYear && !m.Adjective && m.Per == "" && !c.vague(q) && !c.cell(m) &&
		c.mid(q) > 0 && !c.countsPoints(m) && !c.yearLike(m)
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
func (c *checker) addUp(f *rules.Frame, s int) *binding {
	var readings []*binding
	for _, a := range c.additions(f, s) {
		sure := c.howSure(f, a)
		for n := len(a.parts); n >= 2 && len(readings) < maxReadings; n-- {
			for from := 0; from+n <= len(a.parts) && len(readings) < maxReadings; from++ {
				if r := c.sumOf(f, s, a.parts[from:from+n], sure == certain && n == len(a.parts) && (a.listed || a.side < 0)); r != nil && (n > 2 ||
					sure > unsaid || len(readings) > 0) {
					r.agreeOnly = n < len(a.parts) || sure == guessedAt || a.side <= 0 && sure == unsaid
					r.slipOnly, r.movedOnly, r.guessed = sure < certain, sure <= unsaid, true
					readings = append(readings, r)
				}
			}
		}
	}
	return oneOf(append(readings, c.farSums(f, s)...))
}

// additions lists what may be the parts of the total: the figures behind it where it is
// the first of its unit in its sentence, or only one of them stands before it ("12 of the 40"), those
// before it where it is the last, those listed right behind it, and the two beside it.
func (c *checker) additions(f *rules.Frame, s int) []addition {
	var out []addition
	add := func(a addition) {
		if len(a.parts) > 1 {
			out = append(out, a)
		}
	}
	first := c.likeBeside(s, -1)
	taken := first >= 0 && c.takenFrom(first, s)
	ahead, back := c.addends(f, s, 1, nil), c.addends(f, s, -1, nil)
	if list := c.listedBehind(s); list != nil {
		add(addition{total: s, parts: list, side: 1, listed: true})
	}
	if taken {
		add(c.addends(f, s, 1, []int{first}))
	} else if first < 0 && len(ahead.parts) > 0 && !c.joinedAs(s, ahead.parts[0]) {
		add(ahead)
	}
	if c.likeBeside(s, 1) < 0 {
		add(c.ownSentence(back))
		add(back)
	}
	if len(ahead.parts) == 1 && len(back.parts) == 1 && c.Doc.Quantities[back.parts[0]].Sentence == c.Doc.Quantities[ahead.parts[0]].Sentence {
		add(addition{total: s, parts: []int{back.parts[0], ahead.parts[0]}, holding: ahead.holding || back.holding})
	}
	return out
}

// takenFrom: the first figure is told of as some of the second: "12 of the 40".
func (c *checker) takenFrom(part, whole int) bool {
	x, y := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return c.addable(part) && c.mid(part) < c.mid(whole) && y.First-x.Last <= joinedReach && c.tokenIn(x.Last, classTaken)
}

// ownSentence keeps of the parts before a total those of the sentence nearest to it, where it
// has two.
func (c *checker) ownSentence(a addition) addition {
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

// joinedReach is how many words "and" and what the next figure tells of may take.
const joinedReach = 4

// joinedAs: the next figure is joined to the total as something else: "121 passengers and a
// crew of 22".
func (c *checker) joinedAs(total, next int) bool {
	x, y := &c.Doc.Quantities[total], &c.Doc.Quantities[next]
	return x.Last < y.First && y.First-x.Last <= joinedReach && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[x.Last].Lower]&lang.Coordinator != 0
}

// addends lists the figures on one side of the total that may be its parts, up to one as
// great as it, or one that is said to be the last, after those that are known; and whether one of them is
// said to be a part of another.
func (c *checker) addends(f *rules.Frame, s, step int, known []int) addition {
	a := addition{total: s, side: step, parts: known}
	all := c.Doc.Quantities
	for q := s + step; q >= 0 && q < len(all) && len(a.parts) < mostAddends && !a.closed; q += step {
		if d := all[q].Sentence - all[s].Sentence; d > addendsReach || d < -addendsReach {
			break
		}
		if !c.addable(q) || !c.addsTo(q, s) || c.basis(q) || c.toldAlready(a.parts, q) || c.ofOtherThings(q, s) {
			continue
		}
		if (len(a.parts) > 0 || step < 0) && c.insideOther(q) {
			a.holding = true
			continue
		}
		if c.mid(q) >= c.mid(s) || c.timeBefore(q, s) {
			break
		}
		a.parts = append(a.parts, q)
		a.closed = step > 0 && len(a.parts) > 1 && c.likeBeside(q, 1) < 0 && c.ledBy(q, f.Options[optionLast])
	}
	if step < 0 {
		slices.Reverse(a.parts)
	}
	return a
}

// timeBefore: another sentence tells the figure of an earlier time, the total's own tells none: "In the year before it paid 2,100".
func (c *checker) timeBefore(q, s int) bool {
	if c.Doc.Quantities[q].Sentence == c.Doc.Quantities[s].Sentence {
		return false
	}
	t, own := c.clauseTime(q), c.clauseTime(s)
	return t != nil && looksBack(*t) && own == nil
}

// basis: the figure is the one that another has changed from, "up from 51".
func (c *checker) basis(q int) bool {
	first := c.Doc.Quantities[q].First
	return first > 0 && c.tokenIn(first-1, classBasis)
}

// toldAlready: the figure is one of the parts, told again in another sentence.
func (c *checker) toldAlready(parts []int, q int) bool {
	return slices.ContainsFunc(parts, func(p int) bool {
		return c.mid(p) == c.mid(q) && c.Doc.Quantities[p].Sentence != c.Doc.Quantities[q].Sentence
	})
}

// addsTo: the figure is of the total's unit, or takes it, and counts the same or nothing
// else that its own sentence would tell of.
func (c *checker) addsTo(q, s int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[s]
	switch {
	case !roletype.SameUnit(x, y):
		return takesUnit(x, y) && !mention.IsDuration(y.Unit) && (y.Unit == mention.Count || !c.takenOfThings(x) && x.LowPlace >= min(y.LowPlace, 0))
	case c.sameOrPeople(x, y):
		return true
	}
	return x.Sentence != y.Sentence && x.Form == mention.Figures && significantDigits(x) > 1
}

// takenOfThings: the bare number is so many of the things named behind it: "38 of the 52 lines".
func (c *checker) takenOfThings(m *mention.Quantity) bool {
	return m.Last < len(c.Doc.Tokens.All) && c.tokenIn(m.Last, classTaken)
}

// insideReach is how many words stand between a figure and the word that makes it part of
// the one before it: "of these, by the middle of November, 14m".
const insideReach = 6

// insideOther: the figure is a part of the one before it: "38 died, two nurses among them".
func (c *checker) insideOther(q int) bool {
	m := &c.Doc.Quantities[q]
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-insideReach)
	if q > 0 {
		first = max(first, c.Doc.Quantities[q-1].Last)
	}
	return c.ofThem(q) || c.tokensIn(first, m.First, classInside)
}

// classInside holds the words before a part of a part: "including".
const classInside = "inside-other"

// oneMore: the parts lack one, and their sentences tell of a single thing besides: "88 shrank,
// three stayed, only one grew".
func (c *checker) oneMore(total int, parts []int, lack float64) bool {
	if lack != 1 || c.Doc.Quantities[total].Unit != mention.Count {
		return false
	}
	s := c.Doc.Tokens.Sentences[c.Doc.Quantities[parts[len(parts)-1]].Sentence]
	return c.tokensIn(s.First, s.Last, classOneThing)
}

// sumOf is the reading of the parts, nil where they do not come near the total; further off
// where it is told that they are all.
func (c *checker) sumOf(f *rules.Frame, s int, parts []int, told bool) *binding {
	total := 0.0
	for _, q := range parts {
		total += c.mid(q)
	}
	most := addendsMiss
	if told {
		most = toldMiss
	}
	if miss := total/c.mid(s) - 1; miss < -most || miss > most || c.oneMore(s, parts, c.mid(s)-total) {
		return nil
	}
	b := &binding{frame: f, weak: true}
	b.add("sum", c.quantityFiller(s))
	for _, q := range parts {
		b.add(check.RoleParts, c.quantityFiller(q))
	}
	return b
}
