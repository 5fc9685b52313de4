package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// byAffected takes whom a verb imposes the number on, or saves or costs so much: "jailed Ann
// Marsh for five years", "sperrte den Stürmer für vier Spiele": who does so has none of it.
func (b *builder) byAffected(n, i int) bool {
	v := b.facts[n].verb
	if v < 0 || b.segAt[v] < 0 || b.segAt[v] != b.segAt[i] || !b.c.Affects(b.verbOf(&b.w[v]).Lemma) || b.passive(v) {
		return false
	}
	c := b.patient(v, i)
	if c < 0 {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// patient is the chunk that the verb at v acts on, somebody or a name, besides the number at
// word i; -1 if there is none.
func (b *builder) patient(v, i int) int {
	if !b.nouns {
		if v+1 >= i || b.chunkAt[v+1] < 0 {
			return -1
		}
		if c := int(b.chunkAt[v+1]); b.chunks[c].from == v+1 && b.bears(c) {
			return c
		}
		return -1
	}
	s := &b.segs[b.segAt[v]]
	subject := b.subject(v)
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		c := int(b.chunkAt[k])
		if c < 0 {
			continue
		}
		k = b.chunks[c].to - 1
		if c != subject && b.chunks[c].prep < 0 && !b.genitiveOf(c) && b.bears(c) {
			return c
		}
	}
	return -1
}

// bears: the chunk is of somebody, or a name, whom a number may be imposed on.
func (b *builder) bears(c int) bool {
	ch := b.chunks[c]
	h := &b.w[ch.head()]
	if b.hasNumber(ch) || b.measures(ch.head()) {
		return false
	}
	if (h.tag == tName || h.tag == tPron) && h.ent >= 0 && !h.modified && !h.gen {
		return b.in.Entities[h.ent].Kind != mention.Place || h.tag == tPron
	}
	if b.names.Describes(h.lower)&(lang.OfOrg|lang.OfPerson) != 0 || b.body(ch.head()) {
		return true
	}
	return b.persons(ch.head()) || b.countsClass(h.Span, lang.People) || b.official(ch.head())
}

// byAgainst takes against whom a penalty is: "a £3m fine on Halden Ltd", "eine Strafe von 9.000
// Euro gegen den Verein": who imposes it does not pay it.
func (b *builder) byAgainst(n, i int, m measure) bool {
	if m.to <= m.from || b.chunkAt[m.from] < 0 || !b.is(m.head(b), lang.Penalty) {
		return false
	}
	si := b.segAt[i]
	if v := b.facts[n].verb; si < 0 || b.acted(v) != v {
		return false // "imposed fines totalling 2m" tells of all that somebody imposed
	}
	for k := max(b.segs[si].from, i-reach); k < b.segs[si].to && k < i+reach; k++ {
		if b.w[k].tag != tPrep || !b.c.Against[b.w[k].lower] {
			continue
		}
		if c := b.hanging(k); c >= 0 && b.bears(c) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
		if j := k + 2; j < len(b.w) && b.w[k+1].tag == tDet && b.w[j].num >= 0 && b.c.Ends(strings.ToLower(b.in.text(b.w[j].Span)), "aged") {
			b.claims[n].Subject = b.takenUpByAge(int(b.w[j].num))
			return true
		}
	}
	return false
}

// byGiver takes from whom an offer or a gift comes, right behind the number: "an offer worth
// 3bn euros from Norika Group".
func (b *builder) byGiver(n, i int, m measure) bool {
	if m.to <= m.from || !b.is(m.head(b), lang.Gift) {
		return false
	}
	const longest = 4 // "from brewing giant Norika Group"
	if i+1 >= len(b.w) || !b.c.Givers[b.w[i+1].lower] {
		return false
	}
	k := i + 2
	for k < len(b.w) && k < i+longest && b.chunkAt[k] < 0 && (b.w[k].tag == tAdj || b.w[k].tag == tPart || b.w[k].tag == tVerb) {
		k++
	}
	if k >= len(b.w) || b.chunkAt[k] < 0 {
		return false
	}
	c := int(b.chunkAt[k])
	if h := &b.w[b.chunks[c].head()]; h.tag != tName || h.ent < 0 || b.in.Entities[h.ent].Kind == mention.Place {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	for ; k < b.chunks[c].to; k++ {
		if b.w[k].gen && b.w[k].ent >= 0 {
			b.claims[n].Subject = b.entity(k) // "Norika's Group"
		}
	}
	return true
}

// is: the word, or the last part of the compound, is of the class.
func (b *builder) is(k int, class lang.WordClass) bool {
	w := &b.w[k]
	return w.class&class != 0 || b.nouns && w.tag == tNoun && b.c.Compound(w.lower, class)
}
