package validate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crossfoot/validate"
	"crossfoot/validate/check"
)

// TestThrong: a guess contradicts in an article and not in a chapter; what the wording ties, misprinted digits and the calendar
// contradict in both.
func TestThrong(t *testing.T) {
	e := engine(t)
	filler := strings.Repeat("The old mill stands by the river, and nobody has lived there for a long while.\n\n", 250)
	var figures string
	for i := range 70 {
		figures += fmt.Sprintf("Mill %c has %d doors.\n\n", 'A'+rune(i%26), 3+i)
	}
	for _, c := range []struct {
		text          string
		short, longer bool
	}{
		{"Parents read to their children less often. In 2022 61 per cent did so every day, in 2012 it was 55 per cent.", true, false},
		{"The overwhelming majority of the couriers like the app, says the firm. It cites a poll in which 41 per cent had said as much.", true, false},
		{"The line was set up in 1971 and went bankrupt in 1996, after 35 years of crossings.", true, false},
		{"The choir has four sections: altos, tenors and basses.", true, false},
		{"The fee rose from £120 to £60.", true, true},
		{"The bridge opened on Monday 12 May 2004.", true, true},
		{"Of the 80 members 60 voted, or 35 per cent.", true, true},
	} {
		if got := contradicted(t, e, c.text); got != c.short {
			t.Errorf("alone: %v, %q", got, c.text)
		}
		if got := contradicted(t, e, filler+c.text+"\n\n"+filler); got != c.longer {
			t.Errorf("in a long text: %v, %q", got, c.text)
		}
		if got := contradicted(t, e, c.text+"\n\n"+figures); got != c.longer {
			t.Errorf("among many figures: %v, %q", got, c.text)
		}
	}
}

func contradicted(t *testing.T, e *validate.Engine, text string) bool {
	t.Helper()
	return slices.ContainsFunc(checked(t, e, text, "en", ""), func(k check.Check) bool { return k.Verdict == check.Inconsistent })
}
