package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

// maxSteps bounds the work of one pattern at one place: patterns with several
// gaps over a long enumeration would otherwise try every split.
const maxSteps = 4000

// capture is what an element of a pattern matched.
type capture struct {
	node *rules.Node
	item int
}

// matcher runs one pattern's code over a stream.
type matcher struct {
	s        *stream
	frame    *rules.Frame
	code     []rules.Inst
	captures []capture
	steps    int
	blind    bool // words of hedges are passed over
	end      int  // item after the match
	until    int  // where set, the match must end at this item
}

// match tries the pattern at item start; the captures are valid until the next call.
func (m *matcher) match(p *rules.Pattern, start int) bool {
	m.code, m.captures, m.steps = p.Plan().Code, m.captures[:0], 0
	return m.run(0, start)
}

func (m *matcher) run(pc, pos int) bool {
	for {
		if m.steps++; m.steps > maxSteps {
			return false
		}
		in := &m.code[pc]
		switch in.Op {
		case rules.OpMatch:
			m.end = pos
			return m.until == 0 || m.s.pastHedge(pos) == m.until
		case rules.OpJump:
			pc = in.X
			continue
		case rules.OpFork:
			if mark := len(m.captures); m.may(in.X, pos) {
				if m.run(in.X, pos) {
					return true
				}
				m.captures = m.captures[:mark]
			}
			pc = in.Y
			continue
		case rules.OpBegins:
			if !m.may(pc, pos) {
				return false
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
		pc, pos = pc+1, next
	}
}

// gap tries the rest after ever more skipped items, the nearest first.
func (m *matcher) gap(in *rules.Inst, pc, pos int) bool {
	mark := len(m.captures)
	for n := 0; n <= in.Node.Max; pos++ {
		if m.may(pc+1, pos) {
			if m.run(pc+1, pos) {
				return true
			}
			m.captures = m.captures[:mark]
		}
		if pos >= len(m.s.items) || m.steps > maxSteps {
			return false
		}
		it := &m.s.items[pos]
		if !it.hedge {
			n++
		}
		if it.kind == boundaryItem || in.Op != rules.OpWideGap && (it.kind == quantityItem || it.stop) || in.Op == rules.OpClauseGap && it.pause {
			return false
		}
	}
	return false
}

// may tells at a glance that the code cannot match at the item, so that it need not be
// tried: it begins with a word that is not there.
func (m *matcher) may(pc, pos int) bool {
	in := &m.code[pc]
	if pos >= len(m.s.items) {
		return true
	}
	it := &m.s.items[pos]
	switch in.Op {
	case rules.OpWord:
		return it.hedge || m.s.is(pos, in.Node.ID)
	case rules.OpBegins:
		return it.hedge || m.s.isAny(pos, in.First)
	}
	return true
}

// step matches one element that takes at most one item.
func (m *matcher) step(in *rules.Inst, pos int) (int, bool) {
	items := m.s.items
	switch in.Op {
	case rules.OpSentStart:
		return pos, pos == 0 || items[pos-1].kind == boundaryItem
	case rules.OpSentEnd:
		return m.sentenceEnd(pos)
	case rules.OpUnmeasured:
		return pos, !m.s.measured(pos)
	case rules.OpNot:
		return pos, !m.s.wordAt(pos, in.Node.ID)
	case rules.OpNotBefore:
		return pos, !m.s.wordAt(pos-1, in.Node.ID)
	}
	if pos >= len(items) {
		return pos, false
	}
	it := &items[pos]
	if it.hedge && (m.blind || in.Op != rules.OpWord || !slices.Contains(it.ids, in.Node.ID)) {
		return m.step(in, pos+1)
	}
	switch in.Op {
	case rules.OpNextSent:
		next, ok := m.sentenceEnd(pos)
		return next + 1, ok && next+1 < len(items)
	case rules.OpWord:
		if !m.s.is(pos, in.Node.ID) {
			return pos, false
		}
		if in.Node.Name != "" || in.Node.Valued {
			m.captures = append(m.captures, capture{in.Node, pos})
		}
		return pos + 1, true
	case rules.OpRole:
		if !m.fits(in.Node, it) {
			return pos, false
		}
		m.captures = append(m.captures, capture{in.Node, pos})
		return pos + 1, true
	}
	return pos, false
}

// wordAt: the item is a word with the id.
func (s *stream) wordAt(pos, id int) bool {
	return pos >= 0 && pos < len(s.items) && s.is(pos, id)
}

// maxNoun bounds the words of what a number counts.
const maxNoun = 8

// measured: a quantity, or what it counts, stands right before the item.
func (s *stream) measured(pos int) bool {
	for k := pos - 1; k >= max(0, pos-maxNoun) && s.items[k].kind != boundaryItem; k-- {
		if s.items[k].kind == quantityItem {
			return s.doc.Quantities[s.items[k].index].Last >= int(s.items[pos].first)
		}
	}
	return false
}

// sentenceEnd skips the marks that close a sentence and wants its boundary next.
func (m *matcher) sentenceEnd(pos int) (int, bool) {
	items := m.s.items
	for pos < len(items) && items[pos].closes {
		pos++
	}
	return pos, pos >= len(items) || items[pos].kind == boundaryItem
}

func closes(mark string) bool {
	switch mark {
	case ".", "!", "?", "…", ")", "]", "\"", "'", "“", "”", "’", "»", "«":
		return true
	}
	return false
}

// fits reports whether the item may fill the role.
func (m *matcher) fits(n *rules.Node, it *item) bool {
	if it.kind == timeItem {
		return m.s.admitsTime(n.Type, &m.s.doc.Times[it.index])
	}
	switch n.Type {
	case "ordinal":
		return it.kind == wordItem && m.s.ordinal(it) > 0
	case "numeral":
		return m.s.numeral(it) > 0
	}
	if it.kind != quantityItem {
		return false
	}
	q := &m.s.doc.Quantities[it.index]
	if !quantityFits(n.Type, q) {
		return false
	}
	if n.Free {
		return true
	}
	role := m.frame.Roles[n.Name]
	return (role.Bare && bare(q) || m.unitFits(role.Like, q, true)) && m.unitFits(role.Unlike, q, false)
}

// bare: a number that says nothing of what it counts.
func bare(q *mention.Quantity) bool {
	return q.Unit == mention.Count && q.Noun == "" && q.Per == ""
}

// unitFits compares the unit with that of a role already filled.
func (m *matcher) unitFits(role string, q *mention.Quantity, same bool) bool {
	if role == "" {
		return true
	}
	for _, c := range m.captures {
		if c.node.Kind == rules.RoleNode && c.node.Name == role && m.s.items[c.item].kind == quantityItem {
			return sameUnit(q, &m.s.doc.Quantities[m.s.items[c.item].index]) == same
		}
	}
	return true
}

// sameUnit: the two quantities can be set against each other without conversion.
// A rate ("5 euros a tonne") may be spelled out at one of the two only.
func sameUnit(a, b *mention.Quantity) bool {
	if a.Unit == b.Unit {
		return a.Per == b.Per || a.Per == "" || b.Per == ""
	}
	return ratePart(a.Unit) == b.Unit || ratePart(b.Unit) == a.Unit
}

// ratePart is the unit of a rate without what it is counted per.
func ratePart(unit string) string {
	part, _, _ := strings.Cut(unit, "-per-")
	return part
}

func timeFits(typ string, t *mention.Time) bool {
	switch typ {
	case "time":
		return true
	case "told":
		return t.ISO != "" && t.Kind != mention.Clock
	case "year":
		return t.Kind == mention.Year
	case "date", "dated":
		return t.Kind == mention.Day
	case "ago":
		return t.Kind == mention.Anchor && !t.Context && t.ISO != "" && (t.AnchorUnit == "year" || t.AnchorUnit == "decade")
	case "relative":
		return t.Relative && t.Kind == mention.Year && t.Part == ""
	case "later":
		return t.Kind == mention.Anchor && t.Context && t.Amount > 0
	case "month":
		return t.Kind == mention.Month
	case "quarter":
		return t.Kind == mention.Quarter
	case "earlier":
		return t.Amount < 0 && (t.Kind == mention.Anchor || t.Kind <= mention.Year)
	case "period":
		return t.ISO != "" && t.Part == "" && (t.Kind == mention.Month || t.Kind == mention.Quarter || t.Kind == mention.Half || t.Kind == mention.Year || t.Kind == mention.Interval)
	}
	return false
}

// quantityFits reports whether the quantity is of the class; see rules.Types.
func quantityFits(typ string, q *mention.Quantity) bool {
	c := classOf(q)
	switch typ {
	case "any":
		return true
	case "amount":
		return c == typeMoney || c == typeCount || c == typeMeasure || c == typeDuration
	case "level":
		return c != typeMultiple && c != typePoints
	case "figure":
		return c != typeMultiple && c != typePoints && c != typeFraction
	case "share":
		return c == typePercent || c == typeFraction
	case "number":
		return c == typeCount && q.Noun == ""
	}
	return c == typ
}

// Classes of units, each a type of role; see rules.Types.
const (
	typeMoney    = "money"
	typeCount    = "count"
	typeMeasure  = "measure"
	typeDuration = "duration"
	typePercent  = "percent"
	typePoints   = "points"
	typeFraction = "fraction"
	typeMultiple = "multiple"
)

// classOf is the class of a quantity's unit.
func classOf(q *mention.Quantity) string {
	switch {
	case q.Form == mention.Fraction && q.Unit == mention.Percent:
		return typeFraction
	case q.Unit == mention.Percent:
		return typePercent
	case q.Unit == mention.Points:
		return typePoints
	case q.Unit == mention.Times:
		return typeMultiple
	case q.Unit == mention.Count:
		return typeCount
	case rules.IsCurrency(q.Unit):
		return typeMoney
	case mention.IsDuration(q.Unit):
		return typeDuration
	}
	return typeMeasure
}
