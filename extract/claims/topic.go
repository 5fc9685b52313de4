package claims

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/syntax"
	"crossfoot/extract/token"
)

// topic is what a text and a passage of it are about, for numbers whose sentence
// does not say.
type topic struct {
	main   int  // entity most of the text is about, or -1
	times  int  // how often the text mentions it
	clear  bool // no other comes near it
	person int  // the person that the text names far more often than any other, or -1
	themed bool // the theme stands more often than the main entity
	strong bool // the theme stands far more often than the main entity
	// theme is what a text that is about no entity speaks of most: "Pensionen".
	theme   claim.Field
	now     claim.Field
	fresh   bool               // now was brought in by a sentence of its own
	acts    mention.EntityKind // what now is
	opened  bool               // now opened the sentence before
	brought int                // the sentence after that one
	block   int
	entered int // sentence
	in      *syntax.Input
	c       *lang.Clauses
	next    int // entity not yet passed
	mention int // mention of the main entity in the sentence, or -1
}

// scored is how much of a text is about one entity.
type scored struct {
	first, count int // count is without mentions that only say who speaks
	sum          float64
	lead         bool // headline and lead name it
}

// read finds the main entity: named often, early, and not only in passing.
func (t *topic) read(in *syntax.Input) {
	t.in, t.main, t.person, t.block, t.c = in, -1, -1, -1, in.Pack.Clauses()
	score := make(map[string]scored, len(in.Entities))
	best, total := 0.0, 0.0
	for i := range in.Entities {
		e := &in.Entities[i]
		s := t.weight(e)
		total += s
		of, ok := score[e.Key]
		if !ok {
			of.first = i
		}
		of.sum += s
		if !t.speaks(e) {
			of.count++
		}
		score[e.Key] = of
		if of.sum > best {
			best, t.main = of.sum, of.first
		}
	}
	best = t.headlined(score, best)
	t.mainPerson(score)
	// A text is about what it names once in so many tokens.
	const enough, often = 5, 60
	t.times = t.seen()
	seen := t.times
	t.clear = best > total/3 && best >= enough && seen*often >= len(in.Tokens.All) && 2*score[in.Entities[t.main].Key].count > seen
	if seen < 2 {
		t.main = -1 // named once, it is no more than mentioned
	}
	var n int
	if t.theme, n = themeOf(in, t.c); t.yields(n, seen) {
		t.clear, t.themed, t.strong = false, true, n*often >= len(in.Tokens.All)
	}
}

// headlined gives more weight to what both the headline and the sentence after it name, as
// most texts are about that; best is the highest weight so far.
func (t *topic) headlined(score map[string]scored, best float64) float64 {
	const bonus = 4
	for i := range t.in.Entities {
		e := &t.in.Entities[i]
		if e.Sentence > 0 {
			break
		}
		of := score[e.Key]
		if e.Adjective || e.Kind == mention.Person || of.lead || !t.inLead(e.Key) {
			continue
		}
		of.lead = true
		of.sum += bonus
		score[e.Key] = of
		if of.sum > best {
			best, t.main = of.sum, of.first
		}
	}
	return best
}

// inLead: the first sentence behind the headline names the entity.
func (t *topic) inLead(key string) bool {
	for i := range t.in.Entities {
		if e := &t.in.Entities[i]; e.Sentence > 1 {
			break
		} else if e.Sentence == 1 && e.Key == key {
			return true
		}
	}
	return false
}

// yields: the theme, which stands n times, is likelier what the text is about than the
// main entity, named so often. Where capitals do not tell nouns, it is less sure.
func (t *topic) yields(n, seen int) bool {
	if t.c.Inflects || t.main < 0 {
		return n > seen
	}
	return n > 2*seen && !t.clear && t.in.Entities[t.main].Kind != mention.Place
}

// seen is how often the main entity is named.
func (t *topic) seen() int {
	n := 0
	for i := range t.in.Entities {
		if t.main >= 0 && t.in.Entities[i].Key == t.in.Entities[t.main].Key {
			n++
		}
	}
	return n
}

