package doubt

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Guards for comparisons: a figure, what it is set against, and the word that says which is larger.

// asked: a word that sets the figures against each other stands in a question, which claims nothing: "Is 12 more than 15?".
func (c *Doubt) asked(b *passage.Binding) bool {
	return c.anyCue(b, func(f *passage.Filler) bool {
		s := &c.Sentences[f.Sentence]
		last := &c.Items[s.Last-1]
		return last.Kind == stream.WordItem && c.Lower(last) == "?"
	})
}

// comparesPast: a multiple is compared past the figure that it is said of, or with one of the
// next clause: "the 40 of May, twice as many as in June, and 30 in July".
func (c *Doubt) comparesPast(b *passage.Binding) bool {
	return b.Frame.Binder != passage.DrawnBinder && c.PassedOver(b)
}

// goalItself: the figure taken for the goal, or for a distance, is the one that is said to be more or less than was thought:
// "the gap of 62m was smaller than feared; they had reckoned with 80m".
func (c *Doubt) goalItself(b *passage.Binding) bool {
	role := check.RoleStated
	if b.Frame.Kind == check.KindComparison {
		role = check.RoleOther
	}
	f := b.Get(role)
	return len(f) == 1 && f[0].Quantity >= 0 && (c.markAgain(b, f[0].Quantity) || c.besideGoal(f[0].Quantity, b.Frame.Kind == check.KindDifference))
}

// markAgain: the goal is a mark that something passes, and the figure set against it is that mark itself: "League passes 10m spectators. The
// mark of ten million was exceeded on Saturday".
func (c *Doubt) markAgain(b *passage.Binding, goal int) bool {
	one := b.Get(passage.RoleSubject)
	return len(one) == 1 && one[0].Quantity >= 0 && c.Mid(one[0].Quantity) == c.Mid(goal) && c.PassedBy(&c.Doc.Quantities[goal])
}

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

// supposedReach is how many words may stand between a comparative, "than" and what was thought.
const supposedReach = 4

// classTellsOf holds verbs that tell of the figure before them.
const classTellsOf = "tells-of"

// agesOfRivals: one of the figures is how old somebody is who is said to beat somebody, in nothing that is
// told: "Ida, 34, beat a 37-year-old".
func (c *Doubt) agesOfRivals(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	return len(cue) == 1 && slices.Contains(classContests[:], cue[0].Class) &&
		slices.ContainsFunc(b.Quantities(), func(q int) bool {
			m := &c.Doc.Quantities[q]
			return evidence.ToldAge(m) || c.BareAge(m) || c.apposedAge(m)
		})
}

// apposedAge: the bare number stands between commas, as an age behind a name does, or behind "of" and somebody: "the rower, 24,", "a woman of 37".
func (c *Doubt) apposedAge(m *mention.Quantity) bool {
	if !roletype.Bare(m) || m.First == 0 || m.IsRange {
		return false
	}
	if v := mention.Float(m.Low, 1); m.Low == nil || v < evidence.YoungestTold || v > evidence.OldestTold {
		return false
	}
	before, k := &c.Doc.Tokens.All[m.First-1], m.First-2
	if before.Is(",") {
		return m.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[m.Last].Is(",")
	}
	return k >= 0 && c.WordsIn(k+1, k+2, lang.Of) && c.TokenIn(k, classAnybody)
}

// classAnybody holds nouns for one person: "a woman of 37".
const classAnybody = "one-person"

// classContests are the word classes by which somebody is said to beat or to lose to somebody else.
var classContests = [...]string{"beats", "misses", "wins-over", "loses-to", "ahead", "behind", "shadowed"}

// countedCue: the word that sets two things against each other is the noun of a number: "four beats to the bar".
func (c *Doubt) countedCue(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	return len(cue) == 1 && slices.ContainsFunc(c.QuantitiesOf(cue[0].Sentence), func(q int) bool {
		return c.Doc.Quantities[q].NounSpan.Overlaps(cue[0].Span)
	})
}

