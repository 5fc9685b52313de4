package doubt

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Figures that were bound and are none of what they were taken for, as their wording says.

// Mistaken: the wording says that a figure of the binding is none of its kind.
func (c *Doubt) Mistaken(b *passage.Binding) bool {
	for _, none := range [...]func(*passage.Binding) bool{
		c.GapSince, c.OtherBasis, c.PointsTold, c.booked, c.partOfLater, c.percentLeftOut, c.partOfPart, c.OfDistance,
		c.saidOfWhole, c.ComparesEarlier, c.comparesOther, c.ofRecord, c.otherNouns, c.joinedOn, c.ofStep, c.exchangeRate,
		c.partsOnly, c.drawnTotal, c.scaleLeftOut, c.pooled, c.ofSeasons, c.deltaOfOther, c.otherWay, c.apposedToFrom,
		c.percentOfOther, c.partItself, c.wholeBeside, c.partNoRest, c.countedFromThen, c.partsNested, c.brokenTotal,
		c.shareOfShare, c.partOfDelta, c.breaksDown, c.neverSo, c.perThing, c.shareApposed, c.outgrown, c.remainsOfMore, c.genericPart,
		c.ofWhose, c.onlyPlanned, c.ofRelative, c.nearerTaken, c.endsExchanged, c.headlineAgain, c.mixedParts,
		c.ofStandard, c.comparesPast, c.scored, c.ownEnd, c.laterStep, c.gapFromElsewhere, c.gapThen, c.shareWanted, c.othersOfThem,
		c.sharesEach, c.comparesGap, c.endsInPart, c.amountOfOther, c.partUnread, c.otherTotal, c.ownVerb, c.changesApart, c.gapOfOther,
		c.overfull, c.byLess, c.oftenOnly, c.actsOnTotal, c.ratesOfChange, c.saysWhy, c.namesKind, c.countedCue,
		c.pointsAhead, c.doneBy, c.otherGap, c.comparedThing, c.sharePooled, c.alsoBought, c.ellipticShare, c.slowerTimes, c.ownNoun,
		c.ofBefore, c.restated, c.otherClaim, c.numberedPart, c.itemNumbers, c.wholeNumber, c.roundedMean, c.keptLastYear, c.nounOfOther,
		c.noRival, c.ofOtherMetric, c.mixedMean, c.timesOther, c.wholeBehind, c.sameAnswered, c.otherClause,
		c.partsOverlap, c.onlySomeNamed, c.sharesTotalTold, c.asked, c.deniedCue, c.aboveName, c.agesOfRivals, c.goalItself,
		c.withOthers, c.afterDeduction, c.gapBeforeList, c.foremostOnly, c.moreParts, c.totalOfOthers, c.timesCounted, c.ownPast, c.countedBeside,
		c.totalIsLimit, c.limitsCompared, c.negligible, c.unitTimesUnit, c.keptPlus, c.ofValid, c.asideNumber,
		c.rateRange, c.groupNotGap, c.attributeMean, c.partOfLevel, c.gapOfNext, c.pastOther, c.ofTheRest, c.agedBeside, c.otherMeasured, c.ownPercent, c.comparesDistance, c.peopleBetween, c.inStages, c.earlierCompared,
		c.partOfShare, c.rateOfRest, c.scaleShared,
	} {
		if none(b) {
			return true
		}
	}
	return false
}

// shareOfShare: the share is one of those that another share before it tells of, and not
// of the whole: "600 came. Half took the bus, and a third of those, 100, paid".
func (c *Doubt) shareOfShare(b *passage.Binding) bool {
	whole := b.Get(evidence.RoleWhole)
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !ok || len(whole) != 1 || !c.OfThem(stated) {
		return false
	}
	if whole[0].Quantity > stated {
		return true // "those" stand before
	}
	for q := max(whole[0].Quantity-1, 0); q < stated; q++ {
		if m := &c.Doc.Quantities[q]; evidence.Percents(m) && m.Sentence >= whole[0].Sentence {
			return true
		}
	}
	return false
}

// ofSeasons: one of the figures says how long something lasted, and others count no such
// times: "his highest score for two seasons … 61 for five".
func (c *Doubt) ofSeasons(b *passage.Binding) bool {
	all := b.Quantities()
	return slices.ContainsFunc(all, c.seasonsLong) && !slices.ContainsFunc(all, func(q int) bool { return c.isSeasons(q) && !c.seasonsLong(q) })
}

// isSeasons: the figure counts seasons or other times that are no units.
func (c *Doubt) isSeasons(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == mention.Count && c.Doc.Pack.Clauses().Words[strings.ToLower(passage.HeadOf(m.Noun))]&lang.TimeNoun != 0
}

// seasonsLong: and a preposition before it says that it is a length.
func (c *Doubt) seasonsLong(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.isSeasons(q) && m.First > 0 && c.WordsIn(m.First-1, m.First, lang.Preposition)
}

// stagesReach is how many words behind a percentage may say that it is that of one step.
const stagesReach = 4

// ofStep: the percentage is that of one of several steps: "by 10% in the first year", "at first 10%".
func (c *Doubt) ofStep(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RolePercent)), b.Get(check.RoleStated)...), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		if c.TokenIn(max(0, c.BeforeFigure(m)), classStep) {
			return true
		}
		for k := m.Last; k < min(m.Last+stagesReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
			if c.TokenIn(k, classStep) && !c.InTime(k) {
				return true
			}
		}
		return false
	})
}

// classStep holds the words that make a change one of several.
const classStep = "step-word"

