package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/syntax"
)

// mostTold is how many words reports show at most of what a clause says behind its verb.
const mostTold = 6

// tell is the metric of claim n, at word i, as reports show it: in the words of its clause,
// with what happens there. Editors call a number by what the text says of it ("shares closed
// up", "out of work"), where checks need the noun alone.
func (b *builder) tell(n, i int, m measure) string {
	text := b.claims[n].Metric.Text
	if m.inherit >= 0 && m.inherit != n {
		if b.facts[n].quoted && text != b.claims[m.inherit].Metric.Text {
			return text // the price that shares rose to
		}
		return b.facts[m.inherit].told
	}
	if text == "" {
		text = b.facts[n].rest.Text
	}
	v := b.facts[n].verb
	if b.claims[n].Quantity.Age || m.age {
		return text
	}
	if b.paid(n, m) {
		return b.c.Price
	}
	if c := b.madeOf(n, i, m); c >= 0 {
		return b.in.Text(b.Span(b.Chunks[c].From, b.Chunks[c].To))
	}
	if b.spanOfTime(n, i, m) {
		text = joinWords(b.c.Span, text)
	}
	if m.told >= 0 && m.stake < 0 && m.of >= 0 && b.c.Dimensions[b.W[m.told].Lower] != "" {
		return joinWords(text, b.in.Text(b.W[b.Chunks[m.of].Head()].Span)) // the size of a screen
	}
	if b.Nouns && m.told < 0 {
		if v >= 0 && m.noun && b.W[v].Tag == syntax.Part && !b.Level(v) && !b.Reporting(v) {
			text = joinWords(text, b.wholeVerb(v)) // "für vier Spiele gesperrt"
		}
		return joinWords(text, b.circumstance(n, i, m))
	}
	if b.Nouns || v < 0 || m.told >= 0 {
		return text
	}
	named := b.claims[n].Metric.Text != "" && m.to > m.from && !m.noun
	said := b.saidOf(i, v, named)
	switch {
	case said == "":
		return text
	case m.noun && v < i && b.W[v].Class&lang.Auxiliary == 0:
		return text // "employs 50 people": the noun is counted, whoever does what with it
	case named && m.from > v && b.W[v].Verb.Form&(lang.Past|lang.Participle|lang.Gerund) == 0 && b.W[v].Class&lang.Auxiliary == 0:
		return joinWords(text, b.c.PastParticiple(b.W[v].Verb)) // "is to make a loss"
	case m.noun, named:
		return joinWords(text, said)
	}
	if noun := b.nominal(v); noun != "" && strings.HasPrefix(text, noun+" ") {
		said = joinWords(said, text[len(noun)+1:]) // "spent on schools"
	}
	if b.W[v].Class&lang.Auxiliary != 0 {
		said = joinWords(text, said) // a mere copula says nothing by itself
	}
	if noun := b.claims[n].Quantity.NounSpan; noun.Len() > 0 && text == "" {
		said = joinWords(b.in.Text(noun), said) // a mere unit: "units"
	}
	if s := b.Subject(v); s >= 0 && b.Level(v) && b.W[b.Chunks[s].Head()].Tag == syntax.Noun {
		ch := b.Chunks[s]
		said = joinWords(b.in.Text(b.Span(b.trim(ch.From, ch.To), ch.To)), said)
	}
	return said
}

// paid: claim n is the amount for which somebody buys or sells something: "buys Norika for 5m".
func (b *builder) paid(n int, m measure) bool {
	v := b.facts[n].verb
	if v < 0 || m.prep < 0 || b.W[m.prep].Class&lang.Frame == 0 || m.told >= 0 || m.noun || m.to > m.from && b.Measures(m.head(b)) || !money(b.claims[n].Quantity.Unit) {
		return false
	}
	return b.W[v].Class&lang.Trade != 0 || b.c.Holds(b.VerbOf(&b.W[v]).Lemma)
}

// madeOf is the chunk right behind the amount of claim n, at word i, that says what there is so much of: "£24m in
// ticket sales"; -1 if none does.
func (b *builder) madeOf(n, i int, m measure) int {
	k := i + 1
	if k >= len(b.W) || !b.c.Made[b.W[k].Lower] || m.noun || m.told >= 0 || !money(b.claims[n].Quantity.Unit) {
		return -1
	}
	c := b.Hanging(k)
	if c < 0 || b.W[b.Chunks[c].From].Tag == syntax.Det || b.W[b.Chunks[c].From].Tag == syntax.Poss || !b.nameable(c) {
		return -1
	}
	for j := b.Chunks[c].From; j < b.Chunks[c].To; j++ {
		if b.W[j].Ent >= 0 {
			return -1
		}
	}
	return c
}

