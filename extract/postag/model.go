package postag

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"sync"
)

//go:generate go run ./gen

// The weights are prose's, in a form that needs no loading: prose's own takes a seventh of
// a second to load, and 30 MB that every collection walks. The file holds, all numbers in
// little endian:
//
//   - the classes (tags) and the words that always have the same tag, as text
//   - by the first bits of a feature's hash: where the features with it begin
//   - the hashes of the features in order
//   - by feature: where its weights begin, and where the last one's end
//   - weights of three bytes: a class and a number of thousandths
//
//go:embed model.gen.bin
var modelFile string

// bucketBits are the bits of a hash by which features are found.
const bucketBits = 14

// weightSize is the length of a weight.
const weightSize = 3

// model is the file's parts.
type model struct {
	classes []string
	fixed   map[string]string // by word
	buckets string
	hashes  string
	begins  string
	weights string
}

var loaded = sync.OnceValue(func() *model { return openModel(modelFile) })

// openModel takes the file apart.
func openModel(file string) *model {
	r := reader{file}
	m := &model{fixed: map[string]string{}}
	for range r.number() {
		m.classes = append(m.classes, r.text())
	}
	for range r.number() {
		word := r.text()
		m.fixed[word] = r.text()
	}
	n := r.number()
	m.buckets = r.bytes(4 * (1<<bucketBits + 1))
	m.hashes = r.bytes(8 * n)
	m.begins = r.bytes(4 * (n + 1))
	m.weights = r.rest
	return m
}

// reader reads the file.
type reader struct{ rest string }

func (r *reader) bytes(n int) string {
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *reader) number() int  { return number(r.bytes(4), 0) }
func (r *reader) text() string { return r.bytes(r.number()) }

// number is the n-th number of four bytes.
func number(s string, n int) int {
	s = s[4*n : 4*n+4]
	return int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

// long is the n-th number of eight bytes.
func long(s string, n int) uint64 {
	s = s[8*n : 8*n+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// weightsOf are the weights of the feature with the hash; "" where there are none.
func (m *model) weightsOf(hash uint64) string {
	bucket := int(hash >> (64 - bucketBits))
	for i, end := number(m.buckets, bucket), number(m.buckets, bucket+1); i < end; i++ {
		if long(m.hashes, i) == hash {
			return m.weights[weightSize*number(m.begins, i) : weightSize*number(m.begins, i+1)]
		}
	}
	return ""
}

// Weights are a feature's weights by class, in thousandths.
type Weights map[string]int

// Pack makes the file of the model from its classes, the words whose tag is fixed and the
// weights by feature.
func Pack(classes []string, fixed map[string]string, features map[string]Weights) []byte {
	var out, begins, weights []byte
	put := func(to *[]byte, n int) { *to = binary.LittleEndian.AppendUint32(*to, uint32(n)) }
	text := func(s string) {
		put(&out, len(s))
		out = append(out, s...)
	}
	put(&out, len(classes))
	for _, c := range classes {
		text(c)
	}
	put(&out, len(fixed))
	for _, word := range sortedKeys(fixed) {
		text(word)
		text(fixed[word])
	}
	byHash := map[uint64]string{}
	for f := range features {
		byHash[hashOf(f)] = f
	}
	if len(byHash) != len(features) {
		panic("postag: two features have one hash")
	}
	hashes := sortedKeys(byHash)
	put(&out, len(hashes))
	next := 0
	for bucket := range 1<<bucketBits + 1 {
		for next < len(hashes) && int(hashes[next]>>(64-bucketBits)) < bucket {
			next++
		}
		put(&out, next)
	}
	for _, h := range hashes {
		out = binary.LittleEndian.AppendUint64(out, h)
		put(&begins, len(weights)/weightSize)
		w := features[byHash[h]]
		for _, class := range sortedKeys(w) {
			weights = appendWeight(weights, slices.Index(classes, class), w[class])
		}
	}
	put(&begins, len(weights)/weightSize)
	return append(append(out, begins...), weights...)
}

// appendWeight writes a weight; one too large for two bytes in pieces.
func appendWeight(out []byte, class, weight int) []byte {
	const most = 1<<15 - 1
	for {
		part := min(max(weight, -most), most)
		out = append(out, byte(class))
		out = binary.LittleEndian.AppendUint16(out, uint16(int16(part)))
		if weight -= part; weight == 0 {
			return out
		}
	}
}
