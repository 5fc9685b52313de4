package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of counts.
const (
	classListBoth  = "list-both"   // stands before the noun and means all of them: "both"
	classListGroup = "list-group"  // names a group by its size: "trio"
	classListNum   = "list-number" // small numbers in words: "the four" of those just named
)

// nounReach bounds the words of the noun behind "both".
const nounReach = 3

// Tally is a stated number of things: a quantity, or a word such as "both" or "trio".
type Tally struct {
	Quantity    int          // -1 for a word
	Span        article.Span // the number with its noun
	First, Last int          // tokens of number and noun
	Sentence    int          // in which it stands
	value       float64      // of a word
	word        bool
	whole       bool // says itself that all of the things are meant
	bare        bool // its noun follows behind "of"
	days        bool // it counts days
	times       bool // it says how often: "three times"
}

// number is the count itself.
func (t *Tally) number(c *Lists) int {
	if t.word {
		return int(t.value)
	}
	return int(mention.Float(c.Doc.Quantities[t.Quantity].Low, 1))
}

// filler is the tally as it fills a role.
func (t *Tally) filler(c *Lists) passage.Filler {
	if t.word {
		return passage.Filler{Quantity: -1, Time: -1, Span: t.Span, Sentence: t.Sentence, Value: t.value, Valued: true, Exact: true}
	}
	return c.QuantityFiller(t.Quantity)
}

// definite: all of the things are meant.
func (t *Tally) definite(c *Lists) bool { return t.whole || c.Definite(t.First, t.Sentence) }

// tallies lists the document's counts of things that a list may name.
func (c *Lists) tallies() []Tally {
	var out []Tally
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if c.Sentences[m.Sentence].Skip {
			continue
		}
		if !Listable(m) {
			if howOften(m) {
				out = append(out, Tally{Quantity: q, Span: m.Span, First: m.First, Last: m.Last, Sentence: m.Sentence, bare: true, times: true})
			}
			continue
		}
		t := Tally{Quantity: q, Span: m.Span, First: m.First, Last: m.Last, Sentence: m.Sentence, bare: m.NounSpan.Empty()}
		if m.Unit == "year" && !c.countsYears(&t) {
			continue
		}
		t.days = m.Unit == "day"
		t.bare = t.bare && !t.days
		switch sent := c.Doc.Tokens.Sentences[m.Sentence]; {
		case !t.bare || c.tallyOf(&t) || m.Unit == "year" || c.announces(&t):
			out = append(out, t)
		case m.Form == mention.Words && c.takesUp(m.Last-1, sent):
			out = append(out,
				Tally{Quantity: -1, Span: m.Span, First: m.First, Last: m.Last, Sentence: m.Sentence, word: true, whole: true, value: mention.Float(m.Low, 0)})
		}
	}
	return c.wordTallies(out)
}

// Listable: a small whole number of things, meant exactly.
func Listable(m *mention.Quantity) bool {
	if m.Unit != mention.Count && m.Unit != "year" && m.Unit != "day" || m.IsRange || m.Hedge != mention.Exact || m.Per != "" && m.Unit != "day" ||
		m.Low == nil || m.LowPlace < 0 {
		return false
	}
	n := mention.Float(m.Low, 1)
	return n >= 2 && n <= maxListed && (m.Form == mention.Words || m.Form == mention.Figures) && (m.NounSpan.Empty() || m.NounSpan.Start >= m.Number.End)
}

// howOften: the figure says how often something was, "three times".
func howOften(m *mention.Quantity) bool {
	n := mention.Float(m.Low, 0)
	return m.Form == mention.Multiple && !m.IsRange && m.Hedge == mention.Exact && m.Low != nil && n >= 2 && n <= maxListed &&
		n == mention.Float(m.High, 0) && m.LowPlace >= 0
}

// tallyOf: the number's noun follows behind "of" ("three of the players"), or the
// number stands for all of what has just been named ("all three").
func (c *Lists) tallyOf(t *Tally) bool {
	sent := c.Doc.Tokens.Sentences[t.Sentence]
	if t.First > sent.First && c.TokenIn(t.First-1, classListEvery) || c.HeadSentence(t.Sentence) && c.Doc.Quantities[t.Quantity].Form == mention.Words {
		return true
	}
	return t.Last < sent.Last && c.TokenIn(t.Last, classListOf)
}

