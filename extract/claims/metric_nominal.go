package claims

import (
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// done is the participle that says what was done to what the metric names, with a
// space before it: "jobs cut", "Personen festgenommen". Other verbs make no noun phrase
// with it; they only tell metrics apart.
func (b *builder) done(i int, m measure) string {
	v := m.verb
	if v < 0 || m.noun && (m.prep >= 0 || b.SegAt[v] != b.SegAt[i]) || b.Reporting(v) || b.W[v].Class&lang.Auxiliary != 0 {
		return ""
	}
	if b.Nouns {
		if !b.participle(i, v) {
			return ""
		}
	} else if w := &b.W[v]; m.noun && w.Verb.Form&lang.Participle == 0 && v < i && b.Before(i) == v {
		return strings.TrimRight(" "+b.c.PastParticiple(w.Verb), " ") // "employs 50 people"
	} else if w.Verb.Form&lang.Participle == 0 || v > i && !b.Passive(v) && b.W[v].Tag != syntax.Part {
		return ""
	}
	return " " + b.in.Text(b.W[v].Span)
}

// participle: the German verb at v is one: an auxiliary parts it from its clause's
// start or follows it, or it ends a headline ("Geräte verkauft").
func (b *builder) participle(i, v int) bool {
	s := &b.Segs[b.SegAt[v]]
	formed := b.c.Participle(b.W[v].Lower)
	switch {
	case s.Finite < 0:
		return true
	case s.Finite != v:
		return b.W[s.Finite].Class&(lang.Have|lang.Passive|lang.Be) != 0 && (formed || !b.c.Ends(b.W[v].Lower, "infinitive"))
	case v+1 < len(b.W) && b.W[v+1].Tag == syntax.Aux:
		return true
	}
	return formed && v > i && (v+1 >= s.To || b.W[v+1].Lower == ".")
}

// withPredicate adds what is said of a part of people ("Befragten besitzen ein Auto"),
// or of what a change is ("increase in sales"). A change that the sentence names apart
// from its thing is the thing's: "für den Gewinn … einen Anstieg".
func (b *builder) withPredicate(f *claim.Field, m measure) {
	s := b.Span(m.predicate, m.predicateTo)
	if m.people < 0 && b.ChunkAt[m.predicate] >= 0 {
		f.Text, f.From = b.in.Text(s), s
		return
	}
	f.Text += " " + b.in.Text(s)
}

// byVerb makes a metric of what happens: the noun of the verb, with the phrase that
// goes on with it: "spending on schools" of "spent on schools", "payment to settle a case". A share that opens its
// clause is of those who do what the clause says.
func (b *builder) byVerb(f *claim.Field, i int, m measure, k *keyer) {
	v := m.verb
	for j := m.predicate; v < 0 && j >= 0 && j < m.predicateTo; j++ {
		if b.W[j].Tag == syntax.Verb || b.W[j].Tag == syntax.Part {
			v = j
		}
	}
	if m.verb >= 0 && !(m.predicate >= 0 && m.predicate <= m.verb && m.verb < m.predicateTo) {
		k.verb(m.verb)
	}
	if m.predicate >= 0 {
		k.predicate(m.predicate, m.predicateTo)
	}
	if m.predicate >= 0 && b.in.Quantities[b.W[i].Num].Unit == mention.Percent && b.opens(i) && !b.Level(v) {
		f.From = b.Span(m.predicate, m.predicateTo)
		f.Text = b.in.Text(f.From)
		return
	}
	noun := b.nominal(v)
	if u := b.in.Quantities[b.W[i].Num].Unit; noun == "" || b.c.Physical[noun] && (money(u) || u == mention.Percent) {
		return // "could run to 4m" is no distance
	}
	f.Text, f.From = noun, b.W[v].Span
	j := m.predicate
	if j >= 0 && j <= v {
		j = v + 1
	}
	if j >= 0 && j < m.predicateTo && (b.W[j].Tag == syntax.Prep || b.W[j].Tag == syntax.Inf) {
		f.Text += " " + b.in.Text(b.Span(j, b.stripped(j, m.predicateTo, v)))
	}
	f.Text += b.purpose(i)
}

// purpose is what the number at word i serves for, with the mark before it: ", um zu
// reagieren"; "" if the text does not say so right behind it.
func (b *builder) purpose(i int) string {
	if i+2 >= len(b.W) || b.W[i+1].Tag != syntax.Comma || !b.c.Purposes[b.W[i+2].Lower] {
		return ""
	}
	for k := i + 3; k+1 < len(b.W) && k < i+reach && b.W[k].Tag != syntax.Comma; k++ {
		if b.W[k].Tag == syntax.Inf {
			return b.in.Tokens.Text[b.W[i].End:b.W[k+1].End]
		}
	}
	return ""
}

// nominal is the noun for how much of what the verb at v says there is, or "".
func (b *builder) nominal(v int) string {
	if v < 0 {
		return ""
	}
	lemma := b.VerbOf(&b.W[v]).Lemma
	if p := b.prefix(v); p >= 0 {
		return b.c.Nominals[b.W[p].Lower+lemma]
	}
	if p := b.c.Particle(b.W[v].Lower); p != "" {
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
	if b.Nouns && b.Copular(v) && b.W[v].Class&lang.Auxiliary == 0 {
		return b.in.Text(b.W[v].Span)
	}
	return ""
}

// plainText is the text with single spaces.
func plainText(s string) string { return strings.Join(strings.Fields(s), " ") }
