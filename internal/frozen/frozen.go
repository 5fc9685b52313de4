// Package frozen writes a value out as bytes that a program holds, and reads it back in a
// fraction of the time that it takes to work it out: strings stay parts of those bytes.
//
// All fields are kept, those that are not exported too, but for those with the tag
// frozen:"-"; what several pointers share is shared again. Only values of the program's
// own types are meant, read by the program that wrote them or one with the same types.
package frozen

import (
	"reflect"
	"sync"
	"unsafe"
)

// Freezer is a type that writes itself.
type Freezer interface{ Freeze(w *Writer) }

// Thawer is such a type, reading itself.
type Thawer interface{ Thaw(r *Reader) }

// form is how values of a type are written and read, at the address given.
type form struct {
	write func(w *Writer, v reflect.Value)
	read  func(r *Reader, at unsafe.Pointer)
}

var (
	mu    sync.Mutex
	forms = map[reflect.Type]*form{}

	freezerType = reflect.TypeFor[Freezer]()
	thawerType  = reflect.TypeFor[Thawer]()
)

// formOf is the form of a type and of all that it holds.
func formOf(t reflect.Type) *form {
	mu.Lock()
	defer mu.Unlock()
	return find(t)
}

func find(t reflect.Type) *form {
	if f := forms[t]; f != nil {
		return f
	}
	f := new(form) // filled below: types may hold themselves
	forms[t] = f
	*f = made(t)
	return f
}

func made(t reflect.Type) form {
	if p := reflect.PointerTo(t); p.Implements(freezerType) && p.Implements(thawerType) {
		return form{
			func(w *Writer, v reflect.Value) { open(v).Addr().Interface().(Freezer).Freeze(w) },
			func(r *Reader, at unsafe.Pointer) { reflect.NewAt(t, at).Interface().(Thawer).Thaw(r) },
		}
	}
	switch t.Kind() {
	case reflect.Bool:
		return form{func(w *Writer, v reflect.Value) { w.Flag(v.Bool()) }, func(r *Reader, at unsafe.Pointer) { *(*bool)(at) = r.Flag() }}
	case reflect.String:
		return form{func(w *Writer, v reflect.Value) { w.Text(v.String()) }, func(r *Reader, at unsafe.Pointer) { *(*string)(at) = r.Text() }}
	case reflect.Float64:
		return form{func(w *Writer, v reflect.Value) { w.Float(v.Float()) }, func(r *Reader, at unsafe.Pointer) { *(*float64)(at) = r.Float() }}
	case reflect.Slice:
		return sliceForm(t)
	case reflect.Array:
		return arrayForm(t)
	case reflect.Map:
		return mapForm(t)
	case reflect.Struct:
		return structForm(t)
	case reflect.Pointer:
		return pointerForm(t)
	}
	return numberForm(t)
}

// open is the value with its field's name forgotten, which reflection may keep to itself.
func open(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return reflect.NewAt(v.Type(), v.Addr().UnsafePointer()).Elem()
	}
	return v
}
