// Package assemble turns an article with its claims and checks into the result
// that reports are made of.
package assemble

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/token"
	"crossfoot/report"
)

// builder holds what the parts of a result need.
type builder struct {
	doc *extract.Document
	// texts are the article's two parts that reports count offsets in.
	title, body string
}

// document describes the article.
func (b *builder) document() report.Document {
	a := b.doc.Article
	out := report.Document{
		ID: a.ID, Path: a.Path, Lang: language(b.doc), Date: a.Date, Title: a.Title,
		Author: a.Author, Words: countWords(b.body), Text: b.body,
	}
	out.Blocks = make([]report.Block, 0, len(a.Blocks))
	for _, bl := range a.Blocks {
		p := b.place(bl.Span)
		out.Blocks = append(out.Blocks, report.Block{Kind: bl.Kind.String(), Start: p.Start, End: p.End, Level: bl.Level, In: p.In,
			Table: bl.Table + 1, Row: bl.Row + 1, Col: bl.Col + 1})
	}
	return out
}

func language(doc *extract.Document) string {
	if doc.Pack != nil {
		return doc.Pack.Code
	}
	return ""
}

// countWords counts runs without white space that hold a letter or digit.
func countWords(s string) int {
	n, counted := 0, false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				counted = false
			} else if !counted && (c|0x20-'a' <= 'z'-'a' || c-'0' <= 9) {
				n++
				counted = true
				i = wordEnd(s, i)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			counted = false
		} else if !counted && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			n++
			counted = true
		}
		i += size
	}
	return n
}

// wordEnd is behind the ASCII that shows from i on.
func wordEnd(s string, i int) int {
	for i < len(s) && s[i]-'!' <= '~'-'!' {
		i++
	}
	return i
}

// place is a span as reports give it.
func (b *builder) place(s article.Span) report.Place {
	out, inTitle := b.doc.Rebase(s)
	p := report.Place{Start: out.Start, End: out.End}
	if inTitle {
		p.In = "title"
	}
	return p
}

// claims are the document's claims, in order, all of them unbound as yet.
func (b *builder) claims() []report.Claim {
	out := make([]report.Claim, 0, len(b.doc.Claims))
	block := 0
	for i := range b.doc.Claims {
		c := &b.doc.Claims[i]
		for block+1 < len(b.doc.Blocks) && b.doc.Blocks[block].Span.End <= c.Quantity.Start {
			block++
		}
		out = append(out, b.claim(c, block))
	}
	return out
}

func (b *builder) claim(c *extract.Claim, block int) report.Claim {
	q := c.Quantity
	pos := b.doc.Position(q.Start)
	out := report.Claim{
		ID: c.ID, Place: b.place(q.Span), Line: pos.Line, Column: pos.Column,
		Text: b.doc.Text[q.Start:q.End], Low: decimal(q.Low), High: decimal(q.High),
		Unit: q.Unit, Noun: q.Noun, Per: q.Per, Hedge: q.Hedge.String(),
		Subject: c.Subject.Text, Metric: c.Told.Text, Time: c.AsOf.Text,
		Status: c.Status.String(), Source: c.Source.Text,
		Sentence: b.sentence(q.Sentence), State: report.Unbound,
	}
	if block < len(b.doc.Blocks) {
		out.Block = b.doc.Blocks[block].Kind.String()
	}
	out.From = b.from(c)
	out.Guessed = guessed(c)
	return out
}

// guessed names the attributes that are guesses.
func guessed(c *extract.Claim) (names []string) {
	for _, f := range attributes(c) {
		if f.field.Guess && f.field.Text != "" {
			names = append(names, f.name)
		}
	}
	return names
}

// attribute is a named field of a claim.
type attribute struct {
	name  string
	field *extract.Field
}

func attributes(c *extract.Claim) [4]attribute {
	return [4]attribute{{"subject", &c.Subject}, {"metric", &c.Told}, {"time", &c.AsOf}, {"source", &c.Source}}
}

// from names the places the claim's attributes were taken from.
func (b *builder) from(c *extract.Claim) map[string]report.Place {
	var out map[string]report.Place
	for _, f := range attributes(c) {
		if f.field.From.Empty() {
			continue
		}
		if out == nil {
			out = make(map[string]report.Place, 4)
		}
		out[f.name] = b.place(f.field.From)
	}
	return out
}

func (b *builder) sentence(i int) report.Place {
	if t := b.doc.Tokens; t != nil && i >= 0 && i < len(t.Sentences) {
		return b.place(t.Sentences[i].Span)
	}
	return report.Place{}
}

// sentences are the places of the sentences that the spans stand in, in order.
func (b *builder) sentences(spans []article.Span) []report.Place {
	t := b.doc.Tokens
	if t == nil {
		return nil
	}
	var found []int
	for _, s := range spans {
		i, ok := slices.BinarySearchFunc(t.Sentences, s.Start, func(e token.Sentence, at int) int {
			switch {
			case e.End <= at:
				return -1
			case e.Start > at:
				return 1
			}
			return 0
		})
		if ok {
			found = append(found, i)
		}
	}
	slices.Sort(found)
	found = slices.Compact(found)
	out := make([]report.Place, 0, len(found))
	for _, i := range found {
		out = append(out, b.sentence(i))
	}
	return out
}

// plain is how far a power of ten is written out in zeros.
const plain = 100

// decimal is the number as reports write it; nil stays open.
func decimal(d *apd.Decimal) *string {
	if d == nil {
		return nil
	}
	var r apd.Decimal
	r.Set(d)
	r.Reduce(&r)
	format := byte('f')
	if r.Exponent > plain || r.Exponent < -plain {
		format = 'E'
	}
	s := r.Text(format)
	if r.Form != apd.Finite {
		return nil
	}
	return &s
}
