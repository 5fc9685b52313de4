package doubt

import (
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
)

// nounOfOther: the change is told by a noun that names what it is of, which the sentences of the figures do not:
// "Tickets are £14 instead of £12. The fall in visitors is the reason."
func (c *Doubt) nounOfOther(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || !b.Guessed || len(cue) != 1 || cue[0].Class != evidence.ClassUpNoun && cue[0].Class != evidence.ClassDownNoun {
		return false
	}
	named, _ := c.TakenThing(c.ItemAt(cue[0].Span.Start))
	if len(named) == 0 {
		return false
	}
	for _, f := range b.Levels() {
		if f.Sentence == cue[0].Sentence || c.ContentOfSentence(f.Sentence).Shared(named) > 0 {
			return false
		}
	}
	return true
}
