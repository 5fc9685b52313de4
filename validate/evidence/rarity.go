package evidence

import (
	"sync"

	"crossfoot/validate/passage"
)

// Rarity: a word of every other sentence tells a passage from none.
const (
	raritySlope     = 4 // a word of a quarter of the sentences weighs half
	raritySentences = 8 // in fewer, words recur by chance
)

// rarity is the weight of a shared word, 1 where it stands in two sentences alone.
func (c *Evidence) rarity(w *passage.Content) float64 {
	if c.Spread == nil {
		c.spreadWords()
	}
	common := float64(max(c.Spread.of(w.Stem)-2, 0)) / float64(max(len(c.Doc.Tokens.Sentences), raritySentences))
	return 1 / (1 + raritySlope*common)
}

// stemCounts tells in how many sentences each stem stands.
type stemCounts struct {
	places map[string]int32 // of the stems in counts
	counts []stemCount
}

type stemCount struct{ sentences, last int32 }

// stemCountLists are those of documents that are done, for the next ones.
var stemCountLists sync.Pool

func newStemCounts() *stemCounts {
	if s, ok := stemCountLists.Get().(*stemCounts); ok {
		return s
	}
	return &stemCounts{places: map[string]int32{}}
}

// Release empties the counts and gives them up.
func (s *stemCounts) Release() {
	const most = 1 << 12 // stems of a long document are not kept
	if s == nil || len(s.counts) > most {
		return
	}
	clear(s.places)
	s.counts = s.counts[:0]
	stemCountLists.Put(s)
}

// add counts the stem in the sentence; sentences come in order.
func (s *stemCounts) add(stem string, sentence int) {
	place, ok := s.places[stem]
	if !ok {
		place = int32(len(s.counts))
		s.places[stem] = place
		s.counts = append(s.counts, stemCount{last: -1})
	}
	if n := &s.counts[place]; n.last != int32(sentence) {
		n.sentences, n.last = n.sentences+1, int32(sentence)
	}
}

// of is the number of the stem's sentences.
func (s *stemCounts) of(stem string) int {
	if place, ok := s.places[stem]; ok {
		return int(s.counts[place].sentences)
	}
	return 0
}

// spreadWords counts the sentences of every stem.
func (c *Evidence) spreadWords() {
	c.Spread = newStemCounts()
	for i := range c.Doc.Tokens.Sentences {
		s := &c.Doc.Tokens.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			if c.IsContent(k, k == s.First) {
				c.Spread.add(c.ContentOf(k).Stem, i)
			}
		}
	}
	for q := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[q]; m.Low != nil && m.High != nil {
			c.Spread.add(c.FigureContent(q).Stem, m.Sentence)
		}
	}
}

// Overlap is the weight of the words that are in both, and their part of the first's.
func (c *Evidence) Overlap(a, b passage.Context) (weight, part float64) {
	all := 0.0
	for i := range a {
		w := c.rarity(a[i]) * a[i].Weight()
		all += w
		if b.Has(a[i]) {
			weight += w
		}
	}
	return weight, weight / max(all, 1)
}
