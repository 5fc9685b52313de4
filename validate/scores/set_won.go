package scores

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// bindSetsWon binds each set of a match of tennis with what its two sides made in it. It contradicts where something else says that
// these are sets of tennis; the last one may have been broken off.
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
			b.AgreeOnly = j == len(r.Scores)-1 && c.mayStandSo(r) || !othersWon(r.Scores, j) || !c.tennisToldBut(all, i)
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

// Word classes of several matches, of a match that was not played to its end, of a score on the way there, and of what stands right
// before such a score.
const (
	classMatches    = "matches-told"
	classUnfinished = "match-unfinished"
	classOnTheWay   = "match-on-the-way"
	classUpTo       = "match-up-to"
)

// mayStandSo: the last set told is none that somebody won, as the match was going on or broken off, a tie-break stands for it, or the
// scores are those of several matches.
func (c *Scores) mayStandSo(r *evidence.Result) bool {
	sentence, before, set := c.sentenceAt(r), r.Scores[0].First-1, &r.Scores[len(r.Scores)-1]
	switch {
	case max(set.Home, set.Away) >= tieInstead || c.SentenceHas(sentence, classMatches):
		return true
	case max(set.Home, set.Away) > evidence.SetGames:
		return false
	case c.SentenceHas(sentence, classOnTheWay) || before >= 0 && c.TokenIn(before, classUpTo):
		return true
	}
	for i := max(0, sentence-1); i < min(len(c.Doc.Tokens.Sentences), sentence+2); i++ {
		if c.SentenceHas(i, classUnfinished) {
			return true
		}
	}
	return false
}

// tieInstead is how many points win a tie-break that stands for the last set.
const tieInstead = 10
