package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/sums"
)

// Guards for results: the figure that others should give is told of another time, with more or less than these, of each of them, or
// against something that they leave out.

// resultOf is the figure of the binding that the others should give, -1 where it has none.
func resultOf(b *passage.Binding) int {
	for _, name := range [...]string{check.RoleStated, roleGap, sums.RoleTotal, evidence.RoleSum, sums.RoleMean, roleYield, rolePoints} {
		if f := b.Get(name); len(f) == 1 {
			return f[0].Quantity
		}
	}
	return -1
}

// The roles of what interest comes to, and of the points between two percentages.
const (
	roleYield  = "yield"
	rolePoints = "points"
)

// resultThen: a clause of its own, behind the figures that should give it, tells the result of an earlier time, which theirs do not name:
// "men earned £3,480 and women £2,900; five years ago the gap was £810".
func (c *Doubt) resultThen(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	m := &c.Doc.Quantities[q]
	first, last := c.ClauseOf(q)
	if !c.verbIn(first, last) {
		return false
	}
	end, apart := last, false
	for _, o := range b.Quantities() {
		if x := &c.Doc.Quantities[o]; o != q && x.First >= first && x.First < last {
			end = m.First // a time behind may be that of the other
		}
	}
	if !c.tellsThen(first, end, m) {
		return false
	}
	for _, o := range b.Quantities() {
		x := &c.Doc.Quantities[o]
		if o == q || x.First >= first && x.First < last {
			continue
		}
		from, to := c.ClauseOf(o)
		if x.Sentence > m.Sentence || x.Sentence == m.Sentence && x.First > m.First || c.tellsThen(from, to, x) || c.pastVerbs(from, to) {
			return false
		}
		apart = true
	}
	return apart
}

// tellsThen: a time among the tokens, other than one that something is compared with or the figure itself, looks back; or verbs or a word
// such as "still" say that it does.
func (c *Doubt) tellsThen(first, last int, m *mention.Quantity) bool {
	for _, t := range c.TimesOf(m.Sentence) {
		if t.First < first || t.Last > last || c.TokensIn(max(first, t.First-thenReach), t.First, evidence.ClassThan) {
			continue
		}
		if t.Relative && (t.Amount < 0 || t.Placed && t.Away < 0) || c.pastVerbs(first, last) || c.TokensIn(first, last, classStill) {
			return true
		}
	}
	return false
}

// thenReach is how many words before a time say that something is compared with it.
const thenReach = 4

// pastVerbs: an auxiliary among the tokens tells of a time before the one told of.
func (c *Doubt) pastVerbs(first, last int) bool {
	for k := first; k < last; k++ {
		if c.WordsIn(k, k+1, lang.Have) && c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower].Form&lang.Past != 0 {
			return true
		}
	}
	return false
}

// verbIn: a finite verb stands among the tokens.
func (c *Doubt) verbIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.verbAt(k) || c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Modal) {
			return true
		}
	}
	return false
}

// classStill holds the words for what was so and is no longer.
const classStill = "still-then"

// withMore: in the clause of the result something without a figure is told to be in it, or taken off: "with the usual discount the deal is
// worth £600m", "£480 for a 40-hour week with the night bonus", "a profit of £34,000 after tax".
func (c *Doubt) withMore(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 || b.Tied && b.Frame.Kind == check.KindSum {
		return false
	}
	m := &c.Doc.Quantities[q]
	first, last := c.ClauseOf(q)
	before := -1
	for _, o := range b.Quantities() {
		if x := &c.Doc.Quantities[o]; x.Sentence == m.Sentence && x.First < m.First {
			first, before = max(first, x.Last), max(before, x.Last)
		}
	}
	left := c.TokensIn(first, last, classLeftOver)
	for k := first; k < last; k++ {
		if left && c.TokenIn(k, classNetOf) && c.namesMore(k+1, last, q) {
			return true
		}
		if c.TokenIn(k, classWithMore) && c.namesMore(k+1, last, q) || c.TokenIn(k, classNetOf) && c.TokensIn(k+1, min(last, k+1+moreReach), classTakenOff) {
			return true
		}
	}
	for k := max(before, c.Doc.Tokens.Sentences[m.Sentence].First); before >= 0 && k < m.First; k++ {
		if c.TokenIn(k, classOnTopOf) && c.namesMore(k+1, m.First, q) {
			return true
		}
	}
	return false
}

