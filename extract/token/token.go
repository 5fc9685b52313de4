// Package token cuts text into tokens and sentences.
package token

import (
	"sync"

	"crossfoot/extract/article"
	"crossfoot/internal/wordform"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token. A Digits token is a run of ASCII digits only: separators,
// signs and letters glued to it are tokens of their own, so that the reader of
// numerals decides what they mean. A Word is a run of letters, with marks, inner
// apostrophes and soft hyphens; a hyphen is a Punct.
const (
	Word Kind = iota
	Digits
	Punct
	Symbol
)

// Token is a piece of text without white space inside.
type Token struct {
	article.Span
	// Lower is the token in lower case, sharing memory with the whole lowered text.
	// Soft hyphens and zero-width characters are taken out, a typographic
	// apostrophe stands as ', and such a word has memory of its own.
	Lower string
	Kind  Kind
	// SpaceBefore: white space (of any kind, line breaks too) stands before the token.
	SpaceBefore bool
	// Capital: the first letter is upper case. Upper: all letters are, and there are two or more.
	Capital, Upper bool
	// Sentence indexes Tokens.Sentences.
	Sentence int32
	// ID is the number of the token as written, rare digits excepted, under which what is
	// known of it may be remembered.
	ID wordform.ID
}

// Is reports whether the token is the one given in lower case.
func (t *Token) Is(lower string) bool { return t.Lower == lower }

// Sentence is a run of tokens [First, Last) within one block.
type Sentence struct {
	article.Span
	First, Last int
	Block       int
}

// Tokens is a text cut up.
type Tokens struct {
	Text      string
	All       []Token
	Sentences []Sentence
}

// Of is the tokens of sentence i.
func (t *Tokens) Of(i int) []Token {
	s := t.Sentences[i]
	return t.All[s.First:s.Last]
}

// Split cuts the blocks of a text into tokens and sentences. No sentence crosses
// the end of a block or a blank line. Without blocks the text counts as one.
func Split(text string, blocks []article.Block, abbr Abbreviations) *Tokens {
	t := &Tokens{Text: text, All: room(len(text)/bytesPerToken + 1)}
	s := scanner{text: text, lower: lowered(text), out: t}
	if blocks == nil {
		blocks = []article.Block{{Span: article.Span{End: len(text)}}}
	}
	for i, b := range blocks {
		start, end := max(b.Span.Start, s.pos), min(b.Span.End, len(text))
		if start >= end {
			continue
		}
		first := len(t.All)
		s.block(start, end)
		t.sentences(first, i, &abbr)
	}
	return t
}

// spare are the lists of tokens of texts that are done, for the next ones.
var spare sync.Pool

// room is an empty list for n tokens.
func room(n int) []Token {
	if list, ok := spare.Get().(*[]Token); ok && cap(*list) >= n {
		return (*list)[:0]
	}
	return make([]Token, 0, n)
}

// Release gives the list of tokens up; the tokens must not be used any more.
func (t *Tokens) Release() {
	const most = 1 << 14 // those of a long text are not kept
	if list := t.All; cap(list) <= most {
		clear(list) // they hold the text
		spare.Put(&list)
	}
	t.All = nil
}

// bytesPerToken is somewhat less than tokens have in running text, white space included.
const bytesPerToken = 5
