package doubt

import (
	"strconv"
	"strings"
	"unicode"

	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Guards for changes: levels of two scales, such as millions and billions.

// fewestApart is from how many times one level is the other that a wrong scale word is likelier than the change.
const fewestApart = 150

// scaleMeant: a change whose size nobody tells goes as it is said from the one scale to the other, and may well have done so: the words
// tell of years, or it rose in a time of which they say nothing.
func (c *Doubt) scaleMeant(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if b.HasAny([]string{evidence.RolePercent, evidence.RoleDelta, evidence.RoleFactor, "fraction"}) || len(word) != 1 || word[0].Class == "" {
		return false
	}
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	x, y := c.Mid(from), c.Mid(to)
	up := moves.DirOf(word[0].Class) > 0
	if x <= 0 || y <= 0 || max(x/y, y/x) < fewestApart || up != (y > x) {
		return false
	}
	if !c.scaleTold(from) || !c.scaleTold(to) {
		return true
	}
	first, last := b.Sentences()
	return c.tellsYears(first, last) || up && !c.withinYear(first, last) && !nearBut(max(x/y, y/x))
}

// How many times a level is another from which it rose, if the one has a wrong scale word: "rose from 650m to 930bn". From 930m to
// 650bn it would have fallen.
const (
	leastNearBut = 1000
	mostNearBut  = 2500
)

// nearBut: the one level is about a thousand times the other.
func nearBut(times float64) bool { return times >= leastNearBut && times <= mostNearBut }

// scaleTold: a scale word or its sign belongs to the number.
func (c *Doubt) scaleTold(q int) bool {
	n := c.Doc.Quantities[q].Number
	return strings.ContainsFunc(c.Doc.Text[n.Start:n.End], unicode.IsLetter)
}

// classOverTime holds words for a long time.
const classOverTime = "over-time"

// fewYears is from how many years on much may change by hundreds.
const fewYears = 2

// tellsYears: the sentences tell of a time of several years.
func (c *Doubt) tellsYears(first, last int) bool {
	if c.AnySays(first, last, classOverTime) {
		return true
	}
	now, _ := strconv.Atoi(c.Doc.Date[:min(4, len(c.Doc.Date))])
	least, most := now, now
	for s := first; s <= last; s++ {
		for _, q := range c.QuantitiesOf(s) {
			m := &c.Doc.Quantities[q]
			if roletype.Of(m) == roletype.Multiple || m.Unit == roletype.UnitYear && !m.Age && c.Mid(q) >= fewYears {
				return true
			}
		}
		for _, t := range c.TimesOf(s) {
			switch year, err := strconv.Atoi(t.ISO[:min(4, len(t.ISO))]); {
			case t.Kind == mention.Decade, t.Kind == mention.Century, t.AnchorUnit == roletype.UnitYear && max(t.Amount, -t.Amount) >= fewYears:
				return true
			case err == nil && !t.Context:
				if most == 0 {
					least, most = year, year
				}
				least, most = min(least, year), max(most, year)
			}
		}
	}
	return most-least >= fewYears
}

// withinYear: the sentences tell of a year or less.
func (c *Doubt) withinYear(first, last int) bool {
	for s := first; s <= last; s++ {
		for _, t := range c.TimesOf(s) {
			if t.Kind <= mention.Half || t.Kind == mention.Weekday || t.AnchorUnit == roletype.UnitYear {
				return true
			}
		}
	}
	return false
}
