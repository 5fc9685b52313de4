package claims

import (
	"testing"

	"crossfoot/extract/syntax/syntaxtest"
)

// TestStandsAlone: what a clause tells of a thing of its own is not told of what the text is
// about; the last claim of the text counts.
func TestStandsAlone(t *testing.T) {
	opening := map[string]string{
		"en": "Halden Foods opens plant\n\nHalden Foods is building a plant in Norika. Halden Foods sells bread. Halden Foods is growing, Halden Foods said.\n\n",
		"de": "Brandel baut Werk\n\nDie Brandel AG baut ein Werk in Linz. Die Brandel AG verkauft Brot. Die Brandel AG wächst, teilte die Brandel AG mit.\n\n",
	}
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The rules came in after a fire at a bakery that injured 25 people.", "fire"},
		{"en", "The scandal generated 4,000 complaints and the firm was quick to apologise.", "scandal"},
		{"en", "Norwegian inspectors shut 17 bakeries.", "Norwegian inspectors"},
		{"en", "The dispute is expected to last two months.", "dispute"},
		{"en", "A bus that carried 40 tourists crashed outside the plant.", "bus"},
		{"en", "The oven, which weighs 12 tonnes, came from Italy.", "oven"},
		{"en", "Its optimism index, which has risen for months, climbed to 110.0 in January.", "optimism index"},
		{"en", "It opened an oven in Leeds and plans to hire 120 people.", "Halden Foods"},
		{"en", "Halden Foods has an option on further vans, a move which brings the fleet up to 225 vans.", "Halden Foods"},
		{"de", "Die drei Vereine betrieben eine Schule.", "Brandel AG"},
		{"en", "The company employs 3,000 people.", "Halden Foods"},
		{"en", "The programme saved £75m last year.", "Halden Foods"},
		{"en", "The tour took the firm to the coast with an extra 10 vans.", "Halden Foods"},
		{"de", "Die Regel kam nach einem Brand in einer Backstube, der 25 Menschen verletzte.", "Brand in einer Backstube"},
		{"de", "Der Skandal löste 4.000 Beschwerden aus.", "Skandal"},
		{"de", "Der Streit dürfte zwei Monate dauern.", "Streit"},
		{"de", "Der Sauerteig, der 24 Stunden ruht, kommt aus Italien.", "Sauerteig"},
		{"de", "Das Amt misst das Geschäftsklima. Der Geschäftsklimaindex gilt viel. Der Index sank auf 96 Punkte.", "Geschäftsklimaindex"},
		{"de", "Der Umsatz stieg um 5 Prozent.", "Brandel AG"},
	} {
		list := Build(syntaxtest.Input(c.lang, opening[c.lang]+c.text))
		if len(list) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		if got := list[len(list)-1].Subject.Text; got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
