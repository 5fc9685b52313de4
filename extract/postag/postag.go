// Package postag tags English words with their parts of speech by a statistical
// model. It serves only sentences that rules leave in doubt.
package postag

import (
	"strings"

	"github.com/jdkato/prose/v2"

	"crossfoot/extract/article"
)

// Tag is a part of speech in the Penn Treebank's terms, and the span it holds for.
type Tag struct {
	article.Span
	Pos string
}

// longest is how many bytes of a sentence are tagged at most.
const longest = 2000

// Sentence tags the sentence at the span of the text. Offsets are mapped back by
// walking along the text: the tokens come in order. What cannot be found
// again is left out.
func Sentence(text string, s article.Span) []Tag {
	if s.Len() > longest {
		return nil
	}
	part := text[s.Start:s.End]
	words := tokens(part)
	if len(words) == 0 {
		return nil
	}
	var out []Tag
	at := 0
	for n, t := range loaded().tag(words) {
		i := strings.Index(part[at:], words[n])
		if i < 0 {
			continue
		}
		start := at + i
		at = start + len(words[n])
		out = append(out, Tag{article.Span{Start: s.Start + start, End: s.Start + at}, t})
	}
	return out
}

// tokens are the words as prose cuts them, without its sentences, names and tags. It panics at
// a letter whose lower case takes more bytes before an "'s"; a sentence with one
// stays without tags.
func tokens(part string) (out []string) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	doc, err := prose.NewDocument(part, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return nil
	}
	for _, t := range doc.Tokens() {
		if t.Text == "" {
			return nil
		}
		out = append(out, t.Text)
	}
	return out
}
