package validate

import (
	"slices"

	"crossfoot/extract/mention"
)

// classListYears holds the nouns of years that are counted: "in both years".
const classListYears = "list-years"

// classEveryOne says that each of the counted years is meant.
const classEveryOne = "list-every-one"

// yearsBack bounds the sentences before a count of years in which they are told.
const yearsBack = 2

// countsYears: the tally counts years, which are told as times.
func (c *checker) countsYears(m *tally) bool {
	return m.first+1 < len(c.Doc.Tokens.All) && c.tokenIn(m.first+1, classListYears)
}

// yearsTold lists the years that are told before "in both years", of its sentence and the
// nearest before. How many of these are meant is not known, so that only a count of
// more years than are told can contradict, where it says that it means all of them.
func (c *checker) yearsTold(m *tally) (list, bool) {
	var l list
	var told []string
	for s := m.sentence; s >= max(0, m.sentence-yearsBack) && c.together(s, m.sentence); s-- {
		for _, y := range c.timesOf(s) {
			if y.Kind == mention.Year && y.ISO != "" && y.First < m.first && !slices.Contains(told, y.ISO) {
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

// everyYear: "in each of the two years", "in all three years".
func (c *checker) everyYear(m *tally) bool {
	return !m.word && c.tokensIn(max(m.first-3, c.Doc.Tokens.Sentences[m.sentence].First), m.first, classEveryOne)
}
