package lists

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

const (
	maxListed     = 20 // larger counts are not spelled out
	maxItemTokens = 7  // a longer item is a clause
	colonReach    = 5  // tokens between the counted noun and the colon
	namesReach    = 12 // the same where only names are listed
)

// Word classes that the list binder reads.
const (
	classListOpen    = "list-open"    // the list is not complete: "among others"
	classListVerb    = "list-verb"    // verbs among those of list-open: "were"
	classListTail    = "list-tail"    // ends the last item: "between"
	classListLink    = "list-link"    // small words inside names: "of", "von"
	classListPart    = "list-part"    // a part of the counted things follows or goes before
	classNamely      = "list-namely"  // opens a complete list behind a comma
	classListNamed   = "list-named"   // says that the counted things are told by name
	classListAs      = "list-as"      // leads to their names: "named the two victims as"
	classListIs      = "list-is"      // sets the counted things equal to their names
	classClause      = "list-clause"  // begins a clause: what is told there is not listed
	classListArticle = "list-article" // begins a description that holds a name
	classListOne     = "list-one"     // stands for one of the counted things: "one in Cork and one in Hull"
	classListDet     = "list-det"     // begins an item that may only describe the one before
	classListAgent   = "list-agent"   // a preposition that may lead to those who did something
	classListBand    = "list-band"    // nouns for a group, of all of whom it is told: "a panel of"
	classListSome    = "list-some"    // says that some of the counted things are meant
	classListPersons = "list-persons" // nouns for people whose names may tell them
	classListLands   = "list-lands"   // and for places
	classListKinds   = "list-kinds"   // nouns for many people, which are no names
	classListFirms   = "list-firms"   // nouns for firms
	classListFirm    = "list-firm"    // and for one of them
	classListSeveral = "list-several" // names several things at once: "a couple"
)

// bindLists sets a counted noun against the items that follow it: behind a colon,
// in brackets, between dashes or commas, or as the list that the paragraph opens.
func bindLists(c *Lists, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, t := range c.tallies() {
		l, ok := c.ListOf(&t)
		if !ok || l.open && t.number(c) > l.most {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame, Weak: !l.names}
		b.Add("count", t.filler(c))
		// Of all ways to count the list, the one nearest to what is said.
		number := interval.Of(float64(min(max(t.number(c), l.least), l.most)))
		b.Add("listed", passage.Filler{Quantity: -1, Time: -1, Span: t.Span, Sentence: t.Sentence, Given: &number})
		for _, s := range l.items {
			b.Add("item", passage.Filler{Quantity: -1, Time: -1, Span: s, Sentence: c.SentenceOf(s.Start)})
		}
		out = append(out, b)
	}
	return out
}

// listFinders are the places where a list is looked for, in this order: the first that has one decides.
var listFinders = [...]func(*Lists, *Tally) (list, bool){
	(*Lists).weekdaysTold,
	(*Lists).listed,
	(*Lists).bulleted,
	(*Lists).toldEach,
	(*Lists).toldOnes,
	(*Lists).apposed,
	(*Lists).madeUp,
	(*Lists).summedUp,
	(*Lists).opening,
	(*Lists).floating,
	(*Lists).foretold,
	(*Lists).equated,
	(*Lists).spelled,
	(*Lists).membersTold,
	(*Lists).partsTold,
	(*Lists).lateColon,
	(*Lists).groupBehind,
	(*Lists).someTold,
	(*Lists).namesBehind,
	(*Lists).sharedOut,
	(*Lists).nextNamed,
	(*Lists).nextListed,
	(*Lists).numberedSteps,
	(*Lists).namedBeforeCount,
	(*Lists).choiceNext,
	(*Lists).nounByNoun,
	(*Lists).justNamed,
	(*Lists).rowTakenUp,
	(*Lists).headed,
	(*Lists).beyondLast,
	(*Lists).found,
	(*Lists).namedApart,
	(*Lists).namedSoFar,
	(*Lists).namedNext,
}

