package evidence

import (
	"strings"

	"crossfoot/extract/mention"
)

// OnlyTwice: no other time of the text holds what these two tell, so that what they have in
// common need not be said in the same words.
func (c *Evidence) OnlyTwice(first, second int) bool {
	return c.lonely(first, second) && c.lonely(second, first)
}

// Moment is the time as ISO 8601 or, where no year is known, as it is written.
func (c *Evidence) Moment(m *mention.Time) string {
	if m.ISO != "" {
		return m.ISO
	}
	return strings.Join(strings.Fields(c.Doc.Text[m.Start:m.End]), "-")
}

// lonely: no other time of the text, but for the one given, holds the time.
func (c *Evidence) lonely(t, but int) bool {
	if c.holders == nil {
		c.holders = make([]int, len(c.Doc.Times))
	}
	if c.holders[t] == 0 {
		c.holders[t] = c.countHolders(t) + 1
	}
	n := c.holders[t] - 1
	return n == 0 || n == 1 && strings.Contains(c.Moment(&c.Doc.Times[but]), c.Moment(&c.Doc.Times[t]))
}

// countHolders counts the other times of the text that hold the time.
func (c *Evidence) countHolders(t int) int {
	moment, n := c.Moment(&c.Doc.Times[t]), 0
	for i := max(0, t-TwinWindow); i < min(len(c.Doc.Times), t+TwinWindow); i++ {
		if i != t && strings.Contains(c.Moment(&c.Doc.Times[i]), moment) {
			n++
		}
	}
	return n
}
