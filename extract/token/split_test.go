package token_test

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

func abbreviations(code string) token.Abbreviations {
	return (&lang.Pack{Code: code}).Text().Abbreviations
}

// TestSentences: "|" marks where a sentence begins.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"de", "Der Umsatz stieg auf 3 Mio. Euro. |Im 3. Quartal waren es rd. 2,4 Mrd. |Der Gewinn sank."},
		{"de", "Am 3. Oktober kam Dr. Huber. |Er blieb bis 20. November, z. B. in St. Pölten, d.h. lange."},
		{"de", "Das war im Jahr 2014. |Oktober und November fielen aus."},
		{"de", "Der Klub kam auf Platz 3. |Österreich wurde Vierter."},
		{"de", "Das Team feiert den 100. Geburtstag. |Es kamen 300. |Gäste gab es viele."},
		{"de", "Sie sagte: \"Das geht nicht.\" |Er schwieg. |\"Warum?\", fragte sie. |„Darum!“ |Dann ging er ..."},
		{"de", "Ende beim Treffen.|Wien – Die Bank, die u. a. in Graz arbeitet, zahlt ca. 5 Prozent."},
		{"de", "Am 3. 10. 2014 und am 17.11.15 sowie um 17.30 Uhr."},
		{"de", "Schade... aber gut. |Die Firma ... Montag."},
		{"en", "Mr. Smith of Acme Inc. said U.S. sales rose 2.4% to $3.5bn. |Profits fell."},
		{"en", "He moved to the U.S. |The rest stayed. |J. K. Row lives at No. 5, St. Mary's Rd. in Leeds."},
		{"en", "Did he say no. |Mrs. May did. |On Jan. 5 it rained... |Then it stopped."},
		{"en", "\"Why?\" asked Mr Lee. |\"It fell by 5%.\" |He left (at 6 p.m.). |It was 3. |Prices rose."},
		{"en", "The shop closed in 2004. |50 people lost work. |eBay said so. |1. Sell. |2. Buy."},
		{"de", "Es heißt A9. |Motorola baut es. |Das war alles.. |Wien schweigt."},
		{"en", "He saw Warner Bros. |\"The world is ours.\" |They like Block H.\" |Labour left the U.S. \"in peace\"."},
		{"en", "It cost $250m. |Turnover rose 5p. |Mr X. Young left."},
		{"en", "In the town 54 per cent voted no. |300 stayed away, and he said No. 10 knew of it."},
		{"en", "First line\n\n|Second line"},
	} {
		text := strings.ReplaceAll(c.text, "|", "")
		tokens := token.Split(text, nil, abbreviations(c.lang))
		var b strings.Builder
		end := 0
		for i, s := range tokens.Sentences {
			b.WriteString(text[end:s.Start])
			if i > 0 {
				b.WriteString("|")
			}
			b.WriteString(text[s.Start:s.End])
			end = s.End
		}
		if diff := cmp.Diff(c.text, b.String()); diff != "" {
			t.Errorf("%s: %s", c.lang, diff)
		}
	}
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"Öl kostet 2,4Mrd. €":                   "öl kostet 2 , 4 mrd . €",
		"don’t say 'no' to o'clock":             "don't say ' no ' to o'clock",
		"Wachs\u00adtum\u200b ist\u2060x":       "wachstum istx",
		"TimesByteDance H200 50-Millionen-Euro": "timesbytedance h 200 50 - millionen - euro",
		"10\u00a0000\u202f½ İz STRAẞE":          "10 000 ½ İz straẞe",
		"a\xffb \x00":                           "a \xff b \x00",
	} {
		tokens := token.Split(text, nil, token.Abbreviations{})
		var got []string
		for _, tok := range tokens.All {
			got = append(got, tok.Lower)
		}
		if diff := cmp.Diff(want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestBlocksKeepSentencesApart(t *testing.T) {
	text := "Head line\nand body goes on"
	blocks := []article.Block{
		{Span: article.Span{Start: 0, End: 9}},
		{Span: article.Span{Start: 10, End: len(text)}},
	}
	tokens := token.Split(text, blocks, token.Abbreviations{})
	if len(tokens.Sentences) != 2 || tokens.Sentences[1].Block != 1 || tokens.All[2].Sentence != 1 {
		t.Errorf("sentences: %+v", tokens.Sentences)
	}
	if !tokens.All[0].Capital || tokens.All[1].Capital || !tokens.All[2].SpaceBefore {
		t.Errorf("tokens: %+v", tokens.All)
	}
}

func checkInvariants(t *testing.T, text string, tokens *token.Tokens) {
	t.Helper()
	end, next := 0, 0
	for i, tok := range tokens.All {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
			t.Fatalf("token %d: span %v after %d in %q", i, tok.Span, end, text)
		}
		if int(tok.Sentence) >= len(tokens.Sentences) {
			t.Fatalf("token %d: sentence %d", i, tok.Sentence)
		}
		end = tok.End
	}
	for i, s := range tokens.Sentences {
		if s.First != next || s.Last <= s.First || s.Start != tokens.All[s.First].Start || s.End != tokens.All[s.Last-1].End {
			t.Fatalf("sentence %d: %+v in %q", i, s, text)
		}
		next = s.Last
	}
	if next != len(tokens.All) {
		t.Fatalf("tokens without a sentence in %q", text)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("Der 3. Oktober... u.s.w. „Ja!“ \xff\u00ad a'b\n\nX", 5)
	de := abbreviations("de")
	f.Fuzz(func(t *testing.T, text string, cut int) {
		checkInvariants(t, text, token.Split(text, nil, de))
		cut = max(0, min(cut, len(text)))
		blocks := []article.Block{{Span: article.Span{End: cut}}, {Span: article.Span{Start: cut, End: len(text)}}}
		checkInvariants(t, text, token.Split(text, blocks, de))
	})
}

const news = "Der Umsatz der Wiener Bank stieg im 3. Quartal um 4,5 Prozent auf rd. 2,4 Mrd. Euro, wie das Unternehmen am Dienstag mitteilte. " +
	"Die Zahl der Kunden wuchs von 1.250.000 auf 1,3 Millionen – „ein schöner Erfolg“, sagte Vorständin Dr. Eva Huber. "

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(news, 1<<20/len(news))
	de := abbreviations("de")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		token.Split(text, nil, de)
	}
}

