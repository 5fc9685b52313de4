package passage

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// The reach of markers and of the bare slot, in items.
const (
	markerReach = 10
	bareReach   = 3
)

const slotsBinder = "slots"

// cueAt is a cue found in a sentence.
type cueAt struct {
	start, end int // items [start, end)
	segment    int
	binding    *Binding
}

// classRanked holds the words before a share or number of people or things that are ranked: "the poorest", "the top".
const classRanked = "ranked-group"

// Ranked: the share or number says which of those that are ranked are meant: "the poorest 20%", "the top 100 firms".
func (c *Passage) Ranked(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Unit != mention.Percent && m.Unit != mention.Count {
		return false
	}
	k := m.First - 1
	for k >= 0 && !m.HedgeSpan.Empty() && c.Doc.Tokens.All[k].Start >= m.HedgeSpan.Start {
		k--
	}
	return k > c.Doc.Tokens.Sentences[m.Sentence].First && c.TokenIn(k, classRanked)
}

// bindSlots finds the cues of each sentence and gives the numbers around them
// roles by their markers. A number belongs to the nearest cue of its own segment
// (between commas), or, in a segment without a cue, to the cue before it or else in the
// next segment.
func bindSlots(c *Passage, fp *rules.FramePatterns) []*Binding {
	var out []*Binding
	m := &stream.Matcher{Stream: c.Stream, Frame: fp.Frame}
	if fp.Slots != nil {
		for _, i := range c.WorthCue(fp.Slots.CuePattern()) {
			out = append(out, c.slotsIn(m, fp.Slots, i)...)
		}
	}
	return append(out, BindPatterns(c, fp)...)
}

func (c *Passage) slotsIn(m *stream.Matcher, slots *rules.Slots, sent int) []*Binding {
	cues, segments := c.cues(m, slots, sent)
	if len(cues) == 0 {
		return nil
	}
	s := &c.Sentences[sent]
	numbers := make([][]int, len(cues))
	last, before := -1, -1
	for at := s.First; at < s.Last; at++ {
		if c.Items[at].Kind != stream.QuantityItem || c.Ranked(int(c.Items[at].Index)) {
			continue
		}
		cue := nearestCue(cues, at, segments[at-s.First], slots.Lead)
		if before >= 0 && cue >= 0 && c.leadsOn(last, at) && distance(&cues[before], last) <= distance(&cues[cue], at) {
			cue = before
		}
		last, before = at, cue
		if cue >= 0 && !(len(numbers[cue]) > 0 && cues[cue].segment < segments[at-s.First] && c.OfNext(at) >= 0) {
			numbers[cue] = append(numbers[cue], at)
		}
	}
	for i := range cues {
		c.slots(m, slots, &cues[i], numbers[i])
	}
	var out []*Binding
	for i := range cues {
		if b := cues[i].binding; len(b.Quantities()) > 0 {
			b.AgreeOnly = c.fromYear(b)
			out = append(out, b)
		}
	}
	return out
}

// pairReach is how many items stand between the figures of "from 14 to nine".
const pairReach = 3

// leadsOn: the two numbers are one pair, from the first to the second, of one word of direction.
func (c *Passage) leadsOn(first, second int) bool {
	if second-first > pairReach || first == 0 || !c.WordIn(first-1, ClassStartBefore) {
		return false
	}
	for k := first + 1; k < second; k++ {
		if c.WordIn(k, ClassToWord) {
			return true
		}
	}
	return false
}

// WordIn: the item is a word of the class.
func (c *Passage) WordIn(k int, class string) bool {
	it := &c.Items[k]
	return it.Kind == stream.WordItem && c.OfClass(it.Word, class)
}

