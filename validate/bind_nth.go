package validate

import (
	"math"
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
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
	all := c.scores()
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

// scoreDigits is how many digits each side of a score has at most.
const scoreDigits = 3

// scores lists the scores of the text: two numbers with nothing but a colon or hyphen between.
func (c *checker) scores() []numbering {
	var out []numbering
	all := c.Doc.Tokens.All
	for k := 1; k+1 < len(all); k++ {
		if t := &all[k]; !t.Is(":") && !t.Is("-") && !t.Is("–") || t.SpaceBefore || !c.scoreAt(k) {
			continue
		}
		f := filler{quantity: -1, time: -1, span: all[k-1].Span, sentence: int(all[k].Sentence)}
		f.span.End = all[k+1].End
		home, _ := strconv.Atoi(all[k-1].Lower)
		away, _ := strconv.Atoi(all[k+1].Lower)
		f.value, f.valued, f.exact = float64(home*1000+away), true, true
		out = append(out, numbering{kindScore, f.value, f})
	}
	return out
}

// scoreAt: the mark at token k stands between the two sides of a score, no time of day, date,
// quantity or name.
func (c *checker) scoreAt(k int) bool {
	all := c.Doc.Tokens.All
	home, away := &all[k-1], &all[k+1]
	if home.Kind != token.Digits || away.Kind != token.Digits || away.SpaceBefore || len(home.Lower) > scoreDigits || len(away.Lower) > scoreDigits {
		return false
	}
	glued := func(i, mark int) bool {
		return i >= 0 && i < len(all) && all[i].Kind == token.Punct && !all[mark].SpaceBefore && (all[i].Is("-") || all[i].Is(":") || all[i].Is("/") || all[i].Is("."))
	}
	return !glued(k-2, k-1) && !(k+3 < len(all) && glued(k+2, k+2) && all[k+3].Kind == token.Digits && !all[k+3].SpaceBefore) && !c.countsAt(k-1) && !c.timeAt(k)
}

// timeAt: token k stands inside a time.
func (c *checker) timeAt(k int) bool {
	return slices.ContainsFunc(c.timesOf(int(c.Doc.Tokens.All[k].Sentence)), func(t mention.Time) bool { return t.First <= k && k < t.Last })
}
