package times_test

import "testing"

// What no calendar or clock has is read where the words around it leave nothing else, and marked.
func TestUnreal(t *testing.T) {
	for _, c := range []struct {
		lang, text, told string
	}{
		{"en", "It opens on 42 March in Leeds.", "42 March"},
		{"en", "It opens on March 42 in Leeds.", "March 42"},
		{"en", "It was told at 25:70 GMT there.", "25:70 GMT"},
		{"de", "Sie beginnt am 41. Oktober in Graz.", "41. Oktober"},
		{"de", "Um 61 Uhr war es still.", "61 Uhr"},
		{"de", "Er kam am 26.60.2015 an.", "26.60.2015"},
		{"en", "In March 64 people came.", ""},
		{"en", "It costs 45.85 pm in all.", ""},
		{"de", "Es stand 61:48 nach der Pause.", ""},
	} {
		told := ""
		for _, f := range find(c.lang, c.text, "2015-11-06") {
			if f.Unreal {
				told = c.text[f.Start:f.End]
			}
		}
		if told != c.told {
			t.Errorf("%s: unreal is %q, want %q", c.text, told, c.told)
		}
	}
}
