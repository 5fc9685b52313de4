package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// dimension: an adjective behind the number at word i says what it measures: "ein 30 Meter
// hoher Turm", "the tower is 30 metres high".
func (b *builder) dimension(i int, m *measure) bool {
	k := i + 1
	if k >= len(b.W) {
		return false
	}
	called := b.c.Dimensions[b.W[k].Lower]
	if called == "" || !b.fits(b.in.Quantities[b.W[i].Num].Unit, called) {
		return false
	}
	of, beside := b.sized(i, k)
	if of < 0 && !b.saysSize(i) || m.prep >= 0 && !beside {
		return false // "um 3 Meter tiefer"
	}
	m.told, m.called, m.of = k, called, of
	return true
}

// fits: what the adjective tells of is measured in such units.
func (b *builder) fits(unit, called string) bool {
	switch called {
	case b.c.Age:
		return spans(unit)
	case b.c.Price:
		return money(unit)
	}
	return measured(unit) && !timeUnit(unit)
}

// sized is the chunk of what the adjective at word k describes: the noun that it stands
// before, with the number at word i, or the subject of a clause that only says so, or what
// it is said of by the way; -1 if there is none.
func (b *builder) sized(i, k int) (of int, beside bool) {
	if c := int(b.ChunkAt[k]); c >= 0 && b.Chunks[c].Head() > k && b.Chunks[c].From <= i {
		return c, true
	}
	si := b.SegAt[i]
	if si < 0 {
		return -1, false
	}
	if c := b.beyond(i, k); c >= 0 {
		return c, true
	}
	s := &b.Segs[si]
	if b.saysSize(i) {
		return b.Subject(s.Finite), false
	}
	p := b.Before(i)
	if p > 1 && b.W[p].Tag == syntax.Coord && b.W[p-2].Num >= 0 {
		p = b.Before(p - 2) // "30 Meter hoch und 12 Meter breit"
	}
	if p == s.From-1 && p > 0 && b.W[p].Tag == syntax.Comma && s.Finite < 0 {
		return int(b.ChunkAt[p-1]), false
	}
	return -1, false
}

// saysSize: the clause of the number at word i only says how its subject is.
func (b *builder) saysSize(i int) bool {
	si := b.SegAt[i]
	if si < 0 || b.Segs[si].Finite < 0 {
		return false
	}
	s := &b.Segs[si]
	return (b.W[s.Finite].Class|b.W[s.Main].Class)&(lang.Be|lang.Passive) != 0
}

// beyond is the chunk that the adjective at word k describes with others between: "das 30
// Meter hohe, mit Holz verkleidete Haus"; -1 if none does.
func (b *builder) beyond(i, k int) int {
	d := b.Before(i)
	if !b.Nouns || d < 0 || b.W[d].Tag != syntax.Det && b.W[d].Tag != syntax.Pron || k+1 >= len(b.W) || b.W[k+1].Tag != syntax.Comma ||
		!b.c.Ends(b.W[k].Lower, "adjective") {
		return -1
	}
	for j := k + 2; j < len(b.W) && j < k+reach && b.W[j].Tag != syntax.Comma; j++ {
		if c := b.ChunkAt[j]; c >= 0 && b.Chunks[c].Prep < 0 {
			return int(c)
		}
	}
	return -1
}

// holder makes claim n about what the chunk names, without the measure that it may hold.
func (b *builder) holder(n, c int) {
	ch := b.Chunks[c]
	if b.ofApposed(n, ch) {
		return
	}
	i, h := b.facts[n].word, b.Chunks[c].Head()
	if i < ch.From || i >= ch.To || b.W[h].Tag == syntax.Name && b.W[h].Ent >= 0 && !b.W[h].Modified {
		b.claims[n].Subject = b.noun(c)
		b.claims[n].Subject.Guess = b.definite(ch)
		return
	}
	from, to := i+2, b.Attached(ch.To)
	if from >= to { // the thing stands before its measure: "trunks 40 to 80 centimetres thick"
		from, to = b.trim(ch.From, i), i
	}
	if from < to {
		b.claims[n].Subject = b.phrase(from, to)
	}
}

// definite: the chunk only takes up a thing by what it is: "das Gerät".
func (b *builder) definite(ch syntax.Chunk) bool {
	d := &b.W[ch.From]
	return d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite != 0 && b.W[ch.Head()].Tag == syntax.Noun && b.Attached(ch.To) == ch.To
}

// phrase makes a field of the words [from, to).
func (b *builder) phrase(from, to int) claim.Field {
	k := keyer{b: b}
	k.words(from, to)
	key := k.key()
	for _, q := range k.quals {
		key += "|" + q
	}
	s := b.Span(from, to)
	return claim.Field{Text: b.in.Text(s), Key: key, From: s}
}
