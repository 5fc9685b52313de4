package lists

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of things that are told one by one.
const (
	classEachFirst = "each-first" // the first of them: "one"
	classEachNext  = "each-next"  // another
	classEachLast  = "each-last"  // behind an article, the last of them: "the third"
)

// oneByOneReach bounds the sentences behind a count in which its things are told one by one.
const oneByOneReach = 3

// toldEach counts the things that the sentences behind the count tell one by one: "Three people were hurt. One broke an arm, another
// was treated for shock and the third had cuts". The last must be told by its number in the order.
func (c *Lists) toldEach(m *Tally) (list, bool) {
	var l list
	if m.word || m.bare || c.countsTwice(m.Sentence) {
		return l, false
	}
	closed := 0
	for i := m.Sentence + 1; i <= min(len(c.Sentences)-1, m.Sentence+oneByOneReach) && c.Together(m.Sentence, i); i++ {
		s := c.Doc.Tokens.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			n, ok := c.eachAt(k, s, len(l.items) == 0)
			if ok {
				closed = n
				l.items = append(l.items, c.Doc.Tokens.All[k].Span)
			}
		}
		if len(l.items) == 0 {
			return l, false // the first of them opens the next sentence
		}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, closed == len(l.items) && closed >= 2
}

// eachAt: a clause that begins at the token tells the first or another of the things; n is its number where it says so.
func (c *Lists) eachAt(k int, s token.Sentence, first bool) (n int, ok bool) {
	switch {
	case first:
		return 0, k == s.First && c.TokenIn(k, classEachFirst) && c.standsForThing(k+1, s.Last)
	case !c.opensTold(k, s.First):
		return 0, false
	case c.TokenIn(k, evidence.ClassListAll):
		v, end, found := c.ValueAt(classEachLast, k+1, s.Last)
		return int(v), found && c.standsForThing(end, s.Last)
	}
	return 0, c.TokenIn(k, classEachNext) && c.standsForThing(k+1, s.Last) ||
		c.TokenIn(k, passage.ClassOneThing) && c.TokenIn(k+1, classEachNext) && c.standsForThing(k+2, s.Last)
}

// opensTold: a clause begins at the token: the sentence does, or a mark or a conjunction stands before.
func (c *Lists) opensTold(k, first int) bool {
	return k == first || c.MarkAt(k-1) || c.TokenIn(k-1, passage.ClassListAnd) || c.WordsIn(k-1, k, lang.Coordinator|lang.Subordinator)
}

// standsForThing: no noun follows the word at its place, so that it stands for a thing: a verb does, a comma or a preposition.
func (c *Lists) standsForThing(k, last int) bool {
	if k >= last {
		return false
	}
	t := &c.Doc.Tokens.All[k]
	return t.Is(",") || t.Kind == token.Word && !t.Capital && (c.IsVerb(k) || c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Relative|lang.Preposition))
}

// namedBeforeCount reads the row of names right before a comma or dash and a count of what they are, where no article says that all are
// meant: "We like Kielder, Exmoor and the Elan Valley, three places with dark skies".
func (c *Lists) namedBeforeCount(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.First - 1
	if m.word || m.bare || k <= sent.First || !c.Doc.Tokens.All[k].Is(",") && !Dash(&c.Doc.Tokens.All[k]) || m.Last >= sent.Last ||
		!c.TokensIn(m.First, m.Last, classListThings) && !c.TokensIn(m.First, m.Last, classListSorts) || !c.appositionGoesOn(m.Last) {
		return list{}, false
	}
	runs := c.nameRuns(sent.First, k)
	if len(runs) == 0 {
		return list{}, false
	}
	l := runs[len(runs)-1]
	return l, len(l.items) >= fewestFound && c.TokenAt(l.items[len(l.items)-1].End) == k
}

// nameRuns lists the rows of names among the tokens [first, last) that a conjunction joins.
func (c *Lists) nameRuns(first, last int) []list {
	var out []list
	for at := first; at < last; at++ {
		if !c.Doc.Tokens.All[at].Capital {
			continue
		}
		end := c.namesEnd(at, last)
		if l := c.namesOf(at, end); len(l.items) >= 2 {
			out = append(out, l)
		}
		at = max(at, end-1)
	}
	return out
}

// classListChoice holds words of a sentence that tells all that there is to choose from.
const classListChoice = "list-choice"

// choiceNext reads the only names of the next sentence where it tells what there is to choose from: "Pupils can choose between French
// and Spanish".
func (c *Lists) choiceNext(m *Tally) (list, bool) {
	next := m.Sentence + 1
	if m.bare || m.word || next >= len(c.Sentences) || !c.Together(m.Sentence, next) || c.countsTwice(m.Sentence) || len(c.QuantitiesOf(next)) > 0 {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	for k := sent.First; k < sent.Last; k++ {
		if c.goesOn(k) && !c.TokenIn(k, passage.ClassListAnd) {
			return list{}, false
		}
	}
	if !c.TokensIn(sent.First, sent.Last, classListChoice) {
		return list{}, false
	}
	return c.only(c.nameRuns(sent.First, sent.Last))
}

// appositionGoesOn: what follows says more of the things, or ends the clause.
func (c *Lists) appositionGoesOn(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return t.Kind == token.Punct || c.WordsIn(k, k+1, lang.Relative|lang.Preposition) && !c.TokenIn(k, classListOf)
}
