package report

import (
	"fmt"
	"strings"
	"testing"
)

// fixture builds a result from an article whose figures are named by their text.
type fixture struct {
	t      testing.TB
	r      *Result
	claims map[string]string // text → id
}

func newFixture(t testing.TB, id, lang, title, text string) *fixture {
	f := &fixture{t: t, r: &Result{}, claims: map[string]string{}}
	f.r.Document = Document{ID: id, Path: id, Lang: lang, Date: "2026-03-04", Title: title, Text: text,
		Words: len(strings.Fields(text))}
	off := 0
	for _, para := range strings.SplitAfter(text, "\n\n") {
		end := off + len(strings.TrimRight(para, "\n"))
		f.r.Document.Blocks = append(f.r.Document.Blocks, Block{Kind: "paragraph", Start: off, End: end})
		off += len(para)
	}
	return f
}

func (f *fixture) place(text string) Place {
	f.t.Helper()
	if i := strings.Index(f.r.Document.Text, text); i >= 0 {
		return Place{Start: i, End: i + len(text)}
	}
	if i := strings.Index(f.r.Document.Title, text); i >= 0 {
		return Place{Start: i, End: i + len(text), In: "title"}
	}
	f.t.Fatalf("fixture: no %q", text)
	return Place{}
}

// position is the line and column of a place, the text being the whole file.
func (f *fixture) position(p Place) (int, int) {
	before := source(f.r, p.In)[:p.Start]
	line := strings.Count(before, "\n")
	return line + 1, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}

// sentence is the place of the sentence around p; a full stop and a space end one.
func (f *fixture) sentence(p Place) Place {
	text := source(f.r, p.In)
	start, end := 0, len(text)
	for _, mark := range []string{". ", "\n\n"} {
		if i := strings.LastIndex(text[:p.Start], mark); i >= 0 {
			start = max(start, i+len(mark))
		}
		if i := strings.Index(text[p.End:], mark); i >= 0 {
			end = min(end, p.End+i+len(strings.TrimRight(mark, " \n")))
		}
	}
	return Place{Start: start, End: end, In: p.In}
}

// claim adds a claim: "text|low|high|unit|subject|metric|time".
func (f *fixture) claim(spec string) string {
	f.t.Helper()
	p := strings.Split(spec, "|")
	for len(p) < 7 {
		p = append(p, "")
	}
	id := fmt.Sprintf("c%d", len(f.r.Claims)+1)
	at := f.place(p[0])
	line, col := f.position(at)
	c := Claim{ID: id, Place: at, Line: line, Column: col, Text: p[0], Unit: p[3], Subject: p[4], Metric: p[5], Time: p[6],
		Hedge: "exact", Status: "reported", Block: "paragraph", Sentence: f.sentence(at), State: Unbound}
	if p[1] != "" {
		c.Low = &p[1]
	}
	if p[2] == "=" {
		p[2] = p[1]
	}
	if p[2] != "" {
		c.High = &p[2]
	}
	f.r.Claims = append(f.r.Claims, c)
	f.claims[p[0]] = id
	return id
}

// check adds a check with members "role=text"; a text that is no claim is a cue,
// "role=text=0.5" one with a value.
func (f *fixture) check(c Check, members ...string) *Check {
	f.t.Helper()
	var statements []string
	for _, spec := range members {
		role, text, _ := strings.Cut(spec, "=")
		text, value, _ := strings.Cut(text, "=")
		m := Member{Role: role, Place: f.place(text), Claim: f.claims[text], Text: text}
		if value != "" {
			var v float64
			fmt.Sscan(value, &v)
			m.Value = &v
		}
		c.Members = append(c.Members, m)
		s := f.sentence(m.Place)
		c.Sentences = append(c.Sentences, s)
		statements = append(statements, source(f.r, s.In)[s.Start:s.End])
		f.mark(m.Claim, c.State)
	}
	c.Place = c.Members[0].Place
	c.Line, c.Column = f.position(c.Place)
	c.Fingerprint = Fingerprint(c.Rule, statements)
	f.r.Checks = append(f.r.Checks, c)
	return &f.r.Checks[len(f.r.Checks)-1]
}

func (f *fixture) mark(id, state string) {
	for i := range f.r.Claims {
		if c := &f.r.Claims[i]; c.ID == id && c.State != Contradicted {
			c.State = state
		}
	}
}

func ptr(v float64) *float64 { return &v }

const articleEN = `The Lowland Canal Authority will spend 160 million euros, about 184 million dollars, on new locks in 2026. That is up from 150 million euros this year, a rise of 17 percent. About half, or 85 million euros, is meant for the gate at Harbrook.

Traffic has grown quickly: 30,000 barges passed the summit in 2023, 50,000 did so last year, and the figure thus approached the 43,000 of the Great Northern. The authority employs 1,240 people.

Three towns will get a new quay: Harbrook, Mill End, Saltby and Wick. The quay at Saltby costs =2 million euros less than planned.`

