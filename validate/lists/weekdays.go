package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// Days of the week that a count of days is of, and what may stand between.
const (
	classEachWeekday = "each-weekday"  // days of the week that come again: "Mondays"
	classLeftOut     = "list-left-out" // what is listed is left out: "except", "not"
	negatedReach     = 3               // words behind the days that may say so
	daysReach        = 8               // words between the count and its days: "on three days a week (Monday, …"
)

// weekdaysTold reads the days of the week behind a count of days: "on three days a week, Mondays, Wednesdays and Fridays".
func (c *Lists) weekdaysTold(m *Tally) (list, bool) {
	if !m.days {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k := m.Last; k < min(sent.Last-1, m.Last+daysReach); k++ {
		t := &c.Doc.Tokens.All[k]
		switch {
		case t.Kind == token.Word && !c.TokenIn(k, classListOpen) && !c.weekday(k):
		case t.Is(","), t.Is("("), t.Is(":"), Dash(t):
			if c.weekdayNear(k+1, sent.Last) {
				return c.weekdaysFrom(k+1, sent.Last)
			}
			return list{}, false
		default:
			return list{}, false
		}
	}
	return list{}, false
}

// weekdaysFrom reads the days of the week from token k on, with nothing but commas, an "and" and prepositions between.
func (c *Lists) weekdaysFrom(k, last int) (list, bool) {
	var l list
	first, joined := k, false
	for ; k < last; k++ {
		t := &c.Doc.Tokens.All[k]
		switch {
		case c.fromTo(k):
			return list{}, false
		case c.weekday(k):
			l.items = append(l.items, article.Span{Start: t.Start, End: t.End})
		case c.TokenIn(k, passage.ClassListAnd):
			if joined || !c.weekdayNear(k+1, last) {
				return list{}, false
			}
			joined = true
		case t.Is(",") && !joined && c.weekdayNear(k+1, last):
		case c.listWord(k) && c.weekdayNear(k+1, last):
		default:
			last = k
		}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, joined && len(l.items) >= 2 && !c.TokensIn(first-1, min(last+negatedReach, len(c.Doc.Tokens.All)), classLeftOut)
}

// fromTo: the token stands in a time that has two ends: "Monday to Friday".
func (c *Lists) fromTo(k int) bool {
	return slices.ContainsFunc(c.TimesOf(int(c.Doc.Tokens.All[k].Sentence)), func(t mention.Time) bool {
		return t.First <= k && k < t.Last && (t.EndWeekday != 0 || t.Kind == mention.Interval)
	})
}

// listWord: a preposition or an article before a day: "on".
func (c *Lists) listWord(k int) bool {
	return c.WordsIn(k, k+1, lang.Preposition|lang.Determiner)
}

// weekdayNear: a day of the week stands at token k or behind one small word.
func (c *Lists) weekdayNear(k, last int) bool {
	return k < last && (c.weekday(k) || k+1 < last && c.listWord(k) && c.weekday(k+1))
}

// weekday: the token is a day of the week.
func (c *Lists) weekday(k int) bool {
	t := &c.Doc.Tokens.All[k]
	_, ok := c.Doc.Pack.Times().Weekdays[t.Lower]
	return ok || c.IsIn(t, classEachWeekday)
}
