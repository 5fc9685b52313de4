package evidence

import "strings"

// Changes are counted from a time that a word of comparison leads to: "compared with August".

// classComparedTo holds the words before a time that a change is counted from.
const classComparedTo = "compared-to"

// ComparedApart: of the two sentences only one counts from a time, or they count from two: "compared with August", "in August they fell
// against July".
func (c *Evidence) ComparedApart(first, second int) bool {
	return c.comparedTo(first) != c.comparedTo(second)
}

// comparedTo is the time that the sentence counts a change from, "" where it tells none.
func (c *Evidence) comparedTo(sentence int) string {
	for _, t := range c.TimesOf(sentence) {
		for k := t.First - 1; k >= max(c.Doc.Tokens.Sentences[sentence].First, t.First-countedReach); k-- {
			if c.TokenIn(k, classComparedTo) {
				return strings.ToLower(c.Doc.Text[t.Start:t.End])
			}
		}
	}
	return ""
}

// countedReach is how many tokens before a time such a word stands: "compared with the month before".
const countedReach = 2
