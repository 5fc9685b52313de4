package sums

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// bindBreakdown takes a figure for a total that is broken down right behind it: in a bracket, behind a colon, or
// in a sentence or two that tell of nothing else of its unit. That all figures there can be parts,
// and how they are told, says that they are all of its parts.
func bindBreakdown(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for s := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[s]; !c.breakable(s) || completion.IsChange(&c.Doc.Claims[s]) || roletype.Bare(m) || mention.IsDuration(m.Unit) && !c.LedBy(s, ClassInAll) {
			continue
		}
		for _, find := range []func(int, *rules.Frame) breakdown{c.inBracket, c.behindMark, c.apposed, c.inNext} {
			d := find(s, fp.Frame)
			if len(d.parts) < 2 || len(d.parts) > check.MostParts || c.brokenOff(&d, fp.Frame) {
				continue
			}
			if b := c.breakdownOf(fp.Frame, &d); b != nil {
				out = append(out, b)
			}
			break
		}
	}
	return out
}

// The word classes, named by a frame's options, that say of the parts of a total what they are.
const optionSome = "some" // among the parts: they are some of several

// breakdown is a total and the figures of a stretch of tokens [first, last) behind it.
type breakdown struct {
	total       int
	parts       []int
	first, last int
	// sure: how the figures are told says that they are all parts; more: only that each is one more.
	sure, more bool
	// tied: the wording says that these are all, so that it does not matter how far they miss (breakdown_tied.go).
	tied, told bool // told: words say what the total consists of
	apposed    bool // they stand in its own sentence behind a comma
	apart      bool // words of place, aim or side tell the parts apart, so that none holds another
	others     int  // figures of its unit that cannot be parts
}

// bracketReach and announcedReach are how many tokens a total and the mark before its parts may lie apart.
const (
	bracketReach    = 1
	announcedReach  = 6
	breakdownNear   = 0.36 // by how much, as a fraction of it, parts may miss their total
	apposedLack     = 0.2  // by how much they may fall short where they are told in other words each
	apartMost       = 2    // by how much parts may be too many that do not overlap
	sentencesOfSums = 2
)

// inBracket finds the parts in the bracket right behind the total: "22.8% (10.2% from the staff, 12.6 from the firm)".
func (c *Sums) inBracket(s int, _ *rules.Frame) breakdown {
	m := &c.Doc.Quantities[s]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < min(last, m.Last+bracketReach+1); k++ {
		if !c.Doc.Tokens.All[k].Is("(") {
			continue
		}
		end := k + 1
		for end < last && !c.Doc.Tokens.All[end].Is(")") {
			end++
		}
		d := c.partsWithin(s, k+1, end)
		d.sure = end < last && c.listedApart(&d)
		return d
	}
	return breakdown{}
}

// behindMark finds the parts behind a colon or dash that follows the total: "17 votes were missing: 15 of …, two of …".
func (c *Sums) behindMark(s int, _ *rules.Frame) breakdown {
	m := &c.Doc.Quantities[s]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < min(last, m.Last+announcedReach+1) && !c.CountsAt(k); k++ {
		t := &c.Doc.Tokens.All[k]
		if !t.Is(":") && !(lists.Dash(t) && k-m.Last <= bracketReach) {
			continue
		}
		end := last
		for e := k + 1; e < last && !t.Is(":"); e++ {
			if c.Doc.Tokens.All[e].Lower == t.Lower {
				end = e
				break
			}
		}
		d := c.partsWithin(s, k+1, end)
		d.sure = c.listedApart(&d)
		d.tied = d.sure && t.Is(":") && len(d.parts) > 1 && c.toldAlike(d.parts)
		return d
	}
	return breakdown{}
}

