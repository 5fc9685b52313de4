package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// groupReach is how many items behind a word or a figure the group stands that it is told of, or before a figure.
const groupReach = 4

// GroupBehind are the words of content of the group that the item is told of, behind it: "a majority of shops", "12 per cent of drivers".
func (c *Evidence) GroupBehind(k int) passage.Context {
	last := min(k+1+groupReach, c.Sentences[c.Items[k].Sentence].Last)
	if k+1 >= last || c.Items[k+1].Kind != stream.WordItem || c.Items[k+1].Pause || !c.WordIn(k+1, ClassOfWord) {
		return nil
	}
	return c.groupIn(k+1, last)
}

// GroupBefore are those of the group that a phrase before the item names, where that opens its clause: "of the men 57 per cent".
func (c *Evidence) GroupBefore(k int) passage.Context {
	first, _ := c.ClauseAround(k, c.EndsClause)
	for ; first < k && c.Items[first].Kind == stream.WordItem && c.WordClass(&c.Items[first])&lang.Coordinator != 0; first++ {
	}
	if k-first < 2 || k-first > groupReach+1 || c.Items[first].Kind != stream.WordItem || !c.WordIn(first, classGroupOf) {
		return nil
	}
	return c.groupIn(first+1, k)
}

// groupIn are the words of content up to the first mark, verb or figure.
func (c *Evidence) groupIn(first, last int) passage.Context {
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind != stream.WordItem || it.Pause || it.Stop || c.IsVerb(int(it.First)) {
			return c.ContentOfItems(first, k)
		}
	}
	return c.ContentOfItems(first, last)
}

// classGroupOf holds prepositions of those of whom something is told: "of the men", "among farmers".
const classGroupOf = "group-of"

// OtherGroup: the figure of the item at is told of another group than the word that ends with the item cue: "a majority of shops … 12 per cent of
// drivers".
func (c *Evidence) OtherGroup(cue, at int) bool {
	ours, theirs := c.GroupBehind(cue), c.GroupBehind(at)
	if len(theirs) == 0 {
		theirs = c.GroupBefore(at)
	}
	return len(ours) > 0 && len(theirs) > 0 && ours.Shared(theirs) == 0
}
