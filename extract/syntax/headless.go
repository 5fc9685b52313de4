package syntax

import "crossfoot/extract/lang"

// Headless is the noun phrase of a clause whose verb stands behind an insertion:
// "Growth in output - the goal that counts most - was …".
func (s *Sentence) Headless(si int) int {
	for k := si - 1; k >= 0 && k > si-ReachSegs; k-- {
		if s.colon(k + 1) {
			return -1
		}
		p := &s.Segs[k]
		if p.Rel || p.paren || p.Sub && s.Nouns || s.dateline(p) {
			continue // "Rom – Hunderte Bauern, die …, haben …"
		}
		if first := &s.W[p.From]; !s.Nouns && p.Main < 0 && p.From > 0 && first.Verb.Form&(lang.Gerund|lang.Participle) != 0 && s.ChunkAt[p.From] < 0 {
			continue // "Halden, making toys for Norika, earned …"
		}
		if p.Main >= 0 {
			if p.Finite < 0 && s.W[p.Main].Tag == Part && p.From > 0 && !s.Nouns {
				continue // "The film, starring A, took …"
			}
			return -1
		}
		for j := p.From; j < p.To && j < p.From+Reach; j++ {
			if c := s.ChunkAt[j]; c >= 0 {
				if s.Chunks[c].Prep < 0 && !(s.Nouns && s.GenitiveOf(int(c))) {
					return s.front(s.apposed(int(c), k), k)
				}
				j = s.Chunks[c].To - 1
			}
		}
	}
	return -1
}

// apposed is the name or measure that the chunk c, which fills segment k between commas,
// only describes: "Northwind, the biggest carrier, had …", "The price of gas, a vital
// fuel, rose …"; c itself if it describes none.
func (s *Sentence) apposed(c, k int) int {
	seg := &s.Segs[k]
	if h := &s.W[s.Chunks[c].Head()]; k == 0 || s.Chunks[c].From != seg.From || h.Tag == Name && !h.Modified || seg.From == 0 || s.W[seg.From-1].Tag != Comma {
		return c
	}
	p := &s.Segs[k-1]
	if d := s.ChunkAt[p.From]; d >= 0 && p.Main < 0 && p.To == seg.From-1 && s.Chunks[d].Prep < 0 && s.Measures(s.Chunks[d].Head()) &&
		!s.Measures(s.Chunks[c].Head()) {
		return int(d)
	}
	d := s.ChunkAt[p.To-1]
	if d < 0 || p.Main >= 0 || p.To != seg.From-1 || s.Chunks[d].Prep >= 0 || s.W[p.To-1].Tag != Name || s.W[p.To-1].Modified {
		return c
	}
	return int(d)
}

// front is the noun phrase that opens the clause whose verb stands behind insertions, where
// c, in segment k, is the one nearest to the verb: "Der Käufer, laut Polizei ein Makler, gab …".
// What only goes on the list of a clause before opens none: "Er hat rote Haare, blaue Augen,
// ist …" gives -1.
func (s *Sentence) front(c, k int) int {
	if h := &s.W[s.Chunks[c].Head()]; !s.Nouns || h.Tag == Name && !h.Modified {
		return c
	}
	for k > 0 && s.verbless(k-1) {
		k--
	}
	from := s.Segs[k].From
	if d := int(s.ChunkAt[from]); d >= 0 && s.Chunks[d].From == from && (s.W[from].Tag == Det || s.W[from].Tag == Poss || s.W[s.Chunks[d].Head()].Tag == Name) {
		return d
	}
	if k > 0 && s.W[from].Tag == Adj && s.Segs[k-1].Finite >= 0 && !s.Segs[k-1].Sub && !s.Segs[k-1].Rel && !s.colon(k) {
		return -1
	}
	return c
}

// verbless: segment k may be part of what stands in front of a verb.
func (s *Sentence) verbless(k int) bool {
	seg := &s.Segs[k]
	return seg.Main < 0 && !seg.paren && !seg.Sub && !seg.Rel && !s.colon(k+1) && !s.dateline(seg)
}

// longestDateline is how many words stand at most in front of a dateline's dash: "St. Pölten / Wien –".
const longestDateline = 6

// dateline: the segment is one word or names in front of a dash, and no more.
func (s *Sentence) dateline(seg *Segment) bool {
	if !s.Nouns || seg.From != 0 || seg.To > longestDateline || seg.To >= len(s.W) || s.W[seg.To].Tag != Dash || s.ChunkAt[0] < 0 || seg.Main >= 0 {
		return false
	}
	if seg.To == 1 && s.W[0].Capital && (s.W[0].Tag == Noun || s.W[0].Tag == Name) {
		return true
	}
	names := false
	for k := range seg.To {
		w := &s.W[k]
		if w.Tag != Name && w.Tag != Other || w.Tag == Other && w.Lower != "." && w.Lower != "/" {
			return false
		}
		names = names || w.Tag == Name
	}
	return names
}
