package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Guards for changes: what the word of direction says.

// comparesGap: the word of direction stands right behind a figure that is none of the binding's:
// "12,155 bakeries, 456 fewer than last year; in 1995 there were 22,000".
func (c *Doubt) comparesGap(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	at := c.ItemAt(word[0].Span.Start)
	return at > 0 && c.Items[at-1].Kind == stream.QuantityItem && !b.Holds(int(c.Items[at-1].Index))
}

// otherClause: the word of direction stands behind both levels, in a clause between marks that names
// another thing before it: "costs 4 instead of 3 francs, from the seventh hour only one".
func (c *Doubt) otherClause(b *passage.Binding) bool {
	word, levels := b.Get(moves.RoleDirection), b.Levels()
	if !c.Doc.Pack.Clauses().Inflects || len(levels) != 2 {
		return false
	}
	cue := &c.Items[c.ItemAt(word[0].Span.Start)]
	if c.Verbal(cue) || c.Doc.Pack.Clauses().Participle(c.Lower(cue)) || c.Doc.Tokens.All[cue.First].Capital {
		return false // a verb may come last
	}
	last := 0
	for _, f := range levels {
		if f.Quantity < 0 || f.Sentence != word[0].Sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.Quantity].Last)
	}
	if last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[last].Is(")") {
		last++ // "went from 8.5 (10.2) million euros"
	}
	paused := false
	for k := last; k < c.TokenAt(word[0].Span.Start); k++ {
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			paused = true
		} else if paused && c.Doc.Tokens.All[k].Capital && c.IsContent(k, false) && c.QuantityAt(c.Doc.Tokens.All[k].Start, c.Doc.Tokens.All[k].End) < 0 {
			return true
		}
	}
	return false
}

// otherWay: the word of direction is one of two that the sentence joins, which go both ways
// ("added 14 routes and dropped five, taking its network to 96 from 87"), or stands behind the
// levels in a clause of its own ("from 38.5 to 40 hours, which the union calls a pay cut"), or
// compares what they say why ("the benefit was larger in women, where 11 died against 24").
func (c *Doubt) otherWay(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	at, first, last := c.ItemAt(word[0].Span.Start), len(c.Items), 0
	for _, f := range b.Levels() {
		if f.Quantity >= 0 {
			first, last = min(first, c.ItemAt(f.Span.Start)), max(last, c.ItemAt(f.Span.Start))
		}
	}
	compares := c.TokenIn(int(c.Items[at].First), moves.ClassUpComp) || c.TokenIn(int(c.Items[at].First), moves.ClassDownComp)
	return c.joinsOpposite(at) && !(at < first && first < len(c.Items) && !c.clauseBetween(at+1, first)) || c.governed(at) ||
		last > 0 && c.clauseBetween(last+1, at) || compares && at < first && first < len(c.Items) &&
		c.clauseBetween(at+1, first)
}

