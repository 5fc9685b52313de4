// Command dates makes the tables of months, weekdays, date formats and relative
// dates from the Unicode CLDR package cldr-dates-full: one file a language,
// <code>/times.gen.txt. Run by go generate in extract/lang; see NOTICE.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	cldr := flag.String("cldr", "", "folder of the unpacked npm package cldr-dates-full")
	out := flag.String("out", ".", "folder of the language packs")
	flag.Parse()
	for _, code := range flag.Args() {
		if err := generate(*cldr, *out, code); err != nil {
			fmt.Fprintln(os.Stderr, "dates:", err)
			os.Exit(1)
		}
	}
}

// generate writes the table of one language. Regional names (Jänner) are taken
// from the locales that differ.
func generate(cldr, out, code string) error {
	t := table{seen: map[string]bool{}}
	locales, err := filepath.Glob(filepath.Join(cldr, "main", code+"-??"))
	if err != nil {
		return err
	}
	for i, dir := range append([]string{filepath.Join(cldr, "main", code)}, locales...) {
		if err := t.read(dir, i == 0); err != nil {
			return err
		}
	}
	head := "# Generated from Unicode CLDR (cldr-dates-full) by gen/dates. Do not edit.\n"
	return os.WriteFile(filepath.Join(out, code, "times.gen.txt"), []byte(head+strings.Join(t.lines, "\n")+"\n"), 0o644)
}

// load reads one JSON file and hands back what stands below main.<locale>.dates.
func load(dir, file string, out any) error {
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return err
	}
	var doc struct {
		Main map[string]struct{ Dates json.RawMessage }
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		return fmt.Errorf("%s/%s: %w", dir, file, err)
	}
	return json.Unmarshal(doc.Main[filepath.Base(dir)].Dates, out)
}

// table collects lines, each once.
type table struct {
	lines []string
	seen  map[string]bool
}

func (t *table) add(format string, args ...any) {
	line := fmt.Sprintf(format, args...)
	if !t.seen[line] {
		t.seen[line] = true
		t.lines = append(t.lines, line)
	}
}

// read takes over a locale: everything of the language itself, only the wide
// names of months of a regional one.
func (t *table) read(dir string, whole bool) error {
	var c struct {
		Calendars struct{ Gregorian calendar }
	}
	if err := load(dir, "ca-gregorian.json", &c); err != nil {
		return err
	}
	g := &c.Calendars.Gregorian
	t.months(g, whole)
	if !whole {
		return nil
	}
	t.weekdays(g)
	t.formats(g)
	var f struct{ Fields map[string]map[string]any }
	if err := load(dir, "dateFields.json", &f); err != nil {
		return err
	}
	t.relative(f.Fields)
	return nil
}
