package evidence

// ClassOtherOne holds the words for another thing of the kind: "a sister ship".
const ClassOtherOne = "other-one"

// OfOther: the second sentence, but not the first, speaks of another thing of the kind.
func (c *Evidence) OfOther(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	s, f := &c.Doc.Tokens.Sentences[b.Sentence], &c.Doc.Tokens.Sentences[a.Sentence]
	return c.SentenceHas(b.Sentence, ClassOtherOne) && c.TokensIn(s.First, b.First, ClassOtherOne) && !c.TokensIn(f.First, f.Last, ClassOtherOne)
}

// OtherMeasure: the two figures measure different things, such as profit and revenue.
func (c *Evidence) OtherMeasure(first, second int) bool {
	return max(first, second) < len(c.Doc.Claims) && c.MeasuresApart(c.Doc.Claims[first].Metric.Text, c.Doc.Claims[second].Metric.Text)
}
