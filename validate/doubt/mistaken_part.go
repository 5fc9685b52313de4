package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for bounds: a part and the whole that it is at most.

// ofBefore: what is taken for a bound stands behind a word that makes it the figure of before: "to $1.2bn
// from $0.4bn on sales of $5bn".
func (c *Doubt) ofBefore(b *passage.Binding) bool {
	return len(b.Get(passage.RoleFrom)) == 0 && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return c.Precedes(m, passage.ClassStartBefore) && !c.WordsIn(m.First-1, m.First, lang.Of)
	})
}

// overfull: more than all of a thing is what other figures of the passage come to: "built for 900,
// the prison holds 1,170, an occupancy of 130%".
func (c *Doubt) overfull(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return c.Doc.Quantities[q].Unit == mention.Percent && c.Mid(q) > 100 && c.Otherwise(q)
	})
}

// genericPart: the figure taken for a part says what the whole belongs to: "of his six
// rivals in the field of the 50, three".
func (c *Doubt) genericPart(b *passage.Binding) bool {
	part := b.Figure(evidence.RolePart)
	m := &c.Doc.Quantities[part]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return m.First-2 >= first && (c.TokenIn(m.First-1, moves.ClassTakesUp) &&
		(c.TokenIn(m.First-1, evidence.ClassTaken) || c.TokenIn(m.First-2, evidence.ClassTaken)))
}

// othersOfThem: what is said to be a part of the figures before is another figure than the
// binding's part: "38 hectares, 14 of them leased, and 62 cows".
func (c *Doubt) othersOfThem(b *passage.Binding) bool {
	part := b.Figure(evidence.RolePart)
	return part > 0 && !c.OfThem(part) && c.Doc.Quantities[part-1].Sentence == c.Doc.Quantities[part].Sentence && c.OfThem(part-1)
}

// wholeBehind: what is taken for the part is the whole, as "out of" before it says: "19,000 came in July
// alone, out of 55,000 in the year".
func (c *Doubt) wholeBehind(b *passage.Binding) bool {
	part := b.Figure(evidence.RolePart)
	m := &c.Doc.Quantities[part]
	k := m.First - 1
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return k > first && c.TokenIn(k, evidence.ClassTaken) && c.WordsIn(k, k+1, lang.Of) && (!c.IsContent(k-1, false) ||
		stream.Pauses(c.Doc.Tokens.All[k-1].Lower))
}

// peopleBetween: what is taken for the whole is a bare number, and between it and its part people are named, of whom the part
// is: "the third of four against members of the gang, of whom 11 were sentenced".
func (c *Doubt) peopleBetween(b *passage.Binding) bool {
	part, whole := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole)
	if part < whole {
		return false
	}
	x, m := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	leadsOn := c.WordsIn(m.Last, m.Last+1, lang.Preposition) && !c.TokenIn(m.Last, evidence.ClassTaken)
	return leadsOn && m.Unit == mention.Count && !c.NounIn(m, evidence.ClassPeople) && m.Sentence == x.Sentence &&
		c.TokensIn(m.Last, x.First, evidence.ClassPeople)
}

// wholeNumber: the first so many of things are counted in whole numbers: "three of the 4.5".
func (c *Doubt) wholeNumber(b *passage.Binding) bool {
	part, whole := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole)
	return c.Doc.Quantities[whole].Unit == mention.Count && c.Mid(whole) != math.Trunc(c.Mid(whole)) && passage.Unnamed(&c.Doc.Quantities[part])
}

// eitherNumber: the two are one number that is left open: "eight or ten of these".
func (c *Doubt) eitherNumber(b *passage.Binding) bool {
	x, y := &c.Doc.Quantities[b.Figure(evidence.RoleWhole)], &c.Doc.Quantities[b.Figure(evidence.RolePart)]
	return y.First-x.Last == 1 && c.WordsIn(x.Last, y.First, lang.Coordinator)
}

