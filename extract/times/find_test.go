package times_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

var packs = map[string]*lang.Pack{}

func pack(code string) *lang.Pack {
	if packs[code] == nil {
		packs[code] = &lang.Pack{Code: code}
	}
	return packs[code]
}

func find(code, text, date string) []mention.Time {
	p := pack(code)
	return times.Find(p, token.Split(text, nil, p.Text().Abbreviations), date)
}

// shown writes the times found as "text=ISO", with weekday, part and amount.
func shown(text string, found []mention.Time) string {
	var out []string
	for _, f := range found {
		s := text[f.Start:f.End] + "=" + f.ISO
		if f.Weekday > 0 {
			s += fmt.Sprintf(" wd%d", f.Weekday)
		}
		if f.Part != "" {
			s += " " + f.Part
		}
		if f.AnchorUnit != "" {
			s += fmt.Sprintf(" %d %s", f.Amount, f.AnchorUnit)
		}
		if f.Kind == mention.Clock {
			s += "clock"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ lang, date, text, want string }{
		{"de", "2015-11-06", "Am 3. März 2015 und im dritten Quartal.", "3. März 2015=2015-03-03; dritten Quartal=2015-Q3"},
		{"de", "2015-11-06", "Bis 17.11.15, ab 20. August, am 2015-11-17.", "17.11.15=2015-11-17; 20. August=2015-08-20; 2015-11-17=2015-11-17"},
		{"de", "2015-11-06", "Im Oktober 2014 und im August sowie im Jänner.", "Oktober 2014=2014-10; August=2015-08; Jänner=2015-01"},
		{"de", "2015-11-06", "Am Freitag, 12. Juni; heute, Freitag; Donnerstag.", "Freitag, 12. Juni=2015-06-12 wd5; heute, Freitag=2015-11-06 wd5; Donnerstag=2015-11-05 wd4"},
		{"de", "2015-11-06", "Von 2008 bis 2014 gab es 2014 Euro.", "2008 bis 2014=2008/2014"},
		{"en", "2005-02-09", "In 2000 Halden opened three mills.", "2000=2000"},
		{"en", "2005-02-09", "The 2000 Ford workers were paid 12 pounds.", ""},
		{"en", "2005-02-09", "Prices are 12% above 2001 levels.", "2001=2001"},
		{"de", "2015-11-06", "2014 waren es um 5 Prozent mehr als im Jahr 2013.", "2014=2014; Jahr 2013=2013"},
		{"de", "", "Sie will bis 2020 Häuser bauen und ab 2017 Strom liefern.", "2020=2020; 2017=2017"},
		{"de", "", "zwischen dem 1. Oktober 2015 und dem 11. Oktober 2016", "1. Oktober 2015 und dem 11. Oktober 2016=2015-10-01/2016-10-11"},
		{"en", "", "between 1 October 2015 and 11 October 2016", "1 October 2015 and 11 October 2016=2015-10-01/2016-10-11"},
		{"de", "", "Er (1931-1995) spielte 2004/05 und 2012-13.", "1931-1995=1931/1995; 2004/05=2004/2005; 2012-13=2012/2013"},
		{"de", "2015-11-06", "Die 90er Jahre, Ende der 1980er-Jahre, Anfang Dezember.", "90er Jahre=1990/1999; Ende der 1980er-Jahre=1980/1989 late; Anfang Dezember=2015-12 early"},
		{"de", "2015-11-06", "Mitte Februar 2014 und Ende 2017.", "Mitte Februar 2014=2014-02 mid; Ende 2017=2017 late"},
		{"de", "2015-11-06", "Im Vorjahr und heuer; im laufenden Jahr.", "Vorjahr=2014 -1 year; heuer=2015; laufenden Jahr=2015"},
		{"de", "2015-11-06", "Im zweiten Quartal waren es 3, im Vorjahresquartal 2.", "zweiten Quartal=2015-Q2; Vorjahresquartal=2014-Q2 -1 year"},
		{"de", "2015-11-06", "Vor zehn Jahren; in drei Monaten soll es gehen.", "Vor zehn Jahren=2005 -10 year; in drei Monaten=2016-02 3 month"},
		{"de", "2015-11-06", "In den ersten neun Monaten 2015 um 17.30 Uhr.", "ersten neun Monaten 2015=2015-01/2015-09 9 month; 17.30 Uhr=clock"},
		{"de", "2015-11-06", "Im ersten Halbjahr des Vorjahres, Oktober bis Dezember.", "ersten Halbjahr des Vorjahres=2014-H1; Oktober bis Dezember=2015-Q4"},
		{"de", "2015-11-06", "Zwischen März 2007 und Juli 2011, vom 3. bis 5. Mai.", "März 2007 und Juli 2011=2007-03/2011-07; 3. bis 5. Mai=2015-05-03/2015-05-05"},
		{"de", "", "Der Preis lag bei 20.15 Euro, im Mai bei 3 Euro, am Montag höher.", "Mai=; Montag= wd1"},
		{"en", "2005-02", "The three months to 31 December 2004; on 3 March and March 3rd.", "three months to 31 December 2004=2004-Q4 3 month; 3 March=2005-03-03; March 3rd=2005-03-03"},
		{"en", "2005-02", "In October; Q3 2004; the last three months of 2004.", "October=2004-10; Q3 2004=2004-Q3; last three months of 2004=2004-Q4 3 month"},
		{"en", "2005-02", "Profits in 2004 rose to 2004 people from 2010 to 2015.", "2004=2004; 2010 to 2015=2010/2015"},
		{"en", "2005-02", "In the late 1990s and early 2004; fiscal 2004.", "late 1990s=1990/1999 late; early 2004=2004 early; fiscal 2004=2004"},
		{"en", "2005-02", "The over-30s and the under-50s of the 80s.", "80s=1980/1989"},
		{"en", "2005-02", "This year, last year, ten years ago.", "This year=2005; last year=2004; ten years ago=1995 -10 year"},
		{"en", "2005-02-25", "Last Friday; on Thursday 3 March at 6pm; on 31/12/2004.", "Last Friday=2005-02-18 wd5; Thursday 3 March=2005-03-03 wd4; 6pm=clock; 31/12/2004=2004-12-31"},
		{"en", "2005-02", "In the fourth quarter it was 3, up from 2 a year earlier.", "fourth quarter=2004-Q4; a year earlier=2003-Q4 -1 year"},
		{"en", "2005-02", "The year to March 2005; the first half of this year.", "year to March 2005=2004-04/2005-03 1 year; first half of this year=2005-H1"},
		{"en", "2005-02", "On 16-18 December; July to September; 20th century.", "16-18 December=2004-12-16/2004-12-18; July to September=2004-Q3; 20th century=1901/2000"},
		{"en", "", "He may go. March on! The 03/04/2005 sale of 2000 jobs.", "03/04/2005="},
		{"de", "2015-12", "Er kam am Freitag an. (APA, 4.12.2015) Die Liste: Weber, Moser, Huber.", "Freitag=2015-12-04 wd5; 4.12.2015=2015-12-04"},
		{"de", "", "2011 gründete sie den Verlag. Im selben Jahr heiratete sie.", "2011=2011; selben Jahr=2011"},
		{"en", "", "She left in May 2001. That year she won a prize.", "May 2001=2001-05; That year=2001"},
		{"de", "2015-06", "Der Absatz sank im April gegenüber dem Vormonat.", "April=2015-04; Vormonat=2015-03 -1 month"},
		{"de", "2015-06-14", "Er kam am Freitag an, am Vortag war er aufgebrochen.", "Freitag=2015-06-12 wd5; Vortag=2015-06-11 -1 day"},
		{"en", "2016-05", "They play on Monday 6 June and on Thursday 9.", "Monday 6 June=2016-06-06 wd1; Thursday 9=2016-06-09 wd4"},
		{"en", "2016-05", "They play on Monday 6 June and on Thursday 9 clubs follow.", "Monday 6 June=2016-06-06 wd1; Thursday= wd4"},
		{"de", "2016-05", "Sie spielen am Montag, 6. Juni, und am Donnerstag, 20.30 Uhr.", "Montag, 6. Juni=2016-06-06 wd1; Donnerstag= wd4; 20.30 Uhr=clock"},
		{"en", "2016-05", "They play on Monday 6 June and on Thursday 9.30.", "Monday 6 June=2016-06-06 wd1; Thursday= wd4"},
		{"en", "2016-05", "They play on Saturday 6 June.", "Saturday 6 June=2016-06-06 wd6"},
		{"de", "2016-05", "Sie spielen am Montag, 6. Juni, und am Donnerstag, 9., in Linz.", "Montag, 6. Juni=2016-06-06 wd1; Donnerstag, 9.=2016-06-09 wd4"},
		{"de", "2016-03", "Er kam am Freitag an. (APA, 4.12.2015)", "Freitag= wd5; 4.12.2015=2015-12-04"},
		{"de", "", "Im Mai stieg der Umsatz in den vergangenen Jahren. (APA, 4.12.2015)", "Mai=2015-05; vergangenen Jahren=; 4.12.2015=2015-12-04"},
		{"de", "2016-01", "Der 1931 geborene Huber, die 2007 begonnene Reihe, der Platz 2013 hinter ihm, 2000 neue Stellen.", "1931=1931; 2007=2007; 2013=2013"},
		{"de", "2016-03-15", "Von Jahresanfang bis 13. März kamen 5.", "Jahresanfang bis 13. März=2016-01/2016-03-13"},
		{"en", "2005-01", "The first fall in nine years; it will end in nine years.", "in nine years=2014 9 year"},
		{"de", "2015-11-06", "Heute, Montag.", "Heute, Montag= wd1"},
		{"de", "", "Anna (1988-1902) bis 31. November 2011, von 7. bis 3. Juli 2008; 30. Dezember bis 3. Jänner 2005.", "1988-1902=1988/1902; 31. November 2011=2011-11-31; 7. bis 3. Juli 2008=2008-07-07/2008-07-03; 30. Dezember bis 3. Jänner 2005=2004-12-30/2005-01-03"},
		{"de", "2016-03", "Im laufenden Jahr 2016, im vergangenen Geschäftsjahr 2014/15.", "laufenden Jahr 2016=2016; vergangenen Geschäftsjahr 2014/15=2014/2015"},
		{"en", "2005-02", "The lowest since September 1995 and since the 1960s; the 2005-6 target; the July-to-September quarter.", "September 1995=1995-09/..; 1960s=1960/..; 2005-6=2005/2006; July-to-September=2004-Q3"},
		{"de", "2015-02", "Seit dem Jahr 2000, seit Mai, seit zwei Jahren.", "Jahr 2000=2000/..; Mai=2014-05/.."},
		{"en", "2005-01", "It is well above 2003's 9.1%. Last year's rate of 6% on the previous year; in the fourth quarter; in the same period of 2002.", "2003=2003; Last year's=2004; fourth quarter=2004-Q4; same period of 2002=2002-Q4"},
		{"de", "2015-06", "Am Freitag, 12.6 um 22 Uhr.", "Freitag, 12.6=2015-06-12 wd5; 22 Uhr=clock"},
		{"en", "2016-05", "Open from 9 to 8 March 2016.", "9 to 8 March 2016=2016-03-09/2016-03-08"},
		{"en", "2016-05", "The tax year from 6 April to 5 April 2016.", "6 April to 5 April 2016=2015-04-06/2016-04-05"},
		{"fr", "2015-06", "Le 3 mars 2015, en 2014 et l’année dernière.", "3 mars 2015=2015-03-03; 2014=2014; l’année dernière=2014"},
		{"pl", "2015-06", "W dniu 3 marca 2015 i w 2014.", "3 marca 2015=2015-03-03; 2014=2014"},
		{"de", "2015-11-06", "In den Neunzigern, im Folgejahr, nach 2010 im Jahr darauf.", "Neunzigern=1990/1999; Folgejahr= 1 year; 2010=2010; Jahr darauf=2011 1 year"},
		{"en", "2004-06-16", "A man in his 30s or her late forties, in the noughties and the 1800s.", "noughties=2000/2009; 1800s=1800/1899"},
		{"en", "2004-06-16", "It opened in 1999 and closed the following year.", "1999=1999; following year=2000 1 year"},
	} {
		if diff := cmp.Diff(c.want, shown(c.text, find(c.lang, c.text, c.date))); diff != "" {
			t.Errorf("%s %q: %s", c.lang, c.text, diff)
		}
	}
}

func checkSpans(t *testing.T, text string, found []mention.Time) {
	t.Helper()
	end := 0
	for _, f := range found {
		if f.Start < end || f.End <= f.Start || f.End > len(text) {
			t.Fatalf("span %v after %d in %q", f.Span, end, text)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[f.Start:f.End]) {
			t.Fatalf("span %v cuts a character of %q", f.Span, text)
		}
		if times.Valid(f.ISO) && f.ISO != times.Shift(f.ISO, 0, "year") {
			t.Fatalf("%q is no time", f.ISO)
		}
		end = f.End
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Ende Februar 2014 bis 3. Mai, am Freitag, 31.12.04 early early late 2004/05", "2015-11-06")
	f.Add("in the last last 99 years of the 99th century to to 30 February 2004", "2015")
	f.Fuzz(func(t *testing.T, text, date string) {
		checkSpans(t, text, find("de", text, date))
		checkSpans(t, text, find("en", text, date))
	})
}

const news = "Der Umsatz der Wiener Bank stieg im 3. Quartal um 4,5 Prozent auf rd. 2,4 Mrd. Euro, wie das Unternehmen am Dienstag mitteilte. " +
	"Die Zahl der Kunden wuchs von 1.250.000 auf 1,3 Millionen – „ein schöner Erfolg“, sagte Vorständin Dr. Eva Huber. 2014 waren es weniger. "

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(news, 1<<20/len(news))
	p := pack("de")
	tokens := token.Split(text, nil, p.Text().Abbreviations)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		times.Find(p, tokens, "2015-11-06")
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		times.Find(&lang.Pack{Code: "de"}, token.Split("Am 3. März", nil, token.Abbreviations{}), "2015")
	}
}

func TestDateline(t *testing.T) {
	list := strings.Repeat(" Am Start waren Weber, Moser und Huber.", 8)
	for _, tt := range []struct{ text, want string }{
		{"Er kam am Freitag an. (APA, 4.12.2015)", "2015-12-04"},
		{"Er kam am Freitag an. (APA, 4.12.2015)" + list, "2015-12-04"},
		{"Er kam am Freitag an (zuletzt am 4.12.2015)." + list, ""},
		{"Er kam am 4.12.2015 an.", ""},
	} {
		if got := times.Dateline(find("de", tt.text, "")); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
