package sums

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// fewestSources is how many figures another is drawn from: with more to choose from, which
// are meant is a guess.
const fewestSources = 2

// MostTried bounds the pairs that are looked at for one figure: those of a passage of
// more than thirty figures, of which nobody can say which are meant.
const MostTried = 500

// couples are the readings of two figures each: the smaller first, or, of two units,
// the one of the drawn figure's.
func (c *Sums) couples(b *passage.Binding, pool []int) []*passage.Binding {
	var out []*passage.Binding
	tried := 0
	for i := len(pool) - 1; i > 0; i-- {
		for j := i - 1; j >= 0 && len(out) < completion.MaxReadings && tried < MostTried; j-- {
			tried++
			one, other := pool[j], pool[i]
			if c.Swap(b, one, other) {
				one, other = other, one
			}
			if b.SlipOnly && (c.Vague(one) || c.Vague(other) || c.Mid(one) == c.Mid(b.Get(check.RoleStated)[0].Quantity)) || !c.Couple(b, one, other) {
				continue
			}
			r := b.With(check.RoleOne, c.QuantityFiller(one)).With(check.RoleOther, c.QuantityFiller(other))
			r.AgreeOnly = r.AgreeOnly || c.otherSources(r)
			out = append(out, r)
		}
	}
	c.weigh(b, pool, out)
	return out
}

// otherSources: the wording has other figures for what the reading's figure comes of.
func (c *Sums) otherSources(r *passage.Binding) bool {
	one, other := r.Get(check.RoleOne)[0].Quantity, r.Get(check.RoleOther)[0].Quantity
	deltas := r.Frame.Kind == check.KindShare && (c.sharedWhole(r, other) || c.TellsDelta(&c.Doc.Quantities[one]) || c.TellsDelta(&c.Doc.Quantities[other]))
	return deltas || c.sharedElsewise(r) || c.fartherBack(r) || c.PassedOver(r) || c.levelPassedOver(r) || r.RateLater() || c.otherJoined(r) ||
		c.gapElsewhere(r) || c.moveElsewhere(r) ||
		r.Frame.Kind == check.KindAverage && c.haverApart(r.Get(check.RoleStated)[0].Quantity, one)
}

// sharedWhole: what is taken for the whole is told with a share of its own: "Hughes took 3,240 votes, or 36%".
func (c *Sums) sharedWhole(r *passage.Binding, whole int) bool {
	return whole+1 != r.Get(check.RoleStated)[0].Quantity && c.HasShare(whole)
}

// weigh says which of the readings contradict only as slips of the pen: all where the figure may
// come of others. What lies between two figures comes of no two that lie far nearer or farther apart.
func (c *Sums) weigh(b *passage.Binding, pool []int, readings []*passage.Binding) {
	choice, gaps := len(pool), b.Frame.Options[OptionNouns] == "two"
	near := 0
	for _, r := range readings {
		if gaps && c.nearGap(r) {
			near++
		}
	}
	if near > 0 {
		choice = min(choice, 1+near)
	}
	for _, r := range readings {
		r.Weak = len(pool) > 2
		far := gaps && len(pool) > 2 && !c.nearGap(r)
		rivals := choice > fewestSources && c.rivals(b, pool, r.Get(check.RoleOne)[0].Quantity) > fewestSources
		r.SlipOnly = b.SlipOnly || far || rivals || r.Scattered() || c.unlinked(r, choice)
	}
}

// nearGap: the two figures lie about as far apart as is told, and neither of them is next to
// nothing beside that.
func (c *Sums) nearGap(r *passage.Binding) bool {
	one, other, gap := c.Mid(r.Get(check.RoleOne)[0].Quantity), c.Mid(r.Get(check.RoleOther)[0].Quantity), c.Mid(r.Get(check.RoleStated)[0].Quantity)
	off := (other - one) / gap
	return off > 1./NearMiss && off < NearMiss && one > gap*leastBeside
}

// leastBeside is how small, as a fraction of a gap, a figure is that the gap hardly lies beside.
const leastBeside = 0.05

