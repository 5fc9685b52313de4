package doubt

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Guards for comparisons of which the one figure is told of another stretch of time, of a moment, of a part or of a sometimes: such figures stand
// abreast, and neither has to be the larger.

// rolesCompared are those of figures that are set against each other.
var rolesCompared = [...]string{
	passage.RoleSubject, check.RoleOther, roleFirst, roleRest, "new", "old", "taken", "left", roleOwn, roleOthers, "most", "least",
}

// compared are the figures that the binding sets against each other.
func compared(b *passage.Binding) []int {
	var out []int
	for _, name := range rolesCompared {
		for _, f := range b.Get(name) {
			if f.Quantity >= 0 {
				out = append(out, f.Quantity)
			}
		}
	}
	return out
}

// onlySome: what holds of some of the figures does not of others.
func onlySome(figures []int, holds func(int) bool) bool {
	with := slices.ContainsFunc(figures, holds)
	return with && slices.ContainsFunc(figures, func(q int) bool { return !holds(q) })
}

// aloneOrBrief: the clause of one figure only says that it is of a moment, a season or one thing alone: "during trading it touched $9,520", "£3m for
// the land alone".
func (c *Doubt) aloneOrBrief(b *passage.Binding) bool {
	return slices.ContainsFunc(classesAbreast[:], func(class string) bool {
		if class == classAllOfIt && !c.moneyOnly(compared(b)) {
			return false // "rose by 15% over the whole of the year, but by only 3% in its second half"
		}
		return onlySome(compared(b), func(q int) bool {
			first, last := c.FigureClause(q)
			return c.ItemsHave(first, last, class)
		})
	}) || onlySome(compared(b), func(q int) bool {
		first, last := c.FigureClause(q)
		for k := first; k < last; k++ {
			if it := &c.Items[k]; it.Kind != stream.QuantityItem && c.recurs(int(it.First)) {
				return true
			}
		}
		return false
	})
}

// recurs: the token is a time that comes again and again, behind a preposition where it is a noun: "in winter", but not "Judge Winter".
func (c *Doubt) recurs(k int) bool {
	return c.TokenIn(k, classRecurring) && k > 0 && (!c.Doc.Tokens.All[k].Capital || c.WordsIn(k-1, k, lang.Preposition))
}

// classesAbreast are the word classes of a moment, of one thing alone, of all of a thing, and of other ways to measure or to reckon.
var classesAbreast = [...]string{"for-a-moment", classAlone, classAllOfIt, "other-reading"}

const classAllOfIt = "all-of-it"

// moneyOnly: the figures are amounts of money.
func (c *Doubt) moneyOnly(figures []int) bool {
	return !slices.ContainsFunc(figures, func(q int) bool { return roletype.Of(&c.Doc.Quantities[q]) != roletype.Money })
}

// classRecurring holds times that come again and again.
const classRecurring = "recurring-time"

// spansApart: the figures are told of stretches of time that differ: "61 millimetres in a day, 140 in the whole week", "8,200 euros a month, 98,000 a
// year".
func (c *Doubt) spansApart(b *passage.Binding) bool {
	figures := compared(b)
	for i, q := range figures {
		for _, o := range figures[i+1:] {
			x, y := c.spanOf(q), c.spanOf(o)
			if x == "" {
				x = c.Doc.Quantities[q].Per
			} else if y == "" && o < q {
				return true // what the first of two is told of, the second is, too
			}
			if y == "" {
				y = c.Doc.Quantities[o].Per
			} else if x == "" && q < o {
				return true
			}
			if x != y && x != "" && y != "" {
				return true
			}
		}
	}
	return false
}

// spanOf is the stretch of time that the figure is told of: "in the whole week"; "" where there is none.
func (c *Doubt) spanOf(q int) string {
	first, last := c.FigureClause(q)
	for k := first + 1; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.WordIn(k, classSpanNoun) && c.WordIn(k-1, classOneWhole) {
			return c.Lower(it)
		}
	}
	return ""
}

// Word classes of units of time, and of what stands before one that is told whole.
const (
	classSpanNoun = "span-noun"
	classOneWhole = "one-whole"
)

// evenMore: what the most or the least is held against is told with a word that says that it outdoes that: "most by 14 per cent, in the shops even
// by 19".
func (c *Doubt) evenMore(b *passage.Binding) bool {
	if cue := b.CueOf("s", "e", "r"); cue == nil {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.Get(roleRest)), b.Get(check.RoleOther)...), func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.ShortlyBefore(&c.Doc.Quantities[f.Quantity], evenReach, classEvenMore)
	})
}

// evenReach is how many words before a figure "even" stands.
const evenReach = 3

// classEvenMore holds particles by which a figure outdoes what was told.
const classEvenMore = "even-more-so"

