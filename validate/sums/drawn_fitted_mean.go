package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// fittedMean is the binding of what each thing has with the only two figures before it in its sentence, or in
// that and the one before, where these are a number of things and an amount of its unit; else nil.
func (c *Sums) fittedMean(b *passage.Binding, q int) *passage.Binding {
	m := &c.Doc.Quantities[q]
	for back := 0; back <= fittedBack && back <= m.Sentence; back++ {
		var pool []int
		for _, k := range c.FiguresAround(q, m.Sentence-back, m.Sentence) {
			if k < q {
				pool = append(pool, k)
			}
		}
		if len(pool) > fewestSources {
			return nil
		}
		if len(pool) == fewestSources {
			return c.meanOf(b, q, pool[0], pool[1])
		}
	}
	return nil
}

// meanOf is the binding of the mean with the two figures, one of which is a number of things or units; else nil.
func (c *Sums) meanOf(b *passage.Binding, q, x, y int) *passage.Binding {
	number, total := x, y
	if !c.sharesOut(q, number, total) || c.sharesOut(q, total, number) && c.Mid(number) > c.Mid(total) {
		number, total = y, x
	}
	if !c.sharesOut(q, number, total) {
		return nil
	}
	r := b.With(check.RoleOne, c.QuantityFiller(number)).With(check.RoleOther, c.scaledFiller(total, q, []int{total}))
	m := &c.Doc.Quantities[q]
	first := c.Doc.Quantities[x].Sentence
	r.Weak, r.Guessed = true, true
	r.AgreeOnly = b.AgreeOnly || c.haverApart(q, number) || c.Doc.Quantities[number].Hedge != mention.Exact || c.NumberUnread(first, m.Sentence) ||
		c.AnySays(first, m.Sentence, classExtras) || c.Doc.Quantities[x].Sentence != c.Doc.Quantities[y].Sentence && !c.counts(m.Sentence, q)
	return r
}

// classExtras holds the words that say that something is added to an amount, or taken from it.
const classExtras = "extras"

// sharesOut: the one figure is a number of things or units that the mean is told of, the other an amount of the
// mean's unit that they have together.
func (c *Sums) sharesOut(q, number, total int) bool {
	n, t, m := &c.Doc.Quantities[number], &c.Doc.Quantities[total], &c.Doc.Quantities[q]
	if !c.operand(number) || !c.operand(total) || c.Mid(number) <= 1 || c.OfThem(total) || c.OfThem(number) || c.TellsBy(total) || t.Per != "" || n.Per != "" {
		return false
	}
	if mention.IsDuration(m.Per) {
		if n.Unit != m.Per {
			return false
		}
	} else if n.Unit != mention.Count || n.Noun == "" || m.Per != "" && !passage.OneStem(passage.HeadOf(n.Noun), m.Per) {
		return false
	}
	if evidence.BareFigure(m) {
		return t.Unit != mention.Count || t.Noun != "" && !passage.SameNoun(t, n)
	}
	if mention.IsDuration(t.Unit) && t.Unit != m.Unit {
		return false // "28 people work four days of nine hours"
	}
	_, ok := evidence.InUnits(roletype.RatePart(t.Unit), roletype.RatePart(m.Unit))
	return (ok || roletype.SameUnit(t, m)) && c.SameOrPeople(t, m) && !(n.Unit == mention.Count && t.Unit == mention.Count && passage.SameNoun(t, n))
}

// haverApart: what has the mean is none of the things that are counted: "The 12 schools have 3,000 pupils. The average class
// has 25 pupils".
func (c *Sums) haverApart(mean, number int) bool {
	n, verb := &c.Doc.Quantities[number], c.Doc.Quantities[mean].First-1
	return n.Noun != "" && verb > 1 && c.WordsIn(verb, verb+1, lang.Have) && c.TokenIn(verb-2, evidence.ClassMean) &&
		c.StemsOf(n.Noun).Shared(c.StemsOf(c.Doc.Tokens.All[verb-1].Lower)) == 0 && !c.KinTokens(c.HeadToken(n), verb-1)
}
