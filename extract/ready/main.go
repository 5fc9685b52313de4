// Command ready makes the languages' parts ready: run it by "go generate" when a file of a
// language has changed.
package main

import (
	"log"
	"os"
	"path/filepath"

	"crossfoot/extract/lang"
	"crossfoot/extract/times"
)

func main() {
	if err := os.WriteFile(filepath.Join("lang", "ready.gen.bin"), made(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func made() []byte { return lang.Freeze(map[string]func(*lang.Pack) []byte{times.Part: times.Freeze}) }
