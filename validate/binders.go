package validate

import (
	"crossfoot/rules"
	"crossfoot/validate/compare"
	"crossfoot/validate/dates"
	"crossfoot/validate/lists"
	"crossfoot/validate/money"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/retold"
	"crossfoot/validate/scores"
	"crossfoot/validate/sums"
	"crossfoot/validate/tables"
)

// binder is a mechanism that fills frames.
type binder func(*checker, *rules.FramePatterns) []*passage.Binding

// binders are the mechanisms of all packages by the name a frame gives in "binder".
var binders = allBinders()

func allBinders() map[string]binder {
	all := map[string]binder{}
	add(all, passage.Binders, func(c *checker) *passage.Passage { return c.Passage })
	add(all, lists.Binders, func(c *checker) *lists.Lists { return c.Lists })
	add(all, compare.Binders, func(c *checker) *compare.Comparisons { return c.Comparisons })
	add(all, dates.Binders, func(c *checker) *dates.Dates { return c.Dates })
	add(all, money.Binders, func(c *checker) *money.Money { return c.Money })
	add(all, moves.Binders, func(c *checker) *moves.Moves { return c.Moves })
	add(all, retold.Binders, func(c *checker) *retold.Retold { return c.Retold })
	add(all, scores.Binders, func(c *checker) *scores.Scores { return c.Scores })
	add(all, sums.Binders, func(c *checker) *sums.Sums { return c.Sums })
	add(all, tables.Binders, func(c *checker) *tables.Tables { return c.Tables })
	return all
}

// add puts in a package's binders, which see the document as it does.
func add[T any](all map[string]binder, own passage.Binds[T], view func(*checker) T) {
	for name, bind := range own {
		all[name] = func(c *checker, fp *rules.FramePatterns) []*passage.Binding { return bind(view(c), fp) }
	}
}
