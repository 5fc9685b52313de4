package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// Sentences whose wording says that they tell all parts of the total of the sentence before. However far these miss it, they contradict it.

// The word classes, named by a frame's options, that tie the sentence of the parts to its total.
const (
	optionConsists = "consists" // by the parts: "it is made up of"
	optionJoint    = "joint"    // by the total: "combined", "together"
	optionMerged   = "merged"   // in its sentence: those who have it become one
)

// consistsReach is how many tokens may stand before a word such as "consists of" that take up the total, and behind it before its first part.
const consistsReach = 5

// consistsWords is how many words such a phrase has at most.
const consistsWords = 4

// saysConsists: the sentence tells what something consists of before its first figure.
func (c *Sums) saysConsists(sentence int, f *rules.Frame) bool { return c.consistsAt(sentence, f) >= 0 }

// consistsAt is the token of the sentence at which words say what something consists of, a few words from the start, -1 where none does.
func (c *Sums) consistsAt(sentence int, f *rules.Frame) int {
	id, ok := c.Lang.Vocabulary.Class(f.Options[optionConsists])
	if !ok || sentence >= len(c.Sentences) {
		return -1
	}
	s := c.Doc.Tokens.Sentences[sentence]
	for _, words := range c.Lang.Vocabulary.Phrases(id).List {
		for k := s.First; k+len(words) <= s.Last && k-s.First <= consistsReach; k++ {
			if c.TokensAre(k, words) {
				return k
			}
		}
	}
	for k := s.First; k < s.Last && k-s.First <= consistsReach; k++ {
		if c.TokenIn(k, f.Options[optionConsists]) {
			return k
		}
	}
	return -1
}

// consistsOf: the sentence of the parts begins with what takes up the total ("it", "the package") and says that it consists of
// them, the last of which "and" joins to the others.
func (c *Sums) consistsOf(d *breakdown, f *rules.Frame) bool {
	first := &c.Doc.Quantities[d.parts[0]]
	if c.Doc.Quantities[d.parts[len(d.parts)-1]].Sentence != first.Sentence || !c.lastJoined(d.parts) {
		return false
	}
	start, at := c.Doc.Tokens.Sentences[first.Sentence].First, c.consistsAt(first.Sentence, f)
	return at > start && at < first.First && first.First-at <= consistsReach+consistsWords && c.takesUpTotal(d, start, at)
}

// lastJoined: "and" stands between the last two figures.
func (c *Sums) lastJoined(parts []int) bool {
	n := len(parts)
	return c.gapOf(c.Doc.Quantities[parts[n-2]].Last, c.Doc.Quantities[parts[n-1]].First).and
}

// takesUpTotal: the tokens [first, last) are a pronoun, begin with a word that points back, or have a noun for a total or a content word of the
// total's sentence.
func (c *Sums) takesUpTotal(d *breakdown, first, last int) bool {
	words := c.Doc.Pack.Clauses().Words
	if words[c.Doc.Tokens.All[first].Lower]&lang.Demonstrative != 0 {
		return true
	}
	own := c.Doc.Tokens.Sentences[c.Doc.Quantities[d.total].Sentence]
	for k := first; k < last; k++ {
		switch {
		case words[c.Doc.Tokens.All[k].Lower]&lang.Pronoun != 0 && c.onlyAuxiliaries(k+1, last), c.TokenIn(k, classCollective), c.saidWithin(k, own.First, own.Last):
			return true
		}
	}
	return false
}

// onlyAuxiliaries: nothing but auxiliaries stands among the tokens.
func (c *Sums) onlyAuxiliaries(first, last int) bool {
	for k := first; k < last; k++ {
		if !c.WordsIn(k, k+1, lang.Auxiliary) {
			return false
		}
	}
	return true
}

// saidWithin: token k is a content word that one of the tokens [first, last) says, too.
func (c *Sums) saidWithin(k, first, last int) bool {
	if !c.IsContent(k, false) {
		return false
	}
	for o := first; o < last; o++ {
		if c.IsContent(o, false) && c.ContentOf(o).Same(c.ContentOf(k)) {
			return true
		}
	}
	return false
}

// classCollective holds the nouns for what has parts: "package", "fleet".
const classCollective = "collective"