// movedBecause: between a word of rising or falling and the earlier level behind it such a clause begins, too, or the word stands in one that
// opens its sentence and tells no figure: "because taxes are lower, they are £18m short".
func (c *Doubt) movedBecause(b *passage.Binding) bool {
	cue, from := b.Get(moves.RoleDirection), b.Figure(passage.RoleFrom)
	return len(cue) == 1 && (c.opensBecause(&cue[0]) || c.TokensIn(c.TokenAt(cue[0].Span.End), c.Doc.Quantities[from].First, classBecause))
}

// opensBecause: the cue's sentence opens with a conjunction of cause, and no figure stands before the first mark, which is behind the cue.
func (c *Doubt) opensBecause(cue *passage.Filler) bool {
	s, at := &c.Doc.Tokens.Sentences[cue.Sentence], c.TokenAt(cue.Span.Start)
	if !c.TokenIn(s.First, classBecause) {
		return false
	}
	end := at
	for end < s.Last && !stream.Pauses(c.Doc.Tokens.All[end].Lower) {
		end++
	}
	return !c.MarkBetween(s.First, at) && !slices.ContainsFunc(c.QuantitiesOf(cue.Sentence), func(q int) bool { return c.Doc.Quantities[q].First < end })
}

// saysWhyNot: between the word that compares and the figure behind it a clause begins that gives the cause: "higher than it looked because last year's
// 14m had included repairs".
func (c *Doubt) saysWhyNot(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	other, ok := b.Only(check.RoleOther)
	return cue != nil && ok && c.TokensIn(c.TokenAt(cue.Span.End), c.Doc.Quantities[other].First, classBecause)
}

// classBecause holds conjunctions of cause.
const classBecause = "because-word"

// passesOn: what is compared with went on from there to another figure: "where it fell to 2.1% before climbing back to 2.9%".
func (c *Doubt) passesOn(b *passage.Binding) bool {
	other, ok := b.Only(check.RoleOther)
	if !ok || other+1 >= len(c.Doc.Quantities) || c.ClauseTurn(other) == 0 {
		return false
	}
	m, next := &c.Doc.Quantities[other], &c.Doc.Quantities[other+1]
	return next.Sentence == m.Sentence && roletype.SameUnit(m, next) && c.TokensIn(m.Last, min(next.First, m.Last+evenReach), classBeforeGoing)
}

// classBeforeGoing holds conjunctions for what came next: "before climbing".
const classBeforeGoing = "before-going"

// partOfOwn: one of the two figures is told as some of what was told itself: "a tunnel, with 90 metres of it under the river".
func (c *Doubt) partOfOwn(b *passage.Binding) bool {
	return onlySome(compared(b), func(q int) bool {
		k := c.Doc.Quantities[q].Last
		return c.TokenIn(k, evidence.ClassThereof) || c.TokenIn(k, evidence.ClassTaken) && c.TokenIn(k+1, classItself)
	})
}

// classItself holds the pronouns that take up what a figure measured: "90 metres of it".
const classItself = "of-itself"

// byGap: who is said to be ahead or to lose is held against a figure that tells by how much: "trailed by 40 votes".
func (c *Doubt) byGap(b *passage.Binding) bool {
	cue := b.Get(evidence.RoleOrder)
	return len(cue) == 1 && slices.Contains(classContests[:], cue[0].Class) &&
		onlySome(compared(b), func(q int) bool { return c.TellsBy(q) && c.ClauseTurn(q) == 0 })
}

// ofExtreme: what is only so much is held against a low, or what is even so much against a high: "only 1,210 came; the low was 1,140".
func (c *Doubt) ofExtreme(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	other, ok := b.Only(check.RoleOther)
	if cue == nil || !ok {
		return false
	}
	first, last := c.FigureClause(other)
	return cue.Class == classSmallOne && (c.ItemsHave(first, last, "record-lo") || c.ItemsHave(first, last, "lo-since"))
}

// classSmallOne holds particles that say that a figure is small.
const classSmallOne = "small-one"

// severalThen: of the time since which something is the most or the least two figures are told, or one that it moved to: "the most since 2018, when
// 3,900 came in spring and 4,700 in autumn".
func (c *Doubt) severalThen(b *passage.Binding) bool {
	cue := b.CueOf("s")
	other, ok := b.Only(check.RoleOther)
	if cue == nil || !ok || cue.Class != "hi-since" && cue.Class != "lo-since" {
		return false
	}
	if other+1 < len(c.Doc.Quantities) {
		m, next := &c.Doc.Quantities[other], &c.Doc.Quantities[other+1]
		if next.Sentence == m.Sentence && (roletype.SameUnit(m, next) || roletype.Bare(m)) {
			return true
		}
	}
	turn := c.ClauseTurn(other)
	return c.TokenIn(c.BeforeFigure(&c.Doc.Quantities[other]), passage.ClassToWord) && (turn > 0 && cue.Class == "lo-since" || turn < 0 && cue.Class == "hi-since")
}

