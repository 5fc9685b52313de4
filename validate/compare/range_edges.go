package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// The figure that words call an end or the middle of what a range takes in, and the range.
const (
	roleEdgeFigure = "edge"
	roleRange      = "range"
	roleLow        = "low"
	roleHigh       = "high"
)

// Word classes for the middle between two ends, and for what lies between them.
const (
	classMidPoint    = "mid-point"
	classWithinRange = "within-range"
)

// middleSlack is how much of half the last place of its ends a middle may be off: less than all of it, so that 1.5, which is rounded
// from 1.45 on, is no middle of 1.2 and 1.6.
const middleSlack = 0.8

// spread is a range, told as one figure or as two.
type spread struct {
	first, last int // its figures
	low, high   float64
}

// bindRangeEdges sets each figure that a superlative or a word for the middle tells ("the cheapest, at £15") against the
// only range of its unit told before it, in its sentence or the one before. A superlative with a noun that the
// range's sentence does not have is of other things.
func bindRangeEdges(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var spreads []spread
	var edges, out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if low, high := b.Get(roleLow), b.Get(roleHigh); len(low) == 1 && len(high) == 1 {
			spreads = append(spreads, spread{low[0].Quantity, high[0].Quantity, c.Mid(low[0].Quantity), c.Mid(high[0].Quantity)})
		} else {
			edges = append(edges, b)
		}
	}
	for q := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[q]; m.IsRange && m.Low != nil && m.High != nil && !c.Cell(m) {
			spreads = append(spreads, spread{q, q, mention.Float(m.Low, -1), mention.Float(m.High, 1)})
		}
	}
	slices.SortStableFunc(spreads, func(a, b spread) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.first, b.first)) })
	spreads = slices.CompactFunc(spreads, func(a, b spread) bool { return a.first == b.first && a.last == b.last })
	for _, b := range edges {
		q := b.Get(roleEdgeFigure)[0].Quantity
		if s, ok := c.spreadOf(q, spreads); ok && c.edgeFigure(q) {
			if r := c.edgeOf(b, q, &s); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// edgeFigure: the figure is told as it is, and is no change or gap.
func (c *Comparisons) edgeFigure(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && !m.IsRange && !c.Vague(q) && !c.Cell(m) && !c.YearLike(m) && !c.TellsBy(q) && !c.Compared(q) && m.Form != mention.Fraction
}

// spreadOf is the only range of the figure's unit before it, in its sentence or the one before in its paragraph; false where there is
// none or more. The ranges are sorted by their last figures.
func (c *Comparisons) spreadOf(q int, all []spread) (spread, bool) {
	m := &c.Doc.Quantities[q]
	var only spread
	found := false
	behind, _ := slices.BinarySearchFunc(all, q, func(s spread, q int) int { return cmp.Compare(s.last, q) })
	for i := behind - 1; i >= 0; i-- {
		s, x := all[i], &c.Doc.Quantities[all[i].last]
		if m.Sentence-x.Sentence > 1 || !c.OneParagraph(x.Sentence, m.Sentence) {
			break
		}
		if s.low >= s.high || !roletype.SameUnit(x, m) && !evidence.BareFigure(m) || x.Per != m.Per {
			continue
		}
		if found {
			return spread{}, false
		}
		only, found = s, true
	}
	return only, found
}

// edgeOf is the binding of the figure with the range; nil where its words are of other things.
func (c *Comparisons) edgeOf(b *passage.Binding, q int, s *spread) *passage.Binding {
	cue := b.Get(evidence.RoleEdge)[0]
	first, last := &c.Doc.Quantities[s.first], &c.Doc.Quantities[s.last]
	m := &c.Doc.Quantities[q]
	k := c.TokenAt(cue.Span.End)
	named := c.namedAs(k)
	if named && !c.AnyLemma(c.Doc.Tokens.Sentences[first.Sentence].First, c.TokenAt(cue.Span.Start), k) || c.TokenAt(cue.Span.Start) < last.Last {
		return nil
	}
	low, high := s.low, s.high
	slack := math.Pow10(last.HighPlace) / 2
	switch {
	case cue.Class == classMidPoint:
		low = (s.low + s.high) / 2
		high, slack = low, slack*middleSlack
	case named, cue.Class == classWithinRange: // named, it may be of some of them
	case cue.Class == evidence.ClassLowEnd:
		high = s.low
	default:
		low = s.high
	}
	v := interval.Interval{Lo: low - slack, Hi: high + slack}
	r := &passage.Binding{Frame: b.Frame, Weak: true, Guessed: true}
	f := c.QuantityFiller(s.last)
	f.Span = article.Span{Start: c.QuantityFiller(s.first).Span.Start, End: f.Span.End}
	if s.first != s.last {
		f.Label = strings.Join(strings.Fields(c.Doc.Text[first.Start:last.End]), " ")
	}
	f.Given = &v
	r.Add(roleRange, f)
	r.Add(roleEdgeFigure, b.Get(roleEdgeFigure)[0])
	r.AgreeOnly = slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool { return t.Context || evidence.LooksBack(t) }) ||
		c.AnySays(m.Sentence, m.Sentence, evidence.ClassThan) || first.Hedge != mention.Exact || c.NumberUnread(first.Sentence, m.Sentence)
	return r
}

// namedAs: a noun stands at token k, so that the word before it is told of that.
func (c *Comparisons) namedAs(k int) bool {
	if k >= len(c.Doc.Tokens.All) {
		return false
	}
	t := &c.Doc.Tokens.All[k]
	return t.Kind == token.Word && c.IsContent(k, false) && !c.IsVerb(k) &&
		!c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Preposition|lang.Of) && !c.CountsAt(k)
}
