package moves

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// shortThing is the length of the shortest words that name a thing: "tax", "oil".
const shortThing = 3

// namesThing: the word says what something is.
func (c *Moves) namesThing(it *stream.Item) bool {
	if it.Kind != stream.WordItem || it.Pause || it.Stop {
		return false
	}
	t := &c.Doc.Tokens.All[it.First]
	return t.Kind == token.Word && len(t.Lower) >= shortThing && !c.ContentOf(int(it.First)).Frequent &&
		c.WordClass(it)&(lang.Determiner|lang.Pronoun|lang.Auxiliary|lang.Adverb|lang.Preposition) == 0
}

// verbOnly: the word is a verb and hardly a noun.
func (c *Moves) verbOnly(it *stream.Item) bool {
	return c.Verbal(it) && !c.Measured(it) && c.Doc.Pack.Clauses().Verbs[c.Lower(it)].Form&lang.OrNoun == 0 && !c.TokenIn(int(it.First), classSameMeasure)
}

// determined: the item is an article or the like that tells what follows as known.
func (c *Moves) determined(k int) bool {
	it, class := &c.Items[k], lang.Determiner|lang.Possessive
	if c.Doc.Pack.Clauses().Inflects { // most nouns have an article
		class = lang.Demonstrative | lang.Possessive
	}
	return it.Kind == stream.WordItem && c.WordClass(it)&class != 0 && !c.TokenIn(int(it.First), evidence.ClassIndefinite)
}

// possessive: the word says whose the thing behind it is: "company's".
func (c *Moves) possessive(it *stream.Item) bool {
	lower := strings.ReplaceAll(c.Lower(it), "’", "'")
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "s'")
}

// takeHead makes the item the shift's thing, and what was so before one of the words beside it.
func (c *Moves) takeHead(s *shift, k int) {
	if s.head >= 0 {
		s.mods = s.mods.With(c.ContentOf(int(c.Items[s.head].First)))
	}
	s.head = k
}

// shortWay is the length of the shortest nouns of direction that compounds end in: "Plus".
const shortWay = 4

// wayInCompound is the direction of a compound whose last part is a noun of direction, and what its first part names, if that
// is measured: "Preiserhöhung", "Umsatzrückgang".
func (c *Moves) wayInCompound(k int) (dir int, thing *passage.Content) {
	it, words := &c.Items[k], c.Doc.Pack.Clauses()
	if it.Kind != stream.WordItem || !words.Inflects || !c.Doc.Tokens.All[it.First].Capital {
		return 0, nil
	}
	lower := c.Lower(it)
	for i := shortThing; i+shortWay <= len(lower); i++ {
		part := strings.TrimRight(lower[:i], "-")
		name := strings.TrimSuffix(part, "s")
		if words.Words[part]&lang.Measure == 0 && words.Words[name]&lang.Measure == 0 {
			continue
		}
		if way := wayOfClass[c.Lang.Vocabulary.FirstClass(c.Lang.Vocabulary.Lookup(lower[i:]), wayNouns)+1]; way != 0 {
			return way, c.ContentOfWord(part)
		}
	}
	return 0, nil
}

// wayNouns are the nouns of direction, in the order of wayClasses.
var wayNouns = rules.ClassesOf("up-noun", "down-noun")

// fillNominal reads "a fall in sales", "the sales growth" and "Umsatzplus".
func (c *Moves) fillNominal(s *shift) {
	s.definite = s.at > s.first && c.determined(s.at-1)
	if s.thing != nil {
		s.head, s.span = s.at, c.Between(s.at, s.at)
		c.ownerBehind(s, s.at+1)
		return
	}
	k := s.at + 1
	if k+1 < s.last && c.WordClass(&c.Items[k])&lang.Of != 0 && c.Items[k+1].Kind == stream.QuantityItem {
		k += 2
	}
	if k < s.last && c.Items[k].Kind == stream.QuantityItem {
		k++
	}
	if k < s.last && c.Items[k].Kind == stream.WordItem && (c.TokenIn(int(c.Items[k].First), classToneOf) || c.Doc.Pack.Clauses().Genitive[c.Lower(&c.Items[k])]) {
		c.phraseBehind(s, k+1)
		return
	}
	if c.Doc.Pack.Clauses().Inflects {
		return
	}
	for j := s.at - 1; j >= s.first && c.namesThing(&c.Items[j]) && c.WordClass(&c.Items[j])&lang.Adj == 0; j-- {
		if s.head < 0 {
			s.head = j
		} else {
			s.mods = s.mods.With(c.ContentOf(int(c.Items[j].First)))
		}
		s.span, s.definite = c.Between(j, s.at), j > s.first && c.determined(j-1)
	}
}

// phraseBehind reads the noun phrase that begins at item k, and what hangs on it.
func (c *Moves) phraseBehind(s *shift, k int) {
	inflects, end := c.Doc.Pack.Clauses().Inflects, k
	for ; end < s.last && !c.endsPhrase(s, end); end++ {
		it := &c.Items[end]
		capital := it.Kind == stream.WordItem && c.Doc.Tokens.All[it.First].Capital
		switch {
		case !c.namesThing(it):
		case c.possessive(it) && !inflects:
			s.owner = s.owner.With(c.ContentOf(int(it.First)))
		case inflects && !capital:
			s.mods = s.mods.With(c.ContentOf(int(it.First)))
		default:
			c.takeHead(s, end)
		}
	}
	if s.head >= 0 {
		s.span = c.Between(s.at, end-1)
		c.ownerBehind(s, end)
	}
}

