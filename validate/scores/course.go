package scores

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Goals are told one after the other, each with the score that it made and its minute: "1:0 (15.) Auer, 1:1 (70.) Huber". Each of them
// makes the score one goal higher.

// courseApart is how many tokens lie between two goals of a list: who scored, how, and who gave the pass.
const courseApart = 14

// courseSure is from how many goals on the last may be the wrong one, and mostWrong how many steps one wrong score spoils.
const (
	courseSure = 3
	mostWrong  = 2
)

// bindCourse binds each list of goals with the first of them that is not one more than those before, or else with its last one.
func bindCourse(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for all := c.Scores(); len(all) > 0; {
		n := c.goalsListed(all)
		if n > 1 {
			if b := c.courseBinding(fp.Frame, all[:n]); b != nil {
				out = append(out, b)
			}
		}
		all = all[max(n, 1):]
	}
	return out
}

// goalsListed is how many of the scores begin a list of goals: each with a minute behind, before the next one.
func (c *Scores) goalsListed(all []evidence.Score) int {
	tokens := c.Doc.Tokens.All
	for i := range all {
		s := &all[i]
		if i > 0 && (s.First > all[i-1].Last+courseApart || tokens[s.First].Sentence != tokens[all[0].First].Sentence) {
			return i
		}
		end := min(s.Last+courseApart, len(tokens))
		if i+1 < len(all) {
			end = min(end, all[i+1].First)
		}
		if !c.minuteAmong(s.Last, end) {
			return i
		}
	}
	return len(all)
}

// minuteAmong: a minute of a match stands among the tokens [first, last).
func (c *Scores) minuteAmong(first, last int) bool {
	for k := first; k < last; k++ {
		if c.minuteAt(k) {
			return true
		}
	}
	return false
}

// courseBinding is the list with one of its goals; nil where goals may be left out, so that the last score has more than there are, and
// it is not that one alone which goes wrong.
func (c *Scores) courseBinding(f *rules.Frame, goals []evidence.Score) *passage.Binding {
	last, odd, wrong, before := len(goals)-1, len(goals)-1, 0, evidence.Score{}
	for i := range goals {
		if !goals[i].OneMore(&before) {
			if wrong++; wrong == 1 {
				odd = i
			}
		}
		before = goals[i]
	}
	if wrong > mostWrong || wrong > 0 && before.Home+before.Away != len(goals) && (odd < last || len(goals) < courseSure) {
		return nil
	}
	b := &passage.Binding{Frame: f, Weak: true}
	b.Add("goal", c.TokensFiller(goals[odd].First, goals[odd].Last))
	b.Add("list", c.TokensFiller(goals[0].First, goals[last].Last))
	b.AddNumber("wrong", wrong)
	return b
}
