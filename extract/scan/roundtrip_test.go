package scan_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cockroachdb/apd/v3"
	"github.com/goccy/go-yaml"
	"pgregory.net/rapid"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// forms are the ways to write units and scales that a language's table has.
type forms struct {
	units  [][2]string       // form, identifier
	first  map[string]string // units by the forms of the lexicon, which go first
	scales []scale
	group  string
	point  string
}

type scale struct {
	word  string
	power int32
}

func formsOf(t testing.TB, code string) forms {
	data, err := os.ReadFile(filepath.Join("..", "lang", code, "numbers.gen.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	f := forms{first: lexiconUnits(t, code)}
	for line := range strings.Lines(string(data)) {
		c := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case c[0] == "symbol" && c[1] == "decimal":
			f.point = c[2]
		case c[0] == "symbol" && c[1] == "group":
			f.group = c[2]
		case c[0] == "mult" && len(c[1]) > 0 && c[1] != "2" && c[1] != "3":
			var p int32
			fmt.Sscan(c[1], &p)
			for w := range strings.SplitSeq(c[2], "|") {
				f.scales = append(f.scales, scale{w, p})
			}
		case c[0] == "unit":
			for w := range strings.SplitSeq(c[2], "|") {
				f.units = append(f.units, [2]string{w, c[1]})
			}
		case c[0] == "cur":
			f.units = append(f.units, [2]string{c[1], c[1]})
			for w := range strings.SplitSeq(c[3], "|") {
				f.units = append(f.units, [2]string{w, c[1]})
			}
		}
	}
	return f
}

// lexiconUnits are units and currencies by the forms that a lexicon gives them.
func lexiconUnits(t testing.TB, code string) map[string]string {
	data, err := os.ReadFile(filepath.Join("..", "lang", code, "numbers.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var f struct{ Units, Money map[string][]string }
	if err := yaml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	first := map[string]string{}
	for _, group := range []map[string][]string{f.Units, f.Money} {
		for unit, list := range group {
			for _, form := range list {
				first[form] = unit
			}
		}
	}
	return first
}

// TestEveryUnitForm reads "12,5 FORM" for every name of every unit and currency.
func TestEveryUnitForm(t *testing.T) {
	for _, code := range lang.NumberCodes() {
		f := formsOf(t, code)
		bad := 0
		for _, u := range f.units {
			text := "12" + f.point + "5 " + u[0]
			qs := read(code, text)
			if u[0] == "" || len(qs) == 1 && f.means(u[0], qs[0].Unit) && qs[0].End == len(text) {
				continue
			}
			if bad++; bad < 15 {
				t.Errorf("%s: %q is %v, not %s", code, text, showAll(code, text), u[1])
			}
		}
		if bad > 0 {
			t.Errorf("%s: %d of %d", code, bad, len(f.units))
		}
	}
}

// means reports whether the form stands for the unit in the table; several can
// share a form.
func (f forms) means(form, unit string) bool {
	return f.first[form] == unit || slices.ContainsFunc(f.units, func(u [2]string) bool { return u[0] == form && u[1] == unit }) || unit == "GBP"
}

// TestAmountsAreReadBack writes random amounts in the forms of the tables.
func TestAmountsAreReadBack(t *testing.T) {
	all := map[string]forms{}
	for _, code := range lang.NumberCodes() {
		all[code] = formsOf(t, code)
	}
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(lang.NumberCodes()).Draw(t, "language")
		f := all[code]
		text, want := drawNumber(t, f)
		if rapid.Bool().Draw(t, "scaled") {
			s := rapid.SampledFrom(f.scales).Draw(t, "scale")
			text += space(t) + s.word
			want.Exponent += s.power
		}
		unit := "count"
		if rapid.Bool().Draw(t, "percent") {
			text, unit = text+space(t)+"%", mention.Percent
		}
		qs := read(code, text)
		if len(qs) != 1 || qs[0].Low.Cmp(want) != 0 || qs[0].Unit != unit || qs[0].End != len(text) {
			t.Fatalf("%s: %q is %s, not %s %s", code, text, showAll(code, text), want.Text('f'), unit)
		}
	})
}

// TestPhrasesAreReadBack writes a random number with a random unit in one of its
// forms, behind a random hedge, alone, below zero, or as a range.
func TestPhrasesAreReadBack(t *testing.T) {
	all, hedges := map[string]forms{}, map[string][][2]string{}
	for _, code := range lang.NumberCodes() {
		all[code], hedges[code] = formsOf(t, code), hedgesOf(t, code)
	}
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(lang.NumberCodes()).Draw(t, "language")
		f := all[code]
		unit := rapid.SampledFrom(f.units).Filter(func(u [2]string) bool { return u[0] != "" }).Draw(t, "unit")
		n := rapid.IntRange(1, 998).Draw(t, "n")
		written := func(n int) string { return fmt.Sprintf("%d%s5", n, f.point) }
		text, low, high := written(n), fmt.Sprintf("%d.5", n), fmt.Sprintf("%d.5", n)
		hedge := [2]string{"", "exact"}
		switch rapid.IntRange(0, 3).Draw(t, "shape") {
		case 1:
			text, low, high = "−"+text, "-"+low, "-"+high
		case 2:
			text, high = text+"–"+written(n+1), fmt.Sprintf("%d.5", n+1)
		case 3:
			hedge = rapid.SampledFrom(hedges[code]).Draw(t, "hedge")
			text = hedge[0] + " " + text
		}
		text += " " + unit[0]
		qs := read(code, text)
		if len(qs) != 1 || qs[0].Low.Text('f') != low || qs[0].High.Text('f') != high || qs[0].Hedge.String() != hedge[1] || !f.means(unit[0], qs[0].Unit) || qs[0].End != len(text) {
			t.Fatalf("%s: %q is %s", code, text, showAll(code, text))
		}
	})
}

func space(t *rapid.T) string {
	return rapid.SampledFrom([]string{" ", "\u00a0", "\u202f", "\n"}).Draw(t, "space")
}

// drawNumber draws a number, grouped or not, with or without decimals.
func drawNumber(t *rapid.T, f forms) (string, *apd.Decimal) {
	n := rapid.Uint64Range(1, 999_999_999).Draw(t, "n")
	digits := fmt.Sprint(n)
	group := rapid.SampledFrom([]string{"", f.group, " ", "\u00a0", "\u202f", "'"}).Draw(t, "group")
	text := digits
	if group != "" {
		text = ""
		for i, c := range digits {
			if i > 0 && (len(digits)-i)%3 == 0 {
				text += group
			}
			text += string(c)
		}
	}
	want, _, _ := apd.NewFromString(digits)
	if d := rapid.SampledFrom([]int{0, 0, 1, 2, 4}).Draw(t, "decimals"); d > 0 {
		dec := fmt.Sprintf("%0*d", d, rapid.IntRange(0, 9).Draw(t, "decimal"))
		text += f.point + dec
		want, _, _ = apd.NewFromString(digits + "." + dec)
	}
	return text, want
}
