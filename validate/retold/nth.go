package retold

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// roleNth is the number of the patterns, roleNumbered the word that says what is numbered.
const (
	roleNth      = "nth"
	roleNumbered = "k"
)

// kindScore is what scores number: nothing. kindPlace is the word class of places in an order.
const (
	kindScore = "score"
	kindPlace = "nth-place"
)

// fewestOrdinal is from where on an ordinal without a word for what it numbers stands for
// itself: "twenty-seventh".
const fewestOrdinal = 13

// numbering is a place, a round or a score as the text tells it.
type numbering struct {
	kind   string
	number float64 // of a place or a round
	score  sides   // of a score
	told   passage.Filler
}

// sides are what the two sides of a score made; the guests may come first in the text.
type sides struct{ high, low int }

// same: both tell one number, or one score.
func (n *numbering) same(o *numbering) bool { return n.number == o.number && n.score == o.score }

// bindNumbered finds numbers that only order things, and scores, told twice: "rank 27" and "the
// 27th place", "won 3-1" and "the 3-1 win". Two of one kind that differ are two things, unless
// they are the only two and differ as a slip does.
func bindNumbered(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	all := c.scoresTold()
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if n, ok := c.numberingOf(b); ok {
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b numbering) int { return a.told.Span.Start - b.told.Span.Start })
	kinds := map[string][]*numbering{}
	var out []*passage.Binding
	for i := range all {
		n := &all[i]
		earlier := kinds[n.kind]
		kinds[n.kind] = append(earlier, n)
		for k := len(earlier) - 1; k >= max(0, len(earlier)-evidence.RepeatWindow); k-- {
			if o := earlier[k]; o.same(n) && o.told.Span.End <= n.told.Span.Start {
				out = append(out, numberedTwice(fp.Frame, o, n, ""))
				break
			}
		}
	}
	if told := kinds[kindScore]; len(told) > 2 && c.leadScore(told[0], told[1]) {
		out = append(out, numberedTwice(fp.Frame, told[0], told[1], passage.SlipFigure))
	}
	for i := range all {
		if told := kinds[all[i].kind]; len(told) == 2 && told[1] == &all[i] {
			if slip := c.numberSlip(told[0], told[1]); slip != "" {
				out = append(out, numberedTwice(fp.Frame, told[0], told[1], slip))
			}
		}
	}
	return out
}

// numberedTwice binds two numberings; slip says how they differ.
func numberedTwice(f *rules.Frame, first, second *numbering, slip string) *passage.Binding {
	b := &passage.Binding{Frame: f}
	b.Add("first", first.told)
	b.Add("second", second.told)
	if slip != "" {
		b.AddWord("slip", slip)
	}
	return b
}

// numberingOf is what a pattern has found; an ordinal without a word for what it numbers must
// be one that hardly stands for two things.
func (c *Retold) numberingOf(b *passage.Binding) (numbering, bool) {
	n := numbering{told: b.Get(roleNth)[0]}
	n.number = n.told.Value
	if n.told.Quantity >= 0 {
		n.number = c.Mid(n.told.Quantity)
	}
	if k := b.Get(roleNumbered); len(k) > 0 {
		n.kind = k[0].Class
	}
	if k := c.TokenAt(n.told.Span.Start); k > 1 && c.Doc.Tokens.All[k-1].Is(".") && !c.Doc.Tokens.All[k].SpaceBefore {
		return n, false // the end of "2.3."
	}
	if n.kind == "" && n.number < fewestOrdinal {
		n.kind = c.numberedNoun(n.told.Span.End)
		return n, n.kind != "" && n.number > 1
	}
	return n, n.number == math.Trunc(n.number) && (n.kind != "" || n.number >= fewestOrdinal)
}

// nounShared is how many words the sentences share that number one thing.
const nounShared = 2

// kindNoun begins the kind of what a noun of no class says to be numbered: "the third night".
const kindNoun = "noun "

