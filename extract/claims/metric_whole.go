package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// ofAll: "Of the shareholders, 41% live at home, 22% abroad", "Among women, 41% …": the
// whole stands first.
func (b *builder) ofAll(i int, m *measure) bool {
	if b.W[0].Tag != syntax.Prep || b.Nouns || len(b.W) < 2 || b.ChunkAt[1] < 0 || b.in.Quantities[b.W[i].Num].Unit != mention.Percent {
		return false
	}
	c := b.Chunks[b.ChunkAt[1]]
	among := b.c.Among[b.W[0].Lower] && b.Persons(c.Head())
	if b.W[0].Class&lang.Of == 0 && !among || i+1 < len(b.W) && b.W[i+1].Class&lang.Of != 0 {
		return false
	}
	if c.To >= len(b.W) || b.W[b.Attached(c.To)].Tag != syntax.Comma || i < c.To {
		return false
	}
	m.from, m.to, m.whole = c.From, c.To, int(b.ChunkAt[1])
	if si := b.SegAt[i]; si >= 0 && b.Segs[si].Main > i {
		m.verb = b.Lexical(b.Segs[si].Main)
	}
	if among && b.leads(i) {
		m.people = m.whole
		b.predicate(i+1, m)
	}
	return true
}

// partOf: "80% of the creditors", "44 Prozent der Befragten".
func (b *builder) partOf(i int, m *measure) bool {
	k := i + 1
	if k >= len(b.W) {
		return false
	}
	if b.W[k].Class&lang.Of != 0 && b.W[k].Tag == syntax.Prep {
		k++
	} else if b.ChunkAt[k] < 0 || b.Chunks[b.ChunkAt[k]].From != k || !b.Nouns || !b.c.Genitive[b.W[k].Lower] {
		return false
	}
	for k < len(b.W) && b.ChunkAt[k] < 0 && b.W[k].Tag == syntax.Adv {
		k++
	}
	if k >= len(b.W) || b.ChunkAt[k] < 0 || b.Chunks[b.ChunkAt[k]].From != k {
		return false
	}
	c := int(b.ChunkAt[k])
	ch := b.Chunks[c]
	if v := b.facts[b.W[i].Num].verb; v >= 0 && b.Level(v) && (v < i || m.prep >= 0) {
		if s := b.Subject(v); s >= 0 && b.Measures(b.Chunks[s].Head()) && b.Chunks[s].To <= i {
			return false // "the deficit would be 4.5% of GDP"
		}
	}
	if m.prep >= 0 && b.c.Endpoints[b.W[m.prep].Lower] && b.W[ch.Head()].Class&lang.People == 0 &&
		!(b.Nouns && money(b.in.Quantities[b.W[i].Num].Unit) && k > i+1) {
		return false // "margins at 4% of sales"
	}
	if b.W[ch.Head()].Tag == syntax.Name && money(b.in.Quantities[b.W[i].Num].Unit) {
		return false // "für 1,2 Mrd. Euro von Volvo übernommen"
	}
	if b.Nouns && money(b.in.Quantities[b.W[i].Num].Unit) && b.c.Places[b.W[i+1].Lower] && b.W[ch.From].Tag == syntax.Det {
		return false // "eine Strafe von 5 Millionen Euro an die Behörden"
	}
	if timeUnit(b.in.Quantities[b.W[i].Num].Unit) && b.W[ch.Head()].Class&lang.TimeNoun != 0 {
		return false // "drei Monate des Jahres"
	}
	if b.Nouns && b.W[i+1].Class&lang.Of != 0 && b.W[ch.From].Tag != syntax.Noun && b.W[ch.From].Tag != syntax.Adj && measured(b.in.Quantities[b.W[i].Num].Unit) {
		return false // "zwei Tonnen an Abfall", but not "3 km an der Grenze"
	}
	m.from, m.to = ch.From, b.Attached(ch.To)
	if age := b.agedTo(ch); age > m.to {
		m.to = age
	}
	if b.W[ch.Head()].Class&lang.People != 0 || b.leads(i) || b.W[ch.Head()].Tag == syntax.Name && b.in.Entities[b.W[ch.Head()].Ent].Adjective {
		m.people = c
		b.predicate(m.to, m)
		b.comparedPart(i, m)
	}
	return true
}

