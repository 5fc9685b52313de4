package postag

import (
	"strings"
	"testing"

	"crossfoot/extract/article"
)

func TestSentenceMapsBack(t *testing.T) {
	text := "Before. Sales of “cars” rose 5% – isn't it? – to £2.4bn. After."
	s := article.Span{Start: 8, End: strings.Index(text, " After")}
	tags := Sentence(text, s)
	if len(tags) == 0 {
		t.Fatal("nothing tagged")
	}
	last, verb := s.Start, false
	for _, g := range tags {
		if g.Start < last || g.End > s.End || g.Empty() {
			t.Errorf("span %v after %d", g.Span, last)
		}
		last = g.End
		verb = verb || text[g.Start:g.End] == "rose" && strings.HasPrefix(g.Pos, "V")
	}
	if !verb {
		t.Errorf("rose is no verb in %v", tags)
	}
}

func FuzzSentence(f *testing.F) {
	f.Add("Sales rose 5%.")
	f.Add("\xff\x00 …'' it's")
	f.Add("\xff\xfe0's")
	f.Add("ȺȺȺ's")
	f.Fuzz(func(t *testing.T, text string) {
		for _, g := range Sentence(text, article.Span{End: len(text)}) {
			if g.Start < 0 || g.End > len(text) || g.Empty() {
				t.Fatalf("%v in %d bytes", g, len(text))
			}
		}
	})
}

func BenchmarkSentence(b *testing.B) {
	text := "The group said it was confident of growth even as revenues slipped 11% from £2.64bn in 2003 to £2.35bn in 2004."
	Sentence(text, article.Span{End: len(text)})
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentence(text, article.Span{End: len(text)})
	}
}
