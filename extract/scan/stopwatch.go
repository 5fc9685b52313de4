package scan

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Lengths of time as a stopwatch shows them: "2:20:36", "1:52.34", "32:14 minutes", "2:04 Stunden". A time of day has no part of a
// second, and rarely seconds.

// mostRunHours is up to how many hours are a length of time where they are written with minutes and seconds, as a clock writes them too.
const mostRunHours = 9

// sixty is how many seconds make a minute, and minutes an hour.
const sixty = 60

// stopwatch reads such a length at the number's first token.
func (s *scanner) stopwatch(n *numeral) bool {
	i := n.first
	parts := s.colons(i)
	if len(parts) < 2 || i > 0 && s.glued(i) && !s.is(i-1, "(") {
		return false
	}
	end := i + 2*len(parts) - 1
	decimals := s.decimalsAt(end)
	if decimals > 0 {
		end += 2
	}
	if s.glued(end) && s.kind(end, token.Digits) || s.glued(end) && s.glued(end+1) && s.is(end, ":") {
		return false
	}
	unit, last := s.stopwatchUnit(end, len(parts), decimals > 0)
	if unit == "" || len(parts) == 3 && last == end && parts[0] > mostRunHours || s.role(end, lang.CueClock) {
		return false
	}
	u := slices.IndexFunc(s.n.Units, func(u lang.Unit) bool { return u.ID == unit && u.Kind == lang.UnitDuration })
	if u <= 0 {
		return false
	}
	for _, p := range parts {
		n.v.Coeff.SetInt64(n.v.Coeff.Int64()*sixty + p)
	}
	if decimals > 0 {
		fraction, _ := s.small(i + 2*len(parts))
		for range decimals {
			n.v.Coeff.SetInt64(n.v.Coeff.Int64() * 10)
		}
		n.v.Coeff.SetInt64(n.v.Coeff.Int64() + fraction)
		n.v.Exponent = int32(-decimals)
	}
	n.form, n.unit, n.last, n.place = mention.Figures, u, last, -decimals
	return true
}

// colons are the numbers that colons join at token i: the first of one or two digits, each other of two, below sixty.
func (s *scanner) colons(i int) (parts []int64) {
	if s.toks[i].Len() > 2 || !s.glued(i+1) || !s.is(i+1, ":") {
		return nil // nearly all numbers end here
	}
	first, _ := s.small(i)
	parts = append(parts, first)
	for k := i; len(parts) < 3 && s.glued(k+1) && s.is(k+1, ":") && s.glued(k+2) && s.kind(k+2, token.Digits) && s.toks[k+2].Len() == 2; k += 2 {
		t := s.toks[k+2].Lower
		if t >= "60" {
			return nil
		}
		parts = append(parts, int64(t[0]-'0')*10+int64(t[1]-'0'))
	}
	return parts
}

// decimalsAt is how many decimals stand behind the seconds that end before token i.
func (s *scanner) decimalsAt(i int) int {
	if (s.is(i, ".") || s.is(i, ",")) && s.glued(i) && s.glued(i+1) && s.kind(i+1, token.Digits) && s.toks[i+1].Len() <= 3 {
		return s.toks[i+1].Len()
	}
	return 0
}

// stopwatchUnit is the unit of the last part, and the token behind the length with the unit that is named behind it: "32:14 minutes" are
// minutes and seconds, "2:04 hours" hours and minutes. "" where nothing shows that it is a length of time.
func (s *scanner) stopwatchUnit(end, parts int, decimals bool) (unit string, last int) {
	if u, behind := s.unitMatch(end); u != 0 && s.same(end-1, end) {
		switch s.n.Units[u].ID {
		case "second":
			return "second", behind
		case "minute":
			if parts == 2 {
				return "second", behind
			}
		case "hour":
			if parts == 2 && !decimals {
				return "minute", behind
			}
			return "second", behind
		}
	}
	if parts == 3 || decimals {
		return "second", end
	}
	return "", end
}
