package validate

import (
	"sort"

	"crossfoot/validate/stream"
)

// optionUnsaid is a frame's option: the class of the words that, before the cue in its
// clause, take back what it says ("no region has a higher rate than").
const optionUnsaid = "unsaid"

// optionJudged is a frame's option: the class of the words by which a cue that judges
// ("better than") tells nothing of more or less: a better loss is a smaller one.
const optionJudged = "judged"

// classJudging holds the words that judge.
const classJudging = "judging"

// judges: a word of the binding's cue judges instead of measuring.
func (c *checker) judges(b *binding) bool {
	for _, r := range b.roles {
		for i := range r.fillers {
			f := &r.fillers[i]
			if f.quantity < 0 && f.time < 0 && f.given == nil && c.inSpan(f, classJudging) {
				return true
			}
		}
	}
	return false
}

// inSpan: a word of the class ends the filler's words or stands right before their end.
func (c *checker) inSpan(f *filler, class string) bool {
	at := c.ItemAt(f.span.End - 1)
	for k := max(at-1, 0); k <= at; k++ {
		if c.Items[k].Kind == stream.WordItem && c.tokenIn(int(c.Items[k].First), class) {
			return true
		}
	}
	return false
}

// negatedReach bounds the words looked at before a cue.
const negatedReach = 8

// negated: a word of the class stands before one of the binding's cue words in its clause.
func (c *checker) negated(b *binding, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	if !ok {
		return false
	}
	for _, r := range b.roles {
		for i := range r.fillers {
			f := &r.fillers[i]
			if f.quantity < 0 && f.time < 0 && f.given == nil && c.denied(f, id, class) {
				return true
			}
		}
	}
	return false
}

// classOr holds the words that make a bound of a comparison behind them: "grade A or
// above" compares nothing.
const classOr = "or-word"

// denied: a word of the class stands in the clause that leads to the filler, or the word
// there only bounds what stands before it.
func (c *checker) denied(f *filler, id int, class string) bool {
	sent := c.Doc.Tokens.Sentences[f.sentence]
	all := c.Doc.Tokens.All
	at := sort.Search(len(all), func(i int) bool { return all[i].Start >= f.span.Start })
	if at > sent.First && c.isIn(&all[at-1], classOr) {
		return true
	}
	if !c.Holds(f.sentence, id) {
		return false
	}
	for k := at - 1; k >= max(sent.First, at-negatedReach) && !stream.Pauses(all[k].Lower); k-- {
		if c.isIn(&all[k], class) {
			return true
		}
	}
	return false
}
