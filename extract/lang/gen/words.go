package main

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// symbols writes the decimal and grouping signs.
func symbols(c *cldr, code string, t *table) error {
	var o object
	if err := c.read("cldr-numbers-full/main/"+code+"/numbers.json", &o); err != nil {
		return err
	}
	n := o.at("main", code, "numbers", "symbols-numberSystem-latn")
	t.add("symbol", "decimal", n.text("decimal"))
	t.add("symbol", "group", n.text("group"))
	return nil
}

// lexicon is what the spelled numbers of a language are made of.
type lexicon struct {
	s     *speller
	nums  map[string]int64           // words that are a number below 1000 by themselves
	mults map[string]int             // words that multiply, by power of ten
	parts map[string]int64           // elided words that stand only inside a compound
	links map[string]map[string]bool // connecting words, with the class of what stands before
	whole map[string]int64           // phrases that are no sum of their words
}

// numberWords writes the number words: what each means, and which connect.
func numberWords(c *cldr, code string, t *table) error {
	s, err := newSpeller(c, code)
	if err != nil {
		return err
	}
	l := &lexicon{s, map[string]int64{}, map[string]int{}, map[string]int64{}, map[string]map[string]bool{}, map[string]int64{}}
	l.single()
	l.multipliers()
	l.compose()
	l.write(t)
	l.writeOrdinals(t)
	return nil
}

// each calls f with every cardinal spelling of n, cut into words.
func (l *lexicon) each(n int64, f func(words []string)) {
	for _, set := range l.s.cardinals() {
		if w := cut(l.s.spell(set, n)); len(w) > 0 {
			f(w)
		}
	}
}

// cut splits a spelling where its rules join words: at spaces, hyphens and the
// soft hyphens that mark the seams of a compound.
func cut(spelling string) []string {
	return strings.FieldsFunc(strings.ToLower(spelling), func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '\u00ad' || r == ','
	})
}

func (l *lexicon) single() {
	for n := range int64(1001) {
		if n > 100 && n%100 != 0 {
			continue // a compound, though its rules mark no seam
		}
		l.each(n, func(w []string) {
			if len(w) == 1 {
				l.nums[w[0]] = n
			}
		})
	}
}

// multipliers finds the words for powers of ten: what stands behind a smaller
// number and times it.
func (l *lexicon) multipliers() {
	for _, e := range []int{2, 3, 6, 9, 12, 15, 18} {
		p := pow10(e)
		for _, lead := range []int64{1, 2, 5} {
			if e == 18 && lead > 1 {
				continue
			}
			l.multiplier(e, lead, lead*p)
			if e == 2 {
				l.multiplier(e, lead, lead*p+1)
				l.multiplier(e, lead, lead*p+8)
			}
		}
	}
}

func (l *lexicon) multiplier(e int, lead, n int64) {
	l.each(n, func(w []string) {
		if rest := n % pow10(e); rest > 0 {
			if len(w) < 3 || l.nums[w[len(w)-1]] != rest {
				return
			}
			w = w[:len(w)-1]
		}
		if len(w) == 1 && e > 2 && lead == 1 {
			l.mults[w[0]] = e
			delete(l.nums, w[0])
		}
		if len(w) == 2 && l.nums[w[0]] == lead {
			l.mults[w[1]] = e
			delete(l.nums, w[1])
		}
	})
}

// compose walks over all spellings below a thousand and some above, and learns
// the words that only connect, the elided ones, and the phrases that are no sum.
func (l *lexicon) compose() {
	for n := int64(1); n < 1000; n++ {
		l.each(n, func(w []string) { l.learn(n, w) })
	}
	for n := int64(70); n < 100; n++ {
		l.each(n*1000, func(w []string) {
			if k := len(w) - 1; l.mults[w[k]] == 3 && k > 1 && !l.sum(n, w[:k]) {
				l.whole[strings.Join(w[:k], " ")] = n
			}
		})
	}
	for _, n := range []int64{1001, 1100, 2005, 21000, 1000001, 1000200} {
		l.each(n, func(w []string) { l.learn(n, w) })
	}
}

func (l *lexicon) learn(n int64, w []string) {
	var unknown []int
	for i, p := range w {
		if !l.known(p) {
			unknown = append(unknown, i)
		}
	}
	phrase := strings.Join(w, " ")
	switch {
	case len(unknown) == 0 && n < 100 && len(w) > 1 && !l.sum(n, w):
		l.whole[phrase] = n
	case len(unknown) == 1 && l.variant(n, w, unknown[0]):
	case len(unknown) == 1 && n < 100 && (unknown[0] == 0 || unknown[0] == len(w)-1):
		l.whole[phrase] = n
	case len(unknown) == 1 && unknown[0] > 0 && unknown[0] < len(w)-1:
		at := unknown[0]
		if n < 100 && !l.sum(n, append(append([]string{}, w[:at]...), w[at+1:]...)) {
			l.whole[phrase] = n
			return
		}
		l.link(w[at], w[at-1])
	case len(unknown) == 0:
		for i := 1; i+1 < len(w); i++ {
			if l.links[w[i]] != nil {
				l.link(w[i], w[i-1])
			}
		}
	}
}

