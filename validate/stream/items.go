// Package stream lays a document out as the words, figures and times that patterns match,
// and matches them.
package stream

import (
	"sort"
	"sync"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
)

// ItemKind is what an item of the stream that patterns match is.
type ItemKind uint8

// The kinds of items.
const (
	WordItem ItemKind = iota
	QuantityItem
	TimeItem
	BoundaryItem // between two sentences
)

// Item is a word, a quantity or a time; the inside of numbers is gone.
type Item struct {
	Word        *rules.Word // what the vocabulary knows of a word
	Lexeme      *lang.Word  // what its language knows of it; nil of figures
	Index       int32       // token, quantity or time
	First, Last int32       // tokens [first, last)
	Sentence    int32
	Kind        ItemKind
	Hedge       bool   // a word of a hedge: patterns see it if they ask for it, else pass over it
	Stop        bool   // a mark that ends a clause: gaps do not cross it
	Pause       bool   // a mark within a sentence: gaps within a clause do not cross it
	Closes      bool   // a mark that may stand at a sentence's end
	Aside       uint8  // of a share: how many items behind it tell what it is a share of
	Parts       Answer // whether it parts two clauses, once asked for
}

// Answer is what is known of a question that is asked again and again.
type Answer uint8

// The answers.
const (
	Unasked Answer = iota
	Yes
	No
)

// Ask is the answer, which is found the first time.
func (a *Answer) Ask(find func() bool) bool {
	if *a == Unasked {
		*a = No
		if find() {
			*a = Yes
		}
	}
	return *a == Yes
}

func newItem(k ItemKind, index, first, last, sentence int) Item {
	return Item{Kind: k, Index: int32(index), First: int32(first), Last: int32(last), Sentence: int32(sentence)}
}

// Stream is a document's items with what is needed to skip hopeless sentences.
type Stream struct {
	Doc                  *extract.Document
	Lang                 *rules.Language
	Items                []Item
	Marks                []rules.Marks // of the items
	Sentences            []SentenceItems
	All, Numbered        []int    // the sentences outside tables; those of them with a number
	AllNumbers, AllTimes int      // of all sentences
	all, numbered        []uint64 // the same sentences as sets
	ids                  occurrences
	near, far            keys  // of the sentences with a number, of all
	present              []int // room for ids
}

// SentenceItems is the part of the stream that a sentence takes, without the
// boundary behind it.
type SentenceItems struct {
	First, Last    int
	Numbers, Times int
	Skip           bool // a table cell
}

// New lays the document out as items.
func New(doc *extract.Document, book *rules.Language) *Stream {
	s := &Stream{Doc: doc, Lang: book}
	l := newLists(len(doc.Tokens.All) + len(doc.Tokens.Sentences))
	s.Items, s.Marks = l.items, l.marks
	s.Sentences = make([]SentenceItems, len(doc.Tokens.Sentences))
	s.All = make([]int, 0, len(s.Sentences))
	blocks := (len(s.Sentences) + block - 1) / block
	s.all, s.numbered = make([]uint64, blocks), make([]uint64, blocks)
	q, t := 0, 0
	for i := range doc.Tokens.Sentences {
		q, t = s.sentence(i, q, t)
	}
	s.near.index, s.far.index = &book.Near, &book.Far
	s.look(l)
	for i := range s.Sentences {
		if si := &s.Sentences[i]; si.Numbers > 1 {
			s.asides(si.First, si.Last)
		}
	}
	return s
}

// lists are what the items of a document and the keys in it are kept in.
type lists struct {
	items          []Item
	marks          []rules.Marks
	ids, near, far []uint64
	present        []int
}

// spare are the lists of documents that are done, for the next ones.
var spare sync.Pool

// newLists are lists with room for n items.
func newLists(n int) *lists {
	l, ok := spare.Get().(*lists)
	if !ok || cap(l.items) < n || cap(l.marks) < n {
		return &lists{items: make([]Item, 0, n), marks: make([]rules.Marks, 0, n)}
	}
	l.items, l.marks = l.items[:0], l.marks[:0]
	return l
}

// Release gives the lists up; the stream must not be used any more.
func (s *Stream) Release() {
	const most = 1 << 14 // items of a long document are not kept
	if cap(s.Items) <= most {
		spare.Put(&lists{s.Items, s.Marks, s.ids.sets, s.near.sets, s.far.sets, s.present})
	}
}

// add appends an item; the marks of a word's ids come later.
func (s *Stream) add(it Item, m rules.Marks) {
	s.Items, s.Marks = append(s.Items, it), append(s.Marks, m)
}

// sentence appends the items of sentence i, given the next quantity and time.
func (s *Stream) sentence(i, q, t int) (int, int) {
	sent := s.Doc.Tokens.Sentences[i]
	si := SentenceItems{First: len(s.Items), Skip: s.Doc.Blocks[sent.Block].Kind == article.Cell}
	for k := sent.First; k < sent.Last; {
		if last := s.hiddenTo(k); last > k {
			k = last
			continue
		}
		for q < len(s.Doc.Quantities) && s.Doc.Quantities[q].Last <= k {
			q++
		}
		for t < len(s.Doc.Times) && s.Doc.Times[t].Last <= k {
			t++
		}
		switch {
		case q < len(s.Doc.Quantities) && s.Doc.Quantities[q].First <= k:
			last := max(quantityEnd(s.Doc.Tokens, &s.Doc.Quantities[q]), k+1)
			s.add(newItem(QuantityItem, q, k, last, i), rules.MarkQuantity)
			si.Numbers++
			q++
			k = last
		case t < len(s.Doc.Times) && s.Doc.Times[t].First <= k && s.Doc.Times[t].Kind != mention.Clock:
			s.add(newItem(TimeItem, t, k, s.Doc.Times[t].Last, i), rules.MarkTime)
			si.Times++
			k = max(s.Doc.Times[t].Last, k+1)
			t++
		default:
			k = s.word(i, k, s.hedge(q, k))
		}
	}
	si.Last = len(s.Items)
	s.Sentences[i] = si
	if !si.Skip {
		s.All = append(s.All, i)
		s.all[i/block] |= 1 << (i % block)
		if si.Numbers > 0 {
			s.Numbered = append(s.Numbered, i)
			s.numbered[i/block] |= 1 << (i % block)
		}
	}
	s.AllNumbers += si.Numbers
	s.AllTimes += si.Times
	end := newItem(BoundaryItem, 0, sent.Last, sent.Last, i)
	end.Stop = true
	s.add(end, 0)
	return q, t
}

