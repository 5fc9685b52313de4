package assemble_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/report"
	"crossfoot/report/assemble"
	"crossfoot/rules"
	"crossfoot/validate"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestArticles holds the claims and checks of every article in testdata/articles
// against the file of the same name in testdata/golden. A new case is an article;
// go test ./report/assemble -update writes its golden file, to be read line by line.
func TestArticles(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	files, err := filepath.Glob("../../testdata/articles/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			got := described(t, e, f)
			golden := filepath.Join("../../testdata/golden", filepath.Base(f)+".golden")
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", f, diff)
			}
		})
	}
}

// described is what is found in an article, a line each.
func described(t *testing.T, e *validate.Engine, file string) []byte {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Bytes(file, raw, read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if a.Date == "" {
		a.Date = "2025-12-28"
	}
	doc := extract.Extract(a, extract.Options{})
	checks, err := e.Check(doc)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	r := assemble.Result(doc, checks)
	for i := range r.Claims {
		claimLine(&out, &r.Claims[i])
	}
	for i := range r.Checks {
		checkLine(&out, &r.Checks[i])
	}
	return out.Bytes()
}

func claimLine(out *bytes.Buffer, c *report.Claim) {
	end := func(s *string) string {
		if s == nil {
			return "open"
		}
		return *s
	}
	value := end(c.Low)
	if h := end(c.High); h != value {
		value += " to " + h
	}
	fmt.Fprintf(out, "%d:%d %q = %s %s, %s; subject %q, metric %q, time %q, %s, source %q; %s\n", c.Line, c.Column,
		c.Text, value, c.Unit, c.Hedge, c.Subject, c.Metric, c.Time, c.Status, c.Source, c.State)
}

func checkLine(out *bytes.Buffer, k *report.Check) {
	var members []string
	for _, m := range k.Members {
		members = append(members, m.Role+" "+m.Text)
	}
	fmt.Fprintf(out, "%s %s (%s): %s\n    %s\n", k.Rule, k.Verdict, k.Severity, strings.Join(members, " | "), k.Message)
	if k.Cause != "" {
		fmt.Fprintf(out, "    %s; %s\n", k.Cause, k.Fix)
	}
}
