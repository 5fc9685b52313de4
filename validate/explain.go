package validate

import (
	"slices"
	"strings"

	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// explain fills in what a report shows of a check: the statement, the
// recalculation, the message and, for a contradiction, the likely slip.
func (c *checker) explain(k *check.Check, r *rules.Rule, b *passage.Binding, out rules.Outcome) {
	k.Formula = r.Formula()
	own := c.book.Format(c.Doc.Pack.Code)
	k.Stated = c.statedText(r, b)
	points := c.points(b)
	if v, ok := r.Calculation(points); ok {
		x := v.Mid()
		k.Value = &x
		k.Arithmetic = c.arithmetic(r, b, own, own, x)
	}
	var implied interval.Interval
	if out.HasValue && out.Known {
		implied = c.implied(r, points)
		if role := b.Get(r.StatedRole()); len(role) > 0 && r.Calc == "" {
			s := c.Value(&role[0], passage.Printed).Mid()
			k.StatedValue = &s
		}
		k.Implied = c.impliedText(r, b, own, implied)
	}
	k.Messages, k.Causes, k.Fixes = map[string]string{}, map[string]string{}, map[string]string{}
	for _, lang := range c.book.Languages() {
		k.Messages[lang] = c.message(lang, r, b, k, implied)
	}
	if k.Verdict == check.Inconsistent {
		c.mend(k, r, b, implied)
	}
}

// isBroad: the middle of the values tells nothing of them. An article without a date has the exchange rates of decades.
func isBroad(v interval.Interval) bool { return v.Lo > 0 && v.Hi > 1.5*v.Lo }

// points is the environment with every interval shrunk to its middle, but for what is given within broad bounds.
func (c *checker) points(b *passage.Binding) rules.Env {
	env := c.env(b, passage.Printed)
	for name, v := range env {
		switch v := v.(type) {
		case interval.Interval:
			if fs := b.Get(name); len(fs) == 1 && fs[0].Given != nil && isBroad(v) {
				continue
			}
			env[name] = interval.Of(v.Mid())
		case []interval.Interval:
			for i := range v {
				v[i] = interval.Of(v[i].Mid())
			}
		}
	}
	return env
}

// implied is what the other figures give for the one that the rule recalculates: one value, or all that it may be.
func (c *checker) implied(r *rules.Rule, points rules.Env) interval.Interval {
	out, err := r.Eval(points)
	if err != nil {
		return interval.Whole()
	}
	if isBroad(out.Implied) {
		return out.Implied
	}
	return interval.Of(out.Implied.Mid())
}

// message is what the check says: of a contradiction the rule's own sentence, of
// agreement the arithmetic.
func (c *checker) message(lang string, r *rules.Rule, b *passage.Binding, k *check.Check, implied interval.Interval) string {
	template := r.Message.Get()[lang]
	if k.Verdict != check.Inconsistent && r.Shows == "" {
		template = r.Agrees[lang]
		if s := c.book.Slip(agreement(k)); template == "" && s != nil {
			template = s.Text[lang]
		}
	}
	return c.fill(template, lang, r, b, k, implied)
}

// agreement is the id of the sentence for a check that holds.
func agreement(k *check.Check) string {
	switch {
	case k.Verdict == check.Unclear:
		return "unclear"
	case k.Arithmetic == "":
		return "agrees"
	case k.Rounding:
		return "agrees-rounded"
	}
	return "agrees-by"
}

// text is a filler's own words in the article.
func (c *checker) text(f *passage.Filler) string {
	if f.Label != "" {
		return f.Label
	}
	if f.Quantity >= 0 {
		q := &c.Doc.Quantities[f.Quantity]
		start := q.Start
		if !q.HedgeSpan.Empty() && q.HedgeSpan.Start < start {
			start = q.HedgeSpan.Start
		}
		return strings.Join(strings.Fields(c.Doc.Text[start:q.End]), " ")
	}
	return strings.Join(strings.Fields(c.Doc.Text[f.Span.Start:f.Span.End]), " ")
}

func (c *checker) roleText(b *passage.Binding, role string) string {
	var parts []string
	fs := b.Get(role)
	for i := range fs {
		parts = append(parts, c.verbOf(&fs[i])+c.text(&fs[i]))
	}
	return strings.Join(parts, ", ")
}

// verbOf is the verb that a captured word has parted from to stand at the end of the clause, and a sign for the words between; else "".
func (c *checker) verbOf(f *passage.Filler) string {
	if f.Quantity >= 0 || f.Time >= 0 || f.Given != nil || f.Label != "" || f.Span.Empty() {
		return ""
	}
	at := c.ItemAt(f.Span.Start)
	first, last := c.ClauseAround(at, c.EndsClause)
	if last != at+1 && !c.Items[at].Pause || c.Particle(at+1) == "" {
		return ""
	}
	for k := first; k < at; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.Verbal(it) {
			span := c.ItemSpan(k)
			return c.Doc.Article.Text[span.Start:span.End] + " … "
		}
	}
	return ""
}

