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

func BenchmarkLanguage(b *testing.B) {
	book, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := book.compileLanguage("de"); err != nil {
			b.Fatal(err)
		}
	}
}
