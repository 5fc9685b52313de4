package main

import (
	"fmt"
	"os"
	"time"

	"crossfoot/extract"
	"crossfoot/extract/lang"
	"crossfoot/extract/read"
	"crossfoot/report/assemble"
	"crossfoot/rules"
	"crossfoot/validate"
)

func main() {
	t := time.Now()
	lap := func(s string) { fmt.Printf("%-20s %8.2f ms\n", s, float64(time.Since(t).Microseconds())/1000); t = time.Now() }
	data, _ := os.ReadFile(os.Args[1])
	lap("file")
	a, _ := read.Bytes(os.Args[1], data, read.Options{})
	lap("read")
	code, _ := lang.Detect(a.Text)
	lap("detect")
	p := lang.Get(code)
	lap("pack")
	p.Text()
	lap("pack text")
	doc := extract.Extract(a, extract.Options{})
	lap("extract first")
	doc = extract.Extract(a, extract.Options{})
	lap("extract second")
	book, err := rules.Load()
	lap("book load")
	if err != nil {
		panic(err)
	}
	book.Language(code)
	lap("book language")
	e := validate.New(book)
	c, err := e.Check(doc)
	lap("check first")
	c, err = e.Check(doc)
	lap("check second")
	assemble.Result(doc, c)
	lap("assemble")
}
