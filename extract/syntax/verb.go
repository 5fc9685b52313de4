package syntax

import "crossfoot/extract/lang"

// OwnVerb: the segment of the number has a verb.
func (s *Sentence) OwnVerb(i int) bool { return s.SegAt[i] >= 0 && s.Segs[s.SegAt[i]].Main >= 0 }

// ClauseVerb is the finite verb right behind the phrase of the number at word i, which
// is then its subject; -1 if there is none.
func (s *Sentence) ClauseVerb(i int) int {
	k := i + 1
	for k < len(s.W) && k < i+Reach {
		switch c := s.Hanging(k); {
		case c >= 0 && !s.HasNumber(s.Chunks[c]):
			k = s.Chunks[c].To
		case s.W[k].Tag == Noun || s.W[k].Tag == Adv || s.W[k].Tag == Adj:
			k++
		case s.W[k].Tag == Verb || s.W[k].Tag == Aux:
			return k
		default:
			return -1
		}
	}
	return -1
}

// Passive: a form of be stands before the participle at v.
func (s *Sentence) Passive(v int) bool {
	if si := s.SegAt[v]; s.Nouns {
		return si >= 0 && s.Segs[si].Finite >= 0 && s.Segs[si].Finite != v && s.W[s.Segs[si].Finite].Class&lang.Passive != 0
	}
	p := s.Before(v)
	return p >= 0 && s.W[p].Tag == Aux && s.W[p].Class&lang.Be != 0 && s.W[v].Verb.Form&lang.Participle != 0
}

// Copular: the clause of the verb at v only says what its subject is.
func (s *Sentence) Copular(v int) bool {
	si := int32(-1)
	if v >= 0 && s.Nouns {
		si = s.SegAt[v]
	}
	return si >= 0 && s.Segs[si].Finite >= 0 && s.W[s.Segs[si].Finite].Class&lang.Be != 0
}

// Lexical is the verb at v unless it only helps.
func (s *Sentence) Lexical(v int) int {
	if v >= 0 && s.W[v].Class&lang.Auxiliary != 0 {
		return -1
	}
	return v
}

// Expletive: an empty pronoun stands at the verb.
func (s *Sentence) Expletive(v int) bool {
	return v > 0 && s.W[v-1].Class&lang.Expletive != 0 || v+1 < len(s.W) && s.W[v+1].Class&lang.Expletive != 0
}

// Acted is the verb by which somebody did something to what the verb at v only gives the
// amount of: "imposed" of "imposed penalties totalling 2m"; else v.
func (s *Sentence) Acted(v int) int {
	if v < 1 || s.Nouns || s.W[v].Tag != Part || s.W[v].Verb.Form&lang.Gerund == 0 || !s.Level(v) || s.SegAt[v] < 0 || s.ChunkAt[v-1] < 0 {
		return v
	}
	ch, main := s.Chunks[s.ChunkAt[v-1]], s.Segs[s.SegAt[v]].Main
	if main < 0 || main >= ch.From || s.W[ch.Head()].Tag != Noun || s.Persons(ch.Head()) {
		return v
	}
	return main
}

// Level: the subject of the verb at v is what the number measures.
func (s *Sentence) Level(v int) bool {
	if v < 0 {
		return false
	}
	w := &s.W[v]
	return w.Class&lang.Be != 0 || s.VerbOf(w).Level
}

// Reporting: the verb only says that somebody says so.
func (s *Sentence) Reporting(v int) bool { return v >= 0 && s.VerbOf(&s.W[v]).Reporting }

// VerbOf is the verb that the word is a form of.
func (s *Sentence) VerbOf(w *Word) lang.Verb {
	if w.Verb.Form != 0 || !s.Nouns {
		return w.Verb
	}
	return s.c.StemVerb(w.Lower)
}
