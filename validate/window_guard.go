package validate

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// classPeople is the word class of nouns for people, who may be called one thing
// here and another there.
const classPeople = "persons"

// Word classes by a number that say that it is no level of its own.
const (
	classExtra = "additional" // before it: another 20
	classTaken = "taken-of"   // behind it: nine of the 15
)

// bareLike: a number without a unit can take that of the role's model: money is
// always written with its sign.
func (c *checker) bareLike(b *binding, like string) bool {
	f := b.get(like)
	return len(f) > 0 && f[0].quantity >= 0 && !rules.IsCurrency(c.Doc.Quantities[f[0].quantity].Unit)
}

// nounLike: a count is of the same thing as that of the role's model, or both are
// of people.
func (c *checker) nounLike(b *binding, like string, q int) bool {
	for _, f := range b.get(like) {
		if f.quantity < 0 {
			continue
		}
		x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[f.quantity]
		if roletype.Bare(x) != roletype.Bare(y) && x.Form != y.Form && x.Unit == mention.Count {
			return false // "the three shops sold 20, 30 and 40 cars"
		}
		if !sameNoun(x, y) && !c.contentOfWord(strings.ToLower(x.Noun)).same(c.contentOfWord(strings.ToLower(y.Noun))) &&
			!(c.nounIn(x, classPeople) && c.nounIn(y, classPeople)) {
			return false
		}
	}
	return true
}

// extra: the number is said to come on top of another ("a further 20"), or to be
// taken from another ("nine of the 15"), so that it is no level by itself.
func (c *checker) extra(m *mention.Quantity) bool {
	if m.First > 0 && c.tokenIn(m.First-1, classExtra) || c.nounIn(m, classExtra) {
		return true
	}
	return roletype.Bare(m) && m.Last < len(c.Doc.Tokens.All) && c.tokenIn(m.Last, classTaken)
}

// ordered puts the figures of two roles in the order of their times, where both
// were left: false where the claims' times do not tell, or are a year and a part of one.
func (c *checker) ordered(w *rules.Window, b *binding) bool {
	if len(w.Timed) != 2 {
		return len(w.Apart) != 2 || c.sameGrain(b.get(w.Apart[0])[0].quantity, b.get(w.Apart[1])[0].quantity)
	}
	x, y := b.get(w.Timed[0]), b.get(w.Timed[1])
	s, t := c.Doc.Claims[x[0].quantity].Time.Key, c.Doc.Claims[y[0].quantity].Time.Key
	order, _ := times.Compare(s, t)
	if order == 0 || !times.SameGrain(s, t) {
		return false
	}
	if order > 0 {
		x[0], y[0] = y[0], x[0]
	}
	return true
}

// apart: in a window of several sentences, the figures of the two roles stand in
// different ones: what else stands in them would hardly speak of both.
func (c *checker) apart(w *rules.Window, b *binding) bool {
	if len(w.Apart) != 2 || !b.weak {
		return true
	}
	from, to := b.get(w.Apart[0])[0], b.get(w.Apart[1])[0]
	if from.sentence < to.sentence {
		return true
	}
	// "Sales rose 4% last year to 210m. In 2015 they had been 230m."
	return from.sentence > to.sentence && (toldIn(b, w, from.sentence) || c.followed(from.quantity, to.quantity))
}

// reversed: a word by the later figure says that it is the earlier one ("which
// then stood at 24").
func (c *checker) reversed(w *rules.Window, b *binding) bool {
	if len(w.Apart) != 2 {
		return false
	}
	from, to := b.get(w.Apart[0])[0].quantity, b.get(w.Apart[1])[0].quantity
	return c.markedEarlier(to) && !c.markedEarlier(from)
}

// ofOthers: the two figures stand in different sentences that tell of different things, or one
// of which has another figure that it is set against.
func (c *checker) ofOthers(w *rules.Window, b *binding) bool {
	if len(w.Apart) != 2 || !b.across {
		return false
	}
	from, to := b.get(w.Apart[0])[0].quantity, b.get(w.Apart[1])[0].quantity
	return c.subjectsApart(from, to) || c.paired(b, from) || c.paired(b, to)
}

