package validate

import (
	"crossfoot/rules"
	"crossfoot/validate/check"
)

func init() { binders["gauged"] = bindGauged }

// Sides of a word for a share on which the shares stand that it is set against: an option of the binder "gauged".
const (
	sideBefore = "before" // a word that concludes ties the two
	sideBehind = "behind" // a mark does
	sideOwn    = "own"    // the word names the whole itself: "more than half of the 84 flats"
)

// bindGauged sets a word for how large a part is ("a majority", "hardly any", "more than two thirds") against every share that its
// passage tells on one side of it, whatever stands between: a percentage, a part and its whole or, where the word tells the whole,
// the only number that may be the part. As each is a reading, one that fits settles it.
func bindGauged(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := b.cueOf(roleLeast, roleMost, check.RoleStated)
		if cue == nil || c.superlative(cue) {
			continue
		}
		g := &gauge{portion{c: c, cue: cue, first: c.ItemAt(cue.span.Start), end: c.ItemAt(cue.span.End-1) + 1}, b}
		g.s = &c.Sentences[c.Items[g.first].Sentence]
		var r []*binding
		switch fp.Frame.Options[optionSide] {
		case sideBefore:
			r = g.before()
		case sideBehind:
			r = g.behind()
		case sideOwn:
			r = g.own()
		}
		if r := oneOf(r); r != nil {
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

// cueOf is the first filler of the first of the roles that is filled.
func (b *binding) cueOf(names ...string) *filler {
	for _, name := range names {
		if f := b.get(name); len(f) > 0 {
			return &f[0]
		}
	}
	return nil
}

// superlative: the word stands before an adjective, and says what is foremost: "the most popular".
func (c *checker) superlative(cue *filler) bool {
	k := c.tokenAt(cue.span.End)
	return cue.quantity < 0 && k < c.Doc.Tokens.Sentences[cue.sentence].Last && c.isContent(k, false) && !c.pluralNoun(k) && !c.isVerb(k) && !c.Doc.Pack.Clauses().Inflects
}

// gauge is a word for a share with what its passage tells.
type gauge struct {
	portion
	b *binding
}

// before are the readings with the shares told before the word, in its sentence or, where it is said of what was told
// ("that is a majority"), in the one before.
func (g *gauge) before() []*binding {
	s := g.cue.sentence
	r := g.sharesIn(s, func(start int) bool { return start < g.cue.span.Start })
	if len(r) == 0 && s > 0 && g.c.together(s-1, s) && g.pointsBack() {
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
	return g.c.tokenIn(g.c.Doc.Tokens.Sentences[g.cue.sentence].First, classThatTold)
}

// fitsSum: several shares are a large one together, as those of allies are.
func (g *gauge) fitsSum(r []*binding) bool {
	sum := 0.0
	for _, b := range r {
		if share := b.get(roleShare); len(share) == 1 {
			sum += g.c.mid(share[0].quantity)
		}
	}
	return len(g.b.get(roleLeast)) > 0 && sum >= g.cue.value
}

// otherSide: the only share of the sentence s is told of what is left or, with a verb before the word, of those who are against
// something, so that what is concluded may be told of the others.
func (g *gauge) otherSide(s int) bool {
	c := g.c
	first, last := c.Doc.Tokens.Sentences[s].First, c.Doc.Tokens.Sentences[s].Last
	from, to := c.Doc.Tokens.Sentences[g.cue.sentence].First, g.start()
	if s == g.cue.sentence {
		q := c.quantitiesOf(s)
		from, last = c.Doc.Quantities[q[0]].Last, to
	}
	if c.tokensIn(first, last, classGaugeRest) {
		return true
	}
	return c.tokensIn(first, last, classOpposed) && c.hasVerb(from, to) && !c.tokensIn(to, c.Doc.Tokens.Sentences[g.cue.sentence].Last, classOpposed)
}

// start is the first token of the word and its hedge.
func (g *gauge) start() int {
	if g.cue.quantity >= 0 {
		return g.c.beforeFigure(&g.c.Doc.Quantities[g.cue.quantity]) + 1
	}
	return g.c.tokenAt(g.cue.span.Start)
}

// behind are the readings with the only share that the sentence tells behind the word.
func (g *gauge) behind() []*binding {
	c := g.c
	r := g.sharesIn(g.cue.sentence, func(start int) bool { return start > g.cue.span.End })
	if len(r) != 1 {
		return nil
	}
	first := &c.Doc.Quantities[r[0].quantityBeside(g.cue.quantity)]
	from, to := c.tokenAt(g.cue.span.End), c.beforeFigure(first)+1
	if c.tokensIn(from, to, classGaugeParting) || c.loosePart(from, to) || g.opposed(first.Last) ||
		percents(first) && c.saysHow(first.Last) {
		return nil
	}
	return r
}

// saysHow: a word of degree stands at the token: "20 per cent very much so".
func (c *checker) saysHow(k int) bool {
	return c.tokenIn(k, classDegree) || c.tokenIn(k, classByFar) || c.tokenIn(k, classGaugeMore)
}

// loosePart: a semicolon stands among the tokens, and words behind it, so that another thing is told.
func (c *checker) loosePart(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if c.Doc.Tokens.All[k].Is(";") {
			return true
		}
	}
	return false
}

// quantityBeside is the binding's first quantity but the one given.
func (b *binding) quantityBeside(q int) int {
	for _, o := range b.quantities() {
		if o != q {
			return o
		}
	}
	return q
}

// opposed: a word of opposition stands on one side of the mark behind the word only.
func (g *gauge) opposed(at int) bool {
	c := g.c
	s := c.Doc.Tokens.Sentences[g.cue.sentence]
	mark := c.tokenAt(g.cue.span.End)
	for mark < at && !c.markAt(mark) && !c.Doc.Tokens.All[mark].Is(":") && !c.Doc.Tokens.All[mark].Is(";") {
		mark++
	}
	return c.tokensIn(s.First, mark, classOpposed) != c.tokensIn(mark, s.Last, classOpposed)
}

// sharesIn are the readings with the shares of a sentence that begin where wanted.
func (g *gauge) sharesIn(s int, wanted func(int) bool) []*binding {
	c := g.c
	var out []*binding
	seen := map[int]bool{g.cue.quantity: true}
	for _, p := range c.partsOfWholes(g.b.frame) {
		part, whole := p.get(rolePart), p.get(roleWhole)
		if len(part) == 1 && len(whole) == 1 && part[0].sentence == s && whole[0].sentence == s && wanted(part[0].span.Start) && wanted(whole[0].span.Start) && c.countThings(p) {
			g.addPair(&out, seen, part[0].quantity, whole[0].quantity)
		}
	}
	for _, q := range c.quantitiesOf(s) {
		m := &c.Doc.Quantities[q]
		switch {
		case seen[q] || !wanted(m.Start):
		case c.takenOfNext(q) && c.countsThings(q) && c.countsThings(q+1):
			g.addPair(&out, seen, q, q+1)
		case percents(m) && !c.tellsDelta(m) && !c.vague(q) && !m.Adjective && !c.namedOfThem(q) && g.b.frame.Roles[roleShare].Type != "":
			out = append(out, g.b.with(roleShare, c.quantityFiller(q)))
		}
	}
	for _, r := range out {
		r.weak = true
	}
	return out
}

// addPair adds the reading with a part and its whole, once.
func (g *gauge) addPair(out *[]*binding, seen map[int]bool, part, whole int) {
	if seen[part] || seen[whole] || g.c.mid(part) > g.c.mid(whole) {
		return
	}
	seen[part], seen[whole] = true, true
	*out = append(*out, g.b.with(rolePart, g.c.quantityFiller(part)).with(roleWhole, g.c.quantityFiller(whole)))
}

// own is the reading with the whole that the word tells, and the only number behind it that may be the part: in its
// sentence, or in the next where a word says that it was counted.
func (g *gauge) own() []*binding {
	c := g.c
	whole := g.figureOf()
	if whole < 0 || !c.countsThings(whole) {
		return nil
	}
	s := g.cue.sentence
	if c.lastIn(s) == whole && s+1 < len(c.Sentences) && c.together(s, s+1) {
		s++
		next := c.Doc.Tokens.Sentences[s]
		if !c.tokensIn(next.First, next.Last, classTallied) {
			return nil
		}
	}
	part := -1
	for _, q := range c.quantitiesOf(s) {
		switch {
		case q == whole || q == g.cue.quantity:
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
	if m.Noun != "" && m.Noun != w.Noun && s == g.cue.sentence || c.ofThem(part) || c.tokensIn(w.Last, m.Last, classGaugeParting) || s == g.cue.sentence && !c.markBetween(w.Last, m.First) || c.around(part, classGaugeRest) {
		return nil
	}
	r := g.b.with(rolePart, c.quantityFiller(part)).with(roleWhole, c.quantityFiller(whole))
	r.weak = true
	return []*binding{r}
}

// lastIn is the last quantity of the sentence.
func (c *checker) lastIn(s int) int {
	q := c.quantitiesOf(s)
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
)
