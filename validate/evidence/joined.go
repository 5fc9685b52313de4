package evidence

// MarkAt: the token is a mark that parts clauses.
func (c *Evidence) MarkAt(k int) bool { return k >= 0 && c.TokenIn(k, ClassMark) }
