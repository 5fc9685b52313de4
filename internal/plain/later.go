package plain

import (
	"fmt"
	"sync"

	"crossfoot/internal/frozen"
)

// Later is a value that is read when it is asked for, where the text was decoded by
// [DecodeLater] or the value is read back from frozen bytes; else it is read at once.
// Frozen, it is the place of its text.
type Later[T any] struct{ to *later[T] }

type later[T any] struct {
	once  sync.Once
	value T
	// What the value is read from: the text at a place, which the source gives where it
	// is not at hand, or frozen bytes. Neither where the value is known.
	text       string
	at, length int
	source     func(at, length int) string
	body       string
}

// Get is the value.
func (l Later[T]) Get() (v T) {
	if l.to == nil {
		return v
	}
	l.to.once.Do(l.to.read)
	return l.to.value
}

func (l *later[T]) read() {
	if l.body != "" {
		frozen.NewReader(l.body).Read(&l.value)
		return
	}
	if l.length == 0 {
		return
	}
	text := l.text
	if l.source != nil {
		text = l.source(l.at, l.length)
	}
	if err := decodeUnread(text, l.at, &l.value); err != nil {
		panic(fmt.Sprintf("plain: %v: %s", err, text))
	}
}

// DecodePlain notes where the value stands.
func (l *Later[T]) DecodePlain(n *Node) error {
	if n.Kind == unread {
		l.to = &later[T]{text: n.Text, at: n.at, length: len(n.Text)}
		return nil
	}
	return l.UnmarshalYAML(n.Decode)
}

// UnmarshalYAML takes the value from the full reader, which reads all at once.
func (l *Later[T]) UnmarshalYAML(read func(any) error) error {
	l.to = new(later[T])
	return read(&l.to.value)
}

func (l *Later[T]) later() {}

// How a value is frozen.
const (
	frozenNone  = iota
	frozenPlace // where its text stands
	frozenValue
)

// Freeze writes the place of the text, or the value where it has none.
func (l *Later[T]) Freeze(w *frozen.Writer) {
	if l.to != nil && l.to.length > 0 {
		w.Number(frozenPlace)
		w.Number(uint64(l.to.at))
		w.Number(uint64(l.to.length))
		return
	}
	l.freezeValue(w)
}

func (l *Later[T]) freezeValue(w *frozen.Writer) {
	if l.to == nil {
		w.Number(frozenNone)
		return
	}
	v := l.Get()
	w.Number(frozenValue)
	w.Text(string(frozen.Append(nil, &v)))
}

// Thaw reads either, but not yet the value.
func (l *Later[T]) Thaw(r *frozen.Reader) {
	switch r.Number() {
	case frozenPlace:
		l.to = &later[T]{at: int(r.Number()), length: int(r.Number()), source: r.Source}
	case frozenValue:
		l.to = &later[T]{body: r.Text()}
	}
}

// Soon is a [Later] that is frozen as its value, as it is asked for at most starts.
type Soon[T any] struct{ Later[T] }

// Freeze writes the value.
func (s *Soon[T]) Freeze(w *frozen.Writer) { s.freezeValue(w) }

// DecodeLater is [Decode] for texts that are known to be right, as those that are
// part of the program are by its tests: blocks below keys are passed over until a
// field wants them, and those of [Later] values until they are asked for. The text begins
// with the end of the line before it, as those blocks do, and stands at a place among
// others that are frozen with it.
func DecodeLater(text string, at int, out any) error { return decodeUnread(text, at, out) }

// decodeUnread reads a text that begins with the end of the line before it.
func decodeUnread(text string, at int, out any) error {
	n, err := parse(text, at, true)
	if err != nil {
		return err
	}
	return n.Decode(out)
}

// passed is the block below a key in the column, unread.
func (p *parser) passed(col int) Node {
	start, end := -1, 0
	for {
		indent, ok := p.peek()
		if !ok || indent < col || indent == col && !p.dash(p.ahead) {
			break
		}
		if start < 0 {
			start = p.start - 1
		}
		p.line = p.start
		p.i = p.endOfLine(p.ahead)
		end = p.i
	}
	if start < 0 {
		return Node{}
	}
	return Node{Kind: unread, Text: p.s[start:end], at: p.base + start}
}
