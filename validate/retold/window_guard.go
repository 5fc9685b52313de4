package retold

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// bareLike: a number without a unit can take that of the role's model: money is
// always written with its sign.
func (c *Retold) bareLike(b *passage.Binding, like string) bool {
	f := b.Get(like)
	return len(f) > 0 && f[0].Quantity >= 0 && !rules.IsCurrency(c.Doc.Quantities[f[0].Quantity].Unit)
}

// nounLike: a count is of the same thing as that of the role's model, or both are
// of people.
func (c *Retold) nounLike(b *passage.Binding, like string, q int) bool {
	for _, f := range b.Get(like) {
		if f.Quantity < 0 {
			continue
		}
		x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[f.Quantity]
		if roletype.Bare(x) != roletype.Bare(y) && x.Form != y.Form && x.Unit == mention.Count {
			return false // "the three shops sold 20, 30 and 40 cars"
		}
		if !passage.SameNoun(x, y) && !c.ContentOfWord(strings.ToLower(x.Noun)).Same(c.ContentOfWord(strings.ToLower(y.Noun))) &&
			!(c.NounIn(x, evidence.ClassPeople) && c.NounIn(y, evidence.ClassPeople)) {
			return false
		}
	}
	return true
}

// ordered puts the figures of two roles in the order of their times, where both
// were left: false where the claims' times do not tell, or are a year and a part of one.
func (c *Retold) ordered(w *rules.Window, b *passage.Binding) bool {
	if len(w.Timed) != 2 {
		return len(w.Apart) != 2 || c.sameGrain(b.Get(w.Apart[0])[0].Quantity, b.Get(w.Apart[1])[0].Quantity)
	}
	x, y := b.Get(w.Timed[0]), b.Get(w.Timed[1])
	s, t := c.Doc.Claims[x[0].Quantity].Time.Key, c.Doc.Claims[y[0].Quantity].Time.Key
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
func (c *Retold) apart(w *rules.Window, b *passage.Binding) bool {
	if len(w.Apart) != 2 || !b.Weak {
		return true
	}
	from, to := b.Get(w.Apart[0])[0], b.Get(w.Apart[1])[0]
	if from.Sentence < to.Sentence {
		return true
	}
	// "Sales rose 4% last year to 210m. In 2015 they had been 230m."
	return from.Sentence > to.Sentence && (toldIn(b, w, from.Sentence) || c.followed(from.Quantity, to.Quantity))
}

// reversed: a word by the later figure says that it is the earlier one ("which
// then stood at 24").
func (c *Retold) reversed(w *rules.Window, b *passage.Binding) bool {
	if len(w.Apart) != 2 {
		return false
	}
	from, to := b.Get(w.Apart[0])[0].Quantity, b.Get(w.Apart[1])[0].Quantity
	return c.MarkedEarlier(to) && !c.MarkedEarlier(from)
}

// ofOthers: the two figures stand in different sentences that tell of different things, or one
// of which has another figure that it is set against.
func (c *Retold) ofOthers(w *rules.Window, b *passage.Binding) bool {
	if len(w.Apart) != 2 || !b.Across {
		return false
	}
	from, to := b.Get(w.Apart[0])[0].Quantity, b.Get(w.Apart[1])[0].Quantity
	return c.SubjectsApart(from, to) || c.paired(b, from) || c.paired(b, to)
}

// coordinated: the later figure stands before the earlier one in one sentence, and a coordinator but no
// mark between them, so that one thing may be told of both: "lunch is £9 alone and £12 when with soup, up 3%".
func (c *Retold) coordinated(w *rules.Window, b *passage.Binding) bool {
	if len(w.Apart) != 2 {
		return false
	}
	from, to := b.Get(w.Apart[0])[0], b.Get(w.Apart[1])[0]
	if from.Sentence != to.Sentence || to.Span.Start > from.Span.Start {
		return false
	}
	joined := false
	for _, it := range c.Items[c.ItemAt(to.Span.Start)+1 : c.ItemAt(from.Span.Start)] {
		if it.Pause || it.Stop {
			return false
		}
		joined = joined || c.WordClass(&it)&lang.Coordinator != 0
	}
	return joined
}

// paired: another figure that may be of the figure's unit stands in its sentence, so that each of
// the two sentences may tell of two: "58 percent passed, compared with 47 percent last year. Among
// boys the rate rose to 31 percent from 24."
func (c *Retold) paired(b *passage.Binding, q int) bool {
	m := &c.Doc.Quantities[q]
	return slices.ContainsFunc(c.QuantitiesOf(m.Sentence), func(k int) bool {
		o := &c.Doc.Quantities[k]
		return !b.Holds(k) && (roletype.SameUnit(o, m) && passage.SameNoun(o, m) || evidence.BareFigure(o) && !c.YearLike(o))
	})
}

// toldIn: a figure of the change itself stands in the sentence.
func toldIn(b *passage.Binding, w *rules.Window, sentence int) bool {
	return slices.ContainsFunc(b.Roles, func(r passage.Role) bool {
		return r.Fillers[0].Quantity >= 0 && r.Fillers[0].Sentence == sentence && !slices.Contains(w.Apart, r.Name)
	})
}

// followed: the second claim is of the year after the first's, where the first's
// sentence names a year.
func (c *Retold) followed(from, to int) bool {
	if !c.namesYear(c.Doc.Quantities[from].Sentence) {
		return true
	}
	x, errX := strconv.Atoi(yearOf(c.Doc.Claims[from].Time.Key))
	y, errY := strconv.Atoi(yearOf(c.Doc.Claims[to].Time.Key))
	return errX == nil && errY == nil && y-x == 1
}

// namesYear: a year stands in the sentence, other than by reference to another time.
func (c *Retold) namesYear(sentence int) bool {
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
func (c *Retold) sameGrain(a, b int) bool {
	x, y := c.Doc.Claims[a].Time.Key, c.Doc.Claims[b].Time.Key
	return x == "" || y == "" || times.SameGrain(x, y)
}

// dropAside drops the words that belong to the earlier figure alone: "the year
// before, 260 people had lost their lives". Words by a figure of the change itself
// ("25 more than in May with 60") stay.
func (c *Retold) dropAside(w *rules.Window, b *passage.Binding) {
	if len(w.Apart) != 2 {
		return
	}
	from, to := &b.Get(w.Apart[0])[0], &b.Get(w.Apart[1])[0]
	if toldIn(b, w, from.Sentence) {
		return
	}
	b.Roles = slices.DeleteFunc(b.Roles, func(r passage.Role) bool {
		f := &r.Fillers[0]
		if f.Quantity >= 0 || f.Time >= 0 {
			return false
		}
		return f.Sentence != to.Sentence || c.oneClause(f, from) && !c.oneClause(f, to)
	})
}

// oneClause: nothing between the two parts them.
func (c *Retold) oneClause(a, b *passage.Filler) bool {
	if a.Span.Start > b.Span.Start {
		a, b = b, a
	}
	return a.Sentence == b.Sentence && !strings.ContainsAny(c.Doc.Text[a.Span.End:max(a.Span.End, b.Span.Start)], ",;:(")
}