// ListOf finds the list that a tally counts: behind it, right at it, before it, or in
// the next sentences.
func (c *Lists) ListOf(t *Tally) (list, bool) {
	if l, ok := c.numbersTold(t); ok {
		return l, true
	}
	if l, ok := c.agesTold(t); ok {
		return l, true
	}
	if t.times {
		return list{}, false
	}
	if c.countsYears(t) {
		return c.yearsTold(t)
	}
	if c.partial(t) {
		if c.pointsAt(t) {
			return c.rowTakenUp(t)
		}
		return list{}, false
	}
	for _, find := range listFinders {
		if l, ok := find(c, t); ok {
			l.weigh(t.number(c))
			return l, c.mayBeCounted(t, &l)
		}
	}
	return list{}, false
}

// mayBeCounted: the list is what the tally counts, as far as its description, its marks and what goes on behind it show.
func (c *Lists) mayBeCounted(t *Tally, l *list) bool {
	if l.described && c.joined(t.First) || t.days && !c.allWeekdays(l) || t.after(l) && c.rowGoesOn(l) {
		return false
	}
	return !c.pairGoesOn(t, l) && !c.itemsScored(t, l) && !c.mixedMarks(l) && !c.itemsCount(t, l) && !c.partOpens(l)
}

// itemsScored: the items are names with bare numbers of what the first figure counts: "Anna scored 14 points, Beth 9 and Carla 8".
func (c *Lists) itemsScored(t *Tally, l *list) bool {
	return !t.word && !l.told && len(l.items) > 0 && !slices.ContainsFunc(l.items, func(item article.Span) bool {
		first, last := c.TokenAt(item.Start), c.TokenAt(item.End)-1
		return first >= last || !c.Doc.Tokens.All[first].Capital || c.Doc.Tokens.All[last].Kind != token.Digits ||
			!c.Doc.Tokens.All[last].SpaceBefore || c.TimeAt(last)
	})
}

// itemsCount: each item has a number of its own, of what the first figure counts: "11 members, of whom the state names five, the
// regions four and the courts two".
func (c *Lists) itemsCount(t *Tally, l *list) bool {
	return !l.told && len(l.items) > 0 && !slices.ContainsFunc(l.items, func(item article.Span) bool {
		return !slices.ContainsFunc(c.QuantitiesOf(c.SentenceOf(item.Start)), func(q int) bool {
			m := &c.Doc.Quantities[q]
			return q != t.Quantity && evidence.BareFigure(m) && m.Start > item.Start && m.End <= item.End && m.Last >= c.TokenAt(item.End-1)
		})
	})
}

// mixedMarks: semicolons part some items of the list and commas others, which then stand inside one: "Ann Lee, of Bury; Bob Hill,
// the baker; and Cy Moss".
func (c *Lists) mixedMarks(l *list) bool {
	comma, semicolon := false, false
	for i := 1; i < len(l.items); i++ {
		if l.items[i].Start < l.items[i-1].End {
			return false // they are told out of order
		}
		switch between := c.Doc.Text[l.items[i-1].End:l.items[i].Start]; {
		case strings.Contains(between, ";"):
			semicolon = true
		case strings.Contains(between, ","):
			comma = true
		}
	}
	return comma && semicolon
}

// after: the count stands behind the whole list.
func (t *Tally) after(l *list) bool {
	return len(l.items) > 0 && l.items[len(l.items)-1].End <= t.Span.Start
}

// partOpens: the first item counts some of the things: "two of whom, Costa and Belmar".
func (c *Lists) partOpens(l *list) bool {
	return len(l.items) > 0 && slices.ContainsFunc(c.QuantitiesOf(c.SentenceOf(l.items[0].Start)), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Start == l.items[0].Start && c.TakenOfThings(m)
	})
}

