package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of lists that stand in another sentence than their count.
const (
	classListThings = "list-things"  // nouns that take up whatever was named: "the three countries"
	classListFrom   = "list-from"    // joins things to those that they are of: "the novels of"
	classListEvery  = "list-every"   // "all three": all of what the sentence before names
	classListThey   = "list-they"    // begins the sentence that names the counted things
	classListNth    = "list-nth"     // numbers the counted things as they are told: "firstly"
	classListLast   = "list-last"    // tells the last of them: "finally"
	classListClose  = "list-closing" // does so without a number, at the beginning of a sentence
	classListNoun   = "list-ordinal" // numbers things only with an article before it
	classListRest   = "list-rest"    // words behind "the first" that end the phrase: "is", "was"
)

// stepReach bounds the sentences behind a count, and behind each of its things that is numbered, in which the next may be.
const stepReach = 4

// nextNamed reads the names that the next sentence begins with: "Four counties have a
// ban. They are Kent, Surrey, Hampshire and Essex." The sentence of the count counts
// nothing else.
func (c *Lists) nextNamed(m *Tally) (list, bool) {
	next := m.Sentence + 1
	if m.bare || m.word || next >= len(c.Sentences) || !c.Together(m.Sentence, next) || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	k := sent.First
	for k < sent.Last && c.TokenIn(k, classListThey) {
		k++
	}
	if k >= sent.First+2 {
		last := sent.Last
		if end := c.namesEnd(k, last); end+1 < last && c.Doc.Tokens.All[end].Is(",") && !c.Doc.Tokens.All[end+1].Capital {
			last = end // what follows tells of the names: "Kent and Essex, where it is dry"
		}
		if l, ok := c.enumeration(k, last, "", true); ok {
			return l, true
		}
	}
	return c.namesAt(c.behindCopula(m, sent.First, k, sent.Last), sent.Last)
}

// copulaReach bounds the words before the names that a sentence tells: "The counties
// are", "It is the novels of".
const copulaReach = 4

// behindCopula is the token behind the verb that sets the counted things equal to their
// names, or behind what they are of where the sentence opened with words that take them
// up, up to token k; last where there is neither.
func (c *Lists) behindCopula(m *Tally, first, k, last int) int {
	for i := k; i < min(last, k+copulaReach); i++ {
		if c.TokenIn(i, classListIs) && c.TokenIn(first, evidence.ClassListAll) && c.namesNoun(m, first, i) || k >= first+2 && c.TokenIn(i, classListFrom) {
			return i + 1
		}
	}
	return last
}

// namesNoun: the counted noun stands among the tokens.
func (c *Lists) namesNoun(m *Tally, first, last int) bool {
	head := c.Doc.Tokens.All[m.Last-1].Lower
	for k := first; k < last; k++ {
		if c.Doc.Tokens.All[k].Lower == head {
			return true
		}
	}
	return false
}

// OneParagraph: the two sentences stand in one paragraph.
func (c *Lists) OneParagraph(a, b int) bool {
	return c.Doc.Tokens.Sentences[a].Block == c.Doc.Tokens.Sentences[b].Block
}

// Together: the two sentences stand in one paragraph, or side by side where paragraphs are short.
func (c *Lists) Together(a, b int) bool {
	x, y := c.Doc.Tokens.Sentences[a].Block, c.Doc.Tokens.Sentences[b].Block
	return x == y || y == x+1 && b == a+1 && !c.HeadSentence(a) && c.brief(a) && c.Doc.Blocks[x].Kind == article.Paragraph && c.Doc.Blocks[y].Kind == article.Paragraph
}

// briefParagraph is how many sentences a paragraph has at most that the next one may go on from, as where each sentence is one.
const briefParagraph = 2

// brief: the paragraph that the sentence ends has few sentences.
func (c *Lists) brief(sentence int) bool {
	before := sentence - briefParagraph
	return before < 0 || c.Doc.Tokens.Sentences[before].Block != c.Doc.Tokens.Sentences[sentence].Block
}