// coordinated: the later figure stands before the earlier one in one sentence, and a coordinator but no
// mark between them, so that one thing may be told of both: "lunch is £9 alone and £12 when with soup, up 3%".
func (c *checker) coordinated(w *rules.Window, b *binding) bool {
	if len(w.Apart) != 2 {
		return false
	}
	from, to := b.get(w.Apart[0])[0], b.get(w.Apart[1])[0]
	if from.sentence != to.sentence || to.span.Start > from.span.Start {
		return false
	}
	joined := false
	for _, it := range c.Items[c.ItemAt(to.span.Start)+1 : c.ItemAt(from.span.Start)] {
		if it.Pause || it.Stop {
			return false
		}
		joined = joined || c.wordClass(&it)&lang.Coordinator != 0
	}
	return joined
}

// paired: another figure that may be of the figure's unit stands in its sentence, so that each of
// the two sentences may tell of two: "58 percent passed, compared with 47 percent last year. Among
// boys the rate rose to 31 percent from 24."
func (c *checker) paired(b *binding, q int) bool {
	m := &c.Doc.Quantities[q]
	return slices.ContainsFunc(c.quantitiesOf(m.Sentence), func(k int) bool {
		o := &c.Doc.Quantities[k]
		return !b.holds(k) && (roletype.SameUnit(o, m) && sameNoun(o, m) || bareFigure(o) && !c.yearLike(o))
	})
}

// toldIn: a figure of the change itself stands in the sentence.
func toldIn(b *binding, w *rules.Window, sentence int) bool {
	return slices.ContainsFunc(b.roles, func(r role) bool {
		return r.fillers[0].quantity >= 0 && r.fillers[0].sentence == sentence && !slices.Contains(w.Apart, r.name)
	})
}

// followed: the second claim is of the year after the first's, where the first's
// sentence names a year.
func (c *checker) followed(from, to int) bool {
	if !c.namesYear(c.Doc.Quantities[from].Sentence) {
		return true
	}
	x, errX := strconv.Atoi(yearOf(c.Doc.Claims[from].Time.Key))
	y, errY := strconv.Atoi(yearOf(c.Doc.Claims[to].Time.Key))
	return errX == nil && errY == nil && y-x == 1
}

// namesYear: a year stands in the sentence, other than by reference to another time.
func (c *checker) namesYear(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; s.Times > 0 && k < s.Last; k++ {
		if it := &c.Items[k]; it.Kind == stream.TimeItem {
			if t := &c.Doc.Times[it.Index]; t.Kind == mention.Year && !t.Relative {
				return true
			}
		}
	}
	return false
}

// yearOf is the year that an ISO time begins with.
func yearOf(iso string) string { return iso[:min(4, len(iso))] }

// sameGrain: the times of the two claims are not known to be of different length.
func (c *checker) sameGrain(a, b int) bool {
	x, y := c.Doc.Claims[a].Time.Key, c.Doc.Claims[b].Time.Key
	return x == "" || y == "" || times.SameGrain(x, y)
}

// dropAside drops the words that belong to the earlier figure alone: "the year
// before, 260 people had lost their lives". Words by a figure of the change itself
// ("25 more than in May with 60") stay.
func (c *checker) dropAside(w *rules.Window, b *binding) {
	if len(w.Apart) != 2 {
		return
	}
	from, to := &b.get(w.Apart[0])[0], &b.get(w.Apart[1])[0]
	if toldIn(b, w, from.sentence) {
		return
	}
	b.roles = slices.DeleteFunc(b.roles, func(r role) bool {
		f := &r.fillers[0]
		if f.quantity >= 0 || f.time >= 0 {
			return false
		}
		return f.sentence != to.sentence || c.oneClause(f, from) && !c.oneClause(f, to)
	})
}

// oneClause: nothing between the two parts them.
func (c *checker) oneClause(a, b *filler) bool {
	if a.span.Start > b.span.Start {
		a, b = b, a
	}
	return a.sentence == b.sentence && !strings.ContainsAny(c.Doc.Text[a.span.End:max(a.span.End, b.span.Start)], ",;:(")
}
