package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// references adds pronouns and descriptions ("the company", "its") with the
// entity they most likely take up: the last mention of a fitting kind, the first of
// its sentence before others.
func (f *finder) references(r *register) {
	names := f.found
	var out []found
	last := map[slot]int{} // index in names
	var chain chain
	heads := heads{}
	n, mains := 0, [...]central{{of: r.main(false), last: -1}, {of: r.main(true), last: -1}}
	for i := range f.all {
		for n < len(names) && names[n].First <= i {
			f.remember(r, names, n, last)
			heads.add(f, names, n)
			for k := range mains {
				mains[k].see(names, n)
			}
			n++
		}
		t := &f.all[i]
		if t.Kind != token.Word || f.used[i] || f.blocked[i] {
			continue
		}
		if f.description(i) == 0 && (len(heads) == 0 || i == 0 || !f.definite(i-1)) {
			continue // as most words
		}
		if k := f.byHead(heads, i); k >= 0 {
			out = append(out, f.reference(i-1, i+1, &names[k]))
			continue
		}
		kind, first := f.refers(i)
		if kind == mention.Other {
			continue
		}
		if f.opensWithThing(i) {
			k, other := f.subjectBefore(names[:n], int(t.Sentence)-1)
			if k >= 0 {
				out = append(out, f.reference(first, i+1, &names[k]))
			}
			if k >= 0 || other {
				continue
			}
		}
		if k := f.placeBefore(names[:n], i); k >= 0 {
			out = append(out, f.reference(first, i+1, &names[k]))
			continue
		}
		at, ok := f.antecedent(names, last, wanted(kind, f.description(i)), int(t.Sentence))
		if p, may := f.possessor(r, names, last, i); may && (!ok || f.nearer(names, p, at)) {
			at, ok, kind = p, true, mention.Person
		}
		if o := f.nameless(names, n, kind, int(t.Sentence)); o >= 0 && (!ok || names[at].Sentence < names[o].Sentence) {
			at, ok = o, true
		}
		if !ok || !f.fits(r, &names[at], kind, i) {
			continue
		}
		if kind != mention.Person || !chain.goesOn(&names[at], int(t.Sentence)) && !f.led(&names[at], int(t.Sentence)) {
			for k := range mains { // else the sentence before was about somebody else
				if (kind == mention.Person) == (k > 0) && kind != mention.Place && kind != mention.Product && mains[k].prevails(r, names, at, int(t.Sentence)) &&
					mains[k].may(f.description(i)) {
					at = mains[k].last
				}
			}
		}
		if kind == mention.Person {
			chain.key, chain.sentence = names[at].Key, int(t.Sentence)
		}
		out = append(out, f.reference(first, i+1, &names[at]))
	}
	f.found = append(f.found[:len(names)], out...)
	sortMentions(f.found)
}

// reference is the mention of what the name is of by the tokens [first, last).
func (f *finder) reference(first, last int, name *found) found {
	m := *f.add(first, last, name.Kind, false)
	f.found = f.found[:len(f.found)-1]
	m.Name, m.Short, m.Key, m.Pronoun = name.Name, name.Short, name.Key, true
	return m
}

// opensWithThing: the sentence opens with the pronoun for a thing, which goes on about the subject of the one before. Languages in which every
// noun has a gender say more by that.
func (f *finder) opensWithThing(i int) bool {
	class := f.description(i)
	s := f.all[i].Sentence
	return !f.clauses.Inflects && class&lang.ThingPron != 0 && class&lang.PossPron == 0 && s > 0 && i == f.toks.Sentences[s].First &&
		f.toks.Sentences[s-1].Block == f.toks.Sentences[s].Block
}

