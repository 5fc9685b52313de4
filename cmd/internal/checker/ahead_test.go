package checker

import (
	"context"
	"errors"
	"strings"
	"testing"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/say"
	"crossfoot/validate"
)

// TestAhead: rules that cannot be read, or whose reading panics, are told of the article
// whose rules are read beside it.
func TestAhead(t *testing.T) {
	item := batch.Item{Path: "a.txt", Data: []byte("Sales rose by 20 per cent, from 10 to 12 million euros, and they were the best of the year.")}
	for name, engine := range map[string]func() (*validate.Engine, error){
		"error": func() (*validate.Engine, error) { return nil, errors.New("no book") },
		"panic": func() (*validate.Engine, error) { panic("no book") },
	} {
		c := &Checker{Voice: say.New("en"), Engine: engine, Options: Options{MaxSize: 1 << 20}}
		res := c.Check(context.Background(), item)
		if len(res.Errors) != 1 || !strings.Contains(res.Errors[0], "no book") {
			t.Errorf("%s: %q", name, res.Errors)
		}
	}
	c := &Checker{Voice: say.New("en"), Engine: engine, Options: Options{MaxSize: 1 << 20}}
	if res := c.Check(context.Background(), item); len(res.Errors) > 0 || len(res.Checks) == 0 {
		t.Errorf("%q, %d checks", res.Errors, len(res.Checks))
	}
}
