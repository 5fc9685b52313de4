package moves

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

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
func bindShifts(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var all []shift
	for i := 0; i < min(len(c.Doc.Tokens.Sentences), shiftSentences) && len(all) < mostShifts; i++ {
		if !c.Sentences[i].Skip {
			all = append(all, c.shiftsOf(i)...)
		}
	}
	trends := bindTrends(c, fp)
	var out []*passage.Binding
	for j := range all {
		if a := c.saidBefore(all, j); a != nil && !toldAsTrend(trends, a, &all[j]) {
			b := &passage.Binding{Frame: fp.Frame}
			b.Add("first", a.filler())
			b.Add("second", all[j].filler())
			out = append(out, b)
		}
	}
	return out
}

// toldAsTrend: the two are one of the trends that headline and lead tell.
func toldAsTrend(trends []*passage.Binding, a, b *shift) bool {
	return slices.ContainsFunc(trends, func(t *passage.Binding) bool {
		first, second := t.Get("first")[0], t.Get("second")[0]
		return (first.Value == second.Value) == (a.dir == b.dir) && first.Sentence == a.sentence && second.Sentence == b.sentence &&
			first.Span.Overlaps(a.span) && second.Span.Overlaps(b.span)
	})
}

// filler is a shift's direction, 1 or -1.
func (s *shift) filler() passage.Filler {
	return passage.Filler{Quantity: -1, Time: -1, Span: s.span, Sentence: s.sentence, Value: float64(s.dir), Valued: true}
}

// saidBefore is the shift before the one at j that tells the same: one that agrees or, where
// none does, the first that contradicts it. Where others say either, the article tells of both.
func (c *Moves) saidBefore(all []shift, j int) *shift {
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
	if opposed == nil || c.allied(all, opposed) &&
		(c.allied(all, b) || c.compounded(b, opposed) || !b.mods.Within(opposed.mods) && b.mods.Shared(opposed.mods) == 0) {
		return nil
	}
	return opposed
}

// compounded: the one thing is a kind of the other by its name: "Quartalsgewinn", "Gewinn".
func (c *Moves) compounded(s, of *shift) bool {
	x, y := c.headOf(s).Lemma, c.headOf(of).Lemma
	return x != y && c.Compounds(x, y)
}

// allied: another sentence tells of the shift's thing that it went the same way.
func (c *Moves) allied(all []shift, s *shift) bool {
	return slices.ContainsFunc(all, func(o shift) bool { return o.sentence != s.sentence && o.dir == s.dir && c.sameThing(&o, s) })
}

// headOf is what went up or down.
func (c *Moves) headOf(s *shift) *passage.Content {
	if s.thing != nil {
		return s.thing
	}
	return c.ContentOf(int(c.Items[s.head].First))
}

// sameThing: both are said of a thing of one name, and the one's phrase has all words of the other's.
func (c *Moves) sameThing(a, b *shift) bool {
	return c.alikeHeads(a, b) && (a.mods.Within(b.mods) || b.mods.Within(a.mods))
}

// alikeHeads: the things have one name, or two that measure the same.
func (c *Moves) alikeHeads(a, b *shift) bool {
	if c.headOf(a).Same(c.headOf(b)) {
		return true
	}
	x, y := c.measureOf(a), c.measureOf(b)
	return x != 0 && x == y
}

// classSameMeasure groups names that measure the same by a number.
const classSameMeasure = "same-measure"

// measureOf is the group of names that the shift's thing belongs to, 0 where none.
func (c *Moves) measureOf(s *shift) float64 {
	v, _, _ := c.Lang.Vocabulary.Value(classSameMeasure, func(i int) string {
		if i > 0 {
			return ""
		}
		return c.nameOf(s)
	})
	return v
}

// nameOf is the word for what went up or down, in lower case.
func (c *Moves) nameOf(s *shift) string {
	if s.thing != nil {
		return s.thing.Lemma
	}
	return c.Lower(&c.Items[s.head])
}

// sameShift: nothing says that the two speak of different times, places, holders or sizes.
func (c *Moves) sameShift(a, b *shift) bool {
	return !a.loose && !b.loose && a.planned == b.planned && !c.otherWhen(a, b) &&
		!c.PeriodsApart(c.Between(a.first, a.last-1), c.Between(b.first, b.last-1)) && c.inReach(a, b) && (c.moves(a) || c.moves(b)) &&
		!(c.newShift(b) && len(c.figuresOf(b)) == 0) && !c.Speech(a.sentence) && !c.Speech(b.sentence) &&
		c.sameNames(a, b) && !c.shiftFiguresClash(a, b) && !c.ownersClash(a, b) && !c.placesClash(a, b) && !c.contrasted(b)
}

