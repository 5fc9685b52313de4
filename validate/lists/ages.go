package lists

import (
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
	if !c.countsPeople(m) || m.bare || m.First > sent.First && (all[m.First-1].Is(",") || c.TokenIn(m.First-1, passage.ClassListAnd) ||
		c.WordsIn(m.First-1, m.First, lang.Preposition)) {
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
	l, ok := c.numbersFrom(k, sent.Last, true)
	if !ok {
		return list{}, false
	}
	l.most = max(l.most, m.number(c))
	behind := c.TokenAt(l.items[len(l.items)-1].Start) + 1
	return l, behind+1 >= sent.Last || !c.TokenIn(behind, passage.ClassListAnd) || all[behind+1].Kind != token.Digits
}
