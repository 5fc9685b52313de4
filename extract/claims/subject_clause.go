package claims

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// objectFirst: the number at word i opens its clause as the object of the verb at v: it counts several, the finite
// verb is a singular, and the chunk ch behind that may be its subject: "2.000 Wohnungen will die Stadt bauen".
func (b *builder) objectFirst(n, i, v int, ch syntax.Chunk) bool {
	si := b.SegAt[i]
	if !b.Nouns || si < 0 || b.SegAt[v] != si || b.in.Quantities[n].Unit != mention.Count {
		return false
	}
	f := b.Segs[si].Finite
	return f > i && ch.From == f+1 && b.several(n) && !b.many(v) && ch.Prep < 0
}

// countsFirst: the chunk ch, the subject of the verb at v, stands behind the number at word i, which counts
// something and so may be the subject itself.
func (b *builder) countsFirst(n, i, v int, m measure, ch syntax.Chunk) bool {
	if !m.noun || m.prep >= 0 || ch.From <= i || b.objectFirst(n, i, v, ch) {
		return false
	}
	return b.Nouns || b.SegAt[ch.From] == b.SegAt[i] // "Having cut 200 jobs, the bank returned to profit"
}

// thingSized is the thing that a clause says is so old: "the tree is 400 years old"; -1 if it says so of none, or of
// somebody who may only be taken up.
func (b *builder) thingSized(i int) int {
	if b.Nouns || !b.saysSize(i) {
		return -1
	}
	c := b.Subject(b.Segs[b.SegAt[i]].Finite)
	if c < 0 || b.Chunks[c].To > i || !b.nameable(c) || b.Measures(b.Chunks[c].Head()) || b.takesUpSomebody(b.Chunks[c]) && b.Persons(b.Chunks[c].Head()) {
		return -1
	}
	return c
}

// does: the word names a body that acts: "the group", "the union".
func (b *builder) does(k int) bool {
	w := &b.W[k]
	return w.Tag == syntax.Noun && (b.names.Describes(w.Lower)&lang.OfOrg != 0 || b.names.Class(b.in.Text(w.Span))&lang.OrgHead != 0)
}

// reports: the verb at v, by which others only say something, has what the number measures for its object: "the group
// expects sales of £3bn", "the mayor promised 500 homes".
func (b *builder) reports(n, i, v int, m measure) bool {
	if b.SegAt[v] != b.SegAt[i] || b.W[v].Class&lang.Speaker != 0 {
		return false
	}
	k := i
	if m.to > m.from && m.from > v && m.from < i && b.ChunkAt[m.from] >= 0 {
		k = b.Chunks[b.ChunkAt[m.from]].From
	}
	return !b.Nouns && b.Before(k) == v
}

// byPossessor takes the noun that has what is counted or measured: "the hotel's 120 rooms", "the hotel's UK sales".
func (b *builder) byPossessor(n, i int, m measure) bool {
	k := i - 1
	if !m.noun {
		k = b.possessorOf(m)
	}
	if k < 0 || b.ChunkAt[k] < 0 || !b.W[k].Gen || b.W[k].Tag != syntax.Noun || b.W[k].Ent >= 0 {
		return false
	}
	c := int(b.ChunkAt[k])
	if ch := b.Chunks[c]; ch.Head() != k {
		b.claims[n].Subject = b.phrase(b.trim(ch.From, k+1), k+1)
	} else if b.nameable(c) {
		b.claims[n].Subject = b.noun(c)
	} else {
		return false
	}
	f := b.claims[n].Subject
	if k := syntax.Apostrophe(f.Text); k > 0 {
		f.Text, f.Key = f.Text[:k], ""
	}
	f.From.End = f.From.Start + len(f.Text)
	b.claims[n].Subject = f
	return true
}

// possessorOf is the genitive of a noun in front of what is measured, or within its phrase; -1 if there is none.
func (b *builder) possessorOf(m measure) int {
	if b.Nouns || m.to <= m.from {
		return -1
	}
	for k := m.head(b) - 1; k >= 0 && k > m.from-3; k-- {
		switch w := &b.W[k]; {
		case w.Gen:
			return k
		case w.Tag != syntax.Adj && w.Tag != syntax.Noun && w.Tag != syntax.Name && w.Tag != syntax.Part:
			return -1
		}
	}
	return -1
}

