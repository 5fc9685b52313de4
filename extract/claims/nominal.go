package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// done is the participle that says what was done to what the metric names, with a
// space before it: "jobs cut", "Personen festgenommen". Other verbs make no noun phrase
// with it; they only tell metrics apart.
func (b *builder) done(i int, m measure) string {
	v := m.verb
	if v < 0 || m.noun && (m.prep >= 0 || b.segAt[v] != b.segAt[i]) || b.reporting(v) || b.w[v].class&lang.Auxiliary != 0 {
		return ""
	}
	if b.nouns {
		if !b.participle(i, v) {
			return ""
		}
	} else if w := &b.w[v]; m.noun && w.verb.Form&lang.Participle == 0 && v < i && b.before(i) == v {
		return strings.TrimRight(" "+b.c.PastParticiple(w.verb), " ") // "employs 50 people"
	} else if w.verb.Form&lang.Participle == 0 || v > i && !b.passive(v) && b.w[v].tag != tPart {
		return ""
	}
	return " " + b.in.text(b.w[v].Span)
}

// participle: the German verb at v is one: an auxiliary parts it from its clause's
// start or follows it, or it ends a headline ("Geräte verkauft").
func (b *builder) participle(i, v int) bool {
	s := &b.segs[b.segAt[v]]
	formed := b.c.Participle(b.w[v].lower)
	switch {
	case s.finite < 0:
		return true
	case s.finite != v:
		return b.w[s.finite].class&(lang.Have|lang.Passive|lang.Be) != 0 && (formed || !b.c.Ends(b.w[v].lower, "infinitive"))
	case v+1 < len(b.w) && b.w[v+1].tag == tAux:
		return true
	}
	return formed && v > i && (v+1 >= s.to || b.w[v+1].lower == ".")
}

// withPredicate adds what is said of a part of people ("Befragten besitzen ein Auto"),
// or of what a change is ("increase in sales"). A change that the sentence names apart
// from its thing is the thing's: "für den Gewinn … einen Anstieg".
func (b *builder) withPredicate(f *claim.Field, m measure) {
	s := b.span(m.predicate, m.predicateTo)
	if m.people < 0 && b.chunkAt[m.predicate] >= 0 {
		f.Text, f.From = b.in.text(s), s
		return
	}
	f.Text += " " + b.in.text(s)
}

// byVerb makes a metric of what happens: the noun of the verb, with the phrase that
// goes on with it: "spending on schools" of "spent on schools", "payment to settle a case". A share that opens its
// clause is of those who do what the clause says.
func (b *builder) byVerb(f *claim.Field, i int, m measure, k *keyer) {
	v := m.verb
	for j := m.predicate; v < 0 && j >= 0 && j < m.predicateTo; j++ {
		if b.w[j].tag == tVerb || b.w[j].tag == tPart {
			v = j
		}
	}
	if m.verb >= 0 && !(m.predicate >= 0 && m.predicate <= m.verb && m.verb < m.predicateTo) {
		k.verb(m.verb)
	}
	if m.predicate >= 0 {
		k.predicate(m.predicate, m.predicateTo)
	}
	if m.predicate >= 0 && b.in.Quantities[b.w[i].num].Unit == mention.Percent && b.opens(i) && !b.level(v) {
		f.From = b.span(m.predicate, m.predicateTo)
		f.Text = b.in.text(f.From)
		return
	}
	noun := b.nominal(v)
	if u := b.in.Quantities[b.w[i].num].Unit; noun == "" || b.c.Physical[noun] && (money(u) || u == mention.Percent) {
		return // "could run to 4m" is no distance
	}
	f.Text, f.From = noun, b.w[v].Span
	j := m.predicate
	if j >= 0 && j <= v {
		j = v + 1
	}
	if j >= 0 && j < m.predicateTo && (b.w[j].tag == tPrep || b.w[j].tag == tInf) {
		f.Text += " " + b.in.text(b.span(j, b.stripped(j, m.predicateTo, v)))
	}
	f.Text += b.purpose(i)
}

// purpose is what the number at word i serves for, with the mark before it: ", um zu
// reagieren"; "" if the text does not say so right behind it.
func (b *builder) purpose(i int) string {
	if i+2 >= len(b.w) || b.w[i+1].tag != tComma || !b.c.Purposes[b.w[i+2].lower] {
		return ""
	}
	for k := i + 3; k+1 < len(b.w) && k < i+reach && b.w[k].tag != tComma; k++ {
		if b.w[k].tag == tInf {
			return b.in.Tokens.Text[b.w[i].End:b.w[k+1].End]
		}
	}
	return ""
}

// nominal is the noun for how much of what the verb at v says there is, or "".
func (b *builder) nominal(v int) string {
	if v < 0 {
		return ""
	}
	lemma := b.verbOf(&b.w[v]).Lemma
	if p := b.prefix(v); p >= 0 {
		return b.c.Nominals[b.w[p].lower+lemma]
	}
	if p := b.c.Particle(b.w[v].lower); p != "" {
		if noun := b.c.Nominals[p+lemma]; noun != "" {
			return noun
		}
		if b.c.IsLevel(lemma) {
			return b.stated(v) // "aufgefallen" is no fall
		}
	}
	if noun := b.c.Nominals[lemma]; noun != "" {
		return noun
	}
	return b.stated(v)
}

// stated is the verb at v itself where it tells of a state: "sind bewaldet".
func (b *builder) stated(v int) string {
	if b.nouns && b.copular(v) && b.w[v].class&lang.Auxiliary == 0 {
		return b.in.text(b.w[v].Span)
	}
	return ""
}

// plainText is the text with single spaces.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }
