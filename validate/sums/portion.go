package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// portion is a word or a fraction that says how large a part of things is ("a clear majority", "fewer than half"):
// the items [first, end) of the sentence s.
type portion struct {
	c          *Sums
	cue        *passage.Filler
	first, end int
	s          *stream.SentenceItems
}

// bindPortion finds words for a share, and what they must fit: a percentage beside them with nothing named between, or
// the number of things that they are told of ("more than half of the 402") and the part told before them or in apposition, or
// a part told as theirs ("a minority of four") beside a whole that it completes.
func bindPortion(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		f := &b.Roles[0].Fillers[0]
		p := &portion{c: c, cue: f, first: c.ItemAt(f.Span.Start), end: c.ItemAt(f.Span.End-1) + 1}
		p.s = &c.Sentences[c.Items[p.first].Sentence]
		for p.end < p.s.Last && c.WordIn(p.end, classMajorityNoun) { // behind the word for its size
			p.end++
		}
		if r := p.reading(b); r != nil {
			r.Weak = true
			out = append(out, r)
		}
	}
	return out
}

// reading is the binding with what the word is told of; nil where nothing around is surely that.
func (p *portion) reading(b *passage.Binding) *passage.Binding {
	c := p.c
	of := p.figureOf()
	if of >= 0 && c.countsThings(of) {
		if part := p.partOf(of); part >= 0 {
			return b.With(evidence.RolePart, c.QuantityFiller(part)).With(evidence.RoleWhole, c.QuantityFiller(of))
		}
		if whole := p.completed(of, b.Frame); whole >= 0 {
			return b.With(evidence.RolePart, c.QuantityFiller(of)).With(evidence.RoleWhole, c.QuantityFiller(whole))
		}
		return nil
	}
	if b.Frame.Roles[RoleShare].Type == "" {
		return nil
	}
	if share := p.shareBeside(); share >= 0 {
		return b.With(RoleShare, c.QuantityFiller(share))
	}
	return nil
}

// Items between a word for a share and the figure of what it is of, the mark before it, and the percentage beside it.
const (
	portionOpens  = 7
	portionBeside = 5
)

// figureOf is the figure of what the word is told of, -1 where it has none: "most of the 80 villages".
func (p *portion) figureOf() int {
	c, of := p.c, false
	for k := p.end; k < min(p.s.Last, p.end+evidence.PortionOf); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem && (of || c.joinsWhole(p.end)):
			return int(it.Index)
		case it.Kind != stream.WordItem || it.Pause || it.Stop:
			return -1
		case c.TokenIn(int(it.First), evidence.ClassOfWord) || c.WordClass(it)&lang.Of != 0:
			of = true
		case !of && !it.Hedge && !c.joinsWhole(k):
			return -1
		}
	}
	return -1
}

// joinsWhole: the item is an article or a possessive, which may lead to what a share is of: "all the 400", "fast alle seiner 30".
func (c *Sums) joinsWhole(k int) bool {
	it := &c.Items[k]
	return it.Kind == stream.WordItem && c.WordClass(it)&(lang.Determiner|lang.Possessive) != 0
}

// partOf is the part of the whole: in apposition behind it, or the last number of things before the word, where the word opens
// a stretch of its own.
func (p *portion) partOf(whole int) int {
	c := p.c
	w := &c.Doc.Quantities[whole]
	if q := whole + 1; q < len(c.Doc.Quantities) {
		m := &c.Doc.Quantities[q]
		if m.Sentence == w.Sentence && c.partOfThings(q, whole) && c.MarkAt(c.BeforeFigure(m)) && c.markBehind(m) && m.Noun == "" &&
			c.namesWhole(w.Last, c.BeforeFigure(m)) {
			return q
		}
	}
	if !p.opens() {
		return -1
	}
	part := -1
	for q := whole - 1; q >= 0 && c.Doc.Quantities[q].Sentence == w.Sentence; q-- {
		switch {
		case q == p.cue.Quantity || !c.countsThings(q):
		case part >= 0: // of several, one of the whole's things
			if !c.partOfThings(part, whole) {
				return -1
			}
		default:
			part = q
		}
	}
	if part < 0 || c.Mid(part) > c.Mid(whole) {
		return -1
	}
	return part
}

