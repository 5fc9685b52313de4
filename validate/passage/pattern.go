package passage

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// PatternBinder is the binder of frames that name none: it runs their patterns.
const PatternBinder = "pattern"

// optionHedges is a frame's option: "none" where the words of a hedge are no cue
// ("more than 20 people" compares nothing).
const optionHedges = "hedges"

// maxAlike bounds how many earlier bindings of a frame a new one is compared with.
const maxAlike = 40

// mostCaptured is what a binding has at most: no list that a reader adds up is as long,
// and one that begins at each figure of a longer one would fill the memory.
const mostCaptured = 80

// BindPatterns runs the frame's patterns over every sentence. What a later pattern
// finds is dropped where an earlier one found the same roles, and more.
func BindPatterns(c *Passage, fp *rules.FramePatterns) []*Binding {
	if !c.AnyStands(fp) {
		return nil
	}
	var out []*Binding
	var m *stream.Matcher // made for the first sentence: most frames have none
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
		p, earlier := fp.Patterns[n], out
		for _, i := range c.Worth(p) {
			if m == nil {
				m = c.matcherOf(fp.Frame)
			}
			out = c.inSentence(m, p, i, n, earlier, out)
		}
	}
	return out
}

// matcherOf is the matcher of frames, made ready for one.
func (c *Passage) matcherOf(f *rules.Frame) *stream.Matcher {
	m := &c.matcher
	m.Stream, m.Frame, m.Blind, m.Until = c.Stream, f, f.Options[optionHedges] == "none", 0
	return m
}

func (c *Passage) inSentence(m *stream.Matcher, p *rules.Pattern, sent, order int, earlier, out []*Binding) []*Binding {
	s, plan := c.Sentences[sent], p.Plan()
	if plan.Opens {
		s.Last = min(s.Last, s.First+1)
	}
	for at := c.NextBegin(plan, s.First, s.Last); at < s.Last; at = c.NextBegin(plan, at+1, s.Last) {
		if c.Tail(at) {
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
			b := c.BindingOf(m, order)
			if c.wholeList(b) {
				earlier = out // a list that begins at each of its figures is found once
			}
			if !Known(earlier, b) {
				out = append(out, b)
			}
		}
	}
	return out
}

// Known reports whether one of the last bindings of earlier patterns has all roles of b,
// filled alike.
func Known(earlier []*Binding, b *Binding) bool {
	for _, have := range earlier[max(0, len(earlier)-maxAlike):] {
		if have.Includes(b) {
			return true
		}
	}
	return false
}

// Tail: the item is the second part of a measure told in two units ("14 stone 2
// pounds"), which says nothing by itself.
func (c *Passage) Tail(at int) bool {
	if at == 0 || c.Items[at].Kind != stream.QuantityItem || c.Items[at-1].Kind != stream.QuantityItem {
		return false
	}
	a, b := &c.Doc.Quantities[c.Items[at-1].Index], &c.Doc.Quantities[c.Items[at].Index]
	class := roletype.Of(b)
	return class == roletype.Of(a) && (class == roletype.Measure || class == roletype.Duration) && a.Unit != b.Unit
}

// NextBegin is the first of the items [at, last) where the pattern may begin; last if there is none.
func (c *Passage) NextBegin(plan *rules.Plan, at, last int) int {
	first := &plan.First
	if first.Any {
		return min(at, last) // a match may have ended behind it
	}
	for {
		if at = nextMarked(c.Marks, first.Marks(), at, last); at >= last {
			return last
		}
		if c.goesOn(plan.Then, at) && c.begins(first, at) {
			return at
		}
		at++
	}
}

// nextMarked is the first of the places [at, last) that has one of the marks; last or more if there is none. It calls nothing, as it
// goes over more items than anything else does.
func nextMarked(of []rules.Marks, marks rules.Marks, at, last int) int {
	for ; at < last; at++ {
		if of[at]&marks != 0 {
			break
		}
	}
	return at
}

// goesOn tells at a glance that no pattern can match whose first item stands at one place: the marks of what may follow are not
// those of the next item. Where the place is a hedge's, that pattern may begin behind it.
func (c *Passage) goesOn(then rules.Marks, at int) bool {
	return then == 0 || c.Marks[at+1]&then != 0 || c.Marks[at]&rules.MarkEnd != 0
}

