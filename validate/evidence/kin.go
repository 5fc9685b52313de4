package evidence

import (
	"crossfoot/extract/mention"
)

// kinClasses are the word classes of nouns that are said for one another.
var kinClasses = [...]string{
	"person-kin", "post-kin", "firm-kin", "shop-kin", "home-kin", "win-kin", "goal-kin", "attack-kin", "case-kin", "vehicle-kin",
	"animal-kin", "dead-kin", "art-kin", "name-kin", "vote-kin", "copy-kin", "ship-kin", "plane-kin", "device-kin",
	"tree-kin", "text-kin", "seat-kin", "law-kin", "ride-kin", "town-kin", "land-kin", "school-kin", "show-kin",
	"film-kin", "box-kin", "flame-kin", "fire-kin",
	"meal-kin", "bed-kin", "weapon-kin", "train-kin", "award-kin", "song-kin", "fault-kin", "plan-kin",
}

// Kindred: the nouns of two counts are said for one another. What describes them, such as
// "sold-out", is no noun.
func (c *Evidence) Kindred(a, b *mention.Quantity) bool {
	return c.KinTokens(c.HeadToken(a), c.HeadToken(b))
}

// KinTokens: the two tokens are nouns that are said for one another.
func (c *Evidence) KinTokens(x, y int) bool {
	for _, class := range kinClasses {
		if c.TokenIn(x, class) && c.TokenIn(y, class) {
			return true
		}
	}
	return false
}
