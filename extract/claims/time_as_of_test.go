package claims

import (
	"testing"

	"crossfoot/extract/article"
	"crossfoot/extract/syntax/syntaxtest"
)

// TestAsOf: when the last claim of the text is taken to hold, by the date of the article.
func TestAsOf(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"en", "2005-02-09", "The firm employs 900 people.", "2005-02"},
		{"en", "2005-02-09", "The firm employed 900 people in 2003.", "2003"},
		{"en", "2005-02-09", "In 1987 it sold soap. It earned £4m.", "1987"},
		{"en", "2005-11-09", "In March 2005 the mill made £9m. Bags made up 60% of it.", "2005-03"},
		{"en", "2005-02-09", "In 1987 it sold soap. Then it grew. It earned £4m.", ""},
		{"en", "2005-02-09", "Profits were £9m in the third quarter, down from a profit of £12m a year ago.", "2003-Q3"},
		{"en", "2005-02-09", "Output rose 0.7% in the fourth quarter, compared with 0.5% in the previous quarter.", "2004-Q3"},
		{"en", "2005-02-09", "The shop sold 5,000 bikes in December. It sold 4,000 the month before.", "2004-11"},
		{"en", "2005-02-09", "In 2003 the shop sold 500 bikes. A year earlier it had sold 400.", "2002"},
		{"en", "2005-02-09", "Guests spent £9m in 2004, almost 7% more than they did in 2003.", "2004"},
		{"en", "2005-02-09", "Takings were down 26% on 2003.", "2005-02"},
		{"en", "2005-02-09", "Sales rose 5% from 2003.", "2005-02"},
		{"en", "2005-02-09", "Prices are 12% above 2001 levels.", "2005-02"},
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
		{"de", "2015-11-10", "Es blieb ein Gewinn von 6,3 (2014: 4,9) Millionen Euro.", "2014"},
		{"de", "2015-11-10", "Ende 2014 hatte die Firma 300 Mitarbeiter, ein Jahr zuvor waren es 280.", "2013"},
		{"de", "2015-11-10", "2013 lag der Umsatz bei 5 Millionen Euro, im Jahr davor bei 4 Millionen.", "2012"},
		{"de", "2015-11-10", "Im vierten Quartal waren es 9 Millionen Euro nach 7 Millionen vor einem Jahr.", "2003-Q4"},
		{"de", "2015-11-10", "Die Firma beschäftigt 900 Menschen.", "2015-11"},
		{"de", "2015-11-10", "Die Firma wird 900 Menschen einstellen.", ""},
		{"de", "2015-11-10", "Der Gewinn sank 2014 auf 4 Millionen Euro. Die Aktie fiel um 3 Prozent auf 31 Euro.", "2015-11"},
		{"de", "2015-11-10", "Karl Berger stürzt 300 Meter vor dem Ziel.", "2015-11"},
		{"de", "2015-11-10", "Der Verein ist nach zwei Siegen ungeschlagen.", "2015-11"},
		{"de", "2015-11-10", "Das Ziel sind 300 Häuser.", ""},
		{"de", "2015-11-10", "Die Quote von 12 Prozent ist die höchste seit 1990.", "2015-11"},
	} {
		in := syntaxtest.Input(c.lang, c.text)
		in.Article = &article.Article{Date: c.date}
		got := Build(in)
		if last := got[len(got)-1].AsOf.Text; last != c.want {
			t.Errorf("%s: %q, want %q", c.text, last, c.want)
		}
	}
}