// begins reports whether a pattern that can begin so does at item k, where marks meet.
func (c *Passage) begins(first *rules.First, k int) bool {
	it := &c.Items[k]
	if first.OnlyWords() {
		return first.HasAny(it.Word)
	}
	switch it.Kind {
	case stream.QuantityItem:
		return first.Quantity || first.Numeral || first.Any
	case stream.TimeItem:
		return first.Time || first.Quantity || first.Any
	}
	return first.Any || first.HasAny(it.Word) || first.Numeral && c.Marks[k]&rules.MarkNumeral != 0 || first.End && (it.Hedge || it.Closes)
}

// BindingOf turns the matcher's captures into a binding.
func (c *Passage) BindingOf(m *stream.Matcher, order int) *Binding {
	b := &Binding{Frame: m.Frame, Order: order}
	for _, cp := range m.Captures {
		it := &c.Items[cp.Item]
		f := Filler{Quantity: -1, Time: -1, Span: c.ItemSpan(cp.Item), Sentence: int(it.Sentence)}
		switch {
		case it.Kind == stream.WordItem && cp.Node.Kind == rules.RoleNode:
			f.Value, f.Valued, f.Exact = float64(max(c.Ordinal(it), c.Numeral(it))), true, true
		case it.Kind == stream.QuantityItem:
			f.Quantity = int(it.Index)
			f.Hedge = c.Doc.Quantities[it.Index].Hedge
			f.Near = c.Nearness(int(it.Index))
		case it.Kind == stream.TimeItem:
			f.Time = int(it.Index)
		default:
			f.Class, f.Value, f.Valued = cp.Node.Class, cp.Node.Value, cp.Node.Valued
			f.Span.Start = c.ItemSpan(max(cp.Item-max(cp.Node.Words, 1)+1, c.Sentences[it.Sentence].First)).Start
			f.Hedge, f.Near = c.wordHedge(cp.Item), Close
		}
		name := cp.Node.Name
		if name == "" {
			name = cp.Node.Class
		}
		b.Add(name, f)
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

// Nearness looks whether the words of a quantity's hedge bind on both sides.
func (c *Passage) Nearness(q int) Near {
	span := c.Doc.Quantities[q].HedgeSpan
	if span.Empty() {
		return Unbounded
	}
	// The hedge may stand inside: "ein gutes Drittel".
	for k := c.Doc.Quantities[q].Last; k > 0 && c.Doc.Tokens.All[k-1].Start >= span.Start; k-- {
		if c.Doc.Tokens.All[k-1].Start < span.End && c.TokenIn(k-1, classNear) {
			return Close
		}
	}
	return Unbounded
}

// InClass reports whether the word belongs to a class of the rule book.
func (c *Passage) InClass(lower, class string) bool {
	return c.OfClass(c.Lang.Vocabulary.Lookup(lower), class)
}

// TokenIn reports whether token k belongs to a class of the rule book; there need be none
// at k, as a text may end anywhere.
func (c *Passage) TokenIn(k int, class string) bool {
	if k < 0 || k >= len(c.Doc.Tokens.All) {
		return false
	}
	return c.IsIn(&c.Doc.Tokens.All[k], class)
}

// IsIn reports whether the token belongs to a class of the rule book.
func (c *Passage) IsIn(t *token.Token, class string) bool {
	return c.OfClass(c.Lang.Vocabulary.Known(t.ID, t.Lower), class)
}

// OfClass reports whether the word belongs to the class.
func (c *Passage) OfClass(w *rules.Word, class string) bool {
	return c.Lang.Vocabulary.InClass(w, class)
}

// hedgeClasses are the classes of hedges, and hedgeOfClass what they say.
var (
	hedgeClasses = rules.ClassesOf(classAbout, classOver, classUnder)
	hedgeOfClass = [...]mention.Hedge{mention.About, mention.Over, mention.Under}
)

// wordHedge is the hedge in the two words before a captured word.
func (c *Passage) wordHedge(at int) mention.Hedge {
	for k := at - 1; k >= 0 && k >= at-2 && c.Items[k].Kind == stream.WordItem; k-- {
		if i := c.Lang.Vocabulary.FirstClass(c.Items[k].Word, hedgeClasses); i >= 0 {
			return hedgeOfClass[i]
		}
	}
	return mention.Exact
}
