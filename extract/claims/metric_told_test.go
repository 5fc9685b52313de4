package claims

import (
	"testing"

	"crossfoot/extract/syntax/syntaxtest"
)

// TestTold: reports call what is measured by the words of its clause.
func TestTold(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Shares in Halden Ltd closed up 9% on Tuesday.", "Shares in Halden Ltd closed up"},
		{"en", "More than 5,000 Danes were out of work in May.", "Danes out of work"},
		{"en", "Halden Ltd is to pay the bank 5m euros.", "pay the bank"},
		{"en", "Halden Ltd is currently valued at £5m.", "valued"},
		{"en", "Halden Ltd is expected to make a loss of 5m euros.", "loss made"},
		{"en", "Halden Ltd employs 50 people.", "people employed"},
		{"en", "Halden Ltd spent about 5m euros on schools.", "spent on schools"},
		{"de", "In Halden lebten im April 40.000 Menschen ohne Arbeit.", "Menschen ohne Arbeit"},
		{"en", "It has been nearly five years.", "time"},
		{"de", "Anna Weber bestätigte das bereits vor zwei Jahren.", "Zeit"},
		{"de", "Das ist zehn Jahre nicht passiert.", "Zeit passiert"},
		{"de", "Der Verband hat Anna Weber für vier Spiele gesperrt.", "Spiele gesperrt"},
		{"en", "Its price index climbed to 110.0 in May.", "price index climbed"},
		{"en", "Halden Ltd has agreed to buy the mill for $5m.", "price"},
		{"en", "Halden Ltd sold its soap unit to Norika for $5m.", "price"},
		{"de", "Die Halden AG kauft die Mühle für 5 Millionen Euro.", "Preis"},
		{"en", "The tour took £5m (€6m) in ticket sales.", "ticket sales"},
		{"en", "The tour took £5m in Norway.", "took"},
		{"de", "Der Fonds zahlte 5 Millionen Euro an Förderungen.", "Förderungen"},
	} {
		list := Build(syntaxtest.Input(c.lang, c.text))
		if len(list) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		if got := list[0].Told.Text; got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// The price that shares rise to is no number of shares.
func TestSharePrice(t *testing.T) {
	list := Build(syntaxtest.Input("en", "The shares of Halden Ltd rose 4% to $5."))
	if len(list) != 2 || list[1].Told.Text != "price of shares of Halden Ltd" {
		t.Errorf("got %q, want the price of shares", list[len(list)-1].Told.Text)
	}
}