// otherWhen: the one tells of a time before the other's.
func (c *Moves) otherWhen(a, b *shift) bool {
	if b.then {
		return a.then || a.earlier
	}
	if c.OtherTime(a.sentence, b.sentence) || c.looksBackAlone(a.sentence, b.sentence) {
		return true
	}
	return a.earlier || b.earlier && (!c.LeadSentence(a.sentence) || len(c.figuresOf(b)) == 0 || c.datedIn(b.sentence))
}

// looksBackAlone: the second sentence tells of a time seen from the reader's, of which the first knows nothing.
func (c *Moves) looksBackAlone(a, b int) bool {
	timed := len(c.TimesOf(a)) > 0
	back := func(t mention.Time) bool { return evidence.LooksBack(t) && (!timed || t.Kind == mention.Anchor) }
	return slices.ContainsFunc(c.TimesOf(b), back) && !slices.ContainsFunc(c.TimesOf(a), back)
}

// inReach: the second stands where an article tells the first again.
func (c *Moves) inReach(a, b *shift) bool {
	if c.LeadSentence(a.sentence) {
		return b.sentence <= shiftLeadReach
	}
	return b.sentence <= a.sentence+shiftReach
}

// placesClash: the one is told of a place, part or group that the other does not name.
func (c *Moves) placesClash(a, b *shift) bool {
	if c.OtherOpening(a.sentence, b.sentence) ||
		c.WordClass(&c.Items[a.head])&lang.Corporate == 0 && evidence.OtherComplement(c.Complement(a.head, a.last), c.Complement(b.head, b.last)) {
		return true
	}
	return c.someOfThing(b.head, b.sentence, a.sentence) || !c.ownerTakenUp(a, b) &&
		(c.placedOwn(b, a) || !c.Opens(a.sentence) && c.placedOwn(a, b) || c.OtherAttribute(a.sentence, b.sentence))
}

// placedOwn: the shift is told of a place or part of its own, which the other's sentence does not name.
func (c *Moves) placedOwn(s, other *shift) bool {
	t := evidence.Trend{Sentence: s.sentence, Clause: c.Between(s.first, s.last-1), At: s.head, Thing: c.headOf(s)}
	return c.placedApart(&t, other.sentence)
}

// newShift: the noun of direction tells of something for the first time: "a dip in profits".
func (c *Moves) newShift(s *shift) bool {
	return s.how == shiftNoun && !s.definite && c.JustNamedTurn(c.ItemAt(s.span.Start), s.first)
}

// datedIn: the sentence names a day or a longer time.
func (c *Moves) datedIn(sentence int) bool {
	return slices.ContainsFunc(c.OwnTimes(sentence), func(t mention.Time) bool { return t.Kind != mention.Clock })
}

// sameNames: the second names no other thing than the first. Behind the lead it names it by the same words, or as known by fewer.
func (c *Moves) sameNames(a, b *shift) bool {
	x, y := c.headOf(a), c.headOf(b)
	switch {
	case c.Doc.Pack.Clauses().Inflects && x.Lemma != y.Lemma && len(x.Lemma) > len(y.Lemma):
		return false // petrol prices, and prices
	case c.LeadSentence(a.sentence) || b.definite && b.mods.Within(a.mods):
		return true
	}
	if b.then && b.sentence == a.sentence+1 {
		return x.Lemma == y.Lemma
	}
	return x.Lemma == y.Lemma && len(b.mods) == len(a.mods) && b.mods.Within(a.mods) && (len(b.mods) > 0 || a.owner.Shared(b.owner) > 0)
}

// ownerTakenUp: both have one holder, or that of the one is told as known and may be the other's: "shares in the airline".
func (c *Moves) ownerTakenUp(a, b *shift) bool {
	return len(a.owner) > 0 && len(b.owner) > 0 && (b.known || a.known && b.sentence <= a.sentence+ownerReach || a.owner.Shared(b.owner) > 0)
}

