package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"crossfoot/report/messages"
)

// htmlArticle writes one article: its text as read, each figure marked by its state,
// and the findings in the margin beside their passage.
type htmlArticle struct {
	*htmlWriter
	r   *Result
	n   int // the article's number on the page
	say *messages.Catalogue
	out *bytes.Buffer

	index    map[string]int
	checks   [][]int // for each claim, the checks it takes part in
	spots    []spot
	findings []int // the checks that are findings, by place
	next     int   // the first spot that has not been passed
	shown    int   // the first finding that has not been written
}

// spot is a figure or cue word in the text.
type spot struct {
	Place
	claim int // -1 for a cue
}

func (a *htmlArticle) write() {
	a.prepare()
	class, open := "clean", ""
	for _, i := range a.findings {
		if c := &a.r.Checks[i]; c.Counts() {
			class, open = "", " open"
		}
	}
	if a.n == 1 || len(a.r.Errors) > 0 {
		open = " open"
	}
	fmt.Fprintf(a.out, "<article id=\"a%d\" class=\"%s\" lang=\"%s\"><details%s>", a.n, class, escape(a.r.Document.Lang), open)
	a.head()
	a.out.WriteString("<div class=\"rows\">\n")
	a.errors()
	a.title()
	a.body()
	a.rest()
	a.out.WriteString("</div></details></article>\n")
}

// prepare sorts out which claims and words to mark and which checks they meet.
func (a *htmlArticle) prepare() {
	a.index = claimIndex(a.r)
	a.checks = make([][]int, len(a.r.Claims))
	for i := range a.r.Claims {
		a.spots = append(a.spots, spot{a.r.Claims[i].Place, i})
	}
	for i := range a.r.Checks {
		a.prepareCheck(i)
	}
	slices.SortStableFunc(a.spots, func(x, y spot) int {
		if c := comparePlaces(x.Place, y.Place); c != 0 {
			return c
		}
		return y.claim - x.claim
	})
	slices.SortStableFunc(a.findings, func(x, y int) int { return comparePlaces(a.r.Checks[x].Place, a.r.Checks[y].Place) })
}

func (a *htmlArticle) prepareCheck(i int) {
	c := &a.r.Checks[i]
	if c.Finding() {
		a.findings = append(a.findings, i)
	}
	for _, m := range c.Members {
		if k, ok := a.index[m.Claim]; ok && m.Claim != "" {
			if n := len(a.checks[k]); n == 0 || a.checks[k][n-1] != i {
				a.checks[k] = append(a.checks[k], i)
			}
		} else if c.Counts() {
			a.spots = append(a.spots, spot{m.Place, -1})
		}
	}
}

func (a *htmlArticle) head() {
	d := &a.r.Document
	t := newTally()
	t.add(a.r)
	fmt.Fprintf(a.out, "<summary><h2>%s</h2>", escape(headline(a.r)))
	for _, s := range severities {
		if n := t.severity[s]; n > 0 {
			fmt.Fprintf(a.out, "<span class=\"badge %s\">%s</span>", s, escape(a.say.Count("severities."+s, n)))
		}
	}
	if t.settled > 0 {
		fmt.Fprintf(a.out, "<span class=\"badge settled\">%s</span>", escape(a.say.Count("text.settled", t.settled)))
	}
	meta := []string{}
	for _, s := range []string{firstOf(d.Path, d.ID), d.Author, d.Date} {
		if s != "" && s != headline(a.r) {
			meta = append(meta, s)
		}
	}
	if t.figures > 0 {
		meta = append(meta, a.say.Text("page.coverage", "covered", t.covered, "figures", t.figures))
	}
	fmt.Fprintf(a.out, "<span class=\"meta\">%s</span></summary>\n", escape(strings.Join(meta, " · ")))
}

func (a *htmlArticle) errors() {
	if len(a.r.Errors) == 0 {
		return
	}
	a.out.WriteString("<ul class=\"errors\">")
	for _, e := range a.r.Errors {
		fmt.Fprintf(a.out, "<li>%s", escape(e))
	}
	a.out.WriteString("</ul>\n")
}

// title shows a headline outside the body again, with its figures marked.
func (a *htmlArticle) title() {
	if t := a.r.Document.Title; a.next < len(a.spots) && a.spots[a.next].In != "" {
		a.row("<h3>", Place{Start: 0, End: len(t), In: "title"}, "</h3>")
	}
}

