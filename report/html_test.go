package report

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// page parses an HTML report.
func page(t testing.TB, results ...*Result) *html.Node {
	t.Helper()
	b, err := os.ReadFile(writeFile(t, "page.html", testRun(), Options{}, results...))
	if err != nil {
		t.Fatal(err)
	}
	return parseHTML(t, b)
}

func parseHTML(t testing.TB, b []byte) *html.Node {
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// all lists the elements that have the name or class.
func all(n *html.Node, name string) []*html.Node {
	var out []*html.Node
	if n.Type == html.ElementNode && (n.Data == name || hasClass(n, name)) {
		out = append(out, n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, all(c, name)...)
	}
	return out
}

func hasClass(n *html.Node, class string) bool {
	for _, a := range n.Attr {
		if a.Key == "class" {
			for _, c := range strings.Fields(a.Val) {
				if c == class {
					return true
				}
			}
		}
	}
	return false
}

// words is the text of an element without the tips.
func wordsIn(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if hasClass(n, "tip") {
		return ""
	}
	s := ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s += wordsIn(c)
	}
	return s
}

func TestHTMLShowsTheArticleAsRead(t *testing.T) {
	root := page(t, resultEN(t), resultDE(t))
	for i, text := range []string{articleEN, articleDE} {
		got := ""
		for _, row := range all(all(root, "article")[i], "text") {
			got += wordsIn(row) + " "
		}
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(text), " ") {
			t.Errorf("article reads\n%s", got)
		}
	}
	for class, want := range map[string]int{"f": 17, "tip": 17, "aside": 4, "article": 2, "cue": 3, "box": 7} {
		if got := len(all(root, class)); got != want {
			t.Errorf("%d %s, want %d", got, class, want)
		}
	}
}

func TestHTMLNeedsNothingElse(t *testing.T) {
	root := page(t, resultEN(t))
	for _, name := range []string{"script", "link", "img", "iframe", "object"} {
		if len(all(root, name)) > 0 {
			t.Errorf("has %s", name)
		}
	}
	if strings.Contains(htmlStyle, "url(") || strings.Contains(htmlStyle, "@import") {
		t.Error("the style loads something")
	}
}

func TestHTMLTakesNoTextForMarkup(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := rapid.SliceOfN(rapid.SampledFrom([]string{"<script>", "</style>", "\"", "'", "&lt;", "<", ">", "a", "1", "\x00", "\n", "ü", "\xff"}), 1, 20).Draw(rt, "text")
		text := strings.Join(s, "")
		place := func(name string) Place {
			return Place{Start: rapid.IntRange(-3, 40).Draw(rt, name), End: rapid.IntRange(-3, 40).Draw(rt, name+"end")}
		}
		r := &Result{Document: Document{ID: text, Title: text, Lang: text, Text: text, Author: text}, Errors: []string{text}}
		for range 3 {
			r.Document.Blocks = append(r.Document.Blocks, Block{Kind: text, Start: place("block").Start, End: place("block").End})
			r.Claims = append(r.Claims, Claim{ID: "c", Place: place("claim"), State: text, Subject: text, Unit: text, Low: &text})
		}
		r.Checks = []Check{{Rule: text, Kind: text, Severity: text, Verdict: Inconsistent, Message: text, Arithmetic: text, Place: place("check"),
			Members: []Member{{Role: text, Claim: "c"}, {Place: place("member")}}, Decision: &Decision{Decision: text, Comment: text}}}
		var b bytes.Buffer
		w := newHTML(&b, Run{Version: text, Inputs: []string{text}}, Options{})
		if err := w.Write(r); err != nil {
			rt.Fatal(err)
		}
		if err := w.Close(Run{Version: text, Inputs: []string{text}, Started: text}); err != nil {
			rt.Fatal(err)
		}
		root := parseHTML(t, b.Bytes())
		if len(all(root, "script")) > 0 || len(all(root, "style")) != 1 || len(all(root, "article")) != 1 {
			rt.Errorf("text became markup:\n%s", b.String())
		}
	})
}

// TestHTMLInChromium renders the page and reads back what the browser made of it.
func TestHTMLInChromium(t *testing.T) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
		}
	}
	if browser == "" || testing.Short() {
		t.Skip("needs Chromium")
	}
	path := writeFile(t, "page.html", testRun(), Options{}, resultEN(t), resultDE(t))
	run := func(args ...string) []byte {
		args = append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + t.TempDir(), "--virtual-time-budget=500"}, args...)
		out, err := exec.Command(browser, append(args, "file://"+path)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	root := parseHTML(t, run("--dump-dom"))
	if f, a := len(all(root, "f")), len(all(root, "aside")); f != 17 || a != 4 {
		t.Errorf("%d figures, %d findings", f, a)
	}
}
