package run

import (
	"bufio"
	"io"
	"iter"
	"os"
	"strings"

	"crossfoot/cmd/internal/batch"
)

// names are the files and folders to check: those of the call, then those of the
// list. A list with null bytes has them between the names, as find -print0 does.
func (r *Run) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, p := range r.Paths {
			if !yield(p) {
				return
			}
		}
		if r.FilesFrom == "" {
			return
		}
		in, err := r.openList()
		if err != nil {
			r.tally.fault.Store(true)
			r.complain(batch.NewFault(r.FilesFrom, err).Say(r.Voice))
			return
		}
		defer in.Close()
		eachName(in, yield)
	}
}

func (r *Run) openList() (io.ReadCloser, error) {
	if r.FilesFrom == "-" {
		return io.NopCloser(r.In), nil
	}
	return os.Open(r.FilesFrom)
}

// eachName reads names up to the separator, which the beginning of the list decides.
func eachName(in io.Reader, yield func(string) bool) {
	br := bufio.NewReaderSize(in, 16<<10)
	head, _ := br.Peek(16 << 10)
	sep := byte('\n')
	if strings.IndexByte(string(head), 0) >= 0 {
		sep = 0
	}
	for {
		name, err := br.ReadString(sep)
		name = strings.TrimSuffix(name, string(sep))
		if sep == '\n' {
			name = strings.TrimSuffix(name, "\r")
		}
		if name != "" && !yield(name) || err != nil {
			return
		}
	}
}
