package lang

import (
	"embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/mention"
	"crossfoot/internal/wordform"
)

//go:embed all/names.yaml */names.yaml */territories.gen.tsv
var nameFiles embed.FS

// NameClass is what a word does for or against a name; a word may do several.
type NameClass uint32

// The classes of words around names.
const (
	Title       NameClass = 1 << iota // Mr, Herr
	Role                              // president: stands before a person's name
	Class                             // Konzern: stands before an organisation's name
	Legal                             // Ltd, GmbH
	OrgHead                           // Bank, Ministry: last word of an organisation's name
	PlaceHead                         // City, River
	Institution                       // a common noun that names one body of the country
	Never                             // capitalised, but no name by itself
	Given                             // a given name
	Particle                          // von, de
	OfOrg                             // "the company"
	OfPlace                           // "the country"
	OfPerson                          // "the minister"
	PersonPron                        // he, sie
	ThingPron                         // it, es
	PluralPron                        // they
	PossPron                          // its, sein
	Naming                            // namens: a name follows
	Definite                          // the, der
	Feminine                          // she; Anna, Mrs, Ministerin
	Masculine                         // he; Mr; a given name of men
	There                             // dort: takes up a place
	EventHead                         // Open, Cup: last word of an event's name
	OfEither                          // "the champion": a person or a team
	ClubHead                          // FC: first word of a club's name
	OfProduct                         // "the device"
)

// Form says how a known name is worded.
type Form uint8

// The forms of a known name.
const (
	Plain      Form = iota // France
	Adjective              // French
	Inhabitant             // Frenchman
)

// Known is a name of general knowledge.
type Known struct {
	Words []string // its tokens, as written
	Name  string   // canonical
	Base  string   // the form in the nominative, where this one is of another case; else ""
	Kind  mention.EntityKind
	Form  Form
}

// Names is what a language and the world's common knowledge say about names.
type Names struct {
	// Classes holds words in the case in which they are written.
	Classes map[string]NameClass
	// Lower holds descriptions and pronouns, in lower case.
	Lower   map[string]NameClass
	known   map[string][]*Known // by first word, longest first
	stems   map[string]*Known   // adjectives and inhabitants that inflect
	endings map[string]bool
	nouns   []string // endings of common nouns
	// Nations are the countries that have adjectives or inhabitants, in lower case.
	Nations map[string]bool
	// Compounds says that a class or role may be the end of a compound noun.
	Compounds bool

	compounds wordform.Memo[NameClass] `frozen:"-"`
	begins    Prefixes                 // of known and stems
}

// Class is what the word is, in the case in which it is written.
func (n *Names) Class(word string) NameClass { return n.Classes[word] }

