package moves

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

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
func bindTakenUp(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		cue := &b.Get("d")[0]
		at := c.ItemAt(cue.Span.Start)
		named, ok := c.TakenThing(at)
		if !ok {
			continue
		}
		if told := c.toldBack(fp.Frame, at, DirOf(cue.Class), named); told != nil {
			out = append(out, told.bind(c, fp.Frame, cue))
		}
	}
	return out
}

// DirOf is 1 for the classes of what goes up, -1 for those of what goes down.
func DirOf(class string) int {
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
func (t *told) bind(c *Moves, f *rules.Frame, cue *passage.Filler) *passage.Binding {
	b := &passage.Binding{Frame: f, AgreeOnly: !t.sure, Weak: true}
	word := passage.Filler{Quantity: -1, Time: -1, Span: c.ItemSpan(t.word.item), Sentence: int(c.Items[t.word.item].Sentence)}
	b.Add("first", valued(word, float64(t.word.dir)))
	b.Add("figure", c.QuantityFiller(t.figure))
	b.Add("second", valued(*cue, float64(DirOf(cue.Class))))
	return b
}

// valued is a word's filler with the direction it stands for.
func valued(f passage.Filler, dir float64) passage.Filler {
	f.Value, f.Valued = dir, true
	return f
}

// TakenThing is what a noun of direction names as its own ("the rise in rents"),
// empty where it names nothing. It takes up nothing where a figure or a noun follows.
func (c *Moves) TakenThing(at int) (passage.Context, bool) {
	last := c.Sentences[c.Items[at].Sentence].Last
	if at+1 < last && !c.attaches(&c.Items[at+1]) {
		return nil, c.standsAlone(at, last)
	}
	var named passage.Context
	for k := at + 1; k < min(last, at+passage.ContextReach) && !c.EndsClause(&c.Items[k]); k++ {
		it := &c.Items[k]
		switch {
		case it.Kind == stream.QuantityItem:
			return nil, false
		case it.Kind != stream.WordItem:
		case c.Verbal(it) && !c.OpensNoun(&c.Items[k-1]):
			return named, true
		case c.IsContent(int(it.First), false):
			named = named.With(c.ContentOf(int(it.First)))
		}
	}
	return named, true
}

// standsAlone: no noun or figure belongs to the noun of direction before it.
func (c *Moves) standsAlone(at, last int) bool {
	for k := at + 1; k < min(last, at+1+evidence.DeltaReach) && !c.EndsClause(&c.Items[k]); k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			return false
		}
	}
	it := &c.Items[at+1]
	if it.Kind != stream.WordItem || it.Pause || it.Stop || c.Doc.Pack.Clauses().Inflects {
		return it.Kind != stream.WordItem || !c.Doc.Tokens.All[it.First].Capital
	}
	return c.Verbal(it) || c.WordClass(it)&(lang.Adverb|lang.Preposition) != 0 || !c.IsContent(int(it.First), false)
}

// attaches: the word hangs a phrase on the noun before it.
func (c *Moves) attaches(it *stream.Item) bool {
	return c.WordClass(it)&(lang.Attaching|lang.Of) != 0 || c.Doc.Pack.Clauses().Genitive[c.Lower(it)]
}

// toldBack is the nearest figure before the item that goes its way; where none of the
// passage does, the nearest that goes the other way. nil where neither is.
func (c *Moves) toldBack(f *rules.Frame, at, dir int, named passage.Context) *told {
	home, reach := int(c.Items[at].Sentence), takenReach
	if len(named) > 0 {
		reach = namedReach
	}
	var opposed *told
	for i := home; i >= max(0, home-reach); i-- {
		if c.Sentences[i].Skip || len(named) > 0 && c.ContentOfSentence(i).Shared(named) == 0 {
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
		opposed.sure = !c.hinted(at, dir) && !c.planned(at) && !c.planned(opposed.word.item) && !c.Speech(home) && len(c.OwnTimes(home)) == 0
	}
	return opposed
}

// planned: a word before the item says that its sentence speaks of what is to come
// ("had expected the decline").
func (c *Moves) planned(at int) bool {
	for k := c.Sentences[c.Items[at].Sentence].First; k < at; k++ {
		if c.WordClass(&c.Items[k])&(lang.Modal|lang.PlannedCue) != 0 {
			return true
		}
	}
	return false
}

// toldIn lists what the sentence tells with a figure before the item, last first.
func (c *Moves) toldIn(sentence, before int) []told {
	var out []told
	for first, last := range c.Clauses(sentence) {
		if last > before {
			break
		}
		said, up, _ := c.DirectionIn(first, last)
		if said < 0 {
			continue
		}
		if q := c.changeIn(first, last); q >= 0 {
			out = append(out, told{word: turnWord{said, passage.Direction(up)}, figure: q, sure: true})
		}
	}
	slices.Reverse(out)
	return out
}

// toldByPairs lists what the figures of before and after in the sentence tell before the item, by the frames
// that the option names: "the menu is now £14 instead of £12".
func (c *Moves) toldByPairs(f *rules.Frame, sentence, before int) []told {
	var out []told
	if len(c.QuantitiesOf(int(c.Items[before].Sentence))) > 0 && int(c.Items[before].Sentence) != sentence {
		return nil // it may tell of its own figures
	}
	for _, b := range c.PartsOfWholes(f) {
		from, to := b.Get(passage.RoleFrom), b.Get(passage.RoleTo)
		if len(from) != 1 || len(to) != 1 || from[0].Sentence != sentence || to[0].Sentence != sentence {
			continue
		}
		x, y, at := c.Mid(from[0].Quantity), c.Mid(to[0].Quantity), c.ItemAt(to[0].Span.Start)
		if x != y && at < before && c.ItemAt(from[0].Span.Start) < before {
			out = append(out, told{word: turnWord{at, passage.Direction(y > x)}, figure: to[0].Quantity, sure: true})
		}
	}
	return out
}

// changeIn is the last figure of the items [first, last) that may tell a change, -1 where none does.
func (c *Moves) changeIn(first, last int) int {
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
	hintsUp   = []string{"up", "up-noun", "up-times", evidence.ClassUpAny}
	hintsDown = []string{"down", "down-noun", "down-times", evidence.ClassDownAny}
)

// hinted: a word in the passage before the item may tell what goes its way.
func (c *Moves) hinted(at, dir int) bool {
	home := int(c.Items[at].Sentence)
	for i := max(0, home-hintReach); i <= home; i++ {
		s := &c.Sentences[i]
		for k := s.First; k < min(s.Last, at); k++ {
			if it := &c.Items[k]; it.Kind != stream.BoundaryItem && it.Kind != stream.TimeItem && c.hints(c.Lower(it), dir, i == home) {
				return true
			}
		}
	}
	return false
}

func (c *Moves) hints(lower string, dir int, home bool) bool {
	classes := hintsUp
	if dir < 0 {
		classes = hintsDown
	}
	if home {
		classes = classes[:len(classes)-1]
	}
	return slices.ContainsFunc(classes, func(class string) bool { return c.InClass(lower, class) })
}
