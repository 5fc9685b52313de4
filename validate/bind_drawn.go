package validate

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

const drawnBinder = "drawn"

func init() { binders[drawnBinder] = bindDrawn }

// The options of frames whose binder is "drawn"; docs/writing-rules.md explains them.
const (
	optionSources   = "sources"
	optionWithin    = "within"
	optionSide      = "side"
	optionNouns     = "nouns"
	optionLeast     = "least"
	optionExcept    = "except"
	optionNoUnit    = "no-unit"
	optionEach      = "each"
	optionOtherwise = "otherwise"
	optionFar       = "far"
)

// bindDrawn finds figures that are drawn from others ("that is 35 per cent") by the
// frame's patterns, which name the figure alone, and looks for the others before it:
// in its sentence and, where that has too few, in the one before. Every two of them
// are a reading, or all of them where the frame has a list of parts.
func bindDrawn(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		stated := b.get(check.RoleStated)
		if len(stated) != 1 || stated[0].quantity < 0 || !c.drawable(fp.Frame, stated[0].quantity) {
			continue
		}
		if d := c.drawn(b, stated[0].quantity); d != nil {
			out = append(out, d)
		}
	}
	return out
}

// drawable: the figure can have been drawn from others as the frame draws it.
func (c *checker) drawable(f *rules.Frame, q int) bool {
	m := &c.Doc.Quantities[q]
	switch {
	case m.Unit == f.Options[optionNoUnit], c.around(q, f.Options[optionExcept]), c.converted(q), c.ofResult(q):
		return false
	case f.Options[optionNouns] == "two" && m.Last < len(c.Doc.Tokens.All) && c.tokenIn(m.Last, classExtra):
		return false // "in between lie 17 further ones"
	}
	return f.Kind != check.KindSum && !roletype.Bare(m) || !c.sharedOf(q)
}

// sharedOf: a percentage stands before the amount in its sentence, which is drawn from it:
// "the state pays 60% of that, and so 246m" adds nothing up. A bare number there is another
// percentage: "prices rose by 46%, wages by twelve".
func (c *checker) sharedOf(q int) bool {
	m := &c.Doc.Quantities[q]
	return q > 0 && roletype.Of(m) != roletype.Percent && !c.countsPoints(m) && c.Doc.Quantities[q-1].Unit == mention.Percent &&
		c.Doc.Quantities[q-1].Sentence == m.Sentence
}

// converted: the amount is the one before it in another currency: "100,000 rupees ($2,300)".
func (c *checker) converted(q int) bool {
	if q == 0 {
		return false
	}
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	return roletype.Of(m) == roletype.Money && roletype.Of(before) == roletype.Money && m.Unit != before.Unit && before.Last == m.First-1 &&
		c.Doc.Tokens.All[m.First-1].Is("(")
}

// drawn is the binding with the readings of what the figure was drawn from; nil
// where nothing before it can be meant.
func (c *checker) drawn(b *binding, q int) *binding {
	if b.frame.Options[optionSources] == sourcesFitting {
		return c.fitted(b, q)
	}
	pool := c.sources(b, q)
	var readings []*binding
	if _, many := b.frame.Roles[check.RoleParts]; many {
		readings = c.list(b, pool)
	} else {
		readings = append(c.couples(b, pool), c.farCouples(b, q)...)
	}
	if len(readings) == 0 {
		return nil
	}
	sure := c.sure(b.frame, q)
	for _, r := range readings {
		r.agreeOnly, r.guessed = r.agreeOnly || !sure, true
	}
	return oneOf(readings)
}

// sure: the figure can have been drawn in no other way than the frame's. Where the
// wording admits no other arithmetic, it must still be the only one of its unit.
func (c *checker) sure(f *rules.Frame, q int) bool {
	if f.Options[optionOtherwise] != "none" {
		return !c.otherwise(q)
	}
	return f.Options[optionNouns] != "linked" || c.alone(q)
}

// list is the reading of all figures together.
func (c *checker) list(b *binding, pool []int) []*binding {
	if len(pool) < 2 {
		return nil
	}
	if b.frame.Options[optionNouns] == "same" {
		pool = c.sameThings(pool, b.get(check.RoleStated)[0].quantity)
	}
	if len(pool) < fewestParts(b.frame) || len(pool) > check.MostParts {
		return nil
	}
	if b.frame.Options[optionNouns] == "linked" && !c.allLinked(b.get(check.RoleStated)[0].quantity, pool) {
		return nil
	}
	other := c.otherThings(b.get(check.RoleStated)[0].quantity, pool)
	for _, q := range pool {
		b = b.with(check.RoleParts, c.quantityFiller(q))
	}
	b.weak, b.agreeOnly = len(pool) > 2, b.agreeOnly || other || b.scatteredList()
	return []*binding{b}
}

// otherThings: the drawn figure counts things, and all of the list that say what they
// count count others: four councillors and four parties make no 21 seats. People go by
// many names.
func (c *checker) otherThings(drawn int, pool []int) bool {
	stated := &c.Doc.Quantities[drawn]
	if stated.Unit != mention.Count || stated.Noun == "" || c.nounIn(stated, classPeople) {
		return false
	}
	named := slices.DeleteFunc(slices.Clone(pool), func(q int) bool { return c.Doc.Quantities[q].Noun == "" })
	return len(named) > 0 && len(pool) <= check.MostSources-1 && !slices.ContainsFunc(named, func(q int) bool { return sameNoun(&c.Doc.Quantities[q], stated) })
}

// scatteredList: the parts stand in the drawn figure's own sentence and in others, where
// one of the total's parts may be a figure told long before.
func (b *binding) scatteredList() bool {
	own, others, stated := false, false, b.get(check.RoleStated)[0].sentence
	for _, f := range b.get(check.RoleParts) {
		own, others = own || f.sentence == stated, others || f.sentence != stated
	}
	return own && others
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
func (c *checker) sameThings(pool []int, drawn int) []int {
	last, stated := &c.Doc.Quantities[pool[len(pool)-1]], &c.Doc.Quantities[drawn]
	for _, q := range pool {
		if m := &c.Doc.Quantities[q]; stated.Noun != "" && m.Noun != "" && m.Unit == stated.Unit && sameNoun(m, stated) {
			last = stated
		}
	}
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return !sameNoun(m, last) || m.Noun != "" && last.Noun == "" && m.Unit == mention.Count
	})
}
