package rules

import "strings"

// compile compiles the cue, which may be missing, and the markers.
func (s *Slots) compile(f *Frame, v *Vocabulary) (err error) {
	if s.Cue != "" {
		if s.cue, err = innerPattern(s.Cue, f, v); err != nil {
			return err
		}
	}
	return compileMarkers(s.Roles, f, v)
}

// compile compiles the cue, which may be missing, and the markers.
func (w *Window) compile(f *Frame, v *Vocabulary) (err error) {
	if w.Cue != "" {
		if w.cue, err = innerPattern(w.Cue, f, v); err != nil {
			return err
		}
	}
	w.least = w.leastNumbers(f)
	return compileMarkers(w.Roles, f, v)
}

// leastNumbers is how many numbers fill the window at least: one for each role that must be known by a marker or
// takes the rest, two where it takes several. What the cue may capture needs none.
func (w *Window) leastNumbers(f *Frame) (n int) {
	least := map[string]int{}
	for _, role := range w.Needs {
		least[role] = 1
	}
	for i := range w.Roles {
		if sl := &w.Roles[i]; sl.Rest {
			least[sl.Role] = 1
			if f.Roles[sl.Role].Many {
				least[sl.Role] = 2
			}
		}
	}
	for role, numbers := range least {
		if !strings.Contains(w.Cue, role) {
			n += numbers
		}
	}
	return max(n, 1)
}

func compileMarkers(roles []Slot, f *Frame, v *Vocabulary) error {
	for i := range roles {
		if err := roles[i].compile(f, v); err != nil {
			return err
		}
	}
	return nil
}

func (s *Slot) compile(f *Frame, v *Vocabulary) error {
	s.markers, s.bare = nil, false
	for _, src := range s.Before {
		if src == "" {
			s.bare = true
			continue
		}
		before, after, _ := strings.Cut(src, "#")
		if err := s.marker(before, after, f, v); err != nil {
			return err
		}
	}
	for _, src := range s.After {
		if err := s.marker("", src, f, v); err != nil {
			return err
		}
	}
	return nil
}

// marker compiles the two sides of a marker; an empty side is none.
func (s *Slot) marker(before, after string, f *Frame, v *Vocabulary) (err error) {
	var m Marker
	if strings.TrimSpace(before) != "" {
		if m.Before, err = innerPattern(before, f, v); err != nil {
			return err
		}
	}
	if strings.TrimSpace(after) != "" {
		if m.After, err = innerPattern(after, f, v); err != nil {
			return err
		}
	}
	s.markers = append(s.markers, m)
	return nil
}

// innerPattern is the compiled pattern of a cue or marker. A book that was made ready was
// compiled then.
func innerPattern(src string, f *Frame, v *Vocabulary) (*Pattern, error) {
	if v.grows != nil {
		return compilePattern(src, f, v)
	}
	return &Pattern{from: source{frame: f, vocab: v, text: src}}, nil
}