// jointly: the total is told of several together, and the next sentence tells the same of each by its name: "combined sales of $30bn. Fisk
// has sales of $16bn, while Moss's are $14bn". The total's sentence says how many they are, or that they have become one.
func (c *Sums) jointly(d *breakdown, f *rules.Frame) bool {
	total := &c.Doc.Quantities[d.total]
	sentence := c.Doc.Quantities[d.parts[0]].Sentence
	if sentence != total.Sentence+1 || c.Doc.Quantities[d.parts[len(d.parts)-1]].Sentence != sentence || !c.saidJoint(d.total, f) {
		return false
	}
	own := c.Doc.Tokens.Sentences[total.Sentence]
	known := c.TokensIn(own.First, own.Last, f.Options[optionMerged]) || len(d.parts) == 2 && c.TokensIn(own.First, total.First, classBothOf)
	for _, q := range c.QuantitiesOf(total.Sentence) {
		if c.fewBefore(q, d.total) {
			if known = c.Mid(q) == float64(len(d.parts)); !known {
				return false
			}
		}
	}
	return known && c.ownersTold(d.parts) && (total.Unit == mention.Count || c.measuredAlike(total.Sentence, sentence))
}

// classBothOf holds the words that say that there are two of something.
const classBothOf = "both-of"

// countsOwners: the figure before a joint total counts those who have it: "the two airlines carried 48m passengers together".
func (c *Sums) countsOwners(q, total int, f *rules.Frame) bool {
	return c.fewBefore(q, total) && c.LikeBeside(q, -1) < 0 && c.saidJoint(total, f)
}

// saidJoint: a word before the total says that several have it together.
func (c *Sums) saidJoint(total int, f *rules.Frame) bool {
	m := &c.Doc.Quantities[total]
	return c.TokensIn(c.Doc.Tokens.Sentences[m.Sentence].First, m.First, f.Options[optionJoint]) || c.LedBy(total, f.Options[optionJoint])
}

// fewBefore: the figure before the total counts a few of something else.
func (c *Sums) fewBefore(q, total int) bool {
	m, s := &c.Doc.Quantities[q], &c.Doc.Quantities[total]
	return m.Last <= s.First && m.Unit == mention.Count && m.Noun != "" && c.Mid(q) <= mostOwners && !passage.SameNoun(m, s)
}

// mostOwners is up to where a count beside a joint total may say how many have it.
const mostOwners = 9

// ownersTold: before each part stands a name in its sentence, each another.
func (c *Sums) ownersTold(parts []int) bool {
	from, seen := c.Doc.Tokens.Sentences[c.Doc.Quantities[parts[0]].Sentence].First, map[string]bool{}
	for _, q := range parts {
		key := c.ownerOf(q, from)
		if key == "" || seen[key] {
			return false
		}
		seen[key], from = true, c.Doc.Quantities[q].Last
	}
	return true
}

// ownerOf is who has the part, among the tokens from the one given on up to it: its subject, a name, or else the first word with a capital that
// names no measure; "" where there is none.
func (c *Sums) ownerOf(q, from int) string {
	m, all := &c.Doc.Quantities[q], c.Doc.Tokens.All
	if of := &c.Doc.Claims[q].Subject; of.From.Start >= all[from].Start && of.From.End <= m.Start && all[c.TokenAt(of.From.Start)].Capital {
		return of.Key
	}
	for _, e := range c.EntitiesOf(m.Sentence) {
		if e.First >= from && e.Last <= m.First {
			return e.Key
		}
	}
	for k := from; k < m.First; k++ {
		if all[k].Capital && k > c.Doc.Tokens.Sentences[m.Sentence].First && c.IsContent(k, false) && !c.ContentOf(k).Measured {
			return all[k].Lower
		}
	}
	return ""
}

// measuredAlike: the nouns of the second sentence for what rises and falls are those of the first, and it has one.
func (c *Sums) measuredAlike(first, second int) bool {
	own, next, some := c.Doc.Tokens.Sentences[first], c.Doc.Tokens.Sentences[second], false
	for k := next.First; k < next.Last; k++ {
		if !c.IsContent(k, false) || !c.ContentOf(k).Measured {
			continue
		}
		if !c.saidWithin(k, own.First, own.Last) {
			return false
		}
		some = true
	}
	return some
}
