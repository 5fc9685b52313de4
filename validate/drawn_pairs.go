package validate

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// fewestSources is how many figures another is drawn from: with more to choose from, which
// are meant is a guess.
const fewestSources = 2

// mostTried bounds the pairs that are looked at for one figure: those of a passage of
// more than thirty figures, of which nobody can say which are meant.
const mostTried = 500

// couples are the readings of two figures each: the smaller first, or, of two units,
// the one of the drawn figure's.
func (c *checker) couples(b *binding, pool []int) []*binding {
	var out []*binding
	tried := 0
	for i := len(pool) - 1; i > 0; i-- {
		for j := i - 1; j >= 0 && len(out) < maxReadings && tried < mostTried; j-- {
			tried++
			one, other := pool[j], pool[i]
			if c.swap(b, one, other) {
				one, other = other, one
			}
			if b.slipOnly && (c.vague(one) || c.vague(other) || c.mid(one) == c.mid(b.get(check.RoleStated)[0].quantity)) || !c.couple(b, one, other) {
				continue
			}
			r := b.with(check.RoleOne, c.quantityFiller(one)).with(check.RoleOther, c.quantityFiller(other))
			r.agreeOnly = r.agreeOnly || c.otherSources(r)
			out = append(out, r)
		}
	}
	c.weigh(b, pool, out)
	return out
}

// otherSources: the wording has other figures for what the reading's figure comes of.
func (c *checker) otherSources(r *binding) bool {
	one, other := r.get(check.RoleOne)[0].quantity, r.get(check.RoleOther)[0].quantity
	deltas := r.frame.Kind == check.KindShare && (c.tellsDelta(&c.Doc.Quantities[one]) || c.tellsDelta(&c.Doc.Quantities[other]))
	return deltas || c.sharedElsewise(r) || c.fartherBack(r) || c.passedOver(r) || c.levelPassedOver(r) || r.rateLater() || c.otherJoined(r) || c.gapElsewhere(r) || c.moveElsewhere(r)
}

// weigh says which of the readings contradict only as slips of the pen: all where the figure may
// come of others. What lies between two figures comes of no two that lie far nearer or farther apart.
func (c *checker) weigh(b *binding, pool []int, readings []*binding) {
	choice, gaps := len(pool), b.frame.Options[optionNouns] == "two"
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
		r.weak = len(pool) > 2
		far := gaps && len(pool) > 2 && !c.nearGap(r)
		rivals := choice > fewestSources && c.rivals(b, pool, r.get(check.RoleOne)[0].quantity) > fewestSources
		r.slipOnly = b.slipOnly || far || rivals || r.scattered() || c.unlinked(r, choice)
	}
}

// nearGap: the two figures lie about as far apart as is told, and neither of them is next to
// nothing beside that.
func (c *checker) nearGap(r *binding) bool {
	one, other, gap := c.mid(r.get(check.RoleOne)[0].quantity), c.mid(r.get(check.RoleOther)[0].quantity), c.mid(r.get(check.RoleStated)[0].quantity)
	off := (other - one) / gap
	return off > 1./nearMiss && off < nearMiss && one > gap*leastBeside
}

// leastBeside is how small, as a fraction of a gap, a figure is that the gap hardly lies beside.
const leastBeside = 0.05

// farCouples are the readings of figures that stand further off than a sentence, on
// either side: of those only a slip of the pen contradicts.
func (c *checker) farCouples(b *binding, q int) []*binding {
	reach, err := strconv.Atoi(b.frame.Options[optionFar])
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
		if k != q && (at < leadSentences || at >= s-reach && at <= s+reach) && c.feeds(b.frame, q, k) {
			pool = append(pool, k)
		}
	}
	far := *b
	far.slipOnly = true
	return c.couples(&far, pool)
}

// rivals counts the figures of the pool that may be meant: those of the one unit, or that
// count what the drawn one counts, where the frame wants it.
func (c *checker) rivals(b *binding, pool []int, one int) int {
	x, stated := &c.Doc.Quantities[one], &c.Doc.Quantities[b.get(check.RoleStated)[0].quantity]
	oneUnit, oneNoun := b.frame.Options[optionSources] == "one-unit", b.frame.Options[optionNouns] == "same"
	n := 0
	for _, q := range pool {
		m := &c.Doc.Quantities[q]
		if (!oneUnit || unnamed(m) || roletype.SameUnit(m, x)) && (!oneNoun || c.sameOrPeople(m, stated)) {
			n++
		}
	}
	return n
}

// rateLater: what is told of each thing stands in a sentence behind the one of the product: it
// goes on to something else, such as the deposit on each bottle of the crate.
func (b *binding) rateLater() bool {
	return b.frame.Kind == check.KindProduct && b.get(check.RoleOne)[0].sentence > b.get(check.RoleStated)[0].sentence
}

