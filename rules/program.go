package rules

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"crossfoot/rules/interval"
)

// Env is what a rule's expressions see: a role's [interval.Interval], the list of
// a role with many members, captured class names as strings.
type Env map[string]any

// program is a compiled expression.
type program struct {
	source string
	vm     *vm.Program
	tree   ast.Node
}

// compileExpr compiles source over the names in env, whose values show the types.
func compileExpr(source string, env Env) (*program, error) {
	opts := append([]expr.Option{expr.Env(map[string]any(env))}, operators...)
	v, err := expr.Compile(source, opts...)
	if err != nil {
		return nil, err
	}
	tree, err := parser.Parse(source)
	if err != nil {
		return nil, err
	}
	return &program{source: source, vm: v, tree: tree.Node}, nil
}

func (p *program) interval(env Env) (interval.Interval, error) {
	out, err := expr.Run(p.vm, map[string]any(env))
	if err != nil {
		return interval.Interval{}, err
	}
	return asInterval(out)
}

func (p *program) truth(env Env) (bool, error) {
	out, err := expr.Run(p.vm, map[string]any(env))
	if err != nil {
		return false, err
	}
	b, ok := out.(bool)
	if !ok {
		return false, fmt.Errorf("%s: gives %T, not true or false", p.source, out)
	}
	return b, nil
}

func asInterval(x any) (interval.Interval, error) {
	switch x := x.(type) {
	case interval.Interval:
		return x, nil
	case int:
		return interval.Of(float64(x)), nil
	case float64:
		return interval.Of(x), nil
	}
	return interval.Interval{}, fmt.Errorf("%v (%T) is no number", x, x)
}

// splitTilde cuts "stated ~ implied" at the tilde outside brackets and quotes.
func splitTilde(s string) (left, right string, ok bool) {
	depth := 0
	var quote byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == '~' && depth == 0:
			return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:]), true
		}
	}
	return s, "", false
}

type (
	iv   = interval.Interval
	list = []interval.Interval
)

// binary declares an interval operation for every mix of interval and number.
func binary[R any](name, op string, f func(a, b iv) R) []expr.Option {
	fn := func(args ...any) (any, error) {
		a, err := asInterval(args[0])
		if err != nil {
			return nil, err
		}
		b, err := asInterval(args[1])
		if err != nil {
			return nil, err
		}
		return f(a, b), nil
	}
	types := []any{new(func(iv, iv) R), new(func(iv, int) R), new(func(int, iv) R), new(func(iv, float64) R), new(func(float64, iv) R)}
	if op == "" { // plain numbers keep their own operators
		types = append(types, new(func(int, int) R), new(func(int, float64) R), new(func(float64, int) R), new(func(float64, float64) R))
	}
	opts := []expr.Option{expr.Function(name, fn, types...)}
	if op != "" {
		opts = append(opts, expr.Operator(op, name))
	}
	return opts
}

// overList declares a function of a list of intervals.
func overList(name string, f func(l list) iv) []expr.Option {
	return []expr.Option{expr.Function(name, func(args ...any) (any, error) {
		l, ok := args[0].(list)
		if !ok {
			return nil, fmt.Errorf("%s takes the members of a role with many", name)
		}
		return f(l), nil
	}, new(func(list) iv))}
}

// ordered declares a test of every two neighbours in a list.
func ordered(name string, ok func(a, b iv) bool) expr.Option {
	return expr.Function(name, func(args ...any) (any, error) {
		l, isList := args[0].(list)
		if !isList {
			return nil, fmt.Errorf("%s takes the members of a role with many", name)
		}
		for i := 1; i < len(l); i++ {
			if !ok(l[i-1], l[i]) {
				return false, nil
			}
		}
		return true, nil
	}, new(func(list) bool))
}

// operators are the functions and operators that rule expressions know, besides
// those of the expression language.
var operators = func() []expr.Option {
	var o []expr.Option
	o = append(o, binary("add_", "+", interval.Add)...)
	o = append(o, binary("sub_", "-", interval.Sub)...)
	o = append(o, binary("mul_", "*", interval.Mul)...)
	o = append(o, binary("div_", "/", interval.Div)...)
	o = append(o, binary("pow_", "**", interval.Pow)...)
	o = append(o, binary("less_", "<", interval.CanLess)...)
	o = append(o, binary("atmost_", "<=", interval.CanAtMost)...)
	o = append(o, binary("more_", ">", func(a, b iv) bool { return interval.CanLess(b, a) })...)
	o = append(o, binary("atleast_", ">=", func(a, b iv) bool { return interval.CanAtMost(b, a) })...)
	o = append(o, binary("meets", "", interval.Meet)...)
	o = append(o, binary("lesser", "", interval.Min)...)
	o = append(o, binary("greater", "", interval.Max)...)
	o = append(o, binary("upto", "", func(a, b iv) iv { return interval.Hull(a, b) })...)
	o = append(o, binary("widen", "", func(a, f iv) iv { return interval.Widen(a, f.Hi) })...)
	o = append(o, expr.Function("size", func(args ...any) (any, error) {
		return interval.Abs(args[0].(iv)), nil
	}, new(func(iv) iv)))
	o = append(o, expr.Function("middle", func(args ...any) (any, error) {
		return interval.Middle(args[0].(iv)), nil
	}, new(func(iv) iv)))
	o = append(o, expr.Function("periods", func(args ...any) (any, error) {
		return Periods(args[0].(string), args[1].(string)), nil
	}, new(func(string, string) iv)))
	o = append(o, overList("total", total)...)
	o = append(o, overList("least", func(l list) iv { return fold(l, interval.Min) })...)
	o = append(o, overList("greatest", func(l list) iv { return fold(l, interval.Max) })...)
	o = append(o, ordered("falling", func(a, b iv) bool { return interval.CanAtMost(b, a) }))
	o = append(o, ordered("rising", interval.CanAtMost))
	o = append(o, overList("howmany", func(l list) iv { return interval.Of(float64(len(l))) })...)
	return o
}()

// Periods is how many of the shorter unit of time make the longer, 0 where that is not known.
func Periods(short, long string) interval.Interval { return periods[long][short] }

// periods tells how many of the shorter period make the longer: periods["year"]["month"].
// Ranges are leap years and the like.
var periods = map[string]map[string]iv{
	"minute":  {"second": interval.Of(60)},
	"hour":    {"second": interval.Of(3600), "minute": interval.Of(60)},
	"day":     {"hour": interval.Of(24), "minute": interval.Of(1440)},
	"week":    {"day": interval.Of(7), "hour": interval.Of(168)},
	"month":   {"day": {Lo: 28, Hi: 31}, "week": {Lo: 4, Hi: 4.43}},
	"quarter": {"month": interval.Of(3), "week": interval.Of(13)},
	"year":    {"year": interval.Of(1), "month": interval.Of(12), "week": {Lo: 52, Hi: 52.3}, "day": {Lo: 365, Hi: 366}, "quarter": interval.Of(4), "decade": interval.Of(0.1), "century": interval.Of(0.01)},
}

func total(l list) iv {
	return fold(append(list{interval.Of(0)}, l...), interval.Add)
}

func fold(l list, f func(a, b iv) iv) iv {
	if len(l) == 0 {
		return interval.Whole()
	}
	out := l[0]
	for _, x := range l[1:] {
		out = f(out, x)
	}
	return out
}
