// Package scan finds the quantities of a text: every number that says something
// about the world, with its unit, its hedge and what it counts. It is one pass over
// the tokens, driven by the tables of a language pack.
package scan

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Quantities finds the quantities of the text, in text order and without overlaps.
// What the times cover is not read as a quantity, save durations counted from a
// reference ("ten years ago"). A nil pack finds nothing.
func Quantities(p *lang.Pack, t *token.Tokens, times []mention.Time) []mention.Quantity {
	if p == nil || t == nil || len(t.All) == 0 {
		return nil
	}
	s := &scanner{pack: p, n: p.Numbers(), t: t, toks: t.All, times: times, items: make([]item, 0, len(t.All)/40+4)}
	s.brief = s.isBrief()
	for i := 0; i < len(s.toks); {
		i = s.step(i)
	}
	s.join()
	s.share()
	s.plainShares()
	return s.finish()
}

// scanner is one pass over one text.
type scanner struct {
	pack     *lang.Pack
	n        *lang.Numbers
	t        *token.Tokens
	toks     []token.Token
	times    []mention.Time
	items    []item
	habit    habit
	together map[pair]int // how often a word and a number stand together
	pounds   struct{ known, yes bool }
	millions struct{ known, yes bool } // see inMillions
	money    map[string]string         // what the text's bare currency names mean
	spoken   map[string]bool           // the currencies that the text names
	speaking map[string]int            // how often the words stand that speak for a currency
	buf      []byte
	hedgeEnd int
	brief    bool // see isBrief
}

// item is a quantity as it grows.
type item struct {
	mention.Quantity
	num       numeral
	unit      *lang.Unit
	prefixed  bool // the currency stands before the number
	measured  bool // it has a unit, its own or a shared one
	lent      bool // its unit is that of a quantity behind it
	dead      bool // merged into another
	resume    int  // token to go on at where it is not Last; 0 where it is
	tentative bool // it is a quantity only if it begins a range: "one or two"
}

// step looks at token i and returns the next to look at.
func (s *scanner) step(i int) int {
	tok := &s.toks[i]
	switch tok.Kind {
	case token.Digits:
		return s.from(i)
	case token.Word:
		switch start := s.n.Starts(tok); {
		case start == lang.StartNumber || start == lang.StartArticle && s.begun(i):
			return s.from(i)
		case start == lang.StartAddress:
			return s.skipAddress(i)
		}
	case token.Symbol:
		if _, ok := vulgar(tok.Lower); ok {
			return s.from(i)
		}
	case token.Punct:
		if (tok.Lower == "." || tok.Lower == "," && s.n.Decimal == ',' && tok.SpaceBefore) && s.glued(i+1) && s.toks[i+1].Kind == token.Digits &&
			(i == 0 || tok.SpaceBefore || s.toks[i-1].Kind == token.Symbol) {
			return s.from(i)
		}
	}
	return i + 1
}

// begun reports whether the article at token i can begin a number: a number word,
// a part or a unit follows, perhaps behind a hedge, or nothing at all.
func (s *scanner) begun(i int) bool {
	if !s.same(i, i+1) || s.toks[i+1].Kind != token.Word {
		return true
	}
	next := s.toks[i+1].Lower
	if !s.n.Counted.May(next) {
		return s.n.Compounds && s.n.CompoundStarts(next)
	}
	if s.n.HedgesInside[next] > 0 && s.same(i, i+2) {
		next = s.toks[i+2].Lower
	} else if s.orMore(i + 1) {
		return true
	}
	if s.n.Words[next].Kind != 0 || s.n.Ordinals[next] != 0 || s.n.UnitNames.Begins(next) {
		return true
	}
	return s.n.Compounds && s.n.CompoundStarts(next)
}

// from reads the quantity that begins at token i, if there is one.
func (s *scanner) from(i int) int {
	if end := s.masked(i); end > i && !s.moves(i) && !s.stopwatch(&numeral{first: i}) {
		return end
	}
	num, ok := s.numeral(i)
	if !ok {
		return max(num.last, i+1)
	}
	it, ok := s.quantity(num)
	if !ok {
		return max(num.last, i+1)
	}
	s.items = append(s.items, it)
	return max(it.Last, it.resume, i+1)
}

// moves reports whether the four digits at token i are one end of a move between
// numbers, though they look like a year.
func (s *scanner) moves(i int) bool {
	return s.toks[i].Kind == token.Digits && s.movedBy(i, &written{n: 1, end: i + 1})
}

// skipAddress is the token behind a web address.
func (s *scanner) skipAddress(i int) int {
	if !s.glued(i+1) || s.toks[i+1].Kind == token.Word {
		return i + 1
	}
	for i++; s.glued(i); i++ {
	}
	return i
}

// masked is the end of the time that token i stands in, or i.
func (s *scanner) masked(i int) int {
	at := s.toks[i].Start
	k := sort.Search(len(s.times), func(k int) bool { return s.times[k].End > at })
	if k == len(s.times) || s.times[k].Start > at || s.times[k].Kind == mention.Anchor || at < s.times[k].Duration.End {
		return i
	}
	end := i
	for end < len(s.toks) && s.toks[end].Start < s.times[k].End {
		end++
	}
	return end
}

// glued reports whether token i exists and stands right behind the one before it.
func (s *scanner) glued(i int) bool {
	return i > 0 && i < len(s.toks) && !s.toks[i].SpaceBefore && s.toks[i].Start == s.toks[i-1].End
}

// is reports whether token i exists and reads so in lower case.
func (s *scanner) is(i int, lower string) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].Lower == lower
}

// kind reports whether token i exists and is of the kind.
func (s *scanner) kind(i int, k token.Kind) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].Kind == k
}

// role reports whether the word at token i plays the role.
func (s *scanner) role(i int, r lang.Cue) bool {
	return i >= 0 && i < len(s.toks) && s.n.Roles[s.toks[i].Lower]&r != 0
}

// same reports whether both tokens exist and stand in one sentence.
func (s *scanner) same(i, j int) bool {
	return i >= 0 && j >= 0 && i < len(s.toks) && j < len(s.toks) && s.toks[i].Sentence == s.toks[j].Sentence
}

func (s *scanner) word(i int) lang.NumberWord {
	if !s.kind(i, token.Word) {
		return lang.NumberWord{}
	}
	return s.n.Words[s.toks[i].Lower]
}

func (s *scanner) text(i int) string {
	return s.t.Text[s.toks[i].Start:s.toks[i].End]
}

// span is the place of the tokens [first, last).
func (s *scanner) span(first, last int) article.Span {
	if last <= first || last > len(s.toks) {
		return article.Span{}
	}
	return article.Span{Start: s.toks[first].Start, End: s.toks[last-1].End}
}

// maxAlone bounds the punctuation around a number that stands alone.
const maxAlone = 20

// alone reports whether the tokens [first, last) are all the words of their
// sentence.
func (s *scanner) alone(first, last int) bool {
	if first >= len(s.toks) {
		return false
	}
	sen := s.t.Sentences[s.toks[first].Sentence]
	if sen.Last-sen.First > last-first+maxAlone {
		return false
	}
	for i := sen.First; i < sen.Last; i++ {
		if (i < first || i >= last) && s.toks[i].Kind != token.Punct {
			return false
		}
	}
	return true
}

// finish turns the items into mentions.
func (s *scanner) finish() []mention.Quantity {
	out := make([]mention.Quantity, 0, len(s.items))
	for i := range s.items {
		it := &s.items[i]
		if it.dead {
			continue
		}
		it.Span = s.span(it.First, it.Last)
		out = append(out, it.Quantity)
	}
	return out
}
