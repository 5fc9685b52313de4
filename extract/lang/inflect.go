package lang

import "strings"

// inflection makes the regular forms of a language's verbs by rules that its data
// gives.
type inflection struct {
	third, past, gerund []ending
	vowels              string
	single              string            // consonants that no form doubles
	participles         map[string]string // of irregular verbs
}

// ending is what a word ends in and what a form puts in its place.
type ending struct {
	from, to  string
	consonant bool // one stands before it
}

// inflectionOf reads the rules: "from=to", the first that fits is taken; a "~" before
// it asks for a consonant.
func inflectionOf(rules map[string]string) *inflection {
	return &inflection{participles: map[string]string{}, third: endingsOf(rules["third"]), past: endingsOf(rules["past"]), gerund: endingsOf(rules["gerund"]),
		vowels: rules["vowels"], single: rules["single"]}
}

func endingsOf(text string) []ending {
	var out []ending
	for _, pair := range strings.Fields(text) {
		from, to, _ := strings.Cut(pair, "=")
		from, consonant := strings.CutPrefix(from, "~")
		out = append(out, ending{from, to, consonant})
	}
	return out
}

// form is the word with the first ending that fits replaced.
func (in *inflection) form(word string, list []ending) string {
	for _, e := range list {
		stem, ok := strings.CutSuffix(word, e.from)
		if ok && !(e.consonant && in.endsInVowel(stem)) {
			return stem + e.to
		}
	}
	return word
}

// doubled repeats a last consonant after a single vowel: stop, stopp.
func (in *inflection) doubled(base string) string {
	n := len(base)
	if n < 3 || in.vowel(base[n-1]) || !in.vowel(base[n-2]) || in.vowel(base[n-3]) || strings.IndexByte(in.single, base[n-1]) >= 0 {
		return base
	}
	return base + base[n-1:]
}

func (in *inflection) endsInVowel(stem string) bool {
	return stem != "" && in.vowel(stem[len(stem)-1])
}

func (in *inflection) vowel(b byte) bool { return strings.IndexByte(in.vowels, b) >= 0 }

// irregular takes lines of base, past and participle; a star marks a verb that is a
// noun as often.
func (c *Clauses) irregular(text string, in *inflection) {
	for _, line := range lines(text) {
		w := strings.Fields(line)
		if len(w) < 3 {
			continue
		}
		base := c.present(w[0], in)
		c.verb(w[1], base, Past)
		c.verb(w[2], base, Participle)
		in.participles[base] = w[2]
		c.verb(in.form(base, in.gerund), base, Gerund)
		c.verb(in.form(in.doubled(base), in.gerund), base, Gerund)
	}
}

// regular makes the forms of verbs that follow the rules; a star marks one that is
// a noun as often.
func (c *Clauses) regular(text string, in *inflection) {
	for _, w := range strings.Fields(text) {
		base := c.present(w, in)
		c.verb(in.form(base, in.past), base, Past|Participle)
		c.verb(in.form(base, in.gerund), base, Gerund)
		if d := in.doubled(base); d != base {
			c.verb(in.form(d, in.past), base, Past|Participle)
			c.verb(in.form(d, in.gerund), base, Gerund)
		}
	}
}

// present adds the base and the third person, and returns the base.
func (c *Clauses) present(word string, in *inflection) string {
	base, noun := strings.CutSuffix(word, "*")
	var also VerbForm
	if noun {
		also = OrNoun
	}
	c.verb(base, base, Base|also)
	c.verb(in.form(base, in.third), base, Third|also)
	return base
}

// PastParticiple is the past participle of the verb, "" where it is not known.
func (c *Clauses) PastParticiple(v Verb) string {
	if c.inflection == nil {
		return ""
	}
	if w := c.inflection.participles[v.Lemma]; w != "" {
		return w
	}
	for _, stem := range [...]string{v.Lemma, c.inflection.doubled(v.Lemma)} {
		w := c.inflection.form(stem, c.inflection.past)
		if f, ok := c.Verbs[w]; ok && f.Lemma == v.Lemma && f.Form&Participle != 0 {
			return w
		}
	}
	return ""
}