// weight of one mention: organisations before places before people, the beginning
// before the rest, names before references.
func (t *topic) weight(e *mention.Entity) float64 {
	w := 1.0
	switch e.Kind {
	case mention.Person:
		w = 0.5
	case mention.Place:
		w = 0.8
	case mention.Event:
		w = 0.4
	}
	if e.Pronoun {
		w *= 0.5
	}
	if e.Adjective {
		w *= 0.4
	}
	if t.asks(e) {
		return 0
	}
	if e.Kind == mention.Place && t.dateline(e) {
		return 0.1
	}
	if t.speaks(e) || t.titles(e) {
		w *= 0.4
	}
	if e.Sentence < 2 {
		w *= 2.5
	}
	return w
}

// dateline: the place only says where the report was written.
func (t *topic) dateline(e *mention.Entity) bool {
	all := t.in.Tokens.All
	if e.First > 0 && all[e.First-1].Sentence == int32(e.Sentence) && all[e.First-1].Lower != "/" {
		return false
	}
	if e.Last >= len(all) {
		return false
	}
	next := &all[e.Last]
	return syntax.Punctuation(next.Lower) == syntax.Dash && next.SpaceBefore || next.Lower == "/" || next.Lower == "("
}

// asks: the mention only says who speaks next in an interview.
func (t *topic) asks(e *mention.Entity) bool {
	all := t.in.Tokens.All
	return e.Last < len(all) && all[e.Last].Lower == ":" && (e.First == 0 || all[e.First-1].Sentence != int32(e.Sentence))
}

// speaks: a word of saying stands at the mention, or before what describes it ("laut dem
// Institut Brandel"); it may only be a source.
func (t *topic) speaks(e *mention.Entity) bool {
	const near, far = 2, 6
	for i := e.Last; i < min(e.Last+near, len(t.in.Tokens.All)); i++ {
		if t.says(e, i) {
			return true
		}
	}
	for i := e.First - 1; i >= max(e.First-far, 0); i-- {
		if t.says(e, i) {
			return true
		}
		if i <= e.First-near && !t.describing(i) {
			break
		}
	}
	return false
}

// says: the token is a word of saying in the sentence of the mention.
func (t *topic) says(e *mention.Entity, i int) bool {
	tok := &t.in.Tokens.All[i]
	if tok.Sentence != int32(e.Sentence) {
		return false
	}
	return t.in.Pack.Word(tok, t.in.Text(tok.Span)).Class&(lang.SourceAfter|lang.SourceBefore) != 0 || t.in.Pack.Says(tok)
}

// describing: the token may stand in a noun phrase before a name.
func (t *topic) describing(i int) bool {
	const parting = lang.Preposition | lang.Coordinator | lang.Subordinator | lang.Auxiliary
	tok := &t.in.Tokens.All[i]
	return tok.Kind == token.Word && t.in.Pack.Word(tok, t.in.Text(tok.Span)).Class&parting == 0
}

// titles: the mention only says whose man or woman somebody is: "KFV-Direktor".
func (t *topic) titles(e *mention.Entity) bool {
	all := t.in.Tokens.All
	k := e.Last + 1
	return k < len(all) && all[e.Last].Lower == "-" && !all[k].SpaceBefore && t.in.Pack.Names().CompoundClass(all[k].ID, t.in.Text(all[k].Span))&lang.Role != 0
}

// bracketed: the mention only says in brackets where that is which stands before them, or
// to whom somebody belongs: "Mistelbach (NÖ)", "Ann Marsh (SPD)".
func (t *topic) bracketed(i int) bool {
	e, all := &t.in.Entities[i], t.in.Tokens.All
	if e.First == 0 || e.Last >= len(all) || syntax.Punctuation(all[e.First-1].Lower) != syntax.Open || syntax.Punctuation(all[e.Last].Lower) != syntax.Close {
		return false
	}
	return e.Kind == mention.Place || i > 0 && t.in.Entities[i-1].Kind == mention.Person && t.in.Entities[i-1].Last == e.First-1
}

