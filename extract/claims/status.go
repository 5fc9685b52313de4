package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// status reads how firmly the number at word i is said, from the words of its
// clause, of the verb that governs it and of the verb that an infinitive hangs on.
func (b *builder) status(i int) claim.Status {
	si := b.SegAt[i]
	if si < 0 {
		return claim.Reported
	}
	cues := b.cues(&b.Segs[si], i)
	for v, depth := b.facts[b.W[i].Num].verb, 0; v >= 0 && b.SegAt[v] >= 0 && depth < 3; depth++ {
		s := &b.Segs[b.SegAt[v]]
		if b.SegAt[v] != si {
			cues |= b.cues(s, v)
		}
		if k := int(b.SegAt[v]) - 1; s.Sub && k >= 0 && b.Reporting(b.Segs[k].Main) {
			cues |= b.cues(&b.Segs[k], b.Segs[k].Main) // "it is estimated that …"
		}
		if s.Finite >= 0 || v == 0 || b.W[v-1].Tag != syntax.Inf {
			break
		}
		v = b.Parent(int(b.SegAt[v]), v)
	}
	switch {
	case cues&lang.AllegedCue != 0:
		return claim.Alleged
	case cues&lang.EstimatedCue != 0:
		return claim.Estimated
	case cues&lang.PlannedCue != 0:
		return claim.Planned
	}
	return claim.Reported
}

// cues are the classes of the words of the segment near word i that say how firmly
// something is said.
func (b *builder) cues(s *syntax.Segment, i int) lang.WordClass {
	var cues lang.WordClass
	for k := max(s.From, i-reach); k < min(s.To, i+reach); k++ {
		if !b.tame(k) {
			cues |= b.W[k].Class & (lang.PlannedCue | lang.EstimatedCue | lang.AllegedCue)
		}
	}
	return cues
}

// tame: the cue at word k is none in its place: the auxiliary of a passive ("wird
// gebaut"), what something is said to be about to do without an infinitive ("set a
// record").
func (b *builder) tame(k int) bool {
	w := &b.W[k]
	if c := b.ChunkAt[k]; w.Tag == syntax.Noun && c >= 0 && b.Chunks[c].Prep >= 0 && b.W[b.Chunks[c].Prep].Class&lang.Anchor != 0 {
		return true // "300 Meter vor dem Ziel"
	}
	if w.Class&lang.Pending != 0 {
		return k+1 >= len(b.W) || b.W[k+1].Tag != syntax.Inf
	}
	if w.Class&lang.Passive == 0 || w.Class&lang.PlannedCue == 0 || b.SegAt[k] < 0 {
		return false
	}
	v := b.Segs[b.SegAt[k]].Main
	return v >= 0 && v != k && !b.c.Ends(b.W[v].Lower, "infinitive") || v >= 0 && v != k && b.c.Participle(b.W[v].Lower)
}

// source says according to whom claim n is told: "according to X", "laut X", or the subject of a
// verb of saying outside the number's own clause.
func (b *builder) source(n int) claim.Field {
	if b.said == nil {
		b.said = b.sayings(b.saidBuf[:0])
		b.saidBuf = b.said
	}
	for _, s := range b.said {
		if s.verb < 0 || s.verb != b.facts[n].verb {
			return s.field
		}
	}
	return claim.Field{}
}

// saying is who speaks in a sentence, and by what verb; -1 for "laut".
type saying struct {
	field claim.Field
	verb  int
}

// sayings lists who speaks in the sentence, at most two: a number can be outside
// the clause of all but one.
func (b *builder) sayings(out []saying) []saying {
	for k := range b.W {
		c := -1
		if b.W[k].Class&lang.SourceBefore != 0 {
			c = b.NextChunk(k + 1)
		} else if b.W[k].Class&lang.SourceBehind != 0 && k > 0 {
			c = int(b.ChunkAt[k-1])
		}
		if c >= 0 {
			return append(out, saying{b.noun(c), -1})
		}
	}
	for si := range b.Segs {
		s := &b.Segs[si]
		if s.Main < 0 || !b.Reporting(s.Main) || b.undergoes(s) {
			continue
		}
		if c := b.speaker(s); c >= 0 && !b.spokenOf(c, s.Main) {
			f := b.noun(c)
			if b.PlainName(c) {
				f = b.jointly(c, s.Main)
			}
			out = append(out, saying{f, s.Main})
			if len(out) == 2 {
				break
			}
		}
	}
	if out == nil {
		out = []saying{}
	}
	return out
}

// spokenOf: the chunk is the subject of a passive and says nothing: "the fund is said to …".
func (b *builder) spokenOf(c, v int) bool { return b.Passive(v) && b.Chunks[c].From < v }

// speaker is who says it: the subject before the verb, or what stands right behind
// it ("said Nigel Roberts", "sagte er").
func (b *builder) speaker(s *syntax.Segment) int {
	v := s.Main
	si := int(b.SegAt[v])
	if c := b.SubjectIn(si, v); c >= 0 && (b.speaks(c) || b.official(b.Chunks[c].Head())) {
		return c
	}
	if c := b.Headless(si); c >= 0 && b.speaks(c) {
		return c // "Smith, which makes soap, said …"
	}
	for k := v + 1; k < s.To && k < v+reach; k++ {
		if c := int(b.ChunkAt[k]); c >= 0 {
			if b.official(b.Chunks[c].Head()) && c+1 < len(b.Chunks) && b.Chunks[c+1].From == b.Chunks[c].To && b.W[b.Chunks[c+1].Head()].Tag == syntax.Name {
				return c + 1 // "said chief executive Ann Marsh"
			}
			if b.speaks(c) {
				return c
			}
			return -1
		}
	}
	return -1
}

// speaks: the chunk is somebody, or a paper that speaks for somebody.
func (b *builder) speaks(c int) bool {
	h := &b.W[b.Chunks[c].Head()]
	if h.Ent >= 0 && !h.Modified {
		return b.in.Entities[h.Ent].Kind != mention.Place || h.Tag == syntax.Name
	}
	return h.Class&(lang.Speaker|lang.People) != 0 || b.Nouns && b.c.Compound(h.Lower, lang.Speaker)
}
