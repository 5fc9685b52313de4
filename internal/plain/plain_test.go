package plain

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml/ast"
	full "github.com/goccy/go-yaml/parser"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"crossfoot/internal/frozen"
)

// reference is what a full reader makes of the text.
func reference(t testing.TB, text string) (Node, bool) {
	f, err := full.ParseBytes([]byte(text), 0)
	if err != nil || len(f.Docs) > 1 {
		return Node{}, false
	}
	if len(f.Docs) == 0 || f.Docs[0].Body == nil {
		return Node{}, true
	}
	return fromAST(t, f.Docs[0].Body), true
}

func fromAST(t testing.TB, n ast.Node) Node {
	switch n := n.(type) {
	case *ast.MappingNode:
		out := Node{Kind: Mapping}
		for _, v := range n.Values {
			out.Items = append(out.Items, fromAST(t, v.Key), fromAST(t, v.Value))
		}
		return out
	case *ast.MappingValueNode:
		return Node{Kind: Mapping, Items: []Node{fromAST(t, n.Key), fromAST(t, n.Value)}}
	case *ast.SequenceNode:
		out := Node{Kind: Sequence}
		for _, v := range n.Values {
			out.Items = append(out.Items, fromAST(t, v))
		}
		return out
	case *ast.StringNode:
		return Node{Kind: Scalar, Text: n.Value}
	case *ast.LiteralNode:
		return Node{Kind: Scalar, Text: n.Value.Value}
	case *ast.NullNode:
		return Node{}
	case ast.ScalarNode:
		return Node{Kind: Scalar, Text: n.GetToken().Value}
	}
	t.Fatalf("%T", n)
	return Node{}
}

// nodes are compared without the places of what is unread.
var nodes = cmpopts.IgnoreUnexported(Node{})

// bare drops what the reference does not know.
func bare(n Node) Node {
	if n.isNull() {
		return Node{}
	}
	n.Quoted = false
	for i := range n.Items {
		n.Items[i] = bare(n.Items[i])
	}
	return n
}

