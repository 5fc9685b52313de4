package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// Word classes of lists that stand right at the noun they spell out.
const (
	classListPlace  = "list-place"  // things that are their names: "the cities of"
	classListOf     = "list-of"     // joins such a noun and the names
	classListMade   = "list-made"   // says what a group consists of: "made up of"
	classListHave   = "list-have"   // may stand before a "both" that means what was named
	classListWith   = "list-with"   // opens a sentence with the things that are then counted
	classListTongue = "list-tongue" // says in how many languages: "bilingual"
	classListForm   = "list-form"   // verbs between the members of a group and its name: "make up"
)

// apposed reads names that follow the counted noun without a mark: "die drei Länder
// Frankreich, Spanien und Italien", "the three cities of Leeds, York and Hull". Only
// where the article says that it means all of them.
func (c *checker) apposed(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if !m.definite(c) || m.bare || m.last < sent.Last && c.Doc.Tokens.All[m.last].Is(",") {
		return list{}, false
	}
	k := m.last
	if k+1 < sent.Last && c.tokenIn(k, classListOf) && c.tokensIn(m.first, m.last, classListPlace) {
		k++
	}
	return c.namesAt(k, sent.Last)
}

// namesAt reads the names from token k on, without a mark to close them.
func (c *checker) namesAt(k, last int) (list, bool) {
	end := c.namesEnd(k, last)
	if end == k || end < last && (c.goesOn(end) || c.Doc.Tokens.All[end].Is(",") && end+1 < last && c.Doc.Tokens.All[end+1].Capital) {
		return list{}, false
	}
	return c.enumeration(k, end, "", true)
}

// namesEnd is the token behind the names, commas and conjunctions from token k on.
func (c *checker) namesEnd(k, last int) int {
	end, joined := k, false
	for ; k < last; k++ {
		t := &c.Doc.Tokens.All[k]
		switch {
		case t.Is("(") && k == end && k > 0: // what is in brackets belongs to the name before
			for k < last && !c.Doc.Tokens.All[k].Is(")") {
				k++
			}
			end = min(k+1, last)
		case c.isIn(t, classListAnd):
			joined = true
		case t.Capital, t.Kind == token.Digits && (!t.SpaceBefore || joined && c.joined(k)): // "A1", "and 3"
			end = k + 1
		case t.Is(",") && !joined, c.isIn(t, classListLink), c.isIn(t, classListArticle), t.Is("-"):
		default:
			return end
		}
	}
	return end
}

// goesOn: a list that seems to end at token k has more members.
func (c *checker) goesOn(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.isIn(t, classListAnd) || c.isIn(t, classListOpen) && !c.isIn(t, classListVerb)
}

// summedUp reads names that open the sentence before the count: "France, Spain and
// Italy, the three countries hit hardest, objected".
func (c *checker) summedUp(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if m.bare || m.word {
		return list{}, false
	}
	k := m.first - 1
	all := k > sent.First && c.tokenIn(k, classListAll)
	if all {
		k--
	}
	if k <= sent.First+2 || m.last >= sent.Last {
		return list{}, false
	}
	mark := &c.Doc.Tokens.All[k]
	if !mark.Is(",") && !dash(mark) || !c.closedBy(mark.Lower, m.last, sent.Last) {
		return list{}, false
	}
	l, ok := c.enumeration(sent.First, k, "", true)
	return l, ok && (all || dash(mark) || !l.described)
}

// closedBy: the insertion that mark opened ends with the same mark, and counts
// nothing else before it does.
func (c *checker) closedBy(mark string, k, last int) bool {
	for end := min(last, k+2*maxItemTokens); k < end; k++ {
		t := &c.Doc.Tokens.All[k]
		if t.Lower == mark {
			return true
		}
		if c.goesOn(k) {
			return false
		}
	}
	return false
}

// madeUp reads the names behind a word for a group: "the trio of Berg, Kurz and Stein".
func (c *checker) madeUp(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	k := m.last
	if k < sent.Last && c.Doc.Tokens.All[k].Is(",") {
		k++
	}
	made := k
	tongues := c.tokenIn(m.first, classListTongue)
	for k < sent.Last && (c.tokenIn(k, classListMade) || tongues && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Preposition != 0) {
		k++
	}
	if k == made || !m.word || tongues && c.hasVerb(k, sent.Last) {
		return list{}, false
	}
	if l, ok := c.namesAt(k, sent.Last); ok {
		return l, true
	}
	end := k
	for end < sent.Last && !c.hasVerb(end, end+1) {
		end++
	}
	l, ok := c.enumeration(k, end, ",", false)
	return l, ok && c.terse(&l, false)
}

// opening reads the names that a sentence begins with before it counts them: "Mit
// Berg, Kurz und Stein treten drei Bewerber an", "Berg, Kurz and Stein are the three
// finalists".
func (c *checker) opening(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if m.bare {
		return list{}, false
	}
	if end := c.membersEnd(m); end > sent.First {
		return c.enumeration(c.membersFrom(sent.First), end, "", true)
	}
	if !c.tokenIn(sent.First, classListWith) {
		end := c.namesEnd(sent.First, m.first)
		if end != m.first-2 || !c.tokenIn(end, classListIs) || !m.definite(c) {
			return list{}, false
		}
		return c.enumeration(sent.First, end, "", true)
	}
	end := c.namesEnd(sent.First+1, m.first)
	if end < m.first-1 || end == m.first { // one verb stands between
		return list{}, false
	}
	return c.enumeration(sent.First+1, end, "", true)
}

// groupReach bounds the words between the members of a group and its name.
const groupReach = 5

// membersEnd is the token behind the names that a sentence begins with where a group of so many
// is then told of: "Berg and Kurz form a duo", "With Berg and Kurz the club loses a duo of
// defenders"; 0 where there are none.
func (c *checker) membersEnd(m *tally) int {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	first := c.membersFrom(sent.First)
	end := c.namesEnd(first, m.first)
	if !m.word || end == first || end == m.first || m.first-end > groupReach || !c.tokensIn(end, m.first, classOneThing) {
		return 0
	}
	if first > sent.First || c.tokensIn(end, m.first, classListForm) {
		return end
	}
	return 0
}

// membersFrom is the token behind the word that may open a sentence before the names.
func (c *checker) membersFrom(first int) int {
	if c.tokenIn(first, classListWith) {
		return first + 1
	}
	return first
}

// floating reads the names that a sentence or clause begins with where "both" stands
// behind its verb: "Berg and Kurz have both resigned".
func (c *checker) floating(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if !m.word {
		return list{}, false
	}
	for k := sent.First; k < m.first; k++ {
		if !c.Doc.Tokens.All[k].Capital {
			continue
		}
		end := c.namesEnd(k, m.first)
		if end == m.first || end == m.first-1 && c.tokenIn(end, classListHave) {
			return c.namesFrom(k, end, sent.First)
		}
		k = max(k, end-1)
	}
	return list{}, false
}

// namesFrom reads the names in [k, end) of a sentence that begins at token first: its
// first word, before a comma, need not be one ("Yesterday, Berg and Kurz").
func (c *checker) namesFrom(k, end, first int) (list, bool) {
	l, ok := c.enumeration(k, end, "", true)
	if k == first && c.Doc.Tokens.All[k+1].Is(",") {
		l.least--
	}
	return l, ok
}
