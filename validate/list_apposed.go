package validate

import "crossfoot/extract/mention"

// Word classes of lists that stand right at the noun they spell out.
const (
	classListPlace = "list-place" // things that are their names: "the cities of"
	classListOf    = "list-of"    // joins such a noun and the names
)

// apposed reads names that follow the counted noun without a mark: "die drei Länder
// Frankreich, Spanien und Italien", "the three cities of Leeds, York and Hull". Only
// where the article says that it means all of them.
func (c *checker) apposed(m *mention.Quantity) (list, bool) {
	sent := c.doc.Tokens.Sentences[m.Sentence]
	if !c.definite(m) {
		return list{}, false
	}
	k := m.Last
	if k+1 < sent.Last && c.inClass(c.doc.Tokens.All[k].Lower, classListOf) && c.nounIn(m, classListPlace) {
		k++
	}
	end := c.namesEnd(k, sent.Last)
	if end == k || end < sent.Last && c.goesOn(end) {
		return list{}, false
	}
	return c.enumeration(k, end, "", true)
}

// namesEnd is the token behind the names, commas and conjunctions from token k on.
func (c *checker) namesEnd(k, last int) int {
	end, joined := k, false
	for ; k < last; k++ {
		t := &c.doc.Tokens.All[k]
		switch {
		case c.inClass(t.Lower, classListAnd):
			joined = true
		case t.Capital:
			end = k + 1
		case t.Is(",") && !joined, c.inClass(t.Lower, classListLink), t.Is("-"):
		default:
			return end
		}
	}
	return end
}

// goesOn: a list that seems to end at token k has more members.
func (c *checker) goesOn(k int) bool {
	t := &c.doc.Tokens.All[k]
	return c.inClass(t.Lower, classListAnd) || c.inClass(t.Lower, classListOpen)
}

// summedUp reads names that open the sentence before the count: "France, Spain and
// Italy, the three countries hit hardest, objected".
func (c *checker) summedUp(m *mention.Quantity) (list, bool) {
	sent := c.doc.Tokens.Sentences[m.Sentence]
	k := m.First - 1
	all := k > sent.First && c.inClass(c.doc.Tokens.All[k].Lower, classListAll)
	if all {
		k--
	}
	if k <= sent.First+2 || m.Last >= sent.Last {
		return list{}, false
	}
	mark := &c.doc.Tokens.All[k]
	if !(mark.Is(",") && all || dash(mark)) || !c.closedBy(mark.Lower, m.Last, sent.Last) {
		return list{}, false
	}
	return c.enumeration(sent.First, k, "", true)
}

// closedBy: the insertion that mark opened ends with the same mark, and counts
// nothing else before it does.
func (c *checker) closedBy(mark string, k, last int) bool {
	for end := min(last, k+2*maxItemTokens); k < end; k++ {
		t := &c.doc.Tokens.All[k]
		if t.Lower == mark {
			return true
		}
		if c.goesOn(k) {
			return false
		}
	}
	return false
}
