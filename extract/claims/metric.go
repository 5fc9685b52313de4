package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// measure is what a number was found to measure.
type measure struct {
	from, to    int // its words; empty where there is none
	predicate   int // first word of a predicate that says it ("live below the line"), or -1
	predicateTo int
	inherit     int  // the claim whose metric it shares, or -1
	name        int  // the word of a name right at the number ("Hofer um neun"), or -1
	people      int  // the chunk of those of whom the number is a part, or -1
	whole       int  // the chunk of the whole that opens the sentence, or -1
	taken       bool // "this figure": it is what the claim before measures
	acted       bool // its verb says what happens to it
	tight       bool // the name stands right at the number
	noun        bool // the counted noun is the metric
	verb        int  // the verb that belongs to the metric, or -1
	prep        int  // the preposition before the number, or -1
}

// head is the word that names the metric.
func (m measure) head(b *builder) int {
	if c := b.chunkAt[m.from]; c >= 0 {
		return b.chunks[c].head()
	}
	return m.to - 1
}

func none() measure {
	return measure{predicate: -1, inherit: -1, name: -1, people: -1, whole: -1, verb: -1, prep: -1}
}

// metric finds what the number at word i measures: the noun it counts, the noun it
// stands before, the whole it is a part of, what stands to its left, or what its
// verb says.
func (b *builder) metric(i int) measure {
	m := none()
	if p := b.before(i); p >= 0 && b.w[p].tag == tPrep {
		m.prep = p
	}
	q := &b.in.Quantities[b.w[i].num]
	switch {
	case q.NounSpan.Len() > 0 && !b.unitNoun(q.NounSpan):
		m.noun, m.verb = true, b.lexical(b.facts[b.w[i].num].verb)
		b.bracketed(i, &m)
		if b.equipped(i, &m) {
			m.verb = -1
		}
		return m
	case q.Unit == mention.Count && b.countedBefore(i, &m):
		return m
	case b.ofAll(i, &m):
		return m
	case b.premodifies(i):
		c := b.chunks[b.chunkAt[i+1]]
		m.from, m.to = i+1, b.attached(c.to)
		if !b.emptyHead(m.from, c.to, m.to) {
			return m
		}
	}
	if m.to == 0 && b.partOf(i, &m) {
		return m
	}
	if m.to == 0 {
		m.verb = b.facts[b.w[i].num].verb
		b.left(i, &m)
		if !m.acted {
			m.verb = -1
		}
	}
	b.complete(i, &m)
	return m
}

// unitNoun: the counted noun is a unit ("points", "Mal") and says nothing of what is
// measured.
func (b *builder) unitNoun(s article.Span) bool {
	return b.c.Words[strings.ToLower(b.in.text(s))]&lang.UnitNoun != 0
}

// countedBefore: "80 workers at headquarters, with 17 at its offices": a bare number in
// a segment without a verb counts what was counted before.
func (b *builder) countedBefore(i int, m *measure) bool {
	n := int(b.w[i].num)
	if n == b.first || b.ownVerb(i) || b.in.Quantities[n-1].NounSpan.Empty() || b.in.Quantities[n-1].Unit != mention.Count {
		return false
	}
	if i > 0 && b.w[i-1].tag == tOpen {
		return false
	}
	m.inherit = n - 1
	for k := i - 1; k >= 0 && b.segAt[k] == b.segAt[i] && k > i-reach; k-- {
		if b.w[k].tag == tName && !b.w[k].modified {
			m.name = k // "Griss um vier Punkte, Hofer um neun"
		}
	}
	return true
}

// bracketed: "FPÖ (2.496)": a name stands right before the brackets.
func (b *builder) bracketed(i int, m *measure) {
	if i > 1 && b.w[i-1].tag == tOpen && b.w[i-2].tag == tName && !b.w[i-2].modified {
		m.name, m.tight = i-2, true
	}
}

// equipped: "towns with 5,000 inhabitants": the counted belongs to the noun before.
func (b *builder) equipped(i int, m *measure) bool {
	if m.prep <= 0 || b.w[m.prep].class&lang.With == 0 || b.chunkAt[m.prep-1] < 0 {
		return false
	}
	c := int(b.chunkAt[m.prep-1])
	if b.w[b.chunks[c].head()].class&(lang.Measure|lang.Transparent) != 0 {
		return false
	}
	m.people = c
	return true
}

