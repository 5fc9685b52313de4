package batch

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// stdin takes standard input: JSON Lines where it is asked for or looks like it,
// else one article.
func (w *walk) stdin() bool {
	r := bufio.NewReaderSize(w.Stdin, 64<<10)
	if w.Lines || !w.Whole && looksLikeLines(r) {
		return w.lines("-", r)
	}
	data, err := readLimited(r, w.MaxSize)
	if err != nil {
		return w.fail("-", faultAt("-", err))
	}
	return w.yield(Item{Path: "-", Data: data, Size: int64(len(data))})
}

// looksLikeLines peeks for a JSON object that names an id and a text.
func looksLikeLines(r *bufio.Reader) bool {
	head, _ := r.Peek(4096)
	head = bytes.TrimLeft(head, " \t\r\n\ufeff")
	return bytes.HasPrefix(head, []byte(`{"`)) && bytes.Contains(head, []byte(`"id"`))
}

// lines yields every line that is not blank as an item.
func (w *walk) lines(p string, r io.Reader) bool {
	br := bufio.NewReaderSize(r, 64<<10)
	for n := 1; ; n++ {
		if w.ctx.Err() != nil {
			return false
		}
		line, err := readLine(br, w.MaxSize)
		if len(bytes.TrimSpace(line)) > 0 {
			w.count++
			if !w.yield(Item{Path: p, Line: n, Data: line, Size: int64(len(line))}) {
				return false
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return true
		case errors.Is(err, errTooLarge):
			if !w.yield(Item{Path: p, Line: n, Err: faultAt(p, err)}) {
				return false
			}
		case err != nil:
			return w.yield(Item{Path: p, Line: n, Err: NewFault(p, err)})
		}
	}
}

var errTooLarge = errors.New("larger than the limit")

// faultAt is NewFault with the limit on size told apart.
func faultAt(p string, err error) *Fault {
	if errors.Is(err, errTooLarge) {
		return &Fault{Code: "too-large", Path: p, Err: err}
	}
	return NewFault(p, err)
}

// readLine reads up to a line feed. A line beyond the limit is read over and
// gives errTooLarge.
func readLine(r *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	over := false
	for {
		part, err := r.ReadSlice('\n')
		if limit > 0 && int64(len(line)+len(part)) > limit+1 {
			line, over = nil, true
		}
		if !over {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if over && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errTooLarge
		}
		return line, err
	}
}

// readLimited reads all, but not more than the limit.
func readLimited(r io.Reader, limit int64) ([]byte, error) {
	if limit <= 0 {
		return io.ReadAll(r)
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		return nil, errTooLarge
	}
	return data, err
}
