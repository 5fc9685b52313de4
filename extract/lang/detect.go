package lang

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed stopwords.txt
var stopWordsFile string

const (
	detectBytes = 4096 // of the text are looked at
	voteWeight  = 60   // of a word; shared by the languages that have it
)

// stopWords lists the languages and, for each word, the languages that have it.
type stopWords struct {
	codes []string
	of    map[string][]uint8
	may   Shapes
	long  int // bytes of the longest
}

var loadStopWords = sync.OnceValue(func() *stopWords {
	s := &stopWords{of: map[string][]uint8{}}
	for line := range strings.Lines(stopWordsFile) {
		code, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			s.long = max(s.long, len(w))
			s.may.Add(w)
			s.of[w] = append(s.of[w], uint8(len(s.codes)))
		}
		s.codes = append(s.codes, code)
	}
	return s
})

// Detect names the language that the beginning of the text is written in, by a
// vote of its most frequent words. The code is "" where no word is known. It is
// sure where one language has both enough votes for the length of the text and
// far more than the next.
func Detect(text string) (code string, sure bool) {
	s := loadStopWords()
	e := election{votes: make([]int, len(s.codes))}
	rest := beginning(text)
	var buf [64]byte
	for !e.decided() {
		var w string
		var lower bool
		if w, rest, lower = nextWord(rest); w == "" {
			break
		}
		e.words++
		if len(w) > s.long {
			continue
		}
		if !lower {
			w = string(appendLower(buf[:0], w))
		}
		if s.may.May(w) {
			e.vote(s.of[w])
		}
	}
	first, sure := e.result(1)
	if first < 0 {
		return "", false
	}
	return s.codes[first], sure
}

// latinEnd is behind the letters that the languages with Latin letters use.
const latinEnd = 0x250

// OtherScript: the beginning of the text is written mostly in letters that no Latin language uses.
func OtherScript(text string) bool {
	latin, other := 0, 0
	for _, r := range beginning(text) {
		switch {
		case r < latinEnd:
			if r >= 'A' && unicode.IsLetter(r) {
				latin++
			}
		case unicode.IsLetter(r):
			other++
		}
	}
	return other > latin
}

// election is the vote of the words for languages.
type election struct {
	votes       []int // by language
	words, hits int   // hits are the words that have a vote
}

// vote gives the word's votes to the languages that have it.
func (e *election) vote(of []uint8) {
	for _, l := range of {
		e.votes[l] += voteWeight / len(of)
	}
	if len(of) > 0 {
		e.hits++
	}
}

// decided: after every so many hits it is looked whether the lead is so clear that the
// rest of the text need not be read.
func (e *election) decided() bool {
	const often, clear = 32, 2
	if e.hits == 0 || e.hits%often != 0 {
		return false
	}
	_, sure := e.result(clear)
	return sure
}

// result is the language with most votes, -1 where there is none, and whether it leads
// far enough: by so many times what is needed.
func (e *election) result(times int) (first int, sure bool) {
	first = -1
	votes, second := 0, 0
	for l, n := range e.votes {
		switch {
		case n > votes:
			first, votes, second = l, n, votes
		case n > second:
			second = n
		}
	}
	sure = e.hits >= 6 && votes*5 >= times*e.words*voteWeight/2 && votes*2 >= times*second*3
	return first, sure
}

// appendLower appends the word in lower case.
func appendLower(b []byte, word string) []byte {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return appendRunes(b[:0], word)
		}
		b = append(b, word[i]|0x20) // an apostrophe has the bit set
	}
	return b
}

func appendRunes(b []byte, word string) []byte {
	for _, r := range word {
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	return b
}

// beginning is the part of the text that is looked at, cut at a rune.
func beginning(text string) string {
	if len(text) <= detectBytes {
		return text
	}
	end := detectBytes
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// nextWord cuts the first run of letters off the text; lower says that it needs no
// lowering. The word is "" where there is none.
func nextWord(text string) (word, rest string, lower bool) {
	start := 0
	for start < len(text) {
		kind := kinds[text[start]]
		if kind == noLetter {
			start++
			continue
		}
		if kind != beyond {
			break
		}
		n := letter(text[start:])
		if n > 0 {
			break
		}
		start -= n
	}
	i := start
	lower = true
	for i < len(text) {
		kind := kinds[text[i]]
		if kind == small {
			i++
			continue
		}
		if kind == noLetter {
			break
		}
		n := letter(text[i:])
		if n <= 0 {
			break
		}
		lower = false
		i += n
	}
	return text[start:i], text[i:], lower
}

// What a byte says of the rune that begins with it.
const (
	noLetter = iota // neither a letter nor an apostrophe
	small           // a small letter
	capital         // another letter, or an apostrophe
	beyond          // not ASCII
)

var kinds = func() (t [256]uint8) {
	for b := range t {
		switch c := byte(b); {
		case c >= utf8.RuneSelf:
			t[b] = beyond
		case c-'a' <= 'z'-'a':
			t[b] = small
		case letter(string(rune(c))) > 0:
			t[b] = capital
		}
	}
	return t
}()

// letter is the width of the rune that the text begins with, negative where it is
// neither a letter nor an apostrophe.
func letter(text string) int {
	if c := text[0]; c < utf8.RuneSelf {
		if c|0x20-'a' <= 'z'-'a' || c == '\'' {
			return 1
		}
		return -1
	}
	r, n := utf8.DecodeRuneInString(text)
	// The letters of the Latin languages lie together.
	if r >= 0xC0 && r < latinEnd && r != '×' && r != '÷' || unicode.IsLetter(r) {
		return n
	}
	return -n
}

// frequent lists the frequent words of a language.
func frequent(code string) []string {
	for line := range strings.Lines(stopWordsFile) {
		if words, ok := strings.CutPrefix(line, code+":"); ok {
			return strings.Fields(words)
		}
	}
	return nil
}
