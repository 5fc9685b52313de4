package extract

import (
	"sort"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/extract/table"
)

// readTables understands the tables and puts the numbers of their cells in place of
// what a scan of running text finds in them.
func (d *Document) readTables() {
	if len(d.Article.Tables) == 0 {
		return
	}
	var cells []mention.Quantity
	for i := range d.Article.Tables {
		t := table.Read(d.Article, i, d.Pack)
		d.Tables = append(d.Tables, t)
		cells = append(cells, t.Quantities()...)
	}
	known := make(map[int]bool, len(cells)) // cells by their start
	kept := cells[:0]
	for _, q := range cells {
		if d.place(&q) {
			known[q.Start] = true
			kept = append(kept, q)
		}
	}
	for _, q := range d.Quantities {
		b := d.blockOf(q.Sentence)
		if b.Kind == article.Cell {
			if known[b.Span.Start] || d.names(b) {
				continue
			}
			d.Tables[b.Table].Measure(&q, b.Row, b.Col)
		}
		kept = append(kept, q)
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Start < kept[j].Start })
	d.Quantities = kept
	d.Times = d.timesOutside(known)
}

// place sets the tokens of a quantity.
func (d *Document) place(q *mention.Quantity) bool {
	all := d.Tokens.All
	q.First = sort.Search(len(all), func(i int) bool { return all[i].End > q.Start })
	q.Last = q.First
	for q.Last < len(all) && all[q.Last].Start < q.End {
		q.Last++
	}
	if q.First == q.Last {
		return false
	}
	q.Sentence = int(all[q.First].Sentence)
	return true
}

// blockOf is the block of a sentence.
func (d *Document) blockOf(sentence int) *article.Block {
	return &d.Blocks[d.Tokens.Sentences[sentence].Block]
}

// names reports whether a cell names rows or columns: its numbers are part of a
// name.
func (d *Document) names(b *article.Block) bool {
	t := d.Tables[b.Table]
	return len(t.At) > b.Row && len(t.At[b.Row]) > b.Col && t.At[b.Row][b.Col].Kind == table.Header
}

// timesOutside are the times that do not stand in a cell with a number.
func (d *Document) timesOutside(known map[int]bool) []mention.Time {
	kept := d.Times[:0]
	for _, t := range d.Times {
		if b := d.blockOf(t.Sentence); b.Kind != article.Cell || !known[b.Span.Start] {
			kept = append(kept, t)
		}
	}
	return kept
}

// nameCells says what the numbers of tables are about: the names of their rows and
// columns.
func (d *Document) nameCells() {
	for i := range d.Claims {
		c := &d.Claims[i]
		b := d.blockOf(c.Quantity.Sentence)
		if b.Kind != article.Cell || b.Table >= len(d.Tables) || len(d.Tables[b.Table].At) == 0 {
			continue
		}
		subject, metric, time := d.Tables[b.Table].About(b.Row, b.Col)
		c.Subject, c.Metric = d.field(subject), d.field(metric)
		c.Time = claim.Field{Text: time, Key: time}
		c.Told, c.AsOf = c.Metric, c.Time
	}
}

// field is the text of a span as an attribute.
func (d *Document) field(s article.Span) claim.Field {
	text := strings.Join(strings.Fields(d.Text[s.Start:s.End]), " ")
	return claim.Field{Text: text, Key: strings.ToLower(text), From: s}
}