// comparedPart: of the people that a share is compared with, the same is said: "40% of men
// smoke, compared with 30% of women".
func (b *builder) comparedPart(i int, m *measure) {
	n := int(b.W[i].Num)
	if m.prep < 0 || m.predicate >= 0 || b.W[m.prep].Class&lang.Comparison == 0 && (m.prep == 0 || b.W[m.prep-1].Class&lang.Comparison == 0) {
		return
	}
	for k := n - 1; k >= b.first && k > n-4; k-- {
		if f := &b.facts[k]; f.said > 0 {
			m.predicate, m.predicateTo = f.said, f.saidTo
			return
		}
	}
}

// partOfCounted: "11 seiner 35 Würfe", "4 of his 5 games": what the whole counts is what the
// part is of.
func (b *builder) partOfCounted(i int, m *measure) bool {
	k := i + 1
	if k < len(b.W) && b.W[k].Tag == syntax.Prep && b.W[k].Class&lang.Of != 0 {
		k++
	} else if k >= len(b.W) || !b.Nouns || !b.c.Genitive[b.W[k].Lower] {
		return false
	}
	if k < len(b.W) && (b.W[k].Tag == syntax.Det || b.W[k].Tag == syntax.Poss) {
		k++
	}
	if k >= len(b.W) || b.W[k].Num < 0 || b.in.Quantities[b.W[k].Num].NounSpan.Empty() {
		return false
	}
	m.scale, m.part, m.verb = b.in.Quantities[b.W[k].Num].NounSpan, true, -1
	return true
}

// leads: the number opens its clause, the verb follows.
func (b *builder) leads(i int) bool {
	si := b.SegAt[i]
	if si < 0 || b.Segs[si].Finite < i || b.Before(i) >= b.Segs[si].From && b.W[b.Before(i)].Tag == syntax.Prep {
		return false
	}
	return b.Before(i) < b.Segs[si].From
}

// predicate takes the rest of the clause from word j on as what is said of a part.
func (b *builder) predicate(j int, m *measure) {
	if j < len(b.W) && (b.W[j].Tag == syntax.Rel || b.Nouns && b.W[j].Tag == syntax.Pron && b.W[j].Class&lang.Relative != 0) {
		for stop := j + reach; j < len(b.W) && j < stop && b.W[j].Tag != syntax.Comma; {
			j++
		}
		j++
	}
	if j+2 < len(b.W) && b.Nouns && b.W[j].Tag == syntax.Verb && b.W[j+2].Tag == syntax.Comma && b.c.Prefixes[b.W[j+1].Lower] {
		j++
	}
	if j+1 < len(b.W) && b.W[j+1].Tag == syntax.Comma && b.c.Prefixes[b.W[j].Lower] {
		j += 2 // "gaben an, mit dem Auto zu fahren"
	}
	end := j
	for end < len(b.W) && end < j+9 {
		t := b.W[end].Tag
		if t == syntax.Coord && end+1 < len(b.W) && (b.W[end+1].Tag == syntax.Num || b.W[end+1].Tag == syntax.Verb || b.W[end+1].Tag == syntax.Aux) {
			break
		}
		if t == syntax.Sub && b.Nouns && end > j || !b.Nouns && b.compares(end) {
			break
		}
		if t == syntax.Comma || t == syntax.Colon || t == syntax.Open || t == syntax.Close || t == syntax.Num || t == syntax.Dash && end > j ||
			b.W[end].Lower == "." {
			break
		}
		end++
	}
	end = b.stripped(j, end, m.verb)
	if end-j >= 2 || end > j && b.W[j].Tag != syntax.Prep && b.W[j].Tag != syntax.Coord {
		m.predicate, m.predicateTo = j, end
	}
}

// compares: "compared with", "down from": what something is compared with follows at word k.
func (b *builder) compares(k int) bool {
	return b.W[k].Class&lang.Comparison != 0 && k+1 < len(b.W) && b.W[k+1].Tag == syntax.Prep
}

// stripped is the end of the words [from, to) without the small words that lead on to
// what is not part of them, and without the prefix of the verb.
func (b *builder) stripped(from, to, verb int) int {
	for to > from {
		w := &b.W[to-1]
		if w.Tag != syntax.Prep && w.Tag != syntax.Det && w.Tag != syntax.Poss && w.Tag != syntax.Coord && w.Tag != syntax.Inf &&
			(verb < 0 || b.prefix(verb) != to-1) {
			break
		}
		to--
	}
	return to
}

// measured: the unit is one of measure, not money, a share or a count.
func measured(unit string) bool {
	return !money(unit) && unit != mention.Percent && unit != mention.Points && unit != mention.Count && unit != mention.Times
}
