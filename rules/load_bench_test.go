package rules

import "testing"

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		book, err := Load()
		if err != nil {
			b.Fatal(err)
		}
		if _, err := book.Language("de"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrepare(b *testing.B) {
	for b.Loop() {
		book, err := Load()
		if err != nil {
			b.Fatal(err)
		}
		if err := book.Check(); err != nil {
			b.Fatal(err)
		}
	}
}
