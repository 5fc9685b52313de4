package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The marks of a piece of an excerpt.
const (
	plain  = iota
	cue    // a word that takes part: "half", "rose"
	figure // a figure that takes part
)

// piece is a stretch of an excerpt under one mark.
type piece struct {
	text string
	mark int
}

// passage is a sentence of the article a check speaks of, cut to what is needed.
type passage struct {
	line   int
	title  bool
	pieces []piece
}

// between parts the cells of a table, which share a line.
const between = " · "

// bare reports whether the passage is nothing but figures, as a table's cells are.
func (p *passage) bare() bool {
	for _, piece := range p.pieces {
		if piece.mark != figure && piece.text != between {
			return false
		}
	}
	return true
}

// elided stands for text that was left out of an excerpt.
const elided = "…"

// passages are the sentences the check's members stand in, in order of their
// place, with the members marked. Text further than context bytes from any member
// is left out.
func passages(r *Result, c *Check, context int) []passage {
	var out []passage
	marks := markMembers(r, c)
	for _, s := range sentencesOf(r, c, marks) {
		text := source(r, s.In)
		p := passage{title: s.In != "", line: lineOf(r, c, s)}
		p.pieces = cut(text, clip(s, len(text)), marksIn(marks, s), context)
		switch n := len(out); {
		case len(p.pieces) == 0:
		case n > 0 && p.bare() && out[n-1].bare() && out[n-1].title == p.title:
			out[n-1].pieces = append(out[n-1].pieces, piece{between, plain}, p.pieces[0])
		default:
			out = append(out, p)
		}
	}
	return out
}

// Statements are the texts of the sentences that contradict each other, shortened
// as in the workbook.
func Statements(r *Result, c *Check) []string {
	var out []string
	for _, p := range passages(r, c, context) {
		all := ""
		for _, piece := range p.pieces {
			all += piece.text
		}
		out = append(out, all)
	}
	return out
}

// mark is a place of the article that an excerpt shows off.
type mark struct {
	Place
	kind int
}

// shownMembers is how many members of a check its excerpt shows: a table's total
// may have thousands.
const shownMembers = 300

// markMembers lists the members' places, sorted and without overlap.
func markMembers(r *Result, c *Check) []mark {
	var marks []mark
	for _, m := range c.Members {
		kind := cue
		if m.Claim != "" || m.Value != nil {
			kind = figure
		}
		if m.End > m.Start {
			marks = append(marks, mark{m.Place, kind})
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return comparePlaces(a.Place, b.Place) })
	if marks = withoutOverlap(marks); len(marks) > shownMembers { // the total comes last as a rule
		marks = append(marks[:shownMembers-1], marks[len(marks)-1])
	}
	return marks
}

func comparePlaces(a, b Place) int {
	switch {
	case a.In != b.In: // the title comes first
		return -strings.Compare(a.In, b.In)
	case a.Start != b.Start:
		return a.Start - b.Start
	}
	return b.End - a.End
}

func withoutOverlap(marks []mark) []mark {
	out := marks[:0]
	for _, m := range marks {
		if n := len(out); n > 0 && out[n-1].In == m.In && m.Start < out[n-1].End {
			out[n-1].kind = max(out[n-1].kind, m.kind)
			out[n-1].End = max(out[n-1].End, m.End)
			continue
		}
		out = append(out, m)
	}
	return out
}

// sentencesOf are the check's sentences; where it names none, those of its claims,
// and its own place last.
func sentencesOf(r *Result, c *Check, marks []mark) []Place {
	list := slices.Clone(c.Sentences)
	if len(list) > shownMembers {
		list = append(list[:shownMembers-1], list[len(list)-1])
	}
	if len(list) == 0 {
		index := claimIndex(r)
		for _, m := range c.Members {
			if i, ok := index[m.Claim]; ok && m.Claim != "" {
				list = append(list, r.Claims[i].Sentence)
			}
		}
	}
	if len(list) == 0 {
		list = append(list, c.Place)
	}
	slices.SortFunc(list, comparePlaces)
	list = slices.DeleteFunc(slices.Compact(list), func(p Place) bool { return p.End <= p.Start })
	for _, m := range marks { // a member outside every sentence is shown by itself
		if !slices.ContainsFunc(list, func(s Place) bool { return s.In == m.In && s.Start <= m.Start && m.End <= s.End }) {
			list = append(list, m.Place)
		}
	}
	slices.SortFunc(list, comparePlaces)
	return list
}

