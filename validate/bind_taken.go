package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

func init() { binders["taken-up"] = bindTakenUp }

// takenReach is how many sentences back a noun with an article ("the increase")
// finds what it takes up, and namedReach where it names the thing ("the rise in rents").
const (
	takenReach = 2
	namedReach = 8
)

// hintReach is how many sentences before it are looked at for a word of its own
// direction, which it may take up instead.
const hintReach = 4

// turnWord is an item that says up or down.
type turnWord struct{ item, dir int }

// bindTakenUp finds nouns of direction that take up what was told before ("the
// increase") and sets them against the figures that told it.
func bindTakenUp(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := &b.get("d")[0]
		at := c.ItemAt(cue.span.Start)
		named, ok := c.takenThing(at)
		if !ok {
			continue
		}
		if told := c.toldBack(fp.Frame, at, dirOf(cue.class), named); told != nil {
			out = append(out, told.bind(c, fp.Frame, cue))
		}
	}
	return out
}

// dirOf is 1 for the classes of what goes up, -1 for those of what goes down.
func dirOf(class string) int {
	if strings.HasPrefix(class, "up") {
		return 1
	}
	return -1
}

// told is a figure and the word that says which way it went.
type told struct {
	word   turnWord
	figure int
	sure   bool
}

// bind sets the cue against what was told.
func (t *told) bind(c *checker, f *rules.Frame, cue *filler) *binding {
	b := &binding{frame: f, agreeOnly: !t.sure, weak: true}
	word := filler{quantity: -1, time: -1, span: c.ItemSpan(t.word.item), sentence: int(c.Items[t.word.item].Sentence)}
	b.add("first", valued(word, float64(t.word.dir)))
	b.add("figure", c.quantityFiller(t.figure))
	b.add("second", valued(*cue, float64(dirOf(cue.class))))
	return b
}

// valued is a word's filler with the direction it stands for.
func valued(f filler, dir float64) filler {
	f.value, f.valued = dir, true
	return f
}

// takenThing is what a noun of direction names as its own ("the rise in rents"),
// empty where it names nothing. It takes up nothing where a figure or a noun follows.
func (c *checker) takenThing(at int) (context, bool) {
	last := c.Sentences[c.Items[at].Sentence].Last
	if at+1 < last && !c.attaches(&c.Items[at+1]) {
		return nil, c.standsAlone(at, last)
	}
	var named context
	for k := at + 1; k < min(last, at+contextReach) && !c.endsClause(&c.Items[k]); k++ {
		it := &c.Items[k]
		switch {
		case it.Kind == stream.QuantityItem:
			return nil, false
		case it.Kind != stream.WordItem:
		case c.verbal(it) && !c.opensNoun(&c.Items[k-1]):
			return named, true
		case c.isContent(int(it.First), false):
			named = named.with(c.contentOf(int(it.First)))
		}
	}
	return named, true
}

// standsAlone: no noun or figure belongs to the noun of direction before it.
func (c *checker) standsAlone(at, last int) bool {
	for k := at + 1; k < min(last, at+1+deltaReach) && !c.endsClause(&c.Items[k]); k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			return false
		}
	}
	it := &c.Items[at+1]
	if it.Kind != stream.WordItem || it.Pause || it.Stop || c.Doc.Pack.Clauses().Inflects {
		return it.Kind != stream.WordItem || !c.Doc.Tokens.All[it.First].Capital
	}
	return c.verbal(it) || c.wordClass(it)&(lang.Adverb|lang.Preposition) != 0 || !c.isContent(int(it.First), false)
}

// opensNoun: behind the word stands a noun or what belongs to one.
func (c *checker) opensNoun(it *stream.Item) bool {
	return c.wordClass(it)&(lang.Determiner|lang.Possessive|lang.Preposition|lang.Adj) != 0
}

// attaches: the word hangs a phrase on the noun before it.
func (c *checker) attaches(it *stream.Item) bool {
	return c.wordClass(it)&(lang.Attaching|lang.Of) != 0 || c.Doc.Pack.Clauses().Genitive[c.lower(it)]
}

