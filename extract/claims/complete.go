package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
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
	v := b.facts[b.w[i].num].verb
	if bare && b.nearMeasure(i, m) {
		return
	}
	if m.name >= 0 && b.w[m.name].tag == tName && m.to == 0 && !b.ownVerb(i) && b.previous(i, m) {
		return
	}
	if v < 0 || b.reporting(v) && !bare && b.segAt[v] != b.segAt[i] {
		b.fallBack(i, m, bare)
		return
	}
	if b.level(v) && b.expletive(v) && b.previous(i, m) {
		return // "2015 waren es 69 Prozent"
	}
	if s := b.subject(v); s >= 0 && b.measurable(s, v, i) && !(bare && b.chunks[s].from <= m.from && m.from < b.chunks[s].to) {
		if bare && !b.measures(b.chunks[s].head()) {
			return // "Ablenkung war mit einem Anteil von 38 Prozent …"
		}
		ch := b.chunks[s]
		m.verb = b.lexical(v)
		if b.nouns && !b.measures(ch.head()) && b.tells(v) {
			return // "die Fahrt dauert 20 Minuten" tells of its duration
		}
		m.from, m.to = ch.from, b.attached(ch.to)
		b.takesUp(i, m)
		return
	}
	if b.level(v) && b.subject(v) < 0 && b.previous(i, m) {
		return // "2015 waren es 69 Prozent"
	}
	if !bare && b.resumes(i, v, m) {
		return
	}
	from, to := m.from, m.to
	if bare {
		if b.fallBack(i, m, bare) {
			return
		}
		m.from, m.to = 0, 0
	}
	if o := b.object(v, i); o >= 0 {
		m.from, m.to, m.object = b.widen(o), b.chunks[o].to, true
		m.verb = b.lexical(v)
		return
	}
	if m.name >= 0 && b.previous(i, m) {
		return
	}
	m.verb = b.lexical(v)
	b.predicate(i+1, m)
	if bare && m.predicate < 0 && b.nominal(m.verb) == "" {
		m.from, m.to, m.verb = from, to, -1 // "set a limit of 40 tonnes"
	}
}

// tells: the verb at v says how much there is of what a noun of its own names.
func (b *builder) tells(v int) bool {
	verb := b.verbOf(&b.w[v])
	return verb.State && b.c.Nominals[verb.Lemma] != ""
}

// nearMeasure finds of what a bare change is in the rest of the sentence before it:
// "Für den Gewinn rechnet das Unternehmen mit einem Anstieg".
func (b *builder) nearMeasure(i int, m *measure) bool {
	for k := m.from - 1; k >= 0 && k > m.from-reach; k-- {
		c := b.chunkAt[k]
		if c < 0 {
			continue
		}
		ch := b.chunks[c]
		if h := &b.w[ch.head()]; h.tag == tNoun && b.measures(ch.head()) && !b.transparent(ch.head()) {
			m.predicate, m.predicateTo = ch.from, ch.to
			if b.w[ch.from].tag == tDet && ch.to > ch.from+1 {
				m.predicate++
			}
			return true
		}
		k = ch.from
	}
	return false
}

// takesUp: "this figure", "diese Zahl" is what the claim before measures.
func (b *builder) takesUp(i int, m *measure) bool {
	n := int(b.w[i].num)
	if n == 0 || b.w[m.from].class&lang.Demonstrative == 0 || !b.bare(m.from, m.to) || b.facts[n].sentence-b.claims[n-1].Quantity.Sentence > 1 ||
		b.claims[n-1].Metric.Text == "" {
		return false
	}
	m.from, m.to, m.inherit, m.taken = 0, 0, n-1, true
	b.facts[n].takes = n - 1
	return true
}

// bare: all the nouns of the phrase name only changes or amounts.
func (b *builder) bare(from, to int) bool {
	for k := from; k < to; k++ {
		if t := b.w[k].tag; t == tName && !b.w[k].modified {
			continue
		} else if t == tNoun && !b.transparent(k) {
			return false
		}
	}
	return true
}

