package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// resumed: "Das entspricht …", "Dies bedeutet …": a pronoun that takes up the whole
// sentence before is about what that was about.
func (b *builder) resumed(n, v int) bool {
	si := b.segAt[v]
	if si < 0 || b.first == 0 || b.facts[n].sentence-b.facts[b.first-1].sentence > 1 {
		return false
	}
	s := &b.segs[si]
	if s.finite != s.from+1 || b.w[s.from].tag != tPron && b.w[s.from].tag != tDet || b.w[s.from].ent >= 0 || b.w[s.from].class&lang.Resuming == 0 {
		return false
	}
	return b.likeBefore(n, b.first-1)
}

// likeBefore makes claim n about what claim k is about, as a guess.
func (b *builder) likeBefore(n, k int) bool {
	if b.claims[k].Subject.Text == "" {
		return false
	}
	b.claims[n].Subject = b.claims[k].Subject
	b.claims[n].Subject.Guess = true
	b.facts[n].takes = k
	return true
}

// byChange: "Zuletzt betrug der Rückgang 2 Prozent": a change that does not say of
// what goes on with the claim of the sentence before.
func (b *builder) byChange(n int, m measure) bool {
	k := b.first - 1
	if !b.nouns || k < 0 || m.to <= m.from || b.facts[n].sentence-b.facts[k].sentence > 2 || !b.comparable(n, k) {
		return false
	}
	c := b.chunkAt[m.from]
	if c < 0 || m.to > b.chunks[c].to {
		return false
	}
	ch := b.chunks[c]
	h, d := &b.w[ch.head()], &b.w[ch.from]
	if d.tag != tDet || b.names.Lower[d.lower]&lang.Definite == 0 || h.tag != tNoun || h.class&(lang.Change|lang.Transparent) == 0 &&
		!b.c.Compound(h.lower, lang.Change) {
		return false
	}
	return b.likeBefore(n, k)
}

// byExistence: "gab es 2 Millionen Hektar Wald im Norden": what there is so much of
// is what the number is about.
func (b *builder) byExistence(n, i int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 || m.to <= m.from || m.from <= i || b.w[m.from].tag != tNoun || !b.c.Existential(b.verbOf(&b.w[v]).Lemma) || !b.expletive(v) {
		return false
	}
	c := b.chunkAt[m.from]
	if c < 0 {
		return false
	}
	k := keyer{b: b}
	k.words(m.from, m.to)
	to := b.chunks[c].to
	if h := b.hanging(to); h >= 0 {
		to = b.chunks[h].to
	}
	s := b.span(m.from, to)
	b.claims[n].Subject = claim.Field{Text: b.in.text(s), Key: k.key(), From: s, Guess: true}
	return true
}

// somebody is who the pronoun takes up that the sentence itself names by a noun: "Der
// Verkäufer ging in die Wohnung, wo er 50 Euro fand"; -1 if there is none.
func (b *builder) somebody(ch chunk) int {
	k := ch.head()
	si := b.segAt[k]
	may := b.c.Agreement[b.w[k].lower]
	if b.w[k].tag != tPron || may == nil || si < 0 {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		c := int(b.chunkAt[j])
		if c < 0 {
			continue
		}
		j = b.chunks[c].from
		if b.person(b.chunks[c].head()) {
			return -1
		}
		if b.chunks[c].prep < 0 && b.segAt[j] < si && may[b.w[j].lower] && b.persons(b.chunks[c].head()) {
			return c
		}
	}
	return -1
}

// byContrast: "bei den Frauen sind es 9 Prozent": what is said of others is said of those.
func (b *builder) byContrast(n, i int) bool {
	v := b.facts[n].verb
	if !b.nouns || v < 0 || b.segAt[v] != b.segAt[i] || !b.copular(v) || !b.expletive(b.segs[b.segAt[v]].finite) {
		return false
	}
	s := &b.segs[b.segAt[i]]
	for k := s.from; k < s.to && k < s.from+reach; k++ {
		c := b.hanging(k)
		if c < 0 || k < i && b.chunks[c].to > i || !b.c.Places[b.w[k].lower] || b.w[b.chunks[c].head()].tag == tNoun && !b.nameable(c) {
			continue
		}
		b.claims[n].Subject = b.noun(c)
		return true
	}
	return false
}

