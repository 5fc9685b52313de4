package evidence

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// Score is what the two sides of a match, or of a part of one, made; it stands at the
// tokens [first, last).
type Score struct {
	Home, Away  int // what each side made
	First, Last int // its tokens
}

// Scores lists the scores of the text.
func (c *Evidence) Scores() []Score {
	if c.allScores == nil {
		c.allScores = c.findScores()
	}
	return c.allScores
}

// findScores finds two numbers with nothing but a colon or hyphen between; the list is never nil.
func (c *Evidence) findScores() []Score {
	out := []Score{}
	all := c.Doc.Tokens.All
	for k := 1; k+1 < len(all); k++ {
		if t := &all[k]; t.Kind != token.Punct || !t.Is(":") && !t.Is("-") && !t.Is("–") || t.SpaceBefore || !c.scoreAt(k) {
			continue
		}
		s := Score{First: k - 1, Last: k + 2}
		s.Home, _ = strconv.Atoi(all[k-1].Lower)
		s.Away, _ = strconv.Atoi(all[k+1].Lower)
		out = append(out, s)
	}
	return c.withoutGoalsAndPoints(out)
}

// withoutGoalsAndPoints leaves out what are the goals and points of one side each: "1-24 to 0-21".
func (c *Evidence) withoutGoalsAndPoints(all []Score) []Score {
	ofSide := map[int]bool{} // by the first token
	for i := 1; i < len(all); i++ {
		if s, next := &all[i-1], &all[i]; next.First == s.Last+1 && c.TokenIn(s.Last, passage.ClassToWord) {
			ofSide[s.First], ofSide[next.First] = true, true
		}
	}
	return slices.DeleteFunc(all, func(s Score) bool { return ofSide[s.First] })
}

// scoreAt: the mark at token k stands between the two sides of a score, no time of day, date,
// quantity or name.
func (c *Evidence) scoreAt(k int) bool {
	all := c.Doc.Tokens.All
	home, away := &all[k-1], &all[k+1]
	if home.Kind != token.Digits || away.Kind != token.Digits || away.SpaceBefore || len(home.Lower) > ScoreDigits || len(away.Lower) > ScoreDigits ||
		len(home.Lower) > 1 && home.Lower[0] == '0' { // "07:30" is a time of day
		return false
	}
	glued := func(i, mark int) bool {
		return i >= 0 && i < len(all) && all[i].Kind == token.Punct && !all[mark].SpaceBefore &&
			(all[i].Is("-") || all[i].Is(":") || all[i].Is("/") || all[i].Is("."))
	}
	return !glued(k-2, k-1) && !(k+3 < len(all) && glued(k+2, k+2) && all[k+3].Kind == token.Digits && !all[k+3].SpaceBefore) && !c.CountsAt(k-1) && !c.TimeAt(k)
}

// TimeAt: token k stands inside a time.
func (c *Evidence) TimeAt(k int) bool {
	return slices.ContainsFunc(c.TimesOf(int(c.Doc.Tokens.All[k].Sentence)), func(t mention.Time) bool { return t.First <= k && k < t.Last })
}

// TokensFiller is what stands at the tokens [first, last).
func (c *Evidence) TokensFiller(first, last int) passage.Filler {
	all := c.Doc.Tokens.All
	f := passage.Filler{Quantity: -1, Time: -1, Span: all[first].Span, Sentence: int(all[first].Sentence)}
	f.Span.End = all[last-1].End
	return f
}

// Result is how a match ended: a score, or one for each of its sets ("6-2 3-6 7-5"), the
// scores of its parts in brackets behind it ("3:1 (2:1)"), and the sets that went to the last
// point with how that ended ("7-6 (7-4)").
type Result struct {
	Scores, Parts []Score    // as they stand, and those of the parts behind them
	Ties          [][2]Score // a set with the score of its tie-break
	Last          int        // the token behind all of it
}

