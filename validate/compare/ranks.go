package compare

import (
	"slices"
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

const (
	ranksReach = 2  // sentences between a cue and the figures
	ranksMost  = 12 // figures of a group
	ranksRatio = 50 // the largest of a group is at most so many times the smallest
)

// bindRanks finds words that say who has the most or the least of something ("the cheapest is
// in Linz", role "r"), the figure of the one who is named with them ("one") and those of the
// others that are told in a row, each with its name ("rest").
func bindRanks(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		cue := b.Roles[0].Fillers[0]
		for _, group := range c.namedGroups(cue) {
			one := c.rankedOne(cue, group)
			if one < 0 || !c.rankFits(fp.Frame, &cue, group) {
				continue
			}
			r := b.With("one", c.QuantityFiller(group[one].q))
			for i := range group {
				if i != one {
					r.Add("rest", c.QuantityFiller(group[i].q))
				}
			}
			out = append(out, r)
			break
		}
	}
	return out
}

// named is a figure and the names that stand before it, behind the figure before.
type named struct {
	q     int
	names passage.Context
}

// namedGroups lists the groups of figures of one unit, each with a name of its own, in the
// sentences around the cue, the nearest first; a headline is told by what follows it.
func (c *Comparisons) namedGroups(cue passage.Filler) [][]named {
	var out [][]named
	for far := 1; far <= ranksReach; far++ {
		for _, sentence := range [...]int{cue.Sentence - far, cue.Sentence + far} {
			if sentence < 0 || sentence >= len(c.Doc.Tokens.Sentences) || c.HeadSentence(sentence) {
				continue
			}
			if g := c.namedIn(sentence); g != nil {
				out = append(out, g)
			}
		}
	}
	return out
}

// namedIn lists the figures of the sentence that have names of their own, where those of the
// unit of the last are of one kind. The first of a row may have no name.
func (c *Comparisons) namedIn(sentence int) []named {
	all := c.QuantitiesOf(sentence)
	var out []named
	from, last := c.Doc.Tokens.Sentences[sentence].First, c.Doc.Tokens.Sentences[sentence].Last
	for _, q := range all {
		m := &c.Doc.Quantities[q]
		if !c.likeUnit(&c.Doc.Quantities[all[len(all)-1]], m) {
			if len(out) > 0 {
				return nil
			}
			continue
		}
		if m.Low == nil || m.High == nil || m.IsRange || m.Form == mention.Fraction || completion.IsChange(&c.Doc.Claims[q]) || len(out) == ranksMost {
			return nil
		}
		out = append(out, named{q, c.namesBetween(from, m.First)})
		from = m.Last
	}
	if len(out) < 2 || len(out[0].names) == 0 && len(c.namesBetween(from, last)) > 0 {
		return nil
	}
	return ownNames(out)
}

// likeUnit: the two figures are of one unit, or one has none: "2.39 euros, in Kassel 2.24".
func (c *Comparisons) likeUnit(a, b *mention.Quantity) bool {
	return a.Unit == b.Unit && (a.Per == b.Per || a.Per == "" || b.Per == "") && c.SameCounted(a, b) || roletype.Bare(a) || roletype.Bare(b)
}

// namesBetween are the words written as names among the tokens [from, to).
func (c *Comparisons) namesBetween(from, to int) passage.Context {
	var out passage.Context
	for k := from; k < to; k++ {
		if t := &c.Doc.Tokens.All[k]; t.Kind == token.Word && t.Capital && c.Doc.Pack.Clauses().Words[t.Lower] == 0 && !c.ContentOf(k).Frequent {
			out = append(out, c.ContentOf(k))
		}
	}
	return out
}

// ownNames leaves each figure the names that no other one has; nil where one but the first is
// left without.
func ownNames(group []named) []named {
	out := make([]named, len(group))
	for i := range group {
		out[i].q = group[i].q
		for _, w := range group[i].names {
			if !slices.ContainsFunc(group, func(o named) bool { return o.q != group[i].q && o.names.Holds(w) }) {
				out[i].names = append(out[i].names, w)
			}
		}
		if i > 0 && len(out[i].names) == 0 {
			return nil
		}
	}
	return out
}

// rankedOne is the place in the group of the only one whose name stands in the sentence of the
// cue, which has no figures or times, -1 where there is none.
func (c *Comparisons) rankedOne(cue passage.Filler, group []named) int {
	s := &c.Doc.Tokens.Sentences[cue.Sentence]
	if len(c.QuantitiesOf(cue.Sentence)) > 0 || len(c.TimesOf(cue.Sentence)) > 0 {
		return -1 // "the coldest night was in January"
	}
	said, one := c.namesBetween(s.First, s.Last), -1
	for i := range group {
		if !slices.ContainsFunc(group[i].names, said.Holds) {
			continue
		}
		if one >= 0 {
			return -1
		}
		one = i
	}
	return one
}

// rankFits: the cue measures in the unit of the group, whose figures are near enough to be of
// one kind of thing.
func (c *Comparisons) rankFits(f *rules.Frame, cue *passage.Filler, group []named) bool {
	least, most := c.Mid(group[0].q), c.Mid(group[0].q)
	for i := range group {
		least, most = min(least, c.Mid(group[i].q)), max(most, c.Mid(group[i].q))
	}
	if least > 0 && most > ranksRatio*least {
		return false
	}
	m := &c.Doc.Quantities[group[len(group)-1].q]
	if measure := measureOf(f, cue.Class); measure != "" {
		return measuredBy(m, measure)
	}
	return roletype.Of(m) != roletype.Duration && c.measuresSame(cue, m.Sentence)
}

// classMeasured holds nouns for what is measured.
const classMeasured = "measured"

// measuresSame: a noun behind the cue says what is the most or the least, and it is what the
// sentence of the figures tells of: "the most inhabitants" is no matter of prices.
func (c *Comparisons) measuresSame(cue *passage.Filler, sentence int) bool {
	known := c.ContentOfSentence(sentence)
	all, last := c.Doc.Tokens.All, c.Doc.Tokens.Sentences[cue.Sentence].Last
	from := sort.Search(last, func(k int) bool { return all[k].Start >= cue.Span.End })
	for k := from; k < min(last, from+measureReach); k++ {
		if c.IsContent(k, false) {
			return known.Has(c.ContentOf(k)) || c.TokenIn(k, classMeasured)
		}
	}
	return false
}

// measureReach is how many tokens behind a cue the noun for what is measured stands.
const measureReach = 4
