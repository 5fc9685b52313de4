package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// turned is the subject of the verb at v where what stands in front of the verb, the chunk
// s, is none: who somebody is ("Beste Läuferin war Ann Brandel"), or a mere event that
// somebody acts on ("Die Zustellung bietet Brandel an"); else s.
func (b *builder) turned(s, v int) int {
	si := b.SegAt[v]
	if !b.Nouns || si < 0 || b.Segs[si].Sub || b.Segs[si].Rel {
		return s
	}
	f := b.Segs[si].Finite
	if f < 0 || f+1 >= len(b.W) || b.Chunks[s].To > f || b.ChunkAt[f+1] < 0 {
		return s
	}
	c := int(b.ChunkAt[f+1])
	h := &b.W[b.Chunks[c].Head()]
	if b.Chunks[c].From != f+1 || b.Chunks[c].Prep >= 0 || h.Tag != syntax.Name || h.Ent < 0 || h.Modified || h.Gen {
		return s
	}
	head := b.Chunks[s].Head()
	if b.W[head].Tag != syntax.Noun && !b.national(head) || b.Measures(head) || b.names.Describes(b.W[head].Lower) != 0 {
		return s
	}
	if b.W[f].Class&lang.Be != 0 && b.in.Entities[h.Ent].Kind == mention.Person || b.c.Ends(b.W[head].Lower, "abstract") && !b.body(head) {
		return c
	}
	return s
}

// ofApposed makes claim n about what the chunk with its number describes by the way: "der
// Täter, ein 43 Jahre alter Deutscher".
func (b *builder) ofApposed(n int, ch syntax.Chunk) bool {
	p := ch.From - 1
	if p < 1 || b.W[p].Tag != syntax.Comma || b.W[ch.From].Tag != syntax.Det || b.names.Lower[b.W[ch.From].Lower]&lang.Definite != 0 || b.ChunkAt[p-1] < 0 {
		return false
	}
	c := int(b.ChunkAt[p-1])
	for c > 0 && b.GenitiveOf(c) {
		c--
	}
	h := b.Chunks[c].Head()
	if !b.Persons(h) && !b.official(h) && !(b.W[h].Tag == syntax.Name && b.W[h].Ent >= 0 && !b.W[h].Modified && b.Chunks[c].Prep < 0) {
		return false
	}
	if end := b.Attached(ch.To); end < len(b.W) && b.W[end].Tag == syntax.Coord {
		return false // a list of several goes on
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
