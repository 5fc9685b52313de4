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

// shown collects the dates that a page shows, the first of each rank of trust.
type shown struct {
	p      *page
	around *elem // the article's frame
	us     bool  // 3/4/2020 is in March
	ranks  [4]string
}

// shownDate is the date that the page shows: the surest first.
func (p *page) shownDate(main *elem) string {
	lang := strings.ToLower(p.lang())
	s := &shown{p: p, around: frame(main), us: lang == "en-us" || lang == "en"}
	p.root.each(func(e *elem) bool {
		if e.traits&discussion != 0 {
			return false
		}
		s.attributes(e)
		s.text(e)
		return true
	})
	for _, d := range s.ranks {
		if d != "" {
			return d
		}
	}
	return ""
}

func (s *shown) offer(rank int, d string) {
	if d != "" && s.ranks[rank] == "" {
		s.ranks[rank] = d
	}
}

// attributes offers the date that an element states for machines.
func (s *shown) attributes(e *elem) {
	switch {
	case e.tag == atom.Time || e.tag == atom.Abbr:
		rank := timeRank(e, within(e, s.around))
		s.offer(rank, isoDate(e.attr("datetime"), false))
		if e.traits&dated != 0 {
			s.offer(rank, isoDate(e.attr("title"), false))
		}
	case e.traits&dated != 0:
		s.offer(0, isoDate(e.attr("content"), false))
	}
}

// text offers the date in a short text: one that its class calls a date, or a line
// of its own.
func (s *shown) text(e *elem) {
	if e.words <= 2 || e.words > 12 || e.traits&dated == 0 && !(e.block && e.prose == 0) {
		return
	}
	rank := 3
	if e.traits&dated != 0 {
		rank = 2
		if within(e, s.around) {
			rank = 1
		}
	}
	if s.ranks[rank] == "" && s.p.hasDigit(e) {
		s.offer(rank, isoDate(s.p.elemText(e), s.us))
	}
}

// timeRank says how sure a time element is the article's.
func timeRank(e *elem, near bool) int {
	switch {
	case hasProperty(e.attrs, "pubdate") || strings.Contains(e.attr("itemprop"), "datePublished") || strings.Contains(e.attr("class"), "published"):
		return 0
	case near:
		return 1
	}
	return 2
}

// hasDigit reports whether a digit stands in the texts of the element, without which there
// is no date.
func (p *page) hasDigit(e *elem) bool {
	for c := e.first; c != nil; c = c.next {
		if c.element && p.hasDigit(c) {
			return true
		}
		for _, s := range c.texts {
			for i := s.start; i < s.end; i++ {
				if p.raw[i]-'0' <= 9 {
					return true
				}
			}
		}
	}
	return false
}
