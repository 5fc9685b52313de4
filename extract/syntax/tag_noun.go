package syntax

import "crossfoot/extract/lang"

// noun tags a word in a language that capitalises every noun: a capital is a noun,
// a verb is known by its ending and place.
func (g *tagger) noun(i int) Tag {
	w := &g.w[i]
	if w.Capital && g.opening(i) && w.Class&^NounClasses == 0 && g.conjugated(w.Lower) &&
		g.at(i+1).Class&(lang.Pronoun|lang.Determiner|lang.Possessive) == lang.Pronoun && !g.at(i+1).Capital {
		return Verb // "Rechnet man mit …"
	}
	if w.Capital && (i > 0 && !g.opening(i) || w.Class&^NounClasses == 0 && !g.known(i)) {
		if g.opening(i) && w.Class&^NounClasses == 0 && g.c.Participle(w.Lower) && (g.is(i+1, lang.Auxiliary) || g.is(i+2, lang.Auxiliary) && !g.at(i+1).Capital) {
			return Part // "Betroffen sind 300 Piloten"
		}
		if g.opening(i) && g.c.Ends(w.Lower, "adverb") && !g.at(i+1).Capital && w.Class == 0 {
			return Adv
		}
		if g.opening(i) && g.c.Ends(w.Lower, "adjective") && w.Class&NounClasses == 0 && (g.at(i+1).Capital && g.at(i+1).Tag == Other ||
			g.at(i+1).Num >= 0 || g.described(i+1)) {
			return Adj
		}
		return Noun
	}
	switch {
	case w.Class&lang.Relative != 0 && g.relativeNoun(i):
		return Rel
	case w.Class&lang.Infinitive != 0 && (g.c.Ends(g.at(i+1).Lower, "infinitive") && !g.at(i+1).Capital && !g.nounAhead(i+2)):
		return Inf
	case w.Class&lang.Possessive != 0 && g.nounAhead(i+1):
		return Poss
	case w.Class&lang.Nonfinite != 0:
		return Part
	case w.Class&lang.Determiner != 0:
		if g.nounAhead(i + 1) {
			return Det
		}
		return Pron
	case w.Class&lang.Auxiliary != 0:
		return Aux
	case w.Class&lang.Subordinator != 0 && (w.Class&(lang.Preposition|lang.Adverb) == 0 || g.starts(i) && g.closes(i)):
		return Sub
	case w.Class&lang.Preposition != 0 && !(w.Class&lang.Adverb != 0 && g.final(i)):
		return Prep
	case w.Class&lang.Coordinator != 0:
		if w.Class&lang.Adverb != 0 && !g.starts(i) {
			return Adv // "würden ihm aber nur wenige vertrauen"
		}
		return Coord
	case w.Class&lang.Pronoun != 0:
		return Pron
	}
	return g.lowerNoun(i)
}

// described: an adjective and then a noun follow at i: "Weitere versteinerte Reste".
func (g *tagger) described(i int) bool {
	w, n := g.at(i), g.at(i+1)
	return !w.Capital && w.Class == 0 && w.Verb.Form == 0 && w.Num < 0 && g.c.Ends(w.Lower, "adjective") && n.Capital && n.Tag == Other && g.opening(i-1)
}

// nounClasses are classes that nouns have.
const NounClasses = lang.Measure | lang.Corporate | lang.Stake | lang.Transparent | lang.People | lang.Speaker | lang.PlannedCue | lang.EstimatedCue | lang.Comparison

func (g *tagger) lowerNoun(i int) Tag {
	w := &g.w[i]
	p := g.at(i - 1)
	if p.Tag == Adv {
		p = g.at(i - 2) // "an nicht bezahlten Taxen"
	}
	before := p.Tag == Det || p.Tag == Poss || p.Tag == Prep || p.Tag == Adj || p.Tag == Num
	switch {
	case p.Tag == Inf:
		return Part
	case before && (w.Verb.Form == 0 || p.Tag != Num && g.at(i+1).Capital) && g.c.Ends(w.Lower, "adjective") && g.nounAhead(i+1) && w.Class&lang.Adverb == 0:
		return Adj
	case w.Class&(lang.Adverb|lang.Negation|lang.NeverVerb) != 0 && w.Verb.Form == 0:
		return Adv
	case w.Verb.Form != 0 || g.conjugated(w.Lower):
		if g.at(i+1).Capital && g.at(i+1).Tag == Other && g.c.Ends(w.Lower, "adjective") && before {
			return Adj
		}
		if g.c.Participle(w.Lower) && g.hasFinite(i) || p.Tag == Inf {
			return Part
		}
		if g.final(i) && g.hasAux(i) {
			return Part
		}
		return Verb
	case !before && g.c.Ends(w.Lower, "infinitive") && !g.final(i) && !g.hasFinite(i) && w.Class == 0:
		return Verb
	case g.c.Ends(w.Lower, "adjective") && g.at(i+1).Capital:
		return Adj
	case g.c.Ends(w.Lower, "infinitive") && g.final(i):
		if g.hasFinite(i) || g.c.Participle(w.Lower) && g.hasAux(i) {
			return Part
		}
		return Verb
	}
	if w.Lower[0] < 'a' {
		return Other
	}
	return Adv
}

