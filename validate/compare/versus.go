package compare

import (
	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// versus is a word that sets one thing against another, and where the figures of the two
// are looked for: items [first, end) are the word, in the sentence s.
type versus struct {
	c          *Comparisons
	first, end int
	s          *stream.SentenceItems
	stretches  int  // how many marks stand between the word and the other figure
	aside      bool // what is compared with is told in a clause of place or time, which may tell of other things too
}

// bindVersus finds words that set one thing against another ("taller than", "outsold"),
// and the figures of the two (roles "one" and "other"), known by how each is tied to its
// thing: the other's stands behind it in its phrase, in apposition or in a relative
// clause, or, where the verb comes last, is set in before it.
func bindVersus(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if v := c.versusOf(b); v != nil {
			found := v.readings(b)
			if len(found) == 0 {
				found = v.named(b)
			}
			if r := passage.OneOf(found); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// versusOf is the cue of the binding; nil in a question, which claims nothing, where it is denied ("not as many as"), and
// in the passive, which turns the two round: "the limit of 50 was exceeded".
func (c *Comparisons) versusOf(b *passage.Binding) *versus {
	f, l := b.Roles[0].Fillers[0], b.Roles[len(b.Roles)-1].Fillers[0]
	v := &versus{c: c, first: c.ItemAt(f.Span.Start), end: c.ItemAt(l.Span.End-1) + 1}
	v.s = &c.Sentences[c.Items[v.first].Sentence]
	if last := &c.Items[v.s.Last-1]; last.Kind == stream.WordItem && c.Lower(last) == "?" {
		return nil
	}
	if v.first > v.s.First && c.WordClass(&c.Items[v.first-1])&lang.Negation != 0 || v.passive(f.Class) {
		return nil
	}
	return v
}

// Word classes of verbs whose participle in the passive turns the two round.
const (
	classWinsOver  = "wins-over"
	classTowers    = "towers"
	classUndercuts = "undercuts"
)

// passive: the cue is such a verb behind an auxiliary of the passive in its stretch, where the language has one of its
// own, or right behind a form of "to be".
func (v *versus) passive(class string) bool {
	c := v.c
	if class != classWinsOver && class != classTowers && class != classUndercuts {
		return false
	}
	for k := v.first - 1; k >= v.s.First && !c.Items[k+1].Pause; k-- {
		it := &c.Items[k]
		if it.Kind != stream.WordItem {
			continue
		}
		switch word := c.WordClass(it); {
		case word&(lang.Coordinator|lang.Subordinator) != 0:
			return false
		case word&lang.Passive != 0, word&lang.Be != 0 && k == v.first-1 && !c.Doc.Pack.Clauses().Inflects:
			return true
		}
	}
	return false
}

// readings are the two figures in every way that they may be meant.
func (v *versus) readings(b *passage.Binding) []*passage.Binding {
	other := v.behind()
	if other < 0 {
		if one, next := v.explained(); next >= 0 {
			return []*passage.Binding{v.pair(b, one, next, false)}
		}
		return v.setIn(b)
	}
	if next := v.setBeside(other); next >= 0 && len(v.before(other)) == 0 {
		return []*passage.Binding{v.pair(b, other, next, false)}
	}
	if one := b.Get(passage.RoleSubject); len(one) == 1 {
		return []*passage.Binding{v.pair(b.Without(passage.RoleSubject), one[0].Quantity, other, !v.c.weighable(one[0].Quantity, other))}
	}
	var out []*passage.Binding
	for _, one := range v.before(other) {
		r := v.pair(b, one, other, !v.saidOf(one) || v.strange(one, other))
		r.Soft = v.saidOf(one) && (v.concluded() || v.c.SameOrPeople(&v.c.Doc.Quantities[one], &v.c.Doc.Quantities[other]))
		out = append(out, r)
	}
	if len(out) > 0 {
		return out
	}
	return v.fromBefore(b, other)
}

// concluded: right before the cue a word says that it follows from what stands before: "and thus more than".
func (v *versus) concluded() bool {
	it := &v.c.Items[max(v.first-1, v.s.First)]
	return it.Kind == stream.WordItem && v.c.TokenIn(int(it.First), evidence.ClassThereby)
}

func (v *versus) pair(b *passage.Binding, one, other int, agreeOnly bool) *passage.Binding {
	r := b.With(passage.RoleSubject, v.c.QuantityFiller(one)).With(check.RoleOther, v.c.QuantityFiller(other))
	if by := v.gap(one, other); by >= 0 && b.Frame.Roles[RoleBy].Type != "" && v.c.tellsDistance(by, one, other) {
		r = r.With(RoleBy, v.c.QuantityFiller(by))
	}
	r.Weak, r.AgreeOnly = true, agreeOnly
	return r
}

// How far behind the cue, in words, the figure of what is compared with stands: in its
// phrase, in the relative clause on it, and in another apposition.
const (
	versusPhrase  = 9
	versusClause  = 10
	versusApposed = 3
	versusStretch = 3 // stretches between marks
)

// behind is the figure of what stands behind the cue, -1 where none is tied to it.
func (v *versus) behind() int {
	c, stretch, words, reach := v.c, 0, 0, versusPhrase
	for k := v.end; k < v.s.Last; k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem && c.weighs(int(it.Index)):
			if words > reach || stretch == 0 && v.ownBehind(k) || c.TellsBy(int(it.Index)) && (reach != versusClause || v.aside) {
				return -1
			}
			v.stretches = stretch
			return int(it.Index)
		case it.Stop || it.Kind == stream.BoundaryItem || it.Kind == stream.QuantityItem && stretch == 0 && c.Extra(&c.Doc.Quantities[it.Index]):
			return -1 // "more than the 660 of last year"
		case it.Pause:
			if stretch++; stretch > versusStretch {
				return -1
			}
			words, reach = 0, versusApposed
		case it.Kind == stream.WordItem && stretch > 0 && words == 0 && c.WordClass(it)&lang.Preposition != 0 && c.setsOut(k+1, v.s.Last):
			return -1 // "on earnings of"
		case it.Kind == stream.WordItem && stretch > 0 && c.TokenIn(int(it.First), classSetBeside) && c.WordClass(it)&(lang.Coordinator|lang.Subordinator) != 0:
			return -1 // "while in the valley"
		case it.Kind == stream.WordItem && stretch > 0 && words < 2 && c.TokenIn(int(it.First), evidence.ClassRelative):
			reach, v.aside = versusClause, v.aside || c.TokenIn(int(it.First), evidence.ClassWhen)
		case reach == versusClause:
			words++
		case it.Kind == stream.WordItem && c.WordClass(it)&lang.Subordinator != 0 && stretch > 0:
			reach = -1 // "as the survey shows", and no figure of it
		case it.Kind == stream.WordItem && c.WordClass(it)&(lang.Coordinator|lang.Subordinator) != 0 && !c.proForm(k):
			return -1
		default:
			words++
		}
	}
	return -1
}

// proForm: the word stands for what is compared with: "below that of her colleagues".
func (c *Comparisons) proForm(k int) bool {
	return k+1 < len(c.Items) && c.Items[k+1].Kind == stream.WordItem && c.TokenIn(int(c.Items[k+1].First), evidence.ClassOfWord)
}

// setsOut: from the item on a thing is named, by a noun without an article or with one, and then its figure by "of":
// "earnings of £1.12".
func (c *Comparisons) setsOut(k, last int) bool {
	for ; k+1 < last && c.Items[k].Kind == stream.WordItem && !c.Items[k].Pause; k++ {
		if c.IsContent(int(c.Items[k].First), false) && !c.InTime(int(c.Items[k].First)) &&
			!c.Doc.Tokens.All[c.Items[k].First].Capital == !c.Doc.Pack.Clauses().Inflects {
			return c.WordClass(&c.Items[k+1])&lang.Of != 0
		}
	}
	return false
}

// ownBehind: the figure of the item behind a verb is that of who does it: "beat that with 12m".
func (v *versus) ownBehind(k int) bool {
	c := v.c
	if c.WordClass(&c.Items[v.end-1])&(lang.Preposition|lang.Subordinator) != 0 || c.TokenIn(int(c.Items[v.end-1].First), evidence.ClassThan) {
		return false
	}
	before := &c.Items[k-1]
	return before.Kind == stream.WordItem && c.TokenIn(int(before.First), evidence.ClassAsLevel)
}

// explained are the two figures behind a colon or dash that tell the comparison: "sells
// more tea than coffee: 74 tonnes against 61".
func (v *versus) explained() (one, other int) {
	c := v.c
	for k := v.end; k < min(v.s.Last, v.end+versusClause); k++ {
		if c.Items[k].Kind == stream.QuantityItem {
			return -1, -1
		}
		if !c.Items[k].Stop && c.Lower(&c.Items[k]) != "–" && c.Lower(&c.Items[k]) != "—" {
			continue
		}
		for ; k < v.s.Last; k++ {
			if it := &c.Items[k]; it.Kind == stream.QuantityItem {
				return int(it.Index), v.setBeside(int(it.Index))
			}
		}
	}
	return -1, -1
}

// setBeside is the figure that is set against the one: "74 against 61", -1 where none is.
func (v *versus) setBeside(one int) int {
	c, at := v.c, v.c.ItemAt(v.c.Doc.Quantities[one].Number.Start)
	marked := false
	for k := at + 1; k < min(v.s.Last, at+2*versusApposed+1); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem:
			if marked && c.weighable(one, int(it.Index)) {
				return int(it.Index)
			}
			return -1
		case it.Kind == stream.WordItem && c.TokenIn(int(it.First), classSetBeside):
			marked = true
		}
	}
	return -1
}

