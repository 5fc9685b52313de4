package token

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lowered is the text in lower case with every offset kept: a rune whose lower
// case takes another number of bytes stays as it is.
func lowered(text string) string {
	out := []byte(text)
	for i := 0; i < len(text); {
		if n := lowerASCII(out[i:]); n > 0 {
			i += n
			continue
		}
		c := text[i]
		if c < utf8.RuneSelf {
			if c-'A' <= 'Z'-'A' {
				out[i] = c | 0x20
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if l := unicode.ToLower(r); l != r && utf8.RuneLen(l) == n {
			utf8.EncodeRune(out[i:], l)
		}
		i += n
	}
	return string(out)
}

// lowerASCII puts the beginning of a text in lower case, eight bytes at a time as long as they are ASCII, and says
// how many that were.
func lowerASCII(text []byte) int {
	const ones, high = 0x0101010101010101, 0x80 * 0x0101010101010101
	n := 0
	for ; n+8 <= len(text); n += 8 {
		w := binary.LittleEndian.Uint64(text[n:])
		if w&high != 0 {
			break
		}
		fromA := w + (0x80-'A')*ones   // the high bit of each byte from A on
		pastZ := w + (0x80-'Z'-1)*ones // and of each behind Z
		binary.LittleEndian.PutUint64(text[n:], w|(fromA&^pastZ&high)>>2)
	}
	return n
}

// cleaned is a lowered word without the characters that do not show and with
// plain apostrophes.
func cleaned(word string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case ignorable(r):
			return -1
		case apostrophe(r):
			return '\''
		}
		return r
	}, word)
}

// ignorable runes do not show and break no word.
func ignorable(r rune) bool {
	switch {
	case r == '\u00ad', r == '\ufeff', r == '\u061c':
		return true
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u2069':
		return true
	}
	return false
}

// apostrophe is the typographic one; U+02BC is a letter already.
func apostrophe(r rune) bool { return r == '\'' || r == '\u2019' }
