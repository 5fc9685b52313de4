package report

import (
	"fmt"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// BenchmarkWorkbook writes a workbook of 200,000 claims in 10,000 articles and
// reports the most memory the program held. Run it with -benchtime 1x.
func BenchmarkWorkbook(b *testing.B) {
	for _, articles := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(articles), func(b *testing.B) {
			for range b.N {
				most := watchMemory(b, func() { manyArticles(b, articles) })
				b.ReportMetric(float64(most)/(1<<20), "peak-MB")
			}
		})
	}
}

// manyArticles has ten figures and five checks an article, as news has.
func manyArticles(b *testing.B, n int) {
	r := resultEN(b)
	w, err := NewFile(filepath.Join(b.TempDir(), "a.xlsx"), testRun(), Options{Language: "en"})
	if err != nil {
		b.Fatal(err)
	}
	r.Claims = append(r.Claims, r.Claims...) // twenty
	for i := range n {
		r.Document.Path = fmt.Sprintf("news/%06d.txt", i)
		if err := w.Write(r); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Close(testRun()); err != nil {
		b.Fatal(err)
	}
}

func watchMemory(b *testing.B, work func()) (most uint64) {
	stop, done := make(chan bool), make(chan bool)
	runtime.GC()
	go func() {
		defer close(done)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.Sys-m.HeapReleased)
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	work()
	close(stop)
	<-done
	return most
}
