package validate

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["lists"] = bindLists }

const (
	maxListed     = 20 // larger counts are not spelled out
	maxItemTokens = 7  // a longer item is a clause
	colonReach    = 5  // tokens between the counted noun and the colon
)

// Word classes that the list binder reads.
const (
	classListAnd  = "list-and"    // joins the last two items
	classListOpen = "list-open"   // the list is not complete: "among others"
	classListLink = "list-link"   // small words inside names: "of", "von"
	classListPart = "list-part"   // a part of the counted things follows or goes before
	classOneThing = "one-thing"   // counts a single thing
	classNamely   = "list-namely" // opens a complete list behind a comma
	classListIs   = "list-is"     // sets the counted things equal to their names
	classListAll  = "list-all"    // says that all of the counted things are meant
	classClause   = "list-clause" // begins a clause: what is told there is not listed
	classListDet  = "list-det"    // begins an item that may only describe the one before
)

// bindLists sets a counted noun against the items that follow it: behind a colon,
// in brackets, between dashes or commas, or as the list that the paragraph opens.
func bindLists(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for q := range c.doc.Quantities {
		m := &c.doc.Quantities[q]
		if !listable(m) || c.sentences[m.Sentence].skip {
			continue
		}
		l, ok := c.listed(q)
		if !ok {
			l, ok = c.besides(m)
		}
		if !ok {
			continue
		}
		b := &binding{frame: fp.Frame, weak: !l.names}
		b.add("count", c.quantityFiller(q))
		number := interval.Interval{Lo: float64(l.least), Hi: float64(l.most)}
		b.add("listed", filler{quantity: -1, time: -1, span: m.Span, sentence: m.Sentence, given: &number})
		for _, s := range l.items {
			b.add("item", filler{quantity: -1, time: -1, span: s, sentence: c.sentenceOf(s.Start)})
		}
		out = append(out, b)
	}
	return out
}

// listable: a small whole number of things, meant exactly.
func listable(m *mention.Quantity) bool {
	if m.Unit != mention.Count || m.IsRange || m.Hedge != mention.Exact || m.Per != "" || m.Low == nil || m.LowPlace < 0 {
		return false
	}
	n := float(m.Low, 1)
	return n >= 2 && n <= maxListed && (m.Form == mention.Words || m.Form == mention.Figures) && !m.NounSpan.Empty() && m.NounSpan.Start >= m.Number.End
}

// list is an enumeration: its items and how many there are at least and at most.
type list struct {
	items       []article.Span
	least, most int
	names       bool // every item is a name
}

// listed finds the enumeration that belongs to a counted noun.
func (c *checker) listed(q int) (list, bool) {
	m := &c.doc.Quantities[q]
	if c.partial(m) {
		return list{}, false
	}
	sent := c.doc.Tokens.Sentences[m.Sentence]
	for k, far := m.Last, 0; k < sent.Last && far <= colonReach; k, far = k+1, far+1 {
		t := &c.doc.Tokens.All[k]
		switch {
		case c.inClass(t.Lower, classListOpen):
			return list{}, false
		case t.Is(":"):
			if k+1 >= sent.Last {
				return c.listBlocks(sent.Block)
			}
			return c.enumeration(k+1, sent.Last, "", false)
		case far == 0 && c.inClass(t.Lower, classListIs) && c.definite(m):
			return c.enumeration(k+1, sent.Last, "", true)
		case far > 1:
		case t.Is("("):
			return c.enumeration(k+1, sent.Last, ")", false)
		case dash(t) && far == 0:
			return c.enumeration(k+1, sent.Last, t.Lower, false)
		case t.Is(",") && far == 0:
			if k+1 < sent.Last && c.inClass(c.doc.Tokens.All[k+1].Lower, classNamely) {
				k++
			}
			return c.enumeration(k+1, sent.Last, ",", true)
		}
		if t.Kind == token.Punct && !t.Is("-") || c.inOtherQuantity(q, t.Span) {
			return list{}, false
		}
	}
	return list{}, false
}

// besides finds the list that stands at the counted noun without a mark behind it.
func (c *checker) besides(m *mention.Quantity) (list, bool) {
	if c.partial(m) {
		return list{}, false
	}
	if l, ok := c.apposed(m); ok {
		return l, true
	}
	return c.summedUp(m)
}

// partial: the count is a whole of which the list names a part ("one of the four
// banks"), or its noun already opens a list ("four including").
func (c *checker) partial(m *mention.Quantity) bool {
	for k := max(m.First-2, c.doc.Tokens.Sentences[m.Sentence].First); k < m.First; k++ {
		if c.inClass(c.doc.Tokens.All[k].Lower, classListPart) {
			return true
		}
	}
	return c.nounIn(m, classListOpen)
}

// definite: all of the counted things are meant ("the four winners").
func (c *checker) definite(m *mention.Quantity) bool {
	return m.First > c.doc.Tokens.Sentences[m.Sentence].First && c.inClass(c.doc.Tokens.All[m.First-1].Lower, classListAll)
}

