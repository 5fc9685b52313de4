package syntax

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// Subject is the chunk that is the subject of the verb at word v, or -1.
func (s *Sentence) Subject(v int) int {
	for depth := 0; v >= 0 && depth < 4; depth++ {
		si := int(s.SegAt[v])
		if si < 0 {
			return -1
		}
		if k := s.CountedSubject(v); k >= 0 {
			return s.partitive(k)
		}
		if c := s.absolute(v); c >= 0 {
			return c
		}
		if c := s.SubjectIn(si, v); c >= 0 {
			if s.toldOfThere(v, c) {
				return -1
			}
			return c
		}
		if c := s.Headless(si); c >= 0 && s.Segs[si].Finite >= 0 {
			return c
		}
		p := s.Parent(si, v)
		if s.ownSubject(si) || s.told(si, p) {
			return -1
		}
		if p < 0 && s.adjunct(si, v) {
			return s.beginning(s.following(si))
		}
		v = p
	}
	return -1
}

// toldOfThere: chunk c is who says that there is something: "The ministry said there had been 900
// cases".
func (s *Sentence) toldOfThere(v, c int) bool {
	k := v - 1
	for k > 0 && k > v-6 && (s.W[k].Tag == Aux || s.W[k].Tag == Adv) {
		k--
	}
	return !s.Nouns && k > 0 && s.W[k].Class&lang.Expletive != 0 && s.Reporting(k-1) && s.Chunks[c].To < k
}

// beginning is the subject of the verb at v, where it is no pronoun.
func (s *Sentence) beginning(v int) int {
	if v < 0 {
		return -1
	}
	c := s.SubjectIn(int(s.SegAt[v]), v)
	if c >= 0 && s.W[s.Chunks[c].Head()].Tag == Pron {
		return -1
	}
	return c
}

// adjunct: the segment opens the sentence with a participle, which is said of the subject of the
// clause behind it: "Once valued at £3m, the palace was sold".
func (s *Sentence) adjunct(si, v int) bool {
	seg := &s.Segs[si]
	return !s.Nouns && si == 0 && seg.Finite < 0 && s.W[v].Tag == Part && seg.To < len(s.W) && s.W[seg.To].Tag == Comma
}

// ownSubject: a finite clause that hangs on another by a word of its own shares no
// subject with it ("der Ausschuss, in dem 25 Mandatare sitzen"), unless a pronoun takes
// that up ("die Partei, wenn sie 10 Prozent erreicht").
func (s *Sentence) ownSubject(si int) bool {
	seg := &s.Segs[si]
	if !seg.Rel && (s.Nouns || !seg.Sub) || seg.Finite < 0 {
		return false // "sie plant Werke, wofür 40 Millionen vorgesehen sind"
	}
	for k := seg.From; k < seg.To && k < seg.From+4; k++ {
		if w := &s.W[k]; w.Tag == Pron && s.names.Lower[w.Lower]&(lang.PersonPron|lang.ThingPron|lang.PluralPron) != 0 {
			return false
		}
	}
	return true
}

// told: the clause is what somebody says by the verb at p: its subject is not who says
// so.
func (s *Sentence) told(si, p int) bool {
	seg := &s.Segs[si]
	if !s.Nouns {
		return seg.Sub && seg.Finite >= 0 && s.Reporting(p)
	}
	if seg.Finite < 0 && p >= 0 && s.SegAt[p] >= 0 && int(s.SegAt[p]) < si-1 {
		return s.Reporting(p) && s.told(si-1, p) // it goes on with what is said
	}
	return s.Reporting(p) && seg.Finite > seg.From && s.W[seg.From-1].Tag == Comma
}

