package times

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// tail is the number of tokens at the end that an article's date is looked for in, in any
// brackets; before them, brackets that are a sentence of their own hold it.
const tail = 40

// longDate is more than the number of tokens in a date.
const longDate = 6

// dateline finds the date that an article states for itself: a whole date in the brackets
// that close it, "(APA, 3.12.2015)", behind which results or a list may follow. It is "" and
// stands at no token where there is none.
func (m *matcher) dateline() (iso string, first int) {
	for i := len(m.toks) - 1; i > 0; i-- {
		if m.toks[i].Lower != ")" || m.toks[i-1].Kind != token.Digits {
			continue
		}
		m.first, m.last = m.sentenceEnds(i)
		if r, ok := m.dayBefore(i); ok && (i > len(m.toks)-tail || m.ownBrackets(r.First)) {
			return r.ISO, r.First
		}
	}
	return "", -1
}

// dayBefore is the whole date that ends before token end.
func (m *matcher) dayBefore(end int) (result, bool) {
	for i := max(m.first, end-longDate); i < end; i++ {
		if i > m.first && !m.toks[i].SpaceBefore && m.toks[i-1].Lower != "(" {
			continue
		}
		if r, ok := m.match(i); ok && r.Last == end && r.Kind == mention.Day && !r.Relative && r.ISO != "" {
			return r, true
		}
	}
	return result{}, false
}

// ownBrackets: the brackets around token i open behind the end of a sentence.
func (m *matcher) ownBrackets(i int) bool {
	for ; i > m.first && m.toks[i].Lower != "("; i-- {
	}
	return m.toks[i].Lower == "(" && (i == m.first || m.toks[i-1].Lower == "." || m.toks[i-1].Lower == "!" || m.toks[i-1].Lower == "?")
}

// sentenceEnds are the tokens around token i of its sentence, as far as a date needs them.
func (m *matcher) sentenceEnds(i int) (first, last int) {
	sentence := m.toks[i].Sentence
	first, last = i, i+1
	for first > 0 && i-first < tail && m.toks[first-1].Sentence == sentence {
		first--
	}
	for last < len(m.toks) && last-i < tail && m.toks[last].Sentence == sentence {
		last++
	}
	return first, last
}

// Dateline is the date that the article states for itself in the brackets that close it;
// "" where it states none.
func Dateline(found []mention.Time) string {
	for i := len(found) - 1; i >= 0; i-- {
		if found[i].Dateline {
			return found[i].ISO
		}
	}
	return ""
}
