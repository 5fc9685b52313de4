package validate

import (
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// mixedParts: one of the parts counts things by name, another is a bare number as the total is:
// "the last 10 overs yielded 74 and a total of 231".
func (c *checker) mixedParts(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindSum || b.frame.Binder != drawnBinder || len(stated) != 1 || stated[0].quantity < 0 || !roletype.Bare(&c.Doc.Quantities[stated[0].quantity]) {
		return false
	}
	named, bare := false, false
	for _, f := range b.get(check.RoleParts) {
		if f.quantity >= 0 {
			m := &c.Doc.Quantities[f.quantity]
			named, bare = named || m.Noun != "", bare || roletype.Bare(m)
		}
	}
	return named && bare
}
