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
	return compileMarkers(w.Roles, f, v)
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
