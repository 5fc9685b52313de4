package read

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLine(t *testing.T) {
	in := []string{
		"\ufeff" + `{"id":"a","text":"Fünf.\nSechs.","title":"T","lang":"de","date":"2026-01-05"}`,
		`{"id":7,"text":"x","title":null,"more":[1]}`,
		`{"id":"b","text":5}`,
		`{"id":"c"`,
		`{"text":"x"}`,
		`{"id":"d"}`,
		`{"id":"e","text":" "}`,
		`[1]`,
		`{"id":"f","text":"last"}`,
	}
	var got []string
	for i, line := range in {
		a, err := Line(i+1, []byte(line))
		switch {
		case err != nil && a != nil:
			got = append(got, fmt.Sprintf("%d %s %v", i+1, a.ID, err))
		case err != nil:
			got = append(got, fmt.Sprintf("%d %v", i+1, err))
		default:
			got = append(got, fmt.Sprintf("%d %s %q %q %s %s", i+1, a.ID, a.Title, a.Body(), a.Lang, a.Date))
		}
	}
	want := []string{
		`1 a "T" "Fünf.\nSechs." de 2026-01-05`,
		`2 7 "" "x"  `,
		`3 b line 3: not a document in JSON (byte 18: "text" must be a string, not number)`,
		`4 line 4: not a document in JSON (byte 9: unexpected end of JSON input)`,
		`5 line 5: not a document in JSON ("id" is missing)`,
		`6 d d: line 6: not a document in JSON ("text" or "html" is missing)`,
		`7 e e: line 7: there is no text in it`,
		`8 line 8: not a document in JSON (an object is needed, not array)`,
		`9 f "" "last"  `,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
