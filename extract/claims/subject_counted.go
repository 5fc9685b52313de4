package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// byCounted takes the people whom another number counts and who are the subject of the
// verb: "5,000 families pay 60%".
func (b *builder) byCounted(n, v int) bool {
	k := b.CountedSubject(v)
	if k < 0 || int(b.W[k].Num) == n {
		return false
	}
	q := int(b.W[k].Num)
	if s := b.in.Quantities[q].NounSpan; s.Empty() || !b.peopled(s) || b.c.Anybody(strings.ToLower(b.in.Text(s))) {
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
	if b.Nouns || !m.noun || v < i || b.SegAt[v] != b.SegAt[i] || b.Passive(v) || b.Level(v) || !b.peopled(b.in.Quantities[n].NounSpan) ||
		b.c.Anybody(strings.ToLower(b.in.Text(b.in.Quantities[n].NounSpan))) {
		return false
	}
	if b.CountedSubject(v) != i {
		s := b.Subject(v)
		if s < 0 || m.prep != b.Chunks[s].To || b.W[m.prep].Class&lang.Of == 0 ||
			!b.Transparent(b.Chunks[s].Head()) && b.names.Describes(b.W[b.Chunks[s].Head()].Lower) == 0 {
			return false
		}
	}
	b.claims[n].Subject = b.counting(n)
	return true
}

// officials: claim n counts people by office or trade, who act for themselves rather than for whom
// the text is about.
func (b *builder) officials(n int) bool {
	text := b.in.Text(b.in.Quantities[n].NounSpan)
	word := text[strings.LastIndexByte(text, ' ')+1:]
	return b.profession(strings.ToLower(word))
}

// profession: the plural, of a language that forms it by an ending, names people by office or trade.
func (b *builder) profession(lower string) bool {
	return !b.Nouns && b.names.Classes[b.c.Without(lower, "plural-noun")]&lang.Role != 0
}

// byOwnPhrase takes people whom a phrase right behind them tells apart, where they are the subject:
// "700,000 people in poor countries were ill".
func (b *builder) byOwnPhrase(n, i int, m measure) bool {
	if !m.noun || m.prep >= 0 || !b.peopled(b.in.Quantities[n].NounSpan) || !b.acting(n, i) {
		return false
	}
	c := b.Hanging(i + 1)
	if c < 0 || !b.nameable(c) {
		return false
	}
	f := b.counting(n)
	f.From.End = b.W[b.Chunks[c].To-1].End
	f.Text = b.in.Text(f.From)
	b.claims[n].Subject = f
	return true
}

// byAgeBehind takes whom an age between commas is of: "Ann Marsh, 41, said".
func (b *builder) byAgeBehind(n, i int, _ measure) bool {
	if i < 2 || b.W[i-1].Tag != syntax.Comma || !b.in.Quantities[n].Age {
		return false
	}
	if h := &b.W[i-2]; h.Tag != syntax.Name || h.Ent < 0 || h.Modified || h.Gen {
		return false
	}
	b.claims[n].Subject = b.entity(i - 2)
	return true
}

// byAppraised takes what somebody says has such a value: "the offer values the club at 5m".
func (b *builder) byAppraised(n, i int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 || v+1 >= i || b.Nouns || m.prep < 0 || !money(b.in.Quantities[n].Unit) || !b.c.Appraises(b.VerbOf(&b.W[v]).Lemma) || b.Passive(v) {
		return false
	}
	c := int(b.ChunkAt[v+1])
	if c < 0 || b.Chunks[c].Prep >= 0 || b.Attached(b.Chunks[c].To) != b.Before(m.prep)+1 {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}
