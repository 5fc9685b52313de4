package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/validate/stream"
)

// attachedReach is how many words may stand between a thing and the word of its direction.
const attachedReach = 5

// attached is the word that says which way the thing went, as the words beside it tell
// ("falling sales", "the profit fall", "sales, which have fallen", "a fall in sales"), and 1
// for up or -1 for down; 0 where none is. It is for clauses that tell of several things.
func (c *Evidence) attached(thing, first, last int) (said, turn int) {
	if thing > first && c.moving(thing-1) && !c.compound(thing, last) {
		return thing - 1, c.Turn(thing-1, last, "")
	}
	for k := thing + 1; k < min(last, thing+1+attachedReach); k++ {
		if turn := c.Turn(k, last, ""); turn != 0 && c.Items[k].Kind == stream.WordItem {
			return k, turn
		}
		if !c.Light(k) {
			break
		}
	}
	return c.nominal(thing, first, last)
}

// JustNamedTurn: the trend that begins at the item is told of for the first time: "a profit dip".
func (c *Evidence) JustNamedTurn(k, first int) bool {
	return k > first && c.Items[k-1].Kind == stream.WordItem && c.TokenIn(int(c.Items[k-1].First), ClassIndefinite)
}

// moving: the word is the present participle of a verb of rising or falling.
func (c *Evidence) moving(k int) bool {
	it := &c.Items[k]
	return it.Kind == stream.WordItem && c.TokenIn(int(it.First), classMoving)
}

// classMoving holds the participles of rising and falling.
const classMoving = "moving"

// compound: behind the thing stands a noun that it only describes: "sales forecasts".
func (c *Evidence) compound(thing, last int) bool {
	if c.Doc.Pack.Clauses().Inflects || thing+1 >= last || c.Items[thing+1].Kind != stream.WordItem {
		return false
	}
	next := &c.Items[thing+1]
	return c.IsContent(int(next.First), false) && !c.Verbal(next) && c.WordClass(next)&lang.Adverb == 0
}

// Light: a word between a thing and its verb that says nothing of either.
func (c *Evidence) Light(k int) bool {
	it := &c.Items[k]
	return it.Kind == stream.WordItem && c.WordClass(it)&(lang.Auxiliary|lang.Have|lang.Be|lang.Adverb|lang.Relative) != 0
}

// nominal: a noun of direction stands before the thing, with no more than a preposition, an
// article and a figure between.
func (c *Evidence) nominal(thing, first, last int) (said, turn int) {
	joined := false
	for k := thing - 1; k >= max(first, thing-1-attachedReach); k-- {
		it := &c.Items[k]
		class := c.WordClass(it)
		if turn := c.Turn(k, last, ""); turn != 0 && it.Kind == stream.WordItem {
			if joined && !c.Verbal(it) {
				return k, turn
			}
			return -1, 0
		}
		switch {
		case it.Kind == stream.QuantityItem, class&(lang.Determiner|lang.Possessive) != 0:
		case class&lang.Preposition != 0:
			joined = true
		default:
			return -1, 0
		}
	}
	return -1, 0
}
