package validate

import "crossfoot/extract/mention"

// ageAgain names the slip where the first sentences and a later one tell the ages of one person: of the same
// noun, "a 15-year-old pupil", with no other age in the article. Who is brought in by an article is told of
// before only by the first words of all, which leave theirs out.
func (c *checker) ageAgain(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !ofDigits(slip) || slip == "" || a.Unit != unitYear || b.Unit != unitYear || a.IsRange || b.IsRange || !c.leads(first) ||
		b.Sentence == a.Sentence || c.mid(first) == c.mid(second) {
		return ""
	}
	if !c.isAge(first) && !c.isAge(second) || !c.sameMeasured(first, second) || c.otherAge(first, second) || c.anew(b) && !c.heads(a.Sentence) &&
		!(c.opens(a.Sentence) && a.First == c.Doc.Tokens.Sentences[a.Sentence].First) {
		return ""
	}
	x, y := c.agedNoun(a), c.agedNoun(b)
	if x == nil || y == nil || c.toldApart(first, second, false) || c.times(first) > 1 && c.times(second) > 1 || !x.same(y) ||
		c.anyOtherAge(first, second) || c.ofOther(first, second) {
		return ""
	}
	return slip
}

// sameMeasured: the two claims measure what is called by one word.
func (c *checker) sameMeasured(first, second int) bool {
	return max(first, second) < len(c.Doc.Claims) && c.Doc.Claims[first].Metric.Text == c.Doc.Claims[second].Metric.Text
}

// agedReach is how many words lie between an age and who it is of: "15 Jahre alte Schülerin".
const agedReach = 2

// agedNoun is the first content word behind an age, nil where there is none.
func (c *checker) agedNoun(m *mention.Quantity) *content {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	inflects := c.Doc.Pack.Clauses().Inflects
	for k := m.Last; k < min(last, m.Last+agedReach+1); k++ {
		t := &c.Doc.Tokens.All[k]
		if c.isContent(k, false) && (!inflects || t.Capital) {
			return c.contentOf(k)
		}
	}
	return nil
}

// anyOtherAge: the article tells a third age of what is called as the two.
func (c *checker) anyOtherAge(first, second int) bool {
	noun := c.agedNoun(&c.Doc.Quantities[first])
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		if i != first && i != second && (c.isAge(i) || c.sameMeasured(first, i)) && c.mid(i) != c.mid(first) && c.mid(i) != c.mid(second) &&
			c.agedAs(&c.Doc.Quantities[i], noun) {
			return true
		}
	}
	return false
}

// agedAs: the age is of what the noun calls.
func (c *checker) agedAs(m *mention.Quantity, noun *content) bool {
	other := c.agedNoun(m)
	return noun == nil || other != nil && other.same(noun)
}
