package check

// The kinds of rules and frames that mechanisms tell apart.
const (
	KindAverage    = "average"    // a mean and what it is drawn from
	KindChange     = "change"     // a figure against an earlier one
	KindComparison = "comparison" // figures that words order
	KindDifference = "difference" // how far two figures are apart
	KindPoints     = "points"     // percentages and the points between them
	KindProduct    = "product"    // so many times so much
	KindShare      = "share"      // a part of a whole
	KindSum        = "sum"        // parts and their total
	KindUnit       = "unit"       // one measure in two units
	KindCurrency   = "currency"   // one amount in two currencies
	kindRepeat     = "repeat"     // two figures that are taken for one
	KindBounds     = "bounds"
)
