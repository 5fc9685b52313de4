package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// size is how large the large hostile inputs are: enough to show what is not
// linear, small enough for every run. CROSSFOOT_HOSTILE=full makes them large.
func size() int {
	if os.Getenv("CROSSFOOT_HOSTILE") == "full" {
		return 10 << 20
	}
	return 100 << 10
}

// flood repeats a piece until the text has the size.
func flood(pieces ...string) func(int) string {
	piece := strings.Join(pieces, "")
	return func(n int) string { return strings.Repeat(piece, n/len(piece)+1) }
}

// nest opens without end and closes what it opened.
func nest(open, inner, shut string) func(int) string {
	return func(n int) string {
		k := n / (len(open) + len(shut) + 1)
		return strings.Repeat(open, k) + inner + strings.Repeat(shut, k)
	}
}

// counted writes one piece after another, each with its number.
func counted(format string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
}

// large are the hostile inputs that are made here instead of kept as files.
var large = map[string]func(int) string{
	"digits.txt":          flood("7"),
	"digits-points.txt":   flood("7."),
	"digits-commas.txt":   flood("1,"),
	"groups.txt":          flood("1,000,"),
	"letters.txt":         flood("x"),
	"capitals.txt":        flood("X"),
	"numbers.txt":         counted("%d "),
	"numbers-and.txt":     counted("%d and "),
	"sentences.txt":       counted("The firm sold %d cars. "),
	"same-metric.txt":     counted("Sales of Acme in 2024 were %d million euros. "),
	"same-fact.txt":       flood("Sales of Acme in 2024 were 5 million euros. "),
	"percent-signs.txt":   flood("%"),
	"percents.txt":        counted("%d percent "),
	"percents-of.txt":     flood("5 percent of "),
	"from-to.txt":         flood("from 1 to 2 "),
	"rose-from-to.txt":    flood("rose from 10 to 20 by 5 percent "),
	"rose.txt":            flood("rose "),
	"half-of.txt":         flood("half of "),
	"doubled.txt":         flood("doubled to 2 and "),
	"of-which.txt":        counted("%d of which "),
	"more-than.txt":       flood("more than "),
	"about.txt":           flood("about "),
	"between.txt":         flood("between 1 and "),
	"ranges.txt":          flood("1-"),
	"slashes.txt":         flood("1/"),
	"currencies.txt":      flood("$"),
	"pairs.txt":           counted("%d euros ($5) "),
	"in-total.txt":        counted("%d cars, in total "),
	"list.txt":            func(n int) string { return "three countries: " + strings.Repeat("France, ", n/8) },
	"lists.txt":           flood("three countries: France, Spain and Italy, "),
	"names.txt":           flood("Mr. Smith and Acme Corp. of "),
	"pronouns.txt":        flood("it its they their he she "),
	"months.txt":          flood("May March Monday "),
	"dates.txt":           flood("Monday, 5 March 2024, "),
	"ago.txt":             flood("ten years ago in 1995 "),
	"ages.txt":            flood("aged 30, born in 1990, "),
	"words-number.txt":    flood("two hundred thousand and "),
	"ninety-nine.txt":     flood("ninety-"),
	"de-number.txt":       flood("siebenundneunzig"),
	"de-und.txt":          flood("ein und "),
	"de-von-auf.txt":      flood("von 1 auf 2 um 3 Prozent "),
	"de-abbreviation.txt": flood("z. B. 5 Mio. Tsd. Mrd. ca. "),
	"de-davon.txt":        counted("davon %d "),
	"de-capitals.txt":     flood("Straße Haus Baum "),
	"quotes.txt":          flood("“"),
	"quoted.txt":          flood("“5” "),
	"brackets.txt":        flood("("),
	"bracketed.txt":       nest("(", "5 percent", ")"),
	"full-stops.txt":      flood("."),
	"abbreviations.txt":   flood("U.S. No. Inc. "),
	"newlines.txt":        flood("\n"),
	"paragraphs.txt":      flood("5\n\n"),
	"returns.txt":         flood("\r"),
	"spaces.txt":          flood(" "),
	"hyphens.txt":         flood("-"),
	"nulls.txt":           flood("5\x00"),
	"combining.txt":       flood("\u0301"),
	"zero-width.txt":      flood("1\u200b"),
	"soft-hyphens.txt":    flood("a\u00ad"),
	"bidi.txt":            flood("\u202e5"),
	"fractions.txt":       flood("½"),
	"superscripts.txt":    flood("²"),
	"emoji.txt":           flood("👨\u200d"),
	"invalid.txt":         flood("\xff"),
	"angles.html":         flood("<"),
	"tags.html":           flood("<p>"),
	"divs.html":           nest("<div>", "5 percent", "</div>"),
	"bold.html":           flood("<b><i>"),
	"unclosed.html":       flood("<p><b>5 "),
	"anchors.html":        flood("<a><p>"),
	"fonts.html":          flood("<font><p>5"),
	"table-depth.html":    nest("<table><tr><td>", "5", "</td></tr></table>"),
	"table-long.html": func(n int) string {
		return "<table>" + strings.Repeat("<tr><td>5<td>6<td>11</tr>", n/25) + "</table>"
	},
	"table-wide.html":    func(n int) string { return "<table><tr>" + strings.Repeat("<td>5", n/5) + "</table>" },
	"table-spans.html":   flood("<table><tr><td colspan=1000 rowspan=65534>5 percent</table>"),
	"lists.html":         flood("<ul><li>"),
	"quotes.html":        flood("<blockquote>"),
	"ampersands.html":    flood("&"),
	"entities.html":      flood("&#53;"),
	"entity.html":        func(n int) string { return "<p>&" + strings.Repeat("x", n) + ";5 percent" },
	"attributes.html":    func(n int) string { return "<p " + strings.Repeat("a=5 ", n/4) + ">5 percent" },
	"attribute.html":     func(n int) string { return `<p title="` + strings.Repeat("5", n) + `">5 percent` },
	"tag.html":           func(n int) string { return "<" + strings.Repeat("p", n) + ">5 percent" },
	"comment.html":       func(n int) string { return "<p>5 percent<!--" + strings.Repeat("-", n) },
	"script.html":        func(n int) string { return "<p>5</p><script>" + strings.Repeat("<!--<script>", n/12) },
	"title.html":         func(n int) string { return "<title>" + strings.Repeat("5 percent of ", n/13) + "</title><p>x" },
	"links.html":         flood("<a href=x>5 percent</a> "),
	"breaks.html":        flood("5<br>"),
	"paragraphs.html":    flood("<p>Sales rose 5 percent from 10 to 20.</p>"),
	"json-ld.html":       func(n int) string { return `<script type="application/ld+json">` + strings.Repeat("[", n) },
	"meta.html":          flood("<meta name=date content=2024>"),
	"spans.html":         flood("<span>5</span>"),
	"select.html":        flood("<select><option>"),
	"svg.html":           nest("<svg>", "5", "</svg>"),
	"emphasis.md":        flood("*"),
	"underscores.md":     flood("_a"),
	"brackets.md":        flood("["),
	"links.md":           flood("[a](b"),
	"quotes.md":          flood("> "),
	"fences.md":          flood("```\n"),
	"headings.md":        flood("# 5\n"),
	"bullets.md":         flood("- 5 percent\n"),
	"backslashes.md":     flood("\\"),
	"table.md":           func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|5|6|\n", n/6) },
	"braces.jsonl":       flood("{"),
	"broken-lines.jsonl": flood("{\"id\"\n"),
	"long-line.jsonl":    func(n int) string { return `{"id":"a","text":"` + strings.Repeat("5 percent ", n/10) + `"}` },
	"deep-line.jsonl":    func(n int) string { return `{"id":"a","text":"5","x":` + strings.Repeat("[", n) },
	"many-lines.jsonl":   func(n int) string { return strings.Repeat(`{"id":"a","text":"Sales rose 5 percent."}`+"\n", 1+n/2000) },
}

