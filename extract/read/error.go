package read

import "fmt"

// ErrorKind says what is wrong with a document.
type ErrorKind string

// The kinds of error.
const (
	Empty         ErrorKind = "empty"          // nothing but white space
	Binary        ErrorKind = "binary"         // Detail names the kind of file, "" where unknown
	Encoding      ErrorKind = "encoding"       // Detail names the character set
	TooLarge      ErrorKind = "too-large"      // Size and Limit are set
	NoArticle     ErrorKind = "no-article"     // a page without text
	JSONLine      ErrorKind = "json-line"      // Line is set, Detail says what is wrong
	UnknownFormat ErrorKind = "unknown-format" // Detail is the format asked for
)

// Error says what could not be read, and where.
type Error struct {
	Kind   ErrorKind
	Name   string // file or document; "" where the caller knows it
	Line   int    // from 1; 0 where the whole document is meant
	Detail string
	Size   int64
	Limit  int64
}

var sentences = map[ErrorKind]string{
	Empty:         "there is no text in it",
	NoArticle:     "the page holds no text to read; if the article is loaded by a script, save the page from a browser and read that file",
	Binary:        "this is no text; save it as plain text, HTML or Markdown",
	Encoding:      "the character set cannot be read; save it as UTF-8",
	TooLarge:      "too large; split it",
	JSONLine:      "not a document in JSON",
	UnknownFormat: "unknown format; use text, html, markdown or jsonl",
}

// Error is the message in English: the place, what is wrong and what to do.
func (e *Error) Error() string {
	msg := sentences[e.Kind]
	switch {
	case e.Kind == TooLarge:
		msg = fmt.Sprintf("%d bytes are more than the %d allowed; split it", e.Size, e.Limit)
	case e.Detail != "":
		msg += " (" + e.Detail + ")"
	}
	if e.Line > 0 {
		msg = fmt.Sprintf("line %d: %s", e.Line, msg)
	}
	if e.Name != "" {
		msg = e.Name + ": " + msg
	}
	return msg
}