// CompoundClass is what the word is, and what the words are that it may end in, as
// a compound noun does.
func (n *Names) CompoundClass(id wordform.ID, word string) NameClass {
	if class := n.compounds.Get(id); class != nil {
		return *class
	}
	class := n.Classes[word]
	for k := max(4, len(word)-24); k < len(word)-3; k++ {
		if utf8.RuneStart(word[k]) {
			class |= n.Classes[upperFirst(word[k:])]
		}
	}
	return *n.compounds.Put(id, &class)
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// Names is the pack's part for recognising entities.
func (p *Pack) Names() *Names {
	return p.names.get(p, partNames, func() *Names { return loadNames(p.Code) })
}

type namesFile struct {
	Titles, Roles, Classes, Institutions, Never, Events string
	OrganisationHeads                                   string `yaml:"organisation-heads"`
	PlaceHeads                                          string `yaml:"place-heads"`
	Descriptions, Pronouns                              map[string]string
	Nationalities                                       string
	Naming                                              string
	Endings                                             string
	NounEndings                                         string `yaml:"noun-endings"`
	Feminine, Masculine                                 string
	FeminineEndings                                     string `yaml:"feminine-endings"`
	MasculineEndings                                    string `yaml:"masculine-endings"`
}

type worldFile struct {
	Given, Feminine, Either, Particles, Legal, Clubs, Organisations, Places string
}

func loadNames(code string) *Names {
	var f namesFile
	var w worldFile
	decode(nameFiles, code+"/names.yaml", &f)
	decode(nameFiles, "all/names.yaml", &w)
	n := &Names{Classes: make(map[string]NameClass, 2048), Lower: make(map[string]NameClass, 256),
		known: make(map[string][]*Known, 1024), stems: make(map[string]*Known, 256), Nations: make(map[string]bool, 128),
		Compounds: f.Endings != "", nouns: strings.Fields(f.NounEndings),
		endings: setOf(append(strings.Fields(f.Endings), ""))}
	n.classes(&f, &w)
	for _, line := range lines(w.Organisations) {
		n.forms(strings.Split(line, "|"), mention.Organisation)
	}
	for _, line := range lines(w.Places) {
		n.forms(strings.Split(line, "|"), mention.Place)
	}
	n.territories(code, f.Nationalities)
	for w := range n.known {
		n.begins.Add(w)
	}
	for w := range n.stems {
		n.begins.Add(w)
	}
	return n
}

func (n *Names) classes(f *namesFile, w *worldFile) {
	for _, x := range []struct {
		words string
		class NameClass
	}{
		{f.Titles, Title}, {f.Roles, Role}, {f.Classes, Class}, {f.Institutions, Institution}, {f.OrganisationHeads, OrgHead},
		{f.PlaceHeads, PlaceHead}, {f.Never, Never}, {f.Events, EventHead}, {w.Given, Given}, {w.Particles, Particle}, {w.Legal, Legal}, {w.Clubs, ClubHead},
	} {
		for _, word := range strings.Fields(x.words) {
			n.Classes[word] |= x.class
		}
	}
	n.genders(f, w)
	lower := func(words string, class NameClass) {
		for _, word := range strings.Fields(words) {
			n.Lower[strings.ToLower(word)] |= class
		}
	}
	lower(f.Descriptions["organisation"], OfOrg)
	lower(f.Descriptions["place"], OfPlace)
	lower(f.Descriptions["person"], OfPerson)
	lower(f.Descriptions["either"], OfEither)
	lower(f.Descriptions["product"], OfProduct)
	lower(f.Pronouns["person"], PersonPron)
	lower(f.Pronouns["thing"], ThingPron)
	lower(f.Pronouns["plural"], PluralPron)
	lower(f.Pronouns["possessive"], PossPron)
	lower(f.Pronouns["definite"], Definite)
	lower(f.Pronouns["feminine"], Feminine)
	lower(f.Pronouns["there"], There)
	lower(f.Pronouns["masculine"], Masculine)
	lower(f.Naming, Naming)
}

// genders says of given names, titles and roles whether they are of women or of men.
func (n *Names) genders(f *namesFile, w *worldFile) {
	either, hers, his := setOf(strings.Fields(w.Either)), strings.Fields(f.FeminineEndings), strings.Fields(f.MasculineEndings)
	for _, word := range strings.Fields(w.Feminine + " " + f.Feminine) {
		n.Classes[word] |= Feminine
	}
	for _, word := range strings.Fields(f.Masculine) {
		n.Classes[word] |= Masculine
	}
	for word, class := range n.Classes {
		switch {
		case class&(Feminine|Masculine) != 0:
		case class&Given != 0 && !either[word]:
			n.Classes[word] |= Masculine
		case class&(Title|Role) != 0 && ends(word, hers):
			n.Classes[word] |= Feminine
		case class&(Title|Role) != 0 && ends(word, his):
			n.Classes[word] |= Masculine
		}
	}
}

// ends reports whether the word has one of the endings and more before it.
func ends(word string, endings []string) bool {
	for _, e := range endings {
		if len(word) > len(e)+1 && strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// territories reads CLDR's names and the adjectives and inhabitants that belong
// to them.
func (n *Names) territories(code, nationalities string) {
	data, _ := nameFiles.ReadFile(code + "/territories.gen.tsv")
	name := map[string]string{}
	for _, line := range lines(string(data)) {
		fields := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || len(fields) < 2 {
			continue
		}
		name[fields[0]] = fields[1]
		n.forms(fields[1:], mention.Place)
	}
	for _, line := range lines(nationalities) {
		key, rest, _ := strings.Cut(line, ":")
		key = strings.TrimSpace(key)
		if full := name[key]; full != "" {
			key = full
			n.Nations[strings.ToLower(full)] = true
		}
		adjectives, people, _ := strings.Cut(rest, ";")
		n.derived(key, adjectives, Adjective)
		n.derived(key, people, Inhabitant)
	}
}

// forms adds a name with its other forms; the first is canonical.
func (n *Names) forms(forms []string, kind mention.EntityKind) {
	canonical := strings.TrimSpace(forms[0])
	for i, form := range forms {
		form = strings.TrimSpace(form)
		n.add(&Known{Words: pieces(form), Name: canonical, Base: baseOf(form, forms[:i]), Kind: kind})
	}
}

// baseOf is the earlier one of the forms from which the form differs only by the endings of its words, "" if none is.
func baseOf(form string, forms []string) string {
	const ending = 2
	words := strings.Fields(form)
	for _, f := range forms {
		base := strings.Fields(f)
		same := len(base) == len(words) && len(words) > 1
		for k := 0; same && k < len(words); k++ {
			short := min(len(base[k]), len(words[k]))
			same = max(len(base[k]), len(words[k]))-short <= ending && short > ending && base[k][:short-ending/2] == words[k][:short-ending/2]
		}
		if same {
			return strings.TrimSpace(f)
		}
	}
	return ""
}

func (n *Names) derived(name, words string, form Form) {
	if first := pieces(name); len(first) > 0 {
		if k := n.find(first); k != nil {
			name = k.Name
		}
	}
	for _, w := range strings.Fields(words) {
		k := &Known{Words: pieces(strings.ReplaceAll(w, "-", " ")), Name: name, Kind: mention.Place, Form: form}
		if n.Compounds && len(k.Words) == 1 {
			if _, taken := n.stems[w]; !taken || form == Adjective {
				n.stems[w] = k
			}
			continue
		}
		n.add(k)
	}
}

// find is the known name that reads exactly so.
func (n *Names) find(words []string) *Known {
	for _, k := range n.known[words[0]] {
		if slices.Equal(k.Words, words) {
			return k
		}
	}
	return nil
}

func (n *Names) add(k *Known) {
	if len(k.Words) == 0 {
		return
	}
	list := n.known[k.Words[0]]
	for _, have := range list {
		if strings.Join(have.Words, " ") == strings.Join(k.Words, " ") {
			return // the first list that names a thing decides
		}
	}
	at := 0
	for at < len(list) && len(list[at].Words) >= len(k.Words) {
		at++
	}
	list = append(list, nil)
	copy(list[at+1:], list[at:])
	list[at] = k
	n.known[k.Words[0]] = list
}

// Known lists the names that begin with the word, longest first.
func (n *Names) Known(first string) []*Known { return n.known[first] }

// Description is what the word does for a description or pronoun.
func (n *Names) Description(lower string) NameClass { return n.Lower[lower] }

// Stem is the country that an inflected adjective or inhabitant belongs to.
func (n *Names) Stem(word string) *Known {
	if len(n.stems) == 0 {
		return nil
	}
	for cut := 0; cut <= 5 && cut+3 < len(word); cut++ {
		if !n.endings[word[len(word)-cut:]] {
			continue
		}
		if k := n.stems[word[:len(word)-cut]]; k != nil {
			return k
		}
	}
	return nil
}

func lines(s string) []string {
	out := strings.Split(strings.TrimSpace(s), "\n")
	if len(out) == 1 && out[0] == "" {
		return nil
	}
	return out
}

// pieces cuts a name into the tokens that the tokenizer makes of it.
func pieces(s string) []string {
	var out []string
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		j := i + size
		if wordRune(r) {
			for j < len(s) {
				r, size := utf8.DecodeRuneInString(s[j:])
				if !wordRune(r) && r != '\'' {
					break
				}
				j += size
			}
		}
		if !unicode.IsSpace(r) {
			out = append(out, s[i:j])
		}
		i = j
	}
	return out
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// Endings reports whether the word ends in an inflection of adjectives.
func (n *Names) Endings(word string) bool {
	for cut := 1; cut <= 2 && cut < len(word); cut++ {
		if n.endings[word[len(word)-cut:]] {
			return true
		}
	}
	return false
}

// NounLike reports whether the word ends as common nouns do.
func (n *Names) NounLike(lower string) bool {
	for _, e := range n.nouns {
		if strings.HasSuffix(lower, e) {
			return true
		}
	}
	return false
}

// Describes is the class of a description ("the company"), whole or, where nouns
// join, as the end of a compound.
func (n *Names) Describes(lower string) NameClass {
	const all = OfOrg | OfPlace | OfPerson | OfEither | OfProduct
	if c := n.Lower[lower] & all; c != 0 || !n.Compounds {
		return c
	}
	for k := max(3, len(lower)-24); k < len(lower)-3; k++ {
		if c := n.Lower[lower[k:]] & all; c != 0 {
			return c
		}
	}
	return 0
}
