package claims

import (
	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
)

// byObserved: "Die Polizei registrierte 900 Delikte in Halden", "In the fossils, researchers
// found 75 eggs": what authorities and researchers count is not theirs, but of where it is,
// or only of itself.
func (b *builder) byObserved(n, v int, m measure, ch chunk) bool {
	if !m.noun || m.prep >= 0 || b.w[ch.head()].class&lang.Speaker == 0 && !b.official(ch.head()) || !b.observes(v) || b.segAt[v] < 0 {
		return false
	}
	i := b.facts[n].word
	if from := b.segs[b.segAt[v]].from; b.c.Places[b.w[from].lower] {
		if c := b.hanging(from); c >= 0 && b.chunks[c].to <= i && (b.nameable(c) || b.plainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	f := b.counting(n)
	if to := b.attached(i + 1); to > i+1 {
		f.From = article.Span{Start: f.From.Start, End: b.w[to-1].End}
		f.Text = b.in.text(f.From)
	}
	b.claims[n].Subject = claim.Field{Text: f.Text, Key: f.Key, From: f.From, Guess: true}
	return true
}

// observes: the verb at v says that somebody finds or counts what is there.
func (b *builder) observes(v int) bool {
	lemma := b.verbOf(&b.w[v]).Lemma
	if p := b.prefix(v); p >= 0 {
		lemma = b.w[p].lower + lemma
	}
	return b.c.Observes(lemma)
}