// SubjectIn looks for the subject of the verb at v within its segment.
func (s *Sentence) SubjectIn(si, v int) int {
	seg := &s.Segs[si]
	if s.Nouns {
		return s.Nominative(seg, v)
	}
	f := v
	for f > seg.From && (s.W[f-1].Tag == Aux || s.W[f-1].Tag == Adv) {
		f--
	}
	for j := f - 1; j >= seg.From && j > f-Reach; j-- {
		c := s.ChunkAt[j]
		if c < 0 {
			if w := &s.W[j]; seg.Rel && j > seg.From && w.Tag == Pron && w.Class&lang.Relative == 0 && s.W[seg.From].Class&lang.Demonstrative != 0 {
				return -1 // "the fact that there are …"
			}
			continue
		}
		ch := s.Chunks[c]
		if seg.Rel && j > seg.From && ch.To < v && s.Reporting(ch.To) {
			return s.antecedent(si) // "the deficit, which he said would be …"
		}
		if ch.Prep < 0 || ch.Prep < seg.From && !seg.Rel {
			return int(c)
		}
		j = ch.From
	}
	return s.antecedent(si)
}

// antecedent is the noun in front of a relative clause that has no subject of its
// own.
func (s *Sentence) antecedent(si int) int {
	seg := &s.Segs[si]
	if !seg.Rel || seg.From == 0 {
		return -1
	}
	if first := &s.W[seg.From]; s.Nouns && (first.Tag != Rel || !s.c.Nominative[first.Lower]) {
		return -1
	}
	for k := seg.From - 1; k >= 0 && k > seg.From-4; k-- {
		if s.ChunkAt[k] >= 0 {
			return s.agreed(int(s.ChunkAt[k]), s.W[seg.From].Lower)
		}
	}
	return -1
}

// agreed is the chunk c, or the one it hangs on if only its determiner may go with the
// relative pronoun: "der Spieler mit türkischen Wurzeln, der …".
func (s *Sentence) agreed(c int, pronoun string) int {
	may := s.c.Agreement[pronoun]
	for k := c; may != nil && k > c-3; k-- {
		ch := &s.Chunks[k]
		d := "-"
		if f := &s.W[ch.From]; f.Tag == Det || f.Tag == Poss {
			d = f.Lower
		}
		if may[d] || s.W[ch.Head()].Tag == Name {
			return k
		}
		if k == 0 || s.Chunks[k-1].To != ch.From && s.Chunks[k-1].To != ch.Prep {
			break
		}
	}
	return c
}

// colon: a colon stands before the segment, and a clause of its own begins.
func (s *Sentence) colon(si int) bool {
	from := s.Segs[si].From
	return from > 0 && s.W[from-1].Tag == Colon
}

// Nominative is the first chunk of the segment that may be a subject: governed by
// no preposition, its determiner one of the nominative.
func (s *Sentence) Nominative(seg *Segment, v int) int {
	if seg.Finite == seg.From && seg.From > 0 && s.W[seg.From-1].Tag == Coord {
		return -1 // "und hielt 17 Debatten ab": the subject is shared
	}
	if si := int(s.SegAt[v]); seg.Finite == seg.From && seg.From > 0 && (s.W[seg.From-1].Tag == Comma || s.W[seg.From-1].Tag == Close) && s.Headless(si) >= 0 {
		return -1 // "Der Markt, wie er heißt, öffnet seine Tore", "Ann Marsh (SPD) bot dem Minister 80 an"
	}
	if s.byWord(seg) || s.goesOnHere(seg, int(s.SegAt[v])) {
		return -1
	}
	if c := s.personBehind(seg); c >= 0 {
		return c
	}
	from := seg.From
	if v-from > Reach {
		from = v - Reach
	}
	for j := from; j < seg.To && j < from+2*Reach; j++ {
		c := s.ChunkAt[j]
		if c < 0 {
			continue
		}
		ch := s.Chunks[c]
		j = ch.To - 1
		if ch.Prep >= 0 && !(ch.Prep < seg.From && s.W[ch.From-1].Tag == Coord && ch.From == seg.From && seg.Finite > ch.From) ||
			s.W[ch.From].Tag == Num && !s.counted(ch.From) {
			continue
		}
		if s.GenitiveOf(int(c)) || s.Quoted(int(c)) || s.pastBracket(int(c)) {
			continue
		}
		if s.predicateFirst(seg, v, int(c)) {
			continue
		}
		d := &s.W[ch.From]
		if seg.Rel && s.c.Nominative[s.W[seg.From].Lower] && (s.HasNumber(ch) || ch.From != seg.From+1 || s.W[ch.From].Tag != Det && s.W[ch.From].Tag != Name) {
			continue // the pronoun is the subject
		}
		if (d.Tag == Det || d.Tag == Poss) && !s.c.Nominative[d.Lower] || d.Det != "" && !s.c.Nominative[d.Det] {
			continue
		}
		// In front of the verb stands one phrase; behind it the subject comes first.
		return int(c)
	}
	return s.antecedent(int(s.SegAt[v]))
}

