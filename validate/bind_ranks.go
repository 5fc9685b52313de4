package validate

import (
	"sort"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

func init() { binders["ranks"] = bindRanks }

// Sentences before and behind the cue in which the figures of a ranking stand, and the
// figures of a group that are looked at.
const (
	ranksBack, ranksAhead = 2, 2
	ranksMost             = 12
	ranksRatio            = 50 // the largest of a group is at most so many times the smallest
)

// bindRanks finds words that say who has the most or the least of something ("the cheapest is
// in Linz", role "r"), the figure of the one who is named with them ("one") and those of the
// others that are told in a row, each with its name ("rest").
func bindRanks(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := b.roles[0].fillers[0]
		for _, group := range c.namedGroups(cue) {
			one := c.rankedOne(cue, group)
			if one < 0 || !c.rankFits(cue.class, group) {
				continue
			}
			r := b.with("one", c.quantityFiller(group[one].q))
			for i := range group {
				if i != one {
					r.add("rest", c.quantityFiller(group[i].q))
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
	names []string
}

// namedGroups lists the groups of figures of one unit, each with a name of its own, in the
// sentences around the cue: the nearest sentence first.
func (c *checker) namedGroups(cue filler) [][]named {
	var out [][]named
	for far := 0; far <= max(ranksBack, ranksAhead); far++ {
		for _, sentence := range [...]int{cue.sentence - far, cue.sentence + far} {
			ahead := sentence > cue.sentence
			if sentence < 0 || sentence >= len(c.doc.Tokens.Sentences) || far > 0 && c.headSentence(sentence) ||
				far > ranksBack && !ahead && !c.headSentence(cue.sentence) || far == 0 && ahead {
				continue
			}
			if g := c.namedIn(sentence); len(g) > 1 {
				out = append(out, g)
			}
			if far == 0 {
				break
			}
		}
	}
	return out
}

// namedIn lists the figures of the sentence that have names of their own, where all figures of
// the sentence are of one unit and of one time.
func (c *checker) namedIn(sentence int) []named {
	var out []named
	from, unnamed := c.doc.Tokens.Sentences[sentence].First, 0
	for _, q := range c.quantitiesOf(sentence) {
		m := &c.doc.Quantities[q]
		switch names := c.namesBetween(from, m.First, sentence); {
		case m.Low == nil || m.High == nil || m.IsRange || m.Form == mention.Fraction || isChange(&c.doc.Claims[q]) || len(out) == ranksMost:
			return nil
		case len(out) > 0 && !c.likeUnit(&c.doc.Quantities[out[0].q], m):
			return nil
		case len(names) == 0:
			unnamed++ // the first of a row may be told of something without a name
			if unnamed > 1 || len(out) > 0 {
				return nil
			}
			out = append(out, named{q, nil})
		default:
			out = append(out, named{q, names})
		}
		from = m.Last
	}
	if len(c.namesBetween(from, c.doc.Tokens.Sentences[sentence].Last, sentence)) > 0 || !c.ownNames(out) {
		return nil
	}
	return out
}

// likeUnit: the figures are of one unit, or the second has none: "2.39 euros, in Kassel 2.24".
func (c *checker) likeUnit(a, b *mention.Quantity) bool {
	return a.Unit == b.Unit && (a.Per == b.Per || b.Per == "") && c.sameCounted(a, b) || bare(b)
}

// namesBetween are the keys of the names in the tokens [from, to).
func (c *checker) namesBetween(from, to, sentence int) []string {
	all := c.doc.Entities
	var out []string
	for k := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence }); k < len(all) && all[k].Sentence == sentence; k++ {
		if e := &all[k]; e.First >= from && e.First < to && !e.Pronoun && !e.Adjective && e.Key != "" {
			out = append(out, e.Key)
		}
	}
	return out
}

// ownNames: no name stands with two of the figures.
func (c *checker) ownNames(group []named) bool {
	seen := map[string]bool{}
	for i := range group {
		for _, name := range group[i].names {
			if seen[name] {
				return false
			}
			seen[name] = true
		}
	}
	return true
}

// rankedOne is the place in the group of the only one whose name stands in the clause of the
// cue, -1 where there is none. In the group's own sentence nothing is sure.
func (c *checker) rankedOne(cue filler, group []named) int {
	if c.doc.Quantities[group[0].q].Sentence == cue.sentence {
		return -1
	}
	s := &c.doc.Tokens.Sentences[cue.sentence]
	if len(c.quantitiesOf(cue.sentence)) > 0 && !c.headSentence(cue.sentence) {
		return -1
	}
	said := strings.Join(c.namesBetween(s.First, s.Last, cue.sentence), "\n") + "\n"
	one := -1
	for i := range group {
		for _, name := range group[i].names {
			if !strings.Contains("\n"+said, "\n"+name+"\n") {
				continue
			}
			if one >= 0 && one != i {
				return -1
			}
			one = i
		}
	}
	return one
}

// rankFits: the cue measures in the unit of the group, and its figures are near enough to be
// of one kind of thing.
func (c *checker) rankFits(class string, group []named) bool {
	least, most := c.mid(group[0].q), c.mid(group[0].q)
	for i := range group {
		least, most = min(least, c.mid(group[i].q)), max(most, c.mid(group[i].q))
	}
	if most > ranksRatio*least {
		return false
	}
	_, sort, _ := strings.Cut(class, "-")
	m := &c.doc.Quantities[group[0].q]
	switch sort {
	case "price":
		return classOf(m) == typeMoney
	case "age":
		return m.Unit == unitYear
	case "size":
		return classOf(m) == typeMeasure
	}
	return classOf(m) != typeDuration
}
