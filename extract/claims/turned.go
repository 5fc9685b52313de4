package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// turned is the subject of the verb at v where what stands in front of the verb, the chunk
// s, is none: who somebody is ("Beste Läuferin war Ann Brandel"), or a mere event that
// somebody acts on ("Die Zustellung bietet Brandel an"); else s.
func (b *builder) turned(s, v int) int {
	si := b.segAt[v]
	if !b.nouns || si < 0 || b.segs[si].sub || b.segs[si].rel {
		return s
	}
	f := b.segs[si].finite
	if f < 0 || f+1 >= len(b.w) || b.chunks[s].to > f || b.chunkAt[f+1] < 0 {
		return s
	}
	c := int(b.chunkAt[f+1])
	h := &b.w[b.chunks[c].head()]
	if b.chunks[c].from != f+1 || b.chunks[c].prep >= 0 || h.tag != tName || h.ent < 0 || h.modified || h.gen {
		return s
	}
	head := b.chunks[s].head()
	if b.w[head].tag != tNoun && !b.national(head) || b.measures(head) || b.names.Describes(b.w[head].lower) != 0 {
		return s
	}
	if b.w[f].class&lang.Be != 0 && b.in.Entities[h.ent].Kind == mention.Person || b.c.Ends(b.w[head].lower, "abstract") && !b.body(head) {
		return c
	}
	return s
}

// acted is the verb by which somebody did something to what the verb at v only gives the
// amount of: "imposed" of "imposed penalties totalling 2m"; else v.
func (b *builder) acted(v int) int {
	if v < 1 || b.nouns || b.w[v].tag != tPart || b.w[v].verb.Form&lang.Gerund == 0 || !b.level(v) || b.segAt[v] < 0 || b.chunkAt[v-1] < 0 {
		return v
	}
	ch, main := b.chunks[b.chunkAt[v-1]], b.segs[b.segAt[v]].main
	if main < 0 || main >= ch.from || b.w[ch.head()].tag != tNoun || b.persons(ch.head()) {
		return v
	}
	return main
}

// ofApposed makes claim n about what the chunk with its number describes by the way: "der
// Täter, ein 43 Jahre alter Deutscher".
func (b *builder) ofApposed(n int, ch chunk) bool {
	p := ch.from - 1
	if p < 1 || b.w[p].tag != tComma || b.w[ch.from].tag != tDet || b.names.Lower[b.w[ch.from].lower]&lang.Definite != 0 || b.chunkAt[p-1] < 0 {
		return false
	}
	c := int(b.chunkAt[p-1])
	for c > 0 && b.genitiveOf(c) {
		c--
	}
	h := b.chunks[c].head()
	if !b.persons(h) && !b.official(h) && !(b.w[h].tag == tName && b.w[h].ent >= 0 && !b.w[h].modified && b.chunks[c].prep < 0) {
		return false
	}
	if end := b.attached(ch.to); end < len(b.w) && b.w[end].tag == tCoord {
		return false // a list of several goes on
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
