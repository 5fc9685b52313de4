package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Guards for shares: a part, its whole, and how much of it that is.

// ellipticShare: a bare figure taken for a part, or for the whole, follows a percentage in its sentence,
// whose sign it shares: "44 per cent want the one, 22 the other".
func (c *Doubt) ellipticShare(b *passage.Binding) bool {
	if !b.Guessed && !b.Weak {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RolePart)), b.Get(evidence.RoleWhole)...), func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.sharesSign(f.Quantity)
	})
}

// sharesSign: the bare figure follows a percentage in its sentence and may be one, and takes part of no number.
func (c *Doubt) sharesSign(q int) bool {
	m := &c.Doc.Quantities[q]
	if !passage.Unnamed(m) || q == 0 || c.Mid(q) > 100 || c.TakesNext(q) {
		return false
	}
	before := &c.Doc.Quantities[q-1]
	for k := q - 1; k > 0 && before.Sentence == m.Sentence && (passage.Unnamed(before) || before.First > 0 && c.Doc.Tokens.All[before.First-1].Is("(")); k-- {
		before = &c.Doc.Quantities[k-1]
	}
	return before.Sentence == m.Sentence && before.Unit == mention.Percent && before.Form != mention.Fraction
}

// ofValid: the share is one of the valid votes, and its whole is not called so: "61 per cent of the valid votes" beside "of
// 8,200 voters 4,900".
func (c *Doubt) ofValid(b *passage.Binding) bool {
	stated, other := b.Get(check.RoleStated), b.Get(check.RoleOther)
	if whole := b.Get(evidence.RoleWhole); len(whole) > 0 {
		other = whole
	}
	if len(stated) != 1 || len(other) != 1 || other[0].Quantity < 0 || stated[0].Quantity < 0 {
		return false
	}
	m, w := &c.Doc.Quantities[stated[0].Quantity], &c.Doc.Quantities[other[0].Quantity]
	behind := func(m *mention.Quantity) bool {
		return c.TokensIn(m.Last, min(m.Last+sums.ExceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last), classValid)
	}
	return behind(m) && !behind(w)
}

// classValid holds the words of votes that count.
const classValid = "valid-only"

// partItself: what is taken for the whole is told with a share of its own: "14,000 tonnes (23
// per cent) of Elstar and 11,900, or 19 per cent, of Jonagold".
func (c *Doubt) partItself(b *passage.Binding) bool {
	used := b.Quantities()
	return slices.ContainsFunc(b.Get(evidence.RoleWhole), func(f passage.Filler) bool {
		next := f.Quantity + 1
		if f.Quantity < 0 || next >= len(c.Doc.Quantities) || slices.Contains(used, next) {
			return false
		}
		x, y := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[next]
		return y.Unit == mention.Percent && roletype.Of(x) != roletype.Percent && y.Sentence == x.Sentence && y.First-x.Last <= ownShareReach
	})
}

// ownShareReach is how many words behind a figure its own share may stand.
const ownShareReach = 3

// shareApposed: the share stands behind a comma right after another figure than the part,
// whose share it is: "she gets £12,000, a fifth of the prize money".
func (c *Doubt) shareApposed(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	if stated < 1 {
		return false
	}
	share, before := &c.Doc.Quantities[stated], &c.Doc.Quantities[stated-1]
	return before.Last+1 == share.First && c.Doc.Tokens.All[before.Last].Lower == "," && !roletype.SameUnit(before, share) &&
		!slices.Contains(b.Quantities(), stated-1)
}

// shareOfShare: the share is one of those that another share before it tells of, and not
// of the whole: "600 came. Half took the bus, and a third of those, 100, paid".
func (c *Doubt) shareOfShare(b *passage.Binding) bool {
	whole := b.Get(evidence.RoleWhole)
	stated := b.Figure(check.RoleStated)
	if len(whole) != 1 || !c.OfThem(stated) {
		return false
	}
	if whole[0].Quantity > stated {
		return true // "those" stand before
	}
	for q := max(whole[0].Quantity-1, 0); q < stated; q++ {
		if m := &c.Doc.Quantities[q]; evidence.Percents(m) && m.Sentence >= whole[0].Sentence {
			return true
		}
	}
	return false
}

// shareWanted: the percentage is one that somebody wants or by which something changes, and no
// share: "with 19 of the 51 seats, would have raised it by 3.9 per cent".
func (c *Doubt) shareWanted(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	return roletype.Of(m) == roletype.Percent && m.First > 0 && (c.TokenIn(m.First-1, evidence.ClassBy) || c.ShortlyBefore(m, aimReach, evidence.ClassGoalMark))
}

