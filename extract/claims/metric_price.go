package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// priced: the amount at word i is what the subject of its clause costs: "ist ab 739 Euro
// erhältlich", "was sold for 5m", "ist mit 80 Euro recht teuer".
func (b *builder) priced(i int, m *measure) bool {
	v := b.facts[b.W[i].Num].verb
	if v < 0 || !money(b.in.Quantities[b.W[i].Num].Unit) || b.SegAt[v] != b.SegAt[i] {
		return false
	}
	t := b.traded(i, v, m)
	if t < 0 {
		t = b.rated(i, v)
	}
	if t < 0 {
		return false
	}
	s := b.Subject(v)
	if s < 0 || b.Measures(b.Chunks[s].Head()) {
		return false
	}
	m.told, m.called, m.of = t, b.c.Price, s
	return true
}

// traded is the word at the amount or the verb that makes it a price; -1 if there is none.
func (b *builder) traded(i, v int, m *measure) int {
	if m.prep >= 0 && b.W[m.prep].Class&(lang.Of|lang.With) != 0 && !b.c.Endpoints[b.W[m.prep].Lower] {
		return -1
	}
	t := b.trade(i, m.prep, v)
	if t < 0 || t != i+1 && m.prep < 0 || t == v && b.W[t].Tag != syntax.Part && !b.Passive(v) && m.prep != v+1 {
		return -1
	}
	return t
}

// rated is the adjective by which a clause calls its subject dear or cheap at the amount
// at word i; -1 if there is none.
func (b *builder) rated(i, v int) int {
	s := &b.Segs[b.SegAt[v]]
	if s.Finite < 0 || b.W[s.Finite].Class&lang.Be == 0 {
		return -1
	}
	for k := i + 1; k < s.To && k < i+reach; k++ {
		if b.W[k].Class&lang.Trade != 0 && b.ChunkAt[k] < 0 {
			return k
		}
	}
	return -1
}

// tagged: an amount right behind a thing and a preposition of prices is what the thing
// costs: "ein Fernseher um 900 Euro".
func (b *builder) tagged(i int, m *measure) bool {
	p := m.prep
	if p < 1 || !b.c.Tags[b.W[p].Lower] || !money(b.in.Quantities[b.W[i].Num].Unit) || b.moves(i) {
		return false
	}
	k := p - 1
	if k > 0 && b.W[k].Tag == syntax.Close {
		k = b.Opening(k) - 1 // "das Modell (2015) um 900 Euro"
	}
	c := -1
	if k >= 0 {
		c = int(b.ChunkAt[k])
	}
	if c < 0 || b.Chunks[c].To != k+1 || !b.sellable(b.Chunks[c].Head()) {
		return false
	}
	m.told, m.called, m.of = p, b.c.Price, c
	return true
}

// moves: the verb of the number at word i says that something changed by or to it.
func (b *builder) moves(i int) bool {
	v := b.facts[b.W[i].Num].verb
	return v >= 0 && b.SegAt[v] == b.SegAt[i] && (b.VerbOf(&b.W[v]).Level || b.c.Words[strings.ToLower(b.nominal(v))]&lang.Change != 0)
}

// sellable: the word may name a thing that has a price: it is concrete, nobody, and not
// itself what numbers measure or people fight over.
func (b *builder) sellable(k int) bool {
	w := &b.W[k]
	switch w.Tag {
	case syntax.Name:
		return !w.Modified && !w.Gen && w.Ent >= 0 && (b.in.Entities[w.Ent].Kind == mention.Product || b.in.Entities[w.Ent].Kind == mention.Other)
	case syntax.Noun:
		return !b.Measures(k) && !b.Persons(k) && !b.body(k) && b.names.Describes(w.Lower) == 0 && w.Class&lang.TimeNoun == 0 &&
			!b.c.Ends(w.Lower, "abstract") && w.Class&lang.Stake == 0 && !b.c.Compound(w.Lower, lang.Stake)
	}
	return false
}

// trade is the word that makes the amount at word i a price: the verb at v, or what
// stands right before the preposition or right behind it; -1 if there is none.
func (b *builder) trade(i, prep, v int) int {
	for _, k := range [...]int{v, prep - 1, i + 1} {
		if k >= 0 && k < len(b.W) && b.SegAt[k] == b.SegAt[i] && b.W[k].Class&lang.Trade != 0 {
			return k
		}
	}
	return -1
}

// setTold makes the metric of claim n what a word that is no noun says, such as a price.
func (b *builder) setTold(n int, m measure) {
	cl := &b.claims[n]
	k := keyer{b: b}
	if m.stake >= 0 {
		k.add(strings.ToLower(b.c.Stake[:strings.IndexByte(b.c.Stake+" ", ' ')]), 0)
		k.qualify("of:" + b.in.Entities[b.W[m.stake].Ent].Key)
	} else {
		k.add(strings.ToLower(m.called), 0)
	}
	cl.Metric.Text, cl.Metric.From, cl.Metric.Key, cl.Qualifiers = m.called, b.W[m.told].Span, k.key(), k.qualifiers()
	b.facts[n].metric = true
}
