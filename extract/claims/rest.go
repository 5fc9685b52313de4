package claims

import (
	"sort"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// byRest takes, where nothing says who or what claim n is about, what is likeliest:
// what its clause is about, a name in it, what the claim before was about, what the
// text is mostly about, what is counted. All of it is a guess: no check takes two
// guesses for the same.
func (b *builder) byRest(n, i int, m measure) {
	for _, by := range [...]func(n, i int, m measure) bool{
		b.byActing, b.byModifier, b.byPart, b.byClause, b.byName, b.byOpening, b.byScope, b.byNear, b.byMain, b.byBefore, b.byHead,
	} {
		if by(n, i, m) {
			b.claims[n].Subject.Guess = true
			return
		}
	}
}

// byClause takes the subject of the clause, whatever its verb says of it.
func (b *builder) byClause(n, i int, m measure) bool {
	v := b.facts[n].verb
	s := b.subject(v)
	if s < 0 {
		return false
	}
	ch := b.chunks[s]
	if m.noun && m.prep < 0 && (ch.from > i || b.acting(n, i)) {
		return false // "haben 900 Flüchtlinge das Land erreicht"
	}
	if b.actsOn(n, m, ch) {
		return false
	}
	h := &b.w[ch.head()]
	if h.tag != tNoun || h.class&(lang.TimeNoun|lang.Speaker) != 0 || b.measures(ch.head()) || b.hasNumber(ch) || b.reporting(v) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	return true
}

// byModifier takes the name that describes the counted: "25 EU members".
func (b *builder) byModifier(n, _ int, m measure) bool {
	s := b.in.Quantities[n].NounSpan
	if !m.noun || b.nouns {
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
func (b *builder) actsOn(n int, m measure, ch chunk) bool {
	return !b.nouns && m.to > m.from && m.from > b.facts[n].verb && b.measures(m.head(b)) && !b.persons(ch.head()) && !b.official(ch.head())
}

// byMarket takes the things whose market, price or number the clause tells: "the market for
// robots will swell".
func (b *builder) byMarket(n int, m measure) bool {
	v := b.facts[n].verb
	if b.nouns || v < 0 || !b.level(v) {
		return false
	}
	s := b.subject(v)
	if s < 0 || !b.measures(b.chunks[s].head()) || b.topic.clear && b.corporate(b.chunks[s].head()) {
		return false
	}
	k := b.chunks[s].to
	c := b.hanging(k)
	if c < 0 || b.w[k].class&(lang.Of|lang.Frame) == 0 || !b.nameable(c) {
		return false
	}
	ch := b.chunks[c]
	h := &b.w[ch.head()]
	if t := b.w[ch.from].tag; t == tDet || t == tPoss || b.measures(ch.head()) || b.c.Anybody(h.lower) || b.c.Lemma(h.lower) == h.lower {
		return false // only things, many of a kind
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = true
	return true
}

// byRelative takes what a relative clause says where the number is: "ein Wagen, in dem
// 50 Pakete lagen".
func (b *builder) byRelative(n, i int, _ measure) bool {
	si := b.segAt[i]
	if si < 0 || !b.segs[si].rel || !b.c.Places[b.w[b.segs[si].from].lower] {
		return false
	}
	for k, from := b.segs[si].from-1, b.segs[si].from; k >= 0 && k > from-6; k-- {
		if c := int(b.chunkAt[k]); c >= 0 && (b.nameable(c) || b.plainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byName takes the name nearest to the number in its clause.
func (b *builder) byName(n, i int, _ measure) bool {
	si := b.segAt[i]
	if si < 0 {
		return false
	}
	s, best := &b.segs[si], -1
	if b.reporting(s.main) {
		return false // it may only be who says so
	}
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		c := b.chunkAt[k]
		if w := &b.w[k]; w.tag == tName && w.ent >= 0 && !w.modified && c >= 0 && !b.wayward(k) && !b.letter(k) && !b.quoted(int(c)) && (b.chunks[c].prep < 0 ||
			!b.withNoun(k, i)) && (best < 0 || abs(k-i) < abs(best-i)) {
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
	return b.w[k].ent >= 0 && len(strings.TrimSuffix(b.in.Entities[b.w[k].ent].Name, ".")) == 1
}

// byOpening takes the thing that the clause or the sentence opens with as where it
// holds: "Bei der kleinen Pauschale stieg der Anteil".
func (b *builder) byOpening(n, i int, _ measure) bool {
	if b.segAt[i] < 0 {
		return false
	}
	for _, from := range [...]int{b.segs[b.segAt[i]].from, 0} {
		if c := b.hanging(from); c >= 0 && b.chunks[c].to <= i && b.c.Places[b.w[from].lower] && !b.transparent(b.chunks[c].head()) &&
			(b.nameable(c) || b.plainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	return false
}

// byScope takes the place in the clause nearest to the number, whatever it hangs on: "85,000
// people suffer from the condition in Wales".
func (b *builder) byScope(n, i int, m measure) bool {
	si, best := b.segAt[i], -1
	if si < 0 || !m.noun {
		return false
	}
	for k := max(b.segs[si].from, i-reach); k < b.segs[si].to && k < i+reach; k++ {
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
func (b *builder) byOpeningPlace(n int) bool {
	c := b.hanging(0)
	if c < 0 || !b.c.Places[b.w[0].lower] || !b.plainName(c) || !b.inPlace(b.chunks[c].head()) {
		return false
	}
	b.claims[n].Subject = b.noun(c)
	b.claims[n].Subject.Guess = true
	return true
}

// byPart takes what the metric is one of, or where it is: "die Zahl der Verfahren",
// "Einbrüche in Wohnungen".
func (b *builder) byPart(n, _ int, m measure) bool {
	if m.to <= m.from || b.chunkAt[m.from] < 0 {
		return false
	}
	c := int(b.chunkAt[m.from])
	k := b.chunks[c].to
	if c+1 == len(b.chunks) || k >= m.to {
		return false
	}
	part := b.measures(b.chunks[c].head()) && b.chunkAt[k] == int32(c+1) && b.genitiveOf(c+1)
	place := b.nouns && b.chunks[c+1].prep == k && b.c.Places[b.w[k].lower] && b.nameable(c+1)
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
	return m.noun && m.prep < 0 && b.peopled(b.in.Quantities[n].NounSpan) && (b.acting(n, i) || !b.ownVerb(i))
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
