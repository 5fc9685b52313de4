package scores

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// bindSetsWon binds each set of a match of tennis with what its two sides made in it. The last one may have been broken
// off; another contradicts, where something else says that these are sets of tennis.
func bindSetsWon(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	all := c.Results()
	for i := range all {
		r := &all[i]
		if len(r.Scores) < 2 || len(r.Parts) > 0 {
			continue
		}
		for j := range r.Scores {
			s := &r.Scores[j]
			b := &passage.Binding{Frame: fp.Frame, Weak: true}
			b.AgreeOnly = j == len(r.Scores)-1 || !othersWon(r.Scores, j) || !c.tennisToldBut(all, i)
			b.Add("set", c.TokensFiller(s.First, s.Last))
			b.AddSides("most", "least", max(s.Home, s.Away), min(s.Home, s.Away))
			out = append(out, b)
		}
	}
	return out
}

// othersWon: each of the scores but one, and but the last, is that of a set of tennis that somebody won.
func othersWon(scores []evidence.Score, but int) bool {
	won := 0
	for i := range scores {
		if s := &scores[i]; i == but {
			continue
		} else if s.TennisSet() {
			won++
		} else if i < len(scores)-1 {
			return false
		}
	}
	return won > 0
}

// tennisToldBut: the text names sets, or tells another result in sets of tennis, or scores without marks between, as is
// done for sets alone: "6-2 3-6 7-5".
func (c *Scores) tennisToldBut(all []evidence.Result, but int) bool {
	for s := range c.Doc.Tokens.Sentences {
		if c.SentenceHas(s, classSetNoun) || c.SentenceHas(s, classSetWord) {
			return true
		}
	}
	for i := range all {
		r := &all[i]
		if len(r.Scores) < 2 {
			continue
		}
		if i == but && len(r.Scores) > 2 || i != but && othersWon(r.Scores, len(r.Scores)) {
			return true
		}
		if i == but && r.Scores[1].First == r.Scores[0].Last {
			return true
		}
	}
	return false
}

// classSetWord holds words of matches that go over sets.
const classSetWord = "set-word"
