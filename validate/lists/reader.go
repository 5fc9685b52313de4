package lists

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// enumeration reads the items from token k on, up to the closing mark. Where
// names is set, anything but a list of names between commas is refused.
func (c *Lists) enumeration(k, last int, closing string, names bool) (list, bool) {
	return c.enumerationOf(k, last, closing, names, "")
}

// enumerationOf is the same of items that a word of a class may open, if it opens all:
// "one in Cork and one in Galway", "who knew and when".
func (c *Lists) enumerationOf(k, last int, closing string, names bool, alike string) (list, bool) {
	r := listReader{c: c, last: last, closing: closing, start: k, names: names, alike: alike}
	return r.read()
}

// read reads the items from the first token on.
func (r *listReader) read() (list, bool) {
	r.l.names = true
	r.coarse = r.partsBySemicolons()
	for r.at = r.start; r.at < r.last && !r.done && !r.bad; r.at++ {
		r.token(&r.c.Doc.Tokens.All[r.at])
	}
	if !r.done {
		r.item(r.at)
	}
	if r.bad || r.kinds > 0 && r.kinds != len(r.l.items) || (r.closing == ")" || r.closing == "]") && !r.done || !r.joined && len(r.l.items) < 3 && !(r.closing == ")" &&
		r.l.names) || r.names && !r.allNames() || r.l.most < 2 {
		return list{}, false
	}
	return r.l, true
}

// allNames: the list is one of names alone, the last joined by a conjunction or so many in brackets
// that no more need it.
func (r *listReader) allNames() bool {
	return r.l.names && (r.joined || r.closing == ")" && len(r.l.items) >= fewestFound)
}

// unjoined: three names or more between commas are a list without a conjunction, where they end their sentence.
func (c *Lists) unjoined(k, last int) (list, bool) {
	l, ok := c.enumeration(k, last, "", false)
	return l, ok && l.names && !l.described && len(l.items) >= fewestFound
}

// fewestSemicolons is from how many on they part the things of a list, whatever else stands
// between them.
const fewestSemicolons = 2

// semicolons reads the list of a sentence from token k on whose things are parted by
// semicolons: "to defence; Miles Orton, of the bank, to the treasury; and …".
func (c *Lists) semicolons(k, last int) (l list, ok bool) {
	clauses, start := 0, k
	for ; k <= last && start < last; k++ {
		if k < last && !c.Doc.Tokens.All[k].Is(";") {
			continue
		}
		if k == start {
			return l, false
		}
		if c.HasVerb(start, k) {
			clauses++
		}
		l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[start].Start, End: c.Doc.Tokens.All[k-1].End})
		start = k + 1
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, len(l.items) > fewestSemicolons && clauses <= 1 // the verb of the first may do for all
}

// HasVerb: one of the tokens [first, last) is a verb.
func (c *Lists) HasVerb(first, last int) bool {
	if first >= last {
		return false
	}
	for k := c.ItemAt(c.Doc.Tokens.All[first].Start); k < len(c.Items) && int(c.Items[k].First) < last; k++ {
		it := &c.Items[k]
		if it.Kind == stream.WordItem && c.Verbal(it) && c.Doc.Pack.Clauses().Verbs[c.Lower(it)].Form&lang.OrNoun == 0 {
			return true
		}
	}
	return false
}

// listReader reads one enumeration.
type listReader struct {
	c       *Lists
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
	// alike is the class of words that may open every item, and kinds how many it opens.
	alike string
	kinds int
	weigh bool // an item may be of several: "two brothers from Fife"
	// coarse: semicolons part the items, so that commas do not.
	coarse bool
}

// partsBySemicolons: semicolons stand between the dashes or in the brackets around the list: "– Ann Holt, a baker; Ian Kerr, a
// smith; and Joe Low –".
func (r *listReader) partsBySemicolons() bool {
	if r.closing == "" || r.closing == "," {
		return false
	}
	n := 0
	for k := r.start; k < r.last; k++ {
		switch t := &r.c.Doc.Tokens.All[k]; {
		case t.Is(r.closing):
			return n >= fewestSemicolons
		case t.Is(";"):
			n++
		}
	}
	return false
}

