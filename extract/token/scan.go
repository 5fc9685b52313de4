package token

import (
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/article"
	"crossfoot/internal/wordform"
)

// scanner walks over the text once and appends tokens.
type scanner struct {
	text, lower string
	pos         int
	out         *Tokens
}

// class tells the ASCII bytes apart without a rune table.
type class uint8

const (
	classSymbol class = iota
	classPunct
	classSpace
	classDigit
	classLower
	classUpper
	classMark
)

var classes = func() (t [utf8.RuneSelf]class) {
	for r := range rune(utf8.RuneSelf) {
		switch {
		case unicode.IsSpace(r):
			t[r] = classSpace
		case '0' <= r && r <= '9':
			t[r] = classDigit
		case unicode.IsLower(r):
			t[r] = classLower
		case unicode.IsUpper(r):
			t[r] = classUpper
		case unicode.IsPunct(r):
			t[r] = classPunct
		}
	}
	return t
}()

// block appends the tokens of text[start:end].
func (s *scanner) block(start, end int) {
	s.pos = start
	space := true
	for s.pos < end {
		c, n, skip := s.classify(end)
		switch {
		case c == classSpace:
			space = true
			s.pos += n
			continue
		case skip:
			s.pos += n
			continue
		case c == classDigit:
			s.digits(end, space)
		case c == classLower || c == classUpper:
			s.word(end, space)
		case c == classPunct:
			s.emit(s.pos+n, Punct, space)
		default:
			s.emit(s.pos+n, Symbol, space)
		}
		space = false
	}
}

// classify looks at the rune at pos: its class, its width, and whether it shows
// at all.
func (s *scanner) classify(end int) (c class, n int, skip bool) {
	if b := s.text[s.pos]; b < utf8.RuneSelf {
		return classes[b], 1, false
	}
	r, n := utf8.DecodeRuneInString(s.text[s.pos:end])
	return classOf(r), n, ignorable(r)
}

func classOf(r rune) class {
	switch {
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return classUpper
	case unicode.IsLetter(r):
		return classLower
	case unicode.IsSpace(r):
		return classSpace
	case unicode.IsPunct(r):
		return classPunct
	}
	return classSymbol
}

func (s *scanner) emit(end int, kind Kind, space bool) {
	id := wordform.ID(0)
	if kind != Digits || oftenSame(s.text[s.pos:end]) {
		id = wordform.Of(s.text[s.pos:end])
	}
	s.out.All = append(s.out.All, Token{
		Span: article.Span{Start: s.pos, End: end}, Kind: kind,
		Lower: s.lower[s.pos:end], SpaceBefore: space, ID: id,
	})
	s.pos = end
}

// oftenSame tells digits that come again and again, as small numbers and years do; others would take the numbers from words.
func oftenSame(digits string) bool {
	return len(digits) <= 2 || len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20")
}

func (s *scanner) digits(end int, space bool) {
	i := s.pos + 1
	for i < end && classes[s.text[i]&0x7f] == classDigit && s.text[i] < utf8.RuneSelf {
		i++
	}
	s.emit(i, Digits, space)
}

// word reads letters, marks, and what may stand inside a word.
func (s *scanner) word(end int, space bool) {
	start, w := s.pos, wordScan{}
	i := w.run(s.text, s.pos, end)
	s.emit(i, Word, space)
	tok := &s.out.All[len(s.out.All)-1]
	tok.Capital = w.capital
	tok.Upper = w.letters > 1 && w.upper == w.letters
	if w.unclean {
		tok.Lower = cleaned(s.lower[start:i])
	}
}

// wordScan counts what a word is made of.
type wordScan struct {
	letters, upper   int
	capital, unclean bool
}

// run is the offset at which the word that begins at i ends. An apostrophe or a
// rune that does not show belongs to the word only if a letter follows.
func (w *wordScan) run(text string, i, end int) int {
	i = w.plain(text, i, end)
	last := i // behind the last letter or mark
	for i < end {
		c, n, inner := inWord(text, i, end, i == last)
		switch {
		case c == classLower || c == classUpper:
			w.letter(c, text[last:i])
			last = i + n
		case c == classMark && i == last:
			last = i + n
		case !inner:
			return last
		}
		i += n
	}
	return last
}

// plain runs over the ASCII letters that most words are made of.
func (w *wordScan) plain(text string, i, end int) int {
	start, upper := i, 0
	for _, b := range []byte(text[start:end]) {
		l := letters[b]
		if l == 0 {
			break
		}
		upper += int(l >> 1)
		i++
	}
	if i > start {
		w.capital = letters[text[start]] == 2
	}
	w.letters, w.upper = i-start, upper
	return i
}

// letters is 1 for small ASCII letters, 2 for capitals.
var letters = func() (t [256]uint8) {
	for b := range classes {
		switch classes[b] {
		case classLower:
			t[b] = 1
		case classUpper:
			t[b] = 2
		}
	}
	return t
}()

// inWord classifies the rune at i for a word; inner says that it may stand inside
// one, adjacent that a letter or mark stands right before it.
func inWord(text string, i, end int, adjacent bool) (c class, n int, inner bool) {
	if b := text[i]; b < utf8.RuneSelf {
		return classes[b], 1, b == '\'' && adjacent
	}
	r, n := utf8.DecodeRuneInString(text[i:end])
	if unicode.IsMark(r) {
		return classMark, n, false
	}
	return classOf(r), n, ignorable(r) || apostrophe(r) && adjacent
}

// letter counts a letter that stands behind gap.
func (w *wordScan) letter(c class, gap string) {
	if w.letters == 0 {
		w.capital = c == classUpper
	}
	w.letters++
	if c == classUpper {
		w.upper++
	}
	w.unclean = w.unclean || gap != "" && gap != "'"
}
