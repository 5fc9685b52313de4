package read

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// sameTokens compares the tokens with those of x/net/html.
func sameTokens(t *testing.T, raw string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(raw))
	m := markup{raw: raw}
	for at := 0; ; {
		want := z.Next()
		text := z.Raw()
		kind := m.next()
		closed := want == html.SelfClosingTagToken
		if closed {
			want = html.StartTagToken
		}
		if kind != want {
			t.Fatalf("%q: at %d a token of kind %v, want %v", raw, at, kind, want)
		}
		if want == html.ErrorToken {
			return
		}
		if got := raw[at:m.at]; got != string(text) {
			t.Fatalf("%q: token %q, want %q", raw, got, text)
		}
		at = m.at
		if want != html.StartTagToken {
			continue
		}
		if m.closed() != closed && !repeats(&m) {
			t.Errorf("%q: %q closes itself: %v, want %v", raw, text, m.closed(), closed)
		}
		name, _ := z.TagName()
		if asciiLower([]byte(m.name)) != string(name) && strings.IndexByte(m.name, 0) < 0 {
			t.Errorf("%q: name %q, want %q", raw, m.name, name)
		}
	}
}

// repeats reports whether a key of the last tag stands twice: the tokenizer forgets the
// second and takes the tag's end for another.
func repeats(m *markup) bool {
	keys := map[string]bool{}
	for _, a := range m.attrs {
		keys[asciiLower([]byte(m.raw[a.start:a.keyEnd]))] = true
	}
	return len(keys) < len(m.attrs)
}

var pieces = []string{
	"<p>a</p>", "a < b <", "</", "</>", "</ x>y", "<a href=x class='y z' hidden id=\"1>2\">t</a >", "<br/>", "<p a=/>", "<p/a=b/ c>", "<p =x = y>",
	"<!doctype html>", "<!DOCTYPEhtml", "<!docty", "<!", "<!-", "<!-->", "<!--->x", "<!-- a -- b --!> c -->", "<!-- a --!b --!-> -->", "<!x>", "<?xml ?>", "<![CDATA[x]]>",
	"<script>if (a </b) \"</scriptx\"</script >", "<script><!-- <script> </script> --></script>", "<SCRIPT/>x</Script>", "<style>a</style/>", "<title>a<b></title>",
	"<textarea></textarea>", "<xmp><p></xmp", "<plaintext>a</plaintext>", "<noscript><p>x</noscript>", "<p", "<p ", "<p a", "<p a=", "<p a='", "<p a=\"b\"c>", "\x00<p\x00>", "<é>", "<b\u212a>",
}

func TestMarkup(t *testing.T) {
	for _, a := range pieces {
		sameTokens(t, a)
		for _, b := range pieces {
			sameTokens(t, a+b)
			sameTokens(t, "<script>"+a+b+"</script><i>")
		}
	}
}

func FuzzMarkup(f *testing.F) {
	for _, s := range pieces {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) { sameTokens(t, raw) })
}

// TestPlantAttributes: what is not read is left out, a number stands for the rest, and a tag stays what it is.
func TestPlantAttributes(t *testing.T) {
	for in, want := range map[string]string{
		`<p onclick="a>b" CLASS=x data-y=z>`: `<p ~class=x>`,
		`<img src="x"/>`:                     `<img />`,
		`<g class=a/>`:                       `<g ~class=a/>`,
		`<hr data-x/>`:                       `<hr />`,
		`<td colspan=2 width=3>`:             `<td ~colspan=2>`,
		`<font size=2 class=x>`:              `<font size=2 class=x>`,
		`<time datetime=2020>`:               `<time ~datetime=2020>`,
		`<a href="/a/b" id=c>`:               `<a ~href=x ~id=c>`,
		`<a href='#b'>`:                      `<a ~href=#b>`,
		`<a id='' id=b hidden/>`:             `<a ~id= ~hidden= />`,
		`<p title="a&amp;b" id=c x>`:         `<p title="a&amp;b" id=c>`,
		`<p style="color:red">`:              `<p>`,
		`<p style="display: none">`:          `<p ~style=display: none>`,
		`<script src=x>f()</script>`:         `<script></script>`,
		`<link rel="canonical" href=x>`:      `<link rel="canonical" href=x>`,
		`<link rel="x" href=x/>`:             `<link>`,
		`<meta name=x>`:                      `<meta crossfoot-place=0  name=x>`,
		`<style x>p{}</style>`:               `<style></style>`,
	} {
		got, p := plant(in, 0, len(in))
		for i, set := range p.attrs.all {
			var list strings.Builder
			for _, a := range set.list {
				list.WriteString(" ~" + a.key + "=" + a.value)
			}
			got = strings.ReplaceAll(got, " "+setAttr+"="+strconv.Itoa(i), list.String())
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// TestSharedAttributes: tags written alike share their attributes, and a page cannot name those of another.
func TestSharedAttributes(t *testing.T) {
	in := `<p class=a href=b><b class=a><p class="a" href=c><p class=a href=d><font ` + setAttr + `=0>`
	_, p := plant(in, 0, len(in))
	if len(p.attrs.all) != 3 {
		t.Errorf("%d sets, want 3", len(p.attrs.all))
	}
	g := newGrower(in)
	defer g.release()
	g.markings = p
	n := &html.Node{DataAtom: atom.Font, Attr: []html.Attribute{{Key: setAttr, Val: "0"}}}
	if set := g.attrsOf(n, wholeTag); len(set.list) > 0 {
		t.Errorf("a page's own attribute stands for %v", set.list)
	}
}
