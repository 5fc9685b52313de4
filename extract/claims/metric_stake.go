package claims

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// stake: "owns 40% of Halden Ltd", "hält 40 Prozent an der Halden AG": what somebody has,
// buys or sells of a company is their stake in it.
func (b *builder) stake(i int, m *measure) bool {
	n := int(b.W[i].Num)
	v := b.facts[n].verb
	if b.in.Quantities[n].Unit != mention.Percent || m.prep >= 0 || v < 0 || !b.c.Holds(b.VerbOf(&b.W[v]).Lemma) || b.Passive(v) {
		return false
	}
	e := b.held(i + 1)
	s := b.Subject(v)
	if e < 0 || s < 0 || b.Chunks[s].From <= e && e < b.Chunks[s].To {
		return false
	}
	m.told, m.called, m.of, m.stake = v, strings.ReplaceAll(b.c.Stake, "{}", b.in.Text(b.W[e].Span)), s, e
	return true
}

// held is the name of a company in the phrase at word k that says of what something is a
// part; -1 if there is none.
func (b *builder) held(k int) int {
	c := b.Hanging(k)
	if c < 0 && b.Nouns && k < len(b.W) && b.ChunkAt[k] >= 0 && b.Chunks[b.ChunkAt[k]].From == k && b.c.Genitive[b.W[k].Lower] {
		c = int(b.ChunkAt[k])
	}
	if c < 0 || b.W[k].Tag == syntax.Prep && !b.c.Shares[b.W[k].Lower] {
		return -1
	}
	h := b.Chunks[c].Head()
	w := &b.W[h]
	if w.Tag != syntax.Name || w.Ent < 0 || w.Modified || w.Gen {
		return -1
	}
	if kind := b.in.Entities[w.Ent].Kind; kind != mention.Organisation && kind != mention.Other {
		return -1
	}
	return h
}
