package compare

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Word classes of two figures that may be the ends of a range.
const (
	classRangeTo     = "range-to"          // joins the ends of a range: "to"
	classRangeOnly   = "range-only"        // joins nothing else: "bis"
	classRangeLead   = "range-lead"        // stands before a range: "at 20 to 30", "between"
	classRangeVerb   = "range-verb"        // tells a range of any figures: "vary"
	classRanges      = "ranges-from"       // tells a range of amounts: "prices run from"
	classNoRange     = "no-range"          // tells of votes, results, odds: no range
	classComparative = "range-comparative" // goes with a range of how much: "lower by 3 to 5 per cent"
)

// rangeGap bounds the items between the ends of a range, in which something may be set in: "60, on
// the plain, to 110".
const rangeGap = 14

// leastPlain is from how much on bare numbers are no vote, no odds and no time of day.
const leastPlain = 100

// turned takes two figures beside each other for the ends of a range of which the larger stands first.
// Reading "A to B" takes such figures for a change; here the wording shows that they are none.
func (c *Comparisons) turned(f *rules.Frame, q int) *passage.Binding {
	if q+1 >= len(c.Doc.Quantities) || !c.rangeEnds(q) {
		return nil
	}
	at, by := c.ItemAt(c.Doc.Quantities[q].Start), c.ItemAt(c.Doc.Quantities[q+1].Start)
	if c.Items[at].Kind != stream.QuantityItem || c.Items[by].Kind != stream.QuantityItem {
		return nil // inside a time
	}
	joint, only, loose := c.rangeJoint(at+1, by)
	if !only && roletype.Bare(&c.Doc.Quantities[q+1]) && c.SentenceHas(c.Doc.Quantities[q].Sentence, classNoRange) {
		return nil // a vote, wherever it is called so
	}
	if joint < 0 || c.changesAround(at, by) || loose && (c.beforeThing(by) || c.ownPlace(by)) || (!only || loose) && !c.rangeLed(at, by, loose) {
		return nil
	}
	b := &passage.Binding{Frame: f}
	b.Add("low", c.QuantityFiller(q))
	b.Add("high", c.QuantityFiller(q+1))
	return b
}

// rangeEnds: the figure and the one behind it are told exactly, and in one unit.
func (c *Comparisons) rangeEnds(q int) bool {
	a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	if a.Sentence != b.Sentence || c.Sentences[a.Sentence].Skip || a.IsRange || b.IsRange || a.Low == nil || b.High == nil || a.Hedge == mention.UpTo ||
		a.Hedge == mention.Under {
		return false
	}
	if a.Unit == mention.Percent && evidence.Nought(c.Mid(q)+c.Mid(q+1)-100) {
		return false // the two sides of a vote
	}
	if a.Negative || b.Negative || c.Mid(q) <= c.Mid(q+1) || c.Mid(q+1) <= 0 {
		return false
	}
	return roletype.Bare(a) && a.First+1 < b.First || roletype.SameUnit(a, b) && (a.Noun == b.Noun || a.Noun == "")
}

// rangeJoint is the item of the only word that joins the figures; -1 where there is none, or where more
// stands between than brackets and what commas set in. only: the word joins nothing but ranges; loose:
// behind the first figure stands what it is the end for ("£50 for a day, to").
func (c *Comparisons) rangeJoint(first, last int) (joint int, only, loose bool) {
	joint = -1
	if last-first > rangeGap {
		return -1, false, false
	}
	aside := 0 // inside brackets
	for k := first; k < last; k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || c.WordClass(it)&(evidence.Finite|lang.Coordinator|lang.Subordinator) != 0 {
			return -1, false, false
		}
		switch {
		case c.IsMark(it, "("):
			aside++
		case c.IsMark(it, ")"):
			aside--
		case aside > 0, c.IsComma(k):
		case c.TokenIn(int(it.First), classRangeTo):
			if joint >= 0 {
				return -1, false, false
			}
			joint, only = k, c.TokenIn(int(it.First), classRangeOnly)
		case it.Hedge, joint >= 0 && c.WordClass(it)&lang.Determiner != 0:
		default:
			loose = loose || !c.setIn(k, first, joint, last)
		}
	}
	return joint, only, loose
}

