package completion

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// BareAges binds an age that is told by a number alone with one of its value that has its unit:
// "had published at 17", "the then 17-year-old". They only agree.
func (c *Completion) BareAges(f *rules.Frame) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		if !c.BareAge(&c.Doc.Quantities[q]) {
			continue
		}
		if age := c.AgeOf(q); age >= 0 {
			out = append(out, c.Repeated(f, min(q, age), max(q, age), ""))
		}
	}
	return out
}

// SameOrPeople: two counts of one noun, or both of people: "41,300 readers" were "28,700 people".
func (c *Completion) SameOrPeople(x, y *mention.Quantity) bool {
	return passage.SameNoun(x, y) || c.NounIn(x, evidence.ClassPeople) && c.NounIn(y, evidence.ClassPeople)
}

// EndOf is one end of a range as a filler.
func (c *Completion) EndOf(q int, x float64) passage.Filler {
	f := c.QuantityFiller(q)
	v := interval.Of(x)
	f.Given = &v
	return f
}

// TurnedRound: the one passage says that something rose by the figure, the other that
// it fell by it. Only sharp percentages are looked at: an amount may stand beside a
// change of something else.
func (c *Completion) TurnedRound(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == mention.Percent && passage.Sharp(a) && passage.Sharp(b) && c.FigureTurn(first)*c.FigureTurn(second) < 0 && !c.TellsLevel(a) &&
		!c.TellsLevel(b) &&
		(c.Share(first, second) > evidence.TurnedWords || SameThing(&c.Doc.Claims[first], &c.Doc.Claims[second])) && !c.BeforeThen(first) &&
		!c.BeforeThen(second) && !c.NamesClash(a.Sentence, b.Sentence) && !c.OtherScope(a.Sentence, b.Sentence) && !c.ComparedApart(a.Sentence, b.Sentence)
}
