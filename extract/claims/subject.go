package claims

import (
	"slices"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// persons: the word names people, who can be what a number is about.
func (b *builder) persons(k int) bool {
	w := &b.w[k]
	return w.tag == tNoun && (w.class&lang.People != 0 || b.nouns && b.c.Compound(w.lower, lang.People))
}

// body: the word names a body that acts and is called by its kind alone: "die Polizei".
func (b *builder) body(k int) bool {
	w := &b.w[k]
	return b.nouns && w.tag == tNoun && w.ent < 0 && b.names.Class(b.in.text(w.Span))&lang.OrgHead != 0
}

// owns: the country whose adjective describes the head has what is measured ("the
// Palestinian economy"), while a German philosopher is not Germany; and a country
// stands for its own bodies ("US-Regierung").
func (b *builder) owns(k int, ch chunk) bool {
	return b.measures(ch.head()) || k == ch.head() && b.in.Entities[b.w[k].ent].Kind == mention.Place
}

// setSubject says who or what claim n is about. The first that holds: an owner in
// the metric itself, a name right at the number, the verb's subject, a place in the
// clause, those whom the number is a part of; else what the passage is about, as a
// guess.
func (b *builder) setSubject(n, i int, m measure) {
	b.named, b.takenUp = false, false
	b.counts(n, i, m)
	b.findSubject(n, i, m)
	b.ofCompany(n, m)
	b.facts[n].named = b.named && b.facts[n].subject
	b.claims[n].Qualifiers = without(b.claims[n].Qualifiers, "of:"+b.claims[n].Subject.Key)
}

// without a verb: "15.6% in Italy", "13 Prozent bei den Frauen".
func without(list []string, s string) []string {
	if !slices.Contains(list, s) {
		return list
	}
	var out []string
	for _, q := range list {
		if q != s {
			out = append(out, q)
		}
	}
	return out
}

// findSubject takes the first of them that holds.
func (b *builder) findSubject(n, i int, m measure) {
	b.facts[n].subject = true
	if b.byAgeBehind(n, i) || b.byGapped(n, i) || b.byCurrency(n, i, m) || b.byContrast(n, i) || b.byMeasure(n, i, m) ||
		b.byIndex(n, m) || b.bySeen(n, m) || b.byAppraised(n, i, m) || b.byAffected(n, i) || b.byAgainst(n, i, m) || b.byGiver(n, i, m) ||
		b.byOwner(n, m) {
		return
	}
	if b.byWork(n) || b.byAudience(n, i, m) || b.byPartitive(n, i) || b.byExistence(n, i, m) || b.byElidedWhole(n, i, m) || m.noun && b.byAgent(n, i) {
		return
	}
	if b.byAged(n) || b.byValued(n, m) || b.bySubject(n, m) || m.noun && (b.byGenitive(n, i) || b.byAttached(n, i)) || b.byReceiver(n, i, m) ||
		b.byFrame(n, i, m) || b.byPlace(n, i) || b.nouns && b.byRelative(n, i, m) {
		return
	}
	if m.name >= 0 && !b.wayward(m.name) && !b.letter(m.name) {
		b.claims[n].Subject = b.entity(m.name)
		return
	}
	b.facts[n].subject = false
	if b.byCountedWhole(n, i) || b.byComplement(n, m) || b.byChange(n, m) || b.byAlone(n, i, m) || b.byNoun(n, m) || b.byClaim(n, m) {
		return
	}
	if b.byMarket(n, m) {
		return
	}
	if b.takenUp && !b.topic.clear && b.topic.now.Text != "" {
		b.claims[n].Subject = b.topic.now
		b.claims[n].Subject.Guess = true
		return
	}
	if b.bySpeaker(n, i) || b.byOpeningPlace(n) {
		return
	}
	if m.noun && b.byScene(n) {
		b.claims[n].Subject.Guess = true
		return
	}
	if m.noun && b.officials(n) && b.byActing(n, i, m) {
		b.claims[n].Subject.Guess = true
		return
	}
	b.claims[n].Subject = b.topic.guess(b, i, m.to > m.from && b.measures(m.head(b)))
	if b.claims[n].Subject.Text == "" {
		b.byRest(n, i, m)
	}
}

// byMeasure takes what was found with the metric: a name right at the number, an
// event, the claim it is compared with, those whom it is a part of.
func (b *builder) byMeasure(n, i int, m measure) bool {
	cl, f := &b.claims[n], &b.facts[n]
	switch {
	case m.told >= 0 && m.of >= 0:
		b.holder(n, m.of)
	case m.tight:
		cl.Subject = b.entity(m.name)
	case m.event >= 0:
		cl.Subject = b.noun(m.event)
	case n > b.first && b.facts[n-1].survey && !b.ownVerb(i) && b.poll(n, i):
		f.survey = true
	case m.people >= 0:
		b.ofPeople(n, i, m)
	case m.inherit >= 0 && m.name >= 0:
		cl.Subject = b.entity(m.name)
	case m.inherit >= 0 && !m.running:
		b.inherited(n, i, m)
	case m.whole >= 0:
		if c := b.after(i); c >= 0 {
			cl.Subject = b.entity(c)
		} else {
			cl.Subject = b.noun(m.whole)
		}
	default:
		return false
	}
	return true
}

// inherited: a compared number is about what stands right at it, else about the same.
func (b *builder) inherited(n, i int, m measure) {
	cl, f := &b.claims[n], &b.facts[n]
	if c := b.standing(i); c >= 0 {
		cl.Subject = b.noun(c)
		return
	}
	if c := b.beside(i); c >= 0 && (!b.facts[m.inherit].agent || b.copular(b.facts[n].verb)) {
		f.beside = true
		cl.Subject = b.noun(c)
		return
	}
	cl.Subject, f.subject = b.claims[m.inherit].Subject, b.facts[m.inherit].subject
}

// ofPeople: a part of people is about them, a part of a thing about its owner.
func (b *builder) ofPeople(n, i int, m measure) {
	if b.polled(m.people) && b.poll(n, i) {
		return
	}
	h := b.chunks[m.people].head()
	if e := b.owner(m); e >= 0 && b.w[h].class&lang.People == 0 {
		b.claims[n].Subject = b.entity(e)
		return
	}
	b.claims[n].Subject = b.noun(m.people)
	if to := b.agedTo(b.chunks[m.people]); to > 0 {
		b.claims[n].Subject = b.phrase(b.trim(b.chunks[m.people].from, to), to)
	}
	b.named = b.named || b.persons(h)
}

// byOwner takes a word of the metric that says whose it is.
func (b *builder) byOwner(n int, m measure) bool {
	e := b.owner(m)
	if e < 0 || b.material(e, n, m) && b.bySubject(n, m) {
		return e >= 0
	}
	// "mehr Befragte verwenden ihr Auto", "Umbro signed a deal with Rangers"
	if !((m.object && b.w[e].tag == tPoss || b.mentioned(e, m) || b.shared(e, m)) && b.bySubject(n, m)) {
		b.claims[n].Subject = b.entity(e)
	}
	return true
}

// material: the name at word e is what the measured stuff is: "5 tonnes of LNG".
func (b *builder) material(e, n int, m measure) bool {
	q := &b.in.Quantities[n]
	return !b.nouns && measured(q.Unit) && !timeUnit(q.Unit) && m.to == e+1 && b.chunkAt[e] >= 0 && b.chunks[b.chunkAt[e]].from == m.from &&
		m.from > b.facts[n].word
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
	if h := &b.w[ch.head()]; (h.tag == tName || h.tag == tPron) && h.ent >= 0 {
		return b.entity(ch.head())
	}
	from := ch.from
	for from < ch.to-1 && (b.w[from].tag == tDet || b.w[from].tag == tPoss || b.w[from].tag == tNum && !(from+2 == ch.to && b.agedAt(from+1)) ||
		b.w[from].tag == tAdv || b.w[from].tag == tQuote || b.agedAt(from)) {
		from++
	}
	to := ch.to
	if b.w[ch.head()].class&lang.Respondent == 0 {
		to = b.attached(to) // but "63 Prozent der Befragten beim Parken"
	}
	return b.phrase(from, to)
}

// bySubject takes the subject of the number's verb, if it is a name, a reference or
// people.
func (b *builder) bySubject(n int, m measure) bool {
	v := b.acted(b.facts[n].verb)
	if v < 0 {
		return false
	}
	s := b.subject(v)
	if s < 0 {
		return b.byCounted(n, v) || b.byPronoun(n, v) || b.byKnownGroup(n, v) || b.resumed(n, v)
	}
	if b.byKnownGroup(n, v) || b.resumed(n, v) {
		return true
	}
	s = b.turned(s, v)
	ch := b.chunks[s]
	if b.byObserved(n, v, m, ch) {
		return true
	}
	if m.noun && m.prep < 0 && ch.from > b.facts[n].word {
		return false // the counted are the subject themselves: "machten 900 Wähler die Wahl"
	}
	if m.to > m.from && ch.from <= m.from && m.from < ch.to || m.noun && m.prep < 0 && b.acting(n, b.facts[n].word) {
		return false
	}
	if b.nouns && m.noun && m.prep >= 0 && b.reporting(v) {
		return false // "Die Behörde sprach von 33 Verletzten": they are not its
	}
	if b.described(n, ch) {
		return true
	}
	if b.w[ch.head()].class&lang.Speaker != 0 && (b.w[v].class&lang.EstimatedCue != 0 || b.seen(b.facts[n].verb) >= 0) {
		return false // "analysts expect sales of …": theirs is the forecast
	}
	if b.nouns && m.prep > 0 && b.w[m.prep-1].tag != tNoun && b.reporting(v) && b.person(ch.head()) {
		return false // "Huber geht von 9 Millionen aus"
	}
	if b.acts(ch.head(), m, v) && b.takesUpSomebody(ch) && !b.many(v) {
		if p := b.takenPerson(n, b.describedBy(ch, 0)); p >= 0 {
			b.claims[n].Subject = b.topic.field(p)
			return true
		}
	}
	if b.persons(ch.head()) || b.body(ch.head()) || b.acts(ch.head(), m, v) {
		b.claims[n].Subject = b.noun(s)
		if f := b.namedNext(ch); f.Text != "" {
			b.claims[n].Subject = f
		}
		b.facts[n].agent = true
		return true
	}
	if c := b.somebody(ch); c >= 0 {
		b.claims[n].Subject = b.noun(c)
		b.facts[n].agent = true
		return true
	}
	for k := ch.head(); k >= ch.from; k-- {
		w := &b.w[k]
		if w.ent >= 0 && (k == ch.head() && !w.modified || w.gen) {
			if b.person(k) && !(m.prep < 0 && b.in.Quantities[n].Unit == mention.Percent) && m.to > m.from && b.measures(m.head(b)) && b.topic.clear &&
				!b.topic.ofPerson() &&
				b.w[m.head(b)].class&lang.Stake == 0 {
				b.claims[n].Subject = b.topic.field(b.topic.main) // a minister cuts the country's deficit
				return true
			}
			b.claims[n].Subject = b.entity(k)
			if k == ch.head() && w.tag == tName && !w.gen {
				b.claims[n].Subject = b.jointly(s, v)
			}
			b.facts[n].agent = true
			return true
		}
	}
	for k := ch.from; k < ch.to; k++ {
		if b.w[k].ent >= 0 && (b.w[k].tag == tPoss || b.w[k].modified && b.owns(k, ch)) {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return b.attachedName(n, ch.to)
}

// byClaim takes over from the claim before in the sentence, as a guess.
func (b *builder) byClaim(n int, m measure) bool {
	if n == b.first || b.claims[n-1].Subject.Text == "" || m.noun && b.countsItself(n-1) && !b.verbBetween(b.facts[n-1].word, b.facts[n].word) ||
		b.nouns && b.claims[n-1].Subject.Guess && b.facts[n].verb != b.facts[n-1].verb || b.facts[n].verb != b.facts[n-1].verb && !(m.to > m.from &&
		b.measures(m.head(b))) {
		return false
	}
	b.claims[n].Subject = b.claims[n-1].Subject
	b.claims[n].Subject.Guess = true
	return true
}

// countsItself: claim n is about no more than what it counts.
func (b *builder) countsItself(n int) bool {
	return b.claims[n].Subject.From.Overlaps(b.claims[n].Quantity.NounSpan)
}

// verbBetween: a finite verb stands between the words.
func (b *builder) verbBetween(from, to int) bool {
	for k := from + 1; k < to && k < from+reach; k++ {
		if b.w[k].tag == tVerb || b.w[k].tag == tAux {
			return true
		}
	}
	return false
}

// many: the finite verb of the clause is a plural, which says that its subject is no
// mere description of what the text is about.
func (b *builder) many(v int) bool {
	si := b.segAt[v]
	return b.nouns && si >= 0 && b.segs[si].finite >= 0 && !b.level(v) && b.c.Ends(b.w[b.segs[si].finite].lower, "plural")
}

// argument: the number of claim n belongs to its verb itself, not to a phrase that only
// says how, where or with what.
func (b *builder) argument(n int, m measure) bool {
	v := b.facts[n].verb
	if b.segAt[v] != b.segAt[b.facts[n].word] && b.ownVerb(b.facts[n].word) {
		return false
	}
	if m.prep >= 0 && (timeUnit(b.in.Quantities[n].Unit) || m.noun && !b.level(v)) {
		return false // "in two years", "among twelve suspects"
	}
	if m.to > m.from && b.chunkAt[m.from] >= 0 && b.chunks[b.chunkAt[m.from]].prep < 0 {
		return true // "made a profit of 4 million"
	}
	return m.prep < 0 || b.level(v) && !b.copular(v) || b.passive(v) || b.copular(v) && b.equips(m)
}

// equips: the number or its metric hangs on the clause by "with": "war mit einem Anteil
// von 38 Prozent die Ursache".
func (b *builder) equips(m measure) bool {
	if b.w[m.prep].class&lang.With != 0 {
		return true
	}
	if m.to <= m.from || b.chunkAt[m.from] < 0 {
		return false
	}
	p := b.chunks[b.chunkAt[m.from]].prep
	return p >= 0 && b.w[p].class&lang.With != 0
}

// byNoun takes a subject that is no name and no measure.
func (b *builder) byNoun(n int, m measure) bool {
	v := b.acted(b.facts[n].verb)
	s := b.subject(v)
	if s < 0 {
		return false
	}
	ch := b.chunks[s]
	if m.noun && m.prep < 0 && ch.from > b.facts[n].word {
		return false
	}
	if h := &b.w[ch.head()]; h.tag != tNoun || h.gen || h.verb.Form&lang.Gerund != 0 || h.class&lang.TimeNoun != 0 || b.measures(ch.head()) || b.hasNumber(ch) {
		return false
	}
	if !b.argument(n, m) {
		return false
	}
	if b.many(v) {
		b.claims[n].Subject = b.fullest(s)
		b.claims[n].Subject.Guess = true
		return true
	}
	// What is only taken up again is not what the number is about.
	d := &b.w[ch.from]
	b.takenUp = d.tag == tDet && b.names.Lower[d.lower]&lang.Definite != 0 && ch.to == b.attached(ch.to) && b.topic.main >= 0 &&
		b.names.Describes(b.w[ch.head()].lower) != 0
	if b.topic.clear && !b.persons(ch.head()) && !(m.noun && b.level(v)) || b.takenUp && !b.level(v) && !b.passive(v) {
		return false
	}
	if b.reporting(v) || b.w[ch.head()].class&lang.Speaker != 0 {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	b.claims[n].Subject.Guess = true
	return true
}