// byHeld takes the body right behind what is measured of it: "sales at the group reached £3bn".
func (b *builder) byHeld(n, _ int, m measure) bool {
	if b.Nouns || m.to <= m.from || b.ChunkAt[m.from] < 0 {
		return false
	}
	k := b.Chunks[b.ChunkAt[m.from]].To
	c := b.Hanging(k)
	if c < 0 || !b.joinsHolder(k) || !b.nameable(c) || b.Measures(b.Chunks[c].Head()) || !b.definite(b.Chunks[c]) && !b.does(b.Chunks[c].Head()) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// joinsHolder: the preposition at word k joins what is measured to whose it is.
func (b *builder) joinsHolder(k int) bool {
	return b.c.Places[b.W[k].Lower] || b.W[k].Class&lang.Of != 0
}

// byFronted takes what opens a clause whose subject is the number, or which has none: "Dem Verein gehören 300
// Mitglieder an", "Ins Museum kamen 600.000 Besucher".
func (b *builder) byFronted(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if !b.Nouns || si < 0 {
		return false
	}
	s := &b.Segs[si]
	from := s.From
	if s.Sub || s.Rel || s.Finite < 0 || s.Finite > i {
		return false
	}
	if b.W[from].Tag == syntax.Prep {
		from++
	}
	if from >= len(b.W) || b.ChunkAt[from] < 0 {
		return false
	}
	c := int(b.ChunkAt[from])
	ch := b.Chunks[c]
	if ch.From != from || b.Attached(ch.To) != s.Finite || !b.nameable(c) || b.Measures(ch.Head()) || b.is(ch.Head(), lang.Speaker) {
		return false
	}
	if p := ch.Prep; p >= 0 && !b.fronts(p) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// fronts: the preposition at word k leads to what a clause may be about when it opens it, and not to how or when.
func (b *builder) fronts(k int) bool {
	w := &b.W[k]
	return b.c.Places[w.Lower] || w.Class&(lang.Attaching|lang.Frame|lang.Of) != 0
}

// byStage takes the thing where the counted are or are done something to: "480 beds at the hospital", "sechs Menschen
// wurden bei dem Unfall verletzt".
func (b *builder) byStage(n, i int, m measure) bool {
	si := b.SegAt[i]
	if si < 0 || !m.noun || m.prep >= 0 {
		return false
	}
	s, best := &b.Segs[si], -1
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		c := b.Hanging(k)
		if c < 0 || b.SegAt[k+1] != si || !b.c.Places[b.W[k].Lower] || !b.nameable(c) || b.Transparent(b.Chunks[c].Head()) || !b.one(c) ||
			b.Nouns && k == i+1 {
			continue // "elf Häuser im Süden" are those
		}
		if best < 0 || abs(k-i) < abs(b.Chunks[best].From-i) {
			best = c
		}
	}
	if best < 0 {
		return false
	}
	b.claims[n].Subject = b.noun(best)
	return true
}

// one: the chunk is of one thing that the reader knows: "the zoo", "im Zoo".
func (b *builder) one(c int) bool {
	ch := b.Chunks[c]
	d := &b.W[ch.From]
	if d.Tag == syntax.Det {
		return b.names.Lower[d.Lower]&lang.Definite != 0
	}
	return ch.Prep >= 0 && b.names.Lower[b.W[ch.Prep].Lower]&lang.Definite != 0
}

// byDoer takes by whom a passive says it was done: "a loss of £30m was reported by the group".
func (b *builder) byDoer(n, i int, _ measure) bool {
	v := b.facts[n].verb
	if v < 0 || !b.Passive(v) || b.SegAt[v] != b.SegAt[i] {
		return false
	}
	s := &b.Segs[b.SegAt[v]]
	for k := s.From; k < s.To && k < s.From+reach; k++ {
		if c := b.Hanging(k); c >= 0 && b.c.Agents[b.W[k].Lower] && b.nameable(c) && (b.does(b.Chunks[c].Head()) || b.Persons(b.Chunks[c].Head())) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byPurpose takes what an amount is for: "some £50m has been set aside for the scheme".
func (b *builder) byPurpose(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if si < 0 || !money(b.in.Quantities[n].Unit) || b.facts[n].verb >= 0 && b.Subject(b.facts[n].verb) >= 0 {
		return false
	}
	for k := i + 1; k < b.Segs[si].To && k < i+reach; k++ {
		if c := b.Hanging(k); c >= 0 && b.W[k].Class&lang.Frame != 0 && b.nameable(c) && !b.Measures(b.Chunks[c].Head()) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byHeading takes what a heading puts before its colon: "Library: 20,000 books damaged".
func (b *builder) byHeading(n, i int, _ measure) bool {
	if b.ChunkAt[0] < 0 || b.SegAt[i] < 1 {
		return false
	}
	c := int(b.ChunkAt[0])
	if k := b.Chunks[c].To; k >= i || b.W[k].Tag != syntax.Colon || !b.nameable(c) || b.is(b.Chunks[c].Head(), lang.Speaker) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// several: the number of claim n counts more than one.
func (b *builder) several(n int) bool {
	q := &b.in.Quantities[n]
	return q.Low != nil && q.Low.Cmp(apd.New(1, 0)) > 0
}
