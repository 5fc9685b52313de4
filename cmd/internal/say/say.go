// Package say holds the program's own sentences: one catalogue, every language.
package say

import (
	_ "embed"
	"os"
	"strings"
	"sync"
)

//go:embed messages.yaml
var source string

// Fallback is the language of sentences that have none in the reader's language.
const Fallback = "en"

var catalogue = sync.OnceValue(func() map[string]map[string]string { return parse(source) })

// Voice speaks one language.
type Voice struct{ Lang string }

// New is the voice for the language code; "" and unknown codes follow the
// environment as other programs do (LC_ALL, LC_MESSAGES, LANG).
func New(lang string) Voice {
	if !known(lang) {
		lang = environment()
	}
	return Voice{Lang: lang}
}

func environment() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			code, _, _ := strings.Cut(strings.ToLower(v), "_")
			if known(code) {
				return code
			}
			return Fallback
		}
	}
	return Fallback
}

func known(lang string) bool {
	_, ok := catalogue()["language"][lang]
	return ok
}

// Text is the sentence id with {name} replaced by its value; values come in
// pairs: name, value, name, value.
func (v Voice) Text(id string, pairs ...string) string {
	entry := catalogue()[id]
	text, ok := entry[v.Lang]
	if !ok {
		text, ok = entry[Fallback]
	}
	if !ok {
		text = id
	}
	if len(pairs) == 0 {
		return text
	}
	old := make([]string, 0, len(pairs))
	for i := 0; i+1 < len(pairs); i += 2 {
		old = append(old, "{"+pairs[i]+"}", pairs[i+1])
	}
	return strings.NewReplacer(old...).Replace(text)
}

// parse reads the catalogue's plain subset of YAML: an id on a line of its own,
// under it one indented line a language with the sentence in double quotes. A full
// YAML reader would cost more at every start than all the rest of it.
func parse(src string) map[string]map[string]string {
	out := map[string]map[string]string{}
	var entry map[string]string
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, "\r\n")
		key, value, ok := strings.Cut(line, ":")
		switch {
		case !ok || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, " "):
			entry = map[string]string{}
			out[key] = entry
		case entry != nil:
			entry[strings.TrimSpace(key)] = unquote(strings.TrimSpace(value))
		}
	}
	return out
}

func unquote(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`)
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return strings.NewReplacer(`\n`, "\n", `\"`, `"`, `\\`, `\`).Replace(s)
}