// enter prepares for a sentence; sentences come in order.
func (t *topic) enter(b *builder, s int) {
	sent := b.in.Tokens.Sentences[s]
	if sent.Block != t.block || s-t.entered > 2 {
		t.now, t.fresh = claim.Field{}, false
	}
	if t.fresh && (s-t.entered > 1 || t.entered-t.brought > 1) {
		t.now, t.fresh = claim.Field{}, false
	}
	t.block, t.entered, t.mention = sent.Block, s, -1
	for ; t.next < len(t.in.Entities) && t.in.Entities[t.next].Sentence < s; t.next++ {
		t.open(b, t.next, s)
	}
	for i := t.next; i < len(t.in.Entities) && t.in.Entities[i].Sentence == s; i++ {
		e := &t.in.Entities[i]
		if t.main >= 0 && e.Key == t.in.Entities[t.main].Key && !e.Adjective && !t.bracketed(i) {
			t.mention = i
			return
		}
	}
}

// introduced takes what a sentence without numbers brought in as what the passage is
// about.
func (t *topic) introduced(f claim.Field) {
	if f.Text != "" {
		t.now, t.fresh, t.brought = f, true, t.entered
	}
}

// open takes the entity that opens the sentence before as what the passage is about.
func (t *topic) open(b *builder, i, s int) {
	e := &t.in.Entities[i]
	first := b.in.Tokens.Sentences[e.Sentence]
	if e.Sentence == s-1 && first.Block == t.block && e.First-first.First <= 1 && !e.Adjective && e.Kind != mention.Person && !t.dateline(e) && !t.asks(e) {
		t.now, t.fresh, t.acts, t.opened = t.field(i), false, e.Kind, true
	}
}

// ofPerson: the text is about somebody.
func (t *topic) ofPerson() bool { return t.in.Entities[t.main].Kind == mention.Person }

// kind is what the mention at the span names; a place if there is none, for which
// nothing is guessed.
func (t *topic) kind(s article.Span) mention.EntityKind {
	k := sort.Search(len(t.in.Entities), func(k int) bool { return t.in.Entities[k].Start >= s.Start })
	if k < len(t.in.Entities) && t.in.Entities[k].Span == s {
		return t.in.Entities[k].Kind
	}
	return mention.Place
}

// leave remembers what the sentence was about.
func (t *topic) leave(b *builder) {
	end := b.first
	for end < len(b.claims) && b.claims[end].Quantity.Sentence == t.entered {
		end++
	}
	for n := end - 1; n >= b.first; n-- {
		if b.facts[n].named && b.facts[n].sentence == t.entered && b.claims[n].Subject.Text != "" {
			t.now, t.fresh = b.claims[n].Subject, false
			t.acts, t.opened = t.kind(t.now.From), false
			return
		}
	}
}

// guess is the subject of a number whose clause names none, where something makes it
// likely: the main entity if the sentence speaks of it or the text of hardly anything
// else, what a sentence of its own brought in, the organisation that the passage told
// of; of measures, anything that may be one. Else it is empty.
func (t *topic) guess(b *builder, i int, measured bool) claim.Field {
	if t.mention >= 0 && t.body(t.main) && !(t.theme.Text != "" && b.apart(i, t.mention)) {
		return t.field(t.mention)
	}
	if t.fresh {
		return t.now
	}
	if t.main >= 0 && t.clear && !t.ofPerson() {
		return t.field(t.main)
	}
	if t.strong {
		return t.theme
	}
	if t.now.Text != "" && (t.opened || t.main < 0 || t.now.Key == t.in.Entities[t.main].Key) && (t.acts == mention.Organisation || measured &&
		t.acts == mention.Other) {
		f := t.now
		f.Guess = true
		return f
	}
	return claim.Field{}
}

// body: the entity is one that numbers are told of all through a text: the one that
// nothing else comes near, or an organisation.
func (t *topic) body(e int) bool {
	return t.clear || t.in.Entities[e].Kind == mention.Organisation
}

func (t *topic) field(i int) claim.Field {
	e := &t.in.Entities[i]
	return claim.Field{Text: e.Full(), Key: e.Key, From: e.Span, Guess: true}
}
