package completion

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// TurnedRound: the one passage says that something rose by the figure, the other that
// it fell by it. Only sharp percentages are looked at: an amount may stand beside a
// change of something else.
func (c *Completion) TurnedRound(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == mention.Percent && passage.Sharp(a) && passage.Sharp(b) && c.FigureTurn(first)*c.FigureTurn(second) < 0 && !c.TellsLevel(a) && !c.TellsLevel(b) &&
		(c.Share(first, second) > evidence.TurnedWords || SameThing(&c.Doc.Claims[first], &c.Doc.Claims[second])) && !c.BeforeThen(first) &&
		!c.BeforeThen(second) && !c.NamesClash(a.Sentence, b.Sentence) && !c.OtherScope(a.Sentence, b.Sentence)
}
