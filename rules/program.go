package rules

import (
	"fmt"
	"strings"
	"sync"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/vm"

	"crossfoot/rules/interval"
)

// Env is what a rule's expressions see: a role's [interval.Interval], the list of
// a role with many members, captured class names as strings.
type Env map[string]any

// program is an expression, compiled when it is first run.
type program struct {
	source string
	env    Env // names, whose values show the types; nil once it is compiled
	made   sync.Once
	vm     *vm.Program // nil where the source is a name
	err    error
	// tree is the expression as it is written, nil where it has no such form.
	tree func() ast.Node
}

func newProgram(source string, env Env) *program {
	return &program{source: source, env: env, tree: sync.OnceValue(func() ast.Node { return treeOf(source) })}
}

// compileExpr compiles source over the names in env.
func compileExpr(source string, env Env) (*program, error) {
	p := newProgram(source, env)
	return p, p.compile()
}

// compile compiles the expression, once.
func (p *program) compile() error {
	p.made.Do(func() {
		if _, isName := p.env[p.source]; !isName {
			p.vm, p.err = compileOver(p.source, p.env)
		}
		p.env = nil
	})
	return p.err
}

func compileOver(source string, env Env) (*vm.Program, error) {
	opts := []expr.Option{expr.Env(env.in(source))}
	for _, o := range operators {
		if strings.Contains(source, o.sign) { // each costs a walk over the expression
			opts = append(opts, o.options...)
		}
	}
	return expr.Compile(source, opts...)
}

// in has the names of env that the source may hold: looking at each costs more than the
// expression.
func (env Env) in(source string) map[string]any {
	some := map[string]any{}
	for name, v := range env {
		if strings.Contains(source, name) {
			some[name] = v
		}
	}
	return some
}

func treeOf(source string) ast.Node {
	tree, err := parser.Parse(source)
	if err != nil {
		return nil
	}
	return tree.Node
}

// run evaluates the expression.
func (p *program) run(env Env) (any, error) {
	if err := p.compile(); err != nil {
		return nil, err
	}
	if p.vm == nil {
		return env[p.source], nil
	}
	return expr.Run(p.vm, map[string]any(env))
}

func (p *program) interval(env Env) (interval.Interval, error) {
	out, err := p.run(env)
	if err != nil {
		return interval.Interval{}, err
	}
	return asInterval(out)
}

func (p *program) truth(env Env) (bool, error) {
	out, err := p.run(env)
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

// operator is a function or operator of the expression language, told by its sign.
type operator struct {
	sign    string
	options []expr.Option
}

// function declares a function of the given types.
func function(name string, f func(args ...any) (any, error), types ...any) operator {
	return operator{name, []expr.Option{expr.Function(name, f, types...)}}
}

// binary declares an interval operation for every mix of interval and number.
func binary[R any](name, op string, f func(a, b iv) R) operator {
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
	o := function(name, fn, types...)
	if op != "" {
		o.sign, o.options = op, append(o.options, expr.Operator(op, name))
	}
	return o
}

// overList declares a function of a list of intervals.
func overList(name string, f func(l list) iv) operator {
	return function(name, func(args ...any) (any, error) {
		l, ok := args[0].(list)
		if !ok {
			return nil, fmt.Errorf("%s takes the members of a role with many", name)
		}
		return f(l), nil
	}, new(func(list) iv))
}

// ordered declares a test of every two neighbours in a list.
func ordered(name string, ok func(a, b iv) bool) operator {
	return function(name, func(args ...any) (any, error) {
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
var operators = []operator{
	binary("add_", "+", interval.Add),
	binary("sub_", "-", interval.Sub),
	binary("mul_", "*", interval.Mul),
	binary("div_", "/", interval.Div),
	binary("pow_", "**", interval.Pow),
	binary("less_", "<", interval.CanLess),
	binary("atmost_", "<=", interval.CanAtMost),
	binary("more_", ">", func(a, b iv) bool { return interval.CanLess(b, a) }),
	binary("atleast_", ">=", func(a, b iv) bool { return interval.CanAtMost(b, a) }),
	binary("meets", "", interval.Meet),
	binary("lesser", "", interval.Min),
	binary("greater", "", interval.Max),
	binary("upto", "", func(a, b iv) iv { return interval.Hull(a, b) }),
	binary("widen", "", func(a, f iv) iv { return interval.Widen(a, f.Hi) }),
	function("size", func(args ...any) (any, error) { return interval.Abs(args[0].(iv)), nil }, new(func(iv) iv)),
	function("middle", func(args ...any) (any, error) { return interval.Middle(args[0].(iv)), nil }, new(func(iv) iv)),
	function("said", func(args ...any) (any, error) { return interval.Said(args[0].(iv)), nil }, new(func(iv) iv)),
	function("periods", func(args ...any) (any, error) { return Periods(args[0].(string), args[1].(string)), nil }, new(func(string, string) iv)),
	overList("total", total),
	overList("least", func(l list) iv { return fold(l, interval.Min) }),
	overList("greatest", func(l list) iv { return fold(l, interval.Max) }),
	ordered("falling", func(a, b iv) bool { return interval.CanAtMost(b, a) }),
	ordered("rising", interval.CanAtMost),
	overList("howmany", func(l list) iv { return interval.Of(float64(len(l))) }),
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
