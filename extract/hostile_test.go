package extract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"crossfoot/extract"
	"crossfoot/extract/article"
)

// hostile are inputs that tempt a recogniser to look at everything again for every
// word: one sentence without end, names without end, numbers without end.
var hostile = map[string]string{
	"words":      "the firm and its sales of cars ",
	"verbs":      "rose fell was said ",
	"capitals":   "Straße Haus Baum ",
	"names":      "Mr. Smith and Acme Corp. of France ",
	"shouting":   "SALES ROSE IN 2004 ",
	"pronouns":   "it its they their he she the company ",
	"numbers":    "5 percent of ",
	"from to":    "rose from 10 to 20 by 5 percent ",
	"in years":   "5 euros in 2004 ",
	"said":       "5 percent, said Acme, ",
	"brackets":   "5 euros ($6) ",
	"open":       "( 5 ",
	"list":       "France, ",
	"adjectives": "new 5 big 6 ",
	"relatives":  "which 5 that 6, who ",
	"hyphens":    "Acme-",
	"letters":    "x",
	"capital":    "X",
	"von auf":    "von 1 auf 2 um 3 Prozent der Firma, die ",
	"dass":       "dass 5 Prozent, weil der Konzern ",
	"compound":   "Konzern",
}

func TestHostileInputIsLinear(t *testing.T) {
	for name, piece := range hostile {
		for _, lang := range []string{"en", "de"} {
			t.Run(name+"/"+lang, func(t *testing.T) {
				start := time.Now()
				text := strings.Repeat(piece, 60_000/len(piece))
				extract.Extract(plain(text), extract.Options{Lang: lang, Date: "2005-02"})
				if testing.Verbose() {
					fmt.Printf("%-12s %s %v\n", name, lang, time.Since(start).Round(time.Millisecond))
				}
			})
		}
	}
}

// plain is an article of one paragraph a line.
func plain(text string) *article.Article {
	a := &article.Article{Text: text}
	start := 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			if i > start {
				a.Blocks = append(a.Blocks, article.Block{Span: article.Span{Start: start, End: i}, Table: -1, Row: -1, Col: -1})
			}
			start = i + 1
		}
	}
	return a
}
