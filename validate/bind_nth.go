package validate

import (
	"math"
	"slices"
	"strconv"

	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["nth-told"] = bindNumbered }

// roleNth is the number of the patterns, roleNumbered the word that says what is numbered.
const (
	roleNth      = "nth"
	roleNumbered = "k"
)

// kindScore is what scores number: nothing.
const kindScore = "score"

// fewestOrdinal is from where on an ordinal without a word for what it numbers stands for
// itself: "twenty-seventh".
const fewestOrdinal = 13

// numbering is a place, a round or a score as the text tells it.
type numbering struct {
	kind   string
	number float64
	told   filler
}

// bindNumbered finds numbers that only order things, and scores, told twice: "rank 27" and "the
// 27th place", "won 3-1" and "the 3-1 win". Two of one kind that differ are two things, unless
// they are the only two and the digits of the one are those of the other exchanged.
func bindNumbered(c *checker, fp *rules.FramePatterns) []*binding {
	all := c.scoreNumbers()
	for _, b := range bindPatterns(c, fp) {
		if n, ok := c.numberingOf(b); ok {
			all = append(all, n)
		}
	}
	slices.SortStableFunc(all, func(a, b numbering) int { return a.told.span.Start - b.told.span.Start })
	kinds := map[string][]*numbering{}
	var out []*binding
	for i := range all {
		n := &all[i]
		earlier := kinds[n.kind]
		kinds[n.kind] = append(earlier, n)
		for k := len(earlier) - 1; k >= max(0, len(earlier)-repeatWindow); k-- {
			if o := earlier[k]; o.number == n.number && o.told.span.End <= n.told.span.Start {
				out = append(out, numberedTwice(fp.Frame, o, n, ""))
				break
			}
		}
	}
	for i := range all {
		if told := kinds[all[i].kind]; len(told) == 2 && told[1] == &all[i] && c.numbersSwapped(told[0], told[1]) {
			out = append(out, numberedTwice(fp.Frame, told[0], told[1], slipTransposed))
		}
	}
	return out
}

// numberedTwice binds two numberings; slip says how they differ.
func numberedTwice(f *rules.Frame, first, second *numbering, slip string) *binding {
	b := &binding{frame: f}
	b.add("first", first.told)
	b.add("second", second.told)
	if slip != "" {
		b.add("slip", filler{quantity: -1, time: -1, class: slip, given: &interval.Interval{}})
	}
	return b
}

// numberingOf is what a pattern has found; an ordinal without a word for what it numbers must
// be one that hardly stands for two things.
func (c *checker) numberingOf(b *binding) (numbering, bool) {
	n := numbering{told: b.get(roleNth)[0]}
	n.number = n.told.value
	if n.told.quantity >= 0 {
		n.number = c.mid(n.told.quantity)
	}
	if k := b.get(roleNumbered); len(k) > 0 {
		n.kind = k[0].class
	}
	return n, n.number == math.Trunc(n.number) && (n.kind != "" || n.number >= fewestOrdinal)
}

// numbersSwapped: the two numbers differ by digits that changed places, and the second passage
// is a quotation about the first, or the lead told again, without a time or direction of its own.
func (c *checker) numbersSwapped(a, b *numbering) bool {
	first, second := a.told.sentence, b.told.sentence
	if a.kind == kindScore || first == second || !swapped(strconv.Itoa(int(a.number)), strconv.Itoa(int(b.number))) {
		return false
	}
	if c.namesClash(first, second) || len(c.timesOf(second)) > 0 || c.sentenceHas(second, classTurn) {
		return false
	}
	if c.retellsLead(first, second) {
		return c.contentOfSentence(first).shared(c.contentOfSentence(second)) > 0
	}
	return second-first == 1 && c.speech(second)
}

// scoreNumbers are the scores of the text, each as one number.
func (c *checker) scoreNumbers() []numbering {
	var out []numbering
	for _, s := range c.scores() {
		f := c.tokensFiller(s.first, s.last)
		f.value, f.valued, f.exact = float64(max(s.home, s.away)*1000+min(s.home, s.away)), true, true // the guests may come first
		out = append(out, numbering{kindScore, f.value, f})
	}
	return out
}
