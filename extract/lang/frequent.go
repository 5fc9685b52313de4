package lang

import "slices"

// Frequent reports whether the lower-case word is one of the language's most
// frequent words, which say nothing about what a sentence is about.
func (p *Pack) Frequent(word string) bool {
	s := loadStopWords()
	i := slices.Index(s.codes, p.Code)
	return i >= 0 && slices.Contains(s.of[word], uint8(i))
}