// joinsOpposite: right before the word of direction stands "and", and before that one of the
// other direction.
func (c *Doubt) joinsOpposite(at int) bool {
	first := c.Sentences[c.Items[at].Sentence].First
	if at <= first || c.WordClass(&c.Items[at-1])&lang.Coordinator == 0 {
		return false
	}
	turn := c.TurnAt(&c.Items[at])
	for k := at - 2; k >= first && !c.Items[k].Stop && turn != 0; k-- {
		if c.Items[k].Kind == stream.WordItem && c.TurnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// clauseBetween: between the items [first, last) of one sentence a relative clause begins that
// has a subject of its own: ", which the union calls".
func (c *Doubt) clauseBetween(first, last int) bool {
	for k := first; k+1 < last && c.Items[k].Kind != stream.BoundaryItem; k++ {
		if class := c.WordClass(&c.Items[k+1]); c.Items[k].Pause && class&lang.Relative != 0 && class&lang.Determiner == 0 {
			return c.Items[k].Sentence == c.Items[last].Sentence && !c.Verbal(&c.Items[k+2])
		}
	}
	return false
}

// governed: the word of direction is a noun, and a verb before it in its clause says the opposite:
// "cut its forecast for growth from 2.5% to 2.2%".
func (c *Doubt) governed(at int) bool {
	turn := c.TurnAt(&c.Items[at])
	if turn == 0 || c.Verbal(&c.Items[at]) {
		return false
	}
	for k := at - 1; k > 0 && c.Items[k].Kind == stream.WordItem && !c.EndsClause(&c.Items[k]) && c.WordClass(&c.Items[k])&lang.Coordinator == 0; k-- {
		if c.Verbal(&c.Items[k]) && c.TurnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// ratesOfChange: a word by the word of direction says how fast something went, so that the percentages
// are rates: "grew less than before, by 7.4 per cent against 7.7".
func (c *Doubt) ratesOfChange(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if len(b.Levels()) != 2 {
		return false
	}
	if slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		return f.Quantity < 0 || c.Doc.Quantities[f.Quantity].Unit != mention.Percent
	}) {
		return false
	}
	at := c.ItemAt(word[0].Span.Start)
	if c.WordIn(at, classPace) {
		return false // "less often" compares levels
	}
	for k := max(0, at-paceReach); k <= min(at+paceReach, len(c.Items)-1); k++ {
		if c.WordIn(k, classPace) && c.Items[k].Sentence == c.Items[at].Sentence {
			return true
		}
	}
	return false
}

// classPace holds the words that say how fast something goes up or down.
const classPace = "pace-word"

// paceReach is how many words behind a word of direction, or before it, say how fast it went.
const paceReach = 2

// saysWhy: behind both levels a subordinate clause begins whose verb the word of direction is: "to 27,000
// from 9,000 after the state eased its rules".
func (c *Doubt) saysWhy(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if len(b.Levels()) != 2 {
		return false
	}
	at, last := c.ItemAt(word[0].Span.Start), 0
	for _, f := range b.Levels() {
		if f.Quantity < 0 || f.Sentence != word[0].Sentence {
			return false
		}
		last = max(last, c.ItemAt(f.Span.Start))
	}
	joined := false
	for k := last + 1; k < at; k++ {
		switch {
		case c.WordIn(k, evidence.ClassHence):
			return false
		case c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Subordinator != 0 && c.Items[k+1].Kind != stream.TimeItem:
			joined = true
		case joined && c.OpensThing(k):
			return true
		}
	}
	return false
}

// slowerTimes: the figures are lengths of time, and the word of direction says how fast something was: "slower, at 58 minutes after 55".
func (c *Doubt) slowerTimes(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	return c.WordIn(c.ItemAt(word[0].Span.Start), classSpeed) && slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		return f.Quantity >= 0 && mention.IsDuration(c.Doc.Quantities[f.Quantity].Unit)
	})
}

// classSpeed holds the words of direction that say how fast something is: of lengths of time, a slower one is longer.
const classSpeed = "speed-word"

// keptPlus: the cue names what is earned, no change: "operativ blieb ein Plus von 94 Millionen".
func (c *Doubt) keptPlus(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	if len(cue) != 1 || cue[0].Span.Empty() {
		return false
	}
	k := int(c.Items[c.ItemAt(cue[0].Span.Start)].First)
	return c.TokenIn(k, evidence.ClassUpNoun) && c.TokensIn(max(c.Doc.Tokens.Sentences[cue[0].Sentence].First, k-keptReach), k, classKeptPlus)
}

// keptReach is how many words may stand between a verb of earning and what is earned.
const keptReach = 4

// classKeptPlus holds verbs before profits that are told by a word of rising.
const classKeptPlus = "kept-plus"

// nounOfOther: the change is told by a noun that names what it is of, which the sentences of the figures do not:
// "Tickets are £14 instead of £12. The fall in visitors is the reason."
func (c *Doubt) nounOfOther(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	if !b.Guessed || len(cue) != 1 || cue[0].Class != evidence.ClassUpNoun && cue[0].Class != evidence.ClassDownNoun {
		return false
	}
	named, _ := c.TakenThing(c.ItemAt(cue[0].Span.Start))
	if len(named) == 0 {
		return false
	}
	for _, f := range b.Levels() {
		if f.Sentence == cue[0].Sentence || c.ContentOfSentence(f.Sentence).Shared(named) > 0 {
			return false
		}
	}
	return true
}

// earlierCompared: the word of a change compares, and stands in a clause with the earlier figure, of which it is said: "it costs
// 5.90, last week it was dearer still at 7.50".
func (c *Doubt) earlierCompared(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	if from < to || word[0].Class != moves.ClassUpLevel && word[0].Class != moves.ClassDownLevel {
		return false
	}
	first, last := c.ClauseOf(from)
	k := c.TokenAt(word[0].Span.Start)
	return first > c.Doc.Quantities[to].Last && first <= k && k < last && !c.TokenIn(k+1, evidence.ClassThan) &&
		c.WordsIn(first, last, lang.Be)
}

