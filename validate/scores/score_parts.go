package scores

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// classLevel holds words for a result that nobody has won.
const classLevel = "score-level"

// How the scores in brackets bind the one before them: as that of the half, as those of all
// periods or sets, as how a set that went to the last point ended.
const (
	wayHalf = "half"
	waySum  = "sum"
	wayTie  = "tie"
)

// bindScoreParts binds each result with the scores in brackets behind it.
func bindScoreParts(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, r := range c.Results() {
		for _, t := range r.Ties {
			out = append(out, c.partsBinding(fp.Frame, &t[0], t[1:], wayTie))
		}
		if len(r.Parts) == 0 {
			continue
		}
		way := wayHalf
		if len(r.Parts) > 1 {
			way = waySum
		}
		b := c.partsBinding(fp.Frame, &r.Scores[0], r.Parts, way)
		b.AgreeOnly = c.TokensIn(max(r.Scores[0].First-outcomeBehind, 0), min(r.Last+outcomeBehind, len(c.Doc.Tokens.All)), evidence.ClassNotFinal)
		out = append(out, b)
	}
	return out
}

// partsBinding binds a result with its parts, of which "way" says what they are.
func (c *Scores) partsBinding(f *rules.Frame, whole *evidence.Score, parts []evidence.Score, way string) *passage.Binding {
	b := &passage.Binding{Frame: f, Weak: true}
	b.Add("whole", c.TokensFiller(whole.First, whole.Last))
	b.Add("part", c.TokensFiller(parts[0].First, parts[len(parts)-1].Last))
	homes, aways := partsMade(whole, parts)
	b.AddSides("home", "away", whole.Home, whole.Away)
	b.AddSides("homes", "aways", homes, aways)
	b.AddWord("way", way)
	return b
}

// partsMade is what the parts give each side: the sum of what it made in them or, where they
// are sets, how many of these it won.
func partsMade(whole *evidence.Score, parts []evidence.Score) (home, away int) {
	for _, p := range parts {
		home, away = home+p.Home, away+p.Away
	}
	if h, a, ok := evidence.SetsWon(parts); ok && len(parts) > 1 && home+away > whole.Home+whole.Away {
		return h, a
	}
	return home, away
}

// Tokens behind and before a result among which the word for it stands, and before it for a
// wording that leaves no doubt.
const (
	outcomeBehind = 4
	outcomeBefore = 14
	outcomeTight  = 5
)

// bindOutcomes binds each result with the word for it: "a 3-1 win", "drew 2-2".
func bindOutcomes(c *Scores, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, r := range c.Results() {
		home, away, ok := r.Ended()
		if !ok {
			continue
		}
		at, class, sure := c.outcomeOf(&r)
		if at < 0 {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame, Weak: true, AgreeOnly: !sure}
		b.Add("result", c.TokensFiller(r.Scores[0].First, r.Scores[len(r.Scores)-1].Last))
		b.Add("outcome", c.TokensFiller(at, at+1))
		b.AddWord("says", class)
		b.AddSides("home", "away", home, away)
		out = append(out, b)
	}
	return out
}

// outcomeOf is the token of the word for the result, -1 where there is none, and its class;
// sure where nothing stands between that may be meant instead.
func (c *Scores) outcomeOf(r *evidence.Result) (at int, class string, sure bool) {
	if at, class = c.calledBehind(r); at < 0 {
		at, class, sure = c.calledBefore(r)
	}
	if at < 0 {
		return -1, "", false
	}
	s := c.Doc.Tokens.Sentences[c.Doc.Tokens.All[at].Sentence]
	return at, class, (sure || at >= r.Last) && !c.TokensIn(s.First, s.Last, evidence.ClassNotFinal)
}

// calledBehind is the word of the phrase that the result stands in: "a 3-1 home win".
func (c *Scores) calledBehind(r *evidence.Result) (at int, class string) {
	all := c.Doc.Tokens.All
	last := c.Doc.Tokens.Sentences[all[r.Last-1].Sentence].Last
	for k := r.Last; k < min(last, r.Last+outcomeBehind); k++ {
		if class := c.outcome(k); class != "" {
			return k, class
		}
		if t := &all[k]; t.Kind != token.Word && !t.Is("-") || c.linkClass(k)&links != 0 {
			break
		}
	}
	return -1, ""
}

// calledBefore is the word of the clause before the result: "beat the visitors 3-1"; sure where
// it stands near by and nothing is set in between.
func (c *Scores) calledBefore(r *evidence.Result) (at int, class string, sure bool) {
	all, first, aside := c.Doc.Tokens.All, r.Scores[0].First, false
	for k := first - 1; k >= max(c.Doc.Tokens.Sentences[all[first].Sentence].First, first-outcomeBefore); k-- {
		if class := c.outcome(k); class != "" {
			return k, class, !aside && k >= first-outcomeTight
		}
		switch t := &all[k]; {
		case t.Is(","), t.Is("(") && k == first-1:
			aside = true // "overcame Ana Holt, the third seed, 7-5 6-1"
		case t.Kind != token.Word || c.TokenIn(k, evidence.ClassNotFinal) || c.linkClass(k)&lang.Subordinator != 0:
			return -1, "", false
		}
	}
	return -1, "", false
}

// links is what words are that end the phrase of a noun with a score before it: "a 3-1 win".
const links = lang.Preposition | lang.Coordinator | lang.Subordinator | lang.Relative | lang.Determiner | lang.Pronoun |
	lang.Auxiliary | lang.Be | lang.Have | lang.Modal

// outcome is the class of words for results that the token is of, "" where it is of none.
func (c *Scores) outcome(k int) string {
	for _, class := range [...]string{evidence.ClassWon, classLevel, evidence.ClassDecided} {
		if c.TokenIn(k, class) {
			return class
		}
	}
	return ""
}

// linkClass is what the token is as a word that joins others or helps a verb.
func (c *Scores) linkClass(k int) lang.WordClass {
	return c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]
}
