package article

// Ignore is a comment in the source by which an author silences a rule in one
// block: <!-- crossfoot:ignore RULE reason -->.
type Ignore struct {
	Rule   string // a rule's id, or "all"; "" where the comment names none
	Reason string // "" where the comment gives none
	// Span is the block, or the whole table, that holds or follows the comment;
	// empty where none does.
	Span Span
	At   int // place of the comment in the decoded file
}