const articleDE = `Die Kanalgesellschaft Tiefland will 2026 rund 160 Millionen Euro in neue Schleusen stecken. Das sind 17 Prozent mehr als im laufenden Jahr mit 150 Millionen Euro. Etwa die Hälfte, nämlich 85 Millionen Euro, ist für das Tor in Hafenbruck bestimmt.

„Der Verkehr ist schnell gewachsen“, sagte Direktorin Ödön: 30.000 Schiffe im Jahr 2023, 50.000 im vergangenen Jahr; damit näherte sich die Zahl den 43.000 des Großen Nordkanals an.`

// resultEN is an English article with two errors, a warning and three good checks.
func resultEN(t testing.TB) *Result {
	f := newFixture(t, "news/canal.txt", "en", "Canal to spend 160 million on locks", articleEN)
	f.claim("160 million euros|160000000|=|EUR|Lowland Canal Authority|spending on locks|2026")
	f.claim("184 million dollars|184000000|=|USD|Lowland Canal Authority|spending on locks|2026")
	f.claim("150 million euros|150000000|=|EUR|Lowland Canal Authority|spending on locks|2025")
	f.claim("17 percent|17|=|percent|Lowland Canal Authority|spending on locks|2026")
	f.claim("85 million euros|85000000|=|EUR|Lowland Canal Authority|gate at Harbrook|2026")
	f.claim("30,000 barges|30000|=|count|summit|barges|2023")
	f.claim("50,000|50000|=|count|summit|barges|2024")
	f.claim("43,000|43000|=|count|Great Northern|barges|2024")
	f.claim("1,240 people|1240|=|count|Lowland Canal Authority|staff")
	f.claim("Three towns|3|=|count||towns")
	f.check(Check{Rule: "currency-rate", Kind: "currency", Verdict: Consistent, State: Rounded, Severity: "error",
		Stated: "184 million dollars", Implied: "1.15 dollars a euro", Arithmetic: "184 ÷ 160 = 1.15",
		Formula: "{to}/{from}", Value: ptr(1.15)}, "from=160 million euros", "to=184 million dollars")
	f.check(Check{Rule: "change-percent", Kind: "change", Verdict: Inconsistent, State: Contradicted, Severity: "error",
		Stated: "17%", Implied: "6.7%", Arithmetic: "(160 − 150) ÷ 150 = 6.67%",
		Message:  "from 150 million to 160 million euros is 6.7%, not 17%",
		Messages: map[string]string{"en": "from 150 million to 160 million euros is 6.7%, not 17%", "de": "von 150 auf 160 Millionen Euro sind 6,7 %, nicht 17 %"},
		Causes:   map[string]string{"en": "a digit too many", "de": "eine Ziffer zu viel"}, Cause: "a digit too many",
		Fixes: map[string]string{"en": "probably 7%", "de": "wohl 7 %"}, Fix: "probably 7%",
		Formula: "({to}/{from}-1)*100", Value: ptr((160.0/150 - 1) * 100), StatedValue: ptr(17), Deviation: ptr(17/((160.0/150-1)*100) - 1)},
		"percent=17 percent", "to=160 million euros", "from=150 million euros", "cue=a rise of")
	f.check(Check{Rule: "share-of-whole", Kind: "share", Verdict: Consistent, State: Verified, Severity: "error",
		Stated: "about ½", Implied: "53.1%", Arithmetic: "85 ÷ 160 = 0.531", Formula: "{part}/{whole}", Value: ptr(85.0 / 160),
		StatedValue: ptr(0.5), Deviation: ptr(0.5/(85.0/160) - 1)},
		"stated=half=0.5", "part=85 million euros", "whole=160 million euros")
	f.check(Check{Rule: "approach", Kind: "comparison", Verdict: Inconsistent, State: Contradicted, Severity: "error",
		Stated: "approached 43,000", Implied: "passed it: 50,000", Arithmetic: "50,000 > 43,000",
		Message:  "50,000 does not approach 43,000, it has passed it",
		Messages: map[string]string{"en": "50,000 does not approach 43,000, it has passed it", "de": "50.000 nähert sich 43.000 nicht an, sondern liegt darüber"},
		Formula:  "{to}-{goal}", Value: ptr(7000)},
		"to=50,000", "from=30,000 barges", "goal=43,000", "cue=approached")
	f.check(Check{Rule: "list-count", Kind: "list", Verdict: Inconsistent, State: Contradicted, Severity: "warning",
		Stated: "three", Implied: "four", Arithmetic: "Harbrook, Mill End, Saltby, Wick = 4",
		Message:  "three towns are announced, four are listed",
		Messages: map[string]string{"en": "three towns are announced, four are listed", "de": "drei Orte sind angekündigt, vier aufgezählt"},
		Value:    ptr(4), StatedValue: ptr(3), Deviation: ptr(-0.25)},
		"count=Three towns", "items=Harbrook, Mill End, Saltby and Wick")
	return f.r
}

