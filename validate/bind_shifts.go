package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["shifts"] = bindShifts }

// Of an article's beginning so many sentences and shifts are read. What neither headline nor lead tells
// is told again within so many sentences, and a holder is taken up within fewer.
const (
	shiftSentences = 60
	mostShifts     = 80
	shiftReach     = 8
	ownerReach     = 3
	shiftLeadReach = 16
)

// bindShifts sets what is said to rise or fall against where it is said again.
func bindShifts(c *checker, fp *rules.FramePatterns) []*binding {
	var all []shift
	for i := 0; i < min(len(c.Doc.Tokens.Sentences), shiftSentences) && len(all) < mostShifts; i++ {
		if !c.Sentences[i].Skip {
			all = append(all, c.shiftsOf(i)...)
		}
	}
	trends := bindTrends(c, fp)
	var out []*binding
	for j := range all {
		if a := c.saidBefore(all, j); a != nil && !toldAsTrend(trends, a, &all[j]) {
			b := &binding{frame: fp.Frame}
			b.add("first", a.filler())
			b.add("second", all[j].filler())
			out = append(out, b)
		}
	}
	return out
}

// toldAsTrend: the two are one of the trends that headline and lead tell.
func toldAsTrend(trends []*binding, a, b *shift) bool {
	return slices.ContainsFunc(trends, func(t *binding) bool {
		first, second := t.get("first")[0], t.get("second")[0]
		return (first.value == second.value) == (a.dir == b.dir) && first.sentence == a.sentence && second.sentence == b.sentence &&
			first.span.Overlaps(a.span) && second.span.Overlaps(b.span)
	})
}

// filler is a shift's direction, 1 or -1.
func (s *shift) filler() filler {
	return filler{quantity: -1, time: -1, span: s.span, sentence: s.sentence, value: float64(s.dir), valued: true}
}

// saidBefore is the shift before the one at j that tells the same: one that agrees or, where
// none does, the first that contradicts it. Where others say either, the article tells of both.
func (c *checker) saidBefore(all []shift, j int) *shift {
	b := &all[j]
	var opposed *shift
	for i := range all[:j] {
		a := &all[i]
		switch {
		case a.sentence == b.sentence || !c.sameThing(a, b):
		case a.dir == b.dir:
			return a
		case opposed == nil && c.sameShift(a, b):
			opposed = a
		}
	}
	if opposed == nil || c.allied(all, opposed) && (c.allied(all, b) || c.compounded(b, opposed) || !b.mods.within(opposed.mods) && b.mods.shared(opposed.mods) == 0) {
		return nil
	}
	return opposed
}

// compounded: the one thing is a kind of the other by its name: "Quartalsgewinn", "Gewinn".
func (c *checker) compounded(s, of *shift) bool {
	x, y := c.headOf(s).lemma, c.headOf(of).lemma
	return x != y && c.compounds(x, y)
}

// allied: another sentence tells of the shift's thing that it went the same way.
func (c *checker) allied(all []shift, s *shift) bool {
	return slices.ContainsFunc(all, func(o shift) bool { return o.sentence != s.sentence && o.dir == s.dir && c.sameThing(&o, s) })
}

// headOf is what went up or down.
func (c *checker) headOf(s *shift) *content { return c.contentOf(int(c.Items[s.head].First)) }

// sameThing: both are said of a thing of one name, and the one's phrase has all words of the other's.
func (c *checker) sameThing(a, b *shift) bool {
	return c.alikeHeads(a, b) && (a.mods.within(b.mods) || b.mods.within(a.mods))
}

// alikeHeads: the things have one name, or two that measure the same.
func (c *checker) alikeHeads(a, b *shift) bool {
	if c.headOf(a).same(c.headOf(b)) {
		return true
	}
	x, y := c.measureOf(a), c.measureOf(b)
	return x != 0 && x == y
}

// classSameMeasure groups names that measure the same by a number.
const classSameMeasure = "same-measure"

