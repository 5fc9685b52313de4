package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Figures of one unit that stand near each other may tell of different things. What the wording itself
// gives away of that is looked for here, whichever binder has put them together.

// ToldOfOthers: the wording ties one of the contradiction's figures to something that the others leave out.
func (c *Doubt) ToldOfOthers(k *check.Check, b *passage.Binding) bool {
	if share := b.Get(sums.RoleShare); len(share) == 1 && c.NamedOfThem(share[0].Quantity) {
		return true
	}
	if b.Frame.Binder == passage.MovedBinder && c.inRow(b) {
		return true
	}
	switch b.Frame.Kind {
	case check.KindSum:
		return c.moreAddedLater(k, b)
	case check.KindShare:
		return c.shareOfOther(b) || c.partOfShare(b)
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
func (c *Doubt) moreAddedLater(k *check.Check, b *passage.Binding) bool {
	sum := slices.Concat(b.Get(evidence.RoleSum), b.Get(check.RoleStated))
	if len(sum) != 1 || k.Value == nil || k.StatedValue == nil || *k.StatedValue <= *k.Value || c.slippedTotal(k) {
		return false
	}
	return !slices.ContainsFunc(b.Get(check.RoleParts), func(f passage.Filler) bool { return f.Sentence >= sum[0].Sentence })
}

// slippedTotal: the total is the sum with other digits, or digits of a part were exchanged. One digit more or fewer in a
// small part comes by chance.
func (c *Doubt) slippedTotal(k *check.Check) bool {
	stated := k.StatedClaim()
	return DigitsSlipped(k) || k.Slip == passage.SlipTransposed || Tenfold(Misses(k)) || stated >= 0 && c.DigitOff(stated, *k.Value) || c.OtherDigitInPart(k)
}

// shareOfOther: behind the share, and behind the whole, stands a plural noun that it is of, which is neither the
// whole's nor one for all things: "a choir of 60 has 22 men; a third of the altos are students".
func (c *Doubt) shareOfOther(b *passage.Binding) bool {
	stated, okStated := b.Only(check.RoleStated)
	whole, okWhole := b.Only(evidence.RoleWhole)
	if !okStated || !okWhole || stated <= whole {
		return false
	}
	m, w := &c.Doc.Quantities[stated], &c.Doc.Quantities[whole]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.Last+2 >= end || !c.TokenIn(m.Last, evidence.ClassOfWord) || w.Unit != mention.Count || m.Sentence == w.Sentence && !c.MarkBetween(w.Last, m.First) {
		return false
	}
	qualified := false // "the online buyers"
	for k := m.Last + 1; k < min(end, m.Last+1+sums.ShareNounReach); k++ {
		switch {
		case c.WordsIn(k, k+1, lang.Determiner|lang.Possessive):
		case c.TokenIn(k, sums.ClassAllOfKind), c.CountsAt(k), !c.IsContent(k, false):
			return false
		case !c.PluralNoun(k):
			qualified = true
		case c.namedSince(w, k):
			return qualified && !c.namedSince(w, k-1)
		case !qualified && (m.Sentence != w.Sentence || c.TokenIn(k, evidence.ClassPeople)):
			return false
		default:
			return w.Noun == "" || qualified || !c.SameLemma(k, c.HeadToken(w)) && !c.KinTokens(k, c.HeadToken(w))
		}
	}
	return false
}

// namedSince: a word of the whole's sentence, or one behind it, is the noun at token k: "200 are fakes, and half of the fakes".
func (c *Doubt) namedSince(w *mention.Quantity, k int) bool {
	return c.AnyLemma(c.Doc.Tokens.Sentences[w.Sentence].First, k, k)
}

// totalBehind: one of the figures of a multiple is a total told behind it: "York sold twice as many and Hull 500, a
// total of 4,700".
func (c *Doubt) totalBehind(b *passage.Binding) bool {
	var multiple *mention.Quantity
	for _, q := range b.Quantities() {
		if m := &c.Doc.Quantities[q]; roletype.Of(m) == roletype.Multiple {
			multiple = m
		}
	}
	return multiple != nil && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return c.Doc.Quantities[q].First >= multiple.Last && (c.LedBy(q, sums.ClassInAll) || c.classBehind(q, sums.ClassInAll))
	})
}

// classBehind: a phrase of the class stands right behind the figure.
func (c *Doubt) classBehind(q int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	m := &c.Doc.Quantities[q]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	return ok && slices.ContainsFunc(c.Lang.Vocabulary.Phrases(id).List, func(words []string) bool {
		return m.Last+len(words) <= end && c.TokensAre(m.Last, words)
	})
}

// plannedReach is how many words behind "than" tell what was planned: "than he had planned".
const plannedReach = 3

