package syntax

import "crossfoot/extract/lang"

// PlainName: the chunk is a name and no more.
func (s *Sentence) PlainName(c int) bool {
	w := &s.W[s.Chunks[c].Head()]
	return w.Tag == Name && w.Ent >= 0 && !w.Gen
}

// Opening is the bracket that the one at word k closes, or as far as anything looks.
func (s *Sentence) Opening(k int) int {
	from := k
	for k > 0 && k > from-Reach && s.W[k].Tag != Open {
		k--
	}
	return k
}

// Attached goes on from word j over the phrases that hang on the one before.
func (s *Sentence) Attached(j int) int {
	for n := 0; n < 2 && j < len(s.W); n++ {
		k := j
		if s.W[k].Tag == Prep && s.W[k].Class&lang.Comparison == 0 && !(s.c.Endpoints[s.W[k].Lower] && s.W[k].Class&lang.Of == 0) {
			k++
		} else if s.ChunkAt[k] < 0 || !s.GenitiveOf(int(s.ChunkAt[k])) {
			break
		}
		if k >= len(s.W) || s.ChunkAt[k] < 0 || s.Chunks[s.ChunkAt[k]].From != k {
			break
		}
		c := s.Chunks[s.ChunkAt[k]]
		if s.HasNumber(c) || s.Amounting(c) {
			break
		}
		j = c.To
	}
	return j
}

// Amounting: the chunk only leads on to the amount: "eine Strafe in Höhe von 5 Euro".
func (s *Sentence) Amounting(c Chunk) bool {
	return s.Nouns && c.Prep == c.From-1 && c.To == c.From+1 && s.Transparent(c.From) && c.To < len(s.W) && s.W[c.To].Class&lang.Of != 0
}

// HasNumber: a number stands in the chunk.
func (s *Sentence) HasNumber(c Chunk) bool {
	for k := c.From; k < c.To; k++ {
		if s.W[k].Tag == Num {
			return true
		}
	}
	return false
}

// Hanging is the chunk that a preposition at word k leads to.
func (s *Sentence) Hanging(k int) int {
	if k+1 >= len(s.W) || s.W[k].Tag != Prep || s.W[k].Class&lang.Comparison != 0 || s.ChunkAt[k+1] < 0 || s.Chunks[s.ChunkAt[k+1]].From != k+1 {
		return -1
	}
	return int(s.ChunkAt[k+1])
}

// Quoted: the chunk names only according to whom something is said.
func (s *Sentence) Quoted(c int) bool {
	ch := s.Chunks[c]
	if ch.To < len(s.W) && s.W[ch.To].Class&lang.SourceBehind != 0 {
		return true
	}
	first := ch.From
	if ch.Prep >= 0 {
		first = ch.Prep
	}
	return s.W[first].Class&lang.SourceBefore != 0 || first > 0 && s.W[first-1].Class&lang.SourceBefore != 0
}

// NextChunk is the first chunk from word k on, small words left out.
func (s *Sentence) NextChunk(k int) int {
	for end := k + 4; k < len(s.W) && k < end; k++ {
		if s.ChunkAt[k] >= 0 {
			return int(s.ChunkAt[k])
		}
	}
	return -1
}