// placeBefore is the place that is the subject of the sentence and is taken up at token i, though places are less often
// than bodies: "Norway imports most of its oil"; -1 if there is none.
func (f *finder) placeBefore(names []found, i int) int {
	class := f.description(i)
	if class&(lang.PossPron|lang.ThingPron) == 0 || class&lang.Feminine != 0 {
		return -1
	}
	k, _ := f.subjectBefore(names, int(f.all[i].Sentence))
	if k < 0 || names[k].Kind != mention.Place {
		return -1
	}
	for j := k + 1; j < len(names); j++ {
		if !names[j].Pronoun && names[j].Kind != mention.Place {
			return -1 // it may be of who is named between
		}
	}
	return k
}

// longestSubject is how many words a subject has at most of which it is read whether it is a thing without a name.
const longestSubject = 4

// subjectBefore is the name of no person that opens the sentence right before its verb, -1 if none does; other says that a thing
// without a name does, which nothing takes up: "The dollar has lost ground".
func (f *finder) subjectBefore(names []found, sentence int) (at int, other bool) {
	s := f.toks.Sentences[sentence]
	start := s.First
	if f.definite(start) {
		start++
	}
	for k := len(names) - 1; k >= 0 && names[k].Sentence >= sentence; k-- {
		m := &names[k]
		if m.Sentence == sentence && (m.First == start || m.First == s.First) && m.Kind != mention.Person && m.form == lang.Plain && m.Last < s.Last && f.finite(m.Last) {
			return k, false
		}
	}
	for k := start; start > s.First && k < s.Last && k <= start+longestSubject; k++ {
		if f.finite(k) && k > start {
			return -1, true
		}
		if f.all[k].Kind != token.Word || f.all[k].Capital || f.used[k] || f.description(k) != 0 || f.word(k).Class&lang.Preposition != 0 {
			break
		}
	}
	return -1, false
}

// heads are the names of several words, but for those of people, by the word that each ends in.
type heads map[string]head

// head is the last of the names that end in a word, and whether they are of several things.
type head struct {
	at     int
	shared bool
}

// add enters the name.
func (h heads) add(f *finder, names []found, n int) {
	m := &names[n]
	if m.Pronoun || m.Last-m.First < 2 || m.Kind == mention.Person || m.form != lang.Plain {
		return
	}
	word := stem(f.all[m.Last-1].Lower)
	have, ok := h[word]
	h[word] = head{at: n, shared: ok && (have.shared || names[have.at].Key != m.Key)}
}

// byHead is the last name before token i that ends in the word there, which takes it
// up with the definite article: "the executive" of "Halden Executive"; -1 if there is none,
// or names of several things end so.
func (f *finder) byHead(h heads, i int) int {
	t := &f.all[i]
	if len(h) == 0 || i == 0 || f.used[i-1] || !f.definite(i-1) || f.all[i-1].Sentence != t.Sentence || t.Capital != f.clauses.Inflects ||
		f.description(i)&lang.OfPerson != 0 || i+1 < len(f.all) && (f.used[i+1] || f.word(i+1).Class&lang.Of != 0) {
		return -1
	}
	if last, ok := h[t.Lower]; ok && !last.shared {
		return last.at
	}
	return -1
}

// remember keeps the mention as the last of its kind, unless a likelier one is
// kept: the subject of the same sentence stands earlier, and what hangs on a
// preposition is less prominent than what a sentence or two before did not.
func (f *finder) remember(r *register, names []found, n int, last map[slot]int) {
	m := &names[n]
	if m.form != lang.Plain || m.Kind == mention.Person && f.cited(m) || f.qualifies(m) {
		return
	}
	kind := m.Kind
	if kind == mention.Product {
		last[slot(kind)] = n
	}
	if kind == mention.Other || kind == mention.Product {
		kind = mention.Organisation
		if _, ok := last[slot(kind)]; ok && r.full[m.Key].count < 2 && !f.opens(m.First) {
			return
		}
	}
	for _, s := range slots(kind, r.full[m.Key].gender) {
		if at, ok := last[s]; !ok || !f.outranks(r, &names[at], m, kind) {
			last[s] = n
		}
	}
}

