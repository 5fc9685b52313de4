// Package read turns bytes into articles: plain text, HTML, Markdown and JSON
// Lines. Every byte of an article's text keeps the place in the file it came from.
package read

import (
	"strings"

	"crossfoot/extract/article"
)

// DefaultMaxBytes is the size of a document above which it is refused unless
// Options say otherwise.
const DefaultMaxBytes = 64 << 20

// Options say how a document is read. The zero value decides by content.
type Options struct {
	// From is the format: "text", "html" or "markdown"; "" or "auto" decides by
	// content first and name second.
	From string
	// MaxBytes refuses larger documents; 0 is DefaultMaxBytes.
	MaxBytes int64
	// ContentType is the document's media type with its charset, where a server
	// or container states one.
	ContentType string
}

// Bytes reads one document. The name gives the article's path and, where the
// content leaves it open, its format. Errors are of type *Error.
func Bytes(name string, data []byte, o Options) (*article.Article, error) {
	limit := o.MaxBytes
	if limit <= 0 {
		limit = DefaultMaxBytes
	}
	if int64(len(data)) > limit {
		return nil, &Error{Kind: TooLarge, Name: name, Size: int64(len(data)), Limit: limit}
	}
	if what := magic(data); what != "" {
		return nil, &Error{Kind: Binary, Name: name, Detail: what}
	}
	format := o.From
	if format == "" || format == "auto" {
		format = Format(name, data)
	}
	raw, err := decode(data, o.ContentType, format == HTML)
	if err == nil {
		var a *article.Article
		if a, err = parse(raw, format); err == nil {
			a.ID, a.Path = name, name
			return a, nil
		}
	}
	err.Name = name
	return nil, err
}

// parse reads decoded text in the given format.
func parse(raw, format string) (*article.Article, *Error) {
	if strings.TrimSpace(raw) == "" {
		return nil, &Error{Kind: Empty}
	}
	switch format {
	case HTML:
		return readHTML(raw, "")
	case Markdown:
		return readMarkdown(raw)
	case Text, JSONL:
		return readText(raw, ""), nil
	}
	return nil, &Error{Kind: UnknownFormat, Detail: format}
}
