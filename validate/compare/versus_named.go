package compare

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// named are the readings where the words that are set against each other stand on both sides of the cue, without figures, and a
// sentence beside it, or the rest of its own behind a colon, tells just two figures of one unit, each with one of the two, or the
// first with a pronoun for what the sentence is about: "Copper is dearer than zinc. A tonne of copper fetched $8,300, zinc $2,600."
func (v *versus) named(b *passage.Binding) []*passage.Binding {
	c, s := v.c, v.sentence()
	subject, object, rest := v.sideNames()
	if len(subject) == 0 || len(object) == 0 {
		return nil
	}
	if rest > 0 {
		return v.namedIn(b, subject, object, c.figuresAmong(rest, v.s.Last))
	}
	if len(c.QuantitiesOf(s)) > 0 {
		return nil
	}
	for _, next := range [...]int{s + 1, s - 1} {
		if next < 0 || next >= len(c.Sentences) || !c.Together(s, next) && !(next > s && c.HeadSentence(s)) {
			continue
		}
		if out := v.namedIn(b, subject, object, c.QuantitiesOf(next)); out != nil {
			return out
		}
	}
	return nil
}

// sideNames are what is said to be more or less, and what it is held against, as far as the two share no word; rest is where the
// sentence goes on behind a colon that follows, 0 where none does. Nothing is known where a figure stands on either side.
func (v *versus) sideNames() (subject, object passage.Context, rest int) {
	c := v.c
	first, _ := c.ClauseAround(v.first, c.EndsClause)
	last := v.end
	for ; last < v.s.Last && !c.EndsClause(&c.Items[last]); last++ {
	}
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			return nil, nil, 0
		}
	}
	if last < v.s.Last && c.Lower(&c.Items[last]) == ":" {
		rest = last + 1
	}
	a, b := c.ContentOfItems(first, v.first), c.ContentOfItems(v.end, last)
	return a.Without(b), b.Without(a), rest
}

// namedIn is the reading of the only two figures of one unit among those given, each with one of the two things in its clause.
func (v *versus) namedIn(b *passage.Binding, subject, object passage.Context, among []int) []*passage.Binding {
	c := v.c
	var two []int
	for _, q := range among {
		if c.weighs(q) && !c.Cell(&c.Doc.Quantities[q]) {
			two = append(two, q)
		}
	}
	if len(two) != 2 || !c.weighable(two[0], two[1]) || !c.ofOneUnit(two[0], two[1]) || !v.measures(b.Frame, two[0]) {
		return nil
	}
	x, y := two[0], two[1]
	ofX, ofY := c.contentAround(x), c.contentAround(y)
	if c.takesUpSubject(x) && ofX.Shared(object) == 0 && ofY.Shared(object) > 0 && ofY.Shared(subject) == 0 {
		return []*passage.Binding{v.pair(b, x, y, !c.pairable(x, y))}
	}
	if x, y = onlyOf(v.tellApart(subject, object, ofX, ofY), v.tellApart(subject, object, ofY, ofX), x, y); x < 0 {
		return nil
	}
	return []*passage.Binding{v.pair(b, x, y, !c.pairable(x, y))}
}

// takesUpSubject: the clause of the figure begins with a pronoun, which takes up the subject of the one before: "it measures 384 metres".
func (c *Comparisons) takesUpSubject(q int) bool {
	first, _ := c.FigureClause(q)
	it := &c.Items[first]
	return it.Kind == stream.WordItem && c.WordClass(it)&(lang.Pronoun|lang.Determiner|lang.Possessive|lang.Relative) == lang.Pronoun
}

// measures: the figure is of what the cue measures ("dearer"), whatever class it was found by, or its sentence of what the cue says there is
// more of, or the cue's own, which explains it.
func (v *versus) measures(f *rules.Frame, q int) bool {
	c, m := v.c, &v.c.Doc.Quantities[q]
	for _, measure := range measures {
		for class := range strings.FieldsSeq(f.Options[measure]) {
			if c.WordIn(v.first, class) {
				return measuredBy(m, measure)
			}
		}
	}
	if m.Sentence == v.sentence() || m.Unit == mention.Count && passage.Unnamed(m) {
		return true // a number alone counts what was told
	}
	of := c.ContentOfItems(v.first+1, v.end)
	return of.Shared(c.ContentOfSentence(m.Sentence)) > 0
}

// tellApart: the first clause names the subject and the second the object, and neither the other.
func (v *versus) tellApart(subject, object, first, second passage.Context) bool {
	return first.Shared(subject) > 0 && first.Shared(object) == 0 && second.Shared(object) > 0 && second.Shared(subject) == 0
}

// figuresAmong lists the quantities among the items [first, last).
func (c *Comparisons) figuresAmong(first, last int) []int {
	var out []int
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			out = append(out, int(c.Items[k].Index))
		}
	}
	return out
}
