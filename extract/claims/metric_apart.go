package claims

import (
	"strings"

	"crossfoot/extract/claim"
)

// MetricsApart says whether two claims measure different things, whatever their subjects: both
// metrics are known, and neither says less than the other.
func MetricsApart(a, b *claim.Claim) bool {
	x, y := a.Metric, b.Metric
	return x.Key != "" && y.Key != "" && !x.Guess && !y.Guess && !within(x.Key, y.Key) && !within(y.Key, x.Key)
}

// within reports whether all words of a are words of b.
func within(a, b string) bool {
	b = " " + b + " "
	for w := range strings.FieldsSeq(a) {
		if !strings.Contains(b, " "+w+" ") {
			return false
		}
	}
	return true
}