// spanOfTime: claim n is of how long it is since, until or between what its clause tells, and
// no noun says what lasts so long.
func (b *builder) spanOfTime(n, i int, m measure) bool {
	if !timeUnit(b.claims[n].Quantity.Unit) || m.noun || m.told >= 0 || m.inherit >= 0 {
		return false
	}
	if !b.in.Quantities[n].HedgeSpan.Empty() && b.Copular(b.facts[n].verb) {
		return false // "sind jünger als 25 Jahre"
	}
	return m.event >= 0 || m.to <= m.from && !(i+1 < len(b.W) && b.ChunkAt[i+1] >= 0 && b.ChunkAt[i+1] == b.ChunkAt[i])
}

// circumstance is the phrase of the clause that says by a preposition in what respect, where
// nouns alone tell what is measured: "wegen Fehlern" of "muss wegen Fehlern 5 Millionen zahlen",
// "für die Kandidatur". The one nearest to the number counts; "" if there is none.
func (b *builder) circumstance(n, i int, m measure) string {
	si := b.SegAt[i]
	if si < 0 {
		return ""
	}
	best := b.nearestChunk(i, si, func(c int) bool {
		ch := b.Chunks[c]
		return ch.Prep >= b.Segs[si].From && b.nameable(c) && (ch.From >= m.to || m.from >= ch.To) && !b.Span(ch.From, ch.To).Overlaps(b.claims[n].Subject.From)
	})
	if best < 0 {
		return ""
	}
	ch := b.Chunks[best]
	return b.W[ch.Prep].Lower + " " + b.in.Text(b.Span(ch.From, b.Attached(ch.To)))
}

// saidOf is what the clause of the verb at v says of the number at word i: the verb with
// what stands between the two, or behind the verb where the number is its subject; behind a
// mere copula, what it says. "" where it says nothing. Where a noun is named already, the
// verb and what stands right behind it are enough: "shares closed up".
func (b *builder) saidOf(i, v int, named bool) string {
	if b.Reporting(v) {
		return ""
	}
	from, to := v, i
	if v > i {
		to = min(len(b.W), v+mostTold)
	} else if i-v > reach {
		return ""
	}
	if b.W[v].Class&lang.Auxiliary != 0 {
		if b.W[v].Class&lang.Be == 0 {
			return ""
		}
		from++
	}
	var out []string
	hedge := b.in.Quantities[b.W[i].Num].HedgeSpan
	for k := from; k < to && len(out) < mostTold; k++ {
		w := &b.W[k]
		switch w.Tag {
		case syntax.Comma, syntax.Dash, syntax.Open, syntax.Close, syntax.Colon, syntax.Num, syntax.Time, syntax.Sub, syntax.Rel, syntax.Quote, syntax.Coord:
			to = k
			continue
		case syntax.Det, syntax.Poss:
			continue
		case syntax.Noun, syntax.Name, syntax.Prep:
			if named && v < i && k > v && b.W[v].Class&lang.Auxiliary == 0 {
				to = k
				continue
			}
		}
		if b.W[k].Overlaps(hedge) {
			continue
		}
		if w.Lower == "." || k > v && (w.Tag == syntax.Verb && b.W[v].Class&lang.Auxiliary == 0 || w.Tag == syntax.Aux) {
			break
		}
		out = append(out, b.in.Text(w.Span))
	}
	for len(out) > 0 && b.loose(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return strings.Join(out, " ")
}

// loose: the word means nothing at the end of a phrase.
func (b *builder) loose(word string) bool {
	const small = lang.Preposition | lang.Determiner | lang.Possessive | lang.Comparison | lang.Coordinator
	class := b.c.Words[strings.ToLower(word)]
	return class&small != 0 && class&lang.Adverb == 0
}

// joinWords puts the words of the second text behind the first that does not hold them.
func joinWords(text, more string) string {
	have := strings.Fields(strings.ToLower(text))
	out := []string{text}
	for _, w := range strings.Fields(more) {
		if !slices.Contains(have, strings.ToLower(w)) {
			out = append(out, w)
		}
	}
	return strings.TrimSpace(strings.Join(out, " "))
}

// shown says how reports call what each claim measures.
func (b *builder) shown() {
	for n := range b.claims {
		c := &b.claims[n]
		c.Told = c.Metric
		if t := plainText(b.facts[n].told); t != "" {
			c.Told.Text = t
			if c.Told.From.Empty() {
				c.Told = claim.Field{Text: t, From: c.Told.From, Guess: true}
			}
		}
	}
}
