package rules

// Op is an instruction of a compiled pattern.
type Op uint8

// The instructions. Each acts on the item at hand, Fork tries X before Y.
const (
	OpWord Op = iota
	OpNot
	OpNotBefore
	OpUnmeasured
	OpRole
	OpGap
	OpClauseGap
	OpWideGap
	OpNextSent
	OpSentStart
	OpSentEnd
	OpBegins // the item must be a word that First has; takes nothing
	OpFork
	OpJump
	OpMatch
)

// Inst is one instruction; Node holds the operands of words, roles and gaps.
type Inst struct {
	Op    Op
	X, Y  int
	Node  *Node
	First *First
}

// leafOps are the instructions of the nodes without others below them.
var leafOps = [...]Op{
	WordNode: OpWord, NotNode: OpNot, NotBefore: OpNotBefore, Unmeasured: OpUnmeasured, RoleNode: OpRole, Gap: OpGap, ClauseGap: OpClauseGap, WideGap: OpWideGap,
	NextSent: OpNextSent, SentStart: OpSentStart, SentEnd: OpSentEnd,
}

// size is the number of nodes of the tree.
func size(n *Node) int {
	sum := 1
	for i := range n.Kids {
		sum += size(&n.Kids[i])
	}
	return sum
}

// assemble turns a pattern's tree into instructions for a backtracking matcher.
func assemble(n *Node, code []Inst) []Inst {
	switch n.Kind {
	case Seq:
		for i := range n.Kids {
			code = assemble(&n.Kids[i], code)
		}
		return code
	case Alt:
		return assembleAlt(n.Kids, guarded(n, code))
	case Opt:
		fork := len(code)
		code = append(code, Inst{Op: OpFork, X: fork + 1})
		code = assemble(&n.Kids[0], code)
		code[fork].Y = len(code)
		return code
	case RepeatNode:
		start := len(code)
		code = assemble(&n.Kids[0], code)
		return append(code, Inst{Op: OpFork, X: start, Y: len(code) + 1})
	}
	return append(code, Inst{Op: leafOps[n.Kind], Node: n})
}

// manyAlternatives are so many that it pays to look first whether one can match at all.
const manyAlternatives = 3

// guarded asks for a word that one of many alternatives begins with.
func guarded(n *Node, code []Inst) []Inst {
	if len(n.Kids) < manyAlternatives {
		return code
	}
	f, empty := first(*n)
	if empty || f.Any || f.Quantity || f.Time || f.End {
		return code
	}
	f.index()
	return append(code, Inst{Op: OpBegins, First: &f})
}

func assembleAlt(kids []Node, code []Inst) []Inst {
	if len(kids) == 1 {
		return assemble(&kids[0], code)
	}
	fork := len(code)
	code = append(code, Inst{Op: OpFork, X: fork + 1})
	code = assemble(&kids[0], code)
	jump := len(code)
	code = append(code, Inst{Op: OpJump})
	code[fork].Y = len(code)
	code = assembleAlt(kids[1:], code)
	code[jump].X = len(code)
	return code
}
