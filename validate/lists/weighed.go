package lists

import (
	"sort"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Members of a group that stand for several are counted for so many: "two brothers from Fife and a student" are three.

// Word classes of members.
const (
	classListWorth   = "list-worth"   // several people in one word: "a couple"
	classListAnybody = "list-anybody" // people or things of which members may be told: "passengers"
	classListGender  = "list-gender"  // people told by sex or age, beside whom others may stand: "three men, two women and a child"
)

// weighedRow reads an enumeration of which each thing may be several.
func (c *Lists) weighedRow(k, last int, closing string) (list, bool) {
	r := listReader{c: c, last: last, closing: closing, start: k, weigh: true}
	return r.read()
}

// weighs adds to the list how many more the item between the tokens is than one; several is set where it must be more.
func (r *listReader) weighs(start, end int, several bool) bool {
	n := r.worth(start, end)
	if n == 0 || several && n == 1 {
		r.bad = true
		return false
	}
	r.l.more += n - 1
	told := several && r.c.CountsIn(start, end)
	if len(r.l.items) == 0 {
		r.l.told = told
	} else if !told && r.joined {
		r.l.told = false
	}
	return true
}

// worthReach bounds the words before the number in an item: "to the two".
const worthReach = 2

// worth is how many the item between the tokens stands for; 0 where that is not known.
func (r *listReader) worth(start, end int) int {
	n := 1
	for k := start; k < end; k++ {
		v, _, ok := r.c.ValueAt(classListWorth, k, k+1)
		if ok && n > 1 {
			return 0
		}
		if ok {
			n = int(v)
		}
	}
	qs := r.c.Doc.Quantities
	for i := sort.Search(len(qs), func(i int) bool { return qs[i].First >= start }); i < len(qs) && qs[i].First < end; i++ {
		q := &qs[i]
		if q.Age || r.size(start, q.First) == r.size(start, q.First+1) { // in brackets
			continue
		}
		if q.Unit != mention.Count || q.IsRange || q.Hedge != mention.Exact || q.LowPlace < 0 || q.Low == nil || n > 1 || q.First > start+worthReach {
			return 0
		}
		if v := int(mention.Float(q.Low, 0)); v > 0 && v <= maxListed {
			n = v
		} else {
			return 0
		}
	}
	return n
}

// weigh lets the list be of as many as its members stand for, or of as many as it has items where
// that is what was said.
func (l *list) weigh(said int) {
	if l.more > 0 && (said < l.least || said > l.most) {
		l.least, l.most = l.least+l.more, l.most+l.more
	}
	l.more = 0
}

// membersTold reads the members right behind the counted things of which one or more stand for several: "Four people, a
// couple from Hull and two students, were rescued", "six houses are for sale: two in Church Lane and four in Mill Road".
func (c *Lists) membersTold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	all := c.Doc.Tokens.All
	if m.bare || m.word && m.Last > m.First+1 || c.CountsIn(sent.First, m.First) {
		return list{}, false
	}
	for k := m.Last; k < min(sent.Last-1, m.Last+namesReach); k++ {
		t := &all[k]
		var l list
		var ok bool
		switch far := k - m.Last; {
		case far == 0 && t.Is(","):
			l, ok = c.weighedRow(k+1, sent.Last, ",")
			ok = ok && !c.tellsMore(&l) && c.membersOf(m, &l)
		case far == 0 && t.Is("("):
			l, ok = c.weighedRow(k+1, sent.Last, ")")
		case far == 0 && Dash(t):
			l, ok = c.weighedRow(k+1, sent.Last, t.Lower)
		case t.Is(":"):
			l, ok = c.weighedRow(k+1, sent.Last, "")
			ok = ok && !c.tellsMore(&l)
		case t.Kind != token.Word && !t.Is("-") || c.InOtherQuantity(m.Quantity, t.Span):
			return list{}, false
		default:
			continue
		}
		return l, ok && l.more > 0 && !l.told && !c.WordsIn(m.Last, k, lang.Relative)
	}
	return list{}, false
}

// membersOf: what follows the counted people are those whom it counts, and not others beside them: "three men, two women
// and a child". They are no more than anybody, or a comma closes the row before the verb.
func (c *Lists) membersOf(m *Tally, l *list) bool {
	end := c.TokenAt(l.items[len(l.items)-1].End)
	closed := end+1 < c.Doc.Tokens.Sentences[m.Sentence].Last && c.Doc.Tokens.All[end].Is(",") && c.HasVerb(end+1, end+2)
	return c.TokensIn(m.First, m.Last, classListAnybody) || closed && !c.TokensIn(m.First, m.Last, classListGender)
}

// classListParts opens the parts of what was counted: "of which", "davon".
const classListParts = "list-parts"

// partsTold reads parts of the counted things that are told one after the other, of which there cannot be more than
// of these: "eight, of which three in Hull and two in York". What is not told does not contradict.
func (c *Lists) partsTold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	all := c.Doc.Tokens.All
	k := m.Last + 1
	if m.bare || m.word || k+2 >= sent.Last || !all[k-1].Is(",") && !Dash(&all[k-1]) {
		return list{}, false
	}
	_, end, ok := c.ValueAt(classListParts, k, sent.Last)
	if !ok {
		return list{}, false
	}
	l, ok := c.weighedRow(end, sent.Last, ",")
	if !ok || !l.told {
		return list{}, false
	}
	l.least += l.more
	l.most, l.more = l.least, 0
	return l, l.least >= m.number(c)
}
