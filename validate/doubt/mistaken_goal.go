package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Guards for goals and limits that are said to be missed, beaten or passed: at some times, at another time, or as another goal than the figure's.

// sometimesPassed: the clause that says that a limit or a goal was passed or kept tells how often, where or how long that was, so that a figure of
// another clause need not show it: "exceeded on 12 days; the mean was 28".
func (c *Doubt) sometimesPassed(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	one, ok := b.Only(passage.RoleSubject)
	if cue == nil || !ok || !slices.Contains(classesPassed[:], cue.Class) {
		return false
	}
	first, last := c.ClauseAround(c.ItemAt(cue.Span.Start), c.EndsClause)
	if at := c.ItemAt(c.Doc.Quantities[one].Number.Start); at >= first && at < last {
		return false
	}
	for k := first; k < last; k++ {
		switch it := &c.Items[k]; it.Kind {
		case stream.QuantityItem:
			m := &c.Doc.Quantities[it.Index]
			if !b.Holds(int(it.Index)) && (m.Unit == mention.Count || mention.IsDuration(m.Unit)) &&
				(c.Precedes(m, classScopeIn) || c.WordsIn(m.First-1, m.First, lang.Of)) {
				return true
			}
		case stream.WordItem:
			if c.WordIn(k, classAtTimes) {
				return true
			}
		}
	}
	return false
}

// classesPassed are the word classes by which a limit or a goal is passed or kept.
var classesPassed = [...]string{
	"over-limit", "within-limit", classBeats, classMisses, "above-plan", "below-plan", "above-than", "below-than", "above-that", "below-that", "above-german", "below-german",
}

// classAtTimes holds words for what is so again and again, or in some places.
const classAtTimes = "at-times"

// otherOutcome: the clause of the figure that is said to miss its goal or to beat it says the opposite itself: "missed its target last year and reached
// it with 11 per cent".
func (c *Doubt) otherOutcome(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	one, ok := b.Only(passage.RoleSubject)
	if cue == nil || !ok || cue.Class != classBeats && cue.Class != classMisses {
		return false
	}
	opposite := classMisses
	if cue.Class == classMisses {
		opposite = classBeats
	}
	first, last := c.ClauseAround(c.ItemAt(c.Doc.Quantities[one].Number.Start), c.EndsClause)
	for k := first; k < last; k++ {
		if c.Items[k].Kind == stream.WordItem && (c.WordIn(k, opposite) ||
			cue.Class == classMisses && c.WordIn(k, classReached) && k+1 < last && c.WordIn(k+1, classThatWord)) {
			return true
		}
	}
	return false
}

// Word classes of what became of a goal, and of what takes the goal up.
const (
	classBeats    = "beats"
	classMisses   = "misses"
	classReached  = "reached"
	classThatWord = "that-word"
)

// otherGoal: the goal that is said to be beaten or missed is told as another than that of the figure: "beat the revised estimate".
func (c *Doubt) otherGoal(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	other, ok := b.Only(check.RoleOther)
	if cue == nil || !ok || cue.Class != classBeats && cue.Class != classMisses {
		return false
	}
	at, last := c.TokenAt(cue.Span.End), c.Doc.Tokens.Sentences[cue.Sentence].Last
	m := &c.Doc.Quantities[other]
	if !c.TokensIn(at, min(at+goalReach, last), classRevised) || m.First > at && m.Sentence == cue.Sentence {
		return false
	}
	first, last := c.ClauseOf(other)
	return !c.TokensIn(first, last, classRevised)
}

// goalReach is how many words behind the verb the goal's attribute stands.
const goalReach = 3

// classRevised holds attributes that tell one goal from another.
const classRevised = "revised-goal"

// timesTold: the goal was missed or beaten at one time, and the figure is told of another: "beat its target last year; this year it has 3,700 so far".
func (c *Doubt) timesTold(b *passage.Binding) bool {
	cue := b.CueOf(evidence.RoleOrder)
	one, ok := b.Only(passage.RoleSubject)
	if cue == nil || !ok || cue.Class != classBeats && cue.Class != classMisses {
		return false
	}
	stops := func(it *stream.Item) bool { return it.Stop }
	first, last := c.ClauseAround(c.ItemAt(cue.Span.Start), stops)
	from, to := c.ClauseAround(c.ItemAt(c.Doc.Quantities[one].Number.Start), stops)
	if first == from {
		return false
	}
	then, now := c.timeIn(first, last), c.timeIn(from, to)
	return then != nil && now != nil && c.EarlierTime(then, now) != 0
}
