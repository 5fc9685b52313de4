package checker

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/cache"
	"crossfoot/cmd/internal/say"
	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/read"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
	"crossfoot/report"
	"crossfoot/report/assemble"
	"crossfoot/rules"
	"crossfoot/validate"
)

var engine = sync.OnceValues(func() (*validate.Engine, error) {
	book, err := rules.Load()
	if err != nil {
		return nil, err
	}
	return validate.New(book), nil
})

// texts are the shipped articles in the language.
func texts(b *testing.B, code string) (out [][]byte) {
	b.Helper()
	names, _ := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "articles", "*-"+code+".txt"))
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, data)
	}
	if len(out) == 0 {
		b.Skip("no articles in " + code)
	}
	return out
}

// BenchmarkStage times each step of the way by itself, on the shipped articles.
func BenchmarkStage(b *testing.B) {
	e, err := engine()
	if err != nil {
		b.Fatal(err)
	}
	for _, code := range []string{"de", "en"} {
		for _, data := range texts(b, code)[:1] {
			a, err := read.Bytes("a.txt", data, read.Options{})
			if err != nil {
				b.Fatal(err)
			}
			doc := extract.Extract(a, extract.Options{})
			checks, _ := e.Check(doc)
			res := assemble.Result(doc, checks)
			out, _ := report.NewStream(io.Discard, "jsonl", report.Run{}, report.Options{})
			for _, s := range []struct {
				name string
				run  func()
			}{
				{"read", func() { read.Bytes("a.txt", data, read.Options{}) }},
				{"language", func() { lang.Detect(a.Text) }},
				{"tokens", func() { token.Split(a.Text, a.Blocks, doc.Pack.Text().Abbreviations) }},
				{"times", func() { times.Find(doc.Pack, doc.Tokens, "") }},
				{"entities", func() { entity.Find(doc.Pack, doc.Tokens, nil) }},
				{"extract", func() { extract.Extract(a, extract.Options{}) }},
				{"check", func() { e.Check(doc) }},
				{"assemble", func() { assemble.Result(doc, checks) }},
				{"json", func() { out.Write(res) }},
				{"all", func() { whole(b, e, data) }},
			} {
				b.Run(code+"/"+s.name, func(b *testing.B) {
					b.SetBytes(int64(len(data)))
					b.ReportAllocs()
					for b.Loop() {
						s.run()
					}
				})
			}
		}
	}
}

// whole is all the work on one article but for writing it.
func whole(b *testing.B, e *validate.Engine, data []byte) *report.Result {
	var a *article.Article
	a, err := read.Bytes("a.txt", data, read.Options{})
	if err != nil {
		b.Fatal(err)
	}
	doc := extract.Extract(a, extract.Options{})
	checks, err := e.Check(doc)
	if err != nil {
		b.Fatal(err)
	}
	return assemble.Result(doc, checks)
}

// BenchmarkLength shows that time grows with an article's length and no faster.
func BenchmarkLength(b *testing.B) {
	e, err := engine()
	if err != nil {
		b.Fatal(err)
	}
	for _, code := range []string{"de", "en"} {
		base := strings.TrimSpace(string(texts(b, code)[0])) + "\n\n"
		for _, n := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
			data := []byte(strings.Repeat(base, n/len(base)+1)[:n])
			b.Run(fmt.Sprintf("%s/%dKB", code, n>>10), func(b *testing.B) {
				b.SetBytes(int64(n))
				for b.Loop() {
					whole(b, e, data)
				}
			})
		}
	}
}

// BenchmarkClaims shows that time grows with the number of claims and no faster.
func BenchmarkClaims(b *testing.B) {
	e, err := engine()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{10, 100, 1000, 10_000, 100_000} {
		var text strings.Builder
		for i := range n / 2 {
			fmt.Fprintf(&text, "Sales of branch %c%c rose %d percent to %d million euros. ", 'A'+i%26, 'A'+i/26%26, i%90+3, i%700+20)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			claims := 0
			for b.Loop() {
				claims = len(whole(b, e, []byte(text.String())).Claims)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(claims), "ns/claim")
		})
	}
}

// BenchmarkKept is the way of an article whose result is kept.
func BenchmarkKept(b *testing.B) {
	store, err := cache.Open[report.Line, report.Result](b.TempDir(), 0)
	if err != nil {
		b.Fatal(err)
	}
	name := filepath.Join(b.TempDir(), "a.txt")
	os.WriteFile(name, texts(b, "en")[0], 0o644)
	c := &Checker{Voice: say.New("en"), Cache: store, Engine: engine}
	it := batch.Item{Path: name, File: name}
	c.Check(b.Context(), it)
	b.ReportAllocs()
	for b.Loop() {
		c.Check(b.Context(), it)
	}
}

// BenchmarkNames shows how time grows with the number of names and of descriptions that may take them up.
func BenchmarkNames(b *testing.B) {
	e, err := engine()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range []int{500, 1000, 2000, 4000} {
		var text strings.Builder
		for i := range n {
			first, second := string(rune('A'+i%26)), string(rune('A'+i/26%26))
			fmt.Fprintf(&text, "%sarka%d %stova Holdings sold %d cars. The executive said the group of the firm rose. ", first, i/676, second, 100+i*37%9000)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				whole(b, e, []byte(text.String()))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/sentence")
		})
	}
}
