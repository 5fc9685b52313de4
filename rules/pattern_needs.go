package rules

import "slices"

// needs collects what a match cannot do without: groups of ids of which one must
// occur, and the least counts of quantities and times.
func needs(n Node, f *Frame) (groups [][]int, numbers, times int) {
	switch n.Kind {
	case WordNode:
		return [][]int{{n.ID}}, 0, 0
	case RoleNode:
		if IsTime(n.Type) {
			return nil, 0, 1
		}
		return nil, 1, 0
	case Opt:
		return nil, 0, 0
	case Alt:
		return altNeeds(n, f)
	}
	for _, k := range n.Kids {
		g, q, t := needs(k, f)
		groups, numbers, times = append(groups, g...), numbers+q, times+t
	}
	return groups, numbers, times
}

// altNeeds: one group that has an id of every alternative, where each needs one.
func altNeeds(n Node, f *Frame) (groups [][]int, numbers, times int) {
	var any []int
	all := true
	for i, k := range n.Kids {
		kid, q, t := needs(k, f)
		if i == 0 {
			numbers, times = q, t
		}
		numbers, times = min(numbers, q), min(times, t)
		if len(kid) == 0 {
			all = false
			continue
		}
		any = append(any, slices.MinFunc(kid, func(a, b []int) int { return len(a) - len(b) })...)
	}
	if all && len(any) > 0 {
		groups = append(groups, any)
	}
	return groups, numbers, times
}

// IsTime reports whether a role of the type takes times.
func IsTime(typ string) bool {
	switch typ {
	case "time", "year", "date", "dated", "period", "ago", "earlier":
		return true
	}
	return false
}

// first tells what a match of n can begin with, and whether n can be empty.
func first(n Node, f *Frame) (out First, empty bool) {
	switch n.Kind {
	case WordNode:
		return First{Words: []int{n.ID}}, false
	case RoleNode:
		return First{Quantity: !IsTime(n.Type), Time: IsTime(n.Type)}, false
	case Gap, ClauseGap, WideGap, NextSent, SentStart, SentEnd:
		return First{Any: true}, false
	case Opt, RepeatNode:
		out, empty = first(n.Kids[0], f)
		return out, empty || n.Kind == Opt
	case Alt:
		for _, k := range n.Kids {
			o, e := first(k, f)
			out, empty = out.or(o), empty || e
		}
		return out, empty
	}
	for _, k := range n.Kids {
		o, e := first(k, f)
		out = out.or(o)
		if !e {
			return out, false
		}
	}
	return out, true
}

// or takes what a has over: a must not be used again.
func (a First) or(b First) First {
	return First{
		Quantity: a.Quantity || b.Quantity, Time: a.Time || b.Time, Any: a.Any || b.Any,
		Words: append(a.Words, b.Words...),
	}
}
