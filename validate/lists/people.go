package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
)

// Lists of people: those whom a headline, a clause or a number names beyond the count.

// amongReach bounds the words before what opens some of the counted things: "the films on show include".
const amongReach = 3

// someTold reads the names of some of the counted things where these are more than were counted: "three towns, including Bath,
// Wells, Exeter and Truro".
func (c *Lists) someTold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare || m.word || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	for k := m.Last; k < min(sent.Last-1, m.Last+amongReach) && !c.CountsAt(k); k++ {
		_, end, ok := c.ValueAt(classListAmong, k, sent.Last)
		if !ok {
			continue
		}
		stop := c.namesEnd(end, sent.Last)
		l, ok := c.enumeration(end, stop, "", true)
		return l, ok && !l.described && l.least > m.number(c)
	}
	return list{}, false
}

// namesBehind reads the names of people behind the comma that ends the clause in which people are counted: "Two ministers
// resigned within hours, Karin Holt (finance) and Per Aas (transport)".
func (c *Lists) namesBehind(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare || m.word || !c.countsPeople(m) && !c.TokensIn(m.First, m.Last, classListFirms) || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	for k := m.Last; k < min(sent.Last-1, m.Last+namesReach); k++ {
		t := &c.Doc.Tokens.All[k]
		if t.Kind == token.Word || t.Is("-") {
			continue
		}
		if !t.Is(",") || c.Doc.Tokens.All[k-1].Capital && !c.TimeAt(k-1) {
			return list{}, false
		}
		end := c.namesEnd(k+1, sent.Last)
		l, ok := c.enumeration(k+1, end, "", true)
		closed := end >= sent.Last-1 || c.Doc.Tokens.All[end].Is(";") || c.Doc.Tokens.All[end].Is(",")
		return l, ok && closed && c.peoplesNames(&l)
	}
	return list{}, false
}

// peoplesNames: each item is a full name, or one with what is told of it in brackets, and none is known to be of anything but people.
func (c *Lists) peoplesNames(l *list) bool {
	return !slices.ContainsFunc(l.items, func(item article.Span) bool {
		first, end := c.TokenAt(item.Start), c.TokenAt(item.End)
		return end-first < FullName || slices.ContainsFunc(c.EntitiesOf(c.SentenceOf(item.Start)), func(e mention.Entity) bool {
			return e.Start >= item.Start && e.End <= item.End && e.First == first && e.Kind != mention.Person && e.Kind != mention.Other
		})
	})
}

// beyondLast finds an ordinal, with a determiner and no noun or the counted one, that numbers more things than were
// counted: "Four motions were on the paper. … Only the fifth fell".
func (c *Lists) beyondLast(m *Tally) (list, bool) {
	if m.bare || m.word || m.days || m.times {
		return list{}, false
	}
	n := m.number(c)
	for s := m.Sentence; s < min(len(c.Sentences), m.Sentence+stepReach) && c.Together(s, m.Sentence); s++ {
		sent := c.Doc.Tokens.Sentences[s]
		if s > m.Sentence && c.countsSame(s, m) {
			return list{}, false
		}
		for k := max(m.Last+1, sent.First+1); k+1 < sent.Last; k++ {
			v, _, ok := c.ValueAt(classListRank, k, k+1)
			if !ok || int(v) != n+1 || !c.TokenIn(k-1, evidence.ClassListAll) || c.WordsIn(k-1, k, lang.Possessive) || !c.numberedThing(m, k+1) {
				continue
			}
			return list{items: []article.Span{c.Doc.Tokens.All[k].Span}, least: n + 1, most: n + 1, names: true}, c.firstOnes(m, k)
		}
	}
	return list{}, false
}

// numberedThing: behind the ordinal, at token k, stands the counted noun, or a verb or mark.
func (c *Lists) numberedThing(m *Tally, k int) bool {
	t := &c.Doc.Tokens.All[k]
	return t.Is(",") || c.HasVerb(k, k+1) || c.WordsIn(k, k+1, lang.Be|lang.Have) || c.IsContent(k, false) && c.ContentOf(k).Same(c.ContentOf(m.Last-1))
}

// countsSame: the sentence counts things of the tally's noun again.
func (c *Lists) countsSame(sentence int, m *Tally) bool {
	return slices.ContainsFunc(c.QuantitiesOf(sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return Listable(o) && !o.NounSpan.Empty() && o.Noun != "" && q != m.Quantity && c.ContentOf(o.Last-1).Same(c.ContentOf(m.Last-1))
	})
}

// firstOnes: the things were numbered before token k: "the first three were carried".
func (c *Lists) firstOnes(m *Tally, k int) bool {
	for i := m.Last; i < k; i++ {
		if v, _, ok := c.ValueAt(classListNth, i, k); ok && v >= 1 {
			return true
		}
		if _, _, ok := c.ValueAt(classListRank, i, k); ok {
			return true
		}
	}
	return false
}

// countsPeople: the counted noun is one of people.
func (c *Lists) countsPeople(m *Tally) bool {
	kind, ok := c.countedKind(m)
	return ok && kind == mention.Person || c.TokensIn(m.First, m.Last, evidence.ClassGroupNoun)
}

// headedReach is how many sentences behind a headline list those whom it counts.
const headedReach = 2

// headed reads the people whom the first sentences list and a headline counts: "Five freed after a week", "Released were a
// French doctor, three nurses and their guide".
func (c *Lists) headed(m *Tally) (list, bool) {
	if !c.HeadSentence(m.Sentence) || !c.countsPeople(m) && !m.word && !m.bare || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	left := headedReach
	for s := m.Sentence + 1; s < len(c.Sentences) && left > 0; s++ {
		if c.HeadSentence(s) {
			continue
		}
		left--
		sent := c.Doc.Tokens.Sentences[s]
		l, ok := c.only(c.rowsIn(sent.First, sent.Last))
		if ok && c.peopleTold(&l) && c.sameToll(m.Sentence, s) {
			return l, true
		}
	}
	return list{}, false
}

// sameToll: what befell the people of the one sentence is what befell those of the other: "three held" are not the four hurt.
func (c *Lists) sameToll(a, b int) bool {
	for _, class := range evidence.TollClasses {
		if c.AnySays(a, a, class) != c.AnySays(b, b, class) {
			return false
		}
	}
	return true
}

// peopleTold: each item is told by a full name, an article or a number, and one of them at least is known to be a person.
func (c *Lists) peopleTold(l *list) bool {
	known := false
	for _, item := range l.items {
		first, end := c.TokenAt(item.Start), c.TokenAt(item.End)
		named := slices.ContainsFunc(c.EntitiesOf(c.SentenceOf(item.Start)), func(e mention.Entity) bool {
			return e.Start >= item.Start && e.End <= item.End && e.Kind == mention.Person
		})
		if !named && !c.TokenIn(first, classListArticle) && !c.CountsAt(first) {
			return false
		}
		known = known || named || c.TokensIn(first, end, classOnePerson) || c.TokensIn(first, end, evidence.ClassGroupNoun)
	}
	return known
}
