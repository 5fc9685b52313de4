package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["portion"] = bindPortion }

// portion is a word or a fraction that says how large a part of things is ("a clear majority", "fewer than half"):
// the items [first, end) of the sentence s.
type portion struct {
	c          *checker
	cue        *filler
	first, end int
	s          *stream.SentenceItems
}

// bindPortion finds words for a share, and what they must fit: a percentage beside them with nothing named between, or
// the number of things that they are told of ("more than half of the 402") and the part told before them or in apposition, or
// a part told as theirs ("a minority of four") beside a whole that it completes.
func bindPortion(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		f := &b.roles[0].fillers[0]
		p := &portion{c: c, cue: f, first: c.ItemAt(f.span.Start), end: c.ItemAt(f.span.End-1) + 1}
		p.s = &c.Sentences[c.Items[p.first].Sentence]
		for p.end < p.s.Last && c.wordIn(p.end, classMajorityNoun) { // behind the word for its size
			p.end++
		}
		if r := p.reading(b); r != nil {
			r.weak = true
			out = append(out, r)
		}
	}
	return out
}

// reading is the binding with what the word is told of; nil where nothing around is surely that.
func (p *portion) reading(b *binding) *binding {
	c := p.c
	of := p.figureOf()
	if of >= 0 && c.countsThings(of) {
		if part := p.partOf(of); part >= 0 {
			return b.with(rolePart, c.quantityFiller(part)).with(roleWhole, c.quantityFiller(of))
		}
		if whole := p.completed(of, b.frame); whole >= 0 {
			return b.with(rolePart, c.quantityFiller(of)).with(roleWhole, c.quantityFiller(whole))
		}
		return nil
	}
	if b.frame.Roles[roleShare].Type == "" {
		return nil
	}
	if share := p.shareBeside(); share >= 0 {
		return b.with(roleShare, c.quantityFiller(share))
	}
	return nil
}

// Items between a word for a share and the figure of what it is of, the mark before it, and the percentage beside it.
const (
	portionOf     = 4
	portionOpens  = 7
	portionBeside = 5
)

// figureOf is the figure of what the word is told of, -1 where it has none: "most of the 80 villages".
func (p *portion) figureOf() int {
	c, of := p.c, false
	for k := p.end; k < min(p.s.Last, p.end+portionOf); k++ {
		switch it := &c.Items[k]; {
		case it.Kind == stream.QuantityItem && (of || c.joinsWhole(p.end)):
			return int(it.Index)
		case it.Kind != stream.WordItem || it.Pause || it.Stop:
			return -1
		case c.tokenIn(int(it.First), classOfWord) || c.wordClass(it)&lang.Of != 0:
			of = true
		case !of && !it.Hedge && !c.joinsWhole(k):
			return -1
		}
	}
	return -1
}

// joinsWhole: the item is an article or a possessive, which may lead to what a share is of: "all the 400", "fast alle seiner 30".
func (c *checker) joinsWhole(k int) bool {
	it := &c.Items[k]
	return it.Kind == stream.WordItem && c.wordClass(it)&(lang.Determiner|lang.Possessive) != 0
}

// partOf is the part of the whole: in apposition behind it, or the last number of things before the word, where the word opens
// a stretch of its own.
func (p *portion) partOf(whole int) int {
	c := p.c
	w := &c.Doc.Quantities[whole]
	if q := whole + 1; q < len(c.Doc.Quantities) {
		m := &c.Doc.Quantities[q]
		if m.Sentence == w.Sentence && c.partOfThings(q, whole) && c.markAt(c.beforeFigure(m)) && c.markBehind(m) && m.Noun == "" && c.namesWhole(w.Last, c.beforeFigure(m)) {
			return q
		}
	}
	if !p.opens() {
		return -1
	}
	part := -1
	for q := whole - 1; q >= 0 && c.Doc.Quantities[q].Sentence == w.Sentence; q-- {
		switch {
		case q == p.cue.quantity || !c.countsThings(q):
		case part >= 0: // of several, one of the whole's things
			if !c.partOfThings(part, whole) {
				return -1
			}
		default:
			part = q
		}
	}
	if part < 0 || c.mid(part) > c.mid(whole) {
		return -1
	}
	return part
}

