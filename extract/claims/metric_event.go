package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// anchored: "zwei Wochen vor der Wahl": a span of time up to or from an event is
// about the event.
func (b *builder) anchored(i int, m *measure) bool {
	if !spans(b.in.Quantities[b.W[i].Num].Unit) || i+1 >= len(b.W) || b.W[i+1].Class&lang.Anchor == 0 {
		return false
	}
	c := b.Hanging(i + 1)
	if c < 0 || b.W[b.Chunks[c].Head()].Tag != syntax.Noun || b.HasNumber(b.Chunks[c]) {
		return false
	}
	if d := b.Chunks[c].From; b.W[d].Tag != syntax.Det {
		return false // "zehn Minuten vor Berger": a lead
	}
	m.from, m.to, m.event = i+1, b.Attached(b.Chunks[c].To), c
	return true
}

// spans: the unit is one of time, longer than what leads are measured in.
func spans(unit string) bool {
	u, _ := mention.TimeUnitOf(unit)
	return timeUnit(unit) && (u.Seconds >= 60 || u.Months > 0)
}