// againstPlan: the difference is told from what was planned, of which nothing else is told: "12 miles on Monday and 20
// on Tuesday, three more than planned".
func (c *Doubt) againstPlan(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if !ok {
		return false
	}
	m := &c.Doc.Quantities[stated]
	than, last := c.ThanBehind(m, plannedReach), c.Doc.Tokens.Sentences[m.Sentence].Last
	if c.TokensIn(m.Last, min(last, m.Last+2*plannedReach), classPlanned) && c.timesApart(b) {
		return true // "6,000 short of its target"
	}
	if than < 0 {
		return false
	}
	end := min(last, than+1+plannedReach)
	return c.TokensIn(than+1, end, classOutside) || c.abreast(b) && (c.TokensIn(than+1, end, classPlanned) || c.thanOther(than+1, last))
}

// timesApart: one of the two figures at least is told of a time, and both of what was: "42,000 last year, this year 39,000; 6,000 fewer than planned".
func (c *Doubt) timesApart(b *passage.Binding) bool {
	timed := false
	for _, f := range slices.Concat(b.Get(check.RoleOne), b.Get(check.RoleOther)) {
		if f.Quantity < 0 || c.toldAsGoal(f.Quantity) {
			return false
		}
		first, last := c.ClauseOf(f.Quantity)
		timed = timed || slices.ContainsFunc(c.TimesOf(f.Sentence), func(t mention.Time) bool { return t.First >= first && t.Last <= last })
	}
	return timed
}

// classOutside holds the words for what things are like elsewhere or at other times: "than usual".
const classOutside = "than-outside"

// thanOther: behind "than", from token k on, a thing is named that nothing before it in its sentence names, and no time:
// "the ferry takes 45 minutes and the bus 30, ten minutes longer than the train".
func (c *Doubt) thanOther(k, last int) bool {
	if k+1 >= last || !c.WordsIn(k, k+1, lang.Determiner) || !c.IsContent(k+1, false) || c.TimeAt(k) || c.TimeAt(k+1) {
		return false
	}
	first := c.Doc.Tokens.Sentences[c.Doc.Tokens.All[k].Sentence].First
	return !c.AnyLemma(first, k, k+1) && (k+2 >= last || c.Doc.Tokens.All[k+2].Kind == token.Punct)
}

// subjectBehindThan: what is compared is itself told behind a "than", as a word about what something else was compared with, and
// another follows: "six years older than Ida, who is 14, and two years younger than Max, 22".
func (c *Doubt) subjectBehindThan(b *passage.Binding) bool {
	subject, ok := b.Only(passage.RoleSubject)
	if !ok {
		return false
	}
	m := &c.Doc.Quantities[subject]
	sent := &c.Doc.Tokens.Sentences[m.Sentence]
	return c.TokensIn(sent.First, m.First-1, evidence.ClassThan) && c.TokensIn(m.Last, sent.Last, evidence.ClassThan)
}

// inRow: the figures are three percentages told one after the other, as of three things: "by 4 per cent in the north, 6 per cent
// in the west and 2 per cent in the south".
func (c *Doubt) inRow(b *passage.Binding) bool {
	q := b.Quantities()
	if len(q) != 3 || q[2]-q[0] != 2 || slices.ContainsFunc(q, func(k int) bool { return c.Doc.Quantities[k].Unit != mention.Percent }) {
		return false
	}
	x, y, z := &c.Doc.Quantities[q[0]], &c.Doc.Quantities[q[1]], &c.Doc.Quantities[q[2]]
	comma := slices.ContainsFunc(c.Doc.Tokens.All[x.Last:y.First], func(t token.Token) bool { return t.Is(",") })
	return x.Sentence == z.Sentence && comma && c.TokensIn(y.Last, z.First, passage.ClassListAnd) && !c.MarkBetween(y.Last, z.First)
}

// abreast: the two figures between which something lies stand side by side, joined by a conjunction.
func (c *Doubt) abreast(b *passage.Binding) bool {
	one, other := b.Get(check.RoleOne), b.Get(check.RoleOther)
	if len(one) != 1 || len(other) != 1 || one[0].Quantity < 0 || other[0].Quantity < 0 || one[0].Sentence != other[0].Sentence {
		return false
	}
	x, y := &c.Doc.Quantities[min(one[0].Quantity, other[0].Quantity)], &c.Doc.Quantities[max(one[0].Quantity, other[0].Quantity)]
	return c.TokensIn(x.Last, y.First, passage.ClassListAnd)
}

// betweenGaps: one of the two figures tells itself by how much something is ahead or behind: "who had led by 20 seconds".
func (c *Doubt) betweenGaps(b *passage.Binding) bool {
	return slices.ContainsFunc(slices.Concat(b.Get(check.RoleOne), b.Get(check.RoleOther)), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		return !evidence.Percents(m) && (c.TokenIn(m.First-1, evidence.ClassBy) && c.TokenIn(m.First-2, classOutdo) || c.TokenIn(m.Last, classToldApart))
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
func (c *Doubt) changeOfPart(b *passage.Binding) bool {
	var ends []int
	for _, name := range [...]string{passage.RoleFrom, passage.RoleTo, check.RoleOne, check.RoleOther} {
		for _, f := range b.Get(name) {
			ends = append(ends, f.Quantity)
		}
	}
	return slices.ContainsFunc(ends, func(x int) bool {
		return x >= 0 && x+1 < len(c.Doc.Quantities) && slices.Contains(ends, x+1) && c.TakenFrom(x, x+1)
	})
}

// measureOfOther: the percentage measures what is named right before it, which is no change: "drops from 2,840 to 1,950
// metres, with a gradient of 62 per cent".
func (c *Doubt) measureOfOther(b *passage.Binding) bool {
	stated := slices.Concat(b.Get(check.RoleStated), b.Get(evidence.RolePercent))
	if len(stated) != 1 || stated[0].Quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].Quantity]
	k := c.BeforeFigure(m)
	return m.Unit == mention.Percent && k > c.Doc.Tokens.Sentences[m.Sentence].First && c.TokenIn(k, evidence.ClassOfWord) && c.TokenIn(k-1, classGauged)
}