// TestProjectFiles reads every YAML file of the project: each is plain, and read as
// a full reader reads it.
func TestProjectFiles(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return fs.SkipDir
		}
		if filepath.Ext(p) != ".yaml" {
			return err
		}
		data, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		got, err := Parse(string(data))
		if err != nil {
			t.Errorf("%s: %v (it is read all the same, but slowly)", p, err)
			return nil
		}
		sameLater(t, p, string(data), got)
		want, _ := reference(t, string(data))
		if diff := cmp.Diff(want, bare(got), nodes); diff != "" {
			t.Errorf("%s (-full +plain):\n%s", p, diff)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// sameLater reads the text again, passing over blocks, and then each block.
func sameLater(t *testing.T, name, text string, want Node) {
	t.Helper()
	got, err := parse("\n"+text, 0, true)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if diff := cmp.Diff(want, allRead(t, got), nodes); diff != "" {
		t.Errorf("%s (-at once +later):\n%s", name, diff)
	}
}

func allRead(t *testing.T, n Node) Node {
	if n.Kind == unread {
		read, err := parse(n.Text, n.at, true)
		if err != nil {
			t.Fatalf("%q: %v", n.Text, err)
		}
		n = read
	}
	for i := range n.Items {
		n.Items[i] = allRead(t, n.Items[i])
	}
	return n
}

var samples = []string{
	"", "# nothing\n", "a: 1\n", "a:\n- b\n- c: d\n  e: f\n", "a:\n  - - b\n    - c\n  -\n    d\n", "a: [x, 'y''z', \"q\\n\", {b: c}]\n",
	"a: {x: [1,\n  2], # note\n  y: z}\nb: c # d\n", "a: b#c\nd: 'e: f' \n", "a: >-\n  one\n  two\n\n  three\nb: |\n  x\n   y\n\nc: >\n  z\n",
	"a: plain text\n  goes on\n  and on\nb: 1\n", "\"a b\": c\n'd': e\n", "3/2: x\n-1: y\nurl: http://x/y?z\n", "a:\nb: ~\nc: null\n", "- a\n- b: 1\n  c: 2\n-\n  - d\n",
	"a: -x\nb: ?y\nc: :z\n", "  a: 1\n  b: 2\n", "a: |+\n  x\n\nb: |-\n  y\n\n\n", "a: [\n  b,\n  c,\n]\n",
}

func TestSamplesLikeAFullReader(t *testing.T) {
	for _, text := range samples {
		got, err := Parse(text)
		sameLater(t, text, text, got)
		want, ok := reference(t, text)
		if err != nil || !ok {
			t.Errorf("%q: %v, reference %v", text, err, ok)
		} else if diff := cmp.Diff(want, bare(got), nodes); diff != "" {
			t.Errorf("%q (-full +plain):\n%s", text, diff)
		}
	}
}

func TestNotPlain(t *testing.T) {
	for _, text := range []string{
		"a: &b c", "a: *b", "a: !t b", "---\na: b", "a: b: c", "a:\n\tb: c", "a: [b", "a: {b}", "a: 'b", "? a", "a: b\n c: d", "a: |2\n  b",
		"a: \"\\u00e4\"", "- a\nb: c", "a: b\n- c", "a: @b", "a: `b", "%YAML 1.2", "a: [b c: d]", "a: >\n  b\n    c\n", strings.Repeat("[", 1000), strings.Repeat("- ", 1000),
	} {
		if n, err := Parse(text); err == nil {
			t.Errorf("%q was read as %+v", text, n)
		}
	}
}

func TestDecode(t *testing.T) {
	type inner struct {
		N    int
		Rate float64 `yaml:"the-rate"`
		Skip string  `yaml:"-"`
	}
	type outer struct {
		Name  string
		On    bool
		List  []string
		Pair  [2]string
		Table map[int][]string
		In    *inner
		Many  map[string]inner
		Free  any
	}
	const text = "name: \"007\"\non: true\nlist: [a, 2, null]\npair: [x, y]\ntable: {3: [a], 4: []}\nin: {n: 5, the-rate: 2.5}\nmany:\n  k: {n: -1}\nfree: {a: [1, 2.5, true, x, \"3\", ~]}\n"
	var got outer
	if err := Decode(text, &got); err != nil {
		t.Fatal(err)
	}
	want := outer{
		Name: "007", On: true, List: []string{"a", "2", ""}, Pair: [2]string{"x", "y"}, Table: map[int][]string{3: {"a"}, 4: {}},
		In: &inner{N: 5, Rate: 2.5}, Many: map[string]inner{"k": {N: -1}},
		Free: map[string]any{"a": []any{int64(1), 2.5, true, "x", "3", nil}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, bad := range []string{"nome: x", "name: [x]", "on: yes", "list: x", "pair: [x]", "in: 5", "table: {x: [a]}", "in: {skip: x}", "many: {a: {}, a: {}}"} {
		if err := Decode(bad, new(outer)); err == nil {
			t.Errorf("%s was taken", bad)
		}
	}
}

func TestLaterIsReadWhenItIsAskedFor(t *testing.T) {
	type outer struct {
		A, B Later[map[string][]string]
		C    Later[[]int]
	}
	const text = "a:\n  x:\n  - one # first\n\n  # two\n  y: [z]\nc:\n- 1\n- 2\n"
	for name, decode := range map[string]func(string, any) error{"later": func(text string, out any) error { return DecodeLater("\n"+text, 0, out) }, "at once": Decode} {
		var got outer
		if err := decode(text, &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		want := map[string][]string{"x": {"one"}, "y": {"z"}}
		if diff := cmp.Diff(want, got.A.Get()); diff != "" || got.B.Get() != nil || !cmp.Equal(got.C.Get(), []int{1, 2}) {
			t.Errorf("%s: %v, %v, %s", name, got.B.Get(), got.C.Get(), diff)
		}
	}
	if err := Decode("a: [x]", new(outer)); err == nil {
		t.Error("what does not fit was taken")
	}
}

// TestFrozen: the places of values are kept, and values are read from there.
func TestFrozen(t *testing.T) {
	type outer struct {
		A map[string]Later[[]string]
		B Soon[[]int]
		C Later[string]
	}
	const before, text = "else: [1]\n", "\na:\n  x:\n  - one\n  - two\nb:\n- 1\n- 2\nc: d\n"
	var made, got outer
	if err := DecodeLater(text, len(before), &made); err != nil {
		t.Fatal(err)
	}
	r, asked := frozen.NewReader(string(frozen.Append(nil, &made))), 0
	r.Source = func(at, length int) string {
		asked++
		return (before + text)[at : at+length]
	}
	r.Read(&got)
	if asked != 0 {
		t.Error("the text was read before it was asked for")
	}
	if x := got.A["x"].Get(); !cmp.Equal(x, []string{"one", "two"}) || !cmp.Equal(got.B.Get(), []int{1, 2}) || got.C.Get() != "d" || asked != 1 {
		t.Errorf("%v, %v, %v, asked %d times", x, got.B.Get(), got.C.Get(), asked)
	}
}

// FuzzParse holds the plain reader against the full one: whatever it takes, it
// reads as the other does.
func FuzzParse(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { Parse(text) })
}

func BenchmarkParse(b *testing.B) {
	data, err := os.ReadFile(filepath.Join("..", "..", "extract", "lang", "de", "clauses.yaml"))
	if err != nil {
		b.Skip(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Parse(string(data))
	}
}
