package completion

import (
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// Nested groups the bindings of a frame that takes lists: one that ends at the same
// figure as a longer one and takes part of its figures is another reading of the
// same statement. "Output fell 3%; the state pays 60%, the city the other 40%." The
// option "lists: longest" leaves only the longest: for rules that a part of a list
// always meets.
func Nested(f *rules.Frame, bs []*passage.Binding) [][]*passage.Binding {
	if len(bs) == 0 {
		return nil
	}
	if !takesLists(f) {
		out := make([][]*passage.Binding, len(bs))
		for i := range bs {
			out[i] = bs[i : i+1]
		}
		return out
	}
	bs = slices.Clone(bs)
	slices.SortStableFunc(bs, func(a, b *passage.Binding) int {
		x, y := a.Quantities(), b.Quantities()
		if a, b := Last(x), Last(y); a != b {
			return a - b
		}
		return len(y) - len(x)
	})
	var out [][]*passage.Binding
	for _, b := range bs {
		if n := len(out); n > 0 && within(b, out[n-1][0]) {
			if len(out[n-1]) < MaxReadings && f.Options["lists"] != "longest" {
				out[n-1] = append(out[n-1], b)
			}
			continue
		}
		out = append(out, []*passage.Binding{b})
	}
	return out
}

func takesLists(f *rules.Frame) bool {
	for _, r := range f.Roles {
		if r.Many {
			return true
		}
	}
	return false
}

// within: b takes only figures that a takes too, and ends where a ends.
func within(b, a *passage.Binding) bool {
	x, y := b.Quantities(), a.Quantities()
	if Last(x) != Last(y) {
		return false
	}
	for _, q := range x {
		if _, ok := slices.BinarySearch(y, q); !ok {
			return false
		}
	}
	return true
}

// Last is the last figure, -1 where there is none.
func Last(x []int) int {
	if len(x) == 0 {
		return -1
	}
	return x[len(x)-1]
}
