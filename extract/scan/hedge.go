package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// hedge reads how exactly the number is meant, from the words around it.
func (s *scanner) hedge(it *item) {
	if at := it.num.hedgeAt; at > 0 {
		it.Hedge, it.HedgeSpan = it.num.hedge, s.span(at, at+1)
		return
	}
	if index, start := s.hedgeBefore(it.First, it.num.share); index > 0 {
		if s.compares(it, mention.Hedge(index), start) || s.namesSum(start) || s.namesGoal(it, start) {
			return
		}
		it.Hedge, it.HedgeSpan = mention.Hedge(index), s.span(start, s.hedgeEnd)
		return
	}
	if index, end := s.n.HedgesAfter.Match(s.toks, it.Last); index > 0 && s.same(it.First, end-1) && !s.ofNext(it.Last, end) {
		it.Hedge, it.HedgeSpan = mention.Hedge(index), s.span(it.Last, end)
	}
}

// ofNext: the hedge of the tokens from first to end is that of the number behind it:
// "157 Menschen mindestens einmal im Monat".
func (s *scanner) ofNext(first, end int) bool {
	digits, word := s.kind(end, token.Digits), s.word(end).Kind
	if digits && (!s.kind(end-1, token.Word) || s.word(end-1).Kind == lang.Plus) {
		return true
	}
	if !digits && word != lang.Cardinal && word != lang.Once {
		return false
	}
	index, start := s.n.HedgesBefore.MatchBack(s.toks, end)
	return index > 0 && start == first && s.same(first, end)
}

// hedgeInside takes in the hedge at token i between an article and what it counts:
// "eine gute Stunde", "a good third".
func (s *scanner) hedgeInside(n *numeral, i int) (next int) {
	h := s.n.HedgesInside[s.lower(i)]
	if h == 0 || !s.same(n.first, i+1) {
		return i
	}
	n.hedge, n.hedgeAt, n.last = mention.Hedge(h), i, i+1
	return i + 1
}

// hedgeJoined takes in a hedge that a hyphen or nothing joins to the number:
// "300-odd guests", "2,000+ books".
func (s *scanner) hedgeJoined(n *numeral) {
	at := n.last
	if s.is(at, "-") && s.glued(at) {
		at++
	}
	if !s.glued(at) || s.glued(at+1) && s.kind(at+1, token.Digits) {
		return
	}
	if h := s.n.HedgesJoined[s.lower(at)]; h > 0 {
		n.hedge, n.hedgeAt, n.last, n.plain = mention.Hedge(h), at, at+1, false
	}
}

// namesSum reports whether the hedge at token i only names the sum of the noun before
// it: "ein Kredit über fünf Millionen Euro", "eine Umfrage unter 400 Gästen".
func (s *scanner) namesSum(i int) bool {
	sum := s.n.Sums[s.toks[i].Lower]
	if s.hedgeEnd != i+1 || sum == nil || !s.same(i-1, i) {
		return false
	}
	if s.ofVerb(i, sum.Verbs) {
		return true
	}
	if s.n.NounCapital && !s.toks[i-1].Capital {
		return false
	}
	for _, end := range sum.Ends {
		if strings.HasSuffix(s.toks[i-1].Lower, end) {
			return true
		}
	}
	return false
}

// originReach is how many tokens behind a number the word stands that says where it came from.
const originReach = 7

// namesGoal reports whether the hedge at token i, of two words, only says where something goes, as the number
// that it comes from follows: "the rate goes up to 17 percent in May from 9".
func (s *scanner) namesGoal(it *item, i int) bool {
	if s.hedgeEnd != i+2 || i == 0 || !s.same(i-1, i) {
		return false
	}
	sum := s.n.Sums[s.toks[i].Lower+" "+s.toks[i+1].Lower]
	if sum == nil || !sum.Verbs[s.toks[i-1].Lower] {
		return false
	}
	for k := it.Last; k < it.Last+originReach && s.same(i, k) && !s.kind(k, token.Punct); k++ {
		if s.role(k, lang.CueFrom) {
			return s.numberAt(k+1) || s.role(k+1, lang.CueDefinite) && s.numberAt(k+2)
		}
	}
	return false
}

// numberAt reports whether a number begins at token i, or a mark such as that of a currency before one.
func (s *scanner) numberAt(i int) bool {
	return s.kind(i, token.Digits) || s.kind(i+1, token.Digits) && s.glued(i+1) || s.word(i).Kind == lang.Cardinal
}

// verbReach is how many tokens before its preposition a verb is looked for.
const verbReach = 4

// ofVerb: the preposition at token i belongs to a verb in its clause.
func (s *scanner) ofVerb(i int, verbs map[string]bool) bool {
	for k := i - 1; k >= max(0, i-verbReach) && s.same(k, i) && !s.kind(k, token.Punct); k-- {
		if verbs[s.toks[k].Lower] {
			return true
		}
	}
	return false
}

// compares reports whether the words of a hedge set the number against another:
// "20% more than 50 million", "less than the 50 million of last year", "three times as many
// as the 30".
func (s *scanner) compares(it *item, h mention.Hedge, start int) bool {
	if h == mention.UpTo {
		return s.behindMultiple(start)
	}
	if h != mention.Over && h != mention.Under {
		return false
	}
	if !it.num.share && s.hedgeEnd < it.First && s.role(it.First-1, lang.CueDefinite) {
		return true
	}
	if len(s.items) == 0 || s.items[len(s.items)-1].Last != start || !s.same(start-1, start) {
		return false
	}
	switch u := s.items[len(s.items)-1].Unit; u {
	case it.Unit, mention.Percent, mention.Points, mention.Times:
		return true
	}
	return false // "436 houses over £1m"
}

// behindMultiple: a multiple or a fraction ends right before token start.
func (s *scanner) behindMultiple(start int) bool {
	if len(s.items) == 0 || !s.same(start-1, start) {
		return false
	}
	last := &s.items[len(s.items)-1]
	return last.Last == start && (last.Unit == mention.Times || last.Form == mention.Fraction)
}

// hedgeBefore finds the hedge that ends before token i; an article may stand
// between, but then "more than the 5 million" compares and is no hedge, though
// "mehr als die Hälfte" is.
func (s *scanner) hedgeBefore(i int, share bool) (index, start int) {
	s.hedgeEnd = i
	if s.is(i-1, "-") && s.glued(i) && s.glued(i-1) {
		s.hedgeEnd-- // "sub-$200"
	}
	for range 2 {
		if s.hedgeEnd == 0 || !s.same(s.hedgeEnd-1, i) {
			return -1, i
		}
		if index, start = s.n.HedgesBefore.MatchBack(s.toks, s.hedgeEnd); index > 0 && s.same(start, i) {
			if s.hedgeEnd < i && !s.is(s.hedgeEnd, "-") && !share && s.role(s.hedgeEnd-1, lang.CueThan) {
				return -1, i
			}
			return index, start
		}
		if !s.role(s.hedgeEnd-1, lang.CueSkip) {
			return -1, i
		}
		s.hedgeEnd--
	}
	return -1, i
}
