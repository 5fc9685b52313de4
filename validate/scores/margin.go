package scores

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// By how much a match was won or lost is told with its result, or takes it up in the next sentence: "went down 91-79. The 12-point defeat …".

// Word classes of what a margin counts, of the nouns and the words before it that make it one, and of a margin of another match.
const (
	classMarginUnit     = "margin-unit"
	classMarginNoun     = "margin-noun"
	classMarginLead     = "margin-lead"
	classMarginElsewhen = "margin-elsewhen"
)

// marginReach is how many tokens behind a margin its noun stands, and before it the word that leads to it.
const marginReach = 3

// bindMargins binds each margin with the only result that it can be of.
func bindMargins(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	if len(c.Results()) == 0 {
		return nil
	}
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if m.Unit != mention.Count || m.IsRange || !c.isMargin(m) {
			continue
		}
		r := c.resultBefore(m)
		if r == nil {
			continue
		}
		home, away, _ := r.Ended()
		b := &passage.Binding{Frame: fp.Frame, Weak: true}
		b.Add(check.RoleStated, c.QuantityFiller(q))
		b.Add("result", c.TokensFiller(r.Scores[0].First, r.Scores[0].Last))
		b.AddNumber("gap", max(home, away)-min(home, away))
		out = append(out, b)
	}
	return out
}

// isMargin: the figure counts goals or points, and a noun behind it or a word before it says that one side won or lost by so many.
func (c *Scores) isMargin(m *mention.Quantity) bool {
	s := &c.Doc.Tokens.Sentences[m.Sentence]
	unit := c.TokensIn(m.First, min(m.Last+marginReach, s.Last), classMarginUnit)
	return unit && !c.TokensIn(s.First, s.Last, classMarginElsewhen) &&
		(c.TokensIn(m.Last, min(m.Last+marginReach, s.Last), classMarginNoun) || c.TokensIn(max(m.First-marginReach, s.First), m.First, classMarginLead))
}

// resultBefore is the only result of the margin's sentence; where there is none, that of the sentence before, if the margin is told as
// known. Nil where another may be meant.
func (c *Scores) resultBefore(m *mention.Quantity) *evidence.Result {
	if r, n := c.resultIn(m.Sentence); n > 0 {
		if n > 1 {
			return nil
		}
		return r
	}
	if m.Sentence == 0 || !c.NamedBefore(m) && !c.nounTakenUp(m) {
		return nil
	}
	if r, n := c.resultIn(m.Sentence - 1); n == 1 {
		return r
	}
	return nil
}

// nounTakenUp: the noun before the margin is told as known: "the win by 16 points".
func (c *Scores) nounTakenUp(m *mention.Quantity) bool {
	for k := max(m.First-marginReach, c.Doc.Tokens.Sentences[m.Sentence].First+1); k < m.First; k++ {
		if c.TokenIn(k, classMarginNoun) && c.TokenIn(k-1, evidence.ClassNamedBefore) {
			return true
		}
	}
	return false
}

// resultIn is the first result of the sentence that is one score, and how many there are.
func (c *Scores) resultIn(sentence int) (first *evidence.Result, n int) {
	all := c.Results()
	for i := range all {
		if r := &all[i]; c.sentenceAt(r) == sentence && len(r.Scores) == 1 {
			if n++; n == 1 {
				first = r
			}
		}
	}
	return first, n
}
