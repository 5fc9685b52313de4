package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// owner is a word of the metric that says whose it is: "its debt", "BA's profits",
// "US exports", "Umsatz von Apple".
func (b *builder) owner(m measure) int {
	if m.to <= m.from {
		return -1
	}
	from := m.from
	if c := b.chunkAt[from]; c >= 0 {
		from = b.chunks[c].from
	}
	last := -1
	for k := from; k < m.to; k++ {
		w := &b.w[k]
		if w.ent < 0 {
			continue
		}
		if b.wayward(k) {
			continue // "the sale of a stake to Reuters" is not its
		}
		if c := b.chunkAt[k]; c >= 0 && k > from {
			if p := b.chunks[c].prep; p >= m.from && b.w[p].class&(lang.Attaching|lang.Of) == 0 && !w.gen && b.chunks[c].head() != k {
				continue // "mit den US-Behörden" does not own it
			}
		}
		if w.modified && b.chunkAt[k] >= 0 && !b.owns(k, b.chunks[b.chunkAt[k]]) {
			continue // "chinesischer Reisender" are not China's
		}
		if w.gen || w.modified || w.tag == tPoss || w.tag == tPron || b.in.Tokens.Text[w.End-1] == 's' && b.nouns && k+1 < m.to && b.w[k+1].tag == tNoun {
			return k
		}
		last = k
	}
	if last < 0 && m.to < len(b.w) && !b.c.Ways[b.w[m.to].lower] {
		// "Revenues at media group Reuters slipped": beyond what belongs to the metric.
		if c := b.hanging(m.to); c >= 0 && b.w[b.chunks[c].head()].tag == tName {
			return b.chunks[c].head()
		}
	}
	return last
}

// wayward: the name at word k is to or from whom something goes.
func (b *builder) wayward(k int) bool {
	c, e := b.chunkAt[k], b.w[k].ent
	if c >= 0 && (b.leaves(b.chunks[c]) || c > 0 && b.chunks[c].prep == b.chunks[c-1].to && b.leaves(b.chunks[c-1])) {
		return true
	}
	return c >= 0 && e >= 0 && b.in.Entities[e].Kind != mention.Place && b.chunks[c].prep >= 0 && b.c.Ways[b.w[b.chunks[c].prep].lower]
}

// leaves: the chunk is where a way begins: "von Wien nach Linz".
func (b *builder) leaves(ch chunk) bool {
	return b.nouns && ch.prep >= 0 && b.w[ch.prep].class&lang.Of != 0 && ch.to < len(b.w) && b.w[ch.to].tag == tPrep && b.c.Ways[b.w[ch.to].lower]
}

// mentioned: the name at word e only takes part in what the metric names, as in "a deal
// with Rangers", and need not own it.
func (b *builder) mentioned(e int, m measure) bool {
	w := &b.w[e]
	c := b.chunkAt[e]
	if w.tag != tName || w.gen || w.modified || c < 0 {
		return false
	}
	if p := b.chunks[c].prep; p >= m.from {
		if p > m.from && b.w[p].class&lang.Of != 0 && !b.nouns && b.chunkAt[p-1] >= 0 {
			if q := b.chunks[b.chunkAt[p-1]].prep; q >= m.from && b.w[q].class&lang.With != 0 {
				return true // "a deal with the emirate of Halden"
			}
		}
		return b.w[p].class&lang.Of == 0 && (!b.c.Places[b.w[p].lower] || !b.nouns && b.in.Entities[w.ent].Kind != mention.Place)
	}
	if p := b.chunks[c].prep; p >= 0 && b.w[p].class&lang.Comparison != 0 {
		return false // "above Northwind guidelines of 2%"
	}
	return b.chunks[c].head() != e
}

// shared: the metric is a part or a stake of what the name at word e belongs to, and whoever
// has it need not be named there: "a 5% share of the UK market".
func (b *builder) shared(e int, m measure) bool {
	c := b.chunkAt[m.from]
	if b.nouns || c < 0 || b.chunkAt[e] <= c || b.w[e].gen {
		return false
	}
	h := &b.w[b.chunks[c].head()]
	return h.class&lang.Stake != 0 || h.class&lang.Transparent != 0 && h.class&lang.Change == 0
}

// hanging is the chunk that a preposition at word k leads to.
func (b *builder) hanging(k int) int {
	if k+1 >= len(b.w) || b.w[k].tag != tPrep || b.w[k].class&lang.Comparison != 0 || b.chunkAt[k+1] < 0 || b.chunks[b.chunkAt[k+1]].from != k+1 {
		return -1
	}
	return int(b.chunkAt[k+1])
}

// byPronoun: "they" and its like go on with the subject of the claim before, if it
// is not far.
func (b *builder) byPronoun(n, v int) bool {
	si := b.segAt[v]
	if si < 0 || b.first == 0 || b.facts[n].sentence-b.facts[b.first-1].sentence > 2 || !b.facts[b.first-1].subject && !b.severalBefore(n, v) {
		return false
	}
	if b.nouns && b.plural(v) && b.topic.kind(b.claims[b.first-1].Subject.From) == mention.Person {
		return false // "sie erhielten" is not said of one
	}
	s := &b.segs[si]
	for k := max(s.from, v-reach); k < s.to && k < v+reach; k++ {
		if w := &b.w[k]; w.tag == tPron && w.ent < 0 && b.names.Lower[w.lower]&(lang.PluralPron|lang.PersonPron) != 0 {
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
	return f.whole.Text != "" && !f.subject && b.facts[n].sentence == f.sentence+1 && (!b.nouns || b.many(v))
}

// described: the subject describes what the text is about ("France's second largest
// carmaker"), or somebody's own thing ("its Megane range").
func (b *builder) described(n int, ch chunk) bool {
	h := &b.w[ch.head()]
	if h.tag == tName && h.ent >= 0 && !h.modified && !h.gen {
		return false // "her father Karl Brandel" is named himself
	}
	for k := ch.from; k < ch.head(); k++ {
		if b.w[k].tag == tPoss && b.w[k].ent >= 0 {
			if b.person(k) && b.names.Describes(h.lower)&lang.OfOrg != 0 {
				return false // "his side" is not he
			}
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	if h.tag != tNoun || b.names.Describes(h.lower)&lang.OfOrg == 0 || b.topic.main < 0 || !b.topic.clear {
		return false
	}
	if d := &b.w[ch.from]; d.tag == tDet && b.names.Lower[d.lower]&lang.Definite == 0 {
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
		c := b.hanging(k)
		if c < 0 {
			return false
		}
		if h := b.chunks[c].head(); b.w[h].tag == tName && !b.wayward(h) {
			b.claims[n].Subject = b.entity(h)
			return true
		}
		k = b.chunks[c].to
	}
	return false
}