// ofAll: "Of the bondholders, 38% live at home, 15% abroad": the whole stands first.
func (b *builder) ofAll(i int, m *measure) bool {
	if b.w[0].tag != tPrep || b.w[0].class&lang.Of == 0 || b.nouns || len(b.w) < 2 || b.chunkAt[1] < 0 || b.in.Quantities[b.w[i].num].Unit != mention.Percent {
		return false
	}
	c := b.chunks[b.chunkAt[1]]
	if c.to >= len(b.w) || b.w[b.attached(c.to)].tag != tComma || i < c.to {
		return false
	}
	m.from, m.to, m.whole = c.from, c.to, int(b.chunkAt[1])
	if si := b.segAt[i]; si >= 0 && b.segs[si].main > i {
		m.verb = b.lexical(b.segs[si].main)
	}
	return true
}

// premodifies: a noun follows the number that it describes: "a 40% drop".
func (b *builder) premodifies(i int) bool {
	if i+1 >= len(b.w) || b.chunkAt[i+1] < 0 {
		return false
	}
	c := b.chunks[b.chunkAt[i+1]]
	t := b.w[i+1].tag
	if q := &b.in.Quantities[b.w[i].num]; q.Unit == mention.Count && (b.nouns || q.NounSpan.Len() > 0) {
		return false // what it counted would be part of it
	}
	if t == tDet || t == tPoss || t == tPron || t == tName && !b.w[i+1].modified && c.to == i+2 {
		return false
	}
	if c.from == i+1 && b.nouns && b.w[i].End == b.w[i+1].Start {
		return true
	}
	// A phrase of its own after the number: "15% weitere Kürzungen" is rare, a
	// genitive or a new subject are not.
	return c.from <= i || !b.nouns || b.w[c.head()].tag == tNoun && t != tName
}

// attached goes on from word j over the phrases that hang on the one before.
func (b *builder) attached(j int) int {
	for n := 0; n < 2 && j < len(b.w); n++ {
		k := j
		if b.w[k].tag == tPrep && b.w[k].class&lang.Comparison == 0 && !(b.c.Endpoints[b.w[k].lower] && b.w[k].class&lang.Of == 0) {
			k++
		} else if b.chunkAt[k] < 0 || !b.genitiveOf(int(b.chunkAt[k])) {
			break
		}
		if k >= len(b.w) || b.chunkAt[k] < 0 || b.chunks[b.chunkAt[k]].from != k {
			break
		}
		c := b.chunks[b.chunkAt[k]]
		if b.hasNumber(c) {
			break
		}
		j = c.to
	}
	return j
}

func (b *builder) hasNumber(c chunk) bool {
	for k := c.from; k < c.to; k++ {
		if b.w[k].tag == tNum {
			return true
		}
	}
	return false
}

// emptyHead: the phrase names only a change or an amount, and nothing is attached
// that says of what.
func (b *builder) emptyHead(from, head, to int) bool {
	if to > head {
		return false
	}
	for k := from; k < head; k++ {
		if b.w[k].tag == tNoun && !b.transparent(k) {
			return false
		}
	}
	return b.transparent(head - 1)
}

// transparent: the word names a change or an amount of something else. A compound
// that ends in such a word says of what.
func (b *builder) transparent(k int) bool { return b.w[k].class&lang.Transparent != 0 }

// partOf: "70% of the bondholders", "59 Prozent der Befragten".
func (b *builder) partOf(i int, m *measure) bool {
	k := i + 1
	if k >= len(b.w) {
		return false
	}
	if b.w[k].class&lang.Of != 0 && b.w[k].tag == tPrep {
		k++
	} else if b.chunkAt[k] < 0 || b.chunks[b.chunkAt[k]].from != k || !b.nouns || !b.c.Genitive[b.w[k].lower] {
		return false
	}
	for k < len(b.w) && b.chunkAt[k] < 0 && b.w[k].tag == tAdv {
		k++
	}
	if k >= len(b.w) || b.chunkAt[k] < 0 || b.chunks[b.chunkAt[k]].from != k {
		return false
	}
	c := int(b.chunkAt[k])
	ch := b.chunks[c]
	if v := b.facts[b.w[i].num].verb; v >= 0 && b.level(v) && (v < i || m.prep >= 0) {
		if s := b.subject(v); s >= 0 && b.measures(b.chunks[s].head()) && b.chunks[s].to <= i {
			return false // "the deficit would be 4.5% of GDP"
		}
	}
	if m.prep >= 0 && b.c.Endpoints[b.w[m.prep].lower] && b.w[ch.head()].class&lang.People == 0 {
		return false // "margins at 4% of sales"
	}
	m.from, m.to = ch.from, b.attached(ch.to)
	if b.w[ch.head()].class&lang.People != 0 || b.leads(i) || b.w[ch.head()].tag == tName && b.in.Entities[b.w[ch.head()].ent].Adjective {
		m.people = c
		b.predicate(m.to, m)
	}
	return true
}

