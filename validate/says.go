package validate

import "crossfoot/validate/stream"

// anySays: a word of the class stands in one of the sentences.
func (c *checker) anySays(first, last int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	for i := first; ok && i <= last; i++ {
		if c.says(i, id) {
			return true
		}
	}
	return false
}

// says: a word or phrase of the class stands in the sentence.
func (c *checker) says(sentence, id int) bool {
	return c.Holds(sentence, []int{id}) && c.saysWord(sentence, id) || c.saysPhrase(sentence, c.Lang.Vocabulary.Phrases(id))
}

// saysPhrase: one of the phrases stands in the sentence.
func (c *checker) saysPhrase(sentence int, phrases [][]string) bool {
	s := &c.Sentences[sentence]
	for k := s.First; len(phrases) > 0 && k < s.Last; k++ {
		for _, words := range phrases {
			if c.runs(words, k, s.Last) {
				return true
			}
		}
	}
	return false
}

// runs: the words stand one behind the other from item k on.
func (c *checker) runs(words []string, k, last int) bool {
	if len(words) > last-k {
		return false
	}
	for i, w := range words {
		if it := &c.Items[k+i]; it.Kind != stream.WordItem || c.lower(it) != w {
			return false
		}
	}
	return true
}

// saysWord: the word stands in the sentence other than as a hedge ("some 200 people").
func (c *checker) saysWord(sentence, id int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; !it.Hedge && c.Is(k, id) {
			return true
		}
	}
	return false
}