// outranks: the mention kept is likelier taken up than m, of the kind.
func (f *finder) outranks(r *register, kept, m *found, kind mention.EntityKind) bool {
	if kind == mention.Place {
		return false
	}
	return kept.Sentence == m.Sentence || m.Sentence-kept.Sentence <= 3 && (f.hangs(m.First) || f.titles(m) || f.modifies(m)) &&
		r.full[m.Key].count < r.full[kept.Key].count
}

// chain is who the last pronoun for a person took up, and in which sentence.
type chain struct {
	key      string
	sentence int
}

// goesOn: the mention is of who was taken up in the sentence or the one before.
func (c *chain) goesOn(m *found, sentence int) bool {
	return m.Key == c.key && sentence-c.sentence <= 1
}

// led: the mention opened the sentence before, whose subject it may be.
func (f *finder) led(m *found, sentence int) bool {
	const opening = 5 // tokens: an office may stand before the name
	return m.Sentence == sentence-1 && m.First-f.toks.Sentences[m.Sentence].First < opening
}

// central is the thing of a kind that a text is mostly about, with its last mention.
type central struct {
	of   *thing
	last int
}

func (c *central) see(names []found, n int) {
	if c.of != nil && names[n].Key == c.of.key {
		c.last = n
	}
}

// prevails: what the text is mostly about is likelier taken up in the sentence than
// the mention at, which it just names.
func (c *central) prevails(r *register, names []found, at, sentence int) bool {
	return c.last >= 0 && sentence-names[c.last].Sentence <= reach && names[at].Sentence < sentence && c.of.count >= 2*r.full[names[at].Key].count
}

// may: the pronoun may stand for somebody of that gender.
func (c *central) may(pronoun lang.NameClass) bool {
	return pronoun&genders == 0 || c.of.gender == 0 || c.of.gender == pronoun&genders
}

// cited: the mention is only according to whom something is said: "nach Angaben von".
func (f *finder) cited(m *found) bool {
	for i := m.First - 1; i >= 0 && i > m.First-4 && int(f.all[i].Sentence) == m.Sentence; i-- {
		if f.word(i).Class&lang.SourceBefore != 0 {
			return true
		}
	}
	return false
}

// hangs: a preposition stands before token i.
func (f *finder) hangs(i int) bool {
	return i > 0 && f.word(i-1).Class&lang.Preposition != 0
}

// modifies: the mention is only the first part of a compound that names something else:
// "VW-Rivale".
func (f *finder) modifies(m *found) bool {
	return f.clauses.Inflects && f.hyphenated(m.Last-1, len(f.all)) && !f.hasClass(m.Last+1, lang.OrgHead|lang.Class)
}

// qualifies: the mention is only part of a word that says what something is: "Oscar-nominated".
func (f *finder) qualifies(m *found) bool {
	return !f.clauses.Inflects && f.hyphenated(m.Last-1, len(f.all)) && !f.all[m.Last+1].Capital
}

// titles: the mention only says whose man or woman somebody is: "Northwind analyst Ann
// Marsh".
func (f *finder) titles(m *found) bool {
	i := m.Last
	return i+1 < len(f.all) && f.role(i) && f.all[i+1].Capital && f.all[i+1].Sentence == int32(m.Sentence)
}

// reach is how many sentences a reference looks back.
const reach = 6

// antecedent is the mention that a reference of the kind takes up. A place serves
// where "it" has no organisation near.
func (f *finder) antecedent(names []found, last map[slot]int, s slot, sentence int) (int, bool) {
	at, ok := last[s]
	if ok && sentence-names[at].Sentence <= reach {
		return at, true
	}
	return 0, false
}

// possessor is the person whose something may be by the possessive at token i, where the
// language has one for people and things.
func (f *finder) possessor(r *register, names []found, last map[slot]int, i int) (int, bool) {
	class := f.description(i)
	if class&lang.PossPron == 0 || class&genders == 0 {
		return 0, false
	}
	at, ok := f.antecedent(names, last, wanted(mention.Person, class), int(f.all[i].Sentence))
	if !ok || class&lang.Feminine != 0 && r.full[names[at].Key].gender != lang.Feminine {
		return 0, false // "ihr" is of many as well
	}
	return at, int(f.all[i].Sentence)-names[at].Sentence <= 1
}

