package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
)

// byUs: "Our sales rose 5%," said Halden boss Ann Marsh: those for whom the speaker speaks are what the number is about.
func (b *builder) byUs(n, i int, m measure) bool {
	if !b.isOurs(i, m) && (!b.actedByUs(n) || b.owner(m) >= 0) {
		return false
	}
	f := b.spokenFor(b.source(n))
	if f.Text == "" {
		return false
	}
	f.Guess = true
	b.claims[n].Subject = f
	return true
}

// isOurs: "our" stands before what is measured or counted.
func (b *builder) isOurs(i int, m measure) bool {
	from := i
	if m.to > m.from {
		from = m.from
	}
	for _, k := range [...]int{from, i} {
		if c := b.ChunkAt[k]; c >= 0 && b.c.Us[b.W[b.Chunks[c].From].Lower] && b.Chunks[c].To > b.Chunks[c].From+1 {
			return true
		}
	}
	return false
}

// actedByUs: "we" is the subject of the number's verb.
func (b *builder) actedByUs(n int) bool {
	v := b.facts[n].verb
	if v < 0 || b.SegAt[v] < 0 || b.Reporting(v) {
		return false
	}
	if s := b.Subject(v); s >= 0 {
		return b.isUs(b.Chunks[s].Head())
	}
	from, to := b.Segs[b.SegAt[v]].From, v
	if b.Nouns {
		to = b.Segs[b.SegAt[v]].To // "heuer haben wir …"
	}
	for k := max(from, v-reach); k < min(to, v+reach); k++ {
		if b.isUs(k) {
			return true
		}
	}
	return false
}

// isUs: the word is "we", drawn into a verb or not.
func (b *builder) isUs(k int) bool { return b.c.Us[b.undrawn(k)] && b.W[k].Tag != syntax.Poss }

// undrawn is the pronoun at word k without the verb drawn into it: "we" of "we've".
func (b *builder) undrawn(k int) string {
	lower := b.W[k].Lower
	if at := syntax.Apostrophe(lower); at > 0 {
		return lower[:at]
	}
	return lower
}

// spokenFor is the body for which the speaker f speaks: the one that he is named with, or else the one that the text is about.
func (b *builder) spokenFor(f claim.Field) claim.Field {
	t := &b.topic
	switch kind := t.kind(f.From); {
	case f.Text == "":
	case kind == mention.Organisation:
		return f
	case kind == mention.Person:
		if e := t.bodyOf(b, f.Key); e >= 0 {
			return t.field(e)
		}
	}
	if t.main >= 0 && t.clear && t.in.Entities[t.main].Kind == mention.Organisation {
		return t.field(t.main)
	}
	return claim.Field{}
}

// bodyOf is the mention of the body that a person is named with: "Halden chief executive Ann Marsh", "Ann Marsh, Chefin von Halden"; -1 where
// there is none.
func (t *topic) bodyOf(b *builder, person string) int {
	for i := range t.in.Entities {
		e := &t.in.Entities[i]
		if e.Key != person || e.Pronoun {
			continue
		}
		if i > 0 && t.spoken(i-1) && b.onlyOffice(t.in.Entities[i-1].Last, e.First, false) {
			return i - 1
		}
		if i+1 < len(t.in.Entities) && t.spoken(i+1) && b.onlyOffice(e.Last, t.in.Entities[i+1].First, true) {
			return i + 1
		}
	}
	return -1
}

// spoken: the mention is of something people speak for.
func (t *topic) spoken(i int) bool {
	e := &t.in.Entities[i]
	return e.Kind != mention.Person && !e.Pronoun && !e.Adjective && !e.Inhabitant
}

// onlyOffice: the tokens [from, to) name an office and join it to what stands before and behind; behind a name they begin with a comma.
func (b *builder) onlyOffice(from, to int, behind bool) bool {
	const longest = 8
	all := b.in.Tokens.All
	if from >= to || to-from > longest || behind != (all[from].Lower == ",") || all[from].Sentence != all[to-1].Sentence {
		return false
	}
	office := false
	for k := from; k < to; k++ {
		t := &all[k]
		if t.Kind != token.Word {
			if t.Lower != "," && t.Lower != "-" {
				return false
			}
			continue
		}
		switch text := b.in.Text(t.Span); {
		case b.names.CompoundClass(wordform.Of(text), text)&lang.Role != 0:
			office = true
		case behind && b.c.Words[t.Lower]&(lang.Preposition|lang.Determiner|lang.Possessive) != 0:
		default:
			return false
		}
	}
	return office
}
