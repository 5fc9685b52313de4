package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// Two figures of which one has the digits of the other exchanged or moved are hardly ever
// there by chance. A determiner before a figure says that it was told before: "the 3,400 visitors", "her
// 26 goals", "these 47 million". Where the article tells no such figure, but one whose
// digits were exchanged or moved, the two are one. In 1,500 printed articles no figure
// with a determiner had the exchanged digits of another.

// Word classes around a figure that takes another up.
const (
	classNamedBefore = "named-before" // determiners
	classKnownAs     = "known-as"     // what stands between them and a figure that was told before
	classOwnedBy     = "owned-by"     // those that also bring in something new: "its 40 beds"
	classSetAgainst  = "set-against"  // "more than the 3,400", which is another figure
)

// echoDigits is from how many digits on a moved decimal sign needs nothing in common.
const echoDigits = 3

// echoed names how the second figure differs from the first, which it takes up.
func (c *checker) echoed(first, second int, slip string) string {
	b := &c.Doc.Quantities[second]
	switch {
	case c.namedBefore(b) && !c.setAgainst(b) && c.echoSlip(first, second, slip):
	case slip == slipTransposed && c.echoesHead(first, second):
	case c.onlyTwo(first, second, slip):
	default:
		return ""
	}
	if c.isWhole(second) && !(slip == slipTransposed && c.namedBefore(b)) || !c.toldOnce(first, second) || !c.sameTime(first, second) || c.otherAge(first, second) || c.crowd(second) > 0 ||
		c.ofOther(first, second) || c.limitedBehind(first, second, slip) {
		return ""
	}
	return slip
}

// limitedBehind: a time or place of its own stands behind the second figure. What retells a
// headline has those that it left out, and a moved decimal sign of three digits says enough.
func (c *checker) limitedBehind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip == slipShifted && c.digitsOf(first, second) >= echoDigits && c.sameCounted(a, b) && a.Noun != "" {
		return false
	}
	return c.datedBehind(b) || !c.headline(a.Sentence) && c.placedBehind(first, b)
}

// headReach is how many sentences behind a headline tell its figure again.
const headReach = 4

// echoesHead: the first figure stands in a headline, the second soon behind it, and they
// are of one thing.
func (c *checker) echoesHead(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.headline(a.Sentence) || b.Sentence > a.Sentence+headReach || a.IsRange || b.IsRange {
		return false
	}
	if a.Unit == mention.Percent {
		return c.share(first, second) > 0
	}
	return !roletype.Bare(a) && !roletype.Bare(b) && (!c.otherCounted(first, second) || c.kindred(a, b))
}

// echoSlip: chance hardly ever makes two figures differ in the way they do.
func (c *checker) echoSlip(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.IsRange || b.IsRange || b.Adjective && b.Unit == mention.Count {
		return false
	}
	digits := significantDigits(a)
	switch slip {
	case slipTransposed:
		return !c.newAge(b) && (digits >= echoDigits || !roletype.Bare(a) && !roletype.Bare(b) && (!c.otherCounted(first, second) ||
			c.pointsBack(a, b)) || c.kindred(a, b) || c.thePeople(a, b) || c.takesUpNext(first, second))
	case slipScale:
		return !c.fewOf(first, second) && c.sameCounted(a, b)
	case slipShifted:
		return digits >= echoDigits || digits > 1 && (c.share(first, second) > 0 || a.Noun != "" && c.sameCounted(a, b))
	}
	return false
}

// pointReach is how many sentences back an article points.
const pointReach = 5

// pointsBack: both are people, and the determiner before the second figure brings in nothing
// new, and the first is near.
func (c *checker) pointsBack(a, b *mention.Quantity) bool {
	return b.Sentence-a.Sentence <= pointReach && !c.tokenIn(c.beforeFigure(b), classOwnedBy) && c.nounIn(a, classPeople) && c.nounIn(b, classPeople)
}

// nextReach is how many sentences back a count is taken up so.
const nextReach = 2

// manyTimes is how many times smaller a count is that hardly tells of the same things.
const manyTimes = 10

// takesUpNext: the article counts nothing else of as many digits up to the second figure, which takes up the first without its noun,
// or as what that was not read as: "64 bison were released. The 46 animals".
func (c *checker) takesUpNext(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != mention.Count || a.Noun != "" && b.Noun != "" || b.Sentence-a.Sentence > nextReach || c.tokenIn(c.beforeFigure(b), classOwnedBy) {
		return false
	}
	for i := first + 1; i < second; i++ {
		if o := &c.Doc.Quantities[i]; o.Unit == mention.Count && significantDigits(o) >= significantDigits(a) && c.mid(i)*manyTimes > c.mid(first) {
			return false
		}
	}
	return true
}

// thePeople: people are taken up by their number alone: "23 people were hurt", "the 23 were taken to hospital".
func (c *checker) thePeople(a, b *mention.Quantity) bool {
	return c.nounIn(a, classPeople) && roletype.Bare(b) && b.Sentence-a.Sentence <= pointReach && b.Last < c.Doc.Tokens.Sentences[b.Sentence].Last &&
		c.wordsIn(b.Last, b.Last+1, finite)
}

// toldOnce: the article tells the second figure nowhere else, nor one that it rounds.
func (c *checker) toldOnce(first, second int) bool {
	b := &c.Doc.Quantities[second]
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i != first && i != second && o.Unit == b.Unit && o.Low != nil && o.High != nil && c.sameFigure(i, second) && !c.smallOther(second, i) {
			return false
		}
	}
	return true
}

