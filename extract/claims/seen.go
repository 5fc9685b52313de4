package claims

import "crossfoot/extract/lang"

// bySeen: "Halden Ltd saw its profits fall 15%": what became of something is told of who
// saw it happen, unless a name says whose it is.
func (b *builder) bySeen(n int, m measure) bool {
	v := b.seen(b.facts[n].verb)
	if v < 0 {
		return false
	}
	if e := b.owner(m); e >= 0 && b.w[e].tag != tPoss {
		return false
	}
	s := b.subject(v)
	if s < 0 || b.w[b.chunks[s].head()].class&lang.Speaker != 0 {
		return false // "analysts see sales rise"
	}
	h := b.chunks[s].head()
	if (b.w[h].ent < 0 || b.w[h].modified) && !b.persons(h) && !b.official(h) {
		return false
	}
	b.claims[n].Subject = b.noun(s)
	b.facts[n].agent = true
	return true
}

// seen is the verb of seeing whose object the verb at v tells of, right behind it: "saw" of
// "saw profits fall", "saw its majority cut"; -1 if there is none.
func (b *builder) seen(v int) int {
	if b.nouns || v < 1 || b.w[v].verb.Form&(lang.Base|lang.Gerund|lang.Participle) == 0 || b.chunkAt[v-1] < 0 {
		return -1
	}
	ch := b.chunks[b.chunkAt[v-1]]
	k := b.before(ch.from)
	if k < 0 || b.w[k].tag != tVerb && b.w[k].tag != tPart || !b.c.Undergoes(b.verbOf(&b.w[k]).Lemma) {
		return -1
	}
	if b.w[ch.from].tag != tPoss && (!b.level(v) || b.w[v].verb.Form&(lang.Base|lang.Gerund) == 0) {
		return -1
	}
	return k
}

// undergoes: somebody in the segment sees something happen, and says nothing: only those
// whom the press asks see what will be.
func (b *builder) undergoes(s *segment) bool {
	v := s.main
	if !b.c.Undergoes(b.verbOf(&b.w[v]).Lemma) || v+1 < len(b.w) && b.w[v+1].tag == tSub {
		return false
	}
	if v+1 < len(b.w) && b.w[v+1].tag == tPoss {
		return true
	}
	c := b.subject(v)
	return c < 0 || b.w[b.chunks[c].head()].class&lang.Speaker == 0
}
