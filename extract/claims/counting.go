package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// countedSubject is the word of the number whose phrase is the subject of the verb at v:
// "she said 40% of drivers speed"; -1 if there is none. Languages in which the subject may
// stand anywhere have other means.
func (b *builder) countedSubject(v int) int {
	si := b.segAt[v]
	if b.nouns || si < 0 || b.w[v].tag == tPart {
		return -1
	}
	s, k := &b.segs[si], v-1
	for k >= s.from && (b.w[k].tag == tAux || b.w[k].tag == tAdv) {
		k--
	}
	for k >= s.from && k > v-reach && b.chunkAt[k] >= 0 {
		ch := b.chunks[b.chunkAt[k]]
		if ch.prep != ch.from-1 || ch.prep <= s.from || b.hasNumber(ch) {
			return -1
		}
		k = ch.prep - 1
	}
	if k < s.from || b.w[k].num < 0 {
		return -1
	}
	if q := &b.in.Quantities[b.w[k].num]; q.NounSpan.Empty() && q.Unit != mention.Percent && b.partitive(k) < 0 {
		return -1 // "only 900 had been baked" goes on with what was told before
	}
	p := b.before(k)
	if p < s.from || b.w[p].tag == tSub || b.w[p].tag == tCoord && p == s.from || b.w[p].tag == tVerb && b.reporting(p) {
		return k
	}
	return -1
}

// partitive is the chunk of those of whom the number at word k counts some: "40% of
// drivers"; -1 if it has none.
func (b *builder) partitive(k int) int {
	if c := b.hanging(k + 1); c >= 0 && b.w[k+1].class&lang.Of != 0 {
		return c
	}
	return -1
}

// absolute is the chunk that a gerund hangs on behind "with", where the verb at v is that
// gerund or what it leads to: "with the firm planning to spend"; -1 if there is none.
func (b *builder) absolute(v int) int {
	if b.nouns || b.w[v].tag != tPart {
		return -1
	}
	gerund := b.w[v].verb.Form&lang.Gerund != 0
	k := v - 1
	for k > 0 && (b.w[k].tag == tInf || b.w[k].tag == tAdv || b.w[k].tag == tPart) {
		gerund = gerund || b.w[k].verb.Form&lang.Gerund != 0
		k--
	}
	if !gerund || k < 1 || b.chunkAt[k] < 0 {
		return -1
	}
	ch := b.chunks[b.chunkAt[k]]
	if ch.to != k+1 || ch.prep < 0 || ch.prep != ch.from-1 || b.w[ch.prep].class&lang.With == 0 {
		return -1
	}
	return int(b.chunkAt[k])
}

// byCounted takes the people whom another number counts and who are the subject of the
// verb: "5,000 families pay 60%".
func (b *builder) byCounted(n, v int) bool {
	k := b.countedSubject(v)
	if k < 0 || int(b.w[k].num) == n {
		return false
	}
	q := int(b.w[k].num)
	if s := b.in.Quantities[q].NounSpan; s.Empty() || !b.peopled(s) || b.c.Anybody(strings.ToLower(b.in.text(s))) {
		return false
	}
	b.claims[n].Subject = b.counting(q)
	b.facts[n].agent = true
	return true
}

// byActing takes the counted themselves where they are people who do something: "5,000
// families pay", "a group of five MPs are calling".
func (b *builder) byActing(n, i int, m measure) bool {
	v := b.facts[n].verb
	if b.nouns || !m.noun || v < i || b.segAt[v] != b.segAt[i] || b.passive(v) || b.level(v) || !b.peopled(b.in.Quantities[n].NounSpan) ||
		b.c.Anybody(strings.ToLower(b.in.text(b.in.Quantities[n].NounSpan))) {
		return false
	}
	if b.countedSubject(v) != i {
		s := b.subject(v)
		if s < 0 || m.prep != b.chunks[s].to || b.w[m.prep].class&lang.Of == 0 ||
			!b.transparent(b.chunks[s].head()) && b.names.Describes(b.w[b.chunks[s].head()].lower) == 0 {
			return false
		}
	}
	b.claims[n].Subject = b.counting(n)
	return true
}

// officials: claim n counts people by office or trade, who act for themselves rather than for whom
// the text is about.
func (b *builder) officials(n int) bool {
	text := b.in.text(b.in.Quantities[n].NounSpan)
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return b.profession(strings.ToLower(word))
}

// profession: the plural, of a language that forms it by an ending, names people by office or trade.
func (b *builder) profession(lower string) bool {
	return !b.nouns && b.names.Classes[strings.TrimSuffix(lower, "s")]&lang.Role != 0
}

// byOwnPhrase takes people whom a phrase right behind them tells apart, where they are the subject:
// "700,000 people in poor countries were ill".
func (b *builder) byOwnPhrase(n, i int, m measure) bool {
	if !m.noun || m.prep >= 0 || !b.peopled(b.in.Quantities[n].NounSpan) || !b.acting(n, i) {
		return false
	}
	c := b.hanging(i + 1)
	if c < 0 || !b.nameable(c) {
		return false
	}
	f := b.counting(n)
	f.From.End = b.w[b.chunks[c].to-1].End
	f.Text = b.in.text(f.From)
	b.claims[n].Subject = f
	return true
}

// byAgeBehind takes whom an age between commas is of: "Ann Marsh, 41, said".
func (b *builder) byAgeBehind(n, i int) bool {
	if i < 2 || b.w[i-1].tag != tComma || !b.in.Quantities[n].Age {
		return false
	}
	if h := &b.w[i-2]; h.tag != tName || h.ent < 0 || h.modified || h.gen {
		return false
	}
	b.claims[n].Subject = b.entity(i - 2)
	return true
}

// byAppraised takes what somebody says has such a value: "the offer values the club at 5m".
func (b *builder) byAppraised(n, i int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 || v+1 >= i || b.nouns || m.prep < 0 || !money(b.in.Quantities[n].Unit) || !b.c.Appraises(b.verbOf(&b.w[v]).Lemma) || b.passive(v) {
		return false
	}
	c := int(b.chunkAt[v+1])
	if c < 0 || b.chunks[c].prep >= 0 || b.attached(b.chunks[c].to) != b.before(m.prep)+1 {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
