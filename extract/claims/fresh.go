package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// introduce reads a sentence without numbers right before one with some: what it is
// about, the passage may go on with ("Die Bibliothek hatte viele Besucher. 900 Leser
// …"). Only where nouns are capitalised; names are found without it.
func (b *builder) introduce(s int) {
	w := b.cut.cut(s)
	b.tags.run(w)
	b.read(w, b.c.Inflects)
	b.fresh = claim.Field{}
	for i := range b.segs {
		f := b.segs[i].finite
		if f < 0 || b.segs[i].sub || b.segs[i].rel {
			continue
		}
		if b.verbOf(&b.w[f]).Reporting || b.reporting(b.segs[i].main) {
			return
		}
		if c := b.agreeing(&b.segs[i]); c >= 0 {
			b.fresh = b.noun(c)
			b.fresh.Guess = true
		}
		return
	}
}

// agreeing is the definite chunk of the clause that may be its subject: a plural of
// indefinite many is none of a singular verb. -1 if it is a name, a measure or people.
func (b *builder) agreeing(s *segment) int {
	one := !b.c.Ends(b.w[s.finite].lower, "plural") && !b.c.Plural[b.w[s.finite].lower]
	for j := s.from; j < s.to && j < s.from+reach; j++ {
		c := int(b.chunkAt[j])
		if c < 0 {
			continue
		}
		ch := b.chunks[c]
		j = ch.to - 1
		d := &b.w[ch.from]
		if ch.prep >= 0 || b.genitiveOf(c) || one && (d.tag == tDet || d.tag == tAdj) && b.c.Many[d.lower] {
			continue
		}
		if d.tag != tDet || !b.c.Nominative[d.lower] || b.names.Lower[d.lower]&lang.Definite == 0 {
			return -1
		}
		h := &b.w[ch.head()]
		if b.c.Ends(h.lower, "abstract") {
			return -1 // "die Verwendung einer Maus" is said of something else
		}
		if b.names.Describes(h.lower) != 0 || b.names.Lower[h.lower]&lang.Role != 0 || b.official(ch.head()) {
			return -1 // "der Konzern", "die Trainerin" are somebody
		}
		if h.tag != tNoun || h.ent >= 0 || b.measures(ch.head()) || b.persons(ch.head()) || h.class&(lang.Speaker|lang.TimeNoun) != 0 {
			return -1
		}
		if !b.holdsName(ch) && (c+1 >= len(b.chunks) || !b.genitiveOf(c+1) || !b.holdsName(b.chunks[c+1])) {
			return -1 // only what has a name, or belongs to what has one, is spoken of further
		}
		return c
	}
	return -1
}

// holdsName: a name or a body that is called by its kind is part of the chunk ("des
// Parlaments"), or its head is a compound with a name or the like ("die Brandel-Konferenz").
func (b *builder) holdsName(ch chunk) bool {
	if b.w[ch.head()].hyphen {
		return true
	}
	for k := ch.from; k < ch.to; k++ {
		if b.w[k].ent >= 0 && !b.w[k].modified || b.names.Class(strings.TrimSuffix(b.in.text(b.w[k].Span), "s"))&lang.OrgHead != 0 {
			return true
		}
	}
	return false
}
