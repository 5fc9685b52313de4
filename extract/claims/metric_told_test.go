package claims

import "testing"

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
	} {
		list := Build(input(c.lang, c.text))
		if len(list) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		if got := list[0].Told.Text; got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
