package stream

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// maxSteps bounds the work of one pattern at one place: patterns with several
// gaps over a long enumeration would otherwise try every split.
const maxSteps = 4000

// Capture is what an element of a pattern matched.
type Capture struct {
	Node *rules.Node
	Item int
}

// Matcher runs one pattern's code over a stream.
type Matcher struct {
	Stream   *Stream
	Frame    *rules.Frame
	code     []rules.Inst
	Captures []Capture
	steps    int
	Blind    bool // words of hedges are passed over
	End      int  // item after the match
	Until    int  // where set, the match must end at this item
}

// Match tries the pattern at item start; the captures are valid until the next call.
func (m *Matcher) Match(p *rules.Pattern, start int) bool {
	m.code, m.Captures, m.steps = p.Plan().Code, m.Captures[:0], 0
	return m.run(0, start)
}

func (m *Matcher) run(pc, pos int) bool {
	for {
		if m.steps++; m.steps > maxSteps {
			return false
		}
		in := &m.code[pc]
		switch in.Op {
		case rules.OpMatch:
			m.End = pos
			return m.Until == 0 || m.Stream.pastHedge(pos) == m.Until
		case rules.OpJump:
			pc = int(in.X)
			continue
		case rules.OpFork:
			if mark := len(m.Captures); m.may(int(in.X), pos) {
				if m.run(int(in.X), pos) {
					return true
				}
				m.Captures = m.Captures[:mark]
			}
			pc = int(in.Y)
			continue
		case rules.OpBegins, rules.OpPick:
			if !m.may(pc, pos) {
				return false
			}
			if in.Op == rules.OpPick && pos < len(m.Stream.Items) && !m.Stream.Items[pos].Hedge {
				return m.pick(in, pos)
			}
			pc++
			continue
		case rules.OpGap, rules.OpClauseGap, rules.OpWideGap:
			return m.gap(in, pc, pos)
		}
		next, ok := m.step(in, pos)
		if !ok {
			return false
		}
		if aside := m.aside(in, next); aside > 0 {
			mark := len(m.Captures)
			if m.run(pc+1, next) {
				return true
			}
			m.Captures, next = m.Captures[:mark], next+aside
		}
		pc, pos = pc+1, next
	}
}

// aside is how many items may be passed over behind a share that was just taken: its whole, where the frame wants none.
func (m *Matcher) aside(in *rules.Inst, next int) int {
	if in.Op != rules.OpRole || next == 0 || next >= len(m.Stream.Items) {
		return 0
	}
	it := &m.Stream.Items[next-1]
	if it.Aside == 0 {
		return 0
	}
	if _, shares := m.Frame.Roles[roleWhole]; shares {
		return 0 // the frame looks for what a share is said of
	}
	return int(it.Aside)
}

// roleWhole is what a part is told of.
const roleWhole = "whole"

// pick tries the alternatives that begin with the item's word.
func (m *Matcher) pick(in *rules.Inst, pos int) bool {
	mark := len(m.Captures)
	for _, at := range in.Picks(m.Stream.Items[pos].Word) {
		if m.run(at, pos) {
			return true
		}
		m.Captures = m.Captures[:mark]
	}
	return false
}

// gap tries the rest after ever more skipped items, the nearest first.
func (m *Matcher) gap(in *rules.Inst, pc, pos int) bool {
	mark := len(m.Captures)
	for n := 0; n <= int(in.Max); pos++ {
		if m.may(pc+1, pos) {
			if m.run(pc+1, pos) {
				return true
			}
			m.Captures = m.Captures[:mark]
		}
		if pos >= len(m.Stream.Items) || m.steps > maxSteps {
			return false
		}
		it := &m.Stream.Items[pos]
		if !it.Hedge {
			n++
		}
		if it.Kind == BoundaryItem || in.Op != rules.OpWideGap && (it.Kind == QuantityItem || it.Stop) || in.Op == rules.OpClauseGap && it.Pause {
			return false
		}
	}
	return false
}

// may tells at a glance that the code cannot match at the item, so that it need not be
// tried: it begins with a word that is not there.
func (m *Matcher) may(pc, pos int) bool {
	in := &m.code[pc]
	if pos >= len(m.Stream.Items) {
		return true
	}
	it := &m.Stream.Items[pos]
	switch in.Op {
	case rules.OpWord:
		return it.Hedge || m.Stream.Is(pos, int(in.ID))
	case rules.OpBegins, rules.OpPick:
		return it.Hedge || m.Stream.isAny(pos, in.First)
	}
	return true
}

