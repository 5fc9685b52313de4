package validate

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// trend is a clause that says of something measured that it rose or fell.
type trend struct {
	up       bool         // it rose
	loose    bool         // a plan, a forecast or an earlier time, or which thing it is said of is a guess
	sentence int          // in which it stands
	clause   article.Span // of its tokens
	span     article.Span // the words that say it, from the measured thing to the direction
	thing    *content     // what rose or fell
	at       int          // its item
	of       *content     // what it is the number or share of; nil where nothing is told
}

// trendsOf lists the trends of a sentence's clauses, those apart that are denied or
// only possible, or that say both.
func (c *checker) trendsOf(sentence int) []trend {
	if c.speech(sentence) {
		return nil // what somebody says of it may be denied, or long ago
	}
	var out []trend
	for first, last := range c.clauses(sentence) {
		for _, t := range c.trendsIn(first, last) {
			t.sentence = sentence
			out = append(out, t)
		}
	}
	return out
}

// speech: the sentence begins with a quotation mark.
func (c *checker) speech(sentence int) bool {
	s := c.Doc.Tokens.Sentences[sentence]
	return s.First < s.Last && token.Quote(c.Doc.Tokens.All[s.First].Lower)
}

// wordClass is what the language says of the item's word.
func (c *checker) wordClass(it *stream.Item) lang.WordClass {
	if it.Kind != stream.WordItem {
		return 0
	}
	t := &c.Doc.Tokens.All[it.First]
	return c.Doc.Pack.Word(t, c.Doc.Text[t.Start:t.End]).Class
}

// lower is the first word of the item in lower case.
func (c *checker) lower(it *stream.Item) string { return c.Doc.Tokens.All[it.First].Lower }

// trendsIn reads the clause of the items [first, last): its one thing and one direction, or
// each thing with the direction that is attached to it.
func (c *checker) trendsIn(first, last int) []trend {
	loose, ok := c.toldOfNow(first, last)
	if !ok {
		return nil
	}
	if said, up, times := c.directionIn(first, last); said >= 0 {
		if thing := c.thingIn(first, last); thing >= 0 {
			t := c.trendOf(thing, said, first, last)
			t.up, t.loose = up, loose || times > 1 || !c.saidOf(thing, said)
			return []trend{t}
		}
	}
	var out []trend
	for thing := first; thing < last; thing++ {
		if !c.measured(&c.Items[thing]) {
			continue
		}
		if said, turn := c.attached(thing, first, last); turn != 0 {
			t := c.trendOf(thing, said, first, last)
			t.up, t.loose = turn > 0, loose || c.justNamedTurn(min(thing, said), first)
			out = append(out, t)
		}
	}
	return out
}

// trendOf is the trend of a thing and the word that tells its direction.
func (c *checker) trendOf(thing, said, first, last int) trend {
	return trend{
		thing: c.contentOf(int(c.Items[thing].First)), at: thing, of: c.complement(thing, last),
		span: c.between(min(thing, said), max(thing, said)), clause: c.between(first, last-1),
	}
}

// toldOfNow: the clause tells what is, not what is denied or only possible; loose where it plans,
// estimates or looks back.
func (c *checker) toldOfNow(first, last int) (loose, ok bool) {
	for k := first; k < last; k++ {
		class := c.wordClass(&c.Items[k])
		if class&(lang.Negation|lang.Modal) != 0 || c.Items[k].Kind == stream.WordItem && c.tokenIn(int(c.Items[k].First), classFailing) {
			return loose, false
		}
		loose = loose || class&(lang.PlannedCue|lang.EstimatedCue) != 0 || c.pluperfect(&c.Items[k], class)
	}
	return loose, true
}

// classFailing holds the verbs of what did not come about: "failed to rise".
const classFailing = "failing"

// classHowMany holds the nouns that measure anything: number, share.
const classHowMany = "how-many"

// complementReach is how many small words stand between a measured thing and what it is of.
const complementReach = 2

// complement is what an item is the number or share of: "the number of beginners"; nil
// where it is neither, or no preposition or article leads on from it.
func (c *checker) complement(thing, last int) *content {
	if !c.tokenIn(int(c.Items[thing].First), classHowMany) {
		return nil
	}
	for k := thing + 1; k < min(last, thing+2+complementReach); k++ {
		it := &c.Items[k]
		switch small := c.wordClass(it)&(lang.Preposition|lang.Determiner) != 0; {
		case it.Kind != stream.WordItem, !small && k == thing+1:
			return nil
		case !small:
			return c.contentOf(int(it.First))
		}
	}
	return nil
}

// otherComplement: both are known, and they are no forms of one word: "students" and
// "student beginners" are counted apart.
func otherComplement(a, b *content) bool {
	return a != nil && b != nil && a.lemma != b.lemma && !strings.HasPrefix(a.lemma, b.lemma) && !strings.HasPrefix(b.lemma, a.lemma)
}

