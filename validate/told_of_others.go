package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Figures of one unit that stand near each other may tell of different things. What the wording itself
// gives away of that is looked for here, whichever binder has put them together.

// toldOfOthers: the wording ties one of the contradiction's figures to something that the others leave out.
func (c *checker) toldOfOthers(k *check.Check, b *binding) bool {
	if share := b.get(roleShare); len(share) == 1 && c.namedOfThem(share[0].quantity) {
		return true
	}
	if b.frame.Binder == movedBinder && c.inRow(b) {
		return true
	}
	switch b.frame.Kind {
	case check.KindSum:
		return c.moreAddedLater(k, b)
	case check.KindShare:
		return c.shareOfOther(b) || c.partInside(b)
	case check.KindComparison:
		return c.totalBehind(b) || c.subjectBehindThan(b)
	case check.KindDifference:
		return c.againstPlan(b) || c.betweenGaps(b)
	case check.KindChange:
		return c.changeOfPart(b) || c.measureOfOther(b)
	case check.KindProduct:
		return c.totalIsRate(b)
	}
	return false
}

// moreAddedLater: a sentence of its own tells a total larger than the figures of an earlier one, which need not be
// all that it takes in, and no slip of the pen explains it: "Two lots made £400 and £350. The sale took £12,400".
func (c *checker) moreAddedLater(k *check.Check, b *binding) bool {
	sum := slices.Concat(b.get(roleSum), b.get(check.RoleStated))
	if len(sum) != 1 || k.Value == nil || k.StatedValue == nil || *k.StatedValue <= *k.Value || c.slippedTotal(k) {
		return false
	}
	return !slices.ContainsFunc(b.get(check.RoleParts), func(f filler) bool { return f.sentence >= sum[0].sentence })
}

// slippedTotal: the total is the sum with other digits, or digits of a part were exchanged. One digit more or fewer in a
// small part comes by chance.
func (c *checker) slippedTotal(k *check.Check) bool {
	stated := k.StatedClaim()
	return digitsSlipped(k) || k.Slip == slipTransposed || tenfold(misses(k)) || stated >= 0 && c.digitOff(stated, *k.Value) || c.otherDigitInPart(k)
}

// shareOfOther: behind the share, and behind the whole, stands a plural noun that it is of, which is neither the
// whole's nor one for all things: "a choir of 60 has 22 men; a third of the altos are students".
func (c *checker) shareOfOther(b *binding) bool {
	stated, whole := b.get(check.RoleStated), b.get(roleWhole)
	if len(stated) != 1 || len(whole) != 1 || stated[0].quantity <= whole[0].quantity || whole[0].quantity < 0 {
		return false
	}
	m, w := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[whole[0].quantity]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.Last+2 >= end || !c.tokenIn(m.Last, classOfWord) || w.Unit != mention.Count || m.Sentence == w.Sentence && !c.markBetween(w.Last, m.First) {
		return false
	}
	qualified := false // "the online buyers"
	for k := m.Last + 1; k < min(end, m.Last+1+shareNounReach); k++ {
		switch {
		case c.wordsIn(k, k+1, lang.Determiner|lang.Possessive):
		case c.tokenIn(k, classAllOfKind), c.countsAt(k), !c.isContent(k, false):
			return false
		case !c.pluralNoun(k):
			qualified = true
		case c.namedSince(w, k):
			return qualified && !c.namedSince(w, k-1)
		case !qualified && (m.Sentence != w.Sentence || c.tokenIn(k, classPeople)):
			return false
		default:
			return w.Noun == "" || qualified || !c.sameLemma(k, c.headToken(w)) && !c.kinTokens(k, c.headToken(w))
		}
	}
	return false
}

// namedSince: a word of the whole's sentence, or one behind it, is the noun at token k: "200 are fakes, and half of the fakes".
func (c *checker) namedSince(w *mention.Quantity, k int) bool {
	return c.anyLemma(c.Doc.Tokens.Sentences[w.Sentence].First, k, k)
}

