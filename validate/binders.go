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

// binders are the mechanisms by the name a frame gives in "binder".
var binders = map[string]binder{}

// register adds a package's binders, which see the document as it does.
func register[T any, B ~func(T, *rules.FramePatterns) []*passage.Binding](own map[string]B, view func(*checker) T) {
	for name, bind := range own {
		binders[name] = func(c *checker, fp *rules.FramePatterns) []*passage.Binding { return bind(view(c), fp) }
	}
}

func init() {
	register(passage.Binders, func(c *checker) *passage.Passage { return c.Passage })
	register(lists.Binders, func(c *checker) *lists.Lists { return c.Lists })
	register(compare.Binders, func(c *checker) *compare.Comparisons { return c.Comparisons })
	register(dates.Binders, func(c *checker) *dates.Dates { return c.Dates })
	register(money.Binders, func(c *checker) *money.Money { return c.Money })
	register(moves.Binders, func(c *checker) *moves.Moves { return c.Moves })
	register(retold.Binders, func(c *checker) *retold.Retold { return c.Retold })
	register(scores.Binders, func(c *checker) *scores.Scores { return c.Scores })
	register(sums.Binders, func(c *checker) *sums.Sums { return c.Sums })
	register(tables.Binders, func(c *checker) *tables.Tables { return c.Tables })
}
