package moves

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// leastCourse is how many figures, each with its time, make a course of things.
const leastCourse = 3

// bindCourses sets a word of direction against the first and the last of several figures that the sentence
// tells one after the other, each with its time: "falling sharply: 70 in January, 50 in February, 30 in March".
func bindCourses(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Sentences {
		if c.Sentences[i].Skip || c.Sentences[i].Numbers < leastCourse {
			continue
		}
		all := c.courseOf(i)
		if all == nil {
			continue
		}
		way := c.wayBefore(i, c.ItemAt(c.Doc.Quantities[all[0]].Start))
		if way.dir == 0 || c.turnsWithin(all, way.dir) {
			continue
		}
		word := passage.Filler{Quantity: -1, Time: -1, Span: c.ItemSpan(way.item), Sentence: int(c.Items[way.item].Sentence)}
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("d", valued(word, float64(way.dir)))
		b.Add(passage.RoleFrom, c.QuantityFiller(all[0]))
		b.Add(passage.RoleTo, c.QuantityFiller(all[len(all)-1]))
		out = append(out, b)
	}
	return out
}

// turnsWithin: between the figures stands a word of the other direction: "fell to 37 in 1919, rising to 54 in 1920 and 65 in 1921".
func (c *Moves) turnsWithin(all []int, dir int) bool {
	last := c.ItemAt(c.Doc.Quantities[all[len(all)-1]].Start)
	for k := c.ItemAt(c.Doc.Quantities[all[0]].Start); k < last; k++ {
		if c.TurnAt(&c.Items[k])*dir < 0 {
			return true
		}
	}
	return false
}

// courseOf lists the figures of a sentence by their times, where it has nothing but figures of one unit
// that take turns with times; nil where it does not.
func (c *Moves) courseOf(sentence int) []int {
	s := &c.Sentences[sentence]
	var figures, whens []int
	for k := s.First; k < s.Last; k++ {
		switch it := &c.Items[k]; it.Kind {
		case stream.QuantityItem:
			figures = append(figures, int(it.Index))
		case stream.TimeItem:
			whens = append(whens, int(it.Index))
		default:
			continue
		}
		if d := len(figures) - len(whens); d < -1 || d > 1 {
			return nil
		}
	}
	if len(figures) < leastCourse || len(figures) != len(whens) {
		return nil
	}
	first, order := &c.Doc.Quantities[figures[0]], c.EarlierTime(&c.Doc.Times[whens[0]], &c.Doc.Times[whens[1]])
	if order == 0 {
		return nil
	}
	for i, q := range figures {
		m := &c.Doc.Quantities[q]
		if roletype.Of(m) == roletype.Duration || m.Unit == mention.Percent || !sameUnitOrBare(first, m) {
			return nil
		}
		if i > 0 && c.EarlierTime(&c.Doc.Times[whens[i-1]], &c.Doc.Times[whens[i]]) != order {
			return nil
		}
	}
	if order > 0 {
		slices.Reverse(figures)
	}
	return figures
}

// sameUnitOrBare: both have one unit, or the one counts and names nothing.
func sameUnitOrBare(a, b *mention.Quantity) bool {
	return a.Unit == b.Unit && (a.Noun == b.Noun || a.Noun == "" || b.Noun == "")
}

// wayBefore is the one direction that is said before the item in its sentence, or where none is, in the sentence before it.
func (c *Moves) wayBefore(sentence, at int) turnWord {
	if w := c.onlyWay(c.Sentences[sentence].First, at); w.item >= 0 {
		return w
	}
	if sentence == 0 || c.Sentences[sentence-1].Numbers > 0 || !c.goesOnAbout(sentence) {
		return turnWord{}
	}
	return c.onlyWay(c.Sentences[sentence-1].First, c.Sentences[sentence-1].Last)
}

// goesOnAbout: the sentence names nothing that is measured, or what the one before it names: "Complaints fell. There were 70 in May".
func (c *Moves) goesOnAbout(sentence int) bool {
	return c.ThingIn(c.Sentences[sentence].First, c.Sentences[sentence].Last) < 0 ||
		c.ContentOfSentence(sentence).Shared(c.ContentOfSentence(sentence-1)) > 0
}

// onlyWay is the last word of direction among the items, if all go one way; its item is -1 where there is none.
func (c *Moves) onlyWay(first, last int) turnWord {
	out := turnWord{item: -1}
	for k := first; k < last; k++ {
		dir := c.wayOf(k, last, c.Particle(last))
		if dir == 0 {
			continue
		}
		if out.item >= 0 && out.dir != dir {
			return turnWord{}
		}
		out = turnWord{k, dir}
	}
	return out
}
