package validate

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

func init() { binders["ends"] = bindEnds }

// mostEnds is how many figures may be ends of what a word says: of more, which ones
// it means is a guess.
const mostEnds = 3

// endsReach is how many sentences the figures may stand in, the word's own the first.
const endsReach = 4

// Word classes by a figure of an earlier time, by one of now, and of words by which a
// sentence turns to something else.
const (
	classEarlierMark = "earlier-mark"
	classTurnsAway   = "turns-away"
	classCauseOf     = "cause-of"
)

// bindEnds finds words that say how fast something went from one time to another (the
// frame's patterns), and the rates of the two times in their sentence or the next.
func bindEnds(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		sentence := b.roles[0].fillers[0].sentence
		if c.asCause(b.roles[0].fillers[0]) {
			continue
		}
		var readings []*binding
		for _, pair := range c.endPairs(c.endFigures(sentence, true), sentence) {
			r := b.with("from", c.quantityFiller(pair[0])).with("to", c.quantityFiller(pair[1]))
			r.weak = true
			r.agreeOnly = c.turnsApart(pair[0], pair[1])
			readings = append(readings, r)
		}
		if b := oneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// asCause: the word tells the cause of something else: "fuelled by lower prices", "a
// backlash from the slowdown".
func (c *checker) asCause(cue filler) bool {
	first := c.Doc.Tokens.Sentences[cue.sentence].First
	k := first
	for c.Doc.Tokens.All[k].Start < cue.span.Start {
		k++
	}
	return c.tokensIn(max(first, k-causeReach), k, classCauseOf)
}

// causeReach is how many tokens before a word of direction a preposition of cause stands.
const causeReach = 2

// classProVerb holds the verbs that stand for one before: "four in ten did so".
const classProVerb = "pro-verb"

// mostNew is how many nouns a sentence that says more of the same may bring in.
const mostNew = 1

// sameMatter: the sentence of the figures is the word's own, shares a word with it, takes
// its verb up or, where nouns have capitals, has hardly any of its own: "more people walk.
// In 2010 31% of staff came to work by car" tells of something else.
func (c *checker) sameMatter(cue, sentence int) bool {
	if cue == sentence || !c.Doc.Pack.Clauses().Inflects || c.sentenceHas(sentence, classProVerb) {
		return true
	}
	fresh, s := 0, &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && k > s.First && c.Doc.Tokens.All[it.First].Capital && c.isContent(int(it.First), false) {
			fresh++
		}
	}
	return fresh <= mostNew || c.contentOfSentence(cue).shared(c.contentOfSentence(sentence)) > 0
}

// turnsApart: the one figure tells a rise and the other a fall.
func (c *checker) turnsApart(x, y int) bool { return c.clauseTurn(x)*c.clauseTurn(y) < 0 }

// clauseTurn is the direction that the figure's clause says, 0 where none or both.
func (c *checker) clauseTurn(q int) int {
	first, last := c.figureClause(q)
	said, up, _ := c.directionIn(first, last)
	if said < 0 {
		return 0
	}
	return direction(up)
}

// figureClause is the stretch of items between the marks and words that part the phrases
// of two figures.
func (c *checker) figureClause(q int) (first, last int) {
	return c.clauseAround(c.ItemAt(c.Doc.Quantities[q].Number.Start), c.partsFigures)
}

// endFigures lists the figures, rates or levels, of one unit in the sentence or, where it has less than
// two, in it and those behind it; nil where there are too many or too few.
func (c *checker) endFigures(sentence int, rates bool) []int {
	var out []int
	for i := sentence; i < min(sentence+endsReach, len(c.Sentences)) && len(out) < 2; i++ {
		if !c.together(sentence, i) || c.Sentences[i].Skip {
			break
		}
		found := c.endsIn(i, rates)
		if i > sentence && len(found) > 0 && c.sentenceHas(i, classTurnsAway) {
			break
		}
		out = append(out, found...)
	}
	if len(out) < 2 || len(out) > mostEnds || slices.ContainsFunc(out, func(q int) bool { return c.Doc.Quantities[q].Unit != c.Doc.Quantities[out[0]].Unit }) {
		return nil
	}
	return out
}

// endsIn lists the figures of a sentence that may be ends.
func (c *checker) endsIn(sentence int, rates bool) []int {
	var out []int
	for _, q := range c.quantitiesOf(sentence) {
		m := &c.Doc.Quantities[q]
		if m.Low == nil || m.High == nil || m.Adjective && !rates || !endClass(roletype.Of(m), rates) {
			continue
		}
		if rates || m.Unit != mention.Percent || !c.tellsDelta(m) && !slices.Contains(c.Doc.Claims[q].Qualifiers, claim.Change) {
			out = append(out, q)
		}
	}
	return out
}

// endClass: a figure of the class may be a rate, or a level.
func endClass(class string, rates bool) bool {
	switch class {
	case roletype.Percent:
		return true
	case roletype.Money, roletype.Measure, roletype.Fraction:
		return !rates
	}
	return false
}

