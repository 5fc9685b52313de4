package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// scales applies the scale words and abbreviations that follow the number.
func (s *scanner) scales(n *numeral) {
	if n.multiple || n.vague {
		return
	}
	for range 3 {
		power, factor, end := s.scaleAt(n, n.last)
		if end == n.last {
			break
		}
		n.last = end
		n.times(power, factor)
		n.plain = false
		if n.share {
			n.share, n.form = false, mention.Words
		}
	}
	if n.scale > 0 && n.form != mention.Fraction {
		s.rest(n)
	}
	n.v.Reduce(&n.v)
}

// times multiplies by factor times a power of ten.
func (n *numeral) times(power int, factor int64) {
	n.v.Exponent += int32(power)
	n.scale += power
	n.place += power
	if factor > 1 {
		exact.Mul(&n.v, &n.v, apd.New(factor, 0))
		n.place = 0
		n.scale++
	}
}

// scaleAt is the scale word or abbreviation at token i.
func (s *scanner) scaleAt(n *numeral, i int) (power int, factor int64, end int) {
	at := i
	if s.is(i, "-") && s.glued(i) && s.glued(i+1) {
		at = i + 1
	}
	if !s.same(n.first, at) || !s.kind(at, token.Word) {
		return 0, 1, i
	}
	if _, e := s.unitMatch(at); e > at+1 && s.kind(at+1, token.Word) && s.n.Words[s.toks[at].Lower].Power == 3 {
		return 0, 1, i // "mille carré" is a square mile
	}
	if power := s.compoundScale(n, at); power > 0 {
		return power, 1, at + 1
	}
	switch w := s.n.Words[s.toks[at].Lower]; {
	case w.Kind == lang.Multiplier && (w.Power > 2 || n.figures):
		return w.Power, 1, at + 1
	case w.Kind == lang.Grouper && !n.share:
		return 0, w.Value, at + 1
	}
	if !n.figures && at == i {
		return s.abbreviated(at, i)
	}
	if p := s.n.Lone[s.text(at)]; p > 0 && at == i && !s.glued(at) && s.alone(n.first, at+1) {
		return p, 1, at + 1
	}
	if p, ok := s.n.Glued[s.text(at)]; ok && at == i && (s.glued(at) && s.gluedScale(n, at) || s.loneScale(n, at, p) || s.moneyScale(n, at)) {
		return p, 1, at + 1
	}
	return s.abbreviated(at, i)
}

// abbreviated is the abbreviated scale at token at, with its full stop.
func (s *scanner) abbreviated(at, i int) (power int, factor int64, end int) {
	p, ok := s.n.Scales[s.toks[at].Lower]
	if !ok {
		return 0, 1, i
	}
	end = at + 1
	if s.is(end, ".") && s.glued(end) && s.same(at, end+1) {
		end++
	}
	return p, 1, end
}

// moneyScale: behind money with its sign in front a letter that stands apart is a
// power of ten too, where nothing is glued to it: "$458 m (£242.7m)".
func (s *scanner) moneyScale(n *numeral, at int) bool {
	code, _, _ := s.prefix(n.first)
	return code != "" && (!s.glued(at+1) || s.is(at+1, ".") || s.is(at+1, ",") || s.is(at+1, ")"))
}

// gluedScale decides whether a letter glued to a number is a power of ten or a
// unit: "£5m" and "5m people" against "100m wide".
func (s *scanner) gluedScale(n *numeral, at int) bool {
	if s.glued(at+1) && s.toks[at+1].Kind == token.Digits {
		return false
	}
	if code, _, _ := s.prefix(n.first); code != "" {
		return true
	}
	if s.n.Named[s.toks[at].Lower] && n.plain && s.names4k(n, at) {
		return false
	}
	if s.unitText(at) == 0 {
		return true
	}
	behind := at + 1
	if s.is(behind, "-") && s.glued(behind) {
		behind++
	}
	if u, _ := s.unitMatch(behind); u != 0 && (s.n.Units[u].Kind == lang.UnitMoney || s.n.Units[u].ID == "pound") {
		return true
	}
	if k := len(s.items) - 1; k >= 0 && s.items[k].prefixed && s.items[k].Last == n.first-1 && dash(s.toks[n.first-1].Lower) {
		return true // "$3–5m"
	}
	noun, _ := s.nounAfter(at+1, n)
	return (noun > at+1 || s.inMillions()) && !s.role(at+1, lang.CueDimension)
}

