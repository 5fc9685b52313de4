package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/validate/passage"
)

const (
	foundBack    = 2 // sentences before a count in which its things may have been named
	foundForward = 1 // sentences behind it
	fewestFound  = 3 // a list of two is too common to be told by its number
)

// found looks for names joined with commas and conjunctions that are as many as the tally
// says: in its sentence, the nearest before and the next. Their number is all that ties them
// to it, so that they agree or say nothing. Two names do so only where the wording takes up
// what was named ("both", "the two") or they follow the tally.
func (c *Lists) found(m *Tally) (list, bool) {
	n := m.number(c)
	pair := m.whole || c.Definite(m.First, m.Sentence)
	for far := 0; far <= foundBack; far++ {
		for _, s := range [...]int{m.Sentence - far, m.Sentence + far} {
			if s < 0 || s >= len(c.Sentences) || far > foundForward && s > m.Sentence || !c.Together(s, m.Sentence) && s > m.Sentence {
				continue
			}
			sent := c.Doc.Tokens.Sentences[s]
			l, ok := c.namesCounting(n, sent.First, sent.Last, m.First)
			if ok && (n >= fewestFound || pair || s == m.Sentence && l.items[0].Start > m.Span.End) && !c.otherKind(m, &l) {
				return l, true
			}
		}
	}
	return list{}, false
}

// namesCounting reads the run of names in [first, last) that are as many as n; token at, the
// tally's own, ends a run.
func (c *Lists) namesCounting(n, first, last, at int) (list, bool) {
	for k := first; k < last; k++ {
		if !c.Doc.Tokens.All[k].Capital {
			continue
		}
		stop := last
		if k < at && at < last {
			stop = at
		}
		end := c.namesEnd(k, stop)
		if l := c.namesOf(k, end); len(l.items) == n {
			return l, true
		}
		k = max(k, end-1)
	}
	return list{}, false
}

// namesOf splits the run of names [k, end) at its commas and conjunctions. A list that goes
// on behind the conjunction is none.
func (c *Lists) namesOf(k, end int) list {
	var l list
	start, joined := k, false
	for ; k <= end; k++ {
		and := k < end && c.TokenIn(k, passage.ClassListAnd)
		if k < end && !and && !c.Doc.Tokens.All[k].Is(",") {
			continue
		}
		if k > start {
			l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[start].Start, End: c.Doc.Tokens.All[k-1].End})
		}
		start, joined = k+1, joined || and
	}
	if !joined || slices.ContainsFunc(l.items, func(item article.Span) bool { return c.CountsAt(c.TokenAt(item.Start)) }) {
		return list{}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l
}
