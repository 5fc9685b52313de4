package rules

import "testing"

func TestQuantity(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang string
		x    float64
		unit string
		want string
	}{
		{"en", 12, "minute-per-hour", "12 minutes an hour"},
		{"en", 1, "liter-per-second", "1 litre a second"},
		{"en", 80, "kilometer-per-hour", "80 km/h"},
		{"de", 2.5, "liter-per-second", "2,5 Liter pro Sekunde"},
		{"de", 3, "EUR-per-square-meter", "3 Euro pro Quadratmeter"},
		{"de", 3, "fathom-per-fortnight", "3 fathom-per-fortnight"}, // unknown ones by their names
	} {
		if got := b.Format(c.lang).Quantity(c.x, c.unit, 3); got != c.want {
			t.Errorf("%s: %v %s: %q, want %q", c.lang, c.x, c.unit, got, c.want)
		}
	}
}
