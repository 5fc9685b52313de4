package validate

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Figures of one unit that are of two kinds, as what stands beside them says.

// overfull: more than all of a thing is what other figures of the passage come to: "built for 900,
// the prison holds 1,170, an occupancy of 130%".
func (c *checker) overfull(b *binding) bool {
	return b.frame.Kind == check.KindBounds && slices.ContainsFunc(b.quantities(), func(q int) bool {
		return c.Doc.Quantities[q].Unit == mention.Percent && c.mid(q) > 100 && c.otherwise(q)
	})
}

// byLess: the comparison is one of gaps or changes ("cut it by less than the 390m"), and what is
// compared is told as none.
func (c *checker) byLess(b *binding) bool {
	one, cue := b.get(roleSubject), b.get(roleOrder)
	if b.frame.Kind != check.KindComparison || len(one) != 1 || len(cue) != 1 || one[0].quantity < 0 {
		return false
	}
	at := c.tokenAt(cue[0].span.Start)
	return at > 0 && c.tokenIn(at-1, classBy) && c.tokensIn(at+1, min(at+gapReach, c.Doc.Tokens.Sentences[cue[0].sentence].Last), classThan) &&
		!c.tellsBy(one[0].quantity)
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
func (c *checker) goalItself(b *binding) bool {
	role := check.RoleStated
	switch b.frame.Kind {
	case check.KindComparison:
		role = check.RoleOther
	case check.KindDifference:
	default:
		return false
	}
	f := b.get(role)
	return len(f) == 1 && f[0].quantity >= 0 && c.besideGoal(f[0].quantity, b.frame.Kind == check.KindDifference)
}

// classTellsOf holds verbs that tell of the figure before them.
const classTellsOf = "tells-of"

// besideGoal: behind the figure in its clause, with no other between, stands that it is more or less than was thought;
// of a distance only with a verb between: "22,000 more than planned" is one.
func (c *checker) besideGoal(q int, verb bool) bool {
	m := &c.Doc.Quantities[q]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if q+1 < len(c.Doc.Quantities) {
		last = min(last, c.Doc.Quantities[q+1].First)
	}
	for k := m.Last; k < last && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.tokenIn(k, classMoreAdj) || c.tokenIn(k, classFewerAdj) {
			end := min(k+supposedReach, last)
			return (!verb || c.tokensIn(m.Last, k, classTellsOf)) && c.tokensIn(k+1, end, classThan) && c.tokensIn(k+2, end, classSupposed)
		}
	}
	return false
}

// oftenOnly: of the two figures compared only one tells how often: "a man of 50 whose heart beats 130 times".
func (c *checker) oftenOnly(b *binding) bool {
	one, other := b.get(roleSubject), b.get(check.RoleOther)
	if b.frame.Kind != check.KindComparison || len(one) != 1 || len(other) != 1 || one[0].quantity < 0 || other[0].quantity < 0 {
		return false
	}
	x, y := &c.Doc.Quantities[one[0].quantity], &c.Doc.Quantities[other[0].quantity]
	often := func(m *mention.Quantity) bool { return c.howOften(m) || c.nounIn(m, classOccasions) }
	return often(x) != often(y)
}