// allWeekdays: every item of the list is a day of the week and nothing else.
func (c *Lists) allWeekdays(l *list) bool {
	return !slices.ContainsFunc(l.items, func(item article.Span) bool {
		if k := c.TokenAt(item.Start); c.Doc.Tokens.All[k].Span == item && c.weekday(k) {
			return false
		}
		at := sort.Search(len(c.Doc.Times), func(i int) bool { return c.Doc.Times[i].End >= item.End })
		return at == len(c.Doc.Times) || c.Doc.Times[at].Kind != mention.Weekday || c.Doc.Times[at].Span != item
	})
}

// list is an enumeration: its items and how many there are at least and at most.
type list struct {
	items       []article.Span
	least, most int
	names       bool // every item is a name
	described   bool // an item is a description with a name
	open        bool // there may be more of them than are told here
	more        int  // how many more they are than items, as some stand for several
	told        bool // each item has a figure: its parts are those of a sum
}

// listed finds the enumeration that belongs to a counted noun, behind a mark.
func (c *Lists) listed(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k, far := m.Last, 0; k < sent.Last && far <= namesReach; k, far = k+1, far+1 {
		t := &c.Doc.Tokens.All[k]
		switch {
		case c.IsIn(t, classListOpen) && !c.IsIn(t, classListVerb):
			return list{}, false
		case token.Quote(t.Lower):
			if l, ok := c.quotedOn(k + 1); ok && far <= 1 {
				return l, true
			}
			continue
		case t.Is(":"):
			return c.behindColon(m, k+1, far > colonReach || m.bare)
		case t.Is(",") && far == 0 && k+1 < sent.Last && token.Quote(c.Doc.Tokens.All[k+1].Lower):
			return c.quotedOn(k + 2)
		case t.Is(",") && c.namelyAt(k+1, sent.Last) > 0:
			return c.enumeration(c.namelyAt(k+1, sent.Last), sent.Last, ",", false)
		case far > 0 && far <= nounReach && c.IsIn(t, classListIs) && m.definite(c) && !c.HasVerb(k+1, sent.Last):
			return c.enumeration(k+1, sent.Last, "", true) // "the three honoured on Monday were"
		case far == 0 && (c.IsIn(t, classListIs) || c.IsIn(t, classListAs) && c.TokensIn(sent.First, m.First, classListNamed)) && m.definite(c):
			return c.enumeration(k+1, sent.Last, "", true)
		case Dash(t):
			return c.enumeration(k+1, sent.Last, t.Lower, far > 0)
		case t.Is(",") && m.bare && far > 0 && far <= nounReach:
			return c.enumeration(k+1, sent.Last, ",", true)
		case far > 1 && t.Is("(") && !m.bare && c.sortsOrThings(m) && !c.TokensIn(m.Last, k, classListThings) &&
			!c.countsTwice(m.Sentence):
			return c.bracketed(k+1, sent.Last, c.HasVerb(m.Last, k))
		case far > 1 || m.bare:
		case t.Is("("):
			l, ok := c.enumeration(k+1, sent.Last, ")", false)
			return l, ok && (l.names || !c.endsAsClause(&l))
		case t.Is("["): // what an editor sets into a quotation
			return c.enumeration(k+1, sent.Last, "]", false)
		case t.Is(",") && far == 0:
			l, ok := c.enumerationOf(k+1, sent.Last, ",", true, c.apposedOpener(m, k+1))
			return l, ok && !c.listsKinds(&l) && (m.definite(c) || c.allNamed(m, &l))
		}
		if t.Kind == token.Punct && !t.Is("-") || c.InOtherQuantity(m.Quantity, t.Span) {
			return list{}, false
		}
	}
	return list{}, false
}

// bracketed is the list in a bracket that does not stand right behind its noun: of names, or of three things or more without a verb.
func (c *Lists) bracketed(k, last int, names bool) (list, bool) {
	l, ok := c.enumeration(k, last, ")", names)
	return l, ok && (l.names || len(l.items) >= fewestFound && !c.endsAsClause(&l))
}