// leads: the number opens its clause, the verb follows.
func (b *builder) leads(i int) bool {
	si := b.segAt[i]
	if si < 0 || b.segs[si].finite < i || b.before(i) >= b.segs[si].from && b.w[b.before(i)].tag == tPrep {
		return false
	}
	return b.before(i) < b.segs[si].from
}

// predicate takes the rest of the clause from word j on as what is said of a part.
func (b *builder) predicate(j int, m *measure) {
	if j < len(b.w) && b.w[j].tag == tRel {
		for stop := j + reach; j < len(b.w) && j < stop && b.w[j].tag != tComma; {
			j++
		}
		j++
	}
	if j+1 < len(b.w) && b.w[j+1].tag == tComma && b.c.Prefixes[b.w[j].lower] {
		j += 2 // "gaben an, mit dem Auto zu fahren"
	}
	end := j
	for end < len(b.w) && end < j+9 {
		t := b.w[end].tag
		if t == tComma || t == tColon || t == tOpen || t == tNum || t == tDash && end > j || b.w[end].lower == "." {
			break
		}
		end++
	}
	if end-j >= 2 || end > j && b.w[j].tag != tPrep && b.w[j].tag != tCoord {
		m.predicate, m.predicateTo = j, end
	}
}

// measures: the word names something that numbers measure.
func (b *builder) measures(k int) bool {
	w := &b.w[k]
	if w.class&(lang.Measure|lang.Transparent) != 0 {
		return true
	}
	return b.nouns && w.tag == tNoun && b.c.Compound(w.lower, lang.Measure|lang.Transparent)
}

// left walks from the number to the left until something says what it measures.
func (b *builder) left(i int, m *measure) {
	prep, marks := false, 0
	for j := i - 1; j >= 0 && j > i-reach; j-- {
		w := &b.w[j]
		if w.class&lang.Comparison != 0 && w.tag != tNoun && b.takesOver(i, j, m) {
			return
		}
		switch w.tag {
		case tPrep:
			prep = true
		case tNum:
			if !b.sameKind(i, j) && !prep {
				return
			}
			m.inherit = int(w.num)
			return
		case tNoun, tName, tPron:
			c := int(b.chunkAt[j])
			if c < 0 || w.tag == tPron {
				break
			}
			if ch := b.chunks[c]; b.w[ch.from].tag == tDet && ch.prep >= 0 && !prep && marks == 0 || ch.to == b.plainBefore(i) && b.w[ch.from].tag == tDet {
				j = ch.from // "by a breakneck 9.5%", "a record $16bn"
				prep = prep || ch.prep >= 0
				continue
			}
			if b.leftChunk(c, m, prep || marks > 0, marks > 0) {
				if m.acted = marks == 0 && !b.measures(b.chunks[c].head()); m.acted {
					m.verb = b.lexical(b.facts[b.w[i].num].verb)
				}
				return
			}
			j = b.chunks[c].from
			prep = prep || b.chunks[c].prep >= 0
		case tVerb, tAux, tPart, tRel, tSub:
			return
		case tComma, tDash, tOpen, tColon:
			if w.tag == tOpen && j > 0 && b.w[j-1].tag == tName && !b.w[j-1].modified {
				m.name, m.tight = j-1, true
				return
			}
			if marks++; marks > 1 || w.tag == tComma && b.ownVerb(i) {
				return
			}
		case tClose:
			for j > 0 && j > i-reach && b.w[j].tag != tOpen {
				j--
			}
		}
	}
}

// ownVerb: the segment of the number has a verb.
func (b *builder) ownVerb(i int) bool { return b.segAt[i] >= 0 && b.segs[b.segAt[i]].main >= 0 }

