package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/dates"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// A binder lets a reading only agree where its words leave open whether the figures belong together. Some such doubts
// go where the passage has nothing else that the wording can mean (binding.soft): a reading that is the only one of
// its passage contradicts all the same if a slip of the pen explains it. As other arithmetic may, too, that is a last resort.

// soleOf is the contradiction of the only reading among those that were to agree only, of two orders of its figures
// the nearer one; nil where there are other readings.
func (c *checker) soleOf(readings []*passage.Binding, held []doubted) *check.Check {
	var best *check.Check
	for _, d := range held {
		if c.slippedSole(d) && (best == nil || better(d.check, best)) && c.onlyReading(d.binding, readings) {
			best = d.check
		}
	}
	if best != nil {
		best.LastResort, best.Unsure = true, true
	}
	return best
}

// slippedSole: a slip of the pen explains the contradiction, or its binder has looked for one, or its rule only says which
// figure is the larger.
func (c *checker) slippedSole(d doubted) bool {
	return d.binding.Frame.Binder == passage.SpansBinder || d.check.Implied == "" || c.explained(d.check)
}

// doubted is a contradiction of a reading that was to agree only.
type doubted struct {
	check   *check.Check
	binding *passage.Binding
}

// soleReach is how many sentences the pieces of a sole reading span.
const soleReach = 2

// onlyReading: the pieces stand in one sentence or two side by side, in which no other figure could take the place of
// one of them, and every other reading is made of the same ones.
func (c *checker) onlyReading(b *passage.Binding, readings []*passage.Binding) bool {
	first, last := b.Sentences()
	if last-first >= soleReach || c.Judges(b) || slices.ContainsFunc(readings, func(o *passage.Binding) bool { return !b.HoldsAll(o) }) {
		return false
	}
	for s := first; s <= last; s++ {
		if c.unread(s) || slices.ContainsFunc(c.QuantitiesOf(s), func(q int) bool { return c.mayReplace(b, q) }) {
			return false
		}
	}
	return first == last || !c.namesNew(first, last)
}

// mayReplace: the figure is none of the binding's and may stand for one of them, or is one that belongs to something
// else.
func (c *checker) mayReplace(b *passage.Binding, q int) bool {
	own, m := b.Quantities(), &c.Doc.Quantities[q]
	if slices.Contains(own, q) {
		return c.setAside(q)
	}
	bare := func(o int) bool { return roletype.Bare(&c.Doc.Quantities[o]) || c.CountsPoints(&c.Doc.Quantities[o]) }
	if named := slices.DeleteFunc(slices.Clone(own), bare); len(named) > 0 {
		own = named // bare numbers have the unit of those
	}
	return !c.OfThem(q) && slices.ContainsFunc(own, func(o int) bool {
		x := &c.Doc.Quantities[o]
		return roletype.Bare(m) || roletype.SameUnit(m, x) || mention.IsDuration(m.Unit) && mention.IsDuration(x.Unit)
	})
}

// setAside: the figure is taken of another or another of it ("117 of the 833 million"), tells how often something comes
// ("every five months") or how long a time is, or only numbers what is told ("two kinds: (1) …").
func (c *checker) setAside(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.OfThem(q) || c.TakenOfNext(q) || q > 0 && c.TakenOfNext(q-1) || c.InTime(m.First) || c.Precedes(m, dates.ClassEvery) ||
		roletype.Bare(m) && evidence.SignificantDigits(m) < 2
}

// unread: the sentence has a number that was read as no figure and no time.
func (c *checker) unread(sentence int) bool {
	s := c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Digits && !c.OfFigure(k) && !c.InTime(k) {
			return true
		}
	}
	return false
}

// namesNew: the second sentence names somebody or something that the first does not.
func (c *checker) namesNew(first, second int) bool {
	known := c.EntitiesOf(first)
	return slices.ContainsFunc(c.EntitiesOf(second), func(e mention.Entity) bool {
		return !evidence.NamedAmong(known, e.Key)
	})
}
