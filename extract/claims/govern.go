package claims

import "crossfoot/extract/lang"

// governor is the verb that the number at word i depends on, or -1.
func (b *builder) governor(i int) int {
	si := b.segAt[i]
	if si < 0 {
		return -1
	}
	s := &b.segs[si]
	if !b.nouns {
		for j := i - 1; j >= s.from && j > i-reach; j-- {
			if t := b.w[j].tag; t == tVerb || t == tAux || t == tPart {
				if k := b.clauseVerb(i); k >= 0 && b.reporting(j) {
					return b.chainEnd(k) // "the ministry says 41 people were hurt"
				}
				return j
			}
		}
		if k := b.clauseVerb(i); k >= 0 {
			return b.chainEnd(k)
		}
	}
	if s.main >= 0 {
		return s.main
	}
	if v := b.infinitive(int(si)); v >= 0 {
		return v
	}
	if v := b.closing(int(si)); v >= 0 {
		return v
	}
	if v := b.following(int(si)); v >= 0 && b.nouns && b.colon(int(si)) {
		return v // "er baut aus: 160 Millionen, rund 20 mehr, sind geplant"
	}
	// A segment without a verb goes on what stands before it, or on the verb that follows.
	for k := int(si) - 1; k >= 0 && k > int(si)-reachSegs; k-- {
		p := &b.segs[k]
		if p.paren && !s.paren {
			continue
		}
		if p.main >= 0 && !(p.rel && k < int(si)-1) {
			if !b.nouns {
				return b.lastVerb(p)
			}
			return p.main
		}
	}
	return b.following(int(si))
}

// following is the verb of a clause behind the verbless segment; -1 if there is none.
func (b *builder) following(si int) int {
	s := &b.segs[si]
	for k := si + 1; k < len(b.segs) && k < si+reachSegs; k++ {
		if b.nouns && !s.paren && b.w[b.segs[k].from-1].tag == tDash {
			break // "Anteil von 38 Prozent – Verein fordert Hilfe"
		}
		if p := &b.segs[k]; p.main >= 0 && !p.rel && !p.sub && !p.paren && (!b.nouns || p.finite >= 0 || k == len(b.segs)-1) {
			return p.main
		}
	}
	return -1
}

// infinitive is the verb of the clause that the verbless segment opens and that ends in
// an infinitive behind insertions: "plant, 160 Millionen, rund 20 mehr, zu investieren".
func (b *builder) infinitive(si int) int {
	for k := si + 1; b.nouns && k < len(b.segs) && k < si+3; k++ {
		p := &b.segs[k]
		if p.main < 0 {
			continue
		}
		if p.finite < 0 && !p.sub && !p.rel && b.w[p.main].tag == tPart && p.main > 0 && b.w[p.main-1].tag == tInf {
			return p.main
		}
		break
	}
	return -1
}

// closing is the verb of the subordinate clause that the verbless segment opens and an
// insertion parts from it: "dass die elf Zentren, die Hotspots, fertig sind".
func (b *builder) closing(si int) int {
	if s := &b.segs[si]; !b.nouns || !s.sub && !s.rel {
		return -1
	}
	for k := si + 1; k < len(b.segs) && k < si+reachSegs; k++ {
		if p := &b.segs[k]; p.main >= 0 && !p.sub && !p.rel {
			return p.main
		}
	}
	return -1
}

// chainEnd is the verb that the auxiliaries from word k on lead to.
func (b *builder) chainEnd(k int) int {
	v := k
	for ; k < len(b.w) && k < v+6; k++ {
		switch b.w[k].tag {
		case tVerb, tPart:
			return k
		case tAux:
			v = k
		case tAdv:
		default:
			return v
		}
	}
	return v
}

func (b *builder) lastVerb(s *segment) int {
	for j := s.to - 1; j >= s.from && j > s.to-reach; j-- {
		if t := b.w[j].tag; t == tVerb || t == tAux || t == tPart {
			return j
		}
	}
	return s.main
}