// fromYear: what a change goes from may be the year of what caused it, where a language has one word
// for "of" and "from": "der Bestand, den die Seuche von 2016 auf 2450 drückte".
func (c *Passage) fromYear(b *Binding) bool {
	from := b.Get("from")
	return len(from) == 1 && from[0].Quantity >= 0 && c.YearLike(&c.Doc.Quantities[from[0].Quantity]) && c.Mid(from[0].Quantity) >= Modern
}

// cues lists the cues of a sentence and the segment of each of its items.
func (c *Passage) cues(m *stream.Matcher, slots *rules.Slots, sent int) (cues []cueAt, segments []int) {
	s := &c.Sentences[sent]
	segments = c.segments(s.First, s.Last)
	p := slots.CuePattern()
	plan := p.Plan()
	for at := c.NextBegin(plan, s.First, s.Last); at < s.Last; at = c.NextBegin(plan, at+1, s.Last) {
		if !c.Items[at].Hedge && m.Match(p, at) {
			cues = append(cues, cueAt{at, m.End, segments[at-s.First], c.BindingOf(m, 0)})
			at = max(at, m.End-1)
		}
	}
	return cues, segments
}

// segmentStep is how far the numbers of two segments lie apart: what a bracket holds stands between its own and the next.
const segmentStep = 2

// segments numbers the stretches between commas. What stands behind a bracket goes on with the stretch before it: "went
// back to 8.5 (10.2) million euros".
func (c *Passage) segments(first, last int) []int {
	out := make([]int, 0, last-first)
	segment, inside := 0, false
	for at := first; at < last; at++ {
		switch {
		case c.isMark(at, "("):
			inside = c.closes(at, last)
			if !inside {
				segment += segmentStep
			}
		case inside && c.isMark(at, ")"):
			out = append(out, segment+1)
			inside = false
			continue
		case !inside && c.IsComma(at):
			segment += segmentStep
		}
		if inside {
			out = append(out, segment+1)
		} else {
			out = append(out, segment)
		}
	}
	return out
}

func (c *Passage) isMark(at int, mark string) bool {
	return c.Items[at].Kind == stream.WordItem && c.Doc.Tokens.All[c.Items[at].Index].Lower == mark
}

// closes: the bracket that opens at the item has an end before the last.
func (c *Passage) closes(at, last int) bool {
	for at++; at < last; at++ {
		if c.isMark(at, ")") {
			return true
		}
	}
	return false
}

// OfNext is the beginning of the number's stretch between commas, where that is a word that
// joins another thing, which the number is told of: "rose 5%, and profits from £3m to £4m".
// Else it is -1.
func (c *Passage) OfNext(at int) int {
	first, named := at, false
	for ; first > 0 && c.Items[first-1].Kind != stream.BoundaryItem && !c.IsComma(first-1); first-- {
		named = named || c.Items[first-1].Kind == stream.WordItem && c.IsContent(int(c.Items[first-1].First), false)
	}
	if !named || c.WordClass(&c.Items[first])&lang.Coordinator == 0 {
		return -1
	}
	return first
}

// IsComma: the item is any mark that parts a clause: a comma, a semicolon, a colon, a dash or a bracket.
func (c *Passage) IsComma(at int) bool {
	if c.Items[at].Kind != stream.WordItem {
		return false
	}
	switch c.Doc.Tokens.All[c.Items[at].Index].Lower {
	case ",", ";", ":", "–", "—", "(", ")":
		return true
	}
	return false
}

// nearestCue is the cue a number belongs to, -1 where none: of its own segment, else the
// one before it, else the first one where that stands in the next segment. Where lead is set, one
// before the number goes before one behind it that is not its neighbour.
func nearestCue(cues []cueAt, at, segment int, lead bool) int {
	best := -1
	for i := range cues {
		switch {
		case cues[i].segment != segment:
		case best >= 0 && lead && cues[best].end <= at && cues[i].start > at+1:
		case best < 0, distance(&cues[i], at) < distance(&cues[best], at):
			best = i
		}
	}
	if best >= 0 {
		return best
	}
	for i := range cues {
		if cues[i].segment < segment {
			best = i
		}
	}
	if next := cues[0].segment - segment; best < 0 && next > 0 && next <= segmentStep {
		return 0 // if its role may stand before its cue's segment
	}
	return best
}

