package dates

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Word classes of a decade or century and the year that stands for it.
const (
	classEraNamely = "era-namely" // says that the year behind it is the same time: "to be precise"
	classMadeThen  = "made-then"  // says when a thing came into being: "built"
	classMadeNew   = "made-anew"  // says that it was there before: "again"
)

// bindEras sets decades and centuries against the only year told with them: in the same
// sentence or in one beside it.
func bindEras(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Kind != mention.Decade && t.Kind != mention.Century || t.Relative || c.Sentences[t.Sentence].Skip {
			continue
		}
		if y := c.yearOfEra(i); y >= 0 {
			out = append(out, c.eraBinding(fp.Frame, i, y))
		}
	}
	return out
}

// yearOfEra is the only time told in years or less in the era's sentence or, where that has
// none, in the one behind or before it; -1 where there is none or more than one.
func (c *Dates) yearOfEra(era int) int {
	home := c.Doc.Times[era].Sentence
	for _, s := range [...]int{home, home + 1, home - 1} {
		if s < 0 || s >= len(c.Sentences) || s != home && !c.Together(min(s, home), max(s, home)) {
			continue
		}
		if y, n := c.writtenTimeOf(s, era); n > 0 {
			if n > 1 {
				return -1
			}
			return y
		}
	}
	return -1
}

// writtenTimeOf is the last time of the sentence whose year is written out, and how many it
// has; an era other than the given one counts as such.
func (c *Dates) writtenTimeOf(sentence, era int) (last, n int) {
	last = -1
	for i := max(0, era-eraReach); i < min(len(c.Doc.Times), era+eraReach); i++ {
		t := &c.Doc.Times[i]
		if i == era || t.Sentence != sentence || t.Relative || t.ISO == "" || t.Context {
			continue
		}
		last, n = i, n+1
		if t.Kind != mention.Year && t.Kind != mention.Month && t.Kind != mention.Day {
			n++
		}
	}
	return last, n
}

// eraReach bounds the times on either side of an era among which its year is looked for.
const eraReach = 8

func (c *Dates) eraBinding(f *rules.Frame, era, year int) *passage.Binding {
	b := &passage.Binding{Frame: f}
	e := c.TimeFiller(era)
	span := partOfEra(&c.Doc.Times[era])
	e.Given = &span
	b.Add("era", e)
	b.Add("when", c.TimeFiller(year))
	b.AgreeOnly = !c.saysCloser(era, year) && !c.madeThen(era, year)
	return b
}

// partOfEra is the range of years of an era, or of its early, middle or late part, none of which
// has sharp ends.
func partOfEra(t *mention.Time) interval.Interval {
	from, to, _ := passage.CutPeriod(t.ISO)
	all := interval.Hull(passage.Years(from), passage.Years(to))
	wide := all.Hi - all.Lo
	switch t.Part {
	case "early":
		return interval.Interval{Lo: all.Lo, Hi: all.Lo + wide/2}
	case "mid":
		return interval.Interval{Lo: all.Lo + wide/4, Hi: all.Hi - wide/4}
	case "late":
		return interval.Interval{Lo: all.Hi - wide/2, Hi: all.Hi}
	}
	return all
}

// namelyReach bounds the items between an era and the year that says it closer.
const namelyReach = 6

// saysCloser: the year says closer what the era says: "in the eighties, to be precise in 1985".
func (c *Dates) saysCloser(era, year int) bool {
	a, b := c.ItemAt(c.Doc.Times[era].Start), c.ItemAt(c.Doc.Times[year].Start)
	a, b = min(a, b), max(a, b)
	if b-a > namelyReach || c.Items[a].Sentence != c.Items[b].Sentence {
		return false
	}
	for k := a + 1; k < b; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classEraNamely) {
			return true
		}
	}
	return false
}

// openingOfEra bounds the items at a sentence's beginning that show that it goes on about
// the thing of the one before.
const openingOfEra = 3

// madeThen: of two sentences the second goes on about the thing of the first with a pronoun, and
// the year is when that came into being: "stems from the 18th century. It was built in 1774".
func (c *Dates) madeThen(era, year int) bool {
	a, b := &c.Doc.Times[era], &c.Doc.Times[year]
	second := max(a.Sentence, b.Sentence)
	if a.Sentence == b.Sentence || c.SentenceHas(b.Sentence, classMadeNew) || !c.opensWithPronoun(second) {
		return false
	}
	first, last := c.ClauseAround(c.ItemAt(b.Start), c.EndsClause)
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classMadeThen) {
			return true
		}
	}
	return false
}

// opensWithPronoun: a pronoun is among the first words of the sentence.
func (c *Dates) opensWithPronoun(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < min(s.Last, s.First+openingOfEra); k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.WordClass(it)&(lang.Pronoun|lang.Determiner) == lang.Pronoun {
			return true
		}
	}
	return false
}