// Results reads the scores of the text as the results of matches.
func (c *Evidence) Results() []Result {
	if c.allResults == nil {
		c.allResults = c.readResults()
	}
	return c.allResults
}

// readResults takes scores that are told together as one result; the list is never nil.
func (c *Evidence) readResults() []Result {
	out := []Result{}
	for all := c.Scores(); len(all) > 0; {
		r := Result{Last: all[0].Last}
		for more := true; more; {
			r.Scores, all, r.Last = append(r.Scores, all[0]), all[1:], all[0].Last
			all = c.readBracket(&r, all)
			more = len(r.Parts) == 0 && len(all) > 0 && c.nextSet(&r, &all[0])
		}
		out = append(out, r)
	}
	return out
}

// nextSet: the score is told right behind the result, as that of another set.
func (c *Evidence) nextSet(r *Result, s *Score) bool {
	all := c.Doc.Tokens.All
	if all[s.First].Sentence != all[r.Last-1].Sentence {
		return false
	}
	return s.First == r.Last || s.First == r.Last+1 && all[r.Last].Is(",")
}

// readBracket reads the bracket behind the result, which tells the scores of its parts or how
// a set that went to the last point ended, and returns the scores behind.
func (c *Evidence) readBracket(r *Result, rest []Score) []Score {
	all := c.Doc.Tokens.All
	if r.Last >= len(all) || !all[r.Last].Is("(") {
		return rest
	}
	k, n := r.Last+1, 0
	for k < len(all) && !all[k].Is(")") {
		switch {
		case n < len(rest) && k == rest[n].First:
			k, n = rest[n].Last, n+1
		case all[k].Kind == token.Digits || all[k].Is(",") || all[k].Is(";"):
			k++
		default:
			return rest
		}
	}
	switch set := r.Scores[len(r.Scores)-1]; {
	case set.tieBreak() && n == 1:
		r.Ties = append(r.Ties, [2]Score{set, rest[0]})
	case set.tieBreak(), n == 0 && k == r.Last+2: // "7-6 (4)", even where the set is misprinted
	case len(r.Scores) > 1 || n == 0:
		return rest
	default:
		r.Parts = rest[:n]
	}
	r.Last = min(k+1, len(all))
	return rest[n:]
}

// tieBreak: the score is that of a set which went to the last point.
func (s *Score) tieBreak() bool {
	return max(s.Home, s.Away) == tieBroken && min(s.Home, s.Away) == SetGames
}

// isSet: the score may be that of a set which somebody won.
func (s *Score) isSet() bool { return max(s.Home, s.Away) >= SetGames && s.Home != s.Away }

// TennisSet: the score is that of a set of tennis which somebody won.
func (s *Score) TennisSet() bool {
	most, least := max(s.Home, s.Away), min(s.Home, s.Away)
	switch {
	case most <= tieBroken:
		return most == SetGames && most-least >= setLead || most == tieBroken && least < most && most-least <= setLead
	default:
		return most-least == setLead // in the days without a tie-break
	}
}

// OneMore: the score is the one before with one goal more.
func (s *Score) OneMore(before *Score) bool {
	return s.Home == before.Home && s.Away == before.Away+1 || s.Away == before.Away && s.Home == before.Home+1
}

// SetsWon counts the sets that each side won; ok where all are sets.
func SetsWon(scores []Score) (home, away int, ok bool) {
	for i := range scores {
		switch s := &scores[i]; {
		case !s.isSet():
			return 0, 0, false
		case s.Home > s.Away:
			home++
		default:
			away++
		}
	}
	return home, away, true
}

// Ended is what each side made in all; ok where the text leaves no doubt.
func (r *Result) Ended() (home, away int, ok bool) {
	if len(r.Scores) == 1 {
		return r.Scores[0].Home, r.Scores[0].Away, true
	}
	return SetsWon(r.Scores)
}

// SetGames and the others are the games that win a set of tennis, as a rule and after six all, and by how many.
const (
	SetGames  = 6
	tieBroken = 7
	setLead   = 2
)
