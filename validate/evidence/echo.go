package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Two figures of which one has the digits of the other exchanged or moved are hardly ever
// there by chance. A determiner before a figure says that it was told before: "the 3,400 visitors", "her
// 26 goals", "these 47 million". Where the article tells no such figure, but one whose
// digits were exchanged or moved, the two are one. In 1,500 printed articles no figure
// with a determiner had the exchanged digits of another.

// Word classes around a figure that takes another up.
const (
	ClassNamedBefore = "named-before" // determiners
	classKnownAs     = "known-as"     // what stands between them and a figure that was told before
	ClassOwnedBy     = "owned-by"     // those that also bring in something new: "its 40 beds"
	ClassSetAgainst  = "set-against"  // "more than the 3,400", which is another figure
)

// EchoDigits is from how many digits on a moved decimal sign needs nothing in common.
const EchoDigits = 3

// Echoed names how the second figure differs from the first, which it takes up.
func (c *Evidence) Echoed(first, second int, slip string) string {
	b := &c.Doc.Quantities[second]
	switch {
	case c.NamedBefore(b) && !c.SetAgainst(b) && c.echoSlip(first, second, slip):
	case slip == passage.SlipTransposed && c.echoesHead(first, second):
	case c.onlyTwo(first, second, slip):
	default:
		return ""
	}
	if c.IsWhole(second) && !(slip == passage.SlipTransposed && c.NamedBefore(b)) || !c.ToldOnce(first, second) || !c.SameTime(first, second) ||
		c.OtherAge(first, second) || c.Crowd(second) > 0 ||
		c.OfOther(first, second) || c.limitedBehind(first, second, slip) {
		return ""
	}
	return slip
}

// limitedBehind: a time or place of its own stands behind the second figure. What retells a
// headline has those that it left out, and a moved decimal sign of three digits says enough.
func (c *Evidence) limitedBehind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip == passage.SlipShifted && c.digitsOf(first, second) >= EchoDigits && c.SameCounted(a, b) && a.Noun != "" {
		return false
	}
	return c.DatedBehind(b) || !c.Headline(a.Sentence) && c.PlacedBehind(first, b)
}

// echoesHead: the first figure stands in a headline, the second soon behind it, and they
// are of one thing.
func (c *Evidence) echoesHead(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.Headline(a.Sentence) || a.Sentence == b.Sentence || b.Sentence > a.Sentence+HeadReach || a.IsRange || b.IsRange {
		return false
	}
	if a.Unit == mention.Percent {
		return c.Share(first, second) > 0
	}
	return !roletype.Bare(a) && !roletype.Bare(b) && (!c.OtherCounted(first, second) || c.Kindred(a, b))
}

// echoSlip: chance hardly ever makes two figures differ in the way they do.
func (c *Evidence) echoSlip(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.IsRange || b.IsRange || b.Adjective && b.Unit == mention.Count {
		return false
	}
	digits := SignificantDigits(a)
	switch slip {
	case passage.SlipTransposed:
		return !c.newAge(b) && (digits >= EchoDigits || !roletype.Bare(a) && !roletype.Bare(b) && (!c.OtherCounted(first, second) ||
			c.pointsBack(a, b)) || c.Kindred(a, b) || c.thePeople(a, b) || c.takesUpNext(first, second))
	case passage.SlipScale:
		return !c.fewOf(first, second) && c.SameCounted(a, b)
	case passage.SlipShifted:
		return digits >= EchoDigits || digits > 1 && (c.Share(first, second) > 0 || a.Noun != "" && c.SameCounted(a, b))
	}
	return false
}

// PointReach is how many sentences back an article points.
const PointReach = 5

// pointsBack: both are people, and the determiner before the second figure brings in nothing
// new, and the first is near.
func (c *Evidence) pointsBack(a, b *mention.Quantity) bool {
	return b.Sentence-a.Sentence <= PointReach && !c.TokenIn(c.BeforeFigure(b), ClassOwnedBy) && c.NounIn(a, ClassPeople) && c.NounIn(b, ClassPeople)
}

// NextReach is how many sentences back a count or a score is taken up so.
const NextReach = 2

// manyTimes is how many times smaller a count is that hardly tells of the same things: one place, as 12 sites have as many digits that
// count as 1,200 workers.
const manyTimes = 10

// takesUpNext: the article counts nothing else of as many digits up to the second figure, which takes up the first without its noun,
// or as what that was not read as: "64 bison were released. The 46 animals".
func (c *Evidence) takesUpNext(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != mention.Count || a.Noun != "" && b.Noun != "" || b.Sentence-a.Sentence > NextReach || c.TokenIn(c.BeforeFigure(b), ClassOwnedBy) {
		return false
	}
	for i := first + 1; i < second; i++ {
		if o := &c.Doc.Quantities[i]; o.Unit == mention.Count && SignificantDigits(o) >= SignificantDigits(a) && c.Mid(i)*manyTimes > c.Mid(first) {
			return false
		}
	}
	return true
}

// thePeople: people are taken up by their number alone: "23 people were hurt", "the 23 were taken to hospital".
func (c *Evidence) thePeople(a, b *mention.Quantity) bool {
	return c.NounIn(a, ClassPeople) && roletype.Bare(b) && b.Sentence-a.Sentence <= PointReach && b.Last < c.Doc.Tokens.Sentences[b.Sentence].Last &&
		c.WordsIn(b.Last, b.Last+1, Finite)
}

// ToldOnce: the article tells the second figure nowhere else, nor one that it rounds.
func (c *Evidence) ToldOnce(first, second int) bool {
	b := &c.Doc.Quantities[second]
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i != first && i != second && o.Unit == b.Unit && o.Low != nil && o.High != nil && c.SameFigure(i, second) && !c.smallOther(second, i) {
			return false
		}
	}
	return true
}

