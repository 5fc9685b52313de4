package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Totals and parts that were bound and lack a part, or are those of something else.

// partUnread: the parts lack what number words among them or behind them say that are told too
// casually to be read as figures: "24 in Bath, nine in Wells and one in Frome".
func (c *checker) partUnread(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil {
		return false
	}
	lack := c.mid(sum[0].quantity)
	for _, f := range list.fillers {
		lack -= c.mid(f.quantity)
	}
	if lack <= 0 || c.Doc.Quantities[sum[0].quantity].Unit != mention.Count {
		return false
	}
	part := &c.Doc.Quantities[list.fillers[0].quantity]
	last := c.Doc.Tokens.Sentences[list.fillers[len(list.fillers)-1].sentence].Last
	return c.unreadMakes(part.Last, last, lack) || c.singleLeads(part, lack)
}

// singleLeads: a single thing is told before the first part, with which the parts make the total: "a tourist, two women
// and three men".
func (c *checker) singleLeads(part *mention.Quantity, lack float64) bool {
	k := part.First - 1
	if lack != 1 || k < c.Doc.Tokens.Sentences[part.Sentence].First || !c.listMark(k) {
		return false
	}
	return c.tokensIn(c.Doc.Tokens.Sentences[part.Sentence].First, k, classOneThing)
}

// unreadMakes: one of the number words from token first on that are no figures is the value, or
// all of them make it.
func (c *checker) unreadMakes(first, last int, value float64) bool {
	total := 0.0
	words := c.Doc.Pack.Numbers().Words
	for k := first; k < last; k++ {
		w := words[c.Doc.Tokens.All[k].Lower]
		one := c.tokenIn(k, classOneThing) && k > first && c.listMark(k-1)
		if w.Kind != lang.Cardinal && w.Kind != lang.Once && !one || c.ofFigure(k) {
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

// listMark: the token goes on with a list.
func (c *checker) listMark(k int) bool {
	return c.Doc.Tokens.All[k].Lower == "," || c.tokenIn(k, classListAnd)
}

// otherTotal: the parts add up to another figure, which is told before them and of which the total
// is no slip, and stand apart from the total or in one sentence with both: "The job costs £530m. Once
// £310m was talked of. The state pays £390m, the city £140m".
func (c *checker) otherTotal(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil || sum[0].quantity > list.fillers[0].quantity {
		return false
	}
	total := 0.0
	for _, f := range list.fillers {
		total += c.mid(f.quantity)
	}
	return !sameDigits(total, c.mid(sum[0].quantity)) && c.toldBeforeParts(b, sum[0].sentence, interval.Of(total))
}

// toldBeforeParts: a figure before the parts, of their unit or with a unit that they lack, is the
// value; it stands beside the total where they do.
func (c *checker) toldBeforeParts(b *binding, beside int, value interval.Interval) bool {
	start := b.list().fillers[0].quantity
	part := &c.Doc.Quantities[start]
	for q := max(0, start-afarReach); q < start; q++ {
		m := &c.Doc.Quantities[q]
		if slices.Contains(b.quantities(), q) || !roletype.SameUnit(m, part) && !takesUnit(part, m) || significantDigits(m) < fewestOfWhole ||
			part.Sentence == beside && m.Sentence != beside {
			continue
		}
		if interval.Meet(value, valueOf(m, strict, unbounded)) {
			return true
		}
	}
	return false
}

// mixedParts: one of the parts counts things by name, another is a bare number as the total is:
// "the last 10 overs yielded 74 and a total of 231".
func (c *checker) mixedParts(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindSum || b.frame.Binder != drawnBinder || b.rescaled() || len(stated) != 1 || stated[0].quantity < 0 ||
		!roletype.Bare(&c.Doc.Quantities[stated[0].quantity]) {
		return false
	}
	named, bare := false, false
	for _, f := range b.get(check.RoleParts) {
		if f.quantity >= 0 {
			m := &c.Doc.Quantities[f.quantity]
			named, bare = named || m.Noun != "", bare || roletype.Bare(m)
		}
	}
	return named && bare
}
