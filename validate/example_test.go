package validate_test

import (
	"fmt"
	"log"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// An article is read, its claims are extracted, and the rule book checks them.
func ExampleEngine_Check() {
	book, err := rules.Load()
	if err != nil {
		log.Fatal(err)
	}
	article, err := read.Bytes("sales.txt", []byte("Sales rose 25% to £12m from £10m, the company said."), read.Options{})
	if err != nil {
		log.Fatal(err)
	}
	checks, err := validate.New(book).Check(extract.Extract(article, extract.Options{Lang: "en"}))
	if err != nil {
		log.Fatal(err)
	}
	for _, k := range checks {
		if k.Verdict == check.Inconsistent {
			fmt.Println(k.Rule.ID, k.Severity, "-", k.Messages["en"], k.Arithmetic)
		}
	}
	// Output:
	// change-percent error - From “£10m” to “£12m” is a change of 20%, not “25%”. |12m ÷ 10m − 1| × 100 = 20%
}