// inNext finds the parts in the sentences behind that of the total: "36 planes. It buys 15 and leases another 15".
func (c *Sums) inNext(s int, f *rules.Frame) breakdown {
	m := &c.Doc.Quantities[s]
	if b := c.LikeBeside(s, -1); c.LikeBeside(s, 1) >= 0 || b >= 0 && !c.countsOwners(b, s, f) {
		return breakdown{}
	}
	d := breakdown{total: s, told: c.saysConsists(m.Sentence+1, f)}
	for i := m.Sentence + 1; i < min(len(c.Sentences), m.Sentence+1+sentencesOfSums); i++ {
		sent := c.Doc.Tokens.Sentences[i]
		next := c.partsTold(s, sent.First, sent.Last, d.told && i == m.Sentence+1)
		if len(d.parts) == 0 && next.others == 0 && len(next.parts) == 0 {
			continue
		}
		if len(next.parts) == 0 || len(d.parts) > 0 && !c.oneMorePart(next.parts[0], f) {
			break
		}
		if len(d.parts) == 0 {
			d.first = sent.First
		}
		d.parts, d.last = append(d.parts, next.parts...), sent.Last
	}
	if len(d.parts) < 2 || c.oneMorePart(d.parts[0], f) || c.goOnBehind(&d, f) {
		return breakdown{}
	}
	d.tied = d.told && c.consistsOf(&d, f) || c.jointly(&d, f)
	if !d.tied && c.LikeBeside(s, -1) >= 0 {
		return breakdown{} // those counted are not those told: "together the three lines"
	}
	d.apart = c.closedBy(&d, f) || c.yearsServed(s) && c.ownersTold(d.parts)
	d.sure = d.tied || d.apart || c.takeFromTotal(&d, f)
	return d
}

// closedBy: words call the last part what is left, so that the parts are all: "the remaining 300,000". A total that is no larger than one of
// the others, or makes with them a figure told before it, is none.
func (c *Sums) closedBy(d *breakdown, f *rules.Frame) bool {
	last := d.parts[len(d.parts)-1]
	total := &c.Doc.Quantities[d.total]
	if !c.ToldBefore(last, f.Options[optionLast]) || c.OfThem(last) || total.Unit == mention.Percent || c.Doc.Quantities[d.parts[0]].Sentence != total.Sentence+1 {
		return false
	}
	added := c.Mid(d.total)
	for _, q := range d.parts {
		if q != last && c.Mid(q) >= c.Mid(d.total) {
			return false
		}
		added += c.Mid(q)
	}
	return !slices.ContainsFunc(c.FiguresAround(d.total, total.Sentence-1, total.Sentence), func(q int) bool {
		return q < d.total && roletype.SameUnit(&c.Doc.Quantities[q], total) && math.Abs(c.Mid(q)/added-1) < fewOff
	})
}

// fewOff is how far sums of rounded figures may be off.
const fewOff = 0.02

// oneMorePart: a word by the figure says that it is one more part.
func (c *Sums) oneMorePart(q int, f *rules.Frame) bool { return c.Near(q, f.Options[optionMarks]) }

// goOnBehind: the sentence behind the parts tells of more of them.
func (c *Sums) goOnBehind(d *breakdown, f *rules.Frame) bool {
	next := c.Doc.Quantities[d.parts[len(d.parts)-1]].Sentence + 1
	return next < len(c.Sentences) && slices.ContainsFunc(c.QuantitiesOf(next), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return roletype.Bare(m) && m.Unit == c.Doc.Quantities[d.total].Unit || c.mayBePart(q, d.total) && !completion.IsChange(&c.Doc.Claims[q]) && c.oneMorePart(q, f)
	})
}

// takeFromTotal: the parts take what they count from the total, and are told in one way ("seven were at barns and two
// at an office"), under a word such as "in all", or each as one more.
func (c *Sums) takeFromTotal(d *breakdown, f *rules.Frame) bool {
	if c.Doc.Quantities[d.total].Unit != mention.Count && !c.takenUpAt(d) || !c.listedApart(d) {
		return false
	}
	d.more = slices.ContainsFunc(d.parts[1:], func(q int) bool { return c.oneMorePart(q, f) })
	return d.more || c.LedBy(d.total, ClassInAll) || c.TokenIn(c.Doc.Tokens.Sentences[c.Doc.Quantities[d.total].Sentence].First, ClassInAll) ||
		c.toldAlike(d.parts)
}

// takenUpAt: the sentence of the parts begins with what takes up the total: "of that, 5m went to".
func (c *Sums) takenUpAt(d *breakdown) bool {
	first := c.Doc.Tokens.Sentences[c.Doc.Quantities[d.parts[0]].Sentence].First
	return c.TokensIn(first, min(first+takenUpReach, c.Doc.Quantities[d.parts[0]].First), evidence.ClassThose)
}

// takenUpReach is how many tokens such words take: "of that", "davon".
const takenUpReach = 3