// joinedOn: the levels of a change are of a thing that is joined on behind how much another changed,
// or the percentage is that of a thing joined on behind the levels.
func (c *Doubt) joinedOn(b *passage.Binding) bool {
	return c.levelsJoinedOn(b) || b.Frame.Kind == check.KindChange && slices.ContainsFunc(b.Get(evidence.RolePercent), func(f passage.Filler) bool {
		next := -1
		if f.Quantity >= 0 {
			next = c.OfNext(c.ItemAt(f.Span.Start))
		}
		return next >= 0 && !slices.ContainsFunc(b.Levels(), func(l passage.Filler) bool { return l.Span.Start >= c.ItemSpan(next).Start || l.Sentence > f.Sentence })
	})
}

// levelsJoinedOn: the earlier level stands in a stretch that another thing is joined on with.
func (c *Doubt) levelsJoinedOn(b *passage.Binding) bool {
	from := b.Get(passage.RoleFrom)
	if b.Frame.Kind != check.KindChange || len(from) != 1 || from[0].Quantity < 0 {
		return false
	}
	next := c.OfNext(c.ItemAt(from[0].Span.Start))
	if word := b.Get(moves.RoleDirection); next >= 0 && len(word) == 1 && word[0].Span.Start > c.ItemSpan(next).Start {
		return false // which has a word of its own
	}
	return next >= 0 && slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RolePercent)), b.Get(evidence.RoleDelta)...), func(f passage.Filler) bool {
		return f.Quantity >= 0 && f.Sentence == from[0].Sentence && f.Span.End <= c.ItemSpan(next).Start
	})
}

// classToThe holds the words between a price and the currency that it is the price of one of.
const classToThe = "to-a-unit"

// exchangeRate: the figure is so much of a currency to one unit of another, which gets less
// as the currency rises: "the yen rose to 108.70 to the dollar".
func (c *Doubt) exchangeRate(b *passage.Binding) bool {
	for _, name := range [...]string{passage.RoleFrom, passage.RoleTo} {
		for _, f := range b.Get(name) {
			if f.Quantity < 0 || b.Frame.Kind != check.KindChange {
				continue
			}
			if k := c.Doc.Quantities[f.Quantity].Last; k+2 < len(c.Doc.Tokens.All) && c.TokenIn(k, classToThe) && (c.currency(k+1) || c.currency(k+2)) {
				return true
			}
		}
	}
	return false
}

// currency: the token names a currency.
func (c *Doubt) currency(k int) bool {
	return c.Doc.Pack.Clauses().Currencies[c.Doc.Tokens.All[k].Lower]
}

// otherNouns: the two figures that a gap lies between count different whole things: "640 people work
// there, 200 more than in 2016, in four cities". People go by many names.
func (c *Doubt) otherNouns(b *passage.Binding) bool {
	one, okOne := b.Only(check.RoleOne)
	other, okOther := b.Only(check.RoleOther)
	if b.Frame.Kind != check.KindDifference || !okOne || !okOther {
		return false
	}
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return x.LowPlace >= 0 && y.LowPlace >= 0 && !c.SameOrPeople(x, y)
}

// ofRecord: the earlier figure is that of the record since which something was the most or
// the least, not what it rose or fell from: "the most since 2015, when there were 572".
func (c *Doubt) ofRecord(b *passage.Binding) bool {
	from, ok := b.Only(passage.RoleFrom)
	if !ok {
		return false
	}
	m := &c.Doc.Quantities[from]
	all := c.TimesOf(m.Sentence)
	for i := range all {
		since := all[i].First - 1
		if all[i].Last <= m.First && m.First-all[i].Last <= recordReach && since > recordReach && c.TokenIn(since, evidence.ClassSince) &&
			(c.TokensIn(since-recordReach, since, evidence.ClassMost) || c.TokensIn(since-recordReach, since, evidence.ClassLeast)) {
			return true
		}
	}
	return false
}

// recordReach is how many words may stand between a superlative and "since", and between the
// time behind it and the record of then.
const recordReach = 6

// comparesOther: what is compared was looked for further back, though another figure stands
// before what it is compared with: "the gap of 15 points was larger than in a study of 90".
func (c *Doubt) comparesOther(b *passage.Binding) bool {
	one, cue := b.Get(passage.RoleSubject), b.Get(evidence.RoleOrder)
	other, ok := b.Only(check.RoleOther)
	if b.Frame.Kind != check.KindComparison || len(one) != 1 || !ok || len(cue) != 1 || other < 1 ||
		one[0].Quantity == other-1 || len(b.Quantities()) > 2 {
		return false
	}
	o, before := &c.Doc.Quantities[other], &c.Doc.Quantities[other-1]
	if one[0].Sentence == o.Sentence && !roletype.SameUnit(before, o) && !roletype.Bare(o) {
		return false
	}
	return cue[0].Sentence == o.Sentence && before.Sentence == o.Sentence && before.Start < cue[0].Span.Start
}

// saidOfWhole: the figure that something is said of is the whole that a part was just taken
// of, so that it is said of the part: "12 of the 45 stations passed, down from 19".
func (c *Doubt) saidOfWhole(b *passage.Binding) bool {
	for _, name := range [...]string{passage.RoleTo, passage.RoleSubject} {
		f := b.Get(name)
		if len(f) != 1 || f[0].Quantity < 1 || b.Frame.Kind != check.KindChange && b.Frame.Kind != check.KindComparison {
			continue
		}
		m, part := &c.Doc.Quantities[f[0].Quantity], &c.Doc.Quantities[f[0].Quantity-1]
		if part.Sentence == m.Sentence && m.First-part.Last <= evidence.PartReach && c.TokenIn(part.Last, evidence.ClassTaken) {
			return true
		}
	}
	return false
}
