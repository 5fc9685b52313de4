package rules

import (
	"cmp"
	"slices"
	"sync/atomic"
)

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
	OpPick   // the same, and tries the alternatives that begin with the word
	OpFork
	OpJump
	OpMatch
)

// Inst is one instruction, with the operands of words and gaps; Node has those of roles. It is kept small: a matcher goes
// through instructions of many patterns, each but now and then.
type Inst struct {
	Op    Op
	Kept  bool  // the word that OpWord finds is captured
	Max   uint8 // of a gap
	ID    int32 // of a word or class
	X, Y  int32
	Node  *Node
	First *First
}

// pick is an alternative of many: the id of a word that it begins with, and where its
// code stands.
type pick struct{ id, at int }

// picked are the alternatives that begin with a word. Few words begin any, so that each mostly has a place of its own.
type picked struct {
	word *Word
	at   []int
}

const picksKept = 64

// choice is the alternatives of an instruction by the words that they begin with.
type choice struct {
	picks []pick
	// picked are answers of Picks.
	picked [picksKept]atomic.Pointer[picked]
}

// Picks lists where the alternatives stand that begin with the word, in their order. Behind the instruction
// stands the code that tries all of them. The list is shared: do not change it.
func (in *Inst) Picks(w *Word) []int {
	if len(w.IDs) == 0 {
		return nil
	}
	kept := &in.First.choice.picked[uint(w.IDs[0]+w.IDs[len(w.IDs)-1])%picksKept]
	if p := kept.Load(); p != nil && p.word == w {
		return p.at
	}
	p := &picked{w, in.First.pick(w)}
	kept.Store(p)
	return p.at
}

// pick finds them.
func (f *First) pick(w *Word) (dst []int) {
	picks := f.choice.picks
	for _, id := range w.IDs {
		if !f.set.has(id) {
			continue
		}
		k, _ := slices.BinarySearchFunc(picks, id, func(p pick, id int) int { return p.id - id })
		for ; k < len(picks) && picks[k].id == id; k++ {
			dst = append(dst, picks[k].at)
		}
	}
	if len(dst) > 1 {
		slices.Sort(dst)
		dst = slices.Compact(dst)
	}
	return dst
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
		return assembleMany(n, code)
	case Opt:
		fork := len(code)
		code = append(code, Inst{Op: OpFork, X: int32(fork + 1)})
		code = assemble(&n.Kids[0], code)
		code[fork].Y = int32(len(code))
		return code
	case RepeatNode:
		start := len(code)
		code = assemble(&n.Kids[0], code)
		return append(code, Inst{Op: OpFork, X: int32(start), Y: int32(len(code) + 1)})
	}
	return append(code, leaf(n))
}

// leaf is the instruction of a node without others below it.
func leaf(n *Node) Inst {
	return Inst{Op: leafOps[n.Kind], Kept: n.Name != "" || n.Valued, Max: uint8(n.Max), ID: int32(n.ID), Node: n}
}

// So many alternatives that it pays to look first whether one can match at all, and so
// many that it pays to look which.
const (
	manyAlternatives = 3
	mostAlternatives = 8
)

// assembleMany looks at the word at hand before the alternatives, where there are many and
// all of them begin with words.
func assembleMany(n *Node, code []Inst) []Inst {
	starts := make([]int, 0, len(n.Kids))
	f, empty := first(*n)
	if len(n.Kids) < manyAlternatives || empty || f.Any || f.Quantity || f.Time || f.Numeral || f.End {
		return assembleAlt(n.Kids, code, &starts)
	}
	f.index()
	at := len(code)
	code = assembleAlt(n.Kids, append(code, Inst{Op: OpBegins, First: &f}), &starts)
	if len(n.Kids) >= mostAlternatives {
		code[at].Op = OpPick
		f.choice = &choice{picks: picksOf(n.Kids, starts)}
	}
	return code
}

func picksOf(kids []Node, starts []int) []pick {
	out := make([]pick, 0, len(kids))
	for i := range kids {
		f, _ := first(kids[i])
		for _, id := range f.Words {
			out = append(out, pick{id, starts[i]})
		}
	}
	slices.SortFunc(out, func(a, b pick) int { return cmp.Or(a.id-b.id, a.at-b.at) })
	return out
}

// assembleAlt tries one alternative after the other, and tells where they start.
func assembleAlt(kids []Node, code []Inst, starts *[]int) []Inst {
	if len(kids) == 1 {
		*starts = append(*starts, len(code))
		return assemble(&kids[0], code)
	}
	fork := len(code)
	code = append(code, Inst{Op: OpFork, X: int32(fork + 1)})
	*starts = append(*starts, len(code))
	code = assemble(&kids[0], code)
	jump := len(code)
	code = append(code, Inst{Op: OpJump})
	code[fork].Y = int32(len(code))
	code = assembleAlt(kids[1:], code, starts)
	code[jump].X = int32(len(code))
	return code
}
