package lang

import (
	"embed"
	"encoding/binary"
	"hash/crc32"
	"io/fs"
	"sync"

	"crossfoot/internal/frozen"
)

// madeReady is the languages' parts as [Freeze] writes them, for a quick start. A language's
// are of no use, and not used, where its files are others than those that they were made of.
//
//go:embed ready.gen.bin
var madeReady string

// The names of the parts.
const (
	partText    = "text"
	partTimes   = "times"
	partNames   = "names"
	partClauses = "clauses"
	partNumbers = "numbers"
	partTables  = "tables"
)

var (
	_ = frozen.Map[map[string]bool]()
	_ = frozen.Map[map[string]int]()
	_ = frozen.Map[map[string]int32]()
	_ = frozen.Map[map[string]int64]()
	_ = frozen.Map[map[string]string]()
	_ = frozen.Map[map[string][]string]()
	_ = frozen.Map[map[edge]int32]()
	_ = frozen.Map[map[string]NumberWord]()
	_ = frozen.Map[map[string]Cue]()
	_ = frozen.Map[map[string]Calendar]()
	_ = frozen.Map[map[string]NameClass]()
	_ = frozen.Map[map[string][]*Known]()
	_ = frozen.Map[map[string]*Known]()
	_ = frozen.Map[map[string]WordClass]()
	_ = frozen.Map[map[string]Verb]()
)

// readyPack has the parts of a pack that were made ready, and the sum of its files.
type readyPack struct {
	Sum   uint32
	Parts map[string]string
}

// readyPacks are all by their codes.
var readyPacks = sync.OnceValue(func() (packs map[string]readyPack) {
	if madeReady != "" {
		frozen.NewReader(madeReady).Read(&packs)
	}
	return packs
})

// Ready is what was made ready of a part of the language, which may be one of another
// package's; ok is false where nothing was.
func (p *Pack) Ready(part string) (data string, ok bool) {
	p.made.Do(func() {
		if r, ok := readyPacks()[p.Code]; ok && !p.fresh && r.Sum == sumOf(p.Code) {
			p.ready = r.Parts
		}
	})
	data, ok = p.ready[part]
	return data, ok
}

// sumOf is the sum of all files that the language's parts are made of.
func sumOf(code string) uint32 {
	sum := crc32.ChecksumIEEE([]byte(stopWordsFile))
	for _, f := range []struct {
		files *embed.FS
		name  string
	}{
		{&textFiles, code + "/text.yaml"}, {&timeFiles, code + "/times.yaml"}, {&timeFiles, code + "/times.gen.txt"},
		{&nameFiles, code + "/names.yaml"}, {&nameFiles, code + "/territories.gen.tsv"}, {&nameFiles, "all/names.yaml"},
		{&clauseFiles, code + "/clauses.yaml"}, {&numberFiles, code + "/numbers.yaml"}, {&numberFiles, code + "/numbers.gen.tsv"},
		{&tableFiles, code + "/tables.yaml"},
	} {
		sum = sumOfFile(sum, f.files, f.name)
	}
	return sum
}

// sumOfFile goes on with the sum over a file and its size.
func sumOfFile(sum uint32, files fs.FS, name string) uint32 {
	f, err := files.Open(name)
	if err != nil {
		return sum
	}
	defer f.Close()
	var part [4096]byte
	size := 0
	for err == nil {
		var n int
		n, err = f.Read(part[:])
		size += n
		sum = crc32.Update(sum, crc32.IEEETable, part[:n])
	}
	binary.LittleEndian.PutUint64(part[:], uint64(size))
	return crc32.Update(sum, crc32.IEEETable, part[:8])
}

// Freeze writes the parts of all languages, loaded anew from their files, in the form that
// programs start with, and what others make of each.
func Freeze(others map[string]func(*Pack) []byte) []byte {
	packs := map[string]readyPack{}
	for _, code := range Codes() {
		p := &Pack{Code: code, fresh: true}
		r := readyPack{Sum: sumOf(code), Parts: map[string]string{
			partText: freeze(p.Text()), partTimes: freeze(p.Times()), partNames: freeze(p.Names()),
			partClauses: freeze(p.Clauses()), partNumbers: freeze(p.Numbers()), partTables: freeze(p.Tables()),
		}}
		for name, make := range others {
			r.Parts[name] = string(make(p))
		}
		packs[code] = r
	}
	return frozen.Append(nil, &packs)
}

func freeze(part any) string { return string(frozen.Append(nil, part)) }