// numberedNoun is the kind of what the word at the place says to be numbered, "" where it is no noun.
func (c *Retold) numberedNoun(at int) string {
	k := c.TokenAt(at)
	if k >= len(c.Doc.Tokens.All) || c.Doc.Tokens.All[k].Kind != token.Word || c.Doc.Tokens.All[k].Capital != c.Doc.Pack.Clauses().Inflects ||
		c.IsVerb(k) || c.WordsIn(k, k+1, evidence.NotNoun) {
		return ""
	}
	return kindNoun + c.ContentOf(k).Stem
}

// numberSlip names how the only two numbers of a kind differ. One whose digits changed places
// stands in a quotation about the first or in the lead told again, another place in a lead told
// again of somebody of the same name; neither has a time or direction of its own.
func (c *Retold) numberSlip(a, b *numbering) string {
	first, second := a.told.Sentence, b.told.Sentence
	if a.same(b) || first == second {
		return ""
	}
	if a.kind == kindScore {
		return c.scoreSlip(a, b)
	}
	if strings.HasPrefix(a.kind, kindNoun) {
		return c.nounSlip(a, b)
	}
	if len(c.TimesOf(second)) > 0 {
		return ""
	}
	if c.SentenceHas(second, evidence.ClassUpOrDown) || c.NamesClash(first, second) {
		return ""
	}
	shared := c.ContentOfSentence(first).Shared(c.ContentOfSentence(second))
	lead := c.RetellsLead(first, second)
	switch {
	case passage.Swapped(strconv.Itoa(int(a.number)), strconv.Itoa(int(b.number))):
		if lead && shared > 0 || !lead && second-first == 1 && c.Speech(second) {
			return passage.SlipTransposed
		}
	case lead && a.kind == kindPlace && shared > 0 && c.namesSame(first, second) && !c.placeApart(first) && !c.placeApart(second):
		return passage.SlipFigure
	}
	return ""
}

// scoreSlip names how the only two scores of an article differ, of which the second, with a determiner, takes up the first, told in
// the sentence before or the one before that: "won 3-1 at Bury. The 3-1 win".
func (c *Retold) scoreSlip(a, b *numbering) string {
	k := c.TokenAt(b.told.Span.Start) - 1
	first, second := a.told.Sentence, b.told.Sentence
	if c.leadScore(a, b) {
		return passage.SlipFigure
	}
	takenUp := k >= c.Doc.Tokens.Sentences[second].First && c.TokenIn(k, evidence.ClassNamedBefore) && !c.TokenIn(k, evidence.ClassOwnedBy)
	if !takenUp || second-first > evidence.NextReach || c.TokenIn(k-1, evidence.ClassSetAgainst) || c.otherNamedBehind(a, b) {
		return ""
	}
	if !c.SentenceHas(first, evidence.ClassWon) || c.SentenceHas(second, evidence.ClassNotFinal) || len(c.TimesOf(second)) > 0 || mayBeOnTheWay(a, b) {
		return ""
	}
	return passage.SlipFigure
}

// leadScore: the headline tells how a match ended, and the first score behind it tells, with one of its numbers, the same of somebody of
// the same name: "Rovers win 3-1 … Rovers beat Marsh Town 3-2 on Saturday".
func (c *Retold) leadScore(a, b *numbering) bool {
	first, second, x, y := a.told.Sentence, b.told.Sentence, a.score, b.score
	if x == y || x.high != y.high && x.low != y.low || !c.Headline(first) || second == first || second > first+evidence.HeadReach ||
		!c.namesSame(first, second) && !c.capitalsShared(first, second) {
		return false
	}
	at := c.TokenAt(b.told.Span.Start)
	return c.endedSo(a) && c.endedSo(b) && !c.LooksFarther(second) && !c.TokensIn(max(at-notFinalReach, 0), at, evidence.ClassNotFinal)
}

// capitalsShared: a word with a capital, and none for who has won, stands in both sentences.
func (c *Retold) capitalsShared(first, second int) bool {
	s, t := &c.Doc.Tokens.Sentences[first], &c.Doc.Tokens.Sentences[second]
	for k := s.First; k < s.Last; k++ {
		if c.Doc.Tokens.All[k].Capital && c.IsContent(k, false) && !c.TokenIn(k, evidence.ClassWon) && !c.TokenIn(k, evidence.ClassDecided) && c.AnyLemma(t.First, t.Last, k) {
			return true
		}
	}
	return false
}

