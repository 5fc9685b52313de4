package passage

import (
	"sort"
)

// OptionTimes is a frame's option: "none" where figures told for several times are
// no parts of one whole ("44% in January, 47% in February").
const OptionTimes = "times"

// OverTime: times stand between the binding's first and last piece.
func (c *Passage) OverTime(b *Binding) bool {
	first, last := len(c.Doc.Text), 0
	for _, r := range b.Roles {
		for i := range r.Fillers {
			first, last = min(first, r.Fillers[i].Span.Start), max(last, r.Fillers[i].Span.End)
		}
	}
	times := c.Doc.Times
	next := sort.Search(len(times), func(i int) bool { return times[i].Start >= first })
	return next < len(times) && times[next].End <= last
}
