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

// seen is the verb of seeing whose object the verb at v tells of, in the base form behind
// it: "saw" of "saw profits fall"; -1 if there is none.
func (b *builder) seen(v int) int {
	if b.nouns || v < 1 || b.w[v].verb.Form&(lang.Base|lang.Gerund) == 0 || !b.level(v) || b.chunkAt[v-1] < 0 {
		return -1
	}
	k := b.before(b.chunks[b.chunkAt[v-1]].from)
	if k < 0 || b.w[k].tag != tVerb && b.w[k].tag != tPart || !b.c.Undergoes(b.verbOf(&b.w[k]).Lemma) {
		return -1
	}
	return k
}

// undergoes: somebody in the segment sees happen what becomes of their own, and says nothing.
func (b *builder) undergoes(s *segment) bool {
	if !b.c.Undergoes(b.verbOf(&b.w[s.main]).Lemma) {
		return false
	}
	for v := s.main + 2; v < s.to && v < s.main+reach; v++ {
		if b.seen(v) == s.main {
			return true
		}
	}
	return false
}
