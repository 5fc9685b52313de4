package dates

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// The roles of a life's years in brackets, of the time told elsewhere of its beginning or end, and of the word that says which.
const (
	roleLife  = "life"
	roleTold  = "told"
	roleEvent = "event"
)

// classDies holds verbs of dying, which people alone do.
const classDies = "dies"

// classNoDeath holds words by which a sentence tells of no death, or of something else then.
const classNoDeath = "death-aside"

// bindLifeEnds sets the years of a life in brackets ("Anna Weiss (1902-1988)") against the time at which a sentence has the
// same person born or dying.
func bindLifeEnds(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	if len(c.livesTold()) == 0 {
		return nil
	}
	var out []*passage.Binding
	for i := range c.Sentences {
		s := &c.Sentences[i]
		if s.Skip || s.Times == 0 || c.SentenceHas(i, classOthers) || c.SentenceHas(i, classNoDeath) {
			continue
		}
		for k := s.First; k < s.Last; k++ {
			for _, class := range [...]string{classDies, classWasBorn} {
				if c.WordIn(k, class) {
					out = append(out, c.lifeEndAt(fp.Frame, i, k, class)...)
				}
			}
		}
	}
	return out
}

// lifeEndAt is the binding of a birth or death that the word at an item tells, by the only time of its sentence that is no life,
// of the only person named there.
func (c *Dates) lifeEndAt(f *rules.Frame, sentence, k int, class string) []*passage.Binding {
	life, ok := c.livesTold()[c.onlyPerson(sentence)]
	at := c.onlyTimeBut(sentence, life)
	if !ok || life < 0 || at < 0 {
		return nil
	}
	it := &c.Items[k]
	b := &passage.Binding{Frame: f, Weak: true}
	b.Add(roleLife, c.TimeFiller(life))
	b.Add(roleTold, c.TimeFiller(at))
	b.Add(roleEvent, passage.Filler{Quantity: -1, Time: -1, Span: c.Doc.Tokens.All[it.First].Span, Sentence: sentence, Class: class})
	return []*passage.Binding{b}
}

// onlyPerson is the key of the only person of the sentence, in which nothing is called somebody's; "" where there is none.
func (c *Dates) onlyPerson(sentence int) string {
	if c.hasOwned(sentence) {
		return ""
	}
	who := ""
	for _, e := range c.EntitiesOf(sentence) {
		switch {
		case e.Kind != mention.Person:
		case who != "" && e.Key != who, !e.Pronoun && !strings.HasSuffix(strings.ToLower(e.Name), c.Doc.Tokens.All[e.Last-1].Lower):
			return "" // or a genitive: "Keller's dog died in 1995"
		default:
			who = e.Key
		}
	}
	return who
}

// hasOwned: a possessive stands in the sentence, but behind a preposition: "his dog died", "died in his house".
func (c *Dates) hasOwned(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.WordClass(&c.Items[k])&lang.Possessive != 0 && (k == s.First || c.WordClass(&c.Items[k-1])&lang.Preposition == 0) {
			return true
		}
	}
	return false
}

// onlyTimeBut is the only time of the sentence besides the one given and the article's own, a day, a month or a year; -1 where
// there is none or another.
func (c *Dates) onlyTimeBut(sentence, life int) int {
	s, found := &c.Sentences[sentence], -1
	for k := s.First; k < s.Last; k++ {
		if c.Items[k].Kind != stream.TimeItem {
			continue
		}
		i := int(c.Items[k].Index)
		t := &c.Doc.Times[i]
		_, _, period := passage.CutPeriod(t.ISO)
		switch {
		case i == life || t.Dateline:
		case found >= 0 || period || t.Relative || len(t.ISO) < 4 || t.Kind > mention.Year || t.Kind == mention.Week:
			return -1
		default:
			found = i
		}
	}
	return found
}
