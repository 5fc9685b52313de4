package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Figures of one unit that are of two kinds, as what stands beside them says.

// overfull: more than all of a thing is what other figures of the passage come to: "built for 900,
// the prison holds 1,170, an occupancy of 130%".
func (c *Doubt) overfull(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindBounds && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return c.Doc.Quantities[q].Unit == mention.Percent && c.Mid(q) > 100 && c.Otherwise(q)
	})
}

// byLess: the comparison is one of gaps or changes ("cut it by less than the 390m"), and what is
// compared is told as none.
func (c *Doubt) byLess(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	one, ok := b.Only(passage.RoleSubject)
	if b.Frame.Kind != check.KindComparison || !ok || len(cue) != 1 {
		return false
	}
	at := c.TokenAt(cue[0].Span.Start)
	return at > 0 && c.TokenIn(at-1, evidence.ClassBy) && c.TokensIn(at+1, min(at+evidence.GapReach, c.Doc.Tokens.Sentences[cue[0].Sentence].Last), evidence.ClassThan) &&
		!c.TellsBy(one)
}

// Word classes of what people took for right, and of comparatives.
const (
	classSupposed = "supposed"
	classMoreAdj  = "more-adj"
	classFewerAdj = "fewer-adj"
)

// supposedReach is how many words may stand between a comparative, "than" and what was thought.
const supposedReach = 4

// goalItself: the figure taken for the goal, or for a distance, is the one that is said to be more or less than was thought:
// "the gap of 62m was smaller than feared; they had reckoned with 80m".
func (c *Doubt) goalItself(b *passage.Binding) bool {
	role := check.RoleStated
	switch b.Frame.Kind {
	case check.KindComparison:
		role = check.RoleOther
	case check.KindDifference:
	default:
		return false
	}
	f := b.Get(role)
	return len(f) == 1 && f[0].Quantity >= 0 && c.besideGoal(f[0].Quantity, b.Frame.Kind == check.KindDifference)
}

// classTellsOf holds verbs that tell of the figure before them.
const classTellsOf = "tells-of"

// besideGoal: behind the figure in its clause, with no other between, stands that it is more or less than was thought;
// of a distance only with a verb between: "22,000 more than planned" is one.
func (c *Doubt) besideGoal(q int, verb bool) bool {
	m := &c.Doc.Quantities[q]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if q+1 < len(c.Doc.Quantities) {
		last = min(last, c.Doc.Quantities[q+1].First)
	}
	for k := m.Last; k < last && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.TokenIn(k, classMoreAdj) || c.TokenIn(k, classFewerAdj) {
			end := min(k+supposedReach, last)
			return (!verb || c.TokensIn(m.Last, k, classTellsOf)) && c.TokensIn(k+1, end, evidence.ClassThan) && c.TokensIn(k+2, end, classSupposed)
		}
	}
	return false
}

// oftenOnly: of the two figures compared only one tells how often: "a man of 50 whose heart beats 130 times".
func (c *Doubt) oftenOnly(b *passage.Binding) bool {
	one, okOne := b.Only(passage.RoleSubject)
	other, okOther := b.Only(check.RoleOther)
	if b.Frame.Kind != check.KindComparison || !okOne || !okOther {
		return false
	}
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	often := func(m *mention.Quantity) bool { return c.HowOften(m) || c.NounIn(m, evidence.ClassOccasions) }
	return often(x) != often(y)
}

// actsOnTotal: right before the total stands the figure taken for its last part, of another noun, and
// nothing but "in all" between: it tells who did what the total counts: "eingereicht hatten 118 Verlage insgesamt 196 Titel".
func (c *Doubt) actsOnTotal(b *passage.Binding) bool {
	sum, parts := b.Get(evidence.RoleSum), b.Get(check.RoleParts)
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || len(parts) == 0 || sum[0].Quantity < 1 || parts[len(parts)-1].Quantity != sum[0].Quantity-1 {
		return false
	}
	total, last := c.countOf(sum[0]), c.countOf(parts[len(parts)-1])
	if total == nil || last == nil || total.Sentence != last.Sentence || c.SameOrPeople(total, last) || c.Kindred(total, last) {
		return false
	}
	for k := last.Last; k < total.First; k++ {
		if !c.TokenIn(k, sums.ClassInAll) {
			return false
		}
	}
	return true
}

