package claims

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
)

// otherClause: the time at word k stands in a clause of its own, which says when
// another number holds or only describes something.
func (b *builder) otherClause(k, i int) bool {
	sk, si := b.SegAt[k], b.SegAt[i]
	if sk < 0 || si < 0 || sk == si || b.Segs[sk].Main < 0 || b.Segs[si].Main < 0 {
		return false
	}
	s := &b.Segs[sk]
	if n := &b.Segs[si]; n.Sub || n.Rel {
		return true
	}
	if s.Rel {
		return b.relativeTo(s) != i // "160 Millionen, die 2025 flossen": its own
	}
	for j := max(s.From, k-reach); j < s.To && j < k+reach; j++ {
		if b.W[j].Tag == syntax.Num {
			return true
		}
	}
	return false
}

// matrix: the number at word i stands in a relative clause without a time, and word k in
// a main clause before it without a number: "Im Mai kam ein Wagen, in dem 50 Pakete lagen".
func (b *builder) matrix(k, i int) bool {
	s, n := &b.Segs[b.SegAt[k]], &b.Segs[b.SegAt[i]]
	if !n.Rel || s.Rel || s.Sub || k > i {
		return false
	}
	for j := max(s.From, k-reach); j < s.To && j < k+reach; j++ {
		if b.W[j].Tag == syntax.Num {
			return false
		}
	}
	return true
}

// relativeTime is the time that the clause of the number at word i belongs to: "im Jahr
// 2013, in dem 87 Menschen …", "in April, when 40 people …"; -1 if it belongs to none.
func (b *builder) relativeTime(i int) int {
	si := b.SegAt[i]
	if si < 0 || !b.Segs[si].Rel && !b.c.When[b.W[b.Segs[si].From].Lower] {
		return -1
	}
	k := b.relativeTo(&b.Segs[si])
	if k < 0 || b.W[k].Tag != syntax.Time || !b.usable(k) {
		return -1
	}
	if kind := b.in.Times[b.W[k].Time].Kind; !b.Segs[si].Rel && kind != mention.Year && kind != mention.Month {
		return -1 // a company's third quarter may be another one than the calendar's
	}
	return k
}

// relativeTo is the word that a relative clause stands right behind, the prefix of the
// verb ("stieg gegenüber 2013 an, in dem …") left out.
func (b *builder) relativeTo(s *syntax.Segment) int {
	k := s.From - 1
	if k >= 0 && b.W[k].Tag == syntax.Comma {
		k--
	}
	if k >= 0 && b.W[k].Tag == syntax.Adv {
		k--
	}
	return k
}

// compared: the time at word k is introduced as what something is compared with:
// "gegenüber dem Jahr 2013".
func (b *builder) compared(k int) bool {
	if b.ofLevel(k) {
		return true
	}
	for j := k - 1; j >= 0 && j > k-4; j-- {
		if b.c.Than[b.W[j].Lower] && b.W[j].Tag != syntax.Sub || b.c.Bases[b.W[j].Lower] && b.in.Times[b.W[k].Time].Kind != mention.Day {
			return true // "mehr Besucher als voriges Jahr", "up 5% on 2003"
		}
		if b.W[j].Class&lang.Comparison != 0 {
			// "up 2% from the previous month", "up 2% from 2003"
			return !b.c.Endpoints[b.W[j].Lower] || b.comparing(k) || b.percent(j-1) && b.in.Times[b.W[k].Time].Kind != mention.Interval
		}
		if t := b.W[j].Tag; t != syntax.Det && t != syntax.Prep && b.W[j].Class&lang.TimeNoun == 0 {
			break
		}
	}
	return b.inThan(k)
}

// ofLevel: the time at word k says of when a level is that something is measured against: "12% above 2001 levels", "a cut to the 1990
// level".
func (b *builder) ofLevel(k int) bool {
	c := -1
	if k+1 < len(b.W) {
		c = int(b.ChunkAt[k+1])
	}
	if c < 0 || !b.c.Benchmarks[b.W[b.Chunks[c].Head()].Lower] {
		return false
	}
	for j := k - 1; j >= 0 && j > k-3; j-- {
		if b.W[j].Tag != syntax.Det {
			return b.W[j].Tag == syntax.Prep
		}
	}
	return false
}

// percent: word k is a number in per cent.
func (b *builder) percent(k int) bool {
	return k >= 0 && b.W[k].Num >= 0 && b.in.Quantities[b.W[k].Num].Unit == mention.Percent
}

// inThan: the time at word k stands in a clause of comparison without a number: "7% more than they did in 2003".
func (b *builder) inThan(k int) bool {
	const clause = 6
	for j := k - 1; j >= 0 && j > k-clause; j-- {
		if b.c.Than[b.W[j].Lower] {
			return b.W[j].Tag != syntax.Sub
		}
		switch b.W[j].Tag {
		case syntax.Pron, syntax.Verb, syntax.Aux, syntax.Prep, syntax.Det, syntax.Adv:
		default:
			return false
		}
	}
	return false
}

// other: the time at word k begins the part of another number behind the one at
// word i: "2 percent for 2013, and for 2014 3 percent".
func (b *builder) other(k, i int) bool {
	if k < i || k < 2 || b.W[k-1].Tag != syntax.Open && b.W[k-1].Tag != syntax.Coord && b.W[k-1].Tag != syntax.Comma &&
		b.W[k-2].Tag != syntax.Coord && b.W[k-2].Tag != syntax.Comma {
		return false
	}
	for j := k + 1; j < len(b.W) && j < k+4; j++ {
		switch b.W[j].Tag {
		case syntax.Num:
			return true
		case syntax.Prep, syntax.Det, syntax.Adv, syntax.Colon:
		default:
			return false
		}
	}
	return false
}

// telling: the time at word k only says when somebody said what the clause of the
// number at word i tells.
func (b *builder) telling(k, i int) bool {
	si := b.SegAt[k]
	return si >= 0 && si != b.SegAt[i] && b.Segs[si].Main >= 0 && b.Reporting(b.Segs[si].Main) && b.W[b.Segs[si].Main].Class&lang.EstimatedCue == 0 &&
		b.facts[b.W[i].Num].verb != b.Segs[si].Main
}
