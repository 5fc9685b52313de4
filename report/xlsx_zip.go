package report

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// packer writes the workbook's parts to the report's file in the order of their
// names, whatever order they come in, so that equal runs give equal bytes. Each
// part waits compressed, a large one on disk.
type packer struct {
	out   io.Writer
	parts []*part
	err   error
}

type part struct {
	name  string
	flate *flate.Writer
	crc   hash.Hash32
	size  int64
	hold  hold
}

var _ excelize.ZipWriter = (*packer)(nil)

// Create starts a part.
func (p *packer) Create(name string) (io.Writer, error) {
	c := &part{name: name, crc: crc32.NewIEEE()}
	c.flate, _ = flate.NewWriter(&c.hold, flate.DefaultCompression)
	if err := p.finish(); err != nil {
		return nil, err
	}
	p.parts = append(p.parts, c)
	if name == contentTypes {
		return sorted{c}, nil // it comes in one piece
	}
	return c, nil
}

// finish completes the part that was written last.
func (p *packer) finish() error {
	if n := len(p.parts); n > 0 && p.parts[n-1].flate != nil {
		c := p.parts[n-1]
		err := c.flate.Close()
		c.flate = nil // it holds a megabyte
		return err
	}
	return nil
}

func (c *part) Write(b []byte) (int, error) {
	c.crc.Write(b)
	c.size += int64(len(b))
	return c.flate.Write(b)
}

// AddFS is not used: workbooks are made of single parts.
func (p *packer) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts.
func (p *packer) Close() error {
	defer p.drop()
	if err := p.finish(); err != nil {
		return err
	}
	slices.SortFunc(p.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	zw := zip.NewWriter(p.out)
	for _, c := range p.parts {
		h := &zip.FileHeader{Name: c.name, Method: zip.Deflate, CRC32: c.crc.Sum32(),
			UncompressedSize64: uint64(c.size), CompressedSize64: uint64(c.hold.size)}
		w, err := zw.CreateRaw(h)
		if err != nil {
			return err
		}
		if err := c.hold.copy(w); err != nil {
			return err
		}
	}
	return zw.Close()
}

func (p *packer) drop() {
	for _, c := range p.parts {
		c.hold.drop()
	}
	p.parts = nil
}

// hold keeps bytes in memory up to a limit and on disk beyond it.
type hold struct {
	mem  bytes.Buffer
	file *os.File
	size int64
}

const holdLimit = 4 << 20

func (h *hold) Write(b []byte) (int, error) {
	h.size += int64(len(b))
	if h.file == nil && h.mem.Len()+len(b) > holdLimit {
		f, err := os.CreateTemp("", "crossfoot-")
		if err != nil {
			return 0, err
		}
		os.Remove(f.Name())
		h.file = f
	}
	if h.file == nil {
		return h.mem.Write(b)
	}
	if h.mem.Len() > 0 {
		if _, err := h.mem.WriteTo(h.file); err != nil {
			return 0, err
		}
		h.mem = bytes.Buffer{}
	}
	return h.file.Write(b)
}

func (h *hold) copy(w io.Writer) error {
	if h.file == nil {
		_, err := h.mem.WriteTo(w)
		return err
	}
	_, err := io.Copy(w, io.NewSectionReader(h.file, 0, h.size))
	return err
}

func (h *hold) drop() {
	if h.file != nil {
		h.file.Close()
		os.Remove(h.file.Name())
		h.file = nil
	}
}

// contentTypes lists the kinds of the workbook's parts. The library writes them in
// an order that changes from run to run.
const contentTypes = "[Content_Types].xml"

// sortContentTypes puts the entries of the list in the order of their bytes.
func sortContentTypes(b []byte) []byte {
	s := string(b)
	first := strings.Index(s, "<Default")
	if i := strings.Index(s, "<Override"); i >= 0 && (first < 0 || i < first) {
		first = i
	}
	end := strings.LastIndex(s, "</Types>")
	if first < 0 || end < first {
		return b
	}
	list := strings.SplitAfter(s[first:end], "></Override>")
	var entries []string
	for _, e := range list {
		entries = append(entries, strings.SplitAfter(e, "></Default>")...)
	}
	slices.Sort(entries)
	return []byte(s[:first] + strings.Join(entries, "") + s[end:])
}

// sorted is the writer of a part that is put in order before it is packed.
type sorted struct{ to io.Writer }

func (s sorted) Write(b []byte) (int, error) {
	if _, err := s.to.Write(sortContentTypes(b)); err != nil {
		return 0, err
	}
	return len(b), nil
}
