package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

func init() { binders["joined"] = bindJoined }

// optionBetween is an option of frames whose binder is "joined": "none" where no figure at all may
// stand between what is joined.
const optionBetween = "between"

// optionPairs names the frames whose patterns find what a word or share is joined with.
const optionPairs = "pairs"

// bindJoined joins what the frame's patterns find, a share or a word such as "a
// majority", with what the patterns of other frames find beside it, a part and its whole
// or a share: right before it with no other figure between, or, with the option "side:
// behind", right behind it in apposition. So every wording for a part of a whole goes with every wording for a share.
func bindJoined(c *checker, fp *rules.FramePatterns) []*binding {
	found := bindPatterns(c, fp)
	if len(found) == 0 {
		return nil
	}
	pairs := c.partsOfWholes(fp.Frame)
	beside := c.leadsTo
	switch fp.Frame.Options[optionSide] {
	case "behind":
		beside = c.explains
	case "nearby":
		beside = c.isNearby
		found = c.undisputed(found)
	}
	var out []*binding
	for _, b := range found {
		cue := &b.roles[0].fillers[0]
		if cue.quantity >= 0 && c.around(cue.quantity, fp.Frame.Options[optionExcept]) {
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

// partsOfWholes are the bindings of the frames that the option names; many frames name the same.
func (c *checker) partsOfWholes(f *rules.Frame) []*binding {
	option := f.Options[optionPairs]
	if out, ok := c.joinable[option]; ok {
		return out
	}
	var out []*binding
	names := strings.Fields(option)
	for i := range c.Lang.Patterns {
		if slices.Contains(names, c.Lang.Patterns[i].Frame.ID) {
			out = append(out, c.framed(i)...)
		}
	}
	if c.joinable == nil {
		c.joinable = map[string][]*binding{}
	}
	c.joinable[option] = out
	return out
}

// joinedPair is the binding with the roles of the pair, and one more reading for each
// way that the pair's frame completes it.
func (c *checker) joinedPair(b, pair *binding) *binding {
	var readings []*binding
	for _, p := range c.complete(pair) {
		if !p.whole() {
			continue
		}
		r := b
		for _, o := range p.roles {
			r = r.with(o.name, o.fillers[0])
		}
		r.weak, r.guessed = b.weak || p.weak, true
		readings = append(readings, r)
	}
	if len(readings) == 0 {
		return b
	}
	return oneOf(readings)
}

// whole: every role of the binding's frame is filled.
func (b *binding) whole() bool {
	for name := range b.frame.Roles {
		if len(b.get(name)) == 0 {
			return false
		}
	}
	return true
}

// leadsTo: the pair's last figure is the last before the cue, in its sentence or, unless
// the frame stays within one, the one before.
func (c *checker) leadsTo(pair *binding, cue *filler, f *rules.Frame) bool {
	used := pair.quantities()
	end := used[len(used)-1]
	s := c.Doc.Quantities[end].Sentence
	if f.Options[optionBetween] == "none" && end+1 < len(c.Doc.Quantities) && c.Doc.Quantities[end+1].Start < cue.span.Start {
		return false
	}
	if s != cue.sentence && (s != cue.sentence-1 || f.Options[optionWithin] == "sentence") {
		return false
	}
	return c.Doc.Quantities[end].Start < cue.span.Start && !c.rivalsBetween(end, cue)
}

// rivalsBetween: another figure of the quantity's unit, or another share, stands between
// it and the cue.
func (c *checker) rivalsBetween(q int, cue *filler) bool {
	m := &c.Doc.Quantities[q]
	for k := q + 1; k < len(c.Doc.Quantities) && c.Doc.Quantities[k].Start < cue.span.Start; k++ {
		if o := &c.Doc.Quantities[k]; roletype.SameUnit(m, o) && !o.Age || percents(o) {
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
func (c *checker) explains(pair *binding, cue *filler, _ *rules.Frame) bool {
	used := pair.quantities()
	n := len(used)
	if used[n-1] != used[0]+n-1 {
		return false
	}
	first, last := &c.Doc.Quantities[used[0]], &c.Doc.Quantities[used[n-1]]
	if first.Sentence != cue.sentence || first.Start < cue.span.End || used[0] > 0 && c.Doc.Quantities[used[0]-1].Start >= cue.span.End {
		return false
	}
	return c.markAt(c.beforeApposing(first)) && c.markBehind(last) && c.textBetween(cue, first) <= mostToApposed
}

// beforeApposing is the token before the figure and the words that lead to it in apposition: "namely in 13 of 17".
func (c *checker) beforeApposing(m *mention.Quantity) int {
	k := c.beforeFigure(m)
	for k > c.Doc.Tokens.Sentences[m.Sentence].First && !c.markAt(k) && c.tokenIn(k, classApposing) {
		k--
	}
	return k
}

// isNearby: the pair stands in the cue's sentence or one beside it, and no other pair does.
func (c *checker) isNearby(pair *binding, cue *filler, f *rules.Frame) bool {
	for _, p := range c.partsOfWholes(f) {
		first, last := p.sentences()
		if near := max(first-cue.sentence, cue.sentence-last) <= 1; near != pair.includes(p) && near {
			return false
		}
	}
	first, last := pair.sentences()
	return max(first-cue.sentence, cue.sentence-last) <= 1
}

// undisputed are the words found that have none of another class in the sentences around them: where a passage
// tells of a motion that passed and of one that failed, nobody knows which one the votes are of.
func (c *checker) undisputed(found []*binding) []*binding {
	var out []*binding
	for _, b := range found {
		f := &b.roles[0].fillers[0]
		if !slices.ContainsFunc(found, func(o *binding) bool {
			g := &o.roles[0].fillers[0]
			return g.class != f.class && max(g.sentence-f.sentence, f.sentence-g.sentence) <= 2
		}) {
			out = append(out, b)
		}
	}
	return out
}

// markAt: the token is a mark that parts clauses.
func (c *checker) markAt(k int) bool { return k >= 0 && c.tokenIn(k, classMark) }

// classMark holds the marks around what stands in apposition.
const classMark = "mark"

// markBehind: a mark or the end of the sentence stands right behind the share, or shortly
// behind the figure and what it counts.
func (c *checker) markBehind(m *mention.Quantity) bool {
	end, reach := c.Doc.Tokens.Sentences[m.Sentence].Last, mostInApposed
	if percents(m) {
		reach = 1
	}
	for k := m.Last; k < m.Last+reach; k++ {
		if k >= end || c.tokenIn(k, classMark) || stream.Closes(c.Doc.Tokens.All[k].Lower) {
			return true
		}
	}
	return false
}

// textBetween counts the tokens between the cue and the quantity.
func (c *checker) textBetween(cue *filler, m *mention.Quantity) int {
	n := 0
	for k := m.First - 1; k >= 0 && c.Doc.Tokens.All[k].Start >= cue.span.End; k-- {
		n++
	}
	return n
}
