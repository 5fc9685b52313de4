package rules_test

import (
	"fmt"
	"log"
	"testing/fstest"

	"crossfoot/rules"
)

// Users extend the book with files of their own; a bad one is refused with its place.
func ExampleBook_Extend() {
	book, err := rules.Load()
	if err != nil {
		log.Fatal(err)
	}
	own := fstest.MapFS{"own.yaml": {Data: []byte("rules:\n  - rule: mine\n    frame: share\n    holds: part > wole\n")}}
	if err := book.Extend(own, ""); err == nil {
		err = book.Check()
		fmt.Println(err != nil)
	}
	fmt.Println(book.Rule("share-of-whole").Severity)
	// Output:
	// true
	// error
}
