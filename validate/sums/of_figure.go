package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// roleLink is the word by which a share of a figure is said of another.
const roleLink = "l"

// bindOfFigure completes a share that patterns find with its whole ("39% of the 70,000 on the register") by the figure that it is said
// of: the only one of the whole's unit before the mark, or the verb, that leads to the share ("some 27,300 had come, the clerk said,
// 39% of …"), in its sentence or, where it begins with a word that takes up what was told, in the one before.
func bindOfFigure(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		stated, whole := b.Figure(check.RoleStated), b.Figure(evidence.RoleWhole)
		if stated < 0 || whole < 0 || !c.namesFigure(stated, whole) {
			continue
		}
		link, verb := c.linkBefore(b, stated)
		if !verb && c.GoesOn(whole) {
			continue
		}
		if p := c.saidOf(stated, whole, link, verb); p >= 0 {
			out = append(out, b.With(evidence.RolePart, c.QuantityFiller(p)))
		}
	}
	return out
}

// linkBefore is the token of the verb or the mark that leads to the share, and whether it is a verb.
func (c *Sums) linkBefore(b *passage.Binding, stated int) (at int, verb bool) {
	if l := b.CueOf(roleLink); l != nil {
		return c.TokenAt(l.Span.Start), true
	}
	return c.beforeApposing(&c.Doc.Quantities[stated]), false
}

// namesFigure: what the share is of is the figure itself: nothing but its own noun and what describes it leads to it, or "of" stands
// right before it: "of the 70,000", "of a budget of £5m", but not "of its staff in twelve countries".
func (c *Sums) namesFigure(stated, whole int) bool {
	m := &c.Doc.Quantities[whole]
	if m.IsRange || m.Per != "" || m.Age || c.Vague(whole) || c.Cell(m) || c.TellsDelta(m) {
		return false
	}
	from, before := c.Doc.Quantities[stated].Last+1, c.BeforeFigure(m)
	return before < from || c.TokenIn(before, evidence.ClassOfWord) || !c.WordsIn(from, before+1, lang.Preposition)
}

// GoesOn: behind the whole, before the next mark, stands a verb or something joined on, so that a clause of its own begins with the
// share: "…, 39% of the 70,000 voters stayed at home". A relative clause ends where that is asked: "of the £6m that it made", "of the £6m it made".
func (c *Sums) GoesOn(whole int) bool {
	m := &c.Doc.Quantities[whole]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.Last < last && c.IsVerb(m.Last) && (m.Last+1 == last || c.MarkAt(m.Last+1) || stream.Closes(c.Doc.Tokens.All[m.Last+1].Lower)) {
		return false // "of the 18,000 planned"
	}
	end := m.Last
	for end < last && !c.MarkAt(end) && !c.Doc.Tokens.All[end].Is(":") && !c.Doc.Tokens.All[end].Is(")") && !c.WordsIn(end, end+1, lang.Relative|lang.Pronoun) {
		end++
	}
	return c.HasVerb(m.Last, end) || c.WordsIn(m.Last, end, lang.Coordinator)
}

// saidOf is the only figure of the whole's unit before the link that may be a part of it; -1 where there is none, or several.
func (c *Sums) saidOf(stated, whole, link int, verb bool) int {
	s := c.Doc.Quantities[stated].Sentence
	first := c.Doc.Tokens.Sentences[s].First
	if verb && s > 0 && c.TokenIn(first, classThatTold) && link-first <= mostToVerb && c.Together(s-1, s) {
		s--
	}
	part := -1
	for _, q := range c.QuantitiesOf(s) {
		m := &c.Doc.Quantities[q]
		if m.First > link {
			break
		}
		if !c.sharesUnit(q, whole) || c.MarkedEarlier(q) || c.Precedes(m, passage.ClassStartBefore) {
			continue
		}
		if part >= 0 {
			return -1
		}
		part = q
	}
	if part < 0 || c.Mid(part) > c.Mid(whole) || !(verb && c.takenUp(link, first)) && !c.partLike(part, whole) {
		return -1
	}
	return part
}

// mostToVerb is how many tokens stand between a word that takes up what was told and the verb that says what share it is.
const mostToVerb = 3

// takenUp: right before the verb stands a word that takes up what was told: "36,000 e-books, which accounts for 42% of all 60,000 loans".
func (c *Sums) takenUp(link, first int) bool {
	for k := link - 1; k >= max(first, link-mostToVerb); k-- {
		if c.TokenIn(k, classThatTold) || c.WordsIn(k, k+1, lang.Relative) {
			return true
		}
	}
	return false
}

// sharesUnit: the figures are of one unit.
func (c *Sums) sharesUnit(q, whole int) bool {
	m, w := &c.Doc.Quantities[q], &c.Doc.Quantities[whole]
	return roletype.SameUnit(m, w) && !m.Age && !m.IsRange && !mention.IsDuration(m.Unit)
}

// partLike: the figure may be a part of the whole: things of the same or a kindred noun, or another measure of the same unit.
func (c *Sums) partLike(q, whole int) bool {
	if c.Doc.Quantities[whole].Unit == mention.Count {
		return c.countsThings(whole) && c.partOfThings(q, whole)
	}
	return c.Doc.Quantities[q].Per == "" && !c.Vague(q) && !c.TellsDelta(&c.Doc.Quantities[q])
}