// byLess: the comparison is one of gaps or changes ("cut it by less than the 390m"), and what is
// compared is told as none.
func (c *Doubt) byLess(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	one := b.Figure(passage.RoleSubject)
	if len(cue) != 1 {
		return false
	}
	at := c.TokenAt(cue[0].Span.Start)
	return at > 0 && c.TokenIn(at-1, evidence.ClassBy) && c.TokensIn(at+1, min(at+evidence.GapReach, c.Doc.Tokens.Sentences[cue[0].Sentence].Last),
		evidence.ClassThan) && !c.TellsBy(one)
}

// aboveName: right before the figure that something is set against stands a name, which the comparing word
// leads to: "in one village above Merthyr 410mm fell".
func (c *Doubt) aboveName(b *passage.Binding) bool {
	if c.Doc.Pack.Clauses().Inflects {
		return false
	}
	other, all := b.Get(check.RoleOther), c.Doc.Tokens.All
	k := c.Doc.Quantities[other[0].Quantity].First - 1
	cue := b.Get(evidence.RoleOrder)
	return k >= 0 && all[k].Capital && !strings.ContainsAny(all[k].Lower, "'’") && len(cue) == 1 && cue[0].Span.End <= all[k].Start &&
		cue[0].Sentence == other[0].Sentence
}

// outdoneBy: right behind the word stands who outdoes what it is told of, which turns the two round: "£2.4m, beaten only by the £3.1m of
// the Greens", "exceeded by the 58 tonnes of May".
func (c *Doubt) outdoneBy(b *passage.Binding) bool {
	return c.anyCue(b, func(f *passage.Filler) bool {
		last, k := c.Doc.Tokens.Sentences[f.Sentence].Last, c.TokenAt(f.Span.End)
		if k == 0 || !c.TokenIn(k-1, classBeats) && !c.TokenIn(k-1, classMisses) {
			return false
		}
		if k < last && c.TokenIn(k, classSmallOne) {
			k++
		}
		return k < last && c.TokenIn(k, classByAgent) && c.passiveForm(f)
	})
}

// passiveForm: the word is no finite verb of the language's own passive, as it stands behind a mark or behind an auxiliary.
func (c *Doubt) passiveForm(f *passage.Filler) bool {
	first := c.Doc.Tokens.Sentences[f.Sentence].First
	for k := c.TokenAt(f.Span.Start) - 1; k >= first; k-- {
		switch {
		case stream.Pauses(c.Doc.Tokens.All[k].Lower), c.WordsIn(k, k+1, lang.Passive), c.WordsIn(k, k+1, lang.Be):
			return true
		case !c.TokenIn(k, classSmallOne):
			return false
		}
	}
	return false
}

// classByAgent holds what stands before who does something in the passive.
const classByAgent = "by-agent"

// comparesDistance: what something is compared with tells itself by how much something differs: "behind Marsh, who has played
// four matches more".
func (c *Doubt) comparesDistance(b *passage.Binding) bool {
	other := b.Get(check.RoleOther)
	k := c.Doc.Quantities[other[0].Quantity].Last
	return (c.TokenIn(k, classMoreAdj) || c.TokenIn(k, classFewerAdj)) &&
		(k+1 == c.Doc.Tokens.Sentences[other[0].Sentence].Last || !c.TokenIn(k+1, evidence.ClassThan))
}

// comparesOther: what is compared was looked for further back, though another figure stands
// before what it is compared with: "the gap of 15 points was larger than in a study of 90".
func (c *Doubt) comparesOther(b *passage.Binding) bool {
	one, cue := b.Get(passage.RoleSubject), b.Get(evidence.RoleOrder)
	other := b.Figure(check.RoleOther)
	if len(one) != 1 || len(cue) != 1 || other < 1 ||
		one[0].Quantity == other-1 || len(b.Quantities()) > 2 {
		return false
	}
	o, before := &c.Doc.Quantities[other], &c.Doc.Quantities[other-1]
	if one[0].Sentence == o.Sentence && !roletype.SameUnit(before, o) && !roletype.Bare(o) {
		return false
	}
	return cue[0].Sentence == o.Sentence && before.Sentence == o.Sentence && before.Start < cue[0].Span.Start
}

