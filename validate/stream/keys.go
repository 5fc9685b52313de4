package stream

import (
	"math/bits"

	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
	"crossfoot/rules"
)

// Sets of sentences are kept by blocks, as bits of one word: most articles have one block.
const block = 64

// keys tells which patterns of an index have their key in which sentences.
type keys struct {
	index *rules.Index
	any   []uint64 // the patterns that have their key in any of the sentences
	sets  []uint64 // by block and pattern, the sentences that have its key
}

// occurrences tells which vocabulary ids stand in which sentences.
type occurrences struct {
	sets []uint64 // by block and id
	size int      // how many ids there are
	list []int    // the answer of Worth, made anew for each question
}

// look looks up the words of all sentences.
func (s *Stream) look(spare *lists) {
	blocks := len(s.all)
	s.ids.size = s.Lang.Vocabulary.Size()
	s.ids.sets = zeros(spare.ids, blocks*s.ids.size)
	s.near.start(spare.near, blocks)
	s.far.start(spare.far, blocks)
	seen := seenWords{present: spare.present}
	for b := range blocks {
		sets := s.ids.sets[b*s.ids.size : (b+1)*s.ids.size]
		seen.present = seen.present[:0]
		for i := b * block; i < min((b+1)*block, len(s.Sentences)); i++ {
			s.lookUp(i, sets, &seen)
		}
		seen.enter(sets)
		for _, id := range seen.present {
			s.near.add(b, id, sets[id]&s.numbered[b])
			s.far.add(b, id, sets[id])
		}
	}
	s.present = seen.present
}

// seenWords are words of a block of sentences, by their numbers, whose ids are not entered yet: the frequent words come
// again and again, and have the most ids.
type seenWords struct {
	words   [256]seenWord
	present []int // the ids that are entered
}

type seenWord struct {
	word      *rules.Word
	sentences uint64
}

// add adds that the word with the number stands in the sentence.
func (s *seenWords) add(number wordform.ID, w *rules.Word, sentence uint64, sets []uint64) {
	at := &s.words[number%wordform.ID(len(s.words))]
	if at.word != w {
		at.enter(sets, &s.present)
		at.word = w
	}
	at.sentences |= sentence
}

// enter enters the ids of all.
func (s *seenWords) enter(sets []uint64) {
	for i := range s.words {
		s.words[i].enter(sets, &s.present)
	}
}

func (w *seenWord) enter(sets []uint64, present *[]int) {
	if w.sentences == 0 {
		return
	}
	for _, id := range w.word.IDs {
		if sets[id] == 0 {
			*present = append(*present, id)
		}
		sets[id] |= w.sentences
	}
	w.sentences = 0
}

// lookUp finds what the vocabulary and the language know of a sentence's words.
func (s *Stream) lookUp(sent int, sets []uint64, seen *seenWords) {
	si, bit := &s.Sentences[sent], uint64(1)<<(sent%block)
	for k := si.First; k < si.Last; k++ {
		it := &s.Items[k]
		if it.Kind != WordItem {
			continue
		}
		tok := &s.Doc.Tokens.All[it.Index]
		w := s.Lang.Vocabulary.Known(tok.ID, tok.Lower)
		it.Word = w
		s.Marks[k] |= w.Marks
		if tok.Kind != token.Digits {
			it.Lexeme = s.Doc.Pack.Word(tok, s.Doc.Text[tok.Start:tok.End])
		}
		if it.Lexeme == nil || it.Lexeme.Ordinal > 0 {
			s.Marks[k] |= rules.MarkNumeral
		}
		if len(w.IDs) > 0 {
			seen.add(tok.ID, w, bit, sets)
		}
	}
}

func (k *keys) start(spare []uint64, blocks int) {
	k.any, k.sets = make([]uint64, (k.index.Count+63)/64), zeros(spare, blocks*k.index.Count)
}

// add enters that the id stands in the sentences of the block.
func (k *keys) add(b, id int, sentences uint64) {
	if sentences == 0 {
		return
	}
	for _, p := range k.index.KeyOf(id) {
		k.any[p/64] |= 1 << (p % 64)
		k.sets[b*k.index.Count+int(p)] |= sentences
	}
}

