package table

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossfoot/extract/lang"
	"crossfoot/extract/read"
)

// wrong lists what does not add up in a table, by the plainest arithmetic: enough
// to show that the table was understood.
func wrong(t *Table) (out []string) {
	value := func(r, c int) float64 {
		cell := t.At[r][c]
		if cell.Kind != Number {
			return 0
		}
		v, _ := cell.Value.Float64()
		return v
	}
	half := func(r, c int) float64 {
		if t.UnitAt(r, c) == (Unit{}) {
			return 1e-9 // counted, not measured
		}
		return math.Pow10(t.At[r][c].Place) / 2
	}
	for _, s := range t.Sums() {
		n := len(t.Columns)
		at := func(line, i int) (int, int) { return i, line }
		if s.Axis == Across {
			n, at = len(t.Rows), func(line, i int) (int, int) { return line, i }
		}
		for line := range n {
			if !t.Adds(s, line) {
				continue
			}
			ok := false
			r, c := at(line, s.Total)
			for _, parts := range s.Readings {
				sum, slack := 0.0, half(r, c)
				for _, p := range parts {
					r, c := at(line, p)
					sum += value(r, c)
					slack += half(r, c)
				}
				ok = ok || math.Abs(sum-value(r, c)) <= slack
			}
			if !ok {
				out = append(out, "total "+t.text(t.At[r][c].Index))
			}
		}
	}
	for _, x := range t.Ratios() {
		for r := range t.Rows {
			if t.At[r][x.Column].Kind != Number || t.At[r][x.Of].Kind != Number || len(x.Wholes) == 0 {
				continue
			}
			share := value(r, x.Of) / value(x.Wholes[0], x.Of) * 100
			if math.Abs(share-value(r, x.Column)) > 1.1*half(r, x.Column) {
				out = append(out, "share "+t.text(t.At[r][x.Column].Index))
			}
		}
	}
	for _, d := range t.Deltas() {
		for r := range t.Rows {
			if t.At[r][d.Column].Kind != Number {
				continue
			}
			ok := false
			for _, p := range d.Pairs {
				from, to := value(r, p.From), value(r, p.To)
				change := to - from
				if d.Percent {
					change = change / from * 100
				}
				ok = ok || math.Abs(change-value(r, d.Column)) <= 1.1*half(r, d.Column)
			}
			if !ok {
				out = append(out, "change "+t.text(t.At[r][d.Column].Index))
			}
		}
	}
	return out
}

// TestPages reads the tables of testdata/tables: nothing is wrong with the good
// ones, and something with every bad one.
func TestPages(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/tables/*.html")
	if len(files) < 60 {
		t.Fatalf("%d pages", len(files))
	}
	for _, f := range files {
		name := filepath.Base(f)
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			a, err := read.Bytes(f, data, read.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Tables) != 1 {
				t.Fatalf("%d tables", len(a.Tables))
			}
			tb := Read(a, 0, lang.Get(name[:2]))
			found := wrong(tb)
			if len(tb.Sums())+len(tb.Ratios())+len(tb.Deltas()) == 0 {
				t.Error("nothing to check")
			}
			if good := strings.HasSuffix(name, "-good.html"); good == (len(found) > 0) {
				t.Errorf("wrong: %q\n%s", found, outline(tb))
			}
		})
	}
}

func TestDeltaDown(t *testing.T) {
	tb := load(t, rows("Jahr|Umsatz in Mio. Euro|Veränderung in %", "2022|100|–", "2023|110|10,0", "2024|99|−10,0"), "de")
	d := tb.Deltas()
	if len(d) != 1 || d[0].Axis != Down || d[0].Of != 1 || len(d[0].Pairs) != 2 || d[0].Pairs[1] != (Pair{2, 3}) {
		t.Errorf("%+v\n%s", d, outline(tb))
	}
}
