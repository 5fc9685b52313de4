package read

import (
	"bytes"
	"math/bits"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode turns a document's bytes into UTF-8 without byte order mark. What is
// already UTF-8 keeps every byte.
func decode(data []byte, contentType string, html bool) (string, *Error) {
	if rest, ok := bytes.CutPrefix(data, []byte("\ufeff")); ok {
		return checked(mended(string(rest)))
	}
	if e := utf16Kind(data); e != nil {
		return checked(convert(data, e))
	}
	if utf8.Valid(data) {
		return checked(string(data))
	}
	if html || contentType != "" {
		if e, name, certain := charset.DetermineEncoding(data[:min(len(data), 1024)], contentType); certain && name != "utf-8" {
			return checked(convert(data, e))
		}
		if e := declared(data); e != nil {
			return checked(convert(data, e))
		}
	}
	if mostlyUTF8(data) {
		return checked(mended(string(data)))
	}
	return checked(convert(data, charmap.Windows1252))
}

// headBytes is how far into a page its character set may be declared: tools that
// save pages put much before the declaration.
const headBytes = 64 << 10

// declared is the encoding that an XML declaration or a meta element names; nil
// where none does.
func declared(data []byte) encoding.Encoding {
	head := asciiLower(data[:min(len(data), headBytes)])
	if prolog, _, ok := strings.Cut(head, "?>"); ok && strings.HasPrefix(prolog, "<?xml") {
		if _, label, ok := strings.Cut(prolog, "encoding="); ok {
			if e, name := charset.Lookup(strings.Trim(label, "\"' \t\r\n")); e != nil && name != "utf-8" {
				return e
			}
		}
	}
	for {
		i := strings.Index(head, "<meta")
		if i < 0 {
			return nil
		}
		var tag string
		tag, head, _ = strings.Cut(head[i:], ">")
		if _, label, ok := strings.Cut(tag, "charset="); ok {
			label = strings.TrimLeft(label, " \"'")
			end := strings.IndexAny(label+" ", " \"';/\t\r\n")
			if e, name := charset.Lookup(label[:end]); e != nil && name != "utf-8" {
				return e
			}
		}
	}
}

// convert decodes the data; what the encoding does not know becomes U+FFFD.
func convert(data []byte, e encoding.Encoding) string {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return mended(string(data))
	}
	return strings.TrimPrefix(string(out), "\ufeff")
}

// utf16Kind is the UTF-16 encoding of the data, by its byte order mark or by the
// zero bytes that ASCII text has in it; nil for anything else.
func utf16Kind(data []byte) encoding.Encoding {
	head := data[:min(len(data), 1024)&^1]
	if len(head) < 2 {
		return nil
	}
	switch {
	case head[0] == 0xff && head[1] == 0xfe:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case head[0] == 0xfe && head[1] == 0xff:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	most, least := len(head)/2*7/10, len(head)/2/20
	switch {
	case zeros[1] > most && zeros[0] <= least:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > most && zeros[1] <= least:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// mostlyUTF8 reports whether the data is UTF-8 with a few broken bytes rather
// than text in a one-byte character set: more whole characters than strays.
func mostlyUTF8(data []byte) bool {
	whole, stray := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			stray++
		} else {
			whole++
		}
		i += n
	}
	return whole > stray
}

// mended makes valid UTF-8 by reading each stray byte as windows-1252, which is
// where mixed files have them from.
func mended(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(s[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// checked refuses text that is none: more than a few control characters.
func checked(s string) (string, *Error) {
	controls := 0
	head := s[:min(len(s), 64<<10)]
	i := 0
	for ; i+8 <= len(head); i += 8 {
		for low := lowBytes(head[i : i+8]); low != 0; low &= low - 1 {
			if isControl(head[i+bits.TrailingZeros64(low)/8]) {
				controls++
			}
		}
	}
	for ; i < len(head); i++ {
		if isControl(head[i]) {
			controls++
		}
	}
	if controls > 4 && controls > len(head)/100 {
		return "", &Error{Kind: Binary}
	}
	return s, nil
}

// isControl reports a control character that stands in no text.
func isControl(c byte) bool {
	return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b
}

// lowBytes has the highest bit of each of the eight bytes set that is below a space,
// and at times of one behind such a byte.
func lowBytes(s string) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	_ = s[7]
	w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (w - ones*0x20) &^ w & highs
}
