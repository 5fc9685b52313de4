package validate

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
)

func init() { binders["nth-told"] = bindNumbered }

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
	number float64
	told   filler
}

// bindNumbered finds numbers that only order things, and scores, told twice: "rank 27" and "the
// 27th place", "won 3-1" and "the 3-1 win". Two of one kind that differ are two things, unless
// they are the only two and differ as a slip does.
func bindNumbered(c *checker, fp *rules.FramePatterns) []*binding {
	all := c.scoreNumbers()
	for _, b := range bindPatterns(c, fp) {
		if n, ok := c.numberingOf(b); ok {
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b numbering) int { return a.told.span.Start - b.told.span.Start })
	kinds := map[string][]*numbering{}
	var out []*binding
	for i := range all {
		n := &all[i]
		earlier := kinds[n.kind]
		kinds[n.kind] = append(earlier, n)
		for k := len(earlier) - 1; k >= max(0, len(earlier)-repeatWindow); k-- {
			if o := earlier[k]; o.number == n.number && o.told.span.End <= n.told.span.Start {
				out = append(out, numberedTwice(fp.Frame, o, n, ""))
				break
			}
		}
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
func numberedTwice(f *rules.Frame, first, second *numbering, slip string) *binding {
	b := &binding{frame: f}
	b.add("first", first.told)
	b.add("second", second.told)
	if slip != "" {
		b.addWord("slip", slip)
	}
	return b
}

// numberingOf is what a pattern has found; an ordinal without a word for what it numbers must
// be one that hardly stands for two things.
func (c *checker) numberingOf(b *binding) (numbering, bool) {
	n := numbering{told: b.get(roleNth)[0]}
	n.number = n.told.value
	if n.told.quantity >= 0 {
		n.number = c.mid(n.told.quantity)
	}
	if k := b.get(roleNumbered); len(k) > 0 {
		n.kind = k[0].class
	}
	if n.kind == "" && n.number < fewestOrdinal {
		n.kind = c.numberedNoun(n.told.span.End)
		return n, n.kind != "" && n.number > 1
	}
	return n, n.number == math.Trunc(n.number) && (n.kind != "" || n.number >= fewestOrdinal)
}

// nounShared is how many words the sentences share that number one thing.
const nounShared = 2

// notNoun are the classes of words that are no nouns.
const notNoun = lang.Determiner | lang.Possessive | lang.Preposition | lang.Coordinator | lang.Subordinator | lang.Relative | lang.Pronoun |
	lang.Auxiliary | lang.Modal | lang.Infinitive | lang.Adverb | lang.Negation | lang.Adj | lang.Comparison

// kindNoun begins the kind of what a noun of no class says to be numbered: "the third night".
const kindNoun = "noun "

// numberedNoun is the kind of what the word at the place says to be numbered, "" where it is no noun.
func (c *checker) numberedNoun(at int) string {
	k := c.tokenAt(at)
	if k >= len(c.Doc.Tokens.All) || c.Doc.Tokens.All[k].Kind != token.Word || c.Doc.Tokens.All[k].Capital != c.Doc.Pack.Clauses().Inflects ||
		c.isVerb(k) || c.wordsIn(k, k+1, notNoun) {
		return ""
	}
	return kindNoun + c.contentOf(k).stem
}

// numberSlip names how the only two numbers of a kind differ. One whose digits changed places
// stands in a quotation about the first or in the lead told again, another place in a lead told
// again of somebody of the same name; neither has a time or direction of its own.
func (c *checker) numberSlip(a, b *numbering) string {
	first, second := a.told.sentence, b.told.sentence
	if a.number == b.number || first == second {
		return ""
	}
	if a.kind == kindScore {
		return c.scoreSlip(a, b)
	}
	if strings.HasPrefix(a.kind, kindNoun) {
		return c.nounSlip(a, b)
	}
	if len(c.timesOf(second)) > 0 {
		return ""
	}
	if c.sentenceHas(second, classUpOrDown) || c.namesClash(first, second) {
		return ""
	}
	shared := c.contentOfSentence(first).shared(c.contentOfSentence(second))
	lead := c.retellsLead(first, second)
	switch {
	case swapped(strconv.Itoa(int(a.number)), strconv.Itoa(int(b.number))):
		if lead && shared > 0 || !lead && second-first == 1 && c.speech(second) {
			return slipTransposed
		}
	case lead && a.kind == kindPlace && shared > 0 && c.namesSame(first, second) && !c.placeApart(first) && !c.placeApart(second):
		return slipFigure
	}
	return ""
}

// scoreSlip names how the only two scores of an article differ, of which the second, with a determiner, takes up the first, told in
// the sentence before or the one before that: "won 3-1 at Bury. The 3-1 win".
func (c *checker) scoreSlip(a, b *numbering) string {
	k := c.tokenAt(b.told.span.Start) - 1
	if b.told.sentence-a.told.sentence > nextReach || k < c.Doc.Tokens.Sentences[b.told.sentence].First || !c.tokenIn(k, classNamedBefore) || c.tokenIn(k, classOwnedBy) ||
		c.otherNamedBehind(a, b) || c.sentenceHas(b.told.sentence, classScoreNotFinal) || !c.sentenceHas(a.told.sentence, classScoreWon) || c.mayBeOnTheWay(a, b) || len(c.timesOf(b.told.sentence)) > 0 || c.tokenIn(k-1, classSetAgainst) {
		return ""
	}
	return slipFigure
}

// classScoreWon holds the words that say that a score was the result, classScoreNotFinal those that it was another's.
const (
	classScoreWon      = "score-won"
	classScoreNotFinal = "score-not-final"
)

// mayBeOnTheWay: the second score may have stood before the first was reached ("won 3-1. The 2-0 came from a penalty"), or is that of
// two matches ("the 4-2 aggregate victory"), as both of its numbers are others.
func (c *checker) mayBeOnTheWay(a, b *numbering) bool {
	high, low := func(n *numbering) int { return int(n.number) / 1000 }, func(n *numbering) int { return int(n.number) % 1000 }
	return high(b) <= high(a) && low(b) <= low(a) || high(b) != high(a) && low(b) != low(a)
}

// opponentReach bounds the tokens behind a score in which another team may be named: "the 4-2 win over".
const opponentReach = 5

// otherNamedBehind: right behind the second number somebody is named whom the first one's sentence does not name.
func (c *checker) otherNamedBehind(a, b *numbering) bool {
	known, at := c.entitiesOf(a.told.sentence), c.tokenAt(b.told.span.End)
	return slices.ContainsFunc(c.entitiesOf(b.told.sentence), func(e mention.Entity) bool {
		return e.First > at && e.First < at+opponentReach && c.wordsIn(e.First-1, e.First, lang.Preposition) && !slices.ContainsFunc(known, func(o mention.Entity) bool { return o.Key == e.Key })
	})
}

// nounSlip names how the only two numbers of a noun differ, of which the headline or first sentence tells the one: "the
// third night".
func (c *checker) nounSlip(a, b *numbering) string {
	first, second := a.told.sentence, b.told.sentence
	if !c.opens(first) || second > first+headReach || c.namesClash(first, second) || c.sentenceHas(first, classNthNext) || c.sentenceHas(second, classNthNext) {
		return ""
	}
	at, years := c.tokenAt(b.told.span.Start), func(t mention.Time) bool { return t.Kind == mention.Year }
	if at > 0 && c.tokenIn(at-1, classAnew) || c.looksFarther(second) || b.number < a.number && c.had(second) || slices.ContainsFunc(c.timesOf(second), years) ||
		c.contentOfSentence(first).shared(c.contentOfSentence(second)) < nounShared {
		return ""
	}
	return slipFigure
}

// had: an auxiliary of the sentence may tell of a time before the one told of.
func (c *checker) had(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	return c.wordsIn(s.First, s.Last, lang.Have)
}

// classNthApart holds the words of another time or order than the last: "before", "than", "hopes".
const classNthApart = "nth-apart"

// classNthNext holds those of another thing that is numbered: "next", "hopes".
const classNthNext = "nth-next"

// placeApart: the sentence may tell of a place of another time, or of one that was not taken.
func (c *checker) placeApart(sentence int) bool {
	s := &c.Sentences[sentence]
	_, now := c.toldOfNow(s.First, s.Last)
	return !now || len(c.timesOf(sentence)) > 0 || c.sentenceHas(sentence, classNthApart)
}

// namesSame: both sentences name the same entity.
func (c *checker) namesSame(a, b int) bool {
	return slices.ContainsFunc(c.entitiesOf(a), func(e mention.Entity) bool {
		return slices.ContainsFunc(c.entitiesOf(b), func(o mention.Entity) bool { return e.Key == o.Key })
	})
}

// scoreNumbers are the scores of the text, each as one number.
func (c *checker) scoreNumbers() []numbering {
	var out []numbering
	for _, s := range c.scores() {
		f := c.tokensFiller(s.first, s.last)
		f.value, f.valued, f.exact = float64(max(s.home, s.away)*1000+min(s.home, s.away)), true, true // the guests may come first
		out = append(out, numbering{kindScore, f.value, f})
	}
	return out
}
