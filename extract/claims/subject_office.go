package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/internal/wordform"
)

// official: the word names somebody by office or trade.
func (b *builder) official(k int) bool {
	w := &b.W[k]
	if w.Tag != syntax.Noun || w.Gen || w.Ent >= 0 {
		return false
	}
	if text := b.in.Text(w.Span); b.Nouns {
		return b.names.CompoundClass(wordform.Of(text), text)&lang.Role != 0
	}
	return b.names.Classes[w.Lower]&lang.Role != 0
}

// acts: somebody named by office or trade is the subject of the verb at v, and what is
// measured is not their company's.
func (b *builder) acts(k int, m measure, v int) bool {
	if !b.official(k) || b.Reporting(v) {
		return false
	}
	return m.to <= m.from || !b.Measures(m.head(b)) || m.from > k && !b.corporate(m.head(b)) && (!b.topic.clear || b.topic.ofPerson())
}

// takesUpSomebody: the chunk only takes up a person named before: "the champion".
func (b *builder) takesUpSomebody(ch syntax.Chunk) bool {
	d := &b.W[ch.From]
	return d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite != 0 && ch.To == b.Attached(ch.To)
}

// namedNext is the person who opens the next sentence and was not named before, where
// the chunk tells of one by office or trade without a name: "A former judge has got six
// months in jail. Ann Marsh, who …".
func (b *builder) namedNext(ch syntax.Chunk) claim.Field {
	d := &b.W[ch.From]
	if d.Tag != syntax.Det || !b.official(ch.Head()) && !b.single(ch.Head()) {
		return claim.Field{}
	}
	t := &b.topic
	for k := t.next; k < len(t.in.Entities) && k < t.next+reachClaims; k++ {
		e := &t.in.Entities[k]
		if e.Sentence > t.entered+1 {
			break
		}
		if e.Kind != mention.Person || e.Pronoun {
			continue
		}
		if e.Sentence == t.entered || e.First != t.in.Tokens.Sentences[e.Sentence].First || b.namedBefore(e.Key, k) {
			break
		}
		return t.field(k)
	}
	return claim.Field{}
}

// single: the word names one person: "a man", "die Frau".
func (b *builder) single(k int) bool { return b.names.Describes(b.W[k].Lower)&lang.OfPerson != 0 }

// namedBefore: the entity is named before mention k, at the beginning of the text.
func (b *builder) namedBefore(key string, k int) bool {
	for j := 0; j < k && j < 4*reachClaims; j++ {
		if b.in.Entities[j].Key == key {
			return true
		}
	}
	return false
}
