package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// left walks from the number to the left until something says what it measures.
func (b *builder) left(i int, m *measure) {
	prep, joined, marks := false, false, 0
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		w := &b.W[j]
		if w.Class&lang.Comparison != 0 && w.Tag != syntax.Noun && b.takesOver(i, j, m) {
			return
		}
		switch w.Tag {
		case syntax.Prep:
			prep = true
		case syntax.Num:
			if !b.sameKind(i, j) && !prep {
				return
			}
			m.inherit = b.goesOn(int(w.Num), j, joined)
			return
		case syntax.Noun, syntax.Name, syntax.Pron:
			c := int(b.ChunkAt[j])
			if c < 0 || w.Tag == syntax.Pron {
				break
			}
			if b.Amounting(b.Chunks[c]) {
				j = b.Chunks[c].Prep
				continue
			}
			if ch := b.Chunks[c]; b.W[ch.From].Tag == syntax.Det && ch.Prep >= 0 && !prep && marks == 0 || ch.To == b.PlainBefore(i) &&
				b.W[ch.From].Tag == syntax.Det && (b.Transparent(ch.Head()) || !b.Measures(ch.Head())) {
				j = ch.From // "by a rapid 7%", "a record $16bn"
				prep = prep || ch.Prep >= 0
				continue
			}
			if b.leftChunk(c, m, prep || marks > 0, marks > 0) {
				if m.acted = marks == 0 && !b.Measures(b.Chunks[c].Head()); m.acted {
					m.verb = b.Lexical(b.facts[b.W[i].Num].verb)
				}
				return
			}
			j = b.Chunks[c].From
			prep = prep || b.Chunks[c].Prep >= 0
		case syntax.Coord:
			if joined = true; b.joinedWithOwn(i, j, m) {
				return
			}
		case syntax.Verb, syntax.Aux, syntax.Part, syntax.Rel, syntax.Sub:
			return
		case syntax.Comma, syntax.Dash, syntax.Open, syntax.Colon:
			if w.Tag == syntax.Open && j > 0 && b.W[j-1].Tag == syntax.Name && !b.W[j-1].Modified {
				m.name, m.tight = j-1, true
				return
			}
			if marks++; marks > 1 || w.Tag == syntax.Comma && b.OwnVerb(i) {
				return
			}
		case syntax.Close:
			j = b.Opening(j)
		}
	}
}

// joinedWithOwn: the number goes on the one before the word at j that joins them, and each has its own behind it: "50 Mbit/s im Download, zehn
// Mbit/s im Upload".
func (b *builder) joinedWithOwn(i, j int, m *measure) bool {
	n := int(b.W[i].Num)
	if n <= b.first || !b.comparable(n, n-1) || b.facts[n-1].word <= j-6 || b.Hanging(i+1) < 0 {
		return false
	}
	if b.facts[n-1].beside && !b.OwnVerb(i) {
		m.inherit = n - 1 // "17 Prozent bei den Frauen und 10 bei den Männern"
	}
	return true
}

// goesOn is the claim that a number joined by "und" goes on: where the one before,
// at word j, is only what another was compared with, that other ("um 2 Prozent statt
// der Abgeltung von 3 Prozent und 2014 um 1").
func (b *builder) goesOn(n, j int, joined bool) int {
	if !joined || !b.Nouns || n == b.first {
		return n
	}
	for k := j - 1; k > b.facts[n-1].word && k > j-reach; k-- {
		if b.W[k].Class&lang.Comparison != 0 && b.W[k].Tag == syntax.Prep && b.comparable(n, n-1) {
			return n - 1
		}
	}
	return n
}

// leftChunk takes the phrase left of the number as its metric, unless it is a name.
func (b *builder) leftChunk(c int, m *measure, joined, marked bool) bool {
	ch := b.Chunks[c]
	head := &b.W[ch.Head()]
	if head.Class&lang.TimeNoun != 0 || head.Tag == syntax.Noun && b.Quoted(c) || head.Class&lang.SourceBefore != 0 && ch.Prep >= 0 {
		return false // "nach Schätzung der Grünen"
	}
	if head.Tag == syntax.Name && !head.Modified || head.Gen {
		if m.name < 0 && !marked && !b.GenitiveOf(c) && !b.Quoted(c) {
			m.name = ch.Head()
		}
		return false
	}
	if !joined && !b.Measures(ch.Head()) && b.Nouns && b.OwnVerb(ch.Head()) {
		return false
	}
	if b.Nouns && ch.Prep >= 0 && !b.Measures(ch.Head()) && m.verb >= 0 && b.Level(m.verb) && !b.belongs(c) {
		return false // between a verb and its measure stand circumstances
	}
	if b.Nouns && ch.Prep < 0 && !b.Measures(ch.Head()) && m.prep >= 0 && b.OwnVerb(ch.Head()) && !b.GenitiveOf(c) && !b.c.Endpoints[b.W[m.prep].Lower] {
		return false
	}
	m.from, m.to = b.widen(c), ch.To
	return true
}

// belongs: the chunk hangs on a noun that names a measure: "der Anteil von Männern".
func (b *builder) belongs(c int) bool {
	k := b.widen(c)
	return k < b.Chunks[c].From && b.Measures(b.Chunks[b.ChunkAt[k]].Head())
}

// widen goes left over the phrases that the chunk hangs on: "a rise in producer
// prices" from "producer prices".
func (b *builder) widen(c int) int {
	for n := 0; n < 3 && c > 0; n++ {
		ch, d := b.Chunks[c], b.Chunks[c-1]
		joined := ch.Prep >= 0 && d.To == ch.Prep && b.W[ch.Prep].Class&(lang.Attaching|lang.Of) != 0 || b.GenitiveOf(c)
		if !joined || b.W[d.Head()].Tag == syntax.Name {
			break
		}
		c--
	}
	return b.Chunks[c].From
}

// takesOver: the number is compared with an earlier one and measures the same.
func (b *builder) takesOver(i, j int, m *measure) bool {
	n := int(b.W[i].Num)
	for k := n - 1; k >= b.first && k > n-reachClaims; k-- {
		if b.facts[k].word < j && b.comparable(n, k) && (!b.OwnVerb(i) || b.SegAt[b.facts[k].word] == b.SegAt[i]) {
			m.inherit = k
			return true
		}
	}
	return false
}

// comparable: the claims' units let one be measured against the other.
func (b *builder) comparable(n, k int) bool {
	x, y := b.in.Quantities[n].Unit, b.in.Quantities[k].Unit
	return x == y || money(x) && money(y)
}

// sameKind: the number at word j is joined to the one at word i by nothing but
// small words.
func (b *builder) sameKind(i, j int) bool {
	for k := j + 1; k < i; k++ {
		switch b.W[k].Tag {
		case syntax.Coord, syntax.Adv, syntax.Prep, syntax.Det, syntax.Time, syntax.Open, syntax.Close, syntax.Other, syntax.Adj:
		default:
			return false
		}
	}
	return true
}
