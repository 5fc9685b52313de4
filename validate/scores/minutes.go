package scores

import (
	"strconv"

	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of what is counted in minutes of a match, and of the goals that fall in them.
const (
	classMinute = "match-minute"
	classGoals  = "goal-told"
	classNoGoal = "goal-denied" // tells of goals that were none: "offside"
)

// Minutes of a half and of a match with extra time, and the sentences behind a result among
// which its goals are told.
const (
	halfMinutes  = 45
	mostMinutes  = 120
	minutesReach = 2
)

// bindMinutes binds a result and its half-time score with the minutes in which goals fell, told
// right behind it: "2:1 (1:0) … (45.), (51.), (94.)". Only where all the goals are told, a
// minute of the wrong half contradicts.
func bindMinutes(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	all := c.Results()
	for i := range all {
		if len(all[i].Parts) != 1 {
			continue
		}
		end := len(c.Doc.Tokens.All)
		for j := i + 1; j < len(all); j++ {
			if len(all[j].Parts) > 0 {
				end = all[j].Scores[0].First
				break
			}
		}
		if b := c.minutesOf(fp.Frame, &all[i], end); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// minutesOf is the result with the minutes of goals among the tokens up to end; nil where none is told.
func (c *Scores) minutesOf(f *rules.Frame, r *evidence.Result, end int) *passage.Binding {
	whole, part := &r.Scores[0], &r.Parts[0]
	told := map[int]bool{}
	first, second := 0, 0
	b := &passage.Binding{Frame: f, Weak: true}
	b.Add("half", c.TokensFiller(part.First, part.Last))
	for _, k := range c.goalMinutes(r, end) {
		minute, _ := strconv.Atoi(c.Doc.Tokens.All[k].Lower)
		if told[minute] {
			continue
		}
		told[minute] = true
		if minute <= halfMinutes {
			first++
		} else {
			second++
		}
		b.Add("goal"+strconv.Itoa(min(len(told), 2)), c.TokensFiller(k, k+1))
	}
	goals, before := whole.Home+whole.Away, part.Home+part.Away
	if len(told) == 0 || len(told) > goals {
		return nil
	}
	b.AgreeOnly = len(told) < goals
	b.AddSides("first", "second", first, second)
	b.AddSides("before", "after", before, goals-before)
	return b
}

// goalMinutes are the tokens of minutes in which goals fell, behind the result.
func (c *Scores) goalMinutes(r *evidence.Result, end int) []int {
	var out []int
	all := c.Doc.Tokens.All
	home := int(all[r.Last-1].Sentence)
	for k := r.Last; k+1 < end && int(all[k].Sentence) <= home+minutesReach; k++ {
		if c.minuteAt(k) && c.SentenceHas(int(all[k].Sentence), classGoals) && !c.SentenceHas(int(all[k].Sentence), classNoGoal) {
			out = append(out, k)
		}
	}
	return out
}

// minuteAt: a minute of a match stands at the token: "(45.)", "(40./penalty)", "52. Minute", "52nd minute".
func (c *Scores) minuteAt(k int) bool {
	all := c.Doc.Tokens.All
	if all[k].Kind != token.Digits || len(all[k].Lower) > evidence.ScoreDigits || k+2 >= len(all) || all[k+1].SpaceBefore {
		return false
	}
	if minute, _ := strconv.Atoi(all[k].Lower); minute < 1 || minute > mostMinutes {
		return false
	}
	if c.TokenIn(k+2, classMinute) {
		return true
	}
	listed := all[k-1].Is("(") || all[k-1].Is(",")
	return listed && all[k+1].Is(".") && (all[k+2].Is(")") || all[k+2].Is(",") || all[k+2].Is("/"))
}
