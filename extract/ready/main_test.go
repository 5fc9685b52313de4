package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"crossfoot/extract/lang"
	"crossfoot/extract/times"
)

// TestReady: what programs start with is of the files beside it, and is read back as it
// was written.
func TestReady(t *testing.T) {
	have, err := os.ReadFile(filepath.Join("..", "lang", "ready.gen.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if want := made(); !bytes.Equal(have, want) {
		t.Fatal("extract/lang/ready.gen.bin is not up to date: run go generate ./extract")
	}
	for _, code := range lang.Codes() {
		p := lang.Get(code)
		data, ok := p.Ready(times.Part)
		if !ok {
			t.Fatalf("%s is not ready", code)
		}
		if again := times.Freeze(p); string(again) != data {
			t.Errorf("%s: the grammar of times is compiled in another way from parts that are ready", code)
		}
	}
}