// numberedThrough is from how many on things that are numbered are numbered to the last.
const numberedThrough = 3

// numberedSteps counts the things that the text numbers as it tells them: "three reasons.
// Firstly ..., secondly ... and thirdly".
func (c *Lists) numberedSteps(m *Tally) (list, bool) {
	var l list
	if m.word || m.bare {
		return l, false
	}
	closed, reach := false, m.Sentence+stepReach
	for i := m.Sentence; i < min(len(c.Sentences), reach) && (len(l.items) > 0 || c.Together(m.Sentence, i)); i++ {
		s := c.Doc.Tokens.Sentences[i]
		for k := max(s.First, m.Last); k < s.Last; k++ {
			if len(l.items) == 0 && (i > m.Sentence+1 || c.countsAgain(m, k)) {
				return list{}, false
			}
			if len(l.items) >= 2 && len(l.items) < m.number(c) && c.closesSteps(k, s.First) {
				l.items = append(l.items, c.Doc.Tokens.All[k].Span)
				closed, reach = true, i
				break
			}
			if end, ok := c.step(k, s.Last, len(l.items)+1); ok {
				closed, reach = c.TokensIn(k, end, classListLast) || c.joins(k), i+1+stepReach
				l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[k].Start, End: c.Doc.Tokens.All[end-1].End})
			}
		}
	}
	closed = closed || len(l.items) >= numberedThrough
	l.least, l.most, l.names, l.open = len(l.items), len(l.items), true, !closed
	return l, len(l.items) >= 2 && len(l.items) <= m.number(c)+1
}

// closesSteps: the sentence that begins at token first tells the last of several things from token k on, a conjunction aside.
func (c *Lists) closesSteps(k, first int) bool {
	return c.TokenIn(k, classListClose) && (k == first || k <= first+2 && c.TokenIn(first, passage.ClassListAnd))
}

// countsAgain: another count of things begins before token k.
func (c *Lists) countsAgain(m *Tally, k int) bool {
	next := m.Quantity + 1
	return next < len(c.Doc.Quantities) && c.Doc.Quantities[next].First <= k && Listable(&c.Doc.Quantities[next])
}

// joins: a conjunction stands before the token, an article aside: "and the third".
func (c *Lists) joins(k int) bool {
	return c.joined(k) || k > 0 && c.TokenIn(k-1, evidence.ClassListAll) && c.joined(k-1)
}

// joined: a conjunction stands right before the token.
func (c *Lists) joined(k int) bool {
	return k > 0 && c.TokenIn(k-1, passage.ClassListAnd)
}

// step: the tokens from k to end tell the thing number n. An ordinal with an article
// must not belong to a noun of its own ("the second quarter").
func (c *Lists) step(k, last, n int) (end int, ok bool) {
	v, end, ok := c.ValueAt(classListNth, k, last)
	if !ok || int(v) != n || c.TokenIn(k, passage.ClassOneThing) && k > 0 &&
		!c.opensTold(k, c.Doc.Tokens.Sentences[c.SentenceOf(c.Doc.Tokens.All[k].Start)].First) {
		return end, false
	}
	if k == 0 || !c.TokenIn(k-1, evidence.ClassListAll) {
		alone := !c.TokenIn(k, classListNoun) || end < last && c.Doc.Tokens.All[end].Is(",")
		return end, end > k+1 && !c.CountsAt(end) && !c.ordersNoun(end, last) || end == k+1 && alone
	}
	return end, end < last && (c.TokenIn(end, classListRest) || c.HasVerb(end, end+1) || c.ordinalAlone(end) ||
		n > 1 && c.Doc.Tokens.All[end].Is(",")) || n == 1 && c.firstOf(k-1, end, last)
}

