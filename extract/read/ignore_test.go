package read

import (
	"strings"
	"testing"

	"crossfoot/extract/article"
)

// covered are the article's comments, each as rule, reason and the text it concerns.
func covered(a *article.Article) string {
	var out []string
	for _, n := range a.Ignores {
		s := "-"
		if !n.Span.Empty() {
			s = strings.Join(strings.Fields(a.Text[n.Span.Start:n.Span.End]), " ")
		}
		out = append(out, n.Rule+"|"+n.Reason+"|"+s)
	}
	return strings.Join(out, "; ")
}

func TestIgnores(t *testing.T) {
	const c = "<!-- crossfoot:ignore sum-total as printed -->"
	const got = "sum-total|as printed|"
	for _, x := range []struct{ name, src, want string }{
		{"a.md", "One thing.\n\n" + c + "\nTwo things.\n\nThree.", got + "Two things."},
		{"a.md", "One thing.\n\n" + c + "\n\nTwo things.\n\nThree.", got + "Two things."},
		{"a.md", "One thing. " + c + "\n\nTwo things.", got + "One thing."},
		{"a.md", c + "\n# Head\n\nOne thing.", got + "Head"},
		{"a.md", "# Head " + c + "\n\nOne thing.", got + "Head"},
		{"a.md", "- One " + c + "\n- Two", got + "One"},
		{"a.md", "> quoted " + c + "\n\nOne thing.", got + "quoted"},
		{"a.md", "One.\n\n" + c + "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd.", got + "a b 1 2"},
		{"a.md", "| a | b |\n|---|---|\n| 1 " + c + " | 2 |\n\nEnd.", got + "1"},
		{"a.md", "One thing.\n\n" + c, got + "-"},
		{"a.md", "`" + c + "`\n\n```\n" + c + "\n```\n\nOne.", ""},
		{"a.md", "<!-- crossfoot:ignore -->\nOne.\n\n<!-- crossfoot:ignored x y -->\n\n<!-- crossfoot:ignore all: -->\nTwo.", "||One.; all||Two."},
		{"a.html", "<p>One thing.</p>" + c + "<p>Two things.</p><p>Three.</p>", got + "Two things."},
		{"a.html", "<p>One thing. " + c + "</p><p>Two things.</p>", got + "One thing."},
		{"a.html", c + "<p>One thing.</p><p>Two things.</p>", got + "One thing."},
		{"a.html", "<!doctype html><title>Head</title>" + c + "<h1>Head</h1><p>One thing.</p>", got + "Head"},
		{"a.html", "<!doctype html><title>Head</title><h1>Head " + c + "</h1><p>One thing.</p>", got + "Head"},
		{"a.html", "<p>One.</p>" + c + "<table><tr><th>a<th>b<tr><td>1<td>2</table><p>End.</p>", got + "a b 1 2"},
		{"a.html", "<p>One.</p><table><tr><th>a<th>b" + c + "<tr><td>1<td>2</table><p>End.</p>", got + "b"},
		{"a.html", "<p>One.</p><script>" + c + "</script><p>Two.</p>", ""},
		{"a.html", "<p>One.</p><nav>" + c + "<a href=x>Home</a></nav><p>Two.</p>", got + "Two."},
		{"a.html", "<p>One.</p><!-- crossfoot:ignore all a b --><!-- other -->" + c + "<p>Two.</p>", "all|a b|Two.; " + got + "Two."},
		{"a.html", "<p>One.</p>" + c, got + "-"},
		{"a.html", "<h1>Head</h1><p>One.</p><h2>Next " + c + "</h2>", got + "-"},
	} {
		a, err := Bytes(x.name, []byte(x.src), Options{})
		if err != nil {
			t.Errorf("%q: %v", x.src, err)
			continue
		}
		if g := covered(a); g != x.want {
			t.Errorf("%q:\n got %s\nwant %s", x.src, g, x.want)
		}
	}
}

func TestIgnoreBesideTitle(t *testing.T) {
	a, err := Line(1, []byte(`{"id":"1","title":"Head","html":"<p>One.</p><!-- crossfoot:ignore all why --><p>Two.</p>"}`))
	if err != nil {
		t.Fatal(err)
	}
	if g := covered(a); g != "all|why|Two." {
		t.Error(g)
	}
}