// farCouples are the readings of figures that stand further off than a sentence, on
// either side: of those only a slip of the pen contradicts.
func (c *Sums) farCouples(b *passage.Binding, q int) []*passage.Binding {
	reach, err := strconv.Atoi(b.Frame.Options[optionFar])
	if err != nil {
		return nil
	}
	var pool []int
	s := c.Doc.Quantities[q].Sentence
	for k := 0; k <= q+maxFar && k < len(c.Doc.Quantities); k++ {
		at := c.Doc.Quantities[k].Sentence
		if at >= leadSentences {
			k = max(k, q-maxFar) // none between the lead and those near
			at = c.Doc.Quantities[k].Sentence
		}
		if k != q && (at < leadSentences || at >= s-reach && at <= s+reach) && c.Feeds(b.Frame, q, k) {
			pool = append(pool, k)
		}
	}
	far := *b
	far.SlipOnly = true
	return c.couples(&far, pool)
}

// rivals counts the figures of the pool that may be meant: those of the one unit, or that
// count what the drawn one counts, where the frame wants it.
func (c *Sums) rivals(b *passage.Binding, pool []int, one int) int {
	x, stated := &c.Doc.Quantities[one], &c.Doc.Quantities[b.Get(check.RoleStated)[0].Quantity]
	oneUnit, oneNoun := b.Frame.Options[OptionSources] == "one-unit", b.Frame.Options[OptionNouns] == "same"
	n := 0
	for _, q := range pool {
		m := &c.Doc.Quantities[q]
		if (!oneUnit || passage.Unnamed(m) || roletype.SameUnit(m, x)) && (!oneNoun || c.SameOrPeople(m, stated)) {
			n++
		}
	}
	return n
}

// otherJoined: between the two figures of a product and their total a conjunction brings in something else that the total is of: "120 children
// came, and the cakes made 600 euros".
func (c *Sums) otherJoined(r *passage.Binding) bool {
	if r.Frame.Kind != check.KindProduct {
		return false
	}
	stated := r.Get(check.RoleStated)[0].Quantity
	last := max(r.Get(check.RoleOne)[0].Quantity, r.Get(check.RoleOther)[0].Quantity)
	if last > stated {
		return false
	}
	m := &c.Doc.Quantities[stated]
	for k := max(c.Doc.Quantities[last].Last, c.Doc.Tokens.Sentences[m.Sentence].First); k+1 < m.First; k++ {
		if c.WordsIn(k, k+1, lang.Coordinator) && c.WordsIn(k+1, k+2, lang.Determiner) {
			return true
		}
	}
	return false
}

// unlinked: one of the two figures stands in another sentence than the drawn one, and
// something says that they are of two things: their subjects, or, for an earlier and a
// later figure, that only one of them has a noun. Of two figures that a gap lies between,
// one in the gap's own sentence, the other must be the only one of its sentence; a number of
// things that share something stands before what each gets.
func (c *Sums) unlinked(b *passage.Binding, pool int) bool {
	one, other, stated := b.Get(check.RoleOne)[0], b.Get(check.RoleOther)[0], b.Get(check.RoleStated)[0]
	if one.Sentence == stated.Sentence && other.Sentence == stated.Sentence || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	if b.Frame.Kind == check.KindDifference && pool > 2 && (one.Sentence == stated.Sentence) != (other.Sentence == stated.Sentence) {
		return true
	}
	if roletype.Of(&c.Doc.Quantities[one.Quantity]) == roletype.Percent && c.LeadThen(stated.Quantity, one.Quantity, other.Quantity) {
		return true
	}
	if b.Frame.Options[OptionSources] == "shared" && one.Sentence > stated.Sentence {
		return true
	}
	if b.Frame.Kind == check.KindDifference && one.Sentence != stated.Sentence && other.Sentence != stated.Sentence && c.ownLevel(stated.Quantity) {
		return true
	}
	x, y := &c.Doc.Quantities[one.Quantity], &c.Doc.Quantities[other.Quantity]
	if !roletype.SameUnit(x, y) {
		return false
	}
	gap := b.Frame.Kind == check.KindChange || b.Frame.Kind == check.KindDifference
	oneNamed := one.Sentence != other.Sentence && x.Unit == mention.Count && (x.Noun == "") != (y.Noun == "")
	return c.SubjectsApart(one.Quantity, other.Quantity) || gap && oneNamed && (b.Frame.Options[OptionNouns] != "two" || pool > 2)
}

