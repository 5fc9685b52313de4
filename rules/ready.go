package rules

import (
	_ "embed"
	bin "encoding/binary"
	"hash/crc32"
	"math"
	"strings"
	"sync"
)

//go:generate go run ./gen

// madeReady is the built-in book's languages as [Book.WriteReady] writes them, for a quick
// start: a language is then read in a fraction of the time that it takes to compile it.
// It is of no use, and not used, where the book is another than that it was made of.
//
//go:embed ready.gen.bin
var madeReady string

// readyForm is the first byte, which changes with the form; the sum of the book follows.
const (
	readyForm = 1
	readyHead = 5
)

// ready is a reader behind the head of what is ready; nil where the book is another.
func (b *Book) ready() *readyReader {
	if b.extended || len(madeReady) < readyHead || madeReady[0] != readyForm || bin.LittleEndian.Uint32([]byte(madeReady[1:readyHead])) != b.sum {
		return nil
	}
	return &readyReader{rest: madeReady[readyHead:]}
}

// readyLanguage is a language of the built-in book as it was compiled beforehand; nil where
// there is none.
func (b *Book) readyLanguage(code string) *Language {
	r := b.ready()
	if r == nil {
		return nil
	}
	r.text() // the captures
	for range r.number() {
		name, body := r.text(), r.text()
		if name == code {
			return b.readLanguage(code, &readyReader{rest: body})
		}
	}
	return nil
}

// readyCaptures are those of the frame; nil where nothing is ready.
func (b *Book) readyCaptures(f *Frame) map[string]bool {
	r := b.ready()
	if r == nil {
		return nil
	}
	r.rest = r.text()
	for range r.number() {
		frame, body := r.text(), r.text()
		if frame != f.ID {
			continue
		}
		names := &readyReader{rest: body}
		out := map[string]bool{}
		for range names.number() {
			name := names.text()
			out[name] = names.byte() != 0
		}
		return out
	}
	return nil
}

// sums of the book's files are taken with this polynomial, for which there are instructions.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sumOf goes on with the sum over the text.
func sumOf(sum uint32, text string) uint32 {
	var part [4096]byte
	for text != "" {
		n := copy(part[:], text)
		sum, text = crc32.Update(sum, castagnoli, part[:n]), text[n:]
	}
	return sum
}

func (b *Book) readLanguage(code string, r *readyReader) *Language {
	v := &Vocabulary{groups: map[string]Node{}}
	v.keys = r.keyTable()
	v.exact, v.stems, v.tails = r.wordTable(), r.wordTable(), r.wordTable()
	v.members = r.classes()
	v.index()
	l := &Language{Vocabulary: v}
	heads := &readyReader{rest: r.text()}
	rules := b.rulesByFrame()
	for _, f := range b.Frames {
		fp, err := b.frameIn(f, rules[f.ID], code, v)
		if err != nil {
			return nil
		}
		patterns := make([]Pattern, heads.number())
		for n := range patterns {
			patterns[n].from, patterns[n].Head = source{frame: f, vocab: v, lang: code, n: n}, heads.head()
			fp.Patterns = append(fp.Patterns, &patterns[n])
		}
		l.Patterns = append(l.Patterns, fp)
	}
	l.number()
	r.index(&l.Near, v.size)
	r.index(&l.Far, v.size)
	return l
}

// readyReader reads what readyWriter wrote; strings are parts of the whole, not copies.
type readyReader struct{ rest string }

func (r *readyReader) byte() byte {
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

func (r *readyReader) number() int {
	n, shift := uint64(0), 0
	for {
		b := r.byte()
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int(n)
		}
		shift += 7
	}
}

func (r *readyReader) text() string {
	n := r.number()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *readyReader) keyTable() keyTable {
	n := r.number()
	t := keyTable{keys: make([]string, n), ids: make([]int32, n)}
	for i := range n {
		t.keys[i], t.ids[i] = r.text(), int32(r.number())
	}
	return t
}

func (r *readyReader) wordTable() wordTable {
	words, ids := r.number(), r.number()
	t := wordTable{words: make([]string, words), from: make([]int32, words+1), ids: make([]int, 0, ids)}
	for i := range words {
		t.words[i] = r.text()
		for range r.number() {
			t.ids = append(t.ids, r.number())
		}
		t.from[i+1] = int32(len(t.ids))
	}
	return t
}

// classes reads the names of the classes; their members are read when they are asked for.
func (r *readyReader) classes() func(string) ([]entry, bool) {
	n := r.number()
	bodies := make(map[string]func() []entry, n)
	for range n {
		name, body := r.text(), r.text()
		bodies[name] = sync.OnceValue(func() []entry { return (&readyReader{rest: body}).entries() })
	}
	return func(class string) ([]entry, bool) {
		body, ok := bodies[class]
		if !ok {
			return nil, false
		}
		return body(), true
	}
}

func (r *readyReader) entries() []entry {
	out := make([]entry, r.number())
	for i := range out {
		e := &out[i]
		e.words = strings.Split(r.text(), wordBreak)
		if e.valued = r.byte() != 0; e.valued {
			e.value = math.Float64frombits(bin.LittleEndian.Uint64([]byte(r.rest[:8])))
			r.rest = r.rest[8:]
		}
	}
	return out
}

func (r *readyReader) head() Head {
	flags := r.byte()
	return Head{Numbers: r.byte(), Times: r.byte(), Reach: r.byte(), Far: flags&1 != 0, Keyed: flags&2 != 0}
}

func (r *readyReader) index(x *Index, ids int) {
	x.sized(ids)
	for range r.number() {
		id := r.number()
		for range r.number() {
			x.add(id, int32(r.number()))
		}
	}
}
