package claims

import (
	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// byObserved: "Die Polizei registrierte 900 Delikte in Halden", "In the fossils, researchers
// found 75 eggs": what authorities and researchers count is not theirs, but of where it is,
// or only of itself.
func (b *builder) byObserved(n, v int, m measure, ch syntax.Chunk) bool {
	if !m.noun || m.prep >= 0 || b.W[ch.Head()].Class&lang.Speaker == 0 && !b.official(ch.Head()) || !b.observes(v) || b.SegAt[v] < 0 {
		return false
	}
	i := b.facts[n].word
	if from := b.Segs[b.SegAt[v]].From; b.c.Places[b.W[from].Lower] {
		if c := b.Hanging(from); c >= 0 && b.Chunks[c].To <= i && (b.nameable(c) || b.PlainName(c)) {
			b.claims[n].Subject = b.noun(c)
			return true
		}
	}
	f := b.counting(n)
	if to := b.Attached(i + 1); to > i+1 {
		f.From = article.Span{Start: f.From.Start, End: b.W[to-1].End}
		f.Text = b.in.Text(f.From)
	}
	b.claims[n].Subject = claim.Field{Text: f.Text, Key: f.Key, From: f.From, Guess: true}
	return true
}

// observes: the verb at v says that somebody finds or counts what is there.
func (b *builder) observes(v int) bool {
	lemma := b.VerbOf(&b.W[v]).Lemma
	if p := b.prefix(v); p >= 0 {
		lemma = b.W[p].Lower + lemma
	}
	return b.c.Observes(lemma)
}
