package validate

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["groups"] = bindGroups }

// Sentences before its groups in which the figure of the whole stands, and the most
// groups of one whole.
const (
	groupsBack = 3
	mostGroups = 8
)

// Word classes of two groups that make a whole, of words that tell of a mean, and of
// those by a figure that is only hoped for.
const (
	classHalf      = "one-half"
	classOtherHalf = "other-half"
	classMean      = "mean-word"
	classGoalMark  = "goal-mark"
	classOfThese   = "of-these" // takes a figure before for the whole: "davon"
)

// bindGroups finds figures of several groups told side by side ("8 per cent in the
// north and 3 per cent in the south") and the one before them that is of all (role
// "mean"), which lies between them ("parts").
func bindGroups(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for i := range c.Sentences {
		parts := c.groupsFrom(i)
		if len(parts) < 2 {
			continue
		}
		halves := c.areHalves(i) && !c.makeUp(parts)
		if halves && c.Doc.Quantities[parts[len(parts)-1]].Sentence != i {
			continue // "girls (24%) more than boys (16). Most play the piano: 28%"
		}
		if whole := c.wholeBefore(i, parts); whole >= 0 && (halves || c.growAlike(whole, parts)) {
			b := &binding{frame: fp.Frame, weak: true}
			b.add("mean", c.quantityFiller(whole))
			for _, q := range parts {
				b.add("parts", c.quantityFiller(q))
			}
			b.agreeOnly = !c.outgrows(whole, parts) && (!halves || c.withinGroup(whole, i) || c.ownPlace(whole))
			out = append(out, b)
		}
	}
	return out
}

// groupsFrom lists the figures of groups in the sentence, or in it and the next where
// it has only one.
func (c *checker) groupsFrom(sentence int) []int {
	parts := c.kindredIn(sentence, -1)
	if len(parts) == 1 && sentence+1 < len(c.Sentences) {
		if next := c.kindredIn(sentence+1, parts[0]); len(next) == 1 && !c.ownScope(sentence, sentence+1) {
			parts = append(parts, next...)
		}
	}
	if len(parts) > mostGroups || !c.sideBySide(parts) {
		return nil
	}
	return parts
}

// ownScope: the second sentence turns to something else, or to another time.
func (c *checker) ownScope(first, second int) bool {
	return c.sentenceHas(second, classTurnsAway) || c.otherTime(first, second)
}

// kindredIn lists the figures of the sentence that may be of groups: all of one kind,
// that of the given one where it is not negative.
func (c *checker) kindredIn(sentence, like int) []int {
	var out []int
	for _, q := range c.quantitiesOf(sentence) {
		if c.standing(c.ItemAt(c.Doc.Quantities[q].Number.Start)) < 0 || c.ofEarlier(q) {
			continue
		}
		if like < 0 {
			like = q
		}
		if c.Doc.Quantities[q].Unit != c.Doc.Quantities[like].Unit || c.tellsTurn(q) != c.tellsTurn(like) {
			return nil
		}
		out = append(out, q)
	}
	return out
}

// sideBySide: nothing says that the figures are of different times, things or
// directions.
func (c *checker) sideBySide(parts []int) bool {
	for i, q := range parts {
		if c.mid(q) < 0 || c.markedEarlier(q) || c.near(q, classGoalMark) {
			return false
		}
		for _, o := range parts[:i] {
			if !c.sameTime(o, q) || c.turnsApart(o, q) || c.measuresApart(c.Doc.Claims[o].Metric.Text, c.Doc.Claims[q].Metric.Text) {
				return false
			}
		}
	}
	return true
}

// wholeBefore is the figure of all groups: the only one of its kind in the nearest
// sentence before them that has any; -1 where there is none.
func (c *checker) wholeBefore(sentence int, parts []int) int {
	for i := sentence - 1; i >= max(0, sentence-groupsBack); i-- {
		found := slices.DeleteFunc(c.quantitiesOf(i), func(q int) bool { return !c.ofKind(parts[0], q) || c.ofOtherYear(q, parts[0]) })
		if len(found) == 0 {
			continue
		}
		if w := found[0]; len(found) == 1 && (c.Doc.Quantities[w].Unit == mention.Percent || c.sentenceHas(i, classMean)) &&
			c.sideBySide(append([]int{w}, parts...)) && c.groupsOf(parts, w) {
			return w
		}
		return -1
	}
	return -1
}

