package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

func sorted[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// joined is a field of several forms, sorted and without doubles.
func joined(forms []string) string {
	s := slices.Clone(forms)
	slices.Sort(s)
	return strings.Join(slices.Compact(s), "|")
}

// inOrder joins forms in the order given, without doubles and empty ones.
func inOrder(forms []string) string {
	var out []string
	for _, f := range forms {
		if f != "" && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return strings.Join(out, "|")
}
