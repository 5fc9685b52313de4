package claims

import (
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// measure is what a number was found to measure.
type measure struct {
	from, to    int // its words; empty where there is none
	predicate   int // first word of a predicate that says it ("live below the line"), or -1
	predicateTo int
	inherit     int          // the claim whose metric it shares, or -1
	name        int          // the word of a name right at the number ("Huber um sieben"), or -1
	people      int          // the chunk of those of whom the number is a part, or -1
	whole       int          // the chunk of the whole that opens the sentence, or -1
	taken       bool         // "this figure": it is what the claim before measures
	acted       bool         // its verb says what happens to it
	tight       bool         // the name stands right at the number
	noun        bool         // the counted noun is the metric
	scale       article.Span // what points are points of, or what the whole counts
	part        bool         // the number is a part of a counted whole
	running     bool         // the metric goes on from the claim before, the subject does not
	object      bool         // it is the object of the verb
	event       int          // the chunk of what a span of time leads to or from, or -1
	verb        int          // the verb that belongs to the metric, or -1
	prep        int          // the preposition before the number, or -1
	age         bool         // it is somebody's age, which only their being so many says
	told        int          // the word that alone says what is measured ("sold": a price), or -1
	called      string       // what that is called
	of          int          // the chunk of what has it, or -1
	stake       int          // the name of what it is a stake in, or -1
}

// head is the word that names the metric.
func (m measure) head(b *builder) int {
	if c := b.ChunkAt[m.from]; c >= 0 {
		return b.Chunks[c].Head()
	}
	return m.to - 1
}

func none() measure {
	return measure{predicate: -1, inherit: -1, name: -1, people: -1, whole: -1, event: -1, verb: -1, prep: -1, told: -1, of: -1, stake: -1}
}

// metric finds what the number at word i measures: the noun it counts, the noun it
// stands before, the whole it is a part of, what stands to its left, or what its
// verb says.
func (b *builder) metric(i int) measure {
	m := none()
	if p := b.Before(i); p >= 0 && b.W[p].Tag == syntax.Prep {
		m.prep = p
	}
	q := &b.in.Quantities[b.W[i].Num]
	switch {
	case b.Nouns && b.anchored(i, &m), b.priced(i, &m), b.tagged(i, &m), b.dimension(i, &m), b.stake(i, &m):
		return m
	case q.NounSpan.Len() > 0 && !b.unitNoun(q.NounSpan) && !b.amount(q.NounSpan):
		m.noun, m.verb = true, b.Lexical(b.facts[b.W[i].Num].verb)
		b.bracketed(i, &m)
		if b.equipped(i, &m) {
			m.verb = -1
		}
		return m
	case q.Unit == mention.Count && b.beingSoOld(i, &m):
		m.age = true
		return m
	case q.Unit == mention.Count && (b.partOfCounted(i, &m) || b.countedBefore(i, &m)):
		return m
	case b.ofAll(i, &m):
		return m
	case b.premodifies(i):
		c := b.Chunks[b.ChunkAt[i+1]]
		m.from, m.to = i+1, b.Attached(c.To)
		if q.Unit == mention.Percent && (b.Persons(c.Head()) || b.profession(b.W[c.Head()].Lower)) {
			m.people = int(b.ChunkAt[i+1]) // "seven out of 10 drivers"
		}
		if !b.emptyHead(m.from, c.To, m.to) {
			return m
		}
	}
	if m.to == 0 && b.partOf(i, &m) {
		return m
	}
	if m.to == 0 {
		m.verb = b.facts[b.W[i].Num].verb
		b.left(i, &m)
		if !m.acted {
			m.verb = -1
		}
	}
	b.complete(i, &m)
	if timeUnit(q.Unit) && m.to > m.from && m.inherit < 0 && m.scale.Empty() && !b.Measures(m.head(b)) && !b.lasting(m) {
		m.from, m.to, m.predicate, m.verb = 0, 0, -1, -1 // "two minutes later" says how long nothing was
	}
	return m
}

// lasting: the metric is told as long as its verb says.
func (b *builder) lasting(m measure) bool { return m.verb >= 0 && b.VerbOf(&b.W[m.verb]).State }

// premodifies: a noun follows the number that it describes: "a 40% drop".
func (b *builder) premodifies(i int) bool {
	if i+1 >= len(b.W) || b.ChunkAt[i+1] < 0 {
		return false
	}
	c := b.Chunks[b.ChunkAt[i+1]]
	t := b.W[i+1].Tag
	if b.W[i+1].Start-b.W[i].End <= 1 && b.in.Tokens.Text[b.W[i].End:b.W[i+1].Start] != " " {
		return true // "15-TB-SSD"
	}
	if q := &b.in.Quantities[b.W[i].Num]; q.Unit == mention.Count && (b.Nouns || q.NounSpan.Len() > 0) {
		return false // what it counted would be part of it
	}
	if t == syntax.Det || t == syntax.Poss || t == syntax.Pron || t == syntax.Name && !b.W[i+1].Modified && c.To == i+2 {
		return false
	}
	// A phrase of its own after the number: "15% weitere Kürzungen" is rare, a
	// genitive or a new subject are not.
	return c.From <= i || !b.Nouns || b.W[c.Head()].Tag == syntax.Noun && t != syntax.Name
}

// emptyHead: the phrase names only a change or an amount, and nothing is attached
// that says of what.
func (b *builder) emptyHead(from, head, to int) bool {
	if to > head {
		return false
	}
	for k := from; k < head; k++ {
		if b.W[k].Tag == syntax.Noun && !b.Transparent(k) {
			return false
		}
	}
	return b.Transparent(head - 1)
}