// setIn: the item, of those from first to last, stands between two commas on one side of the joint.
func (c *Comparisons) setIn(k, first, joint, last int) bool {
	if joint >= 0 {
		first = joint
	}
	return slices.ContainsFunc(c.Items[first:k], c.comma) && slices.ContainsFunc(c.Items[k+1:last], c.comma)
}

// comma: the item is a comma.
func (c *Comparisons) comma(it stream.Item) bool { return c.IsMark(&it, ",") }

// rangeLed: words before the figures show that they are the ends of a range: "ranges from", "lower by", or,
// right before, "at".
func (c *Comparisons) rangeLed(at, by int, loose bool) bool {
	class := classRanges
	if roletype.Bare(&c.Doc.Quantities[c.Items[by].Index]) {
		class = classRangeVerb
	}
	first, _ := c.ClauseAround(at, c.EndsClause)
	if c.ItemsHave(first, at, class) || c.comparedBy(at-1, at) {
		return true
	}
	for k := at - 1; !loose && by-at == 2 && k >= first && c.Items[k].Kind == stream.WordItem; k-- {
		if c.TokenIn(int(c.Items[k].First), classRangeLead) {
			return !c.fewOnly(k, at, by)
		}
		if !c.Items[k].Hedge {
			return false
		}
	}
	return false
}

// beforeThing: the figure only says how large what stands behind it is: "the $300 rebate".
func (c *Comparisons) beforeThing(at int) bool {
	next := int(c.Items[at].Last)
	return next < len(c.Doc.Tokens.All) && c.IsContent(next, false)
}

// ownPlace: behind the figure stands what it is told of, as behind the one before it: "from £45 for a seat to £12 for standing room".
// What goes "up to" an end goes up.
func (c *Comparisons) ownPlace(at int) bool {
	return c.WordIn(at-1, classRangeTo) && !c.WordIn(at-2, evidence.ClassUpOrDown) && at+1 < c.Sentences[c.Items[at].Sentence].Last && c.WordClass(&c.Items[at+1])&lang.Preposition != 0
}

// fewOnly: small numbers of nothing, which may be a vote, odds or a time of day ("at ten to six"), are a
// range only where they are ages.
func (c *Comparisons) fewOnly(lead, at, by int) bool {
	a, b := int(c.Items[at].Index), int(c.Items[by].Index)
	if !roletype.Bare(&c.Doc.Quantities[a]) || !roletype.Bare(&c.Doc.Quantities[b]) || c.Mid(b) >= leastPlain {
		return false
	}
	return !c.WordIn(lead, evidence.ClassAged) && (lead < 1 || !c.WordIn(lead-1, evidence.ClassPeople))
}

// changesAround: words around the figures tell of a change, a vote or a result, of which they may be told.
// What is more or less "by" so much to so much tells none.
func (c *Comparisons) changesAround(at, by int) bool {
	first, _ := c.ClauseAround(at, c.EndsClause)
	_, last := c.ClauseAround(by, c.EndsClause)
	for k := first; k < last; k++ {
		if (c.WordIn(k, evidence.ClassUpOrDown) || c.WordIn(k, classNoRange)) && !c.comparedBy(k+1, at) {
			return true
		}
	}
	return false
}

// comparedBy: the item before the one at a figure is the "by" of a comparison: "lower by 3 to 5 per cent".
func (c *Comparisons) comparedBy(by, at int) bool {
	return by+1 == at && by > 0 && c.WordIn(by, evidence.ClassBy) && c.WordIn(by-1, classComparative)
}
