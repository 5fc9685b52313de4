package validate

import (
	"math"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Figures that were bound though the passage goes on, or counts and compares something else than they tell.

// totalTold is the total of a sum, which is its drawn figure where it has no other.
func totalTold(b *binding) []filler {
	if sum := b.get(roleSum); len(sum) > 0 {
		return sum
	}
	return b.get(check.RoleStated)
}

// classWithOthers holds the words before others that a total counts, too: "together with".
const classWithOthers = "with-others"

// withOthers: the total counts others besides its parts, of whom it is not told how many they are: "320 members. Together with the
// patrons they are 410".
func (c *checker) withOthers(b *binding) bool {
	sum := totalTold(b)
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 1 {
		return false
	}
	m := &c.Doc.Quantities[sum[0].quantity]
	return c.Doc.Quantities[sum[0].quantity-1].Sentence < m.Sentence && c.anySays(m.Sentence, m.Sentence, classWithOthers)
}

// classDeducted holds the words of what is left when something is taken off: "after deduction of".
const classDeducted = "deducted"

// afterDeduction: what is left has something taken off that is not told, so that it lies between no two other figures.
func (c *checker) afterDeduction(b *binding) bool {
	stated := b.get(check.RoleStated)
	return b.frame.Kind == check.KindDifference && b.frame.Options[optionSources] == sourcesFitting && len(stated) == 1 &&
		c.anySays(stated[0].sentence, stated[0].sentence, classDeducted)
}

// classForemost holds the words of the largest of more: "the biggest items".
const classForemost = "foremost"

// foremostOnly: the parts are fewer than their total, and only the largest are told.
func (c *checker) foremostOnly(b *binding) bool {
	sum, list := totalTold(b), b.list()
	if b.frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].quantity < 0 || c.totalOf(list) >= c.mid(sum[0].quantity) {
		return false
	}
	for i, p := range list.fillers {
		opens := i == 0 || list.fillers[i-1].sentence < p.sentence
		if opens && c.tokensIn(c.Doc.Tokens.Sentences[p.sentence].First, c.Doc.Quantities[p.quantity].First, classForemost) {
			return true
		}
	}
	return false
}

// gapBeforeList: what a gap leads to is one of the largest items that a later sentence lists.
func (c *checker) gapBeforeList(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindDifference || len(stated) != 1 {
		return false
	}
	for _, name := range [...]string{check.RoleOne, check.RoleOther} {
		for _, f := range b.get(name) {
			if f.sentence > stated[0].sentence && c.sentenceHas(f.sentence, classForemost) {
				return true
			}
		}
	}
	return false
}

// moreParts: the sentence behind the parts of a total tells exactly what they lack: "64 schools: 38 …, 12 … and nine ….
// There are five more …".
func (c *checker) moreParts(b *binding) bool {
	sum, list := totalTold(b), b.list()
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil {
		return false
	}
	lack := c.mid(sum[0].quantity)*scaleOf(&sum[0]) - c.totalOf(list)
	last := list.fillers[len(list.fillers)-1].sentence
	if lack <= 0 || last+1 >= len(c.Sentences) || sum[0].sentence > last {
		return false
	}
	for _, q := range c.quantitiesOf(last + 1) {
		if m := &c.Doc.Quantities[q]; sameValue(c.mid(q)*scaleOf(&sum[0]), lack) && (roletype.Bare(m) || roletype.SameUnit(m, &c.Doc.Quantities[sum[0].quantity])) {
			return true
		}
	}
	return false
}

// totalOfOthers: a total in the sentence behind its parts counts things by another name than any of them, and is no slip of
// their sum: "210 calls came, 40 trees fell. In all 640 helpers were out".
func (c *checker) totalOfOthers(b *binding) bool {
	sum, parts := totalTold(b), b.get(check.RoleParts)
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || len(parts) < 2 || sum[0].sentence <= parts[len(parts)-1].sentence {
		return false
	}
	s := &c.Doc.Quantities[sum[0].quantity]
	if s.Unit != mention.Count || s.Noun == "" || c.namedBefore(s) || c.nounIn(s, classPeople) && c.allPeople(parts) {
		return false
	}
	total, called := 0.0, false
	for _, p := range parts {
		m := &c.Doc.Quantities[p.quantity]
		if m.Unit != mention.Count || m.Noun != "" && (sameNoun(m, s) || headOf(m.Noun) == headOf(s.Noun) || c.kindred(m, s)) {
			return false
		}
		called, total = called || m.Noun != "", total+c.mid(p.quantity)
	}
	return called && !sameDigits(total, c.mid(sum[0].quantity))
}