// actsOnTotal: right before the total stands the figure taken for its last part, of another noun, and
// nothing but "in all" between: it tells who did what the total counts: "eingereicht hatten 118 Verlage insgesamt 196 Titel".
func (c *checker) actsOnTotal(b *binding) bool {
	sum, parts := b.get(roleSum), b.get(check.RoleParts)
	if b.frame.Kind != check.KindSum || len(sum) != 1 || len(parts) == 0 || sum[0].quantity < 1 || parts[len(parts)-1].quantity != sum[0].quantity-1 {
		return false
	}
	total, last := c.countOf(sum[0]), c.countOf(parts[len(parts)-1])
	if total == nil || last == nil || total.Sentence != last.Sentence || c.sameOrPeople(total, last) || c.kindred(total, last) {
		return false
	}
	for k := last.Last; k < total.First; k++ {
		if !c.tokenIn(k, classInAll) {
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
func (c *checker) ratesOfChange(b *binding) bool {
	word := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 || len(b.levels()) != 2 {
		return false
	}
	if slices.ContainsFunc(b.levels(), func(f filler) bool { return f.quantity < 0 || c.Doc.Quantities[f.quantity].Unit != mention.Percent }) {
		return false
	}
	at := c.ItemAt(word[0].span.Start)
	if c.wordIn(at, classPace) {
		return false // "less often" compares levels
	}
	for k := max(0, at-paceReach); k <= min(at+paceReach, len(c.Items)-1); k++ {
		if c.wordIn(k, classPace) && c.Items[k].Sentence == c.Items[at].Sentence {
			return true
		}
	}
	return false
}

// saysWhy: behind both levels a subordinate clause begins whose verb the word of direction is: "to 27,000
// from 9,000 after the state eased its rules".
func (c *checker) saysWhy(b *binding) bool {
	word := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 || len(b.levels()) != 2 {
		return false
	}
	at, last := c.ItemAt(word[0].span.Start), 0
	for _, f := range b.levels() {
		if f.quantity < 0 || f.sentence != word[0].sentence {
			return false
		}
		last = max(last, c.ItemAt(f.span.Start))
	}
	joined := false
	for k := last + 1; k < at; k++ {
		switch {
		case c.wordIn(k, classHence):
			return false
		case c.Items[k].Kind == stream.WordItem && c.wordClass(&c.Items[k])&lang.Subordinator != 0 && c.Items[k+1].Kind != stream.TimeItem:
			joined = true
		case joined && c.opensThing(k):
			return true
		}
	}
	return false
}

// namesKind: the word of direction stands between an article and the noun that it is part of, and tells
// of no change: "in the drop test". Where nouns are written together there are none such.
func (c *checker) namesKind(b *binding) bool {
	word := b.get(roleDirection)
	if c.Doc.Pack.Clauses().Inflects || len(word) != 1 || word[0].quantity >= 0 {
		return false
	}
	k := c.tokenAt(word[0].span.Start)
	sent := c.Doc.Tokens.Sentences[word[0].sentence]
	if k <= sent.First || k+1 >= sent.Last || word[0].span.End > c.Doc.Tokens.All[k].End {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	next := c.Doc.Tokens.All[k+1].Lower
	return words[c.Doc.Tokens.All[k-1].Lower]&(lang.Determiner|lang.Possessive) != 0 && c.isContent(k+1, false) &&
		c.Doc.Pack.Clauses().Verbs[next].Form&(lang.Past|lang.Third) == 0 && !c.inTime(k+1) && c.turnOf(next) == 0
}

// countedCue: the word that sets two things against each other is the noun of a number: "four beats to the bar".
func (c *checker) countedCue(b *binding) bool {
	cue := b.get(roleOrder)
	return b.frame.Kind == check.KindComparison && len(cue) == 1 && slices.ContainsFunc(c.quantitiesOf(cue[0].sentence), func(q int) bool {
		return c.Doc.Quantities[q].NounSpan.Overlaps(cue[0].span)
	})
}

// resultDigits is how many digits a figure has that hardly is the result of others by chance.
const resultDigits = 2

// resultElsewhere: another figure of the article is what the others give, so that the stated one is
// another thing: "800 coats at 310 francs and shoes for 95,000. The coats alone cost 248,000".
func (c *checker) resultElsewhere(k *check.Check, b *binding) bool {
	stated := k.StatedClaim()
	if stated < 0 || k.Value == nil || k.Slip != "" {
		return false
	}
	s := &c.Doc.Quantities[stated]
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if q == stated || b.holds(q) || m.IsRange || !roletype.SameUnit(m, s) || significantDigits(m) < resultDigits || c.tellsDelta(m) != c.tellsDelta(s) {
			continue
		}
		if math.Abs(c.mid(q)-*k.Value) <= math.Pow10(m.LowPlace)/2 {
			return true
		}
	}
	return false
}
