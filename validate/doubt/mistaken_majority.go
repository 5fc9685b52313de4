package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for words such as "a majority", "most" and "hardly any", and the share or the part that they are held against.

// majorityCue is the binding's word for a large or a small share, nil where it has none.
func majorityCue(b *passage.Binding) *passage.Filler {
	return b.CueOf("m", "least", "most", "v")
}

// foremost: "most" of what is shared out among several is more than any other has, and no majority: "the most votes, 34 per cent".
func (c *Doubt) foremost(b *passage.Binding) bool {
	cue := majorityCue(b)
	if cue == nil || cue.Quantity >= 0 {
		return false
	}
	k := c.TokenAt(cue.Span.End)
	return k > 0 && c.TokenIn(k-1, classMostWord) && c.TokenIn(k, classSharedOut)
}

// Word classes: "most", and what is shared out among several.
const (
	classMostWord  = "most-word"
	classSharedOut = "shared-out"
)

// shareOfOthers: the share is told of another group than the word, or of some of those told before; or it is a change.
func (c *Doubt) shareOfOthers(b *passage.Binding) bool {
	cue := majorityCue(b)
	if cue == nil {
		return false
	}
	at := c.ItemAt(cue.Span.End - 1)
	return slices.ContainsFunc(b.Get(sums.RoleShare), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		ofWhich := c.OfThem(f.Quantity) && c.TokenIn(m.Last+1, evidence.ClassRelative)
		return c.MoreThan(m) || ofWhich || c.NamedOfThem(f.Quantity) || c.OtherGroup(at, c.ItemAt(m.Number.Start))
	})
}

// partOfThem: the part is told of some of those told before, under a name of their own: "most came by train, 40 of them from abroad".
func (c *Doubt) partOfThem(b *passage.Binding) bool {
	return c.NamedOfThem(b.Figure(evidence.RolePart))
}

// heldByFew: a relative clause says that those of whom the word is told have, pay or cause so much of something, or the share is what so few have:
// "a minority of owners, who hold 61 per cent", "a small minority rules: three firms share 85 per cent".
func (c *Doubt) heldByFew(b *passage.Binding) bool {
	return majorityCue(b) != nil && slices.ContainsFunc(b.Get(sums.RoleShare), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		first, last := c.ClauseOf(f.Quantity)
		return c.TokenIn(first, evidence.ClassRelative) && c.TokensIn(first, last, classHasShare) ||
			len(b.Get("most")) > 0 && c.ShortlyBefore(m, hasReach, classHasShare)
	})
}

// hasReach is how many words before its object such a verb stands.
const hasReach = 3

// classHasShare holds verbs whose object may be a share: "hold 61 per cent".
const classHasShare = "has-share"

// asLead: something was decided by a majority of so many per cent, which may be by how many more one side had: "won by a majority of 26 per cent".
func (c *Doubt) asLead(b *passage.Binding) bool {
	cue := majorityCue(b)
	if cue == nil || cue.Quantity >= 0 {
		return false
	}
	k := c.TokenAt(cue.Span.Start)
	first := max(c.Doc.Tokens.Sentences[cue.Sentence].First, k-leadReach)
	if !c.TokensIn(first, k, classByMajority) {
		return false
	}
	at := c.TokenAt(cue.Span.End)
	return slices.ContainsFunc(b.Get(sums.RoleShare), func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.Mid(f.Quantity) <= mostLead && c.WordsIn(at, at+1, lang.Of) && c.BeforeFigure(&c.Doc.Quantities[f.Quantity]) == at
	})
}

// What is told of a lead: how many words before "majority" say by what something was decided, and how many per cent apart two sides may be.
const (
	leadReach = 3
	mostLead  = 40
)

// classByMajority holds the words before the majority by which something was decided.
const classByMajority = "by-majority"

// withPartner: who has so many seats has the majority with somebody else: "they hold 24 of the 50 seats and have had a majority with the Reds since".
func (c *Doubt) withPartner(b *passage.Binding) bool {
	cue := majorityCue(b)
	if cue == nil || cue.Quantity >= 0 {
		return false
	}
	at := c.ItemAt(cue.Span.Start)
	first, last := c.ClauseAround(at, c.EndsClause)
	for k := first; k+1 < last; k++ {
		it, next := &c.Items[k], &c.Items[k+1]
		if it.Kind != stream.WordItem || next.Kind != stream.WordItem || !c.WordIn(k, classTogetherWith) || c.WordClass(next)&lang.Determiner == 0 || k+2 == at {
			continue
		}
		if n := k + 2; n < last && n != at && c.Items[n].Kind == stream.WordItem && c.Doc.Tokens.All[c.Items[n].First].Capital {
			return true
		}
	}
	return false
}

// classTogetherWith holds prepositions that lead to a partner.
const classTogetherWith = "together-with"

// votedOnOther: the majority is one for another thing than those told of voted for: "a majority for the first draft. Of the
// 120 members, 54 voted for the amendment".
func (c *Doubt) votedOnOther(b *passage.Binding) bool {
	cue, q := majorityCue(b), b.Figure(evidence.RolePart)
	if cue == nil || cue.Quantity >= 0 || q < 0 || c.Doc.Quantities[q].Sentence <= cue.Sentence {
		return false
	}
	first, part := &c.Sentences[cue.Sentence], &c.Sentences[c.Doc.Quantities[q].Sentence]
	for k := c.ItemAt(c.Doc.Quantities[q].Number.Start) + 1; k < part.Last; k++ {
		other := c.Phrase(k, part.Last)
		for at := first.First; len(other) > 0 && at < first.Last; at++ {
			if what := c.Phrase(at, first.Last); len(what) > 0 && c.AlikePreposition(c.Lower(&c.Items[k]), c.Lower(&c.Items[at])) {
				return other.Shared(what) == 0
			}
		}
	}
	return false
}

// wholeVoting: what is taken for the votes of one side is the whole that the figure before it is a part of: "eleven of the 15 judges
// agreed, three dissented".
func (c *Doubt) wholeVoting(b *passage.Binding) bool {
	for _, f := range append(slices.Clone(b.Get("yes")), b.Get("no")...) {
		if f.Quantity < 1 {
			continue
		}
		m, before := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[f.Quantity-1]
		if before.Sentence == m.Sentence && m.First-before.Last <= partitiveWords && m.First > before.Last && c.WordsIn(m.First-1, m.First, lang.Determiner) {
			return true
		}
	}
	return false
}

// partitiveWords is how many words lie at most between a part and its whole: "of the".
const partitiveWords = 2
