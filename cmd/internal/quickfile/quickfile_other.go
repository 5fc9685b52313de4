//go:build !unix

package quickfile

import "os"

// File is an open file.
type File struct{ f *os.File }

// Open opens a file to be read.
func Open(name string) (File, error) {
	f, err := os.Open(name)
	return File{f}, err
}

// Close closes the file.
func (f File) Close() error { return f.f.Close() }

// Stat tells what is known of the file.
func (f File) Stat() (Info, error) {
	i, err := f.f.Stat()
	if err != nil {
		return Info{}, err
	}
	return Info{Size: i.Size(), Modified: i.ModTime(), Regular: i.Mode().IsRegular()}, nil
}

// Read is that of [io.Reader].
func (f File) Read(b []byte) (int, error) { return f.f.Read(b) }
