package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/measure"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for sums: the parts, and their total.

// brokenTotal: counts of whole things do not add up to a figure with a fraction: "12 and nine make 20.5".
func (c *Doubt) brokenTotal(b *passage.Binding) bool {
	for _, f := range b.Get(evidence.RoleSum) {
		if f.Quantity >= 0 && c.Doc.Quantities[f.Quantity].Unit == mention.Count && c.Doc.Quantities[f.Quantity].LowPlace < 0 {
			return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != f.Quantity && c.Doc.Quantities[q].LowPlace < 0 })
		}
	}
	return false
}

// neverAdded: temperatures are never added up.
func (c *Doubt) neverAdded(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Quantities(), func(q int) bool { return measure.Temperature(c.Doc.Quantities[q].Unit) })
}

// countsOther: one part counts what the total counts and another counts something else: "10 megatons, … that the 24 tests had a
// yield of 60 megatons".
func (c *Doubt) countsOther(b *passage.Binding) bool {
	total := &c.Doc.Quantities[b.Figure(evidence.RoleSum)]
	if total.Unit != mention.Count || total.Noun == "" {
		return false
	}
	same, other := false, false
	for _, f := range b.Get(check.RoleParts) {
		if f.Quantity < 0 || c.Doc.Quantities[f.Quantity].Noun == "" {
			continue
		}
		switch m := &c.Doc.Quantities[f.Quantity]; {
		case passage.SameNoun(m, total):
			same = true
		case !c.SameOrPeople(m, total) && !c.SameCounted(m, total):
			other = true
		}
	}
	return same && other
}

// attributePart: one part only says of what kind the total is: "a 74 and a 72-hole total of 280".
func (c *Doubt) attributePart(b *passage.Binding) bool {
	total := b.Figure(evidence.RoleSum)
	return slices.ContainsFunc(b.Get(check.RoleParts), func(f passage.Filler) bool { return f.Quantity >= 0 && c.attributeOf(f.Quantity, total) })
}

// attributeGap: the same of what is taken for the distance of two figures.
func (c *Doubt) attributeGap(b *passage.Binding) bool {
	gap := b.Figure(check.RoleStated)
	return slices.ContainsFunc(b.Quantities(), func(q int) bool { return c.attributeOf(gap, q) })
}

// attributeOf: the figure is an attribute of the noun that tells the other: "a 72-hole total of 280".
func (c *Doubt) attributeOf(q, other int) bool {
	m, o := &c.Doc.Quantities[q], &c.Doc.Quantities[other]
	return m.Adjective && !o.Adjective && o.First > m.Last && o.First-m.Last <= attributeReach
}

// attributeReach is how many tokens part a figure from an attribute of its noun.
const attributeReach = 5

// itemNumbers: the parts only number what is listed: "1. rent, 2. heating and 3. food".
func (c *Doubt) itemNumbers(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	for i, f := range parts {
		if f.Quantity < 0 || c.Mid(f.Quantity) != float64(i+1) {
			return false
		}
		k := c.Doc.Quantities[f.Quantity].Last
		if k >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[k].Is(".") && !c.Doc.Tokens.All[k].Is(")") {
			return false
		}
	}
	return len(parts) > 1
}

// partsNested: of two parts that stand side by side the second is a part of the first: "1,390
// started, among them 245 women".
func (c *Doubt) partsNested(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	return slices.ContainsFunc(parts, func(f passage.Filler) bool {
		return f.Quantity > 0 && c.TokensIn(c.Doc.Quantities[f.Quantity-1].Last+1, c.Doc.Quantities[f.Quantity].First, evidence.ClassInside) &&
			slices.ContainsFunc(parts, func(p passage.Filler) bool { return p.Quantity == f.Quantity-1 })
	})
}

// actsOnTotal: right before the total stands the figure taken for its last part, of another noun, and
// nothing but "in all" between: it tells who did what the total counts: "eingereicht hatten 118 Verlage insgesamt 196 Titel".
func (c *Doubt) actsOnTotal(b *passage.Binding) bool {
	sum, parts := b.Get(evidence.RoleSum), b.Get(check.RoleParts)
	if len(parts) == 0 || sum[0].Quantity < 1 || parts[len(parts)-1].Quantity != sum[0].Quantity-1 {
		return false
	}
	total, last := c.countOf(sum[0]), c.countOf(parts[len(parts)-1])
	if total == nil || last == nil || total.Sentence != last.Sentence || c.SameOrPeople(total, last) || c.Kindred(total, last) {
		return false
	}
	for k := last.Last; k < total.First; k++ {
		if !c.TokenIn(k, sums.ClassInAll) {
			return false
		}
	}
	return true
}

