package read

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"crossfoot/internal/plain"
)

//go:embed months.yaml
var monthsYAML string

// loadMonths maps the beginnings of month names to 1 to 12.
var loadMonths = sync.OnceValue(func() map[string]int {
	var names [12][]string
	if err := plain.Decode(string(monthsYAML), &names); err != nil {
		panic("read: months.yaml: " + err.Error()) // part of the program: a test loads it
	}
	months := map[string]int{}
	for i, list := range names {
		for _, n := range list {
			months[n] = i + 1
		}
	}
	return months
})

// part is a number or a word of a date.
type part struct {
	number, digits int    // of a number
	word           string // in lower case, of a word
	sep            string // what stands before it
}

// isoDate is the first full date in s as YYYY-MM-DD; "" where there is none.
// monthFirst reads 3/4/2020 as an American does.
func isoDate(s string, monthFirst bool) string {
	parts := dateParts(s[:min(len(s), 300)])
	for i := range parts {
		if y, m, d := dateAt(parts[i:], monthFirst); isDate(y, m, d) {
			return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		}
	}
	return ""
}

func isDate(y, m, d int) bool {
	return 1970 <= y && y <= 2099 && 1 <= m && m <= 12 && 1 <= d && d <= daysIn(y, m)
}

func daysIn(y, m int) int {
	switch {
	case m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0):
		return 29
	case m == 2:
		return 28
	case m == 4 || m == 6 || m == 9 || m == 11:
		return 30
	}
	return 31
}

// dateParts cuts s into numbers and words.
func dateParts(s string) []part {
	var out []part
	for i := 0; i < len(s); {
		sep := i
		for i < len(s) {
			r, n := utf8.DecodeRuneInString(s[i:])
			if unicode.IsLetter(r) || '0' <= r && r <= '9' {
				break
			}
			i += n
		}
		if i == len(s) {
			break
		}
		p := part{sep: s[sep:i]}
		start := i
		if '0' <= s[i] && s[i] <= '9' {
			for i < len(s) && '0' <= s[i] && s[i] <= '9' {
				p.number = min(p.number*10+int(s[i]-'0'), 1<<30)
				i++
			}
			p.digits = i - start
		} else {
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) {
					break
				}
				i += n
			}
			p.word = strings.ToLower(s[start:i])
		}
		out = append(out, p)
	}
	return out
}

// dateAt reads the date that begins with the first part.
func dateAt(p []part, monthFirst bool) (y, m, d int) {
	if p[0].digits == 8 {
		return p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100
	}
	if len(p) < 3 {
		return 0, 0, 0
	}
	a, b, c := p[0], p[1], p[2]
	switch {
	case a.digits == 4 && short(b) && short(c) && tight(b, c):
		return a.number, b.number, c.number
	case short(a) && short(b) && year(c) && tight(b, c):
		if m, d = b.number, a.number; b.sep == "/" && monthFirst && a.number <= 12 || b.number > 12 {
			m, d = d, m
		}
		return fullYear(c, b.sep), m, d
	case short(a) && b.word != "" && c.digits == 4:
		return c.number, month(b.word), a.number
	case a.word != "" && short(b) && c.digits == 4:
		return c.number, month(a.word), b.number
	case a.word != "" && short(b) && len(p) > 3 && ordinal[c.word] && p[3].digits == 4:
		return p[3].number, month(a.word), b.number
	case short(a) && len(p) > 3 && len(b.word) <= 2 && c.word != "" && p[3].digits == 4: // 3rd May 2020, 3 de mayo 2020
		return p[3].number, month(c.word), a.number
	case a.word != "" && short(b) && len(p) >= 6 && c.sep == " " && p[3].sep == ":": // Oct 11 14:57:21 CEST 2021
		for _, x := range p[5:min(len(p), 8)] {
			if x.digits == 4 {
				return x.number, month(a.word), b.number
			}
		}
	}
	return 0, 0, 0
}

var ordinal = map[string]bool{"st": true, "nd": true, "rd": true, "th": true}

func short(p part) bool { return p.digits == 1 || p.digits == 2 }

// year reports whether the part can be a year after day and month.
func year(p part) bool { return p.digits == 4 || p.digits == 2 && p.sep == "." }

func fullYear(p part, sep string) int {
	if p.digits == 2 {
		return 2000 + p.number
	}
	return p.number
}

// tight reports whether the parts belong to one date written in numbers.
func tight(b, c part) bool {
	s := strings.TrimSpace(b.sep)
	return s == strings.TrimSpace(c.sep) && (s == "-" || s == "." || s == "/")
}

// month is the month whose name begins the word; 0 is none.
func month(word string) int {
	months := loadMonths()
	n := 0
	for i := range word {
		if i > 0 {
			if m := months[word[:i]]; m > 0 {
				n = m
			}
		}
	}
	if m := months[word]; m > 0 {
		n = m
	}
	return n
}
