package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestModel: the file is what prose's model makes.
func TestModel(t *testing.T) {
	have, err := os.ReadFile(filepath.Join("..", "model.gen.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(have, made()) {
		t.Fatal("extract/postag/model.gen.bin is not up to date: run go generate ./extract/postag")
	}
}
