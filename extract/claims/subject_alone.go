package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// byAlone takes the subject of the clause, a thing that is no measure and stands for nothing
// that the text is about, where the clause can only tell the number of it: "a blaze that hurt
// 25 people", "the scandal led to 4,000 complaints", "the dispute lasted two months", "cafés
// are 200 metres away".
func (b *builder) byAlone(n, i int, m measure) bool {
	v := b.Acted(b.facts[n].verb)
	if v < 0 || b.SegAt[v] < 0 || b.Reporting(v) && !b.Passive(v) {
		return false
	}
	s := b.Subject(v)
	if s < 0 || b.somebodyElse(v) {
		return false
	}
	relative := b.Segs[b.SegAt[v]].Rel && b.Chunks[s].To <= b.Segs[b.SegAt[v]].From
	if relative {
		if b.byTheWay(s, b.Segs[b.SegAt[v]].From) {
			return false
		}
		s = b.wholePhrase(s)
	}
	ch := b.Chunks[s]
	if !b.standsAlone(s) || ch.From <= i && i < ch.To || ch.To < len(b.W) && b.W[ch.To].Tag == syntax.Inf {
		return false
	}
	if !relative && (b.Segs[b.SegAt[v]].Rel || !b.toldOf(n, i, v, m)) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	b.claims[n].Subject.Guess = true
	return true
}

// byTheWay: the chunk in front of the relative clause at word rel only goes on with what was
// said ("bought ten planes, a move which …"), or a dash parts the two.
func (b *builder) byTheWay(s, rel int) bool {
	k := b.Chunks[s].From - 1
	for k >= 0 && (b.W[k].Tag == syntax.Adj || b.W[k].Tag == syntax.Coord || b.W[k].Tag == syntax.Det) {
		k--
	}
	return !b.Nouns && (k >= 0 && (b.W[k].Tag == syntax.Comma || b.W[k].Tag == syntax.Dash) || b.W[rel-1].Tag == syntax.Dash)
}

// somebodyElse: a pronoun right behind the finite verb is its subject: "gewann er 26 Etappen".
func (b *builder) somebodyElse(v int) bool {
	k := b.Segs[b.SegAt[v]].Finite + 1
	return b.Nouns && k > 0 && k < len(b.W) && b.W[k].Tag == syntax.Pron && b.c.Personal[b.W[k].Lower]
}

// wholePhrase is the thing that the chunk in front of a relative clause hangs on, if it stands
// alone: "a blaze at one café that …".
func (b *builder) wholePhrase(s int) int {
	if p := b.Chunks[s].Prep; !b.Nouns && s > 0 && p >= 0 && b.Chunks[s-1].To == p && b.standsAlone(s-1) {
		return s - 1
	}
	return s
}

// toldOf: the verb at v says the number of its subject: how many things it does something to,
// how long it lasts or happens, how large it is.
func (b *builder) toldOf(n, i, v int, m measure) bool {
	if b.SegAt[v] != b.SegAt[i] {
		return false
	}
	unit := b.in.Quantities[n].Unit
	switch {
	case timeUnit(unit):
		return b.Nouns || b.W[v].Verb.Form&lang.Gerund == 0 || b.Segs[b.SegAt[v]].Main != v
	case measured(unit):
		return b.VerbOf(&b.W[v]).State && b.W[v].Class&lang.Auxiliary == 0 && !b.Copular(v)
	}
	if c := b.Subject(v); b.Nouns && b.Chunks[c].From > i {
		return false // "Die drei Vereine betrieben eine Schule"
	}
	return m.noun && m.prep < 0 && !b.Level(v) && !b.Copular(v) && !b.Passive(v) && !b.acting(n, i) && (b.Nouns || v < i && b.directObject(v, i))
}

// directObject: no preposition stands between the verb and the number at word i.
func (b *builder) directObject(v, i int) bool {
	for k := v + 1; k < i; k++ {
		if b.W[k].Tag == syntax.Prep && b.ChunkAt[min(k+1, i)] >= 0 {
			return false
		}
	}
	return true
}

// standsAlone: the chunk names a thing of its own, no measure, and does not only take up by
// its kind what the text is about.
func (b *builder) standsAlone(s int) bool {
	ch := b.Chunks[s]
	h, d := &b.W[ch.Head()], &b.W[ch.From]
	if h.Tag != syntax.Noun || h.Gen || h.Verb.Form&lang.Gerund != 0 || h.Class&(lang.TimeNoun|lang.Speaker|lang.UnitNoun) != 0 || b.Measures(ch.Head()) ||
		b.HasNumber(ch) {
		return false
	}
	return b.names.Describes(h.Lower) == 0 || d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite == 0
}

// byIndex takes the index whose level the clause tells, which is nobody's: "the purchasing
// managers' index fell to 55.3", "Der Geschäftsklimaindex sank auf 96 Punkte".
func (b *builder) byIndex(n, _ int, m measure) bool {
	v, q := b.facts[n].verb, b.claims[n].Quantity
	if v < 0 || !b.Level(v) || q.Unit != mention.Count || m.noun {
		return false
	}
	s := b.Subject(v)
	if s < 0 || !b.isIndex(b.Chunks[s].Head()) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	return true
}

// isIndex: the word names what points are points of.
func (b *builder) isIndex(k int) bool {
	w := &b.W[k]
	return w.Tag == syntax.Noun && (w.Class&lang.Scale != 0 || b.Nouns && b.c.Compound(w.Lower, lang.Scale))
}
