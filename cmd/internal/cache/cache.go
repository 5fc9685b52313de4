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
	"sync/atomic"
	"time"
)

// Key names an entry: the hash of all that the result depends on.
type Key [sha256.Size]byte

// Store keeps values of type T in a folder. Its methods may be called side by
// side. A nil Store keeps nothing.
type Store[T any] struct {
	dir     string
	limit   int64
	codec   codec
	seed    []byte // what all keys of this run have in common
	written atomic.Int64
	failed  atomic.Pointer[error]
}

// Open makes a store in the folder, which need not exist. The seed stands for
// everything that is the same for the whole run: version, rules, options. The
// limit is the size in bytes that [Store.Trim] brings the folder down to; 0 is
// no limit.
func Open[T any](dir string, limit int64, seed ...string) (*Store[T], error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	t := reflect.TypeFor[T]()
	s := &Store[T]{dir: dir, limit: limit, codec: newCodec(t)}
	s.seed = binary.BigEndian.AppendUint64(nil, shape(t))
	for _, part := range seed {
		s.seed = appendString(s.seed, part)
	}
	return s, nil
}

// Key is the name of the entry for the content; kind tells apart contents that
// are read in different ways.
func (s *Store[T]) Key(kind string, content []byte) Key {
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

func (s *Store[T]) path(k Key) string {
	name := hex.EncodeToString(k[:])
	return filepath.Join(s.dir, name[:2], name[2:])
}

// checksums stand at the end of every entry.
var checksums = crc32.MakeTable(crc32.Castagnoli)

// used is how old an entry's time may be before a hit renews it.
const used = time.Hour

// Get finds the entry; anything odd about it is a miss.
func (s *Store[T]) Get(k Key, out *T) bool {
	if s == nil {
		return false
	}
	data, err := s.read(s.path(k))
	if err != nil {
		return false
	}
	r := reader{s: string(data)}
	s.codec.dec(&r, reflect.ValueOf(out).Elem())
	return !r.bad && r.s == ""
}

func (s *Store[T]) read(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	data := make([]byte, info.Size())
	n, err := f.Read(data)
	if err != nil || n < 4 || n != len(data) {
		return nil, errCorrupt
	}
	body := data[:n-4]
	if crc32.Checksum(body, checksums) != binary.BigEndian.Uint32(data[n-4:]) {
		return nil, errCorrupt
	}
	if now := time.Now(); now.Sub(info.ModTime()) > used {
		os.Chtimes(name, now, now)
	}
	return body, nil
}

// Put keeps the value. A store that cannot be written keeps nothing more and
// remembers why.
func (s *Store[T]) Put(k Key, v *T) {
	if s == nil || s.failed.Load() != nil {
		return
	}
	data := s.codec.enc(make([]byte, 0, 8<<10), reflect.ValueOf(v).Elem())
	data = binary.BigEndian.AppendUint32(data, crc32.Checksum(data, checksums))
	if err := s.write(s.path(k), data); err != nil {
		s.failed.CompareAndSwap(nil, &err)
		return
	}
	s.written.Add(int64(len(data)))
}

func (s *Store[T]) write(name string, data []byte) error {
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
func (s *Store[T]) Err() error {
	if s == nil {
		return nil
	}
	if err := s.failed.Load(); err != nil {
		return *err
	}
	return nil
}