// classGauged holds nouns of what percentages measure that is no change: "gradient".
const classGauged = "measured-by-percent"

// totalIsRate: what is taken for a total is told of each thing as the rate is: "£8 an hour … another £1.50 an hour".
func (c *Doubt) totalIsRate(b *passage.Binding) bool {
	rate, okRate := b.Only(passage.RoleRate)
	number, okNumber := b.Only(passage.RoleNumber)
	total, okTotal := b.Only(sums.RoleTotal)
	if !okRate || !okTotal || !okNumber {
		return false
	}
	x, y, n := &c.Doc.Quantities[rate], &c.Doc.Quantities[total], &c.Doc.Quantities[number]
	return x.Per != "" && x.Per == y.Per && n.Unit == x.Per
}

// EachOne: of two amounts told for one another one is that of each thing: "49 billion dollars, or £900 for each household".
func (c *Doubt) EachOne(b *passage.Binding) bool {
	qs := b.Quantities()
	if len(qs) != 2 || roletype.Of(&c.Doc.Quantities[qs[0]]) != roletype.Money || c.Doc.Quantities[qs[0]].Unit == c.Doc.Quantities[qs[1]].Unit {
		return false
	}
	each := 0
	for _, q := range qs {
		m := &c.Doc.Quantities[q]
		if c.TokensIn(m.Last, min(m.Last+eachReach, c.Doc.Tokens.Sentences[m.Sentence].Last), evidence.ClassOneOfEach) {
			each++
		}
	}
	return each == 1
}

// eachReach is how many words behind an amount tell that it is that of each thing.
const eachReach = 2

// ResultElsewhere: another figure of the article is what the others give, so that the stated one is
// another thing: "800 coats at 310 francs and shoes for 95,000. The coats alone cost 248,000".
func (c *Doubt) ResultElsewhere(k *check.Check, b *passage.Binding) bool {
	stated := k.StatedClaim()
	if stated < 0 || k.Value == nil || k.Slip != "" {
		return false
	}
	s := &c.Doc.Quantities[stated]
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if q == stated || b.Holds(q) || m.IsRange || !roletype.SameUnit(m, s) || evidence.SignificantDigits(m) < resultDigits ||
			c.TellsDelta(m) != c.TellsDelta(s) {
			continue
		}
		if math.Abs(c.Mid(q)-*k.Value) <= math.Pow10(m.LowPlace)/2 {
			return true
		}
	}
	return false
}

// resultDigits is how many digits a figure has that hardly is the result of others by chance.
const resultDigits = 2

// ShareOfThem: behind the part of a whole the share is one "of them", and a word says what they did: "4,200 of the 5,600
// members voted, 88 per cent of them in favour"; or the part is one of those of whom the share tells: "a third of the seats
// were taken, 640 of those present came free".
func (c *Doubt) ShareOfThem(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !okPart || !okWhole || !okStated {
		return false
	}
	if stated > part && stated > whole {
		return c.OfThem(stated) && !c.endsBehindThem(stated)
	}
	k := c.Doc.Quantities[part].Last + 1
	return part > stated && part > whole && c.OfThem(part) && c.TokenIn(k, classThoseWho) && !c.endsBehindThem(part)
}

// endsBehindThem: behind the figure that is some of those before it a mark or an auxiliary stands: "88 per cent of them, had voted".
func (c *Doubt) endsBehindThem(q int) bool {
	m := &c.Doc.Quantities[q]
	k := m.Last + 1
	if !c.TokenIn(m.Last, evidence.ClassThereof) {
		k++
	}
	if k >= c.Doc.Tokens.Sentences[m.Sentence].Last || c.Doc.Tokens.All[k].Kind == token.Punct {
		return true
	}
	return c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Modal)
}

// verbBehindThem: a verb stands there, which tells what those did: "12 of them passed".
func (c *Doubt) verbBehindThem(q int) bool {
	k := c.Doc.Quantities[q].Last + 1
	if !c.TokenIn(k-1, evidence.ClassThereof) {
		k++
	}
	return k < len(c.Doc.Tokens.All) && (c.Finite(c.Doc.Tokens.All[k].Lower) || c.IsVerb(k))
}

// classThoseWho holds the words for some who are told of by what they are: "of those present".
const classThoseWho = "those-who"
