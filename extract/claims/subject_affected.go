package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// byAffected takes whom a verb imposes the number on, or saves or costs so much: "jailed Ann
// Marsh for five years", "sperrte den Stürmer für vier Spiele": who does so has none of it.
func (b *builder) byAffected(n, i int, _ measure) bool {
	v := b.facts[n].verb
	if v < 0 || b.SegAt[v] < 0 || b.SegAt[v] != b.SegAt[i] || !b.c.Affects(b.VerbOf(&b.W[v]).Lemma) || b.Passive(v) {
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
	if !b.Nouns {
		if v+1 >= i || b.ChunkAt[v+1] < 0 {
			return -1
		}
		if c := int(b.ChunkAt[v+1]); b.Chunks[c].From == v+1 && b.bears(c) {
			return c
		}
		return -1
	}
	s := &b.Segs[b.SegAt[v]]
	subject := b.Subject(v)
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		c := int(b.ChunkAt[k])
		if c < 0 {
			continue
		}
		k = b.Chunks[c].To - 1
		if c != subject && b.Chunks[c].Prep < 0 && !b.GenitiveOf(c) && b.bears(c) {
			return c
		}
	}
	return -1
}

// bears: the chunk is of somebody, or a name, whom a number may be imposed on.
func (b *builder) bears(c int) bool {
	ch := b.Chunks[c]
	h := &b.W[ch.Head()]
	if b.HasNumber(ch) || b.Measures(ch.Head()) {
		return false
	}
	if (h.Tag == syntax.Name || h.Tag == syntax.Pron) && h.Ent >= 0 && !h.Modified && !h.Gen {
		return b.in.Entities[h.Ent].Kind != mention.Place || h.Tag == syntax.Pron
	}
	if b.names.Describes(h.Lower)&(lang.OfOrg|lang.OfPerson) != 0 || b.body(ch.Head()) {
		return true
	}
	return b.Persons(ch.Head()) || b.countsClass(h.Span, lang.People) || b.official(ch.Head())
}

// byAgainst takes against whom a penalty is: "a £3m fine on Halden Ltd", "eine Strafe von 9.000
// Euro gegen den Verein": who imposes it does not pay it.
func (b *builder) byAgainst(n, i int, m measure) bool {
	if m.to <= m.from || b.ChunkAt[m.from] < 0 || !b.is(m.head(b), lang.Penalty) {
		return false
	}
	si := b.SegAt[i]
	if v := b.facts[n].verb; si < 0 || b.Acted(v) != v {
		return false // "imposed fines totalling 2m" tells of all that somebody imposed
	}
	for k := max(b.Segs[si].From, i-reach); k < b.Segs[si].To && k < i+reach; k++ {
		if b.W[k].Tag != syntax.Prep || !b.c.Against[b.W[k].Lower] {
			continue
		}
		if c := b.Hanging(k); c >= 0 && b.bears(c) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
		if j := k + 2; j < len(b.W) && b.W[k+1].Tag == syntax.Det && b.W[j].Num >= 0 && b.c.Ends(strings.ToLower(b.in.Text(b.W[j].Span)), "aged") {
			b.claims[n].Subject = b.takenUpByAge(int(b.W[j].Num))
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
	if i+1 >= len(b.W) || !b.c.Givers[b.W[i+1].Lower] {
		return false
	}
	k := i + 2
	for k < len(b.W) && k < i+longest && b.ChunkAt[k] < 0 && (b.W[k].Tag == syntax.Adj || b.W[k].Tag == syntax.Part || b.W[k].Tag == syntax.Verb) {
		k++
	}
	if k >= len(b.W) || b.ChunkAt[k] < 0 {
		return false
	}
	c := int(b.ChunkAt[k])
	if h := &b.W[b.Chunks[c].Head()]; h.Tag != syntax.Name || h.Ent < 0 || b.in.Entities[h.Ent].Kind == mention.Place {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	for ; k < b.Chunks[c].To; k++ {
		if b.W[k].Gen && b.W[k].Ent >= 0 {
			b.claims[n].Subject = b.entity(k) // "Norika's Group"
		}
	}
	return true
}

// is: the word, or the last part of the compound, is of the class.
func (b *builder) is(k int, class lang.WordClass) bool {
	w := &b.W[k]
	return w.Class&class != 0 || b.Nouns && w.Tag == syntax.Noun && b.c.Compound(w.Lower, class)
}
