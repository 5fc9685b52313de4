package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// NumberUnread: the sentences have a number that is read neither as a figure nor as a time: "Suffolk 39", "1:36.07".
func (c *Evidence) NumberUnread(first, last int) bool {
	for k := c.Doc.Tokens.Sentences[first].First; k < c.Doc.Tokens.Sentences[last].Last; k++ {
		t := &c.Doc.Tokens.All[k]
		w := c.Doc.Pack.Numbers().Words[t.Lower]
		if (t.Kind == token.Digits || w.Kind == lang.Cardinal && w.Value > 1) && !c.OfFigure(k) && !c.InTime(k) {
			return true
		}
	}
	return false
}
