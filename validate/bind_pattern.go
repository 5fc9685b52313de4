package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

// binder is a mechanism that fills frames.
type binder func(*checker, *rules.FramePatterns) []*binding

// binders are the mechanisms by the name a frame gives in "binder".
var binders = map[string]binder{}

func init() {
	binders["pattern"] = bindPatterns
}

// optionHedges is a frame's option: "none" where the words of a hedge are no cue
// ("more than 20 people" compares nothing).
const optionHedges = "hedges"

// maxAlike bounds how many earlier bindings of a frame a new one is compared with.
const maxAlike = 40

// mostCaptured is what a binding has at most: no list that a reader adds up is as long,
// and one that begins at each figure of a longer one would fill the memory.
const mostCaptured = 80

// bindPatterns runs the frame's patterns over every sentence. What a later pattern
// finds is dropped where an earlier one found the same roles, and more.
func bindPatterns(c *checker, fp *rules.FramePatterns) []*binding {
	if !c.anyStands(fp) {
		return nil
	}
	var out []*binding
	m := &matcher{s: c.stream, frame: fp.Frame, blind: fp.Frame.Options[optionHedges] == "none"}
	near, far := c.keysOf(false), c.keysOf(true)
	for n := range fp.Heads {
		h := &fp.Heads[n]
		k := near
		if h.Far {
			k = far
		}
		if !k.stands(h) || c.allNumbers < int(h.Numbers) || c.allTimes < int(h.Times) {
			continue
		}
		p, earlier := fp.Patterns[n], out
		for _, i := range c.worth(p) {
			if c.hopeless(i, p.Reach, p) {
				continue
			}
			out = c.inSentence(m, p, i, n, earlier, out)
		}
	}
	return out
}

// worth lists the sentences that the pattern is tried in: most patterns need a
// number and a rare word, and most sentences have neither.
func (s *stream) worth(p *rules.Pattern) []int {
	switch {
	case p.Head.Keyed:
		return s.keyed(s.keysOf(p.Head.Far), p)
	case p.Head.Far:
		return s.all
	}
	return s.numbered
}

// hopeless: the sentences cannot hold a match.
func (c *checker) hopeless(i, reach int, p *rules.Pattern) bool {
	if c.sentences[i].skip {
		return true
	}
	numbers, times := 0, 0
	for k := i; k < i+reach && k < len(c.sentences); k++ {
		numbers += c.sentences[k].numbers
		times += c.sentences[k].times
	}
	return numbers < p.Numbers || times < p.Times || !c.has(i, reach, p.Needs)
}

func (c *checker) inSentence(m *matcher, p *rules.Pattern, sent, order int, earlier, out []*binding) []*binding {
	s, plan := c.sentences[sent], p.Plan()
	if plan.Opens {
		s.last = min(s.last, s.first+1)
	}
	c.ready(sent)
	for at := c.nextBegin(&plan.First, s.first, s.last); at < s.last; at = c.nextBegin(&plan.First, at+1, s.last) {
		if c.tail(at) {
			continue
		}
		if !m.match(p, at) {
			continue
		}
		if len(m.captures) > mostCaptured {
			at = max(at, m.end-1) // nor is its rest a list of its own
			continue
		}
		if len(m.captures) > 0 && !c.unlisted(m) {
			if b := c.bindingOf(m, order); !known(earlier, b) {
				out = append(out, b)
			}
		}
	}
	return out
}

// known reports whether one of the last bindings of earlier patterns has all roles of b,
// filled alike.
func known(earlier []*binding, b *binding) bool {
	for _, have := range earlier[max(0, len(earlier)-maxAlike):] {
		if have.includes(b) {
			return true
		}
	}
	return false
}

// tail: the item is the second part of a measure told in two units ("14 stone 2
// pounds"), which says nothing by itself.
func (c *checker) tail(at int) bool {
	if at == 0 || c.items[at].kind != quantityItem || c.items[at-1].kind != quantityItem {
		return false
	}
	a, b := &c.doc.Quantities[c.items[at-1].index], &c.doc.Quantities[c.items[at].index]
	class := classOf(b)
	return class == classOf(a) && (class == typeMeasure || class == typeDuration) && a.Unit != b.Unit
}

