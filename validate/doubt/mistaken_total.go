package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Guards for sums with a total, which is the drawn figure where it has no other.

// timesCounted: the total is what its parts come to, taken as often as there are of something that is counted beside them: "a
// family with two children …. Adults pay 14 euros, children eight, which would be 44 in all".
func (c *Doubt) timesCounted(b *passage.Binding) bool {
	sum, parts := totalTold(b), b.Get(check.RoleParts)
	if len(parts) < 2 || c.Doc.Quantities[sum[0].Quantity].Unit == mention.Count {
		return false
	}
	total := c.addUp(parts)
	first, last := b.Sentences()
	for i := max(first-1, 0); i <= last; i++ {
		for _, q := range c.QuantitiesOf(i) {
			if n := c.Mid(q); c.Doc.Quantities[q].Unit == mention.Count && n > 1 && sums.SameValue(n*total, c.scaled(&sum[0])) {
				return true
			}
		}
	}
	return false
}

// totalTold is the total of a sum, which is its drawn figure where it has no other.
func totalTold(b *passage.Binding) []passage.Filler {
	if sum := b.Get(evidence.RoleSum); len(sum) > 0 {
		return sum
	}
	return b.Get(check.RoleStated)
}

// scaled is the figure in the unit of its binding.
func (c *Doubt) scaled(f *passage.Filler) float64 { return c.Mid(f.Quantity) * sums.ScaleOf(f) }

// addUp is the sum of the figures.
func (c *Doubt) addUp(parts []passage.Filler) float64 {
	total := 0.0
	for i := range parts {
		total += c.scaled(&parts[i])
	}
	return total
}

// totalIsLimit: what would be a total is a bare limit: "22 women and 14 men, of whom the twelve youngest are under 20".
func (c *Doubt) totalIsLimit(b *passage.Binding) bool {
	sum := totalTold(b)
	m := &c.Doc.Quantities[sum[0].Quantity]
	return roletype.Bare(m) && (m.Hedge == mention.Under || m.Hedge == mention.Over)
}

