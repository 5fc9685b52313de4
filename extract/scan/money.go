package scan

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// prefix is the currency that stands before token i: "$5", "US$ 5", "EUR 5",
// "Rs. 500", with its first token and the power of ten it brings along ("MAUD 60").
func (s *scanner) prefix(i int) (code string, first, power int) {
	p := i - 1
	if p >= 0 && minusSign(s.toks[p].Lower) && s.glued(i) && s.glued(p) {
		p--
	}
	if p < 0 || s.toks[p].Sentence != s.toks[i].Sentence {
		return "", i, 0
	}
	if s.is(p, ".") && s.glued(p) && p > 0 {
		if code, ok := s.n.Prefixes[s.text(p-1)]; ok {
			return code, p - 1, 0
		}
		return "", i, 0
	}
	if s.toks[p].Kind == token.Word {
		return s.codeBefore(p, i)
	}
	code, ok := s.n.Symbols[s.toks[p].Lower]
	if !ok {
		return "", i, 0
	}
	if alt, at := s.symbolPrefix(p, i); alt != "" {
		return alt, at, 0
	}
	return code, p, 0
}

// symbolPrefix reads the letters that say whose dollar it is: "A$", "US$", "usd$".
func (s *scanner) symbolPrefix(p, i int) (code string, first int) {
	q := p - 1
	if q >= 0 && s.is(q, ".") && s.glued(p) {
		q--
	}
	if q < 0 || !s.kind(q, token.Word) || !s.same(q, p) {
		return "", p
	}
	w := s.toks[q].Lower
	if !s.glued(p) && (s.glued(i) || s.glued(q) || s.role(q, lang.CueFunction) || q > 0 && apostrophe(s.toks[q-1].Lower)) {
		return "", p
	}
	if code, ok := s.n.Prefixes[w+s.toks[p].Lower]; ok {
		return code, q
	}
	if up := strings.ToUpper(w); len(w) == 3 && s.n.Codes[up] {
		return up, q
	}
	return "", p
}

// codeBefore reads a code or a word-like symbol before the number.
func (s *scanner) codeBefore(p, i int) (code string, first, power int) {
	text := s.text(p)
	if s.n.Codes[text] {
		if s.n.CodeWords[text] && !s.bigAfter(i) {
			return "", i, 0
		}
		return text, p, 0
	}
	if code, ok := s.n.Prefixes[text]; ok && (s.toks[p].Upper || !s.role(p, lang.CueFunction)) && len(text) < 5 {
		return code, p, 0
	}
	if len(text) == 4 && s.toks[p].Upper {
		if k := s.n.UnitNames.Word(s.toks[p].Lower); k > 0 && s.n.Units[k].Kind == lang.UnitMoney {
			return s.n.Units[k].ID, p, s.n.Units[k].Power
		}
	}
	return "", i, 0
}

// bigAfter reports whether the number at token i has separators or a scale.
func (s *scanner) bigAfter(i int) bool {
	if s.glued(i+1) && s.glued(i+2) && s.kind(i+2, token.Digits) {
		return true
	}
	return s.kind(i+1, token.Word) && (s.n.Words[s.toks[i+1].Lower].Kind == lang.Multiplier || s.n.Scales[s.toks[i+1].Lower] > 0)
}

// moneyOrMass decides what a name means that is both a currency and a weight:
// money in large amounts, beside the same in another currency, or where the text
// speaks of that money elsewhere. The name ends before token end.
func (s *scanner) moneyOrMass(it *item, u *lang.Unit, end int) *lang.Unit {
	money, mass := u, u
	if u.Alt == "" {
		if money = s.sibling(u); money == nil {
			return u
		}
	} else if mass = s.massOf(u); mass == nil {
		return u
	}
	if _, cents := s.centsBehind(it, end); it.num.scale > 2 || digitsOfDecimal(it) > 3 || cents > end || s.exchanged(it, end) {
		return money
	}
	if it.Adjective || s.near(it.First, lang.CueMass) {
		return mass
	}
	if s.sterling() {
		return money
	}
	return mass
}