// inMillions reports whether the text writes millions with the letter that stands for
// metres too: it has such amounts of money, or of billions, and no lengths.
func (s *scanner) inMillions() bool {
	if !s.millions.known {
		s.millions.known = true
		s.millions.yes = s.readMillions()
	}
	return s.millions.yes
}

func (s *scanner) readMillions() (yes bool) {
	for i := 1; i < len(s.toks); i++ {
		tok := &s.toks[i]
		switch {
		case tok.Kind != token.Word:
		case tok.Len() > 4:
			if u := s.n.UnitNames.Word(tok.Lower); u > 0 && s.n.Units[u].ID == "meter" {
				return false
			}
		case s.glued(i) && s.toks[i-1].Kind == token.Digits && max(s.n.Glued[tok.Lower], s.n.Scales[tok.Lower]) >= 6:
			if s.role(i+1, lang.CueDimension) {
				return false
			}
			yes = yes || s.signBefore(i-1) || i+1 < len(s.toks) && s.moneyAt(i+1) != ""
		}
	}
	return yes
}

// signBefore reports whether a currency sign stands before the digits that end at
// token i.
func (s *scanner) signBefore(i int) bool {
	for k := i; k >= 0 && k > i-2*maxGroups; k-- {
		if s.toks[k].Kind == token.Symbol {
			return s.n.Symbols[s.toks[k].Lower] != ""
		}
		if !s.glued(k) {
			return false
		}
	}
	return false
}

// names4k: the letter at token at makes a name of the digits before it, as of a
// resolution ("4k") or a race ("a 10k", "the 10k run").
func (s *scanner) names4k(n *numeral, at int) bool {
	next := at + 1
	if s.measuredAt(next) {
		return false
	}
	if s.toks[n.first].Len() == 1 && !(s.is(next, "-") && s.kind(next+1, token.Digits)) {
		return true
	}
	if s.is(next, "-") && s.glued(next) {
		next++
	}
	if s.role(next, lang.CueRace) {
		return true
	}
	noun, _ := s.nounAfter(at+1, n)
	return noun == at+1 && s.word(n.first-1).Kind == lang.Article && s.same(n.first-1, at)
}

// loneScale: a capital that stands apart is a scale with money or at the end.
func (s *scanner) loneScale(n *numeral, at, power int) bool {
	if s.glued(at) || power < 6 || !s.toks[at].Capital || s.glued(at+1) && !s.is(at+1, "€") {
		return false
	}
	code, _, _ := s.prefix(n.first)
	return code != "" || !s.same(n.first, at+1) || s.measuredAt(at+1)
}

// compoundScale is the power of ten of a noun that ends in one, in the plural: "20 Steuermilliarden" are
// 20 billion.
func (s *scanner) compoundScale(n *numeral, at int) int {
	const shortest = 3
	t := &s.toks[at]
	if !s.n.Compounds || !n.figures || n.scale > 0 || !t.Capital || !t.SpaceBefore || s.is(at+1, "-") && s.glued(at+1) {
		return 0
	}
	for k := shortest; k < len(t.Lower)-shortest; k++ {
		if w := s.n.Words[t.Lower[k:]]; w.Kind == lang.Multiplier && w.Power > 3 && s.n.Vague[t.Lower[k:]] > 0 {
			return w.Power
		}
	}
	return 0
}