// groupsOf: the parts may be groups of what the whole tells of: a measured thing, of
// which nothing sets the two sentences apart as two groups of something else.
func (c *checker) groupsOf(parts []int, whole int) bool {
	first, second := c.Doc.Quantities[whole].Sentence, c.Doc.Quantities[parts[0]].Sentence
	switch {
	case !c.oneMatter(parts[0], whole) || c.namesClash(first, second):
		return false
	case c.areHalves(second) || c.sentenceHas(second, classOfThese):
		return true
	case !c.measuresIn(first) || c.otherOpening(first, second) || c.otherAttribute(first, second):
		return false
	}
	return slices.ContainsFunc(parts, func(q int) bool { return !c.subjectsApart(whole, q) })
}

// measuresIn: a word of the sentence names a measured thing.
func (c *checker) measuresIn(sentence int) bool {
	s := &c.Sentences[sentence]
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && c.measured(&it) && c.turnAt(&it) == 0
	})
}

// ofOtherYear: the figure's clause names a year, and the other's claim is of none or of
// another.
func (c *checker) ofOtherYear(q, other int) bool {
	t := c.clauseTime(q)
	return t != nil && t.Kind == mention.Year && !strings.HasPrefix(c.Doc.Claims[other].Time.Key, t.ISO)
}

// farAbove is how far, as a ratio, a whole must grow faster than its groups for their
// contradiction: what is nearer may come from groups that nobody tells.
const farAbove = 1.5

// outgrows: the whole grew much faster than any of the groups, and all are said of one measured thing.
func (c *checker) outgrows(whole int, parts []int) bool {
	w := &c.Doc.Claims[whole]
	return !slices.ContainsFunc(parts, func(q int) bool {
		return c.mid(whole) <= farAbove*c.mid(q) || !c.sharesMeasure(w.Metric.Text, c.Doc.Claims[q].Metric.Text)
	})
}

// withinGroup: the sentence of the halves opens with a group of its own, of which the
// whole's knows nothing: "among pupils of eleven, 30% of the boys and 21% of the girls".
func (c *checker) withinGroup(whole, sentence int) bool {
	s := &c.Sentences[sentence]
	if c.wordClass(&c.Items[s.First])&lang.Preposition == 0 {
		return false
	}
	known := c.contentOfSentence(c.Doc.Quantities[whole].Sentence)
	for k := s.First + 1; k < s.Last && !c.Items[k].Pause && !c.verbal(&c.Items[k]); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			return true
		case c.tokenIn(int(it.First), classHalf) || c.tokenIn(int(it.First), classOtherHalf):
			return false
		}
	}
	opening := c.phrase(s.First, s.Last)
	return len(opening) > 0 && opening.shared(known) == 0
}

// ownPlace: the sentence of the whole opens with a place: "in Vorarlberg it is 31%".
func (c *checker) ownPlace(whole int) bool {
	i := c.Doc.Quantities[whole].Sentence
	s := &c.Sentences[i]
	return c.wordClass(&c.Items[s.First])&lang.Preposition != 0 && slices.ContainsFunc(c.entitiesOf(i), func(e mention.Entity) bool {
		return e.Kind == mention.Place && e.Start <= c.Doc.Tokens.All[c.Items[s.First].First+1].End
	})
}

// growAlike: the figures tell how much all and the groups grew or shrank, or are money.
func (c *checker) growAlike(whole int, parts []int) bool {
	return c.Doc.Quantities[whole].Unit != mention.Percent || c.tellsTurn(whole) && c.tellsTurn(parts[0])
}

// wholeRest is how many points percentages of one whole may lack or have too many: a
// small group is left out, and every figure is rounded.
const wholeRest = 5

// makeUp: the percentages are of one whole, which they add up to.
func (c *checker) makeUp(parts []int) bool {
	sum := 0.0
	for _, q := range parts {
		sum += c.mid(q)
	}
	return math.Abs(sum-100) < wholeRest
}

// areHalves: the sentence speaks of two groups that make a whole.
func (c *checker) areHalves(sentence int) bool {
	return c.sentenceHas(sentence, classHalf) && c.sentenceHas(sentence, classOtherHalf)
}
