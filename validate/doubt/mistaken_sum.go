package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Totals and parts that were bound and lack a part, or are those of something else.

// partUnread: the parts lack what number words among them or behind them say that are told too
// casually to be read as figures: "24 in Bath, nine in Wells and one in Frome".
func (c *Doubt) partUnread(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil {
		return false
	}
	lack := c.Mid(sum[0].Quantity)
	for _, f := range list.Fillers {
		lack -= c.Mid(f.Quantity)
	}
	if lack <= 0 || c.Doc.Quantities[sum[0].Quantity].Unit != mention.Count {
		return false
	}
	part := &c.Doc.Quantities[list.Fillers[0].Quantity]
	last := c.Doc.Tokens.Sentences[list.Fillers[len(list.Fillers)-1].Sentence].Last
	return c.unreadMakes(part.Last, last, lack) || c.singleLeads(part, lack)
}

// singleLeads: a single thing is told before the first part, with which the parts make the total: "a tourist, two women
// and three men".
func (c *Doubt) singleLeads(part *mention.Quantity, lack float64) bool {
	k := part.First - 1
	if lack != 1 || k < c.Doc.Tokens.Sentences[part.Sentence].First || !c.ListMark(k) {
		return false
	}
	return c.TokensIn(c.Doc.Tokens.Sentences[part.Sentence].First, k, passage.ClassOneThing)
}

// unreadMakes: one of the number words from token first on that are no figures is the value, or
// all of them make it.
func (c *Doubt) unreadMakes(first, last int, value float64) bool {
	total := 0.0
	words := c.Doc.Pack.Numbers().Words
	for k := first; k < last; k++ {
		w := words[c.Doc.Tokens.All[k].Lower]
		one := c.TokenIn(k, passage.ClassOneThing) && k > first && c.ListMark(k-1)
		if w.Kind != lang.Cardinal && w.Kind != lang.Once && !one || c.OfFigure(k) {
			continue
		}
		v := float64(w.Value)
		if one {
			v = 1
		}
		if v == value {
			return true
		}
		total += v
	}
	return total == value
}

// otherTotal: the parts add up to another figure, which is told before them and of which the total
// is no slip, and stand apart from the total or in one sentence with both: "The job costs £530m. Once
// £310m was talked of. The state pays £390m, the city £140m".
func (c *Doubt) otherTotal(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil || sum[0].Quantity > list.Fillers[0].Quantity {
		return false
	}
	total := 0.0
	for _, f := range list.Fillers {
		total += c.Mid(f.Quantity)
	}
	return !evidence.SameDigits(total, c.Mid(sum[0].Quantity)) && c.toldBeforeParts(b, sum[0].Sentence, interval.Of(total))
}

// toldBeforeParts: a figure before the parts, of their unit or with a unit that they lack, is the
// value; it stands beside the total where they do.
func (c *Doubt) toldBeforeParts(b *passage.Binding, beside int, value interval.Interval) bool {
	start := b.List().Fillers[0].Quantity
	part := &c.Doc.Quantities[start]
	for q := max(0, start-AfarReach); q < start; q++ {
		m := &c.Doc.Quantities[q]
		if slices.Contains(b.Quantities(), q) || !roletype.SameUnit(m, part) && !completion.TakesUnit(part, m) || evidence.SignificantDigits(m) < evidence.FewestOfWhole ||
			part.Sentence == beside && m.Sentence != beside {
			continue
		}
		if interval.Meet(value, passage.ValueOf(m, passage.Strict, passage.Unbounded)) {
			return true
		}
	}
	return false
}

// mixedParts: one of the parts counts things by name, another is a bare number as the total is:
// "the last 10 overs yielded 74 and a total of 231".
func (c *Doubt) mixedParts(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindSum || b.Frame.Binder != passage.DrawnBinder || b.Rescaled() || !ok ||
		!roletype.Bare(&c.Doc.Quantities[stated]) {
		return false
	}
	named, bare := false, false
	for _, f := range b.Get(check.RoleParts) {
		if f.Quantity >= 0 {
			m := &c.Doc.Quantities[f.Quantity]
			named, bare = named || m.Noun != "", bare || roletype.Bare(m)
		}
	}
	return named && bare
}

// AfarReach is how many figures on either side another is looked for.
const AfarReach = 40
