package validate

import (
	"math"
	"strings"

	"crossfoot/rules"
	"crossfoot/validate/measure"
)

func init() { binders["measures"] = bindMeasures }

// optionDigits is a frame's option: how many digits its figures have together, at least,
// for a slip of the pen to be told from chance.
const optionDigits = "digits"

// bindMeasures pairs measures of two systems that stand in different sentences: "grows to
// 48,000 acres", "19,400 hectares have gone". Such a pair agrees where the two are one; a
// slip contradicts only where the article has no other measure in either unit.
func bindMeasures(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	except := strings.Fields(fp.Frame.Options["except"])
	var measures []int
	for q := range c.doc.Quantities {
		if classOf(&c.doc.Quantities[q]) == typeMeasure && !c.vague(q) && !c.cell(&c.doc.Quantities[q]) && len(measures) < maxMeasures {
			measures = append(measures, q)
		}
	}
	for i, x := range measures {
		for _, y := range measures[:i] {
			if !c.twoSystems(x, y) {
				continue
			}
			b := &binding{frame: fp.Frame, weak: true, slipOnly: true}
			b.agreeOnly = !c.onlyOfUnit(x, measures) || !c.onlyOfUnit(y, measures) || c.convertsTo(x, except)
			b.add("amount", c.quantityFiller(x))
			b.add("other", c.quantityFiller(y))
			out = append(out, b)
		}
	}
	return out
}

// maxMeasures bounds the measures of one article that are paired.
const maxMeasures = 40

// nearMeasures is how far apart, as a ratio, two measures may be to be one with a slip.
const nearMeasures = 2.5

// twoSystems: the measures stand in different sentences, one turns into the other by more
// than a power of ten, and the two are not far apart.
func (c *checker) twoSystems(x, y int) bool {
	a, b := &c.doc.Quantities[x], &c.doc.Quantities[y]
	if a.Sentence == b.Sentence || a.Unit == b.Unit {
		return false
	}
	conv, ok := measure.Convert(fullUnit(b), fullUnit(a))
	if !ok || conv.Offset != 0 || c.mid(x) == 0 || c.mid(y) == 0 {
		return false
	}
	power := math.Log10((conv.Low + conv.High) / 2)
	ratio := math.Log(c.mid(y) * conv.Low / c.mid(x))
	return math.Abs(power-math.Round(power)) > 0.01 && math.Abs(ratio) < math.Log(nearMeasures)
}

// onlyOfUnit: no other measure of its unit has another value.
func (c *checker) onlyOfUnit(q int, measures []int) bool {
	for _, o := range measures {
		if c.doc.Quantities[o].Unit == c.doc.Quantities[q].Unit && c.mid(o) != c.mid(q) {
			return false
		}
	}
	return true
}

// convertsTo: the measure turns into one of the units.
func (c *checker) convertsTo(q int, units []string) bool {
	for _, u := range units {
		if _, ok := measure.Convert(fullUnit(&c.doc.Quantities[q]), u); ok {
			return true
		}
	}
	return false
}
