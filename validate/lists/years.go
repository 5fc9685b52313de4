package lists

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
)

// classListYears holds the nouns of years that are counted: "in both years".
const classListYears = "list-years"

// ClassEveryOne says that each of the counted years is meant.
const ClassEveryOne = "list-every-one"

// yearsBack bounds the sentences before a count of years in which they are told.
const yearsBack = 2

// countsYears: the tally counts years, which are told as times.
func (c *Lists) countsYears(m *Tally) bool {
	return m.First+1 < len(c.Doc.Tokens.All) && c.TokenIn(m.First+1, classListYears)
}

// yearsTold lists the years that are told before "in both years", of its sentence and the
// nearest before. How many of these are meant is not known, so that only a count of
// more years than are told can contradict, where it says that it means all of them.
func (c *Lists) yearsTold(m *Tally) (list, bool) {
	var l list
	var told []string
	for s := m.Sentence; s >= max(0, m.Sentence-yearsBack) && c.Together(s, m.Sentence); s-- {
		for _, y := range c.TimesOf(s) {
			if y.Kind == mention.Year && y.ISO != "" && y.First < m.First && !slices.Contains(told, y.ISO) {
				told = append(told, y.ISO)
				l.items = append(l.items, y.Span)
			}
		}
		if l.least < 2 {
			l.least = len(told)
		}
	}
	l.most, l.names = len(told), true
	n := m.number(c)
	return l, l.least > 1 && n >= l.least && (n <= l.most || c.everyYear(m))
}

// everyYear: "in each of the two years", "in all three years", but not "in each of the three years before".
func (c *Lists) everyYear(m *Tally) bool {
	return !m.word && !c.TokenIn(m.Last, passage.ClassPeriodNot) && c.TokensIn(max(m.First-3, c.Doc.Tokens.Sentences[m.Sentence].First), m.First, ClassEveryOne)
}
