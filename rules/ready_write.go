package rules

import (
	bin "encoding/binary"
	"io"
	"strings"

	"crossfoot/internal/frozen"
)

// wordBreak stands between the words of a phrase.
const wordBreak = " "

// WriteReady writes the built-in book and its languages in the form that programs start with.
func WriteReady(w io.Writer) error {
	names, err := yamlFiles(builtin, "")
	if err != nil {
		return err
	}
	b := emptyBook()
	if err := b.Extend(builtin, ""); err != nil {
		return err
	}
	body, err := b.freeze(names)
	if err != nil {
		return err
	}
	rw := newReadyWriter(bin.LittleEndian.AppendUint32([]byte{readyForm}, sumOfFiles(names)))
	rw.Text(string(body))
	codes := sortedKeys(b.words)
	rw.number(len(codes))
	for _, code := range codes {
		l, err := b.compileLanguage(code)
		if err != nil {
			return err
		}
		body := newReadyWriter(nil)
		body.language(l)
		rw.Text(code)
		rw.Text(string(body.Bytes()))
	}
	_, err = w.Write(rw.Bytes())
	return err
}

// freeze is the book as bytes, with the captures of all frames.
func (b *Book) freeze(names []string) ([]byte, error) {
	for _, f := range b.Frames {
		b.Captures(f)
	}
	f := frozenBook{Frames: b.Frames, Rules: b.Rules, Words: b.words, Formats: b.formats, Slips: b.slips}
	end := 0
	for _, name := range names {
		lines, err := readLines(builtin, name)
		if err != nil {
			return nil, err
		}
		end += len(lines)
		f.Files = append(f.Files, bookFile{name, end})
	}
	return frozen.Append(nil, &f), nil
}

// readyWriter writes the compiled form of languages.
type readyWriter struct{ *frozen.Writer }

func newReadyWriter(out []byte) readyWriter { return readyWriter{frozen.NewWriter(out)} }

func (w readyWriter) number(n int) { w.Number(uint64(n)) }

func (w readyWriter) language(l *Language) {
	v := l.Vocabulary
	for _, t := range v.tables() {
		w.Text(string(*t))
	}
	w.number(v.classIDs.size())
	for _, class := range v.classIDs.all() {
		members, _ := v.members(class)
		body := newReadyWriter(nil)
		body.entries(members)
		w.Text(class)
		w.Text(string(body.Bytes()))
	}
	heads := newReadyWriter(nil)
	for i := range l.Patterns {
		heads.number(len(l.Patterns[i].Patterns))
		for p := range l.Patterns[i].all() {
			heads.head(&p.Head)
			ready := p.freeze()
			heads.Text(ready.plan)
			heads.Text(ready.needs)
		}
	}
	w.Text(string(heads.Bytes()))
	w.index(&l.Near)
	w.index(&l.Far)
}

func (w readyWriter) entries(members []entry) {
	w.number(len(members))
	for _, e := range members {
		w.Text(strings.Join(e.words, wordBreak))
		w.Flag(e.valued)
		if e.valued {
			w.Float(e.value)
		}
	}
}

func (w readyWriter) head(h *Head) {
	flags := byte(0)
	if h.Far {
		flags |= 1
	}
	if h.Keyed {
		flags |= 2
	}
	for _, b := range [...]byte{flags, h.Numbers, h.Times, h.Reach} {
		w.Byte(b)
	}
}

func (w readyWriter) index(x *Index) {
	n := 0
	for _, patterns := range x.keys {
		if len(patterns) > 0 {
			n++
		}
	}
	w.number(n)
	for id, patterns := range x.keys {
		if len(patterns) == 0 {
			continue
		}
		w.number(id)
		w.number(len(patterns))
		for _, p := range patterns {
			w.number(int(p))
		}
	}
}