// conjugated: the word ends as a verb does and is none of the words that only look
// so.
func (g *tagger) conjugated(lower string) bool { return g.c.Ends(lower, "verb") && len(lower) > 3 }

// known: an opening capital may be a verb or function word.
func (g *tagger) known(i int) bool { return g.c.Verbs[g.w[i].Lower].Form != 0 && i == 0 }

// opening: the capital may be due to the word's place.
func (g *tagger) opening(i int) bool {
	p := g.at(i - 1)
	return i == 0 || p.Tag == Colon || p.Tag == Quote || p.Tag == Dash
}

// nounAhead: adjectives and adverbs lead to a noun, a name or a number from i on.
func (g *tagger) nounAhead(i int) bool {
	for j := i; j < i+6; j++ {
		w := g.at(j)
		switch {
		case w.Num >= 0 || w.Tag == Name || w.Tag == Time || w.Capital:
			return true
		case w.Tag == Adv:
		case w.Tag != Other || w.Lower == "":
			return false
		case w.Class&(lang.Auxiliary|lang.Preposition|lang.Pronoun) != 0 && w.Class&lang.Adverb == 0:
			return false
		case !g.c.Ends(w.Lower, "adjective") && w.Class&lang.Adverb == 0 && !g.c.Participle(w.Lower) && !g.modifies(j):
			return false
		}
	}
	return false
}

// modifies: the word at i only says how the adjective behind it is: "eine international
// agierende Bande".
func (g *tagger) modifies(i int) bool {
	w, n := g.at(i), g.at(i+1)
	return w.Class == 0 && w.Verb.Form == 0 && !g.conjugated(w.Lower) && !n.Capital && n.Class == 0 && g.c.Ends(n.Lower, "adjective") && g.at(i+2).Capital
}

// starts: the word begins its clause.
func (g *tagger) starts(i int) bool {
	p := g.at(i - 1)
	return i == 0 || p.Tag == Comma || p.Tag == Dash || p.Tag == Colon || p.Tag == Quote || p.Tag == Coord
}

// closes: the clause that begins at i ends in a verb.
func (g *tagger) closes(i int) bool {
	for j := i + 1; j < len(g.w) && j < i+40; j++ {
		w := &g.w[j]
		if w.Tag == Comma || w.Tag == Dash || w.Tag == Colon || w.Tag == Other && w.Lower == "." || j+1 == len(g.w) {
			if j+1 == len(g.w) && w.Lower != "." {
				j++
			}
			l := g.at(j - 1)
			formed := l.Verb.Form != 0 || g.conjugated(l.Lower) || j > i+2 && l.Class == 0 && g.c.Ends(l.Lower, "infinitive")
			return l.Class&lang.Auxiliary != 0 || !l.Capital && l.Num < 0 && formed && l.Class&lang.NeverVerb == 0
		}
	}
	return false
}

// relativeNoun: a comma and a noun stand before, a verb at the clause's end.
func (g *tagger) relativeNoun(i int) bool {
	p := g.at(i - 1)
	if p.Tag == Prep && !p.Capital {
		p = g.at(i - 2)
	}
	return i > 0 && p.Tag == Comma && g.closes(i) && !g.second(i)
}

// second: the verb stands second in the clause that begins at i, as in speech that is
// reported without "dass" or goes on behind a comma: ", die Insel habe … verloren", ", die Polizei nahm 20 Menschen fest".
func (g *tagger) second(i int) bool {
	j := i + 1
	for j < i+4 && !g.at(j).Capital && g.c.Ends(g.at(j).Lower, "adjective") && g.at(j).Class == 0 {
		j++
	}
	if w := g.at(j); !w.Capital || w.Num >= 0 {
		return false
	}
	v := g.at(j + 1)
	return (v.Class&lang.Auxiliary != 0 || v.Verb.Form != 0 && !v.Capital) && !g.final(j+1)
}

// final: the word ends its clause.
func (g *tagger) final(i int) bool {
	n := g.at(i + 1)
	return n.Tag == Comma || n.Tag == Dash || n.Tag == Close || n.Tag == Open || n.Tag == Colon || n.Tag == Quote || n.Lower == "." ||
		n.Class&lang.Coordinator != 0 && !n.Capital ||
		n.Tag == Other && (n.Verb.Form != 0 || n.Class&lang.Auxiliary != 0 || g.c.Participle(n.Lower) && g.at(i+2).Lower == ".")
}

// hasFinite: the clause of the word has a verb before it.
func (g *tagger) hasFinite(i int) bool {
	for j := i - 1; j >= 0 && j > i-40; j-- {
		switch g.w[j].Tag {
		case Aux, Verb:
			return true
		case Comma, Sub, Coord, Colon, Dash:
			return false
		}
	}
	return false
}

// hasAux: an auxiliary stands before the word in its clause.
func (g *tagger) hasAux(i int) bool {
	for j := i - 1; j >= 0 && j > i-40; j-- {
		if g.w[j].Tag == Aux {
			return true
		}
		if g.w[j].Tag == Comma || g.w[j].Tag == Sub {
			return false
		}
	}
	return false
}
