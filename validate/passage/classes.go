package passage

// ClassToWord holds the words between a change and where it leads.
const ClassToWord = "to-word"

// Word classes that several packages read.
const (
	ClassListAnd     = "list-and"  // joins the last two items
	ClassOneThing    = "one-thing" // counts a single thing
	ClassStartBefore = "start-before"
)
