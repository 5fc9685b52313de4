package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
)

// grids shows a table's grid by the texts of its cells, headers in brackets.
func grids(a *article.Article, t article.Table) (out [][]string) {
	for _, row := range t.Grid {
		var line []string
		for _, c := range row {
			if c < 0 {
				line = append(line, "-")
				continue
			}
			s := a.Text[t.Cells[c].Span.Start:t.Cells[c].Span.End]
			if t.Cells[c].Header {
				s = "[" + s + "]"
			}
			line = append(line, s)
		}
		out = append(out, line)
	}
	return out
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     [][]string
		caption  string
	}{
		{"spans and foot", `<table><caption>C</caption><thead><tr><th rowspan=2>A<th colspan=2>B</tr><tr><th>b<th>c</tr></thead>
<tfoot><tr><td>S<td>7<td>9</tr></tfoot><tr><td>x<td>3<td rowspan=9>4</tr><tr><td>y<td>5</tr></table>`,
			[][]string{{"[A]", "[B]", "[B]"}, {"[A]", "[b]", "[c]"}, {"[x]", "3", "4"}, {"[y]", "5", "4"}, {"[S]", "7", "9"}}, "C"},
		{"no headers of its own", `<table><tr><td><td>2023<td>2024<tr><td>x<td>1<td>2<tr><td>y<td>3<td></table>`,
			[][]string{{"[]", "[2023]", "[2024]"}, {"[x]", "1", "2"}, {"[y]", "3", ""}}, ""},
		{"a hole", `<table><tr><th>a<th>b<tr><td>1</table>`, [][]string{{"[a]", "[b]"}, {"1", "-"}}, ""},
		{"figure", `<figure><table><tr><th>a<th>b<tr><td>1<td>2</table><figcaption>In Euro</figcaption></figure>`, [][]string{{"[a]", "[b]"}, {"1", "2"}}, "In Euro"},
		{"blocks in cells", `<table><tr><th>a<th>b<tr><td><p>x</p><p>y</p><td><ul><li>1<li>2</ul></table>`, [][]string{{"[a]", "[b]"}, {"[x\ny]", "1\n2"}}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := readPage(t, c.in)
			if len(a.Tables) != 1 {
				t.Fatalf("%d tables in %q", len(a.Tables), a.Text)
			}
			if diff := cmp.Diff(c.want, grids(a, a.Tables[0])); diff != "" {
				t.Error(diff)
			}
			if s := a.Tables[0].Caption; a.Text[s.Start:s.End] != c.caption {
				t.Errorf("caption %q", a.Text[s.Start:s.End])
			}
		})
	}
}

// TestLayoutTables reads tables that only arrange the page as running text.
func TestLayoutTables(t *testing.T) {
	for name, in := range map[string]string{
		"nested": `<table><tr><td><table><tr><td>` + fill(2) + `</td></tr></table></td><td>x</td></tr><tr><td>1<td>2</table>`,
		"prose":  `<table><tr><td>Menu</td><td>` + fill(8) + `</td></tr><tr><td>a<td>b</table>`,
		"role":   `<table role=presentation><tr><td>a<td>1<tr><td>b<td>2</table>`,
		"single": `<table><tr><td>a</td></tr><tr><td>1</td></tr></table>`,
	} {
		if a := readPage(t, in); len(a.Tables) > 0 {
			t.Errorf("%s: %v", name, grids(a, a.Tables[0]))
		}
	}
}
