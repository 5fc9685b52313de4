package mention

import (
	"strconv"
	"testing"

	"github.com/cockroachdb/apd/v3"
)

func TestFloat(t *testing.T) {
	for _, s := range []string{
		"0", "-0", "1", "-7", "0.1", "3.14159", "12.5e6", "1e22", "1e23", "123456789012345678", "9007199254740993", "9007199254740992",
		"0.000000000000000000000001", "-2.675", "4.35", "1e-22", "7e-23", "99999999999999999999999",
	} {
		d, _, err := apd.NewFromString(s)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := strconv.ParseFloat(s, 64)
		if got := Float(d, 1); got != want {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
}