// oftenOnly: of the two figures compared only one tells how often: "a man of 50 whose heart beats 130 times".
func (c *Doubt) oftenOnly(b *passage.Binding) bool {
	one, other := b.Figure(passage.RoleSubject), b.Figure(check.RoleOther)
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	often := func(m *mention.Quantity) bool { return c.HowOften(m) || c.NounIn(m, evidence.ClassOccasions) }
	return often(x) != often(y)
}

// apartBefore: what is taken for the one level stands right before the comparing word, behind another figure of its unit, so that it tells how
// far apart the two are: "won 6,420 votes, 440 ahead of her rival on 5,980".
func (c *Doubt) apartBefore(b *passage.Binding) bool {
	one, other, cue := b.Figure(passage.RoleSubject), b.Figure(check.RoleOther), b.Get(evidence.RoleOrder)
	if len(cue) != 1 || one < 1 || other < one {
		return false
	}
	m, before := &c.Doc.Quantities[one], &c.Doc.Quantities[one-1]
	return c.TokenAt(cue[0].Span.Start) == m.Last && before.Sentence == m.Sentence && (roletype.SameUnit(before, m) || roletype.Bare(m) && roletype.Bare(before))
}

// pointsAhead: what is taken for a level is the distance that the word tells: "three points ahead of her, on 45".
func (c *Doubt) pointsAhead(b *passage.Binding) bool {
	one, other := b.Figure(passage.RoleSubject), b.Figure(check.RoleOther)
	points := func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Unit == mention.Points || c.CountsPoints(m)
	}
	return points(one) && !points(other)
}

// agedBeside: the most or least of counted things is set against a bare number between marks, which is how old somebody is:
// "up for best director are five: Ana Lind and, at 82, Marco Bell".
func (c *Doubt) agedBeside(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Get(roleRest), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		k := m.First - 1
		return roletype.Bare(m) && k > 0 && m.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[m.Last].Is(",") && c.Doc.Tokens.All[k-1].Is(",") &&
			c.WordsIn(k, k+1, lang.Preposition)
	})
}

// roleFirst and roleRest are the figure said to be the most and those it is set against.
const (
	roleFirst = "first"
	roleRest  = "rest"
)

