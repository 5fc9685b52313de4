package validate

import (
	"math"
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/roletype"
)

func init() { binders["range-edges"] = bindRangeEdges }

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

// middleSlack is how much of half the last place of its ends a middle may be off.
const middleSlack = 0.8

// spread is a range, told as one figure or as two.
type spread struct {
	first, last int // its figures
	low, high   float64
}

// bindRangeEdges sets each figure that a superlative or a word for the middle tells ("the cheapest, at £15") against the
// only range of its unit told before it, in its sentence or the one before. A superlative with a noun that the
// range's sentence does not have is of other things.
func bindRangeEdges(c *checker, fp *rules.FramePatterns) []*binding {
	var spreads []spread
	var edges, out []*binding
	for _, b := range bindPatterns(c, fp) {
		if low, high := b.get(roleLow), b.get(roleHigh); len(low) == 1 && len(high) == 1 {
			spreads = append(spreads, spread{low[0].quantity, high[0].quantity, c.mid(low[0].quantity), c.mid(high[0].quantity)})
		} else {
			edges = append(edges, b)
		}
	}
	for q := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[q]; m.IsRange && m.Low != nil && m.High != nil && !c.cell(m) {
			spreads = append(spreads, spread{q, q, mention.Float(m.Low, -1), mention.Float(m.High, 1)})
		}
	}
	for _, b := range edges {
		q := b.get(roleEdgeFigure)[0].quantity
		if s, ok := c.spreadOf(q, spreads); ok && c.edgeFigure(q) {
			if r := c.edgeOf(b, q, &s); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// edgeFigure: the figure is told as it is, and is no change or gap.
func (c *checker) edgeFigure(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && !m.IsRange && !c.vague(q) && !c.cell(m) && !c.yearLike(m) && !c.tellsBy(q) && !c.compared(q) && m.Form != mention.Fraction
}

// spreadOf is the only range of the figure's unit before it, in its sentence or the one before; false where there is none or more.
func (c *checker) spreadOf(q int, all []spread) (spread, bool) {
	m := &c.Doc.Quantities[q]
	var out []spread
	for _, s := range all {
		x := &c.Doc.Quantities[s.last]
		if s.last < q && s.low < s.high && m.Sentence-x.Sentence <= 1 && (roletype.SameUnit(x, m) || bareFigure(m)) && x.Per == m.Per {
			out = append(out, s)
		}
	}
	if len(out) != 1 {
		return spread{}, false
	}
	return out[0], true
}

// edgeOf is the binding of the figure with the range; nil where its words are of other things.
func (c *checker) edgeOf(b *binding, q int, s *spread) *binding {
	cue := b.get(roleEdge)[0]
	first, last := &c.Doc.Quantities[s.first], &c.Doc.Quantities[s.last]
	m := &c.Doc.Quantities[q]
	k := c.tokenAt(cue.span.End)
	named := c.namedAs(k)
	if named && !c.anyLemma(c.Doc.Tokens.Sentences[first.Sentence].First, c.tokenAt(cue.span.Start), k) || c.tokenAt(cue.span.Start) < last.Last {
		return nil
	}
	low, high := s.low, s.high
	slack := math.Pow10(last.HighPlace) / 2
	switch {
	case cue.class == classMidPoint:
		low = (s.low + s.high) / 2
		high, slack = low, slack*middleSlack
	case named, cue.class == classWithinRange: // named, it may be of some of them
	case cue.class == classLowEnd:
		high = s.low
	default:
		low = s.high
	}
	v := interval.Interval{Lo: low - slack, Hi: high + slack}
	r := &binding{frame: b.frame, weak: true, guessed: true}
	f := c.quantityFiller(s.last)
	f.span = article.Span{Start: c.quantityFiller(s.first).span.Start, End: f.span.End}
	f.given = &v
	r.add(roleRange, f)
	r.add(roleEdgeFigure, b.get(roleEdgeFigure)[0])
	r.agreeOnly = slices.ContainsFunc(c.timesOf(m.Sentence), func(t mention.Time) bool { return t.Context || looksBack(t) }) ||
		c.anySays(m.Sentence, m.Sentence, classThan) || first.Hedge != mention.Exact || c.numberUnread(first.Sentence, m.Sentence)
	return r
}

// namedAs: a noun stands at token k, so that the word before it is told of that.
func (c *checker) namedAs(k int) bool {
	if k >= len(c.Doc.Tokens.All) {
		return false
	}
	t := &c.Doc.Tokens.All[k]
	return t.Kind == token.Word && c.isContent(k, false) && !c.isVerb(k) && !c.wordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Preposition|lang.Of) && !c.countsAt(k)
}