// namesWhole: nothing stands between the things and the mark behind them but a relative clause: "the 400 readers who answered, 310,".
func (c *checker) namesWhole(from, mark int) bool {
	return from == mark || mark-from <= mostToApposed && (c.tokenIn(from, classRelative) || c.tokenIn(from, classMark) && c.tokenIn(from+1, classRelative))
}

// partOfThings: the figure counts things that may be some of the whole's.
func (c *checker) partOfThings(q, whole int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[whole]
	return c.countsThings(q) && c.mid(q) <= c.mid(whole) && (x.Noun == "" || y.Noun == "" || c.sameOrPeople(x, y) || c.kindred(x, y))
}

// opens: a mark or a word that concludes stands before the word, with nothing named between.
func (p *portion) opens() bool {
	c := p.c
	for k := p.first - 1; k >= max(p.s.First, p.first-portionOpens); k-- {
		switch it := &c.Items[k]; {
		case it.Pause || it.Kind == stream.WordItem && (c.tokenIn(int(it.First), classThereby) || c.markAt(int(it.First))):
			return true
		case it.Stop || it.Kind != stream.WordItem || !it.Hedge && c.isContent(int(it.First), false) && !c.tokenIn(int(it.First), classDegree) && !c.tokenIn(int(it.First), classByFar):
			return false
		}
	}
	return false
}

// completed is the whole of a part and its rest, of which the figure is either: "five of the nine … a minority of four".
func (p *portion) completed(part int, f *rules.Frame) int {
	c := p.c
	for _, o := range c.partsOfWholes(f) {
		first, last := o.sentences()
		if last > p.cue.sentence || first < p.cue.sentence-1 || !c.countThings(o) || slices.Contains(o.quantities(), part) {
			continue
		}
		x, whole := o.get(rolePart), o.get(roleWhole)
		if len(x) != 1 || len(whole) != 1 {
			continue
		}
		if c.mid(x[0].quantity)+c.mid(part) == c.mid(whole[0].quantity) || c.mid(x[0].quantity) == c.mid(part) {
			return whole[0].quantity
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
		if !p.light(k) || c.wordClass(&c.Items[k])&lang.Preposition != 0 {
			break // "up 5 per cent for the majority"
		}
	}
	return -1
}

// shareItem is the quantity of the item where it is a percentage and no words before it say that it is a change, -1 otherwise.
func (c *checker) shareItem(k int) int {
	if k < 0 || k >= len(c.Items) || c.Items[k].Kind != stream.QuantityItem {
		return -1
	}
	q := int(c.Items[k].Index)
	if m := &c.Doc.Quantities[q]; !percents(m) || c.vague(q) || m.Adjective || c.namedOfThem(q) || c.shortlyBefore(m, deltaReach, classDeltaBefore) {
		return -1
	}
	return q
}

// light: the item names nothing, nor does it join or part two clauses.
func (p *portion) light(k int) bool {
	it := &p.c.Items[k]
	if it.Kind != stream.WordItem || it.Pause || it.Stop || p.c.wordClass(it)&(lang.Coordinator|lang.Subordinator) != 0 {
		return false
	}
	return it.Hedge || !p.c.isContent(int(it.First), false) || p.c.tokenIn(int(it.First), classDegree) || p.c.wordClass(it)&(lang.Auxiliary|lang.Be|lang.Have) != 0
}

// Word classes of how large a majority is, of how far something is beyond a share, and of majorities.
const (
	classByFar        = "by-far"
	classDegree       = "degree"
	classMajorityNoun = "majority-noun"
)