// resultDE is its German counterpart.
func resultDE(t testing.TB) *Result {
	f := newFixture(t, "news/kanal.txt", "de", "Kanal steckt 160 Millionen in Schleusen", articleDE)
	f.claim("160 Millionen Euro|160000000|=|EUR|Kanalgesellschaft Tiefland|Schleusen|2026")
	f.r.Claims[0].Hedge = "about"
	f.claim("17 Prozent|17|=|percent|Kanalgesellschaft Tiefland|Schleusen|2026")
	f.claim("150 Millionen Euro|150000000|=|EUR|Kanalgesellschaft Tiefland|Schleusen|2025")
	f.claim("85 Millionen Euro|85000000|=|EUR|Kanalgesellschaft Tiefland|Tor|2026")
	f.claim("30.000 Schiffe|30000|=|count||Schiffe|2023")
	f.claim("50.000|50000|=|count||Schiffe|2024")
	f.claim("43.000|43000|=|count|Großer Nordkanal|Schiffe|2024")
	f.check(Check{Rule: "change-percent", Kind: "change", Verdict: Inconsistent, State: Contradicted, Severity: "error",
		Stated: "17 %", Implied: "6,7 %", Arithmetic: "(160 − 150) ÷ 150 = 6,67 %",
		Message:  "von 150 auf 160 Millionen Euro sind 6,7 %, nicht 17 %",
		Messages: map[string]string{"en": "from 150 million to 160 million euros is 6.7%, not 17%", "de": "von 150 auf 160 Millionen Euro sind 6,7 %, nicht 17 %"},
		Fixes:    map[string]string{"en": "probably 7%", "de": "wohl 7 %"}, Fix: "wohl 7 %",
		Formula: "({to}/{from}-1)*100", Value: ptr((160.0/150 - 1) * 100), StatedValue: ptr(17), Deviation: ptr(17/((160.0/150-1)*100) - 1)},
		"percent=17 Prozent", "to=160 Millionen Euro", "from=150 Millionen Euro")
	f.check(Check{Rule: "share-of-whole", Kind: "share", Verdict: Consistent, State: Verified, Severity: "error",
		Stated: "etwa ½", Implied: "53,1 %", Arithmetic: "85 ÷ 160 = 0,531", Formula: "{part}/{whole}", Value: ptr(85.0 / 160)},
		"stated=die Hälfte=0.5", "part=85 Millionen Euro", "whole=160 Millionen Euro")
	return f.r
}

func testRun() Run {
	return Run{Version: "0.9.1", Started: "2026-03-05T10:00:00Z", Inputs: []string{"news"}, Rules: []RuleInfo{
		{ID: "change-percent", Kind: "change", Severity: "error",
			Title:       map[string]string{"en": "Change in percent", "de": "Veränderung in Prozent"},
			Explanation: map[string]string{"en": "The percentage must follow from the two values.", "de": "Der Prozentsatz muss sich aus den beiden Werten ergeben."},
			Bad:         map[string][]string{"en": {"Sales rose 25 percent from 10 to 12 million euros."}, "de": {"Der Umsatz stieg um 25 Prozent von 10 auf 12 Millionen Euro."}}},
		{ID: "approach", Kind: "comparison", Severity: "error",
			Title:       map[string]string{"en": "Approaching a mark", "de": "Annäherung an eine Marke"},
			Explanation: map[string]string{"en": "Who approaches a mark has not passed it.", "de": "Wer sich einer Marke nähert, hat sie nicht überschritten."}},
		{ID: "list-count", Kind: "list", Severity: "warning",
			Title: map[string]string{"en": "Count and list", "de": "Anzahl und Aufzählung"}},
		{ID: "share-of-whole", Kind: "share", Severity: "error", Title: map[string]string{"en": "Share of a whole", "de": "Anteil am Ganzen"}},
		{ID: "currency-rate", Kind: "currency", Severity: "error", Title: map[string]string{"en": "Rate of exchange", "de": "Wechselkurs"}},
	}}
}

// write runs results through a stream format.
func write(t testing.TB, format string, o Options, results ...*Result) string {
	t.Helper()
	var b strings.Builder
	w, err := NewStream(&b, format, testRun(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(testRun()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
