package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// ofCompany: in a text about a company the sales in a country are the company's: "Shares
// fell 1% in London". The place keeps them apart from those elsewhere.
func (b *builder) ofCompany(n int, m measure) {
	t, cl := &b.topic, &b.claims[n]
	if t.main < 0 || !t.clear || cl.Subject.Text == "" || m.to <= m.from || t.ofPerson() || t.in.Entities[t.main].Kind == mention.Place ||
		t.kind(cl.Subject.From) != mention.Place || !b.named && !cl.Subject.Guess {
		return
	}
	if h := m.head(b); b.W[h].Tag != syntax.Noun || !b.corporate(h) {
		return
	}
	cl.Qualifiers = append(without(cl.Qualifiers, "of:"+cl.Subject.Key), "place:"+cl.Subject.Key)
	cl.Subject = t.field(t.main)
}

// corporate: the word names what companies have.
func (b *builder) corporate(k int) bool {
	w := &b.W[k]
	return w.Class&lang.Corporate != 0 || b.Nouns && b.c.Compound(w.Lower, lang.Corporate)
}
