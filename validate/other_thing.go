package validate

// classOtherOne holds the words for another thing of the kind: "a sister ship".
const classOtherOne = "other-one"

// ofOther: the second sentence, but not the first, speaks of another thing of the kind.
func (c *checker) ofOther(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	s, f := &c.Doc.Tokens.Sentences[b.Sentence], &c.Doc.Tokens.Sentences[a.Sentence]
	return c.sentenceHas(b.Sentence, classOtherOne) && c.tokensIn(s.First, b.First, classOtherOne) && !c.tokensIn(f.First, f.Last, classOtherOne)
}

// otherMeasure: the two figures measure different things, such as profit and revenue.
func (c *checker) otherMeasure(first, second int) bool {
	return max(first, second) < len(c.Doc.Claims) && c.measuresApart(c.Doc.Claims[first].Metric.Text, c.Doc.Claims[second].Metric.Text)
}
