package sums

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// halfPairs are the word classes of two groups that make a whole.
var halfPairs = [...][2]string{{classHalf, classOtherHalf}, {"at-home", "abroad"}, {"eastern", "western"}}

// bindHalves finds percentages of two groups that make a whole, each with the word for its group, and the one of
// both in the same sentence, set off by a mark or called so, or in the next.
func bindHalves(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Sentences {
		for _, pair := range halfPairs {
			if c.Sentences[i].Numbers < 2 || !c.SentenceHas(i, pair[0]) || !c.SentenceHas(i, pair[1]) {
				continue
			}
			if b := c.halvesIn(i, pair, fp.Frame); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

// halvesIn binds the first two neighbouring percentages of the sentence that are of the two groups and have a whole.
func (c *Sums) halvesIn(sentence int, pair [2]string, frame *rules.Frame) *passage.Binding {
	all := c.QuantitiesOf(sentence)
	for i := range len(all) - 1 {
		if !c.ofHalves(all, i, pair) {
			continue
		}
		parts := []int{all[i], all[i+1]}
		w := c.wholeOfHalves(all, i)
		if w < 0 || !c.ofOneKind(w, parts) || !c.ofOneSize(w, parts) || !c.sideBySide(append([]int{w}, parts...)) || !c.TellsTurn(w) && c.makeUp(parts) {
			continue
		}
		b := &passage.Binding{Frame: frame, Weak: true}
		b.Add("mean", c.QuantityFiller(w))
		b.Add("parts", c.QuantityFiller(parts[0]))
		b.Add("parts", c.QuantityFiller(parts[1]))
		return b
	}
	return nil
}

// ofOneKind: the three figures are of one time, and all tell how much or all by how much; the words for that are often told once in a sentence.
func (c *Sums) ofOneKind(whole int, parts []int) bool {
	all := append([]int{whole}, parts...)
	if slices.ContainsFunc(all, c.OfEarlier) {
		return false
	}
	q := c.Doc.Quantities
	if q[whole].Sentence != q[parts[0]].Sentence {
		return c.OfKind(parts[1], whole)
	}
	by := func(k int) bool { return c.Precedes(&q[k], evidence.ClassBy) }
	return by(parts[0]) == by(whole) && by(parts[1]) == by(whole)
}

// farFromHalves is how many times a figure of all may lie above or below all of its groups; what is farther off is of something else.
const farFromHalves = 4

// ofOneSize: the figure may be one of all groups.
func (c *Sums) ofOneSize(whole int, parts []int) bool {
	a, b := c.Mid(parts[0]), c.Mid(parts[1])
	return c.Mid(whole) <= farFromHalves*max(a, b) && c.Mid(whole)*farFromHalves >= min(a, b)
}

// ofHalves: the i-th and the next of the sentence's figures are percentages, and the words say of each which of the two groups
// it is of: before both, behind both, or one before and one behind.
func (c *Sums) ofHalves(all []int, i int, pair [2]string) bool {
	q := c.Doc.Quantities
	x, y := &q[all[i]], &q[all[i+1]]
	if y.Unit != mention.Percent || x.Unit != mention.Percent && !roletype.Bare(x) {
		return false
	}
	sent := c.Doc.Tokens.Sentences[x.Sentence]
	lo, hi := sent.First, sent.Last
	if i > 0 {
		lo = q[all[i-1]].Last
	}
	if i+2 < len(all) {
		hi = q[all[i+2]].First
	}
	before, between, behind := c.groupsNamed(lo, x.First, pair), c.groupsNamed(x.Last, y.First, pair), c.groupsNamed(y.Last, hi, pair)
	return each(before, between) || each(between, behind) || len(between) == 0 && twoGroups(before) || len(before)+len(behind) == 0 && twoGroups(between)
}

// each: two lists of groups named have one each, and not the same.
func each(one, other []int) bool {
	return len(one) == 1 && len(other) == 1 && one[0] != other[0]
}

// twoGroups: a list of groups named has both.
func twoGroups(named []int) bool {
	return len(named) == 2 && named[0] != named[1]
}

// groupsNamed lists which of the two groups the tokens name.
func (c *Sums) groupsNamed(first, last int, pair [2]string) []int {
	var out []int
	for k := first; k < last; k++ {
		for i, class := range pair {
			if c.TokenIn(k, class) {
				out = append(out, i)
			}
		}
	}
	return out
}

// Word classes by a figure that is of everybody or everything, and of what is told of today.
const (
	classOfBoth = "of-both"
	classNow    = "now"
)

// wholeOfHalves is the only other percentage of the sentence, which a mark sets off from the two behind it or which is called
// that of all behind them, or else the only one of the next sentence, called so; -1 where there is none.
func (c *Sums) wholeOfHalves(all []int, i int) int {
	x, y := &c.Doc.Quantities[all[i]], &c.Doc.Quantities[all[i+1]]
	others := slices.DeleteFunc(slices.Clone(all), func(q int) bool {
		return q == all[i] || q == all[i+1] || c.Doc.Quantities[q].Unit != mention.Percent
	})
	if len(others) == 0 && x.Sentence+1 < len(c.Sentences) {
		next := slices.DeleteFunc(c.QuantitiesOf(x.Sentence+1), func(q int) bool { return c.Doc.Quantities[q].Unit != mention.Percent })
		sent := c.Doc.Tokens.Sentences[x.Sentence+1]
		if len(next) == 1 && c.SentenceHas(x.Sentence+1, classOfBoth) && !c.TokensIn(sent.First, sent.Last, classNow) && !c.ownScope(x.Sentence, x.Sentence+1) {
			return next[0]
		}
	}
	if len(others) != 1 {
		return -1
	}
	w := &c.Doc.Quantities[others[0]]
	if others[0] < all[i] && c.setOff(w.Last, x.First) || others[0] > all[i+1] && c.TokensIn(y.Last, c.Doc.Tokens.Sentences[x.Sentence].Last, classOfBoth) {
		return others[0]
	}
	return -1
}

// setOff: a mark stands between the tokens, and no word that turns to something else.
func (c *Sums) setOff(first, last int) bool {
	marked := false
	for k := first; k < last; k++ {
		if c.TokenIn(k, evidence.ClassTurnsAway) {
			return false
		}
		switch c.Doc.Tokens.All[k].Lower {
		case ":", "(", ",", "–", "—":
			marked = true
		}
	}
	return marked
}
