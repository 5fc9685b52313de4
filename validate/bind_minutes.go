package validate

import (
	"strconv"

	"crossfoot/extract/token"
	"crossfoot/rules"
)

func init() { binders["score-minutes"] = bindMinutes }

// Word classes of what is counted in minutes of a match, and of the goals that fall in them.
const (
	classMinute = "match-minute"
	classGoals  = "goal-told"
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
func bindMinutes(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	all := c.results()
	for i := range all {
		if len(all[i].parts) != 1 {
			continue
		}
		end := len(c.Doc.Tokens.All)
		for j := i + 1; j < len(all); j++ {
			if len(all[j].parts) > 0 {
				end = all[j].scores[0].first
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
func (c *checker) minutesOf(f *rules.Frame, r *result, end int) *binding {
	whole, part := &r.scores[0], &r.parts[0]
	told := map[int]bool{}
	first, second := 0, 0
	b := &binding{frame: f, weak: true}
	b.add("half", c.tokensFiller(part.first, part.last))
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
		b.add("goal"+strconv.Itoa(min(len(told), 2)), c.tokensFiller(k, k+1))
	}
	goals, before := whole.home+whole.away, part.home+part.away
	if len(told) == 0 || len(told) > goals {
		return nil
	}
	b.agreeOnly = len(told) < goals
	b.addSides("first", "second", first, second)
	b.addSides("before", "after", before, goals-before)
	return b
}

// goalMinutes are the tokens of minutes in which goals fell, behind the result.
func (c *checker) goalMinutes(r *result, end int) []int {
	var out []int
	all := c.Doc.Tokens.All
	home := int(all[r.last-1].Sentence)
	for k := r.last; k+1 < end && int(all[k].Sentence) <= home+minutesReach; k++ {
		if c.minuteAt(k) && c.sentenceHas(int(all[k].Sentence), classGoals) {
			out = append(out, k)
		}
	}
	return out
}

// minuteAt: a minute of a match stands at the token: "(45.)", "(40./penalty)", "52. Minute", "52nd minute".
func (c *checker) minuteAt(k int) bool {
	all := c.Doc.Tokens.All
	if all[k].Kind != token.Digits || len(all[k].Lower) > scoreDigits || k+2 >= len(all) || all[k+1].SpaceBefore {
		return false
	}
	if minute, _ := strconv.Atoi(all[k].Lower); minute < 1 || minute > mostMinutes {
		return false
	}
	if c.tokenIn(k+2, classMinute) {
		return true
	}
	listed := all[k-1].Is("(") || all[k-1].Is(",")
	return listed && all[k+1].Is(".") && (all[k+2].Is(")") || all[k+2].Is(",") || all[k+2].Is("/"))
}
