package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// introduce reads a sentence without numbers right before one with some: what it is
// about, the passage may go on with ("Die Bibliothek hatte viele Besucher. 900 Leser
// …"). Only where nouns are capitalised; names are found without it.
func (b *builder) introduce(s int) {
	b.Read(b.Words(s))
	b.fresh = claim.Field{}
	for i := range b.Segs {
		f := b.Segs[i].Finite
		if f < 0 || b.Segs[i].Sub || b.Segs[i].Rel {
			continue
		}
		if b.VerbOf(&b.W[f]).Reporting || b.Reporting(b.Segs[i].Main) {
			return
		}
		if c := b.agreeing(&b.Segs[i]); c >= 0 {
			b.fresh = b.noun(c)
			b.fresh.Guess = true
		}
		return
	}
}

// agreeing is the definite chunk of the clause that may be its subject: a plural of
// indefinite many is none of a singular verb. -1 if it is a name, a measure or people.
func (b *builder) agreeing(s *syntax.Segment) int {
	one := !b.c.Ends(b.W[s.Finite].Lower, "plural") && !b.c.Plural[b.W[s.Finite].Lower]
	for j := s.From; j < s.To && j < s.From+reach; j++ {
		c := int(b.ChunkAt[j])
		if c < 0 {
			continue
		}
		ch := b.Chunks[c]
		j = ch.To - 1
		d := &b.W[ch.From]
		if ch.Prep >= 0 || b.GenitiveOf(c) || one && (d.Tag == syntax.Det || d.Tag == syntax.Adj) && b.c.Many[d.Lower] {
			continue
		}
		if d.Tag != syntax.Det || !b.c.Nominative[d.Lower] || b.names.Lower[d.Lower]&lang.Definite == 0 {
			return -1
		}
		h := &b.W[ch.Head()]
		if b.c.Ends(h.Lower, "abstract") {
			return -1 // "die Verwendung einer Maus" is said of something else
		}
		if b.names.Describes(h.Lower) != 0 || b.names.Lower[h.Lower]&lang.Role != 0 || b.official(ch.Head()) {
			return -1 // "der Konzern", "die Trainerin" are somebody
		}
		if h.Tag != syntax.Noun || h.Ent >= 0 || b.Measures(ch.Head()) || b.Persons(ch.Head()) || h.Class&(lang.Speaker|lang.TimeNoun) != 0 {
			return -1
		}
		if !b.holdsName(ch) && (c+1 >= len(b.Chunks) || !b.GenitiveOf(c+1) || !b.holdsName(b.Chunks[c+1])) {
			return -1 // only what has a name, or belongs to what has one, is spoken of further
		}
		return c
	}
	return -1
}

// holdsName: a name or a body that is called by its kind is part of the chunk ("des
// Parlaments"), or its head is a compound with a name or the like ("die Brandel-Konferenz").
func (b *builder) holdsName(ch syntax.Chunk) bool {
	if b.W[ch.Head()].Hyphen {
		return true
	}
	for k := ch.From; k < ch.To; k++ {
		if b.W[k].Ent >= 0 && !b.W[k].Modified || b.names.Class(b.c.Without(b.in.Text(b.W[k].Span), "genitive-noun"))&lang.OrgHead != 0 {
			return true
		}
	}
	return false
}
