package validate

import "crossfoot/validate/stream"

// named are the readings where the words that are set against each other stand on both sides of the cue, without figures, and a
// sentence beside it, or the rest of its own behind a colon, tells just two figures of one unit, each with one of the two:
// "Copper is dearer than zinc. A tonne of copper fetched $8,300, zinc $2,600."
func (v *versus) named(b *binding) []*binding {
	c, s := v.c, v.sentence()
	subject, object, rest := v.sideNames()
	if len(subject) == 0 || len(object) == 0 {
		return nil
	}
	if rest > 0 {
		return v.namedIn(b, subject, object, c.figuresAmong(rest, v.s.Last))
	}
	if len(c.quantitiesOf(s)) > 0 {
		return nil
	}
	for _, next := range [...]int{s + 1, s - 1} {
		if next < 0 || next >= len(c.Sentences) || !c.together(s, next) && !(next > s && c.headSentence(s)) {
			continue
		}
		if out := v.namedIn(b, subject, object, c.quantitiesOf(next)); out != nil {
			return out
		}
	}
	return nil
}

// sideNames are what is said to be more or less, and what it is held against, as far as the two share no word; rest is where the
// sentence goes on behind a colon that follows, 0 where none does. Nothing is known where a figure stands on either side.
func (v *versus) sideNames() (subject, object context, rest int) {
	c := v.c
	first, _ := c.clauseAround(v.first, c.endsClause)
	last := v.end
	for ; last < v.s.Last && !c.endsClause(&c.Items[last]); last++ {
	}
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			return nil, nil, 0
		}
	}
	if last < v.s.Last && c.lower(&c.Items[last]) == ":" {
		rest = last + 1
	}
	a, b := c.contentOfItems(first, v.first), c.contentOfItems(v.end, last)
	return a.without(b), b.without(a), rest
}

// namedIn is the reading of the only two figures of one unit among those given, each with one of the two things in its clause.
func (v *versus) namedIn(b *binding, subject, object context, among []int) []*binding {
	c := v.c
	var two []int
	for _, q := range among {
		if c.weighs(q) && !c.cell(&c.Doc.Quantities[q]) {
			two = append(two, q)
		}
	}
	if len(two) != 2 || !c.weighable(two[0], two[1]) || !c.ofOneUnit(two[0], two[1]) || !v.measures(two[0]) {
		return nil
	}
	x, y := two[0], two[1]
	ofX, ofY := c.contentAround(x), c.contentAround(y)
	switch {
	case v.tellApart(subject, object, ofX, ofY):
	case v.tellApart(subject, object, ofY, ofX):
		x, y = y, x
	default:
		return nil
	}
	return []*binding{v.pair(b, x, y, !c.pairable(x, y))}
}

// measures: the figure is of what the cue measures ("dearer"), or its sentence of what the cue says there is more of, or the cue's own,
// which explains it.
func (v *versus) measures(q int) bool {
	c, m := v.c, &v.c.Doc.Quantities[q]
	for class, measure := range measuredBySizes {
		if c.wordIn(v.first, class) {
			return measuredBy(m, measure)
		}
	}
	if m.Sentence == v.sentence() {
		return true
	}
	of := c.contentOfItems(v.first+1, v.end)
	return of.shared(c.contentOfSentence(m.Sentence)) > 0
}

// measuredBySizes are the classes of comparatives and what they measure.
var measuredBySizes = map[string]string{
	"more-price": "price", "less-price": "price", "more-age": "age", "less-age": "age", "more-span": "span", "less-span": "span",
	"more-size": "size", "less-size": "size", "quick-span": "span", "slow-span": "span",
}

// tellApart: the first clause names the subject and the second the object, and neither the other.
func (v *versus) tellApart(subject, object, first, second context) bool {
	return first.shared(subject) > 0 && first.shared(object) == 0 && second.shared(object) > 0 && second.shared(subject) == 0
}

// figuresAmong lists the quantities among the items [first, last).
func (c *checker) figuresAmong(first, last int) []int {
	var out []int
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			out = append(out, int(c.Items[k].Index))
		}
	}
	return out
}

// without are the words of the context that the other one has not.
func (a context) without(b context) context {
	var out context
	for _, w := range a {
		if !b.has(w) {
			out = append(out, w)
		}
	}
	return out
}
