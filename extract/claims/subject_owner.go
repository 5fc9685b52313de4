package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// owner is a word of the metric that says whose it is: "its debt", "BA's profits",
// "US exports", "Umsatz von Apple".
func (b *builder) owner(m measure) int {
	if m.to <= m.from {
		return -1
	}
	from := m.from
	if c := b.ChunkAt[from]; c >= 0 {
		from = b.Chunks[c].From
	}
	last := -1
	for k := from; k < m.to; k++ {
		w := &b.W[k]
		if w.Ent < 0 {
			continue
		}
		if b.wayward(k) {
			continue // "the sale of a stake to Reuters" is not its
		}
		if c := b.ChunkAt[k]; c >= 0 && k > from {
			if p := b.Chunks[c].Prep; p >= m.from && b.W[p].Class&(lang.Attaching|lang.Of) == 0 && !w.Gen && b.Chunks[c].Head() != k {
				continue // "mit den US-Behörden" does not own it
			}
		}
		if w.Modified && b.ChunkAt[k] >= 0 && !b.owns(k, b.Chunks[b.ChunkAt[k]]) {
			continue // "chinesischer Reisender" are not China's
		}
		if b.Nouns && b.ChunkAt[k] >= 0 && b.Quoted(int(b.ChunkAt[k])) {
			continue // "laut Brandel" only says so
		}
		if !b.Nouns && w.Tag != syntax.Poss && !w.Gen && b.possessed(k) {
			continue // "the film's US takings"
		}
		if w.Gen || w.Modified || w.Tag == syntax.Poss || w.Tag == syntax.Pron || b.in.Tokens.Text[w.End-1] == 's' && b.Nouns && k+1 < m.to &&
			b.W[k+1].Tag == syntax.Noun {
			return k
		}
		last = k
	}
	if last < 0 && m.to < len(b.W) && !b.c.Ways[b.W[m.to].Lower] {
		// "Revenues at media group Reuters slipped": beyond what belongs to the metric.
		if c := b.Hanging(m.to); c >= 0 && b.W[b.Chunks[c].Head()].Tag == syntax.Name && !(b.Nouns && b.Quoted(c)) {
			return b.Chunks[c].Head()
		}
	}
	return last
}

// possessed: the genitive of a noun stands before word k, and has what the word only describes.
func (b *builder) possessed(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		switch w := &b.W[j]; {
		case w.Gen:
			return w.Tag == syntax.Noun && w.Ent < 0
		case w.Tag != syntax.Adj && w.Tag != syntax.Noun:
			return false
		}
	}
	return false
}

// wayward: the name at word k is to or from whom something goes.
func (b *builder) wayward(k int) bool {
	c, e := b.ChunkAt[k], b.W[k].Ent
	if c >= 0 && (b.leaves(b.Chunks[c]) || c > 0 && b.Chunks[c].Prep == b.Chunks[c-1].To && b.leaves(b.Chunks[c-1])) {
		return true
	}
	return c >= 0 && e >= 0 && b.in.Entities[e].Kind != mention.Place && b.Chunks[c].Prep >= 0 && b.c.Ways[b.W[b.Chunks[c].Prep].Lower]
}

// leaves: the chunk is where a way begins: "von Wien nach Linz".
func (b *builder) leaves(ch syntax.Chunk) bool {
	return b.Nouns && ch.Prep >= 0 && b.W[ch.Prep].Class&lang.Of != 0 && ch.To < len(b.W) && b.W[ch.To].Tag == syntax.Prep && b.c.Ways[b.W[ch.To].Lower]
}

// mentioned: the name at word e only takes part in what the metric names, as in "a deal
// with Rangers", and need not own it.
func (b *builder) mentioned(e int, m measure) bool {
	w := &b.W[e]
	c := b.ChunkAt[e]
	if w.Tag != syntax.Name || w.Gen || w.Modified || c < 0 {
		return false
	}
	if p := b.Chunks[c].Prep; p >= m.from {
		if p > m.from && b.W[p].Class&lang.Of != 0 && !b.Nouns && b.ChunkAt[p-1] >= 0 {
			if q := b.Chunks[b.ChunkAt[p-1]].Prep; q >= m.from && b.W[q].Class&lang.With != 0 {
				return true // "a deal with the emirate of Halden"
			}
		}
		return b.W[p].Class&lang.Of == 0 && (!b.c.Places[b.W[p].Lower] || !b.Nouns && b.in.Entities[w.Ent].Kind != mention.Place)
	}
	if p := b.Chunks[c].Prep; p >= 0 && b.W[p].Class&lang.Comparison != 0 {
		return false // "above Northwind guidelines of 2%"
	}
	return b.Chunks[c].Head() != e
}