// ownersClash: each is told of a holder or place of its own.
func (c *Moves) ownersClash(a, b *shift) bool {
	lead, named := c.LeadSentence(a.sentence), c.ownerTakenUp(a, b)
	switch {
	case len(a.owner) > 0 && len(b.owner) > 0:
		return !named
	case len(a.owner) == 0 && len(b.owner) == 0:
		return (!lead || b.sentence > a.sentence+ownerReach) && c.NamesClash(a.sentence, b.sentence)
	case len(b.owner) > 0:
		return !lead && !named && b.owner.Shared(c.ContentOfSentence(a.sentence)) == 0
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
func (c *Moves) contrasted(s *shift) bool {
	opening := c.Sentences[s.sentence].First
	if c.toldAside(opening, max(s.at, s.head)+1) {
		return true
	}
	for k := opening; k < max(s.at, s.head); k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || k >= opening+openingWords && k < s.first-1 {
			continue
		}
		if token := int(it.First); c.TokenIn(token, classContrast) || c.TokenIn(token, classCounter) || c.TokenIn(token, classSingled) {
			return true
		}
	}
	return false
}

// toldAsideReach is how many items behind a shift a word may still set it apart: "sales of bread fell, however".
const toldAsideReach = 3

// toldAside: a word among the items, or right behind them in the sentence, sets what they say apart from what was said.
func (c *Moves) toldAside(first, last int) bool {
	end := min(last+toldAsideReach, c.Sentences[c.Items[first].Sentence].Last)
	for k := first; k < end; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classSetApart) {
			return true
		}
	}
	return false
}

// someOfThing: the thing is told with what it is of, which the other sentence does not name: "sales of bread".
func (c *Moves) someOfThing(at, sentence, other int) bool {
	last := c.Sentences[sentence].Last
	if at+1 >= last || c.WordClass(&c.Items[at+1])&lang.Of == 0 {
		return false
	}
	of := c.Phrase(at+1, last)
	return len(of) > 0 && c.ContentOfSentence(other).Shared(of) == 0
}

// openingWords is how many words at the beginning of a sentence say how it goes on from the last.
const openingWords = 3

// moves: the thing is measured, or at least no name.
func (c *Moves) moves(s *shift) bool {
	return s.thing != nil || c.Measured(&c.Items[s.head]) || !c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[c.Items[s.head].First].Capital
}

// figuresOf lists the figures that may tell a shift's size.
func (c *Moves) figuresOf(s *shift) []int {
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
func (c *Moves) shiftFiguresClash(a, b *shift) bool {
	x, y := c.figuresOf(a), c.figuresOf(b)
	return !b.then && len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(i int) bool {
		return slices.ContainsFunc(y, func(j int) bool { return c.SameFigure(i, j) })
	})
}

// shift is a word that says of something that it went up or down, and what it says it of.
type shift struct {
	dir, at     int // 1 or -1; the item that says it
	how         shiftForm
	head        int              // the item of the noun that went that way
	thing       *passage.Content // that noun, where it is the first part of the word that says so: "Preiserhöhung"
	mods        passage.Context  // the other words of its phrase
	owner       passage.Context  // whose it is, or where: "sales of hybrids in Japan"
	known       bool             // the owner is told as known: "shares in the airline"
	definite    bool             // the thing, or the shift, is told as known: "the fall in sales"
	loose       bool             // only a cause, or what went before
	planned     bool             // or estimated
	earlier     bool             // told in the pluperfect
	then        bool             // told by what it was: "a year ago, debt was higher"
	sentence    int
	first, last int // the items of its clause
	span        article.Span
}

// shiftForm is the kind of word that tells a shift.
type shiftForm uint8

// The forms of shifts: "prices fell", "it cut prices", "a fall in prices", "falling prices".
const (
	shiftVerb shiftForm = iota
	shiftObject
	shiftNoun
	shiftAttribute
)

// Word classes of what says which way something went, and of what it says it of.
const (
	classWayUp   = "way-up"
	classWayDown = "way-down"
	classCarries = "carries"
	classTurned  = "turned"
	// classOutcome holds what comes of many causes: a cause that "trims profits" leaves open whether they fell.
	classOutcome = "outcome"
)

// How many words may stand between a shift and the words before it that bear on it.
const (
	auxiliaryReach = 3
	concededReach  = 3
)

