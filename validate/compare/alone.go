package compare

import (
	"crossfoot/extract/claims"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// bindAlone finds words that set a figure right beside them against the one told before it,
// without naming that: "in Osby the wait was shorter, at 26 minutes", "but only 1,900".
func bindAlone(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		v := c.versusOf(b)
		if v == nil || v.first > v.s.First && v.c.Items[v.first-1].Kind == stream.QuantityItem && v.tellsGap(v.first-1) {
			continue
		}
		if one := v.own(); one >= 0 {
			if r := passage.OneOf(v.againstBefore(b, one)); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// aloneReach is how many items stand between a cue and its figure.
const aloneReach = 4

// own is the figure that the cue tells of: right behind it, with nothing between but marks
// and words that lead to a figure, or right before it: "with 85, rather fewer".
func (v *versus) own() int {
	c := v.c
	for k := v.end; k < min(v.s.Last, v.end+aloneReach); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			if c.weighs(int(it.Index)) && !c.TellsBy(int(it.Index)) {
				return int(it.Index)
			}
			return -1
		case it.Pause || it.Stop || it.Hedge:
		case it.Kind == stream.WordItem && (c.TokenIn(int(it.First), classWithFigure) || c.TokenIn(int(it.First), evidence.ClassExactly)):
		default:
			k = v.s.Last
		}
	}
	for k := v.first - 1; k >= max(v.s.First+1, v.first-aloneReach); k-- {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			if before := &c.Items[k-1]; before.Kind == stream.WordItem && c.TokenIn(int(before.First), evidence.ClassAsLevel) && c.weighs(int(it.Index)) {
				return int(it.Index)
			}
			return -1
		case it.Kind != stream.WordItem || it.Pause || it.Stop:
			return -1
		}
	}
	return -1
}

// againstBefore are the readings with the figures told before the cue's own, in its sentence
// or, where none is, the one before; only one that is alone there is surely meant.
func (v *versus) againstBefore(b *passage.Binding, one int) []*passage.Binding {
	c, s := v.c, v.sentence()
	for _, sentence := range [...]int{s, s - 1} {
		if sentence < 0 || sentence < s && !c.Together(sentence, s) {
			continue
		}
		var found []int
		for _, q := range c.QuantitiesOf(sentence) {
			if q < one && c.weighable(one, q) && !c.TellsBy(q) {
				found = append(found, q)
			}
		}
		var out []*passage.Binding
		for _, q := range found {
			out = append(out, v.pair(b, one, q, len(found) > 1 || !c.oneOrder(one, q)))
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// sentence is the sentence of the cue.
func (v *versus) sentence() int { return int(v.c.Items[v.first].Sentence) }

// farthestAlone is how many times the one figure the other may be.
const farthestAlone = 4

// oneOrder: nothing says that the two figures measure different things, and they are of
// one order.
func (c *Comparisons) oneOrder(x, y int) bool {
	a, b := &c.Doc.Claims[x], &c.Doc.Claims[y]
	return c.oneScale(x, y) && !claims.MetricsApart(a, b) && !c.MeasuresApart(a.Metric.Text, b.Metric.Text)
}

// oneScale: neither figure is many times the other.
func (c *Comparisons) oneScale(x, y int) bool {
	return max(c.Mid(x), c.Mid(y)) <= farthestAlone*min(c.Mid(x), c.Mid(y))
}