// rightOf: "an increase of 4% in sales", "ein Anteil von 38 Prozent am Ganzen".
func (b *builder) rightOf(i int, m *measure) bool {
	k := i + 1
	if k+1 >= len(b.w) || b.w[k].tag != tPrep || b.chunkAt[k+1] < 0 {
		return false
	}
	c := b.chunks[b.chunkAt[k+1]]
	if c.from != k+1 || b.w[c.head()].tag != tNoun || b.hasNumber(c) || b.w[c.head()].class&lang.TimeNoun != 0 {
		return false
	}
	m.predicate, m.predicateTo = k, c.to
	return true
}

// measurable: the chunk is the subject of a verb by which a number measures it.
func (b *builder) measurable(s, v, i int) bool {
	ch := b.chunks[s]
	head := &b.w[ch.head()]
	if head.tag == tPron || head.tag == tName || ch.from <= i && i < ch.to {
		return false
	}
	if b.measures(ch.head()) {
		return true
	}
	return (b.level(v) || b.passive(v)) && head.class&lang.People == 0
}

// passive: a form of be stands before the participle at v.
func (b *builder) passive(v int) bool {
	if si := b.segAt[v]; b.nouns {
		return si >= 0 && b.segs[si].finite >= 0 && b.segs[si].finite != v && b.w[b.segs[si].finite].class&lang.Passive != 0
	}
	p := b.before(v)
	return p >= 0 && b.w[p].tag == tAux && b.w[p].class&lang.Be != 0 && b.w[v].verb.Form&lang.Participle != 0
}

// object is the chunk that the verb at v acts on, for a number beside it.
func (b *builder) object(v, i int) int {
	if !b.nouns {
		return -1 // it stands between verb and number: the walk to the left finds it
	}
	si := b.segAt[i]
	if !b.ownVerb(i) {
		si = b.segAt[v] // "gewann viele Kunden – insgesamt 900"
	}
	if si < 0 {
		return -1
	}
	s := &b.segs[si]
	subject := b.subject(v)
	best := -1
	for j := max(s.from, i-reach); j < s.to && j < i+reach; j++ {
		c := int(b.chunkAt[j])
		if c < 0 {
			continue
		}
		ch := b.chunks[c]
		j = ch.to - 1
		head := &b.w[ch.head()]
		if head.tag != tNoun || c == subject || b.hasNumber(ch) || b.genitiveOf(c) {
			continue
		}
		if b.measures(ch.head()) || ch.prep < 0 {
			if best < 0 || b.measures(ch.head()) && !b.measures(b.chunks[best].head()) {
				best = c
			}
		}
	}
	return best
}

// previous takes the metric of the claim before in the sentence, if it is of the
// same kind.
func (b *builder) previous(i int, m *measure) bool {
	n := int(b.w[i].num)
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
	n := int(b.w[i].num)
	for k := n - 1; k >= b.first && k >= n-3; k-- {
		if b.claims[k].Metric.Text != "" {
			m.inherit = k
			return true
		}
	}
	return false
}

// lexical is the verb at v unless it only helps.
func (b *builder) lexical(v int) int {
	if v >= 0 && b.w[v].class&lang.Auxiliary != 0 {
		return -1
	}
	return v
}

// expletive: an empty pronoun stands at the verb.
func (b *builder) expletive(v int) bool {
	return v > 0 && b.w[v-1].class&lang.Expletive != 0 || v+1 < len(b.w) && b.w[v+1].class&lang.Expletive != 0
}

// resumes: the verb says what became of something that only a claim before names:
// "brokers had expected 55 cents", "bringing it down to 5 euros", "Sie sanken um 3
// Prozent".
func (b *builder) resumes(i, v int, m *measure) bool {
	n, w := int(b.w[i].num), &b.w[v]
	if b.in.Quantities[n].Unit == mention.Count {
		return false
	}
	if w.class&lang.EstimatedCue != 0 && w.tag != tAux || w.verb.Form&lang.Gerund != 0 && w.tag == tPart {
		return b.previous(i, m)
	}
	s := b.subject(v)
	if !b.level(v) || b.verbOf(w).State || s < 0 || b.w[b.chunks[s].head()].tag != tPron {
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