// partInside: the part is told as such of what the share counts, under a name of its own: "half the 500 trees were
// felled, 120 of them oaks".
func (c *checker) partInside(b *binding) bool {
	part, stated := b.get(rolePart), b.get(check.RoleStated)
	return len(part) == 1 && len(stated) == 1 && part[0].quantity > stated[0].quantity && c.namedOfThem(part[0].quantity)
}

// namedOfThem: behind the figure stands that it is of those just told, and what they are: "120 of them oaks".
func (c *checker) namedOfThem(q int) bool {
	if q < 0 || !c.ofThem(q) {
		return false
	}
	k := c.Doc.Quantities[q].Last + 1
	if c.tokenIn(k, classThose) {
		k++
	}
	return k < c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence].Last && c.isContent(k, false) && !c.isVerb(k) && !c.wordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary)
}

// totalBehind: one of the figures of a multiple is a total told behind it: "York sold twice as many and Hull 500, a
// total of 4,700".
func (c *checker) totalBehind(b *binding) bool {
	var multiple *mention.Quantity
	for _, q := range b.quantities() {
		if m := &c.Doc.Quantities[q]; roletype.Of(m) == roletype.Multiple {
			multiple = m
		}
	}
	return multiple != nil && slices.ContainsFunc(b.quantities(), func(q int) bool {
		return c.Doc.Quantities[q].First >= multiple.Last && (c.ledBy(q, classInAll) || c.classBehind(q, classInAll))
	})
}

// classBehind: a phrase of the class stands right behind the figure.
func (c *checker) classBehind(q int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	m := &c.Doc.Quantities[q]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	return ok && slices.ContainsFunc(c.Lang.Vocabulary.Phrases(id).List, func(words []string) bool {
		return m.Last+len(words) <= end && c.tokensAre(m.Last, words)
	})
}

// plannedReach is how many words behind "than" tell what was planned: "than he had planned".
const plannedReach = 3

// againstPlan: the difference is told from what was planned, of which nothing else is told: "12 miles on Monday and 20
// on Tuesday, three more than planned".
func (c *checker) againstPlan(b *binding) bool {
	stated := b.get(check.RoleStated)
	if len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < min(last-1, m.Last+plannedReach); k++ {
		if c.tokenIn(k, classThan) {
			end := min(last, k+1+plannedReach)
			return c.tokensIn(k+1, end, classOutside) || c.abreast(b) && (c.tokensIn(k+1, end, classPlanned) || c.thanOther(k+1, last))
		}
	}
	return false
}

// classOutside holds the words for what things are like elsewhere or at other times: "than usual".
const classOutside = "than-outside"

// thanOther: behind "than", from token k on, a thing is named that nothing before it in its sentence names, and no time:
// "the ferry takes 45 minutes and the bus 30, ten minutes longer than the train".
func (c *checker) thanOther(k, last int) bool {
	if k+1 >= last || !c.wordsIn(k, k+1, lang.Determiner) || !c.isContent(k+1, false) || c.timeAt(k) || c.timeAt(k+1) {
		return false
	}
	first := c.Doc.Tokens.Sentences[c.Doc.Tokens.All[k].Sentence].First
	return !c.anyLemma(first, k, k+1) && (k+2 >= last || c.Doc.Tokens.All[k+2].Kind == token.Punct)
}

// anyLemma: one of the tokens [first, end) is a form of the word at token k.
func (c *checker) anyLemma(first, end, k int) bool {
	for i := first; i < end; i++ {
		if c.sameLemma(i, k) {
			return true
		}
	}
	return false
}