func distance(c *cueAt, at int) int {
	if at < c.start {
		return c.start - at
	}
	return at - c.end + 1
}

// slots gives each role, in the order of the frame, the first number at which one
// of its markers stands: "von 5 Prozent auf 105 Euro" has its end before it can
// have a beginning, which must then be in euros.
func (c *Passage) slots(m *stream.Matcher, slots *rules.Slots, cue *cueAt, numbers []int) {
	b := cue.binding
	taken := make([]bool, len(numbers))
	for i := range slots.Roles {
		sl := &slots.Roles[i]
		spec := b.Frame.Roles[sl.Role]
		for n, at := range numbers {
			if taken[n] || len(b.Get(sl.Role)) > 0 && !spec.Many || sl.Own && c.commaBetween(cue, at) || !sl.Front && at < cue.start && c.commaBetween(cue, at) {
				continue
			}
			q := int(c.Items[at].Index)
			if roletype.Fits(spec.Type, &c.Doc.Quantities[q]) && c.UnitLike(b, spec, q) && c.marked(m, sl, cue, at) {
				b.Add(sl.Role, c.QuantityFiller(q))
				taken[n] = true
			}
		}
	}
}

// UnitLike compares the unit with that of the role's model, where it is filled.
func (c *Passage) UnitLike(b *Binding, spec rules.Role, q int) bool {
	for _, f := range b.Get(spec.Like) {
		if f.Quantity < 0 {
			continue
		}
		x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[f.Quantity]
		if !roletype.SameUnit(x, y) || spec.Noun && !SameNoun(x, y) {
			return false
		}
	}
	return true
}

func (c *Passage) marked(m *stream.Matcher, sl *rules.Slot, cue *cueAt, at int) bool {
	if _, bare := sl.Markers(); bare && c.steps(cue, at) <= bareReach && !c.numberBetween(cue, at) {
		return true
	}
	return c.MarkedAt(m, sl, at)
}

// MarkedAt reports whether one of the role's markers stands by the number.
func (c *Passage) MarkedAt(m *stream.Matcher, sl *rules.Slot, at int) bool {
	markers, _ := sl.Markers()
	for _, k := range markers {
		if (k.Before == nil || c.before(m, k.Before, at)) && (k.After == nil || m.Match(k.After, at+1)) {
			return true
		}
	}
	return false
}

// before reports whether the pattern matches up to the number.
func (c *Passage) before(m *stream.Matcher, p *rules.Pattern, at int) bool {
	first := &p.Plan().First
	marks := first.Marks()
	m.Until = at
	found := false
	for start := at - 1; !found && start >= max(0, at-markerReach) && c.Items[start].Kind != stream.BoundaryItem; start-- {
		found = (first.Any || c.Marks[start]&marks != 0 && c.begins(first, start)) && m.Match(p, start)
	}
	m.Until = 0
	return found
}

// steps is the distance between cue and number without the words of hedges.
func (c *Passage) steps(cue *cueAt, at int) int {
	n := distance(cue, at)
	for i := min(cue.end, at); i < max(cue.start, at); i++ {
		if c.Items[i].Hedge {
			n--
		}
	}
	return n
}

func (c *Passage) commaBetween(cue *cueAt, at int) bool {
	for i := min(cue.end, at+1); i < max(cue.start, at); i++ {
		if c.IsComma(i) {
			return true
		}
	}
	return false
}

func (c *Passage) numberBetween(cue *cueAt, at int) bool {
	lo, hi := min(cue.end, at+1), max(cue.start, at)
	for i := lo; i < hi; i++ {
		if c.Items[i].Kind == stream.QuantityItem {
			return true
		}
	}
	return false
}
