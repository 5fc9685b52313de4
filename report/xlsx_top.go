package report

// topDocuments are the documents with most findings.
type topDocuments []topDocument

type topDocument struct {
	name, path string
	findings   int
}

const topCount = 8

func (t *topDocuments) add(r *Result, findings int) {
	if findings == 0 {
		return
	}
	list := append(*t, topDocument{firstOf(r.Document.Path, r.Document.ID), r.Document.Path, findings})
	for i := len(list) - 1; i > 0 && list[i].findings > list[i-1].findings; i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	*t = list[:min(len(list), topCount)]
}
