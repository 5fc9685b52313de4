package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// nounWords is how many words a counted noun phrase has at most.
const nounWords = 4

// counts reads the noun that is counted.
func (s *scanner) counts(it *item) {
	end, from := s.nounAfter(it.Last, &it.num)
	if end == it.Last {
		return
	}
	it.NounSpan = s.span(from, end)
	it.Noun = s.t.Text[it.NounSpan.Start:it.NounSpan.End]
	it.Unit = mention.Count
	it.Last = end
	s.unitInNoun(it)
}

// unitInNoun: an adjective may stand before a unit of time: "zwei magere Jahre".
func (s *scanner) unitInNoun(it *item) {
	u, end := s.unitMatch(it.Last - 1)
	if u == 0 || end != it.Last || it.Last-it.num.last < 2 || s.n.Units[u].Kind != lang.UnitDuration || s.n.Units[u].Weak || s.toks[it.num.last].Capital {
		return
	}
	it.Noun, it.NounSpan = "", s.span(0, 0)
	s.setUnit(it, u, end)
}

// nounAfter finds the noun phrase behind a number: the token behind it, i where
// there is none, and its first token.
func (s *scanner) nounAfter(i int, n *numeral) (end, from int) {
	from = i
	if s.is(i, "-") && s.glued(i) && s.glued(i+1) {
		from = i + 1
	}
	if from >= len(s.toks) || !s.same(n.first, from) || from == i && s.glued(i) && !s.stuck(i) {
		return i, from
	}
	if s.stuck(from) {
		return from + 1, from
	}
	if s.n.NounCapital {
		if end := s.adverbNoun(i, from); end > i {
			return end, from
		}
		return s.capitalNoun(i, from), from
	}
	return s.pluralNoun(i, from), from
}

// capitalNoun ends at the first word with a capital, over adjectives before it.
func (s *scanner) capitalNoun(i, from int) int {
	for k := from; k < from+nounWords && s.nounWord(k, from); k++ {
		if !s.toks[k].Capital {
			continue
		}
		if next := k + 1; strings.HasSuffix(s.toks[k].Lower, "e") && s.nounWord(next, from) && s.toks[next].Capital && !s.toks[next].Upper &&
			k+1 < from+nounWords && s.pluralForm(next) {
			return next + 1
		}
		return s.nameEnd(k + 1)
	}
	return i
}

// nameEnd goes on over what is glued to a noun: "US-Bürger", and to a name with
// figures: "H200-Einheiten".
func (s *scanner) nameEnd(end int) int {
	hyphen := s.is(end, "-") && s.glued(end) && s.glued(end+1) && s.kind(end+1, token.Word)
	if !hyphen && (!s.glued(end) || !s.kind(end, token.Digits)) {
		return end
	}
	for end < len(s.toks) && s.glued(end) && (s.kind(end, token.Digits) || s.kind(end, token.Word) || s.is(end, "-") && s.glued(end+1)) {
		end++
	}
	return end
}

// adverbNoun: an adverb that mostly says what is counted by may open the noun
// phrase: "157 Millionen monatlich aktive Nutzer".
func (s *scanner) adverbNoun(i, from int) int {
	index, next := s.n.PerAdverbs.Match(s.toks, from)
	if index < 0 || !s.nounWord(next, from) || s.toks[next].Capital {
		return i
	}
	if end := s.capitalNoun(next, next); end > next+1 {
		return end
	}
	return i
}

// pluralNoun ends at the last plural noun among the words that follow.
func (s *scanner) pluralNoun(i, from int) int {
	end := i
	for k := from; k < from+nounWords && s.nounWord(k, from); k++ {
		for s.joined(k + 1) {
			k += 2 // "intensive-care beds", "start-ups"
		}
		if s.pluralForm(k) {
			end = k + 1
		}
	}
	return end
}

// joined reports whether token i is a hyphen between two parts of one word.
func (s *scanner) joined(i int) bool {
	return s.is(i, "-") && s.glued(i) && s.glued(i+1) && s.kind(i+1, token.Word)
}

func (s *scanner) pluralForm(k int) bool {
	return s.n.PluralForm(s.toks[k].Lower)
}

// nounWord reports whether token k can stand in the noun phrase that begins at from.
func (s *scanner) nounWord(k, from int) bool {
	if !s.kind(k, token.Word) || !s.same(from, k) || s.glued(k) && k > from {
		return false
	}
	switch s.n.Words[s.toks[k].Lower].Kind {
	case lang.Cardinal, lang.Multiplier, lang.Grouper, lang.Half:
		return false // "Alpha 2 three years later"
	}
	return s.n.Roles[s.toks[k].Lower]&(lang.CueFunction|lang.CueNotNoun) == 0 || s.initials(k)
}

// initials: the word in capitals before one that is not is short for a name, and no pronoun
// or the like: "2,300 US patents".
func (s *scanner) initials(k int) bool {
	return s.toks[k].Upper && s.kind(k+1, token.Word) && !s.toks[k+1].Upper
}
