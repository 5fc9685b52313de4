package extract_test

import (
	"fmt"
	"log"

	"crossfoot/extract"
	"crossfoot/extract/read"
)

// Every number that says something about the world becomes a claim.
func ExampleExtract() {
	article, err := read.Bytes("mill.txt", []byte("The mill in Linz employs 1,200 people and made 85bn euros of paper in 2024."), read.Options{})
	if err != nil {
		log.Fatal(err)
	}
	doc := extract.Extract(article, extract.Options{Lang: "en"})
	for _, c := range doc.Claims {
		q := c.Quantity
		fmt.Printf("%s: %s %s, %s\n", doc.Text[q.Start:q.End], q.Low.Text('f'), q.Unit, q.Hedge)
	}
	// Output:
	// 1,200 people: 1200 count, exact
	// 85bn euros: 85000000000 EUR, exact
}
