package lang

import (
	"io/fs"
	"strconv"
	"strings"
)

// numbersLoader fills a Numbers from the generated table and the lexicon. The
// lexicon goes first: where both name a form, its meaning counts.
type numbersLoader struct {
	n         *Numbers
	f         numbersFile
	weak      map[string]bool
	weakMoney map[string]bool
	morphemes []NumberWord
}

func loadNumbers(code string) *Numbers {
	l := &numbersLoader{n: newNumbers()}
	l.n.UnitNames.reserve(2600, 1300)
	decode(numberFiles, code+"/numbers.yaml", &l.f)
	l.weak, l.weakMoney = setOf(l.f.Weak), setOf(l.f.WeakMoney)
	l.flags()
	l.lexiconWords()
	l.lexiconUnits()
	l.lexiconMoney()
	table, err := fs.ReadFile(numberFiles, code+"/numbers.gen.tsv")
	if err != nil {
		return l.n
	}
	for line := range strings.Lines(string(table)) {
		if !strings.HasPrefix(line, "#") {
			l.row(strings.Split(strings.TrimRight(line, "\n"), "\t"))
		}
	}
	l.context()
	l.filters()
	l.n.ThousandMillions = true
	for _, w := range l.n.Words {
		if w.Kind == Multiplier && w.Power == 9 {
			l.n.ThousandMillions = false
		}
	}
	return l.n
}

func newNumbers() *Numbers {
	return &Numbers{
		Words: map[string]NumberWord{}, Ordinals: map[string]int64{}, Scales: map[string]int{}, Glued: map[string]int{}, Lone: map[string]int{},
		Units: make([]Unit, 1, 4096), UnitsBefore: map[string]int{}, Prefixes: map[string]string{}, Symbols: map[string]string{}, Codes: map[string]bool{},
		HedgesInside: map[string]int{}, HedgesJoined: map[string]int{}, Roles: map[string]Cue{}, PerNouns: map[string]string{}, Vague: map[string]int64{},
	}
}

func (l *numbersLoader) flags() {
	n, f := l.n, &l.f
	n.Compounds, n.OrdinalDot, n.NounCapital = f.Compounds, f.OrdinalDot, f.NounCapital
	n.OrdinalSuffixes, n.PluralEnds, n.CodeWords = setOf(f.OrdinalSuffixes), f.PluralEnds, setOf(f.CodeWords)
	n.OrdinalEnds, n.Named, n.Folds = f.OrdinalEnds, setOf(f.Named), setOf(f.Fold)
}

// word adds a number word; the first meaning of a word counts.
func (l *numbersLoader) word(form string, w NumberWord, inside bool) {
	if strings.Contains(form, " ") {
		l.phrase(form, w.Value)
		return
	}
	if _, ok := l.n.Words[form]; !ok {
		l.n.Words[form] = w
	}
	if inside && l.n.Compounds {
		l.morpheme(form, w)
	}
}

func (l *numbersLoader) morpheme(form string, w NumberWord) {
	if index, end := l.n.Morphemes.Longest(form, 0); index >= 0 && end == len(form) {
		return
	}
	l.n.Morphemes.Add(form, len(l.n.Inner))
	l.n.Inner = append(l.n.Inner, w)
}

// phrase adds a number that is several words and not their sum.
func (l *numbersLoader) phrase(form string, v int64) {
	l.n.Spoken.Add(form, len(l.n.SpokenValues))
	l.n.SpokenValues = append(l.n.SpokenValues, v)
	first := words(form)[0]
	w := l.n.Words[first]
	if w.Kind == 0 {
		w.Kind = Begins
	}
	w.Phrase = true
	l.n.Words[first] = w
}

func (l *numbersLoader) lexiconWords() {
	f := &l.f
	each := func(forms []string, w NumberWord, inside bool) {
		for _, form := range forms {
			l.word(form, w, inside)
		}
	}
	each(f.Articles, NumberWord{Kind: Article, Value: 1}, false)
	for v, forms := range inOrder(f.Cardinals) {
		each(forms, NumberWord{Kind: Cardinal, Value: v}, true)
	}
	for v, forms := range inOrder(f.Once) {
		each(forms, NumberWord{Kind: Once, Value: v}, false)
	}
	for p, forms := range inOrder(f.Multiply) {
		each(forms, NumberWord{Kind: Multiplier, Power: p}, false)
	}
	for p, forms := range inOrder(f.Plurals) {
		each(forms, NumberWord{Kind: Multiplier, Power: p, Plural: true}, false)
	}
	for v, forms := range inOrder(f.Groupers) {
		each(forms, NumberWord{Kind: Grouper, Value: v}, false)
	}
	each(f.Halves, NumberWord{Kind: Half}, true)
	for v, forms := range inOrder(f.Parts) {
		each(forms, NumberWord{Kind: Part, Value: v}, true)
	}
	for form, frac := range inOrder(flip(f.Mixed)) {
		num, den, _ := strings.Cut(frac, "/")
		a, _ := strconv.ParseInt(num, 10, 64)
		b, _ := strconv.ParseInt(den, 10, 64)
		l.word(form, NumberWord{Kind: Mixed, Value: a, Den: max(b, 1)}, false)
	}
	each(f.Points, NumberWord{Kind: Point}, false)
	each(f.Minus, NumberWord{Kind: Minus}, false)
	each(f.Plus, NumberWord{Kind: Plus}, false)
	each(f.Each, NumberWord{Kind: Each}, false)
	l.lexiconEndings()
}