// namesMore: from token k on stands a noun without a figure or a time, which does not lead to the result: "with the bonus", but "with a
// total of".
func (c *Doubt) namesMore(k, last, result int) bool {
	for end := min(last, k+moreReach); k < end; k++ {
		t := &c.Doc.Tokens.All[k]
		switch {
		case c.OfFigure(k), c.InTime(k), t.Kind == token.Punct, c.TokenIn(k, evidence.ClassThose), c.WordsIn(k, k+1, lang.Preposition):
			return false
		case c.IsContent(k, false):
			if c.Doc.Pack.Clauses().Inflects && !t.Capital {
				continue
			}
			return !c.leadsTo(k, result)
		}
	}
	return false
}

// moreReach is how many words behind "with" name what is meant.
const moreReach = 4

// leadsTo: the noun is that of the result, to which "of" leads: "with a total of £26m".
func (c *Doubt) leadsTo(k, result int) bool {
	m := &c.Doc.Quantities[result]
	if k >= m.First {
		return false
	}
	for i := k + 1; i < m.First; i++ {
		if c.WordsIn(i, i+1, lang.Of) {
			return true
		}
		if c.IsContent(i, false) || c.Finite(c.Doc.Tokens.All[i].Lower) || c.Doc.Tokens.All[i].Kind == token.Punct {
			return false
		}
	}
	return false
}

// Word classes before what is told to be in a figure or taken off it, in its clause, and anywhere before it.
const (
	classWithMore = "with-more"
	classOnTopOf  = "on-top-of"
	classNetOf    = "net-word"
	classTakenOff = "taken-off"
	classLeftOver = "rest-word"
)

// ofBoth: the change or gap is one of each of the figures that it is taken to lie between: "he took 58 minutes, she 64, both two less than
// last year".
func (c *Doubt) ofBoth(b *passage.Binding) bool {
	q := b.Figure(check.RoleStated)
	first, last := c.ClauseOf(q)
	m := &c.Doc.Quantities[q]
	for k := first; k < last; k++ {
		if c.TokenIn(k, classEachOf) && !c.WordsIn(max(k-1, 0), k, lang.Preposition) {
			return k < m.First || k-m.Last < bothReach
		}
	}
	return false
}

// bothReach is how many words behind a figure say that it is one of each.
const bothReach = 4

// classEachOf holds the words that tell something of each of those before.
const classEachOf = "each-of-them"

// gapBeside: right behind the noun for the gap stands what it is a gap to or in, which the sentences of the figures do not name: "the gap
// to Norway", "the surplus with America".
func (c *Doubt) gapBeside(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	m := &c.Doc.Quantities[q]
	first, last := c.ClauseOf(q)
	noun := classGapNoun
	if b.Frame.Kind == check.KindAverage {
		noun = evidence.ClassMean
	}
	for k := first; k+1 < last; k++ {
		if !c.TokenIn(k, noun) {
			continue
		}
		if c.TokenIn(k+1, classBetween) && c.othersBetween(k+2, last) {
			return true
		}
		if !c.TokenIn(k+1, classGapToward) {
			continue
		}
		for i := k + 2; i < min(k+2+moreReach, last) && !c.OfFigure(i) && c.Doc.Tokens.All[i].Kind != token.Punct; i++ {
			if c.TokenIn(i, lists.ClassEveryOne) {
				break
			}
			if !c.IsContent(i, false) || c.InTime(i) {
				continue
			}
			return !slices.ContainsFunc(b.Quantities(), func(o int) bool {
				x := &c.Doc.Quantities[o]
				return o != q && c.told(x.Sentence, i, k, last, m.Sentence)
			})
		}
	}
	return false
}

// othersBetween: two things joined by "and" are named from token k on, and neither anywhere else: "the difference between weekdays and Sundays".
func (c *Doubt) othersBetween(k, last int) bool {
	named, joined := 0, false
	for end := min(last, k+betweenReach); k < end && c.Doc.Tokens.All[k].Kind != token.Punct && !c.OfFigure(k); k++ {
		if c.WordsIn(k, k+1, lang.Coordinator) {
			joined = true
		}
		if !c.IsContent(k, false) {
			continue
		}
		if c.namedBesides(k) {
			return false
		}
		if named++; joined {
			return named > 1
		}
	}
	return false
}

// betweenReach bounds the words that name two things.
const betweenReach = 8

// told: the sentence names the word at token i, outside the clause [first, last) where it is that of the clause.
func (c *Doubt) told(sentence, i, first, last, own int) bool {
	if sentence != own {
		return c.SentenceTells(sentence, c.ContentOf(i))
	}
	return c.AnyLemma(c.Doc.Tokens.Sentences[sentence].First, first, i)
}