// otherJoined: between the two figures of a product and their total a conjunction brings in something else that the total is of: "120 children
// came, and the cakes made 600 euros".
func (c *checker) otherJoined(r *binding) bool {
	if r.frame.Kind != check.KindProduct {
		return false
	}
	stated := r.get(check.RoleStated)[0].quantity
	last := max(r.get(check.RoleOne)[0].quantity, r.get(check.RoleOther)[0].quantity)
	if last > stated {
		return false
	}
	m := &c.Doc.Quantities[stated]
	for k := max(c.Doc.Quantities[last].Last, c.Doc.Tokens.Sentences[m.Sentence].First); k+1 < m.First; k++ {
		if c.wordsIn(k, k+1, lang.Coordinator) && c.wordsIn(k+1, k+2, lang.Determiner) {
			return true
		}
	}
	return false
}

// scattered: the drawn figure stands in a sentence between those of the two others.
func (b *binding) scattered() bool {
	one, other, stated := b.get(check.RoleOne)[0].sentence, b.get(check.RoleOther)[0].sentence, b.get(check.RoleStated)[0].sentence
	return min(one, other) < stated && stated < max(one, other)
}

// unlinked: one of the two figures stands in another sentence than the drawn one, and
// something says that they are of two things: their subjects, or, for an earlier and a
// later figure, that only one of them has a noun. Of two figures that a gap lies between,
// one in the gap's own sentence, the other must be the only one of its sentence; a number of
// things that share something stands before what each gets.
func (c *checker) unlinked(b *binding, pool int) bool {
	one, other, stated := b.get(check.RoleOne)[0], b.get(check.RoleOther)[0], b.get(check.RoleStated)[0]
	if one.sentence == stated.sentence && other.sentence == stated.sentence || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	if b.frame.Kind == check.KindDifference && pool > 2 && (one.sentence == stated.sentence) != (other.sentence == stated.sentence) {
		return true
	}
	if roletype.Of(&c.Doc.Quantities[one.quantity]) == roletype.Percent && c.leadThen(stated.quantity, one.quantity, other.quantity) {
		return true
	}
	if b.frame.Options[optionSources] == "shared" && one.sentence > stated.sentence {
		return true
	}
	if b.frame.Kind == check.KindDifference && one.sentence != stated.sentence && other.sentence != stated.sentence && c.ownLevel(stated.quantity) {
		return true
	}
	x, y := &c.Doc.Quantities[one.quantity], &c.Doc.Quantities[other.quantity]
	if !roletype.SameUnit(x, y) {
		return false
	}
	gap := b.frame.Kind == check.KindChange || b.frame.Kind == check.KindDifference
	oneNamed := one.sentence != other.sentence && x.Unit == mention.Count && (x.Noun == "") != (y.Noun == "")
	return c.subjectsApart(one.quantity, other.quantity) || gap && oneNamed && (b.frame.Options[optionNouns] != "two" || pool > 2)
}

// ownLevel: the gap stands beside a figure of its unit that it belongs to: "they cost 65 to 70
// cents, 20 more than last year" tells of no figures elsewhere.
func (c *checker) ownLevel(gap int) bool {
	m := &c.Doc.Quantities[gap]
	return slices.ContainsFunc(c.quantitiesOf(m.Sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return q < gap && m.Unit != mention.Count && o.Unit == m.Unit && !c.tellsDelta(o)
	})
}

// spanOnly: the second figure is part of a time ("the first three months of the year") or
// says since when something goes on ("on sale for three weeks"), and the first no rate that
// it could be taken times.
func (c *checker) spanOnly(one, other int) bool {
	y := &c.Doc.Quantities[other]
	return mention.IsDuration(y.Unit) && c.Doc.Quantities[one].Per == "" && (c.inTime(y.First) || y.First > 0 && c.tokenIn(y.First-1, classOngoing))
}

// timesNothing: the second figure is no number that the first could be taken times: it is one, a
// bare number that lacks the unit told before, or taken times nothing that is named, or a measure of something that is told per nothing.
func (c *checker) timesNothing(one, other int) bool {
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	measures := roletype.Of(x) == roletype.Measure && roletype.Of(y) == roletype.Measure && x.Per == "" && !strings.Contains(x.Unit, "-per-")
	return measures || c.mid(other) <= 1 || roletype.Bare(x) || roletype.Bare(y) && other > one
}

// classOngoing holds the words before a span that began some time ago.
const classOngoing = "ongoing"

// vague: a figure of which only one end is told: "thousands of players".
func (c *checker) vague(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Low == nil || m.High == nil || m.IsRange
}

// maxFar bounds the figures looked at on either side for far couples; those of so many
// sentences that an article begins with are always looked at.
const (
	maxFar        = 15
	leadSentences = 3
)

// classSideOf holds the words that make a percentage the distance from a figure: 32%
// above the closing price is no rate on something.
const classSideOf = "side-of"

// swap: the two stand in the wrong order for their roles.
func (c *checker) swap(b *binding, one, other int) bool {
	switch b.frame.Options[optionSources] {
	case "rate":
		return roletype.Of(&c.Doc.Quantities[one]) != roletype.Percent
	case "two-units":
		return !roletype.SameUnit(&c.Doc.Quantities[one], &c.Doc.Quantities[b.get(check.RoleStated)[0].quantity])
	}
	if b.frame.Kind == check.KindShare && c.mid(b.get(check.RoleStated)[0].quantity) > wholePercent {
		return c.mid(one) < c.mid(other) // a hall for 5,000 that 6,050 fill to 121 per cent
	}
	return c.mid(one) > c.mid(other)
}