// leftChunk takes the phrase left of the number as its metric, unless it is a name.
func (b *builder) leftChunk(c int, m *measure, joined, marked bool) bool {
	ch := b.chunks[c]
	head := &b.w[ch.head()]
	if head.class&lang.TimeNoun != 0 {
		return false
	}
	if head.tag == tName && !head.modified || head.gen {
		if m.name < 0 && !marked {
			m.name = ch.head()
		}
		return false
	}
	if !joined && !b.measures(ch.head()) && b.nouns && b.ownVerb(ch.head()) {
		return false
	}
	if b.nouns && ch.prep >= 0 && !b.measures(ch.head()) && m.verb >= 0 && b.level(m.verb) && !b.belongs(c) {
		return false // between a verb and its measure stand circumstances
	}
	if b.nouns && ch.prep < 0 && !b.measures(ch.head()) && m.prep >= 0 && b.ownVerb(ch.head()) && !b.genitiveOf(c) && !b.c.Endpoints[b.w[m.prep].lower] {
		return false
	}
	m.from, m.to = b.widen(c), ch.to
	return true
}

// belongs: the chunk hangs on a noun that names a measure: "der Anteil von Männern".
func (b *builder) belongs(c int) bool {
	k := b.widen(c)
	return k < b.chunks[c].from && b.measures(b.chunks[b.chunkAt[k]].head())
}

// widen goes left over the phrases that the chunk hangs on: "a rise in producer
// prices" from "producer prices".
func (b *builder) widen(c int) int {
	for n := 0; n < 3 && c > 0; n++ {
		ch, d := b.chunks[c], b.chunks[c-1]
		joined := ch.prep >= 0 && d.to == ch.prep && b.w[ch.prep].class&(lang.Attaching|lang.Of) != 0 || b.genitiveOf(c)
		if !joined || b.w[d.head()].tag == tName {
			break
		}
		c--
	}
	return b.chunks[c].from
}

// takesOver: the number is compared with an earlier one and measures the same.
func (b *builder) takesOver(i, j int, m *measure) bool {
	n := int(b.w[i].num)
	for k := n - 1; k >= b.first && k > n-reachClaims; k-- {
		if b.facts[k].word < j && b.comparable(n, k) && (!b.ownVerb(i) || b.segAt[b.facts[k].word] == b.segAt[i]) {
			m.inherit = k
			return true
		}
	}
	return false
}

// comparable: the claims' units let one be measured against the other.
func (b *builder) comparable(n, k int) bool {
	x, y := b.in.Quantities[n].Unit, b.in.Quantities[k].Unit
	return x == y || money(x) && money(y)
}

// sameKind: the number at word j is joined to the one at word i by nothing but
// small words.
func (b *builder) sameKind(i, j int) bool {
	for k := j + 1; k < i; k++ {
		switch b.w[k].tag {
		case tCoord, tAdv, tPrep, tDet, tTime, tOpen, tClose, tOther, tAdj:
		default:
			return false
		}
	}
	return true
}

