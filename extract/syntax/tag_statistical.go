package syntax

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/postag"
)

// Tagger gives words their parts of speech by other means than rules.
type Tagger func(text string, s article.Span) []postag.Tag

// doubtful: a sentence, not a heading, in which a number found no verb to depend on.
func (s *Sentence) doubtful() bool {
	const least = 6 // words; a shorter one may well have no verb
	w := s.W
	if len(w) < least || w[len(w)-1].Lower != "." {
		return false
	}
	for i := range w {
		if w[i].Tag == Verb || w[i].Tag == Aux {
			return false
		}
	}
	return true
}

// ask has the sentence tagged by the statistical tagger and takes over the verbs that
// it finds among what the rules took for nouns.
func (s *Sentence) ask(w []Word) {
	if len(w) == 0 {
		return
	}
	tags := s.in.Tagger(s.in.Tokens.Text, article.Span{Start: w[0].Start, End: w[len(w)-1].End})
	for i := range w {
		if t := w[i].Tag; t != Noun && t != Adj && t != Part && t != Adv {
			continue
		}
		k := sort.Search(len(tags), func(k int) bool { return tags[k].Start >= w[i].Start })
		if k == len(tags) || tags[k].Span != w[i].Span || !finite[tags[k].Pos] {
			continue
		}
		w[i].Tag = Verb
		if w[i].Verb.Form == 0 {
			w[i].Verb = lang.Verb{Lemma: s.Lemma(w[i].Lower), Form: lang.Past}
		}
	}
}

// finite are the tags of finite verbs.
var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}
