package retold

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// maxWindowNumbers bounds the numbers of a window: in a passage with more of them
// nobody can say which belong together.
const maxWindowNumbers = 9

// Windows fills the frame from sentences and those before them, whatever stands
// between the numbers. The smallest window that fills it counts, and none that
// holds only what a pattern has bound already.
func (c *Retold) Windows(fp *rules.FramePatterns, have []*passage.Binding) []*passage.Binding {
	if !slices.ContainsFunc(fp.Windows, c.cued) {
		return have
	}
	m := &stream.Matcher{Stream: c.Stream, Frame: fp.Frame}
	for _, i := range c.All {
		if b := c.windowAt(m, fp.Windows, i); b != nil && !passage.Known(have, b) {
			have = append(have, b)
		}
	}
	return have
}

// cued: the window has no cue, or its key stands in the article.
func (c *Retold) cued(w *rules.Window) bool {
	cue := w.CuePattern()
	return cue == nil || c.KeysOf(true).Stands(&cue.Head)
}

// windowAt tries the windows that end with sentence i.
func (c *Retold) windowAt(m *stream.Matcher, windows []*rules.Window, i int) *passage.Binding {
	for n, w := range windows {
		if c.Sentences[i].Numbers == 0 && !w.Refers || !c.cued(w) {
			continue
		}
		numbers := 0
		for first := i; first >= 0 && first >= i-w.Back && c.readable(first, i); first-- {
			if numbers += len(c.numbersOf(first)); numbers > maxWindowNumbers {
				break
			}
			if numbers < w.Least() {
				continue
			}
			if cue := w.CuePattern(); cue != nil && !c.Has(first, i-first+1, cue.Needs()) || c.AnySays(first, i, w.Unless) {
				continue
			}
			if b := c.window(m, w, first, i); b != nil {
				b.Order = -1 - n // no pattern's
				return b
			}
		}
	}
	return nil
}

// readable: the sentences first to last may be read together: headings and cells stand alone.
func (c *Retold) readable(first, last int) bool {
	if first == last {
		return true
	}
	kind := c.Doc.Blocks[c.Doc.Tokens.Sentences[first].Block].Kind
	return !c.Sentences[first].Skip && kind != article.Title && kind != article.Heading
}

// window fills the frame from the sentences first to last, which have numbers but not too many, nil where that leaves
// a role or a number over.
func (c *Retold) window(m *stream.Matcher, w *rules.Window, first, last int) *passage.Binding {
	numbers := c.windowNumbers(first, last)
	b := &passage.Binding{Frame: m.Frame, Guessed: true, Weak: first < last, Across: first < last && !w.Refers}
	from := first
	if w.Refers {
		from = last
	}
	if w.CuePattern() != nil && !c.windowCue(m, w.CuePattern(), b, from, last) {
		return nil
	}
	taken := make([]bool, len(numbers))
	for i := range w.Roles {
		if sl := &w.Roles[i]; !sl.Rest && !c.windowMarked(m, sl, b, numbers, taken) {
			return nil
		}
	}
	if !b.Has(w.Needs) || !c.windowRest(w, b, numbers, taken) {
		return nil
	}
	if q := b.Quantities(); c.Doc.Quantities[q[0]].Sentence != first || c.Doc.Quantities[q[len(q)-1]].Sentence != last && !w.Refers {
		return nil
	}
	if c.reversed(w, b) {
		return nil
	}
	c.dropAside(w, b)
	b.AgreeOnly = c.ofOthers(w, b) || c.coordinated(w, b)
	return b
}

// windowNumbers lists the items of the sentences that are numbers. The list serves other windows too: do not change it.
func (c *Retold) windowNumbers(first, last int) []int {
	if first == last {
		return c.numbersOf(first)
	}
	var out []int
	for i := first; i <= last; i++ {
		out = append(out, c.numbersOf(i)...)
	}
	return out
}

// numbersOf are those of one sentence. They are asked for by each window that may end with it.
func (c *Retold) numbersOf(sentence int) []int {
	if c.numbers == nil {
		c.numbers = make([][]int, len(c.Sentences))
	}
	s := &c.Sentences[sentence]
	if s.Numbers == 0 || c.numbers[sentence] != nil {
		return c.numbers[sentence]
	}
	out := make([]int, 0, min(s.Numbers, maxWindowNumbers+1))
	for at := s.First; at < s.Last && len(out) <= maxWindowNumbers; at++ {
		if c.Marks[at]&rules.MarkQuantity != 0 && !c.Tail(at) && !c.Doc.Quantities[c.Items[at].Index].Adjective {
			out = append(out, at)
		}
	}
	c.numbers[sentence] = out
	return out
}

