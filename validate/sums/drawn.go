package sums

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// The options of frames whose binder is "drawn"; docs/writing-rules.md explains them.
const (
	OptionSources   = "sources"
	optionWithin    = "within"
	optionSide      = "side"
	OptionNouns     = "nouns"
	optionLeast     = "least"
	optionNoUnit    = "no-unit"
	optionEach      = "each"
	optionOtherwise = "otherwise"
	optionFar       = "far"
)

// bindDrawn finds figures that are drawn from others ("that is 35 per cent") by the
// frame's patterns, which name the figure alone, and looks for the others before it:
// in its sentence and, where that has too few, in the one before. Every two of them
// are a reading, or all of them where the frame has a list of parts.
func bindDrawn(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		stated := b.Get(check.RoleStated)
		if len(stated) != 1 || stated[0].Quantity < 0 || !c.drawable(fp.Frame, stated[0].Quantity) {
			continue
		}
		if d := c.drawn(b, stated[0].Quantity); d != nil {
			out = append(out, d)
		}
	}
	return out
}

// drawable: the figure can have been drawn from others as the frame draws it.
func (c *Sums) drawable(f *rules.Frame, q int) bool {
	m := &c.Doc.Quantities[q]
	switch {
	case m.Unit == f.Options[optionNoUnit], c.around(q, f.Options[evidence.OptionExcept]), c.converted(q), c.OfResult(q):
		return false
	case f.Options[OptionNouns] == "two" && m.Last < len(c.Doc.Tokens.All) && c.TokenIn(m.Last, evidence.ClassExtra):
		return false // "in between lie 17 further ones"
	}
	return f.Kind != check.KindSum && !roletype.Bare(m) || !c.sharedOf(q)
}

// sharedOf: a percentage stands before the amount in its sentence, which is drawn from it:
// "the state pays 60% of that, and so 246m" adds nothing up. A bare number there is another
// percentage: "prices rose by 46%, wages by twelve".
func (c *Sums) sharedOf(q int) bool {
	m := &c.Doc.Quantities[q]
	return q > 0 && roletype.Of(m) != roletype.Percent && !c.CountsPoints(m) && c.Doc.Quantities[q-1].Unit == mention.Percent &&
		c.Doc.Quantities[q-1].Sentence == m.Sentence
}

// converted: the amount is the one before it in another currency: "100,000 rupees ($2,300)".
func (c *Sums) converted(q int) bool {
	if q == 0 {
		return false
	}
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	return roletype.Of(m) == roletype.Money && roletype.Of(before) == roletype.Money && m.Unit != before.Unit && before.Last == m.First-1 &&
		c.Doc.Tokens.All[m.First-1].Is("(")
}

// drawn is the binding with the readings of what the figure was drawn from; nil
// where nothing before it can be meant.
func (c *Sums) drawn(b *passage.Binding, q int) *passage.Binding {
	if b.Frame.Options[OptionSources] == SourcesFitting {
		return c.fitted(b, q)
	}
	pool := c.sources(b, q)
	var readings []*passage.Binding
	if _, many := b.Frame.Roles[check.RoleParts]; many {
		readings = c.list(b, pool)
	} else {
		readings = append(c.couples(b, pool), c.farCouples(b, q)...)
	}
	if len(readings) == 0 {
		return nil
	}
	sure := c.sure(b.Frame, q)
	for _, r := range readings {
		r.AgreeOnly, r.Guessed = r.AgreeOnly || !sure, true
	}
	return passage.OneOf(readings)
}

// sure: the figure can have been drawn in no other way than the frame's. Where the
// wording admits no other arithmetic, it must still be the only one of its unit.
func (c *Sums) sure(f *rules.Frame, q int) bool {
	if f.Options[optionOtherwise] != "none" {
		return !c.Otherwise(q)
	}
	return f.Options[OptionNouns] != "linked" || c.Alone(q)
}

// list is the reading of all figures together.
func (c *Sums) list(b *passage.Binding, pool []int) []*passage.Binding {
	if len(pool) < 2 {
		return nil
	}
	if b.Frame.Options[OptionNouns] == "same" {
		pool = c.sameThings(pool, b.Get(check.RoleStated)[0].Quantity)
	}
	if len(pool) < fewestParts(b.Frame) || len(pool) > check.MostParts {
		return nil
	}
	if b.Frame.Options[OptionNouns] == "linked" && !c.allLinked(b.Get(check.RoleStated)[0].Quantity, pool) {
		return nil
	}
	other := c.otherThings(b.Get(check.RoleStated)[0].Quantity, pool)
	for _, q := range pool {
		b = b.With(check.RoleParts, c.QuantityFiller(q))
	}
	b.Weak, b.AgreeOnly = len(pool) > 2, b.AgreeOnly || other || b.ScatteredList()
	return []*passage.Binding{b}
}

// otherThings: the drawn figure counts things, and all of the list that say what they
// count count others: four councillors and four parties make no 21 seats. People go by
// many names.
func (c *Sums) otherThings(drawn int, pool []int) bool {
	stated := &c.Doc.Quantities[drawn]
	if stated.Unit != mention.Count || stated.Noun == "" || c.NounIn(stated, evidence.ClassPeople) {
		return false
	}
	named := slices.DeleteFunc(slices.Clone(pool), func(q int) bool { return c.Doc.Quantities[q].Noun == "" })
	return len(named) > 0 && len(pool) <= check.MostSources-1 &&
		!slices.ContainsFunc(named, func(q int) bool { return passage.SameNoun(&c.Doc.Quantities[q], stated) })
}

// fewestParts is the option "least", or two.
func fewestParts(f *rules.Frame) int {
	if n, err := strconv.Atoi(f.Options[optionLeast]); err == nil {
		return n
	}
	return 2
}

// sameThings keeps the figures that count what the drawn one counts, where one of the list does,
// or else what the last of the list counts, and those that do not say what they count.
func (c *Sums) sameThings(pool []int, drawn int) []int {
	last, stated := &c.Doc.Quantities[pool[len(pool)-1]], &c.Doc.Quantities[drawn]
	for _, q := range pool {
		if m := &c.Doc.Quantities[q]; stated.Noun != "" && m.Noun != "" && m.Unit == stated.Unit && passage.SameNoun(m, stated) {
			last = stated
		}
	}
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return !passage.SameNoun(m, last) || m.Noun != "" && last.Noun == "" && m.Unit == mention.Count
	})
}