// allPeople: the figures count people.
func (c *checker) allPeople(parts []filler) bool {
	for _, p := range parts {
		if m := &c.Doc.Quantities[p.quantity]; m.Noun != "" && !c.nounIn(m, classPeople) {
			return false
		}
	}
	return true
}

// timesCounted: the total is what its parts come to, taken as often as there are of something that is counted beside them: "a
// family with two children …. Adults pay 14 euros, children eight, which would be 44 in all".
func (c *checker) timesCounted(b *binding) bool {
	sum, parts := totalTold(b), b.get(check.RoleParts)
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || len(parts) < 2 || c.Doc.Quantities[sum[0].quantity].Unit == mention.Count {
		return false
	}
	total := 0.0
	for _, p := range parts {
		total += c.mid(p.quantity) * scaleOf(&p)
	}
	first, last := b.sentences()
	for i := max(first-1, 0); i <= last; i++ {
		for _, q := range c.quantitiesOf(i) {
			if n := c.mid(q); c.Doc.Quantities[q].Unit == mention.Count && n > 1 && sameValue(n*total, c.mid(sum[0].quantity)*scaleOf(&sum[0])) {
				return true
			}
		}
	}
	return false
}

// ownPast: the change is counted from what something was before, and neither figure is told as that: "426 francs here; next door it is 398,
// which there is 9 per cent more than before".
func (c *checker) ownPast(b *binding) bool {
	one, other, stated := b.get(check.RoleOne), b.get(check.RoleOther), b.get(check.RoleStated)
	if b.frame.Kind != check.KindChange || b.frame.Binder != drawnBinder || len(one) != 1 || len(other) != 1 || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	end := min(m.Last+exceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last)
	for k := m.Last + 1; k+1 < end; k++ {
		if c.tokenIn(k, classAsThan) && c.tokenIn(k+1, classOwnPast) {
			return !c.toldAsPastLevel(one[0].quantity) && !c.toldAsPastLevel(other[0].quantity)
		}
	}
	return false
}

// classOwnPast holds the words for what something was before.
const classOwnPast = "own-past"

// toldAsPastLevel: a word of before stands before the figure in its clause.
func (c *checker) toldAsPastLevel(q int) bool {
	at := c.ItemAt(c.Doc.Quantities[q].Start)
	for k, _ := c.clauseAround(at, c.endsClause); k < at; k++ {
		if c.wordIn(k, classOwnPast) || c.wordIn(k, classEarlierMark) {
			return true
		}
	}
	return false
}

// countedBeside: an amount and a number of things are joined by "and", so that one is not told of the other: "1,200 euros
// in cash and two phones, worth 900 together".
func (c *checker) countedBeside(b *binding) bool {
	one, other := b.get(check.RoleOne), b.get(check.RoleOther)
	if b.frame.Kind != check.KindProduct || len(one) != 1 || len(other) != 1 || one[0].quantity < 0 || other[0].quantity != one[0].quantity+1 {
		return false
	}
	x, y := &c.Doc.Quantities[one[0].quantity], &c.Doc.Quantities[other[0].quantity]
	return x.Sentence == y.Sentence && x.Last < y.First && y.First-x.Last <= joinedReach && x.Per == "" &&
		c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[y.First-1].Lower]&lang.Coordinator != 0
}

// totalIsLimit: what would be a total is a bare limit: "22 women and 14 men, of whom the twelve youngest are under 20".
func (c *checker) totalIsLimit(b *binding) bool {
	sum := totalTold(b)
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[sum[0].quantity]
	return roletype.Bare(m) && (m.Hedge == mention.Under || m.Hedge == mention.Over)
}