// sameAnswered: the list of parts is so far beyond its total that its parts hold each other: "of 100 pupils 82 finish, 61 pass".
func (c *Doubt) sameAnswered(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	sum := b.Get(evidence.RoleSum)
	if b.Frame.Options["lists"] != "longest" && b.Frame.Binder != passage.AddendsBinder || len(parts) < 2 || slices.ContainsFunc(parts, func(f passage.Filler) bool { return f.Quantity < 0 }) {
		return false
	}
	things := b.Frame.Binder != passage.AddendsBinder || c.Doc.Quantities[sum[0].Quantity].Unit == mention.Count
	return things && c.addUp(parts) > mostExcess*c.scaled(&sum[0])
}

// mostExcess is how many times its total a list of answers is at most that exclude each other; longer ones were given by the same
// people. A slip in one of several parts hardly adds more than a third of the whole.
const mostExcess = 1.35

// breaksDown: figures of the list that follow one another add up to the one before them,
// which they break down; round ones do so by chance: "of 90 trains 42 ran, 25 to the north and 17 to the south".
func (c *Doubt) breaksDown(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Options["lists"] != "longest" {
		return false
	}
	parts := make([]int, len(list.Fillers))
	for i, f := range list.Fillers {
		parts[i] = f.Quantity
	}
	return c.HoldOthers(parts)
}

// inStages: the parts are more than their whole, and two of them are told of stages that the same things go through: "of the
// £40m pledged £26m has been paid and £18m spent".
func (c *Doubt) inStages(b *passage.Binding) bool {
	list := b.List()
	seen := map[string]bool{}
	for _, f := range list.Fillers {
		if f.Quantity < 0 {
			continue
		}
		m := &c.Doc.Quantities[f.Quantity]
		for k := m.Last; k < c.Doc.Tokens.Sentences[m.Sentence].Last && k < m.Last+evidence.InsideReach; k++ {
			if t := &c.Doc.Tokens.All[k]; c.TokenIn(k, classStageWord) {
				seen[t.Lower] = true
			} else if c.OfFigure(k) {
				break
			}
		}
	}
	return len(seen) > 1
}

// classStageWord holds the words for what is done with the same things one after the other: "paid", "spent".
const classStageWord = "stage-word"

// neverSo: a part of the list tells what would be or would be enough, beside others that
// tell what is: "of 900 signatures 850 were valid, and 700 would have sufficed". Shares that make up everybody tell what people would
// or could do, each its own: "62% want cash, 21% could do without it, the remaining 17% do not mind"; their frames say so.
func (c *Doubt) neverSo(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Options[optionUnreal] == "said" {
		return false
	}
	unreal := 0
	for _, f := range list.Fillers {
		if first, last := c.coordinated(f.Quantity); c.TokensIn(first, last, evidence.ClassUnreal) && !c.saidToCome(f.Quantity, first, last) {
			unreal++
		}
	}
	return unreal > 0 && unreal < len(list.Fillers)
}

// optionUnreal is a frame's option: "said" where its parts tell what each of several groups says of itself.
const optionUnreal = "unreal"

// coordinated is the part of the figure's clause between conjunctions: "holds 99" and "would need 122".
func (c *Doubt) coordinated(q int) (first, last int) {
	first, last = c.ClauseOf(q)
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k > first; k-- {
		if c.WordsIn(k, k+1, lang.Coordinator) {
			first = k
		}
	}
	for k := m.Last; k < last; k++ {
		if c.WordsIn(k, k+1, lang.Coordinator) {
			last = k
		}
	}
	return first, last
}

// saidToCome: the clause only repeats what somebody says will be: "the firm said 5,125 posts would go".
func (c *Doubt) saidToCome(q, first, last int) bool {
	for k := first; k < last; k++ {
		if c.TokenIn(k, evidence.ClassUnreal) && !c.TokenIn(k, classSaidToCome) || c.TokenIn(k, classPerfect) {
			return false
		}
	}
	return c.reports(c.Doc.Quantities[q].Sentence)
}

// Word classes of the verb by which what is to come is told of what somebody said, and of what makes it one that did not come.
const (
	classSaidToCome = "said-to-come"
	classPerfect    = "perfect-have"
)

