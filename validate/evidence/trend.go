package evidence

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Trend is a clause that says of something measured that it rose or fell.
type Trend struct {
	Up       bool             // it rose
	Loose    bool             // a plan, a forecast or an earlier time, or which thing it is said of is a guess
	Sentence int              // in which it stands
	Clause   article.Span     // of its tokens
	Span     article.Span     // the words that say it, from the measured thing to the direction
	Thing    *passage.Content // what rose or fell
	At       int              // its item
	Of       *passage.Content // what it is the number or share of; nil where nothing is told
}

// TrendsOf lists the trends of a sentence's clauses, those apart that are denied or
// only possible, or that say both.
func (c *Evidence) TrendsOf(sentence int) []Trend {
	if c.Speech(sentence) {
		return nil // what somebody says of it may be denied, or long ago
	}
	var out []Trend
	for first, last := range c.Clauses(sentence) {
		for _, t := range c.trendsIn(first, last) {
			t.Sentence = sentence
			out = append(out, t)
		}
	}
	return out
}

// trendsIn reads the clause of the items [first, last): its one thing and one direction, or
// each thing with the direction that is attached to it.
func (c *Evidence) trendsIn(first, last int) []Trend {
	loose, ok := c.ToldOfNow(first, last)
	if !ok {
		return nil
	}
	if said, up, times := c.DirectionIn(first, last); said >= 0 {
		if thing := c.ThingIn(first, last); thing >= 0 {
			t := c.trendOf(thing, said, first, last)
			t.Up, t.Loose = up, loose || times > 1 || !c.saidOf(thing, said)
			return []Trend{t}
		}
	}
	var out []Trend
	for thing := first; thing < last; thing++ {
		if !c.Measured(&c.Items[thing]) {
			continue
		}
		if said, turn := c.attached(thing, first, last); turn != 0 {
			t := c.trendOf(thing, said, first, last)
			t.Up, t.Loose = turn > 0, loose || c.JustNamedTurn(min(thing, said), first)
			out = append(out, t)
		}
	}
	return out
}

// trendOf is the trend of a thing and the word that tells its direction.
func (c *Evidence) trendOf(thing, said, first, last int) Trend {
	return Trend{
		Thing: c.ContentOf(int(c.Items[thing].First)), At: thing, Of: c.Complement(thing, last),
		Span: c.Between(min(thing, said), max(thing, said)), Clause: c.Between(first, last-1),
	}
}

// classFailing holds the verbs of what did not come about: "failed to rise".
const classFailing = "failing"

// classHowMany holds the nouns that measure anything: number, share.
const classHowMany = "how-many"

// complementReach is how many small words stand between a measured thing and what it is of.
const complementReach = 2

// Complement is what an item is the number or share of: "the number of beginners"; nil
// where it is neither, or no preposition or article leads on from it.
func (c *Evidence) Complement(thing, last int) *passage.Content {
	if !c.TokenIn(int(c.Items[thing].First), classHowMany) {
		return nil
	}
	for k := thing + 1; k < min(last, thing+2+complementReach); k++ {
		it := &c.Items[k]
		switch small := c.WordClass(it)&(lang.Preposition|lang.Determiner) != 0; {
		case it.Kind != stream.WordItem, !small && k == thing+1:
			return nil
		case !small:
			return c.ContentOf(int(it.First))
		}
	}
	return nil
}

// OtherComplement: both are known, and they are no forms of one word: "students" and
// "student beginners" are counted apart.
func OtherComplement(a, b *passage.Content) bool {
	return a != nil && b != nil && a.Lemma != b.Lemma && !strings.HasPrefix(a.Lemma, b.Lemma) && !strings.HasPrefix(b.Lemma, a.Lemma)
}