// lexiconEndings adds the words that only stand inside compounds, and links.
func (l *numbersLoader) lexiconEndings() {
	inner := func(forms []string, w NumberWord) {
		for _, form := range forms {
			l.morpheme(form, w)
		}
	}
	for _, form := range l.f.AddHalf {
		l.word(form, NumberWord{Kind: AddHalf, Value: 1, Den: 2}, true)
	}
	for den, forms := range inOrder(l.f.AddParts) {
		inner(forms, NumberWord{Kind: AddHalf, Value: 1, Den: den})
	}
	inner(l.f.Fold, NumberWord{Kind: Fold})
	inner(l.f.TimesEnds, NumberWord{Kind: Fold})
	inner(l.f.PartEnds, NumberWord{Kind: Part})
	for _, adjectives := range inOrder(l.f.Adjectives) {
		inner(adjectives, NumberWord{Kind: Begins}) // so that "dreieinhalbjährig" is cut before it
	}
	for form, classes := range inOrder(l.f.Links) {
		w := NumberWord{Kind: Link}
		for _, c := range classes {
			w.After |= afterNames[c]
		}
		l.word(form, w, true)
	}
	for p, forms := range l.f.Scales {
		for _, form := range forms {
			l.n.Scales[form] = p
		}
	}
	for p, forms := range l.f.LoneScales {
		for _, form := range forms {
			l.n.Lone[form] = p
		}
	}
	for p, forms := range l.f.Glued {
		for _, form := range forms {
			l.n.Glued[form] = p
		}
	}
}

// flip turns lists by key into keys by form.
func flip(m map[string][]string) map[string]string {
	out := map[string]string{}
	for k, forms := range m {
		for _, f := range forms {
			out[f] = k
		}
	}
	return out
}

// context adds what surrounds numbers: hedges, roles, denominators.
func (l *numbersLoader) context() {
	n, f := l.n, &l.f
	l.hedges()
	for name, forms := range f.Roles {
		for _, form := range forms {
			n.Roles[form] |= cueNames[name]
		}
	}
	n.Sums = make(map[string]*Sum, len(f.OfSum))
	for _, o := range f.OfSum {
		sum := &Sum{Ends: o.Ends, Verbs: setOf(o.Verbs)}
		for _, w := range o.Words {
			n.Sums[w] = sum
		}
	}
	for _, p := range f.Ages {
		n.AgesBefore.AddReversed(p, 0)
	}
	for _, p := range f.Eras {
		n.Eras.Add(p, 0)
	}
	for _, p := range f.OutOf {
		n.OutOf.Add(p, 0)
	}
	for _, p := range f.OneIn {
		n.OneIn.Add(p, 0)
	}
	n.OrdinalParts, n.BareScales = f.OrdinalParts, f.BareScales
	for v, forms := range inOrder(f.Vague) {
		for _, form := range forms {
			n.Vague[form] = v
			l.word(form, NumberWord{Kind: Vague}, false)
		}
	}
	for _, w := range f.Several {
		n.Roles[w] |= CueSeveral
	}
	for _, p := range f.Per.Phrases {
		n.PerPhrases.Add(p, 0)
	}
	for _, unit := range sortedKeys(f.Per.Adverbs) {
		for _, p := range f.Per.Adverbs[unit] {
			n.PerAdverbs.Add(p, len(n.PerUnits))
		}
		n.PerUnits = append(n.PerUnits, unit)
	}
	for noun, unit := range flip(f.Per.Nouns) {
		n.PerNouns[noun] = unit
	}
}

// hedges adds what stands before, behind and inside numbers and says how exactly they
// are meant.
func (l *numbersLoader) hedges() {
	n, f := l.n, &l.f
	for i, name := range hedgeNames {
		for _, p := range f.Hedges[name].Before {
			n.HedgesBefore.AddReversed(p, i)
		}
		for _, p := range f.Hedges[name].After {
			n.HedgesAfter.Add(p, i)
		}
		for _, w := range f.Hedges[name].Inside {
			n.HedgesInside[w] = i
		}
		for _, w := range f.Hedges[name].Joined {
			n.HedgesJoined[w] = i
		}
	}
}

// filters tells the words that most look-ups need not be made for.
func (l *numbersLoader) filters() {
	n := l.n
	for form := range n.Words {
		n.Counted.Add(form)
	}
	for form := range n.Ordinals {
		n.Counted.Add(form)
	}
	for form := range n.HedgesInside {
		n.Counted.Add(form)
	}
	for form, cue := range n.Roles {
		if cue&(CueRangeTo|CueOr) != 0 {
			n.Counted.Add(form)
		}
	}
	for form, node := range n.UnitNames.root {
		n.Counted.Add(form)
		for k := n.UnitNames.ends[node]; k > 0; k = int32(n.Units[k].Next) {
			if n.Units[k].Kind == UnitMoney {
				n.Money.Add(form)
			}
		}
	}
}

// hedgeNames are in the order of mention.Hedge, which begins with exact.
var hedgeNames = [...]string{"exact", "about", "over", "under", "upto", "atleast"}