// shiftsOf lists what a sentence says to go up or down, but for what is denied or only possible.
func (c *Moves) shiftsOf(sentence int) []shift {
	var out []shift
	word := c.holdsWay(sentence)
	if !word && len(c.Doc.Pack.Clauses().Prefixes) == 0 {
		return nil
	}
	for first, last := range c.Clauses(sentence) {
		particle := c.Particle(last)
		if !word && particle == "" {
			continue
		}
		planned, ok := c.toldAsSo(first, last)
		if !ok {
			continue
		}
		for k := first; k < last; k++ {
			dir, thing := c.wayOf(k, last, particle), (*passage.Content)(nil)
			if d, t := c.wayInCompound(k); t != nil {
				dir, thing = d, t
			}
			if dir == 0 {
				continue
			}
			s := shift{dir: dir, at: k, head: -1, thing: thing, sentence: sentence, first: first, last: last}
			if c.fillShift(&s); s.head < 0 {
				continue
			}
			s.planned, s.loose = planned, c.conceded(&s) || s.thing != nil && c.ItemsHave(first, last, classWished) || s.how == shiftObject && c.TokenIn(int(c.Items[s.head].First), classOutcome)
			s.earlier = s.how == shiftVerb && c.hadBefore(&s) || s.thing != nil && slices.ContainsFunc(c.TimesOf(sentence), evidence.LooksBack)
			if s.then = s.how == shiftVerb && c.TokenIn(int(c.Items[k].First), evidence.ClassEndsUp) && c.longAgo(first, k); s.then {
				s.dir = -dir
			}
			out = append(out, s)
		}
	}
	return out
}

// holdsWay: a word of the sentence says by itself that something goes up or down.
func (c *Moves) holdsWay(sentence int) bool {
	return c.HoldsAny(sentence, evidence.TurnClasses) || c.HoldsAny(sentence, wayClasses)
}

// Word classes of modals by which a clause tells what is to be, and of words by which it tells only what might.
const (
	classIsToBe   = "is-to-be"
	classSupposed = "supposes"
	classWished   = "only-wished" // by a noun of direction that is no more than demanded, feared or spoken of
)

// toldAsSo: the clause denies nothing and tells of nothing only possible; planned where it plans or estimates.
func (c *Moves) toldAsSo(first, last int) (planned, ok bool) {
	for k := first; k < last; k++ {
		class := c.WordClass(&c.Items[k])
		switch {
		case class&lang.Negation != 0, c.NeverCame(&c.Items[k]):
			return planned, false
		case class&lang.Modal != 0:
			if !c.WordIn(k, classIsToBe) || c.SentenceHas(int(c.Items[k].Sentence), classSupposed) {
				return planned, false
			}
			planned = true
		}
		planned = planned || class&(lang.PlannedCue|lang.EstimatedCue) != 0
	}
	return planned, true
}

// longAgo: among the items is a time so long before today.
func (c *Moves) longAgo(first, last int) bool {
	if first > 0 && c.Items[first-1].Pause && first-2 >= 0 && c.Items[first-2].Kind == stream.TimeItem && c.Items[first-2].Sentence == c.Items[first].Sentence {
		first -= 2 // "a year ago, it was"
	}
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.TimeItem && c.Doc.Times[it.Index].Kind == mention.Anchor && c.Doc.Times[it.Index].Amount < 0 {
			return true
		}
	}
	return false
}

// wayOf is 1 where the item says that something goes up, -1 where down.
func (c *Moves) wayOf(k, last int, particle string) int {
	it := &c.Items[k]
	if it.Kind != stream.WordItem || it.Hedge {
		return 0
	}
	dir := c.Turn(k, last, particle)
	if dir == 0 && (particle == "" || k < last-1) {
		dir = wayOfClass[c.Lang.Vocabulary.FirstClass(it.Word, wayClasses)+1]
	}
	if dir != 0 && c.particleOf(k) {
		return 0
	}
	return dir
}

// wayClasses say up and down; wayOfClass is the direction of none of them, and of each.
var (
	wayClasses = rules.ClassesOf(classWayUp, classWayDown)
	wayOfClass = [...]int{0, 1, -1}
)

// particleOf: the word belongs to a verb with which it says no direction: "made up", "stepped down".
func (c *Moves) particleOf(k int) bool {
	return k > 0 && c.WordIn(k-1, evidence.ClassWithParticle) && c.WordIn(k, evidence.ClassEndsUp)
}

