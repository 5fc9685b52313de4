package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// status reads how firmly the number at word i is said, from the words of its
// clause, of the verb that governs it and of the verb that an infinitive hangs on.
func (b *builder) status(i int) claim.Status {
	si := b.segAt[i]
	if si < 0 {
		return claim.Reported
	}
	cues := b.cues(&b.segs[si], i)
	for v, depth := b.facts[b.w[i].num].verb, 0; v >= 0 && b.segAt[v] >= 0 && depth < 3; depth++ {
		s := &b.segs[b.segAt[v]]
		if b.segAt[v] != si {
			cues |= b.cues(s, v)
		}
		if k := int(b.segAt[v]) - 1; s.sub && k >= 0 && b.reporting(b.segs[k].main) {
			cues |= b.cues(&b.segs[k], b.segs[k].main) // "it is estimated that …"
		}
		if s.finite >= 0 || v == 0 || b.w[v-1].tag != tInf {
			break
		}
		v = b.parent(int(b.segAt[v]), v)
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
func (b *builder) cues(s *segment, i int) lang.WordClass {
	var cues lang.WordClass
	for k := max(s.from, i-reach); k < min(s.to, i+reach); k++ {
		if !b.tame(k) {
			cues |= b.w[k].class & (lang.PlannedCue | lang.EstimatedCue | lang.AllegedCue)
		}
	}
	return cues
}

// tame: the cue at word k is none in its place: the auxiliary of a passive ("wird
// gebaut"), what something is said to be about to do without an infinitive ("set a
// record").
func (b *builder) tame(k int) bool {
	w := &b.w[k]
	if c := b.chunkAt[k]; w.tag == tNoun && c >= 0 && b.chunks[c].prep >= 0 && b.w[b.chunks[c].prep].class&lang.Anchor != 0 {
		return true // "300 Meter vor dem Ziel"
	}
	if w.class&lang.Pending != 0 {
		return k+1 >= len(b.w) || b.w[k+1].tag != tInf
	}
	if w.class&lang.Passive == 0 || w.class&lang.PlannedCue == 0 || b.segAt[k] < 0 {
		return false
	}
	v := b.segs[b.segAt[k]].main
	return v >= 0 && v != k && !b.c.Ends(b.w[v].lower, "infinitive") || v >= 0 && v != k && b.c.Participle(b.w[v].lower)
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

// quoted: the chunk names only according to whom something is said.
func (b *builder) quoted(c int) bool {
	ch := b.chunks[c]
	if ch.to < len(b.w) && b.w[ch.to].class&lang.SourceBehind != 0 {
		return true
	}
	first := ch.from
	if ch.prep >= 0 {
		first = ch.prep
	}
	return b.w[first].class&lang.SourceBefore != 0 || first > 0 && b.w[first-1].class&lang.SourceBefore != 0
}

// saying is who speaks in a sentence, and by what verb; -1 for "laut".
type saying struct {
	field claim.Field
	verb  int
}

// sayings lists who speaks in the sentence, at most two: a number can be outside
// the clause of all but one.
func (b *builder) sayings(out []saying) []saying {
	for k := range b.w {
		c := -1
		if b.w[k].class&lang.SourceBefore != 0 {
			c = b.nextChunk(k + 1)
		} else if b.w[k].class&lang.SourceBehind != 0 && k > 0 {
			c = int(b.chunkAt[k-1])
		}
		if c >= 0 {
			return append(out, saying{b.noun(c), -1})
		}
	}
	for si := range b.segs {
		s := &b.segs[si]
		if s.main < 0 || !b.reporting(s.main) || b.undergoes(s) {
			continue
		}
		if c := b.speaker(s); c >= 0 && !b.spokenOf(c, s.main) {
			f := b.noun(c)
			if b.plainName(c) {
				f = b.jointly(c, s.main)
			}
			out = append(out, saying{f, s.main})
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
func (b *builder) spokenOf(c, v int) bool { return b.passive(v) && b.chunks[c].from < v }

// nextChunk is the first chunk from word k on, small words left out.
func (b *builder) nextChunk(k int) int {
	for end := k + 4; k < len(b.w) && k < end; k++ {
		if b.chunkAt[k] >= 0 {
			return int(b.chunkAt[k])
		}
	}
	return -1
}

// speaker is who says it: the subject before the verb, or what stands right behind
// it ("said Nigel Roberts", "sagte er").
func (b *builder) speaker(s *segment) int {
	v := s.main
	si := int(b.segAt[v])
	if c := b.subjectIn(si, v); c >= 0 && b.speaks(c) {
		return c
	}
	if c := b.headless(si); c >= 0 && b.speaks(c) {
		return c // "Smith, which makes soap, said …"
	}
	for k := v + 1; k < s.to && k < v+reach; k++ {
		if c := int(b.chunkAt[k]); c >= 0 {
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
	h := &b.w[b.chunks[c].head()]
	if h.ent >= 0 && !h.modified {
		return b.in.Entities[h.ent].Kind != mention.Place || h.tag == tName
	}
	return h.class&(lang.Speaker|lang.People) != 0 || b.nouns && b.c.Compound(h.lower, lang.Speaker)
}
