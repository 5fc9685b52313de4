package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// ofAll: "Of the shareholders, 41% live at home, 22% abroad", "Among women, 41% …": the
// whole stands first.
func (b *builder) ofAll(i int, m *measure) bool {
	if b.w[0].tag != tPrep || b.nouns || len(b.w) < 2 || b.chunkAt[1] < 0 || b.in.Quantities[b.w[i].num].Unit != mention.Percent {
		return false
	}
	c := b.chunks[b.chunkAt[1]]
	among := b.c.Among[b.w[0].lower] && b.persons(c.head())
	if b.w[0].class&lang.Of == 0 && !among || i+1 < len(b.w) && b.w[i+1].class&lang.Of != 0 {
		return false
	}
	if c.to >= len(b.w) || b.w[b.attached(c.to)].tag != tComma || i < c.to {
		return false
	}
	m.from, m.to, m.whole = c.from, c.to, int(b.chunkAt[1])
	if si := b.segAt[i]; si >= 0 && b.segs[si].main > i {
		m.verb = b.lexical(b.segs[si].main)
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
	if m.prep >= 0 && b.c.Endpoints[b.w[m.prep].lower] && b.w[ch.head()].class&lang.People == 0 &&
		!(b.nouns && money(b.in.Quantities[b.w[i].num].Unit) && k > i+1) {
		return false // "margins at 4% of sales"
	}
	if b.w[ch.head()].tag == tName && money(b.in.Quantities[b.w[i].num].Unit) {
		return false // "für 1,2 Mrd. Euro von Volvo übernommen"
	}
	if b.nouns && money(b.in.Quantities[b.w[i].num].Unit) && b.c.Places[b.w[i+1].lower] && b.w[ch.from].tag == tDet {
		return false // "eine Strafe von 5 Millionen Euro an die Behörden"
	}
	if timeUnit(b.in.Quantities[b.w[i].num].Unit) && b.w[ch.head()].class&lang.TimeNoun != 0 {
		return false // "drei Monate des Jahres"
	}
	if b.nouns && b.w[i+1].class&lang.Of != 0 && b.w[ch.from].tag != tNoun && b.w[ch.from].tag != tAdj && measured(b.in.Quantities[b.w[i].num].Unit) {
		return false // "zwei Tonnen an Abfall", but not "3 km an der Grenze"
	}
	m.from, m.to = ch.from, b.attached(ch.to)
	if age := b.agedTo(ch); age > m.to {
		m.to = age
	}
	if b.w[ch.head()].class&lang.People != 0 || b.leads(i) || b.w[ch.head()].tag == tName && b.in.Entities[b.w[ch.head()].ent].Adjective {
		m.people = c
		b.predicate(m.to, m)
		b.comparedPart(i, m)
	}
	return true
}

// comparedPart: of the people that a share is compared with, the same is said: "40% of men
// smoke, compared with 30% of women".
func (b *builder) comparedPart(i int, m *measure) {
	n := int(b.w[i].num)
	if m.prep < 0 || m.predicate >= 0 || b.w[m.prep].class&lang.Comparison == 0 && (m.prep == 0 || b.w[m.prep-1].class&lang.Comparison == 0) {
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
	if k < len(b.w) && b.w[k].tag == tPrep && b.w[k].class&lang.Of != 0 {
		k++
	} else if k >= len(b.w) || !b.nouns || !b.c.Genitive[b.w[k].lower] {
		return false
	}
	if k < len(b.w) && (b.w[k].tag == tDet || b.w[k].tag == tPoss) {
		k++
	}
	if k >= len(b.w) || b.w[k].num < 0 || b.in.Quantities[b.w[k].num].NounSpan.Empty() {
		return false
	}
	m.scale, m.part, m.verb = b.in.Quantities[b.w[k].num].NounSpan, true, -1
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
	if j < len(b.w) && (b.w[j].tag == tRel || b.nouns && b.w[j].tag == tPron && b.w[j].class&lang.Relative != 0) {
		for stop := j + reach; j < len(b.w) && j < stop && b.w[j].tag != tComma; {
			j++
		}
		j++
	}
	if j+2 < len(b.w) && b.nouns && b.w[j].tag == tVerb && b.w[j+2].tag == tComma && b.c.Prefixes[b.w[j+1].lower] {
		j++
	}
	if j+1 < len(b.w) && b.w[j+1].tag == tComma && b.c.Prefixes[b.w[j].lower] {
		j += 2 // "gaben an, mit dem Auto zu fahren"
	}
	end := j
	for end < len(b.w) && end < j+9 {
		t := b.w[end].tag
		if t == tCoord && end+1 < len(b.w) && (b.w[end+1].tag == tNum || b.w[end+1].tag == tVerb || b.w[end+1].tag == tAux) {
			break
		}
		if t == tSub && b.nouns && end > j || !b.nouns && b.compares(end) {
			break
		}
		if t == tComma || t == tColon || t == tOpen || t == tClose || t == tNum || t == tDash && end > j || b.w[end].lower == "." {
			break
		}
		end++
	}
	end = b.stripped(j, end, m.verb)
	if end-j >= 2 || end > j && b.w[j].tag != tPrep && b.w[j].tag != tCoord {
		m.predicate, m.predicateTo = j, end
	}
}

// compares: "compared with", "down from": what something is compared with follows at word k.
func (b *builder) compares(k int) bool {
	return b.w[k].class&lang.Comparison != 0 && k+1 < len(b.w) && b.w[k+1].tag == tPrep
}

// stripped is the end of the words [from, to) without the small words that lead on to
// what is not part of them, and without the prefix of the verb.
func (b *builder) stripped(from, to, verb int) int {
	for to > from {
		w := &b.w[to-1]
		if w.tag != tPrep && w.tag != tDet && w.tag != tPoss && w.tag != tCoord && w.tag != tInf && (verb < 0 || b.prefix(verb) != to-1) {
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
