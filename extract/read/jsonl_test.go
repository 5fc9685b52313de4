package read

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
)

func TestJSONLines(t *testing.T) {
	in := strings.Join([]string{
		"\ufeff" + `{"id":"a","text":"Fünf.\nSechs.","title":"T","lang":"de","date":"2026-01-05"}`,
		``,
		`{"id":7,"text":"x","title":null,"more":[1]}`,
		`{"id":"b","text":5}`,
		`{"id":"c"`,
		`{"text":"x"}`,
		`{"id":"d"}`,
		`{"id":"e","text":" "}`,
		`[1]`,
		`{"id":"f","text":"last"}`,
	}, "\r\n")
	var got []string
	err := JSONLines(strings.NewReader(in), func(line int, a *article.Article, err error) error {
		switch {
		case err != nil && a != nil:
			got = append(got, fmt.Sprintf("%d %s %v", line, a.ID, err))
		case err != nil:
			got = append(got, fmt.Sprintf("%d %v", line, err))
		default:
			got = append(got, fmt.Sprintf("%d %s %q %q %s %s", line, a.ID, a.Title, a.Body(), a.Lang, a.Date))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`1 a "T" "Fünf.\nSechs." de 2026-01-05`,
		`3 7 "" "x"  `,
		`4 b line 4: not a document in JSON (byte 18: "text" must be a string, not number)`,
		`5 line 5: not a document in JSON (byte 9: unexpected end of JSON input)`,
		`6 line 6: not a document in JSON ("id" is missing)`,
		`7 d d: line 7: not a document in JSON ("text" or "html" is missing)`,
		`8 e e: line 8: there is no text in it`,
		`9 line 9: not a document in JSON (an object is needed, not array)`,
		`10 f "" "last"  `,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestJSONLinesStops(t *testing.T) {
	stop := errors.New("stop")
	n := 0
	err := JSONLines(strings.NewReader("{}\n{}\n"), func(int, *article.Article, error) error { n++; return stop })
	if !errors.Is(err, stop) || n != 1 {
		t.Errorf("%d lines, %v", n, err)
	}
}
