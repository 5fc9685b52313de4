package checker

import (
	"errors"
	"fmt"

	"crossfoot/cmd/internal/batch"
	"crossfoot/extract/read"
)

// readFault is a reader's error as one line: place, what is wrong, what to do.
func (c *Checker) readFault(it batch.Item, err error) string {
	var e *read.Error
	if !errors.As(err, &e) {
		return batch.NewFault(name(it), err).Say(c.Voice)
	}
	id := "read-" + string(e.Kind)
	if e.Detail != "" {
		id += "-detail"
	}
	return c.Voice.Text(id, "path", name(it), "detail", e.Detail,
		"size", fmt.Sprint(e.Size), "limit", fmt.Sprint(e.Limit))
}
