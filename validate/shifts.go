package validate

import (
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// shift is a word that says of something that it went up or down, and what it says it of.
type shift struct {
	dir, at     int // 1 or -1; the item that says it
	how         shiftForm
	head        int     // the item of the noun that went that way
	mods        context // the other words of its phrase
	owner       context // whose it is, or where: "sales of hybrids in Japan"
	known       bool    // the owner is told as known: "shares in the airline"
	definite    bool    // the thing, or the shift, is told as known: "the fall in sales"
	loose       bool    // only a cause, or what went before
	planned     bool    // or estimated
	earlier     bool    // told in the pluperfect
	then        bool    // told by what it was: "a year ago, debt was higher"
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
	classEndsUp  = "ends-up"
	// classOutcome holds what comes of many causes: a cause that "trims profits" leaves open whether they fell.
	classOutcome = "outcome"
)

// How many words may stand between a shift and the words before it that bear on it.
const (
	auxiliaryReach = 3
	concededReach  = 3
)

// shiftsOf lists what a sentence says to go up or down, but for what is denied or only possible.
func (c *checker) shiftsOf(sentence int) []shift {
	var out []shift
	for first, last := range c.clauses(sentence) {
		planned, ok := c.toldAsSo(first, last)
		if !ok {
			continue
		}
		particle := c.particle(last)
		for k := first; k < last; k++ {
			dir := c.wayOf(k, last, particle)
			if dir == 0 {
				continue
			}
			s := shift{dir: dir, at: k, head: -1, sentence: sentence, first: first, last: last}
			if c.fillShift(&s); s.head < 0 {
				continue
			}
			s.planned, s.loose = planned, c.conceded(&s) || s.how == shiftObject && c.tokenIn(int(c.Items[s.head].First), classOutcome)
			s.earlier = s.how == shiftVerb && c.hadBefore(&s)
			if s.then = s.how == shiftVerb && c.tokenIn(int(c.Items[k].First), classEndsUp) && c.longAgo(first, k); s.then {
				s.dir = -dir
			}
			out = append(out, s)
		}
	}
	return out
}

// toldAsSo: the clause denies nothing and tells of nothing only possible; planned where it plans or estimates.
func (c *checker) toldAsSo(first, last int) (planned, ok bool) {
	for k := first; k < last; k++ {
		class := c.wordClass(&c.Items[k])
		if class&(lang.Negation|lang.Modal) != 0 {
			return planned, false
		}
		planned = planned || class&(lang.PlannedCue|lang.EstimatedCue) != 0
	}
	return planned, true
}

// longAgo: among the items is a time so long before today.
func (c *checker) longAgo(first, last int) bool {
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
func (c *checker) wayOf(k, last int, particle string) int {
	it := &c.Items[k]
	if it.Kind != stream.WordItem || it.Hedge || c.particleOf(k) {
		return 0
	}
	if dir := c.turn(k, last, particle); dir != 0 {
		return dir
	}
	switch w := it.Word; {
	case particle != "" && k == last-1:
	case c.ofClass(w, classWayUp):
		return 1
	case c.ofClass(w, classWayDown):
		return -1
	}
	return 0
}

// particleOf: the word belongs to a verb with which it says no direction: "made up", "stepped down".
func (c *checker) particleOf(k int) bool {
	return k > 0 && c.Items[k-1].Kind == stream.WordItem && c.tokenIn(int(c.Items[k].First), classEndsUp) && c.tokenIn(int(c.Items[k-1].First), classWithParticle)
}

// classWithParticle holds verbs by which "up" and "down" say no direction.
const classWithParticle = "with-particle"

// fillShift finds what the direction is said of.
func (c *checker) fillShift(s *shift) {
	inflects, token := c.Doc.Pack.Clauses().Inflects, int(c.Items[s.at].First)
	switch {
	case inflects && c.Doc.Tokens.All[token].Capital && (s.at > s.first || c.nounOfWay(token)), !inflects && c.nounOfWay(token) && c.readsAsNoun(s):
		s.how = shiftNoun
		c.fillNominal(s)
	case c.tokenIn(token, classTurned) && c.attributive(s):
		s.how = shiftAttribute
		s.definite = s.at > s.first && c.determined(s.at-1)
		c.phraseBehind(s, s.at+1)
	case !inflects && c.tokenIn(token, classCarries) && !c.passive(s) && c.hasObject(s):
		s.how = shiftObject
		c.phraseBehind(s, s.at+1)
	case inflects:
		c.fillMeasured(s)
	default:
		c.fillSubject(s)
	}
}

// nounOfWay: the token is a noun of direction, or may be one.
func (c *checker) nounOfWay(token int) bool {
	return c.tokenIn(token, "up-noun") || c.tokenIn(token, "down-noun")
}

// readsAsNoun: what stands around a word that may be verb or noun shows a noun.
func (c *checker) readsAsNoun(s *shift) bool {
	if s.at > s.first {
		prev := &c.Items[s.at-1]
		return prev.Kind == stream.QuantityItem || c.opensNoun(prev) || c.closesNoun(s)
	}
	return s.at+1 < s.last && c.attaches(&c.Items[s.at+1])
}

// closesNoun: the word ends a phrase that an article opens: "a profit dip", "the price rise".
func (c *checker) closesNoun(s *shift) bool {
	k := s.at - 1
	for k > s.first && c.namesThing(&c.Items[k]) && c.wordClass(&c.Items[k])&lang.Adj == 0 {
		k--
	}
	if last := c.lower(&c.Items[s.at-1]); k == s.at-1 || c.Doc.Pack.Clauses().Lemma(last) != last || c.Doc.Pack.Clauses().Verbs[c.lower(&c.Items[s.at])].Form&lang.Base == 0 {
		return false // "the prices rise"
	}
	return c.Items[k].Kind == stream.WordItem && c.wordClass(&c.Items[k])&(lang.Determiner|lang.Possessive) != 0
}

// attributive: the participle or adjective stands before its noun: "the increased costs".
func (c *checker) attributive(s *shift) bool {
	if s.at+1 >= s.last || !c.namesThing(&c.Items[s.at+1]) {
		return false
	}
	if s.at == s.first {
		return true
	}
	prev := &c.Items[s.at-1]
	return prev.Kind != stream.WordItem || c.opensNoun(prev) || c.verbal(prev) && c.wordClass(prev)&(lang.Auxiliary|lang.Be|lang.Have) == 0
}

// passive: a form of "to be" stands before the verb.
func (c *checker) passive(s *shift) bool {
	return c.auxiliaryBefore(s, func(it *stream.Item) bool { return c.wordClass(it)&lang.Be != 0 })
}

// hadBefore: the verb's auxiliary tells of an earlier time.
func (c *checker) hadBefore(s *shift) bool {
	return c.auxiliaryBefore(s, func(it *stream.Item) bool { return c.pluperfect(it, c.wordClass(it)) })
}

// auxiliaryBefore: among the light words before the verb is one that is asked for.
func (c *checker) auxiliaryBefore(s *shift, is func(*stream.Item) bool) bool {
	for k := s.at - 1; k >= max(s.first, s.at-auxiliaryReach) && c.Items[k].Kind == stream.WordItem; k-- {
		if is(&c.Items[k]) {
			return true
		}
		if !c.light(k) {
			return false
		}
	}
	return false
}

// hasObject: a noun phrase stands right behind the verb.
func (c *checker) hasObject(s *shift) bool {
	k := s.at + 1
	for k < s.last && c.Items[k].Kind == stream.WordItem && c.wordClass(&c.Items[k])&(lang.Determiner|lang.Possessive) != 0 {
		k++
	}
	return k < s.last && c.namesThing(&c.Items[k])
}

// conceded: the noun of direction tells what came before: "after a fall in sales".
func (c *checker) conceded(s *shift) bool {
	if s.how != shiftNoun {
		return false
	}
	for k := s.at - 1; k >= max(s.first, s.at-concededReach); k-- {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.tokenIn(int(it.First), classTurnsOff) {
			return true
		}
	}
	return false
}