// before lists the figures before the cue in its sentence that the other may be compared
// with, the nearest first; how much more it is stands right before the cue.
func (v *versus) before(other int) []int {
	var out []int
	for k := v.first - 1; k >= v.s.First; k-- {
		it := &v.c.Items[k]
		if it.Kind == stream.QuantityItem && !v.tellsGap(k) && v.c.weighable(int(it.Index), other) {
			out = append(out, int(it.Index))
		}
	}
	return out
}

// tellsGap: the figure of the item stands right before the cue: "two points more than", but
// not "at 4 per cent lower than".
func (v *versus) tellsGap(k int) bool {
	c, cue := v.c, &v.c.Items[v.first]
	joins := (c.WordClass(cue) | c.WordClass(&c.Items[v.end-1])) & lang.Preposition // "ahead of"
	if v.pastNoun(k) != v.first || joins == 0 && !c.TokenIn(int(cue.First), evidence.ClassDiffers) {
		return false
	}
	return k == v.s.First || c.Items[k-1].Kind != stream.WordItem || !c.TokenIn(int(c.Items[k-1].First), evidence.ClassAsLevel)
}

// pastNoun is the item behind the figure of an item and the noun that it counts.
func (v *versus) pastNoun(k int) int {
	last := v.c.Doc.Quantities[v.c.Items[k].Index].Last
	for k++; k < v.first && int(v.c.Items[k].First) < last; k++ {
	}
	return k
}

