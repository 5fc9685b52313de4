package validate

import "crossfoot/rules"

// unlistedReach bounds the words between the last listed number and the "and" behind it.
const unlistedReach = 4

// unlisted: the enumeration goes on with a single thing that is told without a
// number ("seven passengers, four drivers and one pedestrian"), so that the numbers
// are not all of it.
func (c *checker) unlisted(m *matcher) bool {
	last := -1
	for _, cp := range m.captures {
		if cp.node.Kind == rules.RoleNode && m.frame.Roles[cp.node.Name].Many {
			last = max(last, cp.item)
		}
	}
	if last < 0 {
		return false
	}
	for k := last + 1; k < min(last+2+unlistedReach, len(c.items)-1); k++ {
		it := &c.items[k]
		if it.kind != wordItem || it.stop {
			return false
		}
		if c.tokenIn(int(it.index), classListAnd) {
			next := &c.items[k+1]
			return next.kind == wordItem && c.tokenIn(int(next.index), classOneThing)
		}
	}
	return false
}
