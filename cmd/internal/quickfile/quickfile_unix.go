//go:build unix

package quickfile

import (
	"io"
	"time"

	"golang.org/x/sys/unix"
)

// File is an open file.
type File struct {
	name string
	fd   int
}

// Open opens a file to be read.
func Open(name string) (File, error) {
	fd, err := again(func() (int, error) { return unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0) })
	return File{name, fd}, fault("open", name, err)
}

// Close closes the file.
func (f File) Close() error { return fault("close", f.name, unix.Close(f.fd)) }

// Stat tells what is known of the file.
func (f File) Stat() (Info, error) {
	var st unix.Stat_t
	_, err := again(func() (int, error) { return 0, unix.Fstat(f.fd, &st) })
	return Info{Size: st.Size, Modified: time.Unix(st.Mtim.Unix()), Regular: st.Mode&unix.S_IFMT == unix.S_IFREG}, fault("stat", f.name, err)
}

// Read is that of [io.Reader].
func (f File) Read(b []byte) (int, error) {
	n, err := again(func() (int, error) { return unix.Read(f.fd, b) })
	switch {
	case err != nil:
		return 0, fault("read", f.name, err)
	case n == 0 && len(b) > 0:
		return 0, io.EOF
	}
	return n, nil
}

// again repeats a call that a signal has broken off.
func again(call func() (int, error)) (int, error) {
	for {
		if n, err := call(); err != unix.EINTR {
			return n, err
		}
	}
}
