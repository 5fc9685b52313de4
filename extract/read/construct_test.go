package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html/atom"
)

// awkward are pages that leave out tags, close what is not open or put things where they do not
// belong.
var awkward = []string{
	"", " \n", "text", "<p>a<p>b</div>c", "<html lang=de><html lang=en xml:lang=x><body class=a><p>x", "a</p>b</br>c", "<!doctype html><p>a<table><tr><td>b</table>c",
	"<p>a<table><tr><td>b</table>c", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\"><p>a<table><td>b",
	"<title>a\r\nb</title><title>c</title><meta name=author content='a &amp; b'><link rel=canonical href='/2020/1/2?a&amp;b'><p>x<title>d</title>",
	"<head></head><title>a</title><style>b</style>\n<body><title></title><noscript>c<p>d</noscript><script>e</script>f",
	"<ul><li>a<ul><li>b<li>c</ul><li>d</ul><dl><dt>e<dd>f<dt>g</dl><ol><li><div><li>h",
	"<p><b>a<p>b<p>c</b>d<i>e</p>f</i>g", "<b><i>a</b>b</i>c", "<a href=x>a<a href=#y class=k>b</a>c</a>d", "<a href=x><div>a</div>b</a>c", "<p><a href=x>a<p>b<a href=z>c",
	"<h1>a<h2>b</h1>c<hr>d", "<pre>\n\n a\n</pre><pre><b>\nx</b></pre><listing>\na</listing>", "<form>a<form>b</form>c</form><div><form><div>a</form>b</div>",
	"<table><caption>a<b>b<tr><td>c<td>d<tr><th>e<tbody><tr><td>f</tbody><tfoot><tr><td>g</table>h", "<table> <col><colgroup><col> <tr><td><table><td>a</table>b</table>c",
	"<table><form><input type=hidden><tr><td>a</form></table><table><tr></div><td></span>x</table>", "<table><tr><td><b>a</td><td>b</b></table>c",
	"<select><option>a<optgroup><option>b<select>c<input>d", "<button>a<button>b</button>c<object>d<b>e</object>f", "<svg><title>a</title><path d=x/><g/></svg>b",
	"<svg><g><style>a{}</style></svg>c", "<svg/>a<svg><g>", "a</body>b</html>c<!-- crossfoot:ignore x y -->d", "<!-- crossfoot:ignore a --><p>b<!-- crossfoot:ignore c -->d</body><!-- crossfoot:ignore e -->",
	"<div hidden>a<p>b</div><div style='display: none'>c</div><span style=\"color:&#114;ed\">d</span><b hidden>e</b>f", "<textarea>\na</textarea><xmp><p></xmp><iframe>b</iframe>c",
	"<article class=\"a&amp;b\" id='x' ID=y><time datetime=2020-01-02 pubdate>a</time><nav>b<A HREF='#x'>c</A></nav><x-y class=date>d</x-y></X-Y>e</article>",
	"<script type='application/ld+json'>{\"headline\":\"a\"}\r\n</script><script>a<!--<script>b</script>c--></script>d", "<p>a<script", "<p>a<!--", "<p>a</p", "<p a='", "</head><p>a</head>b<head>c",
	"<p><b>a<p><b>b<p><b>c<p><b>d<p>e</b></b></b>f", "<p><b class=x>a<p><b>b<p><b>c<p><b>d<p>e", "<ruby>a<rt>b<rp>c</ruby><nobr>d<nobr>e</nobr>f", "<div><svg><g></div>a",
	"<a href=x>a<p>b<i>c<p>d</a>e<p>f", "<div><b>a<i>b<p>c<div>d</b>e</i>f</div>g", "<b><i><u><s><p>a</b>b", "<b>a<span><div>b<b>c<p>d</b>e</div></b>f</span>g",
	"<b>a<table><tr><td>b</td></tr></table>c</b>d", "<p>a<svg>b<p>c", "<table>a<tr><td>b", "<b><p>a</b>b</p>", "<template><p>a</template>b", "<frameset><frame></frameset>", "<math><mi>a</math>b",
}

// TestConstruct compares the trees of awkward pages with those of the parser, and wants most of
// them made without it.
func TestConstruct(t *testing.T) {
	made := 0
	for _, raw := range awkward {
		if sameTree(t, raw) {
			made++
		}
	}
	if made < len(awkward)-8 {
		t.Errorf("%d of %d pages were made without the parser", made, len(awkward))
	}
}

// FuzzConstruct compares the trees of any page.
func FuzzConstruct(f *testing.F) {
	for _, raw := range awkward {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) { sameTree(t, raw) })
}

// sameTree compares the tree that is constructed with that of the parser; false where there is none.
func sameTree(t *testing.T, raw string) bool {
	t.Helper()
	quick, whole := &page{raw: raw}, &page{raw: raw}
	if !quick.construct(0, len(raw)) {
		return false
	}
	if !whole.parseWhole(0, len(raw)) {
		t.Fatalf("%q: not parsed", raw)
	}
	if diff := cmp.Diff(dump(whole), dump(quick)); diff != "" {
		t.Errorf("%q: parsed (-) and constructed (+):\n%s", raw, diff)
	}
	return true
}

// dump writes a page's tree and metadata down.
func dump(p *page) string {
	var out strings.Builder
	var visit func(e *elem, depth int)
	visit = func(e *elem, depth int) {
		fmt.Fprintf(&out, "%*s%v %v %d %d/%d", depth, "", e.tag, readOf(e.tag, e.attrs), e.traits, e.words, e.linked)
		switch {
		case e.note != nil:
			fmt.Fprintf(&out, " note %v", *e.note)
		case len(e.texts) > 0:
			fmt.Fprintf(&out, " %v", e.texts)
		case e.isText():
			fmt.Fprintf(&out, " %q", e.literal)
		}
		out.WriteByte('\n')
		for c := e.first; c != nil; c = c.next {
			visit(c, depth+1)
		}
	}
	visit(p.root, 0)
	fmt.Fprintf(&out, "%+v\n%d comments", p.meta, len(p.notes))
	return out.String()
}

// readOf are an element's attributes in order, as far as they are read.
func readOf(a atom.Atom, attrs []property) []property {
	var out []property
	whole := a == atom.Html || a == atom.Td || a == atom.Th
	for _, a := range attrs {
		if a.key == "href" && !strings.Contains(a.value, "#") {
			a.value = elsewhere
		}
		inWhole := a.key == "lang" || a.key == "xml:lang" || a.key == "colspan" || a.key == "rowspan"
		if a.key != "style" && (whole || !inWhole) {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b property) int { return strings.Compare(a.key, b.key) })
	if a == atom.Body {
		return nil
	}
	return out
}
