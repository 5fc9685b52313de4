//go:build ignore

package main

import (
	"fmt"
	"os"

	"crossfoot/extract/article"
	"crossfoot/extract/entity"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

func main() {
	pack := &lang.Pack{Code: os.Args[1]}
	for _, p := range os.Args[2:] {
		b, _ := os.ReadFile(p)
		t := string(b)
		blocks := paragraphs(t)
		toks := token.Split(t, blocks, pack.Text().Abbreviations)
		fmt.Println("==", p)
		es := entity.Find(pack, toks, nil)
		at := 0
		for s, sent := range toks.Sentences {
			fmt.Printf("%s\n   ", t[sent.Start:sent.End])
			for at < len(es) && es[at].Sentence == s {
				e := es[at]
				fmt.Printf(" [%s → %s %v %v]", t[e.Start:e.End], e.Name, e.Kind, e.Pronoun)
				at++
			}
			fmt.Println()
		}
	}
}

func paragraphs(t string) []article.Block {
	var out []article.Block
	start := 0
	for i := 0; i <= len(t); i++ {
		if i == len(t) || t[i] == '\n' {
			if i > start {
				out = append(out, article.Block{Span: article.Span{Start: start, End: i}, Table: -1, Row: -1, Col: -1})
			}
			start = i + 1
		}
	}
	return out
}
