package sums

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
)

// Words between two figures of a list, behind its last one to the end of its clause, and
// before its first, where a word may say that these are only some.
const (
	listedReach = 7
	listedTail  = 8
	listedLead  = 3
	listedNear  = 4 // between the total and its list, where no colon announces it
)

// listedBehind lists the figures told one by one behind a number of things, as the last of their
// sentence: "we are 16, eleven joiners, three apprentices and two in the office". What they
// count may be called by other names. Nil where it is no list, or one of some of them.
func (c *Sums) listedBehind(s int) []int {
	total := &c.Doc.Quantities[s]
	if total.Unit != mention.Count || total.Noun == "" {
		return nil
	}
	var out []int
	colon, joined := false, false
	from := total.Last
	for q := s + 1; q < len(c.Doc.Quantities) && c.Doc.Quantities[q].Sentence == total.Sentence; q++ {
		m := &c.Doc.Quantities[q]
		g := c.gapOf(from, m.First)
		if joined || !c.addable(q) || m.Unit != mention.Count || c.Mid(q) >= c.Mid(s) || !g.parts || len(out) > 0 && m.First-from > listedReach ||
			len(out) >= check.MostParts {
			return nil
		}
		colon, joined = colon || len(out) == 0 && g.colon, len(out) > 0 && g.and
		out, from = append(out, q), m.Last
	}
	if !joined || c.partsOfFirst(out) || !colon && c.Doc.Quantities[s+1].First-total.Last > listedNear ||
		!c.endsSoon(from, c.Doc.Tokens.Sentences[total.Sentence].Last) || len(out) < 3 && !colon ||
		c.TokensIn(max(total.Last, c.Doc.Quantities[s+1].First-listedLead), from, classSomeOf) {
		return nil
	}
	return out
}

// partsOfFirst: the first figure is what the others add up to: "of 480 trips 305 were cancelled,
// 160 northbound and 145 southbound".
func (c *Sums) partsOfFirst(parts []int) bool {
	rest := 0.0
	for _, q := range parts[1:] {
		rest += c.Mid(q)
	}
	return rest == c.Mid(parts[0])
}

// endsSoon: a mark ends the clause shortly behind the last figure of a list.
func (c *Sums) endsSoon(from, last int) bool {
	for k := from; k < last && k < from+listedTail; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Punct {
			return true
		}
	}
	return last-from <= listedTail
}

// classSomeOf holds the words that make a list one of some: "including", "such as".
const classSomeOf = "some-of"

// gap is what stands between two figures of a list.
type gap struct{ parts, and, colon bool }

// gapOf: whether a comma, colon, dash or "and" stands among the tokens, and what of these.
func (c *Sums) gapOf(first, last int) gap {
	var g gap
	for k := first; k < last; k++ {
		switch c.Doc.Tokens.All[k].Lower {
		case ",", ";", "(", "–", "—":
			g.parts = true
		case ":":
			g.parts, g.colon = true, true
		default:
			if c.TokenIn(k, passage.ClassListAnd) {
				g.parts, g.and = true, true
			}
		}
	}
	return g
}
