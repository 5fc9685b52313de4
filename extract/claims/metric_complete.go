package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// complete fills a metric that the surroundings of the number left open, from the
// verb; and says of what a bare change or amount is.
func (b *builder) complete(i int, m *measure) {
	if m.to > m.from && b.takesUp(i, m) {
		return
	}
	if b.placed(i, m) {
		return
	}
	if m.to > m.from && !b.bare(m.from, m.to) || m.inherit >= 0 && m.to == 0 {
		return
	}
	bare := m.to > m.from
	if bare && b.rightOf(i, m) {
		return
	}
	v := b.facts[b.W[i].Num].verb
	if bare && b.nearMeasure(i, m) {
		return
	}
	if m.name >= 0 && b.W[m.name].Tag == syntax.Name && m.to == 0 && !b.OwnVerb(i) && b.previous(i, m) {
		return
	}
	if v < 0 || b.Reporting(v) && !bare && b.SegAt[v] != b.SegAt[i] {
		b.fallBack(i, m, bare)
		return
	}
	if b.Level(v) && b.Expletive(v) && b.previous(i, m) {
		return // "2015 waren es 69 Prozent"
	}
	if s := b.Subject(v); s >= 0 && b.measurable(s, v, i) && !(bare && b.Chunks[s].From <= m.from && m.from < b.Chunks[s].To) {
		b.bySubjectOf(v, b.Chunks[s], i, m, bare)
		return
	}
	if b.Level(v) && b.Subject(v) < 0 && b.previous(i, m) {
		return // "2015 waren es 69 Prozent"
	}
	if bare || !b.resumes(i, v, m) {
		b.byAct(v, i, m, bare)
	}
}

// bySubjectOf takes the subject of the verb at v for what the number measures.
func (b *builder) bySubjectOf(v int, subject syntax.Chunk, i int, m *measure, bare bool) {
	if bare && !b.Measures(subject.Head()) {
		return // "Ablenkung war mit einem Anteil von 38 Prozent …"
	}
	m.verb = b.Lexical(v)
	if b.Nouns && !b.Measures(subject.Head()) && b.tells(v) {
		return // "die Fahrt dauert 20 Minuten" tells of its duration
	}
	m.from, m.to = subject.From, b.Attached(subject.To)
	b.takesUp(i, m)
}

// byAct takes what the verb at v does, and to what, for what the number measures.
func (b *builder) byAct(v, i int, m *measure, bare bool) {
	from, to := m.from, m.to
	if bare {
		if b.fallBack(i, m, bare) {
			return
		}
		m.from, m.to = 0, 0
	}
	if o := b.object(v, i); o >= 0 {
		m.from, m.to, m.object = b.widen(o), b.Chunks[o].To, true
		m.verb = b.Lexical(v)
		return
	}
	if m.name >= 0 && b.previous(i, m) {
		return
	}
	m.verb = b.Lexical(v)
	b.predicate(i+1, m)
	if bare && m.predicate < 0 && b.nominal(m.verb) == "" {
		m.from, m.to, m.verb = from, to, -1 // "set a limit of 40 tonnes"
	}
}

// tells: the verb at v says how much there is of what a noun of its own names.
func (b *builder) tells(v int) bool {
	verb := b.VerbOf(&b.W[v])
	return verb.State && b.c.Nominals[verb.Lemma] != ""
}

// nearMeasure finds of what a bare change is in the rest of the sentence before it:
// "Für den Gewinn rechnet das Unternehmen mit einem Anstieg".
func (b *builder) nearMeasure(i int, m *measure) bool {
	for k := m.from - 1; k >= 0 && k > m.from-reach; k-- {
		c := b.ChunkAt[k]
		if c < 0 {
			continue
		}
		ch := b.Chunks[c]
		if h := &b.W[ch.Head()]; h.Tag == syntax.Noun && b.Measures(ch.Head()) && !b.Transparent(ch.Head()) {
			m.predicate, m.predicateTo = ch.From, ch.To
			if b.W[ch.From].Tag == syntax.Det && ch.To > ch.From+1 {
				m.predicate++
			}
			return true
		}
		k = ch.From
	}
	return false
}

// takesUp: "this figure", "the figure", "diese Zahl" is what the claim before measures.
func (b *builder) takesUp(i int, m *measure) bool {
	n := int(b.W[i].Num)
	if n == 0 || !b.pointsBack(m) || !b.bare(m.from, m.to) || b.facts[n].sentence-b.claims[n-1].Quantity.Sentence > 1 ||
		b.claims[n-1].Metric.Text == "" {
		return false
	}
	m.from, m.to, m.inherit, m.taken = 0, 0, n-1, true
	b.facts[n].takes = n - 1
	return true
}

