package lists

import (
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// classAgesLead holds the word between people and their ages: "two men, aged 19 and 22".
const classAgesLead = "ages-lead"

// agesReach is how many words lead from the people to their ages: "im Alter von".
const agesReach = 3

// agesTold reads the ages of the counted people right behind them. Two of them may be of one age, so that fewer ages than
// people say nothing; more of them do, unless others are told in the same breath: "a man and two women aged 19, 22 and 24".
func (c *Lists) agesTold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	all := c.Doc.Tokens.All
	if !c.countsPeople(m) || m.bare || m.First > sent.First && (all[m.First-1].Is(",") || c.TokenIn(m.First-1, passage.ClassListAnd) || c.WordsIn(m.First-1, m.First, lang.Preposition)) {
		return list{}, false
	}
	k := m.Last
	if k < sent.Last && (all[k].Is(",") || all[k].Is("(")) {
		k++
	}
	lead := -1
	for end := min(sent.Last, k+agesReach); k < end && all[k].Kind == token.Word; k++ {
		if c.TokenIn(k, classAgesLead) {
			lead = k
		}
	}
	if lead < 0 {
		return list{}, false
	}
	var l list
	for joined := false; k < sent.Last && all[k].Kind == token.Digits; k++ {
		l.items = append(l.items, article.Span{Start: all[k].Start, End: all[k].End})
		if joined {
			l.least, l.most, l.names = len(l.items), max(len(l.items), m.number(c)), true
			return l, k+2 >= sent.Last || !c.TokenIn(k+1, passage.ClassListAnd) || all[k+2].Kind != token.Digits
		}
		k++
		if k >= sent.Last || !all[k].Is(",") && !c.TokenIn(k, passage.ClassListAnd) {
			break
		}
		joined = c.TokenIn(k, passage.ClassListAnd)
	}
	return list{}, false
}
