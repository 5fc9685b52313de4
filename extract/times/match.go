package times

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// capture is what a slot of a pattern took.
type capture struct {
	slot     slot
	value    int
	from, to int  // tokens
	abbr     bool // the name is abbreviated
	plural   bool // the unit is in the plural
	unreal   bool // no calendar or clock has the value
	unit     string
	time     *mention.Time
}

// maxCaptures is more than any pattern has slots.
const maxCaptures = 12

// matcher recognises times in the tokens of one text.
type matcher struct {
	g       *grammar
	numbers *lang.Numbers
	text    string
	toks    []token.Token
	info    []*word // of toks, as far as it is known to the grammar
	ref     reference

	first, last int  // the running sentence
	opens       bool // which begins its block
	depth       int  // of nested times
	caps        [maxCaptures]capture
	base, n     int // caps[base:n] belong to the running pattern
	best        result
	wide        bool // slots take what no calendar or clock has
	refused     bool // a number was refused only for that

	context     string // the last time in the sentence that a comparison may refer to
	explicit    string // the last year written out in the sentence
	day         string // the last day told in the sentence
	nextContext string // that of the sentence before

	toldFull     string // the last day or month written out with its year
	fullSentence int32  // where it stands
	later        bool   // something so much later has been told since

	part         string // the last part of a year
	partSentence int32  // where it stands
}

// result is a recognised time. A dropped one only keeps its tokens from being
// read otherwise.
type result struct {
	mention.Time
	drop     bool
	pattern  int32
	ok       bool
	explicit bool // a year is written in it
	unreal   bool // it holds a number that no calendar or clock has
}

// match finds the longest time that begins at token pos.
func (m *matcher) match(pos int) (result, bool) {
	edges := m.g.digitStarts
	if m.toks[pos].Kind != token.Digits {
		if m.info[pos] == nil {
			return result{}, false
		}
		edges = m.info[pos].starts
	}
	outer, base := m.best, m.base
	m.best, m.base, m.depth = result{}, m.n, m.depth+1
	for _, e := range edges {
		m.follow(e, pos, pos)
	}
	found := m.best
	m.best, m.n, m.base, m.depth = outer, m.base, base, m.depth-1
	return found, found.ok
}

// follow takes an edge if its item fits at pos, and goes on from there.
func (m *matcher) follow(e edge, start, pos int) {
	n := m.n
	next, ok := m.take(e.item, start, pos)
	if ok {
		for _, id := range m.g.nodes[e.next].accepts {
			m.accept(id, start, next)
		}
		if !m.known(next) {
			m.n = n
			return
		}
		for _, f := range m.g.nodes[e.next].edges {
			m.follow(f, start, next)
		}
	}
	m.n = n
}

// accept keeps the time that a pattern makes of tokens [start, end) if it is the
// longest so far; of equal ones the earlier pattern's.
func (m *matcher) accept(id int32, start, end int) {
	b := &m.best
	if b.ok && (end < b.Last || end == b.Last && id >= b.pattern) || m.n >= maxCaptures || m.cut(start, end) {
		return
	}
	mk := &m.g.makers[id]
	if m.wide && m.depth == 1 && !m.believed(mk, start, end) {
		return
	}
	r, ok := mk.make(m, mk, start, end)
	if !ok {
		return
	}
	r.unreal, r.Unreal = m.unreal() != nil, r.Unreal || m.unrealDay()
	r.First, r.Last, r.Sentence = m.lead(start, end), end, int(m.toks[start].Sentence)
	r.Span = article.Span{Start: m.toks[m.lead(start, end)].Start, End: m.toks[end-1].End}
	r.pattern, r.ok = id, true
	*b = r
}

// lead is the first token behind an article or preposition that a pattern begins
// with: it takes part in the match but not in the mention.
func (m *matcher) lead(start, end int) int {
	for end-start > 1 && m.g.is(m.info[start], classLead) {
		start++
	}
	return start
}

