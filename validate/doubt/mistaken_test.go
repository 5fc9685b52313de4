package doubt

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

// Every guard is in the table, once.
func TestGuardsAsked(t *testing.T) {
	asked := map[string]int{}
	for _, g := range groups {
		for _, guard := range g.guards {
			name := runtime.FuncForPC(reflect.ValueOf(guard).Pointer()).Name()
			asked[name[strings.LastIndex(name, ".")+1:]]++
		}
	}
	packages, err := parser.ParseDir(token.NewFileSet(), ".", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for path, file := range packages["doubt"].Files {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !strings.HasPrefix(path, "mistaken_") || !isGuard(f) {
				continue
			}
			found++
			if n := asked[f.Name.Name]; n != 1 {
				t.Errorf("%s: the guard %s is in %d groups", path, f.Name.Name, n)
			}
		}
	}
	if found == 0 {
		t.Fatal("no guard was found")
	}
}

// isGuard: the function takes nothing but a binding and says yes or no.
func isGuard(f *ast.FuncDecl) bool {
	in, out := f.Type.Params.List, f.Type.Results
	if f.Recv == nil || len(in) != 1 || out == nil || len(out.List) != 1 {
		return false
	}
	star, ok := in[0].Type.(*ast.StarExpr)
	if !ok {
		return false
	}
	binding, ok := star.X.(*ast.SelectorExpr)
	result, isName := out.List[0].Type.(*ast.Ident)
	return ok && isName && binding.Sel.Name == "Binding" && result.Name == "bool"
}
