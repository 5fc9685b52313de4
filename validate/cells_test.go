package validate_test

import (
	"strings"
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/validate/check"
)

// TestTextAgainstTable: a figure of the text is bound to the cell of the row and
// the year that its sentence names.
func TestTextAgainstTable(t *testing.T) {
	const page = `<html lang="de"><body><article><h1>Gästezahlen im Bezirk</h1>
<p>In Seefeld wurden 2023 insgesamt % Nächtigungen gezählt, mehr als im Jahr davor.</p>
<table><caption>Nächtigungen</caption><tr><th>Ort</th><th>2022</th><th>2023</th></tr>
<tr><td>Seefeld</td><td>141.200</td><td>148.320</td></tr><tr><td>Mieming</td><td>50.100</td><td>52.410</td></tr></table>
</article></body></html>`
	e := engine(t)
	for figure, want := range map[string]check.Verdict{"148.320": check.Consistent, "148.230": check.Inconsistent} {
		a, err := read.Bytes("page.html", []byte(strings.Replace(page, "%", figure, 1)), read.Options{})
		if err != nil {
			t.Fatal(err)
		}
		checks, err := e.Check(extract.Extract(a, extract.Options{}))
		if err != nil {
			t.Fatal(err)
		}
		got := check.Unclear
		for _, k := range checks {
			if k.Rule.ID == "text-cell" {
				got = k.Verdict
			}
		}
		if got != want {
			t.Errorf("%s in the text: %v, want %v", figure, got, want)
		}
	}
}