// quantitiesOf lists the quantities of a sentence.
func (c *checker) quantitiesOf(sentence int) []int {
	s := &c.Sentences[sentence]
	var out []int
	for k := s.First; s.Numbers > 0 && k < s.Last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			out = append(out, int(c.Items[k].Index))
		}
	}
	return out
}

// endPairs lists the pairs of an earlier and a later figure.
func (c *checker) endPairs(figures []int, cue int) [][2]int {
	var out [][2]int
	for i, x := range figures {
		for _, y := range figures[i+1:] {
			switch c.whichEarlier(x, y, cue) {
			case -1:
				out = append(out, [2]int{x, y})
			case 1:
				out = append(out, [2]int{y, x})
			}
		}
	}
	return out
}

// whichEarlier is -1 where the first figure is of an earlier time than the second, 1
// where the second is, 0 where neither words nor times tell. A figure without a time
// of its own is of that of the sentence with the cue.
func (c *checker) whichEarlier(x, y, cue int) int {
	if a, b := c.markedEarlier(x), c.markedEarlier(y); a != b {
		return direction(!a)
	}
	if a, b := c.beforeThen(x), c.beforeThen(y); a != b {
		return direction(!a)
	}
	s, t := c.clauseTime(x), c.clauseTime(y)
	switch {
	case s == nil && t == nil:
		return 0
	case s != nil && t != nil:
		return c.earlierTime(s, t)
	case s == nil:
		return -c.earlierThanCue(t, cue)
	}
	return c.earlierThanCue(s, cue)
}

// beforeThen: the figure's clause tells of a time before the one that the others tell of
// ("had predicted").
func (c *checker) beforeThen(q int) bool {
	first, last := c.figureClause(q)
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.pluperfect(it, c.wordClass(it)) {
			return true
		}
	}
	return false
}

// earlierThanCue compares a time with the one of the sentence with the cue, or with
// the time of writing where that has none.
func (c *checker) earlierThanCue(t *mention.Time, cue int) int {
	if t.Context && t.Amount < 0 {
		return -1
	}
	if all := c.timesOf(cue); len(all) == 1 && all[0].Span != t.Span {
		return c.earlierTime(t, &all[0])
	}
	if order, _ := times.Compare(t.ISO, c.Doc.Date); order < 0 && looksBack(*t) && t.Amount <= 0 || t.ISO == "" && t.Placed && t.Away < 0 {
		return -1
	}
	return 0
}

// earlierTime is -1 or 1 where the one time is known to lie before the other, else 0.
// Months without a year are those next to each other.
func (c *checker) earlierTime(s, t *mention.Time) int {
	a, b := s.ISO, t.ISO
	if x, y := s.Context && s.Amount < 0, t.Context && t.Amount < 0; x != y {
		return direction(!x)
	}
	if c.bareMonth(s) && c.bareMonth(t) {
		return monthsApart(a[len("2000-"):], b[len("2000-"):])
	}
	if (a == "" || b == "") && s.Placed && t.Placed && s.Away != t.Away && max(s.Away, t.Away) <= 0 {
		return direction(s.Away > t.Away)
	}
	order, _ := times.Compare(a, b)
	return order
}

// bareMonth: the time is a month, told without its year.
func (c *checker) bareMonth(t *mention.Time) bool {
	return t.Kind == mention.Month && len(t.ISO) == len("2000-01") && !strings.ContainsAny(c.Doc.Text[t.Start:t.End], "0123456789")
}

// monthsApart is -1 where the first month lies less than half a year before the second.
func monthsApart(a, b string) int {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	switch d := (y - x + 12) % 12; {
	case d == 0:
		return 0
	case d < 6:
		return -1
	}
	return 1
}

// clauseTime is the one time of the figure's clause, nil where there is none or several.
func (c *checker) clauseTime(q int) *mention.Time {
	first, last := c.figureClause(q)
	var found *mention.Time
	for k := first; k < last; k++ {
		if c.Items[k].Kind != stream.TimeItem {
			continue
		}
		if found != nil {
			return nil
		}
		found = &c.Doc.Times[c.Items[k].Index]
	}
	return found
}

// partsFigures: the item parts the clauses, or the phrases, of two figures.
func (c *checker) partsFigures(it *stream.Item) bool {
	return c.endsClause(it) || it.Kind == stream.WordItem && c.tokenIn(int(it.First), classEarlierMark)
}

// markedEarlier: a word before the figure says that it is of an earlier time.
func (c *checker) markedEarlier(q int) bool {
	m := &c.Doc.Quantities[q]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	for k := m.First - 1; k >= max(first, m.First-markReach); k-- {
		t := &c.Doc.Tokens.All[k]
		if stream.Pauses(t.Lower) || c.inQuantity(q, k) {
			return false
		}
		if c.isIn(t, classEarlierMark) {
			return true
		}
	}
	return false
}

// markReach is how many tokens may stand between a figure and a word that marks it.
const markReach = 5

// inQuantity: the token belongs to the quantity before q.
func (c *checker) inQuantity(q, k int) bool {
	return q > 0 && c.Doc.Quantities[q-1].Last > k
}
