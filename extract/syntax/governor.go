package syntax

// Governor is the verb that the number at word i depends on, or -1.
func (s *Sentence) Governor(i int) int {
	si := s.SegAt[i]
	if si < 0 {
		return -1
	}
	seg := &s.Segs[si]
	if !s.Nouns {
		for j := i - 1; j >= seg.From && j > i-Reach; j-- {
			if t := s.W[j].Tag; t == Verb || t == Aux || t == Part {
				if k := s.ClauseVerb(i); k >= 0 && s.Reporting(j) {
					return s.chainEnd(k) // "the ministry says 41 people were hurt"
				}
				return j
			}
		}
		if k := s.ClauseVerb(i); k >= 0 {
			return s.chainEnd(k)
		}
	}
	if seg.Main >= 0 {
		return seg.Main
	}
	if v := s.infinitive(int(si)); v >= 0 {
		return v
	}
	if v := s.closing(int(si)); v >= 0 {
		return v
	}
	if v := s.following(int(si)); v >= 0 && s.Nouns && s.colon(int(si)) {
		return v // "er baut aus: 160 Millionen, rund 20 mehr, sind geplant"
	}
	// A segment without a verb goes on what stands before it, or on the verb that follows.
	for k := int(si) - 1; k >= 0 && k > int(si)-ReachSegs; k-- {
		p := &s.Segs[k]
		if p.paren && !seg.paren {
			continue
		}
		if p.Main >= 0 && !(p.Rel && k < int(si)-1) {
			if !s.Nouns {
				return s.lastVerb(p)
			}
			return p.Main
		}
	}
	return s.following(int(si))
}

// following is the verb of a clause behind the verbless segment; -1 if there is none.
func (s *Sentence) following(si int) int {
	seg := &s.Segs[si]
	for k := si + 1; k < len(s.Segs) && k < si+ReachSegs; k++ {
		if s.Nouns && !seg.paren && s.W[s.Segs[k].From-1].Tag == Dash {
			break // "Anteil von 38 Prozent – Verein fordert Hilfe"
		}
		if p := &s.Segs[k]; p.Main >= 0 && !p.Rel && !p.Sub && !p.paren && (!s.Nouns || p.Finite >= 0 || k == len(s.Segs)-1) {
			return p.Main
		}
	}
	return -1
}

// infinitive is the verb of the clause that the verbless segment opens and that ends in
// an infinitive behind insertions: "plant, 160 Millionen, rund 20 mehr, zu investieren".
func (s *Sentence) infinitive(si int) int {
	for k := si + 1; s.Nouns && k < len(s.Segs) && k < si+3; k++ {
		p := &s.Segs[k]
		if p.Main < 0 {
			continue
		}
		if p.Finite < 0 && !p.Sub && !p.Rel && s.W[p.Main].Tag == Part && p.Main > 0 && s.W[p.Main-1].Tag == Inf {
			return p.Main
		}
		break
	}
	return -1
}

// closing is the verb of the subordinate clause that the verbless segment opens and an
// insertion parts from it: "dass die elf Zentren, die Hotspots, fertig sind".
func (s *Sentence) closing(si int) int {
	if seg := &s.Segs[si]; !s.Nouns || !seg.Sub && !seg.Rel {
		return -1
	}
	for k := si + 1; k < len(s.Segs) && k < si+ReachSegs; k++ {
		if p := &s.Segs[k]; p.Main >= 0 && !p.Sub && !p.Rel {
			return p.Main
		}
	}
	return -1
}

// chainEnd is the verb that the auxiliaries from word k on lead to.
func (s *Sentence) chainEnd(k int) int {
	v := k
	for ; k < len(s.W) && k < v+6; k++ {
		switch s.W[k].Tag {
		case Verb, Part:
			return k
		case Aux:
			v = k
		case Adv:
		default:
			return v
		}
	}
	return v
}

// lastVerb is the last verb of the segment, as far as anything looks; its main verb if there is none.
func (s *Sentence) lastVerb(seg *Segment) int {
	for j := seg.To - 1; j >= seg.From && j > seg.To-Reach; j-- {
		if t := s.W[j].Tag; t == Verb || t == Aux || t == Part {
			return j
		}
	}
	return seg.Main
}
