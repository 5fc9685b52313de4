package validate

import (
	"math"
	"strings"

	"crossfoot/rules"
	"crossfoot/rules/interval"
)

// explain fills in what a report shows of a check: the statement, the
// recalculation, the message and, for a contradiction, the likely slip.
func (c *checker) explain(k *Check, r *rules.Rule, b *binding, out rules.Outcome) {
	k.Formula = r.Formula()
	own := c.book.Format(c.doc.Pack.Code)
	k.Stated = c.statedText(r, b)
	if out.HasValue && out.Known {
		v := c.middle(r, b)
		k.Value = &v
		if role := b.get(r.StatedRole()); len(role) > 0 {
			s := c.value(&role[0], printed).Mid()
			k.StatedValue = &s
		}
		k.Implied = c.impliedText(r, b, own, v)
		k.Arithmetic = c.arithmetic(r, b, own, v)
	}
	k.Messages, k.Causes, k.Fixes = map[string]string{}, map[string]string{}, map[string]string{}
	for _, lang := range c.book.Languages() {
		k.Messages[lang] = c.fill(r.Message[lang], lang, r, b, k)
	}
	if k.Verdict == Inconsistent {
		c.mend(k, r, b)
	}
}

// middle is the recalculation over the middle values.
func (c *checker) middle(r *rules.Rule, b *binding) float64 {
	env := c.env(b, printed)
	for name, v := range env {
		switch v := v.(type) {
		case interval.Interval:
			env[name] = interval.Of(v.Mid())
		case []interval.Interval:
			for i := range v {
				v[i] = interval.Of(v[i].Mid())
			}
		}
	}
	out, err := r.Eval(env)
	if err != nil {
		return math.NaN()
	}
	return out.Implied.Mid()
}

// text is a filler's own words in the article.
func (c *checker) text(f *filler) string {
	if f.quantity >= 0 {
		q := &c.doc.Quantities[f.quantity]
		start := q.Start
		if !q.HedgeSpan.Empty() && q.HedgeSpan.Start < start {
			start = q.HedgeSpan.Start
		}
		return strings.Join(strings.Fields(c.doc.Text[start:q.End]), " ")
	}
	return strings.Join(strings.Fields(c.doc.Text[f.span.Start:f.span.End]), " ")
}

func (c *checker) roleText(b *binding, role string) string {
	var parts []string
	fs := b.get(role)
	for i := range fs {
		parts = append(parts, c.text(&fs[i]))
	}
	return strings.Join(parts, ", ")
}

// statedText is what the article says: the recalculated figure, or all numbers.
func (c *checker) statedText(r *rules.Rule, b *binding) string {
	if role := r.StatedRole(); role != "" && len(b.get(role)) > 0 {
		return c.roleText(b, role)
	}
	var parts []string
	for _, g := range r.Given {
		if t := c.roleText(b, g); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, "; ")
}

// unit is the unit in which the rule's result is written.
func (c *checker) unit(r *rules.Rule, b *binding) string {
	role := r.StatedRole()
	if role == "" {
		role = r.ShowsUnit
	}
	if fs := b.get(role); len(fs) > 0 && fs[0].quantity >= 0 {
		return c.doc.Quantities[fs[0].quantity].Unit
	}
	if u, ok := strings.CutPrefix(role, "="); ok {
		return u
	}
	return "count"
}

const impliedDigits = 3

func (c *checker) impliedText(r *rules.Rule, b *binding, f *rules.Format, v float64) string {
	return f.Quantity(v, c.unit(r, b), impliedDigits)
}

// arithmetic writes the recalculation out with the article's figures.
func (c *checker) arithmetic(r *rules.Rule, b *binding, f *rules.Format, v float64) string {
	left := r.Spell(func(role string) string {
		fs := b.get(role)
		if len(fs) == 0 {
			return role
		}
		parts := make([]string, len(fs))
		for i := range fs {
			parts[i] = f.Number(c.value(&fs[i], printed).Mid(), 6)
		}
		return strings.Join(parts, " + ")
	}, func(x float64) string { return f.Number(x, 6) })
	if left == "" {
		return ""
	}
	return left + " = " + c.impliedText(r, b, f, v)
}

// fill puts the binding's texts into a message: {role} is quoted as it stands,
// {role'} and {implied} are what the other figures give.
func (c *checker) fill(template, lang string, r *rules.Rule, b *binding, k *Check) string {
	f := c.book.Format(lang)
	var out strings.Builder
	for template != "" {
		i := strings.IndexByte(template, '{')
		j := strings.IndexByte(template[max(i, 0):], '}') + max(i, 0)
		if i < 0 || j <= i {
			break
		}
		out.WriteString(template[:i])
		name := template[i+1 : j]
		template = template[j+1:]
		switch {
		case name == "implied" || strings.HasSuffix(name, "'"):
			if k.Value != nil {
				out.WriteString(c.impliedText(r, b, f, *k.Value))
			}
		case name == "arithmetic":
			if k.Value != nil {
				out.WriteString(c.arithmetic(r, b, f, *k.Value))
			}
		default:
			out.WriteString(f.Quote[0] + c.roleText(b, name) + f.Quote[1])
		}
	}
	out.WriteString(template)
	return out.String()
}
