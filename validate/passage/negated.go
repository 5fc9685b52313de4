package passage

import (
	"sort"

	"crossfoot/validate/stream"
)

// OptionUnsaid is a frame's option: the class of the words that, before the cue in its
// clause, take back what it says ("no region has a higher rate than").
const OptionUnsaid = "unsaid"

// OptionJudged is a frame's option: the class of the words by which a cue that judges
// ("better than") tells nothing of more or less: a better loss is a smaller one.
const OptionJudged = "judged"

// classJudging holds the words that judge.
const classJudging = "judging"

// Judges: a word of the binding's cue judges instead of measuring.
func (c *Passage) Judges(b *Binding) bool {
	for _, r := range b.Roles {
		for i := range r.Fillers {
			f := &r.Fillers[i]
			if f.Quantity < 0 && f.Time < 0 && f.Given == nil && c.inSpan(f, classJudging) {
				return true
			}
		}
	}
	return false
}

// inSpan: a word of the class ends the filler's words or stands right before their end.
func (c *Passage) inSpan(f *Filler, class string) bool {
	at := c.ItemAt(f.Span.End - 1)
	for k := max(at-1, 0); k <= at; k++ {
		if c.Items[k].Kind == stream.WordItem && c.TokenIn(int(c.Items[k].First), class) {
			return true
		}
	}
	return false
}

// negatedReach bounds the words looked at before a cue.
const negatedReach = 8

// Negated: a word of the class stands before one of the binding's cue words in its clause.
func (c *Passage) Negated(b *Binding, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	if !ok {
		return false
	}
	for _, r := range b.Roles {
		for i := range r.Fillers {
			f := &r.Fillers[i]
			if f.Quantity < 0 && f.Time < 0 && f.Given == nil && c.denied(f, id, class) {
				return true
			}
		}
	}
	return false
}

// ClassOr holds the words that make a bound of a comparison behind them: "grade A or
// above" compares nothing.
const ClassOr = "or-word"

// denied: a word of the class stands in the clause that leads to the filler, or the word
// there only bounds what stands before it.
func (c *Passage) denied(f *Filler, id int, class string) bool {
	sent := c.Doc.Tokens.Sentences[f.Sentence]
	all := c.Doc.Tokens.All
	at := sort.Search(len(all), func(i int) bool { return all[i].Start >= f.Span.Start })
	if at > sent.First && c.IsIn(&all[at-1], ClassOr) {
		return true
	}
	if !c.Holds(f.Sentence, id) {
		return false
	}
	for k := at - 1; k >= max(sent.First, at-negatedReach) && !stream.Pauses(all[k].Lower); k-- {
		if c.IsIn(&all[k], class) {
			return true
		}
	}
	return false
}
