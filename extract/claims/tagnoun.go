package claims

import "crossfoot/extract/lang"

// noun tags a word in a language that capitalises every noun: a capital is a noun,
// a verb is known by its ending and place.
func (g *tagger) noun(i int) tag {
	w := &g.w[i]
	if w.capital && g.opening(i) && w.class&^nounClasses == 0 && g.conjugated(w.lower) &&
		g.at(i+1).class&(lang.Pronoun|lang.Determiner|lang.Possessive) == lang.Pronoun && !g.at(i+1).capital {
		return tVerb // "Rechnet man mit …"
	}
	if w.capital && (i > 0 && !g.opening(i) || w.class&^nounClasses == 0 && !g.known(i)) {
		if g.opening(i) && w.class&^nounClasses == 0 && g.c.Participle(w.lower) && (g.is(i+1, lang.Auxiliary) || g.is(i+2, lang.Auxiliary) && !g.at(i+1).capital) {
			return tPart // "Betroffen sind 300 Piloten"
		}
		if g.opening(i) && g.c.Ends(w.lower, "adverb") && !g.at(i+1).capital && w.class == 0 {
			return tAdv
		}
		if g.opening(i) && g.c.Ends(w.lower, "adjective") && w.class&nounClasses == 0 && (g.at(i+1).capital && g.at(i+1).tag == tOther ||
			g.at(i+1).num >= 0 || g.described(i+1)) {
			return tAdj
		}
		return tNoun
	}
	switch {
	case w.class&lang.Relative != 0 && g.relativeNoun(i):
		return tRel
	case w.class&lang.Infinitive != 0 && (g.c.Ends(g.at(i+1).lower, "infinitive") && !g.at(i+1).capital && !g.nounAhead(i+2)):
		return tInf
	case w.class&lang.Possessive != 0 && g.nounAhead(i+1):
		return tPoss
	case w.class&lang.Nonfinite != 0:
		return tPart
	case w.class&lang.Determiner != 0:
		if g.nounAhead(i + 1) {
			return tDet
		}
		return tPron
	case w.class&lang.Auxiliary != 0:
		return tAux
	case w.class&lang.Subordinator != 0 && (w.class&(lang.Preposition|lang.Adverb) == 0 || g.starts(i) && g.closes(i)):
		return tSub
	case w.class&lang.Preposition != 0 && !(w.class&lang.Adverb != 0 && g.final(i)):
		return tPrep
	case w.class&lang.Coordinator != 0:
		if w.class&lang.Adverb != 0 && !g.starts(i) {
			return tAdv // "würden ihm aber nur wenige vertrauen"
		}
		return tCoord
	case w.class&lang.Pronoun != 0:
		return tPron
	}
	return g.lowerNoun(i)
}

// described: an adjective and then a noun follow at i: "Weitere versteinerte Reste".
func (g *tagger) described(i int) bool {
	w, n := g.at(i), g.at(i+1)
	return !w.capital && w.class == 0 && w.verb.Form == 0 && w.num < 0 && g.c.Ends(w.lower, "adjective") && n.capital && n.tag == tOther && g.opening(i-1)
}

// nounClasses are classes that nouns have.
const nounClasses = lang.Measure | lang.Corporate | lang.Stake | lang.Transparent | lang.People | lang.Speaker | lang.PlannedCue | lang.EstimatedCue | lang.Comparison

func (g *tagger) lowerNoun(i int) tag {
	w := &g.w[i]
	p := g.at(i - 1)
	if p.tag == tAdv {
		p = g.at(i - 2) // "an nicht bezahlten Taxen"
	}
	before := p.tag == tDet || p.tag == tPoss || p.tag == tPrep || p.tag == tAdj || p.tag == tNum
	switch {
	case p.tag == tInf:
		return tPart
	case before && (w.verb.Form == 0 || p.tag != tNum && g.at(i+1).capital) && g.c.Ends(w.lower, "adjective") && g.nounAhead(i+1) && w.class&lang.Adverb == 0:
		return tAdj
	case w.class&(lang.Adverb|lang.Negation|lang.NeverVerb) != 0 && w.verb.Form == 0:
		return tAdv
	case w.verb.Form != 0 || g.conjugated(w.lower):
		if g.at(i+1).capital && g.at(i+1).tag == tOther && g.c.Ends(w.lower, "adjective") && before {
			return tAdj
		}
		if g.c.Participle(w.lower) && g.hasFinite(i) || p.tag == tInf {
			return tPart
		}
		if g.final(i) && g.hasAux(i) {
			return tPart
		}
		return tVerb
	case !before && g.c.Ends(w.lower, "infinitive") && !g.final(i) && !g.hasFinite(i) && w.class == 0:
		return tVerb
	case g.c.Ends(w.lower, "adjective") && g.at(i+1).capital:
		return tAdj
	case g.c.Ends(w.lower, "infinitive") && g.final(i):
		if g.hasFinite(i) || g.c.Participle(w.lower) && g.hasAux(i) {
			return tPart
		}
		return tVerb
	}
	if w.lower[0] < 'a' {
		return tOther
	}
	return tAdv
}

