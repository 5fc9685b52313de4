package read

import (
	"fmt"
	"strings"
	"testing"

	"crossfoot/extract/article"
)

// TestChoose tells the article from what stands around it, by the shapes that
// sites have.
func TestChoose(t *testing.T) {
	article := "<p>ONE " + fill(3) + "</p><p>TWO " + fill(3) + "</p>"
	noise := "<p>NOISE " + fill(3) + "</p>"
	links := `<ul><li><a href=/a>NOISE one thing</a></li><li><a href=/b>NOISE another thing</a></li></ul>`
	for name, page := range map[string]string{
		"sidebar and footer":        `<div class="sidebar">` + noise + `</div><div id="main">` + article + `</div><div class="footer">` + noise + `</div>`,
		"body that names a sidebar": `<body class="has-sidebar with-comments"><div>` + article + links + `</div>`,
		"a form around everything":  `<form id="aspnetForm"><div class="menu">` + links + `</div><div>` + article + `</div></form>`,
		"comments":                  `<article>` + article + `</article><section class="comments">` + strings.Repeat(noise, 5) + `</section>`,
		"share inside the text":     `<div class="entry-content">` + article + `<div class="sharedaddy">NOISE share this with your friends</div></div>`,
		"a class of the topic":      `<div class="post tag-facebook category-menu">` + article + `</div>`,
		"teaser as lead":            `<div class="article"><p class="teaser">ONE ` + fill(2) + `</p><div class="news-text"><p>TWO ` + fill(6) + `</p></div></div>`,
		"teasers of others":         `<div class="article-body">` + article + `</div><div class="teaser"><a href=/x>NOISE ` + fill(1) + `</a></div>`,
		"cookie notice":             `<div class="cookie-notice">` + noise + noise + noise + `</div><div>` + article + `</div>`,
		"only paragraphs":           article,
		"a layout table":            `<table><tr><td>` + links + `</td><td>` + article + `</td></tr></table>`,
		"short lines":               `<nav>` + links + `</nav><div id="content"><div>ONE</div>` + strings.Repeat("<div>short line here</div>", 40) + `<div>TWO</div></div><p>` + fill(1) + `</p>`,
	} {
		a := readPage(t, page)
		for _, want := range []string{"ONE", "TWO"} {
			if !strings.Contains(a.Text, want) {
				t.Errorf("%s: %s is lost in %q", name, want, a.Text)
			}
		}
		if strings.Contains(a.Text, "NOISE") {
			t.Errorf("%s: noise in %q", name, a.Text)
		}
	}
}

// TestTitles finds the title and its place.
func TestTitles(t *testing.T) {
	p := "<p>" + fill(3) + "</p>"
	for _, c := range []struct{ name, page, title, at string }{
		{"title element", `<title>Profit up – The Paper</title>` + p, "Profit up", "Profit up"},
		{"heading of the same words", `<title>Profit up | Paper</title><h1>The Paper</h1><h2>Profit <i>up</i></h2>` + p, "Profit up", "Profit <i>"},
		{"meta alone", `<meta property="og:title" content="Profit up"><div>` + p + `</div>`, "Profit up", "<meta"},
		{"site name", `<meta property="og:site_name" content="Paper"><title>Paper - Profit up</title>` + p, "Profit up", "Paper - Profit"},
		{"heading alone", `<h1>Profit<br>up</h1>` + p, "Profit\nup", "Profit<br>"},
		{"none", p, "", ""},
	} {
		a := readPage(t, c.page)
		if a.Title != c.title {
			t.Errorf("%s: title %q", c.name, a.Title)
		}
		if c.at != "" {
			if got, want := a.Source.Offset(0), strings.Index(c.page, c.at); got != want {
				t.Errorf("%s: title stands at %d, want %d", c.name, got, want)
			}
		}
	}
}

// TestBlocksKnowTheirPlace checks the invariants of a page with everything in it.
func TestBlocksKnowTheirPlace(t *testing.T) {
	a := readPage(t, benchPage())
	if len(a.Blocks) != 31 || a.Blocks[0].Kind != article.Title {
		t.Errorf("%d blocks, first %v", len(a.Blocks), a.Blocks[0].Kind)
	}
	for i := 0; i < len(a.Text); i++ {
		if off := a.Source.Offset(i); isAlnum(a.Text[i]) && a.Source.Raw[off] != a.Text[i] {
			t.Fatalf("%q stands at %q", a.Text[i:min(i+9, len(a.Text))], a.Source.Raw[off:off+9])
		}
	}
	if s := fmt.Sprint(a.Blocks[30].Kind); s != "paragraph" {
		t.Error(s)
	}
}
