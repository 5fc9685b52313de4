package check_test

import (
	"testing"

	"crossfoot/extract/article"
	"crossfoot/rules"
	"crossfoot/validate/check"
)

// made is a check of claims; the first is the one that the rule recalculates.
func made(rule *rules.Rule, v check.Verdict, claims ...int) check.Check {
	k := check.Check{Rule: rule, Verdict: v, Severity: rules.Error}
	for i, n := range claims {
		role := "part"
		if i == 0 {
			role = "sum"
		}
		k.Members = append(k.Members, check.Member{Role: role, Claim: n, Span: article.Span{Start: 10 * n, End: 10*n + 5}})
	}
	k.Span = article.Span{Start: 10 * claims[0], End: 10*claims[len(claims)-1] + 5}
	return k
}

// sums are two rules that recalculate the role "sum".
func sums(t *testing.T) (sum, other *rules.Rule) {
	t.Helper()
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	sum, other = book.Rule("sum-sexes"), book.Rule("sum-list")
	for _, r := range []*rules.Rule{sum, other} {
		if err := book.Prepare(r); err != nil {
			t.Fatal(err)
		}
		if r.StatedRole() != "sum" {
			t.Fatalf("%s recalculates %q", r.ID, r.StatedRole())
		}
	}
	return sum, other
}

func TestSettle(t *testing.T) {
	sum, other := sums(t)
	yielding := func(k check.Check) check.Check { k.Yields = true; return k }
	unsure := func(k check.Check) check.Check { k.Unsure = true; return k }
	for _, tc := range []struct {
		name string
		in   []check.Check
		want []string
	}{
		{"in text order", []check.Check{made(sum, check.Consistent, 5, 6), made(other, check.Consistent, 1, 2)}, []string{other.ID, sum.ID}},
		{"once", []check.Check{made(sum, check.Inconsistent, 1, 2, 3), made(sum, check.Inconsistent, 1, 2, 3)}, []string{sum.ID}},
		{"one reading that agrees", []check.Check{made(sum, check.Inconsistent, 1, 2, 3), made(sum, check.Consistent, 1, 2, 4)}, []string{sum.ID}},
		{"what yields to what sees more", []check.Check{made(sum, check.Consistent, 1, 2, 3), yielding(made(other, check.Inconsistent, 1, 4))}, []string{sum.ID}},
		{"unsure, where another gets the figure of others", []check.Check{made(sum, check.Consistent, 1, 2, 3), unsure(made(other, check.Inconsistent, 1, 4))}, []string{sum.ID}},
		{"two misprints", []check.Check{made(sum, check.Inconsistent, 1, 2), made(sum, check.Inconsistent, 5, 6)}, []string{sum.ID, sum.ID}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []string
			for _, k := range check.Settle(tc.in) {
				got = append(got, k.Rule.ID)
			}
			if len(got) != len(tc.want) {
				t.Fatalf("%v, want %v", got, tc.want)
			}
			for i := range got {
				if got[i] != tc.want[i] {
					t.Fatalf("%v, want %v", got, tc.want)
				}
			}
		})
	}
}

func TestSettleKeepsTheAgreement(t *testing.T) {
	sum, _ := sums(t)
	out := check.Settle([]check.Check{made(sum, check.Inconsistent, 1, 2, 3), made(sum, check.Consistent, 1, 2, 4)})
	if len(out) != 1 || out[0].Verdict != check.Consistent {
		t.Errorf("%+v", out)
	}
}
