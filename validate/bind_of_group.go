package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["of-group"] = bindOfGroup }

// Roles of what stands out from a group: the group's size, and the figures of the others.
const (
	roleSize = "size"
	roleRest = "rest"
)

// largestGroup bounds the groups of which all figures are looked for.
const largestGroup = 8

// bindOfGroup finds who is said to be the most or the least of so many ("the larger of the
// two", "the youngest of the four"), the figure told with it (role "one") and those of the
// others ("rest"), where a passage has just as many of the kind as the group.
func bindOfGroup(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		size := b.get(roleSize)
		n := c.groupSize(&size[0])
		v := c.versusOf(b)
		if v == nil || n < 2 || n > largestGroup {
			continue
		}
		for _, one := range [...]int{v.toldBehind(), v.toldInFront()} {
			if one < 0 {
				continue
			}
			if rest := v.othersOf(one, n-1); rest != nil {
				r := b.with(roleSubject, c.quantityFiller(one))
				for _, q := range rest {
					r.add(roleRest, c.quantityFiller(q))
				}
				out = append(out, r)
				break
			}
		}
	}
	return out
}

// groupSize is how many the words say there are, 0 where they do not tell.
func (c *checker) groupSize(f *filler) int {
	if f.quantity < 0 {
		return 2 // "both"
	}
	m := &c.Doc.Quantities[f.quantity]
	if m.Unit != mention.Count || c.vague(f.quantity) {
		return 0
	}
	return int(c.mid(f.quantity))
}

// groupReach is how many items stand between the words for the group and the figure.
const groupReach = 8

// toldBehind is the first figure behind the cue that tells how much one has.
func (v *versus) toldBehind() int {
	for k := v.end; k < min(v.s.Last, v.end+groupReach); k++ {
		if it := &v.c.Items[k]; it.Stop {
			return -1
		} else if it.Kind == stream.QuantityItem && v.c.weighs(int(it.Index)) {
			return int(it.Index)
		}
	}
	return -1
}

// toldInFront is the figure right before the cue, in the phrase that it stands in apposition to.
func (v *versus) toldInFront() int {
	for k := v.first - 1; k >= max(v.s.First, v.first-2*aloneReach); k-- {
		if it := &v.c.Items[k]; it.Stop {
			return -1
		} else if it.Kind == stream.QuantityItem && v.c.weighs(int(it.Index)) {
			return int(it.Index)
		}
	}
	return -1
}

// othersOf are the figures of the kind of one in its sentence and the next, or the one
// before, where there are so many of them; nil else.
func (v *versus) othersOf(one, n int) []int {
	c, s := v.c, v.sentence()
	for _, around := range [...][2]int{{s, s}, {s, s + 1}, {s - 1, s}, {s - 1, s - 1}} {
		var out []int
		for i := max(around[0], 0); i <= min(around[1], len(c.Sentences)-1); i++ {
			for _, q := range c.quantitiesOf(i) {
				if k := c.ItemAt(c.Doc.Quantities[q].Number.Start); q != one && (k < v.first || k >= v.end) && c.weighable(one, q) && !c.near(q, classInAll) {
					out = append(out, q)
				}
			}
		}
		if len(out) == n {
			return out
		}
	}
	return nil
}