// classPace holds the words that say how fast something goes up or down.
const classPace = "pace-word"

// paceReach is how many words behind a word of direction, or before it, say how fast it went.
const paceReach = 2

// ratesOfChange: a word by the word of direction says how fast something went, so that the percentages
// are rates: "grew less than before, by 7.4 per cent against 7.7".
func (c *Doubt) ratesOfChange(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(word) != 1 || word[0].Quantity >= 0 || len(b.Levels()) != 2 {
		return false
	}
	if slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		return f.Quantity < 0 || c.Doc.Quantities[f.Quantity].Unit != mention.Percent
	}) {
		return false
	}
	at := c.ItemAt(word[0].Span.Start)
	if c.WordIn(at, classPace) {
		return false // "less often" compares levels
	}
	for k := max(0, at-paceReach); k <= min(at+paceReach, len(c.Items)-1); k++ {
		if c.WordIn(k, classPace) && c.Items[k].Sentence == c.Items[at].Sentence {
			return true
		}
	}
	return false
}

// saysWhy: behind both levels a subordinate clause begins whose verb the word of direction is: "to 27,000
// from 9,000 after the state eased its rules".
func (c *Doubt) saysWhy(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(word) != 1 || word[0].Quantity >= 0 || len(b.Levels()) != 2 {
		return false
	}
	at, last := c.ItemAt(word[0].Span.Start), 0
	for _, f := range b.Levels() {
		if f.Quantity < 0 || f.Sentence != word[0].Sentence {
			return false
		}
		last = max(last, c.ItemAt(f.Span.Start))
	}
	joined := false
	for k := last + 1; k < at; k++ {
		switch {
		case c.WordIn(k, evidence.ClassHence):
			return false
		case c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Subordinator != 0 && c.Items[k+1].Kind != stream.TimeItem:
			joined = true
		case joined && c.OpensThing(k):
			return true
		}
	}
	return false
}

// namesKind: the word of direction stands between an article and the noun that it is part of, and tells
// of no change: "in the drop test". Where nouns are written together there are none such.
func (c *Doubt) namesKind(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if c.Doc.Pack.Clauses().Inflects || len(word) != 1 || word[0].Quantity >= 0 {
		return false
	}
	k := c.TokenAt(word[0].Span.Start)
	sent := c.Doc.Tokens.Sentences[word[0].Sentence]
	if k <= sent.First || k+1 >= sent.Last || word[0].Span.End > c.Doc.Tokens.All[k].End {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	next := c.Doc.Tokens.All[k+1].Lower
	return words[c.Doc.Tokens.All[k-1].Lower]&(lang.Determiner|lang.Possessive) != 0 && c.IsContent(k+1, false) &&
		c.Doc.Pack.Clauses().Verbs[next].Form&(lang.Past|lang.Third) == 0 && !c.InTime(k+1) && c.TurnOf(next) == 0
}

// countedCue: the word that sets two things against each other is the noun of a number: "four beats to the bar".
func (c *Doubt) countedCue(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	return b.Frame.Kind == check.KindComparison && len(cue) == 1 && slices.ContainsFunc(c.QuantitiesOf(cue[0].Sentence), func(q int) bool {
		return c.Doc.Quantities[q].NounSpan.Overlaps(cue[0].Span)
	})
}

// resultDigits is how many digits a figure has that hardly is the result of others by chance.
const resultDigits = 2

// ResultElsewhere: another figure of the article is what the others give, so that the stated one is
// another thing: "800 coats at 310 francs and shoes for 95,000. The coats alone cost 248,000".
func (c *Doubt) ResultElsewhere(k *check.Check, b *passage.Binding) bool {
	stated := k.StatedClaim()
	if stated < 0 || k.Value == nil || k.Slip != "" {
		return false
	}
	s := &c.Doc.Quantities[stated]
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if q == stated || b.Holds(q) || m.IsRange || !roletype.SameUnit(m, s) || evidence.SignificantDigits(m) < resultDigits || c.TellsDelta(m) != c.TellsDelta(s) {
			continue
		}
		if math.Abs(c.Mid(q)-*k.Value) <= math.Pow10(m.LowPlace)/2 {
			return true
		}
	}
	return false
}
