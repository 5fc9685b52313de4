package claims

import (
	"testing"

	"crossfoot/extract/syntax/syntaxtest"
)

// TestSubjectShown: whom or what the last claim of the text is about.
func TestSubjectShown(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Ann Marsh said 40% of all pensioners paid tax rates of 50%.", "pensioners"},
		{"en", "Ann Marsh spoke. And 5,000 poor families were paying tax rates of 60%.", "poor families"},
		{"en", "Halden Ltd may ask the firms in Wales, with the parents planning to spend £3m.", "parents"},
		{"en", "Peter Brandel's offer values Halden Ltd at £8m.", "Halden Ltd"},
		{"en", "Halden Ltd signed an £8m deal with the emirate of Qatar.", "Halden Ltd"},
		{"en", "Halden Ltd, which has a share of the UK market of 22%, grew.", "Halden Ltd"},
		{"en", "Halden Ltd is a port. Some 5,000 people took the ferry.", "Halden Ltd"},
		{"en", "A court ruled that clerk Ann Marsh, 41, fed the bank wrong data.", "Ann Marsh"},
		{"en", "The market for small robots will swell to 106,000 units.", "small robots"},
		{"en", "Ann Marsh and her family hold a 28.1% stake.", "Ann Marsh"},
		{"en", "Ann Marsh sings. Some 10,000 people fell ill, of whom 800 died.", "people"},
		{"en", "Ann Marsh sings. Of nine women held, five were released.", "women"},
		{"en", "Ann Marsh ran. Ann Marsh won. Ann Marsh is back. Five suspects are in custody. They are said to have stolen $3m.", "suspects"},
		{"en", "Ann Marsh ran. Ann Marsh won. Ann Marsh is back. Coach Peter Brandel says the 24-year-old should lead the team.", "Ann Marsh"},
		{"de", "Weltweit wurden über 10.000 Menschen infiziert, von denen knapp 800 starben.", "Menschen"},
		{"de", "Von insgesamt neun festgenommenen Frauen wurden fünf wieder freigelassen.", "festgenommenen Frauen"},
		{"de", "Fünf Verdächtige befinden sich in Haft. Sie sollen 3 Millionen Euro ergaunert haben.", "Verdächtige"},
		{"de", "Norwegen hat sein Budget für das Amt wegen seiner Krise um 30 Milliarden Euro gekürzt.", "Norwegen"},
		{"de", "Anna Weber siegte. Anna Weber feierte. Bei dem Rennen um das Kap gewann sie 26 Etappen.", "Anna Weber"},
		{"en", "Halden Ltd makes bread. A third of the 2,000 shoppers were fed up with it.", "shoppers"},
		{"en", "Halden Ltd makes bread. Some 12% of those surveyed never eat it.", "those"},
		{"de", "Die Firma Halden backt Brot. Ein Drittel der 2.000 Kunden isst keines.", "Kunden"},
		{"en", "A group of five MPs are calling for a law.", "MPs"},
	} {
		list := Build(syntaxtest.Input(c.lang, c.text))
		if len(list) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		if got := list[len(list)-1].Subject.Text; got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
