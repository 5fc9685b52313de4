package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Parts told one by one in the sentence of their total, behind a mark and without verbs of their own: "seven yellow cards in a bad-tempered
// derby, four to players of Genoa and three to Sampdoria's". What stands between the total and the mark does not matter.

// optionApart names the words of place, aim or side that tell parts apart, so that none is counted twice.
const optionApart = "apart"

// optionSeasons names the words for times that come again, in which the same things are counted anew.
const optionSeasons = "seasons"

const (
	apposedLead = 3  // words between the mark and the first part: "of which some"
	apposedGap  = 14 // between two parts
	apposedTail = 10 // from the last part to the end of what is told of it
)

// apposed finds the parts behind a mark in the sentence of the total, of which the last is joined to the others, or all stand between marks.
func (c *Sums) apposed(s int, f *rules.Frame) breakdown {
	total := &c.Doc.Quantities[s]
	if total.Unit == mention.Count && total.Noun == "" || total.Unit == mention.Percent || c.LikeBeside(s, -1) >= 0 {
		return breakdown{} // rates of groups add up to none
	}
	first := c.firstPart(s)
	if first < 0 {
		return breakdown{}
	}
	mark := c.markBefore(c.Doc.Quantities[first].First)
	if mark < total.Last {
		return breakdown{}
	}
	d := breakdown{total: s, parts: []int{first}, first: mark, apposed: true}
	joined := c.joinsPart(first)
	for q := first + 1; !joined && q < len(c.Doc.Quantities) && c.Doc.Quantities[q].Sentence == total.Sentence; q++ {
		if c.besideParts(q, s) {
			continue
		}
		before := c.Doc.Quantities[d.parts[len(d.parts)-1]].Last
		m := &c.Doc.Quantities[q]
		if !c.mayBePart(q, s) || m.First-before > apposedGap || !c.partedAt(before, m.First) || c.HasVerb(before, m.First) {
			break
		}
		joined = c.joinsPart(q)
		d.parts = append(d.parts, q)
	}
	last := &c.Doc.Quantities[d.parts[len(d.parts)-1]]
	d.last = c.endOfPart(last)
	if len(d.parts) < 2 || d.last < 0 || !c.listedApart(&d) || c.moreBehind(&d) || c.oneOfThem(&d) || c.TokensIn(d.first, d.last, f.Options[optionSeasons]) {
		return breakdown{}
	}
	d.sure = c.toldApart(&d, f)
	d.apart = d.sure && (len(d.parts) > 2 || c.toldAlike(d.parts))
	return d
}

// firstPart is the next figure behind the total in its sentence that is of its unit or bare, -1 where it cannot be a part.
func (c *Sums) firstPart(s int) int {
	total := &c.Doc.Quantities[s]
	for q := s + 1; q < len(c.Doc.Quantities) && c.Doc.Quantities[q].Sentence == total.Sentence; q++ {
		switch {
		case c.besideParts(q, s):
		case c.mayBePart(q, s):
			return q
		default:
			return -1
		}
	}
	return -1
}

// besideParts: the figure is of another unit than the total, such as an age or a length of time.
func (c *Sums) besideParts(q, s int) bool {
	m := &c.Doc.Quantities[q]
	return m.Age || !roletype.Bare(m) && !roletype.SameUnit(m, &c.Doc.Quantities[s])
}

// markBefore is the token behind the mark that opens a list shortly before token k, -1 where none does.
func (c *Sums) markBefore(k int) int {
	for i := k - 1; i >= 0 && i >= k-1-apposedLead; i-- {
		t := &c.Doc.Tokens.All[i]
		if t.Is(",") || t.Is(";") || lists.Dash(t) {
			return i + 1
		}
		if t.Kind != token.Word || c.IsVerb(i) && c.WordsIn(i, i+1, lang.Auxiliary) {
			return -1
		}
	}
	return -1
}

// joinsPart: "and" stands right before the part.
func (c *Sums) joinsPart(q int) bool {
	first := c.Doc.Quantities[q].First
	for k := first - 1; k >= 0 && k >= first-2; k-- {
		if c.TokenIn(k, passage.ClassListAnd) {
			return true
		}
	}
	return false
}

// endOfPart is the mark that ends what is told of the last part, -1 where a verb stands before it or it is far.
func (c *Sums) endOfPart(m *mention.Quantity) int {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < last && k <= m.Last+apposedTail; k++ {
		if c.OfFigure(k) {
			return -1
		}
		if c.Doc.Tokens.All[k].Kind == token.Punct && stream.Pauses(c.Doc.Tokens.All[k].Lower) || k == last-1 {
			if c.HasVerb(m.Last, k) {
				return -1
			}
			return k
		}
	}
	return -1
}

// oneOfThem: the preposition behind the first part stands between the total and the mark, too, so that the total may be told like the parts:
// "31 cars in May, 22 in June and 19 in July".
func (c *Sums) oneOfThem(d *breakdown) bool {
	first := &c.Doc.Quantities[d.parts[0]]
	words := c.Doc.Pack.Clauses().Words
	for k := first.Last; k < first.Last+alikeAfter && k < d.last; k++ {
		t := &c.Doc.Tokens.All[k]
		if words[t.Lower]&lang.Preposition == 0 || c.takesUpAt(k) {
			continue
		}
		for b := c.Doc.Quantities[d.total].Last; b < d.first; b++ {
			if c.Doc.Tokens.All[b].Lower == t.Lower {
				return true
			}
		}
		return false
	}
	return false
}

// moreBehind: right behind the mark that ends the list stands another figure that may belong to it.
func (c *Sums) moreBehind(d *breakdown) bool {
	q := d.parts[len(d.parts)-1] + 1
	for ; q < len(c.Doc.Quantities) && c.besideParts(q, d.total); q++ {
	}
	if q >= len(c.Doc.Quantities) {
		return false
	}
	m := &c.Doc.Quantities[q]
	return m.Sentence == c.Doc.Quantities[d.total].Sentence && m.First-d.last <= apposedGap && !c.HasVerb(d.last, m.First)
}

// toldApart: the same word of place, aim or side stands with every part, so that none is counted twice.
func (c *Sums) toldApart(d *breakdown, f *rules.Frame) bool {
	for i, q := range d.parts {
		end := d.last
		if i+1 < len(d.parts) {
			end = c.Doc.Quantities[d.parts[i+1]].First
		}
		if !c.apartAt(&c.Doc.Quantities[q], end, f) {
			return false
		}
	}
	return true
}

// apartAt: the first word of relation behind the figure and what it counts, before the token, is one that tells parts apart.
func (c *Sums) apartAt(m *mention.Quantity, end int, f *rules.Frame) bool {
	for k := m.Last; k < end && k < m.Last+alikeAfter; k++ {
		t := &c.Doc.Tokens.All[k]
		if c.WordsIn(k, k+1, lang.Preposition) && !c.takesUpAt(k) {
			return c.TokenIn(k, f.Options[optionApart])
		}
		if stream.Pauses(t.Lower) {
			return false
		}
	}
	return false
}

// takesUpAt: the preposition only takes up what was counted: "of them".
func (c *Sums) takesUpAt(k int) bool {
	return k+1 < len(c.Doc.Tokens.All) && c.TokenIn(k+1, evidence.ClassThoseTold)
}
