package claims

import (
	"sort"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/internal/wordform"
)

// How many sentences a description of a person looks back for whom it takes up, and the
// opening of a text for whom it tells of next.
const (
	backward = 4
	forward  = 2
)

// genders are the two that titles and given names tell apart.
const genders = lang.Feminine | lang.Masculine

// takeUp gives claim n, whose subject only describes somebody by office, trade or origin
// ("der Torhüter", "the Australian"), the person whom the description takes up, as a guess.
func (b *builder) takeUp(n int) {
	c := b.chunkOf(b.claims[n].Subject)
	if c < 0 {
		return
	}
	if b.eitherOne(b.Chunks[c]) {
		if e := b.led(); e >= 0 {
			b.claims[n].Subject = b.topic.field(e)
		}
		return
	}
	if b.townsfolk(n, b.Chunks[c]) {
		if e := b.settled(b.Chunks[c]); e >= 0 {
			b.claims[n].Subject = b.topic.field(e)
		}
		return
	}
	if d := b.bothOf(c); d >= 0 {
		c = d
	}
	gender, ok := b.onePerson(b.Chunks[c])
	if !ok {
		return
	}
	if p := b.referent(b.describedBy(b.Chunks[c], gender)); p >= 0 {
		b.claims[n].Subject = b.topic.field(p)
	}
}

// description is what a text calls somebody without naming them.
type description struct {
	word   int // where it begins in the sentence
	office string
	nation string // the key of where they come from, or ""
	gender lang.NameClass
}

func (b *builder) describedBy(ch syntax.Chunk, gender lang.NameClass) description {
	return description{ch.From, b.W[ch.Head()].Lower, b.nationIn(ch), gender}
}

// chunkOf is the chunk of the sentence that the field was taken from; -1 if it is a name or
// no chunk.
func (b *builder) chunkOf(f claim.Field) int {
	for k := range b.W {
		w := &b.W[k]
		if w.End <= f.From.Start {
			continue
		}
		if w.Start >= f.From.End || b.ChunkAt[k] < 0 {
			return -1
		}
		c := int(b.ChunkAt[k])
		if h := b.Chunks[c].Head(); b.W[h].Tag == syntax.Name && !b.national(h) {
			return -1
		}
		return c
	}
	return -1
}

// onePerson says whether the chunk describes one person by office, trade or origin with the
// definite article and nothing that names them, and of which gender.
func (b *builder) onePerson(ch syntax.Chunk) (lang.NameClass, bool) {
	d, h := &b.W[ch.From], ch.Head()
	if d.Tag != syntax.Det || b.names.Lower[d.Lower]&lang.Definite == 0 || h == ch.From {
		return 0, false
	}
	if !b.official(h) && !b.single(h) && !b.oneOf(h) || b.names.Describes(b.W[h].Lower)&lang.OfOrg != 0 {
		return 0, false
	}
	for k := ch.From + 1; k < h; k++ {
		if b.W[k].Ent >= 0 && !b.national(k) || b.W[k].Num >= 0 && !b.agedAt(k+1) && b.W[k].Tag == syntax.Num {
			return 0, false // "the Halden striker" is another one than his
		}
	}
	gender := b.genderOf(b.in.Text(b.W[h].Span))
	if !b.Nouns {
		return gender, true
	}
	if b.agreesWith(d.Lower, lang.Masculine) {
		return lang.Masculine, gender&lang.Feminine == 0
	}
	return lang.Feminine, gender == lang.Feminine && b.agreesWith(d.Lower, lang.Feminine)
}

// bothOf is the chunk with the article of what the bare chunk c goes on to describe: "der Maler und
// Bildhauer"; -1 if there is none.
func (b *builder) bothOf(c int) int {
	from := b.Chunks[c].From
	if c == 0 || from < 2 || b.W[from-1].Tag != syntax.Coord || b.W[from].Tag == syntax.Det || b.W[from].Tag == syntax.Poss || b.Chunks[c-1].To != from-1 ||
		!b.official(b.Chunks[c].Head()) {
		return -1
	}
	return c - 1
}

// eitherOne: the chunk takes up a person or a team: "der Titelverteidiger", "the hosts".
func (b *builder) eitherOne(ch syntax.Chunk) bool {
	d := &b.W[ch.From]
	return d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite != 0 && ch.Head() > ch.From && b.names.Describes(b.W[ch.Head()].Lower)&lang.OfEither != 0
}

// townsfolk: the subject of the claim's verb are those of a town or region: "Die Münchner
// steigerten den Umsatz": a company or team from there, as inhabitants do little together.
func (b *builder) townsfolk(n int, ch syntax.Chunk) bool {
	h, v := ch.Head(), b.facts[n].verb
	return b.Nouns && h > ch.From && ch.Prep < 0 && v >= 0 && b.plural(v) && b.oneOf(h) && b.nationIn(ch) == "" && b.W[ch.From].Tag == syntax.Det &&
		b.names.Lower[b.W[ch.From].Lower]&lang.Definite != 0
}