// exchanged reports whether an amount of money in brackets stands behind token end,
// or the item itself stands in brackets behind one.
func (s *scanner) exchanged(it *item, end int) bool {
	if s.is(it.First-1, "(") && len(s.items) > 0 {
		if a := &s.items[len(s.items)-1]; a.Last == it.First-1 && s.isMoney(a) {
			return true
		}
	}
	if !s.is(end, "(") {
		return false
	}
	for k := end + 1; k < end+7 && s.same(end, k) && !s.is(k, ")"); k++ {
		if s.n.Symbols[s.toks[k].Lower] != "" {
			return true
		}
		if u, _ := s.unitMatch(k); u != 0 && s.n.Units[u].Kind == lang.UnitMoney && !s.n.Units[u].Weak {
			return true
		}
	}
	return false
}

// sibling is the currency that shares its name with the weight u.
func (s *scanner) sibling(u *lang.Unit) *lang.Unit {
	for k := u.Next; k != 0; k = s.n.Units[k].Next {
		if s.n.Units[k].Alt == u.ID {
			return &s.n.Units[k]
		}
	}
	return nil
}

// massOf is the weight that a currency's name can mean.
func (s *scanner) massOf(u *lang.Unit) *lang.Unit {
	for k := range s.n.Units {
		if s.n.Units[k].ID == u.Alt {
			return &s.n.Units[k]
		}
	}
	return nil
}

// near reports whether a word of the role stands in the sentence of token i.
func (s *scanner) near(i int, r lang.Cue) bool {
	sen := s.t.Sentences[s.toks[i].Sentence]
	for k := max(sen.First, i-25); k < min(sen.Last, i+25); k++ {
		if s.role(k, r) {
			return true
		}
	}
	return false
}

// sterling reports whether the text names pounds of money without doubt.
func (s *scanner) sterling() bool {
	if !s.pounds.known {
		s.pounds.known = true
		for i := range s.toks {
			if code := s.n.Symbols[s.toks[i].Lower]; code == "GBP" || s.text(i) == "GBP" || s.subunitOf(i, "GBP") {
				s.pounds.yes = true
				break
			}
		}
	}
	return s.pounds.yes
}

// speaksOf reports whether the text names the currency: cents alone may be of
// many currencies and stay cents.
func (s *scanner) speaksOf(code string) bool {
	if s.spoken == nil {
		s.spoken = map[string]bool{}
		for i := range s.toks {
			if code := s.moneyAt(i); code != "" {
				s.spoken[code] = true
			}
		}
	}
	return s.spoken[code]
}

// aroundCents is how far behind cents the currency they are of is looked for.
const aroundCents = 8

// hundredth decides which currency hundredths are of: the one named right behind
// ("50 cents to $45"), else their own where the text names it, else another that the
// text names and that has hundredths of the name. Where none is named they stay
// cents, which may be of many currencies.
func (s *scanner) hundredth(it *item, u *lang.Unit) *lang.Unit {
	of := func(code string) *lang.Unit {
		return &lang.Unit{ID: code, Kind: lang.UnitSubunit, Power: u.Power, Sub: u.Sub, Weak: u.Weak}
	}
	for k := it.Last; k < it.Last+aroundCents && s.same(it.First, k); k++ {
		if code := s.moneyAt(k); code != "" && lang.Hundredth(code) == u.Sub {
			return of(code)
		}
	}
	if s.speaksOf(u.ID) {
		return u
	}
	for _, code := range lang.WithHundredth(u.Sub) {
		if s.speaksOf(code) {
			return of(code)
		}
	}
	return &lang.Unit{ID: u.Sub, Kind: lang.UnitSubunit}
}

// moneyAt is the currency whose sign, code or name stands at token i.
func (s *scanner) moneyAt(i int) string {
	tok := &s.toks[i]
	switch tok.Kind {
	case token.Symbol:
		return s.n.Symbols[tok.Lower]
	case token.Digits, token.Punct:
		return ""
	}
	if !s.n.Money.May(tok.Lower) {
		return ""
	}
	if text := s.text(i); tok.Upper && s.n.Codes[text] && !s.n.CodeWords[text] {
		return text
	}
	for k := s.n.UnitNames.Word(s.toks[i].Lower); k > 0; k = s.n.Units[k].Next {
		if u := &s.n.Units[k]; u.Kind == lang.UnitMoney && !u.Weak {
			return u.ID
		}
	}
	return ""
}

