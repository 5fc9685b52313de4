package claims

import "crossfoot/extract/lang"

// headless is the noun phrase of a clause whose verb stands behind an insertion:
// "Growth in output - the goal that counts most - was …".
func (b *builder) headless(si int) int {
	for k := si - 1; k >= 0 && k > si-reachSegs; k-- {
		if b.colon(k + 1) {
			return -1
		}
		p := &b.segs[k]
		if p.rel || p.paren || p.sub && b.nouns || b.dateline(p) {
			continue // "Rom – Hunderte Bauern, die …, haben …"
		}
		if first := &b.w[p.from]; !b.nouns && p.main < 0 && p.from > 0 && first.verb.Form&(lang.Gerund|lang.Participle) != 0 && b.chunkAt[p.from] < 0 {
			continue // "Halden, making toys for Norika, earned …"
		}
		if p.main >= 0 {
			if p.finite < 0 && b.w[p.main].tag == tPart && p.from > 0 && !b.nouns {
				continue // "The film, starring A, took …"
			}
			return -1
		}
		for j := p.from; j < p.to && j < p.from+reach; j++ {
			if c := b.chunkAt[j]; c >= 0 {
				if b.chunks[c].prep < 0 && !(b.nouns && b.genitiveOf(int(c))) {
					return b.front(b.apposed(int(c), k), k)
				}
				j = b.chunks[c].to - 1
			}
		}
	}
	return -1
}

// apposed is the name or measure that the chunk c, which fills segment k between commas,
// only describes: "Northwind, the biggest carrier, had …", "The price of gas, a vital
// fuel, rose …"; c itself if it describes none.
func (b *builder) apposed(c, k int) int {
	s := &b.segs[k]
	if h := &b.w[b.chunks[c].head()]; k == 0 || b.chunks[c].from != s.from || h.tag == tName && !h.modified || s.from == 0 || b.w[s.from-1].tag != tComma {
		return c
	}
	p := &b.segs[k-1]
	if d := b.chunkAt[p.from]; d >= 0 && p.main < 0 && p.to == s.from-1 && b.chunks[d].prep < 0 && b.measures(b.chunks[d].head()) &&
		!b.measures(b.chunks[c].head()) {
		return int(d)
	}
	d := b.chunkAt[p.to-1]
	if d < 0 || p.main >= 0 || p.to != s.from-1 || b.chunks[d].prep >= 0 || b.w[p.to-1].tag != tName || b.w[p.to-1].modified {
		return c
	}
	return int(d)
}

// front is the noun phrase that opens the clause whose verb stands behind insertions, where
// c, in segment k, is the one nearest to the verb: "Der Käufer, laut Polizei ein Makler, gab …".
// What only goes on the list of a clause before opens none: "Er hat rote Haare, blaue Augen,
// ist …" gives -1.
func (b *builder) front(c, k int) int {
	if h := &b.w[b.chunks[c].head()]; !b.nouns || h.tag == tName && !h.modified {
		return c
	}
	for k > 0 && b.verbless(k-1) {
		k--
	}
	from := b.segs[k].from
	if d := int(b.chunkAt[from]); d >= 0 && b.chunks[d].from == from && (b.w[from].tag == tDet || b.w[from].tag == tPoss || b.w[b.chunks[d].head()].tag == tName) {
		return d
	}
	if k > 0 && b.w[from].tag == tAdj && b.segs[k-1].finite >= 0 && !b.segs[k-1].sub && !b.segs[k-1].rel && !b.colon(k) {
		return -1
	}
	return c
}

// verbless: segment k may be part of what stands in front of a verb.
func (b *builder) verbless(k int) bool {
	s := &b.segs[k]
	return s.main < 0 && !s.paren && !s.sub && !s.rel && !b.colon(k+1) && !b.dateline(s)
}

// longestDateline is how many words stand at most in front of a dateline's dash: "St. Pölten / Wien –".
const longestDateline = 6

// dateline: the segment is one word or names in front of a dash, and no more.
func (b *builder) dateline(s *segment) bool {
	if !b.nouns || s.from != 0 || s.to > longestDateline || s.to >= len(b.w) || b.w[s.to].tag != tDash || b.chunkAt[0] < 0 || s.main >= 0 {
		return false
	}
	if s.to == 1 && b.w[0].capital && (b.w[0].tag == tNoun || b.w[0].tag == tName) {
		return true
	}
	names := false
	for k := range s.to {
		w := &b.w[k]
		if w.tag != tName && w.tag != tOther || w.tag == tOther && w.lower != "." && w.lower != "/" {
			return false
		}
		names = names || w.tag == tName
	}
	return names
}