// measureOf is the group of names that the shift's thing belongs to, 0 where none.
func (c *checker) measureOf(s *shift) float64 {
	v, _, _ := c.Lang.Vocabulary.Value(classSameMeasure, func(i int) string {
		if i > 0 {
			return ""
		}
		return c.lower(&c.Items[s.head])
	})
	return v
}

// within: every word is one of the others.
func (a context) within(b context) bool { return a.shared(b) == len(a) }

// sameShift: nothing says that the two speak of different times, places, holders or sizes.
func (c *checker) sameShift(a, b *shift) bool {
	return !a.loose && !b.loose && a.planned == b.planned && !c.otherWhen(a, b) && !c.periodsApart(c.between(a.first, a.last-1), c.between(b.first, b.last-1)) && c.inReach(a, b) && (c.moves(a) || c.moves(b)) &&
		!(c.newShift(b) && len(c.figuresOf(b)) == 0) && !c.speech(a.sentence) && !c.speech(b.sentence) &&
		c.sameNames(a, b) && !c.shiftFiguresClash(a, b) && !c.ownersClash(a, b) && !c.placesClash(a, b) && !c.contrasted(b)
}

// otherWhen: the one tells of a time before the other's.
func (c *checker) otherWhen(a, b *shift) bool {
	if b.then {
		return a.then || a.earlier
	}
	if c.otherTime(a.sentence, b.sentence) || len(c.timesOf(a.sentence)) == 0 && slices.ContainsFunc(c.timesOf(b.sentence), looksBack) {
		return true
	}
	return a.earlier || b.earlier && (!c.leadSentence(a.sentence) || len(c.figuresOf(b)) == 0 || c.datedIn(b.sentence))
}

// inReach: the second stands where an article tells the first again.
func (c *checker) inReach(a, b *shift) bool {
	if c.leadSentence(a.sentence) {
		return b.sentence <= shiftLeadReach
	}
	return b.sentence <= a.sentence+shiftReach
}

// placesClash: the one is told of a place, part or group that the other does not name.
func (c *checker) placesClash(a, b *shift) bool {
	if c.otherOpening(a.sentence, b.sentence) ||
		c.wordClass(&c.Items[a.head])&lang.Corporate == 0 && otherComplement(c.complement(a.head, a.last), c.complement(b.head, b.last)) {
		return true
	}
	return c.someOfThing(b.head, b.sentence, a.sentence) || !c.ownerTakenUp(a, b) && (c.placedOwn(b, a) || !c.opens(a.sentence) && c.placedOwn(a, b) || c.otherAttribute(a.sentence, b.sentence))
}

// placedOwn: the shift is told of a place or part of its own, which the other's sentence does not name.
func (c *checker) placedOwn(s, other *shift) bool {
	t := trend{sentence: s.sentence, clause: c.between(s.first, s.last-1), at: s.head, thing: c.headOf(s)}
	return c.placedApart(&t, other.sentence)
}

// newShift: the noun of direction tells of something for the first time: "a dip in profits".
func (c *checker) newShift(s *shift) bool {
	return s.how == shiftNoun && !s.definite && c.justNamedTurn(c.ItemAt(s.span.Start), s.first)
}

// datedIn: the sentence names a day or a longer time.
func (c *checker) datedIn(sentence int) bool {
	return slices.ContainsFunc(c.ownTimes(sentence), func(t mention.Time) bool { return t.Kind != mention.Clock })
}

// sameNames: the second names no other thing than the first. Behind the lead it names it by the same words, or as known by fewer.
func (c *checker) sameNames(a, b *shift) bool {
	x, y := c.headOf(a), c.headOf(b)
	switch {
	case c.Doc.Pack.Clauses().Inflects && x.lemma != y.lemma && len(x.lemma) > len(y.lemma):
		return false // petrol prices, and prices
	case c.leadSentence(a.sentence) || b.definite && b.mods.within(a.mods):
		return true
	}
	if b.then && b.sentence == a.sentence+1 {
		return x.lemma == y.lemma
	}
	return x.lemma == y.lemma && len(b.mods) == len(a.mods) && b.mods.within(a.mods) && (len(b.mods) > 0 || a.owner.shared(b.owner) > 0)
}

