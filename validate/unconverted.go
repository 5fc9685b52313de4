package validate

import (
	"crossfoot/extract"
	"crossfoot/extract/claim"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
)

// Articles tell amounts again in brackets: "£75m ($141m) compared with £125m". Only rules about currencies and units, and those about what
// is told twice, look at what stands there; for all others the brackets are left out, as if they were not in the text.

// unconverted is a view of the document without such brackets, and for each of its claims its place among the document's; nil where the
// document has none.
func unconverted(doc *extract.Document) (*extract.Document, []int) {
	of, brackets := passage.Conversions(doc)
	if of == nil || len(doc.Claims) != len(doc.Quantities) {
		return nil, nil
	}
	view := *doc
	view.Hidden, view.Quantities, view.Claims = brackets, make([]mention.Quantity, 0, len(of)), make([]claim.Claim, 0, len(of))
	places := make([]int, 0, len(of))
	for q := range doc.Quantities {
		if of[q] < 0 {
			view.Quantities, view.Claims = append(view.Quantities, doc.Quantities[q]), append(view.Claims, doc.Claims[q])
			places = append(places, q)
		}
	}
	for i := range view.Claims {
		view.Claims[i].Quantity = &view.Quantities[i]
	}
	return &view, places
}

// placed gives the members of the view's checks the places of their claims in the document.
func placed(checks []check.Check, places []int) []check.Check {
	for i := range checks {
		for j := range checks[i].Members {
			if m := &checks[i].Members[j]; m.Claim >= 0 {
				m.Claim = places[m.Claim]
			}
		}
	}
	return checks
}