// Word classes of nouns for what lies between two figures, and behind them, before what it is told of.
const (
	classGapNoun   = "gap-noun"
	classGapToward = "gap-toward"
	classBetween   = "between-word"
)

// partAlone: what is taken for the part, or for what lies between two figures, is told of one thing alone: "80 in the harbour alone".
func (c *Doubt) partAlone(b *passage.Binding) bool {
	role := evidence.RolePart
	if b.Frame.Kind == check.KindDifference {
		role = check.RoleStated
	}
	part, ok := b.Only(role)
	if !ok {
		return false
	}
	m := &c.Doc.Quantities[part]
	first, last := c.ClauseOf(part)
	return c.TokensIn(max(first, m.First-aloneReach), min(last, m.Last+aloneReach), classAlone)
}

// aloneReach is how many words on either side of a figure say that it is told of one thing alone.
const aloneReach = 6

// classAlone holds the words that single something out.
const classAlone = "alone-word"

// wholesEach: of the shares each is one of a whole of its own: "70 per cent of the first crop and 60 per cent of the second".
func (c *Doubt) wholesEach(b *passage.Binding) bool {
	var wholes []int
	for _, q := range b.Quantities() {
		if k := c.ownWholeNoun(q); k >= 0 {
			wholes = append(wholes, k)
		}
	}
	return len(wholes) > 1 && !slices.ContainsFunc(wholes[1:], func(k int) bool { return c.SameLemma(k, wholes[0]) })
}

// ownWholeNoun is the word behind "of" that says what the share is of, -1 where nothing does.
func (c *Doubt) ownWholeNoun(q int) int {
	m := &c.Doc.Quantities[q]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	if !evidence.Percents(m) || m.Last >= end || !c.TokenIn(m.Last, evidence.ClassOfWord) {
		return -1
	}
	for k := m.Last + 1; k < min(end, m.Last+1+moreReach); k++ {
		if !c.WordsIn(k, k+1, lang.Determiner|lang.Possessive) && (c.IsContent(k, false) || c.OfFigure(k)) {
			return k
		}
	}
	return -1
}

// comparesOutside: behind the change or multiple stands what it is counted from, a thing that nothing else names and nobody expected:
// "£60m from coffee and £20m from tea, twice as much as its rival".
func (c *Doubt) comparesOutside(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	m := &c.Doc.Quantities[q]
	last, than := c.Doc.Tokens.Sentences[m.Sentence].Last, -1
	if m.Last+1 < last && c.TokenIn(m.Last, classWhatOf) {
		than = m.Last // "four times what the valley uses"
	}
	for k := m.Last + 1; k < min(m.Last+moreReach, last); k++ { // right behind stands the first "as" of two
		if c.TokenIn(k, evidence.ClassThan) || c.TokenIn(k, evidence.ClassAsThan) {
			than = k
		}
	}
	if than < 0 || slices.ContainsFunc(b.Quantities(), func(o int) bool { return o > q }) {
		return false // a figure behind may be that of the thing
	}
	end := min(than+1+outsideReach, last)
	if c.TokensIn(than, end, classSupposed) || c.TokensIn(than, end, evidence.ClassGoalMark) {
		return false
	}
	for k := than + 1; k < end && c.Doc.Tokens.All[k].Kind != token.Punct; k++ {
		switch {
		case c.OfFigure(k), c.InTime(k), c.TokenIn(k, moves.ClassStandIn), c.verbAt(k):
			return false
		case c.IsContent(k, false) && (!c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital):
			return !c.namedBesides(k)
		}
	}
	return false
}

// classWhatOf holds the words between a multiple and a clause that tells of what.
const classWhatOf = "what-of"

// outsideReach is how many words behind "than" name what something is compared with.
const outsideReach = 6

// moreOfOther: right behind "more" or "fewer" stands what there is more of, which the figures that it is drawn from do not count: "of 80 boats
// 60 came, which means 20 per cent less money".
func (c *Doubt) moreOfOther(b *passage.Binding) bool {
	q := b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[q]
	k := m.Last + 1
	if k >= c.Doc.Tokens.Sentences[m.Sentence].Last || !c.TokenIn(m.Last, evidence.ClassDiffers) || !c.IsContent(k, false) ||
		c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[k].Capital || c.verbAt(k) {
		return false
	}
	for _, o := range b.Quantities() {
		if x := &c.Doc.Quantities[o]; o != q && x.Noun != "" {
			head := c.HeadToken(x)
			return !c.SameLemma(k, head) && !c.KinTokens(k, head) && !c.namedBesides(k)
		}
	}
	return false
}