// aimReach is how many words stand between a percentage and the verb that wants it.
const aimReach = 2

// ownVerb: the figure behind the share has a verb of its own in its clause, so that it is no
// apposition to the share: "30 per cent of the flats are the city's, 5,200 are let".
func (c *Doubt) ownVerb(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Get(evidence.RoleWhole), b.Get(check.RoleStated)
	y := &c.Doc.Quantities[part]
	if len(stated) != 1 || stated[0].Sentence != y.Sentence || stated[0].Quantity != part-1 || part < 1 {
		return false
	}
	if evidence.Percents(y) || len(whole) != 1 || whole[0].Sentence == y.Sentence && whole[0].Quantity > part {
		return false
	}
	x := &c.Doc.Quantities[part-1]
	first, last := c.ClauseOf(part)
	if first <= x.Last || c.Doc.Tokens.All[first-1].Lower != "," {
		return false // a colon would say that the one explains the other
	}
	for k := y.Last; k < last; k++ {
		if c.Finite(c.Doc.Tokens.All[k].Lower) && !(c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital) {
			return true
		}
	}
	return y.Noun == "" && c.verbBehind(y.Last, last)
}

// verbBehind: where nouns have capitals, a word of content without one right behind a bare
// number is its verb.
func (c *Doubt) verbBehind(k, last int) bool {
	return k < last && c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[k].Capital && c.IsContent(k, false) && !c.TokenIn(k, evidence.ClassApposing)
}

// partOfShare: the part is told of some of those whom the share before it, a figure or a word, tells of: "a third of the 270 seats were
// taken, and 64 of those present paid nothing", "half of the 24m goes to schools, 5m of it this year".
func (c *Doubt) partOfShare(b *passage.Binding) bool {
	part, ok := b.Only(evidence.RolePart)
	if stated := b.Get(check.RoleStated); !ok || b.Frame.Kind == check.KindShare && (len(stated) != 1 || stated[0].Quantity > part) {
		return false
	}
	if c.NamedOfThem(part) || c.OfThem(part) && !c.endsBehindThem(part) && !c.verbBehindThem(part) {
		return true
	}
	return b.Frame.Kind == check.KindShare && c.OfThem(part) && c.toldApart(b.Get(check.RoleStated)[0].Quantity, part)
}

// toldApart: the share and the part stand in clauses of one sentence that each have a verb: "a third of the rooms are empty, 12 of which are
// being painted".
func (c *Doubt) toldApart(share, part int) bool {
	m, p := &c.Doc.Quantities[share], &c.Doc.Quantities[part]
	first, last := c.ClauseOf(part)
	return m.Sentence == p.Sentence && first > m.Last && c.verbIn(m.Last, first) && c.verbIn(p.Last, last)
}

// scaleShared: the part is told without the scale word of the whole right behind it: "four of the 16 million shares".
func (c *Doubt) scaleShared(b *passage.Binding) bool {
	part, whole := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole)
	if whole != part+1 {
		return false
	}
	x, y := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return c.TakenOfNext(part) && x.Noun == "" && y.LowPlace >= evidence.ScaledPlace && x.LowPlace == 0 && c.TokenAt(y.Number.End)-c.TokenAt(y.Number.Start) > 1
}

// wholeBeside: the whole is joined to the part by "and": "5,310 by the agency and 8,896 by the
// job centres, that is 63 per cent".
func (c *Doubt) wholeBeside(b *passage.Binding) bool {
	part, whole := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole)
	before := c.BeforeFigure(&c.Doc.Quantities[whole])
	return whole == part+1 && before >= 0 && c.WordsIn(before, before+1, lang.Coordinator)
}

// otherClaim: the share is said of something else by a verb in its own clause: "61 of 94 jobs stay, the
// creditors get 30 per cent"; or the whole is joined on to what the share is of: "61% of the ball and 18 shots".
func (c *Doubt) otherClaim(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole), b.Figure(check.RoleStated)
	s, w, p := &c.Doc.Quantities[stated], &c.Doc.Quantities[whole], &c.Doc.Quantities[part]
	if w.Sentence != s.Sentence {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	if s.First < w.First && p.First > w.First {
		named := false
		for k := s.Last; k < w.First; k++ {
			if lower := c.Doc.Tokens.All[k].Lower; named && words[lower]&lang.Coordinator != 0 {
				return true
			}
			named = named || c.IsContent(k, false)
		}
		return false
	}
	if s.First < w.Last || s.First < p.Last {
		return false
	}
	first, _ := c.ClauseOf(stated)
	return first > max(w.Last, p.Last) && c.namesActor(first, s.First)
}

