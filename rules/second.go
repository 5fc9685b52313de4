package rules

// thenMarks are the marks of what can stand right behind the first item of a match, 0 where that may be anything.
// Words of hedges have [MarkEnd], as patterns pass over them.
func thenMarks(root *Node) Marks {
	steps := mostSecond
	f, known := second([]*Node{root}, &steps)
	if !known || f.Any || f.End || f.Numeral { // a role of numerals takes words that have no mark
		return 0
	}
	f.mark()
	return f.marks | MarkEnd
}

// mostSecond bounds the work of second: options in options would otherwise be tried in every way.
const mostSecond = 2000

// second tells what a match of the nodes, one behind the other, can have as its second item; not known where
// it may have none, or the first element takes more than one or is repeated.
func second(nodes []*Node, steps *int) (out First, known bool) {
	if *steps--; len(nodes) == 0 || *steps < 0 {
		return out, false
	}
	n, rest := nodes[0], nodes[1:]
	switch n.Kind {
	case NotNode, NotBefore, Unmeasured, SentStart:
		return second(rest, steps)
	case WordNode, RoleNode:
		return firstOf(rest)
	case Seq:
		return second(before(n.Kids, rest), steps)
	case Alt, Opt:
		for i := range n.Kids {
			f, ok := second(before(n.Kids[i:i+1], rest), steps)
			if !ok {
				return out, false
			}
			out = out.or(f)
		}
		if n.Kind == Opt {
			f, ok := second(rest, steps)
			return out.or(f), ok
		}
		return out, true
	}
	return out, false
}

// before puts the nodes before the others.
func before(kids []Node, rest []*Node) []*Node {
	out := make([]*Node, 0, len(kids)+len(rest))
	for i := range kids {
		out = append(out, &kids[i])
	}
	return append(out, rest...)
}

// firstOf tells what a match of the nodes can begin with; not known where it may be empty.
func firstOf(nodes []*Node) (out First, known bool) {
	for _, n := range nodes {
		f, empty := first(*n)
		out = out.or(f)
		if !empty {
			return out, true
		}
	}
	return out, false
}