// windowCue looks for the cue and keeps the words it captures. A word that is
// captured in two meanings is left out ("rose" here, "fell" there).
func (c *Retold) windowCue(m *stream.Matcher, cue *rules.Pattern, b *passage.Binding, first, last int) bool {
	found, plan := false, cue.Plan()
	var open []string
	end := c.Sentences[last].Last
	for at := c.NextBegin(plan, c.Sentences[first].First, end); at < end; at = c.NextBegin(plan, at+1, end) {
		if c.Items[at].Hedge || !m.Match(cue, at) {
			continue
		}
		found = true
		for _, r := range c.BindingOf(m, 0).Roles {
			at = c.behindPhrase(at, r.Fillers[0].Span)
			switch have := b.Get(r.Name); {
			case len(have) == 0:
				b.Add(r.Name, r.Fillers[0])
			case have[0].Class != r.Fillers[0].Class || have[0].Value != r.Fillers[0].Value:
				open = append(open, r.Name)
			}
		}
	}
	b.Roles = slices.DeleteFunc(b.Roles, func(r passage.Role) bool { return slices.Contains(open, r.Name) })
	return found
}

// behindPhrase is the last item of the phrase that begins at item at, whose words are no
// cues of their own ("nur mehr" is no "mehr"); at where none begins there.
func (c *Retold) behindPhrase(at int, phrase article.Span) int {
	if c.ItemSpan(at).Start != phrase.Start {
		return at
	}
	for at+1 < len(c.Items) && c.ItemSpan(at+1).Start < phrase.End {
		at++
	}
	return at
}

// windowMarked gives the role the number that one of its markers stands by; false
// where several could be it.
func (c *Retold) windowMarked(m *stream.Matcher, sl *rules.Slot, b *passage.Binding, numbers []int, taken []bool) bool {
	spec := b.Frame.Roles[sl.Role]
	if len(b.Get(sl.Role)) > 0 && !spec.Many {
		return true // an earlier slot's markers go first
	}
	for n, at := range numbers {
		if taken[n] || !c.slotFits(b, sl, at) || !c.MarkedAt(m, sl, at) {
			continue
		}
		if len(b.Get(sl.Role)) > 0 && !spec.Many {
			return false
		}
		b.Add(sl.Role, c.QuantityFiller(int(c.Items[at].Index)))
		taken[n] = true
	}
	return true
}

// slotFits: the number is of the class and unit that the role and its slot want.
func (c *Retold) slotFits(b *passage.Binding, sl *rules.Slot, at int) bool {
	spec, q := b.Frame.Roles[sl.Role], int(c.Items[at].Index)
	if sl.Like != "" {
		spec.Like = sl.Like
	}
	if sl.Type != "" {
		spec.Type = sl.Type
	}
	m := &c.Doc.Quantities[q]
	if spec.Bare && roletype.Bare(m) && c.bareLike(b, spec.Like) {
		return true
	}
	spec.Noun = false // looked at less strictly
	return roletype.Fits(spec.Type, m) && c.UnitLike(b, spec, q) && c.nounLike(b, spec.Like, q)
}

// windowRest gives the numbers that are left to the roles that take them; false
// where a role stays empty or a number that fits one is left over.
func (c *Retold) windowRest(w *rules.Window, b *passage.Binding, numbers []int, taken []bool) bool {
	for i := range w.Roles {
		sl := &w.Roles[i]
		if !sl.Rest {
			continue
		}
		many := b.Frame.Roles[sl.Role].Many
		for n, at := range numbers {
			if !many && c.Extra(&c.Doc.Quantities[c.Items[at].Index]) {
				return false
			}
			if !taken[n] && c.slotFits(b, sl, at) && (many || len(b.Get(sl.Role)) == 0) {
				b.Add(sl.Role, c.QuantityFiller(int(c.Items[at].Index)))
				taken[n] = true
			}
		}
		if got := len(b.Get(sl.Role)); got == 0 || many && got < 2 {
			return false
		}
	}
	for n, at := range numbers {
		if !taken[n] && slices.ContainsFunc(w.Roles, func(sl rules.Slot) bool { return sl.Rest && c.slotFits(b, &sl, at) }) {
			return false
		}
	}
	return c.ordered(w, b) && c.apart(w, b)
}