// notFinalReach is how many tokens before a score the word may stand that makes it another one's: "after a 3-2 defeat".
const notFinalReach = 3

// endedSo: the sentence tells who has won, with no word of another moment or match.
func (c *Retold) endedSo(n *numbering) bool {
	s := n.told.Sentence
	return (c.SentenceHas(s, evidence.ClassWon) || c.SentenceHas(s, evidence.ClassDecided)) && !c.SentenceHas(s, classScoreOther)
}

// classScoreOther holds words of a score of another moment or match, or of several.
const classScoreOther = "score-other"

// mayBeOnTheWay: the second score may have stood before the first was reached ("won 3-1. The 2-0 came from a penalty"), or is that of
// two matches ("the 4-2 aggregate victory"), as both of its numbers are others.
func mayBeOnTheWay(a, b *numbering) bool {
	x, y := a.score, b.score
	return y.high <= x.high && y.low <= x.low || y.high != x.high && y.low != x.low
}

// opponentReach bounds the tokens behind a score in which another team may be named: "the 4-2 win over".
const opponentReach = 5

// otherNamedBehind: right behind the second number somebody is named whom the first one's sentence does not name.
func (c *Retold) otherNamedBehind(a, b *numbering) bool {
	known, at := c.EntitiesOf(a.told.Sentence), c.TokenAt(b.told.Span.End)
	return slices.ContainsFunc(c.EntitiesOf(b.told.Sentence), func(e mention.Entity) bool {
		return e.First > at && e.First < at+opponentReach && c.WordsIn(e.First-1, e.First, lang.Preposition) && !evidence.NamedAmong(known, e.Key)
	})
}

// nounSlip names how the only two numbers of a noun differ, of which the headline or first sentence tells the one: "the
// third night".
func (c *Retold) nounSlip(a, b *numbering) string {
	first, second := a.told.Sentence, b.told.Sentence
	if !c.Opens(first) || second > first+evidence.HeadReach || c.NamesClash(first, second) || c.SentenceHas(first, classNthNext) ||
		c.SentenceHas(second, classNthNext) {
		return ""
	}
	at, years := c.TokenAt(b.told.Span.Start), func(t mention.Time) bool { return t.Kind == mention.Year }
	if c.TokenIn(at-1, evidence.ClassAnew) || c.LooksFarther(second) || b.number < a.number && c.had(second) || slices.ContainsFunc(c.TimesOf(second), years) ||
		c.ContentOfSentence(first).Shared(c.ContentOfSentence(second)) < nounShared {
		return ""
	}
	return passage.SlipFigure
}

// had: an auxiliary of the sentence may tell of a time before the one told of.
func (c *Retold) had(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	return c.WordsIn(s.First, s.Last, lang.Have)
}

// classNthApart holds the words of another time or order than the last: "before", "than", "hopes".
const classNthApart = "nth-apart"

// classNthNext holds those of another thing that is numbered: "next", "hopes".
const classNthNext = "nth-next"

// placeApart: the sentence may tell of a place of another time, or of one that was not taken.
func (c *Retold) placeApart(sentence int) bool {
	s := &c.Sentences[sentence]
	_, now := c.ToldOfNow(s.First, s.Last)
	return !now || len(c.TimesOf(sentence)) > 0 || c.SentenceHas(sentence, classNthApart)
}

// namesSame: both sentences name the same entity.
func (c *Retold) namesSame(a, b int) bool {
	known := c.EntitiesOf(b)
	return slices.ContainsFunc(c.EntitiesOf(a), func(e mention.Entity) bool { return evidence.NamedAmong(known, e.Key) })
}

// scoresTold are the scores of the text.
func (c *Retold) scoresTold() []numbering {
	var out []numbering
	for _, s := range c.Scores() {
		made := sides{high: max(s.Home, s.Away), low: min(s.Home, s.Away)}
		out = append(out, numbering{kind: kindScore, score: made, told: c.TokensFiller(s.First, s.Last)})
	}
	return out
}
