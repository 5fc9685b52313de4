package validate

import (
	"sort"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
)

func init() { binders["groups-told"] = bindGroupsTold }

// Roles of a group that is told again.
const (
	roleGroup = "group"
	roleAgain = "again"
)

// groupReachBack is how many sentences back a group is taken up without its number: "both men", "the trio".
const groupReachBack = 3

// bindGroupsTold sets words that take up a group and say how many it is ("both acts", "die beiden Angreifer", "the three")
// against the count of the only group that they can mean.
func bindGroupsTold(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, t := range c.tallies() {
		if !t.word || c.joined(t.first) || t.first > 0 && c.tokenIn(t.first-1, classOneThing) || c.tellsRest(&t) {
			continue
		}
		group := c.groupMeant(&t)
		if group < 0 {
			continue
		}
		b := &binding{frame: fp.Frame, weak: true}
		b.add(roleGroup, c.quantityFiller(group))
		b.add(roleAgain, t.filler(c))
		out = append(out, b)
	}
	return out
}

// classGroupRest holds words for those of a group whom nothing was told of yet: "the other two".
const classGroupRest = "group-rest"

// tellsRest: a word beside the tally's number says that only the rest of a group is meant.
func (c *checker) tellsRest(t *tally) bool {
	s := &c.Doc.Tokens.Sentences[t.sentence]
	return c.tokensIn(max(s.First, t.first-1), min(s.Last, t.first+2), classGroupRest)
}

// groupMeant is the count of the group that the tally takes up: the nearest of as many, else the only one that it can
// mean; -1 where there is none or another may be meant.
func (c *checker) groupMeant(t *tally) int {
	n, found := float64(t.number(c)), -1
	qs := c.Doc.Quantities
	for i := sort.Search(len(qs), func(i int) bool { return qs[i].First >= t.first }) - 1; i >= 0 && qs[i].Sentence >= t.sentence-groupReachBack; i-- {
		q := &qs[i]
		if !c.smallGroup(q) {
			continue
		}
		switch fits := c.takesUpCount(t, q); {
		case fits && mention.Float(q.Low, 0) == n:
			return i
		case !fits:
		case found >= 0 && c.mid(found) != c.mid(i):
			return -1
		default:
			found = i
		}
	}
	if found < 0 || c.groupElsewhere(t) || !c.onlyGroup(t, found) {
		return -1
	}
	return found
}

// smallGroup: so many things are counted as one names them in a word.
func (c *checker) smallGroup(q *mention.Quantity) bool {
	return q.Unit == mention.Count && q.Low != nil && !q.IsRange && q.Hedge == mention.Exact && q.Per == "" && q.LowPlace >= 0 && q.Noun != "" && !q.NounSpan.Empty() &&
		q.NounSpan.Start >= q.Number.End && mention.Float(q.Low, 0) > 1 && mention.Float(q.Low, 0) <= maxListed
}

// takesUpCount: the tally's noun is the one that was counted or one that is said for it, or both are people; without a
// noun people are meant. Those of a country may be only some of them, but no more than all.
func (c *checker) takesUpCount(t *tally, q *mention.Quantity) bool {
	people := c.tokenIn(c.headToken(q), classGroupNoun)
	head := t.last - 1
	if t.last == t.first+1 {
		if head++; !c.mayBeNoun(head, t.sentence) {
			return people
		}
	}
	if c.isContent(head, false) && c.contentOf(head).same(c.contentOf(c.headToken(q))) || !people && c.kinTokens(head, c.headToken(q)) {
		return true
	}
	return people && (c.tokenIn(head, classGroupAny) || c.tokenIn(head, classGroupDoer) || c.tokenIn(head, classNationals) && float64(t.number(c)) >= mention.Float(q.Low, 0))
}

// onlyGroup: nothing between the count and the tally makes the group larger or smaller.
func (c *checker) onlyGroup(t *tally, q int) bool {
	a, end := &c.Doc.Quantities[q], c.beforePartOf(t)
	if c.newAmong(a) || c.titled(a) || c.someAmong(a.Last, end) {
		return false
	}
	people := c.tokenIn(c.headToken(a), classGroupNoun)
	for i := max(0, q-twinWindow); i < len(c.Doc.Quantities) && c.Doc.Quantities[i].First < end; i++ {
		o := &c.Doc.Quantities[i]
		if i != q && o.Unit == mention.Count && !o.Age && (o.Noun == "" || people == (c.nounIn(o, classGroupNoun) || c.nounIn(o, classPeople))) && c.mid(i) < c.mid(q) {
			return false
		}
	}
	if !people {
		return true
	}
	singles, more := len(c.singles(a, t.first)), t.number(c)-int(c.mid(q))
	return more > 0 && singles < more || more < 0 && singles < t.number(c)
}

// beforePartOf is where the tally begins, or what is told of a part of what it counts: "one of the two".
func (c *checker) beforePartOf(t *tally) int {
	for k := t.first - 1; k >= c.Doc.Tokens.Sentences[t.sentence].First; k-- {
		switch {
		case c.tokenIn(k, classListSome):
			return k
		case !c.wordsIn(k, k+1, lang.Determiner) && !c.tokenIn(k, classListOf):
			return t.first
		}
	}
	return t.first
}

// someAmong: among the tokens [first, last) some of what was counted are told of. An article is none of them: "einer
// Attacke".
func (c *checker) someAmong(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.tokenIn(k, classListSome) {
			continue
		}
		sentence := int(c.Doc.Tokens.All[k].Sentence)
		if !c.tokenIn(k, classListArticle) || !c.mayBeNoun(k+1, sentence) && (c.hasVerb(k+1, k+2) || !c.mayBeNoun(k+2, sentence)) {
			return true
		}
	}
	return false
}

// mayBeNoun: token k of the sentence may be a noun.
func (c *checker) mayBeNoun(k, sentence int) bool {
	return k < c.Doc.Tokens.Sentences[sentence].Last && c.isContent(k, false) && !c.hasVerb(k, k+1) && (c.Doc.Tokens.All[k].Capital || !c.Doc.Pack.Clauses().Inflects)
}
