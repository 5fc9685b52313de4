package read

import (
	"encoding/json"
	"html"
	"strings"
)

// linkedData is what a page's JSON-LD says of its article.
type linkedData struct {
	headline        string
	place           int // of the script
	date, modified  string
	author, lang    string
	articleBody     string
	body            stretch // the string of articleBody in the file, without quotes
	pageDate        string  // publication of the page, where no article states one
	pageModified    string
	foundArticle    bool
	script          stretch
	raw             string
	scriptDocuments int
}

// maxScripts bounds how many scripts of a page are read.
const maxScripts = 50

// read takes in the text of a script element that stands at the offset.
func (d *linkedData) read(raw, text string, at int) {
	if text == "" || d.scriptDocuments >= maxScripts {
		return
	}
	d.scriptDocuments++
	if !strings.Contains(text, "headline") && !strings.Contains(text, "datePublished") && !strings.Contains(text, "articleBody") {
		return
	}
	if i := strings.IndexByte(raw[min(at, len(raw)):], '>'); i >= 0 {
		d.script = stretch{at + i + 1, min(at+i+1+len(text), len(raw))}
	}
	d.raw = raw
	var v any
	if json.Unmarshal([]byte(jsonText(text)), &v) == nil {
		d.visit(v, at, 0)
	} else {
		d.scan(text, at)
	}
}

// jsonText cuts off what some pages wrap around their JSON.
func jsonText(s string) string {
	s = strings.TrimSpace(s)
	for _, p := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, p))
	}
	for _, p := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, p))
	}
	return s
}

// visit looks for articles in a JSON value.
func (d *linkedData) visit(v any, place, depth int) {
	if depth > 20 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			d.visit(x, place, depth+1)
		}
	case map[string]any:
		d.object(v, place)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"} {
			d.visit(v[key], place, depth+1)
		}
	}
}

// object takes in an object that is an article, or the page's dates.
func (d *linkedData) object(o map[string]any, place int) {
	set := func(to *string, key string) {
		if s := text(o[key]); *to == "" && s != "" {
			*to = oneLine(html.UnescapeString(s))
		}
	}
	if !isArticle(o) {
		set(&d.pageDate, "datePublished")
		set(&d.pageModified, "dateModified")
		return
	}
	if d.headline == "" {
		d.place = place
	}
	set(&d.headline, "headline")
	set(&d.date, "datePublished")
	set(&d.modified, "dateModified")
	set(&d.lang, "inLanguage")
	if d.author == "" {
		d.author = oneLine(html.UnescapeString(nameOf(o["author"])))
	}
	if s := text(o["articleBody"]); d.articleBody == "" && s != "" {
		d.articleBody, d.body = s, d.find("articleBody")
	}
}

// isArticle reports whether the object's type is one of the schema's articles.
func isArticle(o map[string]any) bool {
	if text(o["headline"]) != "" || text(o["articleBody"]) != "" {
		return true
	}
	t := text(o["@type"])
	return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
}

// text is a JSON value as a string; the first of a list; the value of an object.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	case map[string]any:
		return text(v["@value"])
	}
	return ""
}

// nameOf is the names of authors.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		if isName(v) {
			return v
		}
	case map[string]any:
		return text(v["name"])
	case []any:
		var names []string
		for _, x := range v {
			if n := nameOf(x); n != "" {
				names = append(names, n)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// scan reads the few strings that matter from a script that is no valid JSON.
func (d *linkedData) scan(s string, place int) {
	set := func(to *string, key string) {
		if *to == "" {
			*to = oneLine(html.UnescapeString(jsonString(s, key)))
		}
	}
	if d.headline == "" {
		d.place = place
	}
	set(&d.headline, "headline")
	set(&d.date, "datePublished")
	set(&d.modified, "dateModified")
}

// jsonString is the first string that stands under the key.
func jsonString(s, key string) string {
	from, to := jsonSpan(s, key)
	var out string
	if json.Unmarshal([]byte(`"`+s[from:to]+`"`), &out) != nil {
		return s[from:to]
	}
	return out
}

// jsonSpan is where the first string under the key stands in s, without quotes.
func jsonSpan(s, key string) (from, to int) {
	at := strings.Index(s, `"`+key+`"`)
	if at < 0 {
		return 0, 0
	}
	at += len(key) + 2
	rest := strings.TrimLeft(s[at:], " \t\r\n:")
	if !strings.HasPrefix(rest, `"`) {
		return 0, 0
	}
	from = len(s) - len(rest) + 1
	for to = from; to < len(s) && s[to] != '"'; to++ {
		if s[to] == '\\' {
			to++
		}
	}
	return from, min(to, len(s))
}

// find is where the string under the key stands in the file.
func (d *linkedData) find(key string) stretch {
	from, to := jsonSpan(d.raw[d.script.start:d.script.end], key)
	return stretch{d.script.start + from, d.script.start + to}
}

// writeJSON writes the string of a JSON value that stands at s in the file, line
// breaks as ends of paragraphs.
func (w *walker) writeJSON(s stretch) {
	raw := w.raw[:s.end]
	for i := s.start; i < s.end; {
		n := strings.IndexAny(raw[i:], "\\&\n\r\t ")
		if n < 0 {
			n = s.end - i
		}
		if n > 0 {
			w.write(raw[i:i+n], i, true)
			i += n
			continue
		}
		length, text := jsonUnit(raw[i:])
		switch {
		case strings.ContainsAny(text, "\n\r"):
			w.flush()
		case strings.TrimSpace(text) == "" && text != "\u00a0":
			w.wait(i, false)
		default:
			w.write(text, i, false)
		}
		i += length
	}
	w.flush()
}

// jsonUnit reads one escape, entity or space.
func jsonUnit(s string) (length int, text string) {
	switch {
	case s[0] == '&':
		return entity(s)
	case s[0] != '\\' || len(s) < 2:
		return 1, s[:1]
	}
	length = 2
	if s[1] == 'u' {
		length = 6
		if strings.HasPrefix(s[min(6, len(s)):], `\u`) && (s[2] == 'd' || s[2] == 'D') {
			length = 12 // a pair of surrogates
		}
	}
	length = min(length, len(s))
	if json.Unmarshal([]byte(`"`+s[:length]+`"`), &text) != nil {
		return 1, s[:1]
	}
	return length, text
}
