package claims

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// jointly makes a field of a name that is a subject, with the names and nouns that it
// is joined to: "Volvo, Scania und MAN".
func (b *builder) jointly(c, v int) claim.Field {
	first, last := c, c
	for first > 0 && c-first < reachClaims && b.joins(first-1, first) {
		first--
	}
	for last+1 < len(b.chunks) && last-c < reachClaims && b.joins(last, last+1) {
		last++
	}
	if first == last || !b.conjoined(first, last) || !b.agrees(v) || b.governed(first) {
		return b.entity(b.chunks[c].head())
	}
	var key strings.Builder
	for k := first; k <= last; k++ {
		if k > first {
			key.WriteByte('+')
		}
		key.WriteString(b.noun(k).Key)
	}
	b.named = true
	s := article.Span{Start: b.noun(first).From.Start, End: b.w[b.chunks[last].head()].End}
	return claim.Field{Text: b.in.text(s), Key: key.String(), From: s}
}

// joins: both chunks may name one kind of thing, with nothing but a comma or a
// conjunction between them, and no verb parts them.
func (b *builder) joins(x, y int) bool {
	p, q := b.chunks[x], b.chunks[y]
	if gap := q.from - p.to; gap < 1 || gap > 2 || p.prep >= 0 || q.prep >= 0 {
		return false
	}
	for k := p.to; k < q.from; k++ {
		if t := b.w[k].tag; t != tComma && t != tCoord {
			return false
		}
	}
	if si, sj := b.segAt[p.from], b.segAt[q.from]; si != sj && (si < 0 || sj < 0 || b.segs[si].main >= 0 && b.segs[sj].main >= 0) {
		return false
	}
	return b.member(p) && b.member(q) && b.person(p.head()) == b.person(q.head())
}

// member: the chunk is a name, or a noun that may be one, as one that stands among
// names without a determiner often is.
func (b *builder) member(ch chunk) bool {
	w := &b.w[ch.head()]
	if w.tag == tName {
		return w.ent >= 0 && !w.modified && !w.gen
	}
	return w.tag == tNoun && !w.gen && !b.measures(ch.head()) && w.class&lang.TimeNoun == 0 && !b.hasNumber(ch)
}

// plainName: the chunk is a name and no more.
func (b *builder) plainName(c int) bool {
	w := &b.w[b.chunks[c].head()]
	return w.tag == tName && w.ent >= 0 && !w.gen
}

// person: the word names a person.
func (b *builder) person(k int) bool {
	return b.w[k].ent >= 0 && b.in.Entities[b.w[k].ent].Kind == mention.Person
}

// conjoined: a conjunction stands before the last of the chunks.
func (b *builder) conjoined(first, last int) bool {
	return last > first && b.w[b.chunks[last].from-1].tag == tCoord
}

// agrees: the finite verb of the clause may have several subjects.
func (b *builder) agrees(v int) bool {
	si := b.segAt[v]
	if !b.nouns || si < 0 || b.segs[si].finite < 0 {
		return true
	}
	return b.plural(v) || b.c.Plural[b.w[b.segs[si].finite].lower]
}

// governed: a verb or preposition stands right before the chunk, so that it may be
// the object of another clause.
func (b *builder) governed(c int) bool {
	k := b.before(b.chunks[c].from)
	return !b.nouns && k >= 0 && (b.w[k].tag == tVerb || b.w[k].tag == tPart || b.w[k].tag == tPrep)
}
