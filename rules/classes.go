package rules

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"crossfoot/internal/plain"
)

// classes are word classes by name.
type classes map[string]words

// words is a word class: a list of words and phrases, or a table of them with values.
type words struct {
	list   []string
	values map[string]float64
	order  []string
}

// UnmarshalYAML reads a list, a table, or one string with words between commas
// (which needs no quotes around *tails).
func (w *words) UnmarshalYAML(b []byte) error {
	var s string
	if err := yaml.Unmarshal(b, &s); err == nil {
		w.split(s)
		return nil
	}
	if err := yaml.Unmarshal(b, &w.list); err == nil {
		return nil
	}
	var items yaml.MapSlice
	if err := yaml.UnmarshalWithOptions(b, &items, yaml.UseOrderedMap()); err != nil {
		return err
	}
	w.values = map[string]float64{}
	for _, it := range items {
		key := fmt.Sprint(it.Key)
		v, err := number(it.Value)
		if err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		w.values[key] = v
		w.order = append(w.order, key)
	}
	return nil
}

// split takes words between commas.
func (w *words) split(s string) {
	for x := range strings.SplitSeq(s, ",") {
		if x = strings.TrimSpace(x); x != "" {
			w.list = append(w.list, x)
		}
	}
}

// DecodePlain reads the same forms as UnmarshalYAML.
func (w *words) DecodePlain(n *plain.Node) error {
	switch n.Kind {
	case plain.Scalar:
		w.split(n.Text)
		return nil
	case plain.Mapping:
		w.values = map[string]float64{}
		for i := 0; i < len(n.Items); i += 2 {
			var v float64
			if err := n.Items[i+1].Decode(&v); err != nil {
				return fmt.Errorf("%s: %w", n.Items[i].Text, err)
			}
			w.values[n.Items[i].Text] = v
			w.order = append(w.order, n.Items[i].Text)
		}
		return nil
	}
	return n.Decode(&w.list)
}

func number(x any) (float64, error) {
	switch x := x.(type) {
	case float64:
		return x, nil
	case int:
		return float64(x), nil
	case int64:
		return float64(x), nil
	case uint64:
		return float64(x), nil
	}
	return 0, fmt.Errorf("%v is no number", x)
}

// wordsOf joins what the files say of the language's word classes.
func (b *Book) wordsOf(lang string) classes {
	if all, ok := b.classes[lang]; ok {
		return all
	}
	all := classes{}
	for _, part := range b.words[lang] {
		for name, w := range part.Get() {
			have := all[name]
			have.list = append(have.list, w.list...)
			have.order = append(have.order, w.order...)
			for k, v := range w.values {
				if have.values == nil {
					have.values = map[string]float64{}
				}
				have.values[k] = v
			}
			all[name] = have
		}
	}
	if b.classes == nil {
		b.classes = map[string]classes{}
	}
	b.classes[lang] = all
	return all
}

// entries is a class's members, with "@other" replaced by the members of that class.
func (b *Book) entries(code, class string, depth int) ([]entry, error) {
	w, ok := b.wordsOf(code)[class]
	if !ok || depth > 8 {
		return nil, fmt.Errorf("no word class %q", class)
	}
	var out []entry
	for _, s := range w.list {
		if other, ok := strings.CutPrefix(s, "@"); ok {
			es, err := b.entries(code, other, depth+1)
			if err != nil {
				return nil, err
			}
			out = append(out, es...)
			continue
		}
		out = append(out, entry{words: splitWords(s)})
	}
	for _, s := range w.order {
		out = append(out, entry{words: splitWords(s), value: w.values[s], valued: true})
	}
	return out, nil
}
