package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// binder is a mechanism that fills frames.
type binder func(*checker, *rules.FramePatterns) []*binding

// binders are the mechanisms by the name a frame gives in "binder".
var binders = map[string]binder{}

// patternBinder is the binder of frames that name none: it runs their patterns.
const patternBinder = "pattern"

func init() {
	binders[patternBinder] = bindPatterns
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
	if !c.AnyStands(fp) {
		return nil
	}
	var out []*binding
	var m *stream.Matcher
	near, far := c.KeysOf(false), c.KeysOf(true)
	for n := range fp.Heads {
		h := &fp.Heads[n]
		k := near
		if h.Far {
			k = far
		}
		if !k.Stands(h) || c.AllNumbers < int(h.Numbers) || c.AllTimes < int(h.Times) {
			continue
		}
		if m == nil {
			m = &stream.Matcher{Stream: c.Stream, Frame: fp.Frame, Blind: fp.Frame.Options[optionHedges] == "none"}
		}
		p, earlier := fp.Patterns[n], out
		for _, i := range c.Worth(p) {
			out = c.inSentence(m, p, i, n, earlier, out)
		}
	}
	return out
}

func (c *checker) inSentence(m *stream.Matcher, p *rules.Pattern, sent, order int, earlier, out []*binding) []*binding {
	s, plan := c.Sentences[sent], p.Plan()
	if plan.Opens {
		s.Last = min(s.Last, s.First+1)
	}
	for at := c.nextBegin(&plan.First, s.First, s.Last); at < s.Last; at = c.nextBegin(&plan.First, at+1, s.Last) {
		if c.tail(at) {
			continue
		}
		if !m.Match(p, at) {
			continue
		}
		if len(m.Captures) > mostCaptured {
			at = max(at, m.End-1) // nor is its rest a list of its own
			continue
		}
		if len(m.Captures) > 0 && !c.unlisted(m) {
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
	if at == 0 || c.Items[at].Kind != stream.QuantityItem || c.Items[at-1].Kind != stream.QuantityItem {
		return false
	}
	a, b := &c.Doc.Quantities[c.Items[at-1].Index], &c.Doc.Quantities[c.Items[at].Index]
	class := roletype.Of(b)
	return class == roletype.Of(a) && (class == roletype.Measure || class == roletype.Duration) && a.Unit != b.Unit
}

// nextBegin is the first of the items [at, last) where a pattern that can begin so does;
// last if there is none.
func (c *checker) nextBegin(first *rules.First, at, last int) int {
	any, marks := first.Any, first.Marks()
	at = min(at, last) // a match may have ended behind it
	for i, m := range c.Marks[at:last] {
		if (m&marks != 0 || any) && c.begins(first, at+i) {
			return at + i
		}
	}
	return last
}

// begins reports whether a pattern that can begin so does at item k.
func (c *checker) begins(first *rules.First, k int) bool {
	it := &c.Items[k]
	switch it.Kind {
	case stream.QuantityItem:
		return first.Quantity || first.Numeral || first.Any
	case stream.TimeItem:
		return first.Time || first.Quantity || first.Any
	}
	return first.Any || first.HasAny(it.Word) || first.Numeral && c.Marks[k]&rules.MarkNumeral != 0 || first.End && (it.Hedge || it.Closes)
}

// bindingOf turns the matcher's captures into a binding.
func (c *checker) bindingOf(m *stream.Matcher, order int) *binding {
	b := &binding{frame: m.Frame, order: order}
	for _, cp := range m.Captures {
		it := &c.Items[cp.Item]
		f := filler{quantity: -1, time: -1, span: c.ItemSpan(cp.Item), sentence: int(it.Sentence)}
		switch {
		case it.Kind == stream.WordItem && cp.Node.Kind == rules.RoleNode:
			f.value, f.valued, f.exact = float64(max(c.Ordinal(it), c.Numeral(it))), true, true
		case it.Kind == stream.QuantityItem:
			f.quantity = int(it.Index)
			f.hedge = c.Doc.Quantities[it.Index].Hedge
			f.near = c.nearness(int(it.Index))
		case it.Kind == stream.TimeItem:
			f.time = int(it.Index)
		default:
			f.class, f.value, f.valued = cp.Node.Class, cp.Node.Value, cp.Node.Valued
			f.span.Start = c.ItemSpan(max(cp.Item-max(cp.Node.Words, 1)+1, c.Sentences[it.Sentence].First)).Start
			f.hedge, f.near = c.wordHedge(cp.Item), close
		}
		name := cp.Node.Name
		if name == "" {
			name = cp.Node.Class
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
	span := c.Doc.Quantities[q].HedgeSpan
	if span.Empty() {
		return unbounded
	}
	// The hedge may stand inside: "ein gutes Drittel".
	for k := c.Doc.Quantities[q].Last; k > 0 && c.Doc.Tokens.All[k-1].Start >= span.Start; k-- {
		if c.Doc.Tokens.All[k-1].Start < span.End && c.tokenIn(k-1, classNear) {
			return close
		}
	}
	return unbounded
}

// inClass reports whether the word belongs to a class of the rule book.
func (c *checker) inClass(lower, class string) bool {
	return c.ofClass(c.Lang.Vocabulary.Lookup(lower), class)
}

// tokenIn reports whether token k belongs to a class of the rule book; there need be none
// at k, as a text may end anywhere.
func (c *checker) tokenIn(k int, class string) bool {
	if k < 0 || k >= len(c.Doc.Tokens.All) {
		return false
	}
	return c.isIn(&c.Doc.Tokens.All[k], class)
}

// isIn reports whether the token belongs to a class of the rule book.
func (c *checker) isIn(t *token.Token, class string) bool {
	return c.ofClass(c.Lang.Vocabulary.Known(t.ID, t.Lower), class)
}

// ofClass reports whether the word belongs to the class.
func (c *checker) ofClass(w *rules.Word, class string) bool {
	return c.Lang.Vocabulary.InClass(w, class)
}

// wordHedge is the hedge in the two words before a captured word.
func (c *checker) wordHedge(at int) mention.Hedge {
	for k := at - 1; k >= 0 && k >= at-2 && c.Items[k].Kind == stream.WordItem; k-- {
		switch w := c.Items[k].Word; {
		case c.ofClass(w, classAbout):
			return mention.About
		case c.ofClass(w, classOver):
			return mention.Over
		case c.ofClass(w, classUnder):
			return mention.Under
		}
	}
	return mention.Exact
}
