package times

import (
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// evidence that four digits are a year, in points. They are one from 2 points on.
const (
	yearEnough  = 2
	yearStrong  = 4  // "since", "summer" stands before
	yearWeak    = 2  // "in", "by" stands before
	yearBound   = 3  // "ab", "bis" stands before, and the year is hardly any away
	yearEdge    = 2  // a function word, a mark or the end follows
	yearNear    = 1  // the year is near the article's
	yearSmall   = 1  // in a language with capital nouns, a small letter follows
	yearRound   = -1 // 1900, 2000
	yearOld     = -2 // before 1800, where figures oftener count something
	yearCounted = -3 // "more than", "rund" stands before
	yearOfNoun  = -2 // something that may be counted follows
	yearOfUnit  = -9 // "people", "Euro" follows
)

// yearsBound is how many years away one is that a number of things behind "from" and "until" hardly meets: "bis 2020 Häuser bauen".
const yearsBound = 20

// The first year that four bare digits may be, and the first that they are as easily as any.
const yearFirst, yearModern = 1100, 1800

// bareYear takes four digits as a year if enough speaks for it.
func (m *matcher) bareYear(pos int) (result, bool) {
	y, ok := 0, false
	if m.toks[pos].Kind == token.Digits {
		m.depth = 1
		y, ok = m.value(pos, 4, 4, yearFirst, 2100)
		ok = ok && !m.cut(pos, pos+1)
		m.depth = 0
	}
	if !ok || m.tallied(pos) || m.before(pos, y)+m.behind(pos, y) < yearEnough {
		return result{}, false
	}
	t := m.timeOf(mention.Time{Kind: mention.Year, ISO: isoYear(y)}, pos, pos+1)
	return result{Time: t, ok: true, explicit: true}, true
}

// before is the evidence in what stands before the year and in its value.
func (m *matcher) before(pos, y int) int {
	points := 0
	ref := m.ref.y
	if m.ref.known == none {
		ref = 2015
	}
	if y > ref-60 && y < ref+35 {
		points += yearNear
	}
	if y%100 == 0 {
		points += yearRound
	}
	if y < yearModern {
		points += yearOld
	}
	if pos == m.first {
		return points + yearNear
	}
	w := m.info[pos-1]
	switch p := &m.toks[pos-1]; {
	case m.g.is(w, classYearStrong):
		points += yearStrong
	case m.g.is(w, classYearNotBefore), p.Kind == token.Symbol, p.Kind == token.Digits:
		points += yearCounted
	case m.g.is(w, classYearBound) && y > ref-yearsBound && y < ref+yearsBound:
		points += yearBound
	case m.g.is(w, classYearWeak):
		points += yearWeak
	case p.Lower == "(":
		points += yearNear
	}
	return points
}

// behind is the evidence in what follows the year.
func (m *matcher) behind(pos, y int) int {
	if pos+1 >= m.last {
		return yearEdge
	}
	n, w := &m.toks[pos+1], m.info[pos+1]
	switch {
	case m.g.is(w, classYearNotAfter), n.Kind == token.Symbol, n.Lower == "%":
		return yearOfUnit
	case n.Kind == token.Punct && !n.SpaceBefore:
		return m.behindMark(pos)
	case m.g.is(w, classYearMade):
		return yearStrong
	case n.Kind != token.Word, m.g.is(w, classStop), m.g.is(w, classYearAfter):
		return yearEdge
	case n.Capital && pos == m.first+1 && m.g.is(m.info[pos-1], classYearOpens): // "In 2000 Halden opened a mill"
		return yearEdge
	case n.Capital && m.g.lang.Nouns, y%100 == 0:
		return yearOfNoun
	case n.Capital:
		return yearEdge
	case m.g.lang.Nouns: // a small letter: nothing that is counted
		return yearSmall
	}
	return 0
}

// tallied: a plural verb and its pronoun say right before the number how many there are, and nothing follows but a
// mark or the verb: "jetzt sind es 1150", "als es 1150 waren".
func (m *matcher) tallied(pos int) bool {
	k := pos - 1
	if k > m.first && m.g.is(m.info[k], classYearTallyLead) {
		k--
	}
	if k < m.first || !m.g.is(m.info[k], classYearTally) {
		return false
	}
	ends := pos+1 >= m.last || m.toks[pos+1].Kind == token.Punct && !m.toks[pos+1].SpaceBefore
	return ends && k > m.first && m.g.is(m.info[k-1], classYearTallyVerb) || !ends && m.g.is(m.info[pos+1], classYearTallyVerb)
}

// possessed reports whether the ending of the possessive follows: "2003's".
func (m *matcher) possessed(pos int) bool {
	if pos+2 >= m.last || m.toks[pos+2].SpaceBefore {
		return false
	}
	s := m.text[m.toks[pos+1].Start:m.toks[pos+2].End]
	return slices.Contains(m.g.lang.Possessives, strings.Replace(s, "’", "'", 1))
}

// behindMark: a hyphen joins the year to a word, most other marks end a phrase.
func (m *matcher) behindMark(pos int) int {
	if m.possessed(pos) {
		return yearStrong
	}
	if s := m.toks[pos+1].Lower; s != "-" && s != "–" || pos+2 >= m.last || m.toks[pos+2].SpaceBefore {
		return yearEdge
	}
	if m.g.is(m.info[pos+2], classYearNotAfter) {
		return yearOfUnit
	}
	return 0
}
