package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// otherClause: the time at word k stands in a clause of its own, which says when
// another number holds or only describes something.
func (b *builder) otherClause(k, i int) bool {
	sk, si := b.segAt[k], b.segAt[i]
	if sk < 0 || si < 0 || sk == si || b.segs[sk].main < 0 || b.segs[si].main < 0 {
		return false
	}
	s := &b.segs[sk]
	if n := &b.segs[si]; n.sub || n.rel {
		return true
	}
	if s.rel {
		return b.relativeTo(s) != i // "160 Millionen, die 2025 flossen": its own
	}
	for j := max(s.from, k-reach); j < s.to && j < k+reach; j++ {
		if b.w[j].tag == tNum {
			return true
		}
	}
	return false
}

// matrix: the number at word i stands in a relative clause without a time, and word k in
// a main clause before it without a number: "Im Mai kam ein Wagen, in dem 50 Pakete lagen".
func (b *builder) matrix(k, i int) bool {
	s, n := &b.segs[b.segAt[k]], &b.segs[b.segAt[i]]
	if !n.rel || s.rel || s.sub || k > i {
		return false
	}
	for j := max(s.from, k-reach); j < s.to && j < k+reach; j++ {
		if b.w[j].tag == tNum {
			return false
		}
	}
	return true
}

// relativeTime is the time that the clause of the number at word i belongs to: "im Jahr
// 2013, in dem 87 Menschen …", "in April, when 40 people …"; -1 if it belongs to none.
func (b *builder) relativeTime(i int) int {
	si := b.segAt[i]
	if si < 0 || !b.segs[si].rel && !b.c.When[b.w[b.segs[si].from].lower] {
		return -1
	}
	k := b.relativeTo(&b.segs[si])
	if k < 0 || b.w[k].tag != tTime || !b.usable(k) {
		return -1
	}
	if kind := b.in.Times[b.w[k].time].Kind; !b.segs[si].rel && kind != mention.Year && kind != mention.Month {
		return -1 // a company's third quarter may be another one than the calendar's
	}
	return k
}

// relativeTo is the word that a relative clause stands right behind, the prefix of the
// verb ("stieg gegenüber 2013 an, in dem …") left out.
func (b *builder) relativeTo(s *segment) int {
	k := s.from - 1
	if k >= 0 && b.w[k].tag == tComma {
		k--
	}
	if k >= 0 && b.w[k].tag == tAdv {
		k--
	}
	return k
}

// compared: the time at word k is introduced as what something is compared with:
// "gegenüber dem Jahr 2013".
func (b *builder) compared(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if b.c.Than[b.w[j].lower] && b.w[j].tag != tSub {
			return true // "mehr Besucher als voriges Jahr"
		}
		if b.w[j].class&lang.Comparison != 0 {
			return !b.c.Endpoints[b.w[j].lower] || b.comparing(k) // "up 2% from the previous month"
		}
		if t := b.w[j].tag; t != tDet && t != tPrep && b.w[j].class&lang.TimeNoun == 0 {
			return false
		}
	}
	return false
}

// other: the time at word k begins the part of another number behind the one at
// word i: "2 percent for 2013, and for 2014 3 percent".
func (b *builder) other(k, i int) bool {
	if k < i || k < 2 || b.w[k-1].tag != tCoord && b.w[k-1].tag != tComma && b.w[k-2].tag != tCoord && b.w[k-2].tag != tComma {
		return false
	}
	for j := k + 1; j < len(b.w) && j < k+4; j++ {
		switch b.w[j].tag {
		case tNum:
			return true
		case tPrep, tDet, tAdv:
		default:
			return false
		}
	}
	return false
}

// telling: the time at word k only says when somebody said what the clause of the
// number at word i tells.
func (b *builder) telling(k, i int) bool {
	si := b.segAt[k]
	return si >= 0 && si != b.segAt[i] && b.segs[si].main >= 0 && b.reporting(b.segs[si].main) && b.w[b.segs[si].main].class&lang.EstimatedCue == 0 &&
		b.facts[b.w[i].num].verb != b.segs[si].main
}
