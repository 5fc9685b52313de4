package syntax_test

import (
	"fmt"
	"strings"
	"testing"

	"crossfoot/extract/syntax"
	"crossfoot/extract/syntax/syntaxtest"
)

var tagNames = strings.Fields("other det poss prep coord sub rel pron aux verb part inf adv adj noun name num time comma dash open close colon quote")

// shape writes the words of the first sentence with their tags, chunks in brackets, and a bar where a segment ends.
func shape(code, text string) (*syntax.Sentence, string) {
	in := syntaxtest.Input(code, text)
	s := syntax.New(in)
	s.Read(s.Words(0))
	var out strings.Builder
	for i := range s.W {
		if c := s.ChunkAt[i]; c >= 0 && s.Chunks[c].From == i {
			out.WriteString("[")
		}
		fmt.Fprintf(&out, "%s/%s", in.Text(s.W[i].Span), tagNames[s.W[i].Tag])
		if c := s.ChunkAt[i]; c >= 0 && s.Chunks[c].To == i+1 {
			out.WriteString("]")
		}
		out.WriteString(" ")
		if k := s.SegAt[i]; k >= 0 && s.Segs[k].To == i+1 {
			out.WriteString("| ")
		}
	}
	return &s, strings.TrimSpace(out.String())
}

func TestShape(t *testing.T) {
	for _, c := range []struct {
		lang, text, shape string
		verb, subject     string // of the first number
	}{
		{"en", "The firm sold 40 boats.", "[The/det firm/noun] sold/verb 40 boats/num ./other |", "sold", "firm"},
		{"en", "Halden, which rents out boats, bought 12 trucks.", "[Halden/noun] | ,/comma which/rel rents/verb out/prep [boats/noun] | ,/comma bought/verb 12 trucks/num ./other |", "bought", "Halden"},
		{"de", "Im Mai hat die Firma 40 Boote verkauft.", "Im/prep Mai/time hat/aux [die/det Firma/noun] 40 Boote/num verkauft/part ./other |", "verkauft", "Firma"},
		{"de", "Der Händler sagt, dass die Kunden 12 Räder mieteten.", "[Der/det Händler/noun] sagt/verb | ,/comma dass/sub [die/det Kunden/noun] 12 Räder/num mieteten/verb ./other |", "mieteten", "Kunden"},
	} {
		s, got := shape(c.lang, c.text)
		if got != c.shape {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.shape)
		}
		for i := range s.W {
			if s.W[i].Num != 0 {
				continue
			}
			v := s.Governor(i)
			if v < 0 || s.W[v].Lower != c.verb {
				t.Errorf("%s: verb %d, want %s", c.text, v, c.verb)
				break
			}
			if sub := s.Subject(v); sub < 0 || !strings.EqualFold(s.W[s.Chunks[sub].Head()].Lower, c.subject) {
				t.Errorf("%s: subject %d, want %s", c.text, sub, c.subject)
			}
			break
		}
	}
}
