package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// hedge reads how exactly the number is meant, from the words around it.
func (s *scanner) hedge(it *item) {
	if index, start := s.hedgeBefore(it.First, it.num.share); index > 0 {
		if s.compares(it, mention.Hedge(index), start) || s.namesSum(start) {
			return
		}
		it.Hedge, it.HedgeSpan = mention.Hedge(index), s.span(start, s.hedgeEnd)
		return
	}
	if index, end := s.n.HedgesAfter.Match(s.toks, it.Last); index > 0 && s.same(it.First, end-1) {
		if !s.kind(end, token.Digits) || s.kind(end-1, token.Word) && s.word(end-1).Kind != lang.Plus {
			it.Hedge, it.HedgeSpan = mention.Hedge(index), s.span(it.Last, end)
		}
	}
}

// namesSum reports whether the hedge at token i only names the sum of the noun before
// it: "ein Kredit über fünf Millionen Euro".
func (s *scanner) namesSum(i int) bool {
	if s.hedgeEnd != i+1 || !s.n.SumWords[s.toks[i].Lower] || !s.same(i-1, i) || s.n.NounCapital && !s.toks[i-1].Capital {
		return false
	}
	for _, end := range s.n.SumEnds {
		if strings.HasSuffix(s.toks[i-1].Lower, end) {
			return true
		}
	}
	return false
}

// compares reports whether the words of a hedge set the number against another:
// "20% more than 50 million", "less than the 50 million of last year".
func (s *scanner) compares(it *item, h mention.Hedge, start int) bool {
	if h != mention.Over && h != mention.Under {
		return false
	}
	if !it.num.share && s.hedgeEnd < it.First && s.role(it.First-1, lang.CueDefinite) {
		return true
	}
	if len(s.items) == 0 || s.items[len(s.items)-1].Last != start {
		return false
	}
	switch u := s.items[len(s.items)-1].Unit; u {
	case it.Unit, mention.Percent, mention.Points, mention.Times:
		return true
	}
	return false // "436 houses over £1m"
}

// hedgeBefore finds the hedge that ends before token i; an article may stand
// between, but then "more than the 5 million" compares and is no hedge, though
// "mehr als die Hälfte" is.
func (s *scanner) hedgeBefore(i int, share bool) (index, start int) {
	s.hedgeEnd = i
	for range 2 {
		if s.hedgeEnd == 0 || !s.same(s.hedgeEnd-1, i) {
			return -1, i
		}
		if index, start = s.n.HedgesBefore.MatchBack(s.toks, s.hedgeEnd); index > 0 && s.same(start, i) {
			if s.hedgeEnd < i && !share && s.role(s.hedgeEnd-1, lang.CueThan) {
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
