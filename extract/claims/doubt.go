package claims

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/postag"
)

// Tagger gives words their parts of speech by other means than rules.
type Tagger func(text string, s article.Span) []postag.Tag

// doubtful: a sentence, not a heading, in which a number found no verb to depend on.
func (b *builder) doubtful() bool {
	const least = 6 // words; a shorter one may well have no verb
	w := b.w
	if len(w) < least || w[len(w)-1].lower != "." {
		return false
	}
	for i := range w {
		if w[i].tag == tVerb || w[i].tag == tAux {
			return false
		}
	}
	return true
}

// ask has the sentence tagged by the statistical tagger and takes over the verbs that
// it finds among what the rules took for nouns.
func (b *builder) ask(w []word) {
	if len(w) == 0 {
		return
	}
	tags := b.in.Tagger(b.in.Tokens.Text, article.Span{Start: w[0].Start, End: w[len(w)-1].End})
	for i := range w {
		if t := w[i].tag; t != tNoun && t != tAdj && t != tPart && t != tAdv {
			continue
		}
		k := sort.Search(len(tags), func(k int) bool { return tags[k].Start >= w[i].Start })
		if k == len(tags) || tags[k].Span != w[i].Span || !finite[tags[k].Pos] {
			continue
		}
		w[i].tag = tVerb
		if w[i].verb.Form == 0 {
			w[i].verb = lang.Verb{Lemma: b.lemma(w[i].lower), Form: lang.Past}
		}
	}
}

// finite are the tags of finite verbs.
var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}