// limitsCompared: two bare limits are taken for the ends of a change: "61 per cent are over 50, only eight per cent under 35".
func (c *checker) limitsCompared(b *binding) bool {
	from, to, cue := b.get(roleFrom), b.get(roleTo), b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(cue) != 1 || from[0].quantity < 0 || to[0].quantity < 0 {
		return false
	}
	x, y := &c.Doc.Quantities[from[0].quantity], &c.Doc.Quantities[to[0].quantity]
	limit := y.Hedge == mention.Under || y.Hedge == mention.Over
	return limit && roletype.Bare(x) && roletype.Bare(y) && c.tokenAt(cue[0].span.End) == x.First
}

// leastAdded is the part of what a total differs by from its parts that a part is at least.
const leastAdded = 0.1

// negligible: one of the parts is next to nothing beside what they lack, so that it is none: "the loan is 60,000, the rate 610; in
// all 73,200 are paid back".
func (c *checker) negligible(b *binding) bool {
	sum, list := totalTold(b), b.list()
	if b.frame.Kind != check.KindSum || !b.guessed || list == nil || len(sum) != 1 || sum[0].quantity < 0 ||
		c.Doc.Quantities[sum[0].quantity].Unit == mention.Count {
		return false
	}
	lack, least := c.mid(sum[0].quantity)*scaleOf(&sum[0])-c.totalOf(list), math.Inf(1)
	for i := range list.fillers {
		least = min(least, c.mid(list.fillers[i].quantity)*scaleOf(&list.fillers[i]))
	}
	return least < leastAdded*math.Abs(lack)
}

// unitTimesUnit: so much each times how many would multiply two figures of one unit.
func (c *checker) unitTimesUnit(b *binding) bool {
	rate, number := b.get(roleRate), b.get(roleNumber)
	if b.frame.Binder != ratesBinder || len(rate) != 1 || len(number) != 1 || rate[0].quantity < 0 || number[0].quantity < 0 {
		return false
	}
	x, y := &c.Doc.Quantities[rate[0].quantity], &c.Doc.Quantities[number[0].quantity]
	return x.Unit != mention.Count && x.Unit == y.Unit && x.Per == ""
}

// classKeptPlus holds verbs before profits that are told by a word of rising.
const classKeptPlus = "kept-plus"

// keptPlus: the cue names what is earned, no change: "operativ blieb ein Plus von 94 Millionen".
func (c *checker) keptPlus(b *binding) bool {
	cue := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(cue) != 1 || cue[0].span.Empty() {
		return false
	}
	k := int(c.Items[c.ItemAt(cue[0].span.Start)].First)
	return c.tokenIn(k, classUpNoun) && c.tokensIn(max(c.Doc.Tokens.Sentences[cue[0].sentence].First, k-keptReach), k, classKeptPlus)
}

// keptReach is how many words may stand between a verb of earning and what is earned.
const keptReach = 4

// classValid holds the words of votes that count.
const classValid = "valid-only"

// ofValid: the share is one of the valid votes, and its whole is not called so.
func (c *checker) ofValid(b *binding) bool {
	stated, other := b.get(check.RoleStated), b.get(check.RoleOther)
	if whole := b.get(roleWhole); len(whole) > 0 {
		other = whole
	}
	if b.frame.Kind != check.KindShare || len(stated) != 1 || len(other) != 1 || other[0].quantity < 0 || stated[0].quantity < 0 {
		return false
	}
	m, w := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[other[0].quantity]
	behind := func(m *mention.Quantity) bool {
		return c.tokensIn(m.Last, min(m.Last+exceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last), classValid)
	}
	return behind(m) && !behind(w)
}

// asideNumber: the first end of a change is a bare number set in between commas in another sentence, as ages are, and the other counts
// things: "Moser, then 26, took over. Today he employs 14 people, five more than his father".
func (c *checker) asideNumber(b *binding) bool {
	from, to := b.get(roleFrom), b.get(roleTo)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || from[0].quantity < 0 || to[0].quantity < 0 || from[0].sentence == to[0].sentence {
		return false
	}
	x, y := &c.Doc.Quantities[from[0].quantity], &c.Doc.Quantities[to[0].quantity]
	if !roletype.Bare(x) || y.Noun == "" || x.Last >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[x.Last].Is(",") {
		return false
	}
	return x.First > 1 && (c.Doc.Tokens.All[x.First-1].Is(",") || c.Doc.Tokens.All[x.First-2].Is(","))
}
