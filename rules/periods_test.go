package rules

import (
	"testing"

	"crossfoot/rules/interval"
)

func TestExpressions(t *testing.T) {
	env := Env{"a": interval.Of(10), "per": "month", "unit": "year"}
	for _, c := range []struct {
		source string
		want   interval.Interval
	}{
		{`periods(per, unit)`, interval.Of(12)},
		{`periods("day", "week")`, interval.Of(7)},
		{`periods("year", "day")`, interval.Of(0)},
		{`periods("", "")`, interval.Of(0)},
		{`upto(12, 14)`, interval.Interval{Lo: 12, Hi: 14}},
		{`upto(0.6, 1)`, interval.Interval{Lo: 0.6, Hi: 1}},
		{`upto(a, 12)`, interval.Interval{Lo: 10, Hi: 12}},
	} {
		p, err := compileExpr(c.source, env)
		if err != nil {
			t.Errorf("%s: %v", c.source, err)
			continue
		}
		if got, err := p.interval(env); err != nil || got != c.want {
			t.Errorf("%s = %v, %v; want %v", c.source, got, err, c.want)
		}
	}
}