// namesWhole: nothing stands between the things and the mark behind them but a relative clause: "the 400 readers who answered, 310,".
func (c *Sums) namesWhole(from, mark int) bool {
	return from == mark || mark-from <= mostToApposed && (c.TokenIn(from, evidence.ClassRelative) ||
		c.TokenIn(from, evidence.ClassMark) && c.TokenIn(from+1, evidence.ClassRelative))
}

// partOfThings: the figure counts things that may be some of the whole's.
func (c *Sums) partOfThings(q, whole int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[whole]
	return c.countsThings(q) && c.Mid(q) <= c.Mid(whole) && (x.Noun == "" || y.Noun == "" || c.SameOrPeople(x, y) || c.Kindred(x, y))
}

// opens: a mark or a word that concludes stands before the word, with nothing named between.
func (p *portion) opens() bool {
	c := p.c
	for k := p.first - 1; k >= max(p.s.First, p.first-portionOpens); k-- {
		switch it := &c.Items[k]; {
		case it.Pause || it.Kind == stream.WordItem && (c.TokenIn(int(it.First), evidence.ClassThereby) || c.MarkAt(int(it.First))):
			return true
		case it.Stop || it.Kind != stream.WordItem || !it.Hedge && c.IsContent(int(it.First), false) && !c.TokenIn(int(it.First), classDegree) &&
			!c.TokenIn(int(it.First), classByFar):
			return false
		}
	}
	return false
}

// completed is the whole of a part and its rest, of which the figure is either: "five of the nine … a minority of four".
func (p *portion) completed(part int, f *rules.Frame) int {
	c := p.c
	for _, o := range c.PartsOfWholes(f) {
		first, last := o.Sentences()
		if last > p.cue.Sentence || first < p.cue.Sentence-1 || !c.countThings(o) || slices.Contains(o.Quantities(), part) {
			continue
		}
		x, whole := o.Get(evidence.RolePart), o.Get(evidence.RoleWhole)
		if len(x) != 1 || len(whole) != 1 {
			continue
		}
		if c.Mid(x[0].Quantity)+c.Mid(part) == c.Mid(whole[0].Quantity) || c.Mid(x[0].Quantity) == c.Mid(part) {
			return whole[0].Quantity
		}
	}
	return -1
}

// shareBeside is the percentage right before or behind the word, with nothing named between: "with 61 per cent a clear
// majority", "a majority of 58 per cent"; -1 where there is none.
func (p *portion) shareBeside() int {
	c := p.c
	for k := p.end; k < min(p.s.Last, p.end+portionBeside); k++ {
		if q := c.shareItem(k); q >= 0 {
			return q
		}
		if !p.light(k) {
			break
		}
	}
	for k := p.first - 1; k >= max(p.s.First, p.first-portionBeside); k-- {
		if q := c.shareItem(k); q >= 0 {
			return q
		}
		if !p.light(k) || c.WordClass(&c.Items[k])&lang.Preposition != 0 {
			break // "up 5 per cent for the majority"
		}
	}
	return -1
}

// shareItem is the quantity of the item where it is a percentage and no words before it say that it is a change, -1 otherwise.
func (c *Sums) shareItem(k int) int {
	if k < 0 || k >= len(c.Items) || c.Items[k].Kind != stream.QuantityItem {
		return -1
	}
	q := int(c.Items[k].Index)
	if m := &c.Doc.Quantities[q]; !evidence.Percents(m) || c.Vague(q) || m.Adjective || c.NamedOfThem(q) ||
		c.ShortlyBefore(m, evidence.DeltaReach, evidence.ClassDeltaBefore) {
		return -1
	}
	return q
}

// light: the item names nothing, nor does it join or part two clauses.
func (p *portion) light(k int) bool {
	it := &p.c.Items[k]
	if it.Kind != stream.WordItem || it.Pause || it.Stop || p.c.WordClass(it)&(lang.Coordinator|lang.Subordinator) != 0 {
		return false
	}
	return it.Hedge || !p.c.IsContent(int(it.First), false) || p.c.TokenIn(int(it.First), classDegree) || p.c.WordClass(it)&(lang.Auxiliary|lang.Be|lang.Have) != 0
}

// Word classes of how large a majority is, of how far something is beyond a share, and of majorities.
const (
	classByFar        = "by-far"
	classDegree       = "degree"
	classMajorityNoun = "majority-noun"
)
