package passage

import (
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// unlistedReach bounds the words between the last listed number and the "and" behind it.
const unlistedReach = 4

// unlisted: the enumeration goes on with a single thing that is told without a
// number ("seven passengers, four drivers and one pedestrian"), so that the numbers
// are not all of it.
func (c *Passage) unlisted(m *stream.Matcher) bool {
	last := -1
	for _, cp := range m.Captures {
		if cp.Node.Kind == rules.RoleNode && m.Frame.Roles[cp.Node.Name].Many {
			last = max(last, cp.Item)
		}
	}
	if last < 0 {
		return false
	}
	for k := last + 1; k < min(last+2+unlistedReach, len(c.Items)-1); k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem || it.Stop {
			return false
		}
		if c.TokenIn(int(it.Index), ClassListAnd) {
			next := &c.Items[k+1]
			return next.Kind == stream.WordItem && c.TokenIn(int(next.Index), ClassOneThing)
		}
	}
	return false
}
