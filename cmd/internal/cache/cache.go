// Package cache keeps results between runs: one file an entry, named by the hash
// of everything the result depends on.
//
// Files rather than an embedded store: an entry is written beside its place and
// renamed, so a kill at any moment leaves either no entry or a whole one; runs
// side by side need no lock; nothing has to be loaded at the start, so memory does
// not grow with the archive; and every entry carries a checksum, so that a torn
// page is a miss and no more.
package cache

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash/crc32"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"crossfoot/cmd/internal/quickfile"
)

// Key names an entry: the hash of all that the result depends on.
type Key [sha256.Size]byte

// Store keeps values of type T in a folder, each with a head of type H that can be
// had without it. Its methods may be called side by side. A nil Store keeps nothing.
type Store[H, T any] struct {
	dir     string
	limit   int64
	head    codec
	codec   codec
	seed    []byte // what all keys of this run have in common
	written atomic.Int64
	failed  atomic.Pointer[error]
}

// Open makes a store in the folder, which need not exist. The seed stands for
// everything that is the same for the whole run: version, rules, options. The
// limit is the size in bytes that [Store.Trim] brings the folder down to; 0 is
// no limit.
func Open[H, T any](dir string, limit int64, seed ...string) (*Store[H, T], error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	h, t := reflect.TypeFor[H](), reflect.TypeFor[T]()
	s := &Store[H, T]{dir: dir, limit: limit, head: newCodec(h), codec: newCodec(t)}
	s.seed = binary.BigEndian.AppendUint64(nil, shape(h))
	s.seed = binary.BigEndian.AppendUint64(s.seed, shape(t))
	for _, part := range seed {
		s.seed = appendString(s.seed, part)
	}
	return s, nil
}

// Key is the name of the entry for the content; kind tells apart contents that
// are read in different ways.
func (s *Store[H, T]) Key(kind string, content []byte) Key {
	if s == nil {
		return Key{}
	}
	h := sha256.New()
	head := appendString(append(make([]byte, 0, len(s.seed)+len(kind)+2), s.seed...), kind)
	h.Write(head)
	h.Write(content)
	var k Key
	h.Sum(k[:0])
	return k
}

func (s *Store[H, T]) path(k Key) string {
	name := make([]byte, 0, len(s.dir)+2*len(k)+2)
	name = append(append(name, s.dir...), filepath.Separator)
	name = hex.AppendEncode(name, k[:1])
	return string(hex.AppendEncode(append(name, filepath.Separator), k[1:]))
}

// checksums stand at the end of every entry. Their table takes a while.
var checksums = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// used is how old an entry's time may be before a hit renews it.
const used = time.Hour

// Get finds the entry's value; anything odd about it is a miss.
func (s *Store[H, T]) Get(k Key, out *T) bool {
	return s.read(k, func(data []byte) bool {
		r := reader{s: string(data)}
		r.string() // the head
		s.codec.dec(&r, reflect.ValueOf(out).Elem())
		return !r.bad && r.s == ""
	})
}

// Head finds the entry's head.
func (s *Store[H, T]) Head(k Key, out *H) bool {
	return s.read(k, func(data []byte) bool {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return false
		}
		r := reader{s: string(data[n : n+int(size)])}
		s.head.dec(&r, reflect.ValueOf(out).Elem())
		return !r.bad && r.s == ""
	})
}

// buffers are for entries that are read.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// read gives the bytes of a sound entry to take.
func (s *Store[H, T]) read(k Key, take func([]byte) bool) bool {
	if s == nil {
		return false
	}
	buf := buffers.Get().(*[]byte)
	defer buffers.Put(buf)
	var err error
	if *buf, err = readEntry(s.path(k), (*buf)[:0]); err != nil {
		return false
	}
	return take(*buf)
}

// readEntry reads what was kept under the name into the buffer, or a larger one.
func readEntry(name string, buf []byte) ([]byte, error) {
	f, err := quickfile.Open(name)
	if err != nil {
		return buf, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return buf, err
	}
	buf = slices.Grow(buf, int(info.Size))[:info.Size]
	n, err := f.Fill(buf)
	if err != nil || n < 4 || n != len(buf) {
		return buf, errCorrupt
	}
	body := buf[:n-4]
	if crc32.Checksum(body, checksums()) != binary.BigEndian.Uint32(buf[n-4:]) {
		return buf, errCorrupt
	}
	if now := time.Now(); now.Sub(info.Modified) > used {
		os.Chtimes(name, now, now)
	}
	return body, nil
}

// Put keeps the value and its head. A store that cannot be written keeps nothing
// more and remembers why.
func (s *Store[H, T]) Put(k Key, head *H, v *T) {
	if s == nil || s.failed.Load() != nil {
		return
	}
	first := s.head.enc(make([]byte, 0, 8<<10), reflect.ValueOf(head).Elem())
	data := binary.AppendUvarint(make([]byte, 0, len(first)+8<<10), uint64(len(first)))
	data = s.codec.enc(append(data, first...), reflect.ValueOf(v).Elem())
	data = binary.BigEndian.AppendUint32(data, crc32.Checksum(data, checksums()))
	if err := s.write(s.path(k), data); err != nil {
		s.failed.CompareAndSwap(nil, &err)
		return
	}
	s.written.Add(int64(len(data)))
}

func (s *Store[H, T]) write(name string, data []byte) error {
	dir := filepath.Dir(name)
	f, err := os.CreateTemp(dir, tempPrefix)
	if os.IsNotExist(err) {
		if err = os.MkdirAll(dir, 0o777); err == nil {
			f, err = os.CreateTemp(dir, tempPrefix)
		}
	}
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// Err is why the store stopped keeping results, nil if it did not.
func (s *Store[H, T]) Err() error {
	if s == nil {
		return nil
	}
	if err := s.failed.Load(); err != nil {
		return *err
	}
	return nil
}
