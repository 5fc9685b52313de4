package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// unitNoun: the counted noun is a unit ("points", "Mal") and says nothing of what is
// measured.
func (b *builder) unitNoun(s article.Span) bool {
	return b.c.Words[strings.ToLower(b.in.Text(s))]&lang.UnitNoun != 0
}

// amount: "mit 3.850 neues Rekordniveau erreicht": the noun only says how large the
// number is.
func (b *builder) amount(s article.Span) bool {
	text := strings.ToLower(b.in.Text(s))
	at := strings.LastIndexByte(text, ' ')
	return b.Nouns && at > 0 && b.c.Compound(text[at+1:], lang.Transparent) && b.c.Words[text[at+1:]] == 0
}

// countedBefore: "80 workers at headquarters, with 17 at its offices": a bare number in
// a segment without a verb counts what was counted before.
func (b *builder) countedBefore(i int, m *measure) bool {
	n := int(b.W[i].Num)
	if n == b.first || b.OwnVerb(i) || b.in.Quantities[n-1].NounSpan.Empty() || b.in.Quantities[n-1].Unit != mention.Count {
		return false
	}
	if i > 0 && b.W[i-1].Tag == syntax.Open {
		return false
	}
	m.inherit = n - 1
	for k := i - 1; k >= 0 && b.SegAt[k] == b.SegAt[i] && k > i-reach; k-- {
		if b.W[k].Tag == syntax.Name && !b.W[k].Modified {
			m.name = k // "Maier um drei Punkte, Huber um sieben"
		}
	}
	return true
}

// bracketed: "FPÖ (2.496)": a name stands right before the brackets.
func (b *builder) bracketed(i int, m *measure) {
	if i > 1 && b.W[i-1].Tag == syntax.Open && b.W[i-2].Tag == syntax.Name && !b.W[i-2].Modified {
		m.name, m.tight = i-2, true
	}
}

// equipped: "towns with 5,000 inhabitants": the counted belongs to the noun before.
func (b *builder) equipped(i int, m *measure) bool {
	if m.prep <= 0 || b.W[m.prep].Class&lang.With == 0 || b.ChunkAt[m.prep-1] < 0 {
		return false
	}
	c := int(b.ChunkAt[m.prep-1])
	if b.W[b.Chunks[c].Head()].Class&(lang.Measure|lang.Transparent) != 0 {
		return false
	}
	if k := b.Chunks[c].From - 1; !b.Nouns && k >= 0 && b.W[k].Tag == syntax.Verb && b.names.Lower[b.W[k+1].Lower]&lang.Definite != 0 {
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
	return claim.Field{Text: b.in.Text(s), Key: k.key(), From: s}
}

// acting: the phrase of the number at word i is the subject of the verb of claim n.
func (b *builder) acting(n, i int) bool {
	v := b.facts[n].verb
	if v < 0 || b.SegAt[v] != b.SegAt[i] {
		return false
	}
	if !b.Nouns {
		k := b.ClauseVerb(i)
		return k >= 0 && k <= v
	}
	s := &b.Segs[b.SegAt[i]]
	if s.Finite < 0 || b.Reporting(v) || b.Expletive(s.Finite) || b.goesOnModal(int(b.SegAt[i])) {
		return false
	}
	c := b.Nominative(s, v)
	if b.Before(i) == s.Finite && b.many(v) && b.peopled(b.in.Quantities[n].NounSpan) && !b.leadsWithSomebody(s, c) {
		return true // "ihr Geld hatten 900 Anleger investiert"
	}
	if c >= 0 && (b.Chunks[c].To <= i || b.Chunks[c].From > i) {
		return false
	}
	if v+1 < len(b.W) && b.W[v+1].Tag == syntax.Aux && b.W[v+1].Class&(lang.Be|lang.Passive) != 0 {
		return true // "durch den 900 Stellen gefährdet sind"
	}
	return b.Passive(v) || b.Copular(v) || b.many(v)
}

// leadsWithSomebody: the chunk c, which may be the subject of the clause, stands in front of
// its finite verb and names people: "Halden und Brandel haben 9 Leute verletzt".
func (b *builder) leadsWithSomebody(s *syntax.Segment, c int) bool {
	if c < 0 || b.Chunks[c].To > s.Finite {
		return false
	}
	h := b.Chunks[c].Head()
	return b.Persons(h) || b.W[h].Tag == syntax.Name && b.W[h].Ent >= 0 && !b.W[h].Modified && !b.W[h].Gen
}

// goesOnModal: the segment ends in the infinitive of an auxiliary that the modal of the one
// before governs: "sollen Halden und Brandel 3 Leute verletzt und 5 beraubt haben".
func (b *builder) goesOnModal(si int) bool {
	s := &b.Segs[si]
	if si == 0 || s.From == 0 || b.W[s.From-1].Tag != syntax.Coord || s.Finite < s.Main || s.Finite+1 < s.To && b.W[s.Finite+1].Lower != "." {
		return false
	}
	f := b.Segs[si-1].Finite
	return f >= 0 && f != b.Segs[si-1].Main && b.W[f].Class&lang.Modal != 0
}
