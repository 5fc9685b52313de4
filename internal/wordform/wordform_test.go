package wordform

import (
	"strconv"
	"strings"
	"sync"
	"testing"
)

// TestOf: a form keeps its number, whoever asks, and no two have the same.
func TestOf(t *testing.T) {
	var group sync.WaitGroup
	got := make([]map[string]ID, 4)
	for g := range got {
		got[g] = map[string]ID{}
		group.Go(func() {
			for i := range 3000 {
				w := strconv.Itoa(i * i * i)
				got[g][w] = Of(w)
			}
		})
	}
	group.Wait()
	forms := map[ID]string{}
	for w, id := range got[0] {
		for g := range got {
			if got[g][w] != id {
				t.Errorf("%s: %d and %d", w, id, got[g][w])
			}
		}
		if other, ok := forms[id]; ok && id != 0 {
			t.Errorf("%s and %s have the number %d", w, other, id)
		}
		forms[id] = w
	}
	if Of(strings.Repeat("x", longest+1)) != 0 {
		t.Error("an endless word has no number")
	}
}

// TestFull: when all numbers are given, forms that have one keep it and others get none.
func TestFull(t *testing.T) {
	first := Of("full")
	for i := range 2 * most {
		Of("full" + strconv.Itoa(i))
	}
	if Of("full") != first || Of("not in the table") != 0 {
		t.Error("a full table changes")
	}
}

func TestMemo(t *testing.T) {
	var m Memo[int]
	id, seven := Of("memo"), 7
	if m.Get(id) != nil || m.Put(id, &seven) != &seven {
		t.Error("put")
	}
	if id != 0 && m.Get(id) != &seven {
		t.Error("get")
	}
	if m.Put(0, &seven) != &seven || m.Get(0) != nil {
		t.Error("a word without number is not remembered")
	}
}

// TestHash: forms that differ in one letter, or in their length only, differ.
func TestHash(t *testing.T) {
	seen := map[uint32]string{}
	word := []byte("donaudampfschifffahrt")
	for n := range len(word) {
		for i := range n {
			w := append([]byte{}, word[:n]...)
			w[i]++
			if other, ok := seen[Hash(string(w))]; ok {
				t.Errorf("%s and %s hash alike", w, other)
			}
			seen[Hash(string(w))] = string(w)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	forms := strings.Fields("the government raised its forecast to 5 per cent of Bruttoinlandsprodukt")
	for b.Loop() {
		for _, f := range forms {
			Of(f)
		}
	}
}