// settled is the organisation named last before the chunk, one named after its town first;
// -1 if there is none near.
func (b *builder) settled(ch syntax.Chunk) int {
	t, best := &b.topic, -1
	town, _, _ := strings.Cut(b.in.Entities[b.W[ch.Head()].Ent].Key, "|")
	for k := b.mentionAt(b.W[ch.From].Start) - 1; k >= 0 && t.entered-t.in.Entities[k].Sentence <= backward; k-- {
		e := &t.in.Entities[k]
		if e.Kind != mention.Organisation || e.Pronoun || t.titles(e) || t.bracketed(k) || t.speaks(e) {
			continue
		}
		if strings.Contains(e.Key, town) {
			return k
		}
		if best < 0 || e.Sentence == t.in.Entities[best].Sentence {
			best = k
		}
	}
	return best
}

// led is whom or what the sentence before names first, where it is its subject: not behind a
// preposition, and a person, a team or a country; -1 if there is none.
func (b *builder) led() int {
	t := &b.topic
	for k := t.next - 1; k >= 0 && t.in.Entities[k].Sentence >= t.entered-1; k-- {
		e := &t.in.Entities[k]
		first := t.in.Tokens.Sentences[e.Sentence]
		if e.Sentence == t.entered-1 && first.Block == t.block && e.First-first.First <= 1 && !e.Adjective && !e.Inhabitant && !t.dateline(e) && !t.asks(e) {
			return k
		}
	}
	return -1
}

// genderOf is that of people called by the word, or 0.
func (b *builder) genderOf(word string) lang.NameClass {
	class := b.names.Class(word)
	if b.Nouns {
		class = b.names.CompoundClass(wordform.Of(word), word)
	}
	if g := class & genders; g != genders {
		return g
	}
	return 0
}

// agreesWith: the determiner may stand before one person of the gender in the nominative.
func (b *builder) agreesWith(determiner string, gender lang.NameClass) bool {
	for pronoun, may := range b.c.Agreement {
		if class := b.names.Lower[pronoun]; class&lang.PersonPron != 0 && class&gender != 0 && may[determiner] {
			return true
		}
	}
	return false
}

// oneOf: the word names one person by where they come from: "the Australian", "der Serbe".
func (b *builder) oneOf(k int) bool {
	if !b.national(k) {
		return false
	}
	word := b.in.Text(b.W[k].Span)
	if b.Nouns {
		return b.in.Entities[b.W[k].Ent].Inhabitant || word != b.W[k].Lower
	}
	for _, plural := range b.c.Endings["cohort"] {
		for _, known := range b.names.Known(word + plural) {
			if known.Form == lang.Inhabitant && len(known.Words) == 1 {
				return true // "the French" are many
			}
		}
	}
	return false
}

// referent is the mention of the person whom the description takes up: one of that origin
// or office before others, whom the text is about, whom a sentence shortly before names
// first. At the head of a text, it is whom the next sentences name. -1 if there is none.
func (b *builder) referent(d description) int {
	t, from, best := &b.topic, b.W[d.word].Start, candidate{at: -1}
	for k := b.mentionAt(from) - 1; k >= 0 && t.entered-t.in.Entities[k].Sentence <= backward; k-- {
		if e := &t.in.Entities[k]; e.Sentence == t.entered && b.besideIt(k, d.word) {
			continue
		}
		if c := b.candidate(k, d); c.at >= 0 && (best.at < 0 || c.score >= best.score) {
			best = c
		}
	}
	if best.at < 0 && t.entered < forward {
		return b.introducedNext(from, d)
	}
	return best.at
}

// mentionAt is the first mention that does not begin before the offset.
func (b *builder) mentionAt(offset int) int {
	in := b.in.Entities
	return sort.Search(len(in), func(k int) bool { return in[k].Start >= offset })
}

// besideIt: the mention stands in the clause of word i, whose verb is said of another one.
func (b *builder) besideIt(k, i int) bool {
	for j := range b.W {
		if int(b.W[j].Ent) == k {
			return b.SegAt[j] == b.SegAt[i]
		}
	}
	return false
}

// candidate is a mention that a description may take up, and how likely.
type candidate struct{ at, score int }

// candidate judges mention k of a person; at is -1 if it is of nobody or of somebody else.
func (b *builder) candidate(k int, d description) candidate {
	const (
		ofOrigin, ofOffice = 8, 6
		main               = 2
		speaker            = -1
		sentence           = -2
	)
	t, e := &b.topic, &b.topic.in.Entities[k]
	if !b.mayBe(k, d) {
		return candidate{at: -1}
	}
	c := candidate{k, (t.entered - e.Sentence) * sentence}
	if d.nation != "" && b.origin(e.Key) == d.nation {
		c.score += ofOrigin
	}
	if b.inOffice(e, d.office) {
		c.score += ofOffice
	}
	if t.ofMain(k) {
		c.score += main
	}
	if t.speaks(e) {
		c.score += speaker
	}
	return c
}

