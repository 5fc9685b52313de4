package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// age fills the claim of an age that describes somebody: "the 27-year-old teacher",
// "der 27-jährige Lehrer".
func (b *builder) age(n, i int) bool {
	q := &b.in.Quantities[n]
	if q.Unit != "year" {
		return false
	}
	k := i + 1
	if !b.Nouns {
		if k >= len(b.W) || !slices.Contains(b.c.Endings["aged"], b.W[k].Lower) {
			return false
		}
		k++
	} else if !b.c.Ends(strings.ToLower(b.in.Text(q.Span)), "aged") {
		return false
	}
	whom := -1
	if k < len(b.W) && b.ChunkAt[k] >= 0 && b.ChunkAt[k-1] == b.ChunkAt[k] && (b.W[k].Tag == syntax.Noun || b.W[k].Tag == syntax.Name || b.W[k].Tag == syntax.Adj) {
		if whom = int(b.ChunkAt[k]); b.Nouns && !b.mayAge(n, whom) {
			return false
		}
	}
	cl := &b.claims[n]
	key := keyer{b: b}
	key.add(b.c.Age, 0)
	cl.Metric = claim.Field{Text: b.c.Age, Key: key.key(), From: q.Span}
	if whom >= 0 {
		cl.Subject = b.aged(n, whom, k)
		b.ages = append(b.ages, n)
	} else if c := b.thingSized(i); c >= 0 {
		cl.Subject = b.noun(c)
		cl.Subject.Guess = b.definite(b.Chunks[c])
	} else {
		cl.Subject = b.takenUpByAge(n)
	}
	cl.Status = claim.Reported
	cl.Source = b.source(n)
	b.facts[n].aged = true
	return true
}

// byAged: a mere age is the subject of the verb of claim n, or a relative clause hangs on
// it: "the 36-year-old won 54 caps", "der 36-Jährige, der 54 Spiele bestritt".
func (b *builder) byAged(n, _ int, _ measure) bool {
	v := b.facts[n].verb
	if v < 0 || b.SegAt[v] < 0 {
		return false
	}
	for k := n - 1; k >= b.first && k > n-4; k-- {
		if a := &b.claims[k]; a.Metric.Text == b.c.Age && a.Subject.Text != "" && b.leadsTo(b.facts[k].word, v) {
			b.claims[n].Subject = a.Subject
			b.facts[n].agent = true
			return true
		}
	}
	return false
}

// leadsTo: the mere age at word j is the subject of the verb at v: it stands before it in
// its clause, or in the clause that a relative clause with the verb, or in front of it,
// hangs on.
func (b *builder) leadsTo(j, v int) bool {
	if j == 0 || j >= v || b.ChunkAt[j] >= 0 || b.W[j-1].Tag != syntax.Det || b.Nouns && !b.c.Nominative[b.W[j-1].Lower] {
		return false
	}
	if j > 1 && b.SegAt[j-2] == b.SegAt[j] && (b.W[j-2].Tag == syntax.Prep || b.ChunkAt[j-2] >= 0) {
		return false // "die Lehrer der 29-Jährigen"
	}
	si := int(b.SegAt[v])
	if b.SegAt[j] == b.SegAt[v] {
		return b.alone(j+1, v)
	}
	s := &b.Segs[si]
	for si--; !s.Rel && si > int(b.SegAt[j]) && b.Segs[si].Rel; {
		si--
	}
	return int(b.SegAt[j]) == si && (s.Rel || b.Segs[si+1].Rel && b.alone(s.From, v)) && b.alone(j+1, b.Segs[si].To)
}

// alone: no noun phrase stands in the words [from, to) but behind a preposition.
func (b *builder) alone(from, to int) bool {
	for k := from; k < to; k++ {
		if c := b.ChunkAt[k]; c >= 0 && b.Chunks[c].Prep < 0 {
			return false
		}
	}
	return true
}

// agedAt: the word at k only ends an age: "old" of "27-year-old".
func (b *builder) agedAt(k int) bool {
	return !b.Nouns && k > 0 && b.W[k-1].Tag == syntax.Num && slices.Contains(b.c.Endings["aged"], b.W[k].Lower)
}

// takenUpByAge is whom a mere "27-year-old" takes up: somebody of that age, or the person
// the text is about. It is a guess.
func (b *builder) takenUpByAge(n int) claim.Field {
	for k := n - 1; k >= 0 && k >= n-3*reachClaims; k-- {
		if a := &b.claims[k]; a.Metric.Text == b.c.Age && a.Subject.Text != "" && a.Quantity.Low.Cmp(b.claims[n].Quantity.Low) == 0 {
			f := a.Subject
			f.Guess = true
			return f
		}
	}
	if p := b.takenPerson(n, description{gender: b.genderBefore(b.facts[n].word)}); p >= 0 && (b.topic.ofMain(p) || b.mayBeAged(n, p)) {
		return b.topic.field(p)
	}
	s := b.claims[n].Quantity.Span
	return claim.Field{Text: b.in.Text(s), From: s, Guess: true}
}

