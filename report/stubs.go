package report

import "io"

func newSARIF(w io.Writer, run Run, o Options) Writer  { return newJSONLines(w, run, o) }
func newGitHub(w io.Writer, run Run, o Options) Writer { return newText(w, run, o) }
func newHTML(w io.Writer, run Run, o Options) Writer   { return newJSONLines(w, run, o) }
