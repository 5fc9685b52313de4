package rules

import (
	_ "embed"
	bin "encoding/binary"
	"hash/crc32"
	"sort"
	"strings"
	"sync"

	"crossfoot/internal/frozen"
	"crossfoot/internal/plain"
)

//go:generate go run ./gen

// madeReady is the built-in book as [WriteReady] writes it, for a quick start: the book
// without what is seldom asked for, and its languages, which are then read in a fraction
// of the time that it takes to compile them. It is of no use, and not used, where the
// book's files are others than those that it was made of.
//
//go:embed ready.gen.bin
var madeReady string

// readyForm is the first byte, which changes with the form; the sum of the book follows.
const (
	readyForm = 5
	readyHead = 5
)

// readyParts are the parts behind the head; ok is false where the files are others.
func readyParts(sum uint32) (book, languages string, ok bool) {
	if len(madeReady) < readyHead || madeReady[0] != readyForm || bin.LittleEndian.Uint32([]byte(madeReady[1:readyHead])) != sum {
		return "", "", false
	}
	r := newReadyReader(madeReady[readyHead:])
	book = r.Text()
	return book, r.Rest(), true
}

// frozenBook is what is frozen of a book.
type frozenBook struct {
	Frames  []*Frame
	Rules   []*Rule
	Words   map[string][]plain.Later[classes]
	Formats map[string]*Format
	Slips   map[string]*Slip
	Files   []bookFile
}

// bookFile is a file of the book and where its text ends among all.
type bookFile struct {
	Name string
	End  int
}

var (
	_ = frozen.Map[map[string]Role]()
	_ = frozen.Map[map[string]string]()
	_ = frozen.Map[map[string]bool]()
	_ = frozen.Map[Texts]()
	_ = frozen.Map[map[string]plain.Later[[]string]]()
	_ = frozen.Map[map[string]plain.Soon[*Slots]]()
	_ = frozen.Map[map[string]plain.Soon[[]*Window]]()
)

// readyBook is the built-in book as it was read beforehand; nil where nothing is ready.
func readyBook(sum uint32) *Book {
	body, _, ok := readyParts(sum)
	if !ok {
		return nil
	}
	var f frozenBook
	r := frozen.NewReader(body)
	r.Source = func(at, length int) string { return sourceOf(f.Files, at, length) }
	r.Read(&f)
	for _, rule := range f.Rules {
		rule.builtin = true
	}
	return &Book{Frames: f.Frames, Rules: f.Rules, words: f.Words, formats: f.Formats, slips: f.Slips, sum: sum}
}

// sourceOf is a stretch of the texts of the built-in files, which stand one behind the
// other with the end of a line before each.
func sourceOf(files []bookFile, at, length int) string {
	i := sort.Search(len(files), func(i int) bool { return at < files[i].End })
	if i > 0 {
		at -= files[i-1].End
	}
	lines, err := readLines(builtin, files[i].Name)
	if err != nil {
		panic(err) // it was there when the sum was taken
	}
	return strings.Clone(lines[at : at+length])
}

// readyLanguage is a language of the built-in book as it was compiled beforehand; nil where
// there is none.
func (b *Book) readyLanguage(code string) *Language {
	_, languages, ok := readyParts(b.sum)
	if b.extended || !ok {
		return nil
	}
	r := newReadyReader(languages)
	for range r.number() {
		name, body := r.Text(), r.Text()
		if name == code {
			return b.readLanguage(code, newReadyReader(body))
		}
	}
	return nil
}

// sumOfFiles is the sum of the built-in files and their names.
func sumOfFiles(names []string) (sum uint32) {
	var part [4096]byte
	for _, name := range names {
		sum = crc32.Update(sum, crc32.IEEETable, part[:copy(part[:], name)])
		f, err := builtin.Open(name)
		if err != nil {
			continue
		}
		for err == nil {
			var n int
			n, err = f.Read(part[:])
			sum = crc32.Update(sum, crc32.IEEETable, part[:n])
		}
		f.Close()
	}
	return sum
}

func (b *Book) readLanguage(code string, r readyReader) *Language {
	v := &Vocabulary{groups: map[string]Node{}}
	for _, t := range v.tables() {
		*t = wordTable(r.Text())
	}
	v.members = r.classes()
	v.index()
	l := &Language{Vocabulary: v}
	heads := newReadyReader(r.Text())
	rules := b.rulesByFrame()
	for _, f := range b.Frames {
		fp, err := b.frameIn(f, rules[f.ID], code, v)
		if err != nil {
			return nil
		}
		patterns := make([]Pattern, heads.number())
		for n := range patterns {
			patterns[n].from = source{frame: f, vocab: v, lang: code, n: n}
			fp.Patterns = append(fp.Patterns, &patterns[n])
		}
		for p := range fp.all() {
			p.Head, p.ready = heads.head(), readyPattern{plan: heads.Text(), needs: heads.Text()}
		}
		l.Patterns = append(l.Patterns, fp)
	}
	l.number()
	r.index(&l.Near, v.size)
	r.index(&l.Far, v.size)
	return l
}

// readyReader reads what readyWriter wrote; strings are parts of the whole, not copies.
type readyReader struct{ *frozen.Reader }

func newReadyReader(data string) readyReader { return readyReader{frozen.NewReader(data)} }

func (r readyReader) number() int { return int(r.Number()) }

// classes reads the names of the classes; their members are read when they are asked for.
func (r readyReader) classes() func(string) ([]entry, bool) {
	n := r.number()
	bodies := make(map[string]func() []entry, n)
	for range n {
		name, body := r.Text(), r.Text()
		bodies[name] = sync.OnceValue(func() []entry { return newReadyReader(body).entries() })
	}
	return func(class string) ([]entry, bool) {
		body, ok := bodies[class]
		if !ok {
			return nil, false
		}
		return body(), true
	}
}

func (r readyReader) entries() []entry {
	out := make([]entry, r.number())
	for i := range out {
		e := &out[i]
		e.words = strings.Split(r.Text(), wordBreak)
		if e.valued = r.Flag(); e.valued {
			e.value = r.Float()
		}
	}
	return out
}

func (r readyReader) head() Head {
	flags := r.Byte()
	return Head{Numbers: r.Byte(), Times: r.Byte(), Reach: r.Byte(), Far: flags&1 != 0, Keyed: flags&2 != 0}
}

func (r readyReader) index(x *Index, ids int) {
	x.sized(ids)
	for range r.number() {
		id := r.number()
		for range r.number() {
			x.add(id, int32(r.number()))
		}
	}
}
