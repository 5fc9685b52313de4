package rules

import (
	"iter"

	"crossfoot/internal/frozen"
)

// readyPattern is what was made of a pattern beforehand, as frozen bytes that are read
// when they are asked for. Empty where it was not.
type readyPattern struct{ plan, needs string }

// freeze is the pattern as it is written.
func (p *Pattern) freeze() readyPattern {
	needs := p.Needs()
	return readyPattern{string(frozen.Append(nil, p.Plan())), string(frozen.Append(nil, &needs))}
}

// readPlan is the plan; nil where none was made.
func (r *readyPattern) readPlan() *Plan {
	if r.plan == "" {
		return nil
	}
	plan := new(Plan)
	frozen.NewReader(r.plan).Read(plan)
	return plan
}

// Freeze writes the plan: first how many nodes and beginnings it holds.
func (p *Plan) Freeze(w *frozen.Writer) {
	nodes, firsts := 0, 0
	for i := range p.Code {
		if p.Code[i].Node != nil {
			nodes++
		}
		if p.Code[i].First != nil {
			firsts++
		}
	}
	for _, n := range [...]int{len(p.Code), nodes, firsts} {
		w.Number(uint64(n))
	}
	p.First.freeze(w)
	w.Number(uint64(p.Then))
	w.Flag(p.Opens)
	for i := range p.Code {
		p.Code[i].freeze(w)
	}
}

// Thaw reads it.
func (p *Plan) Thaw(r *frozen.Reader) {
	p.Code = make([]Inst, r.Number())
	nodes, firsts := make([]Node, r.Number()), make([]First, r.Number())
	p.First.thaw(r)
	p.Then = Marks(r.Number())
	p.Opens = r.Flag()
	for i := range p.Code {
		op, x, y := Op(r.Number()), int32(r.Number()), int32(r.Number())
		switch r.Number() {
		case holdsNode:
			nodes[0].thaw(r)
			p.Code[i], nodes = leaf(&nodes[0]), nodes[1:]
		case holdsFirst:
			firsts[0].thaw(r)
			p.Code[i].First, firsts = &firsts[0], firsts[1:]
		}
		in := &p.Code[i]
		in.Op, in.X, in.Y = op, x, y
	}
}

// What an instruction holds.
const (
	holdsNothing = iota
	holdsNode
	holdsFirst
)

func (in *Inst) freeze(w *frozen.Writer) {
	for _, n := range [...]int{int(in.Op), int(in.X), int(in.Y)} {
		w.Number(uint64(n))
	}
	switch {
	case in.Node != nil:
		w.Number(holdsNode)
		in.Node.freeze(w)
	case in.First != nil:
		w.Number(holdsFirst)
		in.First.freeze(w)
	default:
		w.Number(holdsNothing)
	}
}

// flags are bits of what follows or is set.
func flags(set ...bool) (bits uint64) {
	for i, on := range set {
		if on {
			bits |= 1 << i
		}
	}
	return bits
}

func (f *First) freeze(w *frozen.Writer) {
	w.Number(flags(f.Quantity, f.Time, f.Numeral, f.End, f.Any))
	w.Number(uint64(len(f.Words)))
	for _, id := range f.Words {
		w.Number(uint64(id))
	}
	if f.choice == nil {
		w.Number(0)
		return
	}
	w.Number(uint64(len(f.choice.picks)))
	for _, p := range f.choice.picks {
		w.Number(uint64(p.id))
		w.Number(uint64(p.at))
	}
}

func (f *First) thaw(r *frozen.Reader) {
	set := r.Number()
	f.Quantity, f.Time, f.Numeral, f.End, f.Any = set&1 != 0, set&2 != 0, set&4 != 0, set&8 != 0, set&16 != 0
	if n := r.Number(); n > 0 {
		f.Words = make([]int, n)
		for i := range f.Words {
			f.Words[i] = int(r.Number())
		}
	}
	if n := r.Number(); n > 0 {
		f.choice = &choice{picks: make([]pick, n)}
		for i := range f.choice.picks {
			f.choice.picks[i] = pick{id: int(r.Number()), at: int(r.Number())}
		}
	}
	f.index()
}

// freeze writes a node without others below it.
func (n *Node) freeze(w *frozen.Writer) {
	w.Number(uint64(n.Kind))
	w.Number(flags(n.Valued, n.Free, n.Name != "", n.Class != "", n.Type != "", n.Valued && n.Value != 0))
	for _, x := range [...]int{n.ID, n.Words, n.Max} {
		w.Number(uint64(x))
	}
	for _, s := range [...]string{n.Name, n.Class, n.Type} {
		if s != "" {
			w.Text(s)
		}
	}
	if n.Valued && n.Value != 0 {
		w.Float(n.Value)
	}
}

func (n *Node) thaw(r *frozen.Reader) {
	n.Kind = NodeKind(r.Number())
	set := r.Number()
	n.Valued, n.Free = set&1 != 0, set&2 != 0
	n.ID, n.Words, n.Max = int(r.Number()), int(r.Number()), int(r.Number())
	if set&4 != 0 {
		n.Name = r.Text()
	}
	if set&8 != 0 {
		n.Class = r.Text()
	}
	if set&16 != 0 {
		n.Type = r.Text()
	}
	if set&32 != 0 {
		n.Value = r.Float()
	}
}

// readNeeds are the needs.
func (r *readyPattern) readNeeds() (needs [][]int) {
	frozen.NewReader(r.needs).Read(&needs)
	return needs
}

// all yields the patterns of the frame, those of slots and windows too.
func (fp *FramePatterns) all() iter.Seq[*Pattern] {
	return func(yield func(*Pattern) bool) {
		for _, p := range fp.Patterns {
			if !yield(p) {
				return
			}
		}
		if fp.Slots != nil && !around(fp.Slots.cue, fp.Slots.Roles, yield) {
			return
		}
		for _, w := range fp.Windows {
			if !around(w.cue, w.Roles, yield) {
				return
			}
		}
	}
}

// around yields a cue and the patterns of the markers around it.
func around(cue *Pattern, roles []Slot, yield func(*Pattern) bool) bool {
	if cue != nil && !yield(cue) {
		return false
	}
	for i := range roles {
		for _, m := range roles[i].markers {
			for _, p := range [...]*Pattern{m.Before, m.After} {
				if p != nil && !yield(p) {
					return false
				}
			}
		}
	}
	return true
}
