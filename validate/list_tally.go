package validate

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Word classes of counts.
const (
	classListBoth  = "list-both"   // stands before the noun and means all of them: "both"
	classListGroup = "list-group"  // names a group by its size: "trio"
	classListNum   = "list-number" // small numbers in words: "the four" of those just named
)

// nounReach bounds the words of the noun behind "both".
const nounReach = 3

// tally is a stated number of things: a quantity, or a word such as "both" or "trio".
type tally struct {
	quantity    int // -1 for a word
	span        article.Span
	first, last int // tokens of number and noun
	sentence    int
	value       float64 // of a word
	word        bool
	whole       bool // says itself that all of the things are meant
	bare        bool // its noun follows behind "of"
	days        bool // it counts days
	times       bool // it says how often: "three times"
}

// number is the count itself.
func (t *tally) number(c *checker) int {
	if t.word {
		return int(t.value)
	}
	return int(mention.Float(c.Doc.Quantities[t.quantity].Low, 1))
}

// filler is the tally as it fills a role.
func (t *tally) filler(c *checker) filler {
	if t.word {
		return filler{quantity: -1, time: -1, span: t.span, sentence: t.sentence, value: t.value, valued: true, exact: true}
	}
	return c.quantityFiller(t.quantity)
}

// definite: all of the things are meant.
func (t *tally) definite(c *checker) bool { return t.whole || c.definite(t.first, t.sentence) }

// tallies lists the document's counts of things that a list may name.
func (c *checker) tallies() []tally {
	var out []tally
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if c.Sentences[m.Sentence].Skip {
			continue
		}
		if !listable(m) {
			if howOften(m) {
				out = append(out, tally{quantity: q, span: m.Span, first: m.First, last: m.Last, sentence: m.Sentence, bare: true, times: true})
			}
			continue
		}
		t := tally{quantity: q, span: m.Span, first: m.First, last: m.Last, sentence: m.Sentence, bare: m.NounSpan.Empty()}
		if m.Unit == "year" && !c.countsYears(&t) {
			continue
		}
		t.days = m.Unit == "day"
		t.bare = t.bare && !t.days
		switch sent := c.Doc.Tokens.Sentences[m.Sentence]; {
		case !t.bare || c.tallyOf(&t) || m.Unit == "year" || c.announces(&t):
			out = append(out, t)
		case m.Form == mention.Words && c.takesUp(m.Last-1, sent):
			out = append(out, tally{quantity: -1, span: m.Span, first: m.First, last: m.Last, sentence: m.Sentence, word: true, whole: true, value: mention.Float(m.Low, 0)})
		}
	}
	return c.wordTallies(out)
}

// listable: a small whole number of things, meant exactly.
func listable(m *mention.Quantity) bool {
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
	return m.Form == mention.Multiple && !m.IsRange && m.Hedge == mention.Exact && m.Low != nil && n >= 2 && n <= maxListed && n == mention.Float(m.High, 0) && m.LowPlace >= 0
}

// tallyOf: the number's noun follows behind "of" ("three of the players"), or the
// number stands for all of what has just been named ("all three").
func (c *checker) tallyOf(t *tally) bool {
	sent := c.Doc.Tokens.Sentences[t.sentence]
	if t.first > sent.First && c.tokenIn(t.first-1, classListEvery) || c.headSentence(t.sentence) && c.Doc.Quantities[t.quantity].Form == mention.Words {
		return true
	}
	return t.last < sent.Last && c.tokenIn(t.last, classListOf)
}

// announces: the number has no noun, and a colon shortly behind it leads to what it counts: "three were hurt: the
// driver, his wife and a cyclist".
func (c *checker) announces(t *tally) bool {
	sent := c.Doc.Tokens.Sentences[t.sentence]
	if c.Doc.Quantities[t.quantity].Form != mention.Words || t.first > sent.First && c.numbersNoun(t.first-1) {
		return false
	}
	for k := t.last; k < min(sent.Last-1, t.last+namesReach); k++ {
		switch {
		case c.Doc.Tokens.All[k].Is(":"):
			return true
		case c.countsAt(k), c.Doc.Tokens.All[k].Kind != token.Word:
			return false
		}
	}
	return false
}

// numbersNoun: token k is a noun that the number behind it numbers: "risk two".
func (c *checker) numbersNoun(k int) bool {
	return c.isContent(k, k == c.Doc.Tokens.Sentences[c.Doc.Tokens.All[k].Sentence].First) && !c.hasVerb(k, k+1)
}

// wordTallies appends the words that count things without a number.
func (c *checker) wordTallies(out []tally) []tally {
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
func (c *checker) wordTally(k, i int) (tally, bool) {
	sent := c.Doc.Tokens.Sentences[i]
	one := tally{quantity: -1, span: c.Doc.Tokens.All[k].Span, first: k, last: k + 1, sentence: i, word: true, whole: true}
	var ok bool
	for _, class := range [...]string{classListGroup, classListTongue} {
		if one.value, _, ok = c.valueAt(class, k, k+1); ok {
			return one, true
		}
	}
	if one.value, _, ok = c.valueAt(classListBoth, k, k+1); ok {
		one.last = c.nounEnd(k+1, sent.Last)
		return one, !c.tellsRest(&one)
	}
	one.value, _, ok = c.valueAt(classListNum, k, k+1)
	return one, ok && (c.takesUp(k, sent) || c.headSentence(i) && !c.countsAt(k)) // "Kidnappers free five"
}

// takesUp: the number at token k stands for things just named: "the four" without a
// noun, before a mark or a verb, or "all four" before what tells where.
func (c *checker) takesUp(k int, sent token.Sentence) bool {
	if k == sent.First || k+1 >= sent.Last || !c.tokenIn(k-1, classListAll) {
		return false
	}
	next := &c.Doc.Tokens.All[k+1]
	if c.tokenIn(k-1, classListEvery) && c.Doc.Pack.Clauses().Words[next.Lower]&lang.Preposition != 0 && !c.tokenIn(k+1, classListOf) {
		return true
	}
	return next.Is(",") || next.Is("(") || dash(next) || c.isIn(next, classListHave) || c.hasVerb(k+1, k+2) || c.tokenIn(k+1, classListOf)
}

// nounEnd is the token behind the noun that begins at token k: up to the first word
// with a capital, or to the mark behind the noun; k where there is neither.
func (c *checker) nounEnd(k, last int) int {
	for end := k; end < min(last, k+nounReach+1); end++ {
		t := &c.Doc.Tokens.All[end]
		switch {
		case t.Kind == token.Punct && !t.Is("-"):
			return end
		case t.Kind != token.Word, c.Doc.Pack.Clauses().Inflects && (c.hasVerb(end, end+1) || c.wordsIn(end, end+1, lang.Preposition)): // "die beiden flüchteten"
			return k
		case t.Capital && !c.hyphened(end+1):
			return end + 1
		}
	}
	return k
}

// hyphened: a hyphen right behind the word before token k joins the next one to it.
func (c *checker) hyphened(k int) bool {
	all := c.Doc.Tokens.All
	return k+1 < len(all) && all[k].Is("-") && !all[k].SpaceBefore && !all[k+1].SpaceBefore
}

// valueAt is what the tokens from k on stand for in a class with values, and the
// token behind them.
func (c *checker) valueAt(class string, k, last int) (value float64, end int, ok bool) {
	value, n, ok := c.Lang.Vocabulary.Value(class, func(i int) string {
		if k+i >= last {
			return ""
		}
		return c.Doc.Tokens.All[k+i].Lower
	})
	return value, k + n, ok
}