// alikeBefore and alikeAfter are how many tokens before and behind a part are looked at for what tells where it belongs.
const alikeBefore, alikeAfter = 5, 6

// toldAlike: the same preposition stands before all parts, or is the first behind each.
func (c *Sums) toldAlike(parts []int) bool {
	words := c.Doc.Pack.Clauses().Words
	prep := func(from, to, step int) string {
		for k := from; k != to && k >= 0 && k < len(c.Doc.Tokens.All); k += step {
			if t := &c.Doc.Tokens.All[k]; words[t.Lower]&lang.Preposition != 0 && !c.takesUpAt(k) {
				return t.Lower
			} else if stream.Pauses(t.Lower) {
				break
			}
		}
		return ""
	}
	alike := func(of func(*mention.Quantity) string) bool {
		first := of(&c.Doc.Quantities[parts[0]])
		return first != "" && !slices.ContainsFunc(parts[1:], func(q int) bool { return of(&c.Doc.Quantities[q]) != first })
	}
	return alike(func(m *mention.Quantity) string { return prep(m.Last, m.Last+alikeAfter, 1) }) ||
		alike(func(m *mention.Quantity) string { return prep(m.First-1, m.First-1-alikeBefore, -1) })
}

// countsTotal: the figure is of what the total is, or says nothing of that.
func (c *Sums) countsTotal(q, total int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[total]
	return x.Noun == "" || c.SameOrPeople(x, y) || c.Kindred(x, y)
}

// partsWithin lists the figures of the tokens [first, last) that may be parts of the total; none where another
// figure of its unit stands there that cannot be one.
func (c *Sums) partsWithin(s, first, last int) breakdown { return c.partsTold(s, first, last, false) }

// partsTold is the same where words may say that the figures are parts, whatever verbs stand by them.
func (c *Sums) partsTold(s, first, last int, told bool) breakdown {
	d := breakdown{total: s, first: first, last: last}
	for _, q := range c.QuantitiesOf(int(c.Doc.Tokens.All[min(first, len(c.Doc.Tokens.All)-1)].Sentence)) {
		m := &c.Doc.Quantities[q]
		switch {
		case m.First < first || m.Last > last || m.Age || !roletype.Bare(m) && !roletype.SameUnit(m, &c.Doc.Quantities[s]):
		case !c.mayBePart(q, s) || !told && completion.IsChange(&c.Doc.Claims[q]):
			return breakdown{others: 1}
		default:
			d.parts = append(d.parts, q)
		}
	}
	return d
}

// breakable: the figure is an amount that others may add up to or a percentage, or a part of one.
func (c *Sums) breakable(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.addable(q) || c.yearsServed(q) || evidence.Percents(m) && q < len(c.Doc.Claims) && !m.Adjective && !c.Vague(q) && !c.Cell(m) && c.Mid(q) > 0
}

// yearsServed: the figure is a length of time in years and no age, which only words for a total make one of parts.
func (c *Sums) yearsServed(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == evidence.UnitYear && q < len(c.Doc.Claims) && !m.Age && !m.Adjective && !c.Vague(q) && !c.Cell(m) && c.Mid(q) > 0 && !c.InTime(m.First)
}

// mayBePart: the figure is an amount of the total's unit or a bare number that may be.
func (c *Sums) mayBePart(q, s int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[s]
	if !c.breakable(q) || c.basis(q) ||
		x.Sentence != y.Sentence && roletype.Bare(x) && c.TakenOfThings(x) && !c.OfThem(q) || c.ofOtherThings(q, s) {
		return false
	}
	return roletype.SameUnit(x, y) || completion.TakesUnit(x, y)
}

// listedApart: a comma or a conjunction parts each figure from the one before, and words tell what it is of.
func (c *Sums) listedApart(d *breakdown) bool {
	for i, q := range d.parts {
		m := &c.Doc.Quantities[q]
		if m.Noun == "" && !c.wordAt(m.Last) && !c.wordAt(m.First-1) {
			return false
		}
		if i > 0 && c.Doc.Quantities[d.parts[i-1]].Sentence == m.Sentence && !c.partedAt(c.Doc.Quantities[d.parts[i-1]].Last, m.First) {
			return false
		}
	}
	return true
}

