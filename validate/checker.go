package validate

import (
	"crossfoot/extract"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/compare"
	"crossfoot/validate/completion"
	"crossfoot/validate/dates"
	"crossfoot/validate/doubt"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/money"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/retold"
	"crossfoot/validate/scores"
	"crossfoot/validate/sums"
	"crossfoot/validate/tables"
)

// checker checks one document: it sees the text as each of the packages below does.
type checker struct {
	*passage.Passage
	*evidence.Evidence
	*lists.Lists
	*completion.Completion
	*compare.Comparisons
	*dates.Dates
	*money.Money
	*moves.Moves
	*retold.Retold
	*scores.Scores
	*sums.Sums
	*tables.Tables
	*doubt.Doubt
	book *rules.Book
	e    *Engine
	out  []check.Check
	// figures is how many stand outside tables, once asked for.
	figures int
	// mended counts by rule the contradictions for which a mend was looked for.
	mended map[string]int
}

func newChecker(e *Engine, doc *extract.Document, lang *rules.Language) *checker {
	c := &checker{Passage: passage.New(&e.contents, doc, lang), book: e.book, e: e, mended: map[string]int{}}
	c.Evidence = &evidence.Evidence{Passage: c.Passage}
	c.Lists = &lists.Lists{Evidence: c.Evidence, Passage: c.Passage}
	c.Completion = &completion.Completion{Evidence: c.Evidence, Passage: c.Passage}
	c.Comparisons = &compare.Comparisons{Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Dates = &dates.Dates{Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Money = &money.Money{Evidence: c.Evidence, Passage: c.Passage}
	c.Moves = &moves.Moves{Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Retold = &retold.Retold{Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Scores = &scores.Scores{Evidence: c.Evidence, Passage: c.Passage}
	c.Sums = &sums.Sums{Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Tables = &tables.Tables{Evidence: c.Evidence, Passage: c.Passage}
	c.Doubt = &doubt.Doubt{Tables: c.Tables, Sums: c.Sums, Moves: c.Moves, Dates: c.Dates, Comparisons: c.Comparisons,
		Completion: c.Completion, Lists: c.Lists, Evidence: c.Evidence, Passage: c.Passage}
	c.Framed = func(i int) []*passage.Binding { return e.binders[i](c, &lang.Patterns[i]) }
	return c
}
