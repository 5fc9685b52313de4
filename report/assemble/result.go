package assemble

import (
	"crossfoot/extract"
	"crossfoot/report"
)

// Result puts an article's claims into the form of reports.
func Result(doc *extract.Document) *report.Result {
	b := &builder{doc: doc}
	b.title, b.body = doc.Text[:doc.BodyStart], doc.Body()
	return &report.Result{Document: b.document(), Claims: b.claims(), Checks: []report.Check{}, Errors: []string{}}
}
