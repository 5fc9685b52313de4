package claims

import (
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// placed: "An zweiter Stelle liegt Linz mit 90 Punkten": a verb that gives its subject
// a place says nothing of what is measured. Points are points of the scale that the
// text named last; any other number goes on with what was measured just before.
func (b *builder) placed(i int, m *measure) bool {
	n := int(b.W[i].Num)
	v := b.facts[n].verb
	if !b.Nouns || v < 0 || m.inherit >= 0 || m.prep < 0 || b.W[m.prep].Class&lang.With == 0 || !b.c.Ranks(b.VerbOf(&b.W[v]).Lemma) {
		return false
	}
	if s := b.Subject(v); s >= 0 && b.Measures(b.Chunks[s].Head()) {
		return false
	}
	q := &b.in.Quantities[n]
	if q.NounSpan.Len() > 0 && b.unitNoun(q.NounSpan) {
		if m.scale = b.scale(q.First); !m.scale.Empty() {
			m.from, m.to = 0, 0
			return true
		}
	}
	for k := n - 1; k >= 0 && k > n-4 && b.facts[n].sentence-b.facts[k].sentence < 2; k-- {
		if b.comparable(n, k) && b.claims[k].Metric.Text != "" && b.facts[k].metric {
			m.from, m.to, m.inherit, m.running = 0, 0, k, true
			return true
		}
	}
	return false
}

// scale is the last noun before the token that names a scale. Tokens are looked at
// once a text.
func (b *builder) scale(until int) article.Span {
	for ; b.scaled < until; b.scaled++ {
		t := &b.in.Tokens.All[b.scaled]
		if t.Kind == token.Word && t.Capital && (b.c.Words[t.Lower]&lang.Scale != 0 || b.c.Compound(t.Lower, lang.Scale)) {
			b.lastScale = t.Span
		}
	}
	return b.lastScale
}
