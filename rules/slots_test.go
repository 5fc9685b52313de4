package rules

import "testing"

func TestLeastNumbers(t *testing.T) {
	f := &Frame{Roles: map[string]Role{"from": {}, "to": {}, "parts": {Many: true}, "whole": {}}}
	rest := func(roles ...string) (out []Slot) {
		for _, r := range roles {
			out = append(out, Slot{Role: r, Rest: true})
		}
		return out
	}
	for _, c := range []struct {
		w    Window
		want int
	}{
		{Window{}, 1},
		{Window{Needs: []string{"from"}, Roles: []Slot{{Role: "from"}, {Role: "to", Rest: true}}}, 2},
		{Window{Needs: []string{"to"}, Roles: append(rest("to"), Slot{Role: "from"})}, 1},
		{Window{Needs: []string{"whole"}, Roles: rest("parts")}, 3},
		{Window{Needs: []string{"from"}, Cue: "[from:half]", Roles: rest("to")}, 1},
	} {
		if got := c.w.leastNumbers(f); got != c.want {
			t.Errorf("%+v: %d, want %d", c.w, got, c.want)
		}
	}
}
