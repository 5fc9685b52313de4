package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// classNoSumFit holds the words that say that something besides the figures before a total may belong to it.
const classNoSumFit = "no-sum-fit"

// fittedSum is the binding of a total with all figures before it that fit it, of its sentence or, where
// that has none, of the one before; nil where there are less than two.
func (c *Sums) fittedSum(b *passage.Binding, q int) *passage.Binding {
	m := &c.Doc.Quantities[q]
	for back := 0; back <= fittedBack && back <= m.Sentence; back++ {
		parts, ok := c.partsBefore(q, m.Sentence-back)
		if !ok {
			return nil
		}
		if len(parts) < fewestSources {
			continue
		}
		r := b
		for _, k := range parts {
			r = r.With(check.RoleParts, c.partFiller(k, q, parts))
		}
		r.Weak, r.Guessed = true, true
		r.AgreeOnly = b.AgreeOnly || r.ScatteredList() || c.unsureParts(q, parts)
		return r
	}
	return nil
}

// partsBefore lists the figures from the sentence on up to the total that fit it; false where one of
// them is no part, or there are too many to tell.
func (c *Sums) partsBefore(q, first int) ([]int, bool) {
	pool := c.FiguresAround(q, first, c.Doc.Quantities[q].Sentence)
	if pool == nil {
		return nil, false
	}
	unit := c.fitUnit(q, pool)
	var out []int
	for _, k := range pool {
		if k >= q {
			break
		}
		if multiple := roletype.Of(&c.Doc.Quantities[k]) == roletype.Multiple; multiple && len(out) > 0 {
			out = append(out, k) // "twice as many"
			continue
		}
		if !c.fitsUnit(k, unit) {
			continue
		}
		if !c.operand(k) || c.TellsBy(k) || c.MoreThan(&c.Doc.Quantities[k]) || c.InsideOther(k) || c.TakenOfNext(k) || c.InBracketBehind(k) {
			return nil, false
		}
		out = append(out, k)
	}
	return out, len(out) <= check.MostParts && (!evidence.BareFigure(&c.Doc.Quantities[q]) || !c.otherUnits(pool))
}

// partFiller is the part in the total's unit: a multiple is taken of the part before it, and what each
// of several pays or has as often as there are of them.
func (c *Sums) partFiller(k, q int, parts []int) passage.Filler {
	if roletype.Of(&c.Doc.Quantities[k]) == roletype.Multiple {
		f := c.QuantityFiller(k)
		if i := slices.Index(parts, k); i > 0 {
			base := c.partFiller(parts[i-1], q, parts)
			f.Scale = c.Mid(parts[i-1]) * ScaleOf(&base)
		}
		return f
	}
	f := c.scaledFiller(k, q, parts)
	if n := c.sharers(k); n > 1 {
		f.Scale = ScaleOf(&f) * float64(n)
	}
	return f
}

// sharers is how many the words before the figure list of whom each has so much: "state and county
// pay 30 million each". One where nothing says that each has it, 0 where it is unclear how many they are.
func (c *Sums) sharers(k int) int {
	if !c.Near(k, evidence.ClassOneOfEach) {
		return 1
	}
	m := &c.Doc.Quantities[k]
	from := c.Doc.Tokens.Sentences[m.Sentence].First
	if k > 0 && c.Doc.Quantities[k-1].Sentence == m.Sentence {
		from = c.Doc.Quantities[k-1].Last
	}
	commas, ands := 0, 0
	for t := from; t < m.First; t++ {
		switch {
		case c.Doc.Tokens.All[t].Lower == ",":
			commas++
		case c.WordsIn(t, t+1, lang.Coordinator) && !c.TokenIn(t, passage.ClassOr):
			ands++
		}
	}
	if ands != 1 {
		return 0
	}
	return 2 + commas
}

// ownSharers is the same where the word that each has it stands behind the list of them: "per day and head" lists nobody.
func (c *Sums) ownSharers(k int) int {
	m := &c.Doc.Quantities[k]
	s := c.Doc.Tokens.Sentences[m.Sentence]
	for t := m.First - 1; t > s.First; t-- {
		if c.WordsIn(t, t+1, lang.Coordinator) {
			if !c.TokensIn(t, s.Last, evidence.ClassOneOfEach) {
				return 1
			}
			return c.sharers(k)
		}
	}
	return 1
}

// unsureParts: the parts may not be all, or count other things than the total.
func (c *Sums) unsureParts(q int, parts []int) bool {
	m := &c.Doc.Quantities[q]
	first := c.Doc.Quantities[parts[0]].Sentence
	if c.AnySays(first, m.Sentence, classNoSumFit) || c.NumberUnread(first, m.Sentence) || c.TellsBy(q) || c.unitsUntold(q, parts) {
		return true
	}
	if c.toldBeforeAs(q, parts) {
		return true
	}
	same, other, total := 0, 0, 0.0
	for _, k := range parts {
		x, f := &c.Doc.Quantities[k], c.partFiller(k, q, parts)
		value := c.Mid(k) * ScaleOf(&f)
		if value >= c.Mid(q) {
			return true
		}
		total += value
		if x.Hedge != mention.Exact && x.Hedge != mention.About || c.OfThem(k) || roletype.Of(x) != roletype.Multiple && c.sharers(k) == 0 {
			return true
		}
		switch {
		case x.Unit != mention.Count || x.Noun == "" || m.Noun == "":
		case c.SameOrPeople(x, m):
			same++
		default:
			other++
		}
	}
	few := other > 0 && c.Mid(q) <= mostFew
	return few || same > 0 && other > 0 || other > 0 && !c.kindsApart(parts) || c.oneMore(q, parts, c.Mid(q)-total) || c.goesTo(parts)
}

// goesTo: of two parts that follow one another the first turns into the second: "from 40m to 50m".
func (c *Sums) goesTo(parts []int) bool {
	return slices.ContainsFunc(parts[1:], func(k int) bool { return c.Precedes(&c.Doc.Quantities[k], evidence.ClassTurnsTo) })
}

// toldBeforeAs: the total is a figure told before it, or how many the parts are, which it takes up.
func (c *Sums) toldBeforeAs(q int, parts []int) bool {
	for k := range q {
		if c.Mid(k) == c.Mid(q) && roletype.SameUnit(&c.Doc.Quantities[k], &c.Doc.Quantities[q]) {
			return true
		}
	}
	return c.Mid(q) == float64(len(parts))
}

// kindsApart: the parts count things of different names, each its own, so that a total under yet another name takes
// them together.
func (c *Sums) kindsApart(parts []int) bool {
	for i, k := range parts {
		for _, o := range parts[:i] {
			if c.Doc.Quantities[k].Noun == "" || c.Doc.Quantities[o].Noun == "" || passage.SameNoun(&c.Doc.Quantities[k], &c.Doc.Quantities[o]) {
				return false
			}
		}
	}
	return true
}