// noRival: none of the figures that one is the most of is surely of what that measures: they are
// the size of a group, a mean, or no ages as that is: "at 29 the oldest in the squad of 44, whose average is 22".
func (c *Doubt) noRival(b *passage.Binding) bool {
	rest := b.Get(roleRest)
	first := b.Figure(roleFirst)
	if !passage.Unnamed(&c.Doc.Quantities[first]) {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	return slices.ContainsFunc(rest, func(f passage.Filler) bool {
		m := &c.Doc.Quantities[f.Quantity]
		return m.Adjective || m.First > 0 && words[c.Doc.Tokens.All[m.First-1].Lower]&lang.Of != 0 || c.ShortlyBefore(m, meanReach, evidence.ClassMean)
	})
}

// meanReach is how many words before a figure say that it is a mean.
const meanReach = 3

// otherMeasured: the most of some percentages is told of somebody, and one set against it of something measured that opens its
// clause: "turnout was 47%, and the mayor led on 45%".
func (c *Doubt) otherMeasured(b *passage.Binding) bool {
	first, rest := b.Get(roleFirst), b.Get(roleRest)
	if !evidence.Percents(&c.Doc.Quantities[first[0].Quantity]) {
		return false
	}
	own := c.measuresOf(first[0].Quantity)
	return slices.ContainsFunc(rest, func(f passage.Filler) bool {
		other := c.measuresOf(f.Quantity)
		return len(other) > 0 && own.Shared(other) == 0 && (f.Sentence != first[0].Sentence || f.Quantity < first[0].Quantity)
	})
}

// measuresOf lists the general words for what is measured before the figure in its clause.
func (c *Doubt) measuresOf(q int) passage.Context {
	first, _ := c.ClauseOf(q)
	var out passage.Context
	for k := first; k < c.Doc.Quantities[q].First; k++ {
		if c.WordsIn(k, k+1, lang.Measure) {
			out = append(out, c.ContentOf(k))
		}
	}
	return out
}

// timesOther: the multiple says of what it is one, and no other passage names that; the two figures are of
// other things: "cost £61,000, four times his salary; his son paid £412,000, nine times his".
func (c *Doubt) timesOther(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	words, last := c.Doc.Pack.Clauses().Words, c.Doc.Tokens.Sentences[m.Sentence].Last
	owned := m.Last
	if c.Doc.Pack.Clauses().Genitive[c.Doc.Tokens.All[min(owned, last-1)].Lower] {
		owned++
	}
	if owned >= last || words[c.Doc.Tokens.All[owned].Lower]&lang.Possessive == 0 {
		return false
	}
	for k := owned + 1; k < min(m.Last+timesReach, last); k++ {
		if c.IsContent(k, false) && !c.InTime(k) && !c.TokenIn(k, moves.ClassStandIn) {
			return !c.namedBesides(k)
		}
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			break
		}
	}
	return true
}

// timesPlanned: the multiple is one of what was planned, and neither of the figures is: "spoke for 73 minutes, twice as long as planned;
// the debate took 20".
func (c *Doubt) timesPlanned(b *passage.Binding) bool {
	m := &c.Doc.Quantities[b.Figure(check.RoleStated)]
	than := false
	for k := m.Last; k < min(m.Last+asPlanned, c.Doc.Tokens.Sentences[m.Sentence].Last) && c.Doc.Tokens.All[k].Kind != token.Punct; k++ {
		if than && c.TokenIn(k, classSupposed) {
			return !slices.ContainsFunc(append(slices.Clone(b.Get(check.RoleOne)), b.Get(check.RoleOther)...), func(f passage.Filler) bool {
				first, last := c.ClauseOf(f.Quantity)
				return first <= k && k < last && f.Quantity > b.Figure(check.RoleStated) || c.toldAsGoal(f.Quantity) ||
					c.TokensIn(first, min(last, m.First), classSupposed)
			})
		}
		than = than || c.TokenIn(k, evidence.ClassThan) || c.TokenIn(k, evidence.ClassAsThan)
	}
	return false
}

// asPlanned is how many words behind a multiple say that it is one of what was planned.
const asPlanned = 6

// timesReach is how many words behind a multiple name what it is so many times of.
const timesReach = 4

// namedBesides: another token of the article has the word's stem.
func (c *Doubt) namedBesides(k int) bool {
	thing := c.ContentOf(k)
	for s := range c.Doc.Tokens.Sentences {
		sent := c.Doc.Tokens.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			if i != k && c.IsContent(i, i == sent.First) && thing.Same(c.ContentOf(i)) {
				return true
			}
		}
	}
	return false
}

// factorOfOther: right behind the factor stands what it is of, which neither figure counts: "which has twice the population, it rose to 34".
func (c *Doubt) factorOfOther(b *passage.Binding) bool {
	factor := b.Get(evidence.RoleFactor)[0].Quantity
	m := &c.Doc.Quantities[factor]
	k := m.Last + 1
	if k+1 >= c.Doc.Tokens.Sentences[m.Sentence].Last || !c.TokenIn(m.Last, evidence.ClassListAll) || !c.Doc.Tokens.All[k+1].Is(",") {
		return false
	}
	noun := c.ContentOf(k)
	return !slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return q != factor && c.Doc.Quantities[q].Noun != "" && noun.Same(c.ContentOf(c.HeadToken(&c.Doc.Quantities[q])))
	})
}