func (l *lexicon) known(p string) bool {
	if _, ok := l.nums[p]; ok {
		return true
	}
	if _, ok := l.mults[p]; ok {
		return true
	}
	if _, ok := l.parts[p]; ok {
		return true
	}
	return l.links[p] != nil
}

// sum reports whether the words are tens and a unit, in either order.
func (l *lexicon) sum(n int64, w []string) bool {
	var vals []int64
	for _, p := range w {
		if l.links[p] != nil {
			continue
		}
		v, ok := l.nums[p]
		if !ok {
			if v, ok = l.parts[p]; !ok {
				return false
			}
		}
		vals = append(vals, v)
	}
	if len(vals) != 2 || vals[0]+vals[1] != n {
		return false
	}
	a, b := min(vals[0], vals[1]), max(vals[0], vals[1])
	return a < 10 && b >= 20 && b%10 == 0
}

// variant learns the unknown word as another spelling of one that is known: with
// an accent, or with its last vowel elided before another word.
func (l *lexicon) variant(n int64, w []string, at int) bool {
	p := w[at]
	if v, ok := l.nums[plain(p)]; ok && plain(p) != p {
		l.nums[p] = v
		return true
	}
	if at+1 == len(w) || len(p) < 4 {
		return false
	}
	if at == 0 && n > 100 && n < 120 && l.nums[w[len(w)-1]] == n-100 {
		l.nums[p] = 100
		return true
	}
	for _, k := range sorted(l.nums) {
		if v := l.nums[k]; v >= 20 && v%10 == 0 && strings.HasPrefix(k, p) && len(k) == len(p)+1 {
			l.parts[p] = v
			return true
		}
	}
	return false
}

func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func (l *lexicon) link(word, before string) {
	if l.links[word] == nil {
		l.links[word] = map[string]bool{}
	}
	if c := l.class(before); c != "" {
		l.links[word][c] = true
	}
}

// class says what kind of number word stands before a connecting one.
func (l *lexicon) class(word string) string {
	if e, ok := l.mults[word]; ok {
		if e == 2 {
			return "hundred"
		}
		return "scale"
	}
	v, ok := l.nums[word]
	if !ok {
		return ""
	}
	switch {
	case v < 10:
		return "unit"
	case v < 20:
		return "teen"
	case v < 100:
		return "tens"
	case v < 1000:
		return "hundred"
	}
	return "scale"
}

func (l *lexicon) write(t *table) {
	forms := map[int64][]string{}
	for w, v := range l.nums {
		forms[v] = append(forms[v], w)
	}
	for w, v := range l.whole {
		forms[v] = append(forms[v], w)
	}
	for _, v := range sorted(forms) {
		t.add("num", fmt.Sprint(v), joined(forms[v]))
	}
	parts := map[int64][]string{}
	for w, v := range l.parts {
		parts[v] = append(parts[v], w)
	}
	for _, v := range sorted(parts) {
		t.add("part", fmt.Sprint(v), joined(parts[v]))
	}
	mults := map[int][]string{}
	for w, e := range l.mults {
		mults[e] = append(mults[e], w)
	}
	for _, e := range sorted(mults) {
		t.add("mult", fmt.Sprint(e), joined(mults[e]))
	}
	for _, w := range sorted(l.links) {
		t.add("link", w, strings.Join(sorted(l.links[w]), "|"))
	}
}

// writeOrdinals writes the ordinals that denominators are made of.
func (l *lexicon) writeOrdinals(t *table) {
	ns := []int64{100, 1000, 1000000, 1000000000, 1000000000000}
	for n := int64(1); n < 100; n++ {
		ns = append(ns, n)
	}
	sort.Slice(ns, func(i, j int) bool { return ns[i] < ns[j] })
	for _, n := range ns {
		seen := map[string]bool{}
		for _, set := range l.s.ordinals() {
			if w := cut(l.s.spell(set, n)); len(w) > 0 {
				seen[strings.Join(w, " ")] = true
			}
		}
		if len(seen) > 0 {
			t.add("ord", fmt.Sprint(n), strings.Join(sorted(seen), "|"))
		}
	}
}

func pow10(e int) int64 {
	p := int64(1)
	for range e {
		p *= 10
	}
	return p
}
