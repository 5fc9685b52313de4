package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

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
		if b.w[k].det != "" && b.doer(n) {
			continue // "der Verein hilft 900 Menschen in der Region"
		}
		if b.w[k].ent >= 0 {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return false
}

// byReceiver: "Fünf Sitze für die Grünen", "ten years in jail for Holt": where no verb says
// who does what, those whom it is for.
func (b *builder) byReceiver(n, i int, m measure) bool {
	if b.ownVerb(i) || m.prep >= 0 || !m.noun && !timeUnit(b.claims[n].Quantity.Unit) {
		return false
	}
	c := b.receiver(i, m)
	if c < 0 {
		return false
	}
	if h := b.chunks[c].head(); b.w[h].tag != tName && !b.nameable(c) || b.hasNumber(b.chunks[c]) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// receiver is the chunk behind the number at word i that says whom it is for; -1 if none does.
func (b *builder) receiver(i int, m measure) int {
	k := i + 1
	if !m.noun && m.from == k && b.chunkAt[k] >= 0 {
		k = b.chunks[b.chunkAt[k]].to // "zehn Jahre Haft für Brandel"
	}
	for tries := 0; tries < 2; tries++ {
		c := b.hanging(k)
		if c < 0 || b.w[k].class&lang.Frame != 0 {
			return c
		}
		k = b.chunks[c].to
	}
	return -1
}

// byPartitive: "davon waren 516 Frauen" goes on with the subject of the claim before; "von
// denen 80 starben" and "Of nine men held, five were freed" tell of those that it counts.
func (b *builder) byPartitive(n, i int) bool {
	si := b.segAt[i]
	if si < 0 || n == 0 || b.facts[n].sentence-b.facts[n-1].sentence > 1 {
		return false
	}
	if b.ofCounted(n, i) {
		b.claims[n].Subject = b.facts[n-1].whole
		return true
	}
	if b.claims[n-1].Subject.Text == "" {
		return false
	}
	for k := max(b.segs[si].from, i-reach); k <= i+1 && k < len(b.w); k++ {
		if b.w[k].class&lang.Partitive != 0 {
			b.facts[n].takes = n - 1
			if c := b.hanging(i + 1); c >= 0 && !b.ownVerb(i) && b.w[b.chunks[c].head()].tag == tName {
				b.claims[n].Subject = b.entity(b.chunks[c].head()) // "davon 50 bei Siemens"
				return true
			}
			if c := b.became; b.facts[n].sentence == b.facts[n-1].sentence && c >= 0 {
				b.claims[n].Subject = b.noun(c)
				return true
			}
			b.claims[n].Subject = b.claims[n-1].Subject
			return true
		}
	}
	return false
}

// ofCounted: the number at word i is some of the people that the claim before counts in its
// sentence, as a relative clause or the phrase that opens theirs says.
func (b *builder) ofCounted(n, i int) bool {
	if n == b.first || b.facts[n-1].whole.Text == "" || !b.in.Quantities[n].NounSpan.Empty() {
		return false
	}
	from := b.segs[b.segAt[i]].from
	if b.segs[b.segAt[i]].rel && from+1 < i {
		return b.w[from].class&lang.Of != 0 && b.w[from+1].class&lang.Relative != 0
	}
	k := b.before(b.facts[n-1].word)
	return k >= 0 && b.w[k].tag == tPrep && b.w[k].class&lang.Of != 0 && (k == 0 || b.segs[b.segAt[i]].from == k)
}

// byCountedWhole: "a third of the 2,000 drivers", "ein Drittel der 2.000 Fahrer": a part of
// people who are counted is about them, and so is their number.
func (b *builder) byCountedWhole(n, i int) bool {
	of := func(k int) bool {
		w := &b.w[k]
		return w.tag == tPrep && w.class&lang.Of != 0 || b.nouns && w.tag == tDet && b.c.Genitive[w.lower]
	}
	whole := -1
	if i+1 < len(b.w) && of(i+1) {
		k := i + 2
		if k < len(b.w) && (b.w[k].tag == tDet || b.w[k].tag == tPoss) {
			k++
		}
		if k < len(b.w) && b.w[k].num > int32(n) {
			whole = int(b.w[k].num)
		}
	} else if k := b.before(i); n > b.first && k > 0 {
		if b.w[k].tag == tDet && !of(k) {
			k--
		}
		if k > 0 && of(k) && b.w[k-1].num == int32(n-1) {
			whole = n
		}
	}
	if whole < 0 || !b.peopled(b.in.Quantities[whole].NounSpan) {
		return false
	}
	b.claims[n].Subject = b.counting(whole)
	return true
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

// byPlace takes a place that the clause names: "in Wales, where …", "In Wien".
func (b *builder) byPlace(n, i int) bool {
	si := b.segAt[i]
	if si < 0 {
		return false
	}
	s := &b.segs[si]
	if b.doer(n) {
		return false
	}
	best := -1
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		if b.inPlace(k) && !b.withNoun(k, i) && (best < 0 || abs(k-i) < abs(best-i)) {
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

// withNoun: the place at word k belongs to another noun behind the number at word i:
// "up 2% with growth in Wales".
func (b *builder) withNoun(k, i int) bool {
	if b.nouns {
		return false
	}
	p := b.chunks[b.chunkAt[k]].prep
	return p-1 > i && b.w[p-1].tag == tNoun
}

// doer: the clause has a subject of its own that is no measure.
func (b *builder) doer(n int) bool {
	v := b.facts[n].verb
	if v < 0 || b.passive(v) || b.nouns && b.verbOf(&b.w[v]).Level {
		return false
	}
	s := b.subject(v)
	return s >= 0 && b.w[b.chunks[s].head()].tag == tNoun && !b.measures(b.chunks[s].head()) && !b.hasNumber(b.chunks[s])
}

// inPlace: word k names where something is, not where it goes.
func (b *builder) inPlace(k int) bool {
	w := &b.w[k]
	if w.tag == tAdv && w.ent >= 0 && b.in.Entities[w.ent].Pronoun {
		return b.nouns && b.in.Entities[w.ent].Kind == mention.Place // "dort"
	}
	if w.tag != tName || w.ent < 0 || w.modified || b.in.Entities[w.ent].Kind != mention.Place {
		return false
	}
	c := b.chunkAt[k]
	return c >= 0 && b.chunks[c].prep >= 0 && b.chunks[c].head() == k && b.c.Places[b.w[b.chunks[c].prep].lower] && !b.ofSource(int(c))
}

// ofSource: the place is that of somebody who only says so: "nach Angaben der Behörde in Wien".
func (b *builder) ofSource(c int) bool {
	return b.nouns && c > 0 && b.chunks[c-1].to == b.chunks[c].prep && b.quoted(c-1)
}

// byScene takes the place that the sentences right before named last, where the clause says
// that there is so much of what is counted: "2014 gab es noch 99 Angriffe": whoever reported
// it has none of them.
func (b *builder) byScene(n int) bool {
	v := b.facts[n].verb
	if v < 0 || b.segAt[v] < 0 || !b.c.Existential(b.verbOf(&b.w[v]).Lemma) || !b.expletive(v) && !b.expletive(b.segs[b.segAt[v]].finite) {
		return false
	}
	t := &b.topic
	for k := t.next - 1; k >= 0 && t.in.Entities[k].Sentence >= t.entered-3; k-- {
		e := &t.in.Entities[k]
		if e.Kind == mention.Place && !e.Adjective && !t.dateline(e) && !t.bracketed(k) && t.in.Tokens.Sentences[e.Sentence].Block == t.block {
			b.claims[n].Subject = t.field(k)
			return true
		}
	}
	return false
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
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
		if h := b.chunks[c].head(); b.persons(h) {
			if b.c.Anybody(b.w[h].lower) && b.topic.main >= 0 && !b.topic.themed && !b.topic.ofPerson() {
				return false // "the number of people in work" is the country's
			}
			b.claims[n].Subject = b.noun(int(c))
			return true
		}
	}
	return false
}
