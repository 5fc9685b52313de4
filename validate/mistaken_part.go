package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Figures that were bound as parts, amounts of changes or shares, and belong to other
// figures than those, as their order and the words beside them say.

// partOfDelta: what is taken for the amount of a change is said to be a part of something:
// "from 800 to 850 staff; 30 of the new people go to Leeds".
func (c *checker) partOfDelta(b *binding) bool {
	if b.frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(b.get(roleDelta), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		last := c.Doc.Quantities[f.quantity].Last
		return last+1 < len(c.Doc.Tokens.All) && c.tokenIn(last, classTaken) &&
			!slices.ContainsFunc(b.quantities(), func(q int) bool { return c.Doc.Quantities[q].First == last+1 })
	})
}

// breaksDown: figures of the list that follow one another add up to the one before them,
// which they break down; round ones do so by chance: "of 90 trains 42 ran, 25 to the north and 17 to the south".
func (c *checker) breaksDown(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil || b.frame.Options["lists"] != "longest" {
		return false
	}
	parts := make([]int, len(list.fillers))
	for i, f := range list.fillers {
		parts[i] = f.quantity
	}
	return c.holdOthers(parts)
}

// holdOthers: one of the figures is what those right behind it add up to.
func (c *checker) holdOthers(figures []int) bool {
	for i, q := range figures {
		if significantDigits(&c.Doc.Quantities[q]) < fewestOfWhole {
			continue
		}
		want, total := c.mid(q), 0.0
		for k, o := range figures[i+1:] {
			if total += c.mid(o); k > 0 && total == want {
				return true
			}
		}
	}
	return false
}

// classUnreal holds the verbs and words of what was not so or need not be: "would have", "required".
const classUnreal = "unreal"

// neverSo: a part of the list tells what would be or would be enough, beside others that
// tell what is: "of 900 signatures 850 were valid, and 700 would have sufficed".
func (c *checker) neverSo(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil {
		return false
	}
	unreal := 0
	for _, f := range list.fillers {
		if first, last := c.clauseOf(f.quantity); c.tokensIn(first, last, classUnreal) {
			unreal++
		}
	}
	return unreal > 0 && unreal < len(list.fillers)
}

// perThing: a part of the list is told of each thing, and neither the total nor the others
// are: "a deposit of €3.30: 15 cents a bottle and €1.50 for the crate".
func (c *checker) perThing(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil || c.Doc.Quantities[sum[0].quantity].Per != "" {
		return false
	}
	each := func(f filler) bool { return c.Doc.Quantities[f.quantity].Per != "" }
	return slices.ContainsFunc(list.fillers, each) && slices.ContainsFunc(list.fillers, func(f filler) bool { return !each(f) })
}

// shareApposed: the share stands behind a comma right after another figure than the part,
// whose share it is: "she gets £12,000, a fifth of the prize money".
func (c *checker) shareApposed(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(stated) != 1 || stated[0].quantity < 1 {
		return false
	}
	share, before := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[stated[0].quantity-1]
	return before.Last+1 == share.First && c.Doc.Tokens.All[before.Last].Lower == "," && !roletype.SameUnit(before, share) &&
		!slices.Contains(b.quantities(), stated[0].quantity-1)
}

// outgrown: the amount of a change is far larger than what it went from and to, so that it
// is that of something else: "from 20p to 22p a mile. Last year the tolls made £8m".
func (c *checker) outgrown(b *binding) bool {
	from, to, stated := b.get(roleFrom), b.get(roleTo), b.get(check.RoleStated)
	if b.frame.Binder != movedBinder || len(from) != 1 || len(to) != 1 || len(stated) != 1 || from[0].quantity < 0 || to[0].quantity < 0 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	if !roletype.SameUnit(m, &c.Doc.Quantities[from[0].quantity]) || m.Unit == mention.Percent {
		return false
	}
	x, y, size := c.mid(from[0].quantity), c.mid(to[0].quantity), c.mid(stated[0].quantity)
	return size > nearMiss*max(x, y) && !sameDigits(size, y-x)
}

// remainsOfMore: what is taken for the whole that something remains of is a part beside the
// others, with which it makes another figure of the article: "the state pays 240m. The city
// gives 90m, the remaining 70m comes from the railway" are the 400m told above.
func (c *checker) remainsOfMore(b *binding) bool {
	one, other, stated := b.get(check.RoleOne), b.get(check.RoleOther), b.get(check.RoleStated)
	if b.frame.Kind != check.KindDifference || b.frame.Binder != drawnBinder || len(one) != 1 || len(other) != 1 || len(stated) != 1 {
		return false
	}
	total := interval.Of(0)
	for _, q := range b.quantities() {
		total = interval.Add(total, interval.Of(c.mid(q)))
	}
	return c.toldAbout(other[0].quantity, total)
}

// genericPart: the figure taken for a part says what the whole belongs to: "of his six
// rivals in the field of the 50, three".
func (c *checker) genericPart(b *binding) bool {
	part := b.get(rolePart)
	if b.frame.Kind != check.KindBounds || len(part) != 1 || part[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[part[0].quantity]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return m.First-2 >= first && (c.tokenIn(m.First-1, classTakesUp) && (c.tokenIn(m.First-1, classTaken) || c.tokenIn(m.First-2, classTaken)))
}

// classWhose holds the words that begin what is told of something belonging to the thing before.
const classWhose = "whose"

// ofWhose: the amount of the change is that of something that belongs to what is told of:
// "due to the remand prisoners, whose number went up by 130".
func (c *checker) ofWhose(b *binding) bool {
	if b.frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.get(roleDelta)), b.get(check.RoleStated)...), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.quantity]
		first := c.Doc.Tokens.Sentences[m.Sentence].First
		for _, q := range b.quantities() {
			if q < f.quantity && c.Doc.Quantities[q].Sentence == m.Sentence {
				first = c.Doc.Quantities[q].Last
			}
		}
		return c.tokensIn(first, m.First, classWhose) && !slices.ContainsFunc(b.quantities(), func(q int) bool {
			return q > f.quantity &&
				c.Doc.Quantities[q].Sentence == m.Sentence
		})
	})
}

// onlyPlanned: of what a mean was taken and the mean, the one tells what is planned or aimed
// at: "the average course takes 8.2 terms; six to seven are planned".
func (c *checker) onlyPlanned(b *binding) bool {
	mean, parts := b.get(roleMean), b.get(check.RoleParts)
	if b.frame.Kind != check.KindAverage || len(mean) != 1 || mean[0].quantity < 0 || len(parts) == 0 || parts[0].quantity < 0 {
		return false
	}
	return c.toldAsGoal(mean[0].quantity) != c.toldAsGoal(parts[0].quantity)
}

// toldAsGoal: a word of the figure's clause says so.
func (c *checker) toldAsGoal(q int) bool {
	first, last := c.clauseOf(q)
	return c.tokensIn(first, last, classGoalMark)
}

// ofRelative: the drawn change is told in a relative clause, of what stands before it there,
// and the figures stand in other sentences: "It expects 5.1, then 2.3. The economy, which grew by 2.8%".
func (c *checker) ofRelative(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Binder != drawnBinder || b.frame.Kind != check.KindPoints && b.frame.Kind != check.KindChange || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	if slices.ContainsFunc(b.quantities(), func(q int) bool { return q != stated[0].quantity && c.Doc.Quantities[q].Sentence == stated[0].sentence }) {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	for k := c.Doc.Tokens.Sentences[m.Sentence].First + 1; k < m.First; k++ {
		if stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Relative != 0 {
			return true
		}
	}
	return false
}
