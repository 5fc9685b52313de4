package report

import (
	"strings"
	"testing"
)

func TestTextGolden(t *testing.T) {
	tests := map[string]Options{
		"text-90.txt":     {Width: 90},
		"text-40.txt":     {Width: 40},
		"text-open.txt":   {},
		"text-color.txt":  {Width: 80, Color: true},
		"text-quiet.txt":  {Width: 80, Quiet: true},
		"text-de.txt":     {Width: 80, Language: "de"},
		"text-reason.txt": {Width: 80, Explain: true},
	}
	for name, o := range tests {
		t.Run(name, func(t *testing.T) {
			golden(t, name, write(t, "text", o, resultEN(t), resultDE(t)))
		})
	}
}

func TestTextFitsWidth(t *testing.T) {
	out := write(t, "text", Options{Width: 50}, resultEN(t), resultDE(t))
	for _, line := range strings.Split(out, "\n") {
		if n := columns(line); n > 50 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}

func TestTextShowsNoEscapesOfTheArticle(t *testing.T) {
	f := newFixture(t, "x\x1b[31m.txt", "en", "", "Sales rose\x1b[2J 20 percent to \u202e12 million.")
	f.claim("20 percent|20|=|percent")
	f.check(Check{Rule: "r", Verdict: Inconsistent, Severity: "error", Message: "\x1b[5mbad\x07", Stated: "\x9b1m"}, "percent=20 percent")
	out := write(t, "text", Options{}, f.r)
	if strings.ContainsAny(out, "\x1b\x07\u202e\u009b") {
		t.Errorf("escape sequence reaches the terminal: %q", out)
	}
}

func TestTextDecisions(t *testing.T) {
	r := resultEN(t)
	r.Checks[1].Decision = &Decision{Decision: FalseAlarm, Editor: "AB"}
	r.Checks[3].Decision = &Decision{Decision: FalseAlarm, Outdated: true, Comment: "see the table"}
	out := write(t, "text", Options{}, r)
	for _, want := range []string{"1 error, 1 warning", "1 finding is settled", "decision outdated: false alarm · see the table"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "[change-percent]") {
		t.Error("a settled finding is shown")
	}
}
