package read

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
)

// The formats.
const (
	Text     = "text"
	HTML     = "html"
	Markdown = "markdown"
	JSONL    = "jsonl"
)

// sniffLen is how much of a document decides its format.
const sniffLen = 8192

// magics are the first bytes of files that hold no text, by the name a user knows
// them by.
var magics = []struct{ prefix, name string }{
	{"%PDF-", "PDF"},
	{"\x1f\x8b", "gzip"},
	{"PK\x03\x04", "ZIP, DOCX, XLSX"},
	{"PK\x05\x06", "ZIP"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"},
	{"{\\rtf", "RTF"},
	{"BZh", "bzip2"},
	{"\xfd7zXZ\x00", "xz"},
	{"7z\xbc\xaf\x27\x1c", "7z"},
	{"\x28\xb5\x2f\xfd", "zstd"},
	{"Rar!\x1a\x07", "RAR"},
	{"\x89PNG\r\n", "PNG"},
	{"\xff\xd8\xff", "JPEG"},
	{"GIF8", "GIF"},
	{"RIFF", "RIFF"},
	{"\x7fELF", "ELF"},
	{"SQLite format 3\x00", "SQLite"},
	{"%!PS", "PostScript"},
	{"wOFF", "WOFF"},
	{"OggS", "Ogg"},
	{"ID3", "MP3"},
}

// magic names the kind of file the data is where it is known to be no text.
func magic(data []byte) string {
	for _, m := range magics {
		if len(data) >= len(m.prefix) && string(data[:len(m.prefix)]) == m.prefix {
			return m.name
		}
	}
	return ""
}

var byExtension = map[string]string{
	".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML,
	".md": Markdown, ".markdown": Markdown, ".mdown": Markdown,
	".txt": Text, ".text": Text,
	".jsonl": JSONL, ".ndjson": JSONL,
}

// Format tells the format of a document by its content first, its name second.
func Format(name string, data []byte) string {
	begin := beginning(data)
	named := byExtension[strings.ToLower(path.Ext(strings.ReplaceAll(name, "\\", "/")))]
	if named != "" && named != HTML && !bytes.HasPrefix(begin, []byte("<")) {
		return named
	}
	head := asciiLower(begin)
	switch {
	case isPage(head):
		return HTML
	case named == HTML && !strings.Contains(head, "<"):
		return Text
	case named != "":
		return named
	case isJSONLine(head):
		return JSONL
	case isFragment(head):
		return HTML
	}
	return Text
}

// beginning is the beginning of a document, cut free of byte order marks, white
// space and the zero bytes of UTF-16.
func beginning(data []byte) []byte {
	data = data[:min(len(data), sniffLen)]
	if bytes.IndexByte(data, 0) >= 0 {
		data = bytes.ReplaceAll(data, []byte{0}, nil)
	}
	for _, bom := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		data = bytes.TrimPrefix(data, []byte(bom))
	}
	return bytes.TrimSpace(data)
}

// asciiLower lowers ASCII letters only, so that no byte moves.
func asciiLower(data []byte) string {
	out := make([]byte, len(data))
	for i, c := range data {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		out[i] = c
	}
	return string(out)
}

// isPage reports whether the text begins as only a page does: with a doctype,
// html or head, after comments and XML declarations.
func isPage(head string) bool {
	for {
		switch {
		case strings.HasPrefix(head, "<!--"):
			head = after(head, "-->")
		case strings.HasPrefix(head, "<?xml"):
			head = after(head, "?>")
		default:
			return opens(head, "!doctype html") || opens(head, "html") || opens(head, "head") || opens(head, "body")
		}
	}
}

// isFragment reports whether the text begins with an HTML element or holds the
// end tag of a block.
func isFragment(head string) bool {
	for _, tag := range []string{"p", "div", "table", "article", "section", "main", "ul", "ol", "h1", "h2", "h3", "title", "meta", "figure",
		"blockquote", "span", "header"} {
		if opens(head, tag) {
			return true
		}
	}
	for _, end := range []string{"</p>", "</div>", "</table>", "</h1>", "</h2>"} {
		if strings.Contains(head, end) {
			return true
		}
	}
	return false
}

// opens reports whether the text begins with the tag.
func opens(head, tag string) bool {
	rest, ok := strings.CutPrefix(head, "<"+tag)
	return ok && (rest == "" || strings.ContainsRune(" \t\r\n>/", rune(rest[0])))
}

// after is what follows the first mark, without leading white space.
func after(s, mark string) string {
	_, rest, _ := strings.Cut(s, mark)
	return strings.TrimSpace(rest)
}

// isJSONLine reports whether the first line opens an object with a key.
func isJSONLine(head string) bool {
	rest, ok := strings.CutPrefix(head, "{")
	rest = strings.TrimLeft(rest, " \t")
	return ok && strings.HasPrefix(rest, `"`) && strings.Contains(rest, `":`) && utf8.ValidString(rest[:1])
}
