package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// byGenitive: "20 Sitzungen des Ausschusses".
func (b *builder) byGenitive(n, i int, _ measure) bool {
	if i+1 >= len(b.W) {
		return false
	}
	c := int(b.ChunkAt[i+1])
	if c < 0 || b.Chunks[c].From != i+1 || !b.Nouns || !b.c.Genitive[b.W[i+1].Lower] {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// byAttached: "80 workers at Argonaut headquarters": a name in what hangs on the
// counted noun.
func (b *builder) byAttached(n, i int, _ measure) bool {
	c := b.Hanging(i + 1)
	if c < 0 {
		return false
	}
	for k := b.Chunks[c].From; k < b.Chunks[c].To; k++ {
		if b.W[k].Det != "" && b.doer(n) {
			continue // "der Verein hilft 900 Menschen in der Region"
		}
		if b.W[k].Ent >= 0 {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return false
}

// byReceiver: "Fünf Sitze für die Grünen", "ten years in jail for Holt": where no verb says
// who does what, those whom it is for.
func (b *builder) byReceiver(n, i int, m measure) bool {
	if b.OwnVerb(i) || m.prep >= 0 || !m.noun && !timeUnit(b.claims[n].Quantity.Unit) {
		return false
	}
	c := b.receiver(i, m)
	if c < 0 {
		return false
	}
	if h := b.Chunks[c].Head(); b.W[h].Tag != syntax.Name && !b.nameable(c) || b.HasNumber(b.Chunks[c]) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	return true
}

// receiver is the chunk behind the number at word i that says whom it is for; -1 if none does.
func (b *builder) receiver(i int, m measure) int {
	k := i + 1
	if !m.noun && m.from == k && b.ChunkAt[k] >= 0 {
		k = b.Chunks[b.ChunkAt[k]].To // "zehn Jahre Haft für Brandel"
	}
	for tries := 0; tries < 2; tries++ {
		c := b.Hanging(k)
		if c < 0 || b.W[k].Class&lang.Frame != 0 {
			return c
		}
		k = b.Chunks[c].To
	}
	return -1
}

// byPartitive: "davon waren 516 Frauen" goes on with the subject of the claim before; "von
// denen 80 starben" and "Of nine men held, five were freed" tell of those that it counts.
func (b *builder) byPartitive(n, i int, _ measure) bool {
	si := b.SegAt[i]
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
	for k := max(b.Segs[si].From, i-reach); k <= i+1 && k < len(b.W); k++ {
		if b.W[k].Class&lang.Partitive != 0 {
			b.facts[n].takes = n - 1
			if c := b.Hanging(i + 1); c >= 0 && !b.OwnVerb(i) && b.W[b.Chunks[c].Head()].Tag == syntax.Name {
				b.claims[n].Subject = b.entity(b.Chunks[c].Head()) // "davon 50 bei Siemens"
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
	from := b.Segs[b.SegAt[i]].From
	if b.Segs[b.SegAt[i]].Rel && from+1 < i {
		return b.W[from].Class&lang.Of != 0 && b.W[from+1].Class&lang.Relative != 0
	}
	k := b.Before(b.facts[n-1].word)
	return k >= 0 && b.W[k].Tag == syntax.Prep && b.W[k].Class&lang.Of != 0 && (k == 0 || b.Segs[b.SegAt[i]].From == k)
}

// byCountedWhole: "a third of the 2,000 drivers", "ein Drittel der 2.000 Fahrer": a part of
// people who are counted is about them, and so is their number.
func (b *builder) byCountedWhole(n, i int, _ measure) bool {
	of := func(k int) bool {
		w := &b.W[k]
		return w.Tag == syntax.Prep && w.Class&lang.Of != 0 || b.Nouns && w.Tag == syntax.Det && b.c.Genitive[w.Lower]
	}
	whole := -1
	if i+1 < len(b.W) && of(i+1) {
		k := i + 2
		if k < len(b.W) && (b.W[k].Tag == syntax.Det || b.W[k].Tag == syntax.Poss) {
			k++
		}
		if k < len(b.W) && b.W[k].Num > int32(n) {
			whole = int(b.W[k].Num)
		}
	} else if k := b.Before(i); n > b.first && k > 0 {
		if b.W[k].Tag == syntax.Det && !of(k) {
			k--
		}
		if k > 0 && of(k) && b.W[k-1].Num == int32(n-1) {
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
	si := b.SegAt[i]
	if si < 0 {
		return false
	}
	s := &b.Segs[si]
	for k := s.From; k < s.To && k < s.From+4 && k < i; k++ {
		c := int(b.ChunkAt[k])
		if c < 0 {
			continue
		}
		ch := b.Chunks[c]
		if ch.Prep < s.From || ch.From <= m.from && m.from < ch.To || s.Finite >= 0 && ch.From > s.Finite {
			return false
		}
		if b.W[ch.Prep].Class&lang.Frame != 0 && m.noun || b.W[ch.Prep].Class&lang.Attaching != 0 && b.Persons(ch.Head()) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
		return false
	}
	return false
}

// after is the first name behind the number, before the next one.
func (b *builder) after(i int) int {
	for k := i + 1; k < len(b.W) && k < i+8 && b.W[k].Tag != syntax.Num && b.W[k].Tag != syntax.Comma; k++ {
		if b.W[k].Tag == syntax.Name && b.W[k].Ent >= 0 {
			return k
		}
	}
	return -1
}

// beside is a chunk that a preposition joins to the number from behind, in a segment
// without a verb: "15.6% in Italy", "13 Prozent bei den Frauen".
func (b *builder) beside(i int) int {
	if b.OwnVerb(i) {
		return -1
	}
	c := b.Hanging(i + 1)
	if c < 0 || b.W[i+1].Class&lang.Attaching == 0 {
		return -1
	}
	if h := b.Chunks[c].Head(); b.W[h].Class&lang.TimeNoun != 0 || b.W[h].Tag != syntax.Name && b.Measures(h) {
		return -1
	}
	return c
}

// byPlace takes a place that the clause names: "in Wales, where …", "In Wien".
func (b *builder) byPlace(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if si < 0 {
		return false
	}
	s := &b.Segs[si]
	if b.doer(n) {
		return false
	}
	best := -1
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		if b.inPlace(k) && !b.withNoun(k, i) && (best < 0 || abs(k-i) < abs(best-i)) {
			best = k
		}
	}
	if best < 0 && si > 0 && (s.Finite < 0 || s.Rel || b.Segs[si-1].Main < 0) {
		p := &b.Segs[si-1]
		for k := max(p.From, i-reach); k < p.To; k++ {
			if b.inPlace(k) {
				best = k
			}
		}
	}
	if best < 0 {
		return false
	}
	if c := b.siteIn(best); c >= 0 {
		ch := b.Chunks[c]
		b.claims[n].Subject = b.phrase(b.trim(ch.From, ch.To), ch.To)
		return true
	}
	b.claims[n].Subject = b.entity(best)
	return true
}

// siteIn is the one thing that opens the clause and of which the place at word k only says where it is: "Auf der Alm im
// Bezirk Halden stehen 13 Windräder"; -1 if there is none.
func (b *builder) siteIn(k int) int {
	c := int(b.ChunkAt[k]) - 1
	if c < 0 {
		return -1
	}
	p := b.Chunks[c+1].Prep
	if si := b.SegAt[k]; si < 0 || b.Chunks[c].To != p || b.Chunks[c].Prep != b.Segs[si].From || !b.c.Places[b.W[b.Chunks[c].Prep].Lower] {
		return -1
	}
	if h := b.Chunks[c].Head(); !b.nameable(c) || !b.one(c) || b.Transparent(h) || b.Measures(h) || b.W[h].Tag != syntax.Noun && b.W[h].Tag != syntax.Name {
		return -1
	}
	for k := b.Chunks[c].From; k < b.Chunks[c].To; k++ {
		if b.W[k].Class&lang.TimeNoun != 0 {
			return -1
		}
	}
	return c
}

// withNoun: the place at word k belongs to another noun behind the number at word i:
// "up 2% with growth in Wales".
func (b *builder) withNoun(k, i int) bool {
	if b.Nouns {
		return false
	}
	p := b.Chunks[b.ChunkAt[k]].Prep
	return p-1 > i && b.W[p-1].Tag == syntax.Noun
}

// doer: the clause has a subject of its own that is no measure.
func (b *builder) doer(n int) bool {
	v := b.facts[n].verb
	if v < 0 || b.Passive(v) || b.Nouns && b.VerbOf(&b.W[v]).Level {
		return false
	}
	s := b.Subject(v)
	return s >= 0 && b.W[b.Chunks[s].Head()].Tag == syntax.Noun && !b.Measures(b.Chunks[s].Head()) && !b.HasNumber(b.Chunks[s])
}

// inPlace: word k names where something is, not where it goes.
func (b *builder) inPlace(k int) bool {
	w := &b.W[k]
	if w.Tag == syntax.Adv && w.Ent >= 0 && b.in.Entities[w.Ent].Pronoun {
		return b.Nouns && b.in.Entities[w.Ent].Kind == mention.Place // "dort"
	}
	if w.Tag != syntax.Name || w.Ent < 0 || w.Modified || b.in.Entities[w.Ent].Kind != mention.Place {
		return false
	}
	c := b.ChunkAt[k]
	return c >= 0 && b.Chunks[c].Prep >= 0 && b.Chunks[c].Head() == k && b.c.Places[b.W[b.Chunks[c].Prep].Lower] && !b.ofSource(int(c))
}

// ofSource: the place is that of somebody who only says so: "nach Angaben der Behörde in Wien".
func (b *builder) ofSource(c int) bool {
	return b.Nouns && c > 0 && b.Chunks[c-1].To == b.Chunks[c].Prep && b.Quoted(c-1)
}

// byScene takes the place that the sentences right before named last, where the clause says
// that there is so much of what is counted: "2014 gab es noch 99 Angriffe": whoever reported
// it has none of them.
func (b *builder) byScene(n, _ int, _ measure) bool {
	v := b.facts[n].verb
	if v < 0 || b.SegAt[v] < 0 || !b.c.Existential(b.VerbOf(&b.W[v]).Lemma) || !b.Expletive(v) && !b.Expletive(b.Segs[b.SegAt[v]].Finite) {
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
func (b *builder) byComplement(n, _ int, m measure) bool {
	if m.to <= m.from {
		return false
	}
	for k := m.from + 1; k < m.to; k++ {
		c := b.ChunkAt[k]
		if c < 0 || b.Chunks[c].From != k || !(b.GenitiveOf(int(c)) || b.Chunks[c].Prep >= m.from) {
			continue
		}
		if h := b.Chunks[c].Head(); b.Persons(h) {
			if b.c.Anybody(b.W[h].Lower) && b.topic.main >= 0 && !b.topic.themed && !b.topic.ofPerson() {
				return false // "the number of people in work" is the country's
			}
			b.claims[n].Subject = b.noun(int(c))
			return true
		}
	}
	return false
}