// wordAt: token k is a word that joins nothing.
func (c *Sums) wordAt(k int) bool {
	return k >= 0 && k < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Kind == token.Word && !c.TokenIn(k, passage.ClassListAnd)
}

// partedAt: a mark or a conjunction stands among the tokens [first, last).
func (c *Sums) partedAt(first, last int) bool {
	return c.gapOf(first, last).parts || c.WordsIn(first, last, lang.Coordinator|lang.Subordinator)
}

// brokenOff: a word says that the figures are some of several, that one is part of another, or that
// the rest is untold.
func (c *Sums) brokenOff(d *breakdown, f *rules.Frame) bool {
	last := c.Doc.Quantities[d.parts[len(d.parts)-1]].Sentence
	if c.someSaid(d, f) || c.AnySays(c.Doc.Quantities[d.total].Sentence, last, f.Options[optionDoubts]) || c.timedPart(d) {
		return true
	}
	return c.restUntold(addition{total: d.total, parts: d.parts, side: 1}) || c.HoldOthers(d.parts) ||
		c.partsUnread(addition{total: d.total, parts: d.parts}) || slices.ContainsFunc(d.parts[1:], c.InsideOther)
}

// someSaid: a word among the parts says that they are some of several. What parts from its verb and ends the clause is none: "fanden in
// Wohnungen statt, drei in Büros".
func (c *Sums) someSaid(d *breakdown, f *rules.Frame) bool {
	prefixes := c.Doc.Pack.Clauses().Prefixes
	for k := d.first; k < d.last; k++ {
		if c.TokenIn(k, f.Options[optionSome]) && !(prefixes[c.Doc.Tokens.All[k].Lower] && k+1 < d.last && c.Doc.Tokens.All[k+1].Kind == token.Punct) {
			return true
		}
	}
	return false
}

// timedPart: a time stands by a part, and the total is not that of several.
func (c *Sums) timedPart(d *breakdown) bool {
	if c.Near(d.total, ClassInAll) || c.Near(d.total, "since-word") {
		return false
	}
	for k := d.first; k < d.last; k++ {
		if c.TimeAt(k) {
			return true
		}
	}
	return false
}

// breakdownOf is the binding of the total and its parts. It contradicts only where they come near it, or moved digits explain
// why they do not, and where all are said to be of one thing.
func (c *Sums) breakdownOf(f *rules.Frame, d *breakdown) *passage.Binding {
	added := 0.0
	for _, q := range d.parts {
		added += c.Mid(q)
	}
	lack := c.Mid(d.total) - added
	if ones := c.singleThings(d); c.Doc.Quantities[d.total].Unit == mention.Count && lack > 0 && lack <= float64(ones) {
		return nil // "a man, two women and three boys"
	}
	off := added/c.Mid(d.total) - 1
	near := off > -breakdownNear && (!d.apposed || d.apart || off > -apposedLack) && (off < breakdownNear || d.apart && off < apartMost)
	moved := c.digitsExplain(d, added)
	if !near && !moved && !d.tied {
		return nil
	}
	b := &passage.Binding{Frame: f, Weak: true, Tied: d.tied}
	b.AgreeOnly = !d.tied && (!d.sure || d.more && !moved) || slices.ContainsFunc(d.parts, func(q int) bool { return !c.countsTotal(q, d.total) })
	b.Add(evidence.RoleSum, c.QuantityFiller(d.total))
	for _, q := range d.parts {
		b.Add(check.RoleParts, c.QuantityFiller(q))
	}
	return b
}

// singleThings counts the words that may stand for a single part before or among the others.
func (c *Sums) singleThings(d *breakdown) int {
	n := 0
	for k := d.first; k < d.last; k++ {
		if c.TokenIn(k, passage.ClassOneThing) && !c.OfFigure(k) && (k < c.Doc.Quantities[d.parts[0]].First || c.ListMark(k-1)) {
			n++
		}
	}
	return n
}

// digitsExplain: the total is what the parts make with its digits moved, or as soon as those of one of them are.
func (c *Sums) digitsExplain(d *breakdown, added float64) bool {
	total := c.Mid(d.total)
	return evidence.SameDigits(added, total) || slices.ContainsFunc(d.parts, func(q int) bool {
		meant := total - (added - c.Mid(q))
		return meant > 0 && evidence.SameDigits(meant, c.Mid(q))
	})
}
