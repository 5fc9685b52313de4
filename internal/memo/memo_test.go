package memo

import (
	"strconv"
	"sync"
	"testing"
)

func TestOf(t *testing.T) {
	var m Memo[int]
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range 5 * slots {
				word := strconv.Itoa(i % (2 * slots))
				got := m.Of(word, func(s string) int { n, _ := strconv.Atoi(s); return n })
				if strconv.Itoa(got) != word {
					t.Errorf("%s has the value %d", word, got)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkOf(b *testing.B) {
	var m Memo[int]
	for b.Loop() {
		m.Of("Unternehmensberatung", func(string) int { return 1 })
	}
}
