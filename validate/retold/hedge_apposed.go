package retold

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules/interval"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// A round figure and the exact one may stand side by side: "nearly 60,000 came; the
// turnstiles counted 59,640", "half a million is missing: 534,000 euros".

// Word classes of what stands between the two.
const classSetsApart = "sets-apart" // words that lead to a figure of something else

const (
	apposedReach = 20   // tokens between the two
	behindMark   = 6    // tokens between the mark and the second
	mostApposed  = 0.25 // how far, as a fraction of it, the exact figure may lie from the round one
)

// apposes: the second figure tells exactly what the first one rounds, right beside it or in the
// next sentence as what was counted.
func (c *Retold) apposes(round, exact int) bool {
	r, e := &c.Doc.Quantities[round], &c.Doc.Quantities[exact]
	if e.Hedge != mention.Exact || c.Vague(exact) || c.Cell(e) || e.Form != mention.Figures || !c.sharper(e, r) || !c.oneThing(r, e) || !c.onSide(r, e) ||
		math.Abs(c.Mid(exact)-c.Mid(round)) > mostApposed*c.Mid(round) || completion.IsChange(&c.Doc.Claims[round]) != completion.IsChange(&c.Doc.Claims[exact]) {
		return false
	}
	switch {
	case r.Sentence == e.Sentence && exact == round+1:
		return c.tellsAgain(r.Last, e.First) && (c.endsPiece(e) || c.countedOut(exact))
	case r.Sentence == e.Sentence && exact == round-1:
		at := c.BeforeFigure(r)
		return at == e.Last && c.Doc.Tokens.All[at].Lower == "(" || at == e.Last+1 && c.Doc.Tokens.All[e.Last].Is(",") && c.TokenIn(at, evidence.ClassExactly)
	case e.Sentence == r.Sentence+1:
		return c.countedOut(exact) && c.SameTime(round, exact) && !c.TokensIn(c.Doc.Tokens.Sentences[e.Sentence].First, e.First, classSetsApart)
	}
	return false
}

// onSide: the exact figure is one that the hedge allows, or lies on its wrong side; "almost a
// quarter (21%)" is only generous.
func (c *Retold) onSide(r, e *mention.Quantity) bool {
	wrong := mention.Float(e.Low, -1) > mention.Float(r.High, 1) == (r.Hedge == mention.Under)
	return wrong || interval.Meet(passage.ValueOf(r, passage.Strict, passage.Close), passage.ValueOf(e, passage.Strict, passage.Close))
}

// sharper: the exact figure has more digits than the round one, which is round.
func (c *Retold) sharper(exact, round *mention.Quantity) bool {
	return round.Form == mention.Fraction || round.Form == mention.Words || evidence.SignificantDigits(exact) > evidence.SignificantDigits(round)
}

// oneThing: the two figures may tell of one thing by their units and nouns.
func (c *Retold) oneThing(a, b *mention.Quantity) bool {
	if a.Unit != b.Unit {
		return roletype.Bare(b) && roletype.Of(a) != roletype.Percent
	}
	return c.SameCounted(a, b) || c.Kindred(a, b)
}

// tellsAgain: between the two figures a mark says that the second one tells the first again, and
// no word behind it that it is something else.
func (c *Retold) tellsAgain(from, to int) bool {
	for k := from; k < min(to, from+apposedReach); k++ {
		switch c.Doc.Tokens.All[k].Lower {
		case ";":
			if !c.TokensIn(k, to, classCountNoun) { // "more than 2,000 sat the test; 1,840 passed"
				return false
			}
			fallthrough
		case ":", "–", "—", "(", "-":
			return to-k <= behindMark && !c.TokensIn(k, to, classSetsApart) && !c.TimeBetween(k, to)
		case ",":
			if k+1 < to && c.TokenIn(k+1, evidence.ClassExactly) {
				return to-k <= behindMark
			}
		}
	}
	return false
}

// endsPiece: a mark stands right behind the figure, so that nothing more is said of it.
func (c *Retold) endsPiece(m *mention.Quantity) bool {
	return m.Last >= c.Doc.Tokens.Sentences[m.Sentence].Last || c.Doc.Tokens.All[m.Last].Kind == token.Punct
}

// countedOut: a word right before the figure says that it was counted or is exact.
func (c *Retold) countedOut(q int) bool {
	return c.ShortlyBefore(&c.Doc.Quantities[q], behindMark, classCountNoun)
}

// countsReach is how many sentences behind a round figure what was counted stands.
const countsReach = 2

// countsUp: the second figure is what was counted of the things of the first, shortly behind
// it, whatever they are called there ("no fewer than 18 witnesses … the list has 19 names"),
// and nothing else there is nearly as many.
func (c *Retold) countsUp(round, exact int) bool {
	r, e := &c.Doc.Quantities[round], &c.Doc.Quantities[exact]
	switch {
	case e.Sentence <= r.Sentence || e.Sentence > r.Sentence+countsReach || e.Hedge != mention.Exact || c.Vague(exact) || c.Cell(e) ||
		r.Unit != mention.Count || e.Unit != mention.Count:
		return false
	case !c.AlikeInSize(round, exact) || evidence.SignificantDigits(e) < evidence.SignificantDigits(r) ||
		completion.IsChange(&c.Doc.Claims[round]) != completion.IsChange(&c.Doc.Claims[exact]) || len(c.TimesOf(e.Sentence)) > 0:
		return false
	}
	for q := round + 1; q < exact+2 && q < len(c.Doc.Quantities); q++ {
		if q != exact && c.Doc.Quantities[q].Unit == mention.Count && c.AlikeInSize(round, q) {
			return false
		}
	}
	s := c.Doc.Tokens.Sentences[e.Sentence]
	return c.countedIn(s.First, min(s.Last, e.Last+evidence.NearAfter)) && (roletype.Bare(e) || c.SameCounted(r, e) || c.Kindred(r, e) ||
		c.NounIn(e, classStandsFor)) && !c.TokensIn(s.First, e.First, classSetsApart)
}

// countedIn: a word among the tokens says that something was counted or listed.
func (c *Retold) countedIn(from, to int) bool {
	return c.TokensIn(from, to, classCountNoun) || c.TokensIn(from, to, classListing)
}

// Word classes of lists and counts, and of what stands in them for the things counted.
const (
	classListing   = "listing"
	classStandsFor = "stands-for"
)
