package compare

import (
	"slices"
	"sort"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// bindStressed finds particles that say that a figure is small or large ("only", "even"), the
// figure that they stand by (role "one"), and those of its unit that it is set against
// ("other"): in its sentence, or, where that has none, in the one before.
func bindStressed(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	return c.againstOthers(fp, (*versus).stressedFigure, (*versus).stressedPairs)
}

// againstOthers binds each word that the patterns find with the figure that it tells of, if there is one, and one of those that
// this is set against.
func (c *Comparisons) againstOthers(fp *rules.FramePatterns, figure func(*versus) int,
	pairs func(*versus, *passage.Binding, int) []*passage.Binding) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		v := c.versusOf(b)
		if v == nil {
			continue
		}
		if one := figure(v); one >= 0 {
			if r := passage.OneOf(pairs(v, b, one)); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// stressedReach is how many items stand between a particle and its figure.
const stressedReach = 4

// Word classes of what stands between a particle and its figure ("nur noch bei"), of what sets two figures
// against each other, and of what tells that the one is part of the other.
const (
	classStressFiller = "stress-filler"
	classSetOff       = "set-off"
	classConcedes     = "concedes"   // "while", at the beginning of a sentence
	classConcession   = "concession" // "but only 2,900 had been baked" is less than was expected
	classOutOf        = "out-of-those"
	classOthersToo    = "others-too" // "some even 40"
	classGoesFor      = "goes-for"   // for a price or in a time less may be the more remarkable: "some even for £20"
	classSeemsSo      = "seems-so"   // "looks like 9 per cent, but is only 1 per cent"
)

// stressedFigure is the figure that the particle stands by, -1 where none is.
func (v *versus) stressedFigure() int {
	c := v.c
	for k := v.end; k < min(v.s.Last, v.end+stressedReach); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			if c.stressable(int(it.Index)) {
				return int(it.Index)
			}
			return -1
		case it.Hedge || it.Kind == stream.WordItem && c.TokenIn(int(it.First), classStressFiller):
		case k == v.end && it.Kind == stream.WordItem && c.IsVerb(int(it.First)) && v.ofOthers(k): // "some even offer 4 GB"
		default:
			return -1
		}
	}
	return -1
}

// stressable: the figure tells how much there is of something, or how it changed.
func (c *Comparisons) stressable(q int) bool {
	m := &c.Doc.Quantities[q]
	switch roletype.Of(m) {
	case roletype.Points, roletype.Multiple:
		return false
	}
	return !c.Vague(q) && !c.CountsPoints(m) && !m.Age && !c.Cell(m) && !c.Extra(m) && !(m.Adjective && roletype.Bare(m))
}

// stressedPairs are the readings with each figure that the stressed one is set against. The only one of its unit
// contradicts, where a word sets the two against each other.
func (v *versus) stressedPairs(b *passage.Binding, one int) []*passage.Binding {
	c, s := v.c, v.sentence()
	others := c.stressedAgainst(s, one)
	here := len(others) > 0
	if !here && s > 0 && c.Together(s-1, s) {
		others = c.stressedAgainst(s-1, one)
	}
	var out []*passage.Binding
	for _, q := range slices.Backward(others) { // the nearest first
		out = append(out, v.pair(b, one, q, !v.setAgainst(one, q) || !c.oneStress(one, q)))
	}
	sort.SliceStable(out, func(i, j int) bool { return !out[i].AgreeOnly && out[j].AgreeOnly })
	return out
}

// stressedAgainst lists the figures of the one's kind in a sentence.
func (c *Comparisons) stressedAgainst(sentence, one int) []int {
	var out []int
	x := &c.Doc.Quantities[one]
	for _, q := range c.QuantitiesOf(sentence) {
		y := &c.Doc.Quantities[q]
		if q == one || !c.stressable(q) || !roletype.SameUnit(x, y) && !(roletype.Of(x) == roletype.Money && c.bareMillions(q)) ||
			x.Per != y.Per && x.Per != "" && y.Per != "" || c.TellsTurn(one) != c.TellsTurn(q) {
			continue
		}
		out = append(out, q)
	}
	return out
}

// bareMillions: the number is money whose unit is left out.
func (c *Comparisons) bareMillions(q int) bool {
	return evidence.BareFigure(&c.Doc.Quantities[q]) && c.Mid(q) >= evidence.BareMoney
}