// totalOfOthers: a total in the sentence behind its parts counts things by another name than any of them, and is no slip of
// their sum: "210 calls came, 40 trees fell. In all 640 helpers were out".
func (c *Doubt) totalOfOthers(b *passage.Binding) bool {
	sum, parts := totalTold(b), b.Get(check.RoleParts)
	if len(parts) < 2 || sum[0].Sentence <= parts[len(parts)-1].Sentence {
		return false
	}
	s := &c.Doc.Quantities[sum[0].Quantity]
	if s.Unit != mention.Count || s.Noun == "" || c.NamedBefore(s) || c.NounIn(s, evidence.ClassPeople) && c.allPeople(parts) {
		return false
	}
	called := false
	for _, p := range parts {
		m := &c.Doc.Quantities[p.Quantity]
		if m.Unit != mention.Count || m.Noun != "" && (passage.SameNoun(m, s) || passage.HeadOf(m.Noun) == passage.HeadOf(s.Noun) || c.Kindred(m, s)) {
			return false
		}
		called = called || m.Noun != ""
	}
	return called && !evidence.SameDigits(c.addUp(parts), c.scaled(&sum[0]))
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

// withOthers: the total counts others besides its parts, of whom it is not told how many they are: "320 members. Together with the
// patrons they are 410".
func (c *Doubt) withOthers(b *passage.Binding) bool {
	sum := totalTold(b)
	if sum[0].Quantity < 1 {
		return false
	}
	m := &c.Doc.Quantities[sum[0].Quantity]
	return c.Doc.Quantities[sum[0].Quantity-1].Sentence < m.Sentence && c.AnySays(m.Sentence, m.Sentence, classWithOthers)
}

// classWithOthers holds the words before others that a total counts, too: "together with".
const classWithOthers = "with-others"

// foremostOnly: the parts are fewer than their total, and only the largest are told: "of the £90m the biggest items are £30m and £20m".
func (c *Doubt) foremostOnly(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if c.addUp(list.Fillers) >= c.scaled(&sum[0]) {
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

// moreParts: the sentence behind the parts of a total tells exactly what they lack: "64 schools: 38 …, 12 … and nine ….
// There are five more …".
func (c *Doubt) moreParts(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	lack := c.scaled(&sum[0]) - c.addUp(list.Fillers)
	last := list.Fillers[len(list.Fillers)-1].Sentence
	if lack <= 0 || last+1 >= len(c.Sentences) || sum[0].Sentence > last {
		return false
	}
	for _, q := range c.QuantitiesOf(last + 1) {
		if m := &c.Doc.Quantities[q]; sums.SameValue(c.Mid(q)*sums.ScaleOf(&sum[0]), lack) &&
			(roletype.Bare(m) || roletype.SameUnit(m, &c.Doc.Quantities[sum[0].Quantity])) {
			return true
		}
	}
	return false
}

// negligible: one of the parts is next to nothing beside what they lack, so that it is none: "the loan is 60,000, the rate 610; in
// all 73,200 are paid back".
func (c *Doubt) negligible(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if !b.Guessed || c.Doc.Quantities[sum[0].Quantity].Unit == mention.Count {
		return false
	}
	lack, least := c.scaled(&sum[0])-c.addUp(list.Fillers), math.Inf(1)
	for i := range list.Fillers {
		least = min(least, c.scaled(&list.Fillers[i]))
	}
	return least < leastAdded*math.Abs(lack)
}

// leastAdded is the part of what a total differs by from its parts that a part is at least: the total fails as much with a smaller one
// as without it, so that it says nothing for or against their being parts.
const leastAdded = 0.1

// scored: the total counts points, which its parts have earned and are none: "nine wins and
// four draws, which makes 31 points".
func (c *Doubt) scored(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if !c.CountsPoints(&c.Doc.Quantities[sum[0].Quantity]) {
		return false
	}
	for _, f := range list.Fillers {
		if m := &c.Doc.Quantities[f.Quantity]; m.Noun == "" || c.CountsPoints(m) {
			return false
		}
	}
	return true
}

// oneBesides: the parts lack one, and behind the last of them a single thing or person is joined on: "eleven people, three women and
// seven men as well as a boy of 15".
func (c *Doubt) oneBesides(b *passage.Binding) bool {
	sum := b.Get(evidence.RoleSum)[0]
	if c.Doc.Quantities[sum.Quantity].Unit != mention.Count {
		return false
	}
	last, total := sum.Quantity, 0.0
	for _, q := range b.Quantities() {
		if q != sum.Quantity {
			last, total = q, total+c.Mid(q)
		}
	}
	if c.Mid(sum.Quantity)-total != 1 || last == sum.Quantity {
		return false
	}
	m := &c.Doc.Quantities[last]
	for k := m.Last + 1; k < c.Doc.Tokens.Sentences[m.Sentence].Last; k++ {
		if c.TokenIn(k, passage.ClassOneThing) && c.TokenIn(k-1, classJoinedOn) {
			return true
		}
	}
	return false
}

// classJoinedOn holds the words before one thing more: "and a boy".
const classJoinedOn = "joined-on"

// endsOnly: the parts are fewer than their total, and told of the first and the last of more: "45,000 in the first year, 18,000 in the last".
func (c *Doubt) endsOnly(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if c.addUp(list.Fillers) >= c.scaled(&sum[0]) {
		return false
	}
	first, last := false, false
	for _, p := range list.Fillers {
		from, to := c.ClauseOf(p.Quantity)
		first = first || c.TokensIn(from, to, classRowFirst)
		last = last || c.TokensIn(from, to, classRowLast)
	}
	return first && last
}

// Word classes of the first and the last of a row.
const (
	classRowFirst = "row-first"
	classRowLast  = "row-last"
)

// levelsAmong: two of the parts are the levels that something goes from and to: "profit is to rise from 12m to 18m".
func (c *Doubt) levelsAmong(b *passage.Binding) bool {
	list := b.List().Fillers
	for i := 1; i < len(list); i++ {
		if q := list[i].Quantity; q == list[i-1].Quantity+1 && c.Precedes(&c.Doc.Quantities[q], evidence.ClassTurnsTo) &&
			c.Precedes(&c.Doc.Quantities[q-1], passage.ClassStartBefore) {
			return true
		}
	}
	return false
}

// restBehind: the parts are fewer than their total, and behind the last one a rest is told without a figure: "shops brought in the rest".
func (c *Doubt) restBehind(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	q := list.Fillers[len(list.Fillers)-1].Quantity
	m := &c.Doc.Quantities[q]
	if q < sum[0].Quantity || c.addUp(list.Fillers) >= c.scaled(&sum[0]) || q+1 < len(c.Doc.Quantities) && c.Doc.Quantities[q+1].Sentence == m.Sentence {
		return false
	}
	return c.TokensIn(m.Last, c.Doc.Tokens.Sentences[m.Sentence].Last, sums.ClassRemaining)
}

// spreadWider: the parts are fewer than their total, and their sentence or the next tells of what there is everywhere, so that there are
// other places: "900 jobs in Germany and 400 in Austria; it has 61,000 worldwide".
func (c *Doubt) spreadWider(b *passage.Binding) bool {
	sum, list := totalTold(b), b.List()
	if !c.listsPlaces(list.Fillers) || c.addUp(list.Fillers) >= c.scaled(&sum[0]) {
		return false
	}
	last := list.Fillers[len(list.Fillers)-1].Sentence
	for _, q := range c.quantitiesFrom(list.Fillers[len(list.Fillers)-1].Quantity+1, min(last+1, len(c.Sentences)-1)) {
		if c.Near(q, evidence.ClassWholeMark) && c.Mid(q) > c.Mid(sum[0].Quantity) {
			return true
		}
	}
	return false
}

// listsPlaces: a preposition stands right behind each of the parts.
func (c *Doubt) listsPlaces(parts []passage.Filler) bool {
	return !slices.ContainsFunc(parts, func(f passage.Filler) bool {
		k := c.Doc.Quantities[f.Quantity].Last
		return !c.WordsIn(k, k+1, lang.Preposition)
	})
}

// quantitiesFrom lists the figures from the one on, up to the end of the sentence.
func (c *Doubt) quantitiesFrom(q, sentence int) []int {
	var out []int
	for ; q < len(c.Doc.Quantities) && c.Doc.Quantities[q].Sentence <= sentence; q++ {
		out = append(out, q)
	}
	return out
}