// announces: the number has no noun, and a colon shortly behind it leads to what it counts: "three were hurt: the
// driver, his wife and a cyclist".
func (c *Lists) announces(t *Tally) bool {
	sent := c.Doc.Tokens.Sentences[t.Sentence]
	if c.Doc.Quantities[t.Quantity].Form != mention.Words || t.First > sent.First && c.numbersNoun(t.First-1) {
		return false
	}
	for k := t.Last; k < min(sent.Last-1, t.Last+namesReach); k++ {
		switch {
		case c.Doc.Tokens.All[k].Is(":"):
			return true
		case c.CountsAt(k), c.Doc.Tokens.All[k].Kind != token.Word:
			return false
		}
	}
	return false
}

// numbersNoun: token k is a noun that the number behind it numbers: "risk two".
func (c *Lists) numbersNoun(k int) bool {
	return c.IsContent(k, k == c.Doc.Tokens.Sentences[c.Doc.Tokens.All[k].Sentence].First) && !c.HasVerb(k, k+1)
}

// wordTallies appends the words that count things without a number.
func (c *Lists) wordTallies(out []Tally) []Tally {
	var ids []int
	for _, class := range [...]string{classListBoth, classListGroup, classListTongue, classListNum} {
		if id, ok := c.Lang.Vocabulary.Class(class); ok {
			ids = append(ids, id)
		}
	}
	for _, i := range c.All {
		if !c.Holds(i, ids...) {
			continue
		}
		sent := c.Doc.Tokens.Sentences[i]
		for k := sent.First; k < sent.Last; k++ {
			t := &c.Doc.Tokens.All[k]
			if !slices.ContainsFunc(ids, c.Lang.Vocabulary.Known(t.ID, t.Lower).Is) {
				continue
			}
			if one, ok := c.wordTally(k, i); ok {
				out = append(out, one)
			}
		}
	}
	return out
}

// wordTally is the count that token k of sentence i stands for.
func (c *Lists) wordTally(k, i int) (Tally, bool) {
	sent := c.Doc.Tokens.Sentences[i]
	one := Tally{Quantity: -1, Span: c.Doc.Tokens.All[k].Span, First: k, Last: k + 1, Sentence: i, word: true, whole: true}
	var ok bool
	for _, class := range [...]string{classListGroup, classListTongue} {
		if one.value, _, ok = c.ValueAt(class, k, k+1); ok {
			return one, true
		}
	}
	if one.value, _, ok = c.ValueAt(classListBoth, k, k+1); ok {
		one.Last = c.nounEnd(k+1, sent.Last)
		return one, !c.tellsRest(&one)
	}
	one.value, _, ok = c.ValueAt(classListNum, k, k+1)
	return one, ok && (c.takesUp(k, sent) || c.HeadSentence(i) && !c.CountsAt(k)) // "Kidnappers free five"
}

// takesUp: the number at token k stands for things just named: "the four" without a
// noun, before a mark or a verb, or "all four" before what tells where.
func (c *Lists) takesUp(k int, sent token.Sentence) bool {
	if k == sent.First || k+1 >= sent.Last || !c.TokenIn(k-1, evidence.ClassListAll) {
		return false
	}
	next := &c.Doc.Tokens.All[k+1]
	if c.TokenIn(k-1, classListEvery) && c.Doc.Pack.Clauses().Words[next.Lower]&lang.Preposition != 0 && !c.TokenIn(k+1, classListOf) {
		return true
	}
	return next.Is(",") || next.Is("(") || Dash(next) || c.IsIn(next, classListHave) || c.HasVerb(k+1, k+2) || c.TokenIn(k+1, classListOf)
}

// nounEnd is the token behind the noun that begins at token k: up to the first word
// with a capital, or to the mark behind the noun; k where there is neither.
func (c *Lists) nounEnd(k, last int) int {
	for end := k; end < min(last, k+nounReach+1); end++ {
		t := &c.Doc.Tokens.All[end]
		switch {
		case t.Kind == token.Punct && !t.Is("-"):
			return end
		case t.Kind != token.Word, c.Doc.Pack.Clauses().Inflects && (c.HasVerb(end, end+1) || c.WordsIn(end, end+1, lang.Preposition)): // "die beiden flüchteten"
			return k
		case t.Capital && !c.hyphened(end+1):
			return end + 1
		}
	}
	return k
}

// hyphened: a hyphen right behind the word before token k joins the next one to it.
func (c *Lists) hyphened(k int) bool {
	all := c.Doc.Tokens.All
	return k+1 < len(all) && all[k].Is("-") && !all[k].SpaceBefore && !all[k+1].SpaceBefore
}

// ValueAt is what the tokens from k on stand for in a class with values, and the
// token behind them.
func (c *Lists) ValueAt(class string, k, last int) (value float64, end int, ok bool) {
	value, n, ok := c.Lang.Vocabulary.Value(class, func(i int) string {
		if k+i >= last {
			return ""
		}
		return c.Doc.Tokens.All[k+i].Lower
	})
	return value, k + n, ok
}
