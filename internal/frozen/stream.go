package frozen

import (
	"encoding/binary"
	"math"
	"reflect"
	"unsafe"
)

// Writer writes values.
type Writer struct {
	out  []byte
	seen map[uintptr]int
}

// NewWriter writes behind what stands in out.
func NewWriter(out []byte) *Writer { return &Writer{out: out, seen: map[uintptr]int{}} }

// Bytes is what was written.
func (w *Writer) Bytes() []byte { return w.out }

// Byte writes a byte.
func (w *Writer) Byte(b byte) { w.out = append(w.out, b) }

// Append writes the value that v points to.
func Append(out []byte, v any) []byte {
	w := NewWriter(out)
	w.Value(v)
	return w.out
}

// Value writes the value that v points to.
func (w *Writer) Value(v any) {
	p := reflect.ValueOf(v)
	formOf(p.Type().Elem()).write(w, p.Elem())
}

// Number writes a number, small ones in one byte.
func (w *Writer) Number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

// Text writes a string.
func (w *Writer) Text(s string) {
	w.Number(uint64(len(s)))
	w.out = append(w.out, s...)
}

// Flag writes a bool.
func (w *Writer) Flag(on bool) {
	if on {
		w.out = append(w.out, 1)
		return
	}
	w.out = append(w.out, 0)
}

// Float writes a float.
func (w *Writer) Float(x float64) {
	w.out = binary.LittleEndian.AppendUint64(w.out, math.Float64bits(x))
}

// Reader reads what a Writer wrote.
type Reader struct {
	rest string
	seen []unsafe.Pointer
	// Source gives a stretch of the texts that the value was made of, for what is read
	// when it is asked for.
	Source func(at, length int) string
}

// NewReader reads from the beginning of data.
func NewReader(data string) *Reader { return &Reader{rest: data} }

// Read reads into the value that v points to, which is zero.
func (r *Reader) Read(v any) {
	p := reflect.ValueOf(v)
	formOf(p.Type().Elem()).read(r, p.UnsafePointer())
}

// Number reads a number.
func (r *Reader) Number() uint64 {
	if b := r.rest[0]; b < 0x80 {
		r.rest = r.rest[1:]
		return uint64(b)
	}
	n, shift := uint64(0), 0
	for i := 0; ; i++ {
		b := r.rest[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			r.rest = r.rest[i+1:]
			return n
		}
		shift += 7
	}
}

func (r *Reader) signed() int64 {
	n := r.Number()
	return int64(n>>1) ^ -int64(n&1)
}

// Text reads a string, a part of the data.
func (r *Reader) Text() string {
	n := r.Number()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// Rest is what was not read yet.
func (r *Reader) Rest() string { return r.rest }

// Byte reads a byte.
func (r *Reader) Byte() byte {
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

// Flag reads a bool.
func (r *Reader) Flag() bool { return r.Byte() != 0 }

// Float reads a float.
func (r *Reader) Float() float64 {
	var b [8]byte
	copy(b[:], r.rest)
	r.rest = r.rest[8:]
	return math.Float64frombits(binary.LittleEndian.Uint64(b[:]))
}