// zeros is a list of n zeros, in the list's memory if it has room.
func zeros(list []uint64, n int) []uint64 {
	if cap(list) < n {
		return make([]uint64, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// KeysOf are those of the patterns that reach beyond the sentences with a number, or
// of the others.
func (s *Stream) KeysOf(far bool) *keys {
	if far {
		return &s.far
	}
	return &s.near
}

// AnyStands reports whether a pattern of the frame has no key, or it stands in the
// article. Most frames end here.
func (s *Stream) AnyStands(fp *rules.FramePatterns) bool {
	if fp.Unkeyed {
		return true
	}
	for i := range fp.Keys {
		if k := &fp.Keys[i]; s.KeysOf(k.Far).any[k.Word]&k.Bits != 0 {
			return true
		}
	}
	return false
}

// Stands reports whether the pattern has no key, or it stands in any of the sentences.
func (k *keys) Stands(h *rules.Head) bool {
	return !h.Keyed || k.any[h.Number/64]&(1<<(h.Number%64)) != 0
}

// Worth lists the sentences that a match of the pattern may begin in: most patterns need a
// number and rare words, and most sentences have neither. The list is good until the next call.
func (s *Stream) Worth(p *rules.Pattern) []int {
	return s.worth(p, s.KeysOf(p.Head.Far), p.Head.Far, int(p.Head.Reach))
}

// WorthCue lists the sentences with a number that a cue of slots may stand in. The list is good until the next call.
func (s *Stream) WorthCue(cue *rules.Pattern) []int { return s.worth(cue, s.KeysOf(false), false, 1) }

func (s *Stream) worth(p *rules.Pattern, k *keys, far bool, reach int) []int {
	s.ids.list = s.ids.list[:0]
	from := s.numbered
	if far {
		from = s.all
	}
	for b, set := range from {
		if p.Head.Keyed {
			key := p.Head.Number
			if reach == 1 {
				set &= k.sets[b*k.index.Count+int(key)]
			} else {
				set &= within(k.sets, k.index.Count, b, reach, key)
			}
			for rest := p.Besides(); set != 0 && len(rest) > 0; {
				n := 1 + int(rest[0])
				set &= within(s.ids.sets, s.ids.size, b, reach, rest[1:n]...)
				rest = rest[n:]
			}
		}
		for ; set != 0; set &= set - 1 {
			if i := b*block + bits.TrailingZeros64(set); s.counts(i, reach, p) {
				s.ids.list = append(s.ids.list, i)
			}
		}
	}
	return s.ids.list
}

// within are the sentences of a block from which so many on hold one of the members of sets. No pattern reaches
// over block sentences: farther than the block behind nothing is looked up.
func within(sets []uint64, size, b, reach int, members ...int32) (out uint64) {
	low := union(sets[b*size:(b+1)*size], members)
	if out = low; reach == 1 {
		return out
	}
	var high uint64
	if (b+1)*size < len(sets) {
		high = union(sets[(b+1)*size:], members)
	}
	for n := 1; n < min(reach, block); n++ {
		out |= low>>n | high<<(block-n)
	}
	return out
}

// union is what stands in the sets of any of the members.
func union(sets []uint64, members []int32) (out uint64) {
	for _, m := range members {
		out |= sets[m]
	}
	return out
}

// counts: the sentences have as many quantities and times as the pattern takes.
func (s *Stream) counts(i, reach int, p *rules.Pattern) bool {
	numbers, times := 0, 0
	for k := i; k < i+reach && k < len(s.Sentences); k++ {
		numbers += s.Sentences[k].Numbers
		times += s.Sentences[k].Times
	}
	return numbers >= int(p.Head.Numbers) && times >= int(p.Head.Times)
}

// Holds reports whether the sentence has a word with one of the ids.
func (s *Stream) Holds(sent int, ids ...int) bool {
	sets := s.ids.sets[sent/block*s.ids.size:]
	for _, id := range ids {
		if sets[id]&(1<<(sent%block)) != 0 {
			return true
		}
	}
	return false
}

// Has reports whether the sentences [from, from+n) hold an id of every group.
func (s *Stream) Has(from, n int, groups [][]int) bool {
	for _, g := range groups {
		found := false
		for i := from; i < min(from+n, len(s.Sentences)) && !found; i++ {
			found = s.Holds(i, g...)
		}
		if !found {
			return false
		}
	}
	return true
}
