package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// byAlone takes the subject of the clause, a thing that is no measure and stands for nothing
// that the text is about, where the clause can only tell the number of it: "a blaze that hurt
// 25 people", "the scandal led to 4,000 complaints", "the dispute lasted two months", "cafés
// are 200 metres away".
func (b *builder) byAlone(n, i int, m measure) bool {
	v := b.acted(b.facts[n].verb)
	if v < 0 || b.segAt[v] < 0 || b.reporting(v) && !b.passive(v) {
		return false
	}
	s := b.subject(v)
	if s < 0 || b.somebodyElse(v) {
		return false
	}
	relative := b.segs[b.segAt[v]].rel && b.chunks[s].to <= b.segs[b.segAt[v]].from
	if relative {
		if b.byTheWay(s, b.segs[b.segAt[v]].from) {
			return false
		}
		s = b.wholePhrase(s)
	}
	ch := b.chunks[s]
	if !b.standsAlone(s) || ch.from <= i && i < ch.to || ch.to < len(b.w) && b.w[ch.to].tag == tInf {
		return false
	}
	if !relative && (b.segs[b.segAt[v]].rel || !b.toldOf(n, i, v, m)) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	b.claims[n].Subject.Guess = true
	return true
}

// byTheWay: the chunk in front of the relative clause at word rel only goes on with what was
// said ("bought ten planes, a move which …"), or a dash parts the two.
func (b *builder) byTheWay(s, rel int) bool {
	k := b.chunks[s].from - 1
	for k >= 0 && (b.w[k].tag == tAdj || b.w[k].tag == tCoord || b.w[k].tag == tDet) {
		k--
	}
	return !b.nouns && (k >= 0 && (b.w[k].tag == tComma || b.w[k].tag == tDash) || b.w[rel-1].tag == tDash)
}

// somebodyElse: a pronoun right behind the finite verb is its subject: "gewann er 26 Etappen".
func (b *builder) somebodyElse(v int) bool {
	k := b.segs[b.segAt[v]].finite + 1
	return b.nouns && k > 0 && k < len(b.w) && b.w[k].tag == tPron && b.c.Personal[b.w[k].lower]
}

// wholePhrase is the thing that the chunk in front of a relative clause hangs on, if it stands
// alone: "a blaze at one café that …".
func (b *builder) wholePhrase(s int) int {
	if p := b.chunks[s].prep; !b.nouns && s > 0 && p >= 0 && b.chunks[s-1].to == p && b.standsAlone(s-1) {
		return s - 1
	}
	return s
}

// toldOf: the verb at v says the number of its subject: how many things it does something to,
// how long it lasts or happens, how large it is.
func (b *builder) toldOf(n, i, v int, m measure) bool {
	if b.segAt[v] != b.segAt[i] {
		return false
	}
	unit := b.in.Quantities[n].Unit
	switch {
	case timeUnit(unit):
		return b.nouns || b.w[v].verb.Form&lang.Gerund == 0 || b.segs[b.segAt[v]].main != v
	case measured(unit):
		return b.verbOf(&b.w[v]).State && b.w[v].class&lang.Auxiliary == 0 && !b.copular(v)
	}
	if c := b.subject(v); b.nouns && b.chunks[c].from > i {
		return false // "Die drei Vereine betrieben eine Schule"
	}
	return m.noun && m.prep < 0 && !b.level(v) && !b.copular(v) && !b.passive(v) && !b.acting(n, i) && (b.nouns || v < i && b.directObject(v, i))
}

// directObject: no preposition stands between the verb and the number at word i.
func (b *builder) directObject(v, i int) bool {
	for k := v + 1; k < i; k++ {
		if b.w[k].tag == tPrep && b.chunkAt[min(k+1, i)] >= 0 {
			return false
		}
	}
	return true
}

// standsAlone: the chunk names a thing of its own, no measure, and does not only take up by
// its kind what the text is about.
func (b *builder) standsAlone(s int) bool {
	ch := b.chunks[s]
	h, d := &b.w[ch.head()], &b.w[ch.from]
	if h.tag != tNoun || h.gen || h.verb.Form&lang.Gerund != 0 || h.class&(lang.TimeNoun|lang.Speaker|lang.UnitNoun) != 0 || b.measures(ch.head()) ||
		b.hasNumber(ch) {
		return false
	}
	return b.names.Describes(h.lower) == 0 || d.tag == tDet && b.names.Lower[d.lower]&lang.Definite == 0
}

// byIndex takes the index whose level the clause tells, which is nobody's: "the purchasing
// managers' index fell to 55.3", "Der Geschäftsklimaindex sank auf 96 Punkte".
func (b *builder) byIndex(n int, m measure) bool {
	v, q := b.facts[n].verb, b.claims[n].Quantity
	if v < 0 || !b.level(v) || q.Unit != mention.Count || m.noun {
		return false
	}
	s := b.subject(v)
	if s < 0 || !b.isIndex(b.chunks[s].head()) {
		return false
	}
	b.claims[n].Subject = b.fullest(s)
	return true
}

// isIndex: the word names what points are points of.
func (b *builder) isIndex(k int) bool {
	w := &b.w[k]
	return w.tag == tNoun && (w.class&lang.Scale != 0 || b.nouns && b.c.Compound(w.lower, lang.Scale))
}
