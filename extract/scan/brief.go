package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// briefWords is how many words a brief text has at most.
const briefWords = 10

// isBrief reports whether the text is a few words: a caption, a cell, a
// query. Its number has nothing around it that could show it to be a name or a part
// of something, so it is taken for what it says.
func (s *scanner) isBrief() bool {
	if len(s.toks) > 4*briefWords {
		return false
	}
	words := 0
	for i := range s.toks {
		if s.toks[i].Kind == token.Word && !s.glued(i) {
			words++
		}
	}
	return words <= briefWords
}

// briefOne decides on "one" in a brief text: what it counts follows, and no word
// that it would be a pronoun after stands before.
func (s *scanner) briefOne(it *item) bool {
	next := it.num.last
	if s.brief && s.led(it) {
		return true
	}
	if s.role(next, lang.CueRank) && s.kind(next+1, token.Word) {
		next++ // "one last time"
	}
	if !s.brief || !s.same(it.First, next) || !s.kind(next, token.Word) || s.role(next, lang.CueFunction) {
		return false
	}
	return !s.same(it.First-1, it.First) || !s.role(it.First-1, lang.CueRank|lang.CueDefinite)
}

// stuck reports whether token i is a plural noun glued to the digits before it in a
// brief text: "3copies".
func (s *scanner) stuck(i int) bool {
	return s.brief && s.glued(i) && s.kind(i, token.Word) && s.toks[i].Len() > 2 && !s.toks[i].Capital && !s.glued(i+1) && s.pluralForm(i)
}

// defined: one of a unit is an amount where the sentence says what it is ("a mile is
// 1609 metres"), and where a brief text has nothing else.
func (s *scanner) defined(it *item) bool {
	if it.unit.Kind == lang.UnitDuration {
		return s.brief && s.role(it.Last, lang.CueAgeAfter) && s.same(it.First, it.Last)
	}
	first := s.t.Sentences[it.Sentence].First == it.First
	return s.brief && (it.unit.Kind == lang.UnitMoney || it.unit.Kind == lang.UnitSubunit) || first && s.role(it.Last, lang.CueEquals) && s.same(it.First, it.Last)
}

// zeros reports whether token i is nothing but zeros in a brief text.
func (s *scanner) zeros(i int) bool {
	return s.brief && strings.Trim(s.toks[i].Lower, "0") == "" && !s.kind(i+1, token.Digits) && !s.role(i+1, lang.CueClock)
}

// plainShares makes the fractions of a brief text plain numbers, where no whole is
// named and no other number stands that they could be a part of: "below a half" is
// below 0.5. A sentence with its full stop, however short, is running text.
func (s *scanner) plainShares() {
	if !s.brief || s.toks[len(s.toks)-1].Lower == "." {
		return
	}
	for i := range s.items {
		if it := &s.items[i]; !it.dead && (!it.num.share || it.Unit != mention.Percent || s.wholeNamed(it)) {
			return
		}
	}
	for i := range s.items {
		it := &s.items[i]
		if it.dead {
			continue
		}
		if it.High != nil && it.High != it.Low {
			it.High.Exponent -= 2
		}
		it.Low.Exponent -= 2
		it.LowPlace -= 2
		it.HighPlace -= 2
		it.Unit, it.unit = mention.Count, nil
	}
}

// wholeNamed reports whether the words behind a share name its whole: "of the
// votes", "half the price", "every third", "by a quarter".
func (s *scanner) wholeNamed(it *item) bool {
	if s.word(it.num.first).Kind == lang.Each {
		return true
	}
	if s.same(it.First-1, it.First) && s.role(it.First-1, lang.CueBy) {
		return true
	}
	return s.same(it.First, it.Last) && s.role(it.Last, lang.CueOf|lang.CueDefinite|lang.CueCompare)
}
