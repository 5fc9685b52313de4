package article

import (
	"strings"
	"testing"
)

func TestPosition(t *testing.T) {
	raw := "äb\r\nc\rd\n" + strings.Repeat("é", 3000) + "x"
	s := Source{Raw: raw}
	for _, c := range []struct {
		off       int
		line, col int
	}{
		{0, 1, 1}, {2, 1, 2}, {3, 1, 3}, {5, 2, 1}, {7, 3, 1}, {9, 4, 1}, {11, 4, 2},
		{9 + 6000, 4, 3001}, {len(raw), 4, 3002}, {len(raw) + 5, 4, 3002}, {-1, 1, 1},
	} {
		if got := s.Position(c.off); got != (Position{c.line, c.col}) {
			t.Errorf("Position(%d) = %+v, want %d:%d", c.off, got, c.line, c.col)
		}
	}
}

func TestPositionThroughSegments(t *testing.T) {
	// "T\n\n" stands before a body that is "a&amp;b" in the file.
	s := Source{Raw: "a&amp;b", Beside: "Tä", Segments: []Segment{{5, 0, true}, {6, 1, false}, {7, 6, true}}}
	for off, col := range map[int]int{0: 1, 1: 2, 5: 1, 6: 2, 7: 7} {
		if got := s.Position(off); got != (Position{1, col}) {
			t.Errorf("Position(%d) = %+v, want column %d", off, got, col)
		}
	}
}
