package scan

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// labelled refuses the number of a page, an article, a product.
func (s *scanner) labelled(i int, w *written) int {
	if code, _, _ := s.prefix(i); code != "" || i > 0 && s.n.UnitsBefore[s.toks[i-1].Lower] > 0 {
		return i
	}
	p := i - 1
	if s.is(p, ".") && s.glued(p) {
		p--
	}
	if p < 0 || !s.same(p, i) || w.n > 1 && s.toks[w.groups[1]].Len() > 2 {
		return i
	}
	if s.is(p, "§") || s.is(p, "#") || s.is(p, "№") {
		return w.end
	}
	if w.n == 1 && s.toks[p].Upper && s.same(p-1, i) && s.role(p-1, lang.CueLabel) && !s.measuredAt(w.end) {
		return w.end // "Flug LH 370"
	}
	if s.ofClub(i, w.end) || s.quoted(i, w.end) || s.halfDecade(i, w) || s.address(i, w) || s.model(i, w) || s.edition(i, w) || s.version(i, w) {
		return w.end
	}
	if end := s.score(i, w); end > i {
		return end
	}
	if s.label(p) && (s.toks[p].Len() > 1 || s.is(i-1, ".")) && (!s.measuredAt(w.end) || s.subunitAt(w.end)) {
		if end := s.listed(w.end); !s.brief || end < w.end+4 || !s.role(p, lang.CueNumbers) {
			return end
		}
		return i // "exercises nos. 22,24,26"
	}
	if w.n == 1 && p == i-1 && s.same(p, i) && s.endsName(i, w) {
		return w.end
	}
	return i
}

// label: the word at token p makes a name of the number behind it, and is no verb: "page
// 40", but not "to build 40 homes".
func (s *scanner) label(p int) bool {
	return s.role(p, lang.CueLabel) && !(s.role(p, lang.CueVerbLabel) && s.role(p-1, lang.CueBeforeVerb) && s.same(p-1, p) && !s.toks[p].Capital)
}

// endsName reports whether the number ends a name that the word before it shows: made
// up, repeated with it, or with a capital where nothing is counted.
func (s *scanner) endsName(i int, w *written) bool {
	if s.n.NounCapital && s.serial(i, w.end) || s.recurs(i, w.end) {
		return true
	}
	name := !s.n.NounCapital && s.nameBefore(i) && !s.measuredAt(w.end) && !s.scaledMoneyAt(w.end) && !s.gapped(i, w.end)
	if !name && !s.madeUp(i-1, w) {
		return false
	}
	noun, _ := s.nounAfter(w.end, &numeral{first: i, last: w.end, figures: true})
	return noun == w.end || name && s.toks[w.end].Capital
}

// scaledMoneyAt: the letter of a scale is glued to the number before token i, and what follows is money: "gave Oxfam 20m
// euros".
func (s *scanner) scaledMoneyAt(i int) bool {
	return s.glued(i) && s.kind(i, token.Word) && s.n.Glued[s.text(i)] > 0 && i+1 < len(s.toks) && s.moneyAt(i+1) != ""
}

// gappedReach is how many tokens before a number without its verb and noun stands the one that has them.
const gappedReach = 16

// gapped reports whether the number leaves out what it counts, as one before it in the sentence tells that: "120 rang on
// Monday, on Tuesday 150", "Norway won 16 medals, Germany 12". Before it stands a weekday or a country.
func (s *scanner) gapped(i, end int) bool {
	_, weekday := s.pack.Times().Weekdays[s.toks[i-1].Lower]
	if !weekday && !s.place(i-1) || s.same(i, end) && !s.kind(end, token.Punct) && !s.role(end, lang.CueFunction) {
		return false
	}
	lead := i - 2
	if weekday {
		lead-- // "on Tuesday"
	}
	if lead <= 0 || !s.same(lead, i) || !s.is(lead, ",") && !s.is(lead, ";") && !s.role(lead, lang.CueRangeAnd) {
		return false
	}
	for k := lead - 1; k > max(0, i-gappedReach) && s.same(k, i); k-- {
		if (s.kind(k, token.Digits) || s.word(k).Kind == lang.Cardinal) && s.kind(k+1, token.Word) && !s.toks[k+1].Capital && !s.role(k+1, lang.CueFunction) {
			return true
		}
	}
	return false
}

// address: "10 Downing Street", and the postcode before a known place: "1010 Wien".
func (s *scanner) address(i int, w *written) bool {
	if w.n > 1 || !s.same(i, w.end) || !s.toks[w.end].Capital || s.measuredAt(w.end) {
		return false
	}
	if n := s.toks[i].Len(); (n == 4 || n == 5) && s.n.NounCapital && s.place(w.end) {
		return true
	}
	for k := w.end; k < w.end+4 && s.same(i, k) && s.toks[k].Capital; k++ {
		if k > w.end && s.role(k, lang.CueStreet) {
			return true
		}
	}
	return false
}

// score is the token behind "3 zu 2" where nothing is counted; i where there is none.
func (s *scanner) score(i int, w *written) int {
	if w.n > 1 || !s.same(i, w.end+1) || !s.role(w.end, lang.CueVersus) || !s.kind(w.end+1, token.Digits) || s.measuredAt(w.end+2) {
		return i
	}
	if noun, _ := s.nounAfter(w.end+2, &numeral{first: i, last: w.end + 2, figures: true}); noun > w.end+2 {
		return i
	}
	return w.end + 2
}

