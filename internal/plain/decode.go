package plain

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// Decoder is a type that reads itself from a node.
type Decoder interface {
	DecodePlain(n *Node) error
}

// Decode reads the text into the value that out points to. Fields are named by
// their yaml tags, else by their names in lower case; a key without a field is an
// error, as is a value that does not fit.
func Decode(text string, out any) error {
	n, err := Parse(text)
	if err != nil {
		return err
	}
	return n.Decode(out)
}

// Decode reads the node into the value that out points to.
func (n *Node) Decode(out any) error {
	v := reflect.ValueOf(out)
	if v.Kind() != reflect.Pointer {
		return fmt.Errorf("plain: %T is no pointer", out)
	}
	return n.into(v.Elem())
}

var (
	decoderType = reflect.TypeFor[Decoder]()
	textType    = reflect.TypeFor[encoding.TextUnmarshaler]()
	laterType   = reflect.TypeFor[interface{ later() }]()
)

func (n *Node) into(v reflect.Value) error {
	t := v.Type()
	p := reflect.PointerTo(t)
	if n.Kind == unread && !p.Implements(laterType) {
		read, err := parse(n.Text, n.at, true)
		if err != nil {
			return err
		}
		n = &read
	}
	switch {
	case p.Implements(decoderType):
		return v.Addr().Interface().(Decoder).DecodePlain(n)
	case n.isNull():
		return nil
	case p.Implements(textType) && n.Kind == Scalar:
		return v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(n.Text))
	}
	switch t.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		return n.into(v.Elem())
	case reflect.Slice, reflect.Array:
		return n.intoList(v)
	case reflect.Map:
		return n.intoMap(v)
	case reflect.Struct:
		return n.intoStruct(v)
	case reflect.Interface:
		v.Set(reflect.ValueOf(n.any()))
		return nil
	}
	if n.Kind != Scalar {
		return n.unfit(t)
	}
	return n.intoScalar(v)
}

func (n *Node) isNull() bool {
	return n.Kind == Null || n.Kind == Scalar && !n.Quoted && (n.Text == "null" || n.Text == "~")
}

func (n *Node) unfit(t reflect.Type) error { return fmt.Errorf("%q does not fit %v", n.Text, t) }

func (n *Node) intoScalar(v reflect.Value) (err error) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(n.Text)
	case reflect.Bool:
		v.SetBool(n.Text == "true")
		if n.Text != "true" && n.Text != "false" {
			return n.unfit(v.Type())
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		var x int64
		x, err = strconv.ParseInt(n.Text, 10, v.Type().Bits())
		v.SetInt(x)
	case reflect.Float32, reflect.Float64:
		var x float64
		x, err = strconv.ParseFloat(n.Text, v.Type().Bits())
		v.SetFloat(x)
	default:
		return n.unfit(v.Type())
	}
	return err
}

func (n *Node) intoList(v reflect.Value) error {
	if n.Kind != Sequence || v.Kind() == reflect.Array && len(n.Items) != v.Len() {
		return n.unfit(v.Type())
	}
	if v.Kind() == reflect.Slice {
		v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
	}
	for i := range n.Items {
		if err := n.Items[i].into(v.Index(i)); err != nil {
			return err
		}
	}
	return nil
}

func (n *Node) intoMap(v reflect.Value) error {
	if n.Kind != Mapping {
		return n.unfit(v.Type())
	}
	t := v.Type()
	m := reflect.MakeMapWithSize(t, len(n.Items)/2)
	for i := 0; i < len(n.Items); i += 2 {
		key, value := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if n.Items[i].Kind != Scalar {
			return n.unfit(t)
		}
		if err := n.Items[i].into(key); err != nil {
			return err
		}
		if err := n.Items[i+1].into(value); err != nil {
			return err
		}
		if m.MapIndex(key).IsValid() {
			return fmt.Errorf("%q stands twice", n.Items[i].Text)
		}
		m.SetMapIndex(key, value)
	}
	v.Set(m)
	return nil
}

func (n *Node) intoStruct(v reflect.Value) error {
	if n.Kind != Mapping {
		return n.unfit(v.Type())
	}
	fields := fieldsOf(v.Type())
	for i := 0; i < len(n.Items); i += 2 {
		index, ok := fields[n.Items[i].Text]
		if !ok {
			return fmt.Errorf("unknown field %q", n.Items[i].Text)
		}
		if err := n.Items[i+1].into(v.Field(index)); err != nil {
			return fmt.Errorf("%s: %w", n.Items[i].Text, err)
		}
	}
	return nil
}

var fieldCache sync.Map // reflect.Type → map[string]int

// fieldsOf maps the keys of a mapping to the struct's fields.
func fieldsOf(t reflect.Type) map[string]int {
	if m, ok := fieldCache.Load(t); ok {
		return m.(map[string]int)
	}
	m := map[string]int{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = strings.ToLower(f.Name)
		}
		m[name] = i
	}
	fieldCache.Store(t, m)
	return m
}

// any is the node without a type to fit: what it looks like.
func (n *Node) any() any {
	switch n.Kind {
	case Sequence:
		out := make([]any, len(n.Items))
		for i := range n.Items {
			out[i] = n.Items[i].any()
		}
		return out
	case Mapping:
		out := make(map[string]any, len(n.Items)/2)
		for i := 0; i < len(n.Items); i += 2 {
			out[n.Items[i].Text] = n.Items[i+1].any()
		}
		return out
	}
	if n.Quoted {
		return n.Text
	}
	if n.isNull() {
		return nil
	}
	if n.Text == "true" || n.Text == "false" {
		return n.Text == "true"
	}
	if x, err := strconv.ParseInt(n.Text, 10, 64); err == nil {
		return x
	}
	if x, err := strconv.ParseFloat(n.Text, 64); err == nil {
		return x
	}
	return n.Text
}
