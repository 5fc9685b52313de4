package retold

import (
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/measure"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Options of a frame: the units of what articles tell of many things at once, such as
// lengths, and of a thing and a part of it, such as areas.
const (
	optionManifold = "manifold"
	optionNested   = "nested"
)

// bindMeasures pairs measures of one dimension in different units, whatever stands between
// them: "grows to 48,000 acres", "19,400 hectares have gone". A pair agrees where the two are
// one; it contradicts where they differ as a slip of the pen does, and little else can be meant.
func bindMeasures(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	all := measures{c: c, manifold: strings.Fields(fp.Frame.Options[optionManifold]), nested: strings.Fields(fp.Frame.Options[optionNested]),
		except: strings.Fields(fp.Frame.Options[evidence.OptionExcept])}
	all.collect()
	all.pair()
	for i, x := range all.found {
		for _, y := range all.found[:i] {
			p, ok := c.measurePair(x, y)
			if !ok {
				continue
			}
			slipped := all.slipped(&p)
			if !slipped && !p.agrees() {
				continue
			}
			b := &passage.Binding{Frame: fp.Frame, Weak: true, AgreeOnly: !slipped}
			b.Add("amount", c.QuantityFiller(x))
			b.Add("other", c.QuantityFiller(y))
			out = append(out, b)
		}
	}
	return out
}

// measures are those of an article that may be told in another unit.
type measures struct {
	c        *Retold
	found    []int
	partner  map[int]bool // those that are another one of the article in another unit
	manifold []string     // units of what is told of many things at once
	nested   []string     // units of what is told of a thing and a part of it
	except   []string     // units of what nobody tells in another one
}

// thanReach is how many tokens behind a measure "than" makes it a difference: "4 degrees warmer than".
const thanReach = 2

// maxMeasures bounds the measures of one article that are paired.
const maxMeasures = 40

func (m *measures) collect() {
	for q := range m.c.Doc.Quantities {
		quantity := &m.c.Doc.Quantities[q]
		if class := roletype.Of(quantity); (class == roletype.Measure || class == roletype.Duration && !quantity.Adjective && !quantity.Age) &&
			!m.c.Vague(q) && !m.c.Cell(quantity) && m.c.ThanBehind(quantity, thanReach) < 0 && !slices.Contains(m.except, quantity.Unit) && len(m.found) < maxMeasures {
			m.found = append(m.found, q)
		}
	}
}

// slipped: the two measures differ by a slip, and stand near enough, and alone enough, for
// the digits that they have, or for the word that takes the first up.
func (m *measures) slipped(p *measurePair) bool {
	if m.partner[p.x] || m.partner[p.y] {
		return false
	}
	if p.shifted {
		return m.alone(p) && (m.c.oneAfterOther(p.y, p.x) || m.shiftedSlip(p))
	}
	if p.values[0] <= 0 || p.said <= 0 {
		return false
	}
	if m.pointedTime(p) {
		return true
	}
	digits, moved := p.slip(m.c)
	x := &m.c.Doc.Quantities[p.x]
	taken := m.c.NamedBefore(x) || m.c.TokensIn(max(x.First-equatedReach, 0), x.First, classEquates) || m.c.TokenIn(x.Last, classEquates)
	switch {
	case mention.IsDuration(x.Unit) && !(taken && m.c.InFractions(p.x)): // of lengths of time any article tells many
		return false
	case moved && digits > 2 && !p.systems:
		return p.apart <= evidence.FarMeasures
	case !m.alone(p):
		return false
	case digits > 2, digits == 2 && moved && (taken || m.tellsAgain(p)):
		return p.apart <= evidence.FarMeasures
	case digits == 2 && (p.systems || taken || m.c.beginsWith(x)), moved && taken:
		return p.apart <= evidence.NearMeasures
	}
	return taken && p.apart <= evidence.NearMeasures && p.ratio() < nearRatio
}

// pointedTime: a length of time points back at the one told in another unit in the sentence before, and no other is
// near: "a quarter of a century has passed", "in these 52 years".
func (m *measures) pointedTime(p *measurePair) bool {
	x, y := &m.c.Doc.Quantities[p.x], &m.c.Doc.Quantities[p.y]
	return mention.IsDuration(x.Unit) && x.Sentence == y.Sentence+1 && m.c.TokenIn(m.c.BeforeFigure(x), evidence.ClassThese) && !m.c.SaysWhich(x) &&
		x.Hedge == mention.Exact && p.ratio() <= againRatio && m.alone(p)
}

// shiftedSlip: two temperatures near each other, with no name between that may be of another place, differ in digits.
func (m *measures) shiftedSlip(p *measurePair) bool {
	digits, moved := p.slip(m.c)
	return digits > 1 && !moved && p.apart <= evidence.NearMeasures && !m.c.namedBetween(&m.c.Doc.Quantities[p.y], &m.c.Doc.Quantities[p.x])
}

// tellsAgain: the measure comes later, not of the next thing or of a single one, and is of what is not told with its parts.
func (m *measures) tellsAgain(p *measurePair) bool {
	x := &m.c.Doc.Quantities[p.x]
	first := m.c.Doc.Tokens.Sentences[x.Sentence].First
	return p.apart > 1 && !m.nests(p.x) && !m.c.TokensIn(first, x.First, evidence.ClassOtherOne) && !m.c.TokensIn(first, x.First, passage.ClassEachThing)
}

// classEquates holds the words that say that a measure is another one: "entspricht".
const classEquates = "equates"

// equatedReach bounds the tokens from such a word to the measure.
const equatedReach = 2

// beginsWith: the figure stands at its sentence's beginning.
func (c *Retold) beginsWith(q *mention.Quantity) bool {
	return q.First <= c.Doc.Tokens.Sentences[q.Sentence].First+1
}

// nearRatio is how far apart two measures may be of which the second is told as known.
const nearRatio = 2

// alone: no other measure of the units has another value; of what is told of many things
// at once, none of the dimension.
func (m *measures) alone(p *measurePair) bool {
	manifold := m.isManifold(p.x)
	for _, o := range m.found {
		other := &m.c.Doc.Quantities[o]
		if m.sameAs(o, p.x) || m.sameAs(o, p.y) || other.Sentence < m.c.Doc.Quantities[p.y].Sentence-evidence.NearMeasures ||
			other.Sentence > m.c.Doc.Quantities[p.x].Sentence+evidence.NearMeasures || m.partner[o] {
			continue
		}
		if m.sameUnit(o, p.x) || m.sameUnit(o, p.y) || manifold && m.convertsTo(o, []string{evidence.FullUnit(&m.c.Doc.Quantities[p.x])}) {
			return false
		}
	}
	return true
}

func (m *measures) sameAs(a, b int) bool { return m.sameUnit(a, b) && m.c.Mid(a) == m.c.Mid(b) }

func (m *measures) sameUnit(a, b int) bool {
	x, y := &m.c.Doc.Quantities[a], &m.c.Doc.Quantities[b]
	return x.Unit == y.Unit && x.Per == y.Per
}

func (m *measures) isManifold(q int) bool { return m.convertsTo(q, m.manifold) }

// nests: of measures of that dimension an article tells one within another.
func (m *measures) nests(q int) bool { return m.isManifold(q) || m.convertsTo(q, m.nested) }

func (m *measures) convertsTo(q int, units []string) bool {
	for _, u := range units {
		if _, ok := measure.Convert(evidence.FullUnit(&m.c.Doc.Quantities[q]), u); ok {
			return true
		}
	}
	return false
}

// pair notes which measures are one in two units.
func (m *measures) pair() {
	m.partner = map[int]bool{}
	for _, x := range m.found {
		for _, y := range m.found {
			if p, ok := m.c.measurePair(x, y); ok && p.agrees() {
				m.partner[y] = true
			}
		}
	}
}
