package times

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

const (
	dayHours    = 24
	dayMinutes  = dayHours * 60
	halfMinutes = 12 * 60
)

// makeClock makes a time of day, or two that are the ends of a span. An entry of a
// programme begins with a bare one and a word in capitals.
func (m *matcher) makeClock(k *maker, start, end int) (result, bool) {
	if k.unit == "entry" && !m.entry(end) {
		return result{}, false
	}
	r, _ := fixed(mention.Clock, "")
	var minutes []int
	for j := m.base; j < m.n; j++ {
		switch c := &m.caps[j]; c.slot {
		case slotHour, slotNumber:
			r.Unreal = r.Unreal || c.value > dayHours && m.clockBelieved(start, end)
			minutes = append(minutes, c.value*60)
		case slotClock:
			minutes = append(minutes, c.value/100*60+c.value%100)
		case slotMinute:
			if n := len(minutes); n > 0 && minutes[n-1]%60 == 0 {
				minutes[n-1] += c.value
			}
		}
	}
	switch half := m.half(start, end); {
	case len(minutes) == 1:
		r.Minute = inHalf(minutes[0], half)
	case len(minutes) == 2 && half == 0: // "9 to 5pm" does not say which nine
		r.Minute, r.EndMinute = minutes[0], minutes[1]
		if r.EndMinute == 0 {
			r.EndMinute = dayMinutes
		}
	}
	return r, true
}

// entry reports whether a word in capitals begins at token i.
func (m *matcher) entry(i int) bool {
	if i >= m.last || m.toks[i].Kind != token.Word || m.toks[i].Len() < 4 {
		return false
	}
	for _, r := range m.text[m.toks[i].Start : m.toks[i].Start+3] {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

// half is 1 for the first half of the day, 2 for the second, 0 where the tokens do
// not say.
func (m *matcher) half(start, end int) int {
	for i := start; i < end; i++ {
		switch w := m.info[i]; {
		case m.g.is(w, classAfternoon):
			return 2
		case m.g.is(w, classForenoon):
			return 1
		}
	}
	return 0
}

func inHalf(minute, half int) int {
	switch {
	case half == 1 && minute >= halfMinutes:
		return minute - halfMinutes
	case half == 2 && minute < halfMinutes:
		return minute + halfMinutes
	}
	return minute
}
