package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// cohorts makes nouns of age groups, so that shares can be parts of them: "over-55s", "über
// 55-Jährige", "18 to 24 year olds".
func (b *builder) cohorts(w []word) []word {
	out := w[:0]
	for i := 0; i < len(w); i++ {
		switch {
		case b.grouped(w, i):
			g := w[i]
			g.End, g.lower, g.tag, g.class, g.hyphen = w[i+2].End, strings.ToLower(b.in.Tokens.Text[w[i].Start:w[i+2].End]), tNoun, lang.People, true
			out, i = append(out, g), i+2
			continue
		case b.c.Inflects && w[i].num >= 0 && len(out) > 0 && b.group(&w[i], out):
			out = b.joinGroup(&w[i], out)
			continue
		}
		out = append(out, w[i])
	}
	return out
}

// grouped: an age with a hyphen is glued to the word at i: "over-55s".
func (b *builder) grouped(w []word, i int) bool {
	if i+2 >= len(w) || !b.c.Cohorts[w[i].lower] || w[i+1].tag != tDash || w[i].End != w[i+1].Start || w[i+1].End != w[i+2].Start {
		return false
	}
	age := b.in.text(w[i+2].Span)
	return isDigit(age[0]) && b.ofMany(age)
}

// ofMany: the age ends as that of a group does.
func (b *builder) ofMany(age string) bool {
	for _, e := range b.c.Endings["cohort"] {
		if strings.HasSuffix(age, e) {
			return true
		}
	}
	return false
}

// group: the age is that of many: "über 55-Jährige", "60 Prozent der 30-Jährigen"; out holds
// the words before it.
func (b *builder) group(age *word, out []word) bool {
	text := b.in.text(age.Span)
	lower := strings.ToLower(text)
	if lower == text || !b.ofMany(lower) {
		return false
	}
	last := &out[len(out)-1]
	return b.c.Cohorts[last.lower] || len(out) > 1 && b.c.Genitive[last.lower] && out[len(out)-2].num >= 0
}

// joinGroup adds the age as a noun, in one with the word that says on which side of it the
// group is.
func (b *builder) joinGroup(age *word, out []word) []word {
	g := *age
	if last := &out[len(out)-1]; b.c.Cohorts[last.lower] {
		g.Start, out = last.Start, out[:len(out)-1]
	}
	g.lower, g.tag, g.class, g.capital = strings.ToLower(b.in.text(g.Span)), tNoun, lang.People, true
	return append(out, g)
}

// agedTo is the end of what says how old the people of the chunk are: "people under 55",
// "Menschen zwischen 18 und 34"; 0 if nothing does.
func (b *builder) agedTo(ch chunk) int {
	if ch.to >= len(b.w) || !b.persons(ch.head()) && !b.c.Cohorts[b.w[ch.head()].lower] {
		return 0
	}
	for k, aged := ch.to, b.c.Cohorts[b.w[ch.head()].lower]; k < len(b.w) && k < ch.to+3; k++ {
		w := &b.w[k]
		if w.num >= 0 {
			if q := &b.in.Quantities[w.num]; aged && (q.Unit == mention.Count || q.Unit == "year") && q.NounSpan.Empty() {
				return k + 1
			}
			return 0
		}
		if aged = aged || b.c.Cohorts[w.lower]; !aged {
			return 0
		}
	}
	return 0
}

// beingSoOld: "She is 25", "candidates must be 21", "er wurde 80": a mere number that
// somebody is.
func (b *builder) beingSoOld(i int, m *measure) bool {
	const oldest = 120
	q := &b.in.Quantities[b.w[i].num]
	v := b.facts[b.w[i].num].verb
	if m.prep >= 0 || v < 0 || b.segAt[v] != b.segAt[i] || b.w[v].class&lang.Be == 0 && !(b.nouns && b.w[v].class&lang.Passive != 0) ||
		b.before(i) != v || q.IsRange || !b.ends(i+1) {
		return false
	}
	if years, err := q.Low.Int64(); err != nil || years < 1 || years > oldest {
		return false
	}
	s := b.subject(v)
	if s < 0 {
		return b.c.First[b.w[max(v-1, 0)].lower]
	}
	f := b.segs[b.segAt[v]].finite
	h := b.chunks[s].head()
	one := b.single(h) || b.nouns && !b.agrees(v)
	return b.person(h) && !b.w[h].gen || (one || f >= 0 && f != v && b.w[f].class&lang.Modal != 0) && b.persons(h)
}

// ends: the clause ends before word k.
func (b *builder) ends(k int) bool {
	if k >= len(b.w) {
		return true
	}
	switch b.w[k].tag {
	case tComma, tClose, tCoord, tSub, tRel, tDash, tColon, tQuote:
		return true
	}
	return b.w[k].lower == "."
}
