package evidence

import "strings"

// TwoOfAKind: each of the two sentences begins with what its figure is told of, and these are two things of one kind, each with a word of
// its own before the noun: "The north ward has 214 beds. … The south ward has 412".
func (c *Evidence) TwoOfAKind(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) || c.IsAge(first) || c.IsAge(second) {
		return false
	}
	x, y := c.openingWords(first), c.openingWords(second)
	if len(x) < 2 || len(y) < 2 || !strings.EqualFold(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	return c.StemsOf(strings.Join(x[:len(x)-1], " ")).Shared(c.StemsOf(strings.Join(y[:len(y)-1], " "))) == 0
}

// openingWords are those of the figure's subject where its sentence opens with that.
func (c *Evidence) openingWords(q int) []string {
	k := &c.Doc.Claims[q]
	sent := c.Doc.Tokens.Sentences[k.Quantity.Sentence]
	if k.Subject.Key == "" || k.Subject.From.Start > c.Doc.Tokens.All[min(sent.First+1, sent.Last-1)].Start || k.Subject.From.Start < sent.Start {
		return nil
	}
	return strings.Fields(k.Subject.Text)
}