// complete fills a metric that the surroundings of the number left open, from the
// verb; and says of what a bare change or amount is.
func (b *builder) complete(i int, m *measure) {
	if m.to > m.from && b.takesUp(i, m) {
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
	if s := b.subject(v); s >= 0 && b.measurable(s, v, i) && !(bare && b.chunks[s].from <= m.from && m.from < b.chunks[s].to) {
		if bare && !b.measures(b.chunks[s].head()) {
			return // "Ablenkung war mit einem Anteil von 38 Prozent …"
		}
		ch := b.chunks[s]
		m.from, m.to = ch.from, b.attached(ch.to)
		m.verb = b.lexical(v)
		b.takesUp(i, m)
		return
	}
	if b.level(v) && b.subject(v) < 0 && b.previous(i, m) {
		return // "2015 waren es 69 Prozent"
	}
	if bare {
		if b.fallBack(i, m, bare) {
			return
		}
		m.from, m.to = 0, 0
	}
	if o := b.object(v, i); o >= 0 {
		m.from, m.to = b.widen(o), b.chunks[o].to
		m.verb = b.lexical(v)
		return
	}
	if m.name >= 0 && b.previous(i, m) {
		return
	}
	m.verb = b.lexical(v)
	b.predicate(i+1, m)
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

// plainBefore is the word after which only adverbs come before word i.
func (b *builder) plainBefore(i int) int { return b.before(i) + 1 }

// takesUp: "this figure", "diese Zahl" is what the claim before measures.
func (b *builder) takesUp(i int, m *measure) bool {
	n := int(b.w[i].num)
	if n == 0 || b.w[m.from].class&lang.Demonstrative == 0 || !b.bare(m.from, m.to) || b.facts[n].sentence-b.claims[n-1].Quantity.Sentence > 1 || b.claims[n-1].Metric.Text == "" {
		return false
	}
	m.from, m.to, m.inherit, m.taken = 0, 0, n-1, true
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
		if b.comparable(n, k) && b.claims[k].Metric.Text != "" && b.in.Quantities[n].NounSpan.Empty() {
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

// setMetric writes the metric of claim n.
func (b *builder) setMetric(n int, m measure) {
	cl := &b.claims[n]
	q := &b.in.Quantities[n]
	k := keyer{b: b}
	switch {
	case m.noun:
		k.span(q.NounSpan)
		cl.Metric.Text, cl.Metric.From = b.in.text(q.NounSpan), q.NounSpan
		if m.verb >= 0 {
			k.verb(m.verb)
			cl.Metric.Text += " " + b.in.text(b.w[m.verb].Span)
		}
	case m.to > m.from:
		from := b.trim(m.from, m.to)
		s := b.span(from, m.to)
		cl.Metric.Text, cl.Metric.From = b.in.text(s), s
		k.words(from, m.to)
		if m.verb >= 0 && m.predicate < 0 && !b.measures(m.head(b)) && b.w[m.verb].class&lang.Auxiliary == 0 && !b.verbOf(&b.w[m.verb]).State {
			cl.Metric.Text += " " + b.in.text(b.w[m.verb].Span) // "Pensionen angehoben"
		}
		if m.predicate >= 0 {
			cl.Metric.Text += " " + b.in.text(b.span(m.predicate, m.predicateTo))
			k.predicate(m.predicate, m.predicateTo)
		}
	case m.inherit >= 0:
		cl.Metric = b.claims[m.inherit].Metric
		cl.Qualifiers = b.claims[m.inherit].Qualifiers
		b.facts[n].metric = b.facts[m.inherit].metric
		if m.taken {
			cl.Metric.Guess = true
			b.changed(n, m)
		}
		return
	case m.verb >= 0 || m.predicate >= 0:
		b.byVerb(cl.Metric.Text, n, m, &k)
	default:
		return
	}
	b.facts[n].metric = true
	k.change(m, q)
	cl.Metric.Key, cl.Qualifiers = k.key(), k.qualifiers()
	cl.Metric.Text = strings.Join(strings.Fields(cl.Metric.Text), " ")
}

// changed marks a taken-over metric as changing where the verb says so.
func (b *builder) changed(n int, m measure) {
	cl := &b.claims[n]
	k := keyer{b: b, quals: append([]string(nil), cl.Qualifiers...)}
	k.change(m, cl.Quantity)
	cl.Qualifiers = k.qualifiers()
}

// byVerb makes a metric of what happens: "send … home".
func (b *builder) byVerb(text string, n int, m measure, k *keyer) {
	cl := &b.claims[n]
	if m.verb >= 0 && !(m.predicate >= 0 && m.predicate <= m.verb && m.verb < m.predicateTo) {
		k.verb(m.verb)
		text = b.in.text(b.w[m.verb].Span)
		cl.Metric.From = b.w[m.verb].Span
	}
	if m.predicate >= 0 {
		s := b.span(m.predicate, m.predicateTo)
		k.predicate(m.predicate, m.predicateTo)
		text += " " + b.in.text(s)
		if m.verb < 0 {
			cl.Metric.From = s
		}
	}
	cl.Metric.Text = strings.TrimSpace(text)
}

// trim drops what stands before the metric proper: articles, possessors, times.
func (b *builder) trim(from, to int) int {
	for from < to-1 {
		w := &b.w[from]
		if w.tag == tDet || w.tag == tPoss || w.tag == tTime || w.tag == tNum || w.tag == tAdv || w.gen && w.tag == tName || w.tag == tQuote || w.tag == tName && w.modified {
			from++
			continue
		}
		break
	}
	return from
}

func (b *builder) chunkSpan(c int) article.Span { return b.span(b.chunks[c].from, b.chunks[c].to) }
