package claims

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// periodOf is the year or part of a year that a whole text reports on: its opening
// names it, the text names no year more often, and it is no mere history. Only such a time goes on to hold
// for sentences that name none. "" where there is none.
func periodOf(in *syntax.Input) string {
	const opening, oldest, years = 3, 1900, 200
	var count [years]int
	most, latest, period := 0, 0, ""
	for i := range in.Times {
		t := &in.Times[i]
		if y := year(t.ISO) - oldest; y >= 0 && y < years && reportable(in, t) {
			count[y]++
			most, latest = max(most, count[y]), max(latest, y)
			if period == "" && t.Sentence < opening {
				period = t.ISO
			}
		}
	}
	if in.Article != nil && year(in.Article.Date) > 0 {
		latest = year(in.Article.Date) - oldest
	}
	if period == "" || count[year(period)-oldest] < most || year(lastOf(period))-oldest < latest-2 {
		return ""
	}
	return period
}

// reportable: reports are made on the time; "this year" they only look at.
func reportable(in *syntax.Input, t *mention.Time) bool {
	switch t.Kind {
	case mention.Year, mention.Quarter, mention.Half, mention.Month, mention.Interval:
		return !strings.HasSuffix(t.ISO, "/..") && !(t.Relative && ahead(in, t.ISO)) && !(t.Kind == mention.Interval && aside(in, t))
	}
	return false
}

// aside: the time stands in brackets, as the years of a life do: "Anna Weber (1890-1954)".
func aside(in *syntax.Input, t *mention.Time) bool {
	all := in.Tokens.All
	return t.First > 0 && t.Last < len(all) && syntax.Punctuation(all[t.First-1].Lower) == syntax.Open && syntax.Punctuation(all[t.Last].Lower) == syntax.Close
}

// ahead: the time had not begun, or just begun, when the article appeared.
func ahead(in *syntax.Input, iso string) bool {
	if in.Article == nil || in.Article.Date == "" {
		return false
	}
	date := in.Article.Date
	return iso >= date[:min(len(date), len(iso))]
}

// overlap: both times share a year.
func overlap(a, b string) bool {
	return year(a) <= year(lastOf(b)) && year(b) <= year(lastOf(a))
}
