package report

import (
	"fmt"
	"strings"
	"testing"
)

// many makes a result with n findings of one rule; share names the claim they have
// in common, if any.
func many(n int, share string) *Result {
	r := &Result{Document: Document{Lang: "en"}}
	for i := range n {
		c := Check{Rule: "r", Severity: "error", Verdict: Inconsistent, Message: "M.", Messages: map[string]string{"en": "M.", "de": "M."}}
		for _, id := range []string{fmt.Sprintf("c%d", i), share} {
			if id != "" {
				c.Members = append(c.Members, Member{Claim: id}, Member{Claim: id})
			}
		}
		r.Checks = append(r.Checks, c)
	}
	return r
}

func TestFold(t *testing.T) {
	for _, x := range []struct {
		n           int
		share       string
		shown, more int
	}{{5, "x", 5, 0}, {6, "x", 5, 1}, {9, "x", 5, 4}, {20, "", 20, 0}, {21, "", 20, 1}, {10000, "", 20, 9980}} {
		r := many(x.n, x.share)
		r.Fold()
		shown := 0
		for i := range r.Checks {
			if r.Checks[i].Counts() {
				shown++
			}
		}
		last := &r.Checks[x.shown-1]
		if shown != x.shown || last.More != x.more {
			t.Errorf("%d sharing %q: %d shown, %d more; want %d, %d", x.n, x.share, shown, last.More, x.shown, x.more)
		}
		if said := strings.Contains(last.Messages["de"], fmt.Sprintf("und %d weiter", x.more)); said != (x.more > 0) {
			t.Errorf("message %q", last.Messages["de"])
		}
	}
}

func TestFoldKeepsSeveritiesApart(t *testing.T) {
	r := many(30, "")
	for i := range 25 {
		r.Checks[i].Severity = "warning"
	}
	r.Fold()
	if !r.Checks[25].Counts() || r.Checks[24].Counts() || r.Checks[19].More != 5 {
		t.Error("an error is folded into a warning")
	}
}

func TestFoldLeavesSettledOut(t *testing.T) {
	r := many(30, "")
	for i := range 10 {
		r.Checks[i].Decision = &Decision{Decision: Accepted}
	}
	r.Fold()
	for i := range r.Checks {
		if r.Checks[i].Folded {
			t.Fatal("folded though only twenty are open")
		}
	}
}

func TestSuppressRestatesFigures(t *testing.T) {
	r := many(2, "x")
	r.Claims = []Claim{{ID: "x", State: Contradicted}, {ID: "c0", State: Contradicted}, {ID: "c1", State: Contradicted}}
	r.Suppress(func(c *Check) string {
		if c == &r.Checks[0] {
			return "known"
		}
		return ""
	})
	if r.Checks[0].Finding() || !r.Checks[1].Finding() {
		t.Error("the wrong finding is suppressed")
	}
	if got := r.Claims[0].State + " " + r.Claims[1].State + " " + r.Claims[2].State; got != "contradicted unbound contradicted" {
		t.Error(got)
	}
}
