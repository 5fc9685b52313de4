package scan_test

import (
	"fmt"
	"strings"
	"testing"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/scan"
	"crossfoot/extract/token"
)

var packs = func() map[string]*lang.Pack {
	m := map[string]*lang.Pack{}
	for _, code := range lang.NumberCodes() {
		m[code] = &lang.Pack{Code: code}
	}
	return m
}()

// read scans a text that is one paragraph.
func read(code, text string) []mention.Quantity {
	p := packs[code]
	blocks := []article.Block{{Span: article.Span{Start: 0, End: len(text)}}}
	return scan.Quantities(p, token.Split(text, blocks, p.Text().Abbreviations), nil)
}

// show writes a quantity in one line: "160000000000 CNY about [160 Milliarden Yuan]".
func show(text string, q mention.Quantity) string {
	var b strings.Builder
	b.WriteString(q.Low.Text('f'))
	if q.IsRange {
		fmt.Fprintf(&b, "..%s", q.High.Text('f'))
	}
	fmt.Fprintf(&b, " %s", q.Unit)
	if q.Per != "" {
		fmt.Fprintf(&b, "/%s", q.Per)
	}
	if q.Hedge != mention.Exact {
		fmt.Fprintf(&b, " %s", q.Hedge)
	}
	fmt.Fprintf(&b, " [%s]", text[q.Start:q.End])
	return b.String()
}

func showAll(code, text string) string {
	var out []string
	for _, q := range read(code, text) {
		out = append(out, show(text, q))
	}
	return strings.Join(out, "; ")
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ code, text, want string }{
		{"de", "Geplant sind rund 160 Milliarden Yuan.", "160000000000 CNY about [160 Milliarden Yuan]"},
		{"de", "Fast fünfundachtzigtausend Besucher kamen.", "85000 count under [fünfundachtzigtausend Besucher]"},
		{"de", "Es sind 350 bis 400 Milliarden Euro.", "350000000000..400000000000 EUR [350 bis 400 Milliarden Euro]"},
		{"de", "Der Wert stieg von 10 auf 12 Millionen Euro.", "10000000 EUR [10]; 12000000 EUR [12 Millionen Euro]"},
		{"de", "Er fuhr mit 130 km/h.", "130 kilometer-per-hour [130 km/h]"},
		{"en", "Profits rose 3% to £600m, or $1.13bn.", "3 percent [3%]; 600000000 GBP [£600m]; 1130000000 USD [$1.13bn]"},
		{"en", "It costs between 50 and 60% more.", "50..60 percent [50 and 60%]"},
		{"en", "About two and a half million people left.", "2500000 count about [two and a half million people]"},
		{"de", "Sie stieg um einen halben Prozentpunkt.", "0.5 pp [einen halben Prozentpunkt]"},
		{"de", "Sie sank um drei Zehntelpunkte.", "0.3 pp [drei Zehntelpunkte]"},
		{"en", "It rose by a quarter of a percentage point.", "0.25 pp [a quarter of a percentage point]"},
		{"de", "Mehr als die Hälfte der Lehrer ist dafür.", "50 percent over [Hälfte]"},
		{"en", "Of those, 4,790 were 50 or older.", "4790 count [4,790]; 50 year atleast [50]"},
		{"de", "4790 waren 50 oder älter, 310 noch 17 und jünger.", "4790 count [4790]; 50 year [50]; 310 count [310]; 17 year [17]"},
		{"en", "Eleven trees fell: seven in the park on Monday, three in the yard and one in Mill Lane.", "11 count [Eleven trees]; 7 count [seven]; 3 count [three]; 1 count [one]"},
		{"en", "There were 14 in Ely, six in March and, as ever, two of them cried.", "14 count [14]; 6 count [six]; 2 count [two]"},
		{"en", "Windows 11 runs on the H200 in 2004 at 5pm.", ""},
	} {
		if got := showAll(c.code, c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
