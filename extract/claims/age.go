package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// age fills the claim of an age that describes somebody: "the 27-year-old teacher",
// "der 27-jährige Lehrer".
func (b *builder) age(n, i int) bool {
	q := &b.in.Quantities[n]
	if q.Unit != "year" {
		return false
	}
	k := i + 1
	if !b.nouns {
		if k >= len(b.w) || !slices.Contains(b.c.Endings["aged"], b.w[k].lower) {
			return false
		}
		k++
	} else if !b.c.Ends(strings.ToLower(b.in.text(q.Span)), "aged") {
		return false
	}
	whom := -1
	if k < len(b.w) && b.chunkAt[k] >= 0 && b.chunkAt[k-1] == b.chunkAt[k] && (b.w[k].tag == tNoun || b.w[k].tag == tName || b.w[k].tag == tAdj) {
		if whom = int(b.chunkAt[k]); b.nouns && !b.mayAge(n, whom) {
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
func (b *builder) byAged(n int) bool {
	v := b.facts[n].verb
	if v < 0 || b.segAt[v] < 0 {
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
	if j == 0 || j >= v || b.chunkAt[j] >= 0 || b.w[j-1].tag != tDet || b.nouns && !b.c.Nominative[b.w[j-1].lower] {
		return false
	}
	if j > 1 && b.segAt[j-2] == b.segAt[j] && (b.w[j-2].tag == tPrep || b.chunkAt[j-2] >= 0) {
		return false // "die Lehrer der 29-Jährigen"
	}
	si := int(b.segAt[v])
	if b.segAt[j] == b.segAt[v] {
		return b.alone(j+1, v)
	}
	s := &b.segs[si]
	for si--; !s.rel && si > int(b.segAt[j]) && b.segs[si].rel; {
		si--
	}
	return int(b.segAt[j]) == si && (s.rel || b.segs[si+1].rel && b.alone(s.from, v)) && b.alone(j+1, b.segs[si].to)
}

// alone: no noun phrase stands in the words [from, to) but behind a preposition.
func (b *builder) alone(from, to int) bool {
	for k := from; k < to; k++ {
		if c := b.chunkAt[k]; c >= 0 && b.chunks[c].prep < 0 {
			return false
		}
	}
	return true
}

// agedAt: the word at k only ends an age: "old" of "27-year-old".
func (b *builder) agedAt(k int) bool {
	return !b.nouns && k > 0 && b.w[k-1].tag == tNum && slices.Contains(b.c.Endings["aged"], b.w[k].lower)
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
	return claim.Field{Text: b.in.text(s), From: s, Guess: true}
}

// mayAge: what the chunk names can be so old: "die dreijährige Ausbildung" only lasts.
func (b *builder) mayAge(n, c int) bool {
	const grown = 13 // few things last longer that are told so
	h := b.chunks[c].head()
	if b.w[h].tag == tName || b.persons(h) {
		return true
	}
	years, err := b.in.Quantities[n].Low.Float64()
	return err == nil && years >= grown && !b.measures(h) && !b.c.Ends(b.w[h].lower, "abstract")
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
func (b *builder) takesUpPerson(n int, ch chunk) int {
	d, h := &b.w[ch.from], ch.head()
	if d.tag != tDet || b.names.Lower[d.lower]&lang.Definite == 0 || b.w[h].tag != tNoun && !b.national(h) {
		return -1
	}
	gender := b.genderOf(b.in.text(b.w[h].Span))
	if gender == 0 {
		gender = b.genderBefore(ch.from + 1)
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
	e := b.w[k].ent
	return e >= 0 && (b.in.Entities[e].Inhabitant || b.in.Entities[e].Adjective)
}

// apposedTo is the name that the chunk with an age describes behind a comma: "Ann Marsh, a
// 25-year-old doctor,"; -1 if there is none, or a list of several goes on.
func (b *builder) apposedTo(ch chunk) int {
	p := ch.from - 1
	if p < 1 || b.w[p].tag != tComma || b.chunkAt[p-1] < 0 || b.w[ch.from].tag == tDet && b.names.Lower[b.w[ch.from].lower]&lang.Definite != 0 {
		return -1
	}
	h := b.chunks[b.chunkAt[p-1]].head()
	if w := &b.w[h]; h != p-1 || w.tag != tName || w.ent < 0 || w.modified || w.gen {
		return -1
	}
	if k := b.in.Entities[b.w[h].ent].Kind; k != mention.Person && k != mention.Other {
		return -1
	}
	if end := b.attached(ch.to); end < len(b.w) && b.w[end].tag == tCoord {
		return -1
	}
	return h
}

// describes: more than the age and a bare noun, which may be a name, stands in the chunk or
// hangs on it: "das 64-jährige Urgestein des Vereins".
func (b *builder) describes(ch chunk) bool {
	return b.attached(ch.to) > ch.to || ch.head() > ch.from && b.w[ch.head()-1].tag == tAdj
}

// aged is who the chunk names from word k on.
func (b *builder) aged(n, c, k int) claim.Field {
	ch := b.chunks[c]
	if p := b.takesUpPerson(n, ch); p >= 0 {
		return b.topic.field(p)
	}
	if w := &b.w[ch.head()]; w.tag == tName && w.ent >= 0 && !w.modified && !b.national(ch.head()) {
		return b.entity(ch.head())
	}
	if p := b.presented(ch); p >= 0 {
		return b.topic.field(p)
	}
	if h := b.apposedTo(ch); h >= 0 {
		return b.entity(h)
	}
	s := b.span(k, ch.to)
	key := keyer{b: b}
	key.words(k, ch.to)
	return claim.Field{Text: b.in.text(s), Key: key.key(), From: s}
}
