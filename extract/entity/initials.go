package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// initials are the short forms that the capitals of a name's words make: "BH" and "B&H" of
// "Brandel & Halden" or "Brandel and Halden", "UKHP" of "UK Halden Party".
func initials(words []string) []string {
	var plain, joined, whole strings.Builder
	most := 0
	for k, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(c):
			plain.WriteRune(c)
			joined.WriteRune(c)
			most++
			if len(w) < 4 && strings.ToUpper(w) == w {
				whole.WriteString(w)
			} else {
				whole.WriteRune(c)
			}
		case k > 0 && k+1 < len(words) && len(words) == 3:
			joined.WriteByte('&')
		}
	}
	if most < 2 {
		return nil
	}
	short := []string{plain.String()}
	for _, s := range [...]string{joined.String(), whole.String()} {
		if len(s) > plain.Len() {
			short = append(short, s)
		}
	}
	return short
}

// bare is where names of one word first stand by themselves, without a title or role, behind
// the headline.
func (f *finder) bare() map[string]int {
	out := map[string]int{}
	for k := range f.found {
		m := &f.found[k]
		if m.Sentence == 0 || m.Last != m.First+1 || m.known || m.Kind == mention.Person || f.titled(m.First-1) {
			continue
		}
		if key := m.key(); out[key] == 0 {
			out[key] = m.First
		}
	}
	return out
}

// titled: a title or role stands at token i, or before the point there: "Mr.".
func (f *finder) titled(i int) bool {
	if i > 0 && f.all[i].Lower == "." {
		i--
	}
	return i >= 0 && (f.word(i).Name&lang.Title != 0 || f.role(i))
}

// defined enters the short forms that the text itself gives in brackets right behind a
// name: "Verkehrsbund Norika (VBN)".
func (f *finder) defined(r *register) {
	for k := 1; k < len(f.found); k++ {
		p, m := &f.found[k-1], &f.found[k]
		if m.First != p.Last+1 || m.Last != m.First+1 || m.Last >= len(f.all) || f.all[p.Last].Lower != "(" || f.all[m.Last].Lower != ")" {
			continue
		}
		if p.Kind == mention.Person || p.Kind == mention.Place || m.known || p.Last-p.First < 2 || !f.all[m.First].Upper && !f.word(m.First).Inner {
			continue
		}
		if t := r.full[keyOf(p.Name)]; t != nil && abbreviates(m.Name, p.Name) {
			r.alias[keyOf(m.Name)] = t
			delete(r.full, keyOf(m.Name))
		}
	}
}

// abbreviates: the letters of the short form stand in the name in their order, the first of
// them at its beginning.
func abbreviates(short, name string) bool {
	s, n := []rune(strings.ToLower(short)), []rune(strings.ToLower(name))
	if len(s) < 2 || len(n) == 0 || s[0] != n[0] {
		return false
	}
	k := 0
	for _, c := range n {
		if k < len(s) && s[k] == c {
			k++
		}
	}
	return k == len(s)
}
