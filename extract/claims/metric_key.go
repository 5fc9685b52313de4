package claims

import (
	"sort"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/extract/token"
)

// The qualifiers that do not come from a lexicon's dimensions.
const (
	qualChange = claim.Change // the number is a change, not a value
	qualPart   = "part"       // the number is a part of the whole that the metric names
	qualVerb   = "verb:"
)

// keyer collects the normal form of a metric and the words that keep it apart.
type keyer struct {
	b     *builder
	parts []string
	quals []string
}

// add enters one word of the metric.
func (k *keyer) add(lower string, class lang.WordClass) {
	lower = strings.TrimSuffix(strings.TrimSuffix(lower, "'s"), "’s")
	switch {
	case class&(lang.Determiner|lang.Possessive|lang.Preposition|lang.Pronoun|lang.Auxiliary|lang.Coordinator) != 0 && class&lang.Measure == 0:
		return
	case class&lang.Change != 0:
		k.qualify(qualChange)
		return
	}
	if d := k.b.c.Qualifiers[lower]; d != "" {
		k.qualify(d + ":" + lower)
		return
	}
	lemma := k.b.Lemma(lower)
	if d := k.b.c.Qualifiers[lemma]; d != "" {
		k.qualify(d + ":" + lemma)
		return
	}
	k.parts = append(k.parts, lemma)
}

func (k *keyer) qualify(s string) {
	for _, have := range k.quals {
		if have == s {
			return
		}
	}
	k.quals = append(k.quals, s)
}

// words enters the words [from, to) of the sentence; names are subjects, not metrics.
func (k *keyer) words(from, to int) {
	for j := from; j < to; j++ {
		w := &k.b.W[j]
		switch w.Tag {
		case syntax.Noun, syntax.Adj, syntax.Part, syntax.Verb, syntax.Adv:
			k.add(w.Lower, w.Class)
		case syntax.Name:
			if w.Ent >= 0 {
				k.qualify("of:" + k.b.in.Entities[w.Ent].Key)
			}
		}
	}
}

// span enters the words of a counted noun.
func (k *keyer) span(s article.Span) {
	all := k.b.in.Tokens.All
	i := sort.Search(len(all), func(i int) bool { return all[i].End > s.Start })
	for ; i < len(all) && all[i].Start < s.End; i++ {
		if all[i].Kind == token.Word {
			k.add(all[i].Lower, k.b.c.Words[all[i].Lower])
		}
	}
}

// verb keeps apart what happens to the counted: jobs created and jobs lost.
func (k *keyer) verb(v int) {
	w := &k.b.W[v]
	if w.Class&lang.Auxiliary != 0 {
		return
	}
	if verb := k.b.VerbOf(w); verb.Lemma != "" && !verb.State && !verb.Reporting {
		if p := k.b.prefix(v); p >= 0 {
			k.qualify(qualVerb + k.b.W[p].Lower + verb.Lemma)
			return
		}
		k.qualify(qualVerb + verb.Lemma)
	}
}

// predicate enters what is said of a part.
func (k *keyer) predicate(from, to int) {
	for j := from; j < to; j++ {
		w := &k.b.W[j]
		switch w.Tag {
		case syntax.Verb, syntax.Part:
			k.verb(j)
		case syntax.Noun, syntax.Adj:
			k.add(w.Lower, w.Class)
		}
	}
}

// change marks numbers that say how much something changed.
func (k *keyer) change(m measure, q *mention.Quantity) {
	if m.noun {
		return
	}
	if m.prep >= 0 && k.b.c.Endpoints[k.b.W[m.prep].Lower] {
		k.drop(qualChange)
		return
	}
	if m.people >= 0 {
		k.qualify(qualPart)
	}
	if m.verb < 0 {
		return
	}
	if v := k.b.VerbOf(&k.b.W[m.verb]); v.Level && !v.State {
		k.qualify(qualChange)
	}
}

func (k *keyer) drop(s string) {
	for i, have := range k.quals {
		if have == s {
			k.quals = append(k.quals[:i], k.quals[i+1:]...)
			return
		}
	}
}

func (k *keyer) key() string { return strings.Join(k.parts, " ") }

func (k *keyer) qualifiers() []string {
	sort.Strings(k.quals)
	return k.quals
}