func (r *listReader) token(t *token.Token) {
	switch {
	case r.depth == 0 && t.Is(";") && r.closing == "," && r.joined && r.at > r.start:
		r.item(r.at)
		r.done = true
	case r.depth == 0 && t.Is(r.closing) && (r.closing != "," || r.joined && r.at > r.start):
		r.item(r.at)
		r.done, r.bad = true, r.bad || r.closing == "," && r.continues()
	case t.Is("("):
		r.depth++
	case t.Is(")"):
		r.depth--
	case r.depth > 0:
	case t.Is(",") && r.coarse:
	case t.Is(",") && r.joined && r.ageAt(r.at+1):
		r.item(r.at)
		r.done = true
	case t.Is(","), t.Is(";"):
		r.item(r.at)
		if end := r.c.insertedAt(r.at+1, r.last, r.joined); end > 0 {
			r.at, r.start = end, end+1
			return
		}
		r.bad = r.bad || r.joined // the list goes on behind its last item: another list, or pairs
	case r.opens(t):
	case r.joined && r.at > r.start && (r.c.IsIn(t, classListTail) || r.c.relativeAt(r.at)):
		r.item(r.at)
		r.done = true
	case r.names && !r.joined && r.at > r.start && r.pastRelative():
	case r.c.opensMore(r.at), t.Is("…"), t.Is(":"), t.Is("\""):
		r.bad = true
	case r.cutShort():
	case r.c.IsIn(t, passage.ClassListAnd) && r.at > r.start && r.at+1 < r.last && r.c.Doc.Tokens.All[r.at+1].Capital && r.c.TokenIn(r.at+1, classNameTail):
	case r.c.IsIn(t, passage.ClassListAnd):
		r.item(r.at)
		if r.joined { // the earlier "and" may have joined one thing's two names
			r.l.least--
		}
		r.joined = true
	case stream.Closes(t.Lower) && t.Kind == token.Punct && r.at+1 >= r.last:
		r.item(r.at)
		r.start = r.at + 1
	}
}

// ageAt: at token k stands nothing but the age of the last one named, before a mark: "Ann Lee, 44, and Ian Kerr, 51."
func (r *listReader) ageAt(k int) bool {
	return k < r.last && r.attribute(k, k+1) && (k+1 >= r.last || r.c.Doc.Tokens.All[k+1].Kind == token.Punct) && r.at > r.start && !r.c.TimeAt(k)
}

// Word classes of what goes on with a firm's name behind "and", and of marks that join one name's parts.
const (
	classNameTail = "name-tail"
	classNameAnd  = "name-and"
)

// opensMore: the token says that there is more than what is listed. A single letter with a capital is one of a name: "U6".
func (c *Lists) opensMore(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.IsIn(t, classListOpen) && !(t.Capital && t.Len() == 1)
}

// relativeReach bounds the words of a relative clause that no comma parts from its name.
const relativeReach = 16

// pastRelative ends the item before a relative clause that no comma parts from it, up to the comma
// behind the clause: "Orbis which has allied itself with Tern, …".
func (r *listReader) pastRelative() bool {
	if !r.c.relativeAt(r.at) {
		return false
	}
	for k := r.at + 1; k < min(r.last, r.at+relativeReach); k++ {
		if r.c.Doc.Tokens.All[k].Is(",") {
			r.item(r.at)
			r.at, r.start = k, k+1
			return true
		}
	}
	return false
}

// opens: the token is the word that opens every item.
func (r *listReader) opens(t *token.Token) bool {
	return r.at == r.start && r.alike != "" && r.c.IsIn(t, r.alike)
}

// cutShort: the word before has lost its second half to the next one: "meat and fish
// products" as "Fleisch- und Fischwaren" is one item.
func (r *listReader) cutShort() bool {
	if r.at == r.start {
		return false
	}
	t := &r.c.Doc.Tokens.All[r.at-1]
	return t.Is("-") && !t.SpaceBefore && r.c.Doc.Tokens.All[r.at].SpaceBefore
}

// continues: names go on behind the comma that should have closed the list.
func (r *listReader) continues() bool { return r.c.nameAt(r.at+1, r.last) }

// nameAt: a name stands at token k, or a word that describes one: "the violinists Ida Holm and Jan Kral, the cellist Mia Orban".
func (c *Lists) nameAt(k, last int) bool {
	all := c.Doc.Tokens.All
	if k+2 < last && c.TokenIn(k, classListArticle) && (all[k+1].Capital || !c.Doc.Pack.Clauses().Inflects) && all[k+2].Capital {
		return true
	}
	return k < last && all[k].Capital
}

// item ends the item at hand before token end.
func (r *listReader) item(end int) {
	start := r.start
	r.start = end + 1
	if end <= start || r.bad {
		return
	}
	all := r.c.Doc.Tokens.All
	first := &all[start]
	if r.attribute(start, end) {
		if r.joined { // or a name that is a number
			r.l.most++
		}
		return
	}
	alike := r.alike != "" && r.c.IsIn(first, r.alike)
	several := r.several(start, end) || !alike && r.counts(start, end)
	if several && !r.weigh || !alike && r.c.IsIn(first, classClause) || r.size(start, end) > maxItemTokens && !r.coarse {
		r.bad = true
		return
	}
	if r.weigh && !r.weighs(start, end, several) {
		return
	}
	if alike {
		r.kinds++
	}
	named := alike || r.named(start, end)
	if r.names && !named {
		r.bad = true
		return
	}
	r.l.names = r.l.names && named
	r.l.items = append(r.l.items, article.Span{Start: first.Start, End: all[end-1].End})
	r.l.most++
	if len(r.l.items) > 1 && r.c.TokensIn(start, end, classNameAnd) {
		r.l.least-- // the comma before it may be one of the name: "Burns, Cole & Drury"
	}
	if !r.c.IsIn(first, classListDet) || len(r.l.items) == 1 || r.joined || r.namedBoth(start, end) {
		r.l.least++
	}
}

