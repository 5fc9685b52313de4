package claims

import (
	"testing"

	"crossfoot/extract/article"
)

// TestAsOf: when the last claim of the text is taken to hold, by the date of the article.
func TestAsOf(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"en", "2005-02-09", "The firm employs 900 people.", "2005-02"},
		{"en", "2005-02-09", "The firm employed 900 people in 2003.", "2003"},
		{"en", "2005-02-09", "In 1987 it sold soap. It earned £4m.", ""},
		{"en", "2005-02-09", "The firm will hire 900 people.", ""},
		{"en", "2005-02-09", "Profits fell to £4m in 2004. Its shares fell 3% to 310 pence.", "2005-02"},
		{"en", "2005-02-09", "The rate of 12% is the highest since 1990.", "2005-02"},
		{"en", "2005-02-09", "The firm has built 40 shops since 1990.", "1990/2005-02"},
		{"en", "", "The firm employs 900 people.", ""},
		{"en", "2005", "The firm employs 900 people.", "2005"},
		{"en", "2005-02-09", "In 1987 it sold soap. The 29-year-old left.", "2005-02"},
		{"en", "2005-02-09", "It was the first fall since 1990. It lost £4m.", "2005-02"},
		{"en", "2005-02-09", "Sales fell 5% in the last three months of 2004.", "2004-Q4"},
		{"en", "2005-02-09", "The town will have 900 people in 35 years.", "2040"},
		{"de", "2015-11-10", "Die Stadt wird in 35 Jahren 900 Einwohner haben.", "2040"},
		{"de", "2015-11-10", "Die Firma beschäftigt 900 Menschen.", "2015-11"},
		{"de", "2015-11-10", "Die Firma wird 900 Menschen einstellen.", ""},
		{"de", "2015-11-10", "Der Gewinn sank 2014 auf 4 Millionen Euro. Die Aktie fiel um 3 Prozent auf 31 Euro.", "2015-11"},
		{"de", "2015-11-10", "Karl Berger stürzt 300 Meter vor dem Ziel.", "2015-11"},
		{"de", "2015-11-10", "Der Verein ist nach zwei Siegen ungeschlagen.", "2015-11"},
		{"de", "2015-11-10", "Das Ziel sind 300 Häuser.", ""},
		{"de", "2015-11-10", "Die Quote von 12 Prozent ist die höchste seit 1990.", "2015-11"},
	} {
		in := input(c.lang, c.text)
		in.Article = &article.Article{Date: c.date}
		got := Build(in)
		if last := got[len(got)-1].AsOf.Text; last != c.want {
			t.Errorf("%s: %q, want %q", c.text, last, c.want)
		}
	}
}
