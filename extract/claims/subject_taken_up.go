package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// resumed: "Das entspricht …", "Dies bedeutet …": a pronoun that takes up the whole
// sentence before is about what that was about.
func (b *builder) resumed(n, v int) bool {
	si := b.SegAt[v]
	if si < 0 || b.first == 0 || b.facts[n].sentence-b.facts[b.first-1].sentence > 1 {
		return false
	}
	s := &b.Segs[si]
	if s.Finite != s.From+1 || b.W[s.From].Tag != syntax.Pron && b.W[s.From].Tag != syntax.Det || b.W[s.From].Ent >= 0 || b.W[s.From].Class&lang.Resuming == 0 {
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
func (b *builder) byChange(n, _ int, m measure) bool {
	k := b.first - 1
	if !b.Nouns || k < 0 || m.to <= m.from || b.facts[n].sentence-b.facts[k].sentence > 2 || !b.comparable(n, k) {
		return false
	}
	c := b.ChunkAt[m.from]
	if c < 0 || m.to > b.Chunks[c].To {
		return false
	}
	ch := b.Chunks[c]
	h, d := &b.W[ch.Head()], &b.W[ch.From]
	if d.Tag != syntax.Det || b.names.Lower[d.Lower]&lang.Definite == 0 || h.Tag != syntax.Noun || h.Class&(lang.Change|lang.Transparent) == 0 &&
		!b.c.Compound(h.Lower, lang.Change) {
		return false
	}
	return b.likeBefore(n, k)
}

// byExistence: "gab es 2 Millionen Hektar Wald im Norden": what there is so much of
// is what the number is about.
func (b *builder) byExistence(n, i int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 || m.to <= m.from || m.from <= i || b.W[m.from].Tag != syntax.Noun || !b.c.Existential(b.VerbOf(&b.W[v]).Lemma) || !b.Expletive(v) {
		return false
	}
	c := b.ChunkAt[m.from]
	if c < 0 {
		return false
	}
	k := keyer{b: b}
	k.words(m.from, m.to)
	to := b.Chunks[c].To
	if h := b.Hanging(to); h >= 0 {
		to = b.Chunks[h].To
	}
	s := b.Span(m.from, to)
	b.claims[n].Subject = claim.Field{Text: b.in.Text(s), Key: k.key(), From: s, Guess: true}
	return true
}

// somebody is who the pronoun takes up that the sentence itself names by a noun: "Der
// Verkäufer ging in die Wohnung, wo er 50 Euro fand"; -1 if there is none.
func (b *builder) somebody(ch syntax.Chunk) int {
	k := ch.Head()
	si := b.SegAt[k]
	may := b.c.Agreement[b.W[k].Lower]
	if b.W[k].Tag != syntax.Pron || may == nil || si < 0 {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-reach; j-- {
		c := int(b.ChunkAt[j])
		if c < 0 {
			continue
		}
		j = b.Chunks[c].From
		if b.person(b.Chunks[c].Head()) {
			return -1
		}
		if b.Chunks[c].Prep < 0 && b.SegAt[j] < si && may[b.W[j].Lower] && b.Persons(b.Chunks[c].Head()) {
			return c
		}
	}
	return -1
}

// byContrast: "bei den Frauen sind es 9 Prozent": what is said of others is said of those.
func (b *builder) byContrast(n, i int, _ measure) bool {
	v := b.facts[n].verb
	if !b.Nouns || v < 0 || b.SegAt[v] != b.SegAt[i] || !b.Copular(v) || !b.Expletive(b.Segs[b.SegAt[v]].Finite) {
		return false
	}
	s := &b.Segs[b.SegAt[i]]
	for k := s.From; k < s.To && k < s.From+reach; k++ {
		c := b.Hanging(k)
		if c < 0 || k < i && b.Chunks[c].To > i || !b.c.Places[b.W[k].Lower] || b.W[b.Chunks[c].Head()].Tag == syntax.Noun && !b.nameable(c) {
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
	si := b.SegAt[v]
	if !b.Nouns || si < 0 {
		return false
	}
	s := &b.Segs[si]
	for k := s.From; k+1 < s.To && k < s.From+4; k++ {
		w, q := &b.W[k], b.W[k+1].Num
		if w.Tag == syntax.Prep {
			return false
		}
		if w.Tag != syntax.Det || q < 0 || int(q) == n || b.names.Lower[w.Lower]&lang.Definite == 0 || !b.c.Nominative[w.Lower] {
			continue
		}
		noun := b.in.Quantities[q].NounSpan
		if noun.Empty() || !b.peopled(noun) {
			return false
		}
		key := keyer{b: b}
		key.span(noun)
		b.claims[n].Subject = claim.Field{Text: b.in.Text(noun), Key: key.key(), From: noun}
		b.facts[n].agent = true
		return true
	}
	return false
}

// apart: the mention stands in a clause of its own, and the number at word i in a
// headline without a verb: "Anteil von 38 Prozent – Verein fordert Maßnahmen".
func (b *builder) apart(i, ent int) bool {
	if !b.Nouns || b.OwnVerb(i) {
		return false
	}
	for k := i + 1; k < len(b.W) && k < i+reach; k++ {
		if int(b.W[k].Ent) == ent {
			return b.SegAt[k] != b.SegAt[i] && b.OwnVerb(k)
		}
	}
	return false
}

// standing is the thing that a phrase with a pronoun stands for: "höher als der von
// Frauen": the people or the name behind the pronoun.
func (b *builder) standing(i int) int {
	for k := i - 1; k > 0 && k > i-8; k-- {
		if b.W[k].Class&lang.Comparison != 0 {
			return -1
		}
		c := b.Hanging(k)
		if c < 0 || b.W[k].Class&lang.Of == 0 || b.W[k-1].Tag != syntax.Pron && b.W[k-1].Tag != syntax.Det {
			continue
		}
		if h := b.Chunks[c].Head(); b.Persons(h) || b.W[h].Tag == syntax.Name {
			return c
		}
	}
	return -1
}

// byAgent: "Anfragen von Mitgliedern", "Von Seiten der Partei wurden 14 Anträge gestellt":
// those from whom the counted come.
func (b *builder) byAgent(n, i int, _ measure) bool {
	if c := b.Hanging(i + 1); c >= 0 && b.W[i+1].Class&lang.Of != 0 && b.Persons(b.Chunks[c].Head()) {
		b.claims[n].Subject = b.noun(c)
		return true
	}
	si := b.SegAt[i]
	if si < 0 || !b.Nouns {
		return false
	}
	from := b.Segs[si].From
	c := b.Hanging(from)
	if c < 0 || b.W[from].Class&lang.Of == 0 {
		return false
	}
	if h := b.Chunks[c].Head(); b.W[h].Tag == syntax.Name && b.Segs[si].Finite == b.Chunks[c].To {
		b.claims[n].Subject = b.entity(h) // "Von der Partei kamen 14 Anträge"
		return true
	}
	if c+1 >= len(b.Chunks) || !b.GenitiveOf(c+1) || b.Chunks[c+1].To > i {
		return false
	}
	if h := b.Chunks[c+1].Head(); b.W[h].Tag == syntax.Name {
		b.claims[n].Subject = b.entity(h)
		return true
	}
	return false
}

// predicateNoun is the noun that those are of whom claim n says it: "83 Prozent der
// Befragten sind Mieter", for the part of them that follows; -1 if there is none.
func (b *builder) predicateNoun(n int, m measure) int {
	if !b.Nouns || m.people < 0 || m.predicate < 0 {
		return -1
	}
	v := m.predicate
	if v+1 >= m.predicateTo || b.W[v].Class&lang.Be == 0 || b.ChunkAt[v+1] < 0 {
		return -1
	}
	if c := int(b.ChunkAt[v+1]); b.Chunks[c].To == m.predicateTo && b.Chunks[c].Prep < 0 && b.Persons(b.Chunks[c].Head()) {
		return c
	}
	return -1
}