// pointsBack: the phrase begins with a demonstrative, or is nothing but a noun that only takes up a number, with the definite article.
func (b *builder) pointsBack(m *measure) bool {
	if b.W[m.from].Class&lang.Demonstrative != 0 || m.from > 0 && b.W[m.from-1].Class&lang.Demonstrative != 0 && b.W[m.from-1].Tag != syntax.Pron {
		return true
	}
	return m.to == m.from+2 && b.c.Resumptives[b.W[m.from+1].Lower] && b.names.Lower[b.W[m.from].Lower]&lang.Definite != 0
}

// bare: all the nouns of the phrase name only changes or amounts.
func (b *builder) bare(from, to int) bool {
	for k := from; k < to; k++ {
		if t := b.W[k].Tag; t == syntax.Name && !b.W[k].Modified {
			continue
		} else if t == syntax.Noun && !b.Transparent(k) {
			return false
		}
	}
	return true
}

// rightOf: "an increase of 4% in sales", "ein Anteil von 38 Prozent am Ganzen".
func (b *builder) rightOf(i int, m *measure) bool {
	k := i + 1
	if k+1 >= len(b.W) || b.W[k].Tag != syntax.Prep || b.ChunkAt[k+1] < 0 {
		return false
	}
	c := b.Chunks[b.ChunkAt[k+1]]
	if c.From != k+1 || b.W[c.Head()].Tag != syntax.Noun || b.HasNumber(c) || b.W[c.Head()].Class&lang.TimeNoun != 0 {
		return false
	}
	m.predicate, m.predicateTo = k, c.To
	return true
}

// measurable: the chunk is the subject of a verb by which a number measures it.
func (b *builder) measurable(s, v, i int) bool {
	ch := b.Chunks[s]
	head := &b.W[ch.Head()]
	if head.Tag == syntax.Pron || head.Tag == syntax.Name || ch.From <= i && i < ch.To {
		return false
	}
	if b.Measures(ch.Head()) {
		return true
	}
	return (b.Level(v) || b.Passive(v)) && head.Class&lang.People == 0
}

// object is the chunk that the verb at v acts on, for a number beside it.
func (b *builder) object(v, i int) int {
	if !b.Nouns {
		return -1 // it stands between verb and number: the walk to the left finds it
	}
	si := b.SegAt[i]
	if !b.OwnVerb(i) {
		si = b.SegAt[v] // "gewann viele Kunden – insgesamt 900"
	}
	if si < 0 {
		return -1
	}
	s := &b.Segs[si]
	subject := b.Subject(v)
	best := -1
	for j := max(s.From, i-reach); j < s.To && j < i+reach; j++ {
		c := int(b.ChunkAt[j])
		if c < 0 {
			continue
		}
		ch := b.Chunks[c]
		j = ch.To - 1
		head := &b.W[ch.Head()]
		if head.Tag != syntax.Noun || c == subject || b.HasNumber(ch) || b.GenitiveOf(c) {
			continue
		}
		if b.Measures(ch.Head()) || ch.Prep < 0 {
			if best < 0 || b.Measures(ch.Head()) && !b.Measures(b.Chunks[best].Head()) {
				best = c
			}
		}
	}
	return best
}

// previous takes the metric of the claim before in the sentence, if it is of the
// same kind.
func (b *builder) previous(i int, m *measure) bool {
	n := int(b.W[i].Num)
	for k := n - 1; k >= b.first && k > n-reachClaims; k-- {
		if b.comparable(n, k) && b.claims[k].Metric.Text != "" && (b.in.Quantities[n].NounSpan.Empty() || b.unitNoun(b.in.Quantities[n].NounSpan) &&
			b.in.Quantities[k].NounSpan.Empty() == b.in.Quantities[n].NounSpan.Empty()) {
			m.inherit = k
			return true
		}
	}
	return false
}

// fallBack serves a change without its thing: the claim before in the sentence says
// it.
func (b *builder) fallBack(i int, m *measure, bare bool) bool {
	n := int(b.W[i].Num)
	for k := n - 1; k >= b.first && k >= n-3; k-- {
		if b.claims[k].Metric.Text != "" {
			m.inherit = k
			return true
		}
	}
	return false
}

// resumes: the verb says what became of something that only a claim before names:
// "brokers had expected 55 cents", "bringing it down to 5 euros", "Sie sanken um 3
// Prozent".
func (b *builder) resumes(i, v int, m *measure) bool {
	n, w := int(b.W[i].Num), &b.W[v]
	if b.in.Quantities[n].Unit == mention.Count {
		return false
	}
	if w.Class&lang.EstimatedCue != 0 && w.Tag != syntax.Aux || w.Verb.Form&lang.Gerund != 0 && w.Tag == syntax.Part {
		return b.previous(i, m)
	}
	s := b.Subject(v)
	if !b.Level(v) || b.VerbOf(w).State || s < 0 || b.W[b.Chunks[s].Head()].Tag != syntax.Pron {
		return false
	}
	for k := n - 1; k >= 0 && k > n-reachClaims && b.facts[k].sentence >= b.facts[n].sentence-1; k-- {
		if b.comparable(n, k) && b.facts[k].metric {
			m.inherit, m.taken = k, true
			return true
		}
	}
	return false
}
