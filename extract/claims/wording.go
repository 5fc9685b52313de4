package claims

import (
	"strings"

	"crossfoot/extract/lang"
)

// setMetric writes the metric of claim n.
func (b *builder) setMetric(n int, m measure) {
	cl := &b.claims[n]
	q := &b.in.Quantities[n]
	k := keyer{b: b}
	switch {
	case m.noun:
		k.span(q.NounSpan)
		cl.Metric.Text, cl.Metric.From = b.in.text(q.NounSpan), q.NounSpan
		if m.verb >= 0 {
			k.verb(m.verb)
			cl.Metric.Text += " " + b.verbText(m.verb)
		}
	case !m.scale.Empty():
		k.span(m.scale)
		cl.Metric.Text, cl.Metric.From, cl.Metric.Guess = b.in.text(m.scale), m.scale, true
	case m.to > m.from:
		from := b.trim(m.from, m.to)
		s := b.span(from, m.to)
		cl.Metric.Text, cl.Metric.From = b.in.text(s), s
		k.words(from, m.to)
		if m.verb >= 0 && m.predicate < 0 && !b.measures(m.head(b)) && b.w[m.verb].class&lang.Auxiliary == 0 && !b.verbOf(&b.w[m.verb]).State {
			cl.Metric.Text += " " + b.verbText(m.verb) // "Pensionen angehoben"
		}
		if m.predicate >= 0 {
			cl.Metric.Text += " " + b.in.text(b.span(m.predicate, m.predicateTo))
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
		b.byVerb(cl.Metric.Text, n, m, &k)
	default:
		return
	}
	b.facts[n].metric = true
	k.change(m, q)
	cl.Metric.Key, cl.Qualifiers = k.key(), k.qualifiers()
	cl.Metric.Text = strings.Join(strings.Fields(cl.Metric.Text), " ")
}

// changed marks a taken-over metric as changing where the verb says so.
func (b *builder) changed(n int, m measure) {
	cl := &b.claims[n]
	k := keyer{b: b, quals: append([]string(nil), cl.Qualifiers...)}
	k.change(m, cl.Quantity)
	cl.Qualifiers = k.qualifiers()
}

// byVerb makes a metric of what happens: "send … home".
func (b *builder) byVerb(text string, n int, m measure, k *keyer) {
	cl := &b.claims[n]
	if m.verb >= 0 && !(m.predicate >= 0 && m.predicate <= m.verb && m.verb < m.predicateTo) {
		k.verb(m.verb)
		text = b.verbText(m.verb)
		cl.Metric.From = b.w[m.verb].Span
	}
	if m.predicate >= 0 {
		s := b.span(m.predicate, m.predicateTo)
		k.predicate(m.predicate, m.predicateTo)
		text += " " + b.in.text(s)
		if m.verb < 0 {
			cl.Metric.From = s
		}
	}
	cl.Metric.Text = strings.TrimSpace(text)
}

// trim drops what stands before the metric proper: articles, possessors, times.
func (b *builder) trim(from, to int) int {
	for from < to-1 {
		w := &b.w[from]
		if w.tag == tDet || w.tag == tPoss || w.tag == tTime || w.tag == tNum || w.tag == tAdv || w.gen && w.tag == tName || w.tag == tQuote || w.tag == tName && (w.modified || b.w[from+1].tag == tNoun && b.chunkAt[from] == b.chunkAt[from+1]) {
			from++
			continue
		}
		break
	}
	return from
}

// verbText is the verb with the prefix that parted from it: "legte zu".
func (b *builder) verbText(v int) string {
	text := b.in.text(b.w[v].Span)
	if p := b.prefix(v); p >= 0 {
		text += " " + b.in.text(b.w[p].Span)
	}
	return text
}

// prefix is the word at the end of the verb's clause that is its prefix, or -1.
func (b *builder) prefix(v int) int {
	si := b.segAt[v]
	if !b.nouns || si < 0 || b.segs[si].finite != v {
		return -1
	}
	k := b.segs[si].to - 1
	if k > v && b.w[k].lower == "." {
		k--
	}
	if k > v && b.c.Prefixes[b.w[k].lower] && b.w[k].tag != tNum {
		return k
	}
	return -1
}
