package retold

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// WithinBinder is the name of the binder below.
const WithinBinder = "within"

// Sentences between a whole and its part; how far, as a ratio, the part of a balance
// must lie above it (surpluses with some may make up for deficits with others); and how
// far any part may, to be a slip and not of something else.
const (
	withinReach  = 2
	balanceAbove = 2
	mostAbove    = 12
)

// classPriceNoun holds nouns for prices, of which parts make no whole.
const classPriceNoun = "price-noun"

// ofReach is how many words behind "of" the noun of a whole is looked for in.
const ofReach = 4

// bindWithin finds figures that wording or times make wholes ("worldwide", "since
// 2009"), and those around them that are told of a part of the same.
func bindWithin(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for w := range c.Doc.Quantities {
		if !c.amount(w) {
			continue
		}
		all := c.Doc.Quantities
		marked := c.SentenceHas(all[w].Sentence, evidence.ClassWholeMark) && c.Near(w, evidence.ClassWholeMark)
		from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= all[w].Sentence-withinReach })
		for p := max(from, w-evidence.MaxLook); p < min(len(all), w+evidence.MaxLook) && all[p].Sentence <= all[w].Sentence+withinReach; p++ {
			if p == w || all[p].Unit != all[w].Unit || !c.amount(p) || c.misread(w, p) {
				continue
			}
			if sure, ok := c.within(w, p, marked); ok {
				b := &passage.Binding{Frame: fp.Frame, Weak: true, AgreeOnly: !sure}
				b.Add("whole", c.QuantityFiller(w))
				b.Add("part", c.QuantityFiller(p))
				out = append(out, b)
			}
		}
	}
	return out
}

// misread: the one figure has two digits of the other exchanged, as one told twice with a slip has.
func (c *Retold) misread(first, second int) bool {
	return passage.SlipBetween(c.NumeralOf(first), c.NumeralOf(second), c.Written(first), c.Written(second)) == passage.SlipTransposed
}

// amount: the figure may be a whole or a part: money, or a number of things.
func (c *Retold) amount(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Low == nil || m.High == nil || m.Adjective || c.Cell(m) || m.Per != "" || completion.IsChange(&c.Doc.Claims[q]) && !c.TellsLevel(m) ||
		c.Precedes(m, passage.ClassStartBefore) {
		return false
	}
	return m.Unit == mention.Count && !c.InClass(passage.HeadOf(m.Noun), evidence.ClassPoints) || roletype.Of(m) == roletype.Money
}

// OneMeasure: the figures are of one unit and count or measure one thing.
func (c *Retold) OneMeasure(w, p int) bool {
	a, b, x, y := &c.Doc.Quantities[w], &c.Doc.Quantities[p], &c.Doc.Claims[w], &c.Doc.Claims[p]
	switch {
	case a.Unit != b.Unit || c.Near(p, evidence.ClassGoalMark) || c.Near(w, evidence.ClassGoalMark) || c.OfEarlier(p) || c.OfEarlier(w):
		return false
	case a.Unit == mention.Count:
		return a.Noun != "" && (strings.EqualFold(passage.HeadOf(a.Noun), passage.HeadOf(b.Noun)) || c.someOf(p, w))
	}
	return x.Metric.Key != "" && y.Metric.Key != "" && !x.Metric.Guess && !y.Metric.Guess &&
		!c.InClass(strings.ToLower(passage.HeadOf(x.Metric.Text)), classPriceNoun) &&
		(!claims.MetricsApart(x, y) || c.StemsOf(x.Metric.Text).Shared(c.StemsOf(y.Metric.Text)) > 0 || c.ofSales(x) && c.ofSales(y))
}

// within: the second figure is told of a part of what the first is told of; sure where
// that leaves no doubt.
func (c *Retold) within(w, p int, marked bool) (sure, ok bool) {
	x, y := &c.Doc.Claims[w], &c.Doc.Claims[p]
	first, second := x.Quantity.Sentence, y.Quantity.Sentence
	switch {
	case c.SentenceHas(first, evidence.ClassMean) || c.SentenceHas(second, evidence.ClassMean):
		return false, false
	case c.somePeople(w, p):
		return false, c.smaller(p, w)
	case !c.OneMeasure(w, p):
		return c.nearAbove(w, p), c.oneFlow(w, p)
	case w < p && c.someOf(p, w) && c.countedOnce(w):
		return c.nearAbove(w, p) && !c.OtherScope(first, second) && !c.opensInPlace(first, second), true
	case c.timeHolds(w, p):
		return c.flows(w, p) && c.nearAbove(w, p), true
	case first == second:
		return false, false
	case c.sinceThen(w, p):
		return !y.Time.Guess && c.nearAbove(w, p), true
	case c.OtherTime(first, second) || !c.timeWithin(w, p):
		return false, false
	case y.Quantity.Noun == "" && x.Quantity.Noun != "": // as many of them are the same told again
		return w < p && c.nearAbove(w, p), w < p && c.Mid(w) != c.Mid(p)
	case marked && !c.Near(p, evidence.ClassWholeMark):
		return c.OwnSubject(y) && x.Subject.Key != y.Subject.Key && c.nearAbove(w, p), true
	case w < p && c.heldBy(w) == nil && c.heldBy(p) != nil:
		return c.Mid(p) > balanceAbove*c.Mid(w) && c.nearAbove(w, p), true
	}
	return false, false
}

