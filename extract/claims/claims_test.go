package claims

import (
	"strings"
	"testing"

	"crossfoot/extract/claim"
	"crossfoot/extract/syntax/syntaxtest"
)

// want is "number: subject | metric | time | status | source", one a claim; a field
// that is "-" must be empty, one left out is not looked at.
var cases = []struct{ lang, text, want string }{
	// The subject of the verb, or what the verb does.
	{"en", "Renault sold 2.4 million cars in 2004.", "2.4 million cars: Renault | cars sold | 2004"},
	{"en", "In 2004 sales at Renault rose 8%.", "8%: Renault | sales | 2004"},
	{"en", "Sales at the retailer Halden Ltd fell to £30m in 2004 from £33m a year earlier.", "£30m: Halden Ltd | Sales | 2004\n£33m: Halden Ltd | Sales | 2003"},
	{"en", "Halden Ltd cut its debt to £160m.", "£160m: Halden Ltd | debt"},
	{"en", "The chipmaker Halden Ltd earned a pre-tax profit of £64m ($120m) in 2004.", "£64m: Halden Ltd | pre-tax profit | 2004\n$120m: Halden Ltd | pre-tax profit | 2004"},
	{"en", "Halden Ltd reported a 40% drop in profits.", "40%: Halden Ltd | drop in profits"},
	{"en", "Unemployment in France stood at 10%.", "10%: France | Unemployment"},
	{"en", "US exports rose 12% but imports rose even faster by 16%.", "12%: US | exports\n16%: US | imports"},
	{"en", "Halden Ltd - in which Volvo holds a 30% stake - contributed 2.3bn euros.", "30%: Volvo | stake\n2.3bn euros: Halden Ltd | contribution"},
	{"en", "Growth in farm output - the goal that counts most - was 7.5%.", "7.5%: | Growth in farm output"},
	{"en", "Halden Ltd, the biggest carrier in France, had 40 planes.", "40 planes: Halden Ltd"},
	{"en", "The lamp was sold for £30 in Spain.", "£30: lamp | price"},
	{"en", "Halden Ltd, which makes soap, said annual profit fell 36%.", "36%: | annual profit | | reported | Halden Ltd"},
	{"en", "\"I have played two matches,\" said Anna Smith.", "two matches: Anna Smith | | | reported | Anna Smith"},
	{"en", "Halden Ltd, the European home of soap, has said it will sell £25m of new shares as it looks to grow.", "£25m: Halden Ltd | new shares | | planned | Halden Ltd"},
	{"en", "We've lost 20% of sales.", "20%: | sales"},
	{"en", "A former judge has received a four-month sentence. Anna Smith, who lives in Spain, admitted theft.", "four-month: Anna Smith"},
	{"en", "The price of gas, a vital fuel, has risen to £25 in Spain.", "£25: Spain | price of gas"},
	{"en", "In Norway, some officials say that as much as 3% of the growth may be lost.", "3%: Norway"},
	{"en", "Anna Smith ran. Anna Smith won. The 22-year-old trounced Mary Holt.", "22-year: Anna Smith | age"},
	// A name that the text also abbreviates is told with its abbreviation.
	{"en", "Shares of Norland Savings Bank (NSB) grew. NSB employs 900 people.", "900 people: Norland Savings Bank (NSB) | people employed"},
	{"de", "Der Verkehrsbund Norika (VBN) wächst. Der VBN hat 900 Busse.", "900 Busse: Verkehrsbund Norika (VBN) | Busse"},
	{"en", "The UK voted. Shops in the United Kingdom sold 900 lamps.", "900 lamps: Shops | lamps sold"},
	{"en", "Anna Berta Clark won. ABC took nine titles.", "nine titles: ABC | titles"},
	// Those who say "we" are the body that they speak for.
	{"en", "\"Our sales in Spain rose 5%,\" said Ann Marsh, chief executive of Halden Ltd.", "5%: Halden Ltd | sales | | reported | Ann Marsh"},
	{"en", "Sales at Halden Ltd rose. Halden spokeswoman Ann Marsh said: \"We will hire 50 people.\"", "50 people: Halden Ltd | people hired | | planned | Ann Marsh"},
	{"en", "\"We think Renault sold 900 cars,\" said Ann Marsh of Halden Ltd.", "900 cars: Renault"},
	{"de", "\"Wir haben 40 Filialen eröffnet\", sagte Siemens-Chef Karl Berger.", "40 Filialen: Siemens | Filialen"},
	{"de", "\"Unser Umsatz stieg um 5 Prozent\", sagte Karl Berger, Chef von Siemens.", "5 Prozent: Siemens | Umsatz"},
	// An article behind a comma begins no relative clause where the verb stands second.
	{"de", "Laut Bericht wurden 70 Fahrer angezeigt, die Polizei nahm 20 Personen fest.", "70 Fahrer: Fahrer\n20 Personen: Polizei"},
	{"de", "Im Lager, das Autos nach Italien verkauft, arbeiten 40 Leute.", "40 Leute: Lager"},
	// A colon parts who speaks from what is said.
	{"en", "Ann Marsh said on Monday: sales in Spain rose 5%.", "5%: Spain | sales | | reported | Ann Marsh"},
	{"en", "\"Sales in Spain rose 5%,\" said chief executive Ann Marsh.", "5%: Spain | Sales | | reported | Ann Marsh"},
	// Products are called by their numbers, and taken up by what they are.
	{"de", "Als bester Drucker wurde der Norika 4 um etwa 240 Euro ausgezeichnet.", "240 Euro: Norika 4 | Preis"},
	{"de", "Der Norika B13 hat überzeugt. Das Gerät kostet 600 Euro.", "600 Euro: Norika B13 | Kosten"},
	{"en", "Critics like the Norika B13. The handset costs £600.", "£600: Norika B13 | cost"},
	// Parts and wholes.
	{"en", "Eurostat found that more than half of those with a car drove to work.", "half: those with a car | | | reported | Eurostat"},
	{"en", "About 80% of the creditors accepted the terms.", "80%: creditors | creditors accepted the terms"},
	{"en", "Of Norway's shareholders, 41% live in Norway, 22% in Spain.", "41%: Norway | shareholders\n22%: Spain | shareholders"},
	// Hedges compare nothing.
	{"en", "Halden Ltd lifted its profits by more than 30% in 2004.", "30%: Halden Ltd | profits | 2004"},
	// Status and source.
	{"en", "Halden Ltd plans to invest £5m in Spain.", "£5m: Halden Ltd | investment in Spain | | planned"},
	{"en", "Sales will reach £5m, Anna Smith said.", "£5m: | Sales | | planned | Anna Smith"},
	{"en", "According to Eurostat, sales fell 5%.", "5%: | sales | | reported | Eurostat"},
	{"en", "The group allegedly paid $3m.", "$3m: | payment | | alleged"},
	// German: the verb may stand at the end, every noun has a capital.
	{"de", "Der Umsatz von Siemens ist 2004 um 5 Prozent gestiegen.", "5 Prozent: Siemens | Umsatz | 2004"},
	{"de", "Der Gewinn vor Steuern stieg 2004 auf 84 Millionen Euro, nach 75 Millionen Euro im Jahr 2003.", "84 Millionen Euro: | Gewinn vor Steuern | 2004\n75 Millionen Euro: | Gewinn vor Steuern | 2003"},
	{"de", "Die Arbeitslosenquote in Frankreich lag 2004 bei 10,1 Prozent.", "10,1 Prozent: Frankreich | Arbeitslosenquote | 2004"},
	{"de", "Siemens will in Österreich 300 Stellen streichen.", "300 Stellen: Siemens | Stellen | | planned"},
	{"de", "Laut Eurostat sank die Inflationsrate auf 1,2 Prozent.", "1,2 Prozent: | Inflationsrate | | reported | Eurostat"},
	{"de", "Deutschlands Ministerin Anna Weber (CDU) bot am Montag in Rom Italiens Minister Carlo Rossi 90 Beamte an.", "90 Beamte: Anna Weber | Beamte"},
	{"de", "Die Reederei in Hamburg wirbt. Die kleinste Insel ist drei Hektar groß.", "drei Hektar: kleinste Insel"},
	{"de", "Weitere verkohlte Reste sind 300 Jahre alt.", "300 Jahre: Weitere verkohlte Reste"},
	{"de", "Das Stück von Anna Weber (1890-1954) ist wieder da. Darin spielen vier Frauen.", "vier Frauen: | Frauen | -"},
	{"de", "83 Prozent der Befragten besitzen ein Auto.", "83 Prozent: Befragten | Befragten besitzen ein Auto"},
	{"de", "In Orten mit 3.000 Einwohnern sank der Anteil der Radfahrer auf 12 Prozent.", "3.000 Einwohnern: Orten | Einwohnern\n12 Prozent: | Anteil der Radfahrer"},
	{"de", "Der Gewinn vor Zinsen, Steuern und Abschreibungen sank auf 412 Mio. Euro.", "412 Mio. Euro: | Gewinn vor Zinsen"},
	{"de", "Österreichs Autofahrer führen täglich 900.000 Telefonate.", "900.000 Telefonate: Autofahrer | Telefonate"},
	{"de", "Von der SPÖ kamen 114 Anfragen, von der ÖVP 50.", "114 Anfragen: SPÖ | Anfragen\n50: ÖVP | Anfragen"},
	// A dateline, a source and its place, and what is said first of a subject are none.
	{"de", "St. Pölten / Wien – Die Grünen wollen Anträge stellen, was ihnen mit vier Abgeordneten verwehrt ist.", "vier Abgeordneten: Grünen"},
	{"de", "Ankara – Bei Einsätzen haben die Beamten 23 Schmuggler verhaftet.", "23 Schmuggler: Beamten"},
	{"de", "Erfolgreich war die Firma Siemens mit 20 Prozent Wachstum.", "20 Prozent: Siemens"},
	{"de", "Siemens meldete am Samstag, in den Hallen seien 260 Lampen verkauft und 40 verschenkt worden.", "260 Lampen: Hallen\n40: Hallen"},
	// Those whom a survey asked speak of somebody.
	{"de", "Zu Anna Huber hatten 58 Prozent der Befragten eine Meinung, zu Karl Berger 57 Prozent.", "58 Prozent: Anna Huber | Befragten eine Meinung\n57 Prozent: Karl Berger | Meinung"},
	{"de", "Eine Beobachtung von 900 Radfahrern zeigt, dass 30 Prozent beim Fahren abgelenkt sind.", "900 Radfahrern: \n30 Prozent: Radfahrern"},
	{"de", "80 Prozent der Befragten sind Mieter und 20 Prozent davon besitzen ein Haus.", "80 Prozent: Befragten\n20 Prozent: Mieter"},
	{"de", "Italiens Banken haben Kredite von 200 Millionen Euro, davon 50 Millionen Euro bei Siemens.", "200 Millionen Euro: Italien\n50 Millionen Euro: Siemens"},
	// Places among others; points are points of a scale.
	{"de", "Im neuen Städteindex führt Wien. Graz liegt mit 70 Punkten auf Rang zwei.", "70 Punkten: Graz | Städteindex"},
	{"de", "In Wien sind 40 Millionen Hektar bewaldet. An zweiter Stelle liegt Peru mit 30 Millionen Hektar.", "40 Millionen Hektar: Wien\n30 Millionen Hektar: Peru | bewaldet"},
	{"de", "Die Lampe ist ab 30 Euro erhältlich. Der Tisch wurde um 90 Euro versteigert.", "30 Euro: Lampe | Preis\n90 Euro: Tisch | Preis"},
	{"de", "Anna Huber sprach mit dem Ausschuss, in dem 25 der 200 Abgeordneten sitzen.", "25: Ausschuss\n200 Abgeordneten: Ausschuss"},
	{"de", "Im Mai kamen mehr Besucher als 2003, nämlich 60.", "60: | | 2004-05"},
	{"de", "Im März und April 2004 kamen 300 Besucher. Im Mai und Juli kamen 200 Gäste.", "300 Besucher: | | 2004-03/2004-04\n200 Gäste: | | 2004-07"},
	{"de", "Im Mai 2004 gab es weniger Gäste als im April, als 40 Zimmer belegt waren.", "40 Zimmer: | | 2004-04"},
	{"de", "In Italien liegt die Grenze bei 2.500 Euro.", "2.500 Euro: Italien | Grenze"},
	// What sentences take up and bring in.
	{"de", "Im Vorjahr gab es 4 Millionen Hektar Moor im Norden. Das entspricht 3 Prozent der Landfläche.", "4 Millionen Hektar: Moor im Norden | Moor\n3 Prozent: Moor | Landfläche"},
	{"de", "Die Bibliothek des Nationalrats setzte ihre Geschichte fort. Heuer besuchten 900 Leser 20 Lesungen.", "900 Leser: Bibliothek\n20 Lesungen: Bibliothek"},
	{"de", "Zwei Wochen vor der Wahl hielt Anna Huber drei Reden.", "Zwei Wochen: Wahl\ndrei Reden: Anna Huber"},
	{"de", "Der Anteil der Männer liegt mit 23 Prozent höher als der von Frauen mit 19 Prozent.", "23 Prozent: Männer | Anteil der Männer\n19 Prozent: Frauen"},
	{"de", "Dazu kommen 13 Anfragen von Abgeordneten.", "13 Anfragen: Abgeordneten | Anfragen"},
	{"de", "Schüler machen 30 Fehler und ein kranker Lehrer braucht bis zu sechs Stunden.", "30 Fehler: Schüler\nsechs Stunden: kranker Lehrer"},
	{"de", "Siemens konnte viele Kunden gewinnen – insgesamt 900.", "900: Siemens | Kunden"},
	// Several subjects, sources that are none, and ways that are no places.
	{"de", "Siemens, Google und Renault erwarten, dass sie 2004 gemeinsam 5 Millionen Euro ausgeben werden.", "5 Millionen Euro: Siemens, Google und Renault"},
	{"en", "Siemens, Google and Renault spent $5m in 2004.", "$5m: Siemens, Google and Renault | spending | 2004"},
	{"en", "Anna Smith beat Karl Berger and Renault paid $5m.", "$5m: Renault | payment"},
	{"de", "Siemens plant neue Werke, wofür laut Eurostat die Hälfte oder 40 Millionen Euro vorgesehen sind.", "Hälfte: Siemens\n40 Millionen Euro: Siemens"},
	{"de", "Die Nutzung von Google, die den Umgang mit Daten misst, überstieg im Mai 30 Millionen Stunden.", "30 Millionen Stunden: Google"},
	// What a verb takes up from the number before.
	{"en", "Profit was 52 cents a share, but brokers had expected 55 cents.", "52 cents: | Profit\n55 cents: | Profit"},
	{"en", "The baker cut its price by $2, bringing it down to $58.", "$2: | price\n$58: | price"},
	{"en", "The firm forecasts 2004 revenue of £5m.", "£5m: | revenue | 2004 | estimated"},
	{"de", "Das Ministerium hatte im Juni 2003 mitgeteilt, dass 90 Panzer verlegt wurden.", "90 Panzer: | Panzer | -"},
	// Metrics are noun phrases.
	{"en", "Halden Ltd employs 900 people.", "900 people: Halden Ltd | people employed"},
	{"en", "Halden Ltd set a limit of 40 tonnes.", "40 tonnes: Halden Ltd | limit | | reported"},
	{"en", "Anna Smith left two minutes later.", "two minutes: Anna Smith | left"},
	{"de", "Karl Berger (54) leitet das Werk.", "54: Karl Berger | Alter"},
	{"de", "Siemens plant, im Jahr 2026 160 Millionen Euro, rund ein Viertel mehr, in neue Werke zu investieren.", "160 Millionen Euro: Siemens | Investition | 2026 | planned\nein Viertel: Siemens"},
	// A number that opens a clause is no object of the verb of saying before it.
	{"en", "The ministry says 41 people were hurt in the storm.", "41 people: storm | people hurt | | | ministry"},
	{"en", "The bakery, named after its founder, earned $3m.", "$3m: bakery | earnings"},
	{"en", "Halden Ltd signed a four-year deal with Renault.", "four-year: Halden Ltd | deal with Renault"},
	{"de", "Die Feuerwehr meldete, die Insel habe 2014 rund 25 Hektar Wald verloren.", "25 Hektar: Insel | Wald | 2014"},
	{"de", "Anna Huber bezweifelt, dass die elf Zentren im Süden, sogenannte Knoten, fertig sind.", "elf Zentren: Zentren | Zentren"},
	{"de", "Karl Berger stellte den Plan vor, durch den 900 Stellen gefährdet sind.", "900 Stellen: Stellen | Stellen gefährdet"},
	{"de", "Schätzungen zufolge haben 900 Flüchtlinge das Land erreicht.", "900 Flüchtlinge: Flüchtlinge | Flüchtlinge erreicht"},
	{"de", "Rom – Hunderte Bauern, die ihr Geld verloren haben, haben demonstriert.", "Hunderte Bauern: Bauern"},
	{"de", "Anna Huber sprach von 33 Verletzten.", "33 Verletzten: Verletzten | Verletzten"},
	{"de", "Von der Partei Neos kamen 14 Anträge.", "14 Anträge: Neos | Anträge"},
	{"en", "Drinks sales rose 2% with strong growth in Wales.", "2%: Drinks sales | Drinks sales"},
	{"en", "Growth, which Anna Smith said would be 4%, was weak.", "4%: | Growth"},
	// Ages are those of whom they describe.
	{"de", "Der 27-jährige Lehrer hatte Karl Berger gesehen.", "27-jährige: Lehrer | Alter"},
	{"de", "Die Freundin des 38-Jährigen rief an.", "38-Jährigen: 38-Jährigen | Alter"},
	{"de", "Der 48-jährige Karl Berger leitet das Werk.", "48-jährige: Karl Berger | Alter"},
	{"de", "Karl Berger begann die dreijährige Ausbildung.", "dreijährige: | Ausbildung"},
	{"en", "Anna Smith has left. The 29-year-old teacher was glad.", "29-year: Anna Smith | age"},
	{"en", "Anna Smith has left. The 29-year-old was glad.", "29-year: Anna Smith | age"},
	{"en", "Spokeswoman Anna Smith said so. The 29-year-old was glad.", "29-year: 29-year | age"},
	{"de", "Anna Berger lacht. Anna Berger singt. Anna Berger tanzt. Das 64-jährige Urgestein des Vereins war froh.", "64-jährige: Anna Berger | Alter"},
	{"de", "Anna Berger lacht. Anna Berger singt. Anna Berger tanzt. Der 64-jährige Quabel war froh.", "64-jährige: Quabel | Alter"},
	{"en", "Anna Smith has left. The 29-year-old, who has 54 caps, won 12 matches.", "29-year: Anna Smith\n54 caps: Anna Smith | caps\n12 matches: Anna Smith | matches"},
	{"en", "Anna Smith has left. The 29-year-old won 12 matches.", "29-year: Anna Smith\n12 matches: Anna Smith | matches"},
	{"de", "Das BKA sprach mit Siemens. In Kärnten ging es zu. 2014 hatte es 99 Angriffe gegeben.", "99 Angriffe: Kärnten | Angriffe"},
	{"de", "Das BKA sprach. In Kärnten sprach Siemens. Siemens hat 99 Hefte gegeben.", "99 Hefte: Siemens"},
	{"de", "Anna Berger ist weg. Die 29-Jährige bestritt 54 Spiele.", "29-Jährige: Anna Berger\n54 Spiele: Anna Berger | Spiele"},
	{"en", "Anna Smith has left. The teachers of the 29-year-old won 12 matches.", "29-year: Anna Smith\n12 matches: teachers | matches"},
	{"de", "Anna Berger ist weg. Die 29-Jährige war froh.", "29-Jährige: Anna Berger | Alter"},
	{"de", "Das sagte Polizeisprecher Karl Berger. Der 29-Jährige floh.", "29-Jährige: 29-Jährige | Alter"},
	{"en", "The dollar rose to $1.45 to the euro.", "$1.45: dollar | exchange rate"},
	{"en", "The firm paid $1.45 to the state.", "$1.45: firm | payment"},
	{"de", "Der Euro stieg auf 1,45 Dollar.", "1,45 Dollar: Euro | Wechselkurs"},
	{"en", "The 29-year-old teacher met Anna Smith.", "29-year: teacher | age"},
	// Names and figures that are taken up again.
	{"en", "France Telecom sold 300 shops. The company cut its debt to 5 million euros.", "300 shops: France Telecom\n5 million euros: France Telecom | debt"},
	{"en", "Helen Marsh won two prizes. Ms Marsh earned $5m. She paid $2m.", "two prizes: Helen Marsh\n$5m: Helen Marsh\n$2m: Helen Marsh"},
	{"en", "Volvo, Scania and MAN jointly spent $5m.", "$5m: Volvo, Scania and MAN"},
	{"en", "Unemployment was 9% in 2004. This figure fell to 8%.", "9%: | Unemployment\n8%: | Unemployment"},
	{"en", "Some analysts expect sales of $5m.", "$5m: sales | sales | | estimated"},
	{"de", "Der Umsatz lag 2004 bei 5 Millionen Euro. Diese Zahl stieg um 27 Prozent.", "5 Millionen Euro: | Umsatz | 2004\n27 Prozent: | Umsatz | 2004"},
	// What is likeliest where nothing says it.
	{"de", "Der 38-jährige Lehrer klagte. Das Foto des 38-Jährigen war alt.", "38-jährige: Lehrer | Alter\n38-Jährigen: Lehrer | Alter"},
	{"de", "Erwartet werden zwei Millionen Besucher.", "zwei Millionen Besucher: Besucher | Besucher Erwartet"},
	{"de", "Der Streik dauerte fünf Wochen lang.", "fünf Wochen: Streik | Dauer"},
	{"de", "Beamte haben Geld sichergestellt und sechs Personen festgenommen.", "sechs Personen: Beamte | Personen festgenommen"},
	{"de", "Der Vorteil der Bahn könnte nach Schätzung der Grünen 5 Millionen Euro betragen.", "5 Millionen Euro: Bahn | Vorteil der Bahn"},
	{"de", "2014 lag der Schaden in Österreich bei 5 Millionen Euro. 2013 hatte der Schaden 7 Millionen Euro ausgemacht.", "5 Millionen Euro: Österreich | Schaden\n7 Millionen Euro: Österreich | Schaden"},
	{"de", "Betroffen sein könnten 300 Piloten und 900 Mechaniker.", "300 Piloten: Piloten\n900 Mechaniker: Mechaniker"},
	{"de", "Seit 2010 ist die Zahl der Verfahren vor den Gerichten um 260 gesunken.", "260: Verfahren vor den Gerichten | Zahl der Verfahren"},
	{"de", "Die Frau sagte, im Norden seien 50 Bäume umgestürzt.", "50 Bäume: Norden | Bäume"},
	{"de", "Weitere 5 Millionen Euro sollen den Gemeinden entgehen.", "5 Millionen Euro: Gemeinden"},
	{"de", "In Dorfen arbeiten 12 Prozent, bei den Frauen sind es 9 Prozent.", "12 Prozent: \n9 Prozent: Frauen"},
	{"de", "Im Vorjahr hatten 900 Anleger ihr Geld in Fonds investiert.", "900 Anleger: Anleger"},
	{"de", "Der Spieler mit türkischen Wurzeln, der 900 Stimmen erhielt, ging.", "900 Stimmen: Spieler"},
	{"de", "Der Markt, wie er im Süden heißt, öffnet im Mai und dauert fünf Wochen.", "fünf Wochen: Markt | Dauer"},
	{"de", "Im Ort wurde ein Wagen gestoppt, in dem 50 Pakete lagen.", "50 Pakete: Wagen"},
	{"de", "Die Polizei zieht 900 Beamte aus Polen zusammen.", "900 Beamte: Polizei"},
	{"de", "Zwei Boten wurden an Ort und Stelle festgenommen.", "Zwei Boten: | Boten festgenommen"},
	{"de", "Die Nordwind AG zahlt. Der Vorteil der Firma beträgt 5 Millionen Euro.", "5 Millionen Euro: Nordwind AG | Vorteil der Firma"},
	{"de", "Der Verlust einer international tätigen Gruppe lag bei 5 Millionen Euro.", "5 Millionen Euro: tätigen Gruppe | Verlust"},
	{"de", "Der Markt, wie er heißt, öffnet seine Tore im Mai und dauert fünf Wochen.", "fünf Wochen: Markt | Dauer"},
	{"en", "The stake that Northwind Ltd sold to Halden Ltd for $5m is a lifeline.", "$5m: Northwind Ltd | sale"},
	{"en", "In Norland, some economists have said that 5% of growth may be lost.", "5%: Norland | growth"},
	{"en", "Norland may lose $5m over the next three months.", "$5m: Norland\nthree months: Norland | lose"},
	{"de", "Max Huber sprach. Der Verkäufer ging in eine Wohnung, wo er 900 Euro fand.", "900 Euro: Verkäufer"},
	{"de", "Die Übertragung von 3.300 Pensionisten stockt.", "3.300 Pensionisten: | Übertragung von Pensionisten"},
	{"en", "The sale of 300 shops failed.", "300 shops: | sale of shops"},
	{"en", "Halden Ltd has said it intends to seek $5m in damages.", "$5m: Halden Ltd | damages"},
	// Whose time it is.
	{"de", "Im März 2015 wurde im Norden (NO) ein Wagen gestoppt, in dem 50 Pakete lagen.", "50 Pakete: Wagen | Pakete | 2015-03"},
	{"de", "Im März 2015 kam ein Wagen, in dem 50 Pakete lagen.", "50 Pakete: Wagen | Pakete | 2015-03"},
	{"de", "Der Umsatz soll bis 2030 von 10 Millionen Euro im Jahr 2015 auf 20 Millionen Euro steigen.", "10 Millionen Euro: | Umsatz | 2015\n20 Millionen Euro: | Umsatz | 2030 | planned"},
	{"de", "Die Zahl sank gegenüber dem Jahr 2013, in dem 87 Menschen verunglückt waren.", "87 Menschen: | | 2013"},
	{"de", "44 Prozent der Befragten fahren mit dem Bus, 2015 waren es 52 Prozent.", "44 Prozent: Befragten | | -\n52 Prozent: Befragten | | 2015"},
	{"de", "1.000 Wiener wurden 2015 befragt. Davon waren 516 Frauen.", "1.000 Wiener: | | 2015\n516 Frauen: | Frauen | 2015"},
	{"en", "Halden Ltd had sales of $5m in 1994. It has 30 shops.", "$5m: Halden Ltd | sales | 1994\n30 shops: Halden Ltd | shops"},
	{"en", "The show opens in March 2006, after it was found that three halls were full.", "three halls: | halls | -"},
	{"en", "A novel set in the 19th century won the $9,000 prize.", "$9,000: | prize | -"},
	{"en", "Halden Ltd, which was founded in 1994, has 30 shops.", "30 shops: Halden Ltd | shops | -"},
	// Cues of what is planned.
	{"en", "The court is set to fine Halden Ltd £5m.", "£5m: Halden Ltd | fine | | planned"},
	{"de", "Das Werk wird mit 40 Millionen Euro gefördert.", "40 Millionen Euro: Werk | | | reported"},
	{"de", "Huber besuchte Linz und Graz. Müller traf in Graz ein. Gestern kam der Zug aus Salzburg. Abends war es kalt. Im Herbst lag der Preis bei 40 Euro.", "40 Euro: Graz | Preis"},
	{"de", "Experten veranschlagen die Kosten des Tunnels auf 80 Millionen Euro.", "80 Millionen Euro: Tunnel | Kosten"},
	{"de", "Der Verband schätzt den Umsatz der Branche auf 12 Milliarden Euro.", "12 Milliarden Euro: Branche | Umsatz"},
	{"de", "Altan steigerte den Umsatz der Gruppe auf 12 Milliarden Euro.", "12 Milliarden Euro: Altan | Umsatz"},
	{"de", "Links stehen 4 Häuser.", "4 Häuser: Häuser"},
	{"de", "Überall fehlen 300 Lehrer.", "300 Lehrer: Lehrer"},
	{"de", "Die Links kosteten 5 Euro.", "5 Euro: Links"},
	{"de", "Die Kosten betragen 5 Millionen Euro, die Einnahmen 7 Millionen Euro.", "5 Millionen Euro: | Kosten\n7 Millionen Euro: | Einnahmen"},
	// Adjectives of measure, and what things cost.
	{"en", "Logs 40 to 80 centimetres thick are what the mill wants.", "40 to 80 centimetres: | thick"},
	{"de", "Ein 30 Meter hoher Turm entstand, die Brücke ist 80 Meter lang.", "30 Meter: Turm | Höhe\n80 Meter: Brücke | Länge"},
	{"de", "Der Turm, 30 Meter hoch und 12 Meter breit, wurde verkauft.", "30 Meter: Turm | Höhe\n12 Meter: Turm | Breite"},
	{"de", "Das Becken ist nun um 2 Meter tiefer.", "2 Meter: Becken | Becken"},
	{"de", "Die Lampe um 900 Euro glänzt, die mit 80 Euro recht teuer war.", "900 Euro: Lampe | Preis\n80 Euro: Lampe | Preis"},
	{"de", "Es gab Streit um 5 Millionen Euro.", "5 Millionen Euro: | Streit"},
	{"de", "Betrüger brachten die Firma um 3 Millionen Euro.", "3 Millionen Euro: | Firma"},
	{"en", "A 30-metre-high tower was built; the bridge, 80 metres long, was sold.", "30-metre: tower | height\n80 metres: bridge | length"},
	{"en", "The lamp is listed at £30 in Spain.", "£30: lamp | price"},
	// Whose an age is.
	{"en", "Anna Smith, a 25-year-old doctor from Leeds, spoke.", "25-year: Anna Smith | age"},
	{"en", "They met Anna Smith, a 12-year-old girl and a 14-year-old boy.", "12-year: girl | age\n14-year: boy | age"},
	{"de", "Gestern sprach Anna Huber, eine 25-jährige Ärztin aus Linz.", "25-jährige: Anna Huber | Alter"},
	{"de", "Anna Huber siegte in Linz. Die 25-jährige Schweizerin strahlte.", "25-jährige: Anna Huber | Alter"},
	{"de", "Ein 34-jähriger Schweizer wurde verletzt.", "34-jähriger: Schweizer | Alter"},
	// Whom a description takes up.
	{"de", "Der Serbe Karl Brandel verlor gegen den Schweizer Anton Huber. Der Serbe schlug 12 Asse.", "12 Asse: Karl Brandel | Asse"},
	{"en", "Spain's Karl Brandel lost to Germany's Peter Holt. The German won 12 games.", "12 games: Peter Holt | games"},
	{"en", "A 20-year-old student has won a car. Peter Holt lives in Leeds.", "20-year: Peter Holt | age"},
	{"de", "24-jähriger Chilene siegt. Karl Brandel gewann in Linz.", "24-jähriger: Karl Brandel | Alter"},
	{"de", "Karl Brandel gewann. Das sagte der Trainer laut Anna Huber. Der 43-Jährige jubelte.", "43-Jährige: Karl Brandel | Alter"},
	{"de", "Der FC Halden gewann. Die Münchner halten 67 Punkte.", "67 Punkte: FC Halden"},
	{"de", "Die Halden AG siegte. Der Titelverteidiger erzielte 12 Tore.", "12 Tore: Halden AG | Tore"},
	{"de", "Karl Brandel (72) ging. Das sagte Anna Huber. Der Rückzug des 72-Jährigen war klar.", "72: Karl Brandel\n72-Jährigen: Karl Brandel | Alter"},
	{"en", "Sold were lamps ($5) and tables ($9).", "$5: lamps\n$9: tables"},
	{"en", "Halden Pharma sells a cure. Some 85,000 people have the condition in Wales.", "85,000 people: Wales"},
	{"en", "Halden Ltd, making toys for Norika in Leeds, earned £3m.", "£3m: Halden Ltd"},
	{"en", "Halden Ltd, owned by Norika, employs 900 people.", "900 people: Halden Ltd"},
	// What authorities and researchers count is not theirs.
	{"de", "Die Polizei registrierte im Vorjahr 900 Delikte von Banden.", "900 Delikte: Delikte von Banden"},
	{"de", "In den Fischen fanden Forscher 75 Eier.", "75 Eier: Fischen"},
	{"en", "Police recorded 900 burglaries.", "900 burglaries: burglaries"},
	// What goes on without its verb is about its own subject.
	{"en", "Halden spent £3m, Norika £2m and the Greens £1m.", "£3m: Halden | spending\n£2m: Norika | spending\n£1m: Greens | spending"},
	{"en", "The lamp costs 5 euros, the table 9 euros.", "5 euros: lamp | lamp\n9 euros: table | table"},
	{"de", "Die Lampe kostet 5 Euro, der Tisch nur 9 Euro.", "5 Euro: Lampe | Kosten\n9 Euro: Tisch | Kosten"},
	{"de", "Der Umsatz stieg um 5 Prozent, der Gewinn um 6 Prozent.", "5 Prozent: | Umsatz\n6 Prozent: | Gewinn"},
	{"en", "She bought Halden for £3m, Norika for £2m.", "£3m: Halden\n£2m: Norika"},
	// Counts in brackets are of whom stands before them.
	{"de", "Der Rückstand wuchs auf sechs Punkte, die Halden AG (24 Punkte) ist hinter dem Erzrivalen (30) und der Norika AG (26).", "sechs Punkte: Rückstand\n24 Punkte: Halden AG | Punkte\n30: Erzrivalen | Punkte\n26: Norika AG | Punkte"},
	{"en", "Halden Rovers lead with 67 points ahead of Leeds United (64) and Northwind Town (60).", "67 points: Halden Rovers\n64: Leeds United | points\n60: Northwind Town | points"},
	// What the text names again and again is likelier than what was named last.
	{"en", "Halden Lines met Norika Group. Halden Lines sold ships to Brandel Group. Brandel Group bought land from Norika Group. Halden Lines met Brandel Group and Norika Group. Halden Lines left. Then Suvia Group came. There had been 20 cold weeks.", "20 cold weeks: Halden Lines"},
	// A genitive behind brackets is no subject.
	{"de", "Der beste Profi (MVP) der Vorrunde verfehlte 13 Würfe.", "13 Würfe: beste Profi | Würfe"},
	// A title may begin the name of a company.
	{"en", "General Motors earned £3m.", "£3m: General Motors | earnings"},
	// Openings that are no nouns, and names that an apposition shows.
	{"en", "Halden, a search engine, tracks about six blogs.", "six blogs: Halden | blogs tracked"},
	{"en", "They know the fact that there are 40 shops in the region.", "40 shops: region"},
	{"en", "A small disc will be able to store 50GB of data.", "50GB: small disc | data"},
	{"de", "Rechnet man mit acht Tonnen, so reicht es.", "acht Tonnen: |"},
	{"de", "Im Winter holten die Salzburger seitdem nur zwei Punkte.", "zwei Punkte: Salzburg"},
	{"de", "Laut Turnverein Graz reichte die Kolonne von Wien nach Linz, 40 Tonnen schwer.", "40 Tonnen: | Gewicht | | reported | Turnverein Graz"},
	// What hangs behind an amount, participles with a prefix, and people by unknown names.
	{"de", "Die Firma muss eine Strafe von 5 Millionen Euro an die Behörden zahlen.", "5 Millionen Euro: Firma | Strafe"},
	{"de", "Sie können Pakete nun binnen drei Stunden zustellen lassen.", "drei Stunden: | Pakete zustellen"},
	{"de", "Anna Huber war mit 17 Prozent aufgefallen.", "17 Prozent: Anna Huber | aufgefallen"},
	{"de", "Die 19 Meter lange, mit Holz verkleidete Halle gefällt.", "19 Meter: Halle | Länge"},
	{"de", "Gestern gewann Tavo Nkemi. Heuer hat er 40 Spiele bestritten.", "40 Spiele: Tavo Nkemi"},
	{"de", "Sie gründete die Firma Halden AG. Damals half sie ihrem Vater Karl Huber, der 38 Jahre Musiker war.", "38 Jahre: Karl Huber"},
	{"en", "Halden Ltd may lose 40 jobs.", "40 jobs: Halden Ltd | jobs lost"},
	{"de", "Der Verein fiel nach 30 Spielen auf Platz fünf zurück.", "30 Spielen: Verein | Spielen"},
	{"en", "The 34-year-old American began. Peter Holt won. Peter Holt slept. Peter Holt left.", "34-year: American | age"},
	{"en", "Peter Holt, 54, was due to stand in Leeds.", "54: Peter Holt | age"},
	// Who acts where the verb, the order or an insertion hides it.
	{"de", "Helene Marsch leitet den Verein. Nach zehn Jahren hat sie 5 Millionen Euro verdient.", "zehn Jahren: Helene Marsch\n5 Millionen Euro: Helene Marsch"},
	{"de", "Helene Marsch stellte 9 Anfragen. Sie erhielten 400 Stimmen.", "9 Anfragen: Helene Marsch\n400 Stimmen: Stimmen"},
	{"de", "Bester Läufer war Peter Halden mit 30 Punkten.", "30 Punkten: Peter Halden"},
	{"de", "Die Zustellung bietet Konkurrent Norika um 30 Euro an.", "30 Euro: Norika"},
	{"de", "Der neue Käufer, laut Polizei ein Makler, ließ sich drei Scheine geben.", "drei Scheine: neue Käufer"},
	{"de", "Der Täter hat rote Haare, blaue Augen, ist 1,90 Meter groß.", "1,90 Meter: Täter | Größe"},
	{"de", "Gesucht wird der Täter, ein 43 Jahre alter Deutscher.", "43 Jahre: Täter | Alter"},
	{"de", "Der Mann dürfte zwischen 20 und 25 Jahre alt sein. Der Turm soll 90 Meter hoch sein.", "20 und 25 Jahre: Mann | Alter\n90 Meter: Turm | Höhe"},
	{"de", "Der Hilfsverein kümmert sich in Wien um 900 Menschen in der Region.", "900 Menschen: Hilfsverein"},
	{"de", "\"Ich habe vor zehn Jahren das Haus gekauft\", sagte Peter Halden.", "zehn Jahren: Peter Halden | | | reported | Peter Halden"},
	{"de", "Die Brandel-Konferenz wurde in Rom gegründet. Jährlich werden 90 Gäste eingeladen.", "90 Gäste: Brandel-Konferenz"},
	// What somebody has of a company is their stake in it.
	{"en", "The Swiss government holds 12% of Halden Ltd.", "12%: Swiss government | stake in Halden Ltd"},
	{"en", "Halden Ltd sold 12% of its cars in Spain.", "12%: Halden Ltd | cars in Spain"},
	{"de", "Die Halden AG besitzt 51 Prozent der Nordwind AG.", "51 Prozent: Halden AG | Anteil an Nordwind AG"},
	{"de", "Das Konsortium übernimmt 20 Prozent an der Halden AG.", "20 Prozent: Konsortium | Anteil an Halden AG"},
	// Groups of an age.
	{"en", "A survey suggests 69% of over-55s say they vote, compared with 17% of 18 to 24 year olds.", "69%: over-55s | over-55s say they vote\n17%: 18 to 24 year olds | olds say they vote\n18 to 24 year: | age"},
	{"en", "Among women, 70% said they smoke, against 39% of men under 55.", "70%: women | women said they smoke\n39%: men under 55 | men under 55 said they smoke\n55: men under 55"},
	{"en", "Some 80% of under-30s use the web.", "80%: under-30s | under-30s use the web | -"},
	{"de", "Danach wählen 69 Prozent der über 55-Jährigen nie.", "69 Prozent: über 55-Jährigen\n55-Jährigen: | Alter"},
	{"de", "30 Prozent der Menschen zwischen 18 und 34 rauchen.", "30 Prozent: Menschen zwischen 18 und 34\n18 und 34: Menschen"},
	// A mere number that somebody is.
	{"en", "\"I am 25,\" said Anna Smith.", "25: Anna Smith | age"},
	{"en", "Candidates must be 21. The score was 12.", "21: Candidates | age\n12: | score"},
	{"de", "Der Täter ist 43 und lebt in Wien. Das Ergebnis war 12.", "43: Täter | Alter\n12: | Ergebnis"},
	// Insertions, and what only gives an amount.
	{"en", "Halden Ltd imposed fines totalling £2m on Anna Smith.", "£2m: Halden Ltd"},
	{"en", "Halden Ltd, which joined the FT-30 index in 1990, runs 41 shops.", "41 shops: Halden Ltd"},
	{"en", "Shares in Borussia Halden, Norway's only state listed club, dropped 23%.", "23%: Borussia Halden | Shares"},
	{"en", "Anna Smith noted that investment in a resort - the mainstay - could run to £4m.", "£4m: investment | investment in a resort"},
	{"en", "Halden Ltd agreed to pay £4m to settle the case.", "£4m: Halden Ltd | payment to settle the case"},
	{"en", "Inflation in Norway is at 3%, above EU guidelines of 2%.", "3%: Norway | Inflation\n2%: EU | guidelines"},
	// Who sees it happen, and whom it is for.
	{"en", "Halden Ltd rose. Northwind Lines saw its fourth-quarter 2004 profits fall 15%.", "15%: Northwind Lines | profits | 2004-Q4 | reported | -"},
	{"en", "Norway saw exports fall 3%. Analysts see sales rising 4%.", "3%: Norway | exports\n4%: Norway | sales"},
	{"en", "Ten years in jail for Peter Holt.", "Ten years: Peter Holt"},
	{"de", "Fünf Mandate für die Liste Halden. Zehn Jahre Haft für den Täter.", "Fünf Mandate: Liste Halden | Mandate\nZehn Jahre: Täter | Haft"},
	{"de", "Peter Halden traf 11 seiner 35 Würfe aus dem Feld.", "11: Peter Halden | Würfe\n35 Würfe: Peter Halden | Würfe"},
	{"en", "Halden Ltd shut 4 of its 9 plants.", "4: Halden Ltd | plants\n9 plants: Halden Ltd | plants"},
	{"de", "Ein Lenker benötigt fünf Sekunden, um auf Gefahren zu reagieren.", "fünf Sekunden: Lenker | Bedarf, um auf Gefahren zu reagieren"},
	// What is seen, groups that take up nothing, and infinitives that a modal governs.
	{"en", "Mortgage lending rose by £7m in December.", "£7m: Mortgage lending | Mortgage lending"},
	{"en", "The government saw off an attempt by 297 votes to 203.", "297 votes: | votes | | | -\n203: | votes"},
	{"de", "Die Nordwind AG wuchs. Die Nordwind AG zahlte. Eine Gruppe junger Männer hat zwei Menschen verletzt.", "zwei Menschen: Gruppe junger Männer"},
	{"de", "Zugleich sprechen sich 84 Prozent der Befragten für Steuern aus.", "84 Prozent: Befragten"},
	{"de", "Schon heute würden 37 Prozent ein leises Auto kaufen. Gefragt wurden 1.000 Menschen, die meisten Befragten fahren selbst.", "37 Prozent: Befragten\n1.000 Menschen: Befragten"},
	{"de", "Neun von zehn Studienteilnehmern gefiel es. 95 Prozent der Befragten gingen laut Karl Berger davon aus, dass es so bleibt.", "Neun von zehn: Studienteilnehmern\n95 Prozent: Befragten"},
	{"en", "The bank forecasts growth will reach 3%.", "3%: growth | growth"},
	{"en", "Research firm Kato believes rents will fall to 900 euros.", "900 euros: rents | rents"},
	{"de", "Der Ausschuss verhängte eine Strafe in Höhe von 5 Millionen Euro gegen Siemens.", "5 Millionen Euro: | Strafe"},
	{"de", "Peter Halden und Uwe Brandel haben neun Menschen verletzt.", "neun Menschen: Peter Halden und Uwe Brandel"},
	{"de", "Peter Halden soll neun Menschen verletzt und zwei Anschläge in Köln verübt haben.", "neun Menschen: Peter Halden\nzwei Anschläge: Peter Halden"},
}