// endsAsClause: a verb stands behind the first word of the last item: "(red and blue sell best)".
func (c *Lists) endsAsClause(l *list) bool {
	item := l.items[len(l.items)-1]
	return c.HasVerb(c.TokenAt(item.Start)+1, c.TokenAt(item.End))
}

// sortsOrThings: the noun takes up whatever is named, or is one for sorts.
func (c *Lists) sortsOrThings(m *Tally) bool {
	return c.TokensIn(m.First, m.Last, classListThings) || c.TokensIn(m.First, m.Last, classListSorts)
}

// namelyAt is the token behind a word at token k that spells out what was counted ("namely",
// "und zwar"); 0 where none stands there.
func (c *Lists) namelyAt(k, last int) int {
	if k < last && c.TokenIn(k, passage.ClassListAnd) {
		k++
	}
	if k < last && c.TokenIn(k, classNamely) {
		return k + 1
	}
	return 0
}

// behindColon reads the list from token k on: in the sentence, in the next one where the
// colon ends its own, or in the list items behind.
func (c *Lists) behindColon(m *Tally, k int, names bool) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if k >= sent.Last {
		if next := m.Sentence + 1; next < len(c.Sentences) && c.Together(m.Sentence, next) {
			sent = c.Doc.Tokens.Sentences[next]
		} else {
			return c.listBlocks(sent.Block)
		}
	}
	if l, ok := c.semicolons(k, sent.Last); ok || len(l.items) > fewestSemicolons {
		return l, ok
	}
	if l, ok := c.titles(k, sent.Last); ok {
		return l, true
	}
	if l, ok := c.enumerationOf(k, sent.Last, "", names, c.opener(k, classClause, classListOne)); ok || !names {
		return l, ok
	}
	return c.plainRow(m, k, sent.Last)
}

// opener is the class of words that opens the first item of a list at token k and may
// open all; "" where none does.
func (c *Lists) opener(k int, classes ...string) string {
	for _, class := range classes {
		if k < len(c.Doc.Tokens.All) && c.TokenIn(k, class) {
			return class
		}
	}
	return ""
}

// apposedOpener is the same of a list behind a comma. What opens with an article is only
// a list of the counted things where all of them are meant: "three men, one dog and one
// cat" are five. A word that stands for one of them has its place behind it: "one in Cork".
func (c *Lists) apposedOpener(m *Tally, k int) string {
	switch {
	case m.definite(c):
		return c.opener(k, classListOne, classListArticle)
	case c.TokenIn(k, classListArticle) && !c.TokenIn(k, passage.ClassOneThing) && c.TokensIn(m.First, m.Last, classListThings):
		return classListArticle
	case k+1 < len(c.Doc.Tokens.All) && c.WordsIn(k+1, k+2, lang.Preposition):
		return c.opener(k, classListOne)
	}
	return ""
}

// allNamed: each item that an article opens tells the name of what it describes and not where
// it is: "the dealer Lukas Ende and his brother Kai", but not "three men, the dog and the cat".
// Where they are not as many as was counted, one name may be that of something else ("the dog
// Rex"), so that all are full names, told by whose they are, or what was counted ("the Sterling group" of five companies).
func (c *Lists) allNamed(m *Tally, l *list) bool {
	least := FullName
	if len(l.items) == m.number(c) {
		least = 1
	}
	return !slices.ContainsFunc(l.items, func(item article.Span) bool {
		k := c.TokenAt(item.Start)
		if !c.TokenIn(k, classListArticle) || c.firmOfFirms(m, item) {
			return false
		}
		if c.WordsIn(k, k+1, lang.Possessive) {
			return !c.tellsName(k+1, item.End, 1)
		}
		return !c.tellsName(k+1, item.End, least)
	})
}

// firmOfFirms: firms are counted, and the item ends with a noun for one behind its name.
func (c *Lists) firmOfFirms(m *Tally, item article.Span) bool {
	k := c.TokenAt(item.Start)
	return c.TokensIn(m.First, m.Last, classListFirms) && c.TokenIn(c.TokenAt(item.End)-1, classListFirm) && c.tellsName(k+1, item.End, 1)
}

