package rules

import "fmt"

// compileLanguage compiles every pattern.
func (b *Book) compileLanguage(code string) (*Language, error) {
	classes := map[string][]entry{}
	for _, class := range sortedKeys(b.wordsOf(code)) {
		entries, err := b.entries(code, class, 0)
		if err != nil {
			return nil, fmt.Errorf("words of %s: %w", code, err)
		}
		classes[class] = entries
	}
	l := &Language{Vocabulary: newVocabulary(classes)}
	rules := b.rulesByFrame()
	for _, f := range b.Frames {
		sources := f.Patterns[code].Get()
		if _, ok := classes[f.Unless]; f.Unless != "" && len(sources) > 0 && !ok {
			return nil, fmt.Errorf("%s: frame %s: unless: no word class %q in %s", f.File, f.ID, f.Unless, code)
		}
		fp, err := b.frameIn(f, rules[f.ID], code, l.Vocabulary)
		if err != nil {
			return nil, err
		}
		for _, src := range sources {
			p, err := compilePattern(src, f, l.Vocabulary)
			if err != nil {
				return nil, fmt.Errorf("%s: frame %s: %s: %w", f.File, f.ID, code, err)
			}
			fp.Patterns = append(fp.Patterns, p)
		}
		l.Patterns = append(l.Patterns, fp)
	}
	l.Vocabulary.finish()
	l.number()
	l.index()
	return l, nil
}

// frameIn is the frame in a language without its patterns: its rules, slots and windows.
func (b *Book) frameIn(f *Frame, rules []*Rule, code string, v *Vocabulary) (fp FramePatterns, err error) {
	fp = FramePatterns{Frame: f, Rules: rules}
	if fp.Slots = f.Slots[code].Get(); fp.Slots != nil {
		if err := fp.Slots.compile(f, v); err != nil {
			return fp, fmt.Errorf("%s: frame %s: %s: slots: %w", f.File, f.ID, code, err)
		}
	}
	fp.Windows = f.Window[code].Get()
	for _, w := range fp.Windows {
		if err := w.compile(f, v); err != nil {
			return fp, fmt.Errorf("%s: frame %s: %s: window: %w", f.File, f.ID, code, err)
		}
	}
	return fp, nil
}
