package dates

import (
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// chronicleSide is how many years told before and behind one are looked at, and chronicleLeast how many in order show that
// the article tells things one after the other.
const chronicleSide, chronicleLeast = 3, 4

// bindChronicle finds a year out of order where the years around are told one after the other, and that a slip of the
// pen explains: 1822, 1849, 1816, 1869, 1874 with 1861 meant.
func bindChronicle(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var at, told []int
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Relative || t.Dateline || len(t.ISO) < 4 || t.Kind != mention.Year && t.Kind != mention.Month && t.Kind != mention.Day ||
			c.Sentences[t.Sentence].Skip {
			continue
		}
		if y, err := strconv.Atoi(t.ISO[:4]); err == nil {
			at, told = append(at, i), append(told, y)
		}
	}
	if !inOrder(told) {
		return nil
	}
	var out []*passage.Binding
	for i := 1; i+1 < len(told); i++ {
		first, last := ascending(told, i)
		outside := told[i] < told[first] || told[i] > told[last]
		if last-first < chronicleLeast || told[i-1] > told[i+1] || !outside || !swappedBetween(told[i], told[i-1], told[i+1]) {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("early", c.TimeFiller(at[i-1]))
		b.Add("when", c.TimeFiller(at[i]))
		b.Add("late", c.TimeFiller(at[i+1]))
		out = append(out, b)
	}
	return out
}

// A text that tells one thing after the other goes back in time once or twice, and in no more than one of so many years.
const backAlways, backOneOf = 2, 10

// inOrder: so few years stand before the one told last that the text is told in their order. A year out of order is one or two steps back.
func inOrder(told []int) bool {
	back := 0
	for i := 1; i < len(told); i++ {
		if told[i] < told[i-1] {
			back++
		}
	}
	return back <= backAlways+len(told)/backOneOf
}

// ascending are the first and the last of the years around number i that ascend on either side of it.
func ascending(told []int, i int) (first, last int) {
	first, last = i-1, i+1
	for first > 0 && i-first < chronicleSide && told[first-1] <= told[first] {
		first--
	}
	for last+1 < len(told) && last-i < chronicleSide && told[last+1] >= told[last] {
		last++
	}
	return first, last
}

// swappedBetween: with two neighbouring digits exchanged, the year lies between two others.
func swappedBetween(year, low, high int) bool {
	return passage.Swaps(strconv.Itoa(year), func(digits string) bool {
		y, err := strconv.Atoi(digits)
		return err == nil && y > low && y < high
	})
}
