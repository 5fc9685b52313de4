package passage

import "testing"

func TestSlipBetween(t *testing.T) {
	tests := []struct {
		a, b string
		x, y float64
		want string
	}{
		{"1026", "1062", 102.6e9, 106.2e9, "transposed"},
		{"6717", "6177", 671.7e9, 617.7e9, "transposed"},
		{"18", "18", 1.8e9, 1.8e6, "scale"},
		{"025", "25", 0.25, 2.5, "shifted"},
		{"250", "25", 250, 25, "shifted"},
		{"12", "12", 12, 12, ""},
		{"12", "34", 12, 34, ""},
		{"38", "28", 38, 28, "digit"},
		{"15", "14", 1.5, 1.4, "last"},
		{"2", "12", 2, 12, ""},
		{"125", "1125", 125, 1125, "dropped"},
		{"3716", "327", 3.716, 3.27, "transposed"},
		{"327", "3716", 3.27, 3.716, "transposed"},
		{"", "34", 12, 34, ""},
	}
	for _, tt := range tests {
		if got := SlipBetween(tt.a, tt.b, tt.x, tt.y); got != tt.want {
			t.Errorf("slipBetween(%q, %q) = %q, want %q", tt.a, tt.b, got, tt.want)
		}
	}
}
