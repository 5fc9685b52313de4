package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
)

// Likeness says whether two claims measure the same thing.
type Likeness uint8

// The likenesses.
const (
	Different Likeness = iota
	Maybe
	Same
)

var likenessNames = [...]string{"different", "maybe", "same"}

// String is the likeness in words.
func (l Likeness) String() string { return likenessNames[l] }

// Alike says whether two claims measure the same thing of the same subject,
// whatever its time and value. It is symmetric. Same is only said where both claims
// state subject and metric themselves and nothing keeps them apart.
func Alike(a, b *claim.Claim) Likeness {
	if a.Quantity.Unit != b.Quantity.Unit || a.Quantity.Per != b.Quantity.Per {
		return Different
	}
	return min(fields(a.Metric, b.Metric, true), fields(a.Subject, b.Subject, false), qualified(a.Qualifiers, b.Qualifiers))
}

// Metrics says whether two claims measure the same, whatever their subjects.
func Metrics(a, b *claim.Claim) Likeness { return fields(a.Metric, b.Metric, true) }

// fields compares two fields: equal keys are the same unless one is a guess. Of two
// metrics one that says less may still be the same.
func fields(a, b claim.Field, partial bool) Likeness {
	switch {
	case a.Key == "" || b.Key == "":
		return Maybe
	case a.Key == b.Key:
		if a.Guess || b.Guess {
			return Maybe
		}
		return Same
	case a.Guess || b.Guess, partial && (within(a.Key, b.Key) || within(b.Key, a.Key)):
		return Maybe
	}
	return Different
}

// within reports whether all words of a are words of b.
func within(a, b string) bool {
	b = " " + b + " "
	for w := range strings.FieldsSeq(a) {
		if !strings.Contains(b, " "+w+" ") {
			return false
		}
	}
	return true
}

// qualified compares qualifiers: two of one dimension ("place:domestic",
// "place:foreign") part the claims, one that only one claim has leaves a doubt.
func qualified(a, b []string) Likeness {
	like := Same
	for _, q := range a {
		if slices.Contains(b, q) {
			continue
		}
		like = Maybe
		if dimension, _, ok := strings.Cut(q, ":"); ok && clashes(b, dimension, a) || q == qualChange || q == qualPart {
			return Different
		}
	}
	for _, q := range b {
		if !slices.Contains(a, q) {
			if q == qualChange || q == qualPart {
				return Different
			}
			like = Maybe
		}
	}
	return like
}

// clashes: the list has a word of the dimension that the other has not.
func clashes(list []string, dimension string, other []string) bool {
	for _, q := range list {
		if strings.HasPrefix(q, dimension+":") && !slices.Contains(other, q) {
			return true
		}
	}
	return false
}

// Simultaneous says whether two claims hold for the same time. A year and one of its
// quarters are different times.
func Simultaneous(a, b *claim.Claim) Likeness {
	switch x, y := a.Time, b.Time; {
	case x.Key == "" || y.Key == "":
		return Maybe
	case x.Key != y.Key && (x.Guess || y.Guess):
		return Maybe
	case x.Key != y.Key:
		return Different
	case x.Guess || y.Guess:
		return Maybe
	}
	return Same
}