func TestClaims(t *testing.T) {
	for _, c := range cases {
		in := syntaxtest.Input(c.lang, c.text)
		got := Build(in)
		lines := strings.Split(c.want, "\n")
		if len(lines) != len(got) {
			t.Errorf("%s: %d claims, want %d", c.text, len(got), len(lines))
			continue
		}
		for i, line := range lines {
			number, rest, _ := strings.Cut(line, ": ")
			fields := []string{in.Text(got[i].Quantity.Span), got[i].Subject.Text, got[i].Metric.Text, got[i].Time.Text, got[i].Status.String(), got[i].Source.Text}
			for k, want := range append([]string{number}, strings.Split(rest, "|")...) {
				want = strings.TrimSpace(want)
				if want == "-" {
					want = ""
				} else if want == "" {
					continue
				}
				if !strings.HasPrefix(fields[k], want) && !(k == 1 && strings.Contains(fields[k], want)) || want == "" && fields[k] != "" {
					t.Errorf("%s\n  %s: got %q, want %q", c.text, number, fields[k], want)
				}
			}
		}
	}
}

func FuzzBuild(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Add("(5 (6 ($7 “8” - 9, which 10 of 11")
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []string{"en", "de"} {
			in := syntaxtest.Input(code, text)
			claims := Build(in)
			if len(claims) != len(in.Quantities) {
				t.Fatalf("%d claims of %d quantities", len(claims), len(in.Quantities))
			}
			for _, c := range claims {
				for _, f := range []claim.Field{c.Subject, c.Metric, c.Time, c.Source} {
					if f.From.Start < 0 || f.From.End > len(text) || f.From.Start > f.From.End {
						t.Fatalf("span %v in %d bytes", f.From, len(text))
					}
				}
			}
		}
	})
}
