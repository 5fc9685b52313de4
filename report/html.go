package report

import "io"

func newHTML(w io.Writer, run Run, o Options) Writer { return newJSONLines(w, run, o) }
