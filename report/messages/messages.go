// Package messages holds every sentence that reports show to people, by language.
// A language is one YAML file; a key missing from it is shown in English.
package messages

import (
	"embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"

	"crossfoot/internal/plain"
)

//go:embed *.yaml
var files embed.FS

// Fallback is the language for what another one lacks.
const Fallback = "en"

// Catalogue holds the sentences of one language.
type Catalogue struct {
	Lang  string
	texts map[string]string
	next  *Catalogue
}

var (
	mu     sync.Mutex
	loaded = map[string]*Catalogue{}
)

// For is the catalogue of a language, the English one where there is none. It is
// read when it is first asked for.
func For(lang string) *Catalogue {
	mu.Lock()
	defer mu.Unlock()
	return load(lang)
}

func load(lang string) *Catalogue {
	if c, ok := loaded[lang]; ok {
		return c
	}
	raw, err := files.ReadFile(lang + ".yaml")
	if err != nil {
		if lang == Fallback {
			panic("messages: " + err.Error())
		}
		return load(Fallback)
	}
	c := &Catalogue{Lang: lang, texts: map[string]string{}}
	var tree map[string]any
	if err := plain.Decode(string(raw), &tree); err != nil {
		panic(fmt.Sprintf("messages: %s.yaml: %v", lang, err))
	}
	c.flatten("", tree)
	if lang != Fallback {
		c.next = load(Fallback)
	}
	loaded[lang] = c
	return c
}

func (c *Catalogue) flatten(prefix string, tree map[string]any) {
	for key, value := range tree {
		if sub, ok := value.(map[string]any); ok {
			c.flatten(prefix+key+".", sub)
			continue
		}
		c.texts[prefix+key] = strings.TrimSpace(fmt.Sprint(value))
	}
}

// Languages lists the languages there is a catalogue for, in alphabetical order.
func Languages() []string {
	entries, _ := files.ReadDir(".")
	var list []string
	for _, e := range entries {
		list = append(list, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return list
}

// Has reports whether there is a text under the key.
func (c *Catalogue) Has(key string) bool {
	_, ok := c.texts[key]
	return ok || c.next != nil && c.next.Has(key)
}

// Text is the text under the key with its {names} replaced by the values, which
// are given as name, value pairs. An unknown key is shown as it is.
func (c *Catalogue) Text(key string, args ...any) string {
	text, ok := c.texts[key]
	switch {
	case !ok && c.next != nil:
		return c.next.Text(key, args...)
	case !ok:
		text = key
	}
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, "{"+fmt.Sprint(args[i])+"}", c.value(args[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// Label is the word for an identifier of a group such as "severity"; one that has
// no word, as in a rule of the user's own, stands for itself.
func (c *Catalogue) Label(group, id string) string {
	if key := group + "." + id; c.Has(key) {
		return c.Text(key)
	}
	return id
}

// Count is the text under key.one or key.other, as the number demands, with {n}
// replaced by it.
func (c *Catalogue) Count(key string, n int, args ...any) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return c.Text(key+form, append([]any{"n", n}, args...)...)
}

func (c *Catalogue) value(v any) string {
	switch v := v.(type) {
	case int:
		return c.Int(v)
	case float64:
		return c.Number(v, 4)
	}
	return fmt.Sprint(v)
}

// Int writes a whole number with the language's thousands mark.
func (c *Catalogue) Int(n int) string { return c.group(strconv.Itoa(n)) }

// Number writes a number with at most so many significant digits behind the
// decimal mark as its size leaves room for; whole digits are never rounded away.
func (c *Catalogue) Number(v float64, digits int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	if a := math.Abs(v); a != 0 && (a >= 1e15 || a < 1e-6) {
		return strings.Replace(strconv.FormatFloat(v, 'e', digits-1, 64), ".", c.Text("decimal"), 1)
	}
	places := digits
	if v != 0 {
		places = max(0, digits-1-int(math.Floor(math.Log10(math.Abs(v)))))
	}
	s := strconv.FormatFloat(v, 'f', places, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	whole, frac, ok := strings.Cut(s, ".")
	s = c.group(whole)
	if ok {
		s += c.Text("decimal") + frac
	}
	return s
}

// Percent writes a share of 1 in percent, as the language does.
func (c *Catalogue) Percent(share float64) string {
	return c.Text("percent", "n", c.Number(math.Round(share*1000)/10, 3))
}

// group puts thousands marks into the digits of a whole number of five or more.
func (c *Catalogue) group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	if len(s) < 5 {
		return sign + s
	}
	var b strings.Builder
	for i, d := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(c.Text("thousands"))
		}
		b.WriteRune(d)
	}
	return sign + b.String()
}

// Variants lists the text under the key in every language, so that a reader finds
// a header whatever language the workbook was written in.
func Variants(key string) []string {
	var list []string
	for _, lang := range Languages() {
		list = append(list, For(lang).Text(key))
	}
	return list
}