// classGroups holds what people make up: teams, families, villages.
const classGroups = "groups-of-people"

// peopleOfGroups: the part counts people, the whole the groups that they belong to: "of the 46 villages, 72 people came".
func (c *Doubt) peopleOfGroups(b *passage.Binding) bool {
	part, whole := &c.Doc.Quantities[b.Figure(evidence.RolePart)], &c.Doc.Quantities[b.Figure(evidence.RoleWhole)]
	return whole.Unit == mention.Count && c.NounIn(whole, classGroups) && !c.NounIn(part, classGroups) &&
		(c.NounIn(part, evidence.ClassPeople) || c.NounIn(part, evidence.ClassGroupNoun))
}

// classOneOf holds what stands for one of several: "one", "eine".
const classOneOf = "one-of-them"

// eachHas: what is taken for the part is what one of them has: "of the three sisters, one has 12 children".
func (c *Doubt) eachHas(b *passage.Binding) bool {
	part, whole := &c.Doc.Quantities[b.Figure(evidence.RolePart)], &c.Doc.Quantities[b.Figure(evidence.RoleWhole)]
	return whole.Last < part.First && part.Sentence == whole.Sentence && c.TokensIn(whole.Last, part.First, classOneOf) &&
		(c.WordsIn(whole.Last, part.First, lang.Have) || c.TokenIn(c.BeforeFigure(part), classOneOf))
}

// numberedKind: the number taken for the whole belongs to the name of what is counted: "in six of his five-set matches".
func (c *Doubt) numberedKind(b *passage.Binding) bool {
	whole := &c.Doc.Quantities[b.Figure(evidence.RoleWhole)]
	return whole.Unit == mention.Count && whole.Adjective
}

// crossedBefore: the mark was crossed at a time of its own, and the figure is told of now: "fell below 40 euros in March. It now
// trades at 52".
func (c *Doubt) crossedBefore(b *passage.Binding) bool {
	mark, reached := &c.Doc.Quantities[b.Figure("mark")], &c.Doc.Quantities[b.Figure("reached")]
	return mark.Sentence != reached.Sentence && c.SentenceHas(reached.Sentence, evidence.ClassNow) &&
		slices.ContainsFunc(c.OwnTimes(mark.Sentence), func(t mention.Time) bool { return t.Kind == mention.Month || t.Kind == mention.Year })
}

// scopedShare: the share is told of a field, a place or a group that the rank is not: "the second-largest bank has a share of 54 per cent among
// farmers".
func (c *Doubt) scopedShare(b *passage.Binding) bool {
	cue, share := b.Get(roleTop), b.Figure(sums.RoleShare)
	m := &c.Doc.Quantities[share]
	if len(cue) != 1 || cue[0].Sentence != m.Sentence {
		return false
	}
	scope := func(first, last int) bool { return first < last && c.TokensIn(first, last, classScopeIn) }
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	at := c.TokenAt(cue[0].Span.Start)
	if at > m.First { // what opens the sentence is of the share, too
		return scope(sent.First, m.First)
	}
	return scope(m.Last, min(m.Last+scopeReach, sent.Last)) || scope(sent.First, at) || scope(at+rankReach, m.First)
}

// How many words behind a share its scope begins, and behind a rank what it is one of ends: "the second-largest bank in the country".
const (
	scopeReach = 5
	rankReach  = 4
)

// roleTop is how large a share a rank leaves.
const roleTop = "top"

// overDays: so many came on several days: "the hall holds 600; on three days 1,450 came".
func (c *Doubt) overDays(b *passage.Binding) bool {
	came := b.Figure(roleCame)
	return slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[came].Sentence), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return !b.Holds(q) && mention.IsDuration(m.Unit) && m.Unit != "hour" && m.Unit != "minute"
	})
}

// roleCame is how many came to a place that holds so many at most.
const roleCame = "came"
