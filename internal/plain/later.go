package plain

import (
	"fmt"
	"sync"
)

// Later is a value that is read when it is asked for, where the text was decoded by
// [DecodeLater]; else it is read at once.
type Later[T any] struct{ get func() T }

// Get is the value.
func (l Later[T]) Get() (v T) {
	if l.get == nil {
		return v
	}
	return l.get()
}

// DecodePlain notes where the value stands.
func (l *Later[T]) DecodePlain(n *Node) error {
	if n.Kind == unread {
		text := n.Text
		l.get = sync.OnceValue(func() (v T) {
			if err := decodeUnread(text, &v); err != nil {
				panic(fmt.Sprintf("plain: %v: %s", err, text))
			}
			return v
		})
		return nil
	}
	return l.UnmarshalYAML(n.Decode)
}

// UnmarshalYAML takes the value from the full reader, which reads all at once.
func (l *Later[T]) UnmarshalYAML(read func(any) error) error {
	var v T
	err := read(&v)
	l.get = func() T { return v }
	return err
}

func (l *Later[T]) later() {}

// DecodeLater is [Decode] for texts that are known to be right, as those that are
// part of the program are by its tests: blocks below keys are passed over until a
// field wants them, and those of [Later] values until they are asked for. The text begins
// with the end of the line before it, as those blocks do.
func DecodeLater(text string, out any) error { return decodeUnread(text, out) }

// decodeUnread reads a text that begins with the end of the line before it.
func decodeUnread(text string, out any) error {
	n, err := parse(text, true)
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
	return Node{Kind: unread, Text: p.s[start:end]}
}
