package doubt

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// What the text around figures says of them itself: that they overlap, are only some, are asked, or add up.

// Word classes of what says that parts overlap, and of what says, behind its parts, that they are only some.
const (
	classOverlapTold = "overlap-told"
	classSomeNamed   = "some-named"
)

// partsOverlap: the parts are more than their total, and the sentence behind them says that they overlap.
func (c *Doubt) partsOverlap(b *passage.Binding) bool {
	list, sum := b.List(), b.Get(evidence.RoleSum)
	if b.Frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].Quantity < 0 || c.totalOf(list) <= c.Mid(sum[0].Quantity) {
		return false
	}
	last := list.Fillers[len(list.Fillers)-1].Sentence
	return c.AnySays(last, min(last+1, len(c.Sentences)-1), classOverlapTold)
}

// onlySomeNamed: the parts are fewer than their total, and words behind them say that they are only some:
// "seven Germans and four Danes among them".
func (c *Doubt) onlySomeNamed(b *passage.Binding) bool {
	list, sum := b.List(), b.Get(evidence.RoleSum)
	if b.Frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].Quantity < 0 || c.totalOf(list) >= c.Mid(sum[0].Quantity) {
		return false
	}
	last := &c.Doc.Quantities[list.Fillers[len(list.Fillers)-1].Quantity]
	end := c.Doc.Tokens.Sentences[last.Sentence].Last
	for k := last.Last; k < end && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.TokenIn(k, classSomeNamed) {
			return true
		}
	}
	return false
}

// totalOf adds up the figures of a list.
func (c *Doubt) totalOf(list *passage.Role) float64 {
	total := 0.0
	for _, f := range list.Fillers {
		total += c.Mid(f.Quantity) * sums.ScaleOf(&f)
	}
	return total
}

// sharesTotalTold: the shares are more than all, and a percentage near by is what they make: "up to 125
// per cent: 95 on the house, and another 30 as a loan".
func (c *Doubt) sharesTotalTold(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil || len(b.Get(evidence.RoleSum)) > 0 {
		return false
	}
	total, all := c.totalOf(list), b.Quantities()
	if total <= evidence.WholePercent || !evidence.Percents(&c.Doc.Quantities[list.Fillers[0].Quantity]) {
		return false
	}
	first, last := b.Sentences()
	for q := max(0, all[0]-passage.ContextFigures); q < min(len(c.Doc.Quantities), all[len(all)-1]+passage.ContextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if evidence.Percents(m) && !slices.Contains(all, q) && m.Sentence >= first-1 && m.Sentence <= last+1 && c.Mid(q) == total {
			return true
		}
	}
	return false
}

// asked: a word that sets the figures against each other stands in a question, which claims nothing.
func (c *Doubt) asked(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindComparison && c.anyCue(b, func(f *passage.Filler) bool {
		s := &c.Sentences[f.Sentence]
		last := &c.Items[s.Last-1]
		return last.Kind == stream.WordItem && c.Lower(last) == "?"
	})
}

// anyCue: what is asked for holds of one of the words that the binding has captured.
func (c *Doubt) anyCue(b *passage.Binding, holds func(*passage.Filler) bool) bool {
	for _, r := range b.Roles {
		for i := range r.Fillers {
			if f := &r.Fillers[i]; f.Quantity < 0 && f.Time < 0 && f.Given == nil && holds(f) {
				return true
			}
		}
	}
	return false
}

// deniedCue: the word right before that of a change denies it: "no more than £12".
func (c *Doubt) deniedCue(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindChange && c.anyCue(b, func(f *passage.Filler) bool {
		all := c.Doc.Tokens.All
		k := sort.Search(len(all), func(i int) bool { return all[i].Start >= f.Span.Start })
		return k > 0 && c.TokenIn(k-1, optionNegated)
	})
}

// optionNegated is the word class of what denies.
const optionNegated = "negated"

// aboveName: right before the figure that something is set against stands a name, which the comparing word
// leads to: "in one village above Merthyr 410mm fell".
func (c *Doubt) aboveName(b *passage.Binding) bool {
	other, all := b.Get(check.RoleOther), c.Doc.Tokens.All
	if b.Frame.Kind != check.KindComparison || c.Doc.Pack.Clauses().Inflects || len(other) != 1 || other[0].Quantity < 0 {
		return false
	}
	k := c.Doc.Quantities[other[0].Quantity].First - 1
	cue := b.Get(evidence.RoleOrder)
	return k >= 0 && all[k].Capital && !strings.ContainsAny(all[k].Lower, "'’") && len(cue) == 1 && cue[0].Span.End <= all[k].Start && cue[0].Sentence == other[0].Sentence
}

// classContests are the word classes by which somebody is said to beat or to lose to somebody else.
var classContests = [...]string{"beats", "misses", "wins-over", "loses-to", "ahead", "behind", "shadowed"}

// agesOfRivals: one of the figures is how old somebody is who is said to beat somebody, in nothing that is
// told: "Ida, 34, beat a 37-year-old".
func (c *Doubt) agesOfRivals(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	return b.Frame.Kind == check.KindComparison && len(cue) == 1 && slices.Contains(classContests[:], cue[0].Class) &&
		slices.ContainsFunc(b.Quantities(), func(q int) bool { return evidence.ToldAge(&c.Doc.Quantities[q]) })
}
