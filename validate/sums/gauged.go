package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Sides of a word for a share on which the shares stand that it is set against: an option of the binder "gauged".
const (
	sideBefore = "before" // a word that concludes ties the two
	sideBehind = "behind" // a mark does
	sideOwn    = "own"    // the word names the whole itself: "more than half of the 84 flats"
)

// bindGauged sets a word for how large a part is ("a majority", "hardly any", "more than two thirds") against every share that its
// passage tells on one side of it, whatever stands between: a percentage, a part and its whole or, where the word tells the whole,
// the only number that may be the part. As each is a reading, one that fits settles it.
func bindGauged(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		cue := b.CueOf(roleLeast, roleMost, check.RoleStated)
		if cue == nil || c.superlative(cue) {
			continue
		}
		g := &gauge{portion{c: c, cue: cue, first: c.ItemAt(cue.Span.Start), end: c.ItemAt(cue.Span.End-1) + 1}, b}
		g.s = &c.Sentences[c.Items[g.first].Sentence]
		var r []*passage.Binding
		switch fp.Frame.Options[optionSide] {
		case sideBefore:
			r = g.before()
		case sideBehind:
			r = g.behind()
		case sideOwn:
			r = g.own()
		}
		if r := passage.OneOf(r); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// Roles of the bounds of a word for a share.
const (
	roleLeast = "least"
	roleMost  = "most"
)

// superlative: the word stands before an adjective, and says what is foremost: "the most popular".
func (c *Sums) superlative(cue *passage.Filler) bool {
	k := c.TokenAt(cue.Span.End)
	return cue.Quantity < 0 && k < c.Doc.Tokens.Sentences[cue.Sentence].Last && c.IsContent(k, false) && !c.PluralNoun(k) && !c.IsVerb(k) &&
		!c.Doc.Pack.Clauses().Inflects
}

// gauge is a word for a share with what its passage tells.
type gauge struct {
	portion
	b *passage.Binding
}

// before are the readings with the shares told before the word, in its sentence or, where it is said of what was told
// ("that is a majority"), in the one before.
func (g *gauge) before() []*passage.Binding {
	s := g.cue.Sentence
	r := g.sharesIn(s, func(start int) bool { return start < g.cue.Span.Start })
	if len(r) == 0 && s > 0 && g.c.Together(s-1, s) && g.pointsBack() {
		s--
		r = g.sharesIn(s, func(int) bool { return true })
	}
	if len(r) == 1 && g.otherSide(s) || len(r) > 1 && g.fitsSum(r) {
		return nil
	}
	return r
}

// pointsBack: the word's sentence begins with one that points at what was told.
func (g *gauge) pointsBack() bool {
	return g.c.TokenIn(g.c.Doc.Tokens.Sentences[g.cue.Sentence].First, classThatTold)
}

// fitsSum: several shares are a large one together, as those of allies are.
func (g *gauge) fitsSum(r []*passage.Binding) bool {
	sum := 0.0
	for _, b := range r {
		if share := b.Get(RoleShare); len(share) == 1 {
			sum += g.c.Mid(share[0].Quantity)
		}
	}
	return len(g.b.Get(roleLeast)) > 0 && sum >= g.cue.Value
}

// otherSide: the only share of the sentence s is told of what is left or, with a verb before the word, of those who are against
// something, so that what is concluded may be told of the others.
func (g *gauge) otherSide(s int) bool {
	c := g.c
	first, last := c.Doc.Tokens.Sentences[s].First, c.Doc.Tokens.Sentences[s].Last
	from, to := c.Doc.Tokens.Sentences[g.cue.Sentence].First, g.start()
	if s == g.cue.Sentence {
		q := c.QuantitiesOf(s)
		from, last = c.Doc.Quantities[q[0]].Last, to
	}
	cueEnd := c.TokenAt(g.cue.Span.End)
	own := c.Doc.Tokens.Sentences[g.cue.Sentence].Last
	if c.TokensIn(first, last, classGaugeRest) || c.TokensIn(cueEnd, own, classStaysAway) || c.WordsIn(cueEnd, own, lang.Negation) {
		return true
	}
	return c.TokensIn(first, last, classOpposed) && c.HasVerb(from, to) && !c.TokensIn(to, c.Doc.Tokens.Sentences[g.cue.Sentence].Last, classOpposed)
}

// start is the first token of the word and its hedge.
func (g *gauge) start() int {
	if g.cue.Quantity >= 0 {
		return g.c.BeforeFigure(&g.c.Doc.Quantities[g.cue.Quantity]) + 1
	}
	return g.c.TokenAt(g.cue.Span.Start)
}

// behind are the readings with the only share that the sentence tells behind the word.
func (g *gauge) behind() []*passage.Binding {
	c := g.c
	r := g.sharesIn(g.cue.Sentence, func(start int) bool { return start > g.cue.Span.End })
	if len(r) != 1 {
		return nil
	}
	first := &c.Doc.Quantities[r[0].QuantityBeside(g.cue.Quantity)]
	from, to := c.TokenAt(g.cue.Span.End), c.BeforeFigure(first)+1
	if c.TokensIn(from, to, classGaugeParting) || c.loosePart(from, to) || g.opposed(first.Last) ||
		evidence.Percents(first) && c.saysHow(first.Last) {
		return nil
	}
	return r
}

// saysHow: a word of degree stands at the token: "20 per cent very much so".
func (c *Sums) saysHow(k int) bool {
	return c.TokenIn(k, classDegree) || c.TokenIn(k, classByFar) || c.TokenIn(k, classGaugeMore)
}

// loosePart: a semicolon stands among the tokens, and words behind it, so that another thing is told.
func (c *Sums) loosePart(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if c.Doc.Tokens.All[k].Is(";") {
			return true
		}
	}
	return false
}

