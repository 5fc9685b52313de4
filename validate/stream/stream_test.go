package stream_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// laid is the text as a stream, and the language of a book with a frame "try" of the pattern.
func laid(t *testing.T, pattern, text string) (*stream.Stream, *rules.FramePatterns) {
	t.Helper()
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	own := fmt.Sprintf("frames:\n  - frame: try\n    roles: {a: {type: any}, b: {type: any, like: a}, at: {type: time}}\n    patterns: {en: [%q]}\n", pattern)
	if err := book.Extend(fstest.MapFS{"own.yaml": {Data: []byte(own)}}, ""); err != nil {
		t.Fatal(err)
	}
	lang, err := book.Language("en")
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Bytes("try.txt", []byte(text), read.Options{From: "text"})
	if err != nil {
		t.Fatal(err)
	}
	s := stream.New(extract.Extract(a, extract.Options{Lang: "en"}), lang)
	for i := range lang.Patterns {
		if lang.Patterns[i].Frame.ID == "try" {
			return s, &lang.Patterns[i]
		}
	}
	t.Fatal("no frame")
	return nil, nil
}

// first is what the first match of the pattern captures, "-" where there is none.
func first(t *testing.T, pattern, text string) string {
	t.Helper()
	s, fp := laid(t, pattern, text)
	defer s.Release()
	m := &stream.Matcher{Stream: s, Frame: fp.Frame}
	for at := range s.Items {
		if !m.Match(fp.Patterns[0], at) {
			continue
		}
		var out []string
		for _, c := range m.Captures {
			span := s.ItemSpan(c.Item)
			out = append(out, c.Node.Name+"="+s.Doc.Text[span.Start:span.End])
		}
		return strings.Join(out, " ")
	}
	return "-"
}

func TestMatch(t *testing.T) {
	for _, tc := range []struct{ pattern, text, want string }{
		{"{a} _1 (against|versus) {b}", "It has 12 ships against 40.", "a=12 ships b=40"},
		{"{a} _1 (against|versus) {b}", "It has 12 ships against 40 per cent.", "-"}, // b is of a's unit
		{"rose _3 to {a}", "Output rose, they said, to 40 tonnes.", "-"},             // the gap does not cross a comma
		{"rose ..4 to {a}", "Output rose, they said, to 40 tonnes.", "a=40 tonnes"},
		{"rose ..4 to {a}", "Output rose by 3 tonnes to 40 tonnes.", "-"}, // nor a number
		{"rose ...9 to {a}", "Output rose by 3 tonnes to 40 tonnes.", "a=40 tonnes"},
		{"^ {a}", "The mill has 40 looms. It had 60 in May.", "-"},
		{"{a} $", "The mill has 40 looms. It had 60.", "a=60"},
		{"{a} // .. {b}", "The mill has 40. It had 60.", "a=40 b=60"},
		{"in {at}", "It had 60 looms in 2004.", "at=2004"},
		{"!# more than {a}", "It has nine more than 60 looms.", "-"},
		{"*ship (and sank)? in {at}", "The warship ran aground and sank in 2004.", "-"},
		{"*ship .. (and sank)? in {at}", "The warship ran aground and sank in 2004.", "at=2004"},
		{"{a} ship* sank", "Some 12 ships sank.", "a=12 ships"}, // patterns see what is counted
	} {
		if got := first(t, tc.pattern, tc.text); got != tc.want {
			t.Errorf("%s on %q: %s, want %s", tc.pattern, tc.text, got, tc.want)
		}
	}
}

// Of many alternatives only those are tried that begin with the word at hand, and these in
// their order.
func TestMatchPicks(t *testing.T) {
	many := strings.Repeat("furled %d|", 24)
	for i := range 24 {
		many = strings.Replace(many, "%d", string(rune('a'+i)), 1)
	}
	for _, tc := range []struct{ alternatives, text, want string }{
		{"sank at once|sank|sank with", "It sank at 40 metres.", "-"},
		{"sank at once|sank at|sank", "It sank at 40 metres.", "a=40 metres"},
		{"sank|sank at once|sank at", "It sank at 40 metres.", "a=40 metres"}, // the first alternative leads nowhere
		{"sank at|went down at", "It went down at 40 metres.", "a=40 metres"},
		{"sank at|more than", "It weighs more than 40 tonnes.", "a=40 tonnes"}, // words of a hedge
	} {
		if got := first(t, "("+many+tc.alternatives+") {a}", tc.text); got != tc.want {
			t.Errorf("%s on %q: %s, want %s", tc.alternatives, tc.text, got, tc.want)
		}
	}
}

func TestWorth(t *testing.T) {
	s, fp := laid(t, "sank after {a}", "The ship sank. It sank after 40 minutes. Nobody was hurt after 9 hours.")
	defer s.Release()
	if got := s.Worth(fp.Patterns[0]); len(got) != 1 || got[0] != 1 {
		t.Errorf("the pattern is tried in %v, want only in the second sentence", got)
	}
}

func TestSentenceOf(t *testing.T) {
	text := "The ship sank. It sank after 40 minutes."
	s, _ := laid(t, "{a}", text)
	defer s.Release()
	for word, want := range map[string]int{"The": 0, "sank": 0, "40": 1} {
		off := strings.Index(text, word)
		if got := s.SentenceOf(off); got != want {
			t.Errorf("%s: sentence %d, want %d", word, got, want)
		}
		if it := &s.Items[s.ItemAt(off)]; int(it.Sentence) != want {
			t.Errorf("%s: item of sentence %d, want %d", word, it.Sentence, want)
		}
	}
}
