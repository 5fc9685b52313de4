package evidence

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// AsCause: the word tells the cause of something else: "fuelled by lower prices", "a
// backlash from the slowdown".
func (c *Evidence) AsCause(cue passage.Filler) bool {
	first := c.Doc.Tokens.Sentences[cue.Sentence].First
	k := first
	for c.Doc.Tokens.All[k].Start < cue.Span.Start {
		k++
	}
	return c.TokensIn(max(first, k-causeReach), k, classCauseOf)
}

// causeReach is how many tokens before a word of direction a preposition of cause stands.
const causeReach = 2

// classProVerb holds the verbs that stand for one before: "four in ten did so".
const classProVerb = "pro-verb"

// mostNew is how many nouns a sentence that says more of the same may bring in.
const mostNew = 1

// SameMatter: the sentence of the figures is the word's own, shares a word with it, takes
// its verb up or, where nouns have capitals, has hardly any of its own: "more people walk.
// In 2010 31% of staff came to work by car" tells of something else.
func (c *Evidence) SameMatter(cue, sentence int) bool {
	if cue == sentence || !c.Doc.Pack.Clauses().Inflects || c.SentenceHas(sentence, classProVerb) {
		return true
	}
	fresh, s := 0, &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && k > s.First && c.Doc.Tokens.All[it.First].Capital && c.IsContent(int(it.First), false) {
			fresh++
		}
	}
	return fresh <= mostNew || c.ContentOfSentence(cue).Shared(c.ContentOfSentence(sentence)) > 0
}

// TurnsApart: the one figure tells a rise and the other a fall.
func (c *Evidence) TurnsApart(x, y int) bool { return c.ClauseTurn(x)*c.ClauseTurn(y) < 0 }

// ClauseTurn is the direction that the figure's clause says, 0 where none or both.
func (c *Evidence) ClauseTurn(q int) int {
	first, last := c.FigureClause(q)
	said, up, _ := c.DirectionIn(first, last)
	if said < 0 {
		return 0
	}
	return passage.Direction(up)
}

// FigureClause is the stretch of items between the marks and words that part the phrases
// of two figures.
func (c *Evidence) FigureClause(q int) (first, last int) {
	if c.clauses == nil {
		c.clauses = make([]stretch, len(c.Doc.Quantities))
	}
	s := &c.clauses[q]
	if s.last == 0 {
		s.first, s.last = c.ClauseAround(c.ItemAt(c.Doc.Quantities[q].Number.Start), c.partsFigures)
	}
	return s.first, s.last
}

// stretch is a run of items [first, last); last is 0 where it was not looked for.
type stretch struct{ first, last int }

// EndsIn lists the figures of a sentence that may be ends.
func (c *Evidence) EndsIn(sentence int, rates bool) []int {
	var out []int
	for _, q := range c.QuantitiesOf(sentence) {
		m := &c.Doc.Quantities[q]
		if m.Low == nil || m.High == nil || m.Adjective && !rates || !endClass(roletype.Of(m), rates) {
			continue
		}
		if rates || m.Unit != mention.Percent || !c.TellsDelta(m) && !slices.Contains(c.Doc.Claims[q].Qualifiers, claim.Change) {
			out = append(out, q)
		}
	}
	return out
}

// QuantitiesOf lists the quantities of a sentence.
func (c *Evidence) QuantitiesOf(sentence int) []int {
	s := &c.Sentences[sentence]
	var out []int
	for k := s.First; s.Numbers > 0 && k < s.Last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			out = append(out, int(c.Items[k].Index))
		}
	}
	return out
}

// WhichEarlier is -1 where the first figure is of an earlier time than the second, 1
// where the second is, 0 where neither words nor times tell. A figure without a time
// of its own is of that of the sentence with the cue.
func (c *Evidence) WhichEarlier(x, y, cue int) int {
	if a, b := c.MarkedEarlier(x), c.MarkedEarlier(y); a != b {
		return passage.Direction(!a)
	}
	if a, b := c.BeforeThen(x), c.BeforeThen(y); a != b {
		return passage.Direction(!a)
	}
	s, t := c.ClauseTime(x), c.ClauseTime(y)
	switch {
	case s == nil && t == nil:
		return 0
	case s != nil && t != nil:
		return c.EarlierTime(s, t)
	case s == nil:
		return -c.earlierThanCue(t, cue)
	}
	return c.earlierThanCue(s, cue)
}

// BeforeThen: the figure's clause tells of a time before the one that the others tell of
// ("had predicted").
func (c *Evidence) BeforeThen(q int) bool {
	first, last := c.FigureClause(q)
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.Pluperfect(it, c.WordClass(it)) {
			return true
		}
	}
	return false
}

// earlierThanCue compares a time with the one of the sentence with the cue, or with
// the time of writing where that has none.
func (c *Evidence) earlierThanCue(t *mention.Time, cue int) int {
	if t.Context && t.Amount < 0 {
		return -1
	}
	if all := c.TimesOf(cue); len(all) == 1 && all[0].Span != t.Span {
		return c.EarlierTime(t, &all[0])
	}
	if order, _ := times.Compare(t.ISO, c.Doc.Date); order < 0 && LooksBack(*t) && t.Amount <= 0 || t.ISO == "" && t.Placed && t.Away < 0 {
		return -1
	}
	return 0
}

// EarlierTime is -1 or 1 where the one time is known to lie before the other, else 0.
// Months without a year are those next to each other.
func (c *Evidence) EarlierTime(s, t *mention.Time) int {
	a, b := s.ISO, t.ISO
	if x, y := s.Context && s.Amount < 0, t.Context && t.Amount < 0; x != y {
		return passage.Direction(!x)
	}
	if c.BareMonth(s) && c.BareMonth(t) {
		return monthsApart(a[len("2000-"):], b[len("2000-"):])
	}
	if (a == "" || b == "") && s.Placed && t.Placed && s.Away != t.Away && max(s.Away, t.Away) <= 0 {
		return passage.Direction(s.Away > t.Away)
	}
	order, _ := times.Compare(a, b)
	return order
}

// BareMonth: the time is a month, told without its year.
func (c *Evidence) BareMonth(t *mention.Time) bool {
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

// ClauseTime is the one time of the figure's clause, nil where there is none or several.
func (c *Evidence) ClauseTime(q int) *mention.Time {
	first, last := c.FigureClause(q)
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
func (c *Evidence) partsFigures(it *stream.Item) bool {
	return c.EndsClause(it) || it.Kind == stream.WordItem && c.OfClass(it.Word, ClassEarlierMark)
}

// MarkedEarlier: a word before the figure says that it is of an earlier time.
func (c *Evidence) MarkedEarlier(q int) bool {
	m := &c.Doc.Quantities[q]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	for k := m.First - 1; k >= max(first, m.First-markReach); k-- {
		t := &c.Doc.Tokens.All[k]
		if stream.Pauses(t.Lower) || c.inQuantity(q, k) {
			return false
		}
		if c.IsIn(t, ClassEarlierMark) {
			return true
		}
	}
	return false
}

// markReach is how many tokens may stand between a figure and a word that marks it.
const markReach = 5

// inQuantity: the token belongs to the quantity before q.
func (c *Evidence) inQuantity(q, k int) bool {
	return q > 0 && c.Doc.Quantities[q-1].Last > k
}

// classCauseOf holds the words that lead to the cause of a change.
const classCauseOf = "cause-of"
