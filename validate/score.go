package validate

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// score is what the two sides of a match, or of a part of one, made; it stands at the
// tokens [first, last).
type score struct {
	home, away  int // what each side made
	first, last int // its tokens
}

// scoreDigits is how many digits each side of a score has at most.
const scoreDigits = 3

// scores lists the scores of the text.
func (c *checker) scores() []score {
	if c.allScores == nil {
		c.allScores = c.findScores()
	}
	return c.allScores
}

// findScores finds two numbers with nothing but a colon or hyphen between; the list is never nil.
func (c *checker) findScores() []score {
	out := []score{}
	all := c.Doc.Tokens.All
	for k := 1; k+1 < len(all); k++ {
		if t := &all[k]; !t.Is(":") && !t.Is("-") && !t.Is("–") || t.SpaceBefore || !c.scoreAt(k) {
			continue
		}
		s := score{first: k - 1, last: k + 2}
		s.home, _ = strconv.Atoi(all[k-1].Lower)
		s.away, _ = strconv.Atoi(all[k+1].Lower)
		out = append(out, s)
	}
	return slices.DeleteFunc(out, func(s score) bool {
		return slices.ContainsFunc(out, func(o score) bool {
			return o.first == s.last+1 && c.tokenIn(s.last, classToWord) || s.first == o.last+1 && c.tokenIn(o.last, classToWord)
		}) // goals and points of one side each: "1-24 to 0-21"
	})
}

// scoreAt: the mark at token k stands between the two sides of a score, no time of day, date,
// quantity or name.
func (c *checker) scoreAt(k int) bool {
	all := c.Doc.Tokens.All
	home, away := &all[k-1], &all[k+1]
	if home.Kind != token.Digits || away.Kind != token.Digits || away.SpaceBefore || len(home.Lower) > scoreDigits || len(away.Lower) > scoreDigits {
		return false
	}
	glued := func(i, mark int) bool {
		return i >= 0 && i < len(all) && all[i].Kind == token.Punct && !all[mark].SpaceBefore && (all[i].Is("-") || all[i].Is(":") || all[i].Is("/") || all[i].Is("."))
	}
	return !glued(k-2, k-1) && !(k+3 < len(all) && glued(k+2, k+2) && all[k+3].Kind == token.Digits && !all[k+3].SpaceBefore) && !c.countsAt(k-1) && !c.timeAt(k)
}

// timeAt: token k stands inside a time.
func (c *checker) timeAt(k int) bool {
	return slices.ContainsFunc(c.timesOf(int(c.Doc.Tokens.All[k].Sentence)), func(t mention.Time) bool { return t.First <= k && k < t.Last })
}

// tokensFiller is what stands at the tokens [first, last).
func (c *checker) tokensFiller(first, last int) filler {
	all := c.Doc.Tokens.All
	f := filler{quantity: -1, time: -1, span: all[first].Span, sentence: int(all[first].Sentence)}
	f.span.End = all[last-1].End
	return f
}

// result is how a match ended: a score, or one for each of its sets ("6-2 3-6 7-5"), the
// scores of its parts in brackets behind it ("3:1 (2:1)"), and the sets that went to the last
// point with how that ended ("7-6 (7-4)").
type result struct {
	scores, parts []score    // as they stand, and those of the parts behind them
	ties          [][2]score // a set with the score of its tie-break
	last          int        // the token behind all of it
}

// results reads the scores of the text as the results of matches.
func (c *checker) results() []result {
	if c.allResults == nil {
		c.allResults = c.readResults()
	}
	return c.allResults
}

// readResults takes scores that are told together as one result; the list is never nil.
func (c *checker) readResults() []result {
	out := []result{}
	for all := c.scores(); len(all) > 0; {
		r := result{last: all[0].last}
		for more := true; more; {
			r.scores, all, r.last = append(r.scores, all[0]), all[1:], all[0].last
			all = c.readBracket(&r, all)
			more = len(r.parts) == 0 && len(all) > 0 && c.nextSet(&r, &all[0])
		}
		out = append(out, r)
	}
	return out
}

// nextSet: the score is told right behind the result, as that of another set.
func (c *checker) nextSet(r *result, s *score) bool {
	all := c.Doc.Tokens.All
	if all[s.first].Sentence != all[r.last-1].Sentence {
		return false
	}
	return s.first == r.last || s.first == r.last+1 && all[r.last].Is(",")
}

// readBracket reads the bracket behind the result, which tells the scores of its parts or how
// a set that went to the last point ended, and returns the scores behind.
func (c *checker) readBracket(r *result, rest []score) []score {
	all := c.Doc.Tokens.All
	if r.last >= len(all) || !all[r.last].Is("(") {
		return rest
	}
	k, n := r.last+1, 0
	for k < len(all) && !all[k].Is(")") {
		switch {
		case n < len(rest) && k == rest[n].first:
			k, n = rest[n].last, n+1
		case all[k].Kind == token.Digits || all[k].Is(",") || all[k].Is(";"):
			k++
		default:
			return rest
		}
	}
	switch set := r.scores[len(r.scores)-1]; {
	case set.tieBreak() && n == 1:
		r.ties = append(r.ties, [2]score{set, rest[0]})
	case set.tieBreak():
	case len(r.scores) > 1 || n == 0:
		return rest
	default:
		r.parts = rest[:n]
	}
	r.last = min(k+1, len(all))
	return rest[n:]
}

// Games that win a set of tennis, as a rule and after six all.
const (
	setGames  = 6
	tieBroken = 7
)

// tieBreak: the score is that of a set which went to the last point.
func (s *score) tieBreak() bool {
	return max(s.home, s.away) == tieBroken && min(s.home, s.away) == setGames
}

// isSet: the score may be that of a set which somebody won.
func (s *score) isSet() bool { return max(s.home, s.away) >= setGames && s.home != s.away }

// setsWon counts the sets that each side won; ok where all are sets.
func setsWon(scores []score) (home, away int, ok bool) {
	for i := range scores {
		switch s := &scores[i]; {
		case !s.isSet():
			return 0, 0, false
		case s.home > s.away:
			home++
		default:
			away++
		}
	}
	return home, away, true
}

// ended is what each side made in all; ok where the text leaves no doubt.
func (r *result) ended() (home, away int, ok bool) {
	if len(r.scores) == 1 {
		return r.scores[0].home, r.scores[0].away, true
	}
	return setsWon(r.scores)
}
