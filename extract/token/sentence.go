package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/article"
)

// sentences groups the tokens from first on into sentences of the block.
func (t *Tokens) sentences(first, block int, abbr *Abbreviations) {
	b := boundary{t: t, abbr: abbr, first: first}
	for i := first; i < len(t.All); i++ {
		if tok := &t.All[i]; tok.Kind != Punct && i+1 < len(t.All) && t.All[i+1].Start-tok.End < 2 {
			continue
		}
		if next := b.after(i); next > 0 {
			t.close(b.first, next, block)
			b.first, i = next, next-1
		}
	}
	t.close(b.first, len(t.All), block)
}

// maxSentence is the most tokens a sentence may have: many times what a writer
// needs. What relates the parts of a sentence to each other takes time by its
// length squared, and stays linear in the article's by this.
const maxSentence = 400

// cut is where an endless sentence that begins with the token first is broken:
// behind a comma or the like, else before white space, if there is any near the end.
func (t *Tokens) cut(first int) int {
	end, space := first+maxSentence, 0
	for i := end; i > end-maxSentence/2; i-- {
		if !t.All[i].SpaceBefore {
			continue
		}
		if t.All[i-1].Kind == Punct {
			return i
		}
		if space == 0 {
			space = i
		}
	}
	if space > 0 {
		return space
	}
	return end
}

// close makes a sentence of the tokens [first, last).
func (t *Tokens) close(first, last, block int) {
	for last-first > maxSentence {
		cut := t.cut(first)
		t.close(first, cut, block)
		first = cut
	}
	if first >= last {
		return
	}
	n := int32(len(t.Sentences))
	for i := first; i < last; i++ {
		t.All[i].Sentence = n
	}
	span := article.Span{Start: t.All[first].Start, End: t.All[last-1].End}
	t.Sentences = append(t.Sentences, Sentence{Span: span, First: first, Last: last, Block: block})
}

// boundary decides where sentences end.
type boundary struct {
	t     *Tokens
	abbr  *Abbreviations
	first int // the first token of the running sentence
}

// after is the token at which a new sentence begins if one ends with token i or
// with the quotes and brackets that close behind it; 0 if none ends.
func (b *boundary) after(i int) int {
	all := b.t.All
	if i+1 < len(all) && all[i+1].SpaceBefore && b.blankLine(all[i].End, all[i+1].Start) {
		return i + 1
	}
	if all[i].Kind != Punct || !terminator(all[i].Lower) {
		return 0
	}
	next := i + 1
	for next < len(all) && !all[next].SpaceBefore && closer(all[next].Lower) {
		next++
	}
	if next == len(all) || b.blankLine(all[next-1].End, all[next].Start) {
		return next
	}
	if b.goesOn(i, next) {
		return 0
	}
	return next
}

// goesOn reports whether the sentence goes on behind terminator i with the token next.
func (b *boundary) goesOn(i, next int) bool {
	all := b.t.All
	n := &all[next]
	switch {
	case n.Kind == Punct && continues(n.Lower), terminator(n.Lower):
		return true
	case n.Kind == Word && !b.capital(n):
		return true
	case n.Kind == Punct && n.SpaceBefore && dash(n.Lower) && next+1 < len(all) && all[next+1].Kind == Word && !b.capital(&all[next+1]):
		return true
	}
	if all[i].Lower == "…" {
		return b.afterDots(next)
	}
	if all[i].Lower != "." {
		return !n.SpaceBefore && next == i+1 && n.Kind != Word
	}
	if i-1 > b.first && all[i-1].Lower == "." && all[i-2].Lower == "." {
		return b.afterDots(next)
	}
	if !n.SpaceBefore && next == i+1 {
		return !b.glued(i, n)
	}
	return i > b.first && b.keeps(&all[i-1], i, n)
}

// capital reports whether a word may begin a sentence: capitals stand in it, or
// its script has none.
func (b *boundary) capital(n *Token) bool {
	if n.Capital {
		return true
	}
	r, _ := utf8.DecodeRuneInString(n.Lower)
	return !unicode.IsLower(r) || strings.IndexFunc(b.t.Text[n.Start:n.End], unicode.IsUpper) > 0
}

// afterDots decides behind an ellipsis.
func (b *boundary) afterDots(next int) bool {
	n := &b.t.All[next]
	return n.Kind == Digits || n.Kind == Word && b.abbr.Nouns && !b.abbr.Starters[n.Lower]
}

