package doubt

import (
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// drawnTotal: the binding's drawn figure is the total of others.
func (c *Doubt) drawnTotal(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	return b.Frame.Binder == passage.DrawnBinder && len(stated) == 1 && stated[0].Quantity >= 0 && c.summed(stated[0].Quantity)
}

// summed: figures of q's unit that follow one another near it add up to it: it is their
// total, whatever else may be drawn from figures around.
func (c *Doubt) summed(q int) bool {
	m := &c.Doc.Quantities[q]
	if roletype.Of(m) == roletype.Percent {
		return false
	}
	want, fewest := passage.ValueOf(m, passage.Strict, c.Nearness(q)), fewestInRun
	if evidence.SignificantDigits(m) < chanceTotal {
		fewest++
	}
	var run []int
	for k := max(0, q-AfarReach); k < min(len(c.Doc.Quantities), q+AfarReach); k++ {
		o := &c.Doc.Quantities[k]
		if k != q && o.Sentence >= m.Sentence-runReach && o.Sentence <= m.Sentence+runReach && (roletype.SameUnit(o, m) || passage.Unnamed(o)) && !c.Vague(k) {
			run = append(run, k)
		}
	}
	return c.runMakes(run, want, fewest)
}

// runMakes: so many figures of the run or more, one behind the other, add up to the value.
func (c *Doubt) runMakes(run []int, want interval.Interval, fewest int) bool {
	for i := range run {
		total := interval.Of(0)
		for n := 0; n < mostInRun && i+n < len(run); n++ {
			total = interval.Add(total, interval.Of(c.Mid(run[i+n])))
			if n+1 >= fewest && interval.Meet(total, want) {
				return true
			}
		}
	}
	return false
}

// partsOnly: what the binding takes for a whole is itself a part: with the other parts it
// makes another figure of the article. "410,000 live here, 190,000 there, the other 40,000
// elsewhere" are the 640,000 told above.
func (c *Doubt) partsOnly(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if len(sum) != 1 || sum[0].Quantity < 0 || list == nil || b.Frame.Binder == passage.BreakdownBinder {
		return false
	}
	total := interval.Of(c.Mid(sum[0].Quantity))
	for _, f := range list.Fillers {
		total = interval.Add(total, interval.Of(c.Mid(f.Quantity)))
	}
	return c.toldAbout(sum[0].Quantity, total)
}

// toldAbout: the value is that of an exact figure of q's unit, not far from it.
func (c *Doubt) toldAbout(q int, value interval.Interval) bool {
	for k := max(0, q-AfarReach); k < min(len(c.Doc.Quantities), q+AfarReach); k++ {
		m := &c.Doc.Quantities[k]
		if m.Unit == c.Doc.Quantities[q].Unit && evidence.SignificantDigits(m) >= evidence.FewestOfWhole && m.Hedge == mention.Exact && interval.Meet(value, passage.ValueOf(m, passage.Strict, passage.Unbounded)) {
			return true
		}
	}
	return false
}

// Sentences in which the figures of a run stand that add up to a drawn one, and how many
// there are of them: two make any figure of less than three digits by chance, so that it
// takes three.
const (
	runReach    = 3
	mostInRun   = 6
	fewestInRun = 2
	chanceTotal = 3
)
