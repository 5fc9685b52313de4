package passage

import (
	"math"
	"testing"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/mention"
)

// A hedge reaches no farther than a step or two of the last digit that its figure shows.
func TestHedgeReach(t *testing.T) {
	for _, c := range []struct {
		figure    string
		hedge     mention.Hedge
		p         Precision
		low, high float64
	}{
		{"12600", mention.About, Strict, 12500, 12700},
		{"12600", mention.About, Loose, 12300, 12900},
		{"12500", mention.About, Strict, 12000, 13000},
		{"400", mention.About, Strict, 376, 424},
		{"14.6", mention.About, Strict, 14.45, 14.75},
		{"12600", mention.Under, Strict, 12500, 12600},
		{"12600", mention.Over, Strict, 12600, 12700},
		{"60000", mention.Under, Strict, 52800, 60000},
	} {
		d, _, err := apd.NewFromString(c.figure)
		if err != nil {
			t.Fatal(err)
		}
		q := &mention.Quantity{Low: d, High: d, LowPlace: int(d.Exponent), HighPlace: int(d.Exponent), Unit: mention.Count, Hedge: c.hedge}
		iv := ValueOf(q, c.p, Close)
		if math.Abs(iv.Lo-c.low) > 0.005*c.low || math.Abs(iv.Hi-c.high) > 0.005*c.high {
			t.Errorf("%s, hedge %v, precision %d: %v to %v, want %v to %v", c.figure, c.hedge, c.p, iv.Lo, iv.Hi, c.low, c.high)
		}
	}
}
