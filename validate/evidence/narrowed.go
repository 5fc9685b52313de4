package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// What a figure measures may be narrowed to one of its kinds by a word before it: "sales", "internet sales"; "Index", "Dow-Jones-Index".

// Narrowed: the second figure measures a kind of what the first does.
func (c *Evidence) Narrowed(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	a, b := &c.Doc.Claims[first], &c.Doc.Claims[second]
	whole := strings.ToLower(a.Metric.Text + " " + a.Subject.Text)
	words := strings.Fields(b.Metric.Text)
	for i, word := range words {
		kind, thing := "", strings.ToLower(word)
		if k := strings.LastIndexByte(word, '-'); k > 0 {
			kind, thing = strings.ToLower(word[:k]), strings.ToLower(word[k+1:])
		} else if i > 0 {
			kind = strings.ToLower(words[i-1])
		}
		if kind != "" && c.saysKind(words, i, kind) && hasWord(whole, thing) && !strings.Contains(whole, kind) {
			return true
		}
	}
	return false
}

// saysKind: what stands before the i-th word of a metric is a noun or a name.
func (c *Evidence) saysKind(words []string, i int, kind string) bool {
	if strings.Contains(words[i], "-") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(words[i-1])
	clauses := c.Doc.Pack.Clauses()
	return (unicode.IsUpper(r) || !clauses.Inflects && clauses.Words[kind]&lang.Measure == 0) && clauses.Words[kind]&(NotNoun) == 0 && c.TurnOf(kind) == 0 &&
		!syntax.Genitive(kind)
}

// hasWord: the text has the word among its words.
func hasWord(text, word string) bool {
	for w := range strings.FieldsSeq(text) {
		if w == word {
			return true
		}
	}
	return false
}
