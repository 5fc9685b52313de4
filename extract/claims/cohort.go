package claims

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// cohorts makes nouns of age groups, so that shares can be parts of them: "over-55s", "über
// 55-Jährige", "18 to 24 year olds".
func (b *builder) cohorts(w []syntax.Word) []syntax.Word {
	out := w[:0]
	for i := 0; i < len(w); i++ {
		switch {
		case b.grouped(w, i):
			g := w[i]
			g.End, g.Lower, g.Tag, g.Class, g.Hyphen = w[i+2].End, strings.ToLower(b.in.Tokens.Text[w[i].Start:w[i+2].End]), syntax.Noun, lang.People, true
			out, i = append(out, g), i+2
			continue
		case b.c.Inflects && w[i].Num >= 0 && len(out) > 0 && b.group(&w[i], out):
			out = b.joinGroup(&w[i], out)
			continue
		}
		out = append(out, w[i])
	}
	return out
}

// grouped: an age with a hyphen is glued to the word at i: "over-55s".
func (b *builder) grouped(w []syntax.Word, i int) bool {
	if i+2 >= len(w) || w[i+1].Tag != syntax.Dash || w[i].End != w[i+1].Start || w[i+1].End != w[i+2].Start || !b.c.Cohorts[w[i].Lower] {
		return false
	}
	age := b.in.Text(w[i+2].Span)
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
func (b *builder) group(age *syntax.Word, out []syntax.Word) bool {
	text := b.in.Text(age.Span)
	lower := strings.ToLower(text)
	if lower == text || !b.ofMany(lower) {
		return false
	}
	last := &out[len(out)-1]
	return b.c.Cohorts[last.Lower] || len(out) > 1 && b.c.Genitive[last.Lower] && out[len(out)-2].Num >= 0
}

// joinGroup adds the age as a noun, in one with the word that says on which side of it the
// group is.
func (b *builder) joinGroup(age *syntax.Word, out []syntax.Word) []syntax.Word {
	g := *age
	if last := &out[len(out)-1]; b.c.Cohorts[last.Lower] {
		g.Start, out = last.Start, out[:len(out)-1]
	}
	g.Lower, g.Tag, g.Class, g.Capital = strings.ToLower(b.in.Text(g.Span)), syntax.Noun, lang.People, true
	return append(out, g)
}

// agedTo is the end of what says how old the people of the chunk are: "people under 55",
// "Menschen zwischen 18 und 34"; 0 if nothing does.
func (b *builder) agedTo(ch syntax.Chunk) int {
	if ch.To >= len(b.W) || !b.Persons(ch.Head()) && !b.c.Cohorts[b.W[ch.Head()].Lower] {
		return 0
	}
	for k, aged := ch.To, b.c.Cohorts[b.W[ch.Head()].Lower]; k < len(b.W) && k < ch.To+3; k++ {
		w := &b.W[k]
		if w.Num >= 0 {
			if q := &b.in.Quantities[w.Num]; aged && (q.Unit == mention.Count || q.Unit == "year") && q.NounSpan.Empty() {
				return k + 1
			}
			return 0
		}
		if aged = aged || b.c.Cohorts[w.Lower]; !aged {
			return 0
		}
	}
	return 0
}

// beingSoOld: "She is 25", "candidates must be 21", "er wurde 80": a mere number that
// somebody is.
func (b *builder) beingSoOld(i int, m *measure) bool {
	const oldest = 120
	q := &b.in.Quantities[b.W[i].Num]
	v := b.facts[b.W[i].Num].verb
	if m.prep >= 0 || v < 0 || b.SegAt[v] != b.SegAt[i] || b.W[v].Class&lang.Be == 0 && !(b.Nouns && b.W[v].Class&lang.Passive != 0) ||
		b.Before(i) != v || q.IsRange || !b.ends(i+1) {
		return false
	}
	if years, err := q.Low.Int64(); err != nil || years < 1 || years > oldest {
		return false
	}
	s := b.Subject(v)
	if s < 0 {
		return b.c.First[b.W[max(v-1, 0)].Lower]
	}
	f := b.Segs[b.SegAt[v]].Finite
	h := b.Chunks[s].Head()
	one := b.single(h) || b.Nouns && !b.agrees(v)
	return b.person(h) && !b.W[h].Gen || (one || f >= 0 && f != v && b.W[f].Class&lang.Modal != 0) && b.Persons(h)
}

// ends: the clause ends before word k.
func (b *builder) ends(k int) bool {
	if k >= len(b.W) {
		return true
	}
	switch b.W[k].Tag {
	case syntax.Comma, syntax.Close, syntax.Coord, syntax.Sub, syntax.Rel, syntax.Dash, syntax.Colon, syntax.Quote:
		return true
	}
	return b.W[k].Lower == "."
}
