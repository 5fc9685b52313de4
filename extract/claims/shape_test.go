package claims

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"crossfoot/extract/article"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/scan"
	"crossfoot/extract/syntax"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

// input recognises everything in a text of one paragraph.
func input(code, text string) *syntax.Input {
	p := lang.Get(code)
	blocks := []article.Block{{Span: article.Span{End: len(text)}, Table: -1, Row: -1, Col: -1}}
	in := &syntax.Input{Pack: p, Tokens: token.Split(text, blocks, p.Text().Abbreviations)}
	in.Times = times.Find(p, in.Tokens, "2005-02-15")
	in.Quantities = scan.Quantities(p, in.Tokens, in.Times)
	var spans []article.Span
	for _, q := range in.Quantities {
		spans = append(spans, q.Span)
	}
	in.Entities = entity.Find(p, in.Tokens, spans)
	return in
}

var tagNames = strings.Fields("other det poss prep coord sub rel pron aux verb part inf adv adj noun name num time comma dash open close colon quote")

// shape writes the words of the first sentence with their tags, chunks in brackets.
func shape(code, text string) string {
	in := input(code, text)
	b := &builder{Sentence: syntax.New(in), in: in, c: in.Pack.Clauses(), names: in.Pack.Names()}
	b.facts = make([]fact, len(in.Quantities))
	w := b.pair(b.Words(0))
	b.hedges(w)
	b.Read(w)
	var out strings.Builder
	for i := range w {
		if c := b.ChunkAt[i]; c >= 0 && b.Chunks[c].From == i {
			out.WriteString("[")
		}
		fmt.Fprintf(&out, "%s/%s", in.Text(w[i].Span), tagNames[w[i].Tag])
		if c := b.ChunkAt[i]; c >= 0 && b.Chunks[c].To == i+1 {
			out.WriteString("]")
		}
		out.WriteString(" ")
		if s := b.SegAt[i]; s >= 0 && b.Segs[s].To == i+1 {
			out.WriteString("| ")
		}
	}
	return strings.TrimSpace(out.String())
}

func TestShow(t *testing.T) {
	text := os.Getenv("SHAPE")
	if text == "" {
		t.Skip("set SHAPE and SHAPE_LANG to see the shape of a sentence")
	}
	t.Log(shape(os.Getenv("SHAPE_LANG"), text))
}
