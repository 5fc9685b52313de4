package claims

import (
	"slices"

	"crossfoot/extract/article"
)

// chunk is a noun phrase without what hangs on it: words [from, to), the last of
// which is its head.
type chunk struct {
	from, to int
	prep     int // the preposition that governs it, or -1
}

func (c chunk) head() int { return c.to - 1 }

// segment is a stretch of a sentence between marks and words that part clauses.
type segment struct {
	from, to int
	finite   int  // first finite verb or auxiliary, or -1
	main     int  // the verb that says what happens, or -1
	rel, sub bool // begins with a relative pronoun, a subordinator
	paren    bool // stands in brackets or between dashes
}

// parse holds the shape of one sentence.
type parse struct {
	w       []word
	chunks  []chunk
	chunkAt []int32 // by word: the chunk it is in, or -1
	segs    []segment
	segAt   []int32
	ahead   []bool
	nouns   bool // nouns are capitalised; the verb may stand at the end
}

func (p *parse) read(w []word, nouns bool) {
	p.w, p.nouns = w, nouns
	p.chunks, p.segs = p.chunks[:0], p.segs[:0]
	p.chunkAt, p.segAt = fill(p.chunkAt, len(w)), fill(p.segAt, len(w))
	p.phrases()
	p.segments()
}

func fill(s []int32, n int) []int32 {
	s = slices.Grow(s[:0], n)
	for range n {
		s = append(s, -1)
	}
	return s
}

// phrases finds the chunks.
func (p *parse) phrases() {
	for i := 0; i < len(p.w); {
		j := p.phrase(i)
		if j == i {
			i++
			continue
		}
		ch := chunk{from: i, to: j, prep: p.listed(i, j)}
		if k := p.before(i); k >= 0 && p.w[k].tag == tPrep {
			ch.prep = k
		} else if k >= 0 && p.w[k].tag == tCoord && k > 0 && p.w[k-1].tag == tNum {
			if b := p.before(k - 1); b >= 0 && p.w[b].tag == tPrep {
				ch.prep = b
			}
		} else if k >= 0 && p.w[k].tag == tCoord && k > 0 && p.chunkAt[k-1] >= 0 {
			if prev := p.host(int(p.chunkAt[k-1])); prev.prep >= 0 && p.w[prev.head()].tag == p.w[j-1].tag {
				ch.prep = prev.prep // "in England and Wales"
			}
		}
		for k := i; k < j; k++ {
			p.chunkAt[k] = int32(len(p.chunks))
		}
		p.chunks = append(p.chunks, ch)
		i = j
	}
}

// host is the chunk that the chunk hangs on without a preposition, as a genitive does.
func (p *parse) host(c int) chunk {
	for c > 0 && p.chunks[c].prep < 0 && p.chunks[c-1].to == p.chunks[c].from {
		c--
	}
	return p.chunks[c]
}

// listed is the preposition of a list that a chunk goes on: "vor Zinsen, Steuern und
// Abschreibungen"; -1 if it goes on none.
func (p *parse) listed(i, j int) int {
	if i < 2 || p.w[i-1].lower != "," || p.w[i].tag == tDet || j >= len(p.w) || p.w[j].tag != tCoord || p.chunkAt[i-2] < 0 {
		return -1
	}
	return p.chunks[p.chunkAt[i-2]].prep
}

// before is the word in front of i, adverbs left out.
func (p *parse) before(i int) int {
	i--
	for i >= 0 && p.w[i].tag == tAdv {
		i--
	}
	return i
}

// phrase is the end of the noun phrase that begins at word i; i if none does.
func (p *parse) phrase(i int) int {
	noun, last := false, i
	for j := i; j < len(p.w) && j < i+reach/2; j++ {
		w := &p.w[j]
		switch {
		case w.tag == tNoun || w.tag == tName || w.tag == tPron && w.ent >= 0:
			if noun && (w.tag == tPron || w.det != "") {
				return last
			}
			noun, last = !w.gen, j+1
		case w.tag == tDet || w.tag == tPoss:
			if j > i && (noun || p.w[j-1].tag != tDet && p.w[j-1].tag != tAdv) {
				return last
			}
		case w.tag == tNum:
			if noun {
				return last
			}
		case w.tag == tTime && (w.gen || p.dates(i, j)), w.tag == tAdj && !noun, w.tag == tQuote && j > i && !noun:
		case w.tag == tAdv && !noun && j > i:
		default:
			return last
		}
	}
	return last
}

// dates: the time at word j of the phrase from word i on describes the noun behind it: "its
// 2004 profits".
func (p *parse) dates(i, j int) bool {
	if j == i || j+1 >= len(p.w) || p.w[j-1].tag != tDet && p.w[j-1].tag != tPoss {
		return false
	}
	n := p.w[j+1].tag
	return n == tNoun || n == tAdj
}

// segments cuts the sentence at marks and at words that part clauses.
func (p *parse) segments() {
	from, dashes, open := 0, 0, false
	rel, sub := false, false
	end := func(to int, paren bool) {
		if to > from {
			s := segment{from: from, to: to, rel: rel, sub: sub, paren: paren, finite: -1, main: -1}
			p.verbs(&s)
			for k := from; k < to; k++ {
				p.segAt[k] = int32(len(p.segs))
			}
			p.segs = append(p.segs, s)
		}
		from, rel, sub = to, false, false
	}
	ahead := p.verbsAhead()
	seen := false
	for i := range p.w {
		switch p.w[i].tag {
		case tComma, tColon:
			end(i, open)
			from, seen = i+1, false
		case tDash:
			end(i, open || dashes%2 == 1)
			dashes++
			from, seen = i+1, false
		case tOpen:
			end(i, open)
			from, open, seen = i+1, true, false
		case tClose:
			end(i, true)
			from, open, seen = i+1, false, false
		case tSub, tRel:
			to := i
			if i > from && p.w[i-1].tag == tPrep {
				to--
			}
			end(to, open)
			rel, sub, seen = p.w[i].tag == tRel, p.w[i].tag == tSub, false
		case tCoord:
			if seen && ahead[i] {
				end(i, open)
				from, seen = i+1, false
			}
		case tVerb, tAux:
			seen = true
		}
	}
	end(len(p.w), open)
}

// verbsAhead says of each word whether a finite verb follows before the next mark or
// word that joins.
func (p *parse) verbsAhead() []bool {
	p.ahead = p.ahead[:0]
	for range p.w {
		p.ahead = append(p.ahead, false)
	}
	verb := false
	for i := len(p.w) - 1; i >= 0; i-- {
		p.ahead[i] = verb
		switch p.w[i].tag {
		case tVerb, tAux:
			verb = true
		case tComma, tDash, tColon, tOpen, tClose, tSub, tRel, tCoord:
			verb = false
		}
	}
	return p.ahead
}

// verbs finds the verb of a segment. Where it may part, the last participle or
// infinitive says what happens.
func (p *parse) verbs(s *segment) {
	for i := s.from; i < s.to; i++ {
		switch p.w[i].tag {
		case tVerb, tAux:
			if s.finite < 0 {
				s.finite = i
			}
			if p.w[i].tag == tVerb && (s.main < 0 || p.nouns) {
				s.main = i
			}
		case tPart:
			if p.nouns || s.finite >= 0 && s.main < 0 && p.w[s.finite].tag == tAux {
				s.main = i
			}
		}
	}
	if s.main < 0 {
		s.main = s.finite
	}
}

// span is the text of words [i, j).
func (p *parse) span(i, j int) article.Span {
	return article.Span{Start: p.w[i].Start, End: p.w[j-1].End}
}
