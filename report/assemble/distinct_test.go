package assemble

import (
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
)

// Two rules that read one wording give one finding.
func TestDistinct(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	a, err := read.Bytes("a.txt", []byte("Von den 420 Bewerbern kamen 147 aus Linz, also 45 Prozent."), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := extract.Extract(a, extract.Options{Lang: "de"})
	checks, err := e.Check(doc)
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for _, c := range distinct(checks) {
		if c.Verdict == validate.Inconsistent {
			wrong++
		}
	}
	if wrong != 1 {
		t.Errorf("%d findings for one slip", wrong)
	}
}