// personBehind is the pronoun of a person right behind the finite verb, which is the subject
// whatever stands in front: "Etappen gewann er 26"; -1 if there is none, or one that may be an
// object as well.
func (s *Sentence) personBehind(seg *Segment) int {
	k := seg.Finite + 1
	if seg.Finite < seg.From || k >= seg.To || seg.Sub || seg.Rel {
		return -1
	}
	w := &s.W[k]
	if w.Tag != Pron || !s.c.Personal[w.Lower] || s.names.Lower[w.Lower]&lang.PluralPron != 0 || s.ChunkAt[k] < 0 || s.Chunks[s.ChunkAt[k]].From != k {
		return -1
	}
	return int(s.ChunkAt[k])
}

// goesOnHere: the verb opens the segment and a word that goes on follows it: "Sie traf elf, verfehlte
// aber drei": the subject is that of the clause before.
func (s *Sentence) goesOnHere(seg *Segment, si int) bool {
	if seg.Finite != seg.From || si < 1 || seg.From+1 >= seg.To || s.W[seg.From-1].Tag != Comma {
		return false
	}
	p := &s.Segs[si-1]
	return !p.Sub && !p.Rel && !p.paren && p.Finite >= 0 && s.W[seg.From+1].Class&lang.Coordinator != 0
}

// predicateFirst: chunk c is a bare word at the start of the sentence, before a verb of being and a subject of
// its own: "Erfolgreich war die Firma", "Schuld ist die Hitze".
func (s *Sentence) predicateFirst(seg *Segment, v, c int) bool {
	ch := s.Chunks[c]
	if ch.From != 0 || ch.To != 1 || s.W[0].Tag != Noun || s.W[0].Ent >= 0 || seg.Finite != 1 || !s.Copular(v) && !s.verbFirst() {
		return false
	}
	for k := c + 1; k < len(s.Chunks) && s.Chunks[k].From < seg.To; k++ {
		if next := s.Chunks[k]; next.Prep < 0 && !s.GenitiveOf(k) {
			d := &s.W[next.From]
			return (d.Tag == Det || d.Tag == Poss) && s.c.Nominative[d.Lower] || s.W[next.Head()].Tag == Name
		}
	}
	return false
}

// verbFirst: an infinitive opens the sentence before its auxiliary: "Freuen durfte sich die Stadt".
func (s *Sentence) verbFirst() bool {
	return s.W[1].Class&lang.Auxiliary != 0 && s.W[1].Class&(lang.Be|lang.Have) == 0 && s.c.Ends(s.W[0].Lower, "infinitive")
}

// byWord: a pronoun that takes up no name is the subject: it stands at the finite verb.
func (s *Sentence) byWord(seg *Segment) bool {
	for _, k := range [...]int{seg.Finite - 1, seg.Finite + 1} {
		if seg.Finite >= 0 && k >= seg.From && k < seg.To && s.W[k].Tag == Pron && s.W[k].Ent < 0 &&
			s.names.Lower[s.W[k].Lower]&(lang.PersonPron|lang.PluralPron) != 0 && s.c.Personal[s.W[k].Lower] {
			return true
		}
	}
	return false
}

// counted: the number at word i carries its noun.
func (s *Sentence) counted(i int) bool {
	n := s.W[i].Num
	return n >= 0 && s.in.Quantities[n].NounSpan.Len() > 0
}

// GenitiveOf: the chunk hangs on the one before it as its genitive.
func (s *Sentence) GenitiveOf(c int) bool {
	if c == 0 || s.Chunks[c].Prep >= 0 || s.Chunks[c-1].To != s.Chunks[c].From {
		return false
	}
	d := &s.W[s.Chunks[c].From]
	return (d.Tag == Det || d.Tag == Poss) && s.c.Genitive[d.Lower] || d.Det != "" && s.c.Genitive[d.Det] ||
		d.Tag == Adj && s.Nouns && s.c.Ends(d.Lower, "genitive")
}