// ownLevel: the gap stands beside a figure of its unit that it belongs to: "they cost 65 to 70
// cents, 20 more than last year" tells of no figures elsewhere.
func (c *Sums) ownLevel(gap int) bool {
	m := &c.Doc.Quantities[gap]
	return slices.ContainsFunc(c.QuantitiesOf(m.Sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return q < gap && m.Unit != mention.Count && o.Unit == m.Unit && !c.TellsDelta(o)
	})
}

// spanOnly: the second figure is part of a time ("the first three months of the year") or
// says since when something goes on ("on sale for three weeks"), and the first no rate that
// it could be taken times.
func (c *Sums) spanOnly(one, other int) bool {
	y := &c.Doc.Quantities[other]
	return mention.IsDuration(y.Unit) && c.Doc.Quantities[one].Per == "" && (c.InTime(y.First) || y.First > 0 && c.TokenIn(y.First-1, classOngoing))
}

// timesNothing: the second figure is no number that the first could be taken times: it is one, a
// bare number that lacks the unit told before, or taken times nothing that is named, or a measure of something that is told per nothing.
func (c *Sums) timesNothing(one, other int) bool {
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	measures := roletype.Of(x) == roletype.Measure && roletype.Of(y) == roletype.Measure && x.Per == "" && !strings.Contains(x.Unit, "-per-")
	return measures || c.Mid(other) <= 1 || roletype.Bare(x) || roletype.Bare(y) && other > one
}

// classOngoing holds the words before a span that began some time ago.
const classOngoing = "ongoing"

// maxFar bounds the figures looked at on either side for far couples; those of so many
// sentences that an article begins with are always looked at.
const (
	maxFar        = 15
	leadSentences = 3
)

// Swap: the two stand in the wrong order for their roles.
func (c *Sums) Swap(b *passage.Binding, one, other int) bool {
	switch b.Frame.Options[OptionSources] {
	case "rate":
		return roletype.Of(&c.Doc.Quantities[one]) != roletype.Percent
	case "two-units":
		return !roletype.SameUnit(&c.Doc.Quantities[one], &c.Doc.Quantities[b.Get(check.RoleStated)[0].Quantity])
	}
	if b.Frame.Kind == check.KindShare && c.Mid(b.Get(check.RoleStated)[0].Quantity) > evidence.WholePercent {
		return c.Mid(one) < c.Mid(other) // a hall for 5,000 that 6,050 fill to 121 per cent
	}
	return c.Mid(one) > c.Mid(other)
}