// subject is the chunk that is the subject of the verb at word v, or -1.
func (b *builder) subject(v int) int {
	for depth := 0; v >= 0 && depth < 4; depth++ {
		si := int(b.segAt[v])
		if si < 0 {
			return -1
		}
		if k := b.countedSubject(v); k >= 0 {
			return b.partitive(k)
		}
		if c := b.absolute(v); c >= 0 {
			return c
		}
		if c := b.subjectIn(si, v); c >= 0 {
			if b.toldOfThere(v, c) {
				return -1
			}
			return c
		}
		if c := b.headless(si); c >= 0 && b.segs[si].finite >= 0 {
			return c
		}
		p := b.parent(si, v)
		if b.ownSubject(si) || b.told(si, p) {
			return -1
		}
		if p < 0 && b.adjunct(si, v) {
			return b.beginning(b.following(si))
		}
		v = p
	}
	return -1
}

// toldOfThere: chunk c is who says that there is something: "The ministry said there had been 900
// cases".
func (b *builder) toldOfThere(v, c int) bool {
	k := v - 1
	for k > 0 && k > v-6 && (b.w[k].tag == tAux || b.w[k].tag == tAdv) {
		k--
	}
	return !b.nouns && k > 0 && b.w[k].class&lang.Expletive != 0 && b.reporting(k-1) && b.chunks[c].to < k
}

// beginning is the subject of the verb at v, where it is no pronoun.
func (b *builder) beginning(v int) int {
	if v < 0 {
		return -1
	}
	c := b.subjectIn(int(b.segAt[v]), v)
	if c >= 0 && b.w[b.chunks[c].head()].tag == tPron {
		return -1
	}
	return c
}

// adjunct: the segment opens the sentence with a participle, which is said of the subject of the
// clause behind it: "Once valued at £3m, the palace was sold".
func (b *builder) adjunct(si, v int) bool {
	s := &b.segs[si]
	return !b.nouns && si == 0 && s.finite < 0 && b.w[v].tag == tPart && s.to < len(b.w) && b.w[s.to].tag == tComma
}

// ownSubject: a finite clause that hangs on another by a word of its own shares no
// subject with it ("der Ausschuss, in dem 25 Mandatare sitzen"), unless a pronoun takes
// that up ("die Partei, wenn sie 10 Prozent erreicht").
func (b *builder) ownSubject(si int) bool {
	s := &b.segs[si]
	if !s.rel && (b.nouns || !s.sub) || s.finite < 0 {
		return false // "sie plant Werke, wofür 40 Millionen vorgesehen sind"
	}
	for k := s.from; k < s.to && k < s.from+4; k++ {
		if w := &b.w[k]; w.tag == tPron && b.names.Lower[w.lower]&(lang.PersonPron|lang.ThingPron|lang.PluralPron) != 0 {
			return false
		}
	}
	return true
}

// told: the clause is what somebody says by the verb at p: its subject is not who says
// so.
func (b *builder) told(si, p int) bool {
	s := &b.segs[si]
	if !b.nouns {
		return s.sub && s.finite >= 0 && b.reporting(p)
	}
	if s.finite < 0 && p >= 0 && b.segAt[p] >= 0 && int(b.segAt[p]) < si-1 {
		return b.reporting(p) && b.told(si-1, p) // it goes on with what is said
	}
	return b.reporting(p) && s.finite > s.from && b.w[s.from-1].tag == tComma
}

// subjectIn looks for the subject of the verb at v within its segment.
func (b *builder) subjectIn(si, v int) int {
	s := &b.segs[si]
	if b.nouns {
		return b.nominative(s, v)
	}
	f := v
	for f > s.from && (b.w[f-1].tag == tAux || b.w[f-1].tag == tAdv) {
		f--
	}
	for j := f - 1; j >= s.from && j > f-reach; j-- {
		c := b.chunkAt[j]
		if c < 0 {
			if w := &b.w[j]; s.rel && j > s.from && w.tag == tPron && w.class&lang.Relative == 0 && b.w[s.from].class&lang.Demonstrative != 0 {
				return -1 // "the fact that there are …"
			}
			continue
		}
		ch := b.chunks[c]
		if s.rel && j > s.from && ch.to < v && b.reporting(ch.to) {
			return b.antecedent(si) // "the deficit, which he said would be …"
		}
		if ch.prep < 0 || ch.prep < s.from && !s.rel {
			return int(c)
		}
		j = ch.from
	}
	return b.antecedent(si)
}

