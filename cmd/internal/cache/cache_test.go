package cache

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

type inner struct {
	Name string
	At   int
}

type value struct {
	ID    string
	Inner inner
	List  []inner
	Ptr   *float64
	Str   *string
	Map   map[string]inner
	Words map[string]string
	On    bool
	Nums  []int
	F     float64
	skip  int
}

func open(t *testing.T, dir string, seed ...string) *Store[inner, value] {
	t.Helper()
	s, err := Open[inner, value](dir, 1<<20, seed...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRoundTrip(t *testing.T) {
	s := open(t, t.TempDir())
	gen := rapid.Custom(func(t *rapid.T) value {
		str := rapid.String()
		in := rapid.Custom(func(t *rapid.T) inner { return inner{str.Draw(t, "name"), rapid.Int().Draw(t, "at")} })
		v := value{
			ID: str.Draw(t, "id"), Inner: in.Draw(t, "inner"), On: rapid.Bool().Draw(t, "on"), F: rapid.Float64().Draw(t, "f"),
			List: rapid.SliceOf(in).Draw(t, "list"), Map: rapid.MapOf(str, in).Draw(t, "map"),
			Words: rapid.MapOf(str, str).Draw(t, "words"), Nums: rapid.SliceOf(rapid.Int()).Draw(t, "nums"),
		}
		if rapid.Bool().Draw(t, "has") {
			f, w := v.F, v.ID
			v.Ptr, v.Str = &f, &w
		}
		return v
	})
	rapid.Check(t, func(t *rapid.T) {
		v := gen.Draw(t, "v")
		data := s.codec.enc(nil, reflect.ValueOf(&v).Elem())
		var got value
		r := reader{s: string(data)}
		s.codec.dec(&r, reflect.ValueOf(&got).Elem())
		same := cmp.Equal(v, got, cmp.AllowUnexported(value{}), cmpopts.EquateEmpty())
		if r.bad || r.s != "" || !same {
			t.Fatalf("%+v came back as %+v", v, got)
		}
	})
}

func TestKeysTellApart(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir, "1", "2"), open(t, dir, "12")
	keys := map[Key]bool{}
	for _, s := range []*Store[inner, value]{a, b} {
		for _, kind := range []string{"", "x"} {
			for _, content := range []string{"", "x", "xx"} {
				keys[s.Key(kind, []byte(content))] = true
			}
		}
	}
	if len(keys) != 12 {
		t.Errorf("%d keys of 12", len(keys))
	}
	if shape(reflect.TypeFor[value]()) == shape(reflect.TypeFor[inner]()) {
		t.Error("two types have one shape")
	}
}

func TestPutAndGet(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "new", "cache"))
	k := s.Key("file", []byte("content"))
	var got value
	if s.Get(k, &got) {
		t.Error("found what was never kept")
	}
	s.Put(k, &inner{}, &value{ID: "a", Nums: []int{-1, 5}})
	if !s.Get(k, &got) || got.ID != "a" || got.Nums[0] != -1 {
		t.Errorf("%+v", got)
	}
	var none *Store[inner, value]
	none.Put(k, &inner{}, &got)
	if none.Get(none.Key("", nil), &got) || none.Err() != nil || none.Trim() != nil {
		t.Error("no store, yet something happened")
	}
}

func TestDamagedEntriesAreMisses(t *testing.T) {
	s := open(t, t.TempDir())
	k := s.Key("", []byte("x"))
	s.Put(k, &inner{}, &value{ID: "an entry of some length", Map: map[string]inner{"a": {"b", 1}}})
	whole, err := os.ReadFile(s.path(k))
	if err != nil {
		t.Fatal(err)
	}
	for range 500 {
		data := append([]byte{}, whole...)
		if rand.IntN(2) == 0 {
			data = data[:rand.IntN(len(data))]
		} else {
			data[rand.IntN(len(data))] ^= byte(1 + rand.IntN(255))
		}
		os.WriteFile(s.path(k), data, 0o644)
		var got value
		if s.Get(k, &got) {
			t.Fatalf("%q was taken for an entry", data)
		}
	}
}

func FuzzDecode(f *testing.F) {
	c := newCodec(reflect.TypeFor[value]())
	f.Add(string(c.enc(nil, reflect.ValueOf(value{ID: "x", List: []inner{{"a", 1}}, Map: map[string]inner{"k": {}}}))))
	f.Add("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")
	f.Fuzz(func(t *testing.T, s string) {
		var v value
		c.dec(&reader{s: s}, reflect.ValueOf(&v).Elem())
	})
}

func TestTrimDropsTheLongestUnused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	var keys []Key
	for i := range 400 {
		k := s.Key("", []byte{byte(i), byte(i >> 8)})
		s.Put(k, &inner{}, &value{ID: string(make([]byte, 1000))})
		age := time.Duration(i) * time.Hour
		os.Chtimes(s.path(k), time.Now().Add(-age), time.Now().Add(-age))
		keys = append(keys, k)
	}
	left := filepath.Join(filepath.Dir(s.path(keys[0])), tempPrefix+"left")
	os.WriteFile(left, nil, 0o644)
	os.Chtimes(left, time.Now().Add(-2*stale), time.Now().Add(-2*stale))
	if err := trim(dir, 250_000, time.Now()); err != nil {
		t.Fatal(err)
	}
	young, old := 0, 0
	for i, k := range keys {
		if _, err := os.Stat(s.path(k)); err == nil {
			if i < 200 {
				young++
			} else {
				old++
			}
		}
	}
	if young+old > 250 || young+old < 100 || young < 3*old/2 {
		t.Errorf("%d young and %d old entries are left", young, old)
	}
	if _, err := os.Stat(left); err == nil {
		t.Error("what a killed run left is still there")
	}
}

func TestCleanKeepsForeignFiles(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	s.Put(s.Key("", nil), &inner{}, &value{})
	foreign := filepath.Join(dir, "letter.txt")
	os.WriteFile(foreign, []byte("dear"), 0o644)
	n, bytes, err := Clean(dir)
	if n != 1 || bytes == 0 || err != nil {
		t.Errorf("%d entries, %d bytes, %v", n, bytes, err)
	}
	if _, err := os.Stat(foreign); err != nil {
		t.Error(err)
	}
	if n, _, err := Clean(filepath.Join(dir, "none")); n != 0 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

func TestUnwritableFolderIsNoFault(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	os.RemoveAll(dir)
	os.WriteFile(dir, nil, 0o644) // a file where the folder was
	defer os.Remove(dir)
	k := s.Key("", nil)
	s.Put(k, &inner{}, &value{})
	s.Put(k, &inner{}, &value{})
	if s.Err() == nil || s.Get(k, &value{}) {
		t.Error("kept in a folder that is none")
	}
}

func TestSideBySide(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			s := open(t, dir)
			for i := range 200 {
				k := s.Key("", []byte{byte(i)})
				var got value
				if s.Get(k, &got) && got.Nums[0] != i {
					t.Errorf("worker %d: entry %d holds %d", w, i, got.Nums[0])
				}
				s.Put(k, &inner{}, &value{Nums: []int{i}})
			}
		})
	}
	wg.Wait()
}

func BenchmarkGet(b *testing.B) {
	s, _ := Open[inner, value](b.TempDir(), 0)
	k := s.Key("", nil)
	v := value{List: make([]inner, 50), Words: map[string]string{"de": "eins", "en": "one"}}
	s.Put(k, &inner{}, &v)
	b.ReportAllocs()
	for b.Loop() {
		var got value
		s.Get(k, &got)
	}
}
