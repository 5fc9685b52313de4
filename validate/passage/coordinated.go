package passage

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// abreast: the quantity and the next stand side by side in a list, with nothing but a comma and an "and" between them
// ("20, 22 and 25 kilos"), of one unit or without one.
func (c *Passage) abreast(q int) bool {
	all := c.Doc.Quantities
	if q < 0 || q+1 >= len(all) || all[q].Sentence != all[q+1].Sentence || all[q].Last >= all[q+1].First {
		return false
	}
	x, y := &all[q], &all[q+1]
	if !roletype.Bare(x) && !roletype.Bare(y) && !(roletype.SameUnit(x, y) && SameNoun(x, y)) || c.Cell(x) || c.Cell(y) || x.Form != y.Form {
		return false
	}
	for k := x.Last; k < y.First; k++ {
		if t := &c.Doc.Tokens.All[k]; !t.Is(",") && !c.TokenIn(k, ClassListAnd) {
			return false
		}
	}
	return true
}

// coordinatedReach is how many words a list has at most between two of its figures.
const coordinatedReach = 7

// Coordinated: the quantity and the next are told one after the other in one list, parted by a comma or an "and" and by the
// words for what each is of: "12 branches in Tyrol, 8 in Carinthia and 5 in Vienna".
func (c *Passage) Coordinated(q int) bool {
	if c.abreast(q) {
		return true
	}
	all := c.Doc.Quantities
	if q < 0 || q+1 >= len(all) || all[q].Sentence != all[q+1].Sentence {
		return false
	}
	x, y := &all[q], &all[q+1]
	if y.First-x.Last > coordinatedReach || c.Cell(x) || c.Cell(y) || !roletype.Bare(y) && !(roletype.SameUnit(x, y) && SameNoun(x, y)) {
		return false
	}
	joined := false
	for k := x.Last; k < y.First; k++ {
		if c.IsVerb(k) || c.Doc.Tokens.All[k].Is(";") {
			return false
		}
		joined = joined || c.Doc.Tokens.All[k].Is(",") || c.TokenIn(k, ClassListAnd)
	}
	return joined
}

// wholeList adds to the binding's list the figures that stand abreast with its first or its last one: a pattern may begin or
// end in the middle of a list, which is one thing. It reports whether there were any.
func (c *Passage) wholeList(b *Binding) bool {
	list := b.List()
	if list == nil {
		return false
	}
	taken, n := b.Quantities(), len(list.Fillers)
	joins := c.abreast
	if b.Frame.Kind == check.KindAverage {
		joins = c.Coordinated // what a mean is of is all that the list tells
	}
	add := func(q, step int) {
		var more []Filler
		for ; joins(min(q, q+step)) && !slices.Contains(taken, q+step); q += step {
			more = append(more, c.QuantityFiller(q+step))
		}
		if step < 0 {
			slices.Reverse(more)
			list.Fillers = append(more, list.Fillers...)
		} else {
			list.Fillers = append(list.Fillers, more...)
		}
	}
	if first := list.Fillers[0].Quantity; first >= 0 {
		add(first, -1)
	}
	if last := list.Fillers[len(list.Fillers)-1].Quantity; last >= 0 {
		add(last, 1)
	}
	return len(list.Fillers) > n
}

// IsVerb: the token is written as a form of a verb.
func (c *Passage) IsVerb(k int) bool {
	v, verb := c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower]
	return verb && v.Form&lang.OrNoun == 0 && !(c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital)
}
