package moves

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// What a figure's words may say of its time.
const (
	rankUnknown = iota
	rankPast
	rankNow
	rankTo // where something went, now or then
	rankNext
)

var rankOfRole = map[string]int{passage.RoleFrom: rankPast, roleNow: rankNow, passage.RoleTo: rankTo, roleNext: rankNext}

// rank is what the words of the figure's clause say of its time.
func (r *endReader) rank(q int) int {
	if k, ok := r.ranks[q]; ok {
		return k
	}
	at := r.c.ItemAt(r.c.Doc.Quantities[q].Number.Start)
	k := r.rankOf(at)
	if (k == rankUnknown || k == rankTo) && (r.c.toldOfPast(q, at, k == rankUnknown) || r.c.asideOfPast(q, at)) {
		k = rankPast
	}
	if k == rankUnknown && r.c.toldOfNext(q, at) {
		k = rankNext
	}
	r.ranks[q] = k
	return k
}

// rankOf is what markers right beside the figure say.
func (r *endReader) rankOf(at int) int {
	for i := range r.slots.Roles {
		if sl := &r.slots.Roles[i]; r.c.MarkedAt(r.m, sl, at) {
			return rankOfRole[sl.Role]
		}
	}
	return rankUnknown
}

// toldOfPast: a word anywhere in the figure's clause tells of an earlier time: a verb of what
// was before, "then", "the previous" and, where times count, a time that looks back. A clause
// without a verb goes on with the one before. Other figures end the clause,
// as what stands behind them may be of those.
func (c *Moves) toldOfPast(q, at int, times bool) bool {
	parts := func(it *stream.Item) bool { return c.EndsClause(it) || c.otherFigure(q, it) }
	first, last := c.ClauseAround(at, parts)
	if first > 0 && c.Items[first-1].Pause && (c.WordClass(&c.Items[first])&lang.Relative != 0 || c.TokenIn(int(c.Items[first].First), classTurnsOff)) {
		return false // "the shares, which had touched 204p", ", having touched 204p"
	}
	if c.backWhen(last) || c.looksBackIn(first, last, at, times) {
		return true
	}
	s := &c.Sentences[c.Items[at].Sentence]
	if first-1 <= s.First || !c.Items[first-1].Pause {
		return false
	}
	if c.verbIn(first, last) {
		return times && c.opensClause(s.First) && c.onlyFigure(q) && c.looksBackIn(s.First, first-1, at, times)
	}
	before, _ := c.ClauseAround(first-2, parts)
	return !c.otherFigure(q, &c.Items[first-2]) && c.looksBackIn(before, first-1, at, times)
}

// asideReach is how many items a time and its mark take before a figure in brackets.
const asideReach = 6

// asideOfPast: the figure stands in brackets with the time that it is of, and none other: "rose to 31 per cent
// (2017: 28)", "(previous year: 28)".
func (c *Moves) asideOfPast(q, at int) bool {
	s := &c.Sentences[c.Items[at].Sentence]
	told := false
	for k := at - 1; k >= max(s.First, at-asideReach); k-- {
		it := &c.Items[k]
		switch {
		case it.Kind == stream.TimeItem:
			told = true
		case it.Kind == stream.WordItem && c.TokenIn(int(it.First), evidence.ClassLooksBack):
			told = true
		case it.Kind == stream.WordItem && c.Lower(it) == "(":
			return told && c.asideEnds(at+1, s.Last)
		case c.otherFigure(q, it):
			return false
		}
	}
	return false
}

// asideEnds: the bracket that is open at the item closes with no other figure in it.
func (c *Moves) asideEnds(k, last int) bool {
	for end := min(last, k+asideReach); k < end; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.Lower(it) == ")" {
			return true
		} else if it.Kind == stream.QuantityItem {
			return false
		}
	}
	return false
}

// clauseWithout is the figure's clause as far as no other figure stands in it.
func (c *Moves) clauseWithout(q, at int) (first, last int) {
	return c.ClauseAround(at, func(it *stream.Item) bool { return c.EndsClause(it) || c.otherFigure(q, it) })
}

// opensClause: a clause that hangs on another begins at the item: "When she took over two years ago".
func (c *Moves) opensClause(k int) bool {
	return c.WordClass(&c.Items[k])&(lang.Subordinator|lang.Relative) != 0
}

// onlyFigure: its sentence has no other figure but lengths of time.
func (c *Moves) onlyFigure(q int) bool {
	return !slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[q].Sentence), func(k int) bool {
		return k != q && !mention.IsDuration(c.Doc.Quantities[k].Unit)
	})
}

// inPast: the verb of the figure's clause is one of what was: beside a figure of today it is the earlier.
func (c *Moves) inPast(q int) bool {
	first, last := c.clauseWithout(q, c.ItemAt(c.Doc.Quantities[q].Number.Start))
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.Doc.Pack.Clauses().Verbs[c.Lower(it)].Form&(lang.Past|lang.Base|lang.Third) == lang.Past {
			return true
		}
	}
	return false
}

