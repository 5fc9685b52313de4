package entity

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// register maps the shorter forms of names to the things they stand for.
type register struct {
	clauses *lang.Clauses
	full    map[string]*thing // by key of the full name
	alias   map[string]*thing // by last name, first word or initials, lower case
	order   []*thing
	// long has the things of several words by what a name that clips them has in common with them.
	long map[clip][]*thing
	// bare is where the text first calls something by one word alone, the headline aside.
	bare map[string]int
}

// thing is one entity with its fullest name.
type thing struct {
	name, key string
	short     string // the abbreviation in capitals that the text also uses
	kind      mention.EntityKind
	words     []string // of the key
	count     int
	worded    bool // name is in the article's words
	first     int  // token at which the text first gives the full name
	gender    lang.NameClass
}

func newRegister(list []found, c *lang.Clauses, bare map[string]int) *register {
	r := &register{clauses: c, full: map[string]*thing{}, alias: map[string]*thing{}, long: map[clip][]*thing{}, bare: bare}
	for i := range list {
		m := &list[i]
		if t := r.clipped(m.key(), m.First); t != nil {
			r.alias[m.key()] = t
		} else if m.known || !oneWord(m.Name) && len(strings.Fields(m.Name)) > 1 {
			r.thing(m)
		}
	}
	r.headline(list)
	for _, t := range r.order {
		if c.Inflects && t.kind == mention.Other {
			continue // its words may be common nouns
		}
		r.shorten(t)
	}
	return r
}

// headline makes names that the first sentence, mostly the headline, cuts short, before the text gives them in full, short forms: "News Corp bids".
func (r *register) headline(list []found) {
	for i := range list {
		m := &list[i]
		if m.Sentence > 0 {
			return
		}
		key := m.key()
		if own := r.full[key]; m.known || own == nil {
			continue
		}
		if t := r.clipped(key, list[len(list)-1].Last); t != nil {
			r.full[key] = t
			r.order = slices.DeleteFunc(r.order, func(o *thing) bool { return o.key == key })
		}
	}
}

