package validate

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

func init() { binders["stands-out"] = bindStandsOut }

// optionStops is an option of frames whose binder is "stands-out": the class of words
// behind which a figure is not the one that a cue before them tells of.
const optionStops = "stops"

// Items behind and before the cue in which its figure stands, and sentences before
// and behind it in which those stand that it stands out from.
const (
	standsAfter  = 22
	standsBefore = 3
	standsBack   = 2
	standsAhead  = 1
)

// bindStandsOut finds words that say that a figure stands out from others ("led by",
// "the slowest"), the figure (role "one"), and those of its kind around it ("other"),
// each of which is a reading.
func bindStandsOut(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		one := c.outstanding(b.roles[0].fillers[0].span, fp.Frame.Options[optionStops])
		if one < 0 {
			continue
		}
		var readings []*binding
		for _, q := range c.beside(one) {
			r := b.with("one", c.quantityFiller(one)).with("other", c.quantityFiller(q))
			r.weak = true
			r.agreeOnly = !c.oneMatter(one, q)
			readings = append(readings, r)
		}
		if b := oneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// outstanding is the figure that the cue tells of: the one right before it or the first
// behind it, -1 where there is none.
func (c *checker) outstanding(cue article.Span, stops string) int {
	at, end := c.ItemAt(cue.Start), c.ItemAt(cue.End-1)
	s := &c.Sentences[c.Items[at].Sentence]
	for k := at - 1; k >= max(s.First, at-standsBefore) && !c.endsClause(&c.Items[k]); k-- {
		if q := c.standing(k); q >= 0 {
			return q
		}
	}
	for k := end + 1; k < min(s.Last, end+standsAfter); k++ {
		if it := &c.Items[k]; k > end+1 && it.Kind == stream.WordItem && c.tokenIn(int(it.First), stops) {
			return -1
		}
		if q := c.standing(k); q >= 0 {
			return q
		}
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && (roletype.Of(&c.Doc.Quantities[it.Index]) == roletype.Points ||
			c.countsPoints(&c.Doc.Quantities[it.Index])) {
			return -1 // "fell most in Berlin, by 0.9 points to 8%"
		}
	}
	return -1
}

// standing is the quantity of the item where it may stand out from others, -1 otherwise.
func (c *checker) standing(k int) int {
	it := &c.Items[k]
	if it.Kind != stream.QuantityItem {
		return -1
	}
	m := &c.Doc.Quantities[it.Index]
	if m.Low == nil || m.High == nil || m.Adjective || c.cell(m) {
		return -1
	}
	if class := roletype.Of(m); class != roletype.Percent && class != roletype.Money {
		return -1
	}
	return int(it.Index)
}

// beside lists the figures of the same kind around one, the nearest before it first.
func (c *checker) beside(one int) []int {
	m := &c.Doc.Quantities[one]
	all := c.Doc.Quantities
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= m.Sentence-standsBack })
	var out []int
	for q := max(from, one-maxLook); q < min(len(all), one+maxLook) && all[q].Sentence <= m.Sentence+standsAhead; q++ {
		if q != one && c.ofKind(one, q) {
			out = append(out, q)
		}
	}
	first := sort.SearchInts(out, one)
	slices.Reverse(out[:first])
	return out
}

// ofKind: the figure is of the unit and the time of the one, and, where both tell how
// something went, went its way.
func (c *checker) ofKind(one, q int) bool {
	k := c.ItemAt(c.Doc.Quantities[q].Number.Start)
	if c.standing(k) != q || c.Doc.Quantities[q].Unit != c.Doc.Quantities[one].Unit {
		return false
	}
	return c.tellsTurn(one) == c.tellsTurn(q) && !c.turnsApart(one, q) && c.sameTime(one, q) && !c.ofEarlier(q)
}

// tellsTurn: the figure tells by how much something rose or fell.
func (c *checker) tellsTurn(q int) bool {
	m := &c.Doc.Quantities[q]
	switch last := c.Doc.Tokens.Sentences[m.Sentence].Last; {
	case m.Unit != mention.Percent:
		return false
	case isChange(&c.Doc.Claims[q]) || c.deltaBehind(m.Last, min(last, m.Last+deltaReach)):
		return true
	}
	return c.clauseTurn(q) != 0 && !c.isEnd(m)
}

// Word classes of what stands before the level that a change set out from, and of
// nouns that say which way one went.
const (
	classStartBefore = "start-before"
	classUpNoun      = "up-noun"
	classDownNoun    = "down-noun"
)

// isEnd: the word before the figure says that something rose or fell from it or to it.
// "A rise of" tells by how much, in German with the word for "from".
func (c *checker) isEnd(m *mention.Quantity) bool {
	k := m.First - 1
	switch {
	case k < 1:
		return false
	case c.tokenIn(k, classStartBefore):
		return !c.tokenIn(k-1, classUpNoun) && !c.tokenIn(k-1, classDownNoun)
	}
	return c.tokenIn(k, classLevelBefore)
}

// ofEarlier: the figure is what an earlier time is told with ("compared with 4% a year ago").
func (c *checker) ofEarlier(q int) bool {
	if t := c.clauseTime(q); t != nil && (t.Context || looksBack(*t)) {
		return c.markedEarlier(q)
	}
	return false
}

// oneMatter: the two figures surely tell of one thing: they stand in one sentence,
// share words, or the other comes first and measures nothing else.
func (c *checker) oneMatter(one, q int) bool {
	x, y := &c.Doc.Claims[one], &c.Doc.Claims[q]
	switch {
	case x.Quantity.Sentence == y.Quantity.Sentence:
		return true
	case c.measuresApart(x.Metric.Text, y.Metric.Text):
		return false
	case x.Quantity.Unit != mention.Percent || x.Quantity.Sentence < y.Quantity.Sentence:
		return !claims.MetricsApart(x, y) && c.contextOf(one).shared(c.contextOf(q)) > 0
	}
	return !c.tellsTurn(one) || c.clauseTurn(q) != 0
}

// measuresApart: the two metrics name measured things, and none in common.
func (c *checker) measuresApart(a, b string) bool {
	some, shared := c.measures(a, b)
	return some && !shared
}

// sharesMeasure: the two metrics name one measured thing.
func (c *checker) sharesMeasure(a, b string) bool {
	_, shared := c.measures(a, b)
	return shared
}

// measures: both metrics name measured things, and one in common.
func (c *checker) measures(a, b string) (some, shared bool) {
	for x := range strings.FieldsSeq(strings.ToLower(a)) {
		for y := range strings.FieldsSeq(strings.ToLower(b)) {
			if !c.namesMeasure(x) || !c.namesMeasure(y) {
				continue
			}
			if x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x) {
				return true, true
			}
			some = true
		}
	}
	return some, false
}

// namesMeasure: the word in lower case names a thing that is measured, and says not
// only which way one went.
func (c *checker) namesMeasure(lower string) bool {
	return c.Doc.Pack.Clauses().Words[lower]&lang.Measure != 0 && c.turnOf(lower) == 0
}
