package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"crossfoot/cmd/internal/say"
	"crossfoot/report"
)

// listRules prints a line a rule.
func listRules(s *streams, infos []report.RuleInfo) {
	w := tabwriter.NewWriter(s.out, 0, 0, 2, ' ', 0)
	for _, r := range infos {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, r.Kind, r.Severity, inVoice(s.voice, r.Title))
	}
	w.Flush()
	fmt.Fprintf(s.out, "\n%s\n", s.voice.Text("rules-more"))
}

// explainRule prints all there is to know about a rule.
func explainRule(s *streams, infos []report.RuleInfo, id string) bool {
	i := slices.IndexFunc(infos, func(r report.RuleInfo) bool { return r.ID == id })
	if i < 0 {
		return false
	}
	r := infos[i]
	fmt.Fprintf(s.out, "%s: %s (%s, %s)\n", r.ID, inVoice(s.voice, r.Title), r.Kind, r.Severity)
	if text := strings.TrimSpace(inVoice(s.voice, r.Explanation)); text != "" {
		fmt.Fprintf(s.out, "\n%s\n", text)
	}
	examples(s.out, s.voice.Text("rule-good"), r.Good)
	examples(s.out, s.voice.Text("rule-bad"), r.Bad)
	fmt.Fprintf(s.out, "\n%s\n", s.voice.Text("rule-off", "rule", r.ID))
	return true
}

func examples(w io.Writer, title string, byLang map[string][]string) {
	if len(byLang) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s\n", title)
	for _, lang := range slices.Sorted(maps.Keys(byLang)) {
		for _, e := range byLang[lang] {
			fmt.Fprintf(w, "  %s  %s\n", lang, e)
		}
	}
}

// inVoice is the text in the voice's language or, failing that, the fallback's.
func inVoice(v say.Voice, texts map[string]string) string {
	if t, ok := texts[v.Lang]; ok {
		return t
	}
	return texts[say.Fallback]
}
