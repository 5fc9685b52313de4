package lang

import (
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/token"
)

// Phrases maps phrases, word by word, to indexes of what they mean. Hyphens count
// for nothing: "kilowatt-hour" is "kilowatt hour".
type Phrases struct {
	begins Prefixes // tells most words that no phrase begins with
	root   map[string]int32
	next   map[edge]int32
	ends   []int32 // by node: the index, or -1
}

type edge struct {
	node int32
	word string
}

// reserve makes room for so many first and later words before many phrases are added.
func (p *Phrases) reserve(first, later int) {
	p.root, p.next, p.ends = make(map[string]int32, first), make(map[edge]int32, later), append(make([]int32, 0, first+later), -1)
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
		p.root, p.next, p.ends = map[string]int32{}, map[edge]int32{}, []int32{-1}
	}
	if len(words) == 0 {
		return index
	}
	node, ok := p.root[words[0]]
	if !ok {
		node = p.grow()
		p.root[words[0]] = node
		p.begins.Add(words[0])
	}
	for _, w := range words[1:] {
		to, ok := p.next[edge{node, w}]
		if !ok {
			to = p.grow()
			p.next[edge{node, w}] = to
		}
		node = to
	}
	if p.ends[node] < 0 {
		p.ends[node] = int32(index)
	}
	return int(p.ends[node])
}

func (p *Phrases) grow() int32 {
	p.ends = append(p.ends, -1)
	return int32(len(p.ends) - 1)
}

// first is the node behind the word that a phrase begins with.
func (p *Phrases) first(w string) (node int32, ok bool) {
	if !p.begins.May(w) {
		return 0, false
	}
	node, ok = p.root[w]
	return node, ok
}

// Match finds the longest phrase that begins at token i: what it means and the
// token behind it; index -1 where there is none.
func (p *Phrases) Match(toks []token.Token, i int) (index, end int) {
	if i >= len(toks) {
		return -1, i
	}
	node, ok := p.first(toks[i].Lower)
	if !ok {
		return -1, i
	}
	index, end = -1, i
	if p.ends[node] >= 0 {
		index, end = int(p.ends[node]), i+1
	}
	for j := i + 1; j < len(toks); j++ {
		to, ok := p.next[edge{node, toks[j].Lower}]
		if !ok {
			if toks[j].Lower == "-" && toks[j-1].Lower != "-" {
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
	if i < 1 {
		return -1, i
	}
	node, ok := p.first(toks[i-1].Lower)
	if !ok {
		return -1, i
	}
	index, start = -1, i
	if p.ends[node] >= 0 {
		index, start = int(p.ends[node]), i-1
	}
	for j := i - 2; j >= 0; j-- {
		to, ok := p.next[edge{node, toks[j].Lower}]
		if !ok {
			if toks[j].Lower == "-" && toks[j+1].Lower != "-" {
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
	_, ok := p.first(w)
	return ok
}

// Word is what the single word means; -1 where it means nothing by itself.
func (p *Phrases) Word(w string) int {
	if node, ok := p.first(w); ok {
		return int(p.ends[node])
	}
	return -1
}

// words cuts a phrase as the tokenizer cuts text, without its hyphens.
func words(s string) (out []string) {
	if letters(s) {
		return []string{s}
	}
	out = make([]string, 0, 3) // as most phrases have
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
		case isDigit, isLetter(r), unicode.IsMark(r), start >= 0 && r == '\'' && i+1 < len(s):
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

// letters tells a phrase that is one word of letters, as most are.
func letters(s string) bool {
	for _, r := range s {
		if !isLetter(r) {
			return false
		}
	}
	return s != ""
}

// isLetter looks at the letters of ASCII first.
func isLetter(r rune) bool {
	return 'a' <= r|0x20 && r|0x20 <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r)
}