// directionIn is the last item of a clause that says up or down, and how often one
// is said; -1 where none is, or both are.
func (c *checker) directionIn(first, last int) (said int, up bool, times int) {
	ups, downs, particle := 0, 0, c.particle(last)
	said = -1
	for k := first; k < last; k++ {
		switch c.turn(k, last, particle) {
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

// thingIn is the item of a clause that names the one measured thing; -1 where there
// is none or another one. "Tax profits" are profits, and what stands behind a figure
// is its base ("7% of the workforce").
func (c *checker) thingIn(first, last int) int {
	thing := -1
	for k := first; k < last; k++ {
		it := &c.Items[k]
		if it.Kind == stream.QuantityItem && thing >= 0 {
			return thing
		}
		if it.Kind != stream.WordItem || !c.measured(it) || c.turn(k, last, "") != 0 {
			continue
		}
		if thing >= 0 && thing != k-1 {
			return -1
		}
		thing = k
	}
	return thing
}

// between is the text from one item to another.
func (c *checker) between(first, last int) article.Span {
	return article.Span{Start: c.ItemSpan(first).Start, End: c.ItemSpan(last).End}
}

// pluperfect: the auxiliary tells of an earlier time.
func (c *checker) pluperfect(it *stream.Item, class lang.WordClass) bool {
	return class&lang.Have != 0 && c.Doc.Pack.Clauses().Verbs[c.lower(it)].Form&lang.Past != 0
}

// mostBetween is how far a thing may stand from what is said of it where the order
// of words tells who does what.
const mostBetween = 6

// saidOf: the order of words says that the direction is the thing's own: "prices
// fell", "a fall in prices", not "sales trim profits".
func (c *checker) saidOf(thing, said int) bool {
	switch {
	case c.Doc.Pack.Clauses().Inflects:
		return true
	case thing < said:
		return said-thing <= mostBetween
	case thing == said+1 && c.moving(said): // "falling sales"
		return true
	}
	return thing-said <= mostBetween && c.wordClass(&c.Items[said+1])&lang.Preposition != 0
}

// particle is the clause's last word where it parts from its verb ("legte … zu"), else "".
func (c *checker) particle(last int) string {
	if it := &c.Items[last-1]; it.Kind == stream.WordItem && c.Doc.Pack.Clauses().Prefixes[c.lower(it)] {
		return c.lower(it)
	}
	return ""
}

// turn is 1 where the item says that something rises, -1 where it falls. A verb is
// read with the particle at the end of its clause.
func (c *checker) turn(k, last int, particle string) int {
	it := &c.Items[k]
	switch {
	case it.Kind == stream.QuantityItem: // "plus 16.8 per cent"
		return c.turnAt(it)
	case it.Kind != stream.WordItem || it.Hedge || particle != "" && k == last-1:
		return 0
	case particle != "" && !c.Doc.Tokens.All[it.First].Capital:
		if dir := c.turnOf(particle + c.lower(it)); dir != 0 {
			return dir
		}
	}
	return c.turnOfWord(it.Word)
}

// turnAt is the direction that the item says by itself.
func (c *checker) turnAt(it *stream.Item) int {
	if it.Kind == stream.WordItem {
		return c.turnOfWord(it.Word)
	}
	return c.turnOf(c.lower(it))
}

// turnOf is the direction that a word says, 0 where none.
func (c *checker) turnOf(lower string) int { return c.turnOfWord(c.Lang.Vocabulary.Lookup(lower)) }

func (c *checker) turnOfWord(w *rules.Word) int {
	if len(w.IDs) == 0 {
		return 0
	}
	for i, class := range turnClasses {
		if c.ofClass(w, class) {
			return 1 - 2*(i/(len(turnClasses)/2))
		}
	}
	return 0
}

// turnClasses are the word classes that say up, and then those that say down.
var turnClasses = [...]string{"up", "up-noun", "up-times", "down", "down-noun", "down-times"}

// measured: the word names something that rises and falls.
func (c *checker) measured(it *stream.Item) bool {
	t := &c.Doc.Tokens.All[it.First]
	if t.ID == 0 {
		return c.measurable(t)
	}
	return c.contentOf(int(it.First)).measured
}

// measurable: the token names something that rises and falls; a compound does whose last part does.
func (c *checker) measurable(t *token.Token) bool {
	clauses := c.Doc.Pack.Clauses()
	if clauses.Words[t.Lower]&lang.Measure != 0 || !clauses.Inflects || !t.Capital {
		return clauses.Words[t.Lower]&lang.Measure != 0
	}
	for i := 3; i+minTail <= len(t.Lower); i++ {
		if clauses.Words[t.Lower[i:]]&lang.Measure != 0 {
			return true
		}
	}
	return false
}
