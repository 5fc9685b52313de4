package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html"
	"io"
	"strings"

	"crossfoot/report/messages"
)

//go:embed html.css
var htmlStyle string

// htmlWriter makes one page that needs nothing else: no script, no other file. The
// articles wait on disk, because the head of the page sums them up.
type htmlWriter struct {
	w     io.Writer
	o     Options
	run   Run
	rules map[string]*RuleInfo
	tally *tally
	// articles and index are the page's parts, as far as they are done.
	articles, index hold
	buf             bytes.Buffer
}

func newHTML(w io.Writer, run Run, o Options) Writer {
	h := &htmlWriter{w: w, o: o, run: run, tally: newTally(), rules: map[string]*RuleInfo{}}
	for i := range run.Rules {
		h.rules[run.Rules[i].ID] = &run.Rules[i]
	}
	return h
}

func (h *htmlWriter) Write(r *Result) error {
	before := h.tally.findings
	h.tally.add(r)
	h.buf.Reset()
	a := &htmlArticle{htmlWriter: h, r: r, n: h.tally.documents, out: &h.buf,
		say: messages.For(firstOf(h.o.Language, h.run.Language, r.Document.Lang))}
	a.write()
	if _, err := h.articles.Write(h.buf.Bytes()); err != nil {
		return err
	}
	if n := h.tally.findings - before; n > 0 {
		line := fmt.Sprintf("<li><a href=\"#a%d\">%s</a> (%d)\n", h.tally.documents, escape(headline(r)), n)
		if _, err := io.WriteString(&h.index, line); err != nil {
			return err
		}
	}
	return nil
}

// headline names an article: its title, else its file.
func headline(r *Result) string {
	return firstOf(strings.TrimSpace(r.Document.Title), r.Document.Path, r.Document.ID)
}

// escape makes text safe inside an element or a quoted attribute.
func escape(s string) string { return html.EscapeString(printable(s)) }

func (h *htmlWriter) Close(run Run) error {
	defer h.Abort()
	say := messages.For(h.tally.language(firstOf(h.o.Language, run.Language)))
	h.buf.Reset()
	h.head(say, run)
	if _, err := h.w.Write(h.buf.Bytes()); err != nil {
		return err
	}
	if h.index.size > 0 {
		if err := h.list(say); err != nil {
			return err
		}
	}
	if err := h.articles.copy(h.w); err != nil {
		return err
	}
	_, err := io.WriteString(h.w, "</main></div></body></html>\n")
	return err
}

// boxes are the page's switches, with whether they are on at first.
var boxes = []struct {
	id, label string
	on        bool
}{
	{"contradicted", "state.contradicted", true}, {"verified", "state.verified", true}, {"rounded", "state.rounded", true}, {"unbound", "state.unbound", true},
	{"warning", "page.warnings", true}, {"settled", "page.settled", false}, {"clean", "page.clean", true},
}

func (h *htmlWriter) head(say *messages.Catalogue, run Run) {
	b := &h.buf
	fmt.Fprintf(b,
		"<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n", say.Lang)
	b.WriteString("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
	fmt.Fprintf(b, generator+"%s\"><title>%s</title>\n<style>\n%s</style></head><body>\n", escape(run.Version), escape(say.Text("book.title")), htmlStyle)
	for _, x := range boxes {
		checked := ""
		if x.on {
			checked = " checked"
		}
		fmt.Fprintf(b, "<input class=\"box\" type=\"checkbox\" id=\"s-%s\"%s aria-label=\"%s\">\n", x.id, checked, escape(say.Text(x.label)))
	}
	fmt.Fprintf(b, "<div class=\"page\"><header class=\"top\"><h1>%s</h1>\n", escape(say.Text("book.title")))
	h.verdict(say, run)
	fmt.Fprintf(b, "<p>%s</p></header>\n<nav class=\"chips\" aria-label=\"%s\">", escape(strings.Join(runLine(say, run), " · ")), escape(say.Text("page.show")))
	for _, x := range boxes {
		fmt.Fprintf(b, "<label for=\"s-%s\">%s</label>", x.id, escape(say.Text(x.label)))
	}
	b.WriteString("</nav>\n<main>\n")
}

// runLine is what was checked, when and with what.
func runLine(say *messages.Catalogue, run Run) []string {
	parts := []string{say.Text("book.checked", "inputs", strings.Join(run.Inputs, ", "))}
	if len(run.Started) >= 16 {
		parts = append(parts, strings.Replace(run.Started[:16], "T", " ", 1))
	}
	return append(parts, "crossfoot "+run.Version)
}

func (h *htmlWriter) verdict(say *messages.Catalogue, run Run) {
	t := h.tally
	line := say.Text("text.clean")
	if t.findings > 0 {
		line = say.Text("text.found", "list", severityList(say, t))
	}
	if t.settled > 0 {
		line += " " + say.Count("text.settled", t.settled)
	}
	fmt.Fprintf(&h.buf, "<p class=\"verdict\">%s</p><p>%s", escape(line), escape(coverage(say, t)))
	if t.unread > 0 {
		h.buf.WriteString(" " + escape(say.Count("text.unread", t.unread)))
	}
	if run.Partial {
		h.buf.WriteString(" " + escape(say.Text("text.partial")))
	}
	h.buf.WriteString("</p>")
}

func (h *htmlWriter) list(say *messages.Catalogue) error {
	if _, err := fmt.Fprintf(h.w, "<nav class=\"index ui\"><b>%s</b><ol>\n", escape(say.Text("page.index"))); err != nil {
		return err
	}
	if err := h.index.copy(h.w); err != nil {
		return err
	}
	_, err := io.WriteString(h.w, "</ol></nav>\n")
	return err
}

func (h *htmlWriter) Abort() {
	h.articles.drop()
	h.index.drop()
}

// generator begins the line by which a page is known as one of ours.
const generator = "<meta name=\"generator\" content=\"crossfoot "

// IsReport reports whether a page that begins so is a report of crossfoot's.
func IsReport(head []byte) bool { return bytes.Contains(head, []byte(generator)) }
