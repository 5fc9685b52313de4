package main

import (
	"fmt"

	"crossfoot/report/review"
)

// reviewCmd is "crossfoot review".
type reviewCmd struct {
	Workbooks []string `arg:"" name:"REPORT.xlsx" help:"arg-workbooks"`
	Decisions string   `placeholder:"FILE" help:"flag-decisions"`
	Editor    string   `placeholder:"NAME" help:"flag-editor"`
	Prefer    string   `enum:"ask,workbook,stored" default:"ask" help:"flag-prefer"`
}

// Run takes the editors' decisions in. What could not be taken in is said on
// standard error and makes the status that of a fault.
func (c *reviewCmd) Run(s *streams) error {
	prefer := c.Prefer
	if prefer == "ask" {
		prefer = ""
	}
	out, err := review.Review(c.Workbooks, review.Options{Store: c.Decisions, Editor: c.Editor, Prefer: prefer})
	if err != nil {
		return err
	}
	lines := out.Lines(s.voice.Lang)
	fmt.Fprintln(s.out, lines[0])
	for _, line := range lines[1:] {
		s.complain(line)
	}
	if !out.Clean() {
		return status(statusFault)
	}
	return nil
}