// nextBegin is the first of the items [at, last) where a pattern that can begin so does;
// last if there is none. Their sentence is ready.
func (c *checker) nextBegin(first *rules.First, at, last int) int {
	any, marks := first.Any, first.Marks()
	at = min(at, last) // a match may have ended behind it
	for i, m := range c.marks[at:last] {
		if (m&marks != 0 || any) && c.begins(first, &c.items[at+i]) {
			return at + i
		}
	}
	return last
}

// begins reports whether a pattern that can begin so does at the item, whose sentence
// is ready.
func (c *checker) begins(first *rules.First, it *item) bool {
	switch it.kind {
	case quantityItem:
		return first.Quantity || first.Any
	case timeItem:
		return first.Time || first.Quantity || first.Any
	}
	return first.Any || first.HasAny(it.ids) || first.End && (it.hedge || it.closes)
}

// bindingOf turns the matcher's captures into a binding.
func (c *checker) bindingOf(m *matcher, order int) *binding {
	b := &binding{frame: m.frame, order: order}
	for _, cp := range m.captures {
		it := &c.items[cp.item]
		f := filler{quantity: -1, time: -1, span: c.itemSpan(cp.item), sentence: int(it.sentence)}
		switch {
		case it.kind == wordItem && cp.node.Kind == rules.RoleNode:
			f.value, f.valued, f.exact = float64(max(c.ordinal(it), c.numeral(it))), true, true
		case it.kind == quantityItem:
			f.quantity = int(it.index)
			f.hedge = c.doc.Quantities[it.index].Hedge
			f.near = c.nearness(int(it.index))
		case it.kind == timeItem:
			f.time = int(it.index)
		default:
			f.class, f.value, f.valued = cp.node.Class, cp.node.Value, cp.node.Valued
			f.span.Start = c.itemSpan(max(cp.item-max(cp.node.Words, 1)+1, c.sentences[it.sentence].first)).Start
			f.hedge, f.near = c.wordHedge(cp.item), close
		}
		name := cp.node.Name
		if name == "" {
			name = cp.node.Class
		}
		b.add(name, f)
	}
	return b
}

// Word classes of the rule book that hedges are looked up in.
const (
	classNear  = "hedge-near" // binds on both sides: nearly, just over
	classAbout = "hedge-about"
	classOver  = "hedge-over"
	classUnder = "hedge-under"
)

// nearness looks whether the words of a quantity's hedge bind on both sides.
func (c *checker) nearness(q int) near {
	span := c.doc.Quantities[q].HedgeSpan
	if span.Empty() {
		return unbounded
	}
	for k := c.doc.Quantities[q].First; k > 0 && c.doc.Tokens.All[k-1].Start >= span.Start; k-- {
		if c.tokenIn(k-1, classNear) {
			return close
		}
	}
	return unbounded
}

// inClass reports whether the word belongs to a class of the rule book.
func (c *checker) inClass(lower, class string) bool {
	return c.holdsClass(c.lang.Vocabulary.Lookup(lower), class)
}

// tokenIn reports whether token k belongs to a class of the rule book.
func (c *checker) tokenIn(k int, class string) bool {
	t := &c.doc.Tokens.All[k]
	return c.holdsClass(c.lang.Vocabulary.Known(t.ID, t.Lower), class)
}

// holdsClass reports whether the class is among the ids of a word; most words have none.
func (c *checker) holdsClass(ids []int, class string) bool {
	if len(ids) == 0 {
		return false
	}
	id, ok := c.lang.Vocabulary.Class(class)
	return ok && slices.Contains(ids, id)
}

// wordHedge is the hedge in the two words before a captured word.
func (c *checker) wordHedge(at int) mention.Hedge {
	for k := at - 1; k >= 0 && k >= at-2 && c.items[k].kind == wordItem; k-- {
		lower := c.doc.Tokens.All[c.items[k].index].Lower
		switch {
		case c.inClass(lower, classAbout):
			return mention.About
		case c.inClass(lower, classOver):
			return mention.Over
		case c.inClass(lower, classUnder):
			return mention.Under
		}
	}
	return mention.Exact
}
