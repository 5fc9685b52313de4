package read

import (
	"html"
	"strings"
	"unicode/utf8"

	"crossfoot/extract/article"
)

// builder puts an article's text together, block by block, and keeps for every
// byte the place in the file it came from.
type builder struct {
	raw    string
	text   []byte
	segs   []article.Segment
	blocks []article.Block

	open  bool // a block is being written
	start int  // where it begins in text
	space int  // place in the file of white space not yet written; -1 is none
	line  bool // that white space is a line break

	pending []article.Ignore // comments that wait for the block they concern
	ignores []article.Ignore
}

func newBuilder(raw string) *builder {
	return &builder{raw: raw, space: -1}
}

// expect makes room for a text of so many words.
func (b *builder) expect(words int) {
	b.text = make([]byte, 0, 8*words+256)
	b.segs = make([]article.Segment, 0, words/8+16)
}

// put appends text that stands at file. Linear text advances byte by byte.
func (b *builder) put(s string, file int, linear bool) {
	if n := len(b.segs); n > 0 && linear {
		if last := b.segs[n-1]; last.Linear && last.File+len(b.text)-last.Text == file {
			b.text = append(b.text, s...)
			return
		}
	}
	b.segs = append(b.segs, article.Segment{Text: len(b.text), File: file, Linear: linear})
	b.text = append(b.text, s...)
}

// write appends text that stands at file after white space that waits.
func (b *builder) write(s string, file int, linear bool) {
	if !b.open {
		b.begin()
	} else if b.space >= 0 {
		gap := " "
		if b.line {
			gap = "\n"
		}
		b.put(gap, b.space, b.space+1 == file && linear && !b.line)
	}
	b.space, b.line = -1, false
	b.put(s, file, linear)
}

// begin opens a block.
func (b *builder) begin() {
	b.open, b.start, b.space, b.line = true, len(b.text), -1, false
}

// wait remembers white space at file, to be written before the next text.
func (b *builder) wait(file int, line bool) {
	if b.open && b.space < 0 {
		b.space = file
	}
	b.line = b.open && (b.line || line)
}

// end closes the open block, if there is one, as x with gap after it.
func (b *builder) end(x article.Block, gap string) bool {
	for b.open && len(b.text) > b.start && b.text[len(b.text)-1] == ' ' {
		b.cut(len(b.text) - 1) // a space that turned out to stand before nothing
	}
	if !b.open || len(b.text) == b.start {
		b.open, b.space, b.line = false, -1, false
		return false
	}
	x.Span = article.Span{Start: b.start, End: len(b.text)}
	b.blocks = append(b.blocks, x)
	if len(b.pending) > 0 {
		b.settle(b.pending, x.Span)
		b.pending = nil
	}
	b.text = append(b.text, gap...)
	b.open, b.space, b.line = false, -1, false
	return true
}

// html appends the file's text from start to end, entities decoded, white space
// collapsed unless pre, characters that only say where a line may break left out.
func (b *builder) html(start, end int, pre bool) {
	raw := b.raw[:end]
	run := start // beginning of what can be copied as it is
	for i := start; i < end; {
		n := plainRun(raw[i:])
		if i += n; i >= end {
			break
		}
		skip, decoded, space := special(raw[i:], pre)
		if space == " " && skip == 1 && raw[i] == ' ' && i > run && i+1 < end && !isSpace(raw[i+1]) && raw[i+1] != '&' {
			i++ // a single space inside a run needs no segment of its own
			continue
		}
		b.copyRun(run, i)
		switch {
		case space == "\n" || space == " ":
			b.wait(i, space == "\n")
		case decoded != "":
			b.write(decoded, i, false)
		}
		i += skip
		run = i
	}
	b.copyRun(run, end)
}

func (b *builder) copyRun(start, end int) {
	if start < end {
		b.write(b.raw[start:end], start, true)
	}
}

// plainRun is the length of the bytes at the start of s that need no attention.
func plainRun(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; notable[c] && (c < 0x80 || invisible(s[i:]) > 0) {
			return i
		}
	}
	return len(s)
}

// notable are the bytes that need attention, or begin a character that may.
var notable = bytesThat(func(c byte) bool { return c == '&' || isSpace(c) || c == 0 || c == 0xc2 || c == 0xe2 || c == 0xef })

// invisible is the length of a soft hyphen, zero-width space, word joiner or byte
// order mark at the start of s; 0 where there is none.
func invisible(s string) int {
	for _, mark := range [...]string{"\u00ad", "\u200b", "\u2060", "\ufeff"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// special reads what plainRun stopped at: its length in the file and either the
// text or the white space ("\n" or " ") it stands for.
func special(s string, pre bool) (length int, text, space string) {
	switch c := s[0]; {
	case c == 0:
		return 1, "", ""
	case c == '&':
		length, text = entity(s)
		if text != "" && strings.Trim(text, " \t\n\r\f") == "" {
			return length, "", " "
		}
		if invisible(text) == len(text) {
			text = ""
		}
		return length, text, ""
	case isSpace(c) && pre:
		if c == '\n' || c == '\r' {
			return 1, "", "\n"
		}
		return 1, "", " "
	case isSpace(c):
		for length < len(s) && isSpace(s[length]) {
			length++
		}
		return length, "", " "
	}
	return invisible(s), "", ""
}

// entity decodes the character reference at the start of s. An ampersand that
// begins none stands for itself.
func entity(s string) (length int, text string) {
	n := 1
	for n < len(s) && n < 34 && (s[n] == '#' && n == 1 || isAlnum(s[n])) {
		n++
	}
	if n < len(s) && s[n] == ';' {
		n++
	}
	text = html.UnescapeString(s[:n])
	if text == s[:n] {
		return 1, "&"
	}
	// "&amp5" is an ampersand and a 5 that stands for itself.
	tail := 0
	for tail < len(text) && tail < n && text[len(text)-1-tail] == s[n-1-tail] && s[n-1-tail] < utf8.RuneSelf && s[n-1] != ';' {
		tail++
	}
	if tail > 0 && tail < len(text) {
		return n - tail, text[:len(text)-tail]
	}
	return n, text
}

func isAlnum(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
