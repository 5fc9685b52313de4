package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"crossfoot/extract/article"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

func find(code, text string) []mention.Entity {
	p := lang.Get(code)
	blocks := []article.Block{{Span: article.Span{End: len(text)}, Table: -1, Row: -1, Col: -1}}
	return entity.Find(p, token.Split(text, blocks, p.Text().Abbreviations), nil)
}

// list writes the mentions as "text=name", pronouns with a star.
func list(text string, es []mention.Entity) string {
	var out []string
	for _, e := range es {
		star := ""
		if e.Pronoun {
			star = "*"
		}
		out = append(out, fmt.Sprintf("%s=%s%s", text[e.Start:e.End], e.Name, star))
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Northwind Lines said its profit rose. The company expects more, and it will grow.", "Northwind Lines=Northwind Lines; its=Northwind Lines*; The company=Northwind Lines*; it=Northwind Lines*"},
		{"en", "Halden Ports pays. Norway said it sold half of its fish.", "Halden Ports=Halden Ports; Norway=Norway; it=Norway*; its=Norway*"},
		{"de", "Der Kurs der Europäischen Zentralbank (EZB) gefällt dem Internationalen Währungsfonds.", "Europäischen Zentralbank=Europäische Zentralbank; EZB=Europäische Zentralbank; Internationalen Währungsfonds=Internationaler Währungsfonds"},
		{"de", "Die Nordwind AG zahlt. Norwegen verkauft die Hälfte seiner Fische.", "Nordwind AG=Nordwind AG; Norwegen=Norwegen; seiner=Norwegen*"},
		{"de", "Die Nordwind AG zahlt. Norwegen lobt die Nordwind AG und ihre Fische.", "Nordwind AG=Nordwind AG; Norwegen=Norwegen; Nordwind AG=Nordwind AG; ihre=Nordwind AG*"},
		{"en", "The Institute for Marine Studies paid. The Norika Bank for Karl Marsh left.", "Institute for Marine Studies=Institute for Marine Studies; Norika Bank=Norika Bank; Karl Marsh=Karl Marsh"},
		{"en", "We saw Halden DVD sales rise, and M&A fell.", "Halden=Halden"},
		{"de", "Die Nordwind Landesbank AG (NLb) zahlt. Dann zahlte die NLb.", "Nordwind Landesbank AG=Nordwind Landesbank AG; NLb=Nordwind Landesbank AG; NLb=Nordwind Landesbank AG"},
		{"en", "Helen Marsh spoke. Ms Marsh said she would stay.", "Helen Marsh=Helen Marsh; Marsh=Helen Marsh; she=Helen Marsh*"},
		{"en", "British Steel Group grew. Profits at BSG rose.", "British Steel Group=British Steel Group; BSG=British Steel Group"},
		{"en", "Leeds United sold it. United are up. It is in the United States.", "Leeds United=Leeds United; it=Leeds United*; United=Leeds United; It=Leeds United*; United States=United States"},
		{"en", "Halden Ports has sold a quay to Norika Lines. It paid little.", "Halden Ports=Halden Ports; Norika Lines=Norika Lines; It=Halden Ports*"},
		{"en", "The peso has weakened, said Halden Ports. It lost 7%.", "Halden Ports=Halden Ports"},
		{"en", "News. Last week Halden grew. Then Halden Ports fell, but Halden did not.", "Halden=Halden; Halden Ports=Halden Ports; Halden=Halden"},
		{"en", "The Halden Executive lost. Anna Marsh won. The executive paid; an executive left.", "Halden Executive=Halden Executive; Anna Marsh=Anna Marsh; The executive=Halden Executive*"},
		{"en", "The Norwegian won. The Halden Ports lost.", "Norwegian=Norway; Halden Ports=Halden Ports"},
		{"en", "Profits at drugmaker Dr Norika fell. The firm paid. Dr Marsh left.", "Norika=Norika; The firm=Norika*; Marsh=Marsh"},
		{"en", "Critics like the Norika 4. The handset is light, and the Norika 4 sells well.", "Norika 4=Norika 4; The handset=Norika 4*; Norika 4=Norika 4"},
		{"en", "Anna Marsh beat Helen Norika 6-3. They read page 11.", "Anna Marsh=Anna Marsh; Helen Norika=Helen Norika"},
		{"de", "Gelobt wird die Dorax Norika 3 Pro. Das Gerät ist leicht.", "Dorax Norika 3 Pro=Dorax Norika 3 Pro; Das Gerät=Dorax Norika 3 Pro*"},
		{"de", "Gelobt wird die Seite 13. Das Gerät ist leicht.", ""},
		{"en", "The UK Halden Party won. UKHP paid.", "UK Halden Party=UK Halden Party; UKHP=UK Halden Party"},
		{"en", "The Northern Liberators lost. Then North Libs paid.", "Northern Liberators=Northern Liberators; North Libs=Northern Liberators"},
		{"en", "News Corp bids.\nNews Corporation wants Halden. News Corp shares fell.", "News Corp=News Corporation; News Corporation=News Corporation; Halden=Halden; News Corp=News Corporation"},
		{"en", "The IMF met. The International Monetary Fund (IMF) paid. The US lent. The United States paid.", "IMF=International Monetary Fund; International Monetary Fund=International Monetary Fund; IMF=International Monetary Fund; US=US; United States=US"},
		{"de", "Der FC Halden gewann. Der FC Norika verlor.", "FC Halden=FC Halden; FC Norika=FC Norika"},
		{"en", "Brandel & Halden grew. Shares in B&H rose.", "Brandel & Halden=Brandel & Halden; B&H=Brandel & Halden"},
		{"de", "Der Verkehrsbund Österreich (VBÖ) warnt. Der VBÖ zählt.", "Verkehrsbund Österreich=Verkehrsbund Österreich; VBÖ=Verkehrsbund Österreich; VBÖ=Verkehrsbund Österreich"},
		{"en", "The Bank of Mexico met French officials in the US.", "Bank of Mexico=Bank of Mexico; French=France; US=US"},
		{"en", "Sales fell. Profits rose in Paris.", "Paris=Paris"},
		{"de", "Der Umsatz der Nordwind AG stieg. Das Unternehmen wächst.", "Nordwind AG=Nordwind AG; Das Unternehmen=Nordwind AG*"},
		{"de", "Die Energie Halden AG investiert. Dann wuchs Energie Halden.", "Energie Halden AG=Energie Halden AG; Energie Halden=Energie Halden AG"},
		{"en", "She left Ohio State University for Ohio.", "Ohio State University=Ohio State University; Ohio=Ohio"},
		{"de", "Der Bezirk Norika wächst. Dort leben Leute. Die Stadt Wien auch.", "Bezirk Norika=Bezirk Norika; Dort=Bezirk Norika*; Wien=Wien"},
		{"de", "KLM-Chef Peter Halden sprach in Wien. Halden ging.", "KLM=KLM; Peter Halden=Peter Halden; Wien=Wien; Halden=Peter Halden"},
		{"de", "Österreichs Regierung und die französische Bank reden mit Türken in der Türkei.", "Österreichs=Österreich; Regierung=Regierung; französische=Frankreich; Türken=Türken; Türkei=Türkei"},
		{"de", "Bei der UG Salz sind 900 Leute. Die UG Salz streikt.", "UG Salz=UG Salz; UG Salz=UG Salz"},
		{"de", "Die Bank Norika zahlt. Der Plan der Bank Norika reift. Die Universität Wien hilft.", "Bank Norika=Bank Norika; Bank Norika=Bank Norika; Universität Wien=Universität Wien"},
		{"de", "Siehe https://nordwind.example/ZrKg4Xa und Wien.", "Wien=Wien"},
		{"de", "Die KI hilft.", ""},
		{"en", "\"I'm Northwind,\" he said.", "Northwind=Northwind"},
		{"en", "Eventually Northwind sold it on Fridays.", "Northwind=Northwind; it=Northwind*"},
		{"en", "Marva Plimmer won as she came first.", "Marva Plimmer=Marva Plimmer; she=Marva Plimmer*"},
		{"en", "Then Prime Minister Ann Marsh spoke of the Association of Chief Park Officers.", "Ann Marsh=Ann Marsh; Association of Chief Park Officers=Association of Chief Park Officers"},
		{"en", "Helen Marsh met Peter Holt. She left, he stayed.", "Helen Marsh=Helen Marsh; Peter Holt=Peter Holt; She=Helen Marsh*; he=Peter Holt*"},
		{"en", "Rapper Nobby sang. Nobby won. Nobby left. Some say they saw officer Peter Holt. He had sold 30 records.", "Nobby=Nobby; Nobby=Nobby; Nobby=Nobby; Peter Holt=Peter Holt; He=Nobby*"},
		{"en", "Rapper Nobby sang. Nobby won. Nobby left. Officer Peter Holt spoke. His pay rose.", "Nobby=Nobby; Nobby=Nobby; Nobby=Nobby; Peter Holt=Peter Holt; His=Peter Holt*"},
		{"de", "Helene Marsch und Peter Halden reden. Heute geht er.", "Helene Marsch=Helene Marsch; Peter Halden=Peter Halden; er=Peter Halden*"},
		{"de", "Die Zahl der Fußgänger stieg, Motorradfahrer Insekten auf dem Visier.", ""},
		{"de", "Uvo Brandel kam. Brandels Verein lobte ihn.", "Uvo Brandel=Uvo Brandel; Brandels=Uvo Brandel; ihn=Uvo Brandel*"},
		{"de", "Der Quax Brandel läuft. Ein Brandel kostet viel.", "Quax Brandel=Quax Brandel"},
		{"en", "Uvo Brandel came. Then Brandel said he was glad.", "Uvo Brandel=Uvo Brandel; Brandel=Uvo Brandel; he=Uvo Brandel*"},
		{"de", "Die Nordwind AG wächst. Die Nordwind AG ist ein KSV-Rivale. Das Unternehmen zahlt.", "Nordwind AG=Nordwind AG; Nordwind AG=Nordwind AG; KSV=KSV; Das Unternehmen=Nordwind AG*"},
		{"en", "Northwind Lines grew. Northwind Lines rose. HVB analyst Tom Marsh spoke. The company pays.", "Northwind Lines=Northwind Lines; Northwind Lines=Northwind Lines; HVB=HVB; Tom Marsh=Tom Marsh; The company=Northwind Lines*"},
		{"de", "Vorstandschef Karl-Heinz Brandel ging.", "Karl-Heinz Brandel=Karl-Heinz Brandel"},
		{"de", "Peter Halden traf den KSV. Er lobte seine Leute.", "Peter Halden=Peter Halden; KSV=KSV; Er=Peter Halden*; seine=Peter Halden*"},
		{"en", "He won the US Open. The Australian Open is an open race.", "US Open=US Open; Australian Open=Australian Open"},
		{"de", "Helene Marsch ging. Gestern kam sie, weil sie Wien mag. Heute kamen sie.", "Helene Marsch=Helene Marsch; sie=Helene Marsch*; sie=Helene Marsch*; Wien=Wien"},
		{"de", "Helene Marsch sprach. Die Miete stieg. Sie ist hoch. Haben Sie Geld für sie?", "Helene Marsch=Helene Marsch"},
		{"de", "Dort sang Uvo Brandel. Nun ist Brandels Opus da.", "Uvo Brandel=Uvo Brandel; Brandels=Uvo Brandel"},
		{"de", "Alexander Van der Bellen sprach. Van der Bellen ging.", "Alexander Van der Bellen=Alexander Van der Bellen; Van der Bellen=Alexander Van der Bellen"},
	} {
		if got := list(c.text, find(c.lang, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestInhabitantsAreNotTheirCountry(t *testing.T) {
	keys := map[string]bool{}
	for _, e := range find("de", "Die Türkei und die Türken.") {
		keys[e.Key] = true
	}
	if len(keys) != 2 {
		t.Errorf("keys %v", keys)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Mr. Smith von der Leyen's AG - iPhone 6s & Co. U.S.-based")
	f.Add("\xff’s von zu der Ä")
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []string{"en", "de"} {
			last := 0
			for _, e := range find(code, text) {
				if e.Start < last || e.End > len(text) || e.End <= e.Start || e.Name == "" || e.Key == "" {
					t.Fatalf("%s: %+v after %d in %d bytes", code, e, last, len(text))
				}
				last = e.Start
			}
		}
	})
}