// nearer: the mention p is in a later sentence than the mention at, or before it in the
// same, where the subject stands.
func (f *finder) nearer(names []found, p, at int) bool {
	if names[p].Sentence != names[at].Sentence {
		return names[p].Sentence > names[at].Sentence
	}
	return p < at
}

// refers says what kind of entity the word at token i takes up, and where the
// reference begins; Other if it is no reference.
func (f *finder) refers(i int) (mention.EntityKind, int) {
	class := f.description(i)
	switch {
	case class == 0:
		return mention.Other, i
	case oneOrMany(class) && !f.oneWoman(i):
		return mention.Other, i // the sentence's subject decides
	case class&lang.There != 0:
		return mention.Place, i
	case class&lang.PossPron != 0:
		return mention.Organisation, i
	case class&lang.PersonPron != 0 && class&(lang.OfOrg|lang.OfPerson) == 0:
		return mention.Person, i
	case class&lang.ThingPron != 0:
		return mention.Organisation, i
	case class&(lang.OfOrg|lang.OfPlace|lang.OfPerson|lang.OfProduct) == 0:
		return mention.Other, i
	}
	first := f.all[i].Sentence
	d := i - 1
	for d > 0 && d > i-3 && f.all[d].Kind == token.Word && !f.all[d].Capital && !f.definite(d) && f.all[d].Sentence == first {
		d--
	}
	if d < 0 || f.all[d].Sentence != first || !f.definite(d) || d < i-1 && !f.clauses.Inflects {
		return mention.Other, i
	}
	if w := f.word(d).Class; w&lang.Preposition != 0 && w&lang.Determiner == 0 {
		d++ // "im Konzern": the preposition is not part of it
	}
	for k := d + 1; k < i; k++ {
		if f.used[k] || f.clauses.Ends(f.all[k].Lower, "superlative") {
			return mention.Other, i // "die französische Bank", "die kleinste Insel" is another one
		}
	}
	if i+1 < len(f.all) && f.used[i+1] {
		return mention.Other, i // "the airline British Airways"
	}
	switch {
	case class&lang.OfOrg != 0:
		return mention.Organisation, d
	case class&lang.OfPlace != 0:
		return mention.Place, d
	case class&lang.OfProduct != 0:
		return mention.Product, d
	}
	return mention.Person, d
}

// description is what the word at token i, without the genitive, does for descriptions.
func (f *finder) description(i int) lang.NameClass {
	lower := f.all[i].Lower
	if base := stem(lower); len(base) < len(lower) {
		return f.names.Description(base)
	}
	return f.word(i).Refers
}

// definite: the determiner at token i is a definite article.
func (f *finder) definite(i int) bool { return f.word(i).Refers&lang.Definite != 0 }

// nameless is the mention that opens the sentence, if nothing says of what kind it is
// and the reference takes up a person: "Cher won as she …"; or a longer one in the sentence
// before: "Ayo Brandel won. She …"; else -1.
func (f *finder) nameless(names []found, n int, kind mention.EntityKind, sentence int) int {
	if kind != mention.Person {
		return -1
	}
	for k := n - 1; k >= 0 && k > n-reach && names[k].Sentence >= sentence-1; k-- {
		m := &names[k]
		if m.Kind != mention.Other {
			continue
		}
		if m.Sentence == sentence && f.opens(m.First) || m.Sentence < sentence && f.led(m, sentence) && f.twoWords(m) && !f.hangs(m.First) &&
			!f.determined(m.First) {
			return k
		}
	}
	return -1
}

// twoWords: the name is of two or three words, as those of people are.
func (f *finder) twoWords(m *found) bool {
	n := m.Last - m.First
	return (n == 2 || n == 3) && f.all[m.Last-1].Kind == token.Word && !f.all[m.Last-1].Upper
}
