package main

import (
	"errors"

	"crossfoot/cmd/internal/rulesdoc"
	"crossfoot/cmd/internal/run"
)

// rulesCmd is "crossfoot rules".
type rulesCmd struct {
	ID    string `arg:"" optional:"" help:"arg-rule"`
	Rules string `placeholder:"DIR" help:"flag-rules"`

	Markdown bool `help:"flag-markdown"`
}

// Run lists the rules, or explains one.
func (c *rulesCmd) Run(s *streams) error {
	book, errs := run.OpenBook(c.Rules, s.voice)
	for _, err := range errs {
		s.complain(err.Error())
	}
	if book == nil {
		return status(statusFault)
	}
	infos := run.RuleInfos(book)
	if c.Markdown {
		if err := rulesdoc.Write(s.out, book, s.voice); err != nil {
			return err
		}
	} else if c.ID == "" {
		listRules(s, infos)
	} else if !explainRule(s, infos, c.ID) {
		return errors.New(s.voice.Text("no-rule", "rule", c.ID))
	}
	if len(errs) > 0 {
		return status(statusFault)
	}
	return nil
}
