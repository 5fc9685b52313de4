package evidence

import (
	"crossfoot/validate/roletype"
)

// ClassInside holds the words before a part of a part: "including".
const ClassInside = "inside-other"

// endClass: a figure of the class may be a rate, or a level.
func endClass(class string, rates bool) bool {
	switch class {
	case roletype.Percent:
		return true
	case roletype.Money, roletype.Measure, roletype.Fraction:
		return !rates
	}
	return false
}

// ClassMark holds the marks around what stands in apposition.
const ClassMark = "mark"

// ClassBetweenNoun holds the nouns of what lies between two figures.
const ClassBetweenNoun = "between-noun"

// ClassExample holds what stands beside figures that are made up to show how something works.
const ClassExample = "example-word"

// ClassSideOf holds the words that make a percentage the distance from a figure: 32%
// above the closing price is no rate on something.
const ClassSideOf = "side-of"

// TollClasses are the word classes that say what became of people who are counted.
var TollClasses = [...]string{"toll-dead", "toll-hurt", "toll-missing", ClassTollHeld}

// ClassSo holds the words by a figure that comes of others: "works out at".
const ClassSo = "so"

// ClassInstead holds the words between two figures of which the one replaces the other.
const ClassInstead = "instead"

// ClassUnreal holds the verbs and words of what was not so or need not be: "would have", "required".
const ClassUnreal = "unreal"

// ClassApposing holds the words that a figure in apposition may have: "that is", "also".
const ClassApposing = "apposing"

// ClassOneOfEach holds the words by the figure of a single thing.
const ClassOneOfEach = "one-of-each"

// ClassUpOrDown holds the words of rising and falling.
const ClassUpOrDown = "up-or-down"

// ClassThese holds the determiners that point at all of what was told just before.
const ClassThese = "these"

// ClassAged holds the words that say that a number is an age.
const ClassAged = "aged"

// ClassIndefinite holds the articles of what was not told of before.
const ClassIndefinite = "indefinite"

// ClassPeople is the word class of nouns for people, who may be called one thing
// here and another there.
const ClassPeople = "persons"

// Word classes that several packages read.
const (
	ClassEarlierMark = "earlier-mark"
	ClassTurnsAway   = "turns-away"
	ClassMean        = "mean-word"
	ClassGoalMark    = "goal-mark"
	ClassListAll     = "list-all" // says that all of the counted things are meant
	ClassLowEnd      = "low-end"
	ClassOccasions   = "occasions"
	ClassDeltaBefore = "delta-before"    // stands before a change or a gap: "by", "a rise of"
	ClassLevelBefore = "level-before"    // stands right before a level: "to", "from"
	ClassLead        = "lead-of"         // says who is ahead of another
	ClassGapWord     = "points-gap"      // says that the points are the distance of the two figures
	ClassWon         = "score-won"       // says that a score was the result
	ClassDecided     = "score-decided"   // says that one of two sides has won, or leads
	ClassWholeMark   = "whole-mark"      // by a figure, says that it is of all: "worldwide"
	ClassThoseTold   = "those-told"      // takes up things told before: "of them"
	ClassNotFinal    = "score-not-final" // says that it was that of another moment or match
	ClassThus        = "span-thus"       // draws a conclusion: "damit"
	ClassUpNoun      = "up-noun"
	ClassDownNoun    = "down-noun"
	ClassHappenedAt  = "happened-at"
	ClassRelative    = "relative"
	ClassThereby     = "thereby"   // "and thus"
	ClassWhen        = "when-word" // "when", "wo"
	ClassSince       = "since-word"
	ClassPoints      = "point-word"
	ClassThose       = "those"
	ClassThereof     = "thereof"
	ClassTurnsTo     = "turns-to" // right before the figure that one before it turns into
	ClassGroupNoun   = "group-noun"
	ClassTollHeld    = "toll-held"
	ClassExactly     = "namely-exact"
	ClassOfWord      = "of-word"
	ClassMost        = "most"
	ClassLeast       = "least"
	ClassHence       = "hence"
	ClassUpAny       = "up-any"
	ClassDownAny     = "down-any"
	ClassExtra       = "additional" // before it: another 20
	ClassTaken       = "taken-of"   // behind it: nine of the 15
)
