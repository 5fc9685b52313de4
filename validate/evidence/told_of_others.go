package evidence

// AnyLemma: one of the tokens [first, end) is a form of the word at token k.
func (c *Evidence) AnyLemma(first, end, k int) bool {
	for i := first; i < end; i++ {
		if c.SameLemma(i, k) {
			return true
		}
	}
	return false
}
