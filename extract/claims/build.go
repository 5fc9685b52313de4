// Package claims says of each quantity in a text who and what it is about, when,
// how firmly and according to whom.
package claims

import (
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// How far anything looks, so that a sentence of any length takes linear time: in
// words, in segments and in claims.
const (
	reach       = 60
	reachSegs   = 10
	reachClaims = 12
)

// builder works through a text sentence by sentence; its buffers are reused.
type builder struct {
	parse
	in     *Input
	c      *lang.Clauses
	names  *lang.Names
	cut    cutter
	tags   tagger
	claims []claim.Claim
	// facts holds, by claim, what later ones may take over.
	facts []fact
	topic topic
	first int // first claim of the sentence
	// said holds who speaks in the sentence, once asked for.
	said, saidBuf []saying
}

// fact is what a claim leaves for the claims after it.
type fact struct {
	word     int // its place in the sentence
	sentence int
	verb     int // the verb it depends on, or -1
	// sure: subject and metric are said by the structure.
	subject, metric bool
	agent           bool // the subject is that of the verb
	back            bool // the number is of an earlier time that another is compared with
	timed           rank
}

// Build makes one claim a quantity, in the same order.
func Build(in *Input) []claim.Claim {
	b := &builder{in: in, c: in.Pack.Clauses(), names: in.Pack.Names(), claims: make([]claim.Claim, len(in.Quantities)), facts: make([]fact, len(in.Quantities))}
	b.cut = cutter{in: in, clauses: b.c}
	b.tags.c = b.c
	b.topic.read(in)
	for i := range in.Quantities {
		b.claims[i] = claim.Claim{ID: "c" + strconv.Itoa(i+1), Quantity: &in.Quantities[i]}
		b.facts[i].verb = -1
	}
	for i := 0; i < len(in.Quantities); {
		j := i + 1
		for j < len(in.Quantities) && in.Quantities[j].Sentence == in.Quantities[i].Sentence {
			j++
		}
		b.sentence(in.Quantities[i].Sentence, i)
		i = j
	}
	return b.claims
}

// sentence builds the claims of one sentence; first is the first of them.
func (b *builder) sentence(s, first int) {
	b.first, b.said = first, nil
	w := b.cut.cut(s)
	b.tags.run(w)
	b.read(w, b.c.Inflects)
	b.topic.enter(b, s)
	for i := range w {
		if w[i].num >= 0 && (i == 0 || w[i-1].num != w[i].num) {
			b.claim(i)
		}
	}
	b.topic.leave(b)
}

// claim fills the fields of the quantity at word i.
func (b *builder) claim(i int) {
	n := int(b.w[i].num)
	cl, f := &b.claims[n], &b.facts[n]
	f.word, f.sentence = i, cl.Quantity.Sentence
	if b.twin(i, n) {
		return
	}
	f.verb = b.governor(i)
	m := b.metric(i)
	b.setMetric(n, m)
	b.setSubject(n, i, m)
	b.setTime(n, i)
	cl.Status = b.status(i)
	cl.Source = b.source(i)
}

// twin: the quantity stands in brackets right behind another of its kind and says
// the same in another unit; it takes everything over.
func (b *builder) twin(i, n int) bool {
	if n == b.first || i < 2 {
		return false
	}
	p := i - 1
	if b.w[p].tag != tOpen && !(b.w[p].lower == ";" || b.w[p].lower == "," || b.w[p].lower == "/") {
		if p--; b.w[i-1].tag != tAdv || b.w[p].tag != tOpen {
			return false
		}
	}
	prev := &b.w[p-1]
	if prev.num != int32(n-1) || b.w[p].tag != tOpen && (!b.enclosed(p) || b.facts[n-1].sentence != b.facts[n].sentence) {
		return false
	}
	a, c := b.in.Quantities[n-1], b.in.Quantities[n]
	if a.Unit == c.Unit || !money(a.Unit) && money(c.Unit) || a.NounSpan.Len() > 0 || c.NounSpan.Len() > 0 {
		return false
	}
	id, q := b.claims[n].ID, b.claims[n].Quantity
	b.claims[n] = b.claims[n-1]
	b.claims[n].ID, b.claims[n].Quantity = id, q
	f := b.facts[n-1]
	f.word = i
	b.facts[n] = f
	return true
}

// enclosed: the word is inside brackets.
func (b *builder) enclosed(i int) bool {
	for stop := i - reach; i >= 0 && i > stop; i-- {
		if b.w[i].tag == tOpen {
			return true
		}
		if b.w[i].tag == tClose {
			return false
		}
	}
	return false
}

// money: the unit is a currency code.
func money(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for i := range 3 {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}

// field makes a field of a span of the text.
func (b *builder) field(s article.Span, text, key string) claim.Field {
	return claim.Field{Text: text, Key: key, From: s}
}