// someOf: a word that joins a part to its whole, and the noun of the whole or one of its kin, stand behind the number:
// "six of the meetings".
func (c *Retold) someOf(q, whole int) bool {
	m, w := &c.Doc.Quantities[q], &c.Doc.Quantities[whole]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if next := q + 1; next < len(c.Doc.Quantities) && c.Doc.Quantities[next].First < m.Last+ofReach {
		return false // "71 of the 138 seats": the whole stands there
	}
	if m.Noun != "" || m.Last >= last || !c.TokenIn(m.Last, passage.ClassWhole) {
		return false
	}
	named := c.StemsOf(passage.HeadOf(w.Noun))
	for k := m.Last; k < min(last, m.Last+ofReach); k++ {
		if c.IsContent(k, false) && named.Shared(passage.Context{c.ContentOf(k)}) > 0 {
			return true
		}
	}
	return w.Noun != "" && c.someOfKin(m, w)
}

// countsBetween: between the two figures things are counted.
func (c *Retold) countsBetween(a, b *mention.Quantity) bool {
	return slices.ContainsFunc(c.Doc.Quantities, func(m mention.Quantity) bool {
		return m.Start > a.Start && m.Start < b.Start && m.Unit == mention.Count
	})
}

// someOfKin: what the part is of is said for the noun of the whole, in the sentence before or, where no other things are counted between,
// in the one before that: "The firm has 650 employees. Some 270 of the workers …".
func (c *Retold) someOfKin(m, w *mention.Quantity) bool {
	k := m.Last
	if k++; c.WordsIn(k, k+1, lang.Determiner) {
		k++
	}
	return m.Sentence > w.Sentence && m.Sentence <= w.Sentence+withinReach && c.KinTokens(k, c.HeadToken(w)) &&
		(m.Sentence == w.Sentence+1 && m.First-c.Doc.Tokens.Sentences[m.Sentence].First <= 1 ||
			!c.countsBetween(w, m) && !slices.ContainsFunc(c.TimesOf(m.Sentence), evidence.LooksBack))
}

// opensInPlace: the part's sentence opens with a place or a body, no time, that the whole's does not name.
func (c *Retold) opensInPlace(first, second int) bool {
	return first != second && c.OpensElsewhere(first, second) && !c.InTime(int(c.Items[c.Sentences[second].First].First)+1)
}

// countedOnce: no other number of the things stands in the sentences around the whole.
func (c *Retold) countedOnce(w int) bool {
	m := &c.Doc.Quantities[w]
	for q := range c.Doc.Quantities {
		o := &c.Doc.Quantities[q]
		if q != w && max(o.Sentence-m.Sentence, m.Sentence-o.Sentence) <= withinReach && o.Noun != "" &&
			strings.EqualFold(passage.HeadOf(o.Noun), passage.HeadOf(m.Noun)) && c.Mid(q) != c.Mid(w) {
			return false
		}
	}
	return true
}

// sinceThen: the whole is told of all the time since a year that lies before the part's.
func (c *Retold) sinceThen(w, p int) bool {
	whole, part := c.Doc.Claims[w].Time.Key, c.Doc.Claims[p].Time.Key
	if len(whole) < 4 || !strings.HasSuffix(whole, "/..") && !c.SentenceHas(c.Doc.Quantities[w].Sentence, evidence.ClassSince) {
		return false
	}
	if part == "" {
		t := c.ClauseTime(p)
		return t != nil && t.Relative && evidence.LooksBack(*t)
	}
	return part > whole[:4] && !strings.Contains(part, "/")
}

// smaller: the one is less than the other, and not the same told again, if with a slip.
func (c *Retold) smaller(p, w int) bool {
	return c.Mid(p) < c.Mid(w) && !c.AlikeInSize(p, w) && passage.SlipBetween(c.NumeralOf(p), c.NumeralOf(w), c.Written(p), c.Written(w)) == ""
}

// nearAbove: the part lies no further above its whole than a slip takes it.
func (c *Retold) nearAbove(w, p int) bool { return c.Mid(p) < mostAbove*c.Mid(w) }

// timeWithin: the time of a part, where it has one, lies in that of the whole.
func (c *Retold) timeWithin(w, p int) bool {
	whole, part := c.Doc.Claims[w].Time.Key, c.Doc.Claims[p].Time.Key
	if part == "" || whole == "" {
		return part == "" && c.ClauseTime(p) == nil
	}
	return strings.HasPrefix(part, whole)
}

// heldBy is what the measured thing before the figure is told with or of: "the deficit
// with China"; nil where there is nothing.
func (c *Retold) heldBy(q int) passage.Context {
	at := c.ItemAt(c.Doc.Quantities[q].Number.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	for k := at - 1; k >= s.First && c.Items[k].Kind == stream.WordItem; k-- {
		if c.Measured(&c.Items[k]) && c.TurnAt(&c.Items[k]) == 0 {
			if k+1 < at {
				return c.Phrase(k+1, at)
			}
			return nil
		}
	}
	return nil
}
