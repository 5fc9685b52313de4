package claims

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// persons: the word names people, who can be what a number is about.
func (b *builder) persons(k int) bool {
	w := &b.w[k]
	return w.tag == tNoun && (w.class&lang.People != 0 || b.nouns && b.c.Compound(w.lower, lang.People))
}

// setSubject says who or what claim n is about. The first that holds: an owner in
// the metric itself, a name right at the number, the verb's subject, a place in the
// clause, those whom the number is a part of; else what the passage is about, as a
// guess.
func (b *builder) setSubject(n, i int, m measure) {
	b.named = false
	b.findSubject(n, i, m)
	b.facts[n].named = b.named && b.facts[n].subject
}

func (b *builder) findSubject(n, i int, m measure) {
	cl, f := &b.claims[n], &b.facts[n]
	f.subject = true
	if m.tight {
		cl.Subject = b.entity(m.name)
		return
	}
	if m.inherit >= 0 && m.name >= 0 {
		cl.Subject = b.entity(m.name)
		return
	}
	if m.inherit >= 0 {
		if c := b.beside(i); c >= 0 && !b.facts[m.inherit].agent {
			cl.Subject = b.noun(c)
			return
		}
		cl.Subject, f.subject = b.claims[m.inherit].Subject, b.facts[m.inherit].subject
		return
	}
	if m.whole >= 0 {
		if c := b.after(i); c >= 0 {
			cl.Subject = b.entity(c)
		} else {
			cl.Subject = b.noun(m.whole)
		}
		return
	}
	if m.people >= 0 {
		if e := b.owner(m); e >= 0 && b.w[b.chunks[m.people].head()].class&lang.People == 0 {
			cl.Subject = b.entity(e)
			return
		}
		cl.Subject = b.noun(m.people)
		b.named = b.named || b.persons(b.chunks[m.people].head())
		return
	}
	if e := b.owner(m); e >= 0 {
		cl.Subject = b.entity(e)
		return
	}
	if b.byPartitive(n, i) || b.bySubject(n, m) || m.noun && (b.byGenitive(n, i) || b.byAttached(n, i)) || b.byFrame(n, i, m) || b.byPlace(n, i) {
		return
	}
	if m.name >= 0 {
		cl.Subject = b.entity(m.name)
		return
	}
	f.subject = false
	if b.byComplement(n, m) {
		return
	}
	if b.byNoun(n, m) || b.byClaim(n) {
		return
	}
	cl.Subject = b.topic.guess(b)
}

// entity makes a field of the name or pronoun at word k.
func (b *builder) entity(k int) claim.Field {
	if b.w[k].ent < 0 {
		return claim.Field{}
	}
	e := &b.in.Entities[b.w[k].ent]
	b.named = true
	return claim.Field{Text: e.Name, Key: e.Key, From: e.Span}
}

// noun makes a field of a chunk without an entity.
func (b *builder) noun(c int) claim.Field {
	ch := b.chunks[c]
	if h := &b.w[ch.head()]; h.tag == tName && h.ent >= 0 {
		return b.entity(ch.head())
	}
	from := ch.from
	for from < ch.to-1 && (b.w[from].tag == tDet || b.w[from].tag == tPoss || b.w[from].tag == tNum || b.w[from].tag == tAdv || b.w[from].tag == tQuote) {
		from++
	}
	to := b.attached(ch.to)
	k := keyer{b: b}
	k.words(from, to)
	key := k.key()
	for _, q := range k.quals {
		key += "|" + q
	}
	s := b.span(from, to)
	return claim.Field{Text: b.in.text(s), Key: key, From: s}
}

// owner is a word of the metric that says whose it is: "its debt", "BA's profits",
// "US exports", "Umsatz von Apple".
func (b *builder) owner(m measure) int {
	if m.to <= m.from {
		return -1
	}
	from := m.from
	if c := b.chunkAt[from]; c >= 0 {
		from = b.chunks[c].from
	}
	last := -1
	for k := from; k < m.to; k++ {
		w := &b.w[k]
		if w.ent < 0 {
			continue
		}
		if c := b.chunkAt[k]; c >= 0 && k > from {
			if p := b.chunks[c].prep; p >= m.from && b.w[p].class&(lang.Attaching|lang.Of) == 0 && !w.gen && b.chunks[c].head() != k {
				continue // "mit den US-Behörden" does not own it
			}
		}
		if w.gen || w.modified || w.tag == tPoss || w.tag == tPron || b.in.Tokens.Text[w.End-1] == 's' && b.nouns && k+1 < m.to && b.w[k+1].tag == tNoun {
			return k
		}
		last = k
	}
	if last < 0 && m.to < len(b.w) {
		// "Revenues at media group Reuters slipped": beyond what belongs to the metric.
		if c := b.hanging(m.to); c >= 0 && b.w[b.chunks[c].head()].tag == tName {
			return b.chunks[c].head()
		}
	}
	return last
}

