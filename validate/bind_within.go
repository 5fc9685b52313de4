package validate

import (
	"sort"
	"strings"

	"crossfoot/extract/claims"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// withinBinder is the name of the binder below.
const withinBinder = "within"

func init() { binders[withinBinder] = bindWithin }

// Sentences between a whole and its part; how far, as a ratio, the part of a balance
// must lie above it (surpluses with some may make up for deficits with others); and how
// far any part may, to be a slip and not of something else.
const (
	withinReach  = 2
	balanceAbove = 2
	mostAbove    = 12
)

// Word classes by a figure that say that it is of all, and of all the time since.
const (
	classWholeMark = "whole-mark"
	classSince     = "since-word"
	classPoints    = "point-word"
	classPriceNoun = "price-noun"
)

// ofReach is how many words behind "of" the noun of a whole is looked for in.
const ofReach = 4

// bindWithin finds figures that wording or times make wholes ("worldwide", "since
// 2009"), and those around them that are told of a part of the same.
func bindWithin(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for w := range c.Doc.Quantities {
		if !c.amount(w) {
			continue
		}
		all := c.Doc.Quantities
		marked := c.sentenceHas(all[w].Sentence, classWholeMark) && c.near(w, classWholeMark)
		from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= all[w].Sentence-withinReach })
		for p := max(from, w-maxLook); p < min(len(all), w+maxLook) && all[p].Sentence <= all[w].Sentence+withinReach; p++ {
			if p == w || all[p].Unit != all[w].Unit || !c.amount(p) || c.misread(w, p) {
				continue
			}
			if sure, ok := c.within(w, p, marked); ok {
				b := &binding{frame: fp.Frame, weak: true, agreeOnly: !sure}
				b.add("whole", c.quantityFiller(w))
				b.add("part", c.quantityFiller(p))
				out = append(out, b)
			}
		}
	}
	return out
}

// misread: the one figure has two digits of the other exchanged, as one told twice with a slip has.
func (c *checker) misread(first, second int) bool {
	return slipBetween(c.numeralOf(first), c.numeralOf(second), c.written(first), c.written(second)) == slipTransposed
}

// amount: the figure may be a whole or a part: money, or a number of things.
func (c *checker) amount(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Low == nil || m.High == nil || m.Adjective || c.cell(m) || m.Per != "" || isChange(&c.Doc.Claims[q]) || m.First > 0 && c.tokenIn(m.First-1, classStartBefore) {
		return false
	}
	return m.Unit == mention.Count && !c.inClass(headOf(m.Noun), classPoints) || roletype.Of(m) == roletype.Money
}

// oneMeasure: the figures are of one unit and count or measure one thing.
func (c *checker) oneMeasure(w, p int) bool {
	a, b, x, y := &c.Doc.Quantities[w], &c.Doc.Quantities[p], &c.Doc.Claims[w], &c.Doc.Claims[p]
	switch {
	case a.Unit != b.Unit || c.near(p, classGoalMark) || c.near(w, classGoalMark) || c.ofEarlier(p) || c.ofEarlier(w):
		return false
	case a.Unit == mention.Count:
		return a.Noun != "" && (strings.EqualFold(headOf(a.Noun), headOf(b.Noun)) || c.someOf(p, a.Noun))
	}
	return x.Metric.Key != "" && y.Metric.Key != "" && !x.Metric.Guess && !y.Metric.Guess && !c.inClass(strings.ToLower(headOf(x.Metric.Text)), classPriceNoun) &&
		(!claims.MetricsApart(x, y) || c.stemsOf(x.Metric.Text).shared(c.stemsOf(y.Metric.Text)) > 0 || c.ofSales(x) && c.ofSales(y))
}

