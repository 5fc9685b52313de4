package evidence

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// OfFigure: the token belongs to a figure.
func (c *Evidence) OfFigure(k int) bool {
	return c.Items[c.ItemAt(c.Doc.Tokens.All[k].Start)].Kind == stream.QuantityItem
}

// FewestOfWhole is how many digits a figure has that a part and the other parts do not make by chance.
const FewestOfWhole = 2

// TakenOfThings: the bare number is so many of the things named behind it: "38 of the 52 lines".
func (c *Evidence) TakenOfThings(m *mention.Quantity) bool {
	return c.TokenIn(m.Last, ClassTaken)
}

// InsideReach is how many words stand between a figure and the word that makes it part of
// the one before it: "of these, by the middle of November, 14m".
const InsideReach = 6

// InsideOther: the figure is a part of the one before it: "38 died, two nurses among them".
func (c *Evidence) InsideOther(q int) bool {
	m := &c.Doc.Quantities[q]
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-InsideReach)
	if q > 0 {
		first = max(first, c.Doc.Quantities[q-1].Last)
	}
	return c.OfThem(q) || c.TokensIn(first, m.First, ClassInside)
}

// optionPairs names the frames whose patterns find what a word or share is joined with.
const optionPairs = "pairs"

// PartsOfWholes are the bindings of the frames that the option names; many frames name the same.
func (c *Evidence) PartsOfWholes(f *rules.Frame) []*passage.Binding {
	return c.joinables(f).all
}

// PartsIn are those of PartsOfWholes whose only part stands in the sentence.
func (c *Evidence) PartsIn(f *rules.Frame, sentence int) []*passage.Binding {
	return c.joinables(f).in[sentence]
}

// joinables are parts with their wholes.
type joinables struct {
	all []*passage.Binding
	in  map[int][]*passage.Binding // by the sentence of the only part
}

// joinables finds the parts and wholes of the frames that the option names, once for all that name the same.
func (c *Evidence) joinables(f *rules.Frame) *joinables {
	option := f.Options[optionPairs]
	if out, ok := c.joinable[option]; ok {
		return out
	}
	out := &joinables{in: map[int][]*passage.Binding{}}
	for _, i := range c.Lang.Listed(option) {
		out.all = append(out.all, c.Framed(i)...)
	}
	for _, b := range out.all {
		if part := b.Get(RolePart); len(part) == 1 {
			out.in[part[0].Sentence] = append(out.in[part[0].Sentence], b)
		}
	}
	if c.joinable == nil {
		c.joinable = map[string]*joinables{}
	}
	c.joinable[option] = out
	return out
}

// OfThem: the figure is said to be a part of what stands before it.
func (c *Evidence) OfThem(q int) bool {
	last := c.Doc.Quantities[q].Last
	if last+1 >= len(c.Doc.Tokens.All) {
		return false
	}
	return c.TokenIn(last, ClassThereof) || c.TokenIn(last, ClassTaken) && c.TokenIn(last+1, ClassThose)
}

// EndReach is how many words stand between the amount of a change and where it leads: "by 41 to".
const EndReach = 2

// TakesNext: the bare number has the noun of the next figure, with one word between: "46 instead
// of 53 seats".
func (c *Evidence) TakesNext(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return roletype.Bare(m) && next.Sentence == m.Sentence && next.First-m.Last <= EndReach && next.Unit == mention.Count && next.Noun != "" &&
		c.TokensIn(m.Last, next.First, ClassInstead)
}

// paused: of the tokens [first, last) a comma and "and" stand side by side.
func (c *Evidence) paused(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && c.WordsIn(k, k+1, lang.Coordinator) {
			return true
		}
	}
	return false
}

// PassedOver: right before a multiple in its sentence stands a figure that is none of the
// binding's ("In the capital it is 410, three times as much as in the north, where it fell by
// 0.9 per cent"), or the next figure stands in a clause of its own ("seven times as much as in 1995, and
// subsidies £3.5bn").
func (c *Evidence) PassedOver(b *passage.Binding) bool {
	for _, name := range [...]string{check.RoleStated, RoleFactor} {
		for _, f := range b.Get(name) {
			if f.Quantity < 1 || roletype.Of(&c.Doc.Quantities[f.Quantity]) != roletype.Multiple {
				continue
			}
			m, before := &c.Doc.Quantities[f.Quantity], f.Quantity-1
			next := f.Quantity + 1
			if c.Doc.Quantities[before].Sentence == m.Sentence && !b.Holds(before) || b.Holds(next) && c.paused(m.Last, c.Doc.Quantities[next].First) {
				return true
			}
		}
	}
	return false
}

// HoldOthers: one of the figures is what those right behind it add up to.
func (c *Evidence) HoldOthers(figures []int) bool {
	for i, q := range figures {
		if SignificantDigits(&c.Doc.Quantities[q]) < FewestOfWhole {
			continue
		}
		want, total := c.Mid(q), 0.0
		for k, o := range figures[i+1:] {
			if total += c.Mid(o); k > 0 && total == want {
				return true
			}
		}
	}
	return false
}

// TakenOfNext: the figure is told as so many of the next one: "12 of the 40".
func (c *Evidence) TakenOfNext(q int) bool {
	m := &c.Doc.Quantities[q]
	return q+1 < len(c.Doc.Quantities) && c.Doc.Quantities[q+1].First-m.Last <= PartReach && m.Last < c.Doc.Quantities[q+1].First &&
		c.TokenIn(m.Last, ClassTaken)
}

// NamedOfThem: behind the figure stands that it is of those just told, and what or where they are: "120 of them oaks", "81 of them in Bath".
func (c *Evidence) NamedOfThem(q int) bool {
	if q < 0 || !c.OfThem(q) {
		return false
	}
	k := c.Doc.Quantities[q].Last + 1
	if c.TokenIn(k, ClassThose) {
		k++
	}
	return k < c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence].Last && (c.IsContent(k, false) || c.WordsIn(k, k+1, lang.Preposition)) &&
		!c.IsVerb(k) && !c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary)
}

// TotalAmongParts: one of the parts is what those right before it come to, and so is told with them: "with 298 seats and
// the Greens' 47 it has 345 in a parliament of 669".
func (c *Evidence) TotalAmongParts(parts []int) bool {
	back := slices.Clone(parts)
	slices.Reverse(back)
	return c.HoldOthers(back)
}
