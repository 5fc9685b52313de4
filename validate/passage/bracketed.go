package passage

import (
	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/roletype"
)

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

// mostConversion bounds the tokens of a bracket that tells an amount again.
const mostConversion = 24

// Conversions finds the brackets that tell the amount before them again in other currencies or units, and nothing else: "£75m ($141m; 108m
// euros)". For each quantity in one it gives that amount, for others -1; brackets are token ranges [first, last). Both are nil where the
// document has none.
func Conversions(doc *extract.Document) (of []int, brackets [][2]int) {
	for p := 0; p+1 < len(doc.Quantities); p++ {
		last, behind := conversion(doc, p)
		if last < 0 {
			continue
		}
		if of == nil {
			of = make([]int, len(doc.Quantities))
			for q := range of {
				of[q] = -1
			}
		}
		for q := p + 1; q < behind; q++ {
			of[q] = p
		}
		brackets = append(brackets, [2]int{opens(doc, p), last})
		p = behind - 1
	}
	return of, brackets
}

// conversion is the token behind the bracket that tells quantity p again, and the quantity behind it; -1 where there is none.
func conversion(doc *extract.Document, p int) (last, behind int) {
	of, all := &doc.Quantities[p], doc.Tokens.All
	kind, end, open := roletype.Of(of), doc.Tokens.Sentences[of.Sentence].Last, opens(doc, p)
	if kind != roletype.Money && kind != roletype.Measure || open < 0 {
		return -1, 0
	}
	q := p + 1
	for k := open + 1; k < min(end, open+mostConversion); {
		switch m := quantityAt(doc, q); {
		case m != nil && m.First == k:
			if roletype.Of(m) != kind || m.Unit == of.Unit {
				return -1, 0
			}
			k, q = max(m.Last, k+1), q+1
		case all[k].Is(")"):
			if q == p+1 {
				return -1, 0
			}
			return k + 1, q
		case all[k].Kind == token.Punct, m != nil && m.HedgeSpan.Overlaps(all[k].Span):
			k++
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// conversionReach is how many words may stand between an amount and the bracket that tells it again: "£85m of debt ($155m)".
const conversionReach = 3

// opens is the token of the bracket that opens right behind quantity p or a few words on, -1 where none does.
func opens(doc *extract.Document, p int) int {
	m, all := &doc.Quantities[p], doc.Tokens.All
	for k := m.Last; k < min(doc.Tokens.Sentences[m.Sentence].Last, m.Last+conversionReach+1); k++ {
		switch {
		case all[k].Is("("):
			return k
		case all[k].Kind != token.Word:
			return -1
		}
	}
	return -1
}

// quantityAt is the document's quantity, nil behind the last.
func quantityAt(doc *extract.Document, q int) *mention.Quantity {
	if q >= len(doc.Quantities) {
		return nil
	}
	return &doc.Quantities[q]
}

// ConvertedFrom is the amount that the quantity tells again in a bracket right behind it; -1 where it tells one of its own.
func (c *Passage) ConvertedFrom(q int) int {
	if !c.convertedKnown {
		c.convertedKnown = true
		c.converted, _ = Conversions(c.Doc)
	}
	if c.converted == nil {
		return -1
	}
	return c.converted[q]
}
