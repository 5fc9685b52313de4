// Package syntax cuts sentences into words (word.go), gives these their tags (tag*.go), joins them to phrases and clauses
// (sentence.go), and says what hangs on what: the verb of a number (governor.go), the subject of a verb (subject.go).
package syntax

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Input is what was recognised in a text.
type Input struct {
	Article    *article.Article
	Pack       *lang.Pack
	Tokens     *token.Tokens
	Quantities []mention.Quantity
	Times      []mention.Time
	Entities   []mention.Entity
	// Tagger helps where rules find no verb; nil does without.
	Tagger Tagger
}

// Text is the text of the span.
func (in *Input) Text(s article.Span) string { return in.Tokens.Text[s.Start:s.End] }

// How far anything looks, so that a sentence of any length takes linear time: in words and in segments.
const (
	Reach     = 60
	ReachSegs = 10
)

// Chunk is a noun phrase without what hangs on it: words [from, to), the last of
// which is its head.
type Chunk struct {
	From, To int
	Prep     int // the preposition that governs it, or -1
}

// Head is the last word of the phrase.
func (c Chunk) Head() int { return c.To - 1 }

// Segment is a stretch of a sentence between marks and words that part clauses.
type Segment struct {
	From, To int
	Finite   int  // first finite verb or auxiliary, or -1
	Main     int  // the verb that says what happens, or -1
	Rel, Sub bool // begins with a relative pronoun, a subordinator
	paren    bool // stands in brackets or between dashes
}

// Sentence is the sentence that was read last; its buffers are reused.
type Sentence struct {
	W       []Word
	Chunks  []Chunk
	ChunkAt []int32 // by word: the chunk it is in, or -1
	Segs    []Segment
	SegAt   []int32 // by word: the segment it is in, or -1
	Nouns   bool    // nouns are capitalised; the verb may stand at the end
	ahead   []bool
	in      *Input
	c       *lang.Clauses
	names   *lang.Names
	cut     cutter
	tags    tagger
}

// New makes a reader of the sentences of one text.
func New(in *Input) Sentence {
	c := in.Pack.Clauses()
	return Sentence{in: in, c: c, names: in.Pack.Names(), cut: cutter{in: in, clauses: c}, tags: tagger{c: c}, Nouns: c.Inflects}
}

// Words makes the words of a sentence, which they are to be read from. Sentences come in order.
func (s *Sentence) Words(sentence int) []Word { return s.cut.cut(sentence) }

// Read takes the words for the sentence and finds its phrases and clauses.
func (s *Sentence) Read(w []Word) {
	s.tags.run(w)
	s.shape(w)
	if s.in.Tagger != nil && s.doubtful() {
		s.ask(w)
		s.shape(w)
	}
}

// Inflected is the class of a noun with an ending that the lexicon leaves out.
func (s *Sentence) Inflected(noun string) lang.WordClass { return s.cut.inflected(noun) }

// shape finds the phrases and clauses of tagged words.
func (s *Sentence) shape(w []Word) {
	s.W = w
	s.Chunks, s.Segs = s.Chunks[:0], s.Segs[:0]
	s.ChunkAt, s.SegAt = fill(s.ChunkAt, len(w)), fill(s.SegAt, len(w))
	s.phrases()
	s.segments()
}

func fill(s []int32, n int) []int32 {
	s = slices.Grow(s[:0], n)
	for range n {
		s = append(s, -1)
	}
	return s
}

// phrases finds the chunks.
func (s *Sentence) phrases() {
	for i := 0; i < len(s.W); {
		j := s.phrase(i)
		if j == i {
			i++
			continue
		}
		ch := Chunk{From: i, To: j, Prep: s.listed(i, j)}
		if k := s.Before(i); k >= 0 && s.W[k].Tag == Prep {
			ch.Prep = k
		} else if k >= 0 && s.W[k].Tag == Coord && k > 0 && s.W[k-1].Tag == Num {
			if b := s.Before(k - 1); b >= 0 && s.W[b].Tag == Prep {
				ch.Prep = b
			}
		} else if k >= 0 && s.W[k].Tag == Coord && k > 0 && s.ChunkAt[k-1] >= 0 {
			if prev := s.host(int(s.ChunkAt[k-1])); prev.Prep >= 0 && s.W[prev.Head()].Tag == s.W[j-1].Tag {
				ch.Prep = prev.Prep // "in England and Wales"
			}
		}
		for k := i; k < j; k++ {
			s.ChunkAt[k] = int32(len(s.Chunks))
		}
		s.Chunks = append(s.Chunks, ch)
		i = j
	}
}

// host is the chunk that the chunk hangs on without a preposition, as a genitive does.
func (s *Sentence) host(c int) Chunk {
	for c > 0 && s.Chunks[c].Prep < 0 && s.Chunks[c-1].To == s.Chunks[c].From {
		c--
	}
	return s.Chunks[c]
}

