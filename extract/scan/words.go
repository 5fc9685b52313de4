package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// speller reads spelled numbers: word by word over tokens, or morpheme by morpheme
// inside one word. Positions are token indexes or byte offsets.
type speller struct {
	n      *lang.Numbers
	toks   []token.Token
	inside string // "" reads tokens
}

// at is the number word at p and what is behind it.
func (s *speller) at(p int) (lang.NumberWord, int) {
	if s.inside != "" {
		index, end := s.n.Morphemes.Step(s.inside, p)
		if index < 0 {
			return lang.NumberWord{}, p
		}
		return s.n.Inner[index], end
	}
	if p > 0 && p+1 < len(s.toks) && s.toks[p].Lower == "-" && !s.toks[p].SpaceBefore && !s.toks[p+1].SpaceBefore {
		p++
	}
	if p >= len(s.toks) || s.toks[p].Kind != token.Word || p > 0 && s.toks[p].Sentence != s.toks[p-1].Sentence {
		return lang.NumberWord{}, p
	}
	return s.known(p), p + 1
}

// known is the number word at token p, which may be a compound.
func (s *speller) known(p int) lang.NumberWord {
	word := s.toks[p].Lower
	w, ok := s.n.Words[word]
	if ok || !s.n.Compounds || len(word) < 5 {
		return w
	}
	in := speller{n: s.n, inside: word}
	if v, end := in.cardinal(0); end == len(word) {
		return lang.NumberWord{Kind: lang.Cardinal, Value: v}
	}
	return w
}

// start is at for the first word of a number, which may begin a sentence.
func (s *speller) start(p int) (lang.NumberWord, int) {
	if s.inside != "" {
		return s.at(p)
	}
	if p >= len(s.toks) || s.toks[p].Kind != token.Word {
		return lang.NumberWord{}, p
	}
	return s.known(p), p + 1
}

// cardinal reads the longest number that begins at p; end is p where there is none.
func (s *speller) cardinal(p int) (v int64, end int) {
	thousands := int64(0) // what the last part gave, if thousands
	last := 19            // power of ten that the next part must stay below
	end = p
	for first := true; ; first = false {
		from := end
		if !first {
			if w, q := s.at(end); w.Kind == lang.Link && w.After&(lang.AfterScale|lang.AfterHundred) != 0 {
				from = q
			}
		}
		g, q, ok := s.part(from, last)
		if !ok {
			return v, end
		}
		power, after := s.powers(q)
		if from != end && power == 0 && s.partAt(after) {
			return v, end
		}
		if s.n.ThousandMillions && power == 6 && thousands > 0 && g < 1000 {
			v += (thousands+g)*1e6 - thousands
			end, last, thousands = after, 6, 0
			continue
		}
		if after == from || power >= last || digitsOf(g)+power > min(last, 18) {
			return v, end
		}
		v += g * pow10(power)
		end = after
		thousands = 0
		if power == 3 {
			thousands = g * 1000
		}
		if power < 3 {
			return v, end
		}
		last = power
	}
}

// part is a number below a thousand, or the one that a multiplier implies; last is
// the power of ten of the part before it.
func (s *speller) part(p, last int) (v int64, end int, ok bool) {
	w, q := s.start(p)
	switch {
	case w.Kind == lang.Article:
		next, _ := s.at(q)
		if w.Counts && last == 3 && next.Kind != lang.Multiplier {
			return w.Value, q, true
		}
		if next.Kind != lang.Multiplier || next.Plural {
			return 0, p, false
		}
		if next.Power > 2 {
			return 1, q, true
		}
		p = q
	case w.Kind == lang.Multiplier && (w.Power == 3 || w.Power > 3 && s.n.BareScales) && !w.Plural:
		return 1, p, true
	}
	v, end = s.group(p)
	return v, end, end > p
}

// powers multiplies the scale words from p on.
func (s *speller) powers(p int) (power, end int) {
	before := 0
	for range 3 {
		w, q := s.at(p)
		if w.Kind != lang.Multiplier || w.Power < 3 || w.Power <= before {
			break
		}
		before = w.Power
		power += w.Power
		p = q
	}
	return power, p
}