// mayBe: mention k is of a person whom nothing keeps apart from the one described.
func (b *builder) mayBe(k int, d description) bool {
	e := &b.topic.in.Entities[k]
	if !b.topic.aPerson(k) || e.Inhabitant || !b.ofGender(e, d.gender) {
		return false
	}
	from := b.origin(e.Key)
	return d.nation == "" || from == "" || d.nation == from
}

// introducedNext is the person whom the first sentences of the text name next.
func (b *builder) introducedNext(from int, d description) int {
	t := &b.topic
	for k := b.mentionAt(from); k < len(t.in.Entities) && t.in.Entities[k].Sentence <= t.entered+forward; k++ {
		e := &t.in.Entities[k]
		if b.mayBe(k, d) && !e.Pronoun && (!t.speaks(e) || e.First == t.in.Tokens.Sentences[e.Sentence].First) {
			return k
		}
	}
	return -1
}

// presented is whom the text names next, where its first sentences only describe somebody of
// an age: "A 20-year-old student has won. Ayo Brandel …"; -1 if there is none.
func (b *builder) presented(ch syntax.Chunk) int {
	d := &b.W[ch.From]
	if b.topic.entered >= forward || d.Tag == syntax.Det && b.names.Lower[d.Lower]&lang.Definite != 0 || d.Tag == syntax.Poss {
		return -1
	}
	for k := range b.W {
		if b.person(k) && !b.national(k) {
			return -1
		}
	}
	return b.introducedNext(d.Start, b.describedBy(ch, b.genderOf(b.in.Text(b.W[ch.Head()].Span))))
}

// genderBefore is that which the article before word i tells, where it tells one.
func (b *builder) genderBefore(i int) lang.NameClass {
	if i < 1 || !b.Nouns {
		return 0
	}
	his, hers := b.agreesWith(b.W[i-1].Lower, lang.Masculine), b.agreesWith(b.W[i-1].Lower, lang.Feminine)
	switch {
	case his && !hers:
		return lang.Masculine
	case hers && !his:
		return lang.Feminine
	}
	return 0
}

// ofGender: nothing says that the person is of the other gender.
func (b *builder) ofGender(e *mention.Entity, gender lang.NameClass) bool {
	first, _, _ := strings.Cut(e.Name, " ")
	g := b.names.Class(first) & genders
	return gender == 0 || g == 0 || g == genders || g == gender
}

// nationIn is the key of where the chunk says that somebody comes from, or "".
func (b *builder) nationIn(ch syntax.Chunk) string {
	for k := ch.From; k < ch.To; k++ {
		if b.national(k) {
			return b.nationOf(&b.in.Entities[b.W[k].Ent])
		}
	}
	return ""
}

// nationOf is the key of the country that the mention is of, or of its inhabitant or
// adjective; "" where it is only a town or part of one.
func (b *builder) nationOf(e *mention.Entity) string {
	if key, _, _ := strings.Cut(e.Key, "|"); b.names.Nations[key] {
		return key
	}
	return ""
}

// origin is the key of where the person comes from whom the key names, as far as the text
// says it right before the name: "der Schweizer Ayo Brandel", "Germany's Ayo Brandel".
func (b *builder) origin(key string) string {
	if b.origins == nil {
		b.origins = map[string]string{}
		for k := 1; k < len(b.in.Entities); k++ {
			e, p := &b.in.Entities[k], &b.in.Entities[k-1]
			if e.Kind == mention.Person && !e.Inhabitant && !e.Pronoun && p.Sentence == e.Sentence &&
				p.Kind == mention.Place && !p.Pronoun && b.leadsUp(p, e) && b.origins[e.Key] == "" {
				b.origins[e.Key] = b.nationOf(p)
			}
		}
	}
	return b.origins[key]
}

// leadsUp: the place, its adjective or inhabitant stands before the person's name with
// nothing but an office between.
func (b *builder) leadsUp(place, person *mention.Entity) bool {
	const longest = 3
	all := b.in.Tokens.All
	if n := person.First - place.Last; n < 0 || n > longest || !place.Adjective && !place.Inhabitant && place.End == all[place.Last-1].End {
		return false
	}
	for i := place.Last; i < person.First; i++ {
		if t := &all[i]; b.titleOf(i) == 0 && t.Lower != "-" && t.Lower != "." {
			return false
		}
	}
	return true
}

// titleOf is whether the token is an office or title.
func (b *builder) titleOf(i int) lang.NameClass {
	t := &b.in.Tokens.All[i]
	word := b.in.Text(t.Span)
	class := b.names.Class(word)
	if b.Nouns {
		class = b.names.CompoundClass(t.ID, word)
	}
	return class & (lang.Role | lang.Title)
}

// inOffice: the text calls the person by the word, right before the name.
func (b *builder) inOffice(e *mention.Entity, word string) bool {
	const longest = 3
	all := b.in.Tokens.All
	for i := e.First - 1; i >= 0 && i >= e.First-longest && all[i].Sentence == all[e.First].Sentence; i-- {
		if all[i].Lower == word {
			return true
		}
		if b.titleOf(i) == 0 {
			return false
		}
	}
	return false
}
