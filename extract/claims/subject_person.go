package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// takenPerson is whom "the 23-year-old" or "the champion" in the sentence of claim n takes
// up: the first person named in it before the number, or else in the sentence before, or
// else the person whom the text is about, or who was named shortly before and does not only
// say something; -1 if there is none.
func (b *builder) takenPerson(n int, d description) int {
	t, q := &b.topic, b.claims[n].Quantity
	for k := t.next; k < len(t.in.Entities) && t.in.Entities[k].Start < q.Start; k++ {
		if b.mayBe(k, d) && !t.speaks(&t.in.Entities[k]) {
			return k // not "Coach Ann Marsh says the 24-year-old …"
		}
	}
	near := -1
	for k := t.next - 1; k >= 0 && t.in.Entities[k].Sentence == q.Sentence-1; k-- {
		if b.mayBe(k, d) && (t.person < 0 || t.ofMain(k) || !t.speaks(&t.in.Entities[k])) {
			near = k
		}
	}
	if t.person >= 0 && b.mayBe(t.person, d) && (near < 0 || !t.ofMain(near) && b.quotes(q.Sentence-1)) {
		return t.person
	}
	if near >= 0 && !t.speaks(&t.in.Entities[near]) || t.person >= 0 {
		return near
	}
	if p := b.namedLately(q.Sentence-2, d); p >= 0 {
		return p
	}
	return near
}

// namedLately is the first person of the last sentence up to that one, not far back, that
// names somebody who does not only say something; -1 if there is none.
func (b *builder) namedLately(sentence int, d description) int {
	t, at := &b.topic, -1
	for k := t.next - 1; k >= 0 && t.in.Entities[k].Sentence > sentence-backward; k-- {
		e := &t.in.Entities[k]
		if at >= 0 && e.Sentence < t.in.Entities[at].Sentence {
			break
		}
		if e.Sentence <= sentence && b.mayBe(k, d) && !t.speaks(e) {
			at = k
		}
	}
	return at
}

// quotes: the sentence begins with what somebody says.
func (b *builder) quotes(sentence int) bool {
	first := b.in.Tokens.Sentences[sentence].First
	return syntax.Punctuation(b.in.Tokens.All[first].Lower) == syntax.Quote
}

// ofMain: the mention is of the person whom the text is about.
func (t *topic) ofMain(i int) bool {
	return t.person >= 0 && t.in.Entities[i].Key == t.in.Entities[t.person].Key
}

// aPerson: the mention is of somebody who does not only speak for others.
func (t *topic) aPerson(i int) bool {
	e := &t.in.Entities[i]
	if e.Kind != mention.Person {
		return false
	}
	if e.First == 0 {
		return true
	}
	before := &t.in.Tokens.All[e.First-1]
	return t.c.Words[before.Lower]&lang.Speaker == 0 && !(t.c.Inflects && t.c.Compound(before.Lower, lang.Speaker))
}

// mainPerson finds the person that the text is about, if there is one: named or taken up
// at least three times without just speaking, and twice as often as any other.
func (t *topic) mainPerson(score map[string]scored) {
	const least, more = 3, 2
	best, second := -1, 0
	for i := range t.in.Entities {
		of := score[t.in.Entities[i].Key]
		if of.first != i || !t.aPerson(i) {
			continue
		}
		switch {
		case best < 0 || of.count > score[t.in.Entities[best].Key].count:
			if best >= 0 {
				second = score[t.in.Entities[best].Key].count
			}
			best = i
		case of.count > second:
			second = of.count
		}
	}
	if best < 0 {
		return
	}
	if n := score[t.in.Entities[best].Key].count; n >= least && n >= more*second {
		t.person = best
	}
}
