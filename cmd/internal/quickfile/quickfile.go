// Package quickfile reads whole files with the fewest calls of the system. A file of
// package os is registered with the poller of the runtime, which costs more than
// to read an article.
package quickfile

import (
	"io"
	"io/fs"
	"time"
)

// Info is what is known of an open file.
type Info struct {
	Size     int64
	Modified time.Time
	Regular  bool
}

// Fill reads until the buffer is full or the file ends, and reports how much it
// read: the end is no error.
func (f File) Fill(b []byte) (n int, err error) {
	for n < len(b) && err == nil {
		var k int
		k, err = f.Read(b[n:])
		n += k
	}
	if err == io.EOF {
		err = nil
	}
	return n, err
}

func fault(op, name string, err error) error {
	if err == nil {
		return nil
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}
