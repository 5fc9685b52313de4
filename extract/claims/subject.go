package claims

import (
	"slices"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// body: the word names a body that acts and is called by its kind alone: "die Polizei".
func (b *builder) body(k int) bool {
	w := &b.W[k]
	return b.Nouns && w.Tag == syntax.Noun && w.Ent < 0 && b.names.Class(b.in.Text(w.Span))&lang.OrgHead != 0
}

// owns: the country whose adjective describes the head has what is measured ("the
// Palestinian economy"), while a German philosopher is not Germany; and a country
// stands for its own bodies ("US-Regierung").
func (b *builder) owns(k int, ch syntax.Chunk) bool {
	return b.Measures(ch.Head()) || k == ch.Head() && b.in.Entities[b.W[k].Ent].Kind == mention.Place
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

// findSubject takes the first step that holds.
func (b *builder) findSubject(n, i int, m measure) {
	b.facts[n].subject = true
	if b.firstOf(said[:], n, i, m) {
		return
	}
	b.facts[n].subject = false
	if !b.firstOf(parts[:], n, i, m) && (b.firstOf(guessed[:], n, i, m) || b.firstOf(rest[:], n, i, m)) {
		b.claims[n].Subject.Guess = true
	}
}

// firstOf takes the first of the steps that holds.
func (b *builder) firstOf(steps []step, n, i int, m measure) bool {
	for k := range steps {
		if steps[k].by(b, n, i, m) {
			return true
		}
	}
	return false
}

// byAntecedent is byRelative where nouns are capitalised.
func (b *builder) byAntecedent(n, i int, m measure) bool { return b.Nouns && b.byRelative(n, i, m) }

// byNameBeside takes the name right at the number.
func (b *builder) byNameBeside(n, _ int, m measure) bool {
	if m.name < 0 || b.wayward(m.name) || b.letter(m.name) || b.Nouns && b.ChunkAt[m.name] >= 0 && b.Quoted(int(b.ChunkAt[m.name])) {
		return false
	}
	b.claims[n].Subject = b.entity(m.name)
	return true
}

// byTakenUp takes what the passage is about where the subject of the clause only takes it up.
func (b *builder) byTakenUp(n, _ int, _ measure) bool {
	if !b.takenUp || b.topic.clear || b.topic.now.Text == "" {
		return false
	}
	b.claims[n].Subject = b.topic.now
	return true
}

// byOfficials takes the counted who act by office or trade, which they do for themselves.
func (b *builder) byOfficials(n, i int, m measure) bool { return b.officials(n) && b.byActing(n, i, m) }

// byTopic takes what the passage or the text is about where something makes it likely.
func (b *builder) byTopic(n, i int, m measure) bool {
	b.claims[n].Subject = b.topic.guess(b, i, m.to > m.from && b.Measures(m.head(b)))
	return b.claims[n].Subject.Text != ""
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
	case n > b.first && b.facts[n-1].survey && !b.OwnVerb(i) && b.poll(n, i):
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
	if c := b.beside(i); c >= 0 && (!b.facts[m.inherit].agent || b.Copular(b.facts[n].verb)) {
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
	h := b.Chunks[m.people].Head()
	if e := b.owner(m); e >= 0 && b.W[h].Class&lang.People == 0 {
		b.claims[n].Subject = b.entity(e)
		return
	}
	b.claims[n].Subject = b.noun(m.people)
	if to := b.agedTo(b.Chunks[m.people]); to > 0 {
		b.claims[n].Subject = b.phrase(b.trim(b.Chunks[m.people].From, to), to)
	}
	b.named = b.named || b.Persons(h)
}

// byOwner takes a word of the metric that says whose it is.
func (b *builder) byOwner(n, i int, m measure) bool {
	e := b.owner(m)
	if e < 0 || b.material(e, n, m) && b.bySubject(n, i, m) {
		return e >= 0
	}
	// "mehr Befragte verwenden ihr Auto", "Umbro signed a deal with Rangers"
	if !((m.object && b.W[e].Tag == syntax.Poss || b.mentioned(e, m) || b.shared(e, m)) && b.bySubject(n, i, m)) {
		b.claims[n].Subject = b.entity(e)
	}
	return true
}

// material: the name at word e is what the measured stuff is: "5 tonnes of LNG".
func (b *builder) material(e, n int, m measure) bool {
	q := &b.in.Quantities[n]
	return !b.Nouns && measured(q.Unit) && !timeUnit(q.Unit) && m.to == e+1 && b.ChunkAt[e] >= 0 && b.Chunks[b.ChunkAt[e]].From == m.from &&
		m.from > b.facts[n].word
}

// entity makes a field of the name or pronoun at word k.
func (b *builder) entity(k int) claim.Field {
	if b.W[k].Ent < 0 {
		return claim.Field{}
	}
	e := &b.in.Entities[b.W[k].Ent]
	b.named = true
	return claim.Field{Text: e.Full(), Key: e.Key, From: e.Span}
}

// noun makes a field of a chunk without an entity.
func (b *builder) noun(c int) claim.Field {
	ch := b.Chunks[c]
	if h := &b.W[ch.Head()]; (h.Tag == syntax.Name || h.Tag == syntax.Pron) && h.Ent >= 0 {
		return b.entity(ch.Head())
	}
	from := ch.From
	for from < ch.To-1 && (b.W[from].Tag == syntax.Det || b.W[from].Tag == syntax.Poss || b.W[from].Tag == syntax.Num && !(from+2 == ch.To && b.agedAt(from+1)) ||
		b.W[from].Tag == syntax.Adv || b.W[from].Tag == syntax.Quote || b.agedAt(from)) {
		from++
	}
	to := ch.To
	if b.W[ch.Head()].Class&lang.Respondent == 0 {
		to = b.Attached(to) // but "63 Prozent der Befragten beim Parken"
	}
	return b.phrase(from, to)
}

// bySubject takes the subject of the number's verb, if it is a name, a reference or
// people.
func (b *builder) bySubject(n, _ int, m measure) bool {
	v := b.Acted(b.facts[n].verb)
	if v < 0 {
		return false
	}
	s := b.Subject(v)
	if s < 0 {
		return b.byCounted(n, v) || b.byPronoun(n, v) || b.byKnownGroup(n, v) || b.resumed(n, v)
	}
	if b.byKnownGroup(n, v) || b.resumed(n, v) {
		return true
	}
	s = b.turned(s, v)
	ch := b.Chunks[s]
	if b.byObserved(n, v, m, ch) {
		return true
	}
	if m.noun && m.prep < 0 && ch.From > b.facts[n].word {
		return false // the counted are the subject themselves: "machten 900 Wähler die Wahl"
	}
	if m.to > m.from && ch.From <= m.from && m.from < ch.To || m.noun && m.prep < 0 && b.acting(n, b.facts[n].word) {
		return false
	}
	if b.Nouns && m.noun && m.prep >= 0 && b.Reporting(v) {
		return false // "Die Behörde sprach von 33 Verletzten": they are not its
	}
	if b.described(n, ch) {
		return true
	}
	if b.W[ch.Head()].Class&lang.Speaker != 0 && (b.W[v].Class&lang.EstimatedCue != 0 || b.seen(b.facts[n].verb) >= 0) {
		return false // "analysts expect sales of …": theirs is the forecast
	}
	if b.Nouns && m.prep > 0 && b.W[m.prep-1].Tag != syntax.Noun && b.Reporting(v) && b.person(ch.Head()) {
		return false // "Huber geht von 9 Millionen aus"
	}
	return b.byActor(n, s, v, m)
}

// byActor takes who the chunk s, the subject of the verb at v, is: people, a body, a name, or whom it takes up.
func (b *builder) byActor(n, s, v int, m measure) bool {
	ch := b.Chunks[s]
	if b.acts(ch.Head(), m, v) && b.takesUpSomebody(ch) && !b.many(v) {
		if p := b.takenPerson(n, b.describedBy(ch, 0)); p >= 0 {
			b.claims[n].Subject = b.topic.field(p)
			return true
		}
	}
	if b.Persons(ch.Head()) || b.body(ch.Head()) || b.acts(ch.Head(), m, v) {
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
	for k := ch.Head(); k >= ch.From; k-- {
		w := &b.W[k]
		if w.Ent >= 0 && (k == ch.Head() && !w.Modified || w.Gen) {
			if b.person(k) && !(m.prep < 0 && b.in.Quantities[n].Unit == mention.Percent) && m.to > m.from && b.Measures(m.head(b)) && b.topic.clear &&
				!b.topic.ofPerson() && b.W[m.head(b)].Class&lang.Stake == 0 {
				b.claims[n].Subject = b.topic.field(b.topic.main) // a minister cuts the country's deficit
				return true
			}
			b.claims[n].Subject = b.entity(k)
			if k == ch.Head() && w.Tag == syntax.Name && !w.Gen {
				b.claims[n].Subject = b.jointly(s, v)
			}
			b.facts[n].agent = true
			return true
		}
	}
	for k := ch.From; k < ch.To; k++ {
		if b.W[k].Ent >= 0 && (b.W[k].Tag == syntax.Poss || b.W[k].Modified && b.owns(k, ch)) {
			b.claims[n].Subject = b.entity(k)
			return true
		}
	}
	return b.attachedName(n, ch.To)
}

// byClaim takes over from the claim before in the sentence, as a guess.
func (b *builder) byClaim(n, _ int, m measure) bool {
	if n == b.first || b.claims[n-1].Subject.Text == "" || m.noun && b.countsItself(n-1) && !b.verbBetween(b.facts[n-1].word, b.facts[n].word) ||
		b.Nouns && b.claims[n-1].Subject.Guess && b.facts[n].verb != b.facts[n-1].verb || b.facts[n].verb != b.facts[n-1].verb && !(m.to > m.from &&
		b.Measures(m.head(b))) {
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
		if b.W[k].Tag == syntax.Verb || b.W[k].Tag == syntax.Aux {
			return true
		}
	}
	return false
}

// many: the finite verb of the clause is a plural, which says that its subject is no
// mere description of what the text is about.
func (b *builder) many(v int) bool {
	si := b.SegAt[v]
	return b.Nouns && si >= 0 && b.Segs[si].Finite >= 0 && !b.Level(v) && b.c.Ends(b.W[b.Segs[si].Finite].Lower, "plural")
}

// argument: the number of claim n belongs to its verb itself, not to a phrase that only
// says how, where or with what.
func (b *builder) argument(n int, m measure) bool {
	v := b.facts[n].verb
	if b.SegAt[v] != b.SegAt[b.facts[n].word] && b.OwnVerb(b.facts[n].word) {
		return false
	}
	if m.prep >= 0 && (timeUnit(b.in.Quantities[n].Unit) || m.noun && !b.Level(v)) {
		return false // "in two years", "among twelve suspects"
	}
	if m.to > m.from && b.ChunkAt[m.from] >= 0 && b.Chunks[b.ChunkAt[m.from]].Prep < 0 {
		return true // "made a profit of 4 million"
	}
	return m.prep < 0 || b.Level(v) && !b.Copular(v) || b.Passive(v) || b.Copular(v) && b.equips(m)
}

// equips: the number or its metric hangs on the clause by "with": "war mit einem Anteil
// von 38 Prozent die Ursache".
func (b *builder) equips(m measure) bool {
	if b.W[m.prep].Class&lang.With != 0 {
		return true
	}
	if m.to <= m.from || b.ChunkAt[m.from] < 0 {
		return false
	}
	p := b.Chunks[b.ChunkAt[m.from]].Prep
	return p >= 0 && b.W[p].Class&lang.With != 0
}

// byNoun takes a subject that is no name and no measure.
func (b *builder) byNoun(n, _ int, m measure) bool {
	v := b.Acted(b.facts[n].verb)
	s := b.Subject(v)
	if s < 0 {
		return false
	}
	ch := b.Chunks[s]
	if m.noun && m.prep < 0 && ch.From > b.facts[n].word {
		return false
	}
	if h := &b.W[ch.Head()]; h.Tag != syntax.Noun || h.Gen || h.Verb.Form&lang.Gerund != 0 || h.Class&lang.TimeNoun != 0 ||
		b.Measures(ch.Head()) || b.HasNumber(ch) {
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
	d := &b.W[ch.From]
	b.takenUp = d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite != 0 && ch.To == b.Attached(ch.To) && b.topic.main >= 0 &&
		b.names.Describes(b.W[ch.Head()].Lower) != 0
	if b.topic.clear && !b.Persons(ch.Head()) && !(m.noun && b.Level(v)) || b.takenUp && !b.Level(v) && !b.Passive(v) {
		return false
	}
	if b.Reporting(v) || b.W[ch.Head()].Class&lang.Speaker != 0 {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	b.claims[n].Subject.Guess = true
	return true
}