// inRelative: what the larger of two, or the most of several, is held against stands in a relative clause, which may tell anything of the other: "the
// other, for which 1,100 tickets were sold, holds 400".
func (c *Doubt) inRelative(b *passage.Binding) bool {
	if b.CueOf("s") == nil {
		return false
	}
	return slices.ContainsFunc(compared(b), func(q int) bool {
		first, _ := c.ClauseOf(q)
		if first <= c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence].First || !stream.Pauses(c.Doc.Tokens.All[first-1].Lower) {
			return false
		}
		if c.WordsIn(first, first+1, lang.Preposition) {
			first++
		}
		return c.relates(first)
	})
}

// relates: the token is a relative pronoun, and no article or "when".
func (c *Doubt) relates(k int) bool {
	if !c.TokenIn(k, evidence.ClassRelative) || c.TokenIn(k, evidence.ClassWhen) {
		return false
	}
	return !c.Doc.Pack.Clauses().Inflects || k+1 < len(c.Doc.Tokens.All) && !c.Doc.Tokens.All[k+1].Capital && !c.TokenIn(k+1, classOtherOnes) && !c.TokenIn(k+1, classOtherOfTwo)
}

// Word classes of the others of several, and of the other of two.
const (
	classOtherOnes  = "other-ones"
	classOtherOfTwo = "other-of-two"
)

// earlierOther: one of those that the most or the least is held against is of an earlier time, and the first is not: "sold for 290,000 ten years ago".
func (c *Doubt) earlierOther(b *passage.Binding) bool {
	first := b.Figure(roleFirst)
	back := func(q int) bool {
		t := c.ClauseTime(q)
		return c.MarkedEarlier(q) || t != nil && evidence.LooksBack(*t)
	}
	return !back(first) && slices.ContainsFunc(b.Get(roleRest), func(f passage.Filler) bool { return f.Quantity >= 0 && back(f.Quantity) })
}

// ownScope: the superlative is said of its subject within a place that it names, and what it is held against is told of another: "is the strongest
// in the village; in the town it got 41 per cent".
func (c *Doubt) ownScope(b *passage.Binding) bool {
	cue := b.CueOf("s")
	if cue == nil {
		return false
	}
	k := c.TokenAt(cue.Span.End)
	if !c.TokenIn(k, classScopeIn) {
		return false
	}
	first, _ := c.ClauseAround(c.ItemAt(cue.Span.Start), c.EndsClause)
	if c.Doc.Quantities[b.Figure(roleFirst)].First > k || !c.WordsIn(int(c.Items[first].First), k, lang.Be) {
		return false
	}
	return slices.ContainsFunc(b.Get(roleRest), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		from, to := c.FigureClause(f.Quantity)
		return c.ItemsHave(from, to, classScopeIn)
	})
}

// classScopeIn holds prepositions that lead to a place, a field or a group.
const classScopeIn = "scope-in"

// comparesItself: behind the comparative stands a time that comes again and again, or that what was told is compared with itself: "slower on
// Sundays", "higher than before".
func (c *Doubt) comparesItself(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	if cue == nil {
		return false
	}
	last := c.Doc.Tokens.Sentences[cue.Sentence].Last
	for k := c.TokenAt(cue.Span.End); k < min(last, c.TokenAt(cue.Span.End)+itselfReach) && !c.MarkAt(k); k++ {
		if c.recurs(k) || c.TokenIn(k, evidence.ClassThan) && c.TokenIn(k+1, classBeforeNow) && (k+2 >= last || c.MarkAt(k+2) || stream.Closes(c.Doc.Tokens.All[k+2].Lower)) {
			return true
		}
	}
	return false
}

// itselfReach is how many words behind a comparative such a time stands.
const itselfReach = 4

// classBeforeNow holds adverbs of earlier times and of what is usual.
const classBeforeNow = "before-now"

// otherKindPlaced: who comes second or third is told with more kinds of things than those before, or with one of them: "12 gold medals. In second place
// is Tirol with 19 medals".
func (c *Doubt) otherKindPlaced(b *passage.Binding) bool {
	own := strings.ToLower(c.Doc.Quantities[b.Figure(roleOwn)].Noun)
	return own != "" && slices.ContainsFunc(b.Get(roleOthers), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		noun := strings.ToLower(c.Doc.Quantities[f.Quantity].Noun)
		return noun != "" && noun != own && (strings.HasSuffix(noun, own) || strings.HasSuffix(own, noun))
	})
}

// roleOwn and roleOthers are the figure of who has a place in an order and those of others.
const (
	roleOwn    = "own"
	roleOthers = "others"
)

// timeIn is the first time among the items, nil where there is none.
func (c *Doubt) timeIn(first, last int) *mention.Time {
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.TimeItem {
			return &c.Doc.Times[it.Index]
		}
	}
	return nil
}
