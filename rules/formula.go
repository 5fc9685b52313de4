package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/ast"
)

// spelling says how an expression is written out.
type spelling struct {
	name     func(name string) string
	number   func(x float64) string
	operator map[string]string
	function map[string]string
	power    string
}

// excel writes expressions as Excel formulas with roles in braces.
var excel = spelling{
	name:     func(n string) string { return "{" + n + "}" },
	number:   func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) },
	operator: map[string]string{"+": "+", "-": "-", "*": "*", "/": "/", "**": "^", "<": "<", ">": ">", "<=": "<=", ">=": ">="},
	function: map[string]string{
		"total": "SUM", "least": "MIN", "greatest": "MAX", "howmany": "COUNT", "lesser": "MIN", "greater": "MAX",
		"size": "ABS", "upto": "AVERAGE",
	},
}

// Formula is the recalculation in Excel syntax, roles in braces; "" where the
// rule calculates nothing or the expression has no Excel form.
func (r *Rule) Formula() string {
	r.compiled.written.Do(func() { r.compiled.formula = r.formula() })
	return r.compiled.formula
}

func (r *Rule) formula() string {
	if r.compiled.shown() == nil {
		return ""
	}
	s, err := excel.write(r.compiled.shown().tree(), 0)
	if err != nil {
		return ""
	}
	return s
}

// The operators and functions as readers see them.
var (
	readerOperators = map[string]string{"+": " + ", "-": " − ", "*": " × ", "/": " ÷ ", "**": "^"}
	readerFunctions = map[string]string{"total": "", "least": "min", "greatest": "max", "howmany": terms, "lesser": "min", "greater": "max", "size": "|"}
)

// terms stands for a function whose value is the number of terms it is given.
const terms = "#"

// Spell writes the recalculation out for a reader, with each role as name gives it.
func (r *Rule) Spell(name func(role string) string, number func(float64) string) string {
	if r.compiled.shown() == nil {
		return ""
	}
	s, err := spelling{
		name: name, number: number,
		operator: readerOperators, function: readerFunctions,
	}.write(r.compiled.shown().tree(), 0)
	if err != nil {
		return ""
	}
	return s
}

// precedence of the operators that a formula can hold.
var precedence = map[string]int{"<": 1, ">": 1, "<=": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "**": 4}

func (s spelling) write(n ast.Node, outer int) (string, error) {
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return s.name(n.Value), nil
	case *ast.IntegerNode:
		return s.number(float64(n.Value)), nil
	case *ast.FloatNode:
		return s.number(n.Value), nil
	case *ast.BinaryNode:
		return s.binary(n, outer)
	case *ast.CallNode:
		return s.call(n)
	case *ast.UnaryNode:
		x, err := s.write(n.Node, 5)
		return n.Operator + x, err
	}
	return "", fmt.Errorf("no written form for %T", n)
}

func (s spelling) binary(n *ast.BinaryNode, outer int) (string, error) {
	op, ok := s.operator[n.Operator]
	if !ok {
		return "", fmt.Errorf("no written form for %s", n.Operator)
	}
	p := precedence[n.Operator]
	l, err := s.write(n.Left, p)
	if err != nil {
		return "", err
	}
	r, err := s.write(n.Right, p+1)
	if err != nil {
		return "", err
	}
	if p < outer {
		return "(" + l + op + r + ")", nil
	}
	return l + op + r, nil
}

func (s spelling) call(n *ast.CallNode) (string, error) {
	id, ok := n.Callee.(*ast.IdentifierNode)
	if !ok {
		return "", fmt.Errorf("no written form for the call")
	}
	name, ok := s.function[id.Value]
	if !ok {
		return "", fmt.Errorf("no written form for %s", id.Value)
	}
	args := make([]string, len(n.Arguments))
	for i, a := range n.Arguments {
		x, err := s.write(a, 0)
		if err != nil {
			return "", err
		}
		args[i] = x
	}
	switch {
	case name == terms:
		return strconv.Itoa(strings.Count(args[0], s.operator["+"]) + 1), nil
	case (name == "" || name == "|") && !strings.Contains(args[0], " "):
		return args[0], nil
	case name == "|":
		return "|" + args[0] + "|", nil
	}
	return name + "(" + strings.Join(args, ", ") + ")", nil
}
