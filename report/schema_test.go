package report

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schema compiles a schema file with those it refers to.
func schema(t *testing.T, path string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	names, _ := filepath.Glob("../docs/*.schema.json")
	if filepath.Dir(path) != "../docs" {
		names = append(names, path)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		url := "https://crossfoot.invalid/" + filepath.Base(name)
		if err := c.AddResource(url, doc); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile("https://crossfoot.invalid/" + filepath.Base(path))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, text string) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if err := s.Validate(doc); err != nil {
		t.Errorf("%v", err)
	}
}

// awkward has what is left empty, cannot be read, or is no number.
func awkward(t *testing.T) []*Result {
	decided := resultEN(t)
	decided.Checks[1].Decision = &Decision{Decision: FalseAlarm, Comment: "50 %: see, page 3", Outdated: true, Key: "cf1-x"}
	decided.Checks[3].Decision = &Decision{Decision: Accepted}
	nan := 0.0
	return []*Result{decided, resultDE(t), {Document: Document{ID: "odd\xff\u2028name, a:b%.txt"}, Errors: []string{"odd: cannot be read"}},
		{Document: Document{ID: "x"}, Checks: []Check{{Rule: "own", Verdict: Unclear, Severity: "info", Value: ptr(1 / nan), Deviation: ptr(nan / nan)},
			{Rule: "own", Verdict: Inconsistent, Severity: "info", Message: "100 %\nof it"}}}}
}

func TestJSONFollowsItsSchema(t *testing.T) {
	for _, o := range []Options{{}, {WithText: true, Language: "de"}} {
		line := schema(t, "../docs/result.schema.json")
		out := write(t, "jsonl", o, awkward(t)...)
		for text := range strings.Lines(out) {
			validate(t, line, text)
		}
		if n := strings.Count(out, "\n"); n != 4 {
			t.Errorf("%d lines", n)
		}
		if strings.Contains(out, `"text":"The Lowland`) != o.WithText || strings.Contains(out, `"blocks"`) != o.WithText {
			t.Errorf("text with %+v", o)
		}
		whole := schema(t, "../docs/report.schema.json")
		validate(t, whole, write(t, "json", o, awkward(t)...))
		validate(t, whole, write(t, "json", o))
	}
}

// TestSchemaNamesEveryField keeps the schema complete.
func TestSchemaNamesEveryField(t *testing.T) {
	b, err := os.ReadFile("../docs/result.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	types := map[string]any{"document": Document{}, "block": Block{}, "place": Place{}, "claim": Claim{}, "check": Check{}, "member": Member{}, "decision": Decision{}}
	for name, v := range types {
		for _, field := range jsonFields(reflect.TypeOf(v)) {
			if doc.Defs[name].Properties[field] == nil {
				t.Errorf("the schema of %s lacks %s", name, field)
			}
		}
	}
}

func jsonFields(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			out = append(out, jsonFields(f.Type)...)
			continue
		}
		out = append(out, strings.Split(f.Tag.Get("json"), ",")[0])
	}
	return out
}

func TestSARIFFollowsItsSchema(t *testing.T) {
	paths := []string{"testdata/sarif-used.schema.json"}
	// The whole schema of the standard is not kept here; name a copy to check against it.
	if path := os.Getenv("CROSSFOOT_SARIF_SCHEMA"); path != "" {
		paths = append(paths, path)
	}
	for _, path := range paths {
		s := schema(t, path)
		validate(t, s, write(t, "sarif", Options{}, awkward(t)...))
		validate(t, s, write(t, "sarif", Options{Language: "de"}))
	}
	golden(t, "sarif.json", indent(t, write(t, "sarif", Options{}, resultEN(t))))
}

func indent(t *testing.T, s string) string {
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(s), "", " "); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// workflowCommand is the grammar of GitHub's workflow commands.
var workflowCommand = regexp.MustCompile(`^::(error|warning|notice)( (file|line|col|endColumn|title)=([^,:\r\n%]|%(25|0A|0D|3A|2C))+(,(file|line|col|endColumn|title)=([^,:\r\n%]|%(25|0A|0D|3A|2C))+)*)?::([^\r\n%]|%(25|0A|0D))*$`)

func TestGitHubCommandsFollowTheirGrammar(t *testing.T) {
	out := write(t, "github", Options{}, awkward(t)...)
	for line := range strings.Lines(out) {
		if line = strings.TrimSuffix(line, "\n"); !workflowCommand.MatchString(line) {
			t.Errorf("%q", line)
		}
	}
	golden(t, "github.txt", out)
}
