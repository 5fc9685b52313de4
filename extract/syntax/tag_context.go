package syntax

import "crossfoot/extract/lang"

// What stands around a word of a sentence that is being tagged.

// clauseAhead: a finite verb comes before the next mark or number, what stands between
// dashes left out.
func (g *tagger) clauseAhead(i int) bool {
	for j, end := i+1, i+9; j < len(g.w) && j < end; j++ {
		w := &g.w[j]
		if k := g.dashed(j); k > j {
			j, end = k, end+k-j
			continue
		}
		if w.Num >= 0 || w.Tag == Comma || w.Tag == Dash || w.Tag == Colon || w.Tag == Open {
			return false
		}
		if j > i+1 && g.verbal(j) {
			return true
		}
	}
	return false
}

// dashed is the dash that ends what the one at i begins; i if it begins nothing.
func (g *tagger) dashed(i int) int {
	const far = 12
	if g.w[i].Tag != Dash {
		return i
	}
	for k := i + 1; k < len(g.w) && k < i+far; k++ {
		if g.w[k].Tag == Dash {
			return k
		}
	}
	return i
}

// pronounAhead: a pronoun and a verb follow: "as it looks to grow".
func (g *tagger) pronounAhead(i int) bool {
	n, v := g.at(i+1), g.at(i+2)
	return n.Class&lang.Pronoun != 0 && n.Class&(lang.Determiner|lang.Possessive) == 0 && (v.Verb.Form&(lang.Third|lang.Past|lang.Base) != 0 ||
		v.Class&lang.Auxiliary != 0)
}

// partOfPeople: the noun at i names people of whom the number before them is a part: "40% of
// men use the web".
func (g *tagger) partOfPeople(i int) bool {
	return g.at(i).Class&lang.People != 0 && g.is(i-1, lang.Of) && g.at(i-2).Num >= 0
}

// governed: a preposition stands before the noun at i and its articles and adjectives.
func (g *tagger) governed(i int) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		switch g.w[k].Tag {
		case Prep:
			return true
		case Det, Adj, Poss:
		default:
			return false
		}
	}
	return false
}

// verbAhead: a sure finite verb follows before the next mark.
func (g *tagger) verbAhead(i int) bool {
	for j := i + 1; j < len(g.w) && j < i+8; j++ {
		w := &g.w[j]
		if w.Num >= 0 || w.Tag == Comma || w.Tag == Dash || w.Tag == Colon || w.Class&(lang.Subordinator|lang.Relative|lang.Coordinator) != 0 {
			return false
		}
		if g.verbal(j) {
			return true
		}
	}
	return false
}

// apposed: the participle at i is part of what only describes the name before a comma:
// "Northwind, Norway's only state owned carrier, fell".
func (g *tagger) apposed(i int) bool {
	const far = 6
	from, to := i-1, i+1
	for from > 0 && from > i-far && g.w[from].Tag != Comma {
		from--
	}
	for to < i+far && g.nominal(to) {
		to++
	}
	if from < 1 || to == i+1 || g.at(from).Tag != Comma || g.at(to).Tag != Comma || to+1 >= len(g.w) {
		return false
	}
	owner, verb := g.at(from+1), g.at(to+1)
	return (owner.Gen || owner.Tag == Det) && g.at(from-1).Tag == Name && (g.verbal(to+1) || g.c.Ends(verb.Lower, "past"))
}

// hasVerb: a finite verb stands before the word, behind the last colon.
func (g *tagger) hasVerb(i int) bool {
	for j := i - 1; j >= 0 && j > i-30 && g.w[j].Tag != Colon; j-- {
		if g.w[j].Tag == Verb || g.w[j].Tag == Aux {
			return true
		}
	}
	return false
}

// resumes: the comma before the word ends a relative clause, before which the sentence had no
// verb, nor has it one behind: "The index, which tells how shops fare, climbed to 96".
func (g *tagger) resumes(i int) bool {
	rel := -1
	for j := i - 2; j > 0 && j > i-30; j-- {
		switch t := g.w[j].Tag; {
		case rel < 0 && t == Rel && g.w[j-1].Tag == Comma:
			rel = j
		case rel < 0 && (t == Comma || t == Colon || t == Quote || t == Sub), rel >= 0 && (t == Verb || t == Aux || t == Sub || t == Rel || t == Colon):
			return false
		}
	}
	return rel > 0 && g.w[0].Tag != Sub && !g.verbAhead(i)
}
