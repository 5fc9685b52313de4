package claims

import (
	"testing"

	"crossfoot/extract/syntax/syntaxtest"
)

// TestSubjectByRole: whom or what the last claim of the text is of, by what the figure is to them.
func TestSubjectByRole(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// A penalty is theirs whom it hits, an offer theirs who makes it.
		{"en", "Judge Peter Brandel jailed Ann Marsh for five years.", "Ann Marsh"},
		{"en", "The league has banned striker Ann Marsh for four matches.", "Ann Marsh"},
		{"en", "The regulator imposed a £3m fine on Halden Ltd after an inquiry.", "Halden Ltd"},
		{"en", "The plan could save poor families £100.", "poor families"},
		{"en", "Renault received an offer of £3bn from Halden Ltd.", "Halden Ltd"},
		{"en", "The school got a cheque for £9,000 from singer Ann Marsh.", "Ann Marsh"},
		{"de", "Das Gericht verurteilte Karl Berger zu zehn Jahren Haft.", "Karl Berger"},
		{"de", "Der Verband sperrte den Stürmer Karl Berger für vier Spiele.", "Karl Berger"},
		{"de", "Die Behörde verhängte eine Geldbuße von 3 Millionen Euro gegen Siemens.", "Siemens"},
		{"de", "Karl Berger (23) fehlt. Zudem verhängte der Ausschuss eine Strafe von 9.000 Euro gegen den 23-Jährigen.", "Karl Berger"},
		// What there is, is not theirs who say so.
		{"en", "Halden Ltd says there are 40,000 wolves in Norway.", "Norway"},
		{"en", "The staff of Halden Ltd said there had been 12 fires in Norway.", "Norway"},
		// What opens the sentence is said of the subject behind it.
		{"en", "Founded with just 12 workers, Halden Ltd has become a giant in France.", "Halden Ltd"},
		// Spectators are the event's, people whom a phrase tells apart are themselves.
		{"en", "The report by Halden Ltd said 700,000 people in poor towns were ill.", "people in poor towns"},
		{"de", "Zum Finale in Wien werden 5.000 Zuschauer erwartet.", "Finale in Wien"},
		{"de", "Das Spiel verfolgten zwei Millionen Zuschauer im ORF.", "Spiel"},
		// Those who act by office or trade, answer or are counted in brackets behind an object.
		{"en", "Halden Ltd is back. Halden Ltd is huge. A group of five MPs are calling for a law.", "MPs"},
		{"en", "The survey by Halden Ltd said four in ten business leaders were content.", "business leaders"},
		{"en", "Ann Marsh scored the most points (39) of all.", "Ann Marsh"},
		{"de", "Karl Berger traf nur elf Mal, erzielte aber die meisten Zähler (39).", "Karl Berger"},
		{"de", "Feiern konnte auch Bolivien, das mit vier Punkten Zweiter wurde.", "Bolivien"},
		{"de", "Karl Berger ist tot. Der Maler und Bildhauer wurde 93 Jahre alt.", "Karl Berger"},
		{"de", "Alle feiern. Die beiden Mannschaften führen die Gruppe B mit vier Punkten an.", "Mannschaften"},
		{"en", "\"It has been nearly five years and I had lost hope,\" said Ann Marsh.", "Ann Marsh"},
		// A work or an event is taken up by its kind.
		{"en", "Ann Marsh sings in Wales. Her film Long Rivers is out. The 93-minute film took £4m.", "Long Rivers"},
		{"de", "Am Freitag beginnt in Graz der Davis Cup. Das Turnier zog im Vorjahr 40.000 Gäste an.", "Davis Cup"},
		{"en", "Ann Marsh made the film Long Rivers. The longest film took £4m.", "longest film"},
	} {
		got := Build(syntaxtest.Input(c.lang, c.text))
		if last := got[len(got)-1].Subject.Text; last != c.want {
			t.Errorf("%s: %q, want %q", c.text, last, c.want)
		}
	}
}
