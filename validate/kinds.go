package validate

// The kinds of rules and frames that mechanisms tell apart.
const (
	kindAverage    = "average"    // a mean and what it is drawn from
	kindChange     = "change"     // a figure against an earlier one
	kindComparison = "comparison" // figures that words order
	kindDifference = "difference" // how far two figures are apart
	kindProduct    = "product"    // so many times so much
	kindShare      = "share"      // a part of a whole
	kindSum        = "sum"        // parts and their total
	kindRepeat     = "repeat"     // two figures that are taken for one
)
