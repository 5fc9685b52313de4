package claims

import (
	"testing"

	"crossfoot/extract/article"
	"crossfoot/extract/syntax/syntaxtest"
)

// TestCarry: the time of one sentence holds for the next only where tense, status
// and kind allow it; "" where it must not.
func TestCarry(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"en", "2005-02", "Sales were £5m in 2004. Costs rose to £4m.", "2004"},
		{"en", "2005-02", "Sales were £5m in 2004. The firm employs 900 people.", ""},
		{"en", "2005-02", "Sales were £5m in 2004. The firm will hire 900 people.", ""},
		{"en", "2005-02", "Sales were £5m in 2004. The talks lasted three months.", ""},
		{"en", "2005-02", "It sold 5,000 cars in 1987. It was fined £4m. The boss earned £900,000.", ""},
		{"en", "2005-02", "The firm will sell 5,000 cars in 2009. It earned £4m.", ""},
		{"en", "", "Sales were £5m in 2004. Costs rose to £4m.", "2004"},
		{"en", "", "Sales were £5m in 2004. Costs could rise to £4m.", ""},
		{"de", "2015-11", "Der Umsatz betrug 2014 5 Millionen Euro. Die Kosten stiegen auf 4 Millionen Euro.", "2014"},
		{"de", "2015-11", "Der Umsatz betrug 2014 5 Millionen Euro. Die Firma beschäftigt 900 Menschen.", ""},
		{"de", "2015-11", "Der Umsatz betrug 2014 5 Millionen Euro. Die Firma hat 900 Menschen entlassen.", "2014"},
		{"de", "2015-11", "Der Umsatz betrug 2014 5 Millionen Euro. Die Firma hat 900 Filialen.", ""},
	} {
		in := syntaxtest.Input(c.lang, c.text)
		in.Article = &article.Article{Date: c.date}
		got := Build(in)
		if last := got[len(got)-1].Time.Text; last != c.want {
			t.Errorf("%s: %q, want %q", c.text, last, c.want)
		}
	}
}

// TestBeforePeriod: the headline tells of the time that the text reports on, though only a
// sentence without numbers names it; a time that only says which thing is meant is none.
func TestBeforePeriod(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"de", "2016-03", "9.000 Diebe ermittelt. Im Jahr 2015 ist die Zahl der Diebstähle gesunken.", "2015"},
		{"en", "2005-02", "Police arrested 900 thieves. Thefts fell in 2004 as never before.", "2004"},
		{"en", "2005-02", "Police will hire 900 people. Thefts fell in 2004 as never before.", ""},
		{"de", "2016-03", "Seit Jänner 2012 hat der Spieler der Saison 2010/11 nur 100 Partien absolviert.", "2012-01/.."},
	} {
		in := syntaxtest.Input(c.lang, c.text)
		in.Article = &article.Article{Date: c.date}
		if got := Build(in)[0].Time.Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
