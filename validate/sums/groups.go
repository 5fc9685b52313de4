package sums

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

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
	classOfThese   = "of-these" // takes a figure before for the whole: "davon"
)

// bindGroups finds figures of several groups told side by side ("8 per cent in the
// north and 3 per cent in the south") and the one before them that is of all (role
// "mean"), which lies between them ("parts"), and those of two groups that make a whole beside that of both.
func bindGroups(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
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
			b := &passage.Binding{Frame: fp.Frame, Weak: true}
			b.Add("mean", c.QuantityFiller(whole))
			for _, q := range parts {
				b.Add("parts", c.QuantityFiller(q))
			}
			b.AgreeOnly = !c.outgrows(whole, parts) && (!halves || c.withinGroup(whole, i) || c.ownPlace(whole))
			out = append(out, b)
		}
	}
	return append(out, bindHalves(c, fp)...)
}

// groupsFrom lists the figures of groups in the sentence, or in it and the next where
// it has only one.
func (c *Sums) groupsFrom(sentence int) []int {
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
func (c *Sums) ownScope(first, second int) bool {
	return c.SentenceHas(second, evidence.ClassTurnsAway) || c.OtherTime(first, second)
}

// kindredIn lists the figures of the sentence that may be of groups: all of one kind,
// that of the given one where it is not negative.
func (c *Sums) kindredIn(sentence, like int) []int {
	var out []int
	for _, q := range c.QuantitiesOf(sentence) {
		if c.Standing(c.ItemAt(c.Doc.Quantities[q].Number.Start)) < 0 || c.OfEarlier(q) {
			continue
		}
		if like < 0 {
			like = q
		}
		if c.Doc.Quantities[q].Unit != c.Doc.Quantities[like].Unit || c.TellsTurn(q) != c.TellsTurn(like) {
			return nil
		}
		out = append(out, q)
	}
	return out
}

// sideBySide: nothing says that the figures are of different times, things or
// directions.
func (c *Sums) sideBySide(parts []int) bool {
	for i, q := range parts {
		if c.Mid(q) < 0 || c.MarkedEarlier(q) || c.Near(q, evidence.ClassGoalMark) {
			return false
		}
		for _, o := range parts[:i] {
			if !c.SameTime(o, q) || c.TurnsApart(o, q) || c.MeasuresApart(c.Doc.Claims[o].Metric.Text, c.Doc.Claims[q].Metric.Text) {
				return false
			}
		}
	}
	return true
}

// wholeBefore is the figure of all groups: the only one of its kind in the nearest
// sentence before them that has any; -1 where there is none.
func (c *Sums) wholeBefore(sentence int, parts []int) int {
	for i := sentence - 1; i >= max(0, sentence-groupsBack); i-- {
		found := slices.DeleteFunc(c.QuantitiesOf(i), func(q int) bool { return !c.OfKind(parts[0], q) || c.ofOtherYear(q, parts[0]) })
		if len(found) == 0 {
			continue
		}
		if w := found[0]; len(found) == 1 && (c.Doc.Quantities[w].Unit == mention.Percent || c.SentenceHas(i, evidence.ClassMean)) &&
			c.sideBySide(append([]int{w}, parts...)) && c.groupsOf(parts, w) {
			return w
		}
		return -1
	}
	return -1
}

// groupsOf: the parts may be groups of what the whole tells of: a measured thing, of
// which nothing sets the two sentences apart as two groups of something else.
func (c *Sums) groupsOf(parts []int, whole int) bool {
	first, second := c.Doc.Quantities[whole].Sentence, c.Doc.Quantities[parts[0]].Sentence
	switch {
	case !c.OneMatter(parts[0], whole) || c.NamesClash(first, second):
		return false
	case c.areHalves(second) || c.SentenceHas(second, classOfThese):
		return true
	case !c.measuresIn(first) || c.OtherOpening(first, second) || c.OtherAttribute(first, second):
		return false
	}
	return slices.ContainsFunc(parts, func(q int) bool { return !c.SubjectsApart(whole, q) })
}

// measuresIn: a word of the sentence names a measured thing.
func (c *Sums) measuresIn(sentence int) bool {
	s := &c.Sentences[sentence]
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && c.Measured(&it) && c.TurnAt(&it) == 0
	})
}

// ofOtherYear: the figure's clause names a year, and the other's claim is of none or of
// another.
func (c *Sums) ofOtherYear(q, other int) bool {
	t := c.ClauseTime(q)
	return t != nil && t.Kind == mention.Year && !strings.HasPrefix(c.Doc.Claims[other].Time.Key, t.ISO)
}

// farAbove is how far, as a ratio, a whole must grow faster than its groups for their
// contradiction: what is nearer may come from groups that nobody tells.
const farAbove = 1.5

// outgrows: the whole grew much faster than any of the groups, and all are said of one measured thing.
func (c *Sums) outgrows(whole int, parts []int) bool {
	w := &c.Doc.Claims[whole]
	return !slices.ContainsFunc(parts, func(q int) bool {
		return c.Mid(whole) <= farAbove*c.Mid(q) || !c.SharesMeasure(w.Metric.Text, c.Doc.Claims[q].Metric.Text)
	})
}

// withinGroup: the sentence of the halves opens with a group of its own, of which the
// whole's knows nothing: "among pupils of eleven, 30% of the boys and 21% of the girls".
func (c *Sums) withinGroup(whole, sentence int) bool {
	s := &c.Sentences[sentence]
	if c.WordClass(&c.Items[s.First])&lang.Preposition == 0 {
		return false
	}
	known := c.ContentOfSentence(c.Doc.Quantities[whole].Sentence)
	for k := s.First + 1; k < s.Last && !c.Items[k].Pause && !c.Verbal(&c.Items[k]); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			return true
		case c.TokenIn(int(it.First), classHalf) || c.TokenIn(int(it.First), classOtherHalf):
			return false
		}
	}
	opening := c.Phrase(s.First, s.Last)
	return len(opening) > 0 && opening.Shared(known) == 0
}

// ownPlace: the sentence of the whole opens with a place: "in Vorarlberg it is 31%".
func (c *Sums) ownPlace(whole int) bool {
	i := c.Doc.Quantities[whole].Sentence
	s := &c.Sentences[i]
	return c.WordClass(&c.Items[s.First])&lang.Preposition != 0 && slices.ContainsFunc(c.EntitiesOf(i), func(e mention.Entity) bool {
		return e.Kind == mention.Place && e.Start <= c.Doc.Tokens.All[c.Items[s.First].First+1].End
	})
}

// growAlike: the figures tell how much all and the groups grew or shrank, or are money.
func (c *Sums) growAlike(whole int, parts []int) bool {
	return c.Doc.Quantities[whole].Unit != mention.Percent || c.TellsTurn(whole) && c.TellsTurn(parts[0])
}

// wholeRest is how many points percentages of one whole may lack or have too many: a
// small group is left out, and every figure is rounded.
const wholeRest = 5

// makeUp: the percentages are of one whole, which they add up to.
func (c *Sums) makeUp(parts []int) bool {
	sum := 0.0
	for _, q := range parts {
		sum += c.Mid(q)
	}
	return math.Abs(sum-100) < wholeRest
}

// areHalves: the sentence speaks of two groups that make a whole.
func (c *Sums) areHalves(sentence int) bool {
	return slices.ContainsFunc(halfPairs[:], func(pair [2]string) bool { return c.SentenceHas(sentence, pair[0]) && c.SentenceHas(sentence, pair[1]) })
}