// couple: the two figures can be those that the frame draws another from.
func (c *checker) couple(b *binding, one, other int) bool {
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	options := b.frame.Options
	if options[optionSources] == "shared" {
		z := &c.Doc.Quantities[b.get(check.RoleStated)[0].quantity]
		if z.Per == "year" && !mention.IsDuration(x.Unit) {
			return false // "1,400 concerts in 41 countries, an average of 50 a year"
		}
		if x.Unit == y.Unit && x.Noun != "" && strings.EqualFold(headOf(x.Noun), headOf(y.Noun)) {
			return false // 50 students are not shared by three students
		}
		return (x.Unit == mention.Count && x.Noun != "" || mention.IsDuration(x.Unit)) && c.mid(one) > 1 && (roletype.SameUnit(y, z) || unnamed(y) || unnamed(z))
	}
	if options[optionSources] == "rate" {
		z := &c.Doc.Quantities[b.get(check.RoleStated)[0].quantity]
		rate := roletype.Of(x) == roletype.Percent && c.near(one, options[optionEach]) && !c.tokenIn(x.Last, classSideOf) && !c.tokenIn(x.First-1, classBy)
		return rate && roletype.SameUnit(y, z)
	}
	if options[optionSources] == "two-units" {
		currencies := roletype.Of(x) == roletype.Money && roletype.Of(y) == roletype.Money
		if roletype.SameUnit(x, y) || currencies || c.spanOnly(one, other) || c.timesNothing(one, other) {
			return false
		}
		return options[optionEach] == "" || c.each(b, one, other)
	}
	if !roletype.SameUnit(x, y) && !unnamed(x) && !unnamed(y) {
		return false
	}
	stated := b.get(check.RoleStated)[0].quantity
	if c.alternative(min(one, other), max(one, other)) || c.ofMultiple(b) && c.insideOther(max(one, other)) {
		return false
	}
	if b.frame.Kind == check.KindDifference && c.addedUp(min(one, other)) {
		return false
	}
	if unit := c.Doc.Quantities[stated].Unit; mention.IsDuration(unit) && x.Unit != unit && y.Unit != unit && !(unit == unitYear && c.ageLike(one) &&
		c.ageLike(other)) {
		return false // days lie not between a man of 112 and one of 116
	}
	switch options[optionNouns] {
	case "same":
		return c.oneNoun(stated, x, y)
	case "two":
		return c.sameOrPeople(x, y) && !c.pointless(stated, one, other)
	case "linked":
		return c.linked(stated, one, other)
	}
	return true
}

// alternative: the second figure is what the first may be instead: "1,800 seats, or 2,400 with benches".
func (c *checker) alternative(first, second int) bool {
	x, y := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	k := c.beforeFigure(y)
	return second == first+1 && x.Sentence == y.Sentence && k >= x.Last && c.tokenIn(k, classOr)
}

// The numbers of years that somebody may be old.
const leastAge, mostAge = 10, 120

// ageLike: the figure is an age, or a number alone that may be one: "women reach 83, men only 78".
func (c *checker) ageLike(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Age || bareFigure(m) && m.LowPlace == 0 && c.mid(q) >= leastAge && c.mid(q) <= mostAge
}

// Words between two figures that are added up, and behind them up to the one that says so.
const (
	addedGap   = 1
	addedReach = 3
)

// addedUp: the figure and the next one stand side by side and are taken together: "52.31 and
// 51.88 seconds, 1:44.19 in all". No gap is told between those.
func (c *checker) addedUp(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	end := min(y.Last+addedReach, c.Doc.Tokens.Sentences[y.Sentence].Last)
	return x.Sentence == y.Sentence && y.First == x.Last+addedGap && c.tokenIn(x.Last, classListAnd) && c.tokensIn(y.Last, end, classInAll)
}

// classInAll holds the words that say that figures are taken together.
const classInAll = "in-all"

// each: the one figure is said of a single thing, of which the other is the number
// ("each of the 40 tenants gets £320"), and the drawn one is not.
func (c *checker) each(b *binding, one, other int) bool {
	stated := b.get(check.RoleStated)[0].quantity
	class := b.frame.Options[optionEach]
	x, y, z := &c.Doc.Quantities[one], &c.Doc.Quantities[other], &c.Doc.Quantities[stated]
	switch {
	case c.tellsDelta(x), !roletype.SameUnit(x, z), strings.Contains(z.Unit, "-per-") && x.Unit != z.Unit,
		b.slipOnly && roletype.Bare(y), !c.counted(x, other), c.mid(other) <= 1, y.Per != "",
		z.Per != "", z.Sentence < x.Sentence && !b.slipOnly, c.around(stated, class), c.multiplied(stated),
		c.elsewise(stated, one, other):
		return false
	}
	return (x.Per != "" || c.near(one, class) || x.Sentence == y.Sentence && c.toldBefore(other, class)) && (x.Sentence == y.Sentence || b.slipOnly ||
		!c.counts(x.Sentence, one))
}
