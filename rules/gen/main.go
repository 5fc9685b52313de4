// Command gen makes the built-in rule book's languages ready: run it by "go generate" when
// a file of the rule book has changed.
package main

import (
	"bytes"
	"log"
	"os"

	"crossfoot/rules"
)

func main() {
	var out bytes.Buffer
	if err := rules.WriteReady(&out); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("ready.gen.bin", out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}
