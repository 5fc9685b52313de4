package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Roles of the frame whose binder is "sided": the shares of two sides of a vote, or the only one that is told.
const (
	roleMore  = "more"
	roleLess  = "less"
	roleLarge = "large"
	roleSmall = "small"
)

// Word classes of a vote and its sides.
const (
	classSideFor     = "side-for"
	classSideForVote = "side-for-vote" // such words only beside a verb of voting
	classSideForEnd  = "side-for-end"  // and such only where they end a clause
	classSideAgainst = "side-against"
	classSideVoting  = "side-voting"
	classSideNo      = "side-no" // denies, unless a verb of voting stands right before it
	classElectorate  = "electorate"
	classSideSurvey  = "survey"
	classSubsetOf    = "side-subset"
	classOutcomeFor  = "outcome-for"
	classOutcomeCon  = "outcome-against"
	classMajoritySay = "side-majority"
	classMinoritySay = "side-minority"
	classAnswerYes   = "answer-yes"
	classAnswerNo    = "answer-no"
)

// sided is what a passage says of who won a vote or is in the majority: side is 1 for those who are for something,
// -1 for those against it; at is the item that says so.
type sided struct {
	c        *Sums
	cue      *passage.Filler
	side, at int

	undergone bool // who decided is not told with it, so that it must be told with the shares
}

// bindSided finds what is said of the outcome of a vote ("voters rejected", "a majority is against"), and the figures around it that are told with a
// side: of both sides (roles "more" and "less"), or of one, which then has more than half ("large") or less ("small").
func bindSided(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		s := &sided{c: c, cue: &b.Roles[0].Fillers[0]}
		s.judge()
		if s.side == 0 {
			continue
		}
		if r := s.reading(b); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// judge reads which side is said to be the larger; none where a figure stands with the word itself.
func (s *sided) judge() {
	c := s.c
	k := c.ItemAt(s.cue.Span.Start)
	first, last := c.ClauseAround(k, c.EndsClause)
	switch s.cue.Class {
	case classOutcomeFor, classOutcomeCon:
		s.side, s.at = passage.Direction(s.cue.Class == classOutcomeFor), k
		s.undergone = !c.ItemsHave(first, last, classElectorate)
		if c.figureIn(first, last) || s.undergone && !c.undergoes(first, k) {
			s.side = 0
		}
	case classAnswerYes, classAnswerNo:
		if s.side, s.at = passage.Direction(s.cue.Class == classAnswerYes), k; c.figureIn(first, last) || !c.HeadSentence(s.cue.Sentence) {
			s.side = 0
		}
	default:
		if last < c.Sentences[s.cue.Sentence].Last && c.WordIn(last, evidence.ClassRelative) {
			_, last = c.ClauseAround(last+1, c.EndsClause) // "the minority who are against it"
		}
		votes := c.WordIn(k+1, classSideForVote) || c.ItemsHave(first, last, classSideVoting)
		if s.side, s.at = c.sideIn(k+1, last, votes); s.at < 0 {
			s.side, s.at = c.sideIn(first, k, votes)
		}
		if s.minority() {
			s.side = -s.side
		}
	}
}

// undergoes: a word of the passive stands among the items.
func (c *Sums) undergoes(first, last int) bool {
	passive := lang.Passive | lang.Be
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&passive != 0 {
			return true
		}
	}
	return false
}

// minority: the word tells of the smaller side.
func (s *sided) minority() bool { return s.cue.Class == classMinoritySay }

// figureIn: a share stands among the items.
func (c *Sums) figureIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.QuantityItem && evidence.Percents(&c.Doc.Quantities[c.Items[k].Index]) {
			return true
		}
	}
	return false
}

// sideIn is the side that the words [first, last) tell, 0 where they tell none or both or deny it, and the item of the word, -1 where there is none.
// Some words tell one only where their stretch has a verb of voting.
func (c *Sums) sideIn(first, last int, votes bool) (side, at int) {
	at = -1
	for k := first; k < last; k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem {
			continue
		}
		said := 0
		switch {
		case c.WordIn(k, classSideNo) && k > first && c.WordIn(k-1, classSideVoting), c.WordIn(k, classSideAgainst):
			said = -1
		case c.WordIn(k, classSideFor), votes && c.WordIn(k, classSideForVote) && k+1 < last && c.Items[k+1].Kind == stream.WordItem,
			votes && c.WordIn(k, classSideForEnd) && k+1 == last:
			said = 1
		case c.WordClass(it)&lang.Negation != 0 || c.WordIn(k, classSideNo):
			return 0, k
		default:
			continue
		}
		if side*said < 0 {
			return 0, k
		}
		side, at = said, k
	}
	return side, at
}

