package claims

import (
	"sort"
	"strings"
	"unicode/utf8"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// byClause takes the subject of the clause, whatever its verb says of it.
func (b *builder) byClause(n, i int, m measure) bool {
	v := b.facts[n].verb
	s := b.Subject(v)
	if s < 0 {
		return false
	}
	ch := b.Chunks[s]
	if b.countsFirst(n, i, v, m, ch) || m.noun && m.prep < 0 && b.acting(n, i) {
		return false // "haben 900 Flüchtlinge das Land erreicht"
	}
	if b.actsOn(n, m, ch) {
		return false
	}
	h := &b.W[ch.Head()]
	if h.Tag != syntax.Noun || h.Class&lang.TimeNoun != 0 || b.Measures(ch.Head()) || b.HasNumber(ch) {
		return false
	}
	if b.Reporting(v) && (h.Class&lang.Speaker != 0 || !b.reports(n, i, v, m)) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	return true
}

// byModifier takes the name that describes the counted: "25 EU members".
func (b *builder) byModifier(n, _ int, m measure) bool {
	s := b.in.Quantities[n].NounSpan
	if !m.noun || b.Nouns {
		return false
	}
	in := b.in.Entities
	k := sort.Search(len(in), func(k int) bool { return in[k].End > s.Start })
	if k == len(in) || in[k].Start < s.Start || in[k].End >= s.End || in[k].Pronoun || in[k].Kind == mention.Person {
		return false
	}
	b.claims[n].Subject = b.topic.field(k)
	return true
}

// actsOn: the subject ch of the clause is no one who may have what it acts on: "the change
// pushed up the rate".
func (b *builder) actsOn(n int, m measure, ch syntax.Chunk) bool {
	return !b.Nouns && m.to > m.from && m.from > b.facts[n].verb && b.Measures(m.head(b)) && !b.Persons(ch.Head()) && !b.official(ch.Head()) &&
		!b.does(ch.Head())
}

// byMarket takes the things whose market, price or number the clause tells: "the market for
// robots will swell".
func (b *builder) byMarket(n, _ int, m measure) bool {
	v := b.facts[n].verb
	if b.Nouns || v < 0 || !b.Level(v) {
		return false
	}
	s := b.Subject(v)
	if s < 0 || !b.Measures(b.Chunks[s].Head()) || b.topic.clear && b.corporate(b.Chunks[s].Head()) {
		return false
	}
	k := b.Chunks[s].To
	c := b.Hanging(k)
	if c < 0 || b.W[k].Class&(lang.Of|lang.Frame) == 0 || !b.nameable(c) {
		return false
	}
	ch := b.Chunks[c]
	h := &b.W[ch.Head()]
	if t := b.W[ch.From].Tag; t == syntax.Det || t == syntax.Poss || b.Measures(ch.Head()) || b.c.Anybody(h.Lower) || b.c.Lemma(h.Lower) == h.Lower {
		return false // only things, many of a kind
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = true
	return true
}

// byRelative takes what a relative clause says where the number is: "ein Wagen, in dem
// 50 Pakete lagen".
func (b *builder) byRelative(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if si < 0 || !b.Segs[si].Rel || !b.c.Places[b.W[b.Segs[si].From].Lower] {
		return false
	}
	for k, from := b.Segs[si].From-1, b.Segs[si].From; k >= 0 && k > from-6; k-- {
		if c := int(b.ChunkAt[k]); c >= 0 && (b.nameable(c) || b.PlainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byName takes the name nearest to the number in its clause.
func (b *builder) byName(n, i int, _ measure) bool {
	si := b.SegAt[i]
	if si < 0 {
		return false
	}
	s, best := &b.Segs[si], -1
	if b.Reporting(s.Main) {
		return false // it may only be who says so
	}
	for k := max(s.From, i-reach); k < s.To && k < i+reach; k++ {
		c := b.ChunkAt[k]
		if w := &b.W[k]; w.Tag == syntax.Name && w.Ent >= 0 && !w.Modified && c >= 0 && !b.wayward(k) && !b.letter(k) && !b.Quoted(int(c)) && !b.possessed(k) &&
			(b.Chunks[c].Prep < 0 || !b.withNoun(k, i)) && (best < 0 || abs(k-i) < abs(best-i)) {
			best = k
		}
	}
	if best < 0 {
		return false
	}
	b.claims[n].Subject = b.entity(best)
	return true
}

// letter: the name at word k is a letter that tells one of a kind ("Gruppe B") or abbreviates.
func (b *builder) letter(k int) bool {
	return b.W[k].Ent >= 0 && utf8.RuneCountInString(strings.TrimSuffix(b.in.Entities[b.W[k].Ent].Name, ".")) == 1
}

// byOpening takes the thing that the clause or the sentence opens with as where it
// holds: "Bei der kleinen Pauschale stieg der Anteil".
func (b *builder) byOpening(n, i int, _ measure) bool {
	if b.SegAt[i] < 0 {
		return false
	}
	for _, from := range [...]int{b.Segs[b.SegAt[i]].From, 0} {
		if c := b.Hanging(from); c >= 0 && b.Chunks[c].To <= i && b.c.Places[b.W[from].Lower] && !b.Transparent(b.Chunks[c].Head()) &&
			(b.nameable(c) || b.PlainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byScope takes the place in the clause nearest to the number, whatever it hangs on: "85,000
// people suffer from the condition in Wales".
func (b *builder) byScope(n, i int, m measure) bool {
	si, best := b.SegAt[i], -1
	if si < 0 || !m.noun {
		return false
	}
	for k := max(b.Segs[si].From, i-reach); k < b.Segs[si].To && k < i+reach; k++ {
		if b.inPlace(k) && (best < 0 || abs(k-i) < abs(best-i)) {
			best = k
		}
	}
	if best < 0 {
		return false
	}
	b.claims[n].Subject = b.entity(best)
	return true
}

// byOpeningPlace takes the place that opens the sentence: "In Norway, some say that …".
func (b *builder) byOpeningPlace(n, _ int, _ measure) bool {
	c := b.Hanging(0)
	if c < 0 || !b.c.Places[b.W[0].Lower] || !b.PlainName(c) || !b.inPlace(b.Chunks[c].Head()) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = true
	return true
}

// byPart takes what the metric is one of, or where it is: "die Zahl der Verfahren",
// "Einbrüche in Wohnungen".
func (b *builder) byPart(n, _ int, m measure) bool {
	if m.to <= m.from || b.ChunkAt[m.from] < 0 {
		return false
	}
	c := int(b.ChunkAt[m.from])
	k := b.Chunks[c].To
	if c+1 == len(b.Chunks) || k >= m.to {
		return false
	}
	part := b.Measures(b.Chunks[c].Head()) && b.ChunkAt[k] == int32(c+1) && b.GenitiveOf(c+1)
	place := b.Nouns && b.Chunks[c+1].Prep == k && b.c.Places[b.W[k].Lower] && b.nameable(c+1)
	if part || place {
		b.claims[n].Subject = b.noun(c + 1)
	}
	return part || place
}

// byBefore takes what the last claim of the paragraph that names something is about,
// if it is not far.
func (b *builder) byBefore(n, i int, m measure) bool {
	others := b.countsOthers(n, i, m)
	for k := n - 1; k >= 0 && k > n-4 && b.facts[n].sentence-b.facts[k].sentence < 3 && b.blocksApart(b.facts[k].sentence, b.facts[n].sentence) == 0; k-- {
		c := &b.claims[k]
		if c.Subject.Text != "" && !b.countsItself(k) && !(others && b.topic.kind(c.Subject.From) == mention.Person) && (b.topic.main >= 0 && b.topic.ofPerson() ||
			b.topic.kind(c.Subject.From) != mention.Person) && !c.Subject.From.Overlaps(c.Metric.From) {
			b.claims[n].Subject = c.Subject
			return true
		}
	}
	return false
}

// byNear takes what the sentence or the one right before it named last, people and what
// is said by the way left out; what was named earlier is more often wrong than right.
func (b *builder) byNear(n, i int, m measure) bool {
	t := &b.topic
	for k := t.next - 1; k >= 0 && k > t.next-reachClaims; k-- {
		e := &t.in.Entities[k]
		if e.Sentence < t.entered-1 || t.in.Tokens.Sentences[e.Sentence].Block != t.block {
			break
		}
		if e.Kind == mention.Person || e.Adjective || t.dateline(e) || t.asks(e) || t.speaks(e) || t.titles(e) || t.bracketed(k) {
			continue
		}
		if b.byOwnPhrase(n, i, m) {
			return true
		}
		b.claims[n].Subject = t.field(k)
		return true
	}
	return false
}

// byOften takes what the text is about where it names that again and again: it is likelier than what was named last.
func (b *builder) byOften(n, i int, m measure) bool {
	const often = 3
	return b.topic.main >= 0 && !b.topic.themed && b.topic.times > often && b.byMain(n, i, m)
}

// byMain takes what the text is mostly about.
func (b *builder) byMain(n, i int, m measure) bool {
	switch t := &b.topic; {
	case t.main >= 0 && t.ofPerson() && b.countsOthers(n, i, m):
		return false
	case t.main >= 0 && !t.themed:
		b.claims[n].Subject = t.field(t.main)
	case t.theme.Text != "":
		b.claims[n].Subject = t.theme
	default:
		return false
	}
	return true
}

// countsOthers: claim n counts people who are the subject of their clause, and nobody's.
func (b *builder) countsOthers(n, i int, m measure) bool {
	return m.noun && m.prep < 0 && b.peopled(b.in.Quantities[n].NounSpan) && (b.acting(n, i) || !b.OwnVerb(i))
}

// byHead takes the counted, or what is measured, which has no key: two measures are
// not the less of one thing.
func (b *builder) byHead(n, i int, m measure) bool {
	switch {
	case b.byOwnPhrase(n, i, m):
	case m.noun:
		b.claims[n].Subject = b.counting(n)
	case b.claims[n].Metric.Text != "":
		b.claims[n].Subject = claim.Field{Text: b.claims[n].Metric.Text, From: b.claims[n].Metric.From}
	default:
		return false
	}
	return true
}