// ofTheRest: the last share is one of the rest, not the rest itself: "18 per cent of the smokers fell ill, of the others 11".
func (c *Doubt) ofTheRest(b *passage.Binding) bool {
	list := b.List()
	if len(b.Get(evidence.RoleSum)) > 0 {
		return false
	}
	f := list.Fillers[len(list.Fillers)-1]
	if f.Quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[f.Quantity]
	if !evidence.Percents(m) {
		return false
	}
	for k := m.First - 1; k > max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-evidence.InsideReach); k-- {
		if c.TokenIn(k, sums.ClassRemaining) {
			return c.WordsIn(max(k-2, 0), k, lang.Preposition)
		}
	}
	return false
}

// restated: of two shares the second says exactly what the first told roughly: "more than half, exactly 51 per cent".
func (c *Doubt) restated(b *passage.Binding) bool {
	list := b.List()
	for i, f := range list.Fillers[1:] {
		m, rough := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[list.Fillers[i].Quantity]
		first := max(rough.Last, m.First-exactReach)
		if rough.Hedge != mention.Exact && m.Sentence == rough.Sentence && c.TokensIn(first, m.First, evidence.ClassExact) &&
			interval.Meet(passage.ValueOf(rough, passage.Strict, passage.Unbounded), interval.Of(c.Mid(f.Quantity))) {
			return true
		}
	}
	return false
}

// exactReach is how many words before a figure say that it is told exactly.
const exactReach = 3

// sharesTotalTold: the shares are more than all, and a percentage near by is what they make: "up to 125
// per cent: 95 on the house, and another 30 as a loan".
func (c *Doubt) sharesTotalTold(b *passage.Binding) bool {
	list := b.List()
	if len(b.Get(evidence.RoleSum)) > 0 {
		return false
	}
	total, all := c.addUp(list.Fillers), b.Quantities()
	if total <= evidence.WholePercent || !evidence.Percents(&c.Doc.Quantities[list.Fillers[0].Quantity]) {
		return false
	}
	first, last := b.Sentences()
	for q := max(0, all[0]-passage.ContextFigures); q < min(len(c.Doc.Quantities), all[len(all)-1]+passage.ContextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if evidence.Percents(m) && !slices.Contains(all, q) && m.Sentence >= first-1 && m.Sentence <= last+1 && c.Mid(q) == total {
			return true
		}
	}
	return false
}

// onlySomeNamed: the parts are fewer than their total, and words behind them say that they are only some:
// "seven Germans and four Danes among them".
func (c *Doubt) onlySomeNamed(b *passage.Binding) bool {
	list, sum := b.List(), b.Get(evidence.RoleSum)
	if c.addUp(list.Fillers) >= c.scaled(&sum[0]) {
		return false
	}
	last := &c.Doc.Quantities[list.Fillers[len(list.Fillers)-1].Quantity]
	end := c.Doc.Tokens.Sentences[last.Sentence].Last
	for k := last.Last; k < end && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.TokenIn(k, classSomeNamed) {
			return true
		}
	}
	return false
}

// Word classes of what says that parts overlap, and of what says, behind its parts, that they are only some.
const (
	classOverlapTold = "overlap-told"
	classMembership  = "membership"
	classSomeNamed   = "some-named"
)

// otherTotal: the parts add up to another figure, which is told before them and of which the total
// is no slip, and stand apart from the total or in one sentence with both: "The job costs £530m. Once
// £310m was talked of. The state pays £390m, the city £140m".
func (c *Doubt) otherTotal(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if sum[0].Quantity > list.Fillers[0].Quantity {
		return false
	}
	total := c.addUp(list.Fillers)
	return !evidence.SameDigits(total, c.scaled(&sum[0])) && c.toldBeforeParts(b, sum[0].Sentence, interval.Of(total))
}

// toldBeforeParts: a figure before the parts, of their unit or with a unit that they lack, is the
// value; it stands beside the total where they do.
func (c *Doubt) toldBeforeParts(b *passage.Binding, beside int, value interval.Interval) bool {
	start := b.List().Fillers[0].Quantity
	part := &c.Doc.Quantities[start]
	for q := max(0, start-AfarReach); q < start; q++ {
		m := &c.Doc.Quantities[q]
		if slices.Contains(b.Quantities(), q) || !roletype.SameUnit(m, part) && !completion.TakesUnit(part, m) ||
			evidence.SignificantDigits(m) < evidence.FewestOfWhole ||
			part.Sentence == beside && m.Sentence != beside {
			continue
		}
		if interval.Meet(value, passage.ValueOf(m, passage.Strict, passage.Unbounded)) {
			return true
		}
	}
	return false
}