// reading is the binding with the figures of both sides, or the only share of one, of the sentence and those beside it.
func (s *sided) reading(b *passage.Binding) *passage.Binding {
	c := s.c
	var of [2][]int // against, for
	for n := max(s.cue.Sentence-1, 0); n <= s.cue.Sentence+1 && n < len(c.Sentences); n++ {
		if n != s.cue.Sentence && !c.Together(min(n, s.cue.Sentence), max(n, s.cue.Sentence)) && !(n > s.cue.Sentence && c.HeadSentence(s.cue.Sentence)) {
			continue
		}
		for _, q := range c.QuantitiesOf(n) {
			switch side, ok := s.figureSide(q); {
			case !ok:
				return nil
			case side > 0:
				of[1] = append(of[1], q)
			case side < 0:
				of[0] = append(of[0], q)
			}
		}
	}
	more, less := of[1], of[0]
	if s.side < 0 {
		more, less = less, more
	}
	switch {
	case len(more) == 1 && len(less) == 1 && evidence.Percents(&c.Doc.Quantities[more[0]]) == evidence.Percents(&c.Doc.Quantities[less[0]]):
		return s.weak(b.With(roleMore, c.QuantityFiller(more[0])).With(roleLess, c.QuantityFiller(less[0])))
	case len(more) == 1 && len(less) == 0 && !s.minority() && evidence.Percents(&c.Doc.Quantities[more[0]]):
		return s.weak(b.With(roleLarge, c.QuantityFiller(more[0])))
	case len(less) == 1 && len(more) == 0 && evidence.Percents(&c.Doc.Quantities[less[0]]):
		return s.weak(b.With(roleSmall, c.QuantityFiller(less[0])))
	}
	return nil
}

func (s *sided) weak(b *passage.Binding) *passage.Binding {
	b.Weak = true
	return b
}

// figureSide is the side that the figure is told with, 0 for none. It is not ok where the figure is of another group or time than what is said, or is what
// is said itself, so that nothing is known.
func (s *sided) figureSide(q int) (side int, ok bool) {
	c, m := s.c, &s.c.Doc.Quantities[q]
	if !evidence.Percents(m) && !c.PlainCount(m) || c.TellsDelta(m) || c.Vague(q) {
		return 0, true
	}
	at := c.ItemAt(m.Number.Start)
	first, last := c.ClauseAround(at, func(it *stream.Item) bool {
		return c.EndsClause(it) || it.Kind == stream.QuantityItem
	})
	votes := c.ItemsHave(first, last, classSideVoting)
	side, word := c.sideIn(at+1, last, votes)
	if word < 0 {
		side, word = c.sideIn(first, at, votes)
	}
	switch {
	case side == 0:
		return 0, true
	case word == s.at:
		return 0, s.cue.Class == classMajoritySay || s.minority() || !evidence.Percents(m)
	case c.ItemsHave(first, last, evidence.ClassLooksBack) || c.ofSubset(first, last) || c.ofOpening(at) || s.before(q, first, last) || s.parted(m) || s.otherGroup(at):
		return 0, false
	}
	if s.undergone && !c.ItemsHave(first, last, classElectorate) {
		return 0, false
	}
	outcome := s.cue.Class == classOutcomeFor || s.cue.Class == classOutcomeCon
	return side, !outcome || c.polls(m.Sentence) == c.polls(s.cue.Sentence)
}

// before: the clause of the figure tells of a time before the one of what is said: "in March 57 per cent had been for it".
func (s *sided) before(q, first, last int) bool {
	if t := s.c.ClauseTime(q); t != nil && t.Context && t.Amount < 0 {
		return true // "a year earlier"
	}
	for k := first; k < last; k++ {
		if it := &s.c.Items[k]; s.c.Pluperfect(it, s.c.WordClass(it)) {
			return !s.c.LooksFarther(s.cue.Sentence)
		}
	}
	return false
}

// parted: between what is said and the figure behind it a word says that something else is told.
func (s *sided) parted(m *mention.Quantity) bool {
	return s.c.TokensIn(s.c.TokenAt(s.cue.Span.End), m.First, classGaugeParting)
}

// polls: the sentence tells of a survey.
func (c *Sums) polls(sentence int) bool {
	t := c.Doc.Tokens.Sentences[sentence]
	return c.TokensIn(t.First, t.Last, classPolled)
}

// classPolled holds words of surveys, which decide nothing.
const classPolled = "polled-word"

// subsetReach is how many items behind a preposition the noun stands that it leads to.
const subsetReach = 4

// ofSubset: among the items a phrase says where, or among whom, the figure was counted: "in the capital", unless that is the vote itself.
func (c *Sums) ofSubset(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.WordIn(k, classSubsetOf) || k+1 < last && c.WordIn(k+1, classSideFor) {
			continue
		}
		if !c.ItemsHave(k+1, min(last, k+subsetReach), classSideSurvey) && !c.ItemsHave(k+1, min(last, k+subsetReach), classBallot) {
			return true
		}
	}
	return false
}

// ofOpening: a phrase that opens the figure's clause says of whom it is, unless that is the vote itself: "of the small shareholders 62 per cent".
func (c *Sums) ofOpening(at int) bool {
	if len(c.GroupBefore(at)) == 0 {
		return false
	}
	first, _ := c.ClauseAround(at, c.EndsClause)
	return !c.ItemsHave(first, at, classSideSurvey) && !c.ItemsHave(first, at, classBallot) && !c.ItemsHave(first, at, classElectorate)
}

// classBallot holds words of votes and of what is voted on.
const classBallot = "ballot-word"

// otherGroup: the figure is told of another group than the majority.
func (s *sided) otherGroup(at int) bool {
	if s.cue.Class != classMajoritySay && !s.minority() {
		return false
	}
	return s.c.OtherGroup(s.c.ItemAt(s.cue.Span.End-1), at)
}