// ordinalAlone: no noun follows the ordinal before token k, where nouns have capitals.
func (c *Lists) ordinalAlone(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.Doc.Pack.Clauses().Inflects && t.Kind == token.Word && !t.Capital
}

// ordersNoun: the ordinal before token k belongs to a noun, where nouns have capitals.
func (c *Lists) ordersNoun(k, last int) bool {
	return c.TokenIn(k-1, classListNoun) && k < last && c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital
}

// firstOf: the tokens from k to end, "the first", stand with a noun for the first of the things
// that a colon or the sentence before announced: ": the first case shows".
func (c *Lists) firstOf(k, end, last int) bool {
	return k > 0 && c.Doc.Tokens.All[k-1].Is(":") && end+1 < last && (c.HasVerb(end+1, end+2) || c.ordinalAlone(end+1))
}

// justNamed reads the list that the sentence before ends with, where all of its things
// are meant: "in Vienna, Prague and Budapest. All three concerts". Something that was
// named earlier may belong to them, so that only a list at the beginning of the text
// is known to be all; "all nine states" behind far fewer names means another nine.
func (c *Lists) justNamed(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.Sentence == 0 || m.First > sent.First+2 || !c.Together(m.Sentence-1, m.Sentence) {
		return list{}, false
	}
	prev := c.Doc.Tokens.Sentences[m.Sentence-1]
	every := m.word && m.Last == m.First+1 || m.First > sent.First && c.TokenIn(m.First-1, classListEvery)
	var l list
	var ok bool
	if every {
		l, ok = c.lastNamed(prev.First, prev.Last)
	} else if l, ok = c.opensNamed(m, prev.First, prev.Last); l.least > m.number(c) {
		return list{}, false // "the two leaders" of the teams just named
	}
	l.open = !m.bare && m.number(c) > l.most+max(1, l.most/fewForOneMore) || m.Sentence-1 > 0 && c.Together(m.Sentence-2, m.Sentence) ||
		ok && m.number(c) > l.most && c.namesAnother(prev, &l)
	return l, ok
}

// namesAnother: behind the list its sentence names something else, which may be one of the things: "Unlike Ash and Beech, Cedar is evergreen".
func (c *Lists) namesAnother(s token.Sentence, l *list) bool {
	behind := c.TokenAt(l.items[len(l.items)-1].End)
	return slices.ContainsFunc(c.EntitiesOf(c.SentenceOf(l.items[0].Start)), func(e mention.Entity) bool {
		return e.First >= behind && e.Last <= s.Last && !e.Pronoun && !e.Adjective
	})
}

// fewForOneMore: a count says that one more was named for so many names, at least one: where it says more, others are meant.
const fewForOneMore = 2

// opensNamed reads the names that the sentence [first, last) begins with, which the
// tally, the first words of the next one, takes up: "The three countries said".
func (c *Lists) opensNamed(m *Tally, first, last int) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.First != sent.First+1 || !m.definite(c) || !m.word && !m.bare && !c.TokensIn(m.First, m.Last, classListThings) || m.Last >= sent.Last ||
		c.TokenIn(m.Last, classListOf) || c.goesOn(m.Last) || c.Doc.Tokens.All[m.Last].Is(",") {
		return list{}, false
	}
	return c.namesAt(first, last)
}

// lastNamed reads the enumeration of names in [first, last) that has a conjunction.
func (c *Lists) lastNamed(first, last int) (list, bool) {
	if first+1 < last && c.Doc.Tokens.All[first+1].Is(",") {
		if l, ok := c.namesFrom(first, c.namesEnd(first, last), first); ok {
			return l, true
		}
	}
	for k := first + 1; k < last; k++ {
		if !c.Doc.Tokens.All[k].Capital {
			continue
		}
		end := c.namesEnd(k, last)
		if l, ok := c.enumeration(k, end, "", true); ok && len(l.items) >= 2 {
			return l, true
		}
		k = end
	}
	return list{}, false
}
