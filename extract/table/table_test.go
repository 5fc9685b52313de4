package table

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossfoot/extract/lang"
	"crossfoot/extract/read"
)

// load reads the first table of a page.
func load(t *testing.T, page, code string) *Table {
	t.Helper()
	a, err := read.Bytes("t.html", []byte(page), read.Options{From: read.HTML})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Tables) == 0 {
		t.Fatal("the page has no table")
	}
	return Read(a, 0, lang.Get(code))
}

// rows makes a page of one table: a line a row, cells parted by |, the first row
// of th.
func rows(lines ...string) string {
	var b strings.Builder
	b.WriteString("<table>")
	for i, l := range lines {
		tag := "td"
		if i == 0 {
			tag = "th"
		}
		b.WriteString("<tr>")
		for _, c := range strings.Split(l, "|") {
			fmt.Fprintf(&b, "<%s>%s</%s>", tag, strings.TrimSpace(c), tag)
		}
		b.WriteString("</tr>")
	}
	return b.String() + "</table>"
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ lang, cell, want string }{
		{"de", "1.234", "1234"}, {"de", "1.234,50", "1234.50"}, {"de", "12,5", "12.5"}, {"de", "1 234 567", "1234567"}, {"de", "1'234", "1234"},
		{"en", "1,234", "1234"}, {"en", "1,234.50", "1234.50"}, {"en", ".5", "0.5"}, {"en", "12.5", "12.5"},
		{"de", "-5", "-5"}, {"de", "–5,2", "-5.2"}, {"de", "−5", "-5"}, {"de", "+5", "5"}, {"en", "(300)", "-300"}, {"en", "(1.5%)", "-1.5 percent"}, {"en", "($1.2m)", "-1.2 USD6"},
		{"de", "12 %", "12 percent"}, {"de", "3,5 Mio. €", "3.5 EUR6"}, {"en", "$12", "12 USD"}, {"en", "€1.2bn", "1.2 EUR9"}, {"de", "€ 12", "12 EUR"},
		{"de", "1.234¹", "1234"}, {"de", "12*", "12"}, {"de", "12,5 1)", "12.5"}, {"en", "12 a)", "12"}, {"en", "12.5†", "12.5"},
		{"de", "–", "missing"}, {"de", "-", "missing"}, {"de", "k. A.", "missing"}, {"en", "n/a", "missing"}, {"de", ".", "missing"}, {"de", "—*", "missing"},
		{"de", "3–5", "other"}, {"de", "12.03.2024", "other"}, {"de", "12:30", "other"}, {"en", "Boeing 747", "other"}, {"de", "H200", "other"}, {"de", "5 von 7", "other"}, {"de", "", "blank"},
	} {
		a, err := read.Bytes("t.html", []byte(rows("Was|Wert", "x|"+c.cell, "y|7")), read.Options{From: read.HTML})
		if err != nil {
			t.Fatal(err)
		}
		tb := Read(a, 0, lang.Get(c.lang))
		if got := show(tb, tb.At[1][1]); got != c.want {
			t.Errorf("%s %q: got %s, want %s", c.lang, c.cell, got, c.want)
		}
	}
}

// show is a cell in short.
func show(t *Table, c Cell) string {
	switch c.Kind {
	case Number:
		s := c.Value.Text('f')
		if c.Unit.ID != "" {
			s += " " + c.Unit.ID
		}
		if c.Unit.Power != 0 {
			s += fmt.Sprint(c.Unit.Power)
		}
		return s
	case Missing:
		return "missing"
	case Blank:
		return "blank"
	case Header:
		return "header"
	}
	return "other"
}

