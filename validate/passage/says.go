package passage

import (
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// AnySays: a word of the class stands in one of the sentences.
func (c *Passage) AnySays(first, last int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	return ok && c.AnyOfSays(first, last, id)
}

// AnyOfSays: a word or phrase of the class stands in one of the sentences. Bindings may reach over
// the whole text, so that what is known of a run of sentences is kept with its first.
func (c *Passage) AnyOfSays(first, last, id int) bool {
	silent := c.silent[id]
	if silent == nil {
		silent = make([]int32, len(c.Sentences))
		if c.silent == nil {
			c.silent = map[int][]int32{}
		}
		c.silent[id] = silent
	}
	last = min(last, len(c.Sentences)-1)
	for i := first; i <= last; {
		switch n := silent[i]; {
		case n == saidHere:
			return true
		case n > 0:
			i += int(n)
		case c.says(i, id):
			silent[i] = saidHere
			return true
		default:
			silent[i] = 1
		}
	}
	if first <= last {
		silent[first] = max(silent[first], int32(last-first+1))
	}
	return false
}

// saidHere, instead of how many sentences from one on do not say something, tells that it does.
const saidHere = -1

// says: a word or phrase of the class stands in the sentence.
func (c *Passage) says(sentence, id int) bool {
	return c.Holds(sentence, id) && c.saysWord(sentence, id) || c.saysPhrase(sentence, c.Lang.Vocabulary.Phrases(id))
}

// saysPhrase: one of the phrases stands in the sentence.
func (c *Passage) saysPhrase(sentence int, phrases *rules.Phrases) bool {
	s := &c.Sentences[sentence]
	for k := s.First; len(phrases.List) > 0 && k < s.Last; k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem {
			continue
		}
		for _, words := range phrases.With(c.Lower(it)) {
			if c.runs(words, k, s.Last) {
				return true
			}
		}
	}
	return false
}

// runs: the words stand one behind the other from item k on.
func (c *Passage) runs(words []string, k, last int) bool {
	if len(words) > last-k {
		return false
	}
	for i, w := range words {
		if it := &c.Items[k+i]; it.Kind != stream.WordItem || c.Lower(it) != w {
			return false
		}
	}
	return true
}

// saysWord: the word stands in the sentence other than as a hedge ("some 200 people").
func (c *Passage) saysWord(sentence, id int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; !it.Hedge && c.Is(k, id) {
			return true
		}
	}
	return false
}
