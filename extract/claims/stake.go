package claims

import (
	"strings"

	"crossfoot/extract/mention"
)

// stake: "owns 40% of Halden Ltd", "hält 40 Prozent an der Halden AG": what somebody has,
// buys or sells of a company is their stake in it.
func (b *builder) stake(i int, m *measure) bool {
	n := int(b.w[i].num)
	v := b.facts[n].verb
	if b.in.Quantities[n].Unit != mention.Percent || m.prep >= 0 || v < 0 || !b.c.Holds(b.verbOf(&b.w[v]).Lemma) || b.passive(v) {
		return false
	}
	e := b.held(i + 1)
	s := b.subject(v)
	if e < 0 || s < 0 || b.chunks[s].from <= e && e < b.chunks[s].to {
		return false
	}
	m.told, m.called, m.of, m.stake = v, strings.ReplaceAll(b.c.Stake, "{}", b.in.text(b.w[e].Span)), s, e
	return true
}

// held is the name of a company in the phrase at word k that says of what something is a
// part; -1 if there is none.
func (b *builder) held(k int) int {
	c := b.hanging(k)
	if c < 0 && b.nouns && k < len(b.w) && b.chunkAt[k] >= 0 && b.chunks[b.chunkAt[k]].from == k && b.c.Genitive[b.w[k].lower] {
		c = int(b.chunkAt[k])
	}
	if c < 0 || b.w[k].tag == tPrep && !b.c.Shares[b.w[k].lower] {
		return -1
	}
	h := b.chunks[c].head()
	w := &b.w[h]
	if w.tag != tName || w.ent < 0 || w.modified || w.gen {
		return -1
	}
	if kind := b.in.Entities[w.ent].Kind; kind != mention.Organisation && kind != mention.Other {
		return -1
	}
	return h
}
