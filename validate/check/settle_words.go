package check

import "crossfoot/extract/article"

// toldWord is a word that a check of some kind takes for a relation of its figures.
type toldWord struct {
	kind string
	word article.Span
}

// toldWords lists by word the checks that hold: in "that is a rise on the 150m spent this
// year, half of it, 85m, for chips" the rise is that of another sentence's figure.
type toldWords map[toldWord][]*Check

func wordsTold(all []Check) toldWords {
	out := toldWords{}
	if !anyUnsure(all) {
		return out
	}
	for i := range all {
		k := &all[i]
		if k.Verdict != Consistent || k.Hint {
			continue
		}
		for _, m := range k.Members {
			if m.isWord() {
				key := toldWord{k.Rule.Kind, m.Span}
				out[key] = append(out[key], k)
			}
		}
	}
	return out
}

// anyUnsure: one of the checks is a contradiction of what was put together by a guess.
func anyUnsure(all []Check) bool {
	for i := range all {
		if all[i].contradictsByGuess() {
			return true
		}
	}
	return false
}

func (k *Check) contradictsByGuess() bool { return k.Unsure && k.Verdict == Inconsistent }

// by: figures put together by a guess contradict a word that holds for one of them
// and a figure that the guess does not see.
func (t toldWords) by(k *Check) bool {
	if !k.contradictsByGuess() {
		return false
	}
	for _, m := range k.Members {
		if !m.isWord() {
			continue
		}
		for _, held := range t[toldWord{k.Rule.Kind, m.Span}] {
			if held.meets(k) {
				return true
			}
		}
	}
	return false
}

// isWord: the member is neither a figure nor a time, and stands for no value.
func (m *Member) isWord() bool { return m.Claim < 0 && !m.Time && m.Value == nil }

// meets: the check has one of the other's figures and one that the other has not.
func (k *Check) meets(o *Check) bool {
	shared, own := false, false
	for _, m := range k.Members {
		if m.Claim < 0 {
			continue
		}
		if o.has(m.Claim) {
			shared = true
		} else {
			own = true
		}
	}
	return shared && own
}

// within: all figures of the check take part in the other one.
func (k *Check) within(o *Check) bool {
	for _, m := range k.Members {
		if m.Claim >= 0 && !o.has(m.Claim) {
			return false
		}
	}
	return true
}

// has: the claim takes part.
func (k *Check) has(claim int) bool {
	for _, m := range k.Members {
		if m.Claim == claim {
			return true
		}
	}
	return false
}

// heldOtherwise is the checks of factors that hold, by their word.
type heldOtherwise map[toldWord][]*Check

// factorsHeld lists the checks that hold of words with a value ("doubled").
func factorsHeld(all []Check) heldOtherwise {
	out := heldOtherwise{}
	for i := range all {
		if k := &all[i]; k.Verdict == Consistent && !k.Hint {
			for _, m := range k.Members {
				if m.Claim < 0 && m.Value != nil {
					out[toldWord{k.Rule.Kind, m.Span}] = append(out[toldWord{k.Rule.Kind, m.Span}], k)
				}
			}
		}
	}
	return out
}

// by: the word holds for the same figures in other roles, so that the contradiction takes the earlier one for the later.
func (h heldOtherwise) by(k *Check) bool {
	if k.Verdict != Inconsistent {
		return false
	}
	for _, m := range k.Members {
		for _, held := range h[toldWord{k.Rule.Kind, m.Span}] {
			if m.Claim < 0 && m.Value != nil && k.within(held) && held.within(k) {
				return true
			}
		}
	}
	return false
}
