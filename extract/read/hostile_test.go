package read

import (
	"strings"
	"testing"
)

// TestHostile reads input made to hurt. What matters is that it ends, soon enough
// to run here, with the text that is there.
func TestHostile(t *testing.T) {
	text := "<p>" + fill(3) + "</p>"
	for _, c := range []struct{ name, in, want string }{
		{"nested tags", strings.Repeat("<div>", 100_000) + text, fill(3)},
		{"nested tags, closed", strings.Repeat("<div><b>", 50_000) + text + strings.Repeat("</b></div>", 50_000), fill(3)},
		{"nested lists", strings.Repeat("<ul><li>", 50_000) + text, fill(3)},
		{"nested tables", strings.Repeat("<table><tr><td>", 50_000) + text, fill(3)},
		{"open formatting", strings.Repeat("<b><i><font>x", 20_000) + text, "x"},
		{"endless attribute", text + `<a href="` + strings.Repeat("x", 2_000_000), fill(3)},
		{"endless tag name", text + "<" + strings.Repeat("x", 2_000_000), fill(3)},
		{"many attributes", text + "<p " + strings.Repeat("a=b ", 100_000) + ">" + "x", fill(3)},
		{"many classes", `<p class="` + strings.Repeat("nav-x ", 100_000) + `">x</p>` + text, fill(3)},
		{"unclosed comment", text + "<!-- " + strings.Repeat("- ", 500_000), fill(3)},
		{"wide column span", "<table><tr><td colspan=1000000>a</td></tr><tr><td>1</td><td>2</td></tr></table>" + text, "a\n1\t2"},
		{"many wide spans", "<table>" + strings.Repeat("<tr><td colspan=1000 rowspan=65000>a</td><td>b</td></tr>", 3000) + "</table>" + text, "a"},
		{"many rows", "<table>" + strings.Repeat("<tr><td>a</td><td>1</td></tr>", 20_000) + "</table>" + text, "a\t1"},
		{"many entities", "<p>" + strings.Repeat("&amp;", 200_000) + "</p>", "&&&"},
		{"ampersands", "<p>" + strings.Repeat("&", 200_000) + "</p>", "&&&"},
		{"superscripts", "<p>a" + strings.Repeat("<sup>1</sup>", 50_000) + "</p>", "¹¹¹"},
		{"line breaks", "<p>a" + strings.Repeat("<br>", 200_000) + "b</p>", "b"},
		{"headings", strings.Repeat("<h1>x</h1>", 50_000) + text, fill(3)},
		{"hidden numbers", strings.Repeat("\x027\x03", 9) + text + strings.Repeat(text, 20), fill(3)},
		{"broken json", `<script type="application/ld+json">{"headline":` + strings.Repeat("[", 200_000) + `</script>` + text, fill(3)},
		{"one word", strings.Repeat("x", 5_000_000), "xxx"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Bytes("x.html", []byte(c.in), Options{From: HTML})
			if err != nil {
				t.Fatal(err)
			}
			wellFormed(t, a)
			if !strings.Contains(a.Text, c.want) {
				t.Errorf("%.60q is not in %.200q", c.want, a.Text)
			}
		})
	}
}