// within: the second figure is told of a part of what the first is told of; sure where
// that leaves no doubt.
func (c *checker) within(w, p int, marked bool) (sure, ok bool) {
	x, y := &c.Doc.Claims[w], &c.Doc.Claims[p]
	first, second, all := x.Quantity.Sentence, y.Quantity.Sentence, c.Doc.Quantities
	switch {
	case c.sentenceHas(first, classMean) || c.sentenceHas(second, classMean):
		return false, false
	case c.somePeople(w, p):
		return false, c.smaller(p, w)
	case !c.oneMeasure(w, p):
		return false, false
	case w < p && c.someOf(p, all[w].Noun) && c.countedOnce(w):
		return c.nearAbove(w, p) && !c.otherTime(first, second), true
	case c.timeHolds(w, p):
		return c.flows(w, p) && c.nearAbove(w, p), true
	case first == second:
		return false, false
	case c.sinceThen(w, p):
		return !y.Time.Guess && c.nearAbove(w, p), true
	case c.otherTime(first, second) || !c.timeWithin(w, p):
		return false, false
	case y.Quantity.Noun == "" && x.Quantity.Noun != "": // as many of them are the same told again
		return w < p && c.nearAbove(w, p), w < p && c.mid(w) != c.mid(p)
	case marked && !c.near(p, classWholeMark):
		return c.ownSubject(y) && x.Subject.Key != y.Subject.Key && c.nearAbove(w, p), true
	case w < p && c.heldBy(w) == nil && c.heldBy(p) != nil:
		return c.mid(p) > balanceAbove*c.mid(w) && c.nearAbove(w, p), true
	}
	return false, false
}

// someOf: a word that joins a part to its whole, and the noun, stand behind the number:
// "six of the meetings".
func (c *checker) someOf(q int, noun string) bool {
	m := &c.Doc.Quantities[q]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if next := q + 1; next < len(c.Doc.Quantities) && c.Doc.Quantities[next].First < m.Last+ofReach {
		return false // "71 of the 138 seats": the whole stands there
	}
	if m.Noun != "" || m.Last >= last || !c.tokenIn(m.Last, classWhole) {
		return false
	}
	named := c.stemsOf(headOf(noun))
	for k := m.Last; k < min(last, m.Last+ofReach); k++ {
		if c.isContent(k, false) && named.shared(context{c.contentOf(k)}) > 0 {
			return true
		}
	}
	return false
}

// countedOnce: no other number of the things stands in the sentences around the whole.
func (c *checker) countedOnce(w int) bool {
	m := &c.Doc.Quantities[w]
	for q := range c.Doc.Quantities {
		o := &c.Doc.Quantities[q]
		if q != w && max(o.Sentence-m.Sentence, m.Sentence-o.Sentence) <= withinReach && o.Noun != "" && strings.EqualFold(headOf(o.Noun), headOf(m.Noun)) && c.mid(q) != c.mid(w) {
			return false
		}
	}
	return true
}

// sinceThen: the whole is told of all the time since a year that lies before the part's.
func (c *checker) sinceThen(w, p int) bool {
	whole, part := c.Doc.Claims[w].Time.Key, c.Doc.Claims[p].Time.Key
	if len(whole) < 4 || !strings.HasSuffix(whole, "/..") && !c.sentenceHas(c.Doc.Quantities[w].Sentence, classSince) {
		return false
	}
	if part == "" {
		t := c.clauseTime(p)
		return t != nil && t.Relative && looksBack(*t)
	}
	return part > whole[:4] && !strings.Contains(part, "/")
}

// smaller: the one is less than the other, and not the same told again, if with a slip.
func (c *checker) smaller(p, w int) bool {
	return c.mid(p) < c.mid(w) && !c.alikeInSize(p, w) && slipBetween(c.numeralOf(p), c.numeralOf(w), c.written(p), c.written(w)) == ""
}

// nearAbove: the part lies no further above its whole than a slip takes it.
func (c *checker) nearAbove(w, p int) bool { return c.mid(p) < mostAbove*c.mid(w) }

// timeWithin: the time of a part, where it has one, lies in that of the whole.
func (c *checker) timeWithin(w, p int) bool {
	whole, part := c.Doc.Claims[w].Time.Key, c.Doc.Claims[p].Time.Key
	if part == "" || whole == "" {
		return part == "" && c.clauseTime(p) == nil
	}
	return strings.HasPrefix(part, whole)
}

// heldBy is what the measured thing before the figure is told with or of: "the deficit
// with China"; nil where there is nothing.
func (c *checker) heldBy(q int) context {
	at := c.ItemAt(c.Doc.Quantities[q].Number.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	for k := at - 1; k >= s.First && c.Items[k].Kind == stream.WordItem; k-- {
		if c.measured(&c.Items[k]) && c.turnAt(&c.Items[k]) == 0 {
			if k+1 < at {
				return c.phrase(k+1, at)
			}
			return nil
		}
	}
	return nil
}
