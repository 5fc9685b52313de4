package validate

import "sort"

// optionTimes is a frame's option: "none" where figures told for several times are
// no parts of one whole ("44% in January, 47% in February").
const optionTimes = "times"

// overTime: times stand between the binding's first and last piece.
func (c *checker) overTime(b *binding) bool {
	first, last := len(c.Doc.Text), 0
	for _, r := range b.roles {
		for i := range r.fillers {
			first, last = min(first, r.fillers[i].span.Start), max(last, r.fillers[i].span.End)
		}
	}
	times := c.Doc.Times
	next := sort.Search(len(times), func(i int) bool { return times[i].Start >= first })
	return next < len(times) && times[next].End <= last
}