// antecedent is the noun in front of a relative clause that has no subject of its
// own.
func (b *builder) antecedent(si int) int {
	s := &b.segs[si]
	if !s.rel || s.from == 0 {
		return -1
	}
	if first := &b.w[s.from]; b.nouns && (first.tag != tRel || !b.c.Nominative[first.lower]) {
		return -1
	}
	for k := s.from - 1; k >= 0 && k > s.from-4; k-- {
		if b.chunkAt[k] >= 0 {
			return b.agreed(int(b.chunkAt[k]), b.w[s.from].lower)
		}
	}
	return -1
}

// agreed is the chunk c, or the one it hangs on if only its determiner may go with the
// relative pronoun: "der Spieler mit türkischen Wurzeln, der …".
func (b *builder) agreed(c int, pronoun string) int {
	may := b.c.Agreement[pronoun]
	for k := c; may != nil && k > c-3; k-- {
		ch := &b.chunks[k]
		d := "-"
		if f := &b.w[ch.from]; f.tag == tDet || f.tag == tPoss {
			d = f.lower
		}
		if may[d] || b.w[ch.head()].tag == tName {
			return k
		}
		if k == 0 || b.chunks[k-1].to != ch.from && b.chunks[k-1].to != ch.prep {
			break
		}
	}
	return c
}

// colon: a colon stands before the segment, and a clause of its own begins.
func (b *builder) colon(si int) bool {
	from := b.segs[si].from
	return from > 0 && b.w[from-1].tag == tColon
}

// nominative is the first chunk of the segment that may be a subject: governed by
// no preposition, its determiner one of the nominative.
func (b *builder) nominative(s *segment, v int) int {
	if s.finite == s.from && s.from > 0 && b.w[s.from-1].tag == tCoord {
		return -1 // "und hielt 17 Debatten ab": the subject is shared
	}
	if si := int(b.segAt[v]); s.finite == s.from && s.from > 0 && (b.w[s.from-1].tag == tComma || b.w[s.from-1].tag == tClose) && b.headless(si) >= 0 {
		return -1 // "Der Markt, wie er heißt, öffnet seine Tore", "Ann Marsh (SPD) bot dem Minister 80 an"
	}
	if b.byWord(s) || b.goesOnHere(s, int(b.segAt[v])) {
		return -1
	}
	from := s.from
	if v-from > reach {
		from = v - reach
	}
	for j := from; j < s.to && j < from+2*reach; j++ {
		c := b.chunkAt[j]
		if c < 0 {
			continue
		}
		ch := b.chunks[c]
		j = ch.to - 1
		if ch.prep >= 0 && !(ch.prep < s.from && b.w[ch.from-1].tag == tCoord && ch.from == s.from && s.finite > ch.from) ||
			b.w[ch.from].tag == tNum && !b.counted(ch.from) {
			continue
		}
		if b.genitiveOf(int(c)) || b.quoted(int(c)) || b.pastBracket(int(c)) {
			continue
		}
		if b.predicateFirst(s, v, int(c)) {
			continue
		}
		d := &b.w[ch.from]
		if s.rel && b.c.Nominative[b.w[s.from].lower] && (b.hasNumber(ch) || ch.from != s.from+1 || b.w[ch.from].tag != tDet && b.w[ch.from].tag != tName) {
			continue // the pronoun is the subject
		}
		if (d.tag == tDet || d.tag == tPoss) && !b.c.Nominative[d.lower] || d.det != "" && !b.c.Nominative[d.det] {
			continue
		}
		// In front of the verb stands one phrase; behind it the subject comes first.
		return int(c)
	}
	return b.antecedent(int(b.segAt[v]))
}

// goesOnHere: the verb opens the segment and a word that goes on follows it: "Sie traf elf, verfehlte
// aber drei": the subject is that of the clause before.
func (b *builder) goesOnHere(s *segment, si int) bool {
	if s.finite != s.from || si < 1 || s.from+1 >= s.to || b.w[s.from-1].tag != tComma {
		return false
	}
	p := &b.segs[si-1]
	return !p.sub && !p.rel && !p.paren && p.finite >= 0 && b.w[s.from+1].class&lang.Coordinator != 0
}

