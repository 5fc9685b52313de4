package claims

import (
	"crossfoot/extract/lang"
)

// left walks from the number to the left until something says what it measures.
func (b *builder) left(i int, m *measure) {
	prep, joined, marks := false, false, 0
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		w := &b.w[j]
		if w.class&lang.Comparison != 0 && w.tag != tNoun && b.takesOver(i, j, m) {
			return
		}
		switch w.tag {
		case tPrep:
			prep = true
		case tNum:
			if !b.sameKind(i, j) && !prep {
				return
			}
			m.inherit = b.goesOn(int(w.num), j, joined)
			return
		case tNoun, tName, tPron:
			c := int(b.chunkAt[j])
			if c < 0 || w.tag == tPron {
				break
			}
			if b.amounting(b.chunks[c]) {
				j = b.chunks[c].prep
				continue
			}
			if ch := b.chunks[c]; b.w[ch.from].tag == tDet && ch.prep >= 0 && !prep && marks == 0 || ch.to == b.plainBefore(i) &&
				b.w[ch.from].tag == tDet && (b.transparent(ch.head()) || !b.measures(ch.head())) {
				j = ch.from // "by a rapid 7%", "a record $16bn"
				prep = prep || ch.prep >= 0
				continue
			}
			if b.leftChunk(c, m, prep || marks > 0, marks > 0) {
				if m.acted = marks == 0 && !b.measures(b.chunks[c].head()); m.acted {
					m.verb = b.lexical(b.facts[b.w[i].num].verb)
				}
				return
			}
			j = b.chunks[c].from
			prep = prep || b.chunks[c].prep >= 0
		case tCoord:
			joined = true
			// "50 Mbit/s im Download, zehn Mbit/s im Upload": each its own.
			if n := int(b.w[i].num); n > b.first && b.comparable(n, n-1) && b.facts[n-1].word > j-6 && b.hanging(i+1) >= 0 {
				if b.facts[n-1].beside && !b.ownVerb(i) {
					m.inherit = n - 1 // "17 Prozent bei den Frauen und 10 bei den Männern"
				}
				return
			}
		case tVerb, tAux, tPart, tRel, tSub:
			return
		case tComma, tDash, tOpen, tColon:
			if w.tag == tOpen && j > 0 && b.w[j-1].tag == tName && !b.w[j-1].modified {
				m.name, m.tight = j-1, true
				return
			}
			if marks++; marks > 1 || w.tag == tComma && b.ownVerb(i) {
				return
			}
		case tClose:
			j = b.opening(j)
		}
	}
}

// opening is the bracket that the one at word k closes, or as far as anything looks.
func (b *builder) opening(k int) int {
	from := k
	for k > 0 && k > from-reach && b.w[k].tag != tOpen {
		k--
	}
	return k
}

// goesOn is the claim that a number joined by "und" goes on: where the one before,
// at word j, is only what another was compared with, that other ("um 2 Prozent statt
// der Abgeltung von 3 Prozent und 2014 um 1").
func (b *builder) goesOn(n, j int, joined bool) int {
	if !joined || !b.nouns || n == b.first {
		return n
	}
	for k := j - 1; k > b.facts[n-1].word && k > j-reach; k-- {
		if b.w[k].class&lang.Comparison != 0 && b.w[k].tag == tPrep && b.comparable(n, n-1) {
			return n - 1
		}
	}
	return n
}

// ownVerb: the segment of the number has a verb.
func (b *builder) ownVerb(i int) bool { return b.segAt[i] >= 0 && b.segs[b.segAt[i]].main >= 0 }

// leftChunk takes the phrase left of the number as its metric, unless it is a name.
func (b *builder) leftChunk(c int, m *measure, joined, marked bool) bool {
	ch := b.chunks[c]
	head := &b.w[ch.head()]
	if head.class&lang.TimeNoun != 0 || head.tag == tNoun && b.quoted(c) || head.class&lang.SourceBefore != 0 && ch.prep >= 0 {
		return false // "nach Schätzung der Grünen"
	}
	if head.tag == tName && !head.modified || head.gen {
		if m.name < 0 && !marked && !b.genitiveOf(c) && !b.quoted(c) {
			m.name = ch.head()
		}
		return false
	}
	if !joined && !b.measures(ch.head()) && b.nouns && b.ownVerb(ch.head()) {
		return false
	}
	if b.nouns && ch.prep >= 0 && !b.measures(ch.head()) && m.verb >= 0 && b.level(m.verb) && !b.belongs(c) {
		return false // between a verb and its measure stand circumstances
	}
	if b.nouns && ch.prep < 0 && !b.measures(ch.head()) && m.prep >= 0 && b.ownVerb(ch.head()) && !b.genitiveOf(c) && !b.c.Endpoints[b.w[m.prep].lower] {
		return false
	}
	m.from, m.to = b.widen(c), ch.to
	return true
}

// belongs: the chunk hangs on a noun that names a measure: "der Anteil von Männern".
func (b *builder) belongs(c int) bool {
	k := b.widen(c)
	return k < b.chunks[c].from && b.measures(b.chunks[b.chunkAt[k]].head())
}

// widen goes left over the phrases that the chunk hangs on: "a rise in producer
// prices" from "producer prices".
func (b *builder) widen(c int) int {
	for n := 0; n < 3 && c > 0; n++ {
		ch, d := b.chunks[c], b.chunks[c-1]
		joined := ch.prep >= 0 && d.to == ch.prep && b.w[ch.prep].class&(lang.Attaching|lang.Of) != 0 || b.genitiveOf(c)
		if !joined || b.w[d.head()].tag == tName {
			break
		}
		c--
	}
	return b.chunks[c].from
}

// takesOver: the number is compared with an earlier one and measures the same.
func (b *builder) takesOver(i, j int, m *measure) bool {
	n := int(b.w[i].num)
	for k := n - 1; k >= b.first && k > n-reachClaims; k-- {
		if b.facts[k].word < j && b.comparable(n, k) && (!b.ownVerb(i) || b.segAt[b.facts[k].word] == b.segAt[i]) {
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
		switch b.w[k].tag {
		case tCoord, tAdv, tPrep, tDet, tTime, tOpen, tClose, tOther, tAdj:
		default:
			return false
		}
	}
	return true
}

// plainBefore is the word after which only adverbs come before word i.
func (b *builder) plainBefore(i int) int { return b.before(i) + 1 }
