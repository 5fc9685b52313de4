package lang

import (
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/token"
)

// Phrases maps phrases, word by word, to indexes of what they mean. Hyphens count
// for nothing: "kilowatt-hour" is "kilowatt hour".
type Phrases struct {
	next map[edge]int32
	ends []int32 // by node: the index, or -1
}

type edge struct {
	node int32
	word string
}

// reserve makes room for n words before many phrases are added.
func (p *Phrases) reserve(n int) {
	p.next, p.ends = make(map[edge]int32, n), append(make([]int32, 0, n), -1)
}

// Add makes the phrase mean index; a phrase that is there already keeps its own,
// which is returned.
func (p *Phrases) Add(phrase string, index int) int { return p.add(words(phrase), index) }

// AddReversed is Add for phrases that are matched from their last word back.
func (p *Phrases) AddReversed(phrase string, index int) int {
	w := words(phrase)
	for i, j := 0, len(w)-1; i < j; i, j = i+1, j-1 {
		w[i], w[j] = w[j], w[i]
	}
	return p.add(w, index)
}

func (p *Phrases) add(words []string, index int) int {
	if p.next == nil {
		p.next, p.ends = map[edge]int32{}, []int32{-1}
	}
	if len(words) == 0 {
		return index
	}
	node := int32(0)
	for _, w := range words {
		to, ok := p.next[edge{node, w}]
		if !ok {
			to = int32(len(p.ends))
			p.ends = append(p.ends, -1)
			p.next[edge{node, w}] = to
		}
		node = to
	}
	if p.ends[node] < 0 {
		p.ends[node] = int32(index)
	}
	return int(p.ends[node])
}

// Match finds the longest phrase that begins at token i: what it means and the
// token behind it; index -1 where there is none.
func (p *Phrases) Match(toks []token.Token, i int) (index, end int) {
	node, index, end := int32(0), -1, i
	for j := i; j < len(toks); j++ {
		to, ok := p.next[edge{node, toks[j].Lower}]
		if !ok {
			if j > i && toks[j].Lower == "-" && toks[j-1].Lower != "-" {
				continue
			}
			break
		}
		node = to
		if p.ends[node] >= 0 {
			index, end = int(p.ends[node]), j+1
		}
	}
	return index, end
}

// MatchBack finds the longest reversed phrase that ends before token i: what it
// means and its first token.
func (p *Phrases) MatchBack(toks []token.Token, i int) (index, start int) {
	node, index, start := int32(0), -1, i
	for j := i - 1; j >= 0; j-- {
		to, ok := p.next[edge{node, toks[j].Lower}]
		if !ok {
			if j < i-1 && toks[j].Lower == "-" && toks[j+1].Lower != "-" {
				continue
			}
			break
		}
		node = to
		if p.ends[node] >= 0 {
			index, start = int(p.ends[node]), j
		}
	}
	return index, start
}

// Begins reports whether a phrase begins with the word.
func (p *Phrases) Begins(w string) bool {
	_, ok := p.next[edge{0, w}]
	return ok
}

// Word is what the single word means; -1 where it means nothing by itself.
func (p *Phrases) Word(w string) int {
	if to, ok := p.next[edge{0, w}]; ok {
		return int(p.ends[to])
	}
	return -1
}

// words cuts a phrase as the tokenizer cuts text, without its hyphens.
func words(s string) (out []string) {
	if letters(s) {
		return []string{s}
	}
	start, digits := -1, false
	flush := func(end int) {
		if start >= 0 {
			out = append(out, s[start:end])
			start = -1
		}
	}
	for i, r := range s {
		isDigit := '0' <= r && r <= '9'
		switch {
		case isDigit, unicode.IsLetter(r), unicode.IsMark(r), start >= 0 && r == '\'' && i+1 < len(s):
			if start >= 0 && digits != isDigit {
				flush(i)
			}
			if start < 0 {
				start, digits = i, isDigit
			}
		default:
			flush(i)
			if !unicode.IsSpace(r) && r != '-' {
				out = append(out, s[i:i+utf8.RuneLen(r)])
			}
		}
	}
	flush(len(s))
	return out
}

// letters tells a phrase that is one word of ASCII letters, as most are.
func letters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}
