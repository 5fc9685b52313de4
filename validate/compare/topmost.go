package compare

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// TopmostBinder is the name of the binder below.
const TopmostBinder = "topmost"

// bindTopmost finds words that say that a figure is the most or the least of a time or of all places ("the lowest
// since 2007", "the most anywhere"), the figure that they tell of (role "one"), and those of its kind around it
// ("other"). Such contradict as are told of an earlier time of that span or of everywhere else.
func bindTopmost(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	return c.againstOthers(fp, (*versus).topFigure, (*versus).topPairs)
}

// How many items before and behind the word its figure stands, how many sentences away those that it outdoes, and in how
// many items behind the word the time stands that it counts in.
const (
	topReach    = 12
	topOpens    = 4
	outdoneAway = 2
	spanReach   = 4
)

// Word classes of superlatives of a time ("since", "on record"), of what is told of all other places, and of what
// was to be or may be.
const (
	classSpanMark  = "span-mark"
	classElsewhere = "all-else"
	classTopGoal   = "top-goal"
	classNarrowed  = "top-narrowed" // "the largest for the month"
)

// farthestTop is how many times as large as the other one of two figures of one thing may be.
const farthestTop = 10

// topPairs are the readings with the figures that the one is surely held against, or, where there are none, with any of
// its kind, which only agree.
func (v *versus) topPairs(b *passage.Binding, one int) []*passage.Binding {
	var sure, maybe []*passage.Binding
	for _, q := range v.outdone(one) {
		if v.heldAgainst(one, q) {
			sure = append(sure, v.pair(b, one, q, false))
		} else {
			maybe = append(maybe, v.pair(b, one, q, true))
		}
	}
	if len(sure) > 0 {
		return sure
	}
	return maybe
}

// topFigure is the figure that the word tells of: the nearest before it, else the first behind it, or, where it opens a
// sentence without any ("That was the highest"), the only one of the sentence before.
func (v *versus) topFigure() int {
	c := v.c
	for k := v.first - 1; k >= max(v.s.First, v.first-topReach); k-- {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && c.stressable(int(it.Index)) {
			return int(it.Index)
		}
	}
	for k := v.end; k < min(v.s.Last, v.end+topReach) && !c.Items[k].Stop; k++ {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && c.stressable(int(it.Index)) {
			return int(it.Index)
		}
	}
	s := v.sentence()
	if s == 0 || !c.OneParagraph(s-1, s) || v.first > v.s.First+topOpens {
		return -1
	}
	if all := c.QuantitiesOf(s - 1); len(all) == 1 && c.stressable(all[0]) {
		return all[0]
	}
	return -1
}

// outdone lists the figures of the one's kind in the sentences around it.
func (v *versus) outdone(one int) []int {
	c, s := v.c, v.sentence()
	x := &c.Doc.Quantities[one]
	var out []int
	for i := max(0, s-outdoneAway); i <= min(len(c.Sentences)-1, s+outdoneAway); i++ {
		if !c.OneParagraph(i, s) {
			continue
		}
		for _, q := range c.QuantitiesOf(i) {
			y := &c.Doc.Quantities[q]
			if q == one || !c.stressable(q) || !roletype.SameUnit(x, y) || x.Per != y.Per || c.TellsTurn(one) != c.TellsTurn(q) {
				continue
			}
			if max(c.Mid(one), c.Mid(q)) <= farthestTop*min(c.Mid(one), c.Mid(q)) && c.oneStress(one, q) {
				out = append(out, q)
			}
		}
	}
	return out
}

// heldAgainst: the figure is told of an earlier time of the span that the word names, or of everywhere else, and of nothing
// and nobody else, nor as what may come.
func (v *versus) heldAgainst(one, other int) bool {
	c := v.c
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	switch {
	case c.SentenceHas(y.Sentence, classTopGoal) || v.sayIn(v.first, min(v.s.Last, v.end+2*spanReach), classNarrowed) || c.SubjectsApart(one, other):
		return false
	case c.Near(other, classElsewhere):
		return true
	case x.Sentence != y.Sentence && c.turnsElsewhere(y.Sentence, x.Sentence):
		return false
	}
	return v.sayIn(v.first, min(v.s.Last, v.end+spanReach), classSpanMark) && c.toldEarlier(other, one) && v.within(other)
}

