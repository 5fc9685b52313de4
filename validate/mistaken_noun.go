package validate

import "crossfoot/validate/check"

// nounOfOther: the change is told by a noun that names what it is of, which the sentences of the figures do not:
// "Tickets are £14 instead of £12. The fall in visitors is the reason."
func (c *checker) nounOfOther(b *binding) bool {
	cue := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || !b.guessed || len(cue) != 1 || cue[0].class != classUpNoun && cue[0].class != classDownNoun {
		return false
	}
	named, _ := c.takenThing(c.ItemAt(cue[0].span.Start))
	if len(named) == 0 {
		return false
	}
	for _, f := range b.levels() {
		if f.sentence == cue[0].sentence || c.contentOfSentence(f.sentence).shared(named) > 0 {
			return false
		}
	}
	return true
}