// conjugated: the word ends as a verb does and is none of the words that only look
// so.
func (g *tagger) conjugated(lower string) bool { return g.c.Ends(lower, "verb") && len(lower) > 3 }

// known: an opening capital may be a verb or function word.
func (g *tagger) known(i int) bool { return g.c.Verbs[g.w[i].lower].Form != 0 && i == 0 }

// opening: the capital may be due to the word's place.
func (g *tagger) opening(i int) bool {
	p := g.at(i - 1)
	return i == 0 || p.tag == tColon || p.tag == tQuote || p.tag == tDash
}

// nounAhead: adjectives and adverbs lead to a noun, a name or a number from i on.
func (g *tagger) nounAhead(i int) bool {
	for j := i; j < i+6; j++ {
		w := g.at(j)
		switch {
		case w.num >= 0 || w.tag == tName || w.tag == tTime || w.capital:
			return true
		case w.tag == tAdv:
		case w.tag != tOther || w.lower == "":
			return false
		case w.class&(lang.Auxiliary|lang.Preposition|lang.Pronoun) != 0 && w.class&lang.Adverb == 0:
			return false
		case !g.c.Ends(w.lower, "adjective") && w.class&lang.Adverb == 0 && !g.c.Participle(w.lower) && !g.modifies(j):
			return false
		}
	}
	return false
}

// modifies: the word at i only says how the adjective behind it is: "eine international
// agierende Bande".
func (g *tagger) modifies(i int) bool {
	w, n := g.at(i), g.at(i+1)
	return w.class == 0 && w.verb.Form == 0 && !g.conjugated(w.lower) && !n.capital && n.class == 0 && g.c.Ends(n.lower, "adjective") && g.at(i+2).capital
}

// starts: the word begins its clause.
func (g *tagger) starts(i int) bool {
	p := g.at(i - 1)
	return i == 0 || p.tag == tComma || p.tag == tDash || p.tag == tColon || p.tag == tQuote || p.tag == tCoord
}

// closes: the clause that begins at i ends in a verb.
func (g *tagger) closes(i int) bool {
	for j := i + 1; j < len(g.w) && j < i+40; j++ {
		w := &g.w[j]
		if w.tag == tComma || w.tag == tDash || w.tag == tColon || w.tag == tOther && w.lower == "." || j+1 == len(g.w) {
			if j+1 == len(g.w) && w.lower != "." {
				j++
			}
			l := g.at(j - 1)
			formed := l.verb.Form != 0 || g.conjugated(l.lower) || j > i+2 && l.class == 0 && g.c.Ends(l.lower, "infinitive")
			return l.class&lang.Auxiliary != 0 || !l.capital && l.num < 0 && formed && l.class&lang.NeverVerb == 0
		}
	}
	return false
}

// relativeNoun: a comma and a noun stand before, a verb at the clause's end.
func (g *tagger) relativeNoun(i int) bool {
	p := g.at(i - 1)
	if p.tag == tPrep && !p.capital {
		p = g.at(i - 2)
	}
	return i > 0 && p.tag == tComma && g.closes(i) && !g.second(i)
}

// second: the verb stands second in the clause that begins at i, as in speech that is
// reported without "dass": ", die Insel habe … verloren".
func (g *tagger) second(i int) bool {
	j := i + 1
	for j < i+4 && !g.at(j).capital && g.c.Ends(g.at(j).lower, "adjective") && g.at(j).class == 0 {
		j++
	}
	if w := g.at(j); !w.capital || w.num >= 0 {
		return false
	}
	return g.at(j+1).class&lang.Auxiliary != 0 && !g.final(j+1)
}

// final: the word ends its clause.
func (g *tagger) final(i int) bool {
	n := g.at(i + 1)
	return n.tag == tComma || n.tag == tDash || n.tag == tClose || n.tag == tOpen || n.tag == tColon || n.tag == tQuote || n.lower == "." ||
		n.class&lang.Coordinator != 0 && !n.capital ||
		n.tag == tOther && (n.verb.Form != 0 || n.class&lang.Auxiliary != 0 || g.c.Participle(n.lower) && g.at(i+2).lower == ".")
}

// hasFinite: the clause of the word has a verb before it.
func (g *tagger) hasFinite(i int) bool {
	for j := i - 1; j >= 0 && j > i-40; j-- {
		switch g.w[j].tag {
		case tAux, tVerb:
			return true
		case tComma, tSub, tCoord, tColon, tDash:
			return false
		}
	}
	return false
}

// hasAux: an auxiliary stands before the word in its clause.
func (g *tagger) hasAux(i int) bool {
	for j := i - 1; j >= 0 && j > i-40; j-- {
		if g.w[j].tag == tAux {
			return true
		}
		if g.w[j].tag == tComma || g.w[j].tag == tSub {
			return false
		}
	}
	return false
}
