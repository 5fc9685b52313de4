package moves

import (
	"slices"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// toneReach is how many sentences behind a word of tone its figure may stand in.
const toneReach = 2

// Word classes of what is measured, by whether more of it is good or bad.
const (
	classMoreIsGood = "more-is-good"
	classMoreIsBad  = "more-is-bad"
)

// bindTone finds words that say that something fares well or badly (the frame's
// patterns) and sets them against the first figure behind them that tells a change.
func bindTone(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		cue := &b.Get("t")[0]
		t := c.toldBehind(c.ItemAt(cue.Span.End-1), DirOf(cue.Class))
		if t == nil || c.tonesOther(c.ItemAt(cue.Span.End-1), t.figure) {
			continue
		}
		out = append(out, t.bind(c, fp.Frame, cue))
	}
	return out
}

// classToneOf holds the prepositions that lead from a word of tone to what it is said of.
const classToneOf = "tone-of"

// toneOfReach is how many words behind the word of tone may say what it is said of.
const toneOfReach = 4

// tonesOther: behind the word stands what it is said of, and the sentence of the figure has
// none of it: "a boom in cheap flights".
func (c *Moves) tonesOther(at, figure int) bool {
	last := c.Sentences[c.Items[at].Sentence].Last
	if at+1 >= last || c.Items[at+1].Kind != stream.WordItem || !c.TokenIn(int(c.Items[at+1].First), classToneOf) {
		return false
	}
	tells, some := c.ContentOfSentence(c.Doc.Quantities[figure].Sentence), false
	for k := at + 2; k < min(last, at+2+toneOfReach); k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || it.Pause || it.Stop || c.Verbal(it) {
			break
		}
		if !c.IsContent(int(it.First), false) {
			continue
		}
		if some = true; tells.Has(c.ContentOf(int(it.First))) {
			return false
		}
	}
	return some
}

// toldBehind is the first figure behind the item that goes its way or, where none
// does, the first that goes the other; nil where a word turns to something else first.
func (c *Moves) toldBehind(at, dir int) *told {
	home := int(c.Items[at].Sentence)
	var opposed *told
	for i := home; i < min(home+1+toneReach, len(c.Sentences)); i++ {
		if i > home && !c.follows(home, i) {
			break
		}
		for k := max(at+1, c.Sentences[i].First); k < c.Sentences[i].Last; k++ {
			if c.Items[k].Kind == stream.WordItem && c.TokenIn(int(c.Items[k].First), evidence.ClassTurnsAway) {
				return opposed
			}
			t := c.judgedAt(k, home)
			if t == nil {
				continue
			}
			if t.word.dir == dir {
				return t
			}
			if opposed == nil {
				t.sure = !c.OtherTime(home, i)
				opposed = t
			}
		}
	}
	return opposed
}

// follows: the sentence behind tells on what the other began.
func (c *Moves) follows(first, second int) bool {
	return (c.Together(first, second) || second == first+1 && c.LeadSentence(first)) && !c.Sentences[second].Skip
}

// judgedAt is the change that the figure at the item tells, with the direction that is
// good or bad news; nil where it tells none, or of nothing that is known to be either.
func (c *Moves) judgedAt(k, home int) *told {
	it := &c.Items[k]
	if it.Kind != stream.QuantityItem {
		return nil
	}
	q := int(it.Index)
	if class := roletype.Of(&c.Doc.Quantities[q]); class != roletype.Percent && !slices.Contains(c.Doc.Claims[q].Qualifiers, claim.Change) {
		return nil
	}
	dir := c.FigureTurn(q)
	if dir != 0 {
		dir *= c.goodOf(k, home)
	}
	if dir == 0 {
		return nil
	}
	return &told{word: turnWord{k, dir}, figure: q, sure: true}
}

// goodOf is 1 where more of what the clause of the item tells of is good, -1 where it is
// bad, 0 where nobody knows. A pronoun stands for what the home sentence tells of.
func (c *Moves) goodOf(k, home int) int {
	first, last := c.ClauseAround(k, c.endsStretch)
	pronoun := false
	for i := first; i < last; i++ {
		if good := c.goodAt(i); good != 0 {
			return good
		}
		pronoun = pronoun || c.WordClass(&c.Items[i])&lang.Pronoun != 0
	}
	for i := c.Sentences[home].First; pronoun && i < c.Sentences[home].Last; i++ {
		if good := c.goodAt(i); good != 0 {
			return good
		}
	}
	return 0
}

// goodAt is 1 where the item names what is good to have more of, -1 where bad.
func (c *Moves) goodAt(i int) int {
	if c.Items[i].Kind != stream.WordItem {
		return 0
	}
	switch lower := c.Lower(&c.Items[i]); {
	case c.InClass(lower, classMoreIsGood):
		return 1
	case c.InClass(lower, classMoreIsBad):
		return -1
	}
	return 0
}
