// Package entity recognises companies, organisations, people, places and products
// in a text and gives all mentions of one thing one name.
package entity

import (
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
)

// Find lists the entities of a text in text order. Taken are spans that other
// recognisers claimed (numbers, times): no name begins in one.
func Find(pack *lang.Pack, toks *token.Tokens, taken []article.Span) []mention.Entity {
	f := newFinder(pack, toks)
	defer f.release()
	f.lookUp(pack)
	f.block(taken)
	f.links()
	f.evidence()
	for i := range toks.Sentences {
		f.sentence(i)
	}
	f.surnames()
	c := newRegister(f.found, f.clauses, f.bare())
	f.defined(c)
	f.aliases(c)
	sortMentions(f.found)
	c.name(f)
	f.references(c)
	return mentions(f.found)
}

// found is a mention with what is known of it.
type found struct {
	mention.Entity
	form    lang.Form
	known   bool   // canonical from the lexicon
	written string // as the text has it, without the genitive
	norm    string // see key
	// told: a noun beside it says of what kind it is.
	told bool
	// strong: recognised by its own form, so that its parts may stand for it.
	strong bool
}

// key is the normal form of the mention's own name, which must not change any more.
func (m *found) key() string {
	if m.norm == "" {
		m.norm = keyOf(m.Name)
	}
	return m.norm
}

type finder struct {
	toks    *token.Tokens
	all     []token.Token
	words   []*lang.Word // of the tokens
	names   *lang.Names
	roles   map[string]lang.Cue // what words do for numbers beside them
	clauses *lang.Clauses
	blocked []bool            // by token: part of a number or time
	used    []bool            // by token: part of a name
	low     map[string]bool   // words that the text also writes in lower case
	mid     map[string]int    // capitalised inside a sentence, how often; see inside
	pairs   map[[2]string]int // two capitals side by side, how often; see together
	// midKnown and pairsKnown: they are counted.
	midKnown, pairsKnown bool
	shout                []bool // by sentence: capitals prove nothing
	found                []found
	// capitals tells the beginnings of words that have capitals.
	capitals lang.Prefixes
}

// word is what the language knows of token i.
func (f *finder) word(i int) *lang.Word { return f.words[i] }

// lookUp finds what the language knows of the tokens.
func (f *finder) lookUp(pack *lang.Pack) {
	f.words = sized(f.words, len(f.all))
	for i := range f.all {
		f.words[i] = pack.Word(&f.all[i], f.text(i))
	}
}

func (f *finder) text(i int) string { return f.toks.Text[f.all[i].Start:f.all[i].End] }

// block marks the tokens of spans; both are in text order.
func (f *finder) block(taken []article.Span) {
	f.blocked = sized(f.blocked, len(f.all))
	f.used = sized(f.used, len(f.all))
	i := 0
	for _, s := range taken {
		for i > 0 && f.all[i-1].End > s.Start {
			i--
		}
		for i < len(f.all) && f.all[i].Start < s.End {
			if f.all[i].End > s.Start {
				f.blocked[i] = true
			}
			i++
		}
	}
}

// links marks the tokens of addresses on the web: no name begins in one.
func (f *finder) links() {
	for i := 2; i < len(f.all); i++ {
		if f.all[i].Lower != "/" || f.all[i-1].Lower != "/" || f.all[i-2].Lower != ":" {
			continue
		}
		for i++; i < len(f.all) && !f.all[i].SpaceBefore; i++ {
			f.blocked[i] = true
		}
	}
}

// evidence collects what the whole text says about its words.
func (f *finder) evidence() {
	f.shout = sized(f.shout, len(f.toks.Sentences))
	for s, sent := range f.toks.Sentences {
		words, capitals, upper := 0, 0, 0
		for i := sent.First; i < sent.Last; i++ {
			t := &f.all[i]
			if t.Kind != token.Word {
				continue
			}
			words++
			if t.Capital {
				capitals++
			}
			if t.Capital || f.text(i) != t.Lower {
				f.capitals.Add(t.Lower)
			}
			if t.Upper {
				upper++
			}
		}
		f.shout[s] = words > 3 && (upper*2 > words || !f.clauses.Inflects && capitals*10 > words*8)
	}
	var last [256]wordform.ID // the frequent words come again and again
	for i := range f.all {
		t := &f.all[i]
		seen := &last[t.ID%wordform.ID(len(last))]
		if t.ID != 0 && *seen == t.ID || t.Kind != token.Word || t.Capital {
			continue
		}
		if *seen = t.ID; len(t.Lower) < 3 || f.capitals.May(t.Lower) { // nobody asks for others
			f.low[t.Lower] = true
		}
	}
}

