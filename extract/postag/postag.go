// Package postag tags English words with their parts of speech by a statistical
// model. It is slow, about a millisecond for three sentences, so it serves only
// sentences that rules leave in doubt; the model loads when the first of them comes
// and is shared by all.
package postag

import (
	"strings"
	"sync"
	"sync/atomic"

	"github.com/jdkato/prose/v2"

	"crossfoot/extract/article"
)

// Tag is a part of speech in the Penn Treebank's terms, and the span it holds for.
type Tag struct {
	article.Span
	Pos string
}

// model is made once: making a document without one loads it anew.
var model = sync.OnceValue(func() *prose.Model {
	defer loaded.Store(true)
	doc, err := prose.NewDocument("", options()...)
	if err != nil {
		return nil
	}
	return doc.Model
})

// loaded says that the model need not be waited for.
var loaded atomic.Bool

// Loaded reports whether sentences are tagged at once. Before that, the first of them waits for the model.
func Loaded() bool { return loaded.Load() }

// Load waits for the model.
func Load() { model() }

// expected counts the texts that may ask for the model.
var expected atomic.Int32

// Expect says that a text comes which may ask for the model. Where several come, one of
// them does, and the model loads beside the first; a single short text mostly needs none.
func Expect() {
	if expected.Add(1) == expectedTexts {
		go model()
	}
}

// expectedTexts is how many texts speak for more.
const expectedTexts = 2

// options leave out what is slow and not needed: the sentence splitter and names.
func options() []prose.DocOpt {
	return []prose.DocOpt{prose.WithSegmentation(false), prose.WithExtraction(false)}
}

// longest is how many bytes of a sentence are tagged at most.
const longest = 2000

// Sentence tags the sentence at the span of the text. Offsets are mapped back by
// walking along the text: the model's tokens come in order. What cannot be found
// again is left out.
func Sentence(text string, s article.Span) []Tag {
	m := model()
	if m == nil || s.Len() > longest {
		return nil
	}
	part := text[s.Start:s.End]
	var out []Tag
	at := 0
	for _, t := range tokens(part, m) {
		i := strings.Index(part[at:], t.Text)
		if t.Text == "" || i < 0 {
			continue
		}
		start := at + i
		at = start + len(t.Text)
		out = append(out, Tag{article.Span{Start: s.Start + start, End: s.Start + at}, t.Tag})
	}
	return out
}

// tokens are the model's. It panics at a letter whose lower case takes more bytes
// before an "'s"; a sentence with one stays without tags.
func tokens(part string, m *prose.Model) (out []prose.Token) {
	defer func() {
		if recover() != nil {
			out = nil
		}
	}()
	doc, err := prose.NewDocument(part, append(options(), prose.UsingModel(m))...)
	if err != nil {
		return nil
	}
	return doc.Tokens()
}
