package passage

// SameLemma: the two tokens are forms of one word.
func (c *Passage) SameLemma(j, k int) bool {
	return c.IsContent(j, false) && c.ContentOf(j).Lemma == c.ContentOf(k).Lemma
}
