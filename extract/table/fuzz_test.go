package table

import (
	"strings"
	"testing"

	"crossfoot/extract/lang"
	"crossfoot/extract/read"
)

// FuzzTable understands the tables of any page.
func FuzzTable(f *testing.F) {
	f.Add(rows("Was|2023|Anteil in %|+/-", "a|1.234,5|(3)|+5 %", "davon b|–|12 %|1)", "Summe|7*|k. A.|$5m"))
	f.Add("<table><tr><th colspan=9>x<tr><td rowspan=3>1<td>2<tr><td>3<tr><th>Total<td>.5")
	f.Add(rows("|in Mio. €|Q1 2024|US$ bn", "|-5-|±3|1 2 3", "|(|()|( 1 )"))
	f.Fuzz(func(t *testing.T, page string) {
		a, err := read.Bytes("x.html", []byte(page), read.Options{From: read.HTML})
		if err != nil {
			return
		}
		for i := range a.Tables {
			for _, code := range []string{"de", "en", "xx"} {
				tb := Read(a, i, lang.Get(code))
				tb.Sums()
				tb.Ratios()
				tb.Deltas()
				for _, q := range tb.Quantities() {
					if q.Start > q.End || q.End > len(a.Text) || q.Low == nil {
						t.Errorf("%+v", q)
					}
				}
				for r := range tb.At {
					for c := range tb.At[r] {
						tb.About(r, c)
					}
				}
			}
		}
	})
}

// TestManyRows understands tables that are long, of totals or of columns.
func TestManyRows(t *testing.T) {
	for name, page := range map[string]string{
		"rows":    rows(append([]string{"Was|2023|2024|Summe"}, strings.Split(strings.Repeat("Posten in km|1,5|2,5|4,0\n", 5_000), "\n")...)...),
		"totals":  rows(append([]string{"Was|2023|2024"}, strings.Split(strings.Repeat("Summe|1|2\n", 5_000), "\n")...)...),
		"columns": rows("x"+strings.Repeat("|Summe", 900), "y"+strings.Repeat("|1", 900)),
	} {
		tb := load(t, page, "de")
		if len(tb.Sums()) == 0 {
			t.Errorf("%s: no sums", name)
		}
		tb.Ratios()
		tb.Deltas()
	}
}