// shared: the metric is a part or a stake of what the name at word e belongs to, and whoever
// has it need not be named there: "a 5% share of the UK market".
func (b *builder) shared(e int, m measure) bool {
	c := b.ChunkAt[m.from]
	if b.Nouns || c < 0 || b.ChunkAt[e] <= c || b.W[e].Gen {
		return false
	}
	h := &b.W[b.Chunks[c].Head()]
	return h.Class&lang.Stake != 0 || h.Class&lang.Transparent != 0 && h.Class&lang.Change == 0
}

// byPronoun: "they" and its like go on with the subject of the claim before, if it
// is not far.
func (b *builder) byPronoun(n, v int) bool {
	si := b.SegAt[v]
	if si < 0 || b.first == 0 || b.facts[n].sentence-b.facts[b.first-1].sentence > 2 || !b.facts[b.first-1].subject && !b.severalBefore(n, v) {
		return false
	}
	if b.Nouns && b.plural(v) && b.topic.kind(b.claims[b.first-1].Subject.From) == mention.Person {
		return false // "sie erhielten" is not said of one
	}
	s := &b.Segs[si]
	for k := max(s.From, v-reach); k < s.To && k < v+reach; k++ {
		if w := &b.W[k]; w.Tag == syntax.Pron && w.Ent < 0 && b.names.Lower[w.Lower]&(lang.PluralPron|lang.PersonPron) != 0 {
			if b.claims[n].Subject = b.claims[b.first-1].Subject; b.severalBefore(n, v) {
				b.claims[n].Subject = b.facts[b.first-1].whole
			}
			b.claims[n].Subject.Guess = true
			return true
		}
	}
	return false
}

// severalBefore: the last claim of the sentence before counts people, who may be "they" of the
// verb at v.
func (b *builder) severalBefore(n, v int) bool {
	f := &b.facts[b.first-1]
	return f.whole.Text != "" && !f.subject && b.facts[n].sentence == f.sentence+1 && (!b.Nouns || b.many(v))
}

// described: the subject describes what the text is about ("France's second largest
// carmaker"), or somebody's own thing ("its Megane range").
func (b *builder) described(n int, ch syntax.Chunk) bool {
	h := &b.W[ch.Head()]
	if h.Tag == syntax.Name && h.Ent >= 0 && !h.Modified && !h.Gen {
		return false // "her father Karl Brandel" is named himself
	}
	for k := ch.From; k < ch.Head(); k++ {
		if b.W[k].Tag == syntax.Poss && b.W[k].Ent >= 0 {
			if b.person(k) && b.names.Describes(h.Lower)&lang.OfOrg != 0 {
				return false // "his side" is not he
			}
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	if h.Tag != syntax.Noun || b.names.Describes(h.Lower)&lang.OfOrg == 0 || b.topic.main < 0 || !b.topic.clear {
		return false
	}
	if d := &b.W[ch.From]; d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite == 0 {
		return false // "a group of men" is another one
	}
	if e := &b.in.Entities[b.topic.main]; e.Kind == mention.Place || e.Kind == mention.Person {
		return false
	}
	b.claims[n].Subject = b.topic.field(b.topic.main)
	return true
}

// attachedName: "sales at Carrefour", "die Zahl der Arbeitslosen in Österreich".
func (b *builder) attachedName(n, k int) bool {
	for tries := 0; tries < 2; tries++ {
		c := b.Hanging(k)
		if c < 0 {
			return false
		}
		if h := b.Chunks[c].Head(); b.W[h].Tag == syntax.Name && !b.wayward(h) {
			b.claims[n].Subject = b.entity(h)
			return true
		}
		k = b.Chunks[c].To
	}
	return false
}

// byValued takes whose the metric is where somebody only says how much it is: "Huber
// schätzt die Kosten des Tunnels auf 5 Millionen".
func (b *builder) byValued(n, _ int, m measure) bool {
	v := b.facts[n].verb
	if !b.Nouns || !b.Reporting(v) || m.prep < 0 || !b.c.Endpoints[b.W[m.prep].Lower] || m.to <= m.from || b.ChunkAt[m.from] < 0 {
		return false
	}
	c := int(b.ChunkAt[m.from]) + 1
	if c >= len(b.Chunks) || b.Chunks[c].To != m.prep || !b.GenitiveOf(c) || !b.Measures(b.Chunks[c-1].Head()) || c-1 == b.Subject(v) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