// DirectionIn is the last item of a clause that says up or down, and how often one
// is said; -1 where none is, or both are.
func (c *Evidence) DirectionIn(first, last int) (said int, up bool, times int) {
	ups, downs, particle := 0, 0, c.Particle(last)
	said = -1
	for k := first; k < last; k++ {
		switch c.Turn(k, last, particle) {
		case 1:
			ups, said = ups+1, k
		case -1:
			downs, said = downs+1, k
		}
	}
	if ups > 0 && downs > 0 {
		said = -1
	}
	return said, ups > 0, ups + downs
}

// ThingIn is the item of a clause that names the one measured thing; -1 where there
// is none or another one. "Tax profits" are profits, and what stands behind a figure
// is its base ("7% of the workforce").
func (c *Evidence) ThingIn(first, last int) int {
	thing := -1
	for k := first; k < last; k++ {
		it := &c.Items[k]
		if it.Kind == stream.QuantityItem && thing >= 0 {
			return thing
		}
		if it.Kind != stream.WordItem || !c.Measured(it) || c.Turn(k, last, "") != 0 {
			continue
		}
		if thing >= 0 && thing != k-1 {
			return -1
		}
		thing = k
	}
	return thing
}

// Between is the text from one item to another.
func (c *Evidence) Between(first, last int) article.Span {
	return article.Span{Start: c.ItemSpan(first).Start, End: c.ItemSpan(last).End}
}

// mostBetween is how far a thing may stand from what is said of it where the order
// of words tells who does what.
const mostBetween = 6

// saidOf: the order of words says that the direction is the thing's own: "prices
// fell", "a fall in prices", not "sales trim profits".
func (c *Evidence) saidOf(thing, said int) bool {
	switch {
	case c.Doc.Pack.Clauses().Inflects:
		return true
	case thing < said:
		return said-thing <= mostBetween
	case thing == said+1 && c.moving(said): // "falling sales"
		return true
	}
	return thing-said <= mostBetween && c.WordClass(&c.Items[said+1])&lang.Preposition != 0
}

// Particle is the clause's last word where it parts from its verb ("legte … zu"), else "".
func (c *Evidence) Particle(last int) string {
	if it := &c.Items[last-1]; it.Kind == stream.WordItem && c.Doc.Pack.Clauses().Prefixes[c.Lower(it)] {
		return c.Lower(it)
	}
	return ""
}

// Turn is 1 where the item says that something rises, -1 where it falls. A verb is
// read with the particle at the end of its clause.
func (c *Evidence) Turn(k, last int, particle string) int {
	it := &c.Items[k]
	switch {
	case it.Kind == stream.QuantityItem: // "plus 16.8 per cent"
		return c.TurnAt(it)
	case it.Kind != stream.WordItem || it.Hedge || particle != "" && k == last-1:
		return 0
	case particle != "" && !c.Doc.Tokens.All[it.First].Capital:
		if dir := c.TurnOf(particle + c.Lower(it)); dir != 0 {
			return dir
		}
	}
	return c.turnOfWord(it.Word)
}

// TurnAt is the direction that the item says by itself.
func (c *Evidence) TurnAt(it *stream.Item) int {
	if it.Kind == stream.WordItem {
		return c.turnOfWord(it.Word)
	}
	return c.TurnOf(c.Lower(it))
}

// TurnOf is the direction that a word says, 0 where none.
func (c *Evidence) TurnOf(lower string) int { return c.turnOfWord(c.Lang.Vocabulary.Lookup(lower)) }

func (c *Evidence) turnOfWord(w *rules.Word) int {
	switch i := c.Lang.Vocabulary.FirstClass(w, TurnClasses); {
	case i < 0:
		return 0
	case i < turnsUp:
		return 1
	}
	return -1
}

// TurnClasses are the word classes that say up, turnsUp of them, and then those that say down.
var TurnClasses = rules.ClassesOf("up", "up-noun", "up-times", "down", "down-noun", "down-times")

const turnsUp = 3

// Measured: the word names something that rises and falls.
func (c *Evidence) Measured(it *stream.Item) bool {
	t := &c.Doc.Tokens.All[it.First]
	if t.ID == 0 {
		return c.Measurable(t)
	}
	return c.ContentOf(int(it.First)).Measured
}
