package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// unitNoun: the counted noun is a unit ("points", "Mal") and says nothing of what is
// measured.
func (b *builder) unitNoun(s article.Span) bool {
	return b.c.Words[strings.ToLower(b.in.text(s))]&lang.UnitNoun != 0
}

// amount: "mit 3.850 neues Rekordniveau erreicht": the noun only says how large the
// number is.
func (b *builder) amount(s article.Span) bool {
	text := strings.ToLower(b.in.text(s))
	at := strings.LastIndexByte(text, ' ')
	return b.nouns && at > 0 && b.c.Compound(text[at+1:], lang.Transparent) && b.c.Words[text[at+1:]] == 0
}

// countedBefore: "80 workers at headquarters, with 17 at its offices": a bare number in
// a segment without a verb counts what was counted before.
func (b *builder) countedBefore(i int, m *measure) bool {
	n := int(b.w[i].num)
	if n == b.first || b.ownVerb(i) || b.in.Quantities[n-1].NounSpan.Empty() || b.in.Quantities[n-1].Unit != mention.Count {
		return false
	}
	if i > 0 && b.w[i-1].tag == tOpen {
		return false
	}
	m.inherit = n - 1
	for k := i - 1; k >= 0 && b.segAt[k] == b.segAt[i] && k > i-reach; k-- {
		if b.w[k].tag == tName && !b.w[k].modified {
			m.name = k // "Maier um drei Punkte, Huber um sieben"
		}
	}
	return true
}

// bracketed: "FPÖ (2.496)": a name stands right before the brackets.
func (b *builder) bracketed(i int, m *measure) {
	if i > 1 && b.w[i-1].tag == tOpen && b.w[i-2].tag == tName && !b.w[i-2].modified {
		m.name, m.tight = i-2, true
	}
}

// equipped: "towns with 5,000 inhabitants": the counted belongs to the noun before.
func (b *builder) equipped(i int, m *measure) bool {
	if m.prep <= 0 || b.w[m.prep].class&lang.With == 0 || b.chunkAt[m.prep-1] < 0 {
		return false
	}
	c := int(b.chunkAt[m.prep-1])
	if b.w[b.chunks[c].head()].class&(lang.Measure|lang.Transparent) != 0 {
		return false
	}
	if k := b.chunks[c].from - 1; !b.nouns && k >= 0 && b.w[k].tag == tVerb && b.names.Lower[b.w[k+1].lower]&lang.Definite != 0 {
		return false // "opened the show with two songs"
	}
	m.people = c
	return true
}

// counting makes a field of the noun that claim n counts.
func (b *builder) counting(n int) claim.Field {
	s := b.in.Quantities[n].NounSpan
	k := keyer{b: b}
	k.span(s)
	return claim.Field{Text: b.in.text(s), Key: k.key(), From: s}
}

// acting: the phrase of the number at word i is the subject of the verb of claim n.
func (b *builder) acting(n, i int) bool {
	v := b.facts[n].verb
	if v < 0 || b.segAt[v] != b.segAt[i] {
		return false
	}
	if !b.nouns {
		k := b.clauseVerb(i)
		return k >= 0 && k <= v
	}
	s := &b.segs[b.segAt[i]]
	if s.finite < 0 || b.reporting(v) || b.expletive(s.finite) || b.goesOnModal(int(b.segAt[i])) {
		return false
	}
	c := b.nominative(s, v)
	if b.before(i) == s.finite && b.many(v) && b.peopled(b.in.Quantities[n].NounSpan) && !b.leadsWithSomebody(s, c) {
		return true // "ihr Geld hatten 900 Anleger investiert"
	}
	if c >= 0 && (b.chunks[c].to <= i || b.chunks[c].from > i) {
		return false
	}
	if v+1 < len(b.w) && b.w[v+1].tag == tAux && b.w[v+1].class&(lang.Be|lang.Passive) != 0 {
		return true // "durch den 900 Stellen gefährdet sind"
	}
	return b.passive(v) || b.copular(v) || b.many(v)
}

// leadsWithSomebody: the chunk c, which may be the subject of the clause, stands in front of
// its finite verb and names people: "Halden und Brandel haben 9 Leute verletzt".
func (b *builder) leadsWithSomebody(s *segment, c int) bool {
	if c < 0 || b.chunks[c].to > s.finite {
		return false
	}
	h := b.chunks[c].head()
	return b.persons(h) || b.w[h].tag == tName && b.w[h].ent >= 0 && !b.w[h].modified && !b.w[h].gen
}

// goesOnModal: the segment ends in the infinitive of an auxiliary that the modal of the one
// before governs: "sollen Halden und Brandel 3 Leute verletzt und 5 beraubt haben".
func (b *builder) goesOnModal(si int) bool {
	s := &b.segs[si]
	if si == 0 || s.from == 0 || b.w[s.from-1].tag != tCoord || s.finite < s.main || s.finite+1 < s.to && b.w[s.finite+1].lower != "." {
		return false
	}
	f := b.segs[si-1].finite
	return f >= 0 && f != b.segs[si-1].main && b.w[f].class&lang.Modal != 0
}

// clauseVerb is the finite verb right behind the phrase of the number at word i, which
// is then its subject; -1 if there is none.
func (b *builder) clauseVerb(i int) int {
	k := i + 1
	for k < len(b.w) && k < i+reach {
		switch c := b.hanging(k); {
		case c >= 0 && !b.hasNumber(b.chunks[c]):
			k = b.chunks[c].to
		case b.w[k].tag == tNoun || b.w[k].tag == tAdv || b.w[k].tag == tAdj:
			k++
		case b.w[k].tag == tVerb || b.w[k].tag == tAux:
			return k
		default:
			return -1
		}
	}
	return -1
}
