// Command dates makes the tables of months, weekdays, date formats and relative
// dates from the Unicode CLDR package cldr-dates-full: <code>/times.gen.txt.
//
//	go run ./gen/dates [-cldr DIR] [LANGUAGE…]
//
// DIR is a node_modules folder that holds the package; without it npm fetches it
// into a temporary folder.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const cldrPackage = "cldr-dates-full"

func main() {
	dir := flag.String("cldr", "", "node_modules folder with "+cldrPackage+" (default: fetch it)")
	flag.Parse()
	codes := flag.Args()
	if len(codes) == 0 {
		codes = []string{"de", "en", "es", "fr", "it", "nl", "pl", "pt"}
	}
	if err := run(*dir, codes); err != nil {
		fmt.Fprintln(os.Stderr, "dates:", err)
		os.Exit(1)
	}
}

func run(dir string, codes []string) error {
	if dir == "" {
		tmp, err := os.MkdirTemp("", "cldr-dates")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		cmd := exec.Command("npm", "install", "--prefix", tmp, "--no-audit", "--no-fund", "--no-save", cldrPackage+"@48")
		cmd.Stderr = os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("fetching CLDR by npm: %w", err)
		}
		dir = filepath.Join(tmp, "node_modules")
	}
	for _, code := range codes {
		if err := generate(filepath.Join(dir, cldrPackage), ".", code); err != nil {
			return fmt.Errorf("%s: %w", code, err)
		}
	}
	return nil
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