// dash: a dash with a space before it, not a hyphen.
func dash(t *token.Token) bool {
	return t.SpaceBefore && (t.Is("-") || t.Is("–") || t.Is("—"))
}

// listBlocks counts the list items behind a block.
func (c *checker) listBlocks(block int) (list, bool) {
	var l list
	group := 0
	for i := block + 1; i < len(c.doc.Blocks); i++ {
		b := &c.doc.Blocks[i]
		if b.Kind != article.ListItem || group != 0 && b.Group != group {
			break
		}
		group = b.Group
		if b.Level <= 1 {
			l.items = append(l.items, b.Span)
		}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, len(l.items) >= 2
}

// enumeration reads the items from token k on, up to the closing mark. Where
// names is set, anything but a list of names between commas is refused.
func (c *checker) enumeration(k, last int, closing string, names bool) (list, bool) {
	r := listReader{c: c, last: last, closing: closing, start: k, names: names}
	r.l.names = true
	for r.at = k; r.at < last && !r.done && !r.bad; r.at++ {
		r.token(&c.doc.Tokens.All[r.at])
	}
	if !r.done {
		r.item(r.at)
	}
	if r.bad || closing == ")" && !r.done || !r.joined && len(r.l.items) < 3 || names && (!r.joined || !r.l.names) || r.l.most < 2 {
		return list{}, false
	}
	return r.l, true
}

// listReader reads one enumeration.
type listReader struct {
	c       *checker
	l       list
	closing string
	names   bool
	start   int // first token of the item at hand
	at      int
	last    int
	depth   int
	joined  bool // the last item has been announced by a conjunction
	done    bool
	bad     bool
}

func (r *listReader) token(t *token.Token) {
	switch {
	case r.depth == 0 && t.Is(r.closing) && (r.closing != "," || r.joined && r.at > r.start):
		r.item(r.at)
		r.done, r.bad = true, r.bad || r.closing == "," && r.continues()
	case t.Is("("):
		r.depth++
	case t.Is(")"):
		r.depth--
	case r.depth > 0:
	case t.Is(","), t.Is(";"):
		r.item(r.at)
		r.bad = r.bad || r.joined // the list goes on behind its last item: another list, or pairs
	case r.c.inClass(t.Lower, classListOpen), t.Is("…"), t.Is(":"), t.Is("\""):
		r.bad = true
	case r.c.inClass(t.Lower, classListAnd):
		r.item(r.at)
		if r.joined { // the earlier "and" may have joined one thing's two names
			r.l.least--
		}
		r.joined = true
	case closes(t.Lower) && t.Kind == token.Punct && r.at+1 >= r.last:
		r.item(r.at)
		r.start = r.at + 1
	}
}

// continues: names go on behind the comma that should have closed the list.
func (r *listReader) continues() bool {
	return r.at+1 < r.last && r.c.doc.Tokens.All[r.at+1].Capital
}

// item ends the item at hand before token end.
func (r *listReader) item(end int) {
	start := r.start
	r.start = end + 1
	if end <= start || r.bad {
		return
	}
	all := r.c.doc.Tokens.All
	first := &all[start]
	if r.attribute(start, end) {
		return
	}
	if r.c.inClass(first.Lower, classClause) || r.size(start, end) > maxItemTokens || r.counts(start, end) {
		r.bad = true
		return
	}
	named := r.named(start, end)
	if r.names && !named {
		r.bad = true
		return
	}
	r.l.names = r.l.names && named
	r.l.items = append(r.l.items, article.Span{Start: first.Start, End: all[end-1].End})
	r.l.most++
	if !r.c.inClass(first.Lower, classListDet) || len(r.l.items) == 1 {
		r.l.least++
	}
}

// attribute: a bare number beside a name is its age.
func (r *listReader) attribute(start, end int) bool {
	return end == start+1 && r.c.doc.Tokens.All[start].Kind == token.Digits
}

// counts: a figure stands in the item, outside brackets.
func (r *listReader) counts(start, end int) bool {
	all, qs := r.c.doc.Tokens.All, r.c.doc.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].End > all[start].Start })
	return i < len(qs) && qs[i].Start < all[end-1].End && r.size(start, qs[i].First) == r.size(start, qs[i].First+1)-1
}

// size counts the tokens of an item outside brackets.
func (r *listReader) size(start, end int) int {
	n, depth := 0, 0
	for k := start; k < end; k++ {
		switch t := &r.c.doc.Tokens.All[k]; {
		case t.Is("("):
			depth++
		case t.Is(")"):
			depth--
		case depth == 0:
			n++
		}
	}
	return n
}

// named: every word of the item begins with a capital, or links those that do.
func (r *listReader) named(start, end int) bool {
	depth := 0
	for k := start; k < end; k++ {
		t := &r.c.doc.Tokens.All[k]
		switch {
		case t.Is("("):
			depth++
		case t.Is(")"):
			depth--
		case depth > 0 || t.Kind != token.Word || t.Capital || k > start && r.c.inClass(t.Lower, classListLink):
		default:
			return false
		}
	}
	return r.c.doc.Tokens.All[start].Capital
}
