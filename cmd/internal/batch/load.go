package batch

import (
	"io"
	"os"
)

// Load reads an item's bytes. A file that changes while it is read is read once
// more; what stays in motion is a fault.
func (it *Item) Load(limit int64) ([]byte, error) {
	if it.Err != nil {
		return nil, it.Err
	}
	if it.File == "" {
		return it.Data, nil
	}
	for range 2 {
		data, stable, err := readFile(it.File, limit)
		if err != nil {
			return nil, faultAt(it.Path, err)
		}
		if stable {
			return data, nil
		}
	}
	return nil, &Fault{Code: "changing", Path: it.Path}
}

// readFile reads a whole file and reports whether it was still while being read.
func readFile(name string, limit int64) (data []byte, stable bool, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if !before.Mode().IsRegular() {
		data, err = readLimited(f, limit)
		return data, true, err
	}
	size := before.Size()
	if limit > 0 && size > limit {
		return nil, false, errTooLarge
	}
	data = make([]byte, size+1)
	n, err := io.ReadFull(f, data)
	if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
		return nil, false, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	stable = int64(n) == size && after.Size() == size && after.ModTime().Equal(before.ModTime())
	return data[:n], stable, nil
}
