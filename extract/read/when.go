package read

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// date is the day of publication: by the metadata, then by the page's
// address, then by what it shows near the article.
func (p *page) date(main *elem) string {
	if d := isoDate(p.meta.ld.date, false); d != "" {
		return d
	}
	dated := func(s string) bool { return isoDate(s, false) != "" }
	if t, ok := p.meta.first(dateNames, dated); ok {
		return isoDate(t.content, false)
	}
	if d := isoDate(p.meta.ld.pageDate, false); d != "" {
		return d
	}
	if d := p.addressDate(); d != "" {
		return d
	}
	return p.shownDate(main)
}

// modified is the day of the last change that the metadata states.
func (p *page) modified() string {
	for _, s := range []string{p.meta.ld.modified, p.meta.ld.pageModified} {
		if d := isoDate(s, false); d != "" {
			return d
		}
	}
	t, _ := p.meta.first(modifiedNames, func(s string) bool { return isoDate(s, false) != "" })
	return isoDate(t.content, false)
}

// addressDate is the date in the page's own address.
func (p *page) addressDate() string {
	for _, address := range []string{p.meta.canonical, p.meta.tags["og:url"].content} {
		_, path, _ := strings.Cut(address, "://")
		if _, path, ok := strings.Cut(path, "/"); ok {
			if d := isoDate(path, false); d != "" {
				return d
			}
		}
	}
	return ""
}

// shownDate is the date that the page shows: the surest first.
func (p *page) shownDate(main *elem) string {
	us := strings.EqualFold(p.lang(), "en-us") || strings.EqualFold(p.lang(), "en")
	around := frame(main)
	ranks := [4]string{}
	offer := func(rank int, d string) {
		if ranks[rank] == "" {
			ranks[rank] = d
		}
	}
	p.root.each(func(e *elem) bool {
		if e.traits&discussion != 0 {
			return false
		}
		near := within(e, around)
		switch {
		case e.tag == atom.Time || e.tag == atom.Abbr:
			if d := isoDate(e.attr("datetime"), false); d != "" {
				offer(timeRank(e, near), d)
			} else if d := isoDate(e.attr("title"), false); d != "" && e.traits&dated != 0 {
				offer(timeRank(e, near), d)
			}
		case e.traits&dated != 0 && e.attr("content") != "":
			if d := isoDate(e.attr("content"), false); d != "" {
				offer(0, d)
			}
		}
		if e.words > 2 && e.words <= 12 && (e.traits&dated != 0 || e.block && e.prose == 0) {
			if d := isoDate(p.elemText(e), us); d != "" {
				switch {
				case e.traits&dated != 0 && near:
					offer(1, d)
				case e.traits&dated != 0:
					offer(2, d)
				default:
					offer(3, d)
				}
			}
		}
		return true
	})
	for _, d := range ranks {
		if d != "" {
			return d
		}
	}
	return ""
}

// timeRank says how sure a time element is the article's.
func timeRank(e *elem, near bool) int {
	switch {
	case hasAttr(e.node, "pubdate") || strings.Contains(e.attr("itemprop"), "datePublished") || strings.Contains(e.attr("class"), "published"):
		return 0
	case near:
		return 1
	}
	return 2
}