// body writes the blocks, or paragraphs where the result names none.
func (a *htmlArticle) body() {
	blocks := slices.Clone(a.r.Document.Blocks)
	blocks = slices.DeleteFunc(blocks, func(b Block) bool { return b.In != "" })
	if len(blocks) == 0 {
		blocks = paragraphs(a.r.Document.Text)
	}
	for i := 0; i < len(blocks); {
		if b := blocks[i]; b.Table > 0 {
			i += a.table(blocks[i:])
			continue
		}
		b := blocks[i]
		open, end := tags(b)
		a.row(open, Place{Start: b.Start, End: b.End}, end)
		i++
	}
}

// paragraphs takes text apart at blank lines.
func paragraphs(text string) []Block {
	var out []Block
	at := 0
	for _, p := range strings.SplitAfter(text, "\n\n") {
		if strings.TrimSpace(p) != "" {
			out = append(out, Block{Kind: "paragraph", Start: at, End: at + len(p)})
		}
		at += len(p)
	}
	return out
}

func tags(b Block) (open, end string) {
	switch b.Kind {
	case "heading", "title":
		return "<h3>", "</h3>"
	case "list-item":
		return "<div class=\"item\">", "</div>"
	case "caption":
		return "<div class=\"caption\">", "</div>"
	case "quote":
		return "<blockquote>", "</blockquote>"
	}
	return "<p>", "</p>"
}

// row writes a block with the findings that start in it beside it.
func (a *htmlArticle) row(open string, p Place, end string) {
	a.out.WriteString("<div class=\"row\"><div class=\"text\">" + open)
	a.text(p)
	a.out.WriteString(end + "</div><div class=\"margin\">")
	a.margin(p)
	a.out.WriteString("</div></div>\n")
}

// table writes the cells of one table and returns how many blocks it took.
func (a *htmlArticle) table(blocks []Block) int {
	a.out.WriteString("<div class=\"row\"><div class=\"text scroll\"><table>")
	n, row := 0, 0
	for n < len(blocks) && blocks[n].Table == blocks[0].Table {
		b := blocks[n]
		if b.Row != row {
			a.out.WriteString("<tr>")
			row = b.Row
		}
		a.out.WriteString("<td>")
		a.text(Place{Start: b.Start, End: b.End})
		n++
	}
	a.out.WriteString("</table></div><div class=\"margin\">")
	a.margin(Place{Start: blocks[0].Start, End: blocks[n-1].End})
	a.out.WriteString("</div></div>\n")
	return n
}

// text writes a stretch with its figures marked.
func (a *htmlArticle) text(p Place) {
	whole := source(a.r, p.In)
	p = clip(p, len(whole))
	at := p.Start
	for ; a.next < len(a.spots); a.next++ {
		s := a.spots[a.next]
		if s.In != p.In {
			if s.In == "" { // the title is done
				break
			}
			continue
		}
		if s.Start >= p.End {
			break
		}
		s.Place = clip(s.Place, p.End)
		if s.Start < at || s.End <= s.Start {
			continue
		}
		a.plain(whole[at:s.Start])
		a.mark(s, whole[s.Start:s.End])
		at = s.End
	}
	a.plain(whole[at:p.End])
}

// plain writes text; single line breaks stay visible where they divide lines of a
// plain text file.
func (a *htmlArticle) plain(s string) {
	if s != "" {
		a.out.WriteString(escape(s))
	}
}

func (a *htmlArticle) mark(s spot, text string) {
	if s.claim < 0 {
		fmt.Fprintf(a.out, "<mark class=\"cue\">%s</mark>", escape(text))
		return
	}
	c := &a.r.Claims[s.claim]
	fmt.Fprintf(a.out, "<span class=\"f %s\" tabindex=\"0\">%s", stateClass(c.State), escape(text))
	a.tip(c, a.checks[s.claim])
	a.out.WriteString("</span>")
}

// stateClass is the class of a state; what is no state is unbound.
func stateClass(state string) string {
	switch state {
	case Verified, Rounded, Contradicted, Unclear:
		return state
	}
	return Unbound
}

// margin writes the findings that start in the stretch.
func (a *htmlArticle) margin(p Place) {
	for a.shown < len(a.findings) {
		c := &a.r.Checks[a.findings[a.shown]]
		if c.In != p.In && c.In == "" || c.In == p.In && c.Start >= p.End {
			return
		}
		a.shown++
		a.finding(c, a.shown)
	}
}

// rest writes findings whose place lies outside every block.
func (a *htmlArticle) rest() {
	for a.shown < len(a.findings) {
		a.shown++
		a.finding(&a.r.Checks[a.findings[a.shown-1]], a.shown)
	}
}

// blank reports whether text has nothing to see.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}