// fillShift finds what the direction is said of.
func (c *Moves) fillShift(s *shift) {
	inflects, token := c.Doc.Pack.Clauses().Inflects, int(c.Items[s.at].First)
	switch {
	case inflects && c.Doc.Tokens.All[token].Capital && (s.at > s.first || c.nounOfWay(token)), !inflects && c.nounOfWay(token) && c.readsAsNoun(s):
		s.how = shiftNoun
		c.fillNominal(s)
	case c.TokenIn(token, classTurned) && c.attributive(s):
		s.how = shiftAttribute
		s.definite = s.at > s.first && c.determined(s.at-1)
		c.phraseBehind(s, s.at+1)
	case !inflects && c.TokenIn(token, classCarries) && !c.passive(s) && c.hasObject(s):
		s.how = shiftObject
		c.phraseBehind(s, s.at+1)
	case inflects:
		c.fillMeasured(s)
	default:
		c.fillSubject(s)
	}
}

// nounOfWay: the token is a noun of direction, or may be one.
func (c *Moves) nounOfWay(token int) bool {
	return c.TokenIn(token, "up-noun") || c.TokenIn(token, "down-noun")
}

// readsAsNoun: what stands around a word that may be verb or noun shows a noun.
func (c *Moves) readsAsNoun(s *shift) bool {
	if s.at > s.first {
		prev := &c.Items[s.at-1]
		return prev.Kind == stream.QuantityItem || c.OpensNoun(prev) || c.closesNoun(s)
	}
	return s.at+1 < s.last && c.attaches(&c.Items[s.at+1])
}

// closesNoun: the word ends a phrase that an article opens: "a profit dip", "the price rise".
func (c *Moves) closesNoun(s *shift) bool {
	k := s.at - 1
	for k > s.first && c.namesThing(&c.Items[k]) && c.WordClass(&c.Items[k])&lang.Adj == 0 {
		k--
	}
	if last := c.Lower(&c.Items[s.at-1]); k == s.at-1 || c.Doc.Pack.Clauses().Lemma(last) != last ||
		c.Doc.Pack.Clauses().Verbs[c.Lower(&c.Items[s.at])].Form&lang.Base == 0 {
		return false // "the prices rise"
	}
	return c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&(lang.Determiner|lang.Possessive) != 0
}

// attributive: the participle or adjective stands before its noun: "the increased costs".
func (c *Moves) attributive(s *shift) bool {
	if s.at+1 >= s.last || !c.namesThing(&c.Items[s.at+1]) {
		return false
	}
	if s.at == s.first {
		return true
	}
	prev := &c.Items[s.at-1]
	return prev.Kind != stream.WordItem || c.OpensNoun(prev) || c.Verbal(prev) && c.WordClass(prev)&(lang.Auxiliary|lang.Be|lang.Have) == 0
}

// passive: a form of "to be" stands before the verb.
func (c *Moves) passive(s *shift) bool {
	return c.auxiliaryBefore(s, func(it *stream.Item) bool { return c.WordClass(it)&lang.Be != 0 })
}

// hadBefore: the verb's auxiliary tells of an earlier time.
func (c *Moves) hadBefore(s *shift) bool {
	return c.auxiliaryBefore(s, func(it *stream.Item) bool { return c.Pluperfect(it, c.WordClass(it)) })
}

// auxiliaryBefore: among the light words before the verb is one that is asked for.
func (c *Moves) auxiliaryBefore(s *shift, is func(*stream.Item) bool) bool {
	for k := s.at - 1; k >= max(s.first, s.at-auxiliaryReach) && c.Items[k].Kind == stream.WordItem; k-- {
		if is(&c.Items[k]) {
			return true
		}
		if !c.Light(k) {
			return false
		}
	}
	return false
}

// hasObject: a noun phrase stands right behind the verb.
func (c *Moves) hasObject(s *shift) bool {
	k := s.at + 1
	for k < s.last && c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&(lang.Determiner|lang.Possessive) != 0 {
		k++
	}
	return k < s.last && c.namesThing(&c.Items[k])
}

// conceded: the noun of direction tells what came before: "after a fall in sales".
func (c *Moves) conceded(s *shift) bool {
	if s.how != shiftNoun {
		return false
	}
	for k := s.at - 1; k >= max(s.first, s.at-concededReach); k-- {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classTurnsOff) {
			return true
		}
	}
	return false
}
