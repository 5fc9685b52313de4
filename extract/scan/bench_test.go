package scan_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"

	"crossfoot/extract/article"
	"crossfoot/extract/scan"
	"crossfoot/extract/token"
)

// corpus is the text that is measured: the folder of news that CROSSFOOT_NEWS
// names (one language a folder), else sentences of our own, to 1 MB.
func corpus(code string) string {
	var b strings.Builder
	files, _ := filepath.Glob(filepath.Join(os.Getenv("CROSSFOOT_NEWS"), code, "*.txt"))
	for _, f := range files {
		data, _ := os.ReadFile(f)
		b.Write(data)
		b.WriteString("\n\n")
	}
	own := map[string]string{
		"de": "Der Konzern steigerte seinen Umsatz im vergangenen Jahr um 5,3 Prozent auf 12,4 Milliarden Euro. Der Vorstand rechnet für das laufende Jahr mit einer ähnlichen Entwicklung, wie eine Sprecherin am Montag mitteilte. Rund zweitausend Beschäftigte sollen im Werk bleiben, das vor vierzig Jahren eröffnet wurde und seither mehrmals erweitert worden ist. ",
		"en": "The group raised its revenue by 5.3% to $12.4bn last year, helped by strong demand in Asia. Managers expect the coming months to bring a similar development, a spokeswoman said on Monday. About two thousand people are to stay at the plant, which was opened forty years ago and has been extended several times since. ",
	}
	for b.Len() < 1<<20 {
		b.WriteString(own[code])
	}
	return b.String()[:1<<20]
}

func BenchmarkQuantities(b *testing.B) {
	for _, code := range []string{"de", "en"} {
		text := corpus(code)
		tokens := tokensOf(code, text)
		b.Run(code, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				scan.Quantities(packs[code], tokens, nil)
			}
		})
	}
}

// BenchmarkWordSegmentation is the reference: plain Unicode word segmentation over
// the same bytes.
func BenchmarkWordSegmentation(b *testing.B) {
	for _, code := range []string{"de", "en"} {
		text := corpus(code)
		b.Run(code, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for it := words.FromString(text); it.Next(); {
				}
			}
		})
	}
}

// BenchmarkOneParagraph shows that time grows with length alone.
func BenchmarkOneParagraph(b *testing.B) {
	for _, size := range []int{1 << 10, 32 << 10, 1 << 20, 10 << 20} {
		text := strings.Repeat(strings.ReplaceAll(corpus("en")[:1<<10], ".", ","), size>>10)
		tokens := tokensOf("en", text)
		b.Run(sizeName(size), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				scan.Quantities(packs["en"], tokens, nil)
			}
		})
	}
}

func sizeName(n int) string {
	if n >= 1<<20 {
		return strconv.Itoa(n>>20) + "MB"
	}
	return strconv.Itoa(n>>10) + "KB"
}

func tokensOf(code, text string) *token.Tokens {
	blocks := []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}
	return token.Split(text, blocks, packs[code].Text().Abbreviations)
}
