// Package roletype says which figures and times may fill a role of a frame: the classes of
// their units and the types that patterns ask for.
package roletype

import (
	"strings"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/rules"
)

// Classes of units, each a type of role; see rules.Types.
const (
	Money    = "money"
	Count    = "count"
	Measure  = "measure"
	Duration = "duration"
	Percent  = "percent"
	Points   = "points"
	Fraction = "fraction"
	Multiple = "multiple"
)

// leastRatio is how many tokens a share has at least that is told by a part and a whole: "9 out of 20".
const leastRatio = 3

// Bare reports whether the number says nothing of what it counts.
func Bare(q *mention.Quantity) bool {
	return q.Unit == mention.Count && q.Noun == "" && q.Per == ""
}

// SameUnit reports whether the two quantities can be set against each other without conversion.
// A rate ("5 euros a tonne") may be spelled out at one of the two only.
func SameUnit(a, b *mention.Quantity) bool {
	if a.Unit == b.Unit {
		return a.Per == b.Per || a.Per == "" || b.Per == ""
	}
	return RatePart(a.Unit) == b.Unit || RatePart(b.Unit) == a.Unit
}

// RatePart is the unit of a rate without what it is counted per.
func RatePart(unit string) string {
	part, _, _ := strings.Cut(unit, "-per-")
	return part
}

// timeFits reports whether the time is of the type; see rules.Types.
func timeFits(typ string, t *mention.Time) bool {
	switch typ {
	case "time":
		return true
	case "told":
		return t.ISO != "" && t.Kind != mention.Clock
	case "year":
		return t.Kind == mention.Year
	case "date", "dated":
		return t.Kind == mention.Day
	case "ago":
		return t.Kind == mention.Anchor && !t.Context && t.ISO != ""
	case "relative":
		return t.Relative && t.Kind == mention.Year && t.Part == ""
	case "later":
		return t.Kind == mention.Anchor && t.Context && t.Amount > 0
	case "month":
		return t.Kind == mention.Month
	case "quarter":
		return t.Kind == mention.Quarter
	case "earlier":
		return t.Amount < 0 && (t.Kind == mention.Anchor || t.Kind <= mention.Year)
	case "period":
		return t.ISO != "" && t.Part == "" && (t.Kind == mention.Month || t.Kind == mention.Quarter || t.Kind == mention.Half ||
			t.Kind == mention.Year || t.Kind == mention.Interval)
	}
	return false
}

// Fits reports whether the quantity is of the class; see rules.Types.
func Fits(typ string, q *mention.Quantity) bool {
	c := Of(q)
	switch typ {
	case "any":
		return true
	case "amount":
		return c == Money || c == Count || c == Measure || c == Duration
	case "level":
		return c != Multiple && c != Points && !attribute(c, q)
	case "figure":
		return c != Multiple && c != Points && c != Fraction
	case "share":
		return c == Percent || c == Fraction
	case "ratio":
		return c == Fraction && q.Last-q.First >= leastRatio
	case "age":
		return q.Age || q.Adjective && c == Duration && q.Unit == UnitYear
	case "number":
		return c == Count && q.Noun == ""
	}
	return c == typ
}

// UnitYear is the unit in which grown people's ages are told.
const UnitYear = "year"

// attribute: the number only says what kind of thing is meant: "the 54-strong council".
func attribute(class string, q *mention.Quantity) bool { return class == Count && q.Adjective }

// Of is the class of a quantity's unit.
func Of(q *mention.Quantity) string {
	switch {
	case q.Form == mention.Fraction && q.Unit == mention.Percent:
		return Fraction
	case q.Unit == mention.Percent:
		return Percent
	case q.Unit == mention.Points:
		return Points
	case q.Unit == mention.Times:
		return Multiple
	case q.Unit == mention.Count:
		return Count
	case rules.IsCurrency(q.Unit):
		return Money
	case mention.IsDuration(q.Unit):
		return Duration
	}
	return Measure
}

// Admits reports whether the time is of the role type, and has figures where that wants them.
func Admits(doc *extract.Document, typ string, t *mention.Time) bool {
	return timeFits(typ, t) && (typ != "dated" && typ != "told" || strings.ContainsAny(doc.Text[t.Start:t.End], "0123456789"))
}