// byGenitive: "20 Sitzungen des Ausschusses".
func (b *builder) byGenitive(n, i int) bool {
	if i+1 >= len(b.w) {
		return false
	}
	c := int(b.chunkAt[i+1])
	if c < 0 || b.chunks[c].from != i+1 || !b.nouns || !b.c.Genitive[b.w[i+1].lower] {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// byAttached: "80 workers at Argonaut headquarters": a name in what hangs on the
// counted noun.
func (b *builder) byAttached(n, i int) bool {
	c := b.hanging(i + 1)
	if c < 0 {
		return false
	}
	for k := b.chunks[c].from; k < b.chunks[c].to; k++ {
		if b.w[k].ent >= 0 {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return false
}

// byPartitive: "davon waren 516 Frauen" goes on with the subject of the claim before.
func (b *builder) byPartitive(n, i int) bool {
	si := b.segAt[i]
	if si < 0 || n == 0 || b.facts[n].sentence-b.facts[n-1].sentence > 1 || b.claims[n-1].Subject.Text == "" {
		return false
	}
	for k := max(b.segs[si].from, i-reach); k <= i; k++ {
		if b.w[k].class&lang.Partitive != 0 {
			b.claims[n].Subject = b.claims[n-1].Subject
			return true
		}
	}
	return false
}

// byFrame takes what opens the clause: "Für die Studie wurden 1.000 Probanden
// befragt", "In Gemeinden mit 5.000 Einwohnern stieg …".
func (b *builder) byFrame(n, i int, m measure) bool {
	si := b.segAt[i]
	if si < 0 {
		return false
	}
	s := &b.segs[si]
	for k := s.from; k < s.to && k < s.from+4 && k < i; k++ {
		c := int(b.chunkAt[k])
		if c < 0 {
			continue
		}
		ch := b.chunks[c]
		if ch.prep < s.from || ch.from <= m.from && m.from < ch.to || s.finite >= 0 && ch.from > s.finite {
			return false
		}
		if b.w[ch.prep].class&lang.Frame != 0 && m.noun || b.w[ch.prep].class&lang.Attaching != 0 && b.persons(ch.head()) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
		return false
	}
	return false
}

// after is the first name behind the number, before the next one.
func (b *builder) after(i int) int {
	for k := i + 1; k < len(b.w) && k < i+8 && b.w[k].tag != tNum && b.w[k].tag != tComma; k++ {
		if b.w[k].tag == tName && b.w[k].ent >= 0 {
			return k
		}
	}
	return -1
}

// hanging is the chunk that a preposition at word k leads to.
func (b *builder) hanging(k int) int {
	if k+1 >= len(b.w) || b.w[k].tag != tPrep || b.w[k].class&lang.Comparison != 0 || b.chunkAt[k+1] < 0 || b.chunks[b.chunkAt[k+1]].from != k+1 {
		return -1
	}
	return int(b.chunkAt[k+1])
}

// beside is a chunk that a preposition joins to the number from behind, in a segment
// without a verb: "15.6% in Italy", "13 Prozent bei den Frauen".
func (b *builder) beside(i int) int {
	if b.ownVerb(i) {
		return -1
	}
	c := b.hanging(i + 1)
	if c < 0 || b.w[i+1].class&lang.Attaching == 0 {
		return -1
	}
	if h := b.chunks[c].head(); b.w[h].class&lang.TimeNoun != 0 || b.w[h].tag != tName && b.measures(h) {
		return -1
	}
	return c
}

// bySubject takes the subject of the number's verb, if it is a name, a reference or
// people.
func (b *builder) bySubject(n int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 {
		return false
	}
	s := b.subject(v)
	if s < 0 {
		return b.byPronoun(n, v)
	}
	ch := b.chunks[s]
	if m.noun && m.prep < 0 && ch.from > b.facts[n].word {
		return false // the counted are the subject themselves: "machten 900 Wähler die Wahl"
	}
	if m.to > m.from && ch.from <= m.from && m.from < ch.to {
		return false
	}
	if b.described(n, ch) {
		return true
	}
	if b.persons(ch.head()) {
		b.claims[n].Subject = b.noun(s)
		b.facts[n].agent = true
		return true
	}
	for k := ch.head(); k >= ch.from; k-- {
		w := &b.w[k]
		if w.ent >= 0 && (k == ch.head() && !w.modified || w.gen) {
			b.claims[n].Subject = b.entity(k)
			b.facts[n].agent = true
			return true
		}
	}
	for k := ch.from; k < ch.to; k++ {
		if b.w[k].ent >= 0 && (b.w[k].tag == tPoss || b.w[k].modified) {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return b.attachedName(n, ch.to)
}

// byPronoun: "they" and its like go on with the subject of the claim before, if it
// is not far.
func (b *builder) byPronoun(n, v int) bool {
	si := b.segAt[v]
	if si < 0 || b.first == 0 || b.facts[n].sentence-b.facts[b.first-1].sentence > 2 || !b.facts[b.first-1].subject {
		return false
	}
	s := &b.segs[si]
	for k := max(s.from, v-reach); k < s.to && k < v+reach; k++ {
		if w := &b.w[k]; w.tag == tPron && w.ent < 0 && b.names.Lower[w.lower]&(lang.PluralPron|lang.PersonPron) != 0 {
			b.claims[n].Subject = b.claims[b.first-1].Subject
			b.claims[n].Subject.Guess = true
			return true
		}
	}
	return false
}

// described: the subject describes what the text is about ("France's second largest
// carmaker"), or somebody's own thing ("its Megane range").
func (b *builder) described(n int, ch chunk) bool {
	h := &b.w[ch.head()]
	for k := ch.from; k < ch.head(); k++ {
		if b.w[k].tag == tPoss && b.w[k].ent >= 0 {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	if h.tag != tNoun || b.names.Describes(h.lower)&lang.OfOrg == 0 || b.topic.main < 0 {
		return false
	}
	if e := &b.in.Entities[b.topic.main]; e.Kind == mention.Place || e.Kind == mention.Person {
		return false
	}
	b.claims[n].Subject = b.topic.field(b.topic.main)
	return true
}

// attachedName: "sales at Carrefour", "die Zahl der Arbeitslosen in Österreich".
func (b *builder) attachedName(n, k int) bool {
	for tries := 0; tries < 2; tries++ {
		c := b.hanging(k)
		if c < 0 {
			return false
		}
		if h := b.chunks[c].head(); b.w[h].tag == tName {
			b.claims[n].Subject = b.entity(h)
			return true
		}
		k = b.chunks[c].to
	}
	return false
}

// byPlace takes a place that the clause names: "in Wales, where …", "In Wien".
func (b *builder) byPlace(n, i int) bool {
	si := b.segAt[i]
	if si < 0 {
		return false
	}
	s := &b.segs[si]
	best := -1
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		if b.inPlace(k) && (best < 0 || abs(k-i) < abs(best-i)) {
			best = k
		}
	}
	if best < 0 && si > 0 && (s.finite < 0 || s.rel || b.segs[si-1].main < 0) {
		p := &b.segs[si-1]
		for k := max(p.from, i-reach); k < p.to; k++ {
			if b.inPlace(k) {
				best = k
			}
		}
	}
	if best < 0 {
		return false
	}
	b.claims[n].Subject = b.entity(best)
	return true
}

func (b *builder) inPlace(k int) bool {
	w := &b.w[k]
	if w.tag != tName || w.ent < 0 || w.modified || b.in.Entities[w.ent].Kind != mention.Place {
		return false
	}
	c := b.chunkAt[k]
	return c >= 0 && b.chunks[c].prep >= 0 && b.chunks[c].head() == k
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

// byClaim takes over from the claim before in the sentence, as a guess.
func (b *builder) byClaim(n int) bool {
	if n == b.first || b.claims[n-1].Subject.Text == "" {
		return false
	}
	b.claims[n].Subject = b.claims[n-1].Subject
	b.claims[n].Subject.Guess = true
	return true
}

// byComplement takes those of whom the metric is: "der Raucheranteil von Männern",
// "the number of users".
func (b *builder) byComplement(n int, m measure) bool {
	if m.to <= m.from {
		return false
	}
	for k := m.from + 1; k < m.to; k++ {
		c := b.chunkAt[k]
		if c < 0 || b.chunks[c].from != k || !(b.genitiveOf(int(c)) || b.chunks[c].prep >= m.from) {
			continue
		}
		if b.persons(b.chunks[c].head()) {
			b.claims[n].Subject = b.noun(int(c))
			return true
		}
	}
	return false
}

// byNoun takes a subject that is no name and no measure.
func (b *builder) byNoun(n int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 {
		return false
	}
	s := b.subject(v)
	if s < 0 {
		return false
	}
	ch := b.chunks[s]
	if m.noun && m.prep < 0 && ch.from > b.facts[n].word {
		return false
	}
	if b.w[ch.head()].tag != tNoun || b.measures(ch.head()) || b.hasNumber(ch) {
		return false
	}
	if b.topic.clear && !b.persons(ch.head()) {
		return false
	}
	// What is only taken up again is not what the number is about.
	if d := &b.w[ch.from]; d.tag == tDet && b.names.Lower[d.lower]&lang.Definite != 0 && ch.to == b.attached(ch.to) && b.topic.main >= 0 && !b.level(v) && !b.passive(v) {
		return false
	}
	if b.reporting(v) || b.w[ch.head()].class&lang.Speaker != 0 {
		return false
	}
	b.claims[n].Subject = b.noun(s)
	b.claims[n].Subject.Guess = true
	return true
}