func (s *scanner) subunitOf(i int, code string) bool {
	k := s.n.UnitNames.Word(s.toks[i].Lower)
	return k > 0 && s.n.Units[k].Kind == lang.UnitSubunit && s.n.Units[k].ID == code && (!s.n.Units[k].Weak || s.glued(i) && s.toks[i-1].Kind == token.Digits)
}

// currency decides which currency a name means: by the words of the text that
// speak for one of several, else the likeliest.
func (s *scanner) currency(u *lang.Unit, it *item) string {
	if len(u.Heads) < 2 {
		return u.ID
	}
	key := u.Heads[0].Code + u.Heads[1].Code
	if code, ok := s.money[key]; ok {
		return code
	}
	code := s.spokenFor(u.Heads)
	if s.money == nil {
		s.money = map[string]string{}
	}
	s.money[key] = code
	return code
}

// spokenFor counts the words that speak for each candidate; a word speaks for the first
// that has it.
func (s *scanner) spokenFor(list []lang.Candidate) string {
	if s.speaking == nil {
		s.countEvidence()
	}
	seen := map[string]bool{}
	best, most := 0, 0
	for k, c := range list {
		votes := 0
		for _, e := range c.Evidence {
			if n := s.speaking[e]; n > 0 && !seen[e] {
				seen[e] = true
				votes += n
			}
		}
		if votes > most {
			best, most = k, votes
		}
	}
	return list[best].Code
}

// countEvidence counts the words with a capital that speak for a currency.
func (s *scanner) countEvidence() {
	s.speaking = map[string]int{}
	for i := range s.toks {
		if tok := &s.toks[i]; tok.Capital && tok.Len() > 3 && s.n.Evidence.May(tok.Lower) {
			s.speaking[tok.Lower]++
		}
	}
}

// scaleBehind reads a scale that stands behind the currency: "75 USD million".
func (s *scanner) scaleBehind(it *item) {
	if s.kind(it.Last, token.Word) && s.n.Words[s.toks[it.Last].Lower].Kind == lang.Multiplier && s.same(it.First, it.Last) {
		w := s.n.Words[s.toks[it.Last].Lower]
		if w.Power > 2 {
			it.num.times(w.Power, 1)
			it.Last++
		}
	}
}

// cents adds "fifty", "50" or "and 50 cents" behind whole money.
func (s *scanner) cents(it *item) {
	v, end := s.centsBehind(it, it.Last)
	if end == it.Last {
		return
	}
	exact.Add(&it.num.v, &it.num.v, apd.New(v, -2))
	it.num.place, it.Last = -2, end
}

// centsBehind are the cents that stand at token i behind the item's unit, and the
// token behind them; i where there are none.
func (s *scanner) centsBehind(it *item, i int) (v int64, end int) {
	p := i
	linked := s.word(p).Kind == lang.Link || s.role(p, lang.CueRangeAnd)
	if linked {
		p++
	}
	if it.num.scale > 0 || it.num.v.Exponent < 0 || !s.same(it.First, p) || it.prefixed {
		return 0, i
	}
	v, end = s.centsAt(p)
	if end == p || v > 99 {
		return 0, i
	}
	u, after := s.unitMatch(end)
	if u != 0 && s.n.Units[u].Kind == lang.UnitSubunit {
		return v, after
	}
	if linked || s.kind(end, token.Word) && !s.role(end, lang.CueFunction) || u != 0 && !s.n.Units[u].Weak || s.kind(end, token.Symbol) ||
		s.kind(end, token.Digits) || s.is(end, "-") {
		return 0, i
	}
	return v, end
}

func (s *scanner) centsAt(i int) (int64, int) {
	if s.kind(i, token.Digits) {
		if v, ok := s.small(i); ok && s.toks[i].Len() == 2 && !(s.glued(i+1) && s.kind(i+1, token.Word)) && !(s.is(i+1, ".") && s.glued(i+1) &&
			s.glued(i+2)) && !(s.is(i+1, ",") && s.glued(i+1) && s.glued(i+2)) {
			return v, i + 1
		}
		return 0, i
	}
	if w := s.word(i); w.Kind == lang.Article || w.Kind == lang.Multiplier {
		return 0, i
	}
	sp := speller{n: s.n, toks: s.toks}
	if v, end := sp.cardinal(i); end > i {
		return v, end
	}
	return s.compoundValue(i)
}