// subjectBehindThan: what is compared is itself told behind a "than", as a word about what something else was compared with, and
// another follows: "six years older than Ida, who is 14, and two years younger than Max, 22".
func (c *checker) subjectBehindThan(b *binding) bool {
	subject := b.get(roleSubject)
	if len(subject) != 1 || subject[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[subject[0].quantity]
	sent := &c.Doc.Tokens.Sentences[m.Sentence]
	return c.tokensIn(sent.First, m.First-1, classThan) && c.tokensIn(m.Last, sent.Last, classThan)
}

// inRow: the figures are three percentages told one after the other, as of three things: "by 4 per cent in the north, 6 per cent
// in the west and 2 per cent in the south".
func (c *checker) inRow(b *binding) bool {
	q := b.quantities()
	if len(q) != 3 || q[2]-q[0] != 2 || slices.ContainsFunc(q, func(k int) bool { return c.Doc.Quantities[k].Unit != mention.Percent }) {
		return false
	}
	x, y, z := &c.Doc.Quantities[q[0]], &c.Doc.Quantities[q[1]], &c.Doc.Quantities[q[2]]
	comma := slices.ContainsFunc(c.Doc.Tokens.All[x.Last:y.First], func(t token.Token) bool { return t.Is(",") })
	return x.Sentence == z.Sentence && comma && c.tokensIn(y.Last, z.First, classListAnd) && !c.markBetween(y.Last, z.First)
}

// abreast: the two figures between which something lies stand side by side, joined by a conjunction.
func (c *checker) abreast(b *binding) bool {
	one, other := b.get(check.RoleOne), b.get(check.RoleOther)
	if len(one) != 1 || len(other) != 1 || one[0].quantity < 0 || other[0].quantity < 0 || one[0].sentence != other[0].sentence {
		return false
	}
	x, y := &c.Doc.Quantities[min(one[0].quantity, other[0].quantity)], &c.Doc.Quantities[max(one[0].quantity, other[0].quantity)]
	return c.tokensIn(x.Last, y.First, classListAnd)
}

// betweenGaps: one of the two figures tells itself by how much something is ahead or behind: "who had led by 20 seconds".
func (c *checker) betweenGaps(b *binding) bool {
	return slices.ContainsFunc(slices.Concat(b.get(check.RoleOne), b.get(check.RoleOther)), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.quantity]
		return !percents(m) && (c.tokenIn(m.First-1, classBy) && c.tokenIn(m.First-2, classOutdo) || c.tokenIn(m.Last, classToldApart))
	})
}

// Word classes of who is ahead: verbs, and what stands with a figure that says by how much.
const (
	classOutdo     = "leads-by"
	classToldApart = "behind-by"
)

// classPlanned holds the words for what was to be.
const classPlanned = "planned"

// changeOfPart: what is taken for the earlier and later figure of a change is a whole and a part: "120 of its 800 jobs".
func (c *checker) changeOfPart(b *binding) bool {
	var ends []int
	for _, name := range [...]string{roleFrom, roleTo, check.RoleOne, check.RoleOther} {
		for _, f := range b.get(name) {
			ends = append(ends, f.quantity)
		}
	}
	return slices.ContainsFunc(ends, func(x int) bool {
		return x >= 0 && x+1 < len(c.Doc.Quantities) && slices.Contains(ends, x+1) && c.takenFrom(x, x+1)
	})
}

// measureOfOther: the percentage measures what is named right before it, which is no change: "drops from 2,840 to 1,950
// metres, with a gradient of 62 per cent".
func (c *checker) measureOfOther(b *binding) bool {
	stated := slices.Concat(b.get(check.RoleStated), b.get(rolePercent))
	if len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	k := c.beforeFigure(m)
	return m.Unit == mention.Percent && k > c.Doc.Tokens.Sentences[m.Sentence].First && c.tokenIn(k, classOfWord) && c.tokenIn(k-1, classGauged)
}

// classGauged holds nouns of what percentages measure that is no change: "gradient".
const classGauged = "measured-by-percent"

// totalIsRate: what is taken for a total is told of each thing as the rate is: "£8 an hour … another £1.50 an hour".
func (c *checker) totalIsRate(b *binding) bool {
	rate, number, total := b.get(roleRate), b.get(roleNumber), b.get(roleTotal)
	if len(rate) != 1 || len(total) != 1 || len(number) != 1 || rate[0].quantity < 0 || total[0].quantity < 0 || number[0].quantity < 0 {
		return false
	}
	x, y, n := &c.Doc.Quantities[rate[0].quantity], &c.Doc.Quantities[total[0].quantity], &c.Doc.Quantities[number[0].quantity]
	return x.Per != "" && x.Per == y.Per && n.Unit == x.Per
}