// ofClub: "the Group of 77", "die Gruppe der 77": a number that names its members.
func (s *scanner) ofClub(i, end int) bool {
	if !s.same(i-2, i) || !s.role(i-2, lang.CueClub) || !s.toks[i-2].Capital || !s.role(i-1, lang.CueOf) || s.n.NounCapital && !s.role(i-1, lang.CueDefinite) {
		return false
	}
	noun, _ := s.nounAfter(end, &numeral{first: i, last: end, figures: true})
	return noun == end && !s.measuredAt(end)
}

// quoted: nothing but digits stands between quotation marks, as a title does.
func (s *scanner) quoted(i, end int) bool {
	return s.glued(i) && s.glued(end) && quote(s.toks[i-1].Lower) && quote(s.toks[end].Lower)
}

func quote(t string) bool {
	switch t {
	case "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‚", "›", "‹":
		return true
	}
	return false
}

// halfDecade: "Mitte 50" says in which ten years of life somebody is.
func (s *scanner) halfDecade(i int, w *written) bool {
	t := s.toks[i].Lower
	if w.n > 1 || len(t) != 2 || t[1] != '0' || !s.same(i-1, i) || !s.role(i-1, lang.CueBracket) || s.measuredAt(w.end) {
		return false
	}
	noun, _ := s.nounAfter(w.end, &numeral{first: i, last: w.end, figures: true})
	return noun == w.end
}

// subunitAt reports whether the name of a hundredth of money stands at token i.
func (s *scanner) subunitAt(i int) bool {
	u, _ := s.unitMatch(i)
	return u != 0 && s.n.Units[u].Kind == lang.UnitSubunit
}

// listed is the token behind a list of digits that commas join: "pages 3,5,8".
func (s *scanner) listed(i int) int {
	for s.is(i, ",") && s.glued(i) && s.glued(i+1) && s.kind(i+1, token.Digits) {
		i += 2
	}
	return i
}

// serial: a small bare number behind a noun, with a word behind it that is not
// counted, numbers a product ("das Modell Alpha 4 kommt"); at the end of a clause
// it can be a count ("die Roten 12, die Blauen 8"), and behind things that are
// counted themselves ("von den 48 Anträgen 31 bewilligt").
func (s *scanner) serial(i, end int) bool {
	tok := &s.toks[i-1]
	if s.toks[i].Len() > 2 || tok.Kind != token.Word || !tok.Capital || !s.same(i-1, i) || !s.same(i, end) || s.hedged(i) {
		return false
	}
	if s.same(i-2, i) && (s.kind(i-2, token.Digits) || s.word(i-2).Kind == lang.Cardinal) {
		return false
	}
	next := &s.toks[end]
	if next.Kind != token.Word || next.Capital || s.glued(end) || s.measuredAt(end) ||
		s.n.Roles[next.Lower]&(lang.CueShare|lang.CueRangeTo|lang.CueRangeAnd|lang.CueOf|lang.CueCompare) != 0 {
		return false
	}
	noun, _ := s.nounAfter(end, &numeral{first: i, last: end, figures: true})
	return noun == end && s.t.Sentences[tok.Sentence].First != i-1
}

// recurs: a word with a capital and the same number right behind it, with nothing
// counted, once more in the text, are a name ("Alpha 4").
func (s *scanner) recurs(i, end int) bool {
	if !s.kind(i-1, token.Word) || !s.toks[i-1].Capital || !s.same(i-1, i) || s.toks[i].Len() > 3 || s.measuredAt(end) {
		return false
	}
	if noun, _ := s.nounAfter(end, &numeral{first: i, last: end, figures: true}); noun > end && s.n.NounCapital {
		return false
	}
	return s.pairs()[pair{s.toks[i-1].Lower, s.toks[i].Lower}] > 1
}

// pair is a word and the digits behind it.
type pair struct{ word, digits string }

// pairs counts the words with a capital that digits follow.
func (s *scanner) pairs() map[pair]int {
	if s.together == nil {
		s.together = map[pair]int{}
		for i := 1; i < len(s.toks); i++ {
			if s.toks[i].Kind == token.Digits && s.toks[i-1].Capital && s.toks[i].SpaceBefore && s.toks[i].Len() < 4 {
				s.together[pair{s.toks[i-1].Lower, s.toks[i].Lower}]++
			}
		}
	}
	return s.together
}

// madeUp: the word before is one that only names have: with a capital inside
// ("iPhone"), or all capitals before one digit ("ORF 2").
func (s *scanner) madeUp(p int, w *written) bool {
	tok := &s.toks[p]
	if tok.Kind != token.Word || s.measuredAt(w.end) && !s.glued(w.end) {
		return false
	}
	if tok.Upper {
		return s.toks[w.groups[0]].Len() == 1
	}
	text := s.text(p)
	for k := 1; k < len(text); k++ {
		if 'A' <= text[k] && text[k] <= 'Z' {
			return true
		}
	}
	return false
}

// nameBefore reports whether a name stands right before the number: "Windows 11".
func (s *scanner) nameBefore(i int) bool {
	p := i - 1
	if p < 0 || !s.same(p, i) || !s.kind(p, token.Word) || !s.toks[p].Capital || s.n.Roles[s.toks[p].Lower]&lang.CueFunction != 0 {
		return false
	}
	return s.t.Sentences[s.toks[p].Sentence].First != p
}