// oneWord: no white space stands in the name for sure, as in most.
func oneWord(name string) bool {
	for i := range len(name) {
		if name[i] <= ' ' || name[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// thing is the entity of a full name, made on first sight.
func (r *register) thing(m *found) *thing {
	key := m.key()
	t := r.full[key]
	if t == nil {
		t = &thing{name: m.Name, key: key, words: strings.Fields(key), kind: m.Kind, first: m.First}
		r.full[key] = t
		r.order = append(r.order, t)
		if len(t.words) > 1 {
			at := clipOf(t.words)
			r.long[at] = append(r.long[at], t)
		}
	}
	if t.kind == mention.Other {
		t.kind = m.Kind
	}
	return t
}

// main is the organisation that the text names most often, or the person; nil if there
// is none.
func (r *register) main(person bool) *thing {
	var best *thing
	for _, t := range r.order {
		if t.kind != mention.Place && t.kind != mention.Product && (t.kind == mention.Person) == person && t.count > 2 && (best == nil || t.count > best.count) {
			best = t
		}
	}
	return best
}

// shorten enters the forms by which a text takes a name up again: a person's last
// name, the first word of another name, the initials of two or more words.
func (r *register) shorten(t *thing) {
	words := strings.Fields(t.name)
	if len(words) < 2 || t.kind == mention.Place || t.kind == mention.Product && numberedName(t.name) {
		return // what a model is called without its number is the maker or the series
	}
	if t.kind == mention.Person || t.kind == mention.Other {
		r.enter(strings.ToLower(words[len(words)-1]), t)
	}
	if t.kind == mention.Person {
		if n := len(words); n > 2 {
			r.enter(strings.ToLower(strings.Join(words[1:], " ")), t)
		}
		r.enter(strings.ToLower(words[0]), t)
		return
	}
	r.enter(strings.ToLower(words[0]), t)
	if n := len(words); n > 2 {
		short := strings.ToLower(strings.Join(words[:n-1], " ")) // without the legal form
		if t.kind == mention.Organisation && r.full[short] != nil {
			r.full[short] = t
		}
		r.enter(short, t)
	}
	for _, short := range initials(words) {
		r.enter(strings.ToLower(short), t)
	}
}

// enter keeps the first thing a short form may stand for; a form that several
// things share stands for none of them but the first, as readers take it.
func (r *register) enter(short string, t *thing) {
	if len(short) < 2 || r.full[short] != nil {
		return
	}
	if at, ok := r.bare[short]; ok && at < t.first {
		return // "Halden grew. … Halden Ports": a part of it, or another one
	}
	if r.alias[short] == nil {
		r.alias[short] = t
	}
}

// keyOf is the normal form of a name: lower case, without points and legal forms.
func keyOf(name string) string {
	key := strings.ToLower(strings.Trim(name, ".,"))
	return strings.ReplaceAll(key, ".", "")
}

// aliases finds short forms of names that no rule of their own recognised.
func (f *finder) aliases(r *register) {
	if len(r.alias) == 0 {
		return
	}
	for i := range f.all {
		t := &f.all[i]
		if t.Kind != token.Word || !t.Capital || f.used[i] || f.blocked[i] {
			continue
		}
		if f.word(i).Small&lang.Particle != 0 {
			f.longAlias(r, i)
			continue
		}
		base, j := stem(t.Lower), i+1
		if f.joined(j, len(f.all)) && !f.used[i+2] {
			if th := r.alias[base+"-"+stem(f.all[i+2].Lower)]; th != nil {
				f.add(i, i+3, th.kind, false) // "B-free" of "B-free Premium"
				continue
			}
		}
		th := r.alias[base]
		if th == nil && f.clauses.Inflects {
			if g, ok := genitive(base); ok {
				th = r.alias[g]
			}
		}
		if th == nil || f.clauses.Words[base] != 0 || f.word(i).Name&(lang.OrgHead|lang.Role|lang.Class|lang.Never) != 0 {
			continue
		}
		if f.low[base] && f.opens(i) || i > 0 && f.used[i-1] && t.SpaceBefore && f.all[i-1].Capital && f.names.Classes[f.text(i)]&lang.PlaceHead != 0 {
			continue // "Northwind City" is not the "City" of "Halden City"
		}
		f.add(i, i+1, th.kind, false)
	}
}

// longAlias finds a last name with particles: "Van der Bellen".
func (f *finder) longAlias(r *register, i int) {
	const most = 4
	name := f.all[i].Lower
	for k := i + 1; k < len(f.all) && k < i+most && f.all[k].Kind == token.Word && !f.used[k]; k++ {
		name += " " + stem(f.all[k].Lower)
		if th := r.alias[name]; th != nil {
			f.add(i, k+1, th.kind, false)
			return
		}
	}
}

func sortMentions(list []found) {
	sort.Slice(list, func(i, j int) bool {
		if list[i].Start != list[j].Start {
			return list[i].Start < list[j].Start
		}
		return list[i].End > list[j].End
	})
}

// name gives every mention its canonical name and key.
func (r *register) name(f *finder) {
	list := f.found
	for i := range list {
		m := &list[i]
		t := r.find(m)
		if t == nil {
			t = r.thing(m)
		}
		if t.gender == 0 {
			t.gender = f.gender(m)
		}
		if m.known && m.form != lang.Adjective && (!t.worded || fuller(m.written, t)) {
			t.name, t.worded = m.written, true // as the article calls it
		}
		t.count++
		if t.kind == mention.Other || m.told {
			t.kind = m.Kind
		}
		if t.short == "" && m.Last == m.First+1 && (f.all[m.First].Upper || lang.Abbreviates(f.text(m.First))) {
			t.short = f.text(m.First)
		}
		m.Name, m.Key = t.name, t.key
	}
	for i := range list {
		t := r.full[list[i].Key]
		list[i].Name, list[i].Kind = t.name, t.kind
		if t.abbreviated() {
			list[i].Short = t.short
		}
	}
}

// abbreviated: the short form stands for the words of the name. The initials of countries and people say nothing that the name does not.
func (t *thing) abbreviated() bool {
	return t.short != "" && t.kind != mention.Place && t.kind != mention.Person && strings.Contains(t.name, " ") && !slices.Contains(strings.Fields(t.name), t.short)
}

// fuller: an article that also calls the thing by the longer name calls it by its initials only for short. What a
// place is called for short is a name as well ("the US").
func fuller(name string, t *thing) bool {
	return t.kind != mention.Place && len(name) > len(t.name) && strings.Contains(name, " ")
}

func (r *register) find(m *found) *thing {
	key := m.key()
	if t := r.full[key]; t != nil {
		return t
	}
	if t := r.alias[key]; t != nil {
		return t
	}
	if g, ok := genitive(key); ok {
		if t := r.full[g]; t != nil {
			return t
		}
		return r.alias[g]
	}
	return nil
}

// clipped is the thing, named before, whose words the name cuts short: "Lib Dems" of
// "Liberal Democrats"; nil if there is none.
func (r *register) clipped(key string, at int) *thing {
	if len(r.long) == 0 || oneWord(key) {
		return nil
	}
	words := strings.Fields(key)
	if len(words) < 2 {
		return nil
	}
	for _, t := range r.long[clipOf(words)] {
		if t.kind != mention.Person && t.kind != mention.Place && t.first < at && r.clips(words, t.words) {
			return t
		}
	}
	return nil
}

// leastClip is how many bytes of a word must be left where a name cuts it short.
const leastClip = 3

// clip is what a name and one that cuts it short have in common: how many words, and how the first begins.
type clip struct {
	words int
	begin string
}

func clipOf(words []string) clip {
	return clip{len(words), words[0][:min(len(words[0]), leastClip)]}
}

// clips: every word is one of the full name or its beginning, some without the plural.
func (r *register) clips(words, full []string) bool {
	if len(words) != len(full) {
		return false
	}
	cut := false
	for k, w := range words {
		if w == full[k] {
			continue
		}
		w = r.clauses.Without(w, "plural-noun")
		if len(w) < leastClip || len(w) >= len(full[k]) || !strings.HasPrefix(full[k], w) || r.clauses.Without(full[k], "plural-noun") == w {
			return false
		}
		cut = true
	}
	return cut
}
