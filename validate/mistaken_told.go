package validate

import (
	"math"
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// What the text around figures says of them itself: that they overlap, are only some, are asked, or add up.

// Word classes of what says that parts overlap, and of what says, behind its parts, that they are only some.
const (
	classOverlapTold = "overlap-told"
	classSomeNamed   = "some-named"
)

// partsOverlap: the parts are more than their total, and the sentence behind them says that they overlap.
func (c *checker) partsOverlap(b *binding) bool {
	list, sum := b.list(), b.get(roleSum)
	if b.frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].quantity < 0 || c.totalOf(list) <= c.mid(sum[0].quantity) {
		return false
	}
	last := list.fillers[len(list.fillers)-1].sentence
	return c.anySays(last, min(last+1, len(c.Sentences)-1), classOverlapTold)
}

// onlySomeNamed: the parts are fewer than their total, and words behind them say that they are only some:
// "seven Germans and four Danes among them".
func (c *checker) onlySomeNamed(b *binding) bool {
	list, sum := b.list(), b.get(roleSum)
	if b.frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].quantity < 0 || c.totalOf(list) >= c.mid(sum[0].quantity) {
		return false
	}
	last := &c.Doc.Quantities[list.fillers[len(list.fillers)-1].quantity]
	end := c.Doc.Tokens.Sentences[last.Sentence].Last
	for k := last.Last; k < end && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.tokenIn(k, classSomeNamed) {
			return true
		}
	}
	return false
}

// totalOf adds up the figures of a list.
func (c *checker) totalOf(list *role) float64 {
	total := 0.0
	for _, f := range list.fillers {
		total += c.mid(f.quantity) * scaleOf(&f)
	}
	return total
}

// sharesTotalTold: the shares are more than all, and a percentage near by is what they make: "up to 125
// per cent: 95 on the house, and another 30 as a loan".
func (c *checker) sharesTotalTold(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil || len(b.get(roleSum)) > 0 {
		return false
	}
	total, all := c.totalOf(list), b.quantities()
	if total <= wholePercent || !percents(&c.Doc.Quantities[list.fillers[0].quantity]) {
		return false
	}
	first, last := b.sentences()
	for q := max(0, all[0]-contextFigures); q < min(len(c.Doc.Quantities), all[len(all)-1]+contextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if percents(m) && !slices.Contains(all, q) && m.Sentence >= first-1 && m.Sentence <= last+1 && c.mid(q) == total {
			return true
		}
	}
	return false
}

// wholePercent is all of something.
const wholePercent = 100

// asked: a word that sets the figures against each other stands in a question, which claims nothing.
func (c *checker) asked(b *binding) bool {
	return b.frame.Kind == check.KindComparison && c.anyCue(b, func(f *filler) bool {
		s := &c.Sentences[f.sentence]
		last := &c.Items[s.Last-1]
		return last.Kind == stream.WordItem && c.lower(last) == "?"
	})
}

// anyCue: what is asked for holds of one of the words that the binding has captured.
func (c *checker) anyCue(b *binding, holds func(*filler) bool) bool {
	for _, r := range b.roles {
		for i := range r.fillers {
			if f := &r.fillers[i]; f.quantity < 0 && f.time < 0 && f.given == nil && holds(f) {
				return true
			}
		}
	}
	return false
}

// deniedCue: the word right before that of a change denies it: "no more than £12".
func (c *checker) deniedCue(b *binding) bool {
	return b.frame.Kind == check.KindChange && c.anyCue(b, func(f *filler) bool {
		all := c.Doc.Tokens.All
		k := sort.Search(len(all), func(i int) bool { return all[i].Start >= f.span.Start })
		return k > 0 && c.tokenIn(k-1, optionNegated)
	})
}

// optionNegated is the word class of what denies.
const optionNegated = "negated"

// aboveName: right before the figure that something is set against stands a name, which the comparing word
// leads to: "in one village above Merthyr 410mm fell".
func (c *checker) aboveName(b *binding) bool {
	other, all := b.get(check.RoleOther), c.Doc.Tokens.All
	if b.frame.Kind != check.KindComparison || c.Doc.Pack.Clauses().Inflects || len(other) != 1 || other[0].quantity < 0 {
		return false
	}
	k := c.Doc.Quantities[other[0].quantity].First - 1
	cue := b.get(roleOrder)
	return k >= 0 && all[k].Capital && !strings.ContainsAny(all[k].Lower, "'’") && len(cue) == 1 && cue[0].span.End <= all[k].Start && cue[0].sentence == other[0].sentence
}

// sumTold: one of the two figures is the other and a third told near them: "340 jobs go, and 90 posts stay
// vacant; the union, which counts 430".
func (c *checker) sumTold(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	gap := math.Abs(c.mid(first) - c.mid(second))
	if gap < leastSummand {
		return false
	}
	for q := first + 1; q < min(len(c.Doc.Quantities), second+contextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if q != second && m.Sentence <= b.Sentence && (roletype.SameUnit(m, a) || m.Unit == mention.Count && a.Unit == mention.Count) && c.mid(q) == gap {
			return true
		}
	}
	return false
}

// leastSummand is from what on a figure is hardly the gap of two others by chance.
const leastSummand = 10

// classContests are the word classes by which somebody is said to beat or to lose to somebody else.
var classContests = [...]string{"beats", "misses", "wins-over", "loses-to", "ahead", "behind", "shadowed"}

// agesOfRivals: one of the figures is how old somebody is who is said to beat somebody, in nothing that is
// told: "Ida, 34, beat a 37-year-old".
func (c *checker) agesOfRivals(b *binding) bool {
	cue := b.get(roleOrder)
	return b.frame.Kind == check.KindComparison && len(cue) == 1 && slices.Contains(classContests[:], cue[0].class) &&
		slices.ContainsFunc(b.quantities(), func(q int) bool { return toldAge(&c.Doc.Quantities[q]) })
}