// namedBoth: the item and the one before tell full names, so that the one does not describe the other: "the teacher Eva Holt,
// the painter Ian Kern".
func (r *listReader) namedBoth(start, end int) bool {
	all := r.c.Doc.Tokens.All
	before := r.l.items[len(r.l.items)-2]
	return r.c.tellsName(start+1, all[end-1].End, FullName) && r.c.tellsName(r.c.TokenAt(before.Start), before.End, FullName)
}

// several: a word of the item names more than one thing, and is not what another is of: "a gift of the family".
func (r *listReader) several(start, end int) bool {
	for k := start; k < end; k++ {
		if r.c.TokenIn(k, classListSeveral) && (k < start+2 || !r.c.TokenIn(k-1, evidence.ClassListAll) && !r.c.TokenIn(k-1, classListLink)) {
			return true
		}
	}
	return false
}

// attribute: a bare number beside a name is its age.
func (r *listReader) attribute(start, end int) bool {
	return end == start+1 && r.c.Doc.Tokens.All[start].Kind == token.Digits
}

// counts: a figure stands in the item, outside brackets. One thing may be named by a
// number: "a fifty".
func (r *listReader) counts(start, end int) bool {
	all, qs := r.c.Doc.Tokens.All, r.c.Doc.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].End > all[start].Start })
	if end == start+2 && r.c.TokenIn(start, passage.ClassOneThing) && all[start+1].Kind == token.Word {
		return false
	}
	if r.c.TokenIn(start, classListNum) && end > start+1 { // "six in Hull, two in York"
		return true
	}
	one := r.c.TokenIn(start, passage.ClassOneThing)
	for i < len(qs) && (qs[i].Age || one && qs[i].First > start && qs[i].Unit == mention.Count && qs[i].NounSpan.Empty()) { // "a farmer of 71"
		i++
	}
	return i < len(qs) && qs[i].Start < all[end-1].End && r.size(start, qs[i].First) == r.size(start, qs[i].First+1)-1
}

// size counts the tokens of an item outside brackets.
func (r *listReader) size(start, end int) int {
	n, depth := 0, 0
	for k := start; k < end; k++ {
		switch t := &r.c.Doc.Tokens.All[k]; {
		case t.Is("("):
			depth++
		case t.Is(")"):
			depth--
		case depth == 0 && !t.Is("."): // "Lukas E."
			n++
		}
	}
	return n
}

// fullName is how many words a name has behind which a phrase may tell more: "Ann Berg from Hull".
const fullName = 2

// maxDescribed is how many small words may stand in an item that begins with an
// article or the like: "his younger brother Alan".
const maxDescribed = 2

// named: every word of the item begins with a capital, or links those that do. An
// item may also describe a name.
func (r *listReader) named(start, end int) bool {
	depth, capitals, small := 0, 0, 0
	described := r.c.TokenIn(start, classListArticle)
	for k := start; k < end; k++ {
		t := &r.c.Doc.Tokens.All[k]
		switch {
		case t.Is("("):
			depth++
		case t.Is(")"):
			depth--
		case depth > 0 || t.Kind != token.Word || k > start && r.c.IsIn(t, classListLink):
		case !described && small == 0 && capitals >= fullName && r.c.WordsIn(k, k+1, lang.Preposition):
			return r.c.Doc.Tokens.All[start].Capital // what follows says where the one named is from or what he plays
		case t.Capital:
			capitals++
		case k > start:
			small++
		}
	}
	if described {
		r.l.described = true
		return capitals > 0 && small <= maxDescribed
	}
	return r.c.Doc.Tokens.All[start].Capital && small == 0 || r.qualified(start, end, capitals+small)
}

// qualified: an adjective and a noun, where nouns have capitals.
func (r *listReader) qualified(start, end, words int) bool {
	all := r.c.Doc.Tokens.All
	return r.c.Doc.Pack.Clauses().Inflects && words == 1 && end == start+2 && len(r.l.items) > 0 && all[end-1].Capital && r.c.IsContent(start, false)
}

// ListMark: the token goes on with a list.
func (c *Lists) ListMark(k int) bool {
	return c.Doc.Tokens.All[k].Lower == "," || c.TokenIn(k, passage.ClassListAnd)
}
