package retold

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Two counts stand side by side, and later again, but exchanged: "two women and three men", "the three women and
// two men"; "12 killed, 30 hurt", "30 dead and 12 injured". That hardly ever comes by chance.

// sidesReach is how many tokens behind its figure may stand what became of those whom it counts.
const sidesReach = 4

// exchangedCounts binds the first of two counts with the one of its kind told later, where the two are exchanged.
func (c *Retold) exchangedCounts(f *rules.Frame) []*passage.Binding {
	var pairs []int
	var out []*passage.Binding
	for q := 0; q+1 < len(c.Doc.Quantities); q++ {
		if !c.inPair(q) {
			continue
		}
		for i := len(pairs) - 1; i >= 0 && pairs[i] >= q-evidence.RepeatWindow; i-- {
			if k := c.exchangedWith(pairs[i], q); k >= 0 {
				out = append(out, c.Repeated(f, pairs[i], k, passage.SlipFigure))
				break
			}
		}
		pairs = append(pairs, q)
	}
	return out
}

// inPair: the figure and the next are different counts of one sentence.
func (c *Retold) inPair(q int) bool {
	a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return a.Sentence == b.Sentence && c.PlainCount(a) && c.PlainCount(b) && c.Mid(q) != c.Mid(q+1)
}

// exchangedWith is the count of the second pair that counts what the first of the first pair does, but has the
// number of the other; -1 where the pairs are not exchanged, or told of two things.
func (c *Retold) exchangedWith(p, q int) int {
	a, b := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
	if a.Sentence == b.Sentence || c.pairsApart(p, q) {
		return -1
	}
	crossed := c.Mid(p) == c.Mid(q+1) && c.Mid(p+1) == c.Mid(q)
	if !crossed && (c.Mid(p) != c.Mid(q) || c.Mid(p+1) != c.Mid(q+1)) {
		return -1
	}
	switch order := c.kindsOrder(p, q); {
	case order > 0 && crossed:
		return q
	case order < 0 && !crossed:
		return q + 1
	}
	return -1
}

// kindsOrder is 1 where two pairs of counts are of the same kinds in the same order, -1 in the other, else 0.
func (c *Retold) kindsOrder(p, q int) int {
	if x, y := c.tollsOf(p); x != y {
		switch u, v := c.tollsOf(q); {
		case u == x && v == y:
			return 1
		case u == y && v == x:
			return -1
		}
		return 0
	}
	a, b, d, e := &c.Doc.Quantities[p], &c.Doc.Quantities[p+1], &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	if a.Noun == "" || b.Noun == "" || d.Noun == "" || e.Noun == "" || passage.SameNoun(a, b) || passage.SameNoun(d, e) {
		return 0
	}
	switch {
	case passage.SameNoun(a, d) && passage.SameNoun(b, e):
		return 1
	case passage.SameNoun(a, e) && passage.SameNoun(b, d):
		return -1
	}
	return 0
}

// tollsOf are the numbers of what became of the people of two counts, in the order in which their sentence says so:
// two words only, of two classes; else 0 and 0.
func (c *Retold) tollsOf(q int) (first, second int) {
	a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	s, found := &c.Doc.Tokens.Sentences[a.Sentence], []int{}
	for k := max(s.First, a.First-sidesReach); k < min(s.Last, b.Last+sidesReach); k++ {
		for i, class := range evidence.TollClasses {
			if c.TokenIn(k, class) {
				found = append(found, i+1)
			}
		}
	}
	if len(found) != len([...]int{first, second}) || found[0] == found[1] {
		return 0, 0
	}
	return found[0], found[1]
}

// pairsApart: the wording says that two pairs of counts are told of two things. Small ones that are not taken up
// must share words with each other.
func (c *Retold) pairsApart(p, q int) bool {
	a, b := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
	if c.Anew(b) || c.SetAgainst(b) || c.TimesClash(a.Sentence, b.Sentence) || c.agoIn(a.Sentence) != c.agoIn(b.Sentence) {
		return true
	}
	if c.NamedBefore(b) && !c.TokenIn(c.BeforeFigure(b), evidence.ClassOwnedBy) {
		return false
	}
	if c.OfOther(p, q) || c.OfOther(p, q+1) || !c.SameTime(p, q) || !c.SameTime(p+1, q+1) || c.OtherScope(a.Sentence, b.Sentence) ||
		c.LooksFarther(a.Sentence) != c.LooksFarther(b.Sentence) ||
		c.TokensIn(c.Doc.Tokens.Sentences[b.Sentence].First, b.First, evidence.ClassAnew) {
		return true
	}
	return max(c.Mid(p), c.Mid(p+1)) < passage.SmallFigure && (c.Share(p, q) < againShared || c.NamesClash(a.Sentence, b.Sentence))
}
