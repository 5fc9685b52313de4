package validate

import (
	"crossfoot/extract/claims"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["alone"] = bindAlone }

// bindAlone finds words that set a figure right beside them against the one told before it,
// without naming that: "in Osby the wait was shorter, at 26 minutes", "but only 1,900".
func bindAlone(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		v := c.versusOf(b)
		if v == nil || v.first > v.s.First && v.c.Items[v.first-1].Kind == stream.QuantityItem && v.tellsGap(v.first-1) {
			continue
		}
		if one := v.own(); one >= 0 {
			if r := oneOf(v.againstBefore(b, one)); r != nil {
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
			if c.weighs(int(it.Index)) && !c.tellsBy(int(it.Index)) {
				return int(it.Index)
			}
			return -1
		case it.Pause || it.Stop || it.Hedge:
		case it.Kind == stream.WordItem && (c.tokenIn(int(it.First), classWithFigure) || c.tokenIn(int(it.First), classExactly)):
		default:
			k = v.s.Last
		}
	}
	for k := v.first - 1; k >= max(v.s.First+1, v.first-aloneReach); k-- {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			if before := &c.Items[k-1]; before.Kind == stream.WordItem && c.tokenIn(int(before.First), classAsLevel) && c.weighs(int(it.Index)) {
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
func (v *versus) againstBefore(b *binding, one int) []*binding {
	c, s := v.c, v.sentence()
	for _, sentence := range [...]int{s, s - 1} {
		if sentence < 0 || sentence < s && !c.together(sentence, s) {
			continue
		}
		var found []int
		for _, q := range c.quantitiesOf(sentence) {
			if q < one && c.weighable(one, q) && !c.tellsBy(q) {
				found = append(found, q)
			}
		}
		var out []*binding
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
func (c *checker) oneOrder(x, y int) bool {
	a, b := &c.Doc.Claims[x], &c.Doc.Claims[y]
	return c.oneScale(x, y) && !claims.MetricsApart(a, b) && !c.measuresApart(a.Metric.Text, b.Metric.Text)
}

// oneScale: neither figure is many times the other.
func (c *checker) oneScale(x, y int) bool {
	return max(c.mid(x), c.mid(y)) <= farthestAlone*min(c.mid(x), c.mid(y))
}
