package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// namedNext is the person who opens the next sentence and was not named before, where
// the chunk tells of one by office or trade without a name: "A former judge has got six
// months in jail. Ann Marsh, who …".
func (b *builder) namedNext(ch chunk) claim.Field {
	d := &b.w[ch.from]
	if d.tag != tDet || !b.official(ch.head()) && !b.single(ch.head()) {
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
func (b *builder) single(k int) bool { return b.names.Describes(b.w[k].lower)&lang.OfPerson != 0 }

// namedBefore: the entity is named before mention k, at the beginning of the text.
func (b *builder) namedBefore(key string, k int) bool {
	for j := 0; j < k && j < 4*reachClaims; j++ {
		if b.in.Entities[j].Key == key {
			return true
		}
	}
	return false
}
