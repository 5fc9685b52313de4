package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Figures that were bound as parts, amounts of changes or shares, and belong to other
// figures than those, as their order and the words beside them say.

// partOfDelta: what is taken for the amount of a change is said to be a part of something:
// "from 800 to 850 staff; 30 of the new people go to Leeds".
func (c *Doubt) partOfDelta(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		last := c.Doc.Quantities[f.Quantity].Last
		return last+1 < len(c.Doc.Tokens.All) && c.TokenIn(last, evidence.ClassTaken) &&
			!slices.ContainsFunc(b.Quantities(), func(q int) bool { return c.Doc.Quantities[q].First == last+1 })
	})
}

// breaksDown: figures of the list that follow one another add up to the one before them,
// which they break down; round ones do so by chance: "of 90 trains 42 ran, 25 to the north and 17 to the south".
func (c *Doubt) breaksDown(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil || b.Frame.Options["lists"] != "longest" {
		return false
	}
	parts := make([]int, len(list.Fillers))
	for i, f := range list.Fillers {
		parts[i] = f.Quantity
	}
	return c.HoldOthers(parts)
}

// neverSo: a part of the list tells what would be or would be enough, beside others that
// tell what is: "of 900 signatures 850 were valid, and 700 would have sufficed".
func (c *Doubt) neverSo(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil {
		return false
	}
	unreal := 0
	for _, f := range list.Fillers {
		if first, last := c.ClauseOf(f.Quantity); c.TokensIn(first, last, evidence.ClassUnreal) {
			unreal++
		}
	}
	return unreal > 0 && unreal < len(list.Fillers)
}

// perThing: a part of the list is told of each thing, and neither the total nor the others
// are: "a deposit of €3.30: 15 cents a bottle and €1.50 for the crate".
func (c *Doubt) perThing(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil || c.Doc.Quantities[sum[0].Quantity].Per != "" {
		return false
	}
	each := func(f passage.Filler) bool { return c.Doc.Quantities[f.Quantity].Per != "" }
	return slices.ContainsFunc(list.Fillers, each) && slices.ContainsFunc(list.Fillers, func(f passage.Filler) bool { return !each(f) })
}

// shareApposed: the share stands behind a comma right after another figure than the part,
// whose share it is: "she gets £12,000, a fifth of the prize money".
func (c *Doubt) shareApposed(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !ok || stated < 1 {
		return false
	}
	share, before := &c.Doc.Quantities[stated], &c.Doc.Quantities[stated-1]
	return before.Last+1 == share.First && c.Doc.Tokens.All[before.Last].Lower == "," && !roletype.SameUnit(before, share) &&
		!slices.Contains(b.Quantities(), stated-1)
}

// outgrown: the amount of a change is far larger than what it went from and to, so that it
// is that of something else: "from 20p to 22p a mile. Last year the tolls made £8m".
func (c *Doubt) outgrown(b *passage.Binding) bool {
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Binder != passage.MovedBinder || !okFrom || !okTo || !okStated {
		return false
	}
	m := &c.Doc.Quantities[stated]
	if !roletype.SameUnit(m, &c.Doc.Quantities[from]) || m.Unit == mention.Percent {
		return false
	}
	x, y, size := c.Mid(from), c.Mid(to), c.Mid(stated)
	return size > sums.NearMiss*max(x, y) && !evidence.SameDigits(size, y-x)
}

// remainsOfMore: what is taken for the whole that something remains of is a part beside the
// others, with which it makes another figure of the article: "the state pays 240m. The city
// gives 90m, the remaining 70m comes from the railway" are the 400m told above.
func (c *Doubt) remainsOfMore(b *passage.Binding) bool {
	one, other, stated := b.Get(check.RoleOne), b.Get(check.RoleOther), b.Get(check.RoleStated)
	if b.Frame.Kind != check.KindDifference || b.Frame.Binder != passage.DrawnBinder || len(one) != 1 || len(other) != 1 || len(stated) != 1 {
		return false
	}
	total := interval.Of(0)
	for _, q := range b.Quantities() {
		total = interval.Add(total, interval.Of(c.Mid(q)))
	}
	return c.toldAbout(other[0].Quantity, total)
}

// genericPart: the figure taken for a part says what the whole belongs to: "of his six
// rivals in the field of the 50, three".
func (c *Doubt) genericPart(b *passage.Binding) bool {
	part, ok := b.Only(evidence.RolePart)
	if b.Frame.Kind != check.KindBounds || !ok {
		return false
	}
	m := &c.Doc.Quantities[part]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return m.First-2 >= first && (c.TokenIn(m.First-1, moves.ClassTakesUp) && (c.TokenIn(m.First-1, evidence.ClassTaken) || c.TokenIn(m.First-2, evidence.ClassTaken)))
}

// classWhose holds the words that begin what is told of something belonging to the thing before.
const classWhose = "whose"

// ofWhose: the amount of the change is that of something that belongs to what is told of:
// "due to the remand prisoners, whose number went up by 130".
func (c *Doubt) ofWhose(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RoleDelta)), b.Get(check.RoleStated)...), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		first := c.Doc.Tokens.Sentences[m.Sentence].First
		for _, q := range b.Quantities() {
			if q < f.Quantity && c.Doc.Quantities[q].Sentence == m.Sentence {
				first = c.Doc.Quantities[q].Last
			}
		}
		return c.TokensIn(first, m.First, classWhose) && !slices.ContainsFunc(b.Quantities(), func(q int) bool {
			return q > f.Quantity &&
				c.Doc.Quantities[q].Sentence == m.Sentence
		})
	})
}

// onlyPlanned: of what a mean was taken and the mean, the one tells what is planned or aimed
// at: "the average course takes 8.2 terms; six to seven are planned".
func (c *Doubt) onlyPlanned(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	mean, ok := b.Only(sums.RoleMean)
	if b.Frame.Kind != check.KindAverage || !ok || len(parts) == 0 || parts[0].Quantity < 0 {
		return false
	}
	return c.toldAsGoal(mean) != c.toldAsGoal(parts[0].Quantity)
}

// toldAsGoal: a word of the figure's clause says so.
func (c *Doubt) toldAsGoal(q int) bool {
	first, last := c.ClauseOf(q)
	return c.TokensIn(first, last, evidence.ClassGoalMark)
}

// ofRelative: the drawn change is told in a relative clause, of what stands before it there,
// and the figures stand in other sentences: "It expects 5.1, then 2.3. The economy, which grew by 2.8%".
func (c *Doubt) ofRelative(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if b.Frame.Binder != passage.DrawnBinder || b.Frame.Kind != check.KindPoints && b.Frame.Kind != check.KindChange || len(stated) != 1 || stated[0].Quantity < 0 {
		return false
	}
	if slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != stated[0].Quantity && c.Doc.Quantities[q].Sentence == stated[0].Sentence }) {
		return false
	}
	m := &c.Doc.Quantities[stated[0].Quantity]
	for k := c.Doc.Tokens.Sentences[m.Sentence].First + 1; k < m.First; k++ {
		if stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && c.WordsIn(k, k+1, lang.Relative) {
			return true
		}
	}
	return false
}
