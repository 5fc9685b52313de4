package lang

import (
	_ "embed"
	"sort"
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
	votes := make([]int, len(s.codes))
	words, hits := 0, 0
	rest := beginning(text)
	var buf [64]byte
	for {
		var w string
		var lower bool
		if w, rest, lower = nextWord(rest); w == "" {
			break
		}
		words++
		if len(w) > s.long {
			continue
		}
		var of []uint8
		if lower {
			of = s.of[w]
		} else {
			of = s.of[string(appendLower(buf[:0], w))]
		}
		for _, l := range of {
			votes[l] += voteWeight / len(of)
		}
		if len(of) > 0 {
			hits++
		}
	}
	order := make([]int, len(votes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return votes[order[i]] > votes[order[j]] })
	first, second := votes[order[0]], votes[order[1]]
	if first == 0 {
		return "", false
	}
	sure = hits >= 6 && first*5 >= words*voteWeight/2 && first*2 >= second*3
	return s.codes[order[0]], sure
}

// appendLower appends the word in lower case.
func appendLower(b []byte, word string) []byte {
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
	start, i := -1, 0
	lower = true
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		if notLetter(r) {
			if start >= 0 {
				break
			}
		} else {
			if start < 0 {
				start = i
			}
			lower = lower && 'a' <= r && r <= 'z'
		}
		i += n
	}
	if start < 0 {
		return "", "", false
	}
	return text[start:i], text[i:], lower
}

func notLetter(r rune) bool {
	if r < 0x80 {
		return (r|0x20 < 'a' || r|0x20 > 'z') && r != '\''
	}
	return !unicode.IsLetter(r)
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