func marksIn(marks []mark, s Place) []mark {
	var in []mark
	for _, m := range marks {
		if m.In == s.In && s.Start <= m.Start && m.End <= s.End {
			in = append(in, m)
		}
	}
	return in
}

// lineOf is the line of a sentence: that of its first claim, else the check's. Claims
// are in the order of their places.
func lineOf(r *Result, c *Check, s Place) int {
	i, _ := slices.BinarySearchFunc(r.Claims, s.Start, func(k Claim, start int) int {
		if k.In != s.In {
			return comparePlaces(k.Place, s)
		}
		return k.Start - start
	})
	if i < len(r.Claims) && r.Claims[i].In == s.In && r.Claims[i].Start < s.End {
		return r.Claims[i].Line
	}
	return c.Line
}

// source is the text that places count in.
func source(r *Result, in string) string {
	if in != "" {
		return r.Document.Title
	}
	return r.Document.Text
}

func clip(p Place, n int) Place {
	p.Start = min(max(p.Start, 0), n)
	p.End = min(max(p.End, p.Start), n)
	return p
}

// cut takes a sentence apart at its marks and shortens what is far from them.
func cut(text string, s Place, marks []mark, context int) []piece {
	var out []piece
	at := s.Start
	for i, m := range marks {
		m.Place = clip(m.Place, s.End)
		if m.Start < at || m.End == m.Start {
			continue
		}
		out = add(out, shorten(text[at:m.Start], context, i > 0, true), plain)
		out = add(out, text[m.Start:m.End], m.kind)
		at = m.End
	}
	return add(out, shorten(text[at:s.End], context, len(marks) > 0, false), plain)
}

func add(list []piece, text string, mark int) []piece {
	if text = printable(text); text == "" {
		return list
	}
	return append(list, piece{text, mark})
}

// shorten keeps context bytes at the ends of a stretch that touch a mark, cut at
// spaces.
func shorten(s string, context int, before, after bool) string {
	limit := context
	if before && after || !before && !after {
		limit = 2 * context
	}
	if context <= 0 || len(s) <= limit+context/2 {
		return s
	}
	head, tail := "", ""
	if before || !after {
		head = strings.TrimRightFunc(atSpace(s[:context], false), unicode.IsSpace) + " "
	}
	if after {
		tail = " " + strings.TrimLeftFunc(atSpace(s[len(s)-context:], true), unicode.IsSpace)
	}
	return head + elided + tail
}

// atSpace drops the broken word at the end (or start) of a cut, if there is a space
// to cut at within a word's reach, and never leaves half a character.
func atSpace(s string, start bool) string {
	const word = 40
	if start {
		for len(s) > 0 && !utf8.RuneStart(s[0]) {
			s = s[1:]
		}
		if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 && i < word {
			return s[i:]
		}
		return s
	}
	for len(s) > 0 {
		if r, n := utf8.DecodeLastRuneInString(s); r != utf8.RuneError || n > 1 {
			break
		}
		s = s[:len(s)-1]
	}
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 && len(s)-i < word {
		return s[:i]
	}
	return s
}

// printable makes article text safe for a terminal, a cell or a page: white space
// becomes a space, what cannot be shown or turns the line around goes.
func printable(s string) string {
	if !strings.ContainsFunc(s, unprintable) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case r == utf8.RuneError || !unprintable(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unprintable(r rune) bool {
	return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == utf8.RuneError ||
		r == '\u2028' || r == '\u2029' || r == '\ufeff' || r == '\ufffe' || r == '\uffff' ||
		r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200e' || r == '\u200f'
}
