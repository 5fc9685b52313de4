package doubt

import (
	"math"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Figures that were bound though the passage goes on, or counts and compares something else than they tell.

// totalTold is the total of a sum, which is its drawn figure where it has no other.
func totalTold(b *passage.Binding) []passage.Filler {
	if sum := b.Get(evidence.RoleSum); len(sum) > 0 {
		return sum
	}
	return b.Get(check.RoleStated)
}

// classWithOthers holds the words before others that a total counts, too: "together with".
const classWithOthers = "with-others"

// withOthers: the total counts others besides its parts, of whom it is not told how many they are: "320 members. Together with the
// patrons they are 410".
func (c *Doubt) withOthers(b *passage.Binding) bool {
	sum := totalTold(b)
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 1 {
		return false
	}
	m := &c.Doc.Quantities[sum[0].Quantity]
	return c.Doc.Quantities[sum[0].Quantity-1].Sentence < m.Sentence && c.AnySays(m.Sentence, m.Sentence, classWithOthers)
}

// classDeducted holds the words of what is left when something is taken off: "after deduction of".
const classDeducted = "deducted"

// afterDeduction: what is left has something taken off that is not told, so that it lies between no two other figures.
func (c *Doubt) afterDeduction(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	return b.Frame.Kind == check.KindDifference && b.Frame.Options[sums.OptionSources] == sums.SourcesFitting && len(stated) == 1 &&
		c.AnySays(stated[0].Sentence, stated[0].Sentence, classDeducted)
}

// classForemost holds the words of the largest of more: "the biggest items".
const classForemost = "foremost"

// foremostOnly: the parts are fewer than their total, and only the largest are told.
func (c *Doubt) foremostOnly(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if b.Frame.Kind != check.KindSum || list == nil || len(sum) != 1 || sum[0].Quantity < 0 || c.totalOf(list) >= c.Mid(sum[0].Quantity) {
		return false
	}
	for i, p := range list.Fillers {
		opens := i == 0 || list.Fillers[i-1].Sentence < p.Sentence
		if opens && c.TokensIn(c.Doc.Tokens.Sentences[p.Sentence].First, c.Doc.Quantities[p.Quantity].First, classForemost) {
			return true
		}
	}
	return false
}

// gapBeforeList: what a gap leads to is one of the largest items that a later sentence lists.
func (c *Doubt) gapBeforeList(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if b.Frame.Kind != check.KindDifference || len(stated) != 1 {
		return false
	}
	for _, name := range [...]string{check.RoleOne, check.RoleOther} {
		for _, f := range b.Get(name) {
			if f.Sentence > stated[0].Sentence && c.SentenceHas(f.Sentence, classForemost) {
				return true
			}
		}
	}
	return false
}

// moreParts: the sentence behind the parts of a total tells exactly what they lack: "64 schools: 38 …, 12 … and nine ….
// There are five more …".
func (c *Doubt) moreParts(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil {
		return false
	}
	lack := c.Mid(sum[0].Quantity)*sums.ScaleOf(&sum[0]) - c.totalOf(list)
	last := list.Fillers[len(list.Fillers)-1].Sentence
	if lack <= 0 || last+1 >= len(c.Sentences) || sum[0].Sentence > last {
		return false
	}
	for _, q := range c.QuantitiesOf(last + 1) {
		if m := &c.Doc.Quantities[q]; sums.SameValue(c.Mid(q)*sums.ScaleOf(&sum[0]), lack) && (roletype.Bare(m) || roletype.SameUnit(m, &c.Doc.Quantities[sum[0].Quantity])) {
			return true
		}
	}
	return false
}

// totalOfOthers: a total in the sentence behind its parts counts things by another name than any of them, and is no slip of
// their sum: "210 calls came, 40 trees fell. In all 640 helpers were out".
func (c *Doubt) totalOfOthers(b *passage.Binding) bool {
	sum, parts := totalTold(b), b.Get(check.RoleParts)
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || len(parts) < 2 || sum[0].Sentence <= parts[len(parts)-1].Sentence {
		return false
	}
	s := &c.Doc.Quantities[sum[0].Quantity]
	if s.Unit != mention.Count || s.Noun == "" || c.NamedBefore(s) || c.NounIn(s, evidence.ClassPeople) && c.allPeople(parts) {
		return false
	}
	total, called := 0.0, false
	for _, p := range parts {
		m := &c.Doc.Quantities[p.Quantity]
		if m.Unit != mention.Count || m.Noun != "" && (passage.SameNoun(m, s) || passage.HeadOf(m.Noun) == passage.HeadOf(s.Noun) || c.Kindred(m, s)) {
			return false
		}
		called, total = called || m.Noun != "", total+c.Mid(p.Quantity)
	}
	return called && !evidence.SameDigits(total, c.Mid(sum[0].Quantity))
}

// allPeople: the figures count people.
func (c *Doubt) allPeople(parts []passage.Filler) bool {
	for _, p := range parts {
		if m := &c.Doc.Quantities[p.Quantity]; m.Noun != "" && !c.NounIn(m, evidence.ClassPeople) {
			return false
		}
	}
	return true
}

// timesCounted: the total is what its parts come to, taken as often as there are of something that is counted beside them: "a
// family with two children …. Adults pay 14 euros, children eight, which would be 44 in all".
func (c *Doubt) timesCounted(b *passage.Binding) bool {
	sum, parts := totalTold(b), b.Get(check.RoleParts)
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || len(parts) < 2 || c.Doc.Quantities[sum[0].Quantity].Unit == mention.Count {
		return false
	}
	total := 0.0
	for _, p := range parts {
		total += c.Mid(p.Quantity) * sums.ScaleOf(&p)
	}
	first, last := b.Sentences()
	for i := max(first-1, 0); i <= last; i++ {
		for _, q := range c.QuantitiesOf(i) {
			if n := c.Mid(q); c.Doc.Quantities[q].Unit == mention.Count && n > 1 && sums.SameValue(n*total, c.Mid(sum[0].Quantity)*sums.ScaleOf(&sum[0])) {
				return true
			}
		}
	}
	return false
}

// ownPast: the change is counted from what something was before, and neither figure is told as that: "426 francs here; next door it is 398,
// which there is 9 per cent more than before".
func (c *Doubt) ownPast(b *passage.Binding) bool {
	one, okOne := b.Only(check.RoleOne)
	other, okOther := b.Only(check.RoleOther)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindChange || b.Frame.Binder != passage.DrawnBinder || !okOne || !okOther || !okStated {
		return false
	}
	m := &c.Doc.Quantities[stated]
	end := min(m.Last+sums.ExceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last)
	for k := m.Last + 1; k+1 < end; k++ {
		if c.TokenIn(k, evidence.ClassAsThan) && c.TokenIn(k+1, classOwnPast) {
			return !c.toldAsPastLevel(one) && !c.toldAsPastLevel(other)
		}
	}
	return false
}

// classOwnPast holds the words for what something was before.
const classOwnPast = "own-past"

// toldAsPastLevel: a word of before stands before the figure in its clause.
func (c *Doubt) toldAsPastLevel(q int) bool {
	at := c.ItemAt(c.Doc.Quantities[q].Start)
	for k, _ := c.ClauseAround(at, c.EndsClause); k < at; k++ {
		if c.WordIn(k, classOwnPast) || c.WordIn(k, evidence.ClassEarlierMark) {
			return true
		}
	}
	return false
}

// countedBeside: an amount and a number of things are joined by "and", so that one is not told of the other: "1,200 euros
// in cash and two phones, worth 900 together".
func (c *Doubt) countedBeside(b *passage.Binding) bool {
	one, okOne := b.Only(check.RoleOne)
	other, okOther := b.Only(check.RoleOther)
	if b.Frame.Kind != check.KindProduct || !okOne || !okOther || other != one+1 {
		return false
	}
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return x.Sentence == y.Sentence && x.Last < y.First && y.First-x.Last <= sums.JoinedReach && x.Per == "" &&
		c.WordsIn(y.First-1, y.First, lang.Coordinator)
}

// totalIsLimit: what would be a total is a bare limit: "22 women and 14 men, of whom the twelve youngest are under 20".
func (c *Doubt) totalIsLimit(b *passage.Binding) bool {
	sum := totalTold(b)
	if b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[sum[0].Quantity]
	return roletype.Bare(m) && (m.Hedge == mention.Under || m.Hedge == mention.Over)
}

// limitsCompared: two bare limits are taken for the ends of a change: "61 per cent are over 50, only eight per cent under 35".
func (c *Doubt) limitsCompared(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	if b.Frame.Kind != check.KindChange || !okFrom || !okTo || len(cue) != 1 {
		return false
	}
	x, y := &c.Doc.Quantities[from], &c.Doc.Quantities[to]
	limit := y.Hedge == mention.Under || y.Hedge == mention.Over
	return limit && roletype.Bare(x) && roletype.Bare(y) && c.TokenAt(cue[0].Span.End) == x.First
}

// leastAdded is the part of what a total differs by from its parts that a part is at least.
const leastAdded = 0.1

// negligible: one of the parts is next to nothing beside what they lack, so that it is none: "the loan is 60,000, the rate 610; in
// all 73,200 are paid back".
func (c *Doubt) negligible(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if b.Frame.Kind != check.KindSum || !b.Guessed || list == nil || len(sum) != 1 || sum[0].Quantity < 0 ||
		c.Doc.Quantities[sum[0].Quantity].Unit == mention.Count {
		return false
	}
	lack, least := c.Mid(sum[0].Quantity)*sums.ScaleOf(&sum[0])-c.totalOf(list), math.Inf(1)
	for i := range list.Fillers {
		least = min(least, c.Mid(list.Fillers[i].Quantity)*sums.ScaleOf(&list.Fillers[i]))
	}
	return least < leastAdded*math.Abs(lack)
}

// unitTimesUnit: so much each times how many would multiply two figures of one unit.
func (c *Doubt) unitTimesUnit(b *passage.Binding) bool {
	rate, okRate := b.Only(passage.RoleRate)
	number, okNumber := b.Only(passage.RoleNumber)
	if b.Frame.Binder != passage.RatesBinder || !okRate || !okNumber {
		return false
	}
	x, y := &c.Doc.Quantities[rate], &c.Doc.Quantities[number]
	return x.Unit != mention.Count && x.Unit == y.Unit && x.Per == ""
}

// classKeptPlus holds verbs before profits that are told by a word of rising.
const classKeptPlus = "kept-plus"

// keptPlus: the cue names what is earned, no change: "operativ blieb ein Plus von 94 Millionen".
func (c *Doubt) keptPlus(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(cue) != 1 || cue[0].Span.Empty() {
		return false
	}
	k := int(c.Items[c.ItemAt(cue[0].Span.Start)].First)
	return c.TokenIn(k, evidence.ClassUpNoun) && c.TokensIn(max(c.Doc.Tokens.Sentences[cue[0].Sentence].First, k-keptReach), k, classKeptPlus)
}

// keptReach is how many words may stand between a verb of earning and what is earned.
const keptReach = 4

// classValid holds the words of votes that count.
const classValid = "valid-only"

// ofValid: the share is one of the valid votes, and its whole is not called so.
func (c *Doubt) ofValid(b *passage.Binding) bool {
	stated, other := b.Get(check.RoleStated), b.Get(check.RoleOther)
	if whole := b.Get(evidence.RoleWhole); len(whole) > 0 {
		other = whole
	}
	if b.Frame.Kind != check.KindShare || len(stated) != 1 || len(other) != 1 || other[0].Quantity < 0 || stated[0].Quantity < 0 {
		return false
	}
	m, w := &c.Doc.Quantities[stated[0].Quantity], &c.Doc.Quantities[other[0].Quantity]
	behind := func(m *mention.Quantity) bool {
		return c.TokensIn(m.Last, min(m.Last+sums.ExceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last), classValid)
	}
	return behind(m) && !behind(w)
}

// asideNumber: the first end of a change is a bare number set in between commas in another sentence, as ages are, and the other counts
// things: "Moser, then 26, took over. Today he employs 14 people, five more than his father".
func (c *Doubt) asideNumber(b *passage.Binding) bool {
	from, to := b.Get(passage.RoleFrom), b.Get(passage.RoleTo)
	if b.Frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || from[0].Quantity < 0 || to[0].Quantity < 0 || from[0].Sentence == to[0].Sentence {
		return false
	}
	x, y := &c.Doc.Quantities[from[0].Quantity], &c.Doc.Quantities[to[0].Quantity]
	if !roletype.Bare(x) || y.Noun == "" || x.Last >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[x.Last].Is(",") {
		return false
	}
	return x.First > 1 && (c.Doc.Tokens.All[x.First-1].Is(",") || c.Doc.Tokens.All[x.First-2].Is(","))
}