// BenchmarkWords is the reference for the speed of Split: plain segmentation into
// words over the same bytes.
func BenchmarkWords(b *testing.B) {
	text := strings.Repeat(news, 1<<20/len(news))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for seg := words.FromString(text); seg.Next(); {
		}
	}
}

func TestEndlessSentences(t *testing.T) {
	for _, piece := range []string{"from 1 to 2 ", "a, ", "x.y.", "5%", "((", "a1,000 and "} {
		text := strings.Repeat(piece, 3000)
		got := token.Split(text, nil, token.Abbreviations{})
		next := 0
		for _, s := range got.Sentences {
			if s.First != next || s.Last-s.First > 400 {
				t.Fatalf("%q: a sentence of the tokens %d to %d, after %d", piece, s.First, s.Last, next)
			}
			next = s.Last
		}
		if next != len(got.All) {
			t.Errorf("%q: %d of %d tokens are in sentences", piece, next, len(got.All))
		}
	}
}

// TestNumberedDigits: small numbers and years are remembered as words are, other digits would take the room of words.
func TestNumberedDigits(t *testing.T) {
	text := "12 2023 345 7654321"
	want := []bool{true, true, false, false}
	for i, tok := range token.Split(text, nil, token.Abbreviations{}).All {
		if got := tok.ID != 0; got != want[i] {
			t.Errorf("%s: numbered %v, want %v", tok.Lower, got, want[i])
		}
	}
}
