package validate

import "crossfoot/extract/mention"

// kinClasses are the word classes of nouns that are said for one another.
var kinClasses = [...]string{
	"person-kin", "post-kin", "firm-kin", "shop-kin", "home-kin", "win-kin", "goal-kin", "attack-kin", "case-kin", "vehicle-kin",
	"animal-kin", "dead-kin", "art-kin", "name-kin", "vote-kin", "copy-kin", "ship-kin", "plane-kin", "device-kin",
	"tree-kin", "text-kin", "seat-kin", "law-kin", "ride-kin", "town-kin", "land-kin", "school-kin", "show-kin",
	"film-kin", "box-kin", "flame-kin",
}

// kindred: the nouns of two counts are said for one another.
func (c *checker) kindred(a, b *mention.Quantity) bool {
	for _, class := range kinClasses {
		if c.nounIn(a, class) && c.nounIn(b, class) {
			return true
		}
	}
	return false
}
