package rules

import (
	bin "encoding/binary"
	"io"
	"math"
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
	rw := &readyWriter{bin.LittleEndian.AppendUint32([]byte{readyForm}, sumOfFiles(names))}
	rw.text(string(body))
	codes := sortedKeys(b.words)
	rw.number(len(codes))
	for _, code := range codes {
		l, err := b.compileLanguage(code)
		if err != nil {
			return err
		}
		body := &readyWriter{}
		body.language(l)
		rw.text(code)
		rw.text(string(body.out))
	}
	_, err = w.Write(rw.out)
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

type readyWriter struct{ out []byte }

func (w *readyWriter) number(n int) { w.out = bin.AppendUvarint(w.out, uint64(n)) }

func (w *readyWriter) text(s string) {
	w.number(len(s))
	w.out = append(w.out, s...)
}

func (w *readyWriter) flag(on bool) {
	if on {
		w.out = append(w.out, 1)
		return
	}
	w.out = append(w.out, 0)
}

func (w *readyWriter) language(l *Language) {
	v := l.Vocabulary
	for _, t := range v.tables() {
		w.text(string(*t))
	}
	w.number(v.classIDs.size())
	for _, class := range v.classIDs.all() {
		members, _ := v.members(class)
		body := &readyWriter{}
		body.entries(members)
		w.text(class)
		w.text(string(body.out))
	}
	heads := &readyWriter{}
	for i := range l.Patterns {
		heads.number(len(l.Patterns[i].Patterns))
		for p := range l.Patterns[i].all() {
			heads.head(&p.Head)
			ready := p.freeze()
			heads.text(ready.plan)
			heads.text(ready.needs)
		}
	}
	w.text(string(heads.out))
	w.index(&l.Near)
	w.index(&l.Far)
}

func (w *readyWriter) entries(members []entry) {
	w.number(len(members))
	for _, e := range members {
		w.text(strings.Join(e.words, wordBreak))
		w.flag(e.valued)
		if e.valued {
			w.out = bin.LittleEndian.AppendUint64(w.out, math.Float64bits(e.value))
		}
	}
}

func (w *readyWriter) head(h *Head) {
	flags := byte(0)
	if h.Far {
		flags |= 1
	}
	if h.Keyed {
		flags |= 2
	}
	w.out = append(w.out, flags, h.Numbers, h.Times, h.Reach)
}

func (w *readyWriter) index(x *Index) {
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
