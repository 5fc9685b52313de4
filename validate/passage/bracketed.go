package passage

// InBracketBehind: the figure is the first in a bracket that opens right behind another figure of its unit, as what was
// before or elsewhere is set beside what is: "a dividend of 6.5p (2023: 6.0p)".
func (c *Passage) InBracketBehind(q int) bool {
	if q == 0 {
		return false
	}
	m, outer := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	if outer.Sentence != m.Sentence || outer.Unit != m.Unit || m.First-outer.Last > bracketReach {
		return false
	}
	for k := m.First - 1; k >= outer.Last; k-- {
		if c.Doc.Tokens.All[k].Is("(") {
			return k-outer.Last <= bracketGap
		}
	}
	return false
}

// InBracket: the figure stands in a bracket of its sentence.
func (c *Passage) InBracket(q int) bool {
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k >= c.Doc.Tokens.Sentences[m.Sentence].First; k-- {
		switch t := &c.Doc.Tokens.All[k]; {
		case t.Is(")"):
			return false
		case t.Is("("):
			return true
		}
	}
	return false
}

// bracketReach is how many tokens lie between a figure and the one in the bracket behind it: "(third quarter of 2023: 6.0p)".
const bracketReach = 8

// bracketGap is how many tokens may stand between the outer figure and its bracket: "84 this year (2030: 120)".
const bracketGap = 3