// glued reports whether a sentence ends where the space behind the full stop i
// was lost: "Treffen.Wien", not "www.Example.Com", "Dr.Who" or "U.S.".
func (b *boundary) glued(i int, n *Token) bool {
	if n.Kind != Word || !n.Capital || i == b.first {
		return false
	}
	p := &b.t.All[i-1]
	if p.Kind == Digits || p.Kind == Word && (p.Upper || utf8.RuneCountInString(p.Lower) < 3) {
		return false
	}
	if b.abbr.Always[p.Lower] || b.abbr.Maybe[p.Lower] {
		return false
	}
	domain := i-2 >= b.first && b.t.All[i-2].Lower == "." && !p.SpaceBefore
	return !domain && utf8.RuneCountInString(n.Lower) > 1
}

// keeps reports whether the full stop i belongs to the token p before it.
func (b *boundary) keeps(p *Token, i int, n *Token) bool {
	starts := n.Kind == Word && b.abbr.Starters[n.Lower] || b.quoted(i)
	switch {
	case p.SpaceBefore && i-1 == b.first && p.Kind == Digits:
		return true // the number of a list item
	case p.Kind == Digits:
		return b.abbr.Ordinals && !starts && b.ordinal(p, i, n)
	case p.Kind != Word:
		return false
	case b.abbr.Always[p.Lower]:
		return true
	case b.abbr.Numbered[p.Lower] && n.Kind == Digits:
		return p.Capital || i-2 < b.first || !b.abbr.Before[b.t.All[i-2].Lower]
	case b.abbr.Maybe[p.Lower], b.initial(p, i):
		return !starts
	}
	return false
}

// quoted reports whether quotation marks end or begin behind the full stop i, with
// a capital next: an abbreviation then ends its sentence all the same.
func (b *boundary) quoted(i int) bool {
	all := b.t.All
	if i+2 >= len(all) || !Quote(all[i+1].Lower) {
		return false
	}
	return all[i+2].Capital && all[i+1].SpaceBefore != all[i+2].SpaceBefore
}

// initial reports whether the letter p is an initial, not the unit in "250m.".
func (b *boundary) initial(p *Token, i int) bool {
	if utf8.RuneCountInString(p.Lower) != 1 {
		return false
	}
	return p.SpaceBefore || i-2 < b.first || b.t.All[i-2].Kind != Digits
}

// ordinal reports whether the digits p with the full stop i are an ordinal before n.
func (b *boundary) ordinal(p *Token, i int, n *Token) bool {
	before := ""
	if i-2 >= b.first {
		before = b.t.All[i-2].Lower
	}
	if i-2 >= b.first && !p.SpaceBefore && b.t.All[i-2].Kind == Word {
		return false // a model's name: A9.
	}
	glued := !p.SpaceBefore && (before == "," || before == ".")
	switch {
	case b.abbr.Cardinals[before]:
		return false
	case n.Kind == Digits:
		return len(p.Lower) <= 2 && len(n.Lower) <= 2 || before == "."
	case n.Kind != Word:
		return false
	case glued: // the end of 2,5 or 1.250, or of 3.10.
		return before == "." && len(p.Lower) <= 2
	}
	return len(p.Lower) <= 2 || len(p.Lower) == 3 && b.abbr.Determiners[before]
}

// blankLine reports whether the white space text[from:to] holds an empty line.
func (b *boundary) blankLine(from, to int) bool {
	if to-from < 2 {
		return false
	}
	gap := b.t.Text[from:to]
	i := strings.IndexByte(gap, '\n')
	return i >= 0 && (strings.IndexByte(gap[i+1:], '\n') >= 0) || strings.Contains(gap, "\u2029")
}

func terminator(s string) bool {
	switch s {
	case ".", "!", "?", "…", "。", "！", "？", "‽":
		return true
	}
	return false
}

func closer(s string) bool { return Quote(s) && s != "„" || s == ")" || s == "]" || s == "}" }

// Quote reports whether the token is a quotation mark of any language.
func Quote(s string) bool {
	switch s {
	case `"`, "'", "”", "“", "„", "’", "‘", "»", "«", "›", "‹":
		return true
	}
	return false
}

// continues: what follows a full stop inside a sentence.
func continues(s string) bool {
	switch s {
	case ",", ";", ":", "/", ")", "]", "}", "%":
		return true
	}
	return false
}

func dash(s string) bool { return s == "-" || s == "–" || s == "—" }
