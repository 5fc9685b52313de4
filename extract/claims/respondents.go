package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// poll makes those whom the respondents of a survey spoke of the subject: "zu Berger
// hatten 60 Prozent der Befragten eine Meinung". The respondents are asked about
// everybody alike; the person is what the answer is about.
func (b *builder) poll(n, i int) bool {
	v := b.facts[n].verb
	if !b.nouns || v < 0 {
		return false
	}
	si := b.segAt[i]
	if si < 0 {
		return false
	}
	s := &b.segs[si]
	for k := max(s.from, i-reach); k < s.to && k < i+reach; k++ {
		w := &b.w[k]
		if w.ent < 0 || w.modified || w.tag != tName && w.tag != tPron || b.in.Entities[w.ent].Kind != mention.Person {
			continue
		}
		b.claims[n].Subject = b.entity(k)
		return true
	}
	return false
}

// polled: the chunk names those whom a survey asked.
func (b *builder) polled(c int) bool {
	return c >= 0 && b.w[b.chunks[c].head()].class&lang.Respondent != 0
}

// byElidedWhole: "…, 63 Prozent hätten kein Vertrauen": a share that is itself the
// subject of its clause is one of the people that the claim before speaks of.
func (b *builder) byElidedWhole(n, i int, m measure) bool {
	if n == 0 || b.in.Quantities[n].Unit != mention.Percent || m.to > m.from || m.inherit >= 0 || m.prep >= 0 || !b.opens(i) {
		return false
	}
	v := b.facts[n].verb
	if v < 0 || b.level(v) && !b.plural(v) {
		return false
	}
	for k := n - 1; k >= 0 && k >= n-2 && b.facts[n].sentence-b.facts[k].sentence < 2; k-- {
		f := &b.facts[k]
		if f.whole.Text == "" {
			continue
		}
		b.facts[n].whole, b.facts[n].survey = f.whole, f.survey
		if f.survey && b.poll(n, i) {
			return true
		}
		b.claims[n].Subject = f.whole
		b.claims[n].Subject.Guess = true
		return true
	}
	return false
}

// opens: the number stands first in its clause, with its verb behind it.
func (b *builder) opens(i int) bool {
	si := b.segAt[i]
	if si < 0 || b.segs[si].finite < i {
		return false
	}
	p := b.before(i)
	return p < b.segs[si].from || p == b.segs[si].from && b.w[p].tag == tSub
}

// plural: the finite verb of the clause is one.
func (b *builder) plural(v int) bool {
	si := b.segAt[v]
	return si >= 0 && b.segs[si].finite >= 0 && b.c.Ends(b.w[b.segs[si].finite].lower, "plural")
}

// counts remembers the people that claim n counts or is a part of, for the shares
// that come after it.
func (b *builder) counts(n, i int, m measure) {
	f := &b.facts[n]
	if m.people >= 0 && b.persons(b.chunks[m.people].head()) {
		f.whole, f.survey = b.noun(m.people), b.polled(m.people)
		return
	}
	q := &b.in.Quantities[n]
	if m.noun && b.in.Quantities[n].Unit == mention.Count && b.peopled(q.NounSpan) {
		f.whole = claim.Field{Text: b.in.text(q.NounSpan), From: q.NounSpan}
		k := keyer{b: b}
		k.span(q.NounSpan)
		f.whole.Key = k.key()
	}
}

// peopled: the counted noun is of people.
func (b *builder) peopled(s article.Span) bool { return b.countsClass(s, lang.People) }

// countsClass: the counted noun, or the last part of the compound, is of the class.
func (b *builder) countsClass(s article.Span, class lang.WordClass) bool {
	text := strings.ToLower(b.in.text(s))
	text = text[strings.LastIndexByte(text, ' ')+1:]
	return (b.c.Words[text]|b.cut.inflected(text))&class != 0 || b.nouns && b.c.Compound(text, class)
}
