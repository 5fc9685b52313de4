package frozen

import (
	"cmp"
	"reflect"
	"slices"
	"unsafe"
)

// numberForm is of whole numbers. Those with a sign are written as what is twice as large.
func numberForm(t reflect.Type) form {
	signed := func(w *Writer, v reflect.Value) { w.Number(uint64(v.Int()<<1) ^ uint64(v.Int()>>63)) }
	unsigned := func(w *Writer, v reflect.Value) { w.Number(v.Uint()) }
	switch t.Kind() {
	case reflect.Int:
		return form{signed, func(r *Reader, at unsafe.Pointer) { *(*int)(at) = int(r.signed()) }}
	case reflect.Int64:
		return form{signed, func(r *Reader, at unsafe.Pointer) { *(*int64)(at) = r.signed() }}
	case reflect.Int32:
		return form{signed, func(r *Reader, at unsafe.Pointer) { *(*int32)(at) = int32(r.signed()) }}
	case reflect.Uint64:
		return form{unsigned, func(r *Reader, at unsafe.Pointer) { *(*uint64)(at) = r.Number() }}
	case reflect.Uint32:
		return form{unsigned, func(r *Reader, at unsafe.Pointer) { *(*uint32)(at) = uint32(r.Number()) }}
	case reflect.Uint8:
		return form{unsigned, func(r *Reader, at unsafe.Pointer) { *(*uint8)(at) = uint8(r.Number()) }}
	}
	panic("frozen: no form for " + t.String())
}

// sliceForm writes one more than the length, 0 for nil.
func sliceForm(t reflect.Type) form {
	elem, size := find(t.Elem()), t.Elem().Size()
	return form{
		func(w *Writer, v reflect.Value) {
			if v.IsNil() {
				w.Number(0)
				return
			}
			w.Number(uint64(v.Len()) + 1)
			for i := range v.Len() {
				elem.write(w, open(v.Index(i)))
			}
		},
		func(r *Reader, at unsafe.Pointer) {
			n := int(r.Number()) - 1
			if n < 0 {
				return
			}
			s := reflect.MakeSlice(t, n, n)
			reflect.NewAt(t, at).Elem().Set(s)
			for i, from := 0, s.UnsafePointer(); i < n; i++ {
				elem.read(r, unsafe.Add(from, uintptr(i)*size))
			}
		},
	}
}

func arrayForm(t reflect.Type) form {
	elem, size := find(t.Elem()), t.Elem().Size()
	return form{
		func(w *Writer, v reflect.Value) {
			for i := range t.Len() {
				elem.write(w, open(v.Index(i)))
			}
		},
		func(r *Reader, at unsafe.Pointer) {
			for i := range t.Len() {
				elem.read(r, unsafe.Add(at, uintptr(i)*size))
			}
		},
	}
}

// mapForm writes the entries in the order of their keys.
func mapForm(t reflect.Type) form {
	key, elem := find(t.Key()), find(t.Elem())
	read := fastMaps[t]
	if read == nil {
		read = func(r *Reader, at unsafe.Pointer) { r.reflected(t, key, elem, at) }
	}
	return form{
		func(w *Writer, v reflect.Value) {
			if v.IsNil() {
				w.Number(0)
				return
			}
			w.Number(uint64(v.Len()) + 1)
			keys := v.MapKeys()
			slices.SortFunc(keys, byOrder)
			for _, k := range keys {
				key.write(w, copied(k))
				elem.write(w, copied(v.MapIndex(k)))
			}
		},
		read,
	}
}

// reflected reads a map of any type.
func (r *Reader) reflected(t reflect.Type, key, elem *form, at unsafe.Pointer) {
	n := int(r.Number()) - 1
	if n < 0 {
		return
	}
	m := reflect.MakeMapWithSize(t, n)
	reflect.NewAt(t, at).Elem().Set(m)
	k, e := reflect.New(t.Key()), reflect.New(t.Elem())
	for range n {
		k.Elem().SetZero()
		e.Elem().SetZero()
		key.read(r, k.UnsafePointer())
		elem.read(r, e.UnsafePointer())
		m.SetMapIndex(k.Elem(), e.Elem())
	}
}

// fastMaps read maps of types that are known when the program is compiled.
var fastMaps = map[reflect.Type]func(r *Reader, at unsafe.Pointer){}

// Map makes maps of a type be read faster. It is for variables of packages, before
// anything is read.
func Map[M ~map[K]V, K comparable, V any]() bool {
	mu.Lock()
	defer mu.Unlock()
	key, elem := find(reflect.TypeFor[K]()), find(reflect.TypeFor[V]())
	fastMaps[reflect.TypeFor[M]()] = func(r *Reader, at unsafe.Pointer) {
		n := int(r.Number()) - 1
		if n < 0 {
			return
		}
		m, entry := make(M, n), new(struct {
			k K
			v V
		})
		for range n {
			var v V
			entry.v = v
			key.read(r, unsafe.Pointer(&entry.k))
			elem.read(r, unsafe.Pointer(&entry.v))
			m[entry.k] = entry.v
		}
		*(*M)(at) = m
	}
	return true
}

// copied is a value that has an address.
func copied(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	return c
}

// byOrder orders the keys of a map.
func byOrder(a, b reflect.Value) int {
	switch a.Kind() {
	case reflect.String:
		return cmp.Compare(a.String(), b.String())
	case reflect.Struct:
		for i := range a.NumField() {
			if c := byOrder(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	}
	if a.CanInt() {
		return cmp.Compare(a.Int(), b.Int())
	}
	return cmp.Compare(a.Uint(), b.Uint())
}

// structForm writes the fields that are not zero, each behind its number.
func structForm(t reflect.Type) form {
	type field struct {
		*form
		offset uintptr
	}
	fields := make([]field, t.NumField())
	for i := range fields {
		if f := t.Field(i); f.Tag.Get("frozen") != "-" {
			fields[i] = field{find(f.Type), f.Offset}
		}
	}
	return form{
		func(w *Writer, v reflect.Value) {
			var set []int
			for i, f := range fields {
				if f.form != nil && !v.Field(i).IsZero() {
					set = append(set, i)
				}
			}
			w.Number(uint64(len(set)))
			for _, i := range set {
				w.Number(uint64(i))
				fields[i].write(w, open(v.Field(i)))
			}
		},
		func(r *Reader, at unsafe.Pointer) {
			for range r.Number() {
				f := &fields[r.Number()]
				f.read(r, unsafe.Add(at, f.offset))
			}
		},
	}
}

// pointerForm writes 0 for nil, 1 and the value for one that is new, and else two more
// than the number of the one that it is.
func pointerForm(t reflect.Type) form {
	elem := find(t.Elem())
	return form{
		func(w *Writer, v reflect.Value) {
			if v.IsNil() {
				w.Number(0)
				return
			}
			if n, ok := w.seen[v.Pointer()]; ok {
				w.Number(uint64(n) + 2)
				return
			}
			w.seen[v.Pointer()] = len(w.seen)
			w.Number(1)
			elem.write(w, v.Elem())
		},
		func(r *Reader, at unsafe.Pointer) {
			switch n := r.Number(); n {
			case 0:
			case 1:
				p := reflect.New(t.Elem()).UnsafePointer()
				*(*unsafe.Pointer)(at) = p
				r.seen = append(r.seen, p)
				elem.read(r, p)
			default:
				*(*unsafe.Pointer)(at) = r.seen[n-2]
			}
		},
	}
}
