package claims

import (
	"testing"

	"crossfoot/extract/syntax/syntaxtest"
)

// Who plain sentences are about, by how their clause is built.
func TestSubjectOfClause(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// The object stands first, and the singular verb goes with what stands behind it.
		{"de", "400 Laternen will die Gemeinde tauschen.", "Gemeinde"},
		{"de", "Rund 60 Boote übernahm die Werft.", "Werft"},
		{"de", "900 Soldaten schickt das Ministerium los.", "Ministerium"},
		{"de", "900 Lehrer unterrichten die Kinder.", "Lehrer"},
		// What opens a clause whose subject is the number.
		{"de", "Dem Chor gehören 70 Frauen an.", "Chor"},
		{"de", "Zur Sammlung zählen 900 Münzen.", "Sammlung"},
		{"de", "Für das Vorhaben stehen 20 Millionen Euro bereit.", "Vorhaben"},
		{"de", "Den Wirkstoff erhielten 700 Freiwillige.", "Wirkstoff"},
		// A place that only says where the thing is that opens the clause.
		{"de", "Im Zoo in Wien leben 13 Löwen.", "Zoo"},
		{"de", "In einem Heim in Wien leben 13 Kinder.", "Wien"},
		{"en", "At the farm in Norway, 13 turbines turn.", "farm"},
		{"en", "In the same month in Norway, 13 turbines turned.", "Norway"},
		// The pronoun right behind the verb, and not what opens the clause.
		{"de", "Ayo Brandel fuhr oft. Bei der Tour de Norika gewann er 26 Etappen.", "Ayo Brandel"},
		// What the genitive of a noun has; a place before it only says where.
		{"en", "It beat the show's US takings of £3m.", "show"},
		// Where the counted are.
		{"de", "Mehr als 80 Vögel leben im Park.", "Park"},
		{"de", "Sieben Menschen wurden bei dem Aufprall verletzt.", "Aufprall"},
		{"en", "There are 90 beds at the clinic.", "clinic"},
		{"en", "More than 200 birds live in the forest.", "forest"},
		// A body right behind what is measured of it.
		{"en", "Output at the smelter fell by 15%.", "smelter"},
		{"en", "Revenue at the chain reached £3bn.", "chain"},
		// Who expects, reports or promises what the number measures.
		{"en", "The group expects sales of £3bn.", "group"},
		{"en", "The carrier reported a loss of £40m.", "carrier"},
		{"en", "Analysts expect sales of £3bn.", "sales"},
		{"en", "A loss of £40m was reported by the carrier.", "carrier"},
		{"en", "The government has set aside £50m for roads.", "government"},
		{"en", "Some £50m has been set aside for the harbour.", "harbour"},
		// What belongs to somebody, opens the sentence or is so old.
		{"en", "The inn's 30 rooms are full.", "inn"},
		{"en", "Having cut 200 jobs, the lender returned to profit.", "lender"},
		{"en", "The oak is about 400 years old.", "oak"},
		{"en", "Archive: 20,000 books damaged by flood", "Archive"},
		{"de", "Archiv: 20.000 Bücher durch Wasser beschädigt", "Archiv"},
	} {
		got := Build(syntaxtest.Input(c.lang, c.text))
		if len(got) != 1 || got[0].Subject.Text != c.want {
			t.Errorf("%s: %q, want %q", c.text, got[0].Subject.Text, c.want)
		}
	}
}