// group reads a number below a thousand.
func (s *speller) group(p int) (int64, int) {
	w, q := s.start(p)
	if w.Phrase {
		if v, end := s.spoken(p); end > p {
			return v, end
		}
	}
	if w.Kind == lang.Multiplier && w.Power == 2 && !w.Plural {
		return s.hundreds(1, q)
	}
	v, q := s.tens(p)
	if q == p {
		return 0, p
	}
	if v < 100 {
		if w, r := s.at(q); w.Kind == lang.Multiplier && w.Power == 2 {
			return s.hundreds(v, r)
		}
		return v, q
	}
	if v < 1000 && v%100 == 0 {
		return s.hundreds(v/100, q)
	}
	return v, q
}

// hundreds adds what follows the hundreds.
func (s *speller) hundreds(h int64, p int) (int64, int) {
	v := h * 100
	from := p
	if w, q := s.at(p); w.Kind == lang.Link && w.After&lang.AfterHundred != 0 {
		from = q
	}
	if s.inside == "" && from >= len(s.toks) {
		return v, p
	}
	low, q := s.below(from)
	if q == from || low >= 100 {
		return v, p
	}
	w, _ := s.at(q)
	if w.Kind == lang.Multiplier && w.Power == 2 || from != p && s.partAt(q) {
		return v, p
	}
	return v + low, q
}

// partAt reports whether the word at p is a denominator, so that what stands
// before it is no part of the whole number: "one hundred and three quarters".
func (s *speller) partAt(p int) bool {
	w, _ := s.at(p)
	if w.Kind == lang.Part || w.Kind == lang.Half {
		return true
	}
	if s.inside != "" || !s.n.OrdinalParts || p >= len(s.toks) {
		return false
	}
	_, ok := s.n.Ordinals[strings.TrimSuffix(s.toks[p].Lower, "s")]
	return ok
}

// below is a number below a hundred inside a longer one.
func (s *speller) below(p int) (int64, int) {
	w, q := s.at(p)
	if w.Phrase {
		if v, end := s.spoken(p); end > p {
			return v, end
		}
	}
	if w.Kind != lang.Cardinal && w.Kind != lang.Elided && !w.Counts {
		return 0, p
	}
	return s.withUnits(w.Value, q, p)
}

// tens reads a unit, a teen, or tens with units in the language's order.
func (s *speller) tens(p int) (int64, int) {
	w, q := s.start(p)
	if w.Phrase {
		if v, end := s.spoken(p); end > p {
			return v, end
		}
	}
	if w.Kind != lang.Cardinal && w.Kind != lang.Elided {
		return 0, p
	}
	return s.withUnits(w.Value, q, p)
}

func (s *speller) withUnits(v int64, q, p int) (int64, int) {
	switch {
	case v > 0 && v < 10 && s.inside != "":
		link, r := s.at(q)
		if link.Kind != lang.Link || link.After&lang.AfterUnit == 0 {
			return v, q
		}
		if t, end := s.at(r); t.Kind == lang.Cardinal && t.Value >= 20 && t.Value < 100 && t.Value%10 == 0 {
			return v + t.Value, end
		}
	case v >= 20 && v < 100 && v%10 == 0:
		r := q
		if link, after := s.at(q); link.Kind == lang.Link && link.After&lang.AfterTens != 0 {
			r = after
		}
		if s.apart(q) {
			r = q + 1
		}
		if u, end := s.at(r); (u.Kind == lang.Cardinal || u.Counts && r != q) && u.Value > 0 && u.Value < 10 {
			return v + u.Value, end
		}
	}
	return v, q
}

// apart reports whether a hyphen with a space on either side stands at p, as in text
// that was split into words: "ninety - five".
func (s *speller) apart(p int) bool {
	return s.inside == "" && p > 0 && p+1 < len(s.toks) && s.toks[p].Lower == "-" && s.toks[p].SpaceBefore && s.toks[p+1].SpaceBefore
}

// spoken reads a number that is several words and not their sum.
func (s *speller) spoken(p int) (int64, int) {
	if s.inside != "" {
		return 0, p
	}
	if p > 0 && s.toks[p].Lower == "-" {
		p++
	}
	index, end := s.n.Spoken.Match(s.toks, p)
	if index < 0 {
		return 0, p
	}
	return s.n.SpokenValues[index], end
}

func pow10(e int) int64 {
	p := int64(1)
	for range e {
		p *= 10
	}
	return p
}