// knownReach bounds the words between a determiner and its figure: "the newly approved 12 million".
const knownReach = 2

// NamedBefore: a determiner says that the figure is known.
func (c *Evidence) NamedBefore(q *mention.Quantity) bool {
	k := c.BeforeFigure(q)
	for n := 0; n < knownReach && k > 0 && c.TokenIn(k, classKnownAs); n++ {
		k--
	}
	return k >= c.Doc.Tokens.Sentences[q.Sentence].First && c.TokenIn(k, ClassNamedBefore)
}

// BeforeFigure is the token before the figure and its hedge.
func (c *Evidence) BeforeFigure(q *mention.Quantity) int {
	k := q.First - 1
	for k >= 0 && !q.HedgeSpan.Empty() && c.Doc.Tokens.All[k].Start >= q.HedgeSpan.Start {
		k--
	}
	return k
}

// SetAgainst: what stands before the determiner says that the figure is one that
// another is measured by.
func (c *Evidence) SetAgainst(q *mention.Quantity) bool {
	k := c.BeforeFigure(q) - 1
	return k >= c.Doc.Tokens.Sentences[q.Sentence].First && c.TokenIn(k, ClassSetAgainst)
}

// datedReach is how many tokens behind a figure a time of its own begins: "the 3,400 of
// last year", "the 3,400 sold in May".
const datedReach = 3

// Finite are the classes of words that begin what a sentence says of a figure.
const Finite = lang.Auxiliary | lang.Be | lang.Have | lang.Modal

// DatedBehind: a time stands right behind the figure, with no verb of the sentence between.
func (c *Evidence) DatedBehind(q *mention.Quantity) bool {
	for _, t := range c.TimesOf(q.Sentence) {
		if t.First >= q.Last && t.First < q.Last+datedReach && !c.WordsIn(q.Last, t.First, Finite) {
			return true
		}
	}
	return false
}

// PlacedBehind: right behind the second figure a phrase begins with a preposition that the
// first one's sentence has with another word: "in the north", "in the south".
func (c *Evidence) PlacedBehind(first int, b *mention.Quantity) bool {
	a := &c.Doc.Quantities[first]
	if a.Sentence == b.Sentence {
		return false
	}
	s, f := &c.Doc.Tokens.Sentences[b.Sentence], &c.Doc.Tokens.Sentences[a.Sentence]
	for i := b.Last; i < min(s.Last, b.Last+datedReach) && !c.WordsIn(i, i+1, Finite); i++ {
		here := c.objectOf(i, s.Last)
		if here == nil || c.SentenceTells(a.Sentence, here) {
			continue
		}
		for k := f.First; k < min(f.Last, f.First+scopeReach); k++ {
			if c.AlikePreposition(c.Doc.Tokens.All[i].Lower, c.Doc.Tokens.All[k].Lower) && c.objectOf(k, f.Last) != nil {
				return true
			}
		}
	}
	return false
}

// objectOf is the word that the preposition of place at token k leads to, nil where there is none.
func (c *Evidence) objectOf(k, last int) *passage.Content {
	if !c.Doc.Pack.Clauses().Places[c.plain(c.Doc.Tokens.All[k].Lower)] {
		return nil
	}
	for k++; k < last && c.WordsIn(k, k+1, lang.Determiner|lang.Possessive|lang.Adj); k++ {
	}
	if k >= last || c.Doc.Tokens.All[k].Kind != token.Word {
		return nil
	}
	return c.ContentOf(k)
}

// SentenceTells: the word stands in the sentence.
func (c *Evidence) SentenceTells(sentence int, w *passage.Content) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Word && c.ContentOf(k).Same(w) {
			return true
		}
	}
	return false
}

// newAge: the figure is an age, and a possessive brings in whose it is: "his 74-year-old mother".
func (c *Evidence) newAge(q *mention.Quantity) bool {
	return q.Adjective && q.Unit == UnitYear && c.TokenIn(c.BeforeFigure(q), ClassOwnedBy)
}

// BareEcho binds a large number without a unit that takes up an amount of money told before:
// "the 12 million we paid". One of its value comes before one with other digits.
func (c *Evidence) BareEcho(f *rules.Frame, q int) *passage.Binding {
	m := &c.Doc.Quantities[q]
	if !roletype.Bare(m) || c.Mid(q) < passage.ScaleFrom || !c.NamedBefore(m) || c.SetAgainst(m) || c.DatedBehind(m) {
		return nil
	}
	other, how, reach := -1, "", PointReach
	if SignificantDigits(m) >= EchoDigits {
		reach = farSentence
	}
	for i := q - 1; i >= max(0, q-MaxLook) && m.Sentence-c.Doc.Quantities[i].Sentence <= reach; i-- {
		if o := &c.Doc.Quantities[i]; roletype.Of(o) != roletype.Money || o.IsRange || o.Low == nil || o.High == nil {
			continue
		}
		if c.SameFigure(i, q) {
			return c.Repeated(f, i, q, "")
		}
		slip := passage.SlipBetween(c.NumeralOf(i), c.NumeralOf(q), c.Written(i), c.Written(q))
		if other < 0 && (slip == passage.SlipTransposed || slip == passage.SlipShifted && SignificantDigits(m) > 1) {
			other, how = i, slip
		}
	}
	if other < 0 || !c.ToldOnce(other, q) || !c.SameTime(other, q) {
		return nil
	}
	return c.Repeated(f, other, q, how)
}

// MaxLook bounds the quantities looked at on either side of one.
const MaxLook = 60
