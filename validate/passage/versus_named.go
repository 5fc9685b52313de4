package passage

// Without are the words of the context that the other one has not.
func (a Context) Without(b Context) Context {
	var out Context
	for _, w := range a {
		if !b.Has(w) {
			out = append(out, w)
		}
	}
	return out
}
