package rules

import (
	"regexp"
	"strings"
)

// captured finds the captures in patterns: [name:class|class].
var captured = regexp.MustCompile(`\[(\w+):([^\]]+)\]`)

// Captures lists the names that the frame's patterns keep words under, and
// whether those words stand for values.
func (b *Book) Captures(f *Frame) map[string]bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if f.captures == nil {
		f.captures = b.capturesOf(f)
	}
	return f.captures
}

func (b *Book) capturesOf(f *Frame) map[string]bool {
	out := map[string]bool{}
	for name, kind := range f.Vars {
		out[name] = kind == "value"
	}
	all := map[string][]string{}
	for lang, patterns := range f.Patterns {
		all[lang] = append(all[lang], patterns.Get()...)
	}
	for lang, s := range f.Slots {
		all[lang] = append(all[lang], s.Get().Cue)
	}
	for lang, windows := range f.Window {
		for _, w := range windows.Get() {
			all[lang] = append(all[lang], w.Cue)
		}
	}
	for lang, patterns := range all {
		for _, p := range patterns {
			for _, m := range captured.FindAllStringSubmatch(p, -1) {
				class, _, _ := strings.Cut(m[2], "|")
				out[m[1]] = out[m[1]] || len(b.wordsOf(lang)[strings.TrimSpace(class)].values) > 0
			}
		}
	}
	return out
}
