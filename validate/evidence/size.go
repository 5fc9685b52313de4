package evidence

import (
	"crossfoot/validate/roletype"
)

// mostApart is how far apart, as a ratio, the two ends may be where one lacks its unit.
const mostApart = 4

// ApartInSize: one of the two figures lacks its unit, and is too far from the other to
// be surely of that.
func (c *Evidence) ApartInSize(x, y int) bool {
	a, b := c.Mid(x), c.Mid(y)
	return a > 0 && b > 0 && (roletype.Bare(&c.Doc.Quantities[x]) || roletype.Bare(&c.Doc.Quantities[y])) && max(a, b) > mostApart*min(a, b)
}

// AlikeInSize: neither figure is many times the other.
func (c *Evidence) AlikeInSize(x, y int) bool {
	low, high := min(c.Mid(x), c.Mid(y)), max(c.Mid(x), c.Mid(y))
	return high <= nearlyAlike*low
}

// nearlyAlike is how many times the smaller figure the larger one may be to be about as large.
const nearlyAlike = 1.25
