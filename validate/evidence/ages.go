package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// AgeAgain names the slip where the first sentences and a later one tell the ages of one person: of the same
// noun, "a 15-year-old pupil", with no other age in the article. Who is brought in by an article is told of
// before only by the first words of all, which leave theirs out.
func (c *Evidence) AgeAgain(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !OfDigits(slip) || slip == "" || a.Unit != UnitYear || b.Unit != UnitYear || a.IsRange || b.IsRange || !c.Leads(first) ||
		b.Sentence == a.Sentence || c.Mid(first) == c.Mid(second) {
		return ""
	}
	if !c.IsAge(first) && !c.IsAge(second) || !c.sameMeasured(first, second) || c.OtherAge(first, second) || c.Anew(b) && !c.Heads(a.Sentence) &&
		!(c.Opens(a.Sentence) && a.First == c.Doc.Tokens.Sentences[a.Sentence].First) {
		return ""
	}
	x, y := c.agedNoun(a), c.agedNoun(b)
	if x == nil || y == nil || c.ToldApart(first, second, false) || c.Times(first) > 1 && c.Times(second) > 1 || !x.Same(y) ||
		c.anyOtherAge(first, second) || c.OfOther(first, second) {
		return ""
	}
	return slip
}

// sameMeasured: the two claims measure what is called by one word.
func (c *Evidence) sameMeasured(first, second int) bool {
	return max(first, second) < len(c.Doc.Claims) && c.Doc.Claims[first].Metric.Text == c.Doc.Claims[second].Metric.Text
}

// agedReach is how many words lie between an age and who it is of: "15 Jahre alte Schülerin".
const agedReach = 2

// agedNoun is the first content word behind an age, nil where there is none.
func (c *Evidence) agedNoun(m *mention.Quantity) *passage.Content {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	inflects := c.Doc.Pack.Clauses().Inflects
	for k := m.Last; k < min(last, m.Last+agedReach+1); k++ {
		t := &c.Doc.Tokens.All[k]
		if c.IsContent(k, false) && (!inflects || t.Capital) {
			return c.ContentOf(k)
		}
	}
	return nil
}

// anyOtherAge: the article tells a third age of what is called as the two.
func (c *Evidence) anyOtherAge(first, second int) bool {
	noun := c.agedNoun(&c.Doc.Quantities[first])
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow); i++ {
		if i != first && i != second && (c.IsAge(i) || c.sameMeasured(first, i)) && c.Mid(i) != c.Mid(first) && c.Mid(i) != c.Mid(second) &&
			c.agedAs(&c.Doc.Quantities[i], noun) {
			return true
		}
	}
	return false
}

// agedAs: the age is of what the noun calls.
func (c *Evidence) agedAs(m *mention.Quantity, noun *passage.Content) bool {
	other := c.agedNoun(m)
	return noun == nil || other != nil && other.Same(noun)
}

// classAgeBefore holds what stands before an age without its unit: "at 17", "I am 25".
const classAgeBefore = "age-before"

// BareAge: a bare number that may be an age.
func (c *Evidence) BareAge(m *mention.Quantity) bool {
	if !roletype.Bare(m) || m.IsRange || m.First == c.Doc.Tokens.Sentences[m.Sentence].First || !c.TokenIn(m.First-1, classAgeBefore) {
		return false
	}
	v := mention.Float(m.Low, 1)
	return m.Low != nil && v >= YoungestTold && v <= OldestTold
}

// AgeOf is the nearest age with its unit that has the value of a figure, in another sentence; -1
// where none is near.
func (c *Evidence) AgeOf(q int) int {
	for far := 1; far <= RepeatWindow; far++ {
		for _, i := range [...]int{q - far, q + far} {
			if i < 0 || i >= len(c.Doc.Quantities) {
				continue
			}
			o := &c.Doc.Quantities[i]
			if o.Unit == UnitYear && (o.Adjective || o.Age) && c.Mid(i) == c.Mid(q) && o.Sentence != c.Doc.Quantities[q].Sentence {
				return i
			}
		}
	}
	return -1
}

// IsAge: the figure is how old somebody is: what it measures is named by no other word.
func (c *Evidence) IsAge(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Age || ToldAge(m) && q < len(c.Doc.Claims) && c.Doc.Claims[q].Metric.From.Overlaps(m.Span)
}

// ToldAge: the figure is an age, by its place or as an attribute ("the 43-year-old").
func ToldAge(m *mention.Quantity) bool { return m.Age || m.Adjective && m.Unit == UnitYear }

// TwinWindow bounds how many figures around two are looked at.
const TwinWindow = 240

// What other packages read, too.
const (
	YoungestTold = 10
	OldestTold   = 110
)