// mayAge: what the chunk names can be so old: "die dreijährige Ausbildung" only lasts.
func (b *builder) mayAge(n, c int) bool {
	const grown = 13 // few things last longer that are told so
	h := b.Chunks[c].Head()
	if b.W[h].Tag == syntax.Name || b.Persons(h) {
		return true
	}
	years, err := b.in.Quantities[n].Low.Float64()
	return err == nil && years >= grown && !b.Measures(h) && !b.c.Ends(b.W[h].Lower, "abstract")
}

// mayBeAged: no claim before gives the person another age than claim n.
func (b *builder) mayBeAged(n, person int) bool {
	for k := len(b.ages) - 1; k >= 0 && k >= len(b.ages)-reachClaims; k-- {
		if a := &b.claims[b.ages[k]]; a.Subject.Key == b.in.Entities[person].Key && a.Quantity.Low.Cmp(b.claims[n].Quantity.Low) != 0 {
			return false
		}
	}
	return true
}

// takesUpPerson: the chunk only takes up somebody named before: "the 23-year-old
// champion", and of others the person whom the text is about.
func (b *builder) takesUpPerson(n int, ch syntax.Chunk) int {
	d, h := &b.W[ch.From], ch.Head()
	if d.Tag != syntax.Det || b.names.Lower[d.Lower]&lang.Definite == 0 || b.W[h].Tag != syntax.Noun && !b.national(h) {
		return -1
	}
	gender := b.genderOf(b.in.Text(b.W[h].Span))
	if gender == 0 {
		gender = b.genderBefore(ch.From + 1)
	}
	p := b.takenPerson(n, b.describedBy(ch, gender))
	if p < 0 || !b.mayBeAged(n, p) || b.national(h) && b.in.Entities[p].Start > b.claims[n].Quantity.Start || !b.official(h) && !b.national(h) &&
		!(b.topic.ofMain(p) && b.describes(ch)) {
		return -1
	}
	return p
}

// national: the word names somebody by where they come from.
func (b *builder) national(k int) bool {
	e := b.W[k].Ent
	return e >= 0 && (b.in.Entities[e].Inhabitant || b.in.Entities[e].Adjective)
}

// apposedTo is the name that the chunk with an age describes behind a comma: "Ann Marsh, a
// 25-year-old doctor,"; -1 if there is none, or a list of several goes on.
func (b *builder) apposedTo(ch syntax.Chunk) int {
	p := ch.From - 1
	if p < 1 || b.W[p].Tag != syntax.Comma || b.ChunkAt[p-1] < 0 || b.W[ch.From].Tag == syntax.Det && b.names.Lower[b.W[ch.From].Lower]&lang.Definite != 0 {
		return -1
	}
	h := b.Chunks[b.ChunkAt[p-1]].Head()
	if w := &b.W[h]; h != p-1 || w.Tag != syntax.Name || w.Ent < 0 || w.Modified || w.Gen {
		return -1
	}
	if k := b.in.Entities[b.W[h].Ent].Kind; k != mention.Person && k != mention.Other {
		return -1
	}
	if end := b.Attached(ch.To); end < len(b.W) && b.W[end].Tag == syntax.Coord {
		return -1
	}
	return h
}

// describes: more than the age and a bare noun, which may be a name, stands in the chunk or
// hangs on it: "das 64-jährige Urgestein des Vereins".
func (b *builder) describes(ch syntax.Chunk) bool {
	return b.Attached(ch.To) > ch.To || ch.Head() > ch.From && b.W[ch.Head()-1].Tag == syntax.Adj
}

// aged is who the chunk names from word k on.
func (b *builder) aged(n, c, k int) claim.Field {
	ch := b.Chunks[c]
	if p := b.takesUpPerson(n, ch); p >= 0 {
		return b.topic.field(p)
	}
	if w := &b.W[ch.Head()]; w.Tag == syntax.Name && w.Ent >= 0 && !w.Modified && !b.national(ch.Head()) {
		return b.entity(ch.Head())
	}
	if p := b.presented(ch); p >= 0 {
		return b.topic.field(p)
	}
	if h := b.apposedTo(ch); h >= 0 {
		return b.entity(h)
	}
	s := b.Span(k, ch.To)
	key := keyer{b: b}
	key.words(k, ch.To)
	return claim.Field{Text: b.in.Text(s), Key: key.key(), From: s}
}
