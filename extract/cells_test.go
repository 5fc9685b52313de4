package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract"
	"crossfoot/extract/read"
)

// TestCells reads a table's numbers as claims: their units from the headers, their
// subjects, metrics and times from the names of rows and columns.
func TestCells(t *testing.T) {
	page := `<html lang="de"><body><h1>Umsatz steigt</h1>
<p>Der Umsatz der Firma stieg im Jahr 2024 auf 818 Millionen Euro, teilte der Vorstand am Montag in Kassel mit.</p>
<table><caption>Umsatz nach Sparten in Mio. Euro</caption>
<tr><th>Sparte</th><th>2023</th><th>1. Halbjahr 2024</th><th>Anteil in %</th><th>Filialen (Anzahl)</th></tr>
<tr><td>Pumpen</td><td>1.412,0</td><td>474,5*</td><td>15,2</td><td>2024</td></tr>
<tr><td>unter 18 Jahre</td><td>(38,4)</td><td>–</td><td>ca. 3</td><td>17</td></tr></table></body></html>`
	a, err := read.Bytes("x.html", []byte(page), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := extract.Extract(a, extract.Options{})
	var got []string
	for _, c := range d.Claims {
		if q := c.Quantity; a.Text[q.Start] != '8' {
			got = append(got, fmt.Sprintf("%s = %s %s %d | %s | %s | %s", a.Text[q.Start:q.End], q.Low.Text('f'), q.Unit, q.LowPlace, c.Subject.Text, c.Metric.Text, c.Time.Text))
		}
	}
	want := strings.Split(`1.412,0 = 1412000000 EUR 5 | Pumpen | Umsatz nach Sparten | 2023
474,5 = 474500000 EUR 5 | Pumpen | Umsatz nach Sparten | 2024-H1
15,2 = 15.2 percent -1 | Pumpen | Anteil | 
2024 = 2024 count 0 | Pumpen | Filialen (Anzahl) | 
(38,4) = -38400000 EUR 5 | unter 18 Jahre | Umsatz nach Sparten | 2023
3 = 3 percent 0 | unter 18 Jahre | Anteil | 
17 = 17 count 0 | unter 18 Jahre | Filialen (Anzahl) | `, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
