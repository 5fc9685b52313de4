package validate

import (
	"slices"
	"sync"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
)

// itemKind is what an item of the stream that patterns match is.
type itemKind uint8

const (
	wordItem itemKind = iota
	quantityItem
	timeItem
	boundaryItem // between two sentences
)

// item is a word, a quantity or a time; the inside of numbers is gone.
type item struct {
	ids         []int // vocabulary ids of a word
	index       int32 // token, quantity or time
	first, last int32 // tokens [first, last)
	sentence    int32
	kind        itemKind
	hedge       bool // a word of a hedge: patterns see it if they ask for it, else pass over it
	stop        bool // a mark that ends a clause: gaps do not cross it
	pause       bool // a mark within a sentence: gaps within a clause do not cross it
	closes      bool // a mark that may stand at a sentence's end
}

func newItem(k itemKind, index, first, last, sentence int) item {
	return item{kind: k, index: int32(index), first: int32(first), last: int32(last), sentence: int32(sentence)}
}

// stream is a document's items with what is needed to skip hopeless sentences.
type stream struct {
	doc                  *extract.Document
	lang                 *rules.Language
	items                []item
	marks                []rules.Marks // of the items; those of a word's ids once they are looked up
	sentences            []sentenceItems
	all, numbered        []int      // the sentences outside tables; those of them with a number
	allNumbers, allTimes int        // of all sentences
	idSets               [][]uint64 // by sentence: which vocabulary ids occur; nil until asked for
	nearKeys, farKeys    keys       // of the sentences with a number, of all
}

// sentenceItems is the part of the stream that a sentence takes, without the
// boundary behind it.
type sentenceItems struct {
	first, last    int
	numbers, times int
	skip           bool // a table cell
}

// newStream lays the document out as items.
func newStream(doc *extract.Document, lang *rules.Language) *stream {
	s := &stream{doc: doc, lang: lang}
	l := newLists(len(doc.Tokens.All) + len(doc.Tokens.Sentences))
	s.items, s.marks = l.items, l.marks
	s.sentences = make([]sentenceItems, len(doc.Tokens.Sentences))
	s.idSets = make([][]uint64, len(s.sentences))
	s.all = make([]int, 0, len(s.sentences))
	q, t := 0, 0
	every := make([]int, len(s.sentences))
	for i := range doc.Tokens.Sentences {
		q, t = s.sentence(i, q, t)
		every[i] = i
	}
	s.nearKeys, s.farKeys = keys{index: &lang.Near, over: s.numbered, sets: l.near}, keys{index: &lang.Far, over: every, sets: l.far}
	return s
}

// lists are what the items of a document and the keys in it are kept in.
type lists struct {
	items     []item
	marks     []rules.Marks
	near, far []uint64
}

// spare are the lists of documents that are done, for the next ones.
var spare sync.Pool

// newLists are lists with room for n items.
func newLists(n int) *lists {
	l, ok := spare.Get().(*lists)
	if !ok || cap(l.items) < n || cap(l.marks) < n {
		return &lists{items: make([]item, 0, n), marks: make([]rules.Marks, 0, n)}
	}
	l.items, l.marks = l.items[:0], l.marks[:0]
	return l
}

// release gives the lists up; the stream must not be used any more.
func (s *stream) release() {
	const most = 1 << 14 // items of a long document are not kept
	if cap(s.items) <= most {
		spare.Put(&lists{s.items, s.marks, s.nearKeys.sets, s.farKeys.sets})
	}
}

// add appends an item that is no word, or whose ids are not known yet.
func (s *stream) add(it item, m rules.Marks) {
	s.items, s.marks = append(s.items, it), append(s.marks, m)
}

// sentence appends the items of sentence i, given the next quantity and time.
func (s *stream) sentence(i, q, t int) (int, int) {
	sent := s.doc.Tokens.Sentences[i]
	si := sentenceItems{first: len(s.items), skip: s.doc.Blocks[sent.Block].Kind == article.Cell}
	for k := sent.First; k < sent.Last; {
		for q < len(s.doc.Quantities) && s.doc.Quantities[q].Last <= k {
			q++
		}
		for t < len(s.doc.Times) && s.doc.Times[t].Last <= k {
			t++
		}
		switch {
		case q < len(s.doc.Quantities) && s.doc.Quantities[q].First <= k:
			last := max(quantityEnd(s.doc.Tokens, &s.doc.Quantities[q]), k+1)
			s.add(newItem(quantityItem, q, k, last, i), rules.MarkQuantity)
			si.numbers++
			q++
			k = last
		case t < len(s.doc.Times) && s.doc.Times[t].First <= k && s.doc.Times[t].Kind != mention.Clock:
			s.add(newItem(timeItem, t, k, s.doc.Times[t].Last, i), rules.MarkTime)
			si.times++
			k = max(s.doc.Times[t].Last, k+1)
			t++
		default:
			k = s.word(i, k, s.hedge(q, k))
		}
	}
	si.last = len(s.items)
	s.sentences[i] = si
	if !si.skip {
		s.all = append(s.all, i)
		if si.numbers > 0 {
			s.numbered = append(s.numbered, i)
		}
	}
	s.allNumbers += si.numbers
	s.allTimes += si.times
	end := newItem(boundaryItem, 0, sent.Last, sent.Last, i)
	end.stop = true
	s.add(end, 0)
	return q, t
}