// setAgainst: a word of the mean's clause sets it against what stands before, or says what can be: "from 12 to 19 degrees, while the average
// for May is 21", "each truck can hold 28 tonnes".
func (c *Doubt) setAgainst(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	first, last := c.ClauseOf(q)
	for _, o := range b.Quantities() {
		if x := &c.Doc.Quantities[o]; o != q && x.First >= first && x.First < last {
			return false
		}
	}
	return c.TokensIn(first, last, evidence.ClassTurnsAway) || c.TokensIn(first, last, classMayHave) || c.WordsIn(first, last, lang.Modal)
}

// classMayHave holds the verbs for what can be.
const classMayHave = "may-have"

// asARule: a figure tells what is usual, not what was: "a tip of 10 per cent is usual", "on average one reckons with 40 kilos".
func (c *Doubt) asARule(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		s := c.Doc.Quantities[q].Sentence
		if b.Frame.Kind == check.KindAverage && q != resultOf(b) {
			return false
		}
		return c.AnySays(s, s, classAsARule)
	})
}

// classAsARule holds the words for what is usual.
const classAsARule = "as-a-rule"

// someFree: the total is less than so many times so much, and its sentence says that some pay less: "it took £1,900, as children get in free".
func (c *Doubt) someFree(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 || !c.SentenceHas(c.Doc.Quantities[q].Sentence, classPaysLess) {
		return false
	}
	product := 1.0
	for _, o := range b.Quantities() {
		if o != q {
			product *= c.Mid(o)
		}
	}
	return c.Mid(q) < product
}

// classPaysLess holds the words of who pays nothing or less.
const classPaysLess = "pays-less"

// classHere holds the words for where one is, which is no whole country.
const classHere = "here-word"

// onlyExamples: the figure is that of a whole country or trade, and those it is held against are told of places with names, which need not be
// all of it: "61 per cent in Bath and 66 in Wells, 71 nationwide".
func (c *Doubt) onlyExamples(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	first, last := c.ClauseOf(q)
	if !c.TokensIn(first, last, classWiderWhole) {
		return false
	}
	return slices.ContainsFunc(b.Quantities(), func(o int) bool {
		from, to := c.ClauseOf(o)
		return o != q && c.TokensIn(from, to, classHere) || o != q && slices.ContainsFunc(c.EntitiesOf(c.Doc.Quantities[o].Sentence), func(e mention.Entity) bool {
			k := c.TokenAt(e.Span.Start)
			return k >= from && k < to
		})
	})
}

// leadsDown: between the last of the figures and what they should add up to a word says that something falls to it: "gets 15 more beds, taking
// the waiting list down to 60".
func (c *Doubt) leadsDown(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 1 || !b.Holds(q-1) {
		return false
	}
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	return before.Sentence == m.Sentence && c.TokensIn(before.Last, m.First, classDownward) && c.TokensIn(before.Last, m.First, passage.ClassToWord)
}

// classDownward holds the words for the way down.
const classDownward = "downward"

// restUntold: behind the total its sentence tells of a rest without a figure, so that the parts are not all: "the road costs £31m; the town
// pays the rest".
func (c *Doubt) restUntold(b *passage.Binding) bool {
	q := resultOf(b)
	if q < 0 {
		return false
	}
	m := &c.Doc.Quantities[q]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if q+1 < len(c.Doc.Quantities) && c.Doc.Quantities[q+1].Sentence == m.Sentence {
		return false
	}
	return c.TokensIn(m.Last, last, sums.ClassRemaining)
}

// partPlaced: behind the share of a whole a sentence tells of some of the things by where or what they are: "one in five of the 600 lamps is
// broken. The 40 lamps in the park were smashed".
func (c *Doubt) partPlaced(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	stated, ok := b.Only(check.RoleStated)
	if !okPart || !ok || c.Doc.Quantities[part].Sentence <= c.Doc.Quantities[stated].Sentence {
		return false
	}
	m := &c.Doc.Quantities[part]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.Last+1 >= last || !c.WordsIn(m.Last, m.Last+1, lang.Preposition) || c.TokenIn(m.Last, evidence.ClassTaken) {
		return false
	}
	for k := m.Last + 1; k < min(last, m.Last+moreReach); k++ {
		if c.IsContent(k, false) {
			return !c.InTime(k) && !c.namedBesides(k)
		}
	}
	return false
}
