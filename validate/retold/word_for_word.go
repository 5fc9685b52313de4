package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// wordForWordApart is how many sentences at least lie between two figures that are told word for word: what is told
// one by one is worded alike too.
const wordForWordApart = 2

// What passages share that are not quoted: content words, and tokens right before their figures.
const (
	wordForWordShared = 5
	wordForWordBefore = 3
)

// wordForWord names how the second figure differs from the first, which stands in the same words: one before it and
// at least two content words behind, as in "only 40% of the health agenda". Both are quoted, or their sentences share
// much besides. The article tells neither elsewhere, and no third in these words.
func (c *Retold) wordForWord(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.IsRange || b.IsRange || c.Mid(first) == c.Mid(second) || b.Sentence < a.Sentence+wordForWordApart || !c.inSameWords(first, second) ||
		!(c.quotedFrom(a) && c.quotedFrom(b)) && (c.Share(first, second) < wordForWordShared || c.alikeBefore(a, b) < wordForWordBefore) {
		return ""
	}
	if !c.Untold(first, second) || !c.ToldOnce(first, second) || c.thirdInWords(first, second) || c.Direction(first)*c.Direction(second) < 0 {
		return ""
	}
	if !c.SameTime(first, second) || c.TimesClash(a.Sentence, b.Sentence) || c.agoIn(a.Sentence) != c.agoIn(b.Sentence) || c.OfOther(first, second) ||
		c.aimedAt(first) != c.aimedAt(second) || c.OtherMeasure(first, second) || c.NamesClash(a.Sentence, b.Sentence) || c.Anew(b) ||
		c.OtherScope(a.Sentence, b.Sentence) {
		return ""
	}
	return passage.SlipOr(slip)
}

// inSameWords: one word stands before both figures, and the same content words behind.
func (c *Retold) inSameWords(first, second int) bool {
	a, b, all := &c.Doc.Quantities[first], &c.Doc.Quantities[second], c.Doc.Tokens.All
	i, k := c.BeforeFigure(a), c.BeforeFigure(b)
	return i >= c.Doc.Tokens.Sentences[a.Sentence].First && k >= c.Doc.Tokens.Sentences[b.Sentence].First && all[i].Kind == token.Word &&
		all[i].Lower == all[k].Lower && c.AlikeFrom(a.Last, b.Last, 1, a.Sentence, b.Sentence) >= evidence.MostNext
}

// quotedFrom: a quotation begins with the word before the figure.
func (c *Retold) quotedFrom(m *mention.Quantity) bool {
	k := c.BeforeFigure(m) - 1
	return k >= c.Doc.Tokens.Sentences[m.Sentence].First && token.Quote(c.Doc.Tokens.All[k].Lower)
}

// alikeBefore counts the equal tokens before two figures.
func (c *Retold) alikeBefore(a, b *mention.Quantity) (n int) {
	i, k, all := c.BeforeFigure(a), c.BeforeFigure(b), c.Doc.Tokens.All
	for i-n >= c.Doc.Tokens.Sentences[a.Sentence].First && k-n >= c.Doc.Tokens.Sentences[b.Sentence].First && all[i-n].Lower == all[k-n].Lower {
		n++
	}
	return n
}

// thirdInWords: another figure stands in the words of the first, so that things are told one by one in them.
func (c *Retold) thirdInWords(first, second int) bool {
	for i := max(0, first-evidence.TwinWindow); i < min(len(c.Doc.Quantities), second+evidence.TwinWindow); i++ {
		if i != first && i != second && c.Doc.Quantities[i].Unit == c.Doc.Quantities[first].Unit && c.inSameWords(first, i) {
			return true
		}
	}
	return false
}
