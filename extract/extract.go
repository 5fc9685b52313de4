// Package extract reads articles and finds the claims in them: every number that
// says something about the world, with who, what, when and according to whom.
package extract

import (
	"slices"
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/claims"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/postag"
	"crossfoot/extract/scan"
	"crossfoot/extract/syntax"
	"crossfoot/extract/table"
	"crossfoot/extract/times"
	"crossfoot/extract/token"
)

//go:generate go run ./ready

// Document is an article with everything that was recognised in it.
type Document struct {
	*article.Article
	// Pack is the language pack the article was read with; nil where the language
	// is unknown or not supported, and then nothing was recognised.
	Pack       *lang.Pack
	Tokens     *token.Tokens
	Quantities []mention.Quantity // in text order
	Times      []mention.Time     // in text order
	Entities   []mention.Entity   // in text order
	Claims     []Claim            // one a quantity, same order
	Tables     []*table.Table     // one for each of Article.Tables
	// Hidden are token ranges [first, last), in order, that a view of the document leaves out; see package validate.
	Hidden [][2]int
}

// The types of a claim live in a package of their own, so that the parts of
// extract that make claims can see them.
type (
	Status = claim.Status
	Field  = claim.Field
	Claim  = claim.Claim
)

// The statuses.
const (
	Reported  = claim.Reported
	Planned   = claim.Planned
	Estimated = claim.Estimated
	Alleged   = claim.Alleged
)

// Options override what an article says about itself.
type Options struct {
	Lang string // BCP 47; "" takes the article's own or detects it
	Date string // ISO 8601; "" takes the article's own
	// Known, where set, is told the language once it is known, before anything is recognised.
	Known func(*lang.Pack)
	// Wait, where set, is given what only waits for something, a tenth of a second or more, so that the caller
	// may do other work meanwhile. It returns when that has.
	Wait func(wait func())
}

// Extract recognises everything in an article. Where the language is unknown or not
// supported, nothing is recognised and Document.Pack is nil.
func Extract(a *article.Article, o Options) *Document {
	d := &Document{Article: a, Pack: packOf(a, o)}
	if d.Pack == nil {
		d.Tokens = token.Split(a.Text, a.Blocks, token.Abbreviations{})
		return d
	}
	if o.Known != nil {
		o.Known(d.Pack)
	}
	date := o.Date
	if date == "" {
		date = a.Date
	}
	d.Tokens = token.Split(a.Text, a.Blocks, d.Pack.Text().Abbreviations)
	d.Times = times.Find(d.Pack, d.Tokens, date)
	d.dated(date)
	d.Quantities = scan.Quantities(d.Pack, d.Tokens, d.Times)
	d.dropRead()
	d.readTables()
	d.Entities = entity.Find(d.Pack, d.Tokens, taken(d))
	d.Claims = claims.Build(&syntax.Input{
		Article: d.Article, Pack: d.Pack, Tokens: d.Tokens, Quantities: d.Quantities, Times: d.Times, Entities: d.Entities, Tagger: tagger(d.Pack, o.Wait),
	})
	d.nameCells()
	return d
}

// dropRead drops the times of day that were read as lengths of time: "won in 2:20:36".
func (d *Document) dropRead() {
	q := 0
	d.Times = slices.DeleteFunc(d.Times, func(t mention.Time) bool {
		for q < len(d.Quantities) && d.Quantities[q].Number.End <= t.Start {
			q++
		}
		return t.Kind == mention.Clock && q < len(d.Quantities) && mention.IsDuration(d.Quantities[q].Unit) && d.Quantities[q].Number.Overlaps(t.Span)
	})
}

// dated gives the article the date that the caller says, or the one that its text closes
// with where that is more exact.
func (d *Document) dated(date string) {
	if closing := times.Dateline(d.Times); closing != "" && (date == "" || times.Contains(date, closing)) {
		date = closing
	}
	if date != d.Article.Date {
		dated := *d.Article
		dated.Date = date
		d.Article = &dated
	}
}

// tagger is the statistical tagger where it knows the language.
func tagger(p *lang.Pack, wait func(func())) syntax.Tagger {
	if !p.Clauses().Tagged {
		return nil
	}
	postag.Expect()
	if wait == nil || postag.Loaded() {
		return postag.Sentence
	}
	return func(text string, s article.Span) []postag.Tag {
		if !postag.Loaded() {
			wait(postag.Load)
		}
		return postag.Sentence(text, s)
	}
}

// packOf finds the language: what the caller says, else what the words say, else
// what the source states. Pages often state a language they are not written in.
func packOf(a *article.Article, o Options) *lang.Pack {
	if o.Lang != "" {
		return lang.Get(o.Lang)
	}
	code, sure := lang.Detect(a.Text)
	if !sure && lang.OtherScript(a.Text) {
		return nil
	}
	if !sure && a.Lang != "" {
		code = a.Lang
	}
	return lang.Get(code)
}

// taken are the spans of times and numbers in text order: no name begins in one.
func taken(d *Document) []article.Span {
	spans := make([]article.Span, 0, len(d.Times)+len(d.Quantities))
	for _, t := range d.Times {
		spans = append(spans, t.Span)
	}
	for _, q := range d.Quantities {
		spans = append(spans, q.Span)
	}
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	return spans
}