// saidOf: what is compared is what the figure before the cue is told of: no other thing
// is named between the two, or the figure opens the clause: "At 12 metres, the mast is taller than".
func (v *versus) saidOf(one int) bool {
	c, m := v.c, &v.c.Doc.Quantities[one]
	at := c.ItemAt(m.Number.Start)
	for k := at + 1; k < v.first; k++ {
		it := &c.Items[k]
		if it.Stop {
			return false
		}
		joins := it.Pause || it.Kind == stream.WordItem && c.WordClass(it)&lang.Coordinator != 0
		if joins && k+1 < v.first && c.OpensThing(k+1) && !v.fronted(at) && !v.opensGap(k+1) {
			return false
		}
	}
	return true
}

// strange: the clause that the other figure stands in says that it measures something else.
func (v *versus) strange(one, other int) bool {
	c := v.c
	money := roletype.Of(&c.Doc.Quantities[one]) == roletype.Money
	return v.aside && claims.MetricsApart(&c.Doc.Claims[one], &c.Doc.Claims[other]) && (money || !c.AlikeInSize(one, other))
}

// OpensThing: another thing is named from the item on.
func (c *Comparisons) OpensThing(k int) bool {
	it := &c.Items[k]
	if it.Kind != stream.WordItem {
		return false
	}
	t := &c.Doc.Tokens.All[it.First]
	if c.IsIn(t, evidence.ClassThereby) {
		return false
	}
	return (t.Capital || c.WordClass(it)&(lang.Determiner|lang.Possessive|lang.Pronoun) != 0) && !c.IsIn(t, evidence.ClassRelative)
}

