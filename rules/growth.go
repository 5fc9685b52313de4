package rules

import "strings"

// growth is a vocabulary while patterns are compiled, which give words their ids.
type growth struct {
	ids                 map[string]int
	exact, stems, tails map[string][]int
	classes             map[string][]entry
}

// newVocabulary is one of the classes, and ready for patterns.
func newVocabulary(classes map[string][]entry) *Vocabulary {
	g := &growth{
		ids: map[string]int{}, exact: map[string][]int{}, stems: map[string][]int{}, tails: map[string][]int{}, classes: classes,
	}
	v := &Vocabulary{grows: g, groups: map[string]Node{}}
	v.members = func(class string) ([]entry, bool) {
		e, ok := classes[class]
		return e, ok
	}
	for _, class := range sortedKeys(classes) {
		g.id("[" + class)
	}
	return v
}

// id is that of the literal word (which may have a * at one end) or class key; ok is
// false where no pattern of the language has it.
func (v *Vocabulary) id(key string) (n int, ok bool) {
	if v.grows != nil {
		return v.grows.id(key), true
	}
	return v.keys.id(key)
}

// id gives the key its id.
func (g *growth) id(key string) int {
	if n, ok := g.ids[key]; ok {
		return n
	}
	n := len(g.ids)
	g.ids[key] = n
	if !isClass(key) {
		g.add(key, n)
		return n
	}
	for _, e := range g.classes[key[1:]] {
		if len(e.words) == 1 {
			g.add(e.words[0], n)
		}
	}
	return n
}

// isClass tells the key of a class from a literal bracket.
func isClass(key string) bool { return strings.HasPrefix(key, "[") && key != "[" }

// add makes tokens of the form word carry the id.
func (g *growth) add(word string, id int) {
	stem, begins := strings.CutSuffix(word, "*")
	tail, ends := strings.CutPrefix(word, "*")
	switch {
	case begins && stem != "":
		g.stems[stem] = append(g.stems[stem], id)
	case ends && tail != "":
		g.tails[tail] = append(g.tails[tail], id)
	default:
		g.exact[word] = append(g.exact[word], id)
	}
}

// finish ends the growth.
func (v *Vocabulary) finish() {
	g := v.grows
	v.grows = nil
	v.exact, v.stems, v.tails = newWordTable(g.exact), newWordTable(g.stems), newWordTable(g.tails)
	keys, classes := map[string][]int{}, map[string][]int{}
	for k, id := range g.ids {
		keys[k] = []int{id}
		if isClass(k) {
			classes[k[1:]] = keys[k]
		}
	}
	v.keys, v.classIDs = newWordTable(keys), newWordTable(classes)
	v.index()
}

// index makes what is looked up by other ways than the tables.
func (v *Vocabulary) index() {
	v.size = v.keys.size()
	v.classes = make([]wordClass, v.classIDs.size())
	for i, class := range v.classIDs.all() {
		v.classes[i].name = class // classes have the first ids, in this order
	}
	v.stemLen, v.tailLen = v.stems.lengths(), v.tails.lengths()
	for _, s := range v.stems.all() {
		v.begins.Add(s)
	}
	for _, t := range v.tails.all() {
		v.ends.Add(backwards(t))
	}
}
