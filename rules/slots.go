package rules

// compile compiles the cue and the markers.
func (s *Slots) compile(f *Frame, v *Vocabulary) (err error) {
	if s.cue, err = compilePattern(s.Cue, f, v); err != nil {
		return err
	}
	for i := range s.Roles {
		if err = s.Roles[i].compile(f, v); err != nil {
			return err
		}
	}
	return nil
}

func (s *Slot) compile(f *Frame, v *Vocabulary) error {
	s.before, s.after, s.bare = nil, nil, false
	for _, src := range s.Before {
		if src == "" {
			s.bare = true
			continue
		}
		p, err := compilePattern(src, f, v)
		if err != nil {
			return err
		}
		s.before = append(s.before, p)
	}
	for _, src := range s.After {
		p, err := compilePattern(src, f, v)
		if err != nil {
			return err
		}
		s.after = append(s.after, p)
	}
	return nil
}