func TestDecimalSignOfTheTable(t *testing.T) {
	// English figures in a German text: one cell leaves no doubt.
	tb := load(t, rows("Was|Wert", "x|1,234", "y|12.5", "z|1,234,567"), "de")
	if got := show(tb, tb.At[1][1]); got != "1234" {
		t.Errorf("got %s", got)
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		lang, header string
		id           string
		power        int
	}{
		{"de", "Umsatz in Mio. Euro", "EUR", 6}, {"de", "Umsatz (Mrd. €)", "EUR", 9}, {"de", "Anteil in %", "percent", 0}, {"de", "Anteil (in Prozent)", "percent", 0},
		{"de", "%", "percent", 0}, {"de", "Veränd. %", "percent", 0}, {"de", "Einwohner in 1.000", "", 3}, {"de", "Menge, in Tsd. t", "tonne", 3}, {"de", "Mio. €", "EUR", 6},
		{"de", "TEUR", "EUR", 3}, {"de", "Umsatz [Mio. US-Dollar]", "USD", 6}, {"de", "Fläche in km²", "square-kilometer", 0}, {"de", "Land", "", 0}, {"de", "Haushalte", "", 0},
		{"en", "Revenue ($m)", "USD", 6}, {"en", "Revenue in € million", "EUR", 6}, {"en", "Revenue (US$ bn)", "USD", 9}, {"en", "Sales, £m", "GBP", 6}, {"en", "Share (%)", "percent", 0},
		{"en", "in thousands", "", 3}, {"en", "Population ('000)", "", 3}, {"en", "Output (million tonnes)", "tonne", 6}, {"en", "Change, percentage points", "pp", 0}, {"en", "% of total", "percent", 0},
		{"en", "EUR million", "EUR", 6}, {"en", "Country", "", 0}, {"en", "Distance in km", "kilometer", 0},
	} {
		tb := load(t, rows("Was|"+c.header, "x|12", "y|13"), c.lang)
		if u := tb.Columns[1].Unit; u.ID != c.id || u.Power != c.power {
			t.Errorf("%s %q: got %q 10^%d, want %q 10^%d", c.lang, c.header, u.ID, u.Power, c.id, c.power)
		}
	}
}

func TestCaptionUnit(t *testing.T) {
	page := "<table><caption>Umsatz in Mio. Euro</caption><tr><th>Sparte<th>2023<th>2024</tr><tr><td>A<td>1<td>2</tr></table>"
	tb := load(t, page, "de")
	if u := tb.UnitAt(1, 1); u.ID != "EUR" || u.Power != 6 {
		t.Errorf("got %+v", u)
	}
	tb = load(t, "<p>Umsatz nach Sparten (in Mio. Euro)</p>"+rows("Sparte|2023|Anteil in %", "A|1|2", "B|3|4"), "de")
	if u, v := tb.UnitAt(1, 1), tb.UnitAt(1, 2); u.ID != "EUR" || u.Power != 6 || v.ID != "percent" || v.Power != 0 {
		t.Errorf("got %+v and %+v", u, v)
	}
}

// outline shows what the table was understood as.
func outline(t *Table) string {
	var b strings.Builder
	names := map[Role]string{Text: "text", Values: "values", Total: "total", Part: "part", Share: "share", Change: "change", Mean: "mean", Order: "order"}
	side := func(kind string, lines []Line) {
		for i, l := range lines {
			fmt.Fprintf(&b, "%s %d %s %q", kind, i, names[l.Role], strings.ReplaceAll(t.Label(l), "\n", " "))
			if l.Guessed {
				b.WriteString(" guessed")
			}
			if l.Unit.Named() {
				fmt.Fprintf(&b, " %s 10^%d", l.Unit.ID, l.Unit.Power)
			}
			if l.Period != (Period{}) {
				fmt.Fprintf(&b, " %d/%d/%d", l.Period.Year, l.Period.Part, l.Period.Age)
			}
			b.WriteString("\n")
		}
	}
	fmt.Fprintf(&b, "header %d rows, %d columns; unit %s 10^%d\n", t.HeaderRows, t.HeaderColumns, t.Unit.ID, t.Unit.Power)
	side("column", t.Columns)
	side("row", t.Rows)
	for _, s := range t.Sums() {
		fmt.Fprintf(&b, "sum %d of %d: %v guessed=%v\n", s.Axis, s.Total, s.Readings, s.Guessed)
	}
	for _, r := range t.Ratios() {
		fmt.Fprintf(&b, "ratio %d of %d, whole %v guessed=%v\n", r.Column, r.Of, r.Wholes, r.Guessed)
	}
	for _, d := range t.Deltas() {
		fmt.Fprintf(&b, "delta %d percent=%v %v guessed=%v\n", d.Column, d.Percent, d.Pairs, d.Guessed)
	}
	return b.String()
}

func TestShow(t *testing.T) {
	for _, f := range strings.Fields(os.Getenv("TABLES")) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		a, err := read.Bytes(f, data, read.Options{From: read.HTML})
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Tables {
			fmt.Println(filepath.Base(f), i)
			fmt.Println(outline(Read(a, i, lang.Get(a.Lang))))
		}
	}
}