// turnsElsewhere: the sentence of the figure names something that the one before does not, and not only does it say what the
// thing did: a name, what follows a preposition or an article, an attribute ("online sales"), or two words.
func (c *Comparisons) turnsElsewhere(sentence, known int) bool {
	s, told, strange := &c.Sentences[sentence], c.ContentOfSentence(known), 0
	for k := s.First; k < s.Last; k++ {
		if !c.strangeWord(k, told) {
			continue
		}
		strange++
		before := k > s.First && c.Items[k-1].Kind == stream.WordItem && c.WordClass(&c.Items[k-1])&(lang.Determiner|lang.Possessive|lang.Preposition) != 0
		attribute := k+1 < s.Last && c.Items[k+1].Kind == stream.WordItem && c.IsContent(int(c.Items[k+1].First), false) && !c.InTime(int(c.Items[k+1].First))
		if before || attribute || strange > 1 || k > s.First && c.Doc.Tokens.All[c.Items[k].First].Capital {
			return true
		}
	}
	return c.OtherAttribute(min(sentence, known), max(sentence, known))
}

// strangeWord: the item is a word of content that is not told, nor part of a time or a figure.
func (c *Comparisons) strangeWord(k int, told passage.Context) bool {
	it := &c.Items[k]
	if it.Kind != stream.WordItem || !c.IsContent(int(it.First), k == c.Sentences[it.Sentence].First) || c.InTime(int(it.First)) ||
		c.WordClass(it)&(lang.Auxiliary|lang.Be|lang.Have) != 0 {
		return false
	}
	for _, q := range c.QuantitiesOf(int(it.Sentence)) {
		if m := &c.Doc.Quantities[q]; m.First <= int(it.First) && int(it.First) < m.Last {
			return false
		}
	}
	return told.Shared(passage.Context{c.ContentOf(int(it.First))}) == 0
}

// sayIn: a word of the class is among the items [first, last).
func (v *versus) sayIn(first, last int, class string) bool {
	for k := first; k < last; k++ {
		if it := &v.c.Items[k]; it.Kind == stream.WordItem && v.c.TokenIn(int(it.First), class) {
			return true
		}
	}
	return false
}

// toldEarlier: the first figure is of an earlier time than the second, and of one as long.
func (c *Comparisons) toldEarlier(q, than int) bool {
	a, b := c.Doc.Claims[q].Time.Key, c.Doc.Claims[than].Time.Key
	if a != "" && b != "" {
		order, _ := times.Compare(a, b)
		return order < 0 && len(a) == len(b)
	}
	s, t := c.ClauseTime(q), c.ClauseTime(than)
	if s != nil && t != nil && s.Kind == t.Kind && c.BareMonth(s) && c.BareMonth(t) {
		return c.EarlierTime(s, t) < 0
	}
	if order, ok := times.Compare(a, c.Doc.Date); ok && b == "" && t == nil {
		return order < 0
	}
	return onePrior(s) && (b == "" || s.Context)
}

// onePrior: the time is the one before another, or before the time of writing: "the year before", "last year".
func onePrior(t *mention.Time) bool { return t != nil && t.Amount < 0 && evidence.LooksBack(*t) }

// within: the time of the figure is none before the one that the word counts from.
func (v *versus) within(q int) bool {
	c := v.c
	for k := v.end; k < min(v.s.Last, v.end+2*spanReach) && !c.Items[k].Stop; k++ {
		switch it := &c.Items[k]; it.Kind {
		case stream.QuantityItem:
			return onePrior(c.ClauseTime(q)) // "in ten years"
		case stream.TimeItem:
			return c.fallsAfter(&c.Doc.Times[it.Index], q)
		}
	}
	return true
}

// fallsAfter: the figure is of a time behind the one, or of the last month or year, where the one is a year that is named.
func (c *Comparisons) fallsAfter(since *mention.Time, q int) bool {
	from, _, open := strings.Cut(since.ISO, "/")
	if !open || since.Relative || since.Context {
		return false
	}
	if key := c.Doc.Claims[q].Time.Key; key != "" {
		order, _ := times.Compare(from, key)
		return order < 0
	}
	t := c.ClauseTime(q)
	return len(from) == len("2000") && (onePrior(t) || t != nil && c.BareMonth(t))
}