// statedText is what the article says: the recalculated figure, or all numbers.
func (c *checker) statedText(r *rules.Rule, b *passage.Binding) string {
	if role := r.StatedRole(); role != "" && len(b.Get(role)) > 0 {
		return c.roleText(b, role)
	}
	var parts []string
	for _, g := range r.Given {
		if c.isToday(b.Get(g)) {
			continue // it does not stand in the text
		}
		if t := c.roleText(b, g); t != "" && !slices.Contains(parts, t) {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, "; ")
}

// unit is the unit in which the rule's result is written.
func (c *checker) unit(r *rules.Rule, b *passage.Binding) string {
	role := r.StatedRole()
	if role == "" {
		role = r.ShowsUnit
	}
	if fs := b.Get(role); len(fs) > 0 && fs[0].Quantity >= 0 {
		return c.Doc.Quantities[fs[0].Quantity].Unit
	}
	if u, ok := strings.CutPrefix(role, "="); ok {
		return u
	}
	return "count"
}

const impliedDigits = 3

func (c *checker) impliedText(r *rules.Rule, b *passage.Binding, f *rules.Format, v interval.Interval) string {
	return f.Range(v.Lo, v.Hi, c.unit(r, b), impliedDigits)
}

// arithmetic writes the recalculation out with the article's figures; own is the
// format of the figures, f that of the result.
func (c *checker) arithmetic(r *rules.Rule, b *passage.Binding, own, f *rules.Format, v float64) string {
	if c.supposes(b) {
		return ""
	}
	left := r.Spell(func(role string) string {
		fs := b.Get(role)
		if len(fs) == 0 {
			return role
		}
		parts := make([]string, len(fs))
		for i := range fs {
			if parts[i] = c.year(&fs[i]); parts[i] == "" {
				parts[i] = f.Number(c.Value(&fs[i], passage.Printed).Mid(), 6)
			}
		}
		return strings.Join(parts, " + ")
	}, func(x float64) string { return f.Number(x, 6) })
	if !strings.ContainsAny(left, " (|") {
		return "" // a figure alone is no calculation
	}
	if strings.HasPrefix(left, "(") && strings.Index(left, ")") == len(left)-1 {
		left = left[1 : len(left)-1]
	}
	return left + " = " + c.resultText(r, b, f, v)
}

// supposes: a time of the binding lies in a year that is only supposed, of which no calculation may tell.
func (c *checker) supposes(b *passage.Binding) bool {
	for i := range b.Roles {
		for _, f := range b.Roles[i].Fillers {
			if f.Time >= 0 && passage.Supposed(&c.Doc.Times[f.Time]) {
				return true
			}
		}
	}
	return false
}

// year is the year of a filler that is a time, else "".
func (c *checker) year(f *passage.Filler) string {
	if f.Time < 0 {
		return ""
	}
	year, _, _ := strings.Cut(c.Doc.Times[f.Time].ISO, "-")
	return year
}

// resultText writes the result of the calculation.
func (c *checker) resultText(r *rules.Rule, b *passage.Binding, f *rules.Format, v float64) string {
	if r.Calc == "" {
		return c.impliedText(r, b, f, interval.Of(v))
	}
	text := r.CalcText[f.Language]
	if text == "" {
		text = "{}"
	}
	rep := []string{"{}", f.Number(v, impliedDigits)}
	for i := range b.Roles {
		if q := b.Roles[i].Fillers[0].Quantity; q >= 0 {
			rep = append(rep, "{"+rules.UnitOf(b.Roles[i].Name)+"}", c.Doc.Quantities[q].Unit)
		}
	}
	return strings.NewReplacer(rep...).Replace(text)
}

// isToday: the role is filled by the article's date, which is no text of the article.
func (c *checker) isToday(fs []passage.Filler) bool {
	return len(fs) == 1 && fs[0].Quantity < 0 && fs[0].Time < 0 && fs[0].Label != "" && fs[0].Label == c.Doc.Date
}

// fill puts the binding's texts into a message: {role} is quoted as it stands, {role|words} gives way to the words
// where the article's date fills the role, {role'} and {implied} are what the other figures give.
func (c *checker) fill(template, lang string, r *rules.Rule, b *passage.Binding, k *check.Check, implied interval.Interval) string {
	f := c.book.Format(lang)
	var out strings.Builder
	for template != "" {
		i := strings.IndexByte(template, '{')
		j := strings.IndexByte(template[max(i, 0):], '}') + max(i, 0)
		if i < 0 || j <= i {
			break
		}
		out.WriteString(template[:i])
		name, today, _ := strings.Cut(template[i+1:j], "|")
		template = template[j+1:]
		switch {
		case name == "implied" || strings.HasSuffix(name, "'"):
			out.WriteString(c.impliedText(r, b, f, implied))
		case name == "arithmetic":
			if k.Value != nil {
				out.WriteString(c.arithmetic(r, b, f, f, *k.Value))
			}
		case today != "" && c.isToday(b.Get(name)):
			out.WriteString(today)
		default:
			out.WriteString(f.Quote[0] + c.roleText(b, name) + f.Quote[1])
		}
	}
	out.WriteString(template)
	return out.String()
}