// fewAbove: a number in words without a noun counts what is compared, and the other is a level in figures: "four or five are above 7.6".
func (c *Doubt) fewAbove(b *passage.Binding) bool {
	x, y := &c.Doc.Quantities[b.Figure(passage.RoleSubject)], &c.Doc.Quantities[b.Figure(check.RoleOther)]
	return roletype.Bare(x) && x.Form == mention.Words && y.Form == mention.Figures && x.HighPlace == 0
}

// otherMeasure: the comparative is followed by what it measures, which the two figures, of things counted, are not of: "with 21 seats they
// had a larger share of the vote than the Reds with 28".
func (c *Doubt) otherMeasure(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	x, y := &c.Doc.Quantities[b.Figure(passage.RoleSubject)], &c.Doc.Quantities[b.Figure(check.RoleOther)]
	if cue == nil || x.Unit != mention.Count || y.Unit != mention.Count || x.Noun == "" {
		return false
	}
	first := c.TokenAt(cue.Span.End)
	for k := first; k < min(first+measureReach, c.Doc.Tokens.Sentences[cue.Sentence].Last) && !c.TokenIn(k, evidence.ClassThan); k++ {
		if w := c.ContentOf(k); w.Measured && c.IsContent(k, false) && !w.Same(c.ContentOf(c.HeadToken(x))) && !c.TokenIn(k, classHowMany) {
			return true
		}
	}
	return false
}

// measureReach is how many words behind a comparative name what it measures.
const measureReach = 5

// classHowMany holds the nouns of how many there are of something: "a larger number".
const classHowMany = "how-many-noun"

// oneOfSeveral: what the multiple is of is told in a relative clause with several figures of other kinds, so that nothing says which of them is
// meant: "four times the losses of the storm of 1992, which killed 58 people, left 2,500 homeless and cost $27m".
func (c *Doubt) oneOfSeveral(b *passage.Binding) bool {
	factor, other := b.Figure(evidence.RoleFactor), b.Figure(check.RoleOther)
	if other < factor || other+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, o, next := &c.Doc.Quantities[factor], &c.Doc.Quantities[other], &c.Doc.Quantities[other+1]
	if o.Sentence != m.Sentence || next.Sentence != o.Sentence || next.Unit == o.Unit && next.Noun == o.Noun {
		return false
	}
	for k := m.Last; k+1 < o.First; k++ {
		if c.Doc.Tokens.All[k].Is(",") && c.WordsIn(k+1, k+2, lang.Relative) {
			return true
		}
	}
	return false
}

// optionGaps is the option of frames that look for a level in other sentences: "none" where a figure that says how far another lies off
// is none.
const optionGaps = "gaps"

// oneIsGap: of the two that are compared a word right behind the one, other than the one that compares them, says that it is how far
// something lies above or below: "more than was thought. A year ago it was £11bn higher".
func (c *Doubt) oneIsGap(b *passage.Binding) bool {
	one, other, cue := b.Figure(check.RoleOne), b.Figure(check.RoleOther), b.CueOf("o")
	return b.Frame.Options[optionGaps] == "none" && one >= 0 && other >= 0 && cue != nil && c.gapBehind(one, cue) != c.gapBehind(other, cue)
}

// gapBehind: such a word stands behind the figure.
func (c *Doubt) gapBehind(q int, cue *passage.Filler) bool {
	m := &c.Doc.Quantities[q]
	last := min(c.Doc.Tokens.Sentences[m.Sentence].Last, m.Last+1)
	return c.DeltaBehind(m.Last, last) && !cue.Span.Overlaps(c.Doc.Tokens.All[m.Last].Span)
}
