package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// bySeen: "Halden Ltd saw its profits fall 15%": what became of something is told of who
// saw it happen, unless a name says whose it is.
func (b *builder) bySeen(n, _ int, m measure) bool {
	v := b.seen(b.facts[n].verb)
	if v < 0 {
		return false
	}
	if e := b.owner(m); e >= 0 && b.W[e].Tag != syntax.Poss {
		return false
	}
	s := b.Subject(v)
	if s < 0 || b.W[b.Chunks[s].Head()].Class&lang.Speaker != 0 {
		return false // "analysts see sales rise"
	}
	h := b.Chunks[s].Head()
	if (b.W[h].Ent < 0 || b.W[h].Modified) && !b.Persons(h) && !b.official(h) {
		return false
	}
	b.claims[n].Subject = b.noun(s)
	b.facts[n].agent = true
	return true
}

// seen is the verb of seeing whose object the verb at v tells of, right behind it: "saw" of
// "saw profits fall", "saw its majority cut"; -1 if there is none.
func (b *builder) seen(v int) int {
	if b.Nouns || v < 1 || b.W[v].Verb.Form&(lang.Base|lang.Gerund|lang.Participle) == 0 || b.ChunkAt[v-1] < 0 {
		return -1
	}
	ch := b.Chunks[b.ChunkAt[v-1]]
	k := b.Before(ch.From)
	if k < 0 || b.W[k].Tag != syntax.Verb && b.W[k].Tag != syntax.Part || !b.c.Undergoes(b.VerbOf(&b.W[k]).Lemma) {
		return -1
	}
	if b.W[ch.From].Tag != syntax.Poss && (!b.Level(v) || b.W[v].Verb.Form&(lang.Base|lang.Gerund) == 0) {
		return -1
	}
	return k
}

// undergoes: somebody in the segment sees something happen, and says nothing: only those
// whom the press asks see what will be.
func (b *builder) undergoes(s *syntax.Segment) bool {
	v := s.Main
	if !b.c.Undergoes(b.VerbOf(&b.W[v]).Lemma) || v+1 < len(b.W) && b.W[v+1].Tag == syntax.Sub {
		return false
	}
	if v+1 < len(b.W) && b.W[v+1].Tag == syntax.Poss {
		return true
	}
	c := b.Subject(v)
	return c < 0 || b.W[b.Chunks[c].Head()].Class&lang.Speaker == 0
}
