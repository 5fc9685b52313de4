package retold

import (
	"slices"
	"sort"

	"crossfoot/extract/article"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// optionStops is an option of frames whose binder is "stands-out": the class of words
// behind which a figure is not the one that a cue before them tells of.
const optionStops = "stops"

// Items behind and before the cue in which its figure stands, and sentences before
// and behind it in which those stand that it stands out from.
const (
	standsAfter  = 22
	standsBefore = 3
	standsBack   = 2
	standsAhead  = 1
)

// bindStandsOut finds words that say that a figure stands out from others ("led by",
// "the slowest"), the figure (role "one"), and those of its kind around it ("other"),
// each of which is a reading.
func bindStandsOut(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		one := c.outstanding(b.Roles[0].Fillers[0].Span, fp.Frame.Options[optionStops])
		if one < 0 {
			continue
		}
		others := c.beside(one)
		if base := c.heldAgainst(b.Roles[0].Fillers[0].Span, one, others); base >= 0 {
			others = []int{base}
		}
		var readings []*passage.Binding
		for _, q := range others {
			r := b.With("one", c.QuantityFiller(one)).With("other", c.QuantityFiller(q))
			r.Weak = true
			r.AgreeOnly = !c.OneMatter(one, q)
			readings = append(readings, r)
		}
		if b := passage.OneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// classAgainst holds what sets a figure against the next: "compared with".
const classAgainst = "stands-against"

// heldAgainst is the one of the other figures that the cue makes its own stand out from, whatever else is told: the only one of the
// sentence before where it opens its own ("25% of all said so. Above all the young do: 41%"), or the next, where
// words set the two against each other; -1 where nothing says so.
func (c *Retold) heldAgainst(cue article.Span, one int, others []int) int {
	at := c.ItemAt(cue.Start)
	sentence := int(c.Items[at].Sentence)
	m := &c.Doc.Quantities[one]
	if i := slices.Index(others, one+1); i >= 0 && c.Doc.Quantities[one+1].Sentence == m.Sentence && c.ItemsHave(c.ItemAt(m.Number.Start)+1, c.ItemAt(c.Doc.Quantities[one+1].Number.Start), classAgainst) {
		return one + 1
	}
	if at != c.Sentences[sentence].First || sentence == 0 || c.HeadSentence(sentence-1) || !c.OneParagraph(sentence-1, sentence) || !c.goesOnAbout(sentence) {
		return -1
	}
	before := slices.DeleteFunc(slices.Clone(others), func(q int) bool { return c.Doc.Quantities[q].Sentence != sentence-1 })
	if len(before) != 1 {
		return -1
	}
	return before[0]
}

// goesOnAbout: the sentence speaks of what the one before it does, by a word of that or one that points back ("do this"), and of no
// other time.
func (c *Retold) goesOnAbout(sentence int) bool {
	if c.OtherTime(sentence-1, sentence) || slices.ContainsFunc(c.TimesOf(sentence-1), evidence.LooksBack) {
		return false
	}
	s := &c.Sentences[sentence]
	k := s.First
	for ; k < s.Last && c.Items[k].Kind != stream.QuantityItem && !c.EndsClause(&c.Items[k]); k++ {
		if c.WordIn(k, classPointsBack) {
			return true
		}
	}
	return c.ContentOfSentence(sentence-1).Shared(c.ContentOfItems(s.First, k)) > 0
}

// classPointsBack holds words that take up what was said: "so", "this".
const classPointsBack = "points-back"

// outstanding is the figure that the cue tells of: the one right before it or the first
// behind it, -1 where there is none.
func (c *Retold) outstanding(cue article.Span, stops string) int {
	at, end := c.ItemAt(cue.Start), c.ItemAt(cue.End-1)
	s := &c.Sentences[c.Items[at].Sentence]
	for k := at - 1; k >= max(s.First, at-standsBefore) && !c.EndsClause(&c.Items[k]); k-- {
		if q := c.Standing(k); q >= 0 {
			return q
		}
	}
	for k := end + 1; k < min(s.Last, end+standsAfter); k++ {
		if it := &c.Items[k]; k > end+1 && it.Kind == stream.WordItem && c.TokenIn(int(it.First), stops) {
			return -1
		}
		if q := c.Standing(k); q >= 0 {
			return q
		}
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && (roletype.Of(&c.Doc.Quantities[it.Index]) == roletype.Points ||
			c.CountsPoints(&c.Doc.Quantities[it.Index])) {
			return -1 // "fell most in Berlin, by 0.9 points to 8%"
		}
	}
	return -1
}

// beside lists the figures of the same kind around one, the nearest before it first.
func (c *Retold) beside(one int) []int {
	m := &c.Doc.Quantities[one]
	all := c.Doc.Quantities
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= m.Sentence-standsBack })
	var out []int
	for q := max(from, one-evidence.MaxLook); q < min(len(all), one+evidence.MaxLook) && all[q].Sentence <= m.Sentence+standsAhead; q++ {
		if q != one && c.OfKind(one, q) {
			out = append(out, q)
		}
	}
	first := sort.SearchInts(out, one)
	slices.Reverse(out[:first])
	return out
}
