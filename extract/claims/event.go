package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// anchored: "zwei Wochen vor der Wahl": a span of time up to or from an event is
// about the event.
func (b *builder) anchored(i int, m *measure) bool {
	if !spans(b.in.Quantities[b.w[i].num].Unit) || i+1 >= len(b.w) || b.w[i+1].class&lang.Anchor == 0 {
		return false
	}
	c := b.hanging(i + 1)
	if c < 0 || b.w[b.chunks[c].head()].tag != tNoun || b.hasNumber(b.chunks[c]) {
		return false
	}
	if d := b.chunks[c].from; b.w[d].tag != tDet {
		return false // "zehn Minuten vor Berger": a lead
	}
	m.from, m.to, m.event = i+1, b.attached(b.chunks[c].to), c
	return true
}

// spans: the unit is one of time, longer than what leads are measured in.
func spans(unit string) bool {
	u, _ := mention.TimeUnitOf(unit)
	return timeUnit(unit) && (u.Seconds >= 60 || u.Months > 0)
}
