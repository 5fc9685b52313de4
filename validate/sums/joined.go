package sums

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// optionBetween is an option of frames whose binder is "joined": "none" where no figure at all may
// stand between what is joined.
const optionBetween = "between"

// bindJoined joins what the frame's patterns find, a share or a word such as "a
// majority", with what the patterns of other frames find beside it, a part and its whole
// or a share: right before it with no other figure between, or, with the option "side:
// behind", right behind it in apposition. So every wording for a part of a whole goes with every wording for a share.
func bindJoined(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	found := passage.BindPatterns(c.Passage, fp)
	if len(found) == 0 {
		return nil
	}
	pairs := c.PartsOfWholes(fp.Frame)
	beside := c.leadsTo
	switch fp.Frame.Options[optionSide] {
	case "behind":
		beside = c.explains
	case "nearby":
		beside = c.isNearby
		found = c.undisputed(found)
	}
	var out []*passage.Binding
	for _, b := range found {
		cue := &b.Roles[0].Fillers[0]
		if cue.Quantity >= 0 && c.around(cue.Quantity, fp.Frame.Options[evidence.OptionExcept]) {
			continue
		}
		for _, p := range pairs {
			if beside(p, cue, fp.Frame) {
				out = append(out, c.joinedPair(b, p))
			}
		}
	}
	return out
}

// joinedPair is the binding with the roles of the pair, and one more reading for each
// way that the pair's frame completes it.
func (c *Sums) joinedPair(b, pair *passage.Binding) *passage.Binding {
	var readings []*passage.Binding
	for _, p := range c.Complete(pair) {
		if !p.Whole() {
			continue
		}
		r := b
		for _, o := range p.Roles {
			r = r.With(o.Name, o.Fillers[0])
		}
		r.Weak, r.Guessed = b.Weak || p.Weak, true
		readings = append(readings, r)
	}
	if len(readings) == 0 {
		return b
	}
	return passage.OneOf(readings)
}

// leadsTo: the pair's last figure is the last before the cue, in its sentence or, unless
// the frame stays within one, the one before.
func (c *Sums) leadsTo(pair *passage.Binding, cue *passage.Filler, f *rules.Frame) bool {
	used := pair.Quantities()
	end := used[len(used)-1]
	s := c.Doc.Quantities[end].Sentence
	if f.Options[optionBetween] == "none" && end+1 < len(c.Doc.Quantities) && c.Doc.Quantities[end+1].Start < cue.Span.Start {
		return false
	}
	if s != cue.Sentence && (s != cue.Sentence-1 || f.Options[optionWithin] == "sentence") {
		return false
	}
	return c.Doc.Quantities[end].Start < cue.Span.Start && !c.rivalsBetween(end, cue)
}

// rivalsBetween: another figure of the quantity's unit, or another share, stands between
// it and the cue.
func (c *Sums) rivalsBetween(q int, cue *passage.Filler) bool {
	m := &c.Doc.Quantities[q]
	for k := q + 1; k < len(c.Doc.Quantities) && c.Doc.Quantities[k].Start < cue.Span.Start; k++ {
		if o := &c.Doc.Quantities[k]; roletype.SameUnit(m, o) && !o.Age || evidence.Percents(o) {
			return true
		}
	}
	return false
}

// mostToApposed is how many tokens stand at most between a word and the figures that
// tell it in apposition, and between those and the mark behind them.
const (
	mostToApposed = 8
	mostInApposed = 4
)

// explains: the pair is the next figure or two behind the cue, between two marks.
func (c *Sums) explains(pair *passage.Binding, cue *passage.Filler, _ *rules.Frame) bool {
	used := pair.Quantities()
	n := len(used)
	if used[n-1] != used[0]+n-1 {
		return false
	}
	first, last := &c.Doc.Quantities[used[0]], &c.Doc.Quantities[used[n-1]]
	if first.Sentence != cue.Sentence || first.Start < cue.Span.End || used[0] > 0 && c.Doc.Quantities[used[0]-1].Start >= cue.Span.End {
		return false
	}
	return c.MarkAt(c.beforeApposing(first)) && c.markBehind(last) && c.textBetween(cue, first) <= mostToApposed
}

// beforeApposing is the token before the figure and the words that lead to it in apposition: "namely in 13 of 17".
func (c *Sums) beforeApposing(m *mention.Quantity) int {
	k := c.BeforeFigure(m)
	for k > c.Doc.Tokens.Sentences[m.Sentence].First && !c.MarkAt(k) && c.TokenIn(k, evidence.ClassApposing) {
		k--
	}
	return k
}

// isNearby: the pair stands in the cue's sentence or one beside it, and no other pair does, nor is the cue a word that the pair's last figure is
// told with: "42 per cent rejected it".
func (c *Sums) isNearby(pair *passage.Binding, cue *passage.Filler, f *rules.Frame) bool {
	used := pair.Quantities()
	if m := &c.Doc.Quantities[used[len(used)-1]]; evidence.Percents(m) && m.Last == c.TokenAt(cue.Span.Start) {
		return false
	}
	for _, p := range c.PartsOfWholes(f) {
		first, last := p.Sentences()
		if near := max(first-cue.Sentence, cue.Sentence-last) <= 1; near != pair.Includes(p) && near {
			return false
		}
	}
	first, last := pair.Sentences()
	return max(first-cue.Sentence, cue.Sentence-last) <= 1
}

// undisputed are the words found that have none of another class in the sentences around them: where a passage
// tells of a motion that passed and of one that failed, nobody knows which one the votes are of.
func (c *Sums) undisputed(found []*passage.Binding) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range found {
		f := &b.Roles[0].Fillers[0]
		if !slices.ContainsFunc(found, func(o *passage.Binding) bool {
			g := &o.Roles[0].Fillers[0]
			return g.Class != f.Class && max(g.Sentence-f.Sentence, f.Sentence-g.Sentence) <= 2
		}) {
			out = append(out, b)
		}
	}
	return out
}

// markBehind: a mark or the end of the sentence stands right behind the share, or shortly
// behind the figure and what it counts.
func (c *Sums) markBehind(m *mention.Quantity) bool {
	end, reach := c.Doc.Tokens.Sentences[m.Sentence].Last, mostInApposed
	if evidence.Percents(m) {
		reach = 1
	}
	for k := m.Last; k < m.Last+reach; k++ {
		if k >= end || c.TokenIn(k, evidence.ClassMark) || stream.Closes(c.Doc.Tokens.All[k].Lower) {
			return true
		}
	}
	return false
}

// textBetween counts the tokens between the cue and the quantity.
func (c *Sums) textBetween(cue *passage.Filler, m *mention.Quantity) int {
	n := 0
	for k := m.First - 1; k >= 0 && c.Doc.Tokens.All[k].Start >= cue.Span.End; k-- {
		n++
	}
	return n
}