const neighbour = "Sales of the firm rose 20 percent from 10 to 12 million euros in 2024.\n"

// TestHostileInput checks the kept and the made inputs, with an honest article after
// each. Nothing crashes, nothing takes longer than the limit, memory stays bounded,
// and the neighbours' results are the same every time.
func TestHostileInput(t *testing.T) {
	dir := t.TempDir()
	honest := filepath.Join(dir, "honest.txt")
	if err := os.WriteFile(honest, []byte(neighbour), 0o644); err != nil {
		t.Fatal(err)
	}
	var list bytes.Buffer
	inputs := hostileFiles(t)
	for name, make := range large {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(make(size())), 0o644); err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, p)
	}
	if len(inputs) < 200 {
		t.Errorf("only %d hostile inputs", len(inputs))
	}
	for _, p := range inputs {
		fmt.Fprintf(&list, "%s\n%s\n", p, honest)
	}
	cmd := start(t, "check", "--no-cache", "--timeout", fmt.Sprint(120*timesSlower, "s"), "--quiet", "--lang", "en", "--format", "jsonl", "--files-from", "-")
	cmd.Stdin = &list
	// To a file: results held here would count as memory of the processes started later.
	out, err := os.Create(filepath.Join(dir, "out.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = out, &errs
	cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != 2 {
		t.Fatalf("exit status %d\n%s", code, errs.String())
	}
	out.Seek(0, io.SeekStart)
	judge(t, out, honest, len(inputs))
	if kb := peakMemory(cmd); kb > timesLarger<<20 {
		t.Errorf("%d MB of memory", kb>>10)
	}
}

// hostileFiles are the kept inputs but for rule files.
func hostileFiles(t *testing.T) (files []string) {
	t.Helper()
	root := filepath.Join("..", "..", "testdata", "hostile")
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(p) != ".yaml" {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// judge reads the results: one at least for every input, none that failed or was
// late, and the neighbours all alike.
func judge(t *testing.T, out io.Reader, honest string, inputs int) {
	t.Helper()
	var first []byte
	neighbours := 0
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break
		}
		var r struct {
			Document struct{ ID, Path string }
			Errors   []string
		}
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		for _, e := range r.Errors {
			if strings.Contains(e, "crossfoot failed") || strings.Contains(e, "not finished") {
				t.Error(e)
			}
		}
		if r.Document.Path != honest {
			continue
		}
		neighbours++
		if first == nil {
			first = bytes.Clone(line)
		} else if !bytes.Equal(first, line) {
			t.Errorf("a neighbour's result changed:\n%s%s", first, line)
		}
	}
	if neighbours != inputs {
		t.Errorf("%d neighbours of %d", neighbours, inputs)
	}
}

// TestHostileRules checks an article with each of the hostile rule files: it is
// refused in one line or taken, and the article is checked in any case.
func TestHostileRules(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "hostile", "rules", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatal("no rule files", err)
	}
	dir := t.TempDir()
	honest := filepath.Join(dir, "honest.txt")
	os.WriteFile(honest, []byte(neighbour), 0o644)
	for _, f := range files {
		rules := filepath.Join(dir, filepath.Base(f)+".d")
		os.Mkdir(rules, 0o755)
		data, _ := os.ReadFile(f)
		os.WriteFile(filepath.Join(rules, "rules.yaml"), data, 0o644)
		cmd := start(t, "check", "--no-cache", "--timeout", "20s", "--format", "jsonl", "--rules", rules, honest)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		cmd.Run()
		code := cmd.ProcessState.ExitCode()
		said := strings.Count(errs.String(), "\n")
		if code != 0 && code != 2 || code == 2 && said != 1 || strings.Contains(errs.String(), "goroutine") {
			t.Errorf("%s: exit status %d\n%s", f, code, errs.String())
		}
		if bytes.Count(out.Bytes(), []byte("\n")) != 1 {
			t.Errorf("%s: %d results", f, bytes.Count(out.Bytes(), []byte("\n")))
		}
		if kb := peakMemory(cmd); kb > timesLarger*512<<10 {
			t.Errorf("%s: %d MB of memory", f, kb>>10)
		}
	}
}