// namesActor: in the tokens [first, last) something is named, and behind it stands a verb that does more than say what it is.
func (c *Doubt) namesActor(first, last int) bool {
	named := false
	for k := first; k < last; k++ {
		lower := c.Doc.Tokens.All[k].Lower
		noun := c.IsContent(k, false) && !c.InTime(k) && (!c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital)
		if named && !noun && (c.Finite(lower) || c.verbBehind(k, last)) {
			return true
		}
		named = named || noun && !c.TokenIn(k, sums.ClassShareNoun)
	}
	return false
}

// rateOfRest: the share is a rate with a noun of its own, and what the part leaves of the whole: "ten of the 40 failed, a pass rate of
// 75 per cent".
func (c *Doubt) rateOfRest(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole), b.Figure(check.RoleStated)
	m, rest := &c.Doc.Quantities[stated], 100*(1-c.Mid(part)/c.Mid(whole))
	return c.ShortlyBefore(m, rateReach, classOwnRate) && interval.Meet(c.LooseOf(stated), interval.Of(rest))
}

// rateReach bounds the tokens between the noun for a rate and its figure.
const rateReach = 4

// classOwnRate holds nouns for rates of something that they name.
const classOwnRate = "own-rate"

// shareBegins: with the share, right behind a mark, a clause of its own begins, whose verb stands behind the whole: "sold 300 shirts, 20%
// of its 5,000 members were in the shop".
func (c *Doubt) shareBegins(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole), b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	return part < stated && stated < whole && m.Sentence == c.Doc.Quantities[whole].Sentence && c.Doc.Tokens.All[c.BeforeFigure(m)].Is(",") && c.GoesOn(whole)
}

// partsPooled: the share is told of a list that the part closes, which together is that share: "£2m to schools and £5m to hospitals, 70%
// of its budget of £10m".
func (c *Doubt) partsPooled(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole), b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[part]
	sum := c.Mid(part)
	for q := part - 1; q >= 0 && c.Doc.Quantities[q].Sentence == m.Sentence; q-- {
		if q == whole || q == stated || !roletype.SameUnit(&c.Doc.Quantities[q], m) {
			continue
		}
		if sum += c.Mid(q); interval.Meet(c.LooseOf(stated), interval.Of(100*sum/c.Mid(whole))) {
			return true
		}
	}
	return false
}

// sharePooled: the share is told far from the part, or of nothing, and other parts of the whole together
// with it, or what they leave, give it: "5,700 said yes and 1,300 no: a turnout of over 70 percent".
func (c *Doubt) sharePooled(b *passage.Binding) bool {
	part, whole, stated := b.Figure(evidence.RolePart), b.Figure(evidence.RoleWhole), b.Figure(check.RoleStated)
	if !b.Guessed {
		return false
	}
	w, want := c.Mid(whole), passage.ValueOf(&c.Doc.Quantities[stated], passage.Strict, passage.Unbounded)
	var parts []float64
	for q := max(0, whole-sums.MostDerived); q < min(len(c.Doc.Quantities), whole+sums.MostDerived); q++ {
		m := &c.Doc.Quantities[q]
		if q != whole && m.Sentence == c.Doc.Quantities[whole].Sentence && roletype.Of(m) == roletype.Count && c.Mid(q) < w {
			parts = append(parts, c.Mid(q))
		}
	}
	gives := func(x float64) bool {
		return interval.Meet(want, interval.Of(100*x/w)) || interval.Meet(want, interval.Of(100-100*x/w))
	}
	for i, x := range parts {
		if x != c.Mid(part) && gives(x) || slices.ContainsFunc(parts[:i], func(y float64) bool { return x+y < w && gives(x+y) }) {
			return true
		}
	}
	return false
}

// partOfOtherNoun: the part counts other things than its whole and is more than that or told as a group of its own: "half of its 20
// doctors. The 31 porters were not asked".
func (c *Doubt) partOfOtherNoun(b *passage.Binding) bool {
	part, whole := b.Get(evidence.RolePart)[0].Quantity, b.Get(evidence.RoleWhole)[0].Quantity
	p, w := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return p.Sentence > w.Sentence && p.Noun != "" && w.Noun != "" && c.Mid(part) != c.Mid(whole) && !passage.SameNoun(p, w) && !c.Kindred(p, w) &&
		(c.Mid(part) > c.Mid(whole) || c.opensSentence(p)) && !c.TokenIn(c.BeforeFigure(p), evidence.ClassThese)
}

// opensSentence: the figure is, but for an article, what its sentence begins with.
func (c *Doubt) opensSentence(m *mention.Quantity) bool {
	return c.BeforeFigure(m) <= c.Doc.Tokens.Sentences[m.Sentence].First
}