// byKnownGroup: "Die drei übrigen Bewerber kommen auf 60 Prozent": a counted group
// with the definite article is the subject of another number's verb.
func (b *builder) byKnownGroup(n, v int) bool {
	si := b.segAt[v]
	if !b.nouns || si < 0 {
		return false
	}
	s := &b.segs[si]
	for k := s.from; k+1 < s.to && k < s.from+4; k++ {
		w, q := &b.w[k], b.w[k+1].num
		if w.tag == tPrep {
			return false
		}
		if w.tag != tDet || q < 0 || int(q) == n || b.names.Lower[w.lower]&lang.Definite == 0 || !b.c.Nominative[w.lower] {
			continue
		}
		noun := b.in.Quantities[q].NounSpan
		if noun.Empty() || !b.peopled(noun) {
			return false
		}
		key := keyer{b: b}
		key.span(noun)
		b.claims[n].Subject = claim.Field{Text: b.in.text(noun), Key: key.key(), From: noun}
		b.facts[n].agent = true
		return true
	}
	return false
}

// apart: the mention stands in a clause of its own, and the number at word i in a
// headline without a verb: "Anteil von 38 Prozent – Verein fordert Maßnahmen".
func (b *builder) apart(i, ent int) bool {
	if !b.nouns || b.ownVerb(i) {
		return false
	}
	for k := i + 1; k < len(b.w) && k < i+reach; k++ {
		if int(b.w[k].ent) == ent {
			return b.segAt[k] != b.segAt[i] && b.ownVerb(k)
		}
	}
	return false
}

// standing is the thing that a phrase with a pronoun stands for: "höher als der von
// Frauen": the people or the name behind the pronoun.
func (b *builder) standing(i int) int {
	for k := i - 1; k > 0 && k > i-8; k-- {
		if b.w[k].class&lang.Comparison != 0 {
			return -1
		}
		c := b.hanging(k)
		if c < 0 || b.w[k].class&lang.Of == 0 || b.w[k-1].tag != tPron && b.w[k-1].tag != tDet {
			continue
		}
		if h := b.chunks[c].head(); b.persons(h) || b.w[h].tag == tName {
			return c
		}
	}
	return -1
}

// byAgent: "Anfragen von Mitgliedern", "Von Seiten der Partei wurden 14 Anträge gestellt":
// those from whom the counted come.
func (b *builder) byAgent(n, i int) bool {
	if c := b.hanging(i + 1); c >= 0 && b.w[i+1].class&lang.Of != 0 && b.persons(b.chunks[c].head()) {
		b.claims[n].Subject = b.noun(c)
		return true
	}
	si := b.segAt[i]
	if si < 0 || !b.nouns {
		return false
	}
	from := b.segs[si].from
	c := b.hanging(from)
	if c < 0 || b.w[from].class&lang.Of == 0 {
		return false
	}
	if h := b.chunks[c].head(); b.w[h].tag == tName && b.segs[si].finite == b.chunks[c].to {
		b.claims[n].Subject = b.entity(h) // "Von der Partei kamen 14 Anträge"
		return true
	}
	if c+1 >= len(b.chunks) || !b.genitiveOf(c+1) || b.chunks[c+1].to > i {
		return false
	}
	if h := b.chunks[c+1].head(); b.w[h].tag == tName {
		b.claims[n].Subject = b.entity(h)
		return true
	}
	return false
}

// predicateNoun is the noun that those are of whom claim n says it: "83 Prozent der
// Befragten sind Mieter", for the part of them that follows; -1 if there is none.
func (b *builder) predicateNoun(n int, m measure) int {
	if !b.nouns || m.people < 0 || m.predicate < 0 {
		return -1
	}
	v := m.predicate
	if v+1 >= m.predicateTo || b.w[v].class&lang.Be == 0 || b.chunkAt[v+1] < 0 {
		return -1
	}
	if c := int(b.chunkAt[v+1]); b.chunks[c].to == m.predicateTo && b.chunks[c].prep < 0 && b.persons(b.chunks[c].head()) {
		return c
	}
	return -1
}