// cut reports whether tokens [start, end) are a piece of a longer number or name:
// digits go on before or behind them.
func (m *matcher) cut(start, end int) bool {
	if m.toks[start].Kind == token.Digits && m.depth == 1 && start > m.first && !m.toks[start].SpaceBefore {
		p := m.toks[start-1].Lower
		if m.toks[start-1].Kind == token.Word || m.toks[start-1].Kind == token.Symbol || m.numeric(start-1) || p == "#" {
			return true
		}
	}
	if end >= m.last || m.toks[end].SpaceBefore || m.toks[end-1].Kind != token.Digits {
		return false
	}
	t := &m.toks[end]
	return t.Kind == token.Word || t.Kind == token.Digits || t.Lower == "%" || t.Kind == token.Symbol || m.numeric(end)
}

// numeric reports whether token i is a separator glued between digits.
func (m *matcher) numeric(i int) bool {
	if i <= m.first || i+1 >= m.last || m.toks[i].SpaceBefore || m.toks[i+1].SpaceBefore {
		return false
	}
	if m.toks[i-1].Kind != token.Digits || m.toks[i+1].Kind != token.Digits {
		return false
	}
	return strings.Contains(".,:/'’-", m.toks[i].Lower)
}

// take tries an item at pos and returns the token behind what it took.
func (m *matcher) take(it item, start, pos int) (next int, ok bool) {
	if pos >= m.last || it.glued && m.toks[pos].SpaceBefore || m.n >= maxCaptures {
		return 0, false
	}
	switch it.slot {
	case literal, class:
		return pos + 1, it.fits(m.info[pos])
	case slotYearly, slotPart, slotDate:
		return m.nested(it.slot, start, pos)
	case slotMonth, slotWeekday:
		return m.name(it, pos)
	}
	if m.toks[pos].Kind == token.Digits {
		return m.digits(it.slot, pos)
	}
	w := m.info[pos]
	if !it.fits(w) {
		return 0, false
	}
	c := capture{slot: it.slot, from: pos, to: pos + 1, unit: w.unit, plural: w.plural}
	switch it.slot {
	case slotOrdinal:
		c.value = w.ordinal
	case slotNumber:
		c.value = w.number
	case slotDecade:
		c.value = w.decade
	}
	return m.push(c)
}

func (m *matcher) push(c capture) (int, bool) {
	m.caps[m.n] = c
	m.n++
	return c.to, true
}

// name takes the name of a month or weekday, with the full stop of an abbreviation.
func (m *matcher) name(it item, pos int) (int, bool) {
	w := m.info[pos]
	if !it.fits(w) || w.capital && !m.toks[pos].Capital {
		return 0, false
	}
	name := w.month
	if it.slot == slotWeekday {
		name = w.weekday
	}
	to := pos + 1
	if name.Abbr && to < m.last && m.toks[to].Lower == "." && !m.toks[to].SpaceBefore && to+1 < m.last {
		to++
	}
	return m.push(capture{slot: it.slot, value: name.N, from: pos, to: to, abbr: name.Abbr})
}

// nested takes a whole time of a kind that suits the slot.
func (m *matcher) nested(s slot, start, pos int) (int, bool) {
	if pos == start || m.depth > 2 {
		return 0, false
	}
	if m.toks[pos].Kind == token.Digits && s != slotYearly {
		if v, unreal, ok := m.within(slotYear, pos); ok && !m.cut(pos, pos+1) {
			if r, longer := m.match(pos); !longer || r.Last <= pos+1 {
				t := &mention.Time{Kind: mention.Year, ISO: isoYear(v)}
				return m.push(capture{slot: s, from: pos, to: pos + 1, time: t, value: v, unreal: unreal})
			}
		}
	}
	r, ok := m.match(pos)
	if !ok || r.drop || !suits(s, r.Kind) {
		return 0, false
	}
	t := r.Time
	return m.push(capture{slot: s, from: pos, to: r.Last, time: &t, abbr: !r.explicit, unreal: r.unreal})
}

func suits(s slot, k mention.TimeKind) bool {
	switch k {
	case mention.Year:
		return true
	case mention.Clock, mention.Anchor, mention.Weekday:
		return false
	case mention.Day, mention.Interval:
		return s == slotDate
	}
	return s != slotYearly
}