// joinsOn: the item joins what stands behind it to what stands before.
func (c *Comparisons) joinsOn(k int) bool {
	return c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Coordinator != 0
}

// oneStress: nothing says that the two figures measure different things.
func (c *Comparisons) oneStress(one, q int) bool {
	x, y := &c.Doc.Claims[one], &c.Doc.Claims[q]
	a, b := &c.Doc.Quantities[one], &c.Doc.Quantities[q]
	if a.Unit == mention.Count && (!c.SameCounted(a, b) && !c.Kindred(a, b) || brokenBeside(a, b)) {
		return false
	}
	return !c.TurnsApart(one, q) && !c.MeasuresApart(x.Metric.Text, y.Metric.Text)
}

// brokenBeside: a number of things and a broken one without a noun, which counts none: "only five parties", "(2.0)".
func brokenBeside(a, b *mention.Quantity) bool {
	return a.Noun != "" && b.Noun == "" && b.LowPlace < 0 || b.Noun != "" && a.Noun == "" && a.LowPlace < 0
}

// setAgainst: a word or mark between the two figures sets them against each other, or one in front of both
// does; or the stressed one is the second, and both are no money, which pays for different things. No word makes the
// later a part of the earlier.
func (v *versus) setAgainst(one, other int) bool {
	c := v.c
	first, last := min(one, other), max(one, other)
	x, y := &c.Doc.Quantities[first], &c.Doc.Quantities[last]
	marked, conceded := first == other && v.ofOthers(c.ItemAt(y.Number.Start)) && !c.goesFor(y), false
	for k := c.ItemAt(x.Number.Start) + 1; k < min(v.s.Last, c.ItemAt(y.Number.Start)+stressedReach); k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem {
			continue
		}
		if c.TokenIn(int(it.First), classOutOf) {
			return false
		}
		conceded = conceded || it.First < int32(y.First) && c.TokenIn(int(it.First), classConcession)
		marked = marked || it.First < int32(y.First) && c.TokenIn(int(it.First), classSetOff) &&
			(c.Doc.Tokens.All[it.First].Kind != token.Punct || x.Sentence == y.Sentence && !c.joinsOn(k+1))
	}
	if marked || x.Sentence != y.Sentence {
		return marked || first == other && v.ofGroup(x, y)
	}
	if first == other && conceded && c.ItemsHave(v.s.First, v.first, classSeemsSo) {
		return true
	}
	for k := c.ItemAt(x.Number.Start) - 1; k >= v.s.First && !c.Items[k].Stop; k-- {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classConcedes) {
			return true
		}
	}
	return !conceded && first == other && roletype.Of(x) != roletype.Money && !c.goesFor(y) && (c.ClauseTurn(one) == 0 || c.TellsTurn(one))
}

// ofGroup: the sentence of the stressed share opens with some of all or a place, and takes up the only share of the one before:
// "44 per cent are jobless. Among the young it is even 60".
func (v *versus) ofGroup(x, y *mention.Quantity) bool {
	c := v.c
	if x.Unit != mention.Percent || y.Unit != mention.Percent || y.Sentence != x.Sentence+1 || !c.OpensElsewhere(x.Sentence, y.Sentence) ||
		c.LooksFarther(y.Sentence) || c.OtherTime(x.Sentence, y.Sentence) {
		return false
	}
	shares := 0
	for _, s := range [...]int{x.Sentence, y.Sentence} {
		for _, q := range c.QuantitiesOf(s) {
			if c.Doc.Quantities[q].Unit == mention.Percent {
				shares++
			}
		}
	}
	return shares == 2
}

// ofOthers: between the beginning of the clause and the item stands a word for some or others of those that were told of, and what they
// do is not set against what was to be expected: "some even 40".
func (v *versus) ofOthers(k int) bool {
	c := v.c
	first, _ := c.ClauseAround(v.first, c.EndsClause)
	return c.ItemsHave(first, min(k, v.first+1), classOthersToo) && !c.ItemsHave(first, k, classConcession)
}

// goesFor: the figure tells a price or a time that something takes.
func (c *Comparisons) goesFor(m *mention.Quantity) bool {
	return roletype.Of(m) == roletype.Duration || roletype.Of(m) == roletype.Money && c.ShortlyBefore(m, goesForReach, classGoesFor)
}

// goesForReach is how many words before a figure say that it is a price.
const goesForReach = 2