// ownerTakenUp: both have one holder, or that of the one is told as known and may be the other's: "shares in the airline".
func (c *checker) ownerTakenUp(a, b *shift) bool {
	return len(a.owner) > 0 && len(b.owner) > 0 && (b.known || a.known && b.sentence <= a.sentence+ownerReach || a.owner.shared(b.owner) > 0)
}

// ownersClash: each is told of a holder or place of its own.
func (c *checker) ownersClash(a, b *shift) bool {
	lead, named := c.leadSentence(a.sentence), c.ownerTakenUp(a, b)
	switch {
	case len(a.owner) > 0 && len(b.owner) > 0:
		return !named
	case len(a.owner) == 0 && len(b.owner) == 0:
		return (!lead || b.sentence > a.sentence+ownerReach) && c.namesClash(a.sentence, b.sentence)
	case len(b.owner) > 0:
		return !lead && !named && b.owner.shared(c.contentOfSentence(a.sentence)) == 0
	}
	return !lead && !b.definite
}

// Word classes of what sets a clause against what was said.
const (
	classContrast = "contrast"
	classCounter  = "counter-word"
	classSetApart = "set-apart"   // anywhere before the shift: "rents, by contrast, fell"
	classSingled  = "singled-out" // "only petrol prices fell", "in the second quarter alone"
)

// contrasted: a word at the beginning of the sentence or in its clause, up to the thing and the shift, sets it against
// what was said, or tells it of some such things, or of a time alone.
func (c *checker) contrasted(s *shift) bool {
	opening := c.Sentences[s.sentence].First
	if c.toldAside(opening, max(s.at, s.head)+1) {
		return true
	}
	for k := opening; k < max(s.at, s.head); k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || k >= opening+openingWords && k < s.first-1 {
			continue
		}
		if token := int(it.First); c.tokenIn(token, classContrast) || c.tokenIn(token, classCounter) || c.tokenIn(token, classSingled) {
			return true
		}
	}
	return false
}

// toldAsideReach is how many items behind a shift a word may still set it apart: "sales of bread fell, however".
const toldAsideReach = 3

// toldAside: a word among the items, or right behind them in the sentence, sets what they say apart from what was said.
func (c *checker) toldAside(first, last int) bool {
	end := min(last+toldAsideReach, c.Sentences[c.Items[first].Sentence].Last)
	for k := first; k < end; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.tokenIn(int(it.First), classSetApart) {
			return true
		}
	}
	return false
}

// someOfThing: the thing is told with what it is of, which the other sentence does not name: "sales of bread".
func (c *checker) someOfThing(at, sentence, other int) bool {
	last := c.Sentences[sentence].Last
	if at+1 >= last || c.wordClass(&c.Items[at+1])&lang.Of == 0 {
		return false
	}
	of := c.phrase(at+1, last)
	return len(of) > 0 && c.contentOfSentence(other).shared(of) == 0
}

// openingWords is how many words at the beginning of a sentence say how it goes on from the last.
const openingWords = 3

// moves: the thing is measured, or at least no name.
func (c *checker) moves(s *shift) bool {
	return c.measured(&c.Items[s.head]) || !c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[c.Items[s.head].First].Capital
}

// figuresOf lists the figures that may tell a shift's size.
func (c *checker) figuresOf(s *shift) []int {
	first, last := s.first, s.last
	switch s.how {
	case shiftAttribute:
		return nil
	case shiftNoun:
		first, last = max(first, s.at-1), min(last, s.at+4)
	}
	var out []int
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && !mention.IsDuration(c.Doc.Quantities[it.Index].Unit) {
			out = append(out, int(it.Index))
		}
	}
	return out
}

// shiftFiguresClash: both have figures, and none in common.
func (c *checker) shiftFiguresClash(a, b *shift) bool {
	x, y := c.figuresOf(a), c.figuresOf(b)
	return !b.then && len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(i int) bool {
		return slices.ContainsFunc(y, func(j int) bool { return c.sameFigure(i, j) })
	})
}
