package passage

import (
	"crossfoot/extract/mention"
)

// HeadToken is the last token of what the quantity counts.
func (c *Passage) HeadToken(m *mention.Quantity) int { return m.Last - 1 }