// endsPhrase: the item does not belong to the noun phrase that is read.
func (c *Moves) endsPhrase(s *shift, k int) bool {
	it := &c.Items[k]
	if it.Kind == stream.TimeItem {
		return false
	}
	if it.Kind != stream.WordItem || it.Pause || it.Stop {
		return true
	}
	class := c.WordClass(it)
	if class&lang.Preposition != 0 && class&lang.Adj == 0 || class&(lang.Auxiliary|lang.Relative) != 0 {
		return true
	}
	if s.head < 0 {
		return false
	}
	return class&(lang.Determiner|lang.Possessive) != 0 || c.verbOnly(it) || c.Doc.Pack.Clauses().Inflects && c.namesThing(it)
}

// ownerBehind reads what hangs on the thing with prepositions, from item k on.
func (c *Moves) ownerBehind(s *shift, k int) {
	before := s.owner // up to the last preposition
	for ; k < s.last; k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || it.Pause || it.Stop || c.Verbal(it) && !c.Measured(it) && c.WordClass(it)&lang.Preposition == 0 {
			return
		}
		if len(s.owner) == 0 && c.determined(k) {
			s.known = true
		}
		switch {
		case c.WordClass(it)&lang.Preposition != 0:
			before = s.owner
		case c.WordIn(k, classSpell):
			s.owner = before
		case c.namesThing(it):
			s.owner = s.owner.With(c.ContentOf(int(it.First)))
		}
	}
}

// classSpell holds nouns for stretches of time, which own nothing: "the price falls from the third month on".
const classSpell = "spell-noun"

// fillMeasured takes the clause's one noun that names something measured.
func (c *Moves) fillMeasured(s *shift) {
	thing := c.ThingIn(s.first, s.last)
	if thing < 0 {
		return
	}
	s.head, s.span = thing, c.Between(min(thing, s.at), max(thing, s.at))
	s.definite = thing > s.first && c.determined(thing-1)
	c.ownerBehind(s, thing+1)
}

// fillSubject reads the noun phrase before the verb.
func (c *Moves) fillSubject(s *shift) {
	first, end := s.first, c.subjectEnd(s)
	if end <= first {
		if first, end = c.beforeApposition(s); end <= first {
			return
		}
	}
	start := end
	for start > first && !c.partsSubject(&c.Items[start-1]) {
		start--
	}
	for start < end && c.Items[start].Kind == stream.WordItem && c.WordClass(&c.Items[start])&(lang.Preposition|lang.Adj) == lang.Preposition {
		start++
	}
	hung := false
	for k := start; k < end; k++ {
		it := &c.Items[k]
		switch {
		case it.Kind != stream.WordItem:
		case c.WordClass(it)&lang.Preposition != 0:
			if hung = s.head >= 0; hung && k+1 < end && c.determined(k+1) {
				s.known = true
			}
		case !c.namesThing(it):
		case hung:
			s.owner = s.owner.With(c.ContentOf(int(it.First)))
		case k+1 < end && c.possessive(it):
			s.owner, s.known = s.owner.With(c.ContentOf(int(it.First))), c.determined(start)
		default:
			c.takeHead(s, k)
		}
	}
	if s.head >= 0 {
		s.definite, s.span = c.determined(start), c.Between(start, s.at)
	}
}

// subjectEnd is the item behind the subject: before the verb and the light words around it,
// and before "closed" in "closed 3% higher".
func (c *Moves) subjectEnd(s *shift) int {
	ends := c.TokenIn(int(c.Items[s.at].First), evidence.ClassEndsUp)
	j := s.at - 1
	for ; j >= s.first; j-- {
		switch it := &c.Items[j]; {
		case it.Hedge, it.Kind == stream.TimeItem, it.Kind == stream.QuantityItem && ends, it.Kind == stream.WordItem && c.Light(j):
		case ends && it.Kind == stream.WordItem && c.Verbal(it) && !c.Measured(it):
			ends = false
		default:
			return j + 1
		}
	}
	return j + 1
}

// partsSubject: the item stands before the subject's noun phrase.
func (c *Moves) partsSubject(it *stream.Item) bool {
	return it.Pause || it.Stop || it.Kind == stream.QuantityItem || it.Kind == stream.WordItem && c.verbOnly(it)
}

// beforeApposition is the first clause of a sentence whose verb comes behind an apposition:
// "shares in the club, which …, fell".
func (c *Moves) beforeApposition(s *shift) (first, end int) {
	for k := c.Sentences[s.sentence].First; k < s.first; k++ {
		it := &c.Items[k]
		if it.Pause || it.Stop {
			return c.Sentences[s.sentence].First, k
		}
		if it.Kind != stream.WordItem || c.verbOnly(it) {
			break
		}
	}
	return 0, 0
}
