package report

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"os"
)

// spool keeps a sheet's rows on disk until the workbook is built: its language and
// the order of its findings are known only at the end.
type spool struct {
	file *os.File
	w    *bufio.Writer
	buf  []byte
	size int64
	rows int
}

func newSpool() (*spool, error) {
	f, err := os.CreateTemp("", "crossfoot-")
	if err != nil {
		return nil, fmt.Errorf("no temporary file for the workbook: %w", err)
	}
	os.Remove(f.Name()) // where the system allows it, nothing is left after a kill
	return &spool{file: f, w: bufio.NewWriterSize(f, 1<<16)}, nil
}

// add stores a row and tells its offset.
func (s *spool) add(cells []cell) (int64, error) {
	s.buf = s.buf[:0]
	for i := range cells {
		s.buf = cells[i].append(s.buf)
	}
	var head [4]byte
	binary.LittleEndian.PutUint32(head[:], uint32(len(s.buf)))
	at := s.size
	s.size += int64(len(head) + len(s.buf))
	s.rows++
	if _, err := s.w.Write(head[:]); err != nil {
		return 0, err
	}
	_, err := s.w.Write(s.buf)
	return at, err
}

// each calls use with every row in the order they were stored.
func (s *spool) each(use func([]cell) error) error {
	if err := s.w.Flush(); err != nil {
		return err
	}
	r := bufio.NewReaderSize(io.NewSectionReader(s.file, 0, s.size), 1<<16)
	var cells []cell
	for range s.rows {
		var err error
		if cells, err = s.next(r, cells); err != nil {
			return err
		}
		if err = use(cells); err != nil {
			return err
		}
	}
	return nil
}

// at reads the row at an offset; w must have been flushed.
func (s *spool) at(offset int64) ([]cell, error) {
	return s.next(io.NewSectionReader(s.file, offset, s.size-offset), nil)
}

func (s *spool) next(r io.Reader, cells []cell) ([]cell, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	n := int(binary.LittleEndian.Uint32(head[:]))
	if cap(s.buf) < n {
		s.buf = make([]byte, n)
	}
	if _, err := io.ReadFull(r, s.buf[:n]); err != nil {
		return nil, err
	}
	return decodeRow(s.buf[:n], cells)
}

func (s *spool) close() {
	if s != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}
