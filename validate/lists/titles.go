package lists

import (
	"crossfoot/extract/article"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// Lists of quoted titles.

// titles reads quoted titles joined by commas and a conjunction, each with a bracket behind it or
// without: "\"Salt\" (1991), \"Tin Roof\" and \"Ferry\"".
func (c *Lists) titles(k, last int) (list, bool) {
	all := c.Doc.Tokens.All
	var l list
	for joined := false; k < last && token.Quote(all[k].Lower); {
		end := c.quoteEnd(k+1, last) + 1
		if end > last || end < k+3 {
			return list{}, false
		}
		l.items = append(l.items, article.Span{Start: all[k].Start, End: all[end-1].End})
		if end < last && all[end].Is("(") {
			for end++; end < last && !all[end-1].Is(")"); end++ {
			}
		}
		if joined {
			l.least, l.most, l.names = len(l.items), len(l.items), true
			return l, end >= last || all[end].Kind == token.Punct && !c.moreTitles(end, last)
		}
		if end+1 >= last || !all[end].Is(",") && !c.TokenIn(end, passage.ClassListAnd) {
			break
		}
		if all[end].Is(",") && c.TokenIn(end+1, passage.ClassListAnd) {
			end++
		}
		joined = c.TokenIn(end, passage.ClassListAnd)
		k = end + 1
	}
	return list{}, false
}

// moreTitles: titles go on behind the mark at token k.
func (c *Lists) moreTitles(k, last int) bool {
	return k+1 < last && (token.Quote(c.Doc.Tokens.All[k+1].Lower) || c.TokenIn(k+1, passage.ClassListAnd) || c.opensMore(k+1))
}
