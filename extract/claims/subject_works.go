package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// byWork takes the work, product or event that the subject of the clause only takes up by its
// kind: "the 93-minute film took £4m", "Das Gerät kostet 499 Euro".
func (b *builder) byWork(n, _ int, _ measure) bool {
	s := b.Subject(b.facts[n].verb)
	if s < 0 {
		return false
	}
	ch := b.Chunks[s]
	d, h := &b.W[ch.From], ch.Head()
	if b.W[h].Tag != syntax.Noun || d.Tag != syntax.Det || b.names.Lower[d.Lower]&lang.Definite == 0 || ch.To != b.Attached(ch.To) ||
		!b.is(h, lang.Work|lang.Happening) {
		return false
	}
	for k := ch.From + 1; k < h; k++ {
		if b.W[k].Ent >= 0 || b.c.Superlatives[b.W[k].Lower] {
			return false // "the Norwegian film", "the first show" is another one
		}
	}
	k := b.workNamed(h)
	if k < 0 {
		return false
	}
	b.claims[n].Subject = b.topic.field(k)
	return true
}

// workNamed is the mention that the word h takes up by its kind: what the text calls by it, or
// what opened a sentence shortly before; -1 if there is none.
func (b *builder) workNamed(h int) int {
	const called, opening = 8, 2
	t, best, score := &b.topic, -1, 0
	event := b.is(h, lang.Happening)
	for k := b.mentionAt(b.W[h].Start) - 1; k >= 0 && t.entered-t.in.Entities[k].Sentence <= backward; k-- {
		e := &t.in.Entities[k]
		if e.Pronoun || e.Adjective || e.Inhabitant || t.asks(e) || t.dateline(e) {
			continue
		}
		s := 0
		switch {
		case b.inOffice(e, b.W[h].Lower):
			s = called
		case event && e.Kind == mention.Event, !event && (e.Kind == mention.Product || e.Kind == mention.Other && b.opensSentence(e)):
			s = opening
		default:
			continue
		}
		if s -= (t.entered - e.Sentence) / 2; s > score || s == score && best >= 0 && e.Sentence == t.in.Entities[best].Sentence {
			best, score = k, s
		}
	}
	return best
}

// opensSentence: the mention is the first word of its sentence, or stands behind a quotation mark there.
func (b *builder) opensSentence(e *mention.Entity) bool {
	return e.First-b.in.Tokens.Sentences[e.Sentence].First <= 1
}

// byAudience takes what people come to or watch: the event in the clause, or that the passage
// named last: whom a phrase beside them names only says where or through whom.
func (b *builder) byAudience(n, i int, m measure) bool {
	si := b.SegAt[i]
	if !m.noun || si < 0 || !b.countsClass(b.in.Quantities[n].NounSpan, lang.Audience) {
		return false
	}
	s := &b.Segs[si]
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		if w := &b.W[k]; w.Tag == syntax.Name && w.Ent >= 0 && !w.Modified && b.in.Entities[w.Ent].Kind == mention.Event {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		if c := int(b.ChunkAt[k]); c >= 0 && b.Chunks[c].Head() == k && b.W[k].Tag == syntax.Noun && b.is(k, lang.Happening) && !b.HasNumber(b.Chunks[c]) {
			b.claims[n].Subject = b.fullest(c)
			b.claims[n].Subject.Guess = true
			return true
		}
	}
	return false
}
