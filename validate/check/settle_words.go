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

// has: the claim takes part.
func (k *Check) has(claim int) bool {
	for _, m := range k.Members {
		if m.Claim == claim {
			return true
		}
	}
	return false
}