// wordBefore: a word of the class stands right before the item, or before the hedges that do.
func (m *Matcher) wordBefore(pos, class int) bool {
	for pos--; pos >= 0; pos-- {
		if m.Stream.wordAt(pos, class) {
			return true
		}
		if !m.Stream.Items[pos].Hedge {
			break
		}
	}
	return false
}

// step matches one element that takes at most one item.
func (m *Matcher) step(in *rules.Inst, pos int) (int, bool) {
	items := m.Stream.Items
	switch in.Op {
	case rules.OpSentStart:
		return pos, pos == 0 || items[pos-1].Kind == BoundaryItem
	case rules.OpSentEnd:
		return m.sentenceEnd(pos)
	case rules.OpUnmeasured:
		return pos, !m.Stream.measured(pos)
	case rules.OpNot:
		return pos, !m.Stream.wordAt(pos, int(in.ID))
	case rules.OpNotBefore:
		return pos, !m.wordBefore(pos, int(in.ID))
	}
	if pos >= len(items) {
		return pos, false
	}
	it := &items[pos]
	if it.Hedge && (m.Blind || in.Op != rules.OpWord || !m.Stream.Is(pos, int(in.ID))) {
		return m.step(in, pos+1)
	}
	switch in.Op {
	case rules.OpNextSent:
		next, ok := m.sentenceEnd(pos)
		return next + 1, ok && next+1 < len(items)
	case rules.OpWord:
		if !m.Stream.Is(pos, int(in.ID)) {
			return pos, false
		}
		if in.Kept {
			m.Captures = append(m.Captures, Capture{in.Node, pos})
		}
		return pos + 1, true
	case rules.OpRole:
		if !m.fits(in.Node, it) {
			return pos, false
		}
		m.Captures = append(m.Captures, Capture{in.Node, pos})
		return pos + 1, true
	}
	return pos, false
}

// wordAt: the item is a word with the id.
func (s *Stream) wordAt(pos, id int) bool {
	return pos >= 0 && pos < len(s.Items) && s.Is(pos, id)
}

// maxNoun bounds the words of what a number counts.
const maxNoun = 8

// measured: a quantity, or what it counts, stands right before the item.
func (s *Stream) measured(pos int) bool {
	for k := pos - 1; k >= max(0, pos-maxNoun) && s.Items[k].Kind != BoundaryItem; k-- {
		if s.Items[k].Kind == QuantityItem {
			return s.Doc.Quantities[s.Items[k].Index].Last >= int(s.Items[pos].First)
		}
	}
	return false
}

// sentenceEnd skips the marks that close a sentence and wants its boundary next.
func (m *Matcher) sentenceEnd(pos int) (int, bool) {
	items := m.Stream.Items
	for pos < len(items) && items[pos].Closes {
		pos++
	}
	return pos, pos >= len(items) || items[pos].Kind == BoundaryItem
}

// Closes reports whether the mark may stand at the end of a sentence.
func Closes(mark string) bool {
	switch mark {
	case ".", "!", "?", "…", ")", "]", "\"", "'", "“", "”", "’", "»", "«":
		return true
	}
	return false
}

// fits reports whether the item may fill the role.
func (m *Matcher) fits(n *rules.Node, it *Item) bool {
	if it.Kind == TimeItem {
		return roletype.Admits(m.Stream.Doc, n.Type, &m.Stream.Doc.Times[it.Index])
	}
	switch n.Type {
	case "ordinal":
		return it.Kind == WordItem && m.Stream.Ordinal(it) > 0
	case "numeral":
		return m.Stream.Numeral(it) > 0
	}
	if it.Kind != QuantityItem {
		return false
	}
	q := &m.Stream.Doc.Quantities[it.Index]
	if !roletype.Fits(n.Type, q) {
		return false
	}
	if n.Free {
		return true
	}
	role := m.Frame.Roles[n.Name]
	return (role.Bare && roletype.Bare(q) || m.unitFits(role.Like, q, true)) && m.unitFits(role.Unlike, q, false)
}

// unitFits compares the unit with that of a role already filled.
func (m *Matcher) unitFits(role string, q *mention.Quantity, same bool) bool {
	if role == "" {
		return true
	}
	for _, c := range m.Captures {
		if c.Node.Kind == rules.RoleNode && c.Node.Name == role && m.Stream.Items[c.Item].Kind == QuantityItem {
			return roletype.SameUnit(q, &m.Stream.Doc.Quantities[m.Stream.Items[c.Item].Index]) == same
		}
	}
	return true
}
