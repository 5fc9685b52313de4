package completion

import (
	"testing"

	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// listed is a binding of a list that takes the quantities given.
func listed(f *rules.Frame, quantities ...int) *passage.Binding {
	b := &passage.Binding{Frame: f}
	for _, q := range quantities {
		b.Add("parts", passage.Filler{Quantity: q, Time: -1})
	}
	return b
}

func TestNested(t *testing.T) {
	many := map[string]rules.Role{"parts": {Type: "any", Many: true}}
	all := &rules.Frame{Roles: many}
	longest := &rules.Frame{Roles: many, Options: map[string]string{"lists": "longest"}}
	plain := &rules.Frame{Roles: map[string]rules.Role{"parts": {Type: "any"}}}
	for _, c := range []struct {
		name  string
		frame *rules.Frame
		want  []int // readings by group
	}{
		{"shorter lists are readings", all, []int{2, 1}},
		{"only the longest", longest, []int{1, 1}},
		{"no list, no nesting", plain, []int{1, 1, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			bs := []*passage.Binding{listed(c.frame, 2, 3), listed(c.frame, 1, 2, 3), listed(c.frame, 4, 5)}
			got := Nested(c.frame, bs)
			if len(got) != len(c.want) {
				t.Fatalf("%d groups, want %d", len(got), len(c.want))
			}
			for i := range got {
				if len(got[i]) != c.want[i] {
					t.Errorf("group %d has %d readings, want %d", i, len(got[i]), c.want[i])
				}
			}
		})
	}
	if got := Nested(all, []*passage.Binding{{Frame: all}}); len(got) != 1 {
		t.Errorf("a binding without numbers: %d groups", len(got))
	}
}