// pastBracket: the chunk is a genitive of what stands before an insertion in brackets: "der
// Trainer (48) der Gäste".
func (s *Sentence) pastBracket(c int) bool {
	from := s.Chunks[c].From
	if from < 2 || s.W[from-1].Tag != Close || !s.c.Genitive[s.W[from].Lower] {
		return false
	}
	k := s.Opening(from - 1)
	return k > 0 && s.ChunkAt[k-1] >= 0
}

// Parent is the verb of the clause whose subject a clause without one shares: the
// one it is joined to, or the noun that a relative clause belongs to.
func (s *Sentence) Parent(si, v int) int {
	seg := &s.Segs[si]
	if f := seg.Finite; f >= 0 && f < v && s.W[v].Tag == Part && !s.Nouns {
		return f
	}
	for k := si - 1; k >= 0 && k > si-ReachSegs; k-- {
		if s.colon(k+1) && seg.Finite >= 0 {
			return -1
		}
		p := &s.Segs[k]
		if p.Rel || p.paren && !seg.paren {
			continue
		}
		if p.Main >= 0 {
			return p.Main
		}
	}
	return -1
}

// CountedSubject is the word of the number whose phrase is the subject of the verb at v:
// "she said 40% of drivers speed"; -1 if there is none. Languages in which the subject may
// stand anywhere have other means.
func (s *Sentence) CountedSubject(v int) int {
	si := s.SegAt[v]
	if s.Nouns || si < 0 || s.W[v].Tag == Part {
		return -1
	}
	seg, k := &s.Segs[si], v-1
	for k >= seg.From && (s.W[k].Tag == Aux || s.W[k].Tag == Adv) {
		k--
	}
	for k >= seg.From && k > v-Reach && s.ChunkAt[k] >= 0 {
		ch := s.Chunks[s.ChunkAt[k]]
		if ch.Prep != ch.From-1 || ch.Prep <= seg.From || s.HasNumber(ch) {
			return -1
		}
		k = ch.Prep - 1
	}
	if k < seg.From || s.W[k].Num < 0 {
		return -1
	}
	if q := &s.in.Quantities[s.W[k].Num]; q.NounSpan.Empty() && q.Unit != mention.Percent && s.partitive(k) < 0 {
		return -1 // "only 900 had been baked" goes on with what was told before
	}
	p := s.Before(k)
	if p < seg.From || s.W[p].Tag == Sub || s.W[p].Tag == Coord && p == seg.From || s.W[p].Tag == Verb && s.Reporting(p) {
		return k
	}
	return -1
}

// partitive is the chunk of those of whom the number at word k counts some: "40% of
// drivers"; -1 if it has none.
func (s *Sentence) partitive(k int) int {
	if c := s.Hanging(k + 1); c >= 0 && s.W[k+1].Class&lang.Of != 0 {
		return c
	}
	return -1
}

// absolute is the chunk that a gerund hangs on behind "with", where the verb at v is that
// gerund or what it leads to: "with the firm planning to spend"; -1 if there is none.
func (s *Sentence) absolute(v int) int {
	if s.Nouns || s.W[v].Tag != Part {
		return -1
	}
	gerund := s.W[v].Verb.Form&lang.Gerund != 0
	k := v - 1
	for k > 0 && (s.W[k].Tag == Inf || s.W[k].Tag == Adv || s.W[k].Tag == Part) {
		gerund = gerund || s.W[k].Verb.Form&lang.Gerund != 0
		k--
	}
	if !gerund || k < 1 || s.ChunkAt[k] < 0 {
		return -1
	}
	ch := s.Chunks[s.ChunkAt[k]]
	if ch.To != k+1 || ch.Prep < 0 || ch.Prep != ch.From-1 || s.W[ch.Prep].Class&lang.With == 0 {
		return -1
	}
	return int(s.ChunkAt[k])
}
