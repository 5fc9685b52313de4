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
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

// input recognises everything in a text of one paragraph.
func input(code, text string) *Input {
	p := lang.Get(code)
	blocks := []article.Block{{Span: article.Span{End: len(text)}, Table: -1, Row: -1, Col: -1}}
	in := &Input{Pack: p, Tokens: token.Split(text, blocks, p.Text().Abbreviations)}
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
	b := &builder{in: in, c: in.Pack.Clauses(), names: in.Pack.Names()}
	b.facts = make([]fact, len(in.Quantities))
	b.cut = cutter{in: in, clauses: b.c}
	b.tags.c = b.c
	w := b.pair(b.cut.cut(0))
	b.hedges(w)
	b.tags.run(w)
	b.read(w, b.c.Inflects)
	var out strings.Builder
	for i := range w {
		if c := b.chunkAt[i]; c >= 0 && b.chunks[c].from == i {
			out.WriteString("[")
		}
		fmt.Fprintf(&out, "%s/%s", in.text(w[i].Span), tagNames[w[i].tag])
		if c := b.chunkAt[i]; c >= 0 && b.chunks[c].to == i+1 {
			out.WriteString("]")
		}
		out.WriteString(" ")
		if s := b.segAt[i]; s >= 0 && b.segs[s].to == i+1 {
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
