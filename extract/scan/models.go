package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// model: a number behind a noun with an article in the singular and nothing counted is
// part of a name: "einen Porsche 911", "die Alpha 360 kam", "der Nord Alpha 13, der".
func (s *scanner) model(i int, w *written) bool {
	if w.n > 1 || !s.n.NounCapital || !s.same(i-2, i) || !s.kind(i-1, token.Word) || !s.toks[i-1].Capital || s.measuredAt(w.end) || s.hedged(i) {
		return false
	}
	if s.word(i-2).Kind != lang.Article && !s.definiteModel(i, w.end) {
		return false
	}
	noun, _ := s.nounAfter(w.end, &numeral{first: i, last: w.end, figures: true})
	return noun == w.end
}

// definiteModel: a definite article stands before the name of one thing, and a word of
// the same clause or a relative clause behind the number at token i.
func (s *scanner) definiteModel(i, end int) bool {
	if s.role(i-2, lang.CueDefinite) {
		return !s.pluralForm(i-1) && s.same(i, end) && s.kind(end, token.Word) && !s.role(end, lang.CueShare) && !s.someOf(end)
	}
	p := i - 2
	for p > i-longestModel && s.kind(p, token.Word) && s.toks[p].Capital && s.same(p, i) && !s.role(p, lang.CueFunction) {
		p--
	}
	return p < i-2 && s.role(p, lang.CueDefinite) && s.same(p, i) && s.relative(end)
}

// yearDigits is how many digits a year has, which a model may be of.
const yearDigits = 4

// partReach is how many words behind "der" or "von" the whole's number stands at most: "der insgesamt 35 Sitze".
const partReach = 2

// someOf: the number before token i is so many of others, of which a number follows: "stellt die Partei 21 der 35 Sitze".
func (s *scanner) someOf(i int) bool {
	part, ok := s.small(i - 1)
	if !ok || !s.role(i, lang.CueOf) {
		return false
	}
	for k := i + 1; k <= i+1+partReach && s.same(i, k); k++ {
		if s.kind(k, token.Digits) {
			if s.toks[k].Len() == yearDigits {
				return false // "der Alpha 360 von 2014"
			}
			whole, ok := s.small(k)
			return !ok || whole > part // one in groups of digits is larger
		}
		if w := s.word(k); w.Kind == lang.Cardinal {
			return w.Value > part
		}
		if !s.kind(k, token.Word) || s.toks[k].Capital {
			return false
		}
	}
	return false
}

// longestModel is how many words the name of a model has at most, its article included.
const longestModel = 8

// relative: a comma and a word like an article, with no noun behind it, begin a
// relative clause at token i.
func (s *scanner) relative(i int) bool {
	return s.is(i, ",") && s.same(i-1, i+2) && s.role(i+1, lang.CueDefinite) && s.kind(i+2, token.Word) && !s.toks[i+2].Capital
}

// edition: a name before the number and what tells editions apart behind it: "Alpha 950
// XL", "Alpha 3 Professional".
func (s *scanner) edition(i int, w *written) bool {
	end := w.end
	if w.n > 1 || !s.same(i-1, end) || !s.toks[end].Capital || !s.role(end, lang.CueEdition) || s.glued(end) || s.hedged(i) {
		return false
	}
	name := s.kind(i-1, token.Word) && s.toks[i-1].Capital && !s.role(i-1, lang.CueFunction|lang.CueBeforeYear)
	return name && !(s.is(end+1, "-") && s.glued(end+1))
}

// version: a name and a decimal that ends in zero, with nothing counted: "Alpha 2.0",
// but not "Friday's 2.0 magnitude".
func (s *scanner) version(i int, w *written) bool {
	if s.n.Decimal != '.' || w.end != i+3 || !s.is(i+1, ".") || !s.is(i+2, "0") || s.toks[i].Len() > 2 || !s.nameBefore(i) ||
		strings.ContainsAny(s.toks[i-1].Lower, "'’") || s.measuredAt(w.end) || s.hedged(i) || s.place(i-1) {
		return false
	}
	noun, _ := s.nounAfter(w.end, &numeral{first: i, last: w.end, figures: true})
	return noun == w.end
}
