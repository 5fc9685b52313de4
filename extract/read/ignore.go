package read

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/article"
)

// ignoreWord begins a comment that silences a rule.
const ignoreWord = "crossfoot:ignore"

// remark is such a comment on its way to the block it concerns.
type remark struct {
	article.Ignore
	seen bool // the walk has come by it
}

// readRemark reads a comment; nil if it is none that silences a rule.
func readRemark(comment string, at int) *remark {
	s := strings.TrimSuffix(strings.TrimPrefix(comment, "<!--"), "-->")
	rest, ok := strings.CutPrefix(strings.TrimSpace(s), ignoreWord)
	if !ok || rest != "" && !isSpace(rest[0]) {
		return nil
	}
	n := &remark{Ignore: article.Ignore{At: at}}
	if words := strings.Fields(rest); len(words) > 0 {
		n.Rule, n.Reason = strings.TrimRight(words[0], ":,"), strings.Join(words[1:], " ")
	}
	return n
}

// note takes a comment the walk comes by: it concerns the open block or, where
// none is open, the next one.
func (b *builder) note(n *remark) {
	n.seen = true
	b.pending = append(b.pending, n.Ignore)
}

// settle gives the comments that wait their place.
func (b *builder) settle(notes []article.Ignore, s article.Span) {
	for _, n := range notes {
		n.Span = s
		b.ignores = append(b.ignores, n)
	}
}

// takeBack takes back the blocks from the offset on; comments on them concern none.
func (b *builder) takeBack(at int) {
	b.cut(at)
	for i := range b.ignores {
		if n := &b.ignores[i]; n.Span.Start >= at {
			n.Span = article.Span{}
		}
	}
}

// whole writes a table; comments before it concern all of it.
func (w *walker) whole(write func()) {
	before, n := w.pending, len(w.blocks)
	w.pending = nil
	write()
	if len(w.blocks) == n {
		w.pending = append(before, w.pending...)
		return
	}
	w.settle(before, article.Span{Start: w.blocks[n].Span.Start, End: w.blocks[len(w.blocks)-1].Span.End})
}

// ignored are the article's comments in the order of the file. Those the walk did
// not come by concern the first block that ends behind them.
func (w *walker) ignored(a *article.Article, notes []*remark) []article.Ignore {
	out := append(w.ignores, w.pending...)
	var ends []int
	for _, n := range notes {
		if n.seen {
			continue
		}
		if ends == nil {
			ends = sourceEnds(a)
		}
		if i := sort.SearchInts(ends, n.At); i < len(a.Blocks) {
			n.Span = a.Blocks[i].Span
		}
		out = append(out, n.Ignore)
	}
	slices.SortStableFunc(out, func(x, y article.Ignore) int { return x.At - y.At })
	return out
}

// sourceEnds are the places in the file behind which no byte of the block, or of
// one before it, stands.
func sourceEnds(a *article.Article) []int {
	ends := make([]int, len(a.Blocks))
	last := 0
	for i, b := range a.Blocks {
		last = max(last, a.Source.Offset(b.Span.End-1))
		ends[i] = last
	}
	return ends
}