// hedge reports whether token k belongs to the hedge of the next or last quantity.
func (s *stream) hedge(q, k int) bool {
	span := s.doc.Tokens.All[k].Span
	return q < len(s.doc.Quantities) && s.doc.Quantities[q].HedgeSpan.Overlaps(span) ||
		q > 0 && s.doc.Quantities[q-1].HedgeSpan.Overlaps(span)
}

// word appends the word at token k and returns the token behind it.
func (s *stream) word(sent, k int, hedge bool) int {
	tok := &s.doc.Tokens.All[k]
	last := k + 1
	if tok.Kind == token.Digits {
		last = s.ordinalEnd(k, s.doc.Tokens.Sentences[sent].Last)
	}
	w, m := newItem(wordItem, k, k, last, sent), rules.Marks(0)
	w.hedge = hedge
	if tok.Kind == token.Punct {
		w.stop = tok.Lower == ";" || tok.Lower == ":"
		w.pause = pauses(tok.Lower) || tok.Lower == "-" && tok.SpaceBefore
		w.closes = closes(tok.Lower)
	}
	if w.hedge || w.closes {
		m = rules.MarkEnd
	}
	s.add(w, m)
	return last
}

// is reports whether the item is a word with the id. The ids are looked up a sentence
// at a time, when a pattern asks: most sentences hold no number, and no pattern gets so
// far.
func (s *stream) is(at, id int) bool {
	it := &s.items[at]
	if it.kind != wordItem {
		return false
	}
	s.ready(int(it.sentence))
	return s.marks[at]&rules.MarkOf(id) != 0 && slices.Contains(it.ids, id)
}

// isAny is the same for the words that something begins with.
func (s *stream) isAny(at int, first *rules.First) bool {
	it := &s.items[at]
	if it.kind != wordItem {
		return false
	}
	s.ready(int(it.sentence))
	return s.marks[at]&first.Marks() != 0 && first.HasAny(it.ids)
}

// ready looks up the ids of a sentence's words, if nobody has.
func (s *stream) ready(sent int) {
	if s.idSets[sent] == nil {
		s.lookUp(sent)
	}
}

// lookUp finds the ids of a sentence's words.
func (s *stream) lookUp(sent int) {
	set := make([]uint64, (s.lang.Vocabulary.Size()+63)/64)
	si := &s.sentences[sent]
	for k := si.first; k < si.last; k++ {
		it := &s.items[k]
		if it.kind != wordItem {
			continue
		}
		tok := &s.doc.Tokens.All[it.index]
		it.ids = s.lang.Vocabulary.Known(tok.ID, tok.Lower)
		for _, id := range it.ids {
			set[id/64] |= 1 << (id % 64)
			s.marks[k] |= rules.MarkOf(id)
		}
	}
	s.idSets[sent] = set
}

// holds reports whether the sentence has a word with one of the ids.
func (s *stream) holds(sent int, ids []int) bool {
	s.ready(sent)
	set := s.idSets[sent]
	for _, id := range ids {
		if set[id/64]&(1<<(id%64)) != 0 {
			return true
		}
	}
	return false
}

func pauses(mark string) bool {
	switch mark {
	case ",", "(", ")", "[", "]", "–", "—":
		return true
	}
	return false
}

// quantityEnd is the token after the number and its unit: the counted noun's
// words stay words, so that patterns see them.
func quantityEnd(t *token.Tokens, q *mention.Quantity) int {
	if q.NounSpan.Empty() || q.NounSpan.Start < q.Number.End {
		return q.Last
	}
	k := q.First
	for k < q.Last && t.All[k].End <= q.NounSpan.Start {
		k++
	}
	return k
}

// has reports whether the sentences [from, from+n) hold an id of every group.
func (s *stream) has(from, n int, groups [][]int) bool {
	for _, g := range groups {
		found := false
		for i := from; i < min(from+n, len(s.idSets)) && !found; i++ {
			found = s.holds(i, g)
		}
		if !found {
			return false
		}
	}
	return true
}

// itemSpan is the item's place in the text.
func (s *stream) itemSpan(i int) article.Span {
	it := &s.items[i]
	switch it.kind {
	case quantityItem:
		return s.doc.Quantities[it.index].Span
	case timeItem:
		return s.doc.Times[it.index].Span
	}
	return article.Span{Start: s.doc.Tokens.All[it.first].Start, End: s.doc.Tokens.All[it.last-1].End}
}
