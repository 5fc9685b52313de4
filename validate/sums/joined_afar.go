package sums

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
)

// nearestAfar is how many sentences lie at least between a change and its figures; nearer ones other frames join.
const nearestAfar = 2

// bindJoinedAfar joins a change that the frame's patterns find with the only figures of before and after in the text that measure the same of
// the same at the same time, wherever they stand: the headline has the dividend rise by a quarter, the last paragraph from 55 to 70 cents.
func bindJoinedAfar(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	found := passage.BindPatterns(c.Passage, fp)
	if len(found) == 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return nil
	}
	pairs := c.PartsOfWholes(fp.Frame)
	var out []*passage.Binding
	for _, b := range found {
		if p := c.onlyAfar(b, pairs); p != nil {
			out = append(out, b.With(passage.RoleFrom, p.Get(passage.RoleFrom)[0]).With(passage.RoleTo, p.Get(passage.RoleTo)[0]))
		}
	}
	for _, b := range out {
		b.AgreeOnly = slices.ContainsFunc(out, func(o *passage.Binding) bool { return rivals(b, o) })
	}
	return out
}

// rivals: the two tell changes of different size of one figure.
func rivals(a, b *passage.Binding) bool {
	return a.Get(check.RoleStated)[0].Quantity != b.Get(check.RoleStated)[0].Quantity && a.Get(passage.RoleTo)[0].Quantity == b.Get(passage.RoleTo)[0].Quantity
}

// onlyAfar is the only pair that the change can be of; nil where there are none or several.
func (c *Sums) onlyAfar(b *passage.Binding, pairs []*passage.Binding) *passage.Binding {
	stated := b.Get(check.RoleStated)
	if len(stated) != 1 || stated[0].Quantity < 0 {
		return nil
	}
	var only *passage.Binding
	for _, p := range pairs {
		from, to := p.Get(passage.RoleFrom), p.Get(passage.RoleTo)
		if len(from) != 1 || len(to) != 1 || from[0].Quantity < 0 || to[0].Quantity < 0 || !c.alikeAfar(stated[0].Quantity, to[0].Quantity) ||
			c.Narrower(stated[0].Quantity, to[0].Sentence) || c.PlannedApart(stated[0].Quantity, to[0].Quantity) {
			continue
		}
		if gap := stated[0].Sentence - to[0].Sentence; max(gap, -gap) < nearestAfar {
			return nil
		}
		if only != nil && (only.Get(passage.RoleFrom)[0].Quantity != from[0].Quantity || only.Get(passage.RoleTo)[0].Quantity != to[0].Quantity) {
			return nil
		}
		only = p
	}
	return only
}

// alikeAfar: the change and the figure that it leads to measure the same of the same at the same time.
func (c *Sums) alikeAfar(change, level int) bool {
	a, b := &c.Doc.Claims[change], &c.Doc.Claims[level]
	return !(a.Subject.Guess && a.Metric.Guess) && c.SameTime(change, level) && sameField(a.Subject, b.Subject) && a.Metric.Key != "" && alikeKeys(a.Metric.Key, b.Metric.Key)
}

func sameField(a, b claim.Field) bool { return a.Key != "" && a.Key == b.Key }

// alikeKeys: the one metric has all words of the other.
func alikeKeys(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !strings.Contains(" "+strings.Join(y, " ")+" ", " "+w+" ") {
			return false
		}
	}
	return len(x) > 0
}