// knownReach bounds the words between a determiner and its figure: "the newly approved 12 million".
const knownReach = 2

// namedBefore: a determiner says that the figure is known.
func (c *checker) namedBefore(q *mention.Quantity) bool {
	k := c.beforeFigure(q)
	for n := 0; n < knownReach && k > 0 && c.tokenIn(k, classKnownAs); n++ {
		k--
	}
	return k >= c.Doc.Tokens.Sentences[q.Sentence].First && c.tokenIn(k, classNamedBefore)
}

// beforeFigure is the token before the figure and its hedge.
func (c *checker) beforeFigure(q *mention.Quantity) int {
	k := q.First - 1
	for k >= 0 && !q.HedgeSpan.Empty() && c.Doc.Tokens.All[k].Start >= q.HedgeSpan.Start {
		k--
	}
	return k
}

// setAgainst: what stands before the determiner says that the figure is one that
// another is measured by.
func (c *checker) setAgainst(q *mention.Quantity) bool {
	k := c.beforeFigure(q) - 1
	return k >= c.Doc.Tokens.Sentences[q.Sentence].First && c.tokenIn(k, classSetAgainst)
}

// datedReach is how many tokens behind a figure a time of its own begins: "the 3,400 of
// last year", "the 3,400 sold in May".
const datedReach = 3

// finite are the classes of words that begin what a sentence says of a figure.
const finite = lang.Auxiliary | lang.Be | lang.Have | lang.Modal

// datedBehind: a time stands right behind the figure, with no verb of the sentence between.
func (c *checker) datedBehind(q *mention.Quantity) bool {
	for _, t := range c.timesOf(q.Sentence) {
		if t.First >= q.Last && t.First < q.Last+datedReach && !c.wordsIn(q.Last, t.First, finite) {
			return true
		}
	}
	return false
}

// placedBehind: right behind the second figure a phrase begins with a preposition that the
// first one's sentence has with another word: "in the north", "in the south".
func (c *checker) placedBehind(first int, b *mention.Quantity) bool {
	a := &c.Doc.Quantities[first]
	if a.Sentence == b.Sentence {
		return false
	}
	s, f := &c.Doc.Tokens.Sentences[b.Sentence], &c.Doc.Tokens.Sentences[a.Sentence]
	for i := b.Last; i < min(s.Last, b.Last+datedReach) && !c.wordsIn(i, i+1, finite); i++ {
		here := c.objectOf(i, s.Last)
		if here == nil || c.sentenceTells(a.Sentence, here) {
			continue
		}
		for k := f.First; k < min(f.Last, f.First+scopeReach); k++ {
			if c.alikePreposition(c.Doc.Tokens.All[i].Lower, c.Doc.Tokens.All[k].Lower) && c.objectOf(k, f.Last) != nil {
				return true
			}
		}
	}
	return false
}

// objectOf is the word that the preposition of place at token k leads to, nil where there is none.
func (c *checker) objectOf(k, last int) *content {
	if !c.Doc.Pack.Clauses().Places[c.plain(c.Doc.Tokens.All[k].Lower)] {
		return nil
	}
	for k++; k < last && c.wordsIn(k, k+1, lang.Determiner|lang.Possessive|lang.Adj); k++ {
	}
	if k >= last || c.Doc.Tokens.All[k].Kind != token.Word {
		return nil
	}
	return c.contentOf(k)
}

// sentenceTells: the word stands in the sentence.
func (c *checker) sentenceTells(sentence int, w *content) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Word && c.contentOf(k).same(w) {
			return true
		}
	}
	return false
}

// newAge: the figure is an age, and a possessive brings in whose it is: "his 74-year-old mother".
func (c *checker) newAge(q *mention.Quantity) bool {
	return q.Adjective && q.Unit == unitYear && c.tokenIn(c.beforeFigure(q), classOwnedBy)
}

// wordsIn: one of the tokens [first, last) is of the classes.
func (c *checker) wordsIn(first, last int, class lang.WordClass) bool {
	for k := first; k < last; k++ {
		t := &c.Doc.Tokens.All[k]
		if c.Doc.Pack.Word(t, c.Doc.Text[t.Start:t.End]).Class&class != 0 {
			return true
		}
	}
	return false
}

// bareEcho binds a large number without a unit that takes up an amount of money told before:
// "the 12 million we paid". One of its value comes before one with other digits.
func (c *checker) bareEcho(f *rules.Frame, q int) *binding {
	m := &c.Doc.Quantities[q]
	if !roletype.Bare(m) || c.mid(q) < scaleFrom || !c.namedBefore(m) || c.setAgainst(m) || c.datedBehind(m) {
		return nil
	}
	other, how, reach := -1, "", pointReach
	if significantDigits(m) >= echoDigits {
		reach = farSentence
	}
	for i := q - 1; i >= max(0, q-maxLook) && m.Sentence-c.Doc.Quantities[i].Sentence <= reach; i-- {
		if o := &c.Doc.Quantities[i]; roletype.Of(o) != roletype.Money || o.IsRange || o.Low == nil || o.High == nil {
			continue
		}
		if c.sameFigure(i, q) {
			return c.repeated(f, i, q, "")
		}
		slip := slipBetween(c.numeralOf(i), c.numeralOf(q), c.written(i), c.written(q))
		if other < 0 && (slip == slipTransposed || slip == slipShifted && significantDigits(m) > 1) {
			other, how = i, slip
		}
	}
	if other < 0 || !c.toldOnce(other, q) || !c.sameTime(other, q) {
		return nil
	}
	return c.repeated(f, other, q, how)
}
