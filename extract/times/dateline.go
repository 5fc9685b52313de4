package times

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// dateline is the date that an article states for itself: a whole date in the
// brackets that close it, "(APA, 3.12.2015)". It is "" where there is none.
func (m *matcher) dateline() string {
	for i := len(m.toks) - 1; i >= 0 && i > len(m.toks)-tail; i-- {
		if m.toks[i].Kind != token.Digits || i > 0 && !m.toks[i].SpaceBefore && m.toks[i-1].Lower != "(" {
			continue
		}
		s := m.toks[i].Sentence
		m.first, m.last = m.sentenceEnds(i, s)
		r, ok := m.match(i)
		if ok && r.Kind == mention.Day && !r.Relative && r.ISO != "" && m.closes(r.Last) {
			return r.ISO
		}
	}
	return ""
}

// tail is the number of tokens at the end that a dateline is looked for in.
const tail = 40

// sentenceEnds are the tokens of the sentence that token i stands in.
func (m *matcher) sentenceEnds(i int, sentence int32) (first, last int) {
	first, last = i, i+1
	for first > 0 && i-first < tail && m.toks[first-1].Sentence == sentence {
		first--
	}
	for last < len(m.toks) && last-i < tail && m.toks[last].Sentence == sentence {
		last++
	}
	return first, last
}

// closes reports whether a bracket closes at token i.
func (m *matcher) closes(i int) bool {
	return i < len(m.toks) && m.toks[i].Lower == ")"
}