// partUnread: the parts lack what number words among them or behind them say that are told too
// casually to be read as figures: "24 in Bath, nine in Wells and one in Frome".
func (c *Doubt) partUnread(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	lack := c.scaled(&sum[0]) - c.addUp(list.Fillers)
	if lack <= 0 || c.Doc.Quantities[sum[0].Quantity].Unit != mention.Count {
		return false
	}
	part := &c.Doc.Quantities[list.Fillers[0].Quantity]
	last := c.Doc.Tokens.Sentences[list.Fillers[len(list.Fillers)-1].Sentence].Last
	return c.unreadMakes(part.Last, last, lack) || c.singleLeads(part) && (lack == 1 || c.unreadMakes(part.Last, last, lack-1))
}

// unreadMakes: one of the number words from token first on that are no figures is the value, or
// all of them make it.
func (c *Doubt) unreadMakes(first, last int, value float64) bool {
	total := 0.0
	words := c.Doc.Pack.Numbers().Words
	for k := first; k < last; k++ {
		w := words[c.Doc.Tokens.All[k].Lower]
		one := c.TokenIn(k, passage.ClassOneThing) && k > first && c.ListMark(k-1)
		if w.Kind != lang.Cardinal && w.Kind != lang.Once && !one || c.OfFigure(k) {
			continue
		}
		v := float64(w.Value)
		if one {
			v = 1
		}
		if v == value {
			return true
		}
		total += v
	}
	return total == value
}

// singleLeads: a single thing is told before the first part: "a tourist, two women and three men".
func (c *Doubt) singleLeads(part *mention.Quantity) bool {
	k := part.First - 1
	if k < c.Doc.Tokens.Sentences[part.Sentence].First || !c.ListMark(k) {
		return false
	}
	return c.TokensIn(c.Doc.Tokens.Sentences[part.Sentence].First, k, passage.ClassOneThing)
}

// partsOverlap: the parts are more than their total, and the sentence behind them says that they overlap, or they are of what the
// same people may belong to: "Of 90 homes 60 have a garden and 50 a garage. Some have both", "180 in the choir, 240 in clubs".
func (c *Doubt) partsOverlap(b *passage.Binding) bool {
	list, sum := b.List(), b.Get(evidence.RoleSum)
	if c.addUp(list.Fillers) <= c.scaled(&sum[0]) {
		return false
	}
	last := list.Fillers[len(list.Fillers)-1].Sentence
	return c.AnySays(last, min(last+1, len(c.Sentences)-1), classOverlapTold) || slices.ContainsFunc(list.Fillers, c.ofMembers)
}

// ofMembers: the part is told of what people belong to, of several at once.
func (c *Doubt) ofMembers(f passage.Filler) bool {
	if f.Quantity < 0 {
		return false
	}
	last := c.Doc.Quantities[f.Quantity].Last
	return c.TokenIn(last, classScopeIn) && c.TokensIn(last, min(last+membersReach, c.Doc.Tokens.Sentences[f.Sentence].Last), classMembership)
}

// membersReach is how many words behind a part what it belongs to stands: "in the local choir".
const membersReach = 4

// perThing: a part of the list is told of each thing, and neither the total nor the others
// are: "a deposit of €3.30: 15 cents a bottle and €1.50 for the crate".
func (c *Doubt) perThing(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if c.Doc.Quantities[sum[0].Quantity].Per != "" {
		return false
	}
	each := func(f passage.Filler) bool { return c.Doc.Quantities[f.Quantity].Per != "" }
	return slices.ContainsFunc(list.Fillers, each) && slices.ContainsFunc(list.Fillers, func(f passage.Filler) bool { return !each(f) })
}

// mixedParts: one of the parts counts things by name, another is a bare number as the total is:
// "the last 10 overs yielded 74 and a total of 231".
func (c *Doubt) mixedParts(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	if b.Rescaled() || !roletype.Bare(&c.Doc.Quantities[stated]) {
		return false
	}
	named, bare := false, false
	for _, f := range b.Get(check.RoleParts) {
		if f.Quantity >= 0 {
			m := &c.Doc.Quantities[f.Quantity]
			named, bare = named || m.Noun != "", bare || roletype.Bare(m)
		}
	}
	return named && bare
}