// FullName is how many words a full name has at least.
const FullName = 2

// tellsName: so many words with a capital follow on one another among the tokens from k to the
// end of the item, behind the noun where all nouns have one; no preposition stands there but
// that of an origin.
func (c *Lists) tellsName(k, end, least int) bool {
	clauses, most, row := c.Doc.Pack.Clauses(), 0, 0
	if clauses.Inflects {
		least++
	}
	for ; k < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Start < end; k++ {
		t := &c.Doc.Tokens.All[k]
		if clauses.Words[t.Lower]&lang.Preposition != 0 && !c.IsIn(t, classListFrom) {
			return false
		}
		switch {
		case t.Capital:
			row++
		case t.Kind == token.Word:
			row = 0
		}
		most = max(most, row)
	}
	return most >= least
}

// listsKinds: an item is a noun for many people, where nouns have capitals as names have:
// "the remaining eight clerks, bankers and policemen" counts none of its items.
func (c *Lists) listsKinds(l *list) bool {
	return c.Doc.Pack.Clauses().Inflects && slices.ContainsFunc(l.items, func(item article.Span) bool {
		return c.TokenIn(c.TokenAt(item.End)-1, classListKinds)
	})
}

// partial: the count is a whole of which the list names a part ("one of the four
// banks"), or its noun already opens a list ("four including").
func (c *Lists) partial(m *Tally) bool {
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	grouped := m.word && m.First > first && c.TokenIn(m.First-1, passage.ClassOneThing) // "eine Dreiergruppe"
	if !grouped && c.TokensIn(max(m.First-2, first), m.First, classListPart) && !c.agents(m, first) {
		return true
	}
	for k := m.First; k < m.Last && !m.word; k++ {
		if c.opensMore(k) {
			return true
		}
	}
	return false
}

// agents: the preposition before the counted things says that they do something or are those of
// a group, as what stands before it is a verb, a time or a noun: "wird von drei Firmen gebaut",
// "a panel of four judges", not "one of four".
func (c *Lists) agents(m *Tally, first int) bool {
	k := m.First - 2
	switch {
	case k < first || c.CountsAt(k) || c.TokenIn(k, classListSome) || c.TokenIn(k, classListPart):
		return false
	case c.TokenIn(k, classListBand):
		return true
	case !c.TokenIn(m.First-1, classListAgent):
		return false
	}
	return k > first && c.Doc.Tokens.All[k].Capital || c.HasVerb(k, k+1) || c.TimeAt(k) || c.WordsIn(k, k+1, lang.Auxiliary|lang.Be)
}

// Dash: a dash with a space before it, not a hyphen.
func Dash(t *token.Token) bool {
	return t.SpaceBefore && (t.Is("-") || t.Is("–") || t.Is("—"))
}

// bulleted counts the list items behind a sentence that ends with a colon and counts
// nothing else. Things already known ("the five largest cities") are not what it opens.
func (c *Lists) bulleted(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare || m.word || m.definite(c) || !c.Doc.Tokens.All[sent.Last-1].Is(":") || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	return c.listBlocks(sent.Block)
}

// countsTwice: the sentence has two counts of things that may be listed.
func (c *Lists) countsTwice(sentence int) bool {
	n := 0
	for _, q := range c.QuantitiesOf(sentence) {
		if Listable(&c.Doc.Quantities[q]) {
			n++
		}
	}
	return n > 1
}

// listBlocks counts the list items behind a block.
func (c *Lists) listBlocks(block int) (list, bool) {
	var l list
	group := 0
	for i := block + 1; i < len(c.Doc.Blocks); i++ {
		b := &c.Doc.Blocks[i]
		if b.Kind != article.ListItem || group != 0 && b.Group != group {
			break
		}
		group = b.Group
		if b.Level <= 1 && !b.Continues {
			l.items = append(l.items, b.Span)
		}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, len(l.items) >= 2
}
