package doubt

import (
	"slices"

	"crossfoot/validate/check"
	"crossfoot/validate/dates"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/sums"
)

// Figures that were bound and are none of what they were taken for, as their wording says.

// guard says whether a figure of the binding is none of what it was taken for.
type guard func(*Doubt, *passage.Binding) bool

// group holds guards that are asked of the same bindings, and what these must be. Guards rely on that.
type group struct {
	kinds   []string // of the frame; any where none is named
	binder  string   // of the frame; any where none is named
	figures []string // roles that one figure each fills
	filled  []string // roles that something fills
	word    string   // a role that one word fills
	list    bool     // one role holds several figures
	total   bool     // one figure tells the total of a sum
	guards  []guard
}

// groups are all guards, which stand in the file of what their group is about (mistaken_change.go, mistaken_share.go, …). What is tested
// here is not tested again in the guards.
var groups = [...]group{
	{kinds: []string{check.KindCurrency, check.KindUnit}, guards: []guard{(*Doubt).ofConversion}},
	// Figures of whatever was bound.
	{guards: []guard{(*Doubt).OfDistance, (*Doubt).partOfPart, (*Doubt).ofSeasons, (*Doubt).scaleLeftOut}},
	{filled: []string{passage.RoleFrom}, guards: []guard{
		(*Doubt).OtherBasis, (*Doubt).PointsTold, (*Doubt).booked, (*Doubt).partOfLater, (*Doubt).percentLeftOut,
	}},
	{figures: []string{passage.RoleFrom}, guards: []guard{(*Doubt).ofRecord}},
	{figures: []string{evidence.RoleSum}, list: true, guards: []guard{(*Doubt).partsOnly, (*Doubt).attributePart, (*Doubt).countsOther}},
	{binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{(*Doubt).drawnTotal}},
	{word: moves.RoleDirection, guards: []guard{(*Doubt).namesKind}},
	{binder: passage.SpansBinder, filled: []string{dates.RoleLength, dates.RoleStart}, guards: []guard{(*Doubt).keptLastYear}},
	{filled: []string{"when", passage.RoleToday}, guards: []guard{(*Doubt).timeCompared, (*Doubt).saidThen}},
	{filled: []string{"early", "late"}, guards: []guard{(*Doubt).ofOtherEvent, (*Doubt).orderCompared}},
	// What several kinds have in common.
	{kinds: []string{check.KindAverage, check.KindComparison, check.KindDifference, check.KindProduct, check.KindShare}, guards: []guard{
		(*Doubt).headlineAgain,
	}},
	{kinds: []string{check.KindAverage, check.KindDifference, check.KindPoints, check.KindProduct, check.KindShare, check.KindSum}, guards: []guard{
		(*Doubt).resultThen,
	}},
	{kinds: []string{check.KindDifference, check.KindProduct, check.KindSum}, guards: []guard{(*Doubt).withMore}},
	{kinds: []string{check.KindChange, check.KindDifference}, figures: []string{check.RoleOne, check.RoleOther, check.RoleStated}, guards: []guard{
		(*Doubt).ofBoth,
	}},
	{kinds: []string{check.KindAverage, check.KindDifference, check.KindPoints, check.KindShare}, guards: []guard{(*Doubt).gapBeside}},
	{kinds: []string{check.KindChange, check.KindComparison}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{
		(*Doubt).comparesOutside, (*Doubt).moreOfOther,
	}},
	{kinds: []string{check.KindAverage}, guards: []guard{(*Doubt).onlyExamples, (*Doubt).setAgainst}},
	{kinds: []string{check.KindAverage, check.KindProduct}, guards: []guard{(*Doubt).asARule}},
	{kinds: []string{check.KindProduct}, guards: []guard{(*Doubt).someFree}},
	{kinds: []string{check.KindSum}, guards: []guard{(*Doubt).leadsDown, (*Doubt).restUntold}},
	{kinds: []string{check.KindDifference, check.KindShare, kindMajority}, guards: []guard{(*Doubt).partAlone}},
	{kinds: []string{check.KindSum}, guards: []guard{(*Doubt).wholesEach}},
	{kinds: []string{check.KindAverage, check.KindChange, check.KindProduct}, guards: []guard{(*Doubt).ofStandard}},
	{kinds: []string{check.KindChange, check.KindComparison}, guards: []guard{(*Doubt).saidOfWhole, (*Doubt).partOfLevel}},
	// Changes: levels, amounts and percentages.
	{kinds: []string{check.KindChange}, guards: []guard{
		(*Doubt).deltaOfNext, (*Doubt).deltaOfOther, (*Doubt).deniedCue, (*Doubt).doneBy, (*Doubt).exchangeRate,
		(*Doubt).ofOtherMetric, (*Doubt).ofWhose, (*Doubt).partOfDelta, (*Doubt).percentJoinedOn, (*Doubt).percentOfOther,
	}},
	{kinds: []string{check.KindChange, check.KindPoints}, guards: []guard{
		(*Doubt).changesApart, (*Doubt).deniedSize, (*Doubt).forecastBeside, (*Doubt).ofStep, (*Doubt).ownEnd,
	}},
	{kinds: []string{check.KindChange, check.KindPoints}, figures: []string{passage.RoleFrom}, guards: []guard{
		(*Doubt).besideOther, (*Doubt).countedElsewhen,
	}},
	{kinds: []string{check.KindPoints}, figures: []string{passage.RoleFrom, passage.RoleTo, rolePoints}, guards: []guard{(*Doubt).movesEach}},
	{kinds: []string{check.KindChange}, word: roleTimes, guards: []guard{(*Doubt).factorApart}},
	{kinds: []string{check.KindChange, check.KindPoints}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{
		(*Doubt).ofRelative,
	}},
	{kinds: []string{check.KindChange}, binder: passage.DrawnBinder, figures: []string{check.RoleOne, check.RoleOther, check.RoleStated}, guards: []guard{
		(*Doubt).ownPast, (*Doubt).deltaToEnd,
	}},
	{kinds: []string{check.KindChange}, figures: []string{passage.RoleFrom}, guards: []guard{(*Doubt).levelsJoinedOn}},
	{kinds: []string{check.KindChange}, figures: []string{passage.RoleFrom, passage.RoleTo}, guards: []guard{(*Doubt).downToFrom}},
	{kinds: []string{check.KindChange}, figures: []string{evidence.RolePercent}, guards: []guard{(*Doubt).ownPercent}},
	{kinds: []string{check.KindChange}, figures: []string{evidence.RolePercent, evidence.RoleDelta}, guards: []guard{(*Doubt).amountOfOther}},
	// The levels of a change.
	{kinds: []string{check.KindChange}, figures: []string{passage.RoleFrom, passage.RoleTo}, guards: []guard{
		(*Doubt).acrossNought, (*Doubt).asideNumber, (*Doubt).bracketedOther, (*Doubt).endsInPart, (*Doubt).howLong, (*Doubt).limitsCompared, (*Doubt).ofBenchmark,
		(*Doubt).nearerTaken, (*Doubt).ratioEnds, (*Doubt).scaleMeant, (*Doubt).toFactor, (*Doubt).toldAbreast, (*Doubt).toldAsPart, (*Doubt).wentThere,
	}},
	{kinds: []string{check.KindChange}, figures: []string{passage.RoleFrom, passage.RoleTo, evidence.RolePercent}, guards: []guard{
		(*Doubt).endsExchanged, (*Doubt).rateRange, (*Doubt).sharesEach,
	}},
	{kinds: []string{check.KindChange}, figures: []string{passage.RoleFrom, passage.RoleTo, evidence.RoleDelta}, guards: []guard{
		(*Doubt).apposedToFrom, (*Doubt).laterStep,
	}},
	{binder: passage.MovedBinder, figures: []string{passage.RoleFrom, passage.RoleTo, check.RoleStated}, guards: []guard{(*Doubt).outgrown}},
	// The word of direction.
	{kinds: []string{check.KindChange}, word: moves.RoleDirection, guards: []guard{
		(*Doubt).comparesGap, (*Doubt).movesOff, (*Doubt).otherClause, (*Doubt).otherWay, (*Doubt).ratesOfChange, (*Doubt).saysThat, (*Doubt).saysWhy, (*Doubt).slowerTimes, (*Doubt).turnedVerb,
	}},
	{kinds: []string{check.KindChange}, filled: []string{moves.RoleDirection}, guards: []guard{(*Doubt).keptPlus, (*Doubt).nounOfOther}},
	{binder: passage.MovedBinder, figures: []string{passage.RoleFrom, passage.RoleTo}, word: moves.RoleDirection, guards: []guard{
		(*Doubt).comparesThing, (*Doubt).earlierCompared, (*Doubt).movedBecause,
	}},
	{binder: passage.MovedBinder, figures: []string{check.RoleStated}, word: moves.RoleDirection, guards: []guard{(*Doubt).ownNoun}},
	// Differences: a gap and the two figures that it lies between.
	{guards: []guard{(*Doubt).gapFromElsewhere, (*Doubt).gapOfNext, (*Doubt).gapThen, (*Doubt).pastOther}},
	{figures: []string{check.RoleOne, check.RoleOther, check.RoleStated}, guards: []guard{(*Doubt).GapSince}},
	{binder: passage.DrawnBinder, guards: []guard{(*Doubt).comparedThing, (*Doubt).otherGap}},
	{kinds: []string{check.KindDifference}, guards: []guard{
		(*Doubt).afterDeduction, (*Doubt).gapBeforeList, (*Doubt).gapOfOther, (*Doubt).numberedPart, (*Doubt).partNoRest,
	}},
	{kinds: []string{check.KindDifference}, figures: []string{check.RoleOne, check.RoleOther}, guards: []guard{(*Doubt).otherNouns}},
	{kinds: []string{check.KindDifference}, figures: []string{check.RoleOne, check.RoleOther, check.RoleStated}, guards: []guard{
		(*Doubt).countedFromThen,
	}},
	{kinds: []string{check.KindDifference}, binder: passage.DrawnBinder, guards: []guard{(*Doubt).remainsOfMore}},
	{kinds: []string{check.KindDifference}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{
		(*Doubt).attributeGap, (*Doubt).groupNotGap,
	}},
	// Comparisons: one figure, another, and a word that says which is larger.
	{kinds: []string{check.KindComparison}, guards: []guard{(*Doubt).ComparesEarlier, (*Doubt).asked, (*Doubt).comparesPast}},
	{kinds: []string{check.KindComparison}, guards: []guard{
		(*Doubt).aloneOrBrief, (*Doubt).comparesItself, (*Doubt).evenMore, (*Doubt).inRelative, (*Doubt).ofExtreme, (*Doubt).otherGoal, (*Doubt).otherOutcome,
		(*Doubt).partOfOwn, (*Doubt).passesOn, (*Doubt).saysWhyNot, (*Doubt).severalThen, (*Doubt).sometimesPassed, (*Doubt).spansApart, (*Doubt).timesTold,
	}},
	{kinds: []string{check.KindComparison, check.KindDifference}, guards: []guard{(*Doubt).goalItself}},
	{kinds: []string{check.KindComparison}, figures: []string{check.RoleOne, check.RoleOther}, guards: []guard{(*Doubt).oneIsGap}},
	{kinds: []string{check.KindComparison}, figures: []string{roleOwn}, filled: []string{roleOthers}, guards: []guard{(*Doubt).otherKindPlaced}},
	{kinds: []string{check.KindComparison}, filled: []string{evidence.RoleOrder}, guards: []guard{(*Doubt).agesOfRivals, (*Doubt).byGap, (*Doubt).countedCue, (*Doubt).outdoneBy}},
	{kinds: []string{check.KindComparison}, figures: []string{evidence.RoleFactor}, guards: []guard{(*Doubt).factorOfOther}},
	{kinds: []string{check.KindComparison}, figures: []string{evidence.RoleFactor, check.RoleOther}, guards: []guard{(*Doubt).oneOfSeveral}},
	{kinds: []string{check.KindComparison}, figures: []string{passage.RoleSubject}, guards: []guard{(*Doubt).byLess}},
	{kinds: []string{check.KindComparison}, figures: []string{check.RoleOther}, guards: []guard{
		(*Doubt).aboveName, (*Doubt).comparesDistance, (*Doubt).comparesOther,
	}},
	{kinds: []string{check.KindComparison}, figures: []string{passage.RoleSubject, check.RoleOther}, guards: []guard{
		(*Doubt).apartBefore, (*Doubt).fewAbove, (*Doubt).oftenOnly, (*Doubt).otherMeasure, (*Doubt).pointsAhead,
	}},
	{kinds: []string{check.KindComparison}, figures: []string{roleFirst}, filled: []string{roleRest}, guards: []guard{
		(*Doubt).agedBeside, (*Doubt).earlierOther, (*Doubt).noRival, (*Doubt).otherMeasured, (*Doubt).ownScope,
	}},
	{kinds: []string{check.KindComparison}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{(*Doubt).timesOther, (*Doubt).timesPlanned}},
	// Majorities: a word for a large or a small share, and the share or the part.
	{kinds: []string{kindMajority}, guards: []guard{(*Doubt).wholeVoting, (*Doubt).asLead, (*Doubt).foremost, (*Doubt).heldByFew, (*Doubt).shareOfOthers}},
	{kinds: []string{kindMajority}, figures: []string{evidence.RolePart}, guards: []guard{(*Doubt).partOfThem, (*Doubt).withPartner, (*Doubt).votedOnOther}},
	// Shares: a part, its whole and how much of it that is.
	{kinds: []string{check.KindShare}, guards: []guard{(*Doubt).partPlaced, (*Doubt).shareLedByOf, (*Doubt).shareOfMass, (*Doubt).shareOfWider}},
	{kinds: []string{kindMajority}, figures: []string{evidence.RolePart}, guards: []guard{(*Doubt).othersMost}},
	{kinds: []string{check.KindShare}, guards: []guard{(*Doubt).ellipticShare, (*Doubt).ofValid, (*Doubt).partItself}},
	{kinds: []string{check.KindShare, kindMajority}, figures: []string{evidence.RolePart}, guards: []guard{(*Doubt).partOfShare}},
	{kinds: []string{check.KindShare}, figures: []string{check.RoleStated}, guards: []guard{
		(*Doubt).shareApposed, (*Doubt).shareOfShare, (*Doubt).shareWanted,
	}},
	{kinds: []string{check.KindShare}, figures: []string{evidence.RolePart}, guards: []guard{(*Doubt).ownVerb}},
	{kinds: []string{check.KindShare}, figures: []string{evidence.RolePart, evidence.RoleWhole}, guards: []guard{
		(*Doubt).partOfOtherNoun, (*Doubt).scaleShared, (*Doubt).wholeBeside,
	}},
	{kinds: []string{check.KindShare}, figures: []string{evidence.RolePart, evidence.RoleWhole, check.RoleStated}, guards: []guard{
		(*Doubt).otherClaim, (*Doubt).partsPooled, (*Doubt).rateOfRest, (*Doubt).shareBegins, (*Doubt).sharePooled,
	}},
	// Bounds: a part and what it is at most.
	{kinds: []string{check.KindBounds}, guards: []guard{(*Doubt).ofBefore, (*Doubt).overfull}},
	{kinds: []string{check.KindBounds}, figures: []string{"mark", "reached"}, guards: []guard{(*Doubt).crossedBefore}},
	{kinds: []string{check.KindBounds}, figures: []string{evidence.RolePart}, guards: []guard{
		(*Doubt).genericPart, (*Doubt).othersOfThem, (*Doubt).wholeBehind,
	}},
	{kinds: []string{check.KindBounds}, figures: []string{evidence.RolePart, evidence.RoleWhole}, guards: []guard{
		(*Doubt).eitherNumber, (*Doubt).eachHas, (*Doubt).numberedKind, (*Doubt).peopleBetween, (*Doubt).peopleOfGroups, (*Doubt).wholeNumber,
	}},
	{kinds: []string{check.KindBounds}, figures: []string{sums.RoleShare}, filled: []string{roleTop}, guards: []guard{(*Doubt).scopedShare}},
	{kinds: []string{check.KindBounds}, figures: []string{roleCame}, guards: []guard{(*Doubt).overDays}},
	// Sums: parts, and their total where it is told.
	{kinds: []string{check.KindSum}, guards: []guard{(*Doubt).brokenTotal, (*Doubt).neverAdded, (*Doubt).itemNumbers, (*Doubt).partsNested}},
	{kinds: []string{check.KindSum}, figures: []string{evidence.RoleSum}, guards: []guard{(*Doubt).actsOnTotal, (*Doubt).oneBesides, (*Doubt).sameAnswered}},
	{kinds: []string{check.KindSum}, list: true, guards: []guard{
		(*Doubt).breaksDown, (*Doubt).inStages, (*Doubt).neverSo, (*Doubt).ofTheRest, (*Doubt).restated, (*Doubt).sharesTotalTold,
	}},
	{kinds: []string{check.KindSum}, figures: []string{evidence.RoleSum}, list: true, guards: []guard{
		(*Doubt).onlySomeNamed, (*Doubt).otherTotal, (*Doubt).partUnread, (*Doubt).partsOverlap, (*Doubt).perThing,
	}},
	{kinds: []string{check.KindSum}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{(*Doubt).mixedParts}},
	// Sums with a total, which is the drawn figure where it has no other.
	{kinds: []string{check.KindSum}, total: true, guards: []guard{
		(*Doubt).timesCounted, (*Doubt).totalIsLimit, (*Doubt).totalOfOthers, (*Doubt).withOthers,
	}},
	{kinds: []string{check.KindSum}, list: true, total: true, guards: []guard{
		(*Doubt).endsOnly, (*Doubt).foremostOnly, (*Doubt).levelsAmong, (*Doubt).moreParts, (*Doubt).restBehind, (*Doubt).spreadWider, (*Doubt).negligible, (*Doubt).scored,
	}},
	// Products and means: so many, so much each, and what it comes to.
	{kinds: []string{check.KindProduct}, guards: []guard{(*Doubt).alsoBought, (*Doubt).priceAgain}},
	{kinds: []string{check.KindProduct}, figures: []string{check.RoleOne, check.RoleOther}, guards: []guard{(*Doubt).countedBeside}},
	{kinds: []string{check.KindProduct}, figures: []string{passage.RoleRate, passage.RoleNumber, sums.RoleTotal}, guards: []guard{(*Doubt).roundedMean}},
	{binder: passage.RatesBinder, figures: []string{passage.RoleRate, passage.RoleNumber}, guards: []guard{(*Doubt).unitTimesUnit}},
	{kinds: []string{check.KindProduct}, figures: []string{passage.RoleRate, sums.RoleTotal}, guards: []guard{
		(*Doubt).freePeriods, (*Doubt).paidBeside, (*Doubt).totalElsewhere,
	}},
	{binder: passage.RatesBinder, filled: []string{passage.RoleRate, sums.RoleTotal}, guards: []guard{(*Doubt).pooled}},
	{kinds: []string{check.KindAverage}, guards: []guard{(*Doubt).mixedMean}},
	{kinds: []string{check.KindAverage}, figures: []string{sums.RoleMean}, guards: []guard{(*Doubt).onlyPlanned, (*Doubt).rangeOfSome}},
	{kinds: []string{check.KindAverage}, binder: passage.DrawnBinder, figures: []string{check.RoleStated}, guards: []guard{(*Doubt).attributeMean}},
}

// Mistaken: the wording says that a figure of the binding is none of its kind.
func (c *Doubt) Mistaken(b *passage.Binding) bool {
	if b.Frame.Binder == passage.AfarBinder {
		return false // its claims say that they measure the same; no wording ties them that could tie others
	}
	for i := range groups {
		g := &groups[i]
		if !g.asks(b) {
			continue
		}
		for _, none := range g.guards {
			if none(c, b) {
				return true
			}
		}
	}
	return false
}

// asks: the group's guards are for such bindings.
func (g *group) asks(b *passage.Binding) bool {
	if len(g.kinds) > 0 && !slices.Contains(g.kinds, b.Frame.Kind) || g.binder != "" && g.binder != b.Frame.Binder || !b.Has(g.filled) {
		return false
	}
	for _, role := range g.figures {
		if _, ok := b.Only(role); !ok {
			return false
		}
	}
	if g.word != "" {
		if word := b.Get(g.word); len(word) != 1 || word[0].Quantity >= 0 {
			return false
		}
	}
	if g.total {
		if total := totalTold(b); len(total) != 1 || total[0].Quantity < 0 {
			return false
		}
	}
	return !g.list || b.List() != nil
}
