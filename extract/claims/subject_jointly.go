package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// jointly makes a field of a name that is a subject, with the names and nouns that it
// is joined to: "Volvo, Scania und MAN".
func (b *builder) jointly(c, v int) claim.Field {
	first, last := c, c
	for first > 0 && c-first < reachClaims && b.joins(first-1, first) {
		first--
	}
	for last+1 < len(b.Chunks) && last-c < reachClaims && b.joins(last, last+1) {
		last++
	}
	if first == last || !b.conjoined(first, last) || !b.agrees(v) || b.governed(first) {
		return b.entity(b.Chunks[c].Head())
	}
	var key strings.Builder
	for k := first; k <= last; k++ {
		if k > first {
			key.WriteByte('+')
		}
		key.WriteString(b.noun(k).Key)
	}
	b.named = true
	s := article.Span{Start: b.noun(first).From.Start, End: b.W[b.Chunks[last].Head()].End}
	return claim.Field{Text: b.in.Text(s), Key: key.String(), From: s}
}

// joins: both chunks may name one kind of thing, with nothing but a comma or a
// conjunction between them, and no verb parts them.
func (b *builder) joins(x, y int) bool {
	p, q := b.Chunks[x], b.Chunks[y]
	if gap := q.From - p.To; gap < 1 || gap > 2 || p.Prep >= 0 || q.Prep >= 0 {
		return false
	}
	for k := p.To; k < q.From; k++ {
		if t := b.W[k].Tag; t != syntax.Comma && t != syntax.Coord {
			return false
		}
	}
	if si, sj := b.SegAt[p.From], b.SegAt[q.From]; si != sj && (si < 0 || sj < 0 || b.Segs[si].Main >= 0 && b.Segs[sj].Main >= 0) {
		return false
	}
	return b.member(p) && b.member(q) && b.person(p.Head()) == b.person(q.Head())
}

// member: the chunk is a name, or a noun that may be one, as one that stands among
// names without a determiner often is.
func (b *builder) member(ch syntax.Chunk) bool {
	w := &b.W[ch.Head()]
	if w.Tag == syntax.Name {
		return w.Ent >= 0 && !w.Modified && !w.Gen
	}
	return w.Tag == syntax.Noun && !w.Gen && !b.Measures(ch.Head()) && w.Class&lang.TimeNoun == 0 && !b.HasNumber(ch)
}

// person: the word names a person.
func (b *builder) person(k int) bool {
	return b.W[k].Ent >= 0 && b.in.Entities[b.W[k].Ent].Kind == mention.Person
}

// conjoined: a conjunction stands before the last of the chunks.
func (b *builder) conjoined(first, last int) bool {
	return last > first && b.W[b.Chunks[last].From-1].Tag == syntax.Coord
}

// agrees: the finite verb of the clause may have several subjects.
func (b *builder) agrees(v int) bool {
	si := b.SegAt[v]
	if !b.Nouns || si < 0 || b.Segs[si].Finite < 0 {
		return true
	}
	return b.plural(v) || b.c.Plural[b.W[b.Segs[si].Finite].Lower]
}

// governed: a verb or preposition stands right before the chunk, so that it may be
// the object of another clause.
func (b *builder) governed(c int) bool {
	k := b.Before(b.Chunks[c].From)
	return !b.Nouns && k >= 0 && (b.W[k].Tag == syntax.Verb || b.W[k].Tag == syntax.Part || b.W[k].Tag == syntax.Prep)
}
