// Package batch takes articles from files, folders, lists and streams through a
// check, many at a time, and hands the results on in the order of the input.
package batch

// Item is one document on its way to be checked.
type Item struct {
	// Path is the document's name as the user knows it; "-" is standard input.
	Path string
	// File is what to open; "" where Data holds the bytes or Err says why not.
	File string
	// Line is the line of a JSON Lines stream, from 1; 0 for whole files.
	Line int
	// Size is the expected number of bytes, for the budget of memory.
	Size int64
	Data []byte
	// Err is why the document cannot be read. It is reported like any other.
	Err error
}
