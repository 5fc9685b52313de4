package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// dimension: an adjective behind the number at word i says what it measures: "ein 30 Meter
// hoher Turm", "the tower is 30 metres high".
func (b *builder) dimension(i int, m *measure) bool {
	k := i + 1
	if k >= len(b.w) {
		return false
	}
	called := b.c.Dimensions[b.w[k].lower]
	if called == "" || !b.fits(b.in.Quantities[b.w[i].num].Unit, called) {
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
	if c := int(b.chunkAt[k]); c >= 0 && b.chunks[c].head() > k && b.chunks[c].from <= i {
		return c, true
	}
	si := b.segAt[i]
	if si < 0 {
		return -1, false
	}
	if c := b.beyond(i, k); c >= 0 {
		return c, true
	}
	s := &b.segs[si]
	if b.saysSize(i) {
		return b.subject(s.finite), false
	}
	p := b.before(i)
	if p > 1 && b.w[p].tag == tCoord && b.w[p-2].num >= 0 {
		p = b.before(p - 2) // "30 Meter hoch und 12 Meter breit"
	}
	if p == s.from-1 && p > 0 && b.w[p].tag == tComma && s.finite < 0 {
		return int(b.chunkAt[p-1]), false
	}
	return -1, false
}

// saysSize: the clause of the number at word i only says how its subject is.
func (b *builder) saysSize(i int) bool {
	si := b.segAt[i]
	if si < 0 || b.segs[si].finite < 0 {
		return false
	}
	s := &b.segs[si]
	return (b.w[s.finite].class|b.w[s.main].class)&(lang.Be|lang.Passive) != 0
}

// beyond is the chunk that the adjective at word k describes with others between: "das 30
// Meter hohe, mit Holz verkleidete Haus"; -1 if none does.
func (b *builder) beyond(i, k int) int {
	d := b.before(i)
	if !b.nouns || d < 0 || b.w[d].tag != tDet && b.w[d].tag != tPron || k+1 >= len(b.w) || b.w[k+1].tag != tComma || !b.c.Ends(b.w[k].lower, "adjective") {
		return -1
	}
	for j := k + 2; j < len(b.w) && j < k+reach && b.w[j].tag != tComma; j++ {
		if c := b.chunkAt[j]; c >= 0 && b.chunks[c].prep < 0 {
			return int(c)
		}
	}
	return -1
}

// holder makes claim n about what the chunk names, without the measure that it may hold.
func (b *builder) holder(n, c int) {
	ch := b.chunks[c]
	if b.ofApposed(n, ch) {
		return
	}
	i, h := b.facts[n].word, b.chunks[c].head()
	if i < ch.from || i >= ch.to || b.w[h].tag == tName && b.w[h].ent >= 0 && !b.w[h].modified {
		b.claims[n].Subject = b.noun(c)
		b.claims[n].Subject.Guess = b.definite(ch)
		return
	}
	from, to := i+2, b.attached(ch.to)
	if from >= to { // the thing stands before its measure: "trunks 40 to 80 centimetres thick"
		from, to = b.trim(ch.from, i), i
	}
	if from < to {
		b.claims[n].Subject = b.phrase(from, to)
	}
}

// definite: the chunk only takes up a thing by what it is: "das Gerät".
func (b *builder) definite(ch chunk) bool {
	d := &b.w[ch.from]
	return d.tag == tDet && b.names.Lower[d.lower]&lang.Definite != 0 && b.w[ch.head()].tag == tNoun && b.attached(ch.to) == ch.to
}

// phrase makes a field of the words [from, to).
func (b *builder) phrase(from, to int) claim.Field {
	k := keyer{b: b}
	k.words(from, to)
	key := k.key()
	for _, q := range k.quals {
		key += "|" + q
	}
	s := b.span(from, to)
	return claim.Field{Text: b.in.text(s), Key: key, From: s}
}
