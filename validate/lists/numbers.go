package lists

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Lists of numbers, dates and times, one for each of the counted things.

// numbersTold reads the numbers, one for each of the counted things, that stand right behind them, or behind the next
// comma where the sentence counts nothing else: "on three evenings, 4, 6 and 9 May", "was flooded three times, in 1954, 1978 and 2002".
func (c *Lists) numbersTold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	all := c.Doc.Tokens.All
	if m.bare && !m.days && !m.times && !c.countsYears(m) || !m.times && c.countsYears(m) && c.timesBefore(m) {
		return list{}, false
	}
	for k := m.Last; k < min(sent.Last-1, m.Last+namesReach) && !c.CountsAt(k); k++ {
		t := &all[k]
		number := t.Kind == token.Digits // the row has no mark before it: "the three rallies of 2015, 2017 and 2019"
		if !number && !t.Is(",") && !t.Is("(") && !t.Is(":") && !Dash(t) {
			continue
		}
		if !number {
			k++
		}
		l, ok := c.numbersFrom(k, sent.Last, false)
		if number && len(l.items) < fewestFound { // two may be the ends of a range
			return list{}, false
		}
		return l, ok && (k == m.Last+1 || !c.countsTwice(m.Sentence))
	}
	return list{}, false
}

// timesBefore: the sentence says before how often something was, so that the years are those of it: "three times in ten years, in 1998, 2003 and 2007".
func (c *Lists) timesBefore(m *Tally) bool {
	for _, q := range c.QuantitiesOf(m.Sentence) {
		if o := &c.Doc.Quantities[q]; o.Last <= m.First && (howOften(o) || c.NounIn(o, evidence.ClassOccasions)) {
			return true
		}
	}
	return false
}

// numbersFrom reads the numbers, or ages, from token k on, the last joined by a conjunction.
func (c *Lists) numbersFrom(k, last int, ages bool) (list, bool) {
	all := c.Doc.Tokens.All
	for ; k < last && c.WordsIn(k, k+1, lang.Preposition|lang.Determiner); k++ {
		if c.TokenIn(k, classListTail) { // "between 3 and 9 March"
			return list{}, false
		}
	}
	var l list
	for joined := false; k < last && all[k].Kind == token.Digits && !c.inFigure(k, ages); {
		end := k + 1
		if !ages {
			end = c.numberEnd(k, last)
		}
		l.items = append(l.items, article.Span{Start: all[k].Start, End: all[end-1].End})
		if joined {
			l.least, l.most, l.names = len(l.items), len(l.items), true
			return l, true
		}
		if k, joined = c.pastSeparator(end, last); k == end {
			break
		}
	}
	return list{}, false
}

// pastSeparator is the token behind what parts two numbers of a list at token k: a comma, a conjunction, which joins the last,
// or both; k itself where nothing does.
func (c *Lists) pastSeparator(k, last int) (next int, joined bool) {
	next = k
	if next+1 < last && c.Doc.Tokens.All[next].Is(",") && c.Doc.Tokens.All[next+1].SpaceBefore {
		next++
	}
	if next+1 < last && c.TokenIn(next, passage.ClassListAnd) {
		return next + 1, true
	}
	return next, false
}

// numberEnd is the token behind the number at token k with what is glued to it, or its month: "31st", "52.", "4 May".
func (c *Lists) numberEnd(k, last int) int {
	all := c.Doc.Tokens.All
	end := k + 1
	for end < last && !all[end].SpaceBefore && (all[end].Kind == token.Word || all[end].Is(".")) {
		end++
	}
	if end < last && all[end].Kind == token.Word && c.TimeAt(end) && !c.TokenIn(end, passage.ClassListAnd) {
		end++
	}
	return end
}

// inFigure: the number at token k belongs to a figure with a noun or unit of its own, which may be an age where those are looked for, or
// with decimals.
func (c *Lists) inFigure(k int, ages bool) bool {
	qs := c.Doc.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].Last > k })
	if i >= len(qs) || qs[i].First > k || ages && (qs[i].Age || qs[i].Unit == evidence.UnitYear) {
		return false
	}
	return qs[i].Unit != mention.Count || qs[i].NounSpan.Start >= qs[i].Number.End || qs[i].LowPlace < 0
}
