// Package syntaxtest reads texts for the tests of what works on sentences.
package syntaxtest

import (
	"crossfoot/extract/article"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/scan"
	"crossfoot/extract/syntax"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

// Date is that of the texts, by which "last year" is read.
const Date = "2005-02-15"

// Input recognises everything in a text of one paragraph.
func Input(code, text string) *syntax.Input {
	p := lang.Get(code)
	blocks := []article.Block{{Span: article.Span{End: len(text)}, Table: -1, Row: -1, Col: -1}}
	in := &syntax.Input{Pack: p, Tokens: token.Split(text, blocks, p.Text().Abbreviations)}
	in.Times = times.Find(p, in.Tokens, Date)
	in.Quantities = scan.Quantities(p, in.Tokens, in.Times)
	var spans []article.Span
	for _, q := range in.Quantities {
		spans = append(spans, q.Span)
	}
	in.Entities = entity.Find(p, in.Tokens, spans)
	return in
}
