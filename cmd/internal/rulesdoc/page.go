// Package rulesdoc writes the page that documents the rules, from the rule files
// themselves and from what the engine really says of their examples.
package rulesdoc

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"crossfoot/cmd/internal/say"
	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/report/messages"
	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// exampleDate is the day on which the rules' examples are read.
const exampleDate = "2005-02"

// page is the page being written.
type page struct {
	out    strings.Builder
	voice  say.Voice
	kinds  *messages.Catalogue
	engine *validate.Engine
}

// Write writes the page of all rules of the book, its headings in the voice's
// language and the rules' own texts in all they have.
func Write(w io.Writer, book *rules.Book, v say.Voice) error {
	p := &page{voice: v, kinds: messages.For(v.Lang), engine: validate.New(book)}
	kinds, groups := byKind(book.Rules)
	p.head(kinds, groups)
	for _, kind := range kinds {
		fmt.Fprintf(&p.out, "\n## %s\n", p.kinds.Label("kind", kind))
		for _, r := range groups[kind] {
			if err := p.rule(r); err != nil {
				return err
			}
		}
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// byKind groups the rules, kinds and rules in the book's order.
func byKind(all []*rules.Rule) (kinds []string, groups map[string][]*rules.Rule) {
	groups = map[string][]*rules.Rule{}
	for _, r := range all {
		if groups[r.Kind] == nil {
			kinds = append(kinds, r.Kind)
		}
		groups[r.Kind] = append(groups[r.Kind], r)
	}
	return kinds, groups
}

func (p *page) head(kinds []string, groups map[string][]*rules.Rule) {
	fmt.Fprintf(&p.out, "# %s\n\n%s\n\n", p.voice.Text("page-title"), p.voice.Text("page-intro"))
	for _, kind := range kinds {
		var links []string
		for _, r := range groups[kind] {
			links = append(links, fmt.Sprintf("[%s](#%s)", r.ID, r.ID))
		}
		fmt.Fprintf(&p.out, "- **%s:** %s\n", p.kinds.Label("kind", kind), strings.Join(links, ", "))
	}
}

// rule writes all there is to know about a rule.
func (p *page) rule(r *rules.Rule) error {
	fmt.Fprintf(&p.out, "\n### %s\n\n", r.ID)
	fmt.Fprintf(&p.out, "%s\n", p.kinds.Label("severity", r.Severity.String()))
	for _, lang := range languages(r) {
		fmt.Fprintf(&p.out, "\n**%s** (%s): %s\n", escape(r.Title[lang]), lang, escape(strings.TrimSpace(r.Doc.Get()[lang])))
	}
	p.examples("rule-good", r.Good.Get(), func(string, string) error { return nil })
	return p.examples("rule-bad", r.Bad.Get(), func(lang, text string) error { return p.finding(r, lang, text) })
}

// languages are those the rule has a title in, the voices' fallback first.
func languages(r *rules.Rule) []string {
	all := slices.Sorted(maps.Keys(r.Title))
	slices.SortStableFunc(all, func(a, b string) int {
		switch {
		case a == say.Fallback && b != a:
			return -1
		case b == say.Fallback && a != b:
			return 1
		}
		return 0
	})
	return all
}

// examples lists examples, each with what after adds.
func (p *page) examples(title string, byLang map[string][]string, after func(lang, text string) error) error {
	if len(byLang) == 0 {
		return nil
	}
	fmt.Fprintf(&p.out, "\n%s\n\n", p.voice.Text(title))
	for _, lang := range slices.Sorted(maps.Keys(byLang)) {
		for _, text := range byLang[lang] {
			fmt.Fprintf(&p.out, "- %s: %s\n", lang, escape(strings.TrimSpace(text)))
			if err := after(lang, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// finding writes what the engine says of a bad example.
func (p *page) finding(r *rules.Rule, lang, text string) error {
	a, err := read.Bytes(r.ID+".txt", []byte(text), read.Options{From: "text"})
	if err != nil {
		return fmt.Errorf("%s: %s: %w", r.ID, lang, err)
	}
	checks, err := p.engine.Check(extract.Extract(a, extract.Options{Lang: lang, Date: exampleDate}))
	if err != nil {
		return fmt.Errorf("%s: %s: %w", r.ID, lang, err)
	}
	for i := range checks {
		k := &checks[i]
		if k.Rule != r || k.Verdict != check.Inconsistent {
			continue
		}
		fmt.Fprintf(&p.out, "  - **%s:** %s\n", messages.For(lang).Label("severity", k.Severity.String()), escape(said(k, lang)))
		return nil
	}
	fmt.Fprintf(&p.out, "  - %s\n", p.voice.Text("page-missed"))
	return nil
}

// said is the finding as a report shows it, in one line.
func said(k *check.Check, lang string) string {
	m := messages.For(lang)
	parts := []string{k.Messages[lang]}
	for _, extra := range []struct{ label, text string }{
		{"arithmetic", k.Arithmetic}, {"cause", k.Causes[lang]}, {"fix", k.Fixes[lang]},
	} {
		if extra.text != "" {
			parts = append(parts, m.Label("text", extra.label)+": "+extra.text)
		}
	}
	return strings.Join(parts, " · ")
}

var marks = strings.NewReplacer("\\", "\\\\", "`", "\\`", "*", "\\*", "_", "\\_", "<", "&lt;", ">", "&gt;", "[", "\\[", "]", "\\]",
	"|", "\\|", "~", "\\~", "\t", " ", "\n\n", " ¶ ", "\n", " ")

// escape is the text with the signs that have a meaning in Markdown made plain,
// paragraphs joined by a mark.
func escape(s string) string { return marks.Replace(s) }
