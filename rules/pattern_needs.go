package rules

import "math"

// wants is what a match cannot do without: groups of ids of which one must occur,
// and the least counts of quantities and times.
type wants struct {
	groups         []group
	numbers, times int
}

// group are ids of which one must occur.
type group struct {
	ids []int
	// letters of the shortest of the words: the longer, the rarer in texts.
	letters int
}

// classLetters is how rare the words of a class are taken to be: seldom as frequent as "a" or "than".
const classLetters = 4

// rarer: fewer words are in the group than in the other, or longer ones.
func (g group) rarer(o group) bool {
	if len(g.ids) != len(o.ids) {
		return len(g.ids) < len(o.ids)
	}
	return g.letters > o.letters
}

// needs are the ids of the groups.
func (w *wants) needs() [][]int {
	var out [][]int
	for _, g := range w.groups {
		out = append(out, g.ids)
	}
	return out
}

// of adds what the node wants.
func (w *wants) of(n *Node) {
	switch {
	case n.wants != nil:
		w.groups = append(w.groups, n.wants.groups...)
	case n.Kind == WordNode:
		w.groups = append(w.groups, group{[]int{n.ID}, n.Letters})
	case n.Kind == RoleNode && inWords(n.Type):
	case n.Kind == RoleNode && IsTime(n.Type):
		w.times++
	case n.Kind == RoleNode:
		w.numbers++
	case n.Kind == Alt:
		w.either(n.Kids)
	case n.Kind != Opt:
		for i := range n.Kids {
			w.of(&n.Kids[i])
		}
	}
}

// either adds what alternatives want: one group that has an id of every one, where
// each needs one. Of a phrase that is its rarest word.
func (w *wants) either(kids []Node) {
	any := group{letters: math.MaxInt}
	all := len(kids) > 0
	numbers, times := math.MaxInt, math.MaxInt
	var kid wants
	for i := range kids {
		kid = wants{groups: kid.groups[:0]}
		kid.of(&kids[i])
		numbers, times = min(numbers, kid.numbers), min(times, kid.times)
		if len(kid.groups) == 0 {
			all = false
			continue
		}
		rarest := kid.groups[0]
		for _, g := range kid.groups[1:] {
			if g.rarer(rarest) {
				rarest = g
			}
		}
		any.ids, any.letters = append(any.ids, rarest.ids...), min(any.letters, rarest.letters)
	}
	if len(kids) > 0 {
		w.numbers, w.times = w.numbers+numbers, w.times+times
	}
	if all {
		w.groups = append(w.groups, any)
	}
}

// inWords reports whether a role of the type takes words and figures that are no
// quantities: ordinals, and the numerals of things that are numbered.
func inWords(typ string) bool { return typ == "ordinal" || typ == "numeral" }

// IsTime reports whether a role of the type takes times.
func IsTime(typ string) bool {
	switch typ {
	case "time", "year", "date", "dated", "told", "period", "ago", "earlier", "relative", "later", "month", "quarter":
		return true
	}
	return false
}

// first tells what a match of n can begin with, and whether n can be empty.
func first(n Node) (out First, empty bool) {
	switch n.Kind {
	case WordNode:
		return First{Words: []int{n.ID}}, false
	case RoleNode:
		if inWords(n.Type) {
			return First{Numeral: true}, false
		}
		return First{Quantity: !IsTime(n.Type), Time: IsTime(n.Type)}, false
	case NotNode, NotBefore, Unmeasured:
		return First{}, true
	case NextSent:
		return First{End: true}, false
	case Gap, ClauseGap, WideGap, SentStart, SentEnd:
		return First{Any: true}, false
	case Opt, RepeatNode:
		out, empty = first(n.Kids[0])
		return out, empty || n.Kind == Opt
	case Alt:
		for _, k := range n.Kids {
			o, e := first(k)
			out, empty = out.or(o), empty || e
		}
		return out, empty
	}
	for _, k := range n.Kids {
		o, e := first(k)
		out = out.or(o)
		if !e {
			return out, false
		}
	}
	return out, true
}

// opens: the first element is the beginning of a sentence.
func opens(n *Node) bool {
	for n.Kind == Seq && len(n.Kids) > 0 {
		n = &n.Kids[0]
	}
	return n.Kind == SentStart
}

// or takes what a has over: a must not be used again.
func (a First) or(b First) First {
	return First{
		Quantity: a.Quantity || b.Quantity, Time: a.Time || b.Time, Numeral: a.Numeral || b.Numeral, End: a.End || b.End, Any: a.Any || b.Any,
		Words: append(a.Words, b.Words...),
	}
}
