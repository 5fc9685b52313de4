package lists

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of lists that stand right at the noun they spell out.
const (
	classListPlace  = "list-place"  // things that are their names: "the cities of"
	classListOf     = "list-of"     // joins such a noun and the names
	classListMade   = "list-made"   // says what a group consists of: "made up of"
	classListHave   = "list-have"   // may stand before a "both" that means what was named
	classListWith   = "list-with"   // opens a sentence with the things that are then counted
	classListTongue = "list-tongue" // says in how many languages: "bilingual"
	classListAlso   = "list-also"   // small words between a verb and a count that takes in nothing but what was named
	classListForm   = "list-form"   // verbs between the members of a group and its name: "make up"
)

// apposed reads names that follow the counted noun without a mark: "die drei Länder
// Frankreich, Spanien und Italien", "the three cities of Leeds, York and Hull". Only
// where the article says that it means all of them.
func (c *Lists) apposed(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if !m.definite(c) || m.bare || m.Last < sent.Last && c.Doc.Tokens.All[m.Last].Is(",") {
		return list{}, false
	}
	k := m.Last
	if k+1 < sent.Last && c.TokenIn(k, classListOf) && c.TokensIn(m.First, m.Last, classListPlace) {
		k++
	}
	return c.namesAt(k, sent.Last)
}

// namesAt reads the names from token k on, without a mark to close them.
func (c *Lists) namesAt(k, last int) (list, bool) {
	end := c.namesEnd(k, last)
	if end == k || end < last && (c.goesOn(end) || c.Doc.Tokens.All[end].Is(",") && c.nameAt(end+1, last)) {
		return list{}, false
	}
	return c.enumeration(k, end, "", true)
}

// namesEnd is the token behind the names, commas and conjunctions from token k on.
func (c *Lists) namesEnd(k, last int) int {
	end, joined := k, false
	for ; k < last; k++ {
		t := &c.Doc.Tokens.All[k]
		switch {
		case t.Is("(") && k == end && k > 0: // what is in brackets belongs to the name before
			for k < last && !c.Doc.Tokens.All[k].Is(")") {
				k++
			}
			end = min(k+1, last)
		case c.IsIn(t, passage.ClassListAnd):
			joined = true
		case t.Capital, t.Kind == token.Digits && (!t.SpaceBefore || joined && c.joined(k)): // "A1", "and 3"
			end = k + 1
		case t.Is(",") && !joined, c.IsIn(t, classListLink), c.IsIn(t, classListArticle), t.Is("-"):
		default:
			return end
		}
	}
	return end
}

// goesOn: a list that seems to end at token k has more members.
func (c *Lists) goesOn(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.IsIn(t, passage.ClassListAnd) || c.IsIn(t, classListOpen) && !c.IsIn(t, classListVerb)
}

// summedUp reads names that open the sentence before the count: "France, Spain and
// Italy, the three countries hit hardest, objected".
func (c *Lists) summedUp(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare || m.word {
		return list{}, false
	}
	k := m.First - 1
	all := k > sent.First && c.TokenIn(k, evidence.ClassListAll)
	if all {
		k--
	}
	if k <= sent.First+2 || m.Last >= sent.Last {
		return list{}, false
	}
	mark := &c.Doc.Tokens.All[k]
	if !mark.Is(",") && !Dash(mark) || !c.closedBy(mark.Lower, m.Last, sent.Last) {
		return list{}, false
	}
	l, ok := c.enumeration(sent.First, k, "", true)
	return l, ok && (all || Dash(mark) || !l.described)
}

// closedBy: the insertion that mark opened ends with the same mark, and counts
// nothing else before it does.
func (c *Lists) closedBy(mark string, k, last int) bool {
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
func (c *Lists) madeUp(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.Last
	if k < sent.Last && c.Doc.Tokens.All[k].Is(",") {
		k++
	}
	made := k
	tongues := c.TokenIn(m.First, classListTongue)
	for k < sent.Last && (c.TokenIn(k, classListMade) || tongues && c.WordsIn(k, k+1, lang.Preposition)) {
		k++
	}
	if k == made || !m.word || tongues && c.HasVerb(k, sent.Last) {
		return list{}, false
	}
	if l, ok := c.namesAt(k, sent.Last); ok {
		return l, true
	}
	end := k
	for end < sent.Last && !c.HasVerb(end, end+1) {
		end++
	}
	if l, ok := c.enumeration(k, end, ",", true); ok {
		return l, true
	}
	l, ok := c.enumeration(k, end, ",", false)
	return l, ok && c.terse(&l, false)
}

// opening reads the names that a sentence begins with before it counts them: "Mit
// Berg, Kurz und Stein treten drei Bewerber an", "Berg, Kurz and Stein are the three
// finalists".
func (c *Lists) opening(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare {
		return list{}, false
	}
	if end := c.membersEnd(m); end > sent.First {
		return c.enumeration(c.membersFrom(sent.First), end, "", true)
	}
	if !c.TokenIn(sent.First, classListWith) {
		end := c.namesEnd(sent.First, m.First)
		if end != m.First-2 || !c.TokenIn(end, classListIs) || !m.definite(c) {
			return list{}, false
		}
		return c.enumeration(sent.First, end, "", true)
	}
	end, before := c.namesEnd(sent.First+1, m.First), m.First
	for end < before-1 && c.TokenIn(before-1, classListAlso) { // "stehen auch"
		before--
	}
	if end < before-1 || end == before { // one verb stands between
		return list{}, false
	}
	return c.enumeration(sent.First+1, end, "", true)
}

// groupReach bounds the words between the members of a group and its name.
const groupReach = 5

// membersEnd is the token behind the names that a sentence begins with where a group of so many
// is then told of: "Berg and Kurz form a duo", "With Berg and Kurz the club loses a duo of
// defenders"; 0 where there are none.
func (c *Lists) membersEnd(m *Tally) int {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	first := c.membersFrom(sent.First)
	end := c.namesEnd(first, m.First)
	if !m.word || end == first || end == m.First || m.First-end > groupReach || !c.TokensIn(end, m.First, passage.ClassOneThing) {
		return 0
	}
	if first > sent.First || c.TokensIn(end, m.First, classListForm) {
		return end
	}
	return 0
}

// membersFrom is the token behind the word that may open a sentence before the names.
func (c *Lists) membersFrom(first int) int {
	if c.TokenIn(first, classListWith) {
		return first + 1
	}
	return first
}

// floating reads the names that a sentence or clause begins with where "both" stands
// behind its verb: "Berg and Kurz have both resigned".
func (c *Lists) floating(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if !m.word {
		return list{}, false
	}
	for k := sent.First; k < m.First; k++ {
		if !c.Doc.Tokens.All[k].Capital {
			continue
		}
		end := c.namesEnd(k, m.First)
		if end == m.First || end == m.First-1 && c.TokenIn(end, classListHave) {
			return c.namesFrom(k, end, sent.First)
		}
		k = max(k, end-1)
	}
	return list{}, false
}

// namesFrom reads the names in [k, end) of a sentence that begins at token first: its
// first word, before a comma, need not be one ("Yesterday, Berg and Kurz").
func (c *Lists) namesFrom(k, end, first int) (list, bool) {
	l, ok := c.enumeration(k, end, "", true)
	if k == first && c.Doc.Tokens.All[k+1].Is(",") {
		l.least--
	}
	return l, ok
}
