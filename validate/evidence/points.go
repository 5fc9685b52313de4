package evidence

import (
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// DeltaReach is how many words may stand between a change and the word that tells it.
const DeltaReach = 2

// LeadThen: the points tell how far one was ahead of another, and they or the later of the two figures stand in a sentence that
// speaks of another time: "The Greens are on 14%. In January the
// Reds had 33% and a lead of seven points."
func (c *Evidence) LeadThen(q, from, to int) bool {
	x, y := &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	s := c.Doc.Quantities[q].Sentence
	if !c.SentenceHas(s, ClassLead) {
		return false
	}
	if x.Sentence == y.Sentence { // "she is on 46%, he on 40%. In March she was nine points ahead"
		return s != x.Sentence && len(c.TimesOf(s)) > 0 && (len(c.TimesOf(x.Sentence)) == 0 || c.OtherTime(x.Sentence, s))
	}
	return c.OtherTime(x.Sentence, y.Sentence) || len(c.OwnTimes(x.Sentence)) == 0 && len(c.OwnTimes(y.Sentence)) > 0
}

// TellsDelta: a word before or behind the quantity says that it is a change or a gap,
// and none right before it that it is a level ("rose from").
func (c *Evidence) TellsDelta(m *mention.Quantity) bool {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.First > sent.First && c.TokenIn(m.First-1, ClassLevelBefore) {
		return false
	}
	return c.ShortlyBefore(m, DeltaReach, ClassDeltaBefore) || c.DeltaBehind(m.Last, min(sent.Last, m.Last+DeltaReach))
}

// ToldAsToo is the figure of another unit that "or" joins to the figure, which tells the same: "72 cents, or 0.99 per cent"; -1 where there
// is none.
func (c *Evidence) ToldAsToo(q int) int {
	m := &c.Doc.Quantities[q]
	k := m.Last
	if k < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Is(",") {
		k++
	}
	if q+1 >= len(c.Doc.Quantities) || !c.TokenIn(k, classOrElse) {
		return -1
	}
	if o := &c.Doc.Quantities[q+1]; o.Sentence == m.Sentence && o.Unit != m.Unit && c.BeforeFigure(o) == k {
		return q + 1
	}
	return -1
}

// classOrElse holds the words that join a figure to another one that tells the same.
const classOrElse = "or-else"

// DeltaBehind: a word in [k, last), before any mark, says that the number before it is
// a change.
func (c *Evidence) DeltaBehind(k, last int) bool {
	last = min(last, len(c.Doc.Tokens.All)) // the text may end without a mark
	for ; k < last && c.Doc.Tokens.All[k].Kind != token.Punct; k++ {
		if c.TokenIn(k, classDeltaAfter) && !(c.TokenIn(k, ClassEndsUp) && c.TokenIn(k-1, ClassWithParticle)) {
			return !c.InTime(k) // "7 per cent two years before"
		}
	}
	return false
}

// Precedes: a word of the class stands right before the figure.
func (c *Evidence) Precedes(m *mention.Quantity, class string) bool {
	return c.TokenIn(m.First-1, class)
}

// InTime: the token belongs to a time.
func (c *Evidence) InTime(k int) bool {
	times := c.Doc.Times
	i := sort.Search(len(times), func(i int) bool { return times[i].Last > k })
	return i < len(times) && times[i].First <= k
}

// ClassWithParticle holds verbs by which a word of ClassEndsUp, "up" or "down", says no direction: "signed up", "broke down".
const (
	ClassWithParticle = "with-particle"
	ClassEndsUp       = "ends-up"
)

// classDeltaAfter holds what stands behind a change.
const classDeltaAfter = "delta-after" // stands behind one: "higher", "less"