// toCome: something is to go to the figure, so that one of now is the earlier: "is to go up to £62", "steigt auf 62 Euro".
func (c *Moves) toCome(q int) bool {
	if s := c.Doc.Quantities[q].Sentence; c.AnySays(s, s, classToCome) {
		return true
	}
	first, last := c.FigureClause(q)
	present := false
	for k := first; k < last; k++ {
		if c.Items[k].Kind != stream.WordItem {
			continue
		}
		switch form := c.Doc.Pack.Clauses().Verbs[c.Lower(&c.Items[k])].Form; {
		case form&lang.Past != 0 || c.isParticiple(c.Lower(&c.Items[k])):
			return false
		case form&(lang.Third|lang.Base) != 0:
			present = true
		}
	}
	return present
}

// classToCome holds the auxiliaries of what is to come.
const classToCome = "to-come"

// toldOfNext: a time to come stands in the figure's clause.
func (c *Moves) toldOfNext(q, at int) bool {
	first, last := c.clauseWithout(q, at)
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.TimeItem && c.Doc.Times[c.Items[k].Index].Relative && c.Doc.Times[c.Items[k].Index].Amount > 0 {
			return true
		}
	}
	return false
}

// looksBackIn: one of the items [first, last) looks back, besides the figure's own.
func (c *Moves) looksBackIn(first, last, at int, times bool) bool {
	for k := first; k < last; k++ {
		if k != at && (times || c.Items[k].Kind != stream.TimeItem) && c.looksBackAt(k, first) {
			return true
		}
	}
	return false
}

// verbIn: one of the items [first, last) is a verb.
func (c *Moves) verbIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.WordItem && c.Verbal(&c.Items[k]) {
			return true
		}
	}
	return false
}

// backWhen: at the item a clause begins that says when, and what was then: "75 strong when
// the fence went up".
func (c *Moves) backWhen(at int) bool {
	s := &c.Sentences[c.Items[min(at, len(c.Items)-1)].Sentence]
	if at >= s.Last || c.Items[at].Kind != stream.WordItem || !c.TokenIn(int(c.Items[at].First), classBackWhen) {
		return false
	}
	for k := at + 1; k < min(s.Last, at+participleReach) && !c.Items[k].Pause; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.Doc.Pack.Clauses().Verbs[c.Lower(it)].Form&lang.Past != 0 {
			return true
		}
	}
	return false
}

// otherFigure: the item is another figure than q, and no length of time.
func (c *Moves) otherFigure(q int, it *stream.Item) bool {
	return it.Kind == stream.QuantityItem && int(it.Index) != q && !mention.IsDuration(c.Doc.Quantities[it.Index].Unit)
}

// looksBackAt: the item says that its clause tells of an earlier time, and is not what
// something is counted from ("more than last year").
func (c *Moves) looksBackAt(k, first int) bool {
	it := &c.Items[k]
	if k > first && c.countsFrom(&c.Items[k-1]) || k > first+1 && c.countsFrom(&c.Items[k-2]) {
		return false
	}
	switch it.Kind {
	case stream.TimeItem:
		return roletype.Admits(c.Doc, "earlier", &c.Doc.Times[it.Index]) && c.Doc.Times[it.Index].Kind != mention.Day
	case stream.WordItem:
		return (c.Pluperfect(it, c.WordClass(it)) || c.wasAux(it)) && c.participleBehind(k, c.wasAux(it)) || c.OfClass(it.Word, evidence.ClassLooksBack)
	}
	return false
}

// countsFrom: behind the word stands the time that a change is counted from.
func (c *Moves) countsFrom(it *stream.Item) bool {
	return it.Kind == stream.WordItem && c.OfClass(it.Word, evidence.ClassBasis)
}

// participleBehind: a participle makes the auxiliary one of what was before.
func (c *Moves) participleBehind(k int, been bool) bool {
	s := &c.Sentences[c.Items[k].Sentence]
	for i := k + 1; i < min(s.Last, k+participleReach); i++ {
		it := &c.Items[i]
		if it.Kind == stream.WordItem && (been && c.TokenIn(int(it.First), classWasBeen) || !been && (c.isParticiple(c.Lower(it)) || c.endsAsBase(i, s.Last))) {
			return true
		}
	}
	return false
}

// endsAsBase: a clause ends with the item, a form that is infinitive and participle in one: "hatte 30 erhalten".
func (c *Moves) endsAsBase(i, last int) bool {
	return c.Doc.Pack.Clauses().Verbs[c.Lower(&c.Items[i])].Form&lang.Base != 0 && (i+1 >= last || c.EndsClause(&c.Items[i+1])) && c.Doc.Pack.Clauses().Inflects
}

// wasAux: the word is an auxiliary of what was before with some participles only ("waren … gewesen").
func (c *Moves) wasAux(it *stream.Item) bool { return c.TokenIn(int(it.First), classWasAux) }

func (c *Moves) isParticiple(lower string) bool {
	clauses := c.Doc.Pack.Clauses()
	return clauses.Verbs[lower].Form&lang.Participle != 0 || clauses.Participle(lower)
}

// participleReach is how many items an auxiliary and its participle stand apart.
const participleReach = 14

// Word classes of what says that a clause tells of an earlier time: words that look back,
// auxiliaries with the participles that they take, and what a clause of then begins with.
const (
	classWasAux   = "was-aux"
	classWasBeen  = "was-been"
	classBackWhen = "back-when"
)
