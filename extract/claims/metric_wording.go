package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// setMetric writes the metric of claim n.
func (b *builder) setMetric(n int, m measure) {
	cl := &b.claims[n]
	q := &b.in.Quantities[n]
	k := keyer{b: b}
	switch {
	case q.Age || m.age:
		cl.Metric.Text, cl.Metric.From = b.c.Age, q.Span
		k.add(b.c.Age, 0)
	case m.told >= 0:
		b.setTold(n, m)
		return
	case m.noun:
		k.span(q.NounSpan)
		cl.Metric.Text, cl.Metric.From = b.hosted(m)+b.in.Text(q.NounSpan), q.NounSpan
		if m.verb >= 0 {
			k.verb(m.verb)
			cl.Metric.Text += b.done(b.facts[n].word, m)
		}
	case !m.scale.Empty():
		k.span(m.scale)
		if m.part {
			k.qualify(qualPart)
		}
		cl.Metric.Text, cl.Metric.From, cl.Metric.Guess = b.in.Text(m.scale), m.scale, true
	case m.to > m.from:
		from := b.trim(m.from, m.to)
		s := b.Span(from, m.to)
		cl.Metric.Text, cl.Metric.From = b.in.Text(s), s
		k.words(from, m.to)
		if m.verb >= 0 && m.predicate < 0 && !b.Measures(m.head(b)) && !b.VerbOf(&b.W[m.verb]).State {
			cl.Metric.Text += b.done(b.facts[n].word, m) // "Pensionen angehoben"
		}
		if m.predicate >= 0 {
			b.withPredicate(&cl.Metric, m)
			k.predicate(m.predicate, m.predicateTo)
		}
	case m.inherit >= 0:
		cl.Metric = b.claims[m.inherit].Metric
		cl.Qualifiers = b.claims[m.inherit].Qualifiers
		b.facts[n].metric = b.facts[m.inherit].metric
		if m.running {
			cl.Metric.Guess, b.facts[n].metric = true, false
		}
		if m.taken {
			cl.Metric.Guess = true
			b.changed(n, m)
		}
		return
	case m.verb >= 0 || m.predicate >= 0:
		b.byVerb(&cl.Metric, b.facts[n].word, m, &k)
	default:
		return
	}
	b.facts[n].metric = true
	k.change(m, q)
	cl.Metric.Key, cl.Qualifiers = k.key(), k.qualifiers()
	cl.Metric.Text = plainText(cl.Metric.Text)
}

// hosted is the noun that the counted hang on, with the word that joins them: "sale of "
// of "the sale of 300 shops"; "" if there is none.
func (b *builder) hosted(m measure) string {
	k := m.prep - 1
	if k < 0 || b.W[m.prep].Class&lang.Of == 0 || b.W[k].Tag != syntax.Noun || b.Transparent(k) || b.W[k].Class&(lang.People|lang.TimeNoun) != 0 || b.official(k) {
		return ""
	}
	return b.in.Text(b.Span(k, m.prep+1)) + " "
}

// changed marks a taken-over metric as changing where the verb says so.
func (b *builder) changed(n int, m measure) {
	cl := &b.claims[n]
	k := keyer{b: b, quals: append([]string(nil), cl.Qualifiers...)}
	k.change(m, cl.Quantity)
	cl.Qualifiers = k.qualifiers()
}

// trim drops what stands before the metric proper: articles, possessors, times.
func (b *builder) trim(from, to int) int {
	for from < to-1 {
		w := &b.W[from]
		if w.Tag == syntax.Det || w.Tag == syntax.Poss || w.Tag == syntax.Time || w.Tag == syntax.Num || w.Tag == syntax.Adv ||
			w.Gen && w.Tag == syntax.Name || w.Tag == syntax.Quote ||
			w.Tag == syntax.Name && (w.Modified || b.W[from+1].Tag == syntax.Noun && b.ChunkAt[from] == b.ChunkAt[from+1]) {
			from++
			continue
		}
		break
	}
	return from
}

// prefix is the word at the end of the verb's clause that is its prefix, or -1.
func (b *builder) prefix(v int) int {
	si := b.SegAt[v]
	if !b.Nouns || si < 0 || b.Segs[si].Finite != v {
		return -1
	}
	k := b.Segs[si].To - 1
	if k > v && b.W[k].Lower == "." {
		k--
	}
	if k > v && b.c.Prefixes[b.W[k].Lower] && b.W[k].Tag != syntax.Num {
		return k
	}
	return -1
}