// comparesThing: the word of a change compares two things, of which the one with the figure taken for the earlier is named again before it,
// or another figure stands behind "than": "the old tunnel measures 482 metres, the new one 417; the old tunnel is longer".
func (c *Doubt) comparesThing(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	k := c.TokenAt(word[0].Span.Start)
	if !c.TokenIn(k, moves.ClassUpComp) && !c.TokenIn(k, moves.ClassDownComp) {
		return false
	}
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	if c.TokenIn(k+1, evidence.ClassThan) && c.Doc.Quantities[from].Last <= k && c.Doc.Quantities[to].First > k {
		return true
	}
	first, last := c.wordsBefore(from)
	for i := c.Doc.Tokens.Sentences[word[0].Sentence].First; i < k; i++ {
		if i >= first && i < last || !c.IsContent(i, true) {
			continue
		}
		if thing := c.ContentOf(i); c.namedAmong(first, last, thing) {
			first, last = c.wordsBefore(to)
			return !c.namedAmong(first, last, thing)
		}
	}
	return false
}

// wordsBefore are the tokens of the figure's clause before it, up to another figure.
func (c *Doubt) wordsBefore(q int) (first, last int) {
	first, _ = c.ClauseOf(q)
	last = c.Doc.Quantities[q].First
	if q > 0 {
		first = min(max(first, c.Doc.Quantities[q-1].Last), last)
	}
	return first, last
}

// namedAmong: the word stands among the tokens.
func (c *Doubt) namedAmong(first, last int, thing *passage.Content) bool {
	for k := first; k < last; k++ {
		if c.IsContent(k, true) && c.ContentOf(k).Same(thing) {
			return true
		}
	}
	return false
}

// movesOff: a prefix that parts from the verb of a change and ends its clause makes it another verb: "stiegen in Kiel aus".
func (c *Doubt) movesOff(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	k, last := c.TokenAt(word[0].Span.Start), c.Doc.Tokens.Sentences[word[0].Sentence].Last
	if !c.TokenIn(k, classMovesOff) {
		return false
	}
	for k++; k < last; k++ {
		if c.TokenIn(k, classMovesWhere) && (k+1 >= last || stream.Pauses(c.Doc.Tokens.All[k+1].Lower) || c.Doc.Tokens.All[k+1].Is(".") ||
			c.WordsIn(k+1, k+2, lang.Coordinator)) {
			return true
		}
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			return false
		}
	}
	return false
}

// Word classes of verbs of change that a parted prefix makes others, and these prefixes.
const (
	classMovesOff   = "moves-off"
	classMovesWhere = "moves-where"
)

// ownNoun: the percentage is told behind both levels of a thing that a preposition and its noun name:
// "profit jumped to $1.2bn from $0.4bn on sales up 41%".
func (c *Doubt) ownNoun(b *passage.Binding) bool {
	word, stated := b.Get(moves.RoleDirection), b.Get(check.RoleStated)
	k := c.TokenAt(word[0].Span.Start)
	for _, f := range b.Levels() {
		if f.Quantity < 0 || f.Sentence != stated[0].Sentence || c.Doc.Quantities[f.Quantity].Last > k-2 {
			return false
		}
	}
	words := c.Doc.Pack.Clauses().Words
	return k >= 2 && words[c.Doc.Tokens.All[k-2].Lower]&lang.Preposition != 0 && c.IsContent(k-1, false) && !c.InTime(k-1)
}

// saysThat: the word of direction is a verb by which somebody goes on to say something: "it added that sales were £75m".
func (c *Doubt) saysThat(b *passage.Binding) bool {
	k := c.TokenAt(b.Get(moves.RoleDirection)[0].Span.End)
	return c.TokenIn(k, classSaidClause) && !c.TokenIn(k-1, moves.ClassUpComp) && !c.TokenIn(k-1, moves.ClassDownComp)
}

// classSaidClause holds the conjunctions that begin what is said.
const classSaidClause = "said-clause"

// turnedVerb: a particle at the end of its clause makes the verb of direction another one, which tells no direction: "zahlt 189 statt
// 240 Euro und steigt damit günstiger ein als andere".
func (c *Doubt) turnedVerb(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)[0]
	at := c.ItemAt(cue.Span.Start)
	if !c.WordIn(at, classPlainWay) {
		return false
	}
	for k := at + 1; k < len(c.Items) && c.Items[k].Kind != stream.BoundaryItem && !c.IsComma(k); k++ {
		if c.WordIn(k, classOtherParticle) && k+1 < len(c.Items) && c.endsPhrase(k+1) {
			return c.ItemSpan(k).Start >= cue.Span.End
		}
	}
	return false
}

// Word classes of verbs that tell a direction by themselves, and of the particles that make of them others, which tell none.
const (
	classPlainWay      = "plain-way"
	classOtherParticle = "other-particle"
)

// endsPhrase: at the item no noun phrase begins, so that what stands before it is no preposition.
func (c *Doubt) endsPhrase(k int) bool {
	it := &c.Items[k]
	return it.Kind == stream.BoundaryItem || c.IsComma(k) || it.Stop || it.Kind == stream.WordItem && (c.WordIn(k, evidence.ClassThan) || c.WordClass(it)&lang.Coordinator != 0)
}