// predicateFirst: chunk c is a bare word at the start of the sentence, before a verb of being and a subject of
// its own: "Erfolgreich war die Firma", "Schuld ist die Hitze".
func (b *builder) predicateFirst(s *segment, v, c int) bool {
	ch := b.chunks[c]
	if ch.from != 0 || ch.to != 1 || b.w[0].tag != tNoun || b.w[0].ent >= 0 || s.finite != 1 || !b.copular(v) && !b.verbFirst() {
		return false
	}
	for k := c + 1; k < len(b.chunks) && b.chunks[k].from < s.to; k++ {
		if next := b.chunks[k]; next.prep < 0 && !b.genitiveOf(k) {
			d := &b.w[next.from]
			return (d.tag == tDet || d.tag == tPoss) && b.c.Nominative[d.lower] || b.w[next.head()].tag == tName
		}
	}
	return false
}

// verbFirst: an infinitive opens the sentence before its auxiliary: "Freuen durfte sich die Stadt".
func (b *builder) verbFirst() bool {
	return b.w[1].class&lang.Auxiliary != 0 && b.w[1].class&(lang.Be|lang.Have) == 0 && b.c.Ends(b.w[0].lower, "infinitive")
}

// byWord: a pronoun that takes up no name is the subject: it stands at the finite verb.
func (b *builder) byWord(s *segment) bool {
	for _, k := range [...]int{s.finite - 1, s.finite + 1} {
		if s.finite >= 0 && k >= s.from && k < s.to && b.w[k].tag == tPron && b.w[k].ent < 0 &&
			b.names.Lower[b.w[k].lower]&(lang.PersonPron|lang.PluralPron) != 0 && b.c.Personal[b.w[k].lower] {
			return true
		}
	}
	return false
}

// counted: the number at word i carries its noun.
func (b *builder) counted(i int) bool {
	n := b.w[i].num
	return n >= 0 && b.in.Quantities[n].NounSpan.Len() > 0
}

// genitiveOf: the chunk hangs on the one before it as its genitive.
func (b *builder) genitiveOf(c int) bool {
	if c == 0 || b.chunks[c].prep >= 0 || b.chunks[c-1].to != b.chunks[c].from {
		return false
	}
	d := &b.w[b.chunks[c].from]
	return (d.tag == tDet || d.tag == tPoss) && b.c.Genitive[d.lower] || d.det != "" && b.c.Genitive[d.det] ||
		d.tag == tAdj && b.nouns && b.c.Ends(d.lower, "genitive")
}

// pastBracket: the chunk is a genitive of what stands before an insertion in brackets: "der
// Trainer (48) der Gäste".
func (b *builder) pastBracket(c int) bool {
	from := b.chunks[c].from
	if from < 2 || b.w[from-1].tag != tClose || !b.c.Genitive[b.w[from].lower] {
		return false
	}
	k := b.opening(from - 1)
	return k > 0 && b.chunkAt[k-1] >= 0
}

// parent is the verb of the clause whose subject a clause without one shares: the
// one it is joined to, or the noun that a relative clause belongs to.
func (b *builder) parent(si, v int) int {
	s := &b.segs[si]
	if f := s.finite; f >= 0 && f < v && b.w[v].tag == tPart && !b.nouns {
		return f
	}
	for k := si - 1; k >= 0 && k > si-reachSegs; k-- {
		if b.colon(k+1) && s.finite >= 0 {
			return -1
		}
		p := &b.segs[k]
		if p.rel || p.paren && !s.paren {
			continue
		}
		if p.main >= 0 {
			return p.main
		}
	}
	return -1
}

// level: the subject of the verb at v is what the number measures.
func (b *builder) level(v int) bool {
	if v < 0 {
		return false
	}
	w := &b.w[v]
	return w.class&lang.Be != 0 || b.verbOf(w).Level
}

// reporting: the verb only says that somebody says so.
func (b *builder) reporting(v int) bool { return v >= 0 && b.verbOf(&b.w[v]).Reporting }

// verbOf is the verb that the word is a form of.
func (b *builder) verbOf(w *word) lang.Verb {
	if w.verb.Form != 0 || !b.nouns {
		return w.verb
	}
	return b.c.StemVerb(w.lower)
}