// asides finds what shares are said of, so that patterns may pass over it: "39% of the 2,400 members".
func (s *Stream) asides(first, last int) {
	for k := first; k+2 < last; k++ {
		if it := &s.Items[k]; it.Kind == QuantityItem && s.Doc.Quantities[it.Index].Unit == mention.Percent {
			it.Aside = uint8(s.wholeOf(k, min(last, k+mostOfWhole)))
		}
	}
}

// mostOfWhole bounds the items from a share to its whole: "one in 13 of the 48 million".
const mostOfWhole = 5

// wholeOf is how many items lead from the share at k to the whole that it is said of, with that; 0 where none does.
func (s *Stream) wholeOf(k, last int) int {
	for at := k + 1; at < last; at++ {
		it := &s.Items[at]
		switch {
		case it.Kind == QuantityItem:
			if at == k+1 || s.Doc.Quantities[it.Index].Unit == mention.Percent {
				return 0
			}
			return at - k
		case it.Kind != WordItem || !it.Hedge && (it.Lexeme == nil || it.Lexeme.Class&(lang.Of|lang.Determiner) == 0):
			return 0
		}
	}
	return 0
}

// hiddenTo is the token behind the stretch at token k that the document's view leaves out; k where it leaves out none.
func (s *Stream) hiddenTo(k int) int {
	hidden := s.Doc.Hidden
	next := sort.Search(len(hidden), func(i int) bool { return k < hidden[i][1] })
	if next < len(hidden) && hidden[next][0] <= k {
		return hidden[next][1]
	}
	return k
}

// hedge reports whether token k belongs to the hedge of the next or last quantity.
func (s *Stream) hedge(q, k int) bool {
	span := s.Doc.Tokens.All[k].Span
	return q < len(s.Doc.Quantities) && s.Doc.Quantities[q].HedgeSpan.Overlaps(span) ||
		q > 0 && s.Doc.Quantities[q-1].HedgeSpan.Overlaps(span)
}

// word appends the word at token k and returns the token behind it.
func (s *Stream) word(sent, k int, hedge bool) int {
	tok := &s.Doc.Tokens.All[k]
	last := k + 1
	if tok.Kind == token.Digits {
		last = s.ordinalEnd(k, s.Doc.Tokens.Sentences[sent].Last)
	}
	w, m := newItem(WordItem, k, k, last, sent), rules.Marks(0)
	w.Hedge = hedge
	if tok.Kind == token.Punct {
		w.Stop = tok.Lower == ";" || tok.Lower == ":"
		w.Pause = Pauses(tok.Lower) || tok.Lower == "-" && tok.SpaceBefore
		w.Closes = Closes(tok.Lower)
	}
	if w.Hedge || w.Closes {
		m = rules.MarkEnd
	}
	s.add(w, m)
	return last
}

// Is reports whether the item is a word with the id.
func (s *Stream) Is(at, id int) bool {
	return s.Marks[at]&rules.MarkOf(id) != 0 && s.Items[at].Word.Is(id) // only words have marks of ids
}

// isAny is the same for the words that something begins with.
func (s *Stream) isAny(at int, first *rules.First) bool {
	return s.Marks[at]&first.Marks() != 0 && first.HasAny(s.Items[at].Word)
}

// Pauses reports whether the mark parts a sentence without ending a clause for sure.
func Pauses(mark string) bool {
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

// ItemSpan is the item's place in the text.
func (s *Stream) ItemSpan(i int) article.Span {
	it := &s.Items[i]
	switch it.Kind {
	case QuantityItem:
		return s.Doc.Quantities[it.Index].Span
	case TimeItem:
		return s.Doc.Times[it.Index].Span
	case BoundaryItem: // behind the last word, of the text as well
		end := s.Doc.Tokens.All[max(it.First, 1)-1].End
		return article.Span{Start: end, End: end}
	}
	return article.Span{Start: s.Doc.Tokens.All[it.First].Start, End: s.Doc.Tokens.All[it.Last-1].End}
}

// pastHedge is the first item from i on that belongs to no hedge.
func (s *Stream) pastHedge(i int) int {
	for i < len(s.Items) && s.Items[i].Hedge {
		i++
	}
	return i
}

// ItemAt is the item that begins at the offset, or holds it.
func (s *Stream) ItemAt(offset int) int {
	sent := s.Sentences[s.SentenceOf(offset)]
	at := sent.First + sort.Search(sent.Last-sent.First, func(i int) bool { return s.ItemSpan(sent.First+i).Start > offset })
	return max(at-1, sent.First)
}

// SentenceOf is the sentence that holds the offset.
func (s *Stream) SentenceOf(off int) int {
	sents := s.Doc.Tokens.Sentences
	return max(sort.Search(len(sents), func(i int) bool { return sents[i].Start > off })-1, 0)
}
