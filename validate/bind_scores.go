package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/rules"
)

func init() {
	binders["score-parts"] = bindScoreParts
	binders["score-outcomes"] = bindOutcomes
}

// Word classes of what a result may be called: the side told first won, one of them did, nobody
// did; and of words that say that a score is of another moment or match.
const (
	classWon      = "score-won"
	classDecided  = "score-decided"
	classLevel    = "score-level"
	classNotFinal = "score-not-final"
)

// How the scores in brackets bind the one before them: as that of the half, as those of all
// periods or sets, as how a set that went to the last point ended.
const (
	wayHalf = "half"
	waySum  = "sum"
	wayTie  = "tie"
)

// bindScoreParts binds each result with the scores in brackets behind it.
func bindScoreParts(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, r := range c.results() {
		for _, t := range r.ties {
			out = append(out, c.partsBinding(fp.Frame, &t[0], t[1:], wayTie))
		}
		if len(r.parts) == 0 {
			continue
		}
		way := wayHalf
		if len(r.parts) > 1 {
			way = waySum
		}
		b := c.partsBinding(fp.Frame, &r.scores[0], r.parts, way)
		b.agreeOnly = c.tokensIn(max(r.scores[0].first-outcomeBehind, 0), min(r.last+outcomeBehind, len(c.Doc.Tokens.All)), classNotFinal)
		out = append(out, b)
	}
	return out
}

// partsBinding binds a result with its parts, of which "way" says what they are.
func (c *checker) partsBinding(f *rules.Frame, whole *score, parts []score, way string) *binding {
	b := &binding{frame: f, weak: true}
	b.add("whole", c.tokensFiller(whole.first, whole.last))
	b.add("part", c.tokensFiller(parts[0].first, parts[len(parts)-1].last))
	homes, aways := partsMade(whole, parts)
	b.addSides("home", "away", whole.home, whole.away)
	b.addSides("homes", "aways", homes, aways)
	b.addWord("way", way)
	return b
}

// partsMade is what the parts give each side: the sum of what it made in them or, where they
// are sets, how many of these it won.
func partsMade(whole *score, parts []score) (home, away int) {
	for _, p := range parts {
		home, away = home+p.home, away+p.away
	}
	if h, a, ok := setsWon(parts); ok && len(parts) > 1 && home+away > whole.home+whole.away {
		return h, a
	}
	return home, away
}

// addSides adds what the two sides made, under these names.
func (b *binding) addSides(homeName, awayName string, home, away int) {
	b.addNumber(homeName, home)
	b.addNumber(awayName, away)
}

// Tokens behind and before a result among which the word for it stands, and before it for a
// wording that leaves no doubt.
const (
	outcomeBehind = 4
	outcomeBefore = 14
	outcomeTight  = 5
)

// bindOutcomes binds each result with the word for it: "a 3-1 win", "drew 2-2".
func bindOutcomes(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, r := range c.results() {
		home, away, ok := r.ended()
		if !ok {
			continue
		}
		at, class, sure := c.outcomeOf(&r)
		if at < 0 {
			continue
		}
		b := &binding{frame: fp.Frame, weak: true, agreeOnly: !sure}
		b.add("result", c.tokensFiller(r.scores[0].first, r.scores[len(r.scores)-1].last))
		b.add("outcome", c.tokensFiller(at, at+1))
		b.addWord("says", class)
		b.addSides("home", "away", home, away)
		out = append(out, b)
	}
	return out
}

// outcomeOf is the token of the word for the result, -1 where there is none, and its class;
// sure where nothing stands between that may be meant instead.
func (c *checker) outcomeOf(r *result) (at int, class string, sure bool) {
	if at, class = c.calledBehind(r); at < 0 {
		at, class, sure = c.calledBefore(r)
	}
	if at < 0 {
		return -1, "", false
	}
	s := c.Doc.Tokens.Sentences[c.Doc.Tokens.All[at].Sentence]
	return at, class, (sure || at >= r.last) && !c.tokensIn(s.First, s.Last, classNotFinal)
}

// calledBehind is the word of the phrase that the result stands in: "a 3-1 home win".
func (c *checker) calledBehind(r *result) (at int, class string) {
	all := c.Doc.Tokens.All
	last := c.Doc.Tokens.Sentences[all[r.last-1].Sentence].Last
	for k := r.last; k < min(last, r.last+outcomeBehind); k++ {
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
func (c *checker) calledBefore(r *result) (at int, class string, sure bool) {
	all, first, aside := c.Doc.Tokens.All, r.scores[0].first, false
	for k := first - 1; k >= max(c.Doc.Tokens.Sentences[all[first].Sentence].First, first-outcomeBefore); k-- {
		if class := c.outcome(k); class != "" {
			return k, class, !aside && k >= first-outcomeTight
		}
		switch t := &all[k]; {
		case t.Is(","), t.Is("(") && k == first-1:
			aside = true // "overcame Ana Holt, the third seed, 7-5 6-1"
		case t.Kind != token.Word || c.tokenIn(k, classNotFinal) || c.linkClass(k)&lang.Subordinator != 0:
			return -1, "", false
		}
	}
	return -1, "", false
}

// links is what words are that end the phrase of a noun with a score before it: "a 3-1 win".
const links = lang.Preposition | lang.Coordinator | lang.Subordinator | lang.Relative | lang.Determiner | lang.Pronoun |
	lang.Auxiliary | lang.Be | lang.Have | lang.Modal

// outcome is the class of words for results that the token is of, "" where it is of none.
func (c *checker) outcome(k int) string {
	for _, class := range [...]string{classWon, classLevel, classDecided} {
		if c.tokenIn(k, class) {
			return class
		}
	}
	return ""
}

// linkClass is what the token is as a word that joins others or helps a verb.
func (c *checker) linkClass(k int) lang.WordClass {
	return c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]
}
