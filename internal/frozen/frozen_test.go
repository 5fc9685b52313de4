package frozen

import (
	"reflect"
	"testing"
)

type inner struct {
	name string
	N    int
	next *inner
}

type outer struct {
	Flags   [3]bool
	Small   uint8
	Wide    int64
	Rate    float64
	words   map[string]int32
	byEdge  map[inner2][]string
	list    []*inner
	none    []string
	empty   []string
	only    map[string]*inner
	skipped func() `frozen:"-"`
	itself  counted
}

type inner2 struct {
	at   int32
	word string
}

// counted writes itself.
type counted struct{ n int }

func (c *counted) Freeze(w *Writer) { w.Number(uint64(c.n) * 3) }
func (c *counted) Thaw(r *Reader)   { c.n = int(r.Number() / 3) }

var _ = Map[map[string]int32]()

func TestThereAndBack(t *testing.T) {
	shared := &inner{name: "shared", N: -5}
	shared.next = shared
	want := outer{
		Flags: [3]bool{true, false, true}, Small: 200, Wide: -1 << 60, Rate: 2.5, words: map[string]int32{"": -1, "x": 300},
		byEdge: map[inner2][]string{{1, "b"}: {"c", ""}, {1, "a"}: nil}, list: []*inner{shared, nil, {name: "other", next: shared}},
		empty: []string{}, only: map[string]*inner{"s": shared}, itself: counted{7},
	}
	data := Append(nil, &want)
	var got outer
	NewReader(string(data)).Read(&got)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got.list[0] != got.only["s"] || got.list[0].next != got.list[0] || got.list[2].next != got.list[0] {
		t.Error("what was shared is not")
	}
	if again := Append(nil, &want); string(again) != string(data) {
		t.Error("two writings differ")
	}
}

func TestTypesWithoutForm(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a function was written")
		}
	}()
	Append(nil, &struct{ f func() }{func() {}})
}