// listed is the preposition of a list that a chunk goes on: "vor Zinsen, Steuern und
// Abschreibungen"; -1 if it goes on none.
func (s *Sentence) listed(i, j int) int {
	if i < 2 || s.W[i-1].Lower != "," || s.W[i].Tag == Det || j >= len(s.W) || s.W[j].Tag != Coord || s.ChunkAt[i-2] < 0 {
		return -1
	}
	return s.Chunks[s.ChunkAt[i-2]].Prep
}

// Before is the word in front of i, adverbs left out.
func (s *Sentence) Before(i int) int {
	i--
	for i >= 0 && s.W[i].Tag == Adv {
		i--
	}
	return i
}

// phrase is the end of the noun phrase that begins at word i; i if none does.
func (s *Sentence) phrase(i int) int {
	noun, last := false, i
	for j := i; j < len(s.W) && j < i+Reach/2; j++ {
		w := &s.W[j]
		switch {
		case w.Tag == Noun || w.Tag == Name || w.Tag == Pron && w.Ent >= 0:
			if noun && (w.Tag == Pron || w.Det != "") {
				return last
			}
			noun, last = !w.Gen, j+1
		case w.Tag == Det || w.Tag == Poss:
			if j > i && (noun || s.W[j-1].Tag != Det && s.W[j-1].Tag != Adv) {
				return last
			}
		case w.Tag == Num:
			if noun {
				return last
			}
		case w.Tag == Time && (w.Gen || s.dates(i, j)), w.Tag == Adj && !noun, w.Tag == Quote && j > i && !noun:
		case w.Tag == Adv && !noun && j > i:
		default:
			return last
		}
	}
	return last
}

// dates: the time at word j of the phrase from word i on describes the noun behind it: "its
// 2004 profits".
func (s *Sentence) dates(i, j int) bool {
	if j == i || j+1 >= len(s.W) || s.W[j-1].Tag != Det && s.W[j-1].Tag != Poss {
		return false
	}
	n := s.W[j+1].Tag
	return n == Noun || n == Adj
}

// segments cuts the sentence at marks and at words that part clauses.
func (s *Sentence) segments() {
	from, dashes, open := 0, 0, false
	rel, sub := false, false
	end := func(to int, paren bool) {
		if to > from {
			seg := Segment{From: from, To: to, Rel: rel, Sub: sub, paren: paren, Finite: -1, Main: -1}
			s.verbs(&seg)
			for k := from; k < to; k++ {
				s.SegAt[k] = int32(len(s.Segs))
			}
			s.Segs = append(s.Segs, seg)
		}
		from, rel, sub = to, false, false
	}
	ahead := s.verbsAhead()
	seen := false
	for i := range s.W {
		switch s.W[i].Tag {
		case Comma, Colon:
			end(i, open)
			from, seen = i+1, false
		case Dash:
			end(i, open || dashes%2 == 1)
			dashes++
			from, seen = i+1, false
		case Open:
			end(i, open)
			from, open, seen = i+1, true, false
		case Close:
			end(i, true)
			from, open, seen = i+1, false, false
		case Sub, Rel:
			to := i
			if i > from && s.W[i-1].Tag == Prep {
				to--
			}
			end(to, open)
			rel, sub, seen = s.W[i].Tag == Rel, s.W[i].Tag == Sub, false
		case Coord:
			if seen && ahead[i] {
				end(i, open)
				from, seen = i+1, false
			}
		case Verb, Aux:
			seen = true
		}
	}
	end(len(s.W), open)
}

// verbsAhead says of each word whether a finite verb follows before the next mark or
// word that joins.
func (s *Sentence) verbsAhead() []bool {
	s.ahead = s.ahead[:0]
	for range s.W {
		s.ahead = append(s.ahead, false)
	}
	verb := false
	for i := len(s.W) - 1; i >= 0; i-- {
		s.ahead[i] = verb
		switch s.W[i].Tag {
		case Verb, Aux:
			verb = true
		case Comma, Dash, Colon, Open, Close, Sub, Rel, Coord:
			verb = false
		}
	}
	return s.ahead
}

// verbs finds the verb of a segment. Where it may part, the last participle or
// infinitive says what happens.
func (s *Sentence) verbs(seg *Segment) {
	for i := seg.From; i < seg.To; i++ {
		switch s.W[i].Tag {
		case Verb, Aux:
			if seg.Finite < 0 {
				seg.Finite = i
			}
			if s.W[i].Tag == Verb && (seg.Main < 0 || s.Nouns) {
				seg.Main = i
			}
		case Part:
			if s.Nouns || seg.Finite >= 0 && seg.Main < 0 && s.W[seg.Finite].Tag == Aux {
				seg.Main = i
			}
		}
	}
	if seg.Main < 0 {
		seg.Main = seg.Finite
	}
}

// Span is the text of words [i, j).
func (s *Sentence) Span(i, j int) article.Span {
	return article.Span{Start: s.W[i].Start, End: s.W[j-1].End}
}