// Couple: the two figures can be those that the frame draws another from.
func (c *Sums) Couple(b *passage.Binding, one, other int) bool {
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	options := b.Frame.Options
	sources := options[OptionSources]
	if sources == "shared" {
		z := &c.Doc.Quantities[b.Get(check.RoleStated)[0].Quantity]
		if z.Per == "year" && !mention.IsDuration(x.Unit) {
			return false // "1,400 concerts in 41 countries, an average of 50 a year"
		}
		if x.Unit == y.Unit && x.Noun != "" && strings.EqualFold(passage.HeadOf(x.Noun), passage.HeadOf(y.Noun)) {
			return false // 50 students are not shared by three students
		}
		return (x.Unit == mention.Count && x.Noun != "" || mention.IsDuration(x.Unit)) && c.Mid(one) > 1 &&
			(roletype.SameUnit(y, z) || passage.Unnamed(y) || passage.Unnamed(z))
	}
	if sources == "rate" {
		z := &c.Doc.Quantities[b.Get(check.RoleStated)[0].Quantity]
		rate := roletype.Of(x) == roletype.Percent && c.Near(one, options[optionEach]) && !c.TokenIn(x.Last, evidence.ClassSideOf) &&
			!c.TokenIn(x.First-1, evidence.ClassBy)
		return rate && roletype.SameUnit(y, z)
	}
	if sources == "two-units" {
		currencies := roletype.Of(x) == roletype.Money && roletype.Of(y) == roletype.Money
		if roletype.SameUnit(x, y) || currencies || c.spanOnly(one, other) || c.timesNothing(one, other) {
			return false
		}
		return options[optionEach] == "" || c.each(b, one, other)
	}
	if !roletype.SameUnit(x, y) && !passage.Unnamed(x) && !passage.Unnamed(y) {
		return false
	}
	stated := b.Get(check.RoleStated)[0].Quantity
	if c.alternative(min(one, other), max(one, other)) || c.OfMultiple(b) && c.InsideOther(max(one, other)) {
		return false
	}
	if b.Frame.Kind == check.KindDifference && c.addedUp(min(one, other)) {
		return false
	}
	if unit := c.Doc.Quantities[stated].Unit; mention.IsDuration(unit) && x.Unit != unit && y.Unit != unit && !(unit == evidence.UnitYear && c.ageLike(one) &&
		c.ageLike(other)) {
		return false // days lie not between a man of 112 and one of 116
	}
	switch options[OptionNouns] {
	case "same":
		return c.oneNoun(stated, x, y)
	case "two":
		return c.SameOrPeople(x, y) && !c.pointless(stated, one, other)
	case "linked":
		return c.linked(stated, one, other)
	}
	return true
}

// alternative: the second figure is what the first may be instead: "1,800 seats, or 2,400 with benches".
func (c *Sums) alternative(first, second int) bool {
	x, y := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	k := c.BeforeFigure(y)
	return second == first+1 && x.Sentence == y.Sentence && k >= x.Last && c.TokenIn(k, passage.ClassOr)
}

// The numbers of years that somebody may be old.
const leastAge, mostAge = 10, 120

// ageLike: the figure is an age, or a number alone that may be one: "women reach 83, men only 78".
func (c *Sums) ageLike(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Age || evidence.BareFigure(m) && m.LowPlace == 0 && c.Mid(q) >= leastAge && c.Mid(q) <= mostAge
}

// Words between two figures that are added up, and behind them up to the one that says so.
const (
	addedGap   = 1
	addedReach = 3
)

// addedUp: the figure and the next one stand side by side and are taken together: "52.31 and
// 51.88 seconds, 1:44.19 in all". No gap is told between those.
func (c *Sums) addedUp(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	end := min(y.Last+addedReach, c.Doc.Tokens.Sentences[y.Sentence].Last)
	return x.Sentence == y.Sentence && y.First == x.Last+addedGap && c.TokenIn(x.Last, passage.ClassListAnd) && c.TokensIn(y.Last, end, ClassInAll)
}

// ClassInAll holds the words that say that figures are taken together.
const ClassInAll = "in-all"

// each: the one figure is said of a single thing, of which the other is the number
// ("each of the 40 tenants gets £320"), and the drawn one is not.
func (c *Sums) each(b *passage.Binding, one, other int) bool {
	stated := b.Get(check.RoleStated)[0].Quantity
	class := b.Frame.Options[optionEach]
	x, y, z := &c.Doc.Quantities[one], &c.Doc.Quantities[other], &c.Doc.Quantities[stated]
	switch {
	case c.TellsDelta(x), !roletype.SameUnit(x, z), strings.Contains(z.Unit, "-per-") && x.Unit != z.Unit,
		b.SlipOnly && roletype.Bare(y), !c.counted(x, other), c.Mid(other) <= 1, y.Per != "",
		x.Sentence != y.Sentence && c.ownSharers(one) > 1 && float64(c.ownSharers(one)) != c.Mid(other), // "Denmark, Sweden and Norway gave £5m each"
		z.Per != "", z.Sentence < x.Sentence && !b.SlipOnly, c.around(stated, class), c.multiplied(stated),
		c.elsewise(stated, one, other):
		return false
	}
	return (x.Per != "" || c.Near(one, class) || x.Sentence == y.Sentence && c.ToldBefore(other, class)) && (x.Sentence == y.Sentence || b.SlipOnly ||
		!c.counts(x.Sentence, one))
}
