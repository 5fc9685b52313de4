package sums

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// partitiveReach is how many tokens behind a whole the figure of what is taken of it stands.
const partitiveReach = 26

// classNoTaken holds the words right before a figure that is taken of nothing: "to", "by", "aged".
const classNoTaken = "no-taken"

// bindPartitive completes the wholes that patterns find behind a partitive word ("of the 46 bridges in the
// county") by the figure in the rest of the sentence that counts nothing else ("inspectors closed twelve").
func bindPartitive(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if p := c.takenOf(b.Get(evidence.RoleWhole)[0].Quantity); p >= 0 {
			out = append(out, b.With(evidence.RolePart, c.QuantityFiller(p)))
		}
	}
	return out
}

// takenOf is the figure of what is taken of the whole; -1 where another thing is counted first.
func (c *Sums) takenOf(w int) int {
	all := c.Doc.Quantities
	whole := &all[w]
	for p := w + 1; p < len(all) && all[p].Sentence == whole.Sentence && all[p].First-whole.Last <= partitiveReach; p++ {
		m := &all[p]
		before := c.BeforeFigure(m)
		switch {
		case c.Cell(m) || c.clauseEnds(whole.Last, m.First):
			return -1
		case m.Age || m.Adjective || evidence.Percents(m) || c.TokenIn(before, classNoTaken):
		case c.takenLike(whole, m):
			if c.TokenIn(before, evidence.ClassTaken) {
				return -1 // "of the 46 bridges, three of the 12 closed"
			}
			return p
		case m.Unit == mention.Count:
			return -1
		}
	}
	return -1
}

// takenLike: the figure is one of what the whole counts or measures: bare, or under the same noun.
func (c *Sums) takenLike(whole, m *mention.Quantity) bool {
	switch {
	case m.IsRange || m.Per != "" || m.Form == mention.Vague || m.Low == nil || m.High == nil:
		return false
	case roletype.Bare(m):
		return roletype.Of(whole) != roletype.Money
	case m.Unit == mention.Count:
		return whole.Unit == mention.Count && strings.EqualFold(passage.HeadOf(m.Noun), passage.HeadOf(whole.Noun))
	}
	return roletype.SameUnit(whole, m) && !mention.IsDuration(m.Unit)
}

// clauseEnds: between the tokens something else begins: a mark other than those around what is put in, or another
// sentence joined to the first.
func (c *Sums) clauseEnds(from, to int) bool {
	words := c.Doc.Pack.Clauses().Words
	for k := from; k < to; k++ {
		t := &c.Doc.Tokens.All[k]
		if t.Is(";") || t.Is(":") || k > from && stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && words[t.Lower]&lang.Coordinator != 0 {
			return true
		}
	}
	return false
}
