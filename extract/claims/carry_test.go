package claims

import (
	"testing"

	"crossfoot/extract/article"
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
		in := input(c.lang, c.text)
		in.Article = &article.Article{Date: c.date}
		got := Build(in)
		if last := got[len(got)-1].Time.Text; last != c.want {
			t.Errorf("%s: %q, want %q", c.text, last, c.want)
		}
	}
}