// inside is how often the word stands capitalised inside a sentence. Where every noun
// has a capital, few texts ask, and most words would have to be counted.
func (f *finder) inside(lower string) int {
	if !f.midKnown {
		f.midKnown = true
		for s, sent := range f.toks.Sentences {
			for i := sent.First; i < sent.Last && !f.shout[s]; i++ {
				if t := &f.all[i]; t.Kind == token.Word && t.Capital && !f.opens(i) {
					f.mid[stem(t.Lower)]++
				}
			}
		}
	}
	return f.mid[lower]
}

// together is how often the words stand side by side with capitals, in a language
// that capitalises nouns; counted when first asked for.
func (f *finder) together(lower, next string) int {
	if !f.pairsKnown {
		f.pairsKnown = true
		for _, sent := range f.toks.Sentences {
			for i := sent.First + 1; i < sent.Last && f.clauses.Inflects; i++ {
				if f.all[i].Capital && f.all[i-1].Capital {
					f.pairs[[2]string{f.all[i-1].Lower, f.all[i].Lower}]++
				}
			}
		}
	}
	return f.pairs[[2]string{lower, next}]
}

// opens reports whether a capital at token i may be due to its place: the first
// word of a sentence or after a quotation mark, colon or bullet.
func (f *finder) opens(i int) bool {
	first := f.toks.Sentences[f.all[i].Sentence].First
	if i == first || i == first+1 && f.all[first].Kind == token.Punct {
		return true
	}
	p := &f.all[i-1]
	return p.Kind != token.Word && p.Kind != token.Digits && !strings.Contains("-&/,(’'", f.text(i-1)) && (i-1 == first || p.Lower == ":" || quote(p.Lower))
}

func quote(s string) bool { return strings.Contains("\"“”„«»‘'›‹", s) }

// stem takes the genitive off a word.
func stem(lower string) string {
	if lower == "" || lower[len(lower)-1] != 's' {
		return lower
	}
	for _, s := range [...]string{"'s", "’s"} {
		if strings.HasSuffix(lower, s) {
			return lower[:len(lower)-len(s)]
		}
	}
	return lower
}

// sentence finds the names of one sentence.
func (f *finder) sentence(s int) {
	sent := f.toks.Sentences[s]
	for i := sent.First; i < sent.Last; {
		n := 0
		if f.all[i].Kind == token.Word && !f.blocked[i] {
			if n = f.announced(i, sent.Last); n > 0 {
				i += n
				continue
			}
			if n = f.gazetteer(i, sent.Last); n == 0 && f.candidate(i) && !f.shout[s] {
				n = f.run(i, sent.Last)
			}
		}
		i += max(n, 1)
	}
}

// candidate reports whether a name may begin at token i.
func (f *finder) candidate(i int) bool {
	return f.all[i].Capital || f.word(i).Inner
}

// add records the tokens [i, j) as a name. A genitive is not part of it.
func (f *finder) add(i, j int, kind mention.EntityKind, strong bool) *found {
	span := article.Span{Start: f.all[i].Start, End: f.all[j-1].End}
	last := f.text(j - 1)
	span.End -= len(last) - len(stem(last))
	f.found = append(f.found, found{strong: strong, Entity: mention.Entity{
		Span: span, Kind: kind, Name: f.toks.Text[span.Start:span.End], First: i, Last: j, Sentence: int(f.all[i].Sentence),
	}})
	for k := i; k < j; k++ {
		f.used[k] = true
	}
	return &f.found[len(f.found)-1]
}

func mentions(list []found) []mention.Entity {
	out := make([]mention.Entity, len(list))
	for i := range list {
		out[i] = list[i].Entity
	}
	return out
}
