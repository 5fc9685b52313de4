package dates

import (
	"crossfoot/extract/mention"
)

// lifeReach bounds the tokens between a name and the years of the life in brackets, which say
// who that was: "Anna Weiss, Swiss painter (1902-1988)".
const lifeReach = 8

// lifeTime is the time that tells the years of the life of whoever the length is the age at
// death of, wherever it stands; -1 where the article has none or several.
func (s *spanner) lifeTime() int {
	q := s.length.Quantity
	if q < 0 || !s.ofSomebody() || len(s.b.Get(wordDead)) == 0 {
		return -1
	}
	if t, ok := s.c.livesTold()[s.c.Doc.Claims[q].Subject.Key]; ok {
		return t
	}
	return -1
}

// endsHeading: the time closes a heading, behind a comma: "Anna Weiss, 1902-1988".
func (c *Dates) endsHeading(m *mention.Time) bool {
	s := &c.Doc.Tokens.Sentences[m.Sentence]
	return c.Headline(m.Sentence) && m.Last == s.Last && m.First > s.First && c.Doc.Tokens.All[m.First-1].Is(",")
}

// ownLife is that life as a beginning and an end.
func (s *spanner) ownLife() *spanPair {
	t := s.lifeTime()
	if t < 0 {
		return nil
	}
	ends := distinctEnds(s.ends, func(e *spanEnd) bool { return e.Time == t })
	if len(ends) != 2 {
		return nil
	}
	return ordered(ends[0], ends[1])
}

// livesTold are the times in brackets that tell the years of a life, by whose it was; -1 for
// whoever has several.
func (c *Dates) livesTold() map[string]int {
	if c.lives != nil {
		return c.lives
	}
	c.lives = map[string]int{}
	for t := range c.Doc.Times {
		m := &c.Doc.Times[t]
		if _, _, both := c.bounds(m); !both || !c.ownBrackets(m) && !c.endsHeading(m) {
			continue
		}
		if key := c.lived(m); key != "" {
			if _, again := c.lives[key]; again {
				t = -1
			}
			c.lives[key] = t
		}
	}
	return c.lives
}

// lived is whose life the time in brackets tells: that of the only name before it, with nothing
// but an apposition between.
func (c *Dates) lived(m *mention.Time) string {
	names := c.EntitiesOf(m.Sentence)
	for i := len(names) - 1; i >= 0; i-- {
		switch e := &names[i]; {
		case e.Start > m.Start || e.Kind != mention.Person:
		case e.Pronoun || m.First-e.Last > lifeReach || c.TimeBetween(e.Last, m.First):
			return ""
		default:
			return e.Key
		}
	}
	return ""
}
