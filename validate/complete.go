package validate

import (
	"slices"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
)

// maxReadings bounds the readings tried of one binding, maxLook the quantities
// looked at on either side.
const (
	maxReadings = 24
	maxLook     = 60
)

// complete lists the readings of a binding: itself, where nothing is missing, and
// one for each candidate of a role that is looked for elsewhere, nearest first.
func (c *checker) complete(b *binding) []*binding {
	readings := append([]*binding{b}, b.others...)
	for i := range b.frame.Complete {
		step := &b.frame.Complete[i]
		if len(b.get(step.Role)) > 0 || !b.has(step.Needs) {
			continue
		}
		var more []*binding
		for _, q := range c.candidates(b, step) {
			r := b.with(step.Role, c.quantityFiller(q))
			r.weak = true
			r.agreeOnly = !step.Assert
			more = append(more, r)
			if len(more) == maxReadings {
				break
			}
		}
		readings = append(readings, more...)
	}
	for _, r := range readings {
		c.withRate(r)
		c.withConversion(r)
		c.withToday(r)
	}
	return readings
}

func (c *checker) quantityFiller(q int) filler {
	m := &c.doc.Quantities[q]
	return filler{quantity: q, time: -1, span: m.Span, sentence: m.Sentence, hedge: m.Hedge, near: c.nearness(q)}
}

// candidates lists the quantities that could fill the role, those before the
// binding nearest first, then those behind it.
func (c *checker) candidates(b *binding, step *rules.Completion) []int {
	used := b.quantities()
	if len(used) == 0 {
		return nil
	}
	first, last := used[0], used[len(used)-1]
	from, to := c.doc.Quantities[first].Sentence, c.doc.Quantities[last].Sentence
	var out []int
	try := func(q int) {
		if c.candidate(b, step, q) {
			out = append(out, q)
		}
	}
	for q := last; q >= max(0, first-maxLook) && c.doc.Quantities[q].Sentence >= from-step.Back; q-- {
		try(q)
	}
	for q := last + 1; q < min(len(c.doc.Quantities), last+maxLook) && c.doc.Quantities[q].Sentence <= to+step.Forward; q++ {
		try(q)
	}
	return out
}

func (c *checker) candidate(b *binding, step *rules.Completion, q int) bool {
	for _, u := range b.quantities() {
		if u == q {
			return false
		}
	}
	m := &c.doc.Quantities[q]
	role := b.frame.Roles[step.Role]
	if !quantityFits(role.Type, m) || c.doc.Blocks[c.doc.Tokens.Sentences[m.Sentence].Block].Kind == article.Cell {
		return false
	}
	if role.Unlike != "" && !c.unlike(b, role.Unlike, m) {
		return false
	}
	if role.Like != "" {
		for _, f := range b.get(role.Like) {
			if f.quantity >= 0 && !sameUnit(m, &c.doc.Quantities[f.quantity]) {
				return false
			}
		}
	}
	return (step.Near == "" || c.near(m, step.Near)) && c.alike(b, step, q)
}

// Tokens before and behind a figure in which the word that a completion wants is looked for.
const nearBefore, nearAfter = 20, 5

// near reports whether a word of the class stands by the quantity in its sentence.
func (c *checker) near(m *mention.Quantity, class string) bool {
	sent := c.doc.Tokens.Sentences[m.Sentence]
	for k := max(sent.First, m.First-nearBefore); k < min(sent.Last, m.Last+nearAfter); k++ {
		if (k < m.First || k >= m.Last) && c.inClass(c.doc.Tokens.All[k].Lower, class) {
			return true
		}
	}
	return false
}

// alike compares the attributes that the completion wants to be the same.
func (c *checker) alike(b *binding, step *rules.Completion, q int) bool {
	if len(c.doc.Claims) != len(c.doc.Quantities) {
		return len(step.Same) == 0
	}
	if slices.Contains(step.Same, "when") && !c.holdsWhen(b, q) {
		return false
	}
	for _, u := range b.quantities() {
		x, y := &c.doc.Claims[u], &c.doc.Claims[q]
		for _, attr := range step.Same {
			switch {
			case attr == "subject" && x.Subject.Key != y.Subject.Key,
				attr == "metric" && x.Metric.Key != y.Metric.Key,
				attr == "time" && x.Time.Key != y.Time.Key,
				attr == "noun" && !sameThing(x, y):
				return false
			}
		}
	}
	return true
}

// sameThing: two counts of one noun, or two figures of one metric.
func sameThing(x, y *extract.Claim) bool {
	a, b := x.Quantity, y.Quantity
	if a.Unit == mention.Count && b.Unit == mention.Count && a.Noun != "" {
		return a.Noun == b.Noun
	}
	return x.Metric.Key != "" && x.Metric.Key == y.Metric.Key
}

// unlike: the unit differs from that of the role.
func (c *checker) unlike(b *binding, role string, m *mention.Quantity) bool {
	for _, f := range b.get(role) {
		if f.quantity >= 0 && sameUnit(m, &c.doc.Quantities[f.quantity]) {
			return false
		}
	}
	return true
}

// holdsWhen: the claim holds for the time that fills the role "when", if any.
func (c *checker) holdsWhen(b *binding, q int) bool {
	for _, f := range b.get("when") {
		if f.time >= 0 && c.doc.Claims[q].Time.Key != c.doc.Times[f.time].ISO {
			return false
		}
	}
	return true
}

func sameNoun(a, b *mention.Quantity) bool {
	return a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" || a.Noun == b.Noun
}