// frontedReach is how many words before its figure a phrase that opens a clause begins, frontedFar where nothing stands
// before it in the sentence.
const (
	frontedReach = 3
	frontedFar   = 6
)

// fronted: the figure stands in a phrase that opens the clause of the cue, with a word that
// says how much something has or costs.
func (v *versus) fronted(at int) bool {
	c := v.c
	if at-v.s.First <= frontedFar && c.WordIn(v.s.First, classWithFigure) {
		return !c.partsBetween(v.s.First, at)
	}
	for k := at - 1; k >= max(v.s.First, at-frontedReach); k-- {
		if c.WordIn(k, classWithFigure) {
			return k-frontedReach < v.s.First || c.EndsClause(&c.Items[k-1]) || k-2 >= v.s.First && c.EndsClause(&c.Items[k-2])
		}
	}
	return false
}

// fromBefore are the readings with a figure of the sentence before, where none of this one
// is meant; with more than one there, none of them is surely the one.
func (v *versus) fromBefore(b *passage.Binding, other int) []*passage.Binding {
	c, s := v.c, v.sentence()
	if s == 0 || !c.Together(s-1, s) {
		return nil
	}
	var ones []int
	for _, q := range c.QuantitiesOf(s - 1) {
		if c.weighable(q, other) {
			ones = append(ones, q)
		}
	}
	var out []*passage.Binding
	for _, one := range ones {
		out = append(out, v.pair(b, one, other, len(ones) > 1 || !v.toldOn() || v.strange(one, other) || !c.oneScale(one, other)))
	}
	if len(out) == 0 || s < 2 || !c.Together(s-2, s-1) {
		return out
	}
	for _, one := range c.QuantitiesOf(s - 2) { // of which the sentence before may have told an earlier level
		if c.weighable(one, other) && c.oneScale(one, other) {
			out = append(out, v.pair(b, one, other, true))
		}
	}
	return out
}

// toldOn: the sentence begins with a word for what the one before told.
func (v *versus) toldOn() bool {
	for k := v.s.First; k < min(v.first, v.s.First+2); k++ {
		if it := &v.c.Items[k]; it.Kind == stream.WordItem && v.c.TokenIn(int(it.First), classSoTold) {
			return true
		}
	}
	return v.s.First == v.first
}

// setIn are the readings where the verb comes last and both figures stand before it: the
// one that is set in between marks tells of what is compared with.
func (v *versus) setIn(b *passage.Binding) []*passage.Binding {
	c := v.c
	if v.end < v.s.Last && !c.EndsClause(&c.Items[v.end]) {
		return nil
	}
	var figures []int
	for k := v.s.First; k < v.first; k++ {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && c.weighs(int(it.Index)) {
			figures = append(figures, int(it.Index))
		}
	}
	if len(figures) < 2 {
		return nil
	}
	x, y := figures[len(figures)-2], figures[len(figures)-1]
	if !c.weighable(x, y) {
		return nil
	}
	switch inX, inY := v.inset(x), v.inset(y); {
	case inY && !inX:
		return []*passage.Binding{v.pair(b, x, y, false)}
	case inX && !inY:
		return []*passage.Binding{v.pair(b, y, x, false)}
	}
	return nil
}

// inset: the figure stands between marks, in brackets, dashes or a relative clause.
func (v *versus) inset(q int) bool {
	c, at := v.c, v.c.ItemAt(v.c.Doc.Quantities[q].Number.Start)
	first, last := c.ClauseAround(at, func(it *stream.Item) bool { return it.Stop || it.Pause })
	if first <= v.s.First || last >= v.first {
		return false
	}
	if before := &c.Items[first-1]; before.Stop {
		return false
	} else if c.Lower(before) != "," {
		return true
	}
	for k := first; k < min(last, first+2); k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), evidence.ClassRelative) {
			return true
		}
	}
	return false
}

// Word classes of what ties figures to the things that are compared.
const (
	classSetBeside  = "set-beside"
	classWithFigure = "with-figure" // "at 12 metres"
	// classCircumstance holds the words before a figure that only says when or how long: "after ten rounds".
	classCircumstance = "circumstance"
	classSoTold       = "so-told" // "that put it", "damit"
)