// opposed: a word of opposition stands on one side of the mark behind the word only.
func (g *gauge) opposed(at int) bool {
	c := g.c
	s := c.Doc.Tokens.Sentences[g.cue.Sentence]
	mark := c.TokenAt(g.cue.Span.End)
	for mark < at && !c.MarkAt(mark) && !c.Doc.Tokens.All[mark].Is(":") && !c.Doc.Tokens.All[mark].Is(";") {
		mark++
	}
	return c.TokensIn(s.First, mark, classOpposed) != c.TokensIn(mark, s.Last, classOpposed)
}

// sharesIn are the readings with the shares of a sentence that begin where wanted.
func (g *gauge) sharesIn(s int, wanted func(int) bool) []*passage.Binding {
	c := g.c
	var out []*passage.Binding
	seen := map[int]bool{g.cue.Quantity: true}
	for _, p := range c.PartsIn(g.b.Frame, s) {
		part, whole := p.Get(evidence.RolePart), p.Get(evidence.RoleWhole)
		if len(whole) == 1 && whole[0].Sentence == s && wanted(part[0].Span.Start) && wanted(whole[0].Span.Start) && c.countThings(p) {
			g.addPair(&out, seen, part[0].Quantity, whole[0].Quantity)
		}
	}
	for _, q := range c.QuantitiesOf(s) {
		m := &c.Doc.Quantities[q]
		switch {
		case seen[q] || !wanted(m.Start):
		case c.TakenOfNext(q) && c.countsThings(q) && c.countsThings(q+1):
			g.addPair(&out, seen, q, q+1)
		case evidence.Percents(m) && !c.TellsDelta(m) && !c.Vague(q) && !m.Adjective && !c.NamedOfThem(q) && g.b.Frame.Roles[RoleShare].Type != "":
			out = append(out, g.b.With(RoleShare, c.QuantityFiller(q)))
		}
	}
	for _, r := range out {
		r.Weak = true
	}
	return out
}

// addPair adds the reading with a part and its whole, once.
func (g *gauge) addPair(out *[]*passage.Binding, seen map[int]bool, part, whole int) {
	if seen[part] || seen[whole] || g.c.Mid(part) > g.c.Mid(whole) {
		return
	}
	seen[part], seen[whole] = true, true
	*out = append(*out, g.b.With(evidence.RolePart, g.c.QuantityFiller(part)).With(evidence.RoleWhole, g.c.QuantityFiller(whole)))
}

// own is the reading with the whole that the word tells, and the only number behind it that may be the part: in its
// sentence, or in the next where a word says that it was counted.
func (g *gauge) own() []*passage.Binding {
	c := g.c
	whole := g.figureOf()
	if whole < 0 || !c.countsThings(whole) {
		return nil
	}
	s := g.cue.Sentence
	if c.lastIn(s) == whole && s+1 < len(c.Sentences) && c.Together(s, s+1) {
		s++
		next := c.Doc.Tokens.Sentences[s]
		if !c.TokensIn(next.First, next.Last, classTallied) {
			return nil
		}
	}
	part := -1
	for _, q := range c.QuantitiesOf(s) {
		switch {
		case q == whole || q == g.cue.Quantity:
		case part >= 0 || !c.partOfThings(q, whole) || c.Doc.Quantities[q].Start < c.Doc.Quantities[whole].End:
			return nil
		default:
			part = q
		}
	}
	if part < 0 {
		return nil
	}
	m, w := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	here := s == g.cue.Sentence
	otherThing, unmarked := here && m.Noun != "" && m.Noun != w.Noun, here && !c.MarkBetween(w.Last, m.First)
	if otherThing || unmarked || c.OfThem(part) || c.TokensIn(w.Last, m.Last, classGaugeParting) || c.around(part, classGaugeRest) ||
		g.opposed(m.Last) || here && !g.saysSame(part) {
		return nil
	}
	r := g.b.With(evidence.RolePart, c.QuantityFiller(part)).With(evidence.RoleWhole, c.QuantityFiller(whole))
	r.Weak = true
	return []*passage.Binding{r}
}

// saysSame: the clause of the part tells nothing else of it than that it was counted or is of one mind: "43 signed", "43 do", but not "13 have a boat".
func (g *gauge) saysSame(part int) bool {
	c, k := g.c, g.c.Doc.Quantities[part].Last
	last := c.Doc.Tokens.Sentences[g.cue.Sentence].Last
	ends := func(k int) bool { return k >= last || c.MarkAt(k) || stream.Closes(c.Doc.Tokens.All[k].Lower) }
	if c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary) {
		return ends(k + 1)
	}
	return ends(k) || c.TokenIn(k, classConsents)
}

// lastIn is the last quantity of the sentence.
func (c *Sums) lastIn(s int) int {
	q := c.QuantitiesOf(s)
	return q[len(q)-1]
}

// Word classes of opposition, of counting, of what is left of a whole, between a word for a share and one of something
// else, and for what was just told.
const (
	classOpposed      = "gauge-against"
	classTallied      = "tallied"
	classGaugeRest    = "no-summing"
	classGaugeParting = "gauge-parting"
	classThatTold     = "that-told"
	classGaugeMore    = "gauge-more"
	classStaysAway    = "stays-away"
	classConsents     = "consents" // behind a part, says of it what was said of the whole
)
