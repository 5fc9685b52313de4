package lists

import (
	"sort"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Roles of a group that is told again.
const (
	roleGroup = "group"
	roleAgain = "again"
)

// groupReachBack is how many sentences back a group is taken up without its number: "both men", "the trio".
const groupReachBack = 3

// bindGroupsTold sets words that take up a group and say how many it is ("both acts", "die beiden Angreifer", "the three")
// against the count of the only group that they can mean.
func bindGroupsTold(c *Lists, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, t := range c.tallies() {
		if !t.word || c.joined(t.First) || t.First > 0 && c.TokenIn(t.First-1, passage.ClassOneThing) || c.tellsRest(&t) || c.tellsWho(&t) {
			continue
		}
		group := c.groupMeant(&t)
		if group < 0 {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame, Weak: true}
		b.Add(roleGroup, c.QuantityFiller(group))
		b.Add(roleAgain, t.filler(c))
		out = append(out, b)
	}
	return out
}

// classGroupRest holds words for those of a group whom nothing was told of yet: "the other two".
const classGroupRest = "group-rest"

// tellsRest: a word beside the tally's number says that only the rest of a group is meant.
func (c *Lists) tellsRest(t *Tally) bool {
	s := &c.Doc.Tokens.Sentences[t.Sentence]
	return c.TokensIn(max(s.First, t.First-1), min(s.Last, t.First+2), classGroupRest)
}

// tellsWho: right behind the tally a clause says who is meant, some of those told: "the pair who started it".
func (c *Lists) tellsWho(t *Tally) bool {
	return t.Last < c.Doc.Tokens.Sentences[t.Sentence].Last && c.WordsIn(t.Last, t.Last+1, lang.Relative) && !c.Doc.Pack.Clauses().Inflects
}

// groupMeant is the count of the group that the tally takes up: the nearest of as many, else the only one that it can
// mean; -1 where there is none or another may be meant.
func (c *Lists) groupMeant(t *Tally) int {
	n, found := float64(t.number(c)), -1
	qs := c.Doc.Quantities
	for i := sort.Search(len(qs), func(i int) bool { return qs[i].First >= t.First }) - 1; i >= 0 && qs[i].Sentence >= t.Sentence-groupReachBack; i-- {
		q := &qs[i]
		if !c.smallGroup(q) {
			continue
		}
		switch fits := c.takesUpCount(t, q); {
		case fits && mention.Float(q.Low, 0) == n:
			return i
		case !fits:
		case found >= 0 && c.Mid(found) != c.Mid(i):
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
func (c *Lists) smallGroup(q *mention.Quantity) bool {
	return q.Unit == mention.Count && q.Low != nil && !q.IsRange && q.Hedge == mention.Exact && q.Per == "" && q.LowPlace >= 0 && q.Noun != "" &&
		!q.NounSpan.Empty() &&
		q.NounSpan.Start >= q.Number.End && mention.Float(q.Low, 0) > 1 && mention.Float(q.Low, 0) <= maxListed
}

// takesUpCount: the tally's noun is the one that was counted or one that is said for it, or both are people; without a
// noun people are meant. Those of a country may be only some of them, but no more than all.
func (c *Lists) takesUpCount(t *Tally, q *mention.Quantity) bool {
	people := c.TokenIn(c.HeadToken(q), evidence.ClassGroupNoun)
	head := t.Last - 1
	if t.Last == t.First+1 {
		if head++; !c.mayBeNoun(head, t.Sentence) {
			return people
		}
	}
	if c.IsContent(head, false) && c.ContentOf(head).Same(c.ContentOf(c.HeadToken(q))) || !people && c.KinTokens(head, c.HeadToken(q)) {
		return true
	}
	return people && (c.TokenIn(head, classGroupAny) || c.TokenIn(head, classGroupDoer) ||
		c.TokenIn(head, classNationals) && float64(t.number(c)) >= mention.Float(q.Low, 0))
}

// onlyGroup: nothing between the count and the tally makes the group larger or smaller.
func (c *Lists) onlyGroup(t *Tally, q int) bool {
	a, end := &c.Doc.Quantities[q], c.beforePartOf(t)
	if c.newAmong(a) || c.titled(a) || c.SomeAmong(a.Last, end) {
		return false
	}
	people := c.TokenIn(c.HeadToken(a), evidence.ClassGroupNoun)
	for i := max(0, q-evidence.TwinWindow); i < len(c.Doc.Quantities) && c.Doc.Quantities[i].First < end; i++ {
		o := &c.Doc.Quantities[i]
		if i != q && o.Unit == mention.Count && !o.Age && (o.Noun == "" ||
			people == (c.NounIn(o, evidence.ClassGroupNoun) || c.NounIn(o, evidence.ClassPeople))) && c.Mid(i) < c.Mid(q) {
			return false
		}
	}
	if !people {
		return true
	}
	singles, more := len(c.singles(a, t.First)), t.number(c)-int(c.Mid(q))
	return more > 0 && singles < more || more < 0 && singles < t.number(c)
}

// beforePartOf is where the tally begins, or what is told of a part of what it counts: "one of the two".
func (c *Lists) beforePartOf(t *Tally) int {
	for k := t.First - 1; k >= c.Doc.Tokens.Sentences[t.Sentence].First; k-- {
		switch {
		case c.TokenIn(k, classListSome):
			return k
		case !c.WordsIn(k, k+1, lang.Determiner) && !c.TokenIn(k, classListOf):
			return t.First
		}
	}
	return t.First
}

// SomeAmong: among the tokens [first, last) some of what was counted are told of. An article is none of them: "einer
// Attacke".
func (c *Lists) SomeAmong(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.TokenIn(k, classListSome) {
			continue
		}
		sentence := int(c.Doc.Tokens.All[k].Sentence)
		if !c.TokenIn(k, classListArticle) || !c.mayBeNoun(k+1, sentence) && (c.HasVerb(k+1, k+2) || !c.mayBeNoun(k+2, sentence)) {
			return true
		}
	}
	return false
}

// mayBeNoun: token k of the sentence may be a noun.
func (c *Lists) mayBeNoun(k, sentence int) bool {
	return k < c.Doc.Tokens.Sentences[sentence].Last && c.IsContent(k, false) && !c.HasVerb(k, k+1) &&
		(c.Doc.Tokens.All[k].Capital || !c.Doc.Pack.Clauses().Inflects)
}