// toldBack is the nearest figure before the item that goes its way; where none of the
// passage does, the nearest that goes the other way. nil where neither is.
func (c *checker) toldBack(f *rules.Frame, at, dir int, named context) *told {
	home, reach := int(c.Items[at].Sentence), takenReach
	if len(named) > 0 {
		reach = namedReach
	}
	var opposed *told
	for i := home; i >= max(0, home-reach); i-- {
		if c.Sentences[i].Skip || len(named) > 0 && c.contentOfSentence(i).shared(named) == 0 {
			continue
		}
		for _, t := range append(c.toldIn(i, at), c.toldByPairs(f, i, at)...) {
			if t.word.dir == dir {
				return &t
			}
			if opposed == nil && i >= home-1 {
				opposed = &t
			}
		}
	}
	if opposed != nil {
		opposed.sure = !c.hinted(at, dir) && !c.planned(at) && !c.planned(opposed.word.item) && !c.speech(home) && len(c.ownTimes(home)) == 0
	}
	return opposed
}

// planned: a word before the item says that its sentence speaks of what is to come
// ("had expected the decline").
func (c *checker) planned(at int) bool {
	for k := c.Sentences[c.Items[at].Sentence].First; k < at; k++ {
		if c.wordClass(&c.Items[k])&(lang.Modal|lang.PlannedCue) != 0 {
			return true
		}
	}
	return false
}

// toldIn lists what the sentence tells with a figure before the item, last first.
func (c *checker) toldIn(sentence, before int) []told {
	var out []told
	for first, last := range c.clauses(sentence) {
		if last > before {
			break
		}
		said, up, _ := c.directionIn(first, last)
		if said < 0 {
			continue
		}
		if q := c.changeIn(first, last); q >= 0 {
			out = append(out, told{word: turnWord{said, direction(up)}, figure: q, sure: true})
		}
	}
	slices.Reverse(out)
	return out
}

// toldByPairs lists what the figures of before and after in the sentence tell before the item, by the frames
// that the option names: "the menu is now £14 instead of £12".
func (c *checker) toldByPairs(f *rules.Frame, sentence, before int) []told {
	var out []told
	if len(c.quantitiesOf(int(c.Items[before].Sentence))) > 0 && int(c.Items[before].Sentence) != sentence {
		return nil // it may tell of its own figures
	}
	for _, b := range c.partsOfWholes(f) {
		from, to := b.get(roleFrom), b.get(roleTo)
		if len(from) != 1 || len(to) != 1 || from[0].sentence != sentence || to[0].sentence != sentence {
			continue
		}
		x, y, at := c.mid(from[0].quantity), c.mid(to[0].quantity), c.ItemAt(to[0].span.Start)
		if x != y && at < before && c.ItemAt(from[0].span.Start) < before {
			out = append(out, told{word: turnWord{at, direction(y > x)}, figure: to[0].quantity, sure: true})
		}
	}
	return out
}

// changeIn is the last figure of the items [first, last) that may tell a change, -1 where none does.
func (c *checker) changeIn(first, last int) int {
	for k := last - 1; k >= first; k-- {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && tellsChange(roletype.Of(&c.Doc.Quantities[it.Index])) {
			return int(it.Index)
		}
	}
	return -1
}

// tellsChange: a figure of the class may say by how much or to what something changed.
func tellsChange(class string) bool {
	return class != roletype.Duration
}

// hintsUp and hintsDown are the word classes that hint at something that goes up, and
// down. The last, of comparatives ("more"), tell in the sentence itself what lies
// behind it.
var (
	hintsUp   = []string{"up", "up-noun", "up-times", classUpAny}
	hintsDown = []string{"down", "down-noun", "down-times", classDownAny}
)

// hinted: a word in the passage before the item may tell what goes its way.
func (c *checker) hinted(at, dir int) bool {
	home := int(c.Items[at].Sentence)
	for i := max(0, home-hintReach); i <= home; i++ {
		s := &c.Sentences[i]
		for k := s.First; k < min(s.Last, at); k++ {
			if it := &c.Items[k]; it.Kind != stream.BoundaryItem && it.Kind != stream.TimeItem && c.hints(c.lower(it), dir, i == home) {
				return true
			}
		}
	}
	return false
}

func (c *checker) hints(lower string, dir int, home bool) bool {
	classes := hintsUp
	if dir < 0 {
		classes = hintsDown
	}
	if home {
		classes = classes[:len(classes)-1]
	}
	return slices.ContainsFunc(classes, func(class string) bool { return c.inClass(lower, class) })
}
